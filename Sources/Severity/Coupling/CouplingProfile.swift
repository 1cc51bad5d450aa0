public import Anatomy

/// Where the repetitions come from.
public enum CouplingSource: String, CaseIterable, Codable, Sendable {
  /// A tasks file says what the patient was asked to do, and when.
  case tasksFile = "tasks_file"
  /// The patient's own blinks of both eyes are the only task.
  case blinks
}

/// How often one side moves along with a task: P(co-movement | repetition).
public struct CouplingResult: Codable, Equatable, Sendable {
  /// Identifier of the task; `all_tasks` for every repetition of the tasks file together.
  public let task: String
  public let title: String
  public let definition: String
  /// Regions that the task does not use and in which movement counts.
  public let regions: [FacialRegion]
  public let side: Side
  /// Repetitions that could be judged, and those that could not because the face was not seen.
  public let repetitions: Int
  public let unseen: Int
  /// Repetitions with co-movement.
  public let moved: Int
  /// One-sided movement that counts, closure or ICD as the region; `nil` for several tasks together.
  public let threshold: Double?
  /// Quiet stretches behind the threshold.
  public let nullCount: Int
  /// The share with Wilson's interval, percent; `nil` where it is not evaluable.
  public let estimate: Estimate?
  /// Why there is none; `nil` where there is one.
  public let reason: String?

  public init(
    task: String, title: String, definition: String, regions: [FacialRegion], side: Side,
    repetitions: Int, unseen: Int, moved: Int, threshold: Double?, nullCount: Int,
    estimate: Estimate?, reason: String?
  ) {
    self.task = task
    self.title = title
    self.definition = definition
    self.regions = regions
    self.side = side
    self.repetitions = repetitions
    self.unseen = unseen
    self.moved = moved
    self.threshold = threshold
    self.nullCount = nullCount
    self.estimate = estimate
    self.reason = reason
  }
}

/// Spasms per minute of one side while nothing was asked of the patient.
public struct UnprovokedRate: Codable, Equatable, Sendable {
  public let side: Side
  /// The rate with its interval, per minute; `nil` where it is not evaluable.
  public let estimate: Estimate?
  /// Why there is none; `nil` where there is one.
  public let reason: String?

  public init(side: Side, estimate: Estimate?, reason: String?) {
    self.side = side
    self.estimate = estimate
    self.reason = reason
  }
}

/// What moves along with what, and what moves of itself.
public struct CouplingProfile: Codable, Equatable, Sendable {
  public let source: CouplingSource
  /// Rows of the tasks file by onset; empty without one.
  public let tasks: [TaskInterval]
  /// Evaluable time at rest, s: rows of rest and hold_still, or without a tasks file all of it.
  public let restSeconds: Double
  public let unprovoked: [UnprovokedRate]
  public let results: [CouplingResult]

  public init(
    source: CouplingSource, tasks: [TaskInterval] = [], restSeconds: Double = 0,
    unprovoked: [UnprovokedRate] = [], results: [CouplingResult] = []
  ) {
    self.source = source
    self.tasks = tasks
    self.restSeconds = restSeconds
    self.unprovoked = unprovoked
    self.results = results
  }

  /// Coupling of one task on one side.
  public func result(_ task: String, _ side: Side) -> CouplingResult? {
    results.first { $0.task == task && $0.side == side }
  }

  /// The coupling that sums up a side: all tasks together, or without a tasks file the blinks.
  public func summary(_ side: Side) -> CouplingResult? {
    result(source == .tasksFile ? CouplingTask.together : CouplingTask.blink.id, side)
  }
}
