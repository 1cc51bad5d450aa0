public import Anatomy

/// What the patient was asked to do.
public enum FacialTask: String, CaseIterable, Codable, Sendable {
  case rest
  case gentleClosure = "gentle_closure"
  case forcefulClosure = "forceful_closure"
  case pucker
  case smile
  case browLift = "brow_lift"
  case speech
  case holdStill = "hold_still"

  /// Whether nothing was asked but to do nothing: a contraction here is unprovoked.
  public var isRest: Bool { self == .rest || self == .holdStill }
}

/// One row of a tasks file: one repetition of a movement, or a stretch of rest or speech.
public struct TaskInterval: Codable, Equatable, Sendable {
  /// From its onset to its end, s from the recording's first frame.
  public let interval: Interval
  public let task: FacialTask

  public init(interval: Interval, task: FacialTask) {
    self.interval = interval
    self.task = task
  }
}
