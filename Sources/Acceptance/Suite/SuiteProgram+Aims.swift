internal import Anatomy

extension SuiteProgram {
  /// Two trains of as many jerks a second, between blinks.
  static func train(rate: Int) -> SuiteProgram {
    SuiteProgram(duration: 5) { side in
      ["event: blink, onset: 0.4", "event: blink, onset: 4.4"]
        + [1.1, 2.9].map {
          "event: clonic, side: \(side.rawValue), onset: \($0), rate: \(rate), jerks: \(rate), "
            + "eye: 0.8, mouth: 0.16, cheek: 0.08"
        }
    }
  }

  /// One held contraction, with what is quiet before and after.
  static func tonic(lasting duration: Double) -> SuiteProgram {
    SuiteProgram(duration: duration + 4.5) { side in
      [
        "event: blink, onset: 0.4", "event: blink, onset: 1.4",
        "event: tonic, side: \(side.rawValue), onset: 2.2, duration: \(duration), eye: 0.9, "
          + "mouth: 0.2, cheek: 0.1", "event: blink, onset: \(duration + 3.4)",
      ]
    }
  }

  /// Spasms that leave the eye alone.
  static let lowerFace = SuiteProgram(duration: 8) { side in
    [
      "event: blink, onset: 0.4", "event: blink, onset: 3.6", "event: blink, onset: 7.2",
      "event: clonic, side: \(side.rawValue), onset: 1.3, jerks: 4, mouth: 0.16, cheek: 0.08",
      "event: tonic, side: \(side.rawValue), onset: 4.5, duration: 2, mouth: 0.2, cheek: 0.1, "
        + "chin: 0.05",
    ]
  }

  /// Twitches of the lids that a glance does not see.
  static let weak = SuiteProgram(duration: 6.6) { side in
    ["event: blink, onset: 0.4", "event: blink, onset: 5.9"]
      + [1.4, 2.3, 3.2, 4.1, 5.0].map {
        "event: twitch, side: \(side.rawValue), onset: \($0), eye: 0.1"
      }
  }

  /// Closures of both eyes, and spasms that begin within a blink and outlast it.
  static let bilateral = SuiteProgram(duration: 11) { side in
    [
      "event: blink, onset: 0.4", "event: closure, onset: 1.2, duration: 1.2",
      "event: closure, onset: 3.4, duration: 1.6, squeeze: 0.7",
      "event: blink, onset: 6.0",
      "event: clonic, side: \(side.rawValue), onset: 6.1, jerks: 3, eye: 0.8, mouth: 0.18, "
        + "cheek: 0.08", "event: blink, onset: 8.2",
      "event: tonic, side: \(side.rawValue), onset: 8.3, duration: 1.6, eye: 0.9, mouth: 0.2",
      "event: blink, onset: 10.4",
    ]
  }

  /// Blinks that the corner of the mouth follows on one side.
  static let synkinetic = SuiteProgram(duration: 12) { side in
    (0..<12).map { "event: blink, onset: \(0.5 + 0.95 * Double($0))" }
      + ["event: synkinesis, side: \(side.rawValue), mouth: 0.1"]
  }

  /// No spasm: a face that talks, smiles and moves, three rounds of it.
  static let talking = SuiteProgram(duration: 48) { side in
    let angle = side == .left ? 12 : -12
    return [0.0, 16, 32].flatMap { start in
      [
        "event: smile, onset: \(start + 1), duration: 2.2",
        "event: speech, onset: \(start + 3.6), duration: 3",
        "event: turn, onset: \(start + 5.2), duration: 2.4, angle: \(angle)",
        "event: pucker, onset: \(start + 8), duration: 1.2",
        "event: brow_lift, onset: \(start + 9.6)",
        "event: gaze, onset: \(start + 11.4), left: \(2 * angle)",
        "event: chewing, side: \(side.rawValue), onset: \(start + 13.2), duration: 2.4",
      ]
    } + ["event: blinks, rate: 18, partial: 0.2, apart: 0.4"]
  }
}
