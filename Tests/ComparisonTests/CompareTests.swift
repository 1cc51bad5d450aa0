import Anatomy
import Examination
import Settings
import Severity
import TestSupport
import Testing

@testable import Comparison

/// The change between visits: properties first, then what is proven and what is withheld.
@Suite struct CompareTests {
  private let before = FilmedVisit(onsets: FilmedVisit.even(30, over: 180))
  private let after = FilmedVisit(
    name: "second", onsets: FilmedVisit.even(6, over: 180), depth: 0.5)

  private func compared(_ films: FilmedVisit..., visits: [Visit] = []) throws -> Comparison {
    try compare(
      films.enumerated().map { number, film in
        ExaminedVisit(
          film.examination, visits.indices.contains(number) ? visits[number] : Visit())
      }, patient: "P-1")
  }

  private func change(
    _ measure: String, _ side: Laterality = .left, in comparison: Comparison
  ) throws -> MeasureChange {
    try #require(comparison.changes.first?.change(of: measure, side))
  }

  // MARK: Properties

  @Test func `A recording against one of the same events shows no difference anywhere`() throws {
    var same = before
    same.name = "second"
    let comparison = try compared(before, same)
    let measures = try #require(comparison.changes.first).measures
    #expect(measures.contains { $0.verdict == .notShown })
    for change in measures {
      #expect(change.verdict == .notShown || change.verdict == .notEvaluable, "\(change.measure)")
      #expect(abs(change.change?.value ?? 0) < 1e-6, "\(change.measure)")
    }
  }

  @Test func `Mirrored visits swap the side and change no figure`() throws {
    var (first, second) = (before, after)
    (first.side, second.side) = (.right, .right)
    let (plain, mirrored) = (try compared(before, after), try compared(first, second))
    #expect(plain.side.side == .left && mirrored.side.side == .right)
    let sides = [(plain, Laterality.left), (mirrored, .right)]
    for measure in ["spasm_rate", "coverage", "depth", "spread"] {
      let figures = try sides.map { try change(measure, $0.1, in: $0.0).change }
      #expect(figures[0] == figures[1], "\(measure)")
    }
  }

