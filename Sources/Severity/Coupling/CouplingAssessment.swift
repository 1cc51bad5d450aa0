internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals
internal import Statistics

/// Measures what moves along with each task, side by side, and what moves of itself.
///
/// A repetition counts as co-movement where the region that the task does not use moves on one side
/// more than on the other, by more than it does in quiet stretches of the same length: the patient is
/// their own null. Without a tasks file, blinks of both eyes are the only task.
///
/// - Parameter input: Signals, events, rows of the tasks file and thresholds.
/// - Returns: A share with its interval, or the reason for its absence, for every task and side.
public func assessCoupling(_ input: CouplingInput) -> CouplingProfile {
  let quiet = input.quiet
  let channels = Set(CouplingTask.all.map(\.channel))
  let movements = channels.reduce(into: [SignalChannel: OneSidedMovement]()) { movements, channel in
    movements[channel] = OneSidedMovement(channel, in: input, quiet: quiet)
  }
  let tasks = CouplingTask.all.filter {
    input.tasksFile != nil || $0.id == CouplingTask.blink.id
  }
  let single = tasks.flatMap { task in
    Side.allCases.map { side in
      coupling(of: task, on: side, movement: movements[task.channel], quiet: quiet, in: input)
    }
  }
  return CouplingProfile(
    source: input.tasksFile == nil ? .blinks : .tasksFile, tasks: input.tasks,
    restSeconds: input.rest.coveredDuration,
    unprovoked: Side.allCases.map { unprovokedRate(on: $0, in: input) },
    results: input.tasksFile == nil
      ? single : single + Side.allCases.map { together(single, on: $0, in: input) })
}

private func coupling(
  of task: CouplingTask, on side: Side, movement: OneSidedMovement?, quiet: [Interval],
  in input: CouplingInput
) -> CouplingResult {
  let spans = task.repetitions(input)
  func result(
    _ judged: [Bool] = [], threshold: Double? = nil, nullCount: Int = 0, reason: String? = nil
  ) -> CouplingResult {
    CouplingResult(
      task: task.id, title: task.title, definition: task.definition, regions: [task.region],
      side: side, repetitions: judged.count, unseen: spans.count - judged.count,
      moved: judged.count { $0 }, threshold: threshold, nullCount: nullCount,
      estimate: reason == nil ? share(of: judged, in: input) : nil, reason: reason)
  }
  guard !spans.isEmpty else { return result(reason: "no repetition") }
  guard let movement else {
    return result(reason: "\(task.channel.title) or quiet time is missing")
  }
  let null = quietPeaks(as: spans, on: side, movement: movement, quiet: quiet)
  let settings = input.settings.coupling
  guard Double(null.count) >= settings.nullCount,
    let unrest = quantile(settings.nullQuantile, of: null)
  else {
    return result(
      nullCount: null.count,
      reason: "only \(null.count) quiet stretches to compare with; "
        + "at least \(Int(settings.nullCount)) are needed")
  }
  let threshold = max(task.least(settings), unrest)
  let judged = spans.compactMap { movement.peak(side, in: $0) }
    .map { $0.isOneSided && $0.excess > threshold }
  return result(
    judged, threshold: threshold, nullCount: null.count,
    reason: judged.isEmpty ? "the face was not seen in any repetition" : nil)
}

/// The greatest one-sided movement in quiet stretches as long as a usual repetition.
private func quietPeaks(
  as spans: [Interval], on side: Side, movement: OneSidedMovement, quiet: [Interval]
) -> [Double] {
  guard let length = median(spans.map(\.duration)), length > 0 else { return [] }
  return quiet.flatMap { stretch in
    stride(from: stretch.start, through: stretch.end - length, by: length / 2)
      .compactMap { movement.peak(side, in: Interval($0, $0 + length))?.excess }
  }
}

private func share(of judged: [Bool], in input: CouplingInput) -> Estimate? {
  let level = input.settings.severity.intervalLevel
  guard !judged.isEmpty else { return nil }
  let moved = judged.count { $0 }
  let bounds = wilsonInterval(moved, of: judged.count, level: level)
  return Estimate(
    value: 100 * Double(moved) / Double(judged.count), lower: 100 * bounds.lower,
    upper: 100 * bounds.upper, level: level, method: "Wilson score interval", count: judged.count)
}

/// Every repetition of the tasks file, blinks left out.
private func together(_ results: [CouplingResult], on side: Side, in input: CouplingInput)
  -> CouplingResult
{
  let own = results.filter { $0.side == side && $0.task != CouplingTask.blink.id }
  let (moved, all) = (own.map(\.moved).reduce(0, +), own.map(\.repetitions).reduce(0, +))
  let judged = (0..<all).map { $0 < moved }
  return CouplingResult(
    task: CouplingTask.together, title: "All tasks together",
    definition: "Repetitions of all tasks with co-movement of that side, among all; "
      + "blinks are left out.",
    regions: FacialRegion.allCases.filter { region in own.contains { $0.regions.contains(region) }
    },
    side: side, repetitions: all, unseen: own.map(\.unseen).reduce(0, +), moved: moved,
    threshold: nil, nullCount: own.map(\.nullCount).max() ?? 0,
    estimate: share(of: judged, in: input),
    reason: judged.isEmpty ? "no repetition of any task could be judged" : nil)
}

private func unprovokedRate(on side: Side, in input: CouplingInput) -> UnprovokedRate {
  let rest = input.rest
  guard !rest.isEmpty else {
    let reason =
      input.tasksFile == nil
      ? "no evaluable time" : "the tasks file has no evaluable time of rest or hold_still"
    return UnprovokedRate(side: side, estimate: nil, reason: reason)
  }
  let onsets = input.events.filter { event in
    event.kind == .spasm && event.side == Laterality(side)
      && rest.contains { $0.contains(event.interval.start) }
  }.map(\.interval.start)
  let atRest = SeverityInput(events: [], evaluable: rest, settings: input.settings.severity)
  switch perMinute(onsets, in: atRest) {
  case .estimate(let estimate): return UnprovokedRate(side: side, estimate: estimate, reason: nil)
  case .notEvaluable(let reason):
    return UnprovokedRate(side: side, estimate: nil, reason: reason)
  }
}
