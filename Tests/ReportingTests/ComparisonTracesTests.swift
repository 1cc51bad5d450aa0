import Anatomy
import Comparison
import Contractions
import Examination
import Foundation
import Signals
import TestSupport
import Testing

@testable import Reporting

/// The traces of a comparison.
@Suite struct ComparisonTracesTests {
  private let film = FilmedVisit(name: "one", onsets: FilmedVisit.even(40, over: 180))

  private func page(_ visits: [(Examination, VisitSignals)]) throws -> String {
    let comparison = try compare(visits.map { ExaminedVisit($0.0) }, patient: "P")
    let result = ComparedVisits(
      comparison, of: visits.map(\.0), signals: visits.map(\.1))
    return String(decoding: try ComparisonPage().render(result), as: UTF8.self)
  }

  /// Data of the paths with a class, panel by panel.
  private func paths(_ page: String) -> [[Substring]] {
    page.split(separator: "<svg ").filter { $0.contains("class=\"traces\"") }.map { panel in
      panel.split(separator: "<path ").dropFirst().compactMap {
        $0.split(separator: " d=\"").last?.split(separator: "\"").first
      }
    }
  }

  @Test func `The same film before and after gives two equal panels`() throws {
    var again = film.examination
    again.recording.sha256 = String(repeating: "7", count: 64)
    let traces = VisitSignals.known(.filmed(film.examination))
    let panels = paths(try page([(film.examination, traces), (again, traces)]))
    #expect(panels.count == 2 && panels.first == panels.last)
    #expect(panels.first?.count == 2 * VisitTraces.channels.count)
  }

  @Test func `The order of the events changes nothing`() throws {
    let other = FilmedVisit(name: "two", onsets: FilmedVisit.even(7, over: 180)).examination
    let visits = [film.examination, other]
    let shuffled = visits.map { examination in
      var examination = examination
      examination.events = Array(examination.events.reversed())
      return examination
    }
    for side in [[Side.left], Side.allCases] {
      #expect(
        TraceWindow.windows(of: visits, sides: side)
          == TraceWindow.windows(of: shuffled, sides: side))
    }
  }

  @Test(arguments: [9.5, 30, 31, 180])
  func `Every stretch is as long as the others and lies within its recording`(seconds: Double) {
    let short = FilmedVisit(name: "two", seconds: seconds, onsets: [1, 3, 8]).examination
    let windows = TraceWindow.windows(of: [film.examination, short], sides: [.left])
    for (window, examination) in zip(windows, [film.examination, short]) {
      #expect(abs(window.interval.duration - min(30, seconds)) < 1e-9)
      let examined = examination.recording.examined
      #expect(window.interval.start >= examined.start && window.interval.end <= examined.end)
    }
  }

  @Test func `The stretch is neither the worst nor the best one`() throws {
    // Two bursts of spasms in a recording that has one spasm every ten seconds otherwise.
    let onsets = FilmedVisit.even(18, over: 180) + [2, 3, 4, 5, 6, 170, 171, 172, 173, 174]
    let uneven = FilmedVisit(onsets: onsets.sorted()).examination
    let window = try #require(TraceWindow.windows(of: [uneven], sides: [.left]).first)
    #expect((3...4).contains(window.spasms))
  }

  @Test func `Time that was not seen is not chosen where half of another stretch was seen`() throws
  {
    var examination = film.examination
    examination.quality.evaluable = [Interval(120, 180)]
    let window = try #require(TraceWindow.windows(of: [examination], sides: [.left]).first)
    #expect(window.interval.end >= 135)
  }

  @Test func `A gap stays a gap`() throws {
    var examination = film.examination
    let window = try #require(TraceWindow.windows(of: [examination], sides: [.left]).first)
    let gap = Interval(window.interval.start + 10, window.interval.start + 12)
    let whole = VisitTraces.filmed(examination)
    let lane = TraceLane(channel: .closure, title: "", height: 100, always: 0...1)
    let axis = TimeAxis(span: window.interval, inMinutes: false)
    func path() -> String {
      lane.path(
        of: whole.values(.closure, .left), at: whole.times, seen: examination.quality.evaluable,
        row: axis, axis: ValueAxis(covering: [0, 1]), top: 0)
    }
    #expect(path().count { $0 == "M" } == 1)
    examination.quality.evaluable = [Interval(0, gap.start), Interval(gap.end, 180)]
    #expect(path().count { $0 == "M" } == 2)
  }

  @Test(arguments: [1, 7, 40])
  func `Any number of frames keeps its extremes and a bounded size`(perUnit: Int) {
    let count = 1000 * perUnit
    let values: [Double?] = (0..<count).map { $0 == count / 3 ? 1 : $0 == count / 2 ? -1 : 0.25 }
    let times = (0..<count).map { 30 * Double($0) / Double(count) }
    let lane = TraceLane(channel: .closure, title: "", height: 100, always: -1...1)
    let path = lane.path(
      of: values, at: times, seen: [Interval(0, 30)],
      row: TimeAxis(span: Interval(0, 30), inMinutes: false), axis: ValueAxis(covering: [-1, 1]),
      top: 0)
    // In tenths of a unit: up from 0.25 at 375 to 1 at 0, and down to −1 at 1000.
    #expect(path.contains("-375") && path.contains(" 625") && path.utf8.count < 200)
  }
}