  @Test func `Exchanging the visits turns lower into higher`() throws {
    let (there, back) = (try compared(before, after), try compared(after, before))
    #expect(try change("spasm_rate", in: there).verdict == .lower)
    #expect(try change("spasm_rate", in: back).verdict == .higher)
    let shifts = try [there, back].map { try #require(try change("depth", in: $0).change).value }
    #expect(abs(shifts[0] + shifts[1]) < 1e-6 && shifts[0] < 0)
  }

  @Test func `The same visits give the same comparison`() throws {
    #expect(try compared(before, after) == compared(before, after))
  }

  // MARK: Side

  @Test func `A side that flips is reported and not followed`() throws {
    var flipped = after
    flipped.side = .right
    let comparison = try compared(before, flipped)
    #expect(comparison.side.side == .left && comparison.side.anchor == .firstVisit)
    #expect(comparison.side.flippedVisits == [1])
    #expect(comparison.warnings.contains { $0.code == .sideFlipped && $0.visits == [1] })
    #expect(try #require(change("spasm_rate", in: comparison).after).value == 0)
  }

  @Test func `Without an affected side both are compared`() throws {
    let comparison = try compared(FilmedVisit(), FilmedVisit(name: "second"))
    #expect(comparison.side.anchor == .unknown)
    #expect(comparison.changes.first?.outcomes.map(\.side) == Side.allCases)
  }

  // MARK: Proof

  @Test func `No spasm in three minutes bounds the rate and does not prove its absence`() throws {
    let comparison = try compared(
      FilmedVisit(onsets: FilmedVisit.even(12, over: 180)), FilmedVisit(name: "second"))
    let outcome = try #require(comparison.changes.first?.outcomes.first)
    // 3.0 events in three minutes: the rule of three.
    #expect(abs(try #require(outcome.rateBelow) - 2.996 / 3) < 0.01)
    #expect(outcome.status == .notShown && outcome.fall == 100)
    #expect((try #require(outcome.atLeast)) < 90)
  }

  @Test func `Thirty-nine spasms and then none prove a fall of nine tenths`() throws {
    let enough = try compared(
      FilmedVisit(onsets: FilmedVisit.even(39, over: 180)), FilmedVisit(name: "second"))
    let few = try compared(
      FilmedVisit(onsets: FilmedVisit.even(34, over: 180)), FilmedVisit(name: "second"))
    #expect(enough.changes.first?.outcomes.first?.status == .shown)
    #expect(few.changes.first?.outcomes.first?.status == .notShown)
  }

  @Test func `The minutes that are advised would show the fall and a minute less would not`()
    throws
  {
    let comparison = try compared(
      FilmedVisit(onsets: FilmedVisit.even(20, over: 180)), FilmedVisit(name: "second"))
    let outcome = try #require(comparison.changes.first?.outcomes.first)
    let minutes = try #require(outcome.minutesNeeded)
    for (length, isShown) in [(minutes, true), (minutes - 1, false)] {
      let longer = try compared(
        FilmedVisit(onsets: FilmedVisit.even(20, over: 180)),
        FilmedVisit(name: "second", seconds: 60 * length))
      #expect((longer.changes.first?.outcomes.first?.status == .shown) == isShown)
    }
  }

  @Test func `A smaller fall is not said to lack minutes`() throws {
    let outcome = try #require(compared(before, after).changes.first?.outcomes.first)
    #expect(outcome.status == .notReached && outcome.minutesNeeded == nil)
  }

  // MARK: Comparability

  @Test func `Half the frame rate withholds what counts jerks and nothing else`() throws {
    var slow = after
    slow.framesPerSecond = 15
    let comparison = try compared(before, slow)
    #expect(try change("jerk_rate", in: comparison).verdict == .withheld)
    #expect(try change("jerk_rate", in: comparison).withheldBy == ["frame_rate"])
    #expect(try change("spasm_rate", in: comparison).verdict == .lower)
    #expect(comparison.warnings.contains { $0.code == .withheld })
  }

  @Test func `A recording brought to the other's frame rate is comparable, and the page says so`()
    throws
  {
    var examination = after.examination
    let name = "video.highestRate"
    let index = try #require(examination.settings.firstIndex { $0.name == name })
    examination.settings[index].value = 30
    examination.settings[index].isDefault = false
    let comparison = try compare(
      [ExaminedVisit(before.examination), ExaminedVisit(examination)], patient: "P-1")
    let change = try #require(comparison.changes.first)
    #expect(change.comparability.first { $0.check == "method" }?.grade == .green)
    #expect(change.measures.contains { $0.verdict == .lower })
    #expect(comparison.warnings.contains(ComparisonWarning(code: .lowerRate, visits: [1])))
  }

  @Test(arguments: [(59.0, ComparabilityGrade.amber), (100, .green), (178, .amber)])
  func `Another light is told with both values and withholds nothing by itself`(
    luma: Double, grade: ComparabilityGrade
  ) throws {
    var examination = after.examination
    examination.quality.faceLuma = luma
    let comparison = try compare(
      [ExaminedVisit(before.examination), ExaminedVisit(examination)], patient: "P-1")
    let light = try #require(
      comparison.changes.first?.comparability.first { $0.check == "light" })
    #expect(light.grade == grade && light.after == luma && light.before == 118.5)
    #expect(light.withheld.isEmpty)
  }

  @Test func `Other settings withhold every change`() throws {
    var examination = after.examination
    examination.settings[0].value += 1
    let comparison = try compare(
      [ExaminedVisit(before.examination), ExaminedVisit(examination)], patient: "P-1")
    let measures = try #require(comparison.changes.first).measures
    #expect(
      !measures.isEmpty && measures.allSatisfy { $0.verdict == .withheld && $0.change == nil })
    #expect(comparison.changes.first?.outcomes.first?.status == .notEvaluable)
  }

  @Test func `Every check names both values and a grade, and withholds only where it is red`()
    throws
  {
    let checks = try #require(compared(before, after).changes.first).comparability
    #expect(checks.map(\.check) == ComparabilityCheck.all.map(\.id))
    for check in checks { #expect(check.grade == .red || check.withheld.isEmpty) }
  }

  // MARK: Refusals

  @Test func `One visit, the same one twice, and visits out of order are refused`() throws {
    #expect(throws: ComparisonError.tooFew(1)) { try compared(before) }
    #expect(throws: ComparisonError.sameRecording("first")) { try compared(before, before) }
    let days = ["2026-02-01", "2026-01-01"].map { Visit(date: CalendarDay(rawValue: $0)) }
    #expect(throws: ComparisonError.order("first", "second")) {
      try compared(before, after, visits: days)
    }
    #expect(throws: ComparisonError.notPseudonym) {
      try compare(
        [ExaminedVisit(before.examination), ExaminedVisit(after.examination)],
        patient: "Jane Doe")
    }
  }
}
