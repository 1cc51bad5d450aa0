/// Why a script was refused: one sentence with the line to mend.
public struct ScriptError: Error, Equatable, Sendable {
  /// Name of the script's file; empty where it is not known.
  public var file = ""
  /// Line, from 1; `nil` where the fault is the file's as a whole.
  public let line: Int?
  /// What is wrong and what to do.
  public let reason: String

  init(line: Int?, _ reason: String) {
    self.line = line
    self.reason = reason
  }
}

extension ScriptError: CustomStringConvertible {
  /// File, line and reason.
  public var description: String {
    let place = [file.isEmpty ? nil : file, line.map { "line \($0)" }].compactMap(\.self)
    return place.isEmpty ? reason : "\(place.joined(separator: ", ")): \(reason)"
  }
}

/// “; did you mean “tonic”?” where one of the known names is close, else a list of them.
func suggestion(for name: String, among known: [String]) -> String {
  let ranked = known.map { (name: $0, distance: editDistance(name, $0)) }
    .min { $0.distance < $1.distance }
  if let ranked, ranked.distance <= max(1, name.count / 2) {
    return "did you mean “\(ranked.name)”?"
  }
  return "known are \(known.joined(separator: ", "))."
}

/// Fewest letters to insert, delete or replace that make one text of the other.
///
/// Source: Wagner & Fischer 1974, doi:10.1145/321796.321811.
private func editDistance(_ one: String, _ other: String) -> Int {
  let (one, other) = (Array(one.prefix(64)), Array(other))
  var row = Array(0...other.count)
  for (i, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, candidate) in other.enumerated() {
      let replaced = diagonal + (letter == candidate ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[other.count]
}
