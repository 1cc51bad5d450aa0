import Contractions
import Foundation
import Reporting

/// What was drawn, as text or as one line of JSON for programs that call this one.
struct PhantomSummary: Encodable {
  let name: String
  /// Length, s; `nil` for stills.
  let duration: Double?
  let frames: Int?
  /// SHA-256 of all pixels before encoding, hexadecimal; `nil` where no clip was drawn.
  let pixelsSHA256: String?
  /// Number of planted events of each kind; `nil` for stills.
  let events: [String: Int]?
  let files: [String]

  private enum CodingKeys: String, CodingKey {
    case name, duration, frames, events, files
    case pixelsSHA256 = "pixels_sha256"
  }

  /// The summary of a clip, or of its truth alone.
  init(_ record: PhantomRecord, files: [String]) {
    name = record.name
    duration = record.duration
    frames = record.frames
    pixelsSHA256 = record.pixelsSHA256
    events = Dictionary(grouping: record.planted, by: \.event.kind.rawValue).mapValues(\.count)
    self.files = files
  }

  /// The summary of single pictures.
  init(stillsOf name: String, files: [String]) {
    self.name = name
    (duration, frames, pixelsSHA256, events) = (nil, nil, nil, nil)
    self.files = files
  }

  var text: String {
    var lines = [heading]
    if let events {
      let counts = EventKind.allCases.compactMap { kind in
        events[kind.rawValue].map { "\(kind.rawValue) \($0)" }
      }
      lines.append("  events: \(counts.isEmpty ? "none" : counts.joined(separator: ", "))")
    }
    return (lines + files.map { "  \($0)" }).map(Visible.line).joined(separator: "\n")
  }

  private var heading: String {
    guard let duration, let frames else { return name }
    return "\(name): \(significant(duration)) s, \(frames) frames"
  }

  /// Sorted keys, so that the same clip gives the same line.
  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
