public import Anatomy

/// The value of one measure on one side.
public struct MeasureResult: Codable, Equatable, Sendable {
  /// Identifier of the ``SeverityMeasure``.
  public let measure: String
  public let title: String
  public let unit: String
  public let definition: String
  /// The patient's side; `both` for bilateral measures such as the blink rate.
  public let side: Laterality
  /// The number with its interval; `nil` where it is not evaluable.
  public let estimate: Estimate?
  /// Why there is no number; `nil` where there is one.
  public let reason: String?

  public init(
    measure: String, title: String, unit: String, definition: String, side: Laterality,
    estimate: Estimate?, reason: String?
  ) {
    self.measure = measure
    self.title = title
    self.unit = unit
    self.definition = definition
    self.side = side
    self.estimate = estimate
    self.reason = reason
  }
}

/// How severe one recording is, side by side.
public struct SeverityProfile: Codable, Equatable, Sendable {
  /// Side with the contractions, where one side clearly has them.
  public let affectedSide: Side?
  /// Why that side was chosen or none could be.
  public let affectedSideReason: String
  /// Every measure on every side, in the order of reports.
  public let results: [MeasureResult]
  /// What the recording says about clinical scales, as bounds.
  public let scales: [ScaleResult]
  /// In which order the regions of a spasm start, side by side.
  public let spreadOrder: [SpreadOrder]

  public init(
    affectedSide: Side?, affectedSideReason: String, results: [MeasureResult],
    scales: [ScaleResult] = [], spreadOrder: [SpreadOrder] = []
  ) {
    self.affectedSide = affectedSide
    self.affectedSideReason = affectedSideReason
    self.results = results
    self.scales = scales
    self.spreadOrder = spreadOrder
  }

  /// What ``affectedSideReason`` says where the user named the side.
  static let enteredReason = "entered by the user"

  /// Whether the user named the affected side, so that it does not follow from the events.
  public var isSideEntered: Bool { affectedSideReason == Self.enteredReason }

  /// Identifiers of every measure of this build, in the order of reports.
  public static var measureNames: [String] { SeverityMeasure.all.map(\.id) }

  /// The result of one measure on one side.
  public func result(_ measure: String, _ side: Laterality) -> MeasureResult? {
    results.first { $0.measure == measure && $0.side == side }
  }
}
