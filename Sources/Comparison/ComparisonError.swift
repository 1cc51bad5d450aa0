/// Why examinations cannot be compared.
public enum ComparisonError: Error, Equatable, CustomStringConvertible {
  /// How many there are.
  case tooFew(Int)
  case notPseudonym
  /// NAME of a recording that was given twice.
  case sameRecording(String)
  /// Names of two recordings of which the later one has the earlier day.
  case order(String, String)

  public var description: String {
    switch self {
    case .tooFew(let count):
      "A comparison needs at least two visits and \(count == 1 ? "one was" : "none were") given. "
        + "Name the earlier one first."
    case .notPseudonym:
      "The patient is no pseudonym. Use at most 64 letters, digits, - and _, and never a name."
    case .sameRecording(let name):
      "The recording \(name) was given twice. Give each visit once."
    case .order(let earlier, let later):
      "The visit of \(later) lies before that of \(earlier). Give the visits in order of their dates."
    }
  }
}
