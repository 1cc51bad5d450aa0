import Examination
import TestSupport
import Testing

@testable import spasmeter

@Suite struct ConsoleSummaryTests {
  private func text(_ fixture: ExaminationFixture = ExaminationFixture()) -> String {
    ConsoleSummary(examination: fixture.result.examination).text
  }

  @Test func `A measure is shown with three digits and the level of its interval`() {
    #expect(text().contains("10.9 /min  (95 %: 2.73 to 14.2)"))
  }

  @Test func `A measure without a number is listed with the reason`() {
    var fixture = ExaminationFixture()
    fixture.isTracked = false
    #expect(text(fixture).contains("not evaluable: No evaluable time."))
  }

  @Test func `A name cannot steer the terminal`() {
    var fixture = ExaminationFixture()
    fixture.name = "a\u{1B}[2J\n\u{202e}b"
    #expect(text(fixture).hasPrefix("a\u{fffd}[2J\u{fffd}\u{fffd}b: 12 s"))
  }

  @Test(
    arguments: [
      (0, "0"), (4.0561, "4.06"), (29.17, "29.2"), (1234.5, "1235"), (0.012345, "0.0123"),
      (-5.5555, "-5.56"), (999.96, "1000"), (30, "30"),
    ])
  func `Numbers have three significant digits`(value: Double, text: String) {
    #expect(significant(value) == text)
  }
}
