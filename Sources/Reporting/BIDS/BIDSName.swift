/// What a recording is called in the Brain Imaging Data Structure: `sub-P017_ses-1_task-rest`.
///
/// Entities in the order that BIDS prescribes for events of behaviour: `sub`, `ses`, `task`, `acq`, `run`;
/// `sub` and `task` are needed, the others are not.
public struct BIDSName: Equatable, Sendable {
  /// The entities joined by underscores, without a suffix.
  public let text: String
  private let folders: [String]

  private static let order = ["sub", "ses", "task", "acq", "run"]
  private static let needed = ["sub", "task"]
  /// Entities whose files have a folder of their own.
  private static let folded: Set<String> = ["sub", "ses"]

  /// Reads a name such as `sub-P017_task-rest`, with or without a suffix such as `_video`.
  ///
  /// - Throws: ``BIDSNameError`` where an entity is unknown, doubled, out of order, missing or no label.
  public init(_ text: String) throws(BIDSNameError) {
    func fail(_ reason: String) -> BIDSNameError { BIDSNameError(name: text, reason: reason) }
    var parts = text.split(separator: "_", omittingEmptySubsequences: false)
    if let last = parts.last, parts.count > 1, Self.isLabel(last) { parts.removeLast() }
    var place = -1
    for part in parts {
      let pair = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, Self.isLabel(pair[1]) else {
        throw fail(
          "“\(Visible.line(String(part)))” is no entity with a label of letters and digits")
      }
      guard let next = Self.order.firstIndex(of: pair[0]) else {
        throw fail("the entity “\(Visible.line(pair[0]))” is not one of events")
      }
      guard next > place else { throw fail("\(pair[0]) is doubled or out of order") }
      guard pair[0] != "run" || pair[1].allSatisfy(\.isNumber) else {
        throw fail("the label of run is no number")
      }
      place = next
    }
    for entity in Self.needed where !parts.contains(where: { $0.hasPrefix("\(entity)-") }) {
      throw fail("\(entity) is missing")
    }
    self.text = parts.joined(separator: "_")
    folders = parts.filter { Self.folded.contains(String($0.prefix(3))) }.map(String.init)
  }

  private static func isLabel(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Folder of the files within the dataset, such as `sub-P017/ses-1/beh`.
  public var folder: String { (folders + ["beh"]).joined(separator: "/") }

  /// What the files are called before the suffix, such as `sub-P017_task-rest_desc-spasmeter`.
  public var base: String { "\(text)_\(Self.description)" }

  /// The entity that tells files of this program from others.
  static let description = "desc-spasmeter"
}

/// Why a text is no name of a recording in BIDS.
public struct BIDSNameError: Error, Equatable, CustomStringConvertible {
  public let name: String
  public let reason: String

  public var description: String {
    "“\(Visible.line(name))” is no BIDS name: \(reason). Give sub-<label>[_ses-<label>]_task-<label>"
      + "[_acq-<label>][_run-<number>], as the recording's file name or with --bids-name."
  }
}
