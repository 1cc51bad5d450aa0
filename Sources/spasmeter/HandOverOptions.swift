import ArgumentParser
import Foundation
import Reporting

/// Optional formats and what they say of the patient, shared by commands that write files.
struct HandOverOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Write another format beside the standard files; names with commas, or the option more than "
        + "once. \(Self.list)", valueName: "name"))
  var formats: [String] = []

  @Option(
    help: ArgumentHelp(
      "How --format fhir calls the patient: a code, never the patient's name.",
      valueName: "pseudonym"))
  var patient: String?

  @Option(
    name: .customLong("fhir-codes"),
    help: ArgumentHelp(
      "A JSON file of codes for --format fhir in place of those of Documentation/fhir-codes.json.",
      valueName: "file"))
  var codes: String?

  /// The formats that can be named, each with what it holds.
  private static var list: String {
    OutputFormats.optional().map { "\($0.name): \($0.summary)" }.joined(separator: " ")
  }

  private var names: [String] {
    formats.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  func validate() throws {
    do {
      _ = try OutputFormats.named(names)
      if let patient { _ = try Pseudonym(patient) }
    } catch {
      throw ValidationError("\(error)")
    }
    for (option, value) in [("--patient", patient), ("--fhir-codes", codes)]
    where value != nil && !names.contains("fhir") {
      throw ValidationError("\(option) belongs to --format fhir; add that, or leave it out.")
    }
  }

  /// The formats asked for, ready to write.
  ///
  /// - Throws: ``FHIRCodesError`` where the file of codes cannot be used.
  func resolved() throws -> [any OutputFormat] {
    try OutputFormats.named(
      names,
      HandOver(patient: try patient.map(Pseudonym.init), codes: try codes.map(read) ?? .standard))
  }

  private func read(_ path: String) throws(FHIRCodesError) -> FHIRCodes {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FHIRCodesError(path: path, fault: .missing)
    }
    return try FHIRCodes(overrides: data, named: path)
  }
}
