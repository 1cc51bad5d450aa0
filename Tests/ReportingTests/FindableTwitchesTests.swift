import Anatomy
import Contractions
import Examination
import Severity
import TestSupport
import Testing

@testable import Reporting

/// What a report says of a side on which nothing was found.
@Suite struct FindableTwitchesTests {
  private func examination(spasms sides: [Side]) -> Examination {
    var fixture = ExaminationFixture()
    fixture.events = fixture.events.filter { event in
      event.kind != .spasm || sides.contains { event.side == Laterality($0) }
    }
    return fixture.result.examination
  }

  private func section(_ id: String, _ fixture: ExaminationFixture) throws -> Substring {
    let page = String(decoding: try HTMLReport().render(fixture.result), as: UTF8.self)
    return try #require(
      page.split(separator: "<section id=\"\(id)\"").last?.split(separator: "</section>").first)
  }

  @Test(arguments: Side.allCases)
  func `A side with a spasm says nothing, and every movement of the other is named`(side: Side)
    throws
  {
    let examination = examination(spasms: [side])
    let hasSpasm = examination.events.contains { $0.kind == .spasm }
    #expect((FindableTwitches(on: side, in: examination) == nil) == hasSpasm)
    let other = side.opposite
    let text = try #require(FindableTwitches(on: other, in: examination)).text
    #expect(text.hasPrefix("No spasm was found on the patient’s \(other.rawValue)."))
    for limit in examination.detectionLimits.results where limit.side == other {
      #expect(text.contains(limit.title.dropFirst()), "\(limit.title)")
    }
  }

  @Test func `What is known, what was missed and what is not known are told apart`() throws {
    let examination = examination(spasms: [])
    let left = try #require(FindableTwitches(on: .left, in: examination)).text
    #expect(
      left.contains(
        "In at least 90 % of the places there would have been found: twitch of the eyelids by 25 % "
          + "of the open aperture."))
    let right = try #require(FindableTwitches(on: .right, in: examination)).text
    #expect(
      right.contains(
        "More often missed, though the deepest tried: twitch of the eyelids by 25 % of the open"))
    #expect(!right.contains("would have been found:"))
    for text in [left, right] {
      #expect(
        text.contains(
          "Whether it could have been found is not known: twitch of the mouth corner (no quiet time "
            + "away from events and gaps)."))
    }
  }

  @Test func `A recording without a spasm says in its summary what would have been found`() throws {
    var fixture = ExaminationFixture()
    #expect(try !section("summary", fixture).contains("No spasm was found"))
    fixture.events = fixture.events.filter { $0.kind != .spasm }
    for id in ["summary", "detection-limit"] {
      let text = try section(id, fixture)
      for side in Side.allCases {
        #expect(text.contains("No spasm was found on the patient’s \(side.rawValue)."), "\(id)")
      }
    }
    fixture.isTracked = false
    let unseen = try section("summary", fixture)
    #expect(unseen.contains("is not known: twitch of the eyelids; twitch of the mouth corner (no"))
  }
}
