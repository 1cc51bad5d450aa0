internal import Anatomy

/// What happens in a clip of the suite, on one side; the same with the sides exchanged for the other.
struct SuiteProgram: Sendable {
  /// Length, s.
  let duration: Double
  let events: @Sendable (Side) -> [String]

  /// A twitch, a burst and a tonic spasm among blinks.
  static let mixed = SuiteProgram(duration: 9) { side in
    [
      "event: blink, onset: 0.5", "event: twitch, side: \(side.rawValue), onset: 1.5, eye: 0.6",
      "event: blink, onset: 2.5",
      "event: clonic, side: \(side.rawValue), onset: 3.4, jerks: 4, eye: 0.8, mouth: 0.16, "
        + "cheek: 0.08", "event: blink, onset: 5.2",
      "event: tonic, side: \(side.rawValue), onset: 6.0, duration: 1.9, eye: 0.9, mouth: 0.22, "
        + "chin: 0.04", "event: blink, onset: 8.4",
    ]
  }

  /// Brief contractions of the lids alone.
  static let mild = SuiteProgram(duration: 9) { side in
    ["event: blink, onset: 0.5", "event: blink, onset: 4.4", "event: blink, onset: 8.3"]
      + zip([1.5, 2.6, 3.6, 5.4, 6.4, 7.4], [0.35, 0.45, 0.55, 0.35, 0.45, 0.55]).map {
        "event: twitch, side: \(side.rawValue), onset: \($0), eye: \($1)"
      }
  }

  /// Bursts of eye, cheek and mouth.
  static let moderate = SuiteProgram(duration: 10) { side in
    ["event: blink, onset: 0.5", "event: blink, onset: 5.1", "event: blink, onset: 9.2"]
      + zip([1.4, 3.3, 6.0, 7.7], [3, 5, 4, 4]).map {
        "event: clonic, side: \(side.rawValue), onset: \($0), jerks: \($1), eye: 0.8, mouth: 0.18, "
          + "brow: -0.05, cheek: 0.1"
      }
  }

  /// Held contractions of the whole side.
  static let severe = SuiteProgram(duration: 12) { side in
    ["event: blink, onset: 0.5", "event: blink, onset: 4.2", "event: blink, onset: 8.2"]
      + [1.3, 5.1, 9.0].map {
        "event: tonic, side: \(side.rawValue), onset: \($0), duration: 2.4, eye: 1, mouth: 0.28, "
          + "brow: -0.08, cheek: 0.12, chin: 0.06, neck: 0.1"
      }
  }

  /// Spasms before and after a hand lies on the mouth.
  static let covered = SuiteProgram(duration: 10) { side in
    mixed.events(side).dropLast()
      + ["event: cover, onset: 8.2, duration: 1.8, with: hand, over: mouth"]
  }

  /// No spasm: what healthy mouths do.
  static let healthyMouth = SuiteProgram(duration: 14) { side in
    [
      "event: blinks, rate: 18, partial: 0.2", "event: smile, onset: 1.5, duration: 2",
      "event: speech, onset: 4.2, duration: 2.5", "event: pucker, onset: 7.4",
      "event: chewing, side: \(side.rawValue), onset: 9.6, duration: 3",
    ]
  }

  /// No spasm: what healthy eyes and heads do.
  static let healthyEyes = SuiteProgram(duration: 14) { side in
    let angle = side == .left ? 12 : -12
    return [
      "event: blinks, rate: 18, partial: 0.2", "event: brow_lift, onset: 1.5",
      "event: gaze, onset: 3.6, left: \(2 * angle)", "event: turn, onset: 5.6, angle: \(angle)",
      "event: closure, onset: 9.0, squeeze: 0.5", "event: gaze, onset: 11, up: -15",
    ]
  }

  /// No spasm, but what looks like one: a wink; and a quivering lower lid.
  static let lookalikes = SuiteProgram(duration: 10) { side in
    [
      "event: blink, onset: 0.5", "event: wink, side: \(side.rawValue), onset: 2.0",
      "event: blink, onset: 4", "event: myokymia, side: \(side.rawValue), onset: 5, duration: 3",
      "event: blink, onset: 9",
    ]
  }
}
