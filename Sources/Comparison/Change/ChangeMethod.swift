internal import Anatomy
internal import Contractions

/// How the change of a measure is computed.
enum ChangeMethod: Sendable {
  /// Events per minute: a ratio of rates.
  case rate(@Sendable (EventSelection) -> [Double])
  /// A median over events: a shift of their values.
  case shift(@Sendable (EventSelection) -> [TimedValue])
  /// A share of the time within the spasms.
  case shareOfTime
  /// A share of counted events.
  case proportion
  /// A number with an interval of its own.
  case interval

  /// The method of a measure; its own interval is all there is for one that is not listed.
  static func of(_ measure: String) -> ChangeMethod { all[measure] ?? .interval }

  private static let all: [String: ChangeMethod] = [
    "spasm_rate": .rate { $0.spasms.map(\.interval.start) },
    "jerk_rate": .rate { selection in
      selection.spasms.flatMap { Array(repeating: $0.peakTime, count: $0.jerks) }
    },
    "blink_rate": .rate { $0.events(.blink).map(\.interval.start) },
    "bilateral_closure_rate": .rate { $0.events(.bilateralClosure).map(\.interval.start) },
    "coverage": .shareOfTime,
    "depth": .shift { $0.values(\.eyeClosure) },
    "duration": .shift { selection in
      selection.spasms.filter { $0.cut == .none }.map {
        TimedValue(time: $0.interval.start, value: $0.interval.duration)
      }
    },
    "jerks_per_spasm": .shift { selection in
      selection.spasms.map { TimedValue(time: $0.interval.start, value: Double($0.jerks)) }
    },
    "mouth_excursion": .shift { selection in
      selection.spasms.filter { $0.regions.contains(.mouth) }.compactMap { event in
        event.mouthExcursion.map { TimedValue(time: event.interval.start, value: $0) }
      }
    },
    "tonic_share": .proportion, "blink_completeness": .proportion, "spread": .proportion,
    "spread_lowerlid": .proportion, "spread_brow": .proportion, "spread_cheek": .proportion,
    "spread_ear": .proportion, "spread_mouth": .proportion, "spread_chin": .proportion,
    "other_babinski": .proportion, "other_babinski_opposite": .proportion,
    "synkinesis_share": .proportion,
  ]
}
