import Foundation
import Testing

/// Optional formats on the command line: written where they are named, refused where they cannot be.
@Suite struct HandOverCommandTests {
  let sample = Repository.samples + "/mild-left-eyelid.mp4"

  @Test func `A named format is written beside the standard files and told in the provenance`()
    throws
  {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", sample, "--to", "1", "-o", folder, "--quiet", "--models", Repository.models,
      "--format", "fhir", "--patient", "P017")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let read = { (suffix: String) in
      String(
        decoding: FileManager.default.contents(atPath: "\(folder)/mild-left-eyelid\(suffix)")
          ?? Data(),
        as: UTF8.self)
    }
    #expect(read("_fhir.json").contains("\"value\": \"P017\""))
    let provenance = read("_provenance.json")
    #expect(provenance.contains("mild-left-eyelid_fhir.json") && !provenance.contains("P017"))
  }

  @Test(arguments: [
    (["--format", "pdf"], 64, "“pdf”; known: fhir"),
    (["--format", "fhir,"], 64, "“”; known: fhir"),
    (["--patient", "P017"], 64, "--patient belongs to --format fhir"),
    (["--format", "fhir", "--patient", "/home/Smith"], 64, "looks like a path"),
    (["--format", "fhir", "--fhir-codes", "/nowhere.json"], 66, "/nowhere.json cannot be read"),
    (["--format", "fhir", "--fhir-codes", Repository.root + "/LICENSE"], 65, "no JSON"),
  ])
  func `What cannot be written is refused with its code before anything is examined`(
    options: [String], status: Int32, reason: String
  ) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      Program.path,
      arguments: ["examine", sample, "-o", folder + "/out", "--models", Repository.models] + options
    )
    #expect(outcome.status == status && outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
  }
}
