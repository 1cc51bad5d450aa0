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

  @Test func `A recording with a BIDS name gives the files of a dataset`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let recording = folder + "/sub-P017_ses-1_task-rest_video.mp4"
    try FileManager.default.createSymbolicLink(atPath: recording, withDestinationPath: sample)
    let outcome = try Program.run(
      "examine", recording, "--to", "1", "-o", folder + "/out", "--json", "--models",
      Repository.models, "--layout", "bids", "--bids-source", "doi:10.5555/x")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let base = "\(folder)/out/sub-P017/ses-1/beh/sub-P017_ses-1_task-rest_desc-spasmeter"
    #expect(FileManager.default.fileExists(atPath: base + "_events.tsv"))
    #expect(outcome.output.contains("\(base)_report.html"))
    let description = FileManager.default.contents(atPath: folder + "/out/dataset_description.json")
    #expect(String(decoding: description ?? Data(), as: UTF8.self).contains("doi:10.5555/x"))
  }

  @Test func `A BIDS name takes the place of the recording's own in every file`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", sample, "--to", "1", "-o", folder, "--quiet", "--models", Repository.models,
      "--layout", "bids", "--bids-name", "sub-P017_task-rest")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for file in files {
      let content = FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()
      #expect(content.range(of: Data("mild-left-eyelid".utf8)) == nil, "\(file)")
    }
    #expect(files.contains { $0.hasSuffix("_events.tsv") })
  }

  @Test func `The description of another dataset is 73 before anything is examined, and stays`()
    throws
  {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let description = folder + "/dataset_description.json"
    try Data("{}".utf8).write(to: URL(fileURLWithPath: description))
    let outcome = try Program.run(
      "examine", sample, "-o", folder, "--models", Repository.models, "--layout", "bids",
      "--bids-name", "sub-P017_task-rest")
    #expect(outcome.status == 73 && outcome.errors.contains("another dataset"), "\(outcome.errors)")
    #expect(FileManager.default.contents(atPath: description) == Data("{}".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test(arguments: [
    (["--format", "pdf"], 64, "“pdf”; known: fhir"),
    (["--format", "fhir,"], 64, "“”; known: fhir"),
    (["--patient", "P017"], 64, "--patient belongs to --format fhir"),
    (["--format", "fhir", "--patient", "/home/Smith"], 64, "looks like a path"),
    (["--format", "fhir", "--fhir-codes", "/nowhere.json"], 66, "/nowhere.json cannot be read"),
    (["--format", "fhir", "--fhir-codes", Repository.root + "/LICENSE"], 65, "no JSON"),
    (["--layout", "bids"], 64, "“mild-left-eyelid” is no BIDS name"),
    (["--layout", "bids", "--bids-name", "sub-P017"], 64, "task is missing"),
    (["--bids-name", "sub-P017_task-rest"], 64, "belongs to --layout bids"),
    (["--layout", "bids", "--bids-source", "/home/Smith"], 64, "takes a URI"),
    (["--layout", "flt"], 64, "flat"),
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
