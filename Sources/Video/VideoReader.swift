internal import Anatomy
internal import CVideoDecoder
public import Settings

/// Reads a recording frame by frame, upright, unmirrored and with true presentation times.
///
/// ```swift
/// var reader = try VideoReader(Recording(path: "clip.mov"), settings: VideoSettings())
/// while let frame = try reader.next() { print(frame.time) }
/// ```
///
/// A damaged or cut-off file gives what can be decoded and then ends; ``ledger`` tells the rest.
public struct VideoReader: ~Copyable {
  /// What the container and the first frame say of the recording.
  public let properties: VideoProperties
  private let decoder: Decoder
  private let recording: Recording
  private let transform: DisplayTransform
  private var first: DecodedPicture?
  private var history: PictureHistory
  private var thinning: FrameThinning
  private var account = FrameLedger()
  private var hasEnded = false
  private var isCutShort = false

  /// Opens the recording and decodes its first frame.
  ///
  /// - Throws: ``VideoError`` where the file is missing, is no video or gives not one frame.
  public init(_ recording: Recording, settings: VideoSettings) throws(VideoError) {
    let decoder = try Decoder(path: recording.path, settings: settings)
    guard let first = try decoder.next() else {
      throw .undecodable(path: recording.path)
    }
    let stored = DisplayTransform(nearestTo: decoder.properties.displayMap)
    self.properties = VideoProperties(
      decoder.properties, first: first, transform: stored, startTime: decoder.startTime)
    self.transform = recording.mirroring == .mirrored ? stored.mirrored : stored
    self.decoder = decoder
    self.recording = recording
    self.first = first
    self.history = PictureHistory(settings: settings)
    self.thinning = FrameThinning(settings)
  }

  /// The next moment within the recording's span, or `nil` after the last.
  ///
  /// - Throws: ``VideoError/decoderFailed(path:reason:)``; damage in the file is no error.
  public mutating func next() throws(VideoError) -> VideoFrame? {
    while let picture = try nextPicture() {
      // Before a picture is judged: whether it repeats the one before is a question to those kept.
      guard thinning.keeps(picture.facts.time) else {
        account.thinned += 1
        continue
      }
      let condition = picture.facts.condition.union(history.judge(picture))
      guard isInSpan(picture.facts.time) else {
        account.outsideSpan += 1
        continue
      }
      account.count(condition)
      return frame(picture, condition)
    }
    return nil
  }

  /// The account of everything read so far.
  ///
  /// ``FrameLedger/isBalanced`` holds between any two frames of a progressive recording, and for every
  /// recording once ``next()`` has returned `nil`.
  public var ledger: FrameLedger {
    var ledger = account
    ledger.add(decoder.ledger)
    // Decoded on opening and not yet handed out.
    if first != nil { ledger.outsideSpan += 1 }
    if isCutShort { ledger.outsideSpan += Int(decoder.ledger.held) }
    if isCutShort || !hasEnded { ledger.isTruncated = nil }
    return ledger
  }

  private mutating func nextPicture() throws(VideoError) -> DecodedPicture? {
    if hasEnded { return nil }
    let picture = if let first { first } else { try decoder.next() }
    first = nil
    guard let picture else {
      hasEnded = true
      return nil
    }
    if let end = recording.span?.end, picture.facts.time > end { stop() }
    return picture
  }

  /// Ends after the current picture, which lies beyond the span.
  private mutating func stop() {
    hasEnded = true
    isCutShort = true
  }

  private func isInSpan(_ time: Double) -> Bool { recording.span?.contains(time) ?? true }

  private func frame(_ picture: DecodedPicture, _ condition: FrameCondition) -> VideoFrame {
    VideoFrame(
      time: picture.facts.time, condition: condition, image: picture.image,
      orientation: ImageOrientation(picture, transform: transform))
  }
}