// MARK: Files of signals

extension ComparisonTracesTests {
  /// Renders a page with the signals beside an examination, after something was done to them.
  private func page(after edit: (URL) throws -> Void) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var fixture = ExaminationFixture()
    fixture.name = "film"
    let result = fixture.result
    let path = folder.appending(path: "film_examination.json").path
    let table = folder.appending(path: "film_signals.tsv.gz")
    try Data(try SignalsTable().render(result)).write(to: table)
    try edit(table)
    return try page([
      (result.examination, .beside(path, of: result.examination)), (film.examination, .missing),
    ])
  }

  @Test func `Signals beside an examination are drawn`() throws {
    let page = try page { _ in }
    #expect(page.contains("data-channel=\"aperture\"") && page.contains("url(#hatch-traces-1)"))
  }

  @Test func `Missing, damaged and other signals are a sentence in their place`() throws {
    let missing = try page { try FileManager.default.removeItem(at: $0) }
    #expect(missing.contains("because film_signals.tsv.gz does not lie beside the examination"))
    let damaged = try page { try Data("no table".utf8).write(to: $0) }
    #expect(damaged.contains("because film_signals.tsv.gz is damaged"))
    var other = ExaminationFixture()
    other.seconds = 11
    let bytes = Data(try SignalsTable().render(other.result))
    let changed = try page { try bytes.write(to: $0) }
    #expect(changed.contains("because film_signals.tsv.gz is not the file that was written"))
    for page in [missing, damaged, changed] { #expect(!page.contains("class=\"traces\"")) }
  }

  @Test func `A table that its record does not know is not drawn`() throws {
    let page = try page { table in
      let record = """
        {"outputs": [{"name": "film_signals.tsv.gz", "sha256": "00"}]}
        """
      try Data(record.utf8).write(
        to: table.deletingLastPathComponent().appending(path: "film_provenance.json"))
    }
    #expect(page.contains("is not the file that was written with the examination"))
  }
}

extension VisitTraces {
  /// Traces that fall and rise where the spasms of an examination are.
  static func filmed(_ examination: Examination, yaw: (Double) -> Double = { _ in 0 })
    -> VisitTraces
  {
    let rate = 30
    let count = Int(examination.recording.examined.duration * Double(rate)) + 1
    let times = (0..<count).map { Double($0) / Double(rate) }
    let values = VisitTraces.channels.map { channel in
      (
        channel,
        Bilateral { side in
          times.map { time -> Double? in
            let depth = examination.events.first {
              $0.side.includes(side) && $0.interval.contains(time)
            }?.eyeClosure
            return channel == .aperture ? 0.3 - 0.3 * (depth ?? 0) : depth ?? 0
          }
        }
      )
    }
    return VisitTraces(
      times: times, values: Dictionary(uniqueKeysWithValues: values),
      pose: times.map { HeadPose(yaw: yaw($0), pitch: 0, roll: 0) })
  }
}
