import Anatomy
import Contractions
import Examination
import Reporting
import Review
import TestSupport

/// An examination of sixty seconds that nobody has reviewed, with its files as bytes.
enum ReviewFixture {
  static let result: ExaminationResult = {
    var fixture = ExaminationFixture()
    fixture.name = "visit"
    fixture.seconds = 60
    fixture.warnings = []
    fixture.events = FixtureEvents.repeated(over: 60).map { event in
      var event = event
      event.review = .notReviewed
      return event
    }
    return fixture.result
  }()

  static func file(_ name: String, _ text: String) -> ReviewFile {
    ReviewFile(path: "/somewhere/\(name)", bytes: Array(text.utf8))
  }

  static let elan = text(EventsElan())
  static let table = text(EventsTable())

  static func text(_ format: any OutputFormat) -> String {
    String(decoding: (try? format.render(result)) ?? [], as: UTF8.self)
  }

  /// The events as BORIS exports them: one row each with start and stop.
  static func aggregated(_ events: [FacialEvent]) -> String {
    let rows = events.map { event in
      "visit,2026-11-25,,Media file(s),visit.mp4,60.0,30.0,\(subject(event)),60.0,"
        + "\(event.kind.rawValue),,STATE,\(event.interval.start),\(event.interval.end),"
        + "\(event.interval.duration),visit.mp4,0,0,NA,NA,\"a, b\","
    }
    let head =
      "Observation id,Observation date,Description,Observation type,Source,Media duration (s),"
      + "FPS (frame/s),Subject,Observation duration by subject by observation,Behavior,"
      + "Behavioral category,Behavior type,Start (s),Stop (s),Duration (s),Media file name,"
      + "Image index start,Image index stop,Image file path start,Image file path stop,Comment start,"
      + "Comment stop"
    return ([head] + rows).joined(separator: "\r\n") + "\r\n"
  }

  /// The events as BORIS exports them: a row for each start and each stop, by time.
  static func tabular(_ events: [FacialEvent]) -> String {
    let marks = events.flatMap { event in
      [(event.interval.start, "START", event), (event.interval.end, "STOP", event)]
    }.sorted { ($0.0, $0.1 == "STOP" ? 0 : 1) < ($1.0, $1.1 == "STOP" ? 0 : 1) }
    let rows = marks.map { time, status, event in
      "visit\t\(subject(event))\t\(event.kind.rawValue)\t\t\(status)\t\(time)\t"
    }
    let head =
      "Observation id\tSubject\tBehavior\tBehavioral category\tBehavior type\tTime\tComment"
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  private static func subject(_ event: FacialEvent) -> String {
    event.side == .both ? "No focal subject" : event.side.rawValue
  }
}
