import Anatomy
import Contractions
import Testing

@testable import Review

/// Cohen's kappa against published tables and sums done by hand.
@Suite struct KappaTests {
  /// Two tables of Viera & Garrett 2005, Fam Med 37(5):360–363: agreement 0.85 in both, by chance 0.65 and
  /// 0.844, kappa 0.57 and 0.04.
  @Test(arguments: [([[15, 5], [10, 70]], 0.20 / 0.35), ([[1, 6], [9, 84]], 0.006 / 0.156)])
  func `Kappa is that of published tables`(table: [[Int]], kappa: Double) throws {
    let value = try #require(cohenKappa(table))
    #expect(abs(value - kappa) < 1e-12)
  }

  @Test func `Full agreement is 1, agreement by chance 0, and exchanged raters give the same`()
    throws
  {
    #expect(cohenKappa([[7, 0], [0, 3]]) == 1)
    let chance = try #require(cohenKappa([[4, 4], [4, 4]]))
    #expect(abs(chance) < 1e-12)
    let value = try #require(cohenKappa([[5, 3, 0], [1, 8, 2], [0, 4, 9]]))
    let exchanged = try #require(cohenKappa([[5, 1, 0], [3, 8, 4], [0, 2, 9]]))
    #expect(abs(value - exchanged) < 1e-12)
  }

  @Test func `Where nobody marks anything, or there is no time, there is no kappa`() {
    #expect(cohenKappa([[9, 0], [0, 0]]) == nil)
    #expect(cohenKappa([[0, 0], [0, 0]]) == nil)
  }

  @Test func `Time counts in bins by side, and gaps do not count`() throws {
    func spasm(_ start: Double, _ end: Double, _ side: Laterality = .left) -> FacialEvent {
      FacialEvent(
        interval: Interval(start, end), kind: .spasm, side: side, regions: [.eye],
        peakTime: start, confidence: 1)
    }
    let table = TimeTable(
      .spasm, machine: [spasm(1, 2), spasm(4, 5)],
      reviewer: [spasm(1, 1.5), spasm(4, 5, .right), spasm(8, 9)],
      evaluable: [Interval(0, 7), Interval(9, 10)], examined: Interval(0, 10))
    #expect(table.total == 80)
    #expect(table.counts[1][1] == 5)
    #expect(table.counts[1][0] == 5)
    #expect(table.counts[1][2] == 10)
    #expect(table.counts[0][0] == 60)
    // Observed 65 of 80; by chance (60 · 65 + 20 · 5 + 0 · 10) / 80².
    let (observed, expected) = (65.0 / 80, (60.0 * 65 + 20 * 5) / 6400)
    let kappa = try #require(cohenKappa(table.counts))
    #expect(abs(kappa - (observed - expected) / (1 - expected)) < 1e-12)
  }
}
