import Anatomy

/// Where the parts of one row of the trace figure lie, top down, in drawing units.
enum TraceLayout {
  static let width = 1000.0
  static let barHeight = 14.0
  static let stripHeight = 8.0
  /// A bar is never thinner, so that a brief event stays visible.
  static let thinnestBar = 2.0
  /// How far below its line the foot of a label lies.
  static let textDrop = 4.0
  /// Where labels left of the time axis end.
  static let labelEnd = TimeAxis.left - 8

  private static let barStep = 18.0
  private static let firstBar = 4.0
  private static let titleHeight = 22.0
  private static let axisHeight = 24.0

  /// Top of the bars of each side, in the order of `Side.allCases`.
  static let bars = Side.allCases.indices.map { firstBar + barStep * Double($0) }

  /// Top and height of each lane of ``TraceLane/all``.
  static let lanes: [(top: Double, height: Double)] = {
    var top = firstBar + barStep * Double(Side.allCases.count)
    return TraceLane.all.map { lane in
      defer { top += titleHeight + lane.height }
      return (top + titleHeight, lane.height)
    }
  }()

  /// Top of the strip that shows when the face was seen.
  static let stripTop = (lanes.last.map { $0.top + $0.height } ?? 0) + titleHeight / 2
  /// Lower end of everything that belongs to the time axis.
  static let foot = stripTop + stripHeight
  static let height = foot + axisHeight
  /// Foot of the labels of the time axis.
  static let timeLabels = foot + axisHeight - 2 * textDrop

  /// Foot of the title of a lane that begins at `top`.
  static func titleFoot(above top: Double) -> Double { top - 2 * textDrop }
}
