import Examination
public import Files
import Foundation

/// A BIDS derivative dataset: the folder with `dataset_description.json` that holds the files of many
/// recordings.
public struct BIDSDataset: Equatable, Sendable {
  /// Root of the dataset.
  public let folder: String
  /// URI of the dataset of the recordings; `nil` where none is named.
  public let source: String?

  public init(folder: String, source: String? = nil) {
    self.folder = folder
    self.source = source
  }

  static let descriptionFile = "dataset_description.json"
  static let ignoreFile = ".bidsignore"
  /// Release of BIDS whose names are used.
  private static let release = "1.10.0"

  /// Finds out whether the folder is a dataset of this version of the program, or can become one.
  ///
  /// - Throws: ``OutputError`` where it holds the description of another dataset, or one that does not
  ///   name this version or ``source``: numbers of two versions must not stand side by side unseen.
  public func check() throws(OutputError) {
    try OutputFolder(path: folder).check()
    let path = "\(folder)/\(Self.descriptionFile)"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let found = FileManager.default.contents(atPath: path)
      .flatMap { try? JSONDecoder().decode(Description.self, from: $0) }
    let makers = found?.generatedBy ?? []
    guard makers.contains(where: { $0.name == Self.program }) else {
      throw OutputError(path: path, reason: .wouldReplace("the description of another dataset"))
    }
    guard makers.contains(Maker(name: Self.program, version: Spasmeter.version)) else {
      throw OutputError(
        path: path, reason: .wouldReplace("that of a dataset of another version of Spasmeter"))
    }
    guard source == nil || found?.sources?.contains(where: { $0.url == source }) == true else {
      throw OutputError(path: path, reason: .wouldReplace("that of a dataset of another source"))
    }
  }

  /// Makes the folder a dataset where it is none yet; what is there stays as it is.
  ///
  /// - Throws: ``OutputError``, as ``check()`` or while writing, or `CancellationError` where the task was
  ///   cancelled.
  public func make() throws {
    try check()
    try OutputFolder(path: folder).make()
    let files = [(Self.ignoreFile, Self.ignored), (Self.descriptionFile, try description.text())]
    for (name, content) in files
    where !FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      let file = try TemporaryFile(for: "\(folder)/\(name)", in: folder)
      defer { file.discard() }
      try file.write(content)
      try file.sync()
      try OutputFolder(path: folder).take([file])
    }
  }

  private static let program = "Spasmeter"

  private var description: JSONTree {
    let maker: [String: JSONTree] = [
      "Name": .text(Self.program), "Version": .text(Spasmeter.version),
      "Description": .text("Measurement of hemifacial spasm from video; no diagnosis."),
    ]
    var members: [String: JSONTree] = [
      "Name": .text("Examinations by Spasmeter"), "BIDSVersion": .text(Self.release),
      "DatasetType": .text("derivative"), "GeneratedBy": .list([.object(maker)]),
    ]
    members["SourceDatasets"] = source.map { .list([.object(["URL": .text($0)])]) }
    return .object(members)
  }

  /// Files that BIDS has no name for, as patterns.
  private static var ignored: String {
    let formats = (OutputFormats.all + OutputFormats.optional()).map(\.suffix)
    let named = [EventsTable().suffix, EventsDictionary().suffix]
    let others =
      formats.filter { !named.contains($0) }
      + [PagePrinter.pdf(of: HTMLReport().suffix), Provenance.fileName(for: "")]
      + DrawnVideo.allCases.map(\.rawValue)
    return "# Files of Spasmeter that BIDS has no name for.\n"
      + others.map { "*_\(BIDSName.description)\($0)\n" }.joined()
  }

  private struct Description: Decodable {
    let generatedBy: [Maker]?
    let sources: [Source]?

    enum CodingKeys: String, CodingKey {
      case generatedBy = "GeneratedBy"
      case sources = "SourceDatasets"
    }
  }

  private struct Source: Decodable {
    let url: String?

    enum CodingKeys: String, CodingKey {
      case url = "URL"
    }
  }

  private struct Maker: Decodable, Equatable {
    let name: String
    let version: String?

    enum CodingKeys: String, CodingKey {
      case name = "Name"
      case version = "Version"
    }
  }
}
