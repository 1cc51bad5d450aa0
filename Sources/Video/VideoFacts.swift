internal import CVideoDecoder

extension vd_facts {
  /// What the decoder knows against the frame.
  var condition: FrameCondition {
    let listed: [(Bool, FrameCondition)] = [
      (is_corrupt, .corrupt), (is_concealed, .concealed), (is_tainted, .tainted),
      (is_time_guessed, .timestampGuessed),
    ]
    return listed.reduce(into: []) { if $1.0 { $0.insert($1.1) } }
  }
}

extension vd_properties {
  /// Linear part of the display matrix, stored to shown, row-major.
  var displayMap: [Double] { [display.0, display.1, display.2, display.3] }
}

extension FrameLedger {
  /// Counts one delivered moment and what is known against it.
  mutating func count(_ condition: FrameCondition) {
    delivered += 1
    if !condition.isDisjoint(with: [.corrupt, .concealed]) { concealed += 1 }
    if condition.contains(.tainted) { tainted += 1 }
    if condition.intersection(.unusable) == .suspect { suspect += 1 }
    if condition.contains(.duplicate) { duplicate += 1 }
    if condition.contains(.timestampGuessed) { timestampGuessed += 1 }
  }

  /// Adds the decoder's own account.
  mutating func add(_ counts: vd_ledger) {
    packets += Int(counts.packets)
    packetBytes += Int(counts.bytes)
    declared = counts.declared > 0 ? Int(counts.declared) : nil
    decoded += Int(counts.decoded)
    additional += Int(counts.additional)
    corruptPackets += Int(counts.corrupt_packets)
    dropped += Int(counts.dropped)
    discarded += Int(counts.discarded)
    inFlight += Int(counts.in_flight)
    secondFields += Int(counts.second_fields)
    outOfOrder += Int(counts.out_of_order)
    clockJumps += Int(counts.clock_jumps)
    errorMessages += Int(counts.error_messages)
    isTruncated = counts.truncated < 0 ? nil : counts.truncated > 0
  }
}

extension ImageOrientation {
  /// How a decoded picture lies.
  init(_ decoded: DecodedPicture, transform: DisplayTransform) {
    self.init(
      storedWidth: Int(decoded.picture.luma.width), storedHeight: Int(decoded.picture.luma.height),
      pixelShape: decoded.pixelShape, transform: transform)
  }
}

extension VideoProperties {
  /// What the container declares, completed by its first frame.
  init(
    _ declared: vd_properties, first: DecodedPicture, transform: DisplayTransform, startTime: Double
  ) {
    self.init()
    container = text(declared.container)
    codec = text(declared.codec)
    declaredFrameRate = declared.declared_frame_rate > 0 ? declared.declared_frame_rate : nil
    declaredDuration = declared.declared_duration > 0 ? declared.declared_duration : nil
    bitRate = declared.bit_rate > 0 ? declared.bit_rate : nil
    rotation = transform.quarterTurns * 90
    isFlipped = transform.isFlipped
    self.startTime = startTime
    describe(first, ImageOrientation(first, transform: transform))
  }

  private mutating func describe(_ first: DecodedPicture, _ orientation: ImageOrientation) {
    storedWidth = Int(first.picture.luma.width)
    storedHeight = Int(first.picture.luma.height)
    width = Int(orientation.width.rounded())
    height = Int(orientation.height.rounded())
    sampleAspectRatio = first.pixelShape
    isInterlaced = first.facts.is_interlaced
    bitDepth = first.image.bitDepth
    range = first.image.range
    matrix = first.image.matrix
    chroma = first.chroma
  }
}

/// A C array of characters as text.
private func text<Characters>(_ characters: Characters) -> String {
  withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
