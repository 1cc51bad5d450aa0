import Settings
import Testing

@testable import Contractions

@Suite struct ConfidenceTests {
  @Test(arguments: [0.5, 1.0, 10.0])
  func `At the border the odds are those that were measured`(odds: Double) {
    let value = confidence(margin: 1, oddsAtBorder: odds)
    #expect(abs(value / (1 - value) - odds) < 1e-9)
  }

  @Test func `More evidence makes a finding surer, and never certain`() {
    let values = [0, 0.5, 1, 2, 8, 1000].map { confidence(margin: $0, oddsAtBorder: 1) }
    #expect(values == values.sorted() && Set(values).count == values.count)
    #expect(values.first == 0 && values.allSatisfy { $0 < 1 })
  }
}
