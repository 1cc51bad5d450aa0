internal import Anatomy
internal import Signals

/// A region beside the eye, and the signal by which its start in a spasm is timed.
///
/// A new one is one value appended to ``all``.
struct TimedRegion: Sendable {
  let region: FacialRegion
  let channel: SignalChannel
  /// What moves, as a sentence says it.
  let part: String

  /// In the order of ``FacialRegion``. The brow is timed by its skin, as a landmark model draws it
  /// along with the lids.
  static let all = [
    TimedRegion(region: .lowerLid, channel: .lowerLid, part: "skin of the lower lid"),
    TimedRegion(region: .brow, channel: .browSkin, part: "skin of the brow"),
    TimedRegion(region: .cheek, channel: .cheek, part: "skin of the cheek"),
    TimedRegion(region: .ear, channel: .ear, part: "skin before the ear"),
    TimedRegion(region: .mouth, channel: .mouth, part: "oral commissure"),
    TimedRegion(region: .chin, channel: .chin, part: "skin of the chin"),
  ]

  /// Identifier of the measure of its lag.
  var measure: String { "\(region.rawValue)_lag" }
}

extension FacialRegion {
  /// Name in a sentence.
  var place: String { self == .lowerLid ? "lower lid" : rawValue }
}
