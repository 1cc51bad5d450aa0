import Examination
import Severity
import TestSupport
import Testing

@testable import Reporting

@Suite struct SpreadOrderTableTests {
  func text(_ fixture: ExaminationFixture = ExaminationFixture()) throws -> String {
    String(decoding: try HTMLReport().render(fixture.result), as: UTF8.self)
  }

  @Test
  func `The order is told in words, regions of one place together, with what the frames resolve`()
    throws
  {
    let page = try text()
    #expect(page.contains("order in which regions start: eye and chin, then mouth."))
    #expect(page.contains("nor could any that start less than 33.3 ms apart"))
  }

  @Test
  func `Every region has its lag with error and interval, and its neighbours their difference`()
    throws
  {
    let page = try text()
    #expect(page.contains("62.5 ms") && page.contains("standard error 5.75 ms"))
    #expect(page.contains("Not told apart") && page.contains("58 ms"))
  }

  @Test func `A side without an order says why, region by region`() throws {
    let page = try text()
    #expect(page.contains("Patient’s right: the order in which regions start is not evaluable."))
    #expect(page.contains("ear: no signal of this region was measured."))
    #expect(page.contains("brow, mouth, chin: only 0 spasms on this side"))
  }

  @Test func `A mirrored examination tells the order of the other side`() throws {
    let page = try text(ExaminationFixture().mirrored)
    #expect(page.contains("Patient’s right: order in which regions start"))
    #expect(page.contains("Patient’s left: the order in which regions start is not evaluable."))
  }
}
