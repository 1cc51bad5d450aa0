internal import Anatomy

/// The face of a script as a function of time.
public struct FaceMotion: Sendable {
  private let movements: [Movement]
  private let involuntary: InvoluntaryMotion
  /// Numbers of the movements that touch each second of the clip.
  private let active: [[Int]]

  /// The motion of a script.
  public init(of script: PhantomScript) {
    self.init(
      movements: script.choreography.movements,
      involuntary: InvoluntaryMotion(
        seed: script.seed, sway: script.sway, gaze: script.gazeWander, duration: script.duration),
      duration: script.duration)
  }

  init(movements: [Movement], involuntary: InvoluntaryMotion, duration: Double) {
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
    var state = FaceState()
    for number in numbers(at: seconds) { movements[number].apply(to: &state, at: seconds) }
    involuntary.apply(to: &state, at: seconds)
    return state
  }

  private func numbers(at seconds: Double) -> [Int] {
    guard seconds >= 0, seconds < Double(active.count) else { return [] }
    return active[Int(seconds)]
  }
}
