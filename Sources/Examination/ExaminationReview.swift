public import Anatomy
public import Contractions
public import Severity

/// What a reviewer made of the program's events, kept beside the events that count.
///
/// The events of the examination are the reviewer's; those of the program stand here, so that both can
/// be compared at any time.
public struct ExaminationReview: Codable, Equatable, Sendable {
  /// Name of the format that the reviewed events were read from, such as `elan`.
  public var format: String
  /// SHA-256 of the file that they were read from, hexadecimal.
  public var sha256: String
  public var counts: ReviewCounts
  /// Version of the program that found the events of ``machineEvents``.
  public var machineVersion: String
  /// The program's own events by onset, each as it was found but for its `review`, which tells what
  /// became of it: accepted, edited or rejected.
  public var machineEvents: [FacialEvent]
  /// Whether the signals were at hand; without them, measures of signals are not evaluable.
  public var hasSignals: Bool
  /// What the reviewer wrote beside the events, by time.
  public var remarks: [ReviewRemark]
  /// Length of the bins of time in which Cohen's kappa counts, s.
  public var timeBin: Double
  /// Agreement of program and reviewer, in the order of ``EventKind``; kinds that neither names left out.
  public var agreement: [KindAgreement]

  public init(
    format: String, sha256: String, counts: ReviewCounts, machineVersion: String,
    machineEvents: [FacialEvent], hasSignals: Bool, remarks: [ReviewRemark], timeBin: Double,
    agreement: [KindAgreement]
  ) {
    self.format = format
    self.sha256 = sha256
    self.counts = counts
    self.machineVersion = machineVersion
    self.machineEvents = machineEvents
    self.hasSignals = hasSignals
    self.remarks = remarks
    self.timeBin = timeBin
    self.agreement = agreement
  }
}

/// How many events a reviewer accepted, edited, rejected and added.
public struct ReviewCounts: Codable, Equatable, Sendable {
  /// Events of the program that stand unchanged.
  public var accepted: Int
  /// Events of the program whose bounds, kind, side or other facts were changed.
  public var edited: Int
  /// Events of the program that the reviewer took out.
  public var rejected: Int
  /// Events that the program did not find; they are marked as edited.
  public var added: Int

  public init(accepted: Int, edited: Int, rejected: Int, added: Int) {
    self.accepted = accepted
    self.edited = edited
    self.rejected = rejected
    self.added = added
  }
}

/// A remark that a reviewer put on a stretch of the recording.
public struct ReviewRemark: Codable, Equatable, Sendable {
  /// From its start to its end, s.
  public var interval: Interval
  public var text: String

  public init(interval: Interval, text: String) {
    self.interval = interval
    self.text = text
  }
}

/// How program and reviewer agree on one kind of event.
public struct KindAgreement: Codable, Equatable, Sendable {
  public var kind: EventKind
  /// Events of the kind that the program and the reviewer name.
  public var machine: Int
  public var reviewer: Int
  /// Events of both that share time, one to one, whatever their sides.
  public var matched: Int
  /// Of them, those whose sides differ; they count as disagreements.
  public var sideErrors: Int
  /// Precision, recall, F1 and Cohen's kappa.
  public var results: [AgreementResult]

  public init(
    kind: EventKind, machine: Int, reviewer: Int, matched: Int, sideErrors: Int,
    results: [AgreementResult]
  ) {
    self.kind = kind
    self.machine = machine
    self.reviewer = reviewer
    self.matched = matched
    self.sideErrors = sideErrors
    self.results = results
  }
}

/// One figure of agreement.
public struct AgreementResult: Codable, Equatable, Sendable {
  /// `precision`, `recall`, `f1` or `kappa`.
  public var measure: String
  public var definition: String
  /// The number; 0 to 1, kappa from −1. `nil` where it is not evaluable.
  public var estimate: Estimate?
  /// Why there is no number; `nil` where there is one.
  public var reason: String?

  public init(measure: String, definition: String, estimate: Estimate?, reason: String?) {
    self.measure = measure
    self.definition = definition
    self.estimate = estimate
    self.reason = reason
  }
}
