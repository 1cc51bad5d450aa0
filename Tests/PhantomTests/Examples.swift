import Anatomy
import Phantom

/// Scripts that several tests share.
enum Examples {
  /// One event of every kind, apart from each other, 1 to 2 s after its number times 5 s.
  static let events: [String: String] = [
    "clonic":
      "side: left, jerks: 4, rate: 4, eye: 0.8, lowerlid: 0.02, brow: -0.05, cheek: 0.1, ear: 0.03, mouth: 0.18, chin: 0.04, neck: 0.06",
    "tonic": "side: right, duration: 2, eye: 0.95, mouth: 0.26",
    "twitch": "side: left, eye: 0.6",
    "myokymia": "side: right, duration: 1.5",
    "blink": "closure: 0.9",
    "blinks": "rate: 20, partial: 0.3",
    "synkinesis": "side: right, follows: nothing, mouth: 0.08, eye: 0.1",
    "closure": "duration: 1.4, squeeze: 1",
    "wink": "side: left, mouth: 0.05",
    "smile": "duration: 2",
    "speech": "duration: 2",
    "pucker": "duration: 1",
    "chewing": "side: left, duration: 2",
    "brow_lift": "duration: 1",
    "gaze": "left: 20, up: -5, duration: 1",
    "turn": "angle: 12, duration: 2",
    "nod": "angle: -5, duration: 2",
    "tilt": "angle: 7, duration: 2",
    "cover": "over: left_eye, duration: 1",
    "absence": "duration: 1",
    "bystander": "duration: 1",
  ]

  static let onsets = Dictionary(
    uniqueKeysWithValues: EventRecipe.all.enumerated().map { ($1.name, 1.0 + 5 * Double($0)) })

  /// Every kind of event once.
  static func everything(
    seed: Int = 5, camera: String = "", still: Bool = true, without: Set<String> = ["blinks"]
  ) -> String {
    let lines = EventRecipe.all.map(\.name).filter { !without.contains($0) }.map { name in
      let onset = name == "blinks" ? "" : "onset: \(onsets[name] ?? 0), "
      return "  - {event: \(name), \(onset)\(events[name] ?? "")}"
    }
    let head = still ? "head: {sway: 0, gaze: 0}\n" : ""
    return "duration: 110\nseed: \(seed)\ncamera: {\(camera)}\n\(head)events:\n"
      + lines.joined(separator: "\n")
  }

  /// A short clip with little to draw.
  static func short(_ camera: String = "", events: String = "", duration: Double = 0.4) -> String {
    """
    duration: \(duration)
    seed: 3
    camera: {width: 160, height: 128, eye_distance: 32, rate: 25, \(camera)}
    events: [{event: blink, onset: 0.05}\(events)]
    """
  }

  /// Times every `step` s over a span.
  static func times(_ span: Interval, every step: Double) -> [Double] {
    Array(stride(from: span.start, through: span.end, by: step))
  }
}
