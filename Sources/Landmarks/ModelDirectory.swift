internal import Digest
public import Foundation

/// A folder of face models, every file checked against the manifest beside them.
public struct ModelDirectory: Sendable {
  /// One model and what it has to be.
  public struct File: Codable, Equatable, Sendable {
    /// Name within the folder.
    public let file: String
    /// SHA-256 of its bytes, hexadecimal.
    public let sha256: String
  }

  private struct Manifest: Codable {
    let files: [File]
  }

  /// Variable of the environment that names the folder.
  public static let variable = "SPASMETER_MODELS"

  /// Path of the folder.
  public let path: String
  /// The models, in the manifest's order.
  public let files: [File]

  /// The models of one folder.
  ///
  /// - Throws: ``TrackingError`` where a file is missing or not the one that `manifest.json` names.
  public init(path: String) throws(TrackingError) {
    self.path = path
    files = try Self.readManifest(in: path)
    for entry in files {
      let file = "\(path)/\(entry.file)"
      guard let data = FileManager.default.contents(atPath: file) else {
        throw .modelMissing(path: file)
      }
      let found = SHA256Digest.hexadecimal(of: data)
      guard found == entry.sha256 else { throw .modelAltered(path: file) }
    }
  }

  /// The models of the first place that has any.
  ///
  /// A folder given explicitly is the only place searched; so is the one that ``variable`` names. Otherwise:
  /// `Models` in the current folder, `Models` in any folder above the program, and
  /// `../share/spasmeter/models` beside it.
  ///
  /// - Throws: ``TrackingError`` where none has models, or where a file is missing or altered.
  public static func locate(
    _ explicit: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(TrackingError) -> ModelDirectory {
    if let named = explicit ?? environment[variable] { return try ModelDirectory(path: named) }
    let places = usualPlaces()
    guard let place = places.first(where: { exists("\($0)/manifest.json") }) else {
      throw .modelsNotFound(searched: places)
    }
    return try ModelDirectory(path: place)
  }

  private static func usualPlaces() -> [String] {
    var places = ["\(FileManager.default.currentDirectoryPath)/Models"]
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return places }
    var folder = program.deletingLastPathComponent()
    let shared = folder.deletingLastPathComponent().appending(path: "share/spasmeter/models").path
    while folder.path != "/" {
      let place = folder.appending(path: "Models").path
      if exists(place) { places.append(place) }
      folder = folder.deletingLastPathComponent()
    }
    return places + [shared]
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private static func readManifest(in folder: String) throws(TrackingError) -> [File] {
    let path = "\(folder)/manifest.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .modelsNotFound(searched: [folder])
    }
    do {
      return try JSONDecoder().decode(Manifest.self, from: data).files
    } catch {
      throw .manifestUnreadable(path: path, reason: "it is not the JSON expected")
    }
  }
}
