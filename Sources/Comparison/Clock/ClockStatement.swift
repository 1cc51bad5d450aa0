/// What the time since a treatment says about a result.
public enum ClockCode: String, CaseIterable, Codable, Sendable {
  /// Decompression: too early to judge.
  case decompressionEarly = "decompression_early"
  /// Decompression: relief can still come; what remains is no failure.
  case decompressionPending = "decompression_pending"
  /// Decompression: the time in which relief comes is over for nearly all.
  case decompressionFinal = "decompression_final"
  /// Toxin: the effect may still grow.
  case toxinOnset = "toxin_onset"
  /// Toxin: within the weeks of its effect.
  case toxinPlateau = "toxin_plateau"
  /// Toxin: wear-off is expected.
  case toxinWearOff = "toxin_wear_off"
  /// Toxin: no effect is expected any more.
  case toxinEnded = "toxin_ended"
  /// The treatment is known, the time since is not.
  case timeUnknown = "time_unknown"
  /// No course of effect is published that this program holds to.
  case noClock = "no_clock"
  /// The rate rose again after a fall, when wear-off is expected.
  case secondRise = "second_rise"
  /// The entered quality of life fell by what patients notice.
  case noticedGain = "noticed_gain"
  /// It changed by less.
  case noNoticedGain = "no_noticed_gain"
}

/// One statement about the time since a treatment or about an entered score.
public struct ClockStatement: Codable, Equatable, Sendable {
  public var code: ClockCode
  /// Number of the visit, from 0.
  public var visit: Int
  /// Days since the treatment; `nil` where they play no part or are not known.
  public var days: Int?
  /// The entered scale with its change, after − before; `nil` for statements about time.
  public var scale: EnteredScale?
  public var change: Double?
  /// The published or conventional limit, in days or in points; `nil` where there is none.
  public var limit: Double?
  /// Where the limit comes from; `nil` where there is none.
  public var source: String?

  init(
    _ code: ClockCode, visit: Int, days: Int? = nil, scale: EnteredScale? = nil,
    change: Double? = nil, limit: Double? = nil, source: String? = nil
  ) {
    self.code = code
    self.visit = visit
    self.days = days
    self.scale = scale
    self.change = change
    self.limit = limit
    self.source = source
  }
}
