import Examination
import TestSupport
import Testing

@testable import Reporting

@Suite struct ExaminationJSONTests {
  @Test(arguments: [true, false])
  func `An examination read back writes the same bytes and holds the same events`(isTracked: Bool)
    throws
  {
    var fixture = ExaminationFixture()
    fixture.isTracked = isTracked
    let first = fixture.result
    let bytes = try ExaminationJSON().render(first)
    let read = try ExaminationJSON.examination(from: bytes)
    #expect(read.quality.gaps == first.examination.quality.gaps)
    #expect(read.events == first.examination.events)
    let again = ExaminationResult(examination: read, signals: first.signals)
    #expect(try ExaminationJSON().render(again) == bytes)
    #expect(try ExaminationJSON.examination(from: bytes) == read)
  }

  @Test func `A missing number is an explicit null`() throws {
    let text = String(
      decoding: try ExaminationJSON().render(ExaminationFixture().result), as: UTF8.self)
    #expect(text.contains("\"cheek_excursion\": null"))
    #expect(text.contains("\"declared_duration\": null"))
  }

  @Test func `A name with quotes, marks and line ends survives the round trip`() throws {
    var fixture = ExaminationFixture()
    fixture.name = "a\"\\\n\t\u{1}\u{2028}é😀"
    let bytes = try ExaminationJSON().render(fixture.result)
    #expect(try ExaminationJSON.examination(from: bytes).recording.name == fixture.name)
  }

  @Test func `Other files and other versions are refused with a reason`() throws {
    let texts: [(String, ExaminationFault)] = [
      ("[1]", .notAnExamination), ("{}", .notAnExamination), ("", .notJSON),
      ("{\"schema_version\": \"1.0", .notJSON),
      ("{\"schema_version\": \"9.0.0\"}", .otherVersion(found: "9.0.0", known: "1.0.0")),
      ("{\"schema_version\": \"1.1.0\"}", .otherVersion(found: "1.1.0", known: "1.0.0")),
      ("{\"schema_version\": \"1\"}", .damaged(field: "schema_version")),
    ]
    for (text, fault) in texts {
      let error = #expect(throws: ExaminationFileError.self) {
        try ExaminationJSON.examination(from: text.utf8, named: "a_examination.json")
      }
      #expect(error?.fault == fault, "\(text)")
    }
  }

  @Test func `A damaged field is named as the file writes it`() throws {
    let bytes = try ExaminationJSON().render(ExaminationFixture().result)
    let text = String(decoding: bytes, as: UTF8.self)
    let broken = text.replacing("\"evaluable_seconds\": ", with: "\"evaluable_seconds\": -")
    let error = #expect(throws: ExaminationFileError.self) {
      try ExaminationJSON.examination(from: broken.utf8, named: "a_examination.json")
    }
    #expect(error?.fault == .damaged(field: "quality.evaluable_seconds"))
    #expect(error?.description.hasPrefix("a_examination.json: the field quality.") == true)
  }

  @Test func `A number that is not finite is refused, not written`() {
    #expect(throws: JSONTreeError.notFinite) { try JSONTree.number(.nan).text() }
  }
}
