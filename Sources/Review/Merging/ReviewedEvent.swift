internal import Anatomy
internal import Contractions

/// An event that counts after a review, with what nobody says of it.
struct ReviewedEvent: Equatable {
  /// A fact that neither the reviewer's file nor the program tells.
  enum Fact: CaseIterable {
    case regions
    case pattern
    case jerks
    case depth
  }

  var event: FacialEvent
  var unknown: Set<Fact> = []
}

extension ReviewedEvent.Fact {
  /// What the fact is, for the reason of a measure that is withheld.
  var words: String {
    switch self {
    case .regions: "which regions took part"
    case .pattern: "whether they are clonic or tonic"
    case .jerks: "how many single jerks they hold"
    case .depth: "how far the eye closed"
    }
  }

  /// Whether a measure of spasms cannot be told where the fact is not known of each of them.
  func isNeeded(by measure: String) -> Bool {
    switch self {
    case .regions: measure.hasPrefix("spread") || measure == "mouth_excursion"
    case .pattern: ["tonic_share", "tonic_time_share"].contains(measure)
    case .jerks: ["jerk_rate", "jerks_per_spasm", "train_rate"].contains(measure)
    case .depth: measure == "depth"
    }
  }
}

extension Sequence<ReviewedEvent> {
  /// Measures that these events cannot tell, of those named, with the reason.
  func withheld(among measures: [String]) -> [String: String] {
    let spasms = filter { $0.event.kind == .spasm }
    return ReviewedEvent.Fact.allCases.reduce(into: [:]) { withheld, fact in
      let silent = spasms.count { $0.unknown.contains(fact) }
      guard silent > 0 else { return }
      for measure in measures where fact.isNeeded(by: measure) {
        withheld[measure] =
          "of \(silent) reviewed spasm(s) it is not known \(fact.words); "
          + "an edited events table can say so"
      }
    }
  }
}
