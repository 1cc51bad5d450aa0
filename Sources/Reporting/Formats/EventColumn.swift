import Anatomy
import Contractions

/// One column of the event table with its entry in the column dictionary.
struct EventColumn: Sendable {
  let name: String
  /// What the column holds, for the dictionary.
  let description: String
  /// Unit; `nil` for words and counts.
  var units: String?
  /// Every word that can stand in the column by itself, with its meaning.
  var levels: [(word: String, meaning: String)] = []
  /// The cell of one event.
  let cell: @Sendable (FacialEvent) -> String

  /// Every column in the order of the file: a contract with everyone who reads the table.
  static let all: [EventColumn] = times + words + extents + judgements

  /// What the ends of a closure stand for.
  static let closureScale =
    "Closure is 0 with the eye open at rest and 1 at that eye's own closed level in blinks; a firmer "
    + "closure can exceed 1 slightly."

  /// Decimals of times (0.1 ms) and of all other numbers.
  static let decimals = 4

  private static let times = [
    number("onset", "Start of the event, from the first video frame.", "s") { $0.interval.start },
    number("duration", "Time from onset to offset.", "s") { $0.interval.duration },
  ]

  private static let words = [
    EventColumn(
      name: "trial_type", description: "Kind of movement.",
      levels: EventKind.allCases.map { ($0.rawValue, $0.meaning) }, cell: { $0.kind.rawValue }),
    EventColumn(
      name: "side", description: "Side of the face, always the patient's own.",
      levels: Laterality.allCases.map { ($0.rawValue, $0.meaning) }, cell: { $0.side.rawValue }),
    EventColumn(
      name: "regions",
      // BIDS takes levels for all that a cell can hold, but a cell may hold several of these.
      description: "Regions that took part, separated by commas. "
        + FacialRegion.allCases.map { "\($0.rawValue) = \($0.meaning)" }.joined(separator: " "),
      cell: regions),
    EventColumn(
      name: "pattern", description: "Course of a one-sided contraction.",
      levels: ContractionPattern.allCases.map { ($0.rawValue, $0.meaning) },
      cell: { $0.pattern?.rawValue ?? FixedPoint.missing }),
    EventColumn(
      name: "jerks", description: "Number of single contractions in the event.",
      cell: { String($0.jerks) }),
  ]

  private static let extents = [
    number("peak_time", "Time of the deepest moment, from the first video frame.", "s") {
      $0.peakTime
    },
    number(
      "eye_closure",
      "Peak closure of the palpebral fissure on the event's side. " + closureScale, "1"
    ) { $0.eyeClosure },
    number("mouth_excursion", "Peak excursion of the oral commissure on the event's side.", "ICD") {
      $0.mouthExcursion
    },
    number(
      "brow_excursion", "Peak brow excursion on the event's side, negative where it falls.", "ICD"
    ) { $0.browExcursion },
    number("cheek_excursion", "Peak excursion of the cheek skin on the event's side.", "ICD") {
      $0.cheekExcursion
    },
    number("chin_excursion", "Peak excursion of the chin skin on the event's side.", "ICD") {
      $0.chinExcursion
    },
    number(
      "contralateral_closure",
      "Peak closure of the other side during the event. " + closureScale, "1"
    ) { $0.contralateralClosure },
  ]

  private static let judgements = [
    number("confidence", "How sure the kind and the side are, 0 to 1.", "1") { $0.confidence },
    EventColumn(
      name: "reviewed", description: "Whether an expert has looked at the event.",
      levels: ReviewState.allCases.map { ($0.rawValue, $0.meaning) }, cell: { $0.review.rawValue }),
  ]

  private static func number(
    _ name: String, _ description: String, _ units: String,
    _ value: @escaping @Sendable (FacialEvent) -> Double?
  ) -> EventColumn {
    EventColumn(name: name, description: description, units: units) {
      FixedPoint.text(value($0), decimals: decimals)
    }
  }

  private static func regions(_ event: FacialEvent) -> String {
    let names = FacialRegion.allCases.filter(event.regions.contains).map(\.rawValue)
    return names.isEmpty ? FixedPoint.missing : names.joined(separator: ",")
  }
}
