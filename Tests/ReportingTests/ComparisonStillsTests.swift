import Anatomy
import Comparison
import Contractions
import Examination
import TestSupport
import Testing

@testable import Reporting

/// Which moments are shown as pictures, and that none are unless asked for.
@Suite struct ComparisonStillsTests {
  private let first = FilmedVisit(name: "one", onsets: FilmedVisit.even(30, over: 180)).examination
  private let second = FilmedVisit(
    name: "two", onsets: FilmedVisit.even(5, over: 180), depth: 0.5
  ).examination

  private func result(_ examinations: [Examination]) throws -> ComparedVisits {
    ComparedVisits(
      try compare(examinations.map { ExaminedVisit($0) }, patient: "P"), of: examinations,
      signals: examinations.map { .known(.filmed($0)) })
  }

  private func page(_ result: ComparedVisits) throws -> String {
    String(decoding: try ComparisonPage().render(result), as: UTF8.self)
  }

  @Test func `Each visit has one quiet moment and one peak of a spasm of middle depth`() throws {
    let moments = StillChoice.moments(of: try result([first, second]))
    #expect(moments.map(\.visit) == [0, 0, 1, 1])
    #expect(moments.map(\.kind) == [.rest, .event, .rest, .event])
    for moment in moments {
      let examination = [first, second][moment.visit]
      let events = examination.events
      if moment.kind == .rest {
        #expect(events.allSatisfy { !$0.interval.widened(by: 0.99).contains(moment.time) })
      } else {
        let depths = events.compactMap(\.eyeClosure).sorted()
        let event = try #require(events.first { $0.interval.contains(moment.time) })
        let depth = try #require(event.eyeClosure)
        #expect(abs(event.peakTime - moment.time) < 0.02)
        #expect(depth > depths[0] && depth < depths[depths.count - 1])
      }
    }
  }

  @Test func `The order of the events changes nothing`() throws {
    let shuffled = [first, second].map { examination in
      var examination = examination
      examination.events.reverse()
      return examination
    }
    #expect(
      StillChoice.moments(of: try result([first, second]))
        == StillChoice.moments(of: try result(shuffled)))
  }

  @Test func `Of two visits that hold the head differently the common pose is shown`() throws {
    // The first visit looks ahead in its first half and aside in its second; the other always aside.
    let traces = [first, second].enumerated().map { number, examination -> VisitSignals in
      .known(.filmed(examination) { number == 1 || $0 > 80 ? 20 : 0 })
    }
    let examinations = [first, second]
    let comparison = try compare(examinations.map { ExaminedVisit($0) }, patient: "P")
    let moments = StillChoice.moments(
      of: ComparedVisits(comparison, of: examinations, signals: traces))
    #expect(moments.count == 4 && moments.allSatisfy { $0.pose.yaw == 20 })
  }

  @Test func `Without signals there is no moment`() throws {
    let examinations = [first, second]
    let comparison = try compare(examinations.map { ExaminedVisit($0) }, patient: "P")
    #expect(StillChoice.moments(of: ComparedVisits(comparison, of: examinations)).isEmpty)
  }

  @Test func `A page shows no face unless pictures were asked for, and says so`() throws {
    var result = try result([first, second])
    let plain = try page(result)
    #expect(!plain.contains("<img") && plain.contains("There are no pictures of the face"))
    let stills = StillChoice.moments(of: result).filter { $0.visit == 0 }.map {
      Still($0, size: 2, png: [1, 2, 3])
    }
    result.stills = .taken(stills, withoutRecording: [1])
    let shown = try page(result)
    #expect(shown.ranges(of: "<img alt=\"Visit 1, at ").count == 2)
    #expect(shown.contains("src=\"data:image/png;base64,AQID\"") && !shown.contains("</img>"))
    #expect(shown.contains("These pictures identify the patient."))
    #expect(shown.contains("Visit 2: no picture, because the recording"))
  }
}
