import Examination
import Files
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct BIDSTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "spasmeter-\(UUID().uuidString)").path

  private var description: String { "\(folder)/dataset_description.json" }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  @Test(arguments: [
    ("sub-P017_task-rest", "sub-P017/beh"),
    ("sub-1_ses-02_task-rest_acq-phone_run-3", "sub-1/ses-02/beh"),
  ])
  func `A name gives its folder, and its suffix does not matter`(text: String, folder: String)
    throws
  {
    for suffix in ["", "_video", "_beh"] {
      let name = try BIDSName(text + suffix)
      #expect(name.folder == folder && name.base == text + "_desc-spasmeter")
    }
  }

  @Test(arguments: [
    ("visit1", "“visit1” is no entity"), ("sub-P017", "task is missing"),
    ("task-rest", "sub is missing"), ("sub-P017_task-", "“task-” is no entity"),
    ("sub-P 17_task-rest", "“sub-P 17” is no entity"),
    ("task-rest_sub-P017", "sub is doubled or out of order"),
    ("sub-a_sub-b_task-rest", "sub is doubled"),
    ("sub-a_task-rest_echo-1", "“echo” is not one of events"),
    ("sub-a_task-rest_run-x", "run is no number"), ("sub-../x_task-rest", "is no entity"),
    ("", "is no entity"),
  ])
  func `A text that is no name is refused with its reason`(text: String, reason: String) {
    let error = #expect(throws: BIDSNameError.self) { try BIDSName(text) }
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `A folder becomes a dataset once, and stays as it is from then on`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let dataset = BIDSDataset(folder: folder, source: "doi:10.5555/x")
    try dataset.make()
    let first = try Data(contentsOf: URL(filePath: description))
    let text = String(decoding: first, as: UTF8.self)
    #expect(
      text.contains("\"Version\": \"\(Spasmeter.version)\"") && text.contains("doi:10.5555/x"))
    try write(text + " ", to: description)
    try dataset.make()
    #expect(try String(contentsOfFile: description, encoding: .utf8) == text + " ")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == [".bidsignore", "dataset_description.json"])
  }

  @Test(arguments: [
    ("{}", "another dataset"), ("not JSON", "another dataset"),
    (#"{"GeneratedBy": [{"Name": "fmriprep", "Version": "1"}]}"#, "another dataset"),
    (#"{"GeneratedBy": [{"Name": "Spasmeter", "Version": "0.0.1"}]}"#, "another version"),
    (
      #"{"GeneratedBy": [{"Name": "Spasmeter", "Version": "\#(Spasmeter.version)"}]}"#,
      "another source"
    ),
  ])
  func `The description of another dataset, version or source is left alone`(
    text: String, reason: String
  ) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(text, to: description)
    let error = #expect(throws: OutputError.self) {
      try BIDSDataset(folder: folder, source: "doi:10.5555/x").make()
    }
    #expect(error?.description.contains(reason) == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    #expect(try String(contentsOfFile: description, encoding: .utf8) == text)
  }

  @Test
  func `Files bear the name of their place, and the dataset ignores what BIDS has no name for`()
    throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = try OutputLayout.bids(nil, source: nil)
      .place(for: "sub-P017_task-rest_video", in: folder)
    try place.dataset?.make()
    let result = place.named(ExaminationFixture().result)
    let files = try OutputWriter(folder: place.folder) { _ in String(repeating: "0", count: 64) }
      .write(result, as: OutputFormats.all + OutputFormats.optional()) {
        ProvenanceFixture.provenance(of: result, outputs: $0)
      }
    let ignored = try String(contentsOfFile: folder + "/.bidsignore", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.dropFirst() }
    let named = files.map(\.name).filter { file in !ignored.contains { file.hasSuffix($0) } }
    #expect(named == ["events.tsv", "events.json"].map { "\(place.base)_\($0)" })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder).sorted()
        == files.map(\.name).sorted())
  }

  @Test func `A column whose cells hold several words has no levels, as BIDS reads them`() throws {
    let bytes = try EventsDictionary().render(ExaminationFixture().result)
    let columns = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [String: Any]])
    #expect(columns["regions"]?["Levels"] == nil)
    #expect((columns["regions"]?["Description"] as? String)?.contains("cheek =") == true)
  }
}
