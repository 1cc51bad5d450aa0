internal import Anatomy
internal import Foundation
public import Video

extension RecordingFacts {
  /// The facts of a recording as found.
  init(
    _ recording: Recording, digest: FileDigest, video: VideoProperties, times: [Double]
  ) {
    let steps = zip(times, times.dropFirst()).map { $1 - $0 }
    self.init(
      name: recording.name, fileExtension: recording.fileExtension, sha256: digest.sha256,
      bytes: digest.bytes, video: video,
      mirroring: recording.mirroring, examined: Interval(times.first ?? 0, times.last ?? 0),
      medianFrameInterval: median(steps), longestFrameInterval: steps.max())
  }
}

extension Recording {
  /// File name without folder and extension: the NAME of the output files.
  public var name: String {
    let file = URL(fileURLWithPath: path)
    let stem = file.deletingPathExtension().lastPathComponent
    return stem.isEmpty ? file.lastPathComponent : stem
  }

  /// What follows NAME and a point in the file's name; `nil` where nothing does.
  var fileExtension: String? {
    let file = URL(fileURLWithPath: path).lastPathComponent
    guard file.hasPrefix(name + "."), file.count > name.count + 1 else { return nil }
    return String(file.dropFirst(name.count + 1))
  }
}
