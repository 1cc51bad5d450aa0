internal import Anatomy
internal import Contractions
internal import Examination

/// What a reviewer's file says, free of its format.
struct ReviewedEvents: Equatable {
  var rows: [ReviewedRow]
  var remarks: [ReviewRemark] = []
}

/// One event as a reviewer left it.
struct ReviewedRow: Equatable {
  /// Where in the file, for messages.
  let place: String
  var interval: Interval
  let kind: EventKind
  let side: Laterality
  var facts = StatedFacts()
  /// A moment without a duration, which stands for the program's event around it.
  var isPoint = false
  /// Whether the reviewer marked the event as none.
  var isRejected = false
}

/// What a format says of an event beyond bounds, kind and side; `nil` where it does not say.
struct StatedFacts: Equatable {
  /// Course of a contraction in the words of the events table.
  enum Pattern: Equatable {
    case none
    case course(ContractionPattern)
  }

  var regions: [FacialRegion]?
  var pattern: Pattern?
  var jerks: Int?
}
