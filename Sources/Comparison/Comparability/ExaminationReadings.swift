internal import Anatomy
internal import Contractions
internal import Examination
internal import Foundation
internal import Severity

/// What the checks read of an examination.
extension Examination {
  /// Pictures a second; `nil` where they are not known.
  var frameRate: Double? {
    recording.medianFrameInterval.flatMap { $0 > 0 ? 1 / $0 : nil }
  }

  /// Thresholds in force, without the rate to which a recording was brought for a comparison: the frame rate
  /// is judged by itself.
  var thresholds: [SettingValue] { settings.filter { $0.name != Self.highestRate } }

  /// Whether fewer pictures were analysed than the recording has.
  var isAtLowerRate: Bool { settings.contains { $0.name == Self.highestRate && !$0.isDefault } }

  private static let highestRate = "video.highestRate"

  /// Names of the tasks of the tasks file, in a fixed order; `nil` without such a file.
  var taskNames: String? {
    guard coupling.source == .tasksFile else { return nil }
    return Set(coupling.tasks.map(\.task.rawValue)).sorted().joined(separator: ", ")
  }

  /// Value of a quality gate.
  func gate(_ id: String) -> Double? { quality.gates.first { $0.gate == id }?.value }

  /// Version and thresholds that are not the default.
  var methodText: String {
    let changed = settings.filter { !$0.isDefault }.map { "\($0.name)=\($0.value)" }
    return ([programVersion] + changed).joined(separator: ", ")
  }

  /// Middle of the span of yaw and pitch.
  var middlePose: MiddlePose? {
    guard let yaw = quality.yaw, let pitch = quality.pitch else { return nil }
    return MiddlePose(yaw: (yaw.low + yaw.high) / 2, pitch: (pitch.low + pitch.high) / 2)
  }

  /// Stretches in which contractions could be seen, in order.
  var evaluable: [Interval] { quality.evaluable }

  /// Spasms of a side, in order.
  func spasms(on side: Side) -> [FacialEvent] {
    events.filter { $0.kind == .spasm && $0.side == Laterality(side) }
  }
}

/// Where the head mostly faced, degrees.
struct MiddlePose: Equatable {
  let yaw: Double
  let pitch: Double

  /// Such as `yaw 3, pitch −5`.
  var text: String { "yaw \(Int(yaw.rounded())), pitch \(Int(pitch.rounded()))" }
}
