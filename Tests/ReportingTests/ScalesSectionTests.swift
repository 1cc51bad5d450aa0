import Examination
import Severity
import TestSupport
import Testing

@testable import Reporting

@Suite struct ScalesSectionTests {
  func page(_ fixture: ExaminationFixture = ExaminationFixture()) throws -> String {
    String(decoding: try HTMLReport().render(fixture.result), as: UTF8.self)
  }

  @Test func `Every criterion is shown with its standing and what was found`() throws {
    let page = try page()
    for scale in ExaminationFixture().result.examination.severity.scales {
      #expect(page.contains(scale.bound))
      for criterion in scale.criteria {
        #expect(page.contains(criterion.wording) && page.contains(criterion.finding))
      }
    }
    #expect(page.contains("not measurable") && page.contains("bounded"))
  }

  @Test func `A requirement that is not met names what it bars, one that is met names nothing`()
    throws
  {
    let page = try page()
    let row = try #require(page.split(separator: "New pictures a second, for lags").last)
    #expect(row.prefix(200).contains("mouth_lag") && row.prefix(200).contains("no"))
    #expect(!page.contains("median_depth"))
  }
}
