internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

/// A movement with the region that it does not use, in which movement is co-movement.
///
/// A new task is one value appended to ``all``.
struct CouplingTask: Sendable {
  /// Stable identifier in files; that of the tasks file where it is a task of it.
  let id: String
  let title: String
  /// The region that the task does not use.
  let region: FacialRegion
  let channel: SignalChannel
  /// The least one-sided movement that counts, in the unit of the channel.
  let least: @Sendable (CouplingSettings) -> Double
  /// When the movement was made.
  let repetitions: @Sendable (CouplingInput) -> [Interval]

  static let all: [CouplingTask] = [
    asked(.gentleClosure, "Gentle closure of the eyes", .mouth),
    asked(.forcefulClosure, "Forceful closure of the eyes", .mouth),
    asked(.pucker, "Pucker", .eye), asked(.smile, "Smile", .eye),
    asked(.browLift, "Lift of the brows", .mouth), blink,
  ]

  /// Blinks of both eyes outside the tasks.
  static let blink = CouplingTask(
    id: "blink", title: "Blink", region: .mouth, channel: .mouth, least: \.mouthLeast
  ) { input in
    let asked = input.movements
    return input.events.filter { event in
      event.kind == .blink && !asked.contains { $0.overlaps(event.interval) }
    }
    .map { $0.interval.widened(by: input.settings.coupling.blinkMargin) }
  }

  /// Identifier of all tasks of a tasks file together.
  static let together = "all_tasks"

  private static func asked(_ task: FacialTask, _ title: String, _ region: FacialRegion)
    -> CouplingTask
  {
    let isEye = region == .eye
    return CouplingTask(
      id: task.rawValue, title: title, region: region, channel: isEye ? .closure : .mouth,
      least: isEye ? \.eyeLeast : \.mouthLeast
    ) { input in input.tasks.filter { $0.task == task }.map(\.interval) }
  }

  /// What is counted, one sentence.
  var definition: String {
    let part =
      region == .eye ? "the eye of that side closes" : "the mouth corner of that side is drawn"
    return "Repetitions in which \(part) more than the other by more than in quiet time, among all."
  }
}
