import Anatomy
import Severity

/// Couplings of a fixture, with and without a number.
enum FixtureCoupling {
  static func profile(_ fixture: ExaminationFixture) -> CouplingProfile {
    let isTracked = fixture.isTracked
    return CouplingProfile(
      source: .tasksFile,
      tasks: [
        TaskInterval(interval: Interval(0, 6), task: .rest),
        TaskInterval(interval: Interval(6.5, 8), task: .gentleClosure),
        TaskInterval(interval: Interval(8.5, 10), task: .gentleClosure),
      ], restSeconds: isTracked ? 5 : 0,
      unprovoked: Side.allCases.map { side in
        UnprovokedRate(
          side: side, estimate: nil,
          reason: isTracked
            ? "only 5.0 s could be evaluated; at least 10.0 s are needed" : "no evaluable time")
      },
      results: Side.allCases.flatMap { side in
        [
          result("gentle_closure", side, isTracked),
          result("all_tasks", side, isTracked),
        ]
      })
  }

  private static func result(_ task: String, _ side: Side, _ isTracked: Bool) -> CouplingResult {
    let moved = side == .left ? 2 : 0
    return CouplingResult(
      task: task, title: task == "all_tasks" ? "All tasks together" : "Gentle closure of the eyes",
      definition: "Repetitions with co-movement, among all.", regions: [.mouth], side: side,
      repetitions: isTracked ? 2 : 0, unseen: isTracked ? 0 : 2, moved: isTracked ? moved : 0,
      threshold: isTracked && task != "all_tasks" ? 0.045 : nil, nullCount: isTracked ? 14 : 0,
      estimate: isTracked
        ? Estimate(
          value: moved == 2 ? 100 : 0, lower: moved == 2 ? 34.238 : 0,
          upper: moved == 2 ? 100 : 65.762, level: 0.95, method: "Wilson score interval", count: 2)
        : nil,
      reason: isTracked ? nil : "no repetition of any task could be judged")
  }
}
