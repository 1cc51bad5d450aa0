/// The name by which files call a patient: never the patient's own.
public struct Pseudonym: Equatable, Sendable {
  public let text: String

  /// Longest pseudonym, characters.
  public static let longest = 64

  /// - Throws: ``PseudonymError`` where the text is empty or too long, begins or ends with a space, or
  ///   holds what belongs to a path or is not seen: a path would carry the patient's own name along.
  public init(_ text: String) throws(PseudonymError) {
    guard let first = text.first, let last = text.last else { throw .empty }
    guard text.count <= Self.longest else { throw .tooLong }
    guard Visible.line(text) == text, !first.isWhitespace, !last.isWhitespace else {
      throw .invisible
    }
    guard !text.contains(where: { "/\\~".contains($0) }), first != "." else { throw .path }
    self.text = text
  }
}

/// Why a text cannot be a pseudonym.
public enum PseudonymError: Error, Equatable, CustomStringConvertible {
  case empty
  case tooLong
  case invisible
  case path

  public var description: String {
    let cure = "Give a short code such as P017, never the patient's name."
    return switch self {
    case .empty: "The pseudonym is empty. \(cure)"
    case .tooLong: "The pseudonym is longer than \(Pseudonym.longest) characters. \(cure)"
    case .invisible:
      "The pseudonym holds control characters, or a space at its beginning or end. \(cure)"
    case .path: "The pseudonym looks like a path. \(cure)"
    }
  }
}
