internal import Settings
internal import Video

/// The frames of a recording, decoded beside the measuring or in turns with it: the same frames.
final class FrameSource {
  let properties: VideoProperties
  /// The account of everything up to the frame handed out last.
  private(set) var ledger: FrameLedger
  private let ahead: DecodeAhead?
  private var reader: VideoReader?

  init(_ recording: Recording, settings: VideoSettings, isSingleThreaded: Bool) throws(VideoError) {
    if isSingleThreaded {
      let reader = try VideoReader(recording, settings: settings)
      properties = reader.properties
      ledger = reader.ledger
      ahead = nil
      self.reader = consume reader
    } else {
      let ahead = try DecodeAhead(recording, settings: settings)
      properties = ahead.properties
      ledger = ahead.ledger
      self.ahead = ahead
      reader = nil
    }
  }

  func next() throws(VideoError) -> VideoFrame? {
    if let ahead {
      let frame = try ahead.next()
      ledger = ahead.ledger
      return frame
    }
    let frame = try reader?.next() ?? nil
    if let account = reader?.ledger { ledger = account }
    return frame
  }
}
