internal import Foundation

/// The regularised lower incomplete gamma function P(a, x).
///
/// Series below a + 1, above it the even part of the continued fraction. Source: NIST Digital
/// Library of Mathematical Functions, 8.11.4 and 8.9.2, https://dlmf.nist.gov/8.
package func regularisedGamma(_ a: Double, _ x: Double) -> Double {
  guard a > 0, x > 0 else { return 0 }
  let factor = exp(a * log(x) - x - lgamma(a))
  return x < a + 1 ? factor * gammaSeries(a, x) : 1 - factor * gammaFraction(a, x)
}

private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var (term, sum) = (1 / a, 1 / a)
  var n = a
  while abs(term) > abs(sum) * 1e-16 {
    n += 1
    term *= x / n
    sum += term
  }
  return sum
}

/// Lentz's method on the continued fraction.
private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  let tiny = 1e-300
  var b = x + 1 - a
  var c = 1 / tiny
  var d = 1 / b
  var fraction = d
  for n in 1...10_000 {
    let numerator = -Double(n) * (Double(n) - a)
    b += 2
    d = 1 / nonZero(numerator * d + b, tiny)
    c = nonZero(b + numerator / c, tiny)
    let change = d * c
    fraction *= change
    if abs(change - 1) < 1e-15 { break }
  }
  return fraction
}

private func nonZero(_ value: Double, _ tiny: Double) -> Double { abs(value) < tiny ? tiny : value }

/// The value below which a gamma variable of shape `a` and scale 1 lies with `probability`.
package func gammaQuantile(_ probability: Double, shape a: Double) -> Double {
  var (low, high) = (0.0, max(1, 2 * a))
  while regularisedGamma(a, high) < probability { high *= 2 }
  // 200 halvings exhaust the precision of a double.
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if regularisedGamma(a, middle) < probability { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
