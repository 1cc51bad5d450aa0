public import Comparison
public import Examination

/// A comparison with the examinations that it was made from, in the order of its visits.
public struct ComparedVisits: Sendable {
  public let comparison: Comparison
  public let examinations: [Examination]
  /// What is known of the signals of each visit.
  public let signals: [VisitSignals]

  /// Pictures of the face, where they were asked for.
  public var stills = VisitStills.notAsked

  /// A comparison of examinations with the signals of each, in the same order; those left out are taken for missing.
  public init(
    _ comparison: Comparison, of examinations: [Examination], signals: [VisitSignals] = []
  ) {
    self.comparison = comparison
    self.examinations = examinations
    self.signals = examinations.indices.map {
      signals.indices.contains($0) ? signals[$0] : .missing
    }
  }
}
