internal import Foundation

/// The regularised incomplete beta function Iₓ(a, b).
///
/// Continued fraction by Lentz's method. Source: NIST Digital Library of Mathematical Functions, 8.17.22,
/// https://dlmf.nist.gov/8.17.
package func regularisedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  // The fraction converges fast below the mean, and above it for the complement.
  guard x <= (a + 1) / (a + b + 2) else { return 1 - regularisedBeta(1 - x, b, a) }
  let logFactor = a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b)
  return exp(logFactor) / a * betaFraction(x, a, b)
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / away(1 - (a + b) * x / (a + 1))
  var fraction = d
  for number in 1...10_000 {
    let m = Double(number)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    var change = 1.0
    for step in [even, odd] {
      d = 1 / away(1 + step * d)
      c = away(1 + step / c)
      change = c * d
      fraction *= change
    }
    if abs(change - 1) < 1e-15 { break }
  }
  return fraction
}

/// The value below which a beta variable of the shapes `a` and `b` lies with `probability`.
package func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
  var (low, high) = (0.0, 1.0)
  // 200 halvings exhaust the precision of a double.
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if regularisedBeta(middle, a, b) < probability { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
