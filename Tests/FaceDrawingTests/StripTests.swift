import Anatomy
import Contractions
import Landmarks
import Settings
import Signals
import Testing
import VideoEncoding

@testable import FaceDrawing

@Suite struct StripTests {
  private static let width = 960
  private static let window = 6.0

  private func strip(
    _ signals: FacialSignals = FaceFixture.signals(), events: [FacialEvent] = []
  ) -> TraceStrip {
    TraceStrip(width: Self.width, signals: signals, events: events, window: Self.window)
  }

  private func picture(_ strip: TraceStrip, at time: Double) -> BGRPicture {
    var canvas = Canvas(width: Self.width, height: strip.layout.height, ground: Palette.ground)
    strip.draw(on: &canvas, from: 0, index: Int((time * 25).rounded()))
    return canvas.picture
  }

  /// Where a moment lies on the strip, pixels.
  private func x(_ time: Double, now: Double, _ layout: StripLayout) -> Double {
    layout.left + (time - now + Self.window / 2) / Self.window * (layout.right - layout.left)
  }

  @Test(arguments: Side.allCases, [4.0, 5.0, 6.2])
  func `The bar of an event covers its time, in the row and colour of its side`(
    side: Side, now: Double
  ) throws {
    let strip = strip(events: [FaceFixture.event(.spasm, Laterality(side), 4.5, 5.7)])
    let picture = picture(strip, at: now)
    for (row, owner) in zip(strip.layout.bars, Side.allCases) {
      let columns = picture.columns(of: Palette.sides[owner], row: row.top + 1)
        .filter { $0 >= strip.layout.plot.left && $0 < strip.layout.plot.right }
      guard owner == side else {
        #expect(columns.isEmpty)
        continue
      }
      let ends = (try #require(columns.first), try #require(columns.last))
      #expect(abs(Double(ends.0) - x(4.5, now: now, strip.layout)) <= 1)
      #expect(abs(Double(ends.1 + 1) - x(5.7, now: now, strip.layout)) <= 1)
    }
  }

  @Test func `Kinds look different without colour`() {
    let boxes = EventMark.all.map { mark -> [UInt8] in
      var canvas = Canvas(width: 80, height: 24, ground: Palette.ground)
      mark.draw(
        on: &canvas, in: Canvas.Box(left: 4, top: 2, right: 76, bottom: 22), side: .left,
        letter: 40)
      // Letters have no room here, so that patterns alone differ; dark or light is all that is left.
      let picture = canvas.picture
      return (0..<picture.height).flatMap { row in
        (0..<picture.width).map { picture[$0, row].reduce(0, +) < 600 ? 1 : 0 }
      }
    }
    #expect(Set(boxes).count == EventMark.all.count - 1 || Set(boxes).count == EventMark.all.count)
    #expect(Set(EventMark.all.map(\.letter)).count == EventMark.all.count)
    #expect(Set(EventMark.all.map(\.kind)) == Set(EventKind.allCases))
  }

  @Test func `A gap is hatched and no trace crosses it`() {
    let evaluable = [Interval(0, 4), Interval(6, 10)]
    let strip = strip(FaceFixture.signals(evaluable: evaluable) { _, _ in 0.5 })
    let picture = picture(strip, at: 5)
    let lane = strip.layout.lanes[0]
    let inGap = Int(x(4.2, now: 5, strip.layout))...Int(x(5.8, now: 5, strip.layout))
    for row in lane.top..<lane.bottom {
      let blue = picture.columns(of: Palette.sides[.left], row: row)
      #expect(!blue.contains { inGap.contains($0) })
      let grey = picture.columns(of: Palette.grey, row: row).filter { inGap.contains($0) }
      #expect(!grey.isEmpty)
    }
    let before = Int(x(2.5, now: 5, strip.layout))..<Int(x(3.9, now: 5, strip.layout))
    let middle = (lane.top..<lane.bottom).filter { row in
      picture.columns(of: Palette.sides[.left], row: row).contains { before.contains($0) }
    }
    #expect(!middle.isEmpty)
  }

  @Test func `A trace passes through its value at the moment shown`() {
    let signals = FaceFixture.signals { side, time in side == .left ? 0.2 + 0.06 * time : 0 }
    let strip = strip(signals)
    for now in [3.0, 5, 8] {
      let picture = picture(strip, at: now)
      let lane = strip.layout.lanes[0]
      let value = 0.2 + 0.06 * (now + 1)
      let y = TraceStrip.y(value, in: lane, StripLane.all[0].range(in: signals))
      let column = Int(x(now + 1, now: now, strip.layout))
      #expect(picture[column, Int(y)] == Palette.sides[.left].channels)
    }
  }

  @Test func `The axis holds every value of the recording`() {
    let signals = FaceFixture.signals { _, time in time == 5 ? 1.7 : -0.4 }
    let range = StripLane.all[0].range(in: signals)
    #expect(range.lowerBound <= -0.4 && range.upperBound >= 1.7)
  }

  @Test func `Time outside the recording is neither evaluable nor a gap`() {
    #expect(TraceStrip.gaps(in: FaceFixture.signals()).isEmpty)
    let cut = FaceFixture.signals(evaluable: [Interval(1, 4), Interval(6, 9)])
    #expect(TraceStrip.gaps(in: cut) == [Interval(0, 1), Interval(4, 6), Interval(9, 10)])
    #expect(TraceStrip.gaps(in: FaceFixture.signals(evaluable: [])) == [Interval(0, 10)])
  }

  @Test(arguments: [1, 100, 479, 481, 1279, 3840])
  func `A strip is even, and letters keep a height that can be read`(width: Int) {
    let track = LandmarkTrack(
      times: [0], observations: [nil], gaps: [], otherFaces: OtherFaces(),
      imageWidth: Double(width), imageHeight: 100)
    let drawing = OverlayDrawing(
      track: track, signals: FaceFixture.signals(), events: [], settings: OverlaySettings())
    #expect(drawing.width % 2 == 0 && drawing.height % 2 == 0 && drawing.width >= 480)
    #expect(StripLayout(width: drawing.width).letter * 48 >= Double(drawing.width) * 0.75)
  }
}
