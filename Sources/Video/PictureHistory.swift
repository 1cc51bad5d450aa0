internal import CVideoDecoder
internal import Settings

/// Judges each picture against the one before and against the recording's own past.
///
/// Decoders of HEVC and VP9 report next to no damage. A damaged picture shows new straight steps at
/// the borders of coding blocks; how many are usual depends on the recording, so the limit does too.
///
/// A key frame draws every block anew, with new steps of its own, and inherits no damage. It ends
/// all doubt and is judged only in recordings made of key frames, against other key frames.
struct PictureHistory {
  private let settings: VideoSettings
  private var previous: DecodedPicture?
  private var wasKey = false
  /// The past of pictures that build on others.
  private var dependent: StepPast
  /// The past of key frames right after key frames.
  private var independent: StepPast
  private var doubt: Doubt?

  /// The latest broken picture since the last key frame.
  private struct Doubt {
    let time: Double
    let share: Double
  }

  init(settings: VideoSettings) {
    self.settings = settings
    self.dependent = StepPast(settings: settings)
    self.independent = StepPast(settings: settings)
  }

  /// What the picture itself shows: ``FrameCondition/duplicate``, ``FrameCondition/suspect`` or none.
  mutating func judge(_ picture: DecodedPicture) -> FrameCondition {
    defer { previous = picture }
    let change = previous.flatMap { picture.compared(with: $0, settings: settings) }
    return judge(change, at: picture.facts.time, isKey: picture.facts.is_key)
  }

  /// The same for a change already measured; `nil` where there is nothing to compare with.
  mutating func judge(_ change: PictureChange?, at time: Double, isKey: Bool) -> FrameCondition {
    defer { wasKey = isKey }
    if isKey || isHealed(at: time) { doubt = nil }
    guard let change else { return [] }
    if !isKey {
      update(\.dependent, change.newStepShare, at: time)
    } else if wasKey {
      update(\.independent, change.newStepShare, at: time)
    }
    var condition: FrameCondition = isRepeat(change) ? .duplicate : []
    if doubt != nil { condition.insert(.suspect) }
    return condition
  }

  /// Judges a share and learns from it. Doubt also ends where its own share has become usual.
  private mutating func update(
    _ past: WritableKeyPath<Self, StepPast>, _ share: Double, at time: Double
  ) {
    if share > self[keyPath: past].limit(at: time) { doubt = Doubt(time: time, share: share) }
    self[keyPath: past].add(share, at: time)
    if let doubt, doubt.share <= self[keyPath: past].limit(at: time) { self.doubt = nil }
    if doubt == nil { self[keyPath: past].addSound(share, at: time) }
  }

  /// Whether the damage lies too far back to show still.
  private func isHealed(at time: Double) -> Bool {
    doubt.map { time - $0.time > settings.suspectDuration } ?? false
  }

  private func isRepeat(_ change: PictureChange) -> Bool {
    change.meanDifference <= settings.duplicateDifference
      && change.largestBlockDifference <= settings.duplicateBlockDifference
  }
}
