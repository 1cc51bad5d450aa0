internal import Anatomy
internal import Contractions

/// One event as it is carried out.
struct Movement: Equatable, Sendable {
  /// A control that takes part; its peak is reached where its course stands at 1.
  struct Part: Equatable, Sendable {
    enum Control: Equatable, Sendable {
      case sided(SidedControl, Laterality)
      case midline(MidlineControl)
    }

    let control: Control
    let peak: Double
    let course: Course
  }

  /// Name of the event in the script.
  let recipe: String
  /// Line of the script.
  let line: Int
  /// `nil` for movements of gaze and head, which are no facial events.
  var kind: EventKind?
  var side: Laterality = .both
  var pattern: ContractionPattern?
  /// Single contractions.
  var jerks = 1
  /// What moves; the first part leads.
  var parts: [Part]
  /// Onset of the event that this one follows, s.
  var causeOnset: Double?
  /// By how much it follows, s.
  var latency: Double?

  /// Jerks of all parts together.
  var jerkCount: Int { parts.reduce(0) { $0 + $1.course.jerks.count } }

  var start: Double { parts.map(\.course.start).min() ?? 0 }
  var end: Double { parts.map(\.course.end).max() ?? 0 }

  /// From the first to the last moment at which a part exceeds 10 % of its own peak.
  var interval: Interval {
    Interval(parts.map(\.course.onset).min() ?? start, parts.map(\.course.offset).max() ?? end)
  }

  /// The deepest moment of the part that leads.
  var peakTime: Double { parts.first?.course.peakTime ?? start }

  /// Moves the face as far as the event does at `time`, s.
  func apply(to state: inout FaceState, at time: Double) {
    for part in parts {
      let level = part.course.level(at: time)
      guard level != 0 else { continue }
      switch part.control {
      case .sided(let control, let sides): state.move(control, sides, by: level * part.peak)
      case .midline(let control): state.move(control, by: level * part.peak)
      }
    }
  }

  /// Regions that move, in the order of ``FacialRegion``.
  var regions: [FacialRegion] {
    let moving = parts.compactMap { part in
      switch part.control {
      case .sided(let control, _): control.region
      case .midline(let control): control.region
      }
    }
    return FacialRegion.allCases.filter(moving.contains)
  }

  /// Greatest closure of an eye that the event itself makes; `nil` where no eye takes part.
  var closure: Double? {
    parts.compactMap { part in
      if case .sided(.closure, _) = part.control { part.peak * part.course.peak } else { nil }
    }.max()
  }
}
