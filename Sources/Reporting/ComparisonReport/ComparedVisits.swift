public import Comparison
public import Examination

/// A comparison with the examinations that it was made from, in the order of its visits.
public struct ComparedVisits: Sendable {
  public let comparison: Comparison
  public let examinations: [Examination]

  public init(_ comparison: Comparison, of examinations: [Examination]) {
    self.comparison = comparison
    self.examinations = examinations
  }
}
