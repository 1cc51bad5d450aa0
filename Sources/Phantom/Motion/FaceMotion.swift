public import Anatomy

/// The face of a script as a function of time.
public struct FaceMotion: Sendable {
  private let movements: [Movement]
  private let involuntary: InvoluntaryMotion
  /// Numbers of the movements that touch each second of the clip.
  private let active: [[Int]]
  /// Poses held beside what the script asks for, in order of time.
  private let poses: [HeldPose]

  /// The motion of a script.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - poses: Poses that the face takes at once and holds; one at a time.
  public init(of script: PhantomScript, holding poses: [HeldPose] = []) {
    self.init(
      movements: script.choreography.movements,
      involuntary: InvoluntaryMotion(
        seed: script.seed, sway: script.sway, gaze: script.gazeWander, duration: script.duration),
      duration: script.duration, poses: poses)
  }

  init(
    movements: [Movement], involuntary: InvoluntaryMotion, duration: Double, poses: [HeldPose] = []
  ) {
    self.poses = poses.sorted { $0.interval.start < $1.interval.start }
    self.movements = movements
    self.involuntary = involuntary
    var active = [[Int]](repeating: [], count: Int(duration) + 1)
    for (number, movement) in movements.enumerated() {
      let seconds = max(0, Int(movement.start))...max(0, Int(movement.end))
      for second in seconds.clamped(to: 0...(active.count - 1)) { active[second].append(number) }
    }
    self.active = active
  }

  /// The state at a time, s from the first frame; at rest but for the sway outside the clip.
  public func state(at seconds: Double) -> FaceState {
    var state = heldPose(at: seconds)?.state ?? FaceState()
    for number in numbers(at: seconds) { movements[number].apply(to: &state, at: seconds) }
    involuntary.apply(to: &state, at: seconds)
    return state
  }

  /// A pose lasts from its start to just before its end.
  private func heldPose(at seconds: Double) -> HeldPose? {
    let next = poses.partitioningIndex { $0.interval.start > seconds }
    guard next > 0, seconds < poses[next - 1].interval.end else { return nil }
    return poses[next - 1]
  }

  private func numbers(at seconds: Double) -> [Int] {
    guard seconds >= 0, seconds < Double(active.count) else { return [] }
    return active[Int(seconds)]
  }
}

/// A state of the face that is held for a while, without flanks.
public struct HeldPose: Equatable, Sendable {
  /// When it is held, s from the first frame; its end not included.
  public let interval: Interval
  public let state: FaceState

  /// A state held from the start of an interval to its end.
  public init(_ interval: Interval, _ state: FaceState) {
    self.interval = interval
    self.state = state
  }
}
