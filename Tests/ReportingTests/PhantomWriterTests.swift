import Anatomy
import Contractions
import Examination
import Files
import Foundation
import Signals
import TestSupport
import Testing

@testable import Reporting

@Suite struct PhantomWriterTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "spasmeter-\(UUID().uuidString)").path
  private let result = ExaminationFixture().result

  private var record: PhantomRecord {
    let planted = FixtureEvents.all.map {
      PhantomRecord.Planted(event: $0, recipe: "twitch", line: 3, causeOnset: nil, latency: nil)
    }
    return PhantomRecord(
      programVersion: "1.0.0", libraries: [], name: "drawn", description: "", scriptSHA256: "ab",
      overrides: [], seed: 4, identity: ["skin": .number(0.25)], camera: ["quality": .missing],
      head: [:], duration: 12, frames: 360, pixelsSHA256: nil, planted: planted)
  }

  private var writer: PhantomWriter { PhantomWriter(folder: folder) { _ in "cd" } }

  private func text(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  @Test func `A truth has the very bytes of an examination with its events and signals`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try writer.write(record, signals: result.signals, clip: nil).map(\.name)
    #expect(
      files
        == ["events.tsv", "events.json", "signals.tsv.gz", "phantom.json"].map { "drawn_" + $0 })
    #expect(try text(files[0]) == EventsTable().render(result))
    #expect(try text(files[1]) == EventsDictionary().render(result))
    #expect(try text(files[2]) == SignalsTable().render(result))
  }

  @Test func `A record that cannot be written leaves the earlier files as they were`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try writer.write(record, signals: result.signals, clip: nil)
    let before = try text("drawn_phantom.json")
    var broken = record
    (broken.duration, broken.seed) = (.nan, 5)
    #expect(throws: OutputError.self) {
      try writer.write(broken, signals: result.signals, clip: nil)
    }
    #expect(try text("drawn_phantom.json") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 4)
  }

  @Test func `Channels that no examination measures follow after all others, by name`() throws {
    let plain = MemorySink()
    try SignalsTable().writeTable(result.signals, to: plain)
    let (signals, extra) = (result.signals, ["neck", "cheek"])
    var channels = signals.channels
    for name in extra {
      let channel = SignalChannel(name: name, title: name, unit: "ICD", definition: "")
      channels[channel] = signals[.mouth]
    }
    let more = MemorySink()
    try SignalsTable().writeTable(
      FacialSignals(
        times: signals.times, channels: channels, pose: signals.pose, lipGap: signals.lipGap,
        gaps: signals.gaps, evaluable: signals.evaluable,
        intercanthalPixels: signals.intercanthalPixels), to: more)
    let rows = [plain, more].map {
      String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n")
    }
    #expect(rows[1][0] == rows[0][0] + "\tcheek_left\tcheek_right\tneck_left\tneck_right")
    for (one, other) in zip(rows[0], rows[1]) { #expect(other.hasPrefix(one + "\t")) }
  }

  @Test func `Neither an examination nor a truth takes the other's place`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try writer.write(record, signals: result.signals, clip: nil)
    let examinations = OutputWriter(folder: folder) { _ in "cd" }
    #expect(throws: OutputError.self) { try examinations.checkPlace(for: "drawn") }
    #expect(throws: Never.self) { try examinations.checkPlace(for: "drawn2") }
    #expect(throws: Never.self) { try writer.checkPlace(for: "drawn", clip: "drawn.mp4") }
    for name in ["other_examination.json", "third.mp4"] {
      try Data().write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(throws: OutputError.self) { try writer.checkPlace(for: "other", clip: "other.mp4") }
    #expect(throws: OutputError.self) { try writer.checkPlace(for: "third", clip: "third.mp4") }
    #expect(throws: Never.self) { try writer.checkPlace(for: "third", clip: "third.mov") }
  }
}
