internal import Foundation

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// The tiers of an ELAN Annotation Format file, as they stand.
struct ElanDocument {
  struct Annotation: Equatable {
    let id: String
    /// Identifiers of the time slots of its ends; empty where it refers to another annotation.
    let slots: [String]
    var value = ""
  }

  struct Tier: Equatable {
    let name: String
    var annotations: [Annotation] = []
  }

  let tiers: [Tier]
  /// Time of each slot that has one, as written, ms.
  let slots: [String: String]

  /// Reads a file without resolving anything outside of it.
  ///
  /// - Throws: ``ReviewError`` where it is no whole, plain XML, or not in milliseconds.
  init(_ file: ReviewFile) throws(ReviewError) {
    try Self.requirePlain(try file.text(), file)
    let content = ElanContent()
    let parser = XMLParser(data: Data(file.bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = content
    // The parser may be content with elements that are never closed.
    let isWhole = withExtendedLifetime(content) { parser.parse() } && content.isClosed
    if let fault = content.fault { throw file.error(fault) }
    guard isWhole, content.isElan else {
      throw file.error(
        .damaged(
          reason: isWhole
            ? "it is no ELAN document" : "XML ends or breaks in line \(parser.lineNumber)"))
    }
    tiers = content.tiers
    slots = content.slots
  }

  /// Refuses what lets a small file grow without bound or be read otherwise than it looks: definitions of
  /// entities, and encodings beside UTF-8.
  private static func requirePlain(_ text: String, _ file: ReviewFile) throws(ReviewError) {
    guard !text.contains("<!DOCTYPE"), !text.contains("<!ENTITY") else {
      throw file.error(
        .unsafe(reason: "The file has a document type definition, which ELAN never writes"))
    }
    let declaration = text.hasPrefix("<?xml") ? text.prefix { $0 != ">" }.lowercased() : ""
    guard !declaration.contains("encoding") || declaration.contains("utf-8") else {
      throw file.error(.unsafe(reason: "The file declares an encoding other than UTF-8"))
    }
  }
}

/// Gathers tiers and time slots while a file is read; the first fault ends the reading.
private final class ElanContent: NSObject, XMLParserDelegate {
  private(set) var tiers: [ElanDocument.Tier] = []
  private(set) var slots: [String: String] = [:]
  private(set) var isElan = false
  private(set) var fault: ReviewError.Fault?
  private var depth = 0
  /// Whether every element that began has ended.
  var isClosed: Bool { depth == 0 }
  private var annotation: ElanDocument.Annotation?
  private var isInValue = false

  /// ELAN's own files are six deep.
  private static let deepest = 16

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    if depth > Self.deepest {
      stop(parser, .unsafe(reason: "The file nests deeper than any of ELAN"))
    }
    switch element {
    case "ANNOTATION_DOCUMENT": isElan = depth == 1
    case "HEADER":
      let unit = attributes["TIME_UNITS"] ?? "milliseconds"
      if unit != "milliseconds" { stop(parser, .otherUnit(DelimitedTable.quote(unit))) }
    case "MEDIA_DESCRIPTOR":
      let origin = attributes["TIME_ORIGIN"] ?? "0"
      if Int(origin) != 0 { stop(parser, .mediaOffset(DelimitedTable.quote(origin))) }
    case "TIME_SLOT":
      if let id = attributes["TIME_SLOT_ID"] { slots[id] = attributes["TIME_VALUE"] }
    case "TIER": tiers.append(ElanDocument.Tier(name: attributes["TIER_ID"] ?? ""))
    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
      annotation = ElanDocument.Annotation(
        id: attributes["ANNOTATION_ID"] ?? "",
        slots: ["TIME_SLOT_REF1", "TIME_SLOT_REF2"].compactMap { attributes[$0] })
    case "ANNOTATION_VALUE": isInValue = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInValue { annotation?.value += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if isInValue { annotation?.value += String(decoding: block, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    switch element {
    case "ANNOTATION_VALUE": isInValue = false
    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
      if let annotation, !tiers.isEmpty { tiers[tiers.count - 1].annotations.append(annotation) }
      annotation = nil
    default: break
    }
  }

  private func stop(_ parser: XMLParser, _ fault: ReviewError.Fault) {
    if self.fault == nil { self.fault = fault }
    parser.abortParsing()
  }
}
