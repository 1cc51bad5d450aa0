/// Draws a signal as the data of one SVG path, in whole tenths of a drawing unit.
///
/// Of all samples that fall into one drawing unit only the smallest and the largest are drawn, in
/// their order in time: no peak is lost, and the size does not grow with the frame rate.
struct TracePen {
  /// The path so far.
  private(set) var path = ""
  private var last: Point?
  private var level: Int?
  private var column: Column?
  /// Whether the line so far is one point, which needs a length of 0 to be seen as a dot.
  private var isSinglePoint = false

  /// Tenths to a drawing unit.
  static let scale = 10

  private struct Point {
    var x: Int
    var y: Int
  }

  private struct Column {
    var number: Int
    var lowest: Point
    var highest: Point
  }

  /// Goes on to the next sample, given in drawing units.
  mutating func draw(x: Double, y: Double) {
    let scale = Double(Self.scale)
    let point = Point(x: Int((x * scale).rounded()), y: Int((y * scale).rounded()))
    let number = point.x / Self.scale
    guard var current = column, current.number == number else {
      finishColumn()
      column = Column(number: number, lowest: point, highest: point)
      return
    }
    if point.y < current.lowest.y { current.lowest = point }
    if point.y > current.highest.y { current.highest = point }
    column = current
  }

  /// Ends the line: a gap follows.
  mutating func lift() {
    finishColumn()
    flushLevel()
    if isSinglePoint { path += "h0" }
    last = nil
    isSinglePoint = false
  }

  private mutating func finishColumn() {
    guard let done = column else { return }
    column = nil
    let inOrder = done.lowest.x <= done.highest.x
    emit(inOrder ? done.lowest : done.highest)
    if done.lowest.y != done.highest.y { emit(inOrder ? done.highest : done.lowest) }
  }

  private mutating func emit(_ point: Point) {
    guard let last else {
      path += "M\(point.x) \(point.y)"
      self.last = point
      isSinglePoint = true
      return
    }
    isSinglePoint = false
    if point.y == last.y {
      level = point.x
      return
    }
    flushLevel()
    let from = self.last ?? last
    let fall = point.y - from.y
    path += "l\(point.x - from.x)\(fall < 0 ? "" : " ")\(fall)"
    self.last = point
  }

  private mutating func flushLevel() {
    guard let end = level, let from = last else { return }
    path += "h\(end - from.x)"
    last = Point(x: end, y: from.y)
    level = nil
  }
}
