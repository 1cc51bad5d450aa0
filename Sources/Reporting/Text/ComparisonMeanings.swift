public import Comparison

extension ComparisonWording {
  /// One check with both values, its grade and what to do.
  public func text(of result: ComparabilityResult) -> String {
    let values = [value(result, \.before, \.beforeText), value(result, \.after, \.afterText)]
    return "\(words.named("grade", result.grade.rawValue)): \(words.named("check", result.check)), "
      + "\(values[0]) → \(values[1]). \(words.named("advice", result.check))"
  }

  /// One of the values with its unit.
  func value(
    _ result: ComparabilityResult, _ number: KeyPath<ComparabilityResult, Double?>,
    _ text: KeyPath<ComparabilityResult, String?>
  ) -> String {
    if let value = result[keyPath: number] { return words.quantity(value, unit: result.unit) }
    guard let text = result[keyPath: text] else { return words(.notKnown) }
    return result.check == "tasks"
      ? text.split(separator: ", ").map { words.named("task", String($0)) }.joined(separator: ", ")
      : words.sentence(text).replacing(" -", with: " −")
  }

  /// What the time since a treatment, or an entered score, says.
  public func text(of statement: ClockStatement) -> String {
    let visit = words(.visit, String(statement.visit + 1))
    let days = statement.days.map { ", " + words(.daysAfter, String($0)) } ?? ""
    let source = statement.source.map { " (\(words.source($0)))" } ?? ""
    return "\(visit)\(days): \(sentence(statement))\(source)."
  }

  private func sentence(_ statement: ClockStatement) -> String {
    let text = words.named("clock", statement.code.rawValue)
    guard let scale = statement.scale, let change = statement.change, let limit = statement.limit
    else { return text }
    let values = [words.named("scale", scale.rawValue), words.number(change), words.number(limit)]
    return values.enumerated().reduce(text) { text, value in
      text.replacing("{\(value.offset)}", with: value.element)
    }
  }

  /// What the reader must know.
  public func text(of warning: ComparisonWarning) -> String {
    let visits = warning.visits.map { String($0 + 1) }.joined(separator: ", ")
    return words.named("warning", warning.code.rawValue).replacing("{0}", with: visits)
  }

  /// A treatment as the clinic entered it.
  func text(of treatment: Treatment?) -> String {
    guard let treatment else { return words(.notKnown) }
    return treatment.text ?? words.named("treatment", treatment.kind.rawValue)
  }
}
