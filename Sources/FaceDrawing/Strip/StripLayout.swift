internal import Anatomy

/// Where the parts of the strip below the picture lie, pixels from its upper left corner.
struct StripLayout {
  /// Height of a capital.
  let letter: Double
  let width: Int
  let height: Int
  /// Left and right end of the time axis.
  let left: Double
  let right: Double
  /// Rows of the event bars, in the order of `Side.allCases`.
  let bars: [Canvas.Box]
  /// Rows of ``StripLane/all``.
  let lanes: [Canvas.Box]
  /// Foot of the labels of the time axis, and of the lines of the legend.
  let timeFoot: Double
  let legendFeet: [Double]

  /// Capitals are this part of the width: 2 mm on a phone that is held upright.
  private static let letterShare = 1.0 / 62
  private static let leastLetter = 8.0
  private static let leftMargin = 8.6
  private static let rightMargin = 8.4
  private static let bar = 2.0
  private static let between = 0.7
  private static let line = 1.9

  /// The strip of a video so many pixels wide.
  init(width: Int) {
    self.width = width
    let letter = max(Self.leastLetter, Double(width) * Self.letterShare)
    self.letter = letter
    let (left, right) = (letter * Self.leftMargin, Double(width) - letter * Self.rightMargin)
    (self.left, self.right) = (left, right)
    var top = letter * Self.between
    func row(_ height: Double) -> Canvas.Box {
      defer { top += letter * (height + Self.between) }
      return Canvas.Box(
        left: Int(left.rounded()), top: Int(top.rounded()), right: Int(right.rounded()),
        bottom: Int((top + letter * height).rounded()))
    }
    bars = Side.allCases.map { _ in row(Self.bar) }
    lanes = StripLane.all.map { row($0.height) }
    func foot() -> Double {
      top += letter * Self.line
      return top - letter * Self.between
    }
    timeFoot = foot()
    legendFeet = [foot(), foot(), foot()]
    height = 2 * Int(((top + letter * Self.between) / 2).rounded(.up))
  }

  /// From the upper end of the bars to the lower end of the last lane.
  var plot: Canvas.Box {
    Canvas.Box(
      left: Int(left.rounded()), top: bars.first?.top ?? 0, right: Int(right.rounded()),
      bottom: lanes.last?.bottom ?? 0)
  }
}
