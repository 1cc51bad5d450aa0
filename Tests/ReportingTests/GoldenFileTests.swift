import CZlib
import Examination
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct GoldenFileTests {
  private static let formats = OutputFormats.all + OutputFormats.optional()

  @Test(arguments: formats.map(\.name))
  func `Every format writes the recorded bytes`(name: String) throws {
    let format = try #require(Self.formats.first { $0.name == name })
    try Golden.expect(try format.render(ExaminationFixture().result), matches: format.suffix)
  }

  @Test func `The provenance writes the recorded bytes`() throws {
    let sink = MemorySink()
    try ProvenanceFixture.provenance(of: ExaminationFixture().result).write(to: sink)
    try Golden.expect(sink.bytes, matches: "_provenance.json")
  }
}

/// Recorded files. `RECORD_GOLDEN=1` writes them anew and fails, so that no run passes by recording.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(_ bytes: [UInt8], matches suffix: String) throws {
    // Compressed bytes belong to the zlib version; the recorded table is not compressed.
    let isCompressed = suffix.hasSuffix(".gz")
    let content = isCompressed ? try Gunzip.bytes(of: bytes) : bytes
    let file = folder.appending(path: "fixture" + suffix.replacing(".gz", with: ""))
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(content).write(to: file)
      Issue.record("Recorded new baseline \(file.lastPathComponent)")
      return
    }
    let recorded = try [UInt8](Data(contentsOf: file))
    #expect(content == recorded, "\(file.lastPathComponent) differs; see RECORD_GOLDEN")
  }
}

/// Provenance with fixed times and host.
enum ProvenanceFixture {
  static func provenance(of result: ExaminationResult, outputs: [OutputFile]? = nil) -> Provenance {
    let run = RunFacts(
      started: Date(timeIntervalSince1970: 1_700_000_000),
      ended: Date(timeIntervalSince1970: 1_700_000_012.5),
      host: HostFacts(operatingSystem: "Debian GNU/Linux 12", architecture: "x86_64"),
      libraries: [
        LibraryVersion(name: "FFmpeg", version: "5.1.9"),
        LibraryVersion(name: "OpenCV", version: "4.6.0"),
      ],
      arguments: [
        "examine", "/home/dr/Smith.mov", "--output=/tmp/Smith", "--set", "episode.mergeGap=0.4",
      ])
    let file = OutputFile(
      name: "fixture_events.tsv", sha256: String(repeating: "cd", count: 32), bytes: 10)
    return Provenance(run: run, examination: result.examination, outputs: outputs ?? [file])
  }
}

/// Decompression with zlib, apart from the code under test.
enum Gunzip {
  static func bytes(of compressed: [UInt8]) throws -> [UInt8] {
    var input = compressed
    var output = [UInt8](repeating: 0, count: compressed.count * 40 + 4096)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var stream = z_stream()
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        guard spasmeter_inflate_init(&stream, 15 + 16) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        guard inflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<(try #require(count))])
  }
}
