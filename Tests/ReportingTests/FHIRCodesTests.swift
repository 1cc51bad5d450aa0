import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct FHIRCodesTests {
  private static let documented = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/fhir-codes.json")

  private func codes(_ text: String) throws -> FHIRCodes {
    try FHIRCodes(overrides: Data(text.utf8), named: "codes.json")
  }

  /// `RECORD_GOLDEN=1` writes the file anew and fails, as for golden files.
  @Test func `The documented file of codes is the table of this build`() throws {
    let text = try FHIRCodes.standard.tree().text()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: Self.documented)
      Issue.record("Recorded new fhir-codes.json")
      return
    }
    let recorded = try Data(contentsOf: Self.documented)
    #expect(String(decoding: recorded, as: UTF8.self) == text)
    #expect(try FHIRCodes(overrides: recorded, named: "x") == .standard)
  }

  @Test func `A code of a site's own takes the place of the project's, and the others stay`() throws
  {
    let own = try codes(
      """
      {"spasm_rate": {"text": "Spazm", "coding": [{"system": "http://snomed.info/sct", "code": "1"}]}}
      """)
    #expect(own.concepts["spasm_rate"]?.text == "Spazm")
    #expect(own.concepts["coverage"] == FHIRCodes.standard.concepts["coverage"])
    let bytes = try FHIRBundle(HandOver(codes: own)).render(ExaminationFixture().result)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("http://snomed.info/sct") && text.contains("\"Spazm\""))
    #expect(!text.contains("\"spasm_rate\""))
  }

  @Test(arguments: [
    ("[1]", "the top is of another type"), ("{", "no JSON"),
    (#"{"spasm_rat": {"text": "a", "coding": []}}"#, "spasm_rat, which no Bundle holds"),
    (#"{"spasm_rate": {"text": "a"}}"#, "spasm_rate/coding is missing"),
    (#"{"spasm_rate": {"text": " ", "coding": []}}"#, "its text is empty"),
    (
      #"{"spasm_rate": {"text": "a", "coding": [{"system": "sct", "code": "1"}]}}"#,
      "no absolute URI"
    ),
    (
      #"{"spasm_rate": {"text": "a", "coding": [{"system": "http://a.b", "code": " 1"}]}}"#,
      "a code is empty or begins or ends with a space"
    ),
  ])
  func `A file of codes that FHIR would not take is refused with its place`(
    text: String, reason: String
  ) throws {
    let error = #expect(throws: FHIRCodesError.self) { try codes(text) }
    let message = try #require(error).description
    #expect(message.contains("codes.json") && message.contains(reason), "\(message)")
  }

  @Test(arguments: [
    ("", PseudonymError.empty), (" P1", .invisible), ("P1\u{7}", .invisible), ("../P1", .path),
    ("a/b", .path), (#"C:\x"#, .path), (".hidden", .path),
    (String(repeating: "x", count: 65), .tooLong),
  ])
  func `A pseudonym that looks like a path or cannot be seen is refused`(
    text: String, error: PseudonymError
  ) {
    #expect(throws: error) { try Pseudonym(text) }
  }

  @Test(arguments: ["P017", "Hasta 12", "ŞĞ-3", "a.b"])
  func `A plain code is a pseudonym`(text: String) throws {
    #expect(try Pseudonym(text).text == text)
  }

  @Test func `Formats are found by name, each once, and an unknown one is told with the known`()
    throws
  {
    #expect(try OutputFormats.named(["fhir", "fhir"]).map(\.name) == ["fhir"])
    #expect(try OutputFormats.named([]).isEmpty)
    let error = #expect(throws: UnknownFormat.self) { try OutputFormats.named(["fhir", "pdf"]) }
    #expect(error?.description.contains("“pdf”; known: fhir") == true)
  }
}
