internal import CVideoDecoder
internal import Settings

/// Judges each picture against the one before and against the recording's own past.
///
/// Decoders of HEVC and VP9 report next to no damage. A damaged picture shows new straight steps at
/// the borders of coding blocks; how many are usual depends on the recording, so the limit does too.
struct PictureHistory {
  private let settings: VideoSettings
  private var previous: DecodedPicture?
  /// Shares of new steps in the latest sound pictures with their times, oldest first.
  private var stepShares: [(time: Double, share: Double)] = []
  /// Time of the latest broken picture since the last key frame, s.
  private var brokenSince: Double?

  init(settings: VideoSettings) { self.settings = settings }

  /// What the picture itself shows: ``FrameCondition/duplicate``, ``FrameCondition/suspect`` or none.
  mutating func judge(_ picture: DecodedPicture) -> FrameCondition {
    defer { previous = picture }
    let change = previous.flatMap { picture.compared(with: $0, settings: settings) }
    return judge(change, at: picture.facts.time, isKey: picture.facts.is_key)
  }

  /// The same for a change already measured; `nil` where there is nothing to compare with.
  mutating func judge(_ change: PictureChange?, at time: Double, isKey: Bool) -> FrameCondition {
    if isKey || isHealed(at: time) { brokenSince = nil }
    guard let change else { return [] }
    if isBreak(change) {
      brokenSince = time
    } else if brokenSince == nil {
      remember(change, at: time)
    }
    var condition: FrameCondition = isRepeat(change) ? .duplicate : []
    if brokenSince != nil { condition.insert(.suspect) }
    return condition
  }

  /// Whether the damage lies too far back to show still.
  private func isHealed(at time: Double) -> Bool {
    brokenSince.map { time - $0 > settings.suspectDuration } ?? false
  }

  private func isRepeat(_ change: PictureChange) -> Bool {
    change.meanDifference <= settings.duplicateDifference
      && change.largestBlockDifference <= settings.duplicateBlockDifference
  }

  private func isBreak(_ change: PictureChange) -> Bool {
    change.newStepShare > settings.suspectStepShare + settings.suspectStepRatio * usualShare
  }

  /// The largest share in the remembered past; 0 before any.
  private var usualShare: Double { stepShares.map(\.share).max() ?? 0 }

  private mutating func remember(_ change: PictureChange, at time: Double) {
    stepShares.append((time, change.newStepShare))
    let oldest = time - settings.suspectMemory
    stepShares.removeFirst(stepShares.prefix { $0.time < oldest }.count)
  }
}
