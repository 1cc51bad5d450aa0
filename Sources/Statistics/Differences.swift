internal import Foundation

/// A number with the ends of its interval.
package struct Bounded: Equatable, Sendable {
  package let value: Double
  package let lower: Double
  package let upper: Double

  package init(_ value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

/// Interval for the difference of two independent numbers, `after` − `before`, from their own intervals.
///
/// Method of variance estimates recovery: skewed intervals keep their skew. With Wilson's intervals of two
/// proportions it is Newcombe's interval 10 (1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
/// Source: Zou & Donner 2008, doi:10.1002/sim.3095.
package func differenceInterval(before: Bounded, after: Bounded) -> (lower: Double, upper: Double) {
  let difference = after.value - before.value
  return (
    difference - hypot(after.value - after.lower, before.upper - before.value),
    difference + hypot(after.upper - after.value, before.value - before.lower)
  )
}

/// Newcombe's interval for the difference of two proportions, `after` − `before`, as fractions.
///
/// Source: Newcombe 1998, method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
package func newcombeInterval(
  before: (successes: Int, trials: Int), after: (successes: Int, trials: Int), level: Double
) -> (lower: Double, upper: Double) {
  func bounded(_ part: (successes: Int, trials: Int)) -> Bounded {
    let wilson = wilsonInterval(part.successes, of: part.trials, level: level)
    return Bounded(
      Double(part.successes) / Double(part.trials), lower: wilson.lower, upper: wilson.upper)
  }
  return differenceInterval(before: bounded(before), after: bounded(after))
}
