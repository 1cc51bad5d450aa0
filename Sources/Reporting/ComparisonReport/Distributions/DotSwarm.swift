/// Dots above a line, those close to each other stacked, so that each event is seen.
struct DotSwarm {
  /// Middle of each dot.
  let dots: [(x: Double, y: Double, isTonic: Bool)]

  private static let size = 6.0

  /// Places values that are in rising order.
  init(
    _ values: [(value: Double, isTonic: Bool)], axis: SpreadAxis, base: Double, height: Double
  ) {
    let columns = values.map { Int(axis.x($0.value) / Self.size) }
    let counts = columns.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let tallest = counts.values.max() ?? 1
    let step = tallest > 1 ? min(Self.size, (height - Self.size) / Double(tallest - 1)) : 0
    var placed: [Int: Int] = [:]
    dots = zip(values, columns).map { value, column in
      defer { placed[column, default: 0] += 1 }
      return (
        x: axis.x(value.value),
        y: base - Self.size / 2 - step * Double(placed[column] ?? 0), isTonic: value.isTonic
      )
    }
  }

  /// Filled dots for clonic events, open squares for tonic ones: two paths, however many there are.
  func marks(_ side: String) -> [Markup] {
    let clonic = dots.filter { !$0.isTonic }.map {
      "M\(Drawing.number($0.x)) \(Drawing.number($0.y))h0"
    }
    let tonic = dots.filter(\.isTonic).map {
      "M\(Drawing.number($0.x - 3)) \(Drawing.number($0.y - 3))h6v6h-6z"
    }
    return [("dots", clonic), ("squares", tonic)].filter { !$0.1.isEmpty }.map { name, path in
      .tag("path", ["class": "\(name) \(side)", "d": path.joined()])
    }
  }
}
