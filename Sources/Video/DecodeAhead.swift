internal import Foundation
public import Settings

/// Reads a recording on a thread of its own, a few frames ahead of the one that asks for them.
///
/// Gives the same frames as ``VideoReader``; decoding and measuring then overlap. Decoding stops when
/// this object goes away or ``cancel()`` is called.
public final class DecodeAhead {
  /// What the container and the first frame say of the recording.
  public let properties: VideoProperties
  /// The account of everything up to the frame handed out last; complete once ``next()`` gave `nil`.
  public private(set) var ledger: FrameLedger
  private let ring: FrameRing<Step>

  /// Opens the recording and starts to decode.
  ///
  /// - Parameters:
  ///   - recording: The file and the span to read.
  ///   - settings: Limits of the image checks.
  ///   - capacity: Most frames decoded ahead; each holds one picture in memory.
  /// - Throws: ``VideoError`` as ``VideoReader``.
  public init(_ recording: Recording, settings: VideoSettings, capacity: Int = 4) throws(VideoError)
  {
    let reader = try VideoReader(recording, settings: settings)
    self.properties = reader.properties
    self.ledger = reader.ledger
    self.ring = FrameRing(capacity: capacity)
    let decoding = Decoding(reader: reader, ring: ring)
    let thread = Thread { decoding.run() }
    thread.name = "Spasmeter decoder"
    thread.start()
  }

  deinit { ring.cancel() }

  /// The next moment, or `nil` after the last.
  ///
  /// - Throws: ``VideoError/decoderFailed(path:reason:)``.
  public func next() throws(VideoError) -> VideoFrame? {
    guard let step = ring.take() else { return nil }
    ledger = step.ledger
    return try step.outcome.get()
  }

  /// Stops decoding; ``next()`` gives `nil` from here on.
  public func cancel() { ring.cancel() }
}

/// What one call of ``VideoReader/next()`` gave, and the account just after it.
private struct Step: Sendable {
  let outcome: Result<VideoFrame?, VideoError>
  let ledger: FrameLedger
}

/// The decoding side: owns the reader and is used by its thread alone.
private final class Decoding: @unchecked Sendable {
  private var reader: VideoReader
  private let ring: FrameRing<Step>

  init(reader: consuming VideoReader, ring: FrameRing<Step>) {
    self.reader = reader
    self.ring = ring
  }

  func run() {
    var step = nextStep()
    while ring.put(step), !step.isLast { step = nextStep() }
    ring.finish()
  }

  private func nextStep() -> Step {
    do throws(VideoError) {
      let frame = try reader.next()
      return Step(outcome: .success(frame), ledger: reader.ledger)
    } catch {
      return Step(outcome: .failure(error), ledger: reader.ledger)
    }
  }
}

extension Step {
  /// Whether nothing follows.
  fileprivate var isLast: Bool {
    if case .success(.some) = outcome { false } else { true }
  }
}
