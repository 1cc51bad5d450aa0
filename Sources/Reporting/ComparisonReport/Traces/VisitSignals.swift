import Anatomy
import Digest
public import Examination
import Foundation
import Signals

/// What is known of the signals of one visit.
public enum VisitSignals: Sendable {
  case known(VisitTraces)
  /// `NAME_signals.tsv.gz` does not lie beside the examination, or cannot be read.
  case missing
  /// It is not the one that was written with the examination.
  case changed
  /// It cannot be used.
  case damaged

  /// The signals beside an examination's file; never an error, since a page without them is still a page.
  ///
  /// - Parameters:
  ///   - path: Path of `NAME_examination.json`.
  ///   - examination: The examination in that file.
  /// - Returns: The signals, or why there are none.
  public static func beside(_ path: String, of examination: Examination) -> VisitSignals {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = examination.recording.name
    let table = SignalsTable().fileName(for: name)
    guard let data = bytes(of: folder + table) else { return .missing }
    let record = bytes(of: folder + Provenance.fileName(for: name))
    if let hash = record.flatMap({ Self.hash(of: table, in: $0) }),
      hash != SHA256Digest.hexadecimal(of: data)
    {
      return .changed
    }
    return signals(in: [UInt8](data), of: examination)
  }

  /// The signals in the bytes of a table.
  static func signals(in bytes: [UInt8], of examination: Examination) -> VisitSignals {
    do {
      let rows = try SignalRows(try Decompression.bytes(of: bytes))
      let times = try rows.times()
      guard times.count == examination.quality.frames, times.fits(examination.recording.examined)
      else { return .changed }
      var values: [SignalChannel: Bilateral<[Double?]>] = [:]
      for channel in VisitTraces.channels {
        values[channel] = try Bilateral { side throws(SignalsTableError) in
          try rows.column("\(channel.name)_\(side.rawValue)")
        }
      }
      return .known(VisitTraces(times: times, values: values, pose: try rows.pose()))
    } catch {
      return .damaged
    }
  }

  /// Bytes of a table: a day at 60 frames a second takes less.
  private static let largestTable = 1 << 28

  private static func bytes(of path: String) -> Data? {
    var facts = stat()
    // A pipe would be waited for, a device might never end.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_size <= largestTable
    else { return nil }
    return FileManager.default.contents(atPath: path)
  }

  /// SHA-256 of a file as the record of an examination tells it; `nil` where it does not.
  private static func hash(of name: String, in record: Data) -> String? {
    (try? JSONDecoder().decode(Record.self, from: record))?.outputs.first { $0.name == name }?
      .sha256
  }

  private struct Record: Decodable {
    struct Output: Decodable {
      let name: String
      let sha256: String
    }
    let outputs: [Output]
  }
}

extension [Double] {
  /// Whether the times begin and end as a recording does, to the decimals of both files.
  fileprivate func fits(_ examined: Interval) -> Bool {
    guard let first, let last else { return true }
    return abs(first - examined.start) < 0.001 && abs(last - examined.end) < 0.001
  }
}
