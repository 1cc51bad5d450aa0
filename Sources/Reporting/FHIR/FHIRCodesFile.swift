public import Foundation

extension FHIRCodes {
  /// The table of this build with the concepts of a file in place of its own.
  ///
  /// The file is a JSON object: key of the concept → `text` and `coding`, a list of `system`, `code`
  /// and, if wanted, `display`. Concepts that it does not name stay.
  ///
  /// - Parameters:
  ///   - overrides: The bytes of the file.
  ///   - path: Its path, for messages.
  /// - Throws: ``FHIRCodesError`` where the file is no such object, or names a concept or a code that
  ///   cannot be.
  public init(overrides: Data, named path: String) throws(FHIRCodesError) {
    self = .standard
    let found: [String: Concept]
    do {
      found = try JSONDecoder().decode([String: Concept].self, from: overrides)
    } catch {
      throw FHIRCodesError(path: path, fault: .form(Self.reason(error)))
    }
    for (key, concept) in found.sorted(by: { $0.key < $1.key }) {
      guard concepts[key] != nil else {
        throw FHIRCodesError(path: path, fault: .unknownConcept(key))
      }
      if let fault = concept.fault { throw FHIRCodesError(path: path, fault: .code(key, fault)) }
      concepts[key] = concept
    }
  }

  private static func reason(_ error: any Error) -> String {
    func place(_ context: DecodingError.Context, _ last: String? = nil) -> String {
      let path = (context.codingPath.map(\.stringValue) + [last].compactMap { $0 })
        .joined(separator: "/")
      return path.isEmpty ? "the top" : Visible.line(path)
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): return "\(place(context, key.stringValue)) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context)) is of another type than asked for"
    default: return "it is no JSON in UTF-8"
    }
  }
}

extension FHIRCodes.Concept {
  /// What is wrong with it; `nil` where it can be written.
  fileprivate var fault: String? {
    guard FHIRCodes.isWord(text) else { return "its text is empty or holds invisible characters" }
    return coding.lazy.compactMap(\.fault).first
  }
}

extension FHIRCodes.Coding {
  fileprivate var fault: String? {
    guard FHIRCodes.isWord(code) else { return "a code is empty or begins or ends with a space" }
    guard display.map(FHIRCodes.isWord) ?? true else {
      return "the display of \(code) is empty or holds invisible characters"
    }
    let scheme = system.prefix { $0 != ":" }
    let isAbsolute =
      scheme.first?.isLetter == true && scheme.count + 1 < system.count
      && system.allSatisfy { $0.isASCII && !$0.isWhitespace } && FHIRCodes.isWord(system)
    return isAbsolute
      ? nil : "the system of \(code) is no absolute URI, such as http://snomed.info/sct"
  }
}

extension FHIRCodes {
  /// Whether FHIR takes the text as a word or sentence: seen, and with no space at its ends.
  fileprivate static func isWord(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return !first.isWhitespace && !last.isWhitespace && Visible.line(text) == text
  }
}

/// Why a file of codes cannot be used.
public struct FHIRCodesError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Equatable, Sendable {
    /// The file is not there or cannot be read.
    case missing
    /// It is no object of concepts; the reason.
    case form(String)
    /// It names a concept that no Bundle holds.
    case unknownConcept(String)
    /// A concept, by its key, that FHIR would not take; the reason.
    case code(String, String)
  }

  public let path: String
  public let fault: Fault

  public init(path: String, fault: Fault) {
    self.path = path
    self.fault = fault
  }

  public var description: String {
    let cure = "Documentation/fhir-codes.json shows every concept and the form."
    return switch fault {
    case .missing:
      "The file of codes \(path) cannot be read; give the path of a file that is there."
    case .form(let reason): "The file of codes \(path) cannot be used: \(reason). \(cure)"
    case .unknownConcept(let key):
      "The file of codes \(path) names the concept \(Visible.line(key)), which no Bundle holds. \(cure)"
    case .code(let key, let reason):
      "The file of codes \(path), concept \(Visible.line(key)): \(reason). \(cure)"
    }
  }
}
