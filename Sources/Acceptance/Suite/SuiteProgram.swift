internal import Anatomy

/// What happens in a clip of the suite, on one side; the same with the sides exchanged for the other.
struct SuiteProgram: Sendable {
  /// Length, s.
  let duration: Double
  let events: @Sendable (Side) -> [String]

  /// A twitch, a burst and a tonic spasm among blinks.
  static let mixed = SuiteProgram(duration: 7) { side in
    [
      "event: blink, onset: 0.4", "event: twitch, side: \(side.rawValue), onset: 1.2, eye: 0.6",
      "event: blink, onset: 1.9",
      "event: clonic, side: \(side.rawValue), onset: 2.6, jerks: 4, eye: 0.8, mouth: 0.16, "
        + "cheek: 0.08",
      "event: tonic, side: \(side.rawValue), onset: 4.3, duration: 1.7, eye: 0.9, mouth: 0.22, "
        + "chin: 0.04", "event: blink, onset: 6.4",
    ]
  }

  /// A twitch and a burst, for many frames a second.
  static let brief = SuiteProgram(duration: 4.2) { side in
    mixed.events(side).filter { !$0.contains("tonic") && !$0.contains("6.4") }
  }

  /// Brief contractions of the lids alone.
  static let mild = SuiteProgram(duration: 8.4) { side in
    ["event: blink, onset: 0.4", "event: blink, onset: 4.1", "event: blink, onset: 7.8"]
      + zip([1.3, 2.3, 3.3, 5.0, 6.0, 7.0], [0.35, 0.45, 0.55, 0.35, 0.45, 0.55]).map {
        "event: twitch, side: \(side.rawValue), onset: \($0), eye: \($1)"
      }
  }

  /// Bursts of eye, cheek and mouth, further apart than what counts as one.
  static let moderate = SuiteProgram(duration: 8.4) { side in
    ["event: blink, onset: 0.4", "event: blink, onset: 4.4", "event: blink, onset: 7.9"]
      + zip([1.1, 2.6, 4.9, 6.6], [3, 5, 4, 3]).map {
        "event: clonic, side: \(side.rawValue), onset: \($0), jerks: \($1), eye: 0.8, mouth: 0.18, "
          + "brow: -0.05, cheek: 0.1"
      }
  }

  /// Held contractions of the whole side.
  static let severe = SuiteProgram(duration: 10) { side in
    ["event: blink, onset: 0.4", "event: blink, onset: 3.6", "event: blink, onset: 6.8"]
      + [1.2, 4.4, 7.4].map {
        "event: tonic, side: \(side.rawValue), onset: \($0), duration: 2.1, eye: 1, mouth: 0.28, "
          + "brow: -0.08, cheek: 0.12, chin: 0.06, neck: 0.1"
      }
  }

  /// Spasms before a hand lies on the mouth, and a blink above it.
  static let covered = SuiteProgram(duration: 8.6) { side in
    mixed.events(side)
      + [
        "event: cover, onset: 6.7, duration: 1.8, with: hand, over: mouth",
        "event: blink, onset: 7.5",
      ]
  }

  /// No spasm: what healthy mouths do.
  static let healthyMouth = SuiteProgram(duration: 11) { side in
    [
      "event: blink, onset: 0.4", "event: smile, onset: 1, duration: 2",
      "event: blink, onset: 3.2", "event: speech, onset: 3.7, duration: 2",
      "event: pucker, onset: 6, duration: 1.2", "event: blink, onset: 7.4",
      "event: chewing, side: \(side.rawValue), onset: 7.9, duration: 2.6",
      "event: blink, onset: 10.5",
    ]
  }

  /// No spasm: what healthy eyes and heads do.
  static let healthyEyes = SuiteProgram(duration: 12) { side in
    let angle = side == .left ? 12 : -12
    return [
      "event: blink, onset: 0.4", "event: brow_lift, onset: 1",
      "event: gaze, onset: 2.8, left: \(2 * angle)", "event: blink, closure: 0.65, onset: 4.6",
      "event: turn, onset: 5.2, duration: 2.4, angle: \(angle)", "event: blink, onset: 7.8",
      "event: closure, onset: 8.6, squeeze: 0.5", "event: gaze, onset: 10.2, up: -15",
    ]
  }

  /// No spasm, but what looks like one: a wink; and a quivering lower lid.
  static let lookalikes = SuiteProgram(duration: 8) { side in
    [
      "event: blink, onset: 0.5", "event: wink, side: \(side.rawValue), onset: 1.4",
      "event: blink, onset: 3",
      "event: myokymia, side: \(side.rawValue), onset: 3.8, duration: 2.6",
      "event: blink, onset: 7.2",
    ]
  }
}
