internal import Anatomy
internal import Foundation

/// What a person sitting still does without meaning to: the head sways, the eyes wander.
struct InvoluntaryMotion: Sendable {
  /// One control's slow wander: three sines.
  private struct Sway: Sendable {
    let path: any WritableKeyPath<FaceState, Double> & Sendable
    let amplitude: Double
    let rates: [Double]
    let phases: [Double]

    func value(at time: Double) -> Double {
      let sum = zip(rates, phases).reduce(0) { $0 + sin(2 * .pi * $1.0 * time + $1.1) }
      return amplitude * sum / 2
    }
  }

  /// One small saccade, to where the eyes then rest.
  private struct Fixation: Sendable {
    let time: Double
    let left: Double
    let up: Double
  }

  /// Share of a turn of the head that the eyes take back to stay on the camera.
  private static let compensation = 0.8
  /// How long a small saccade takes, s: an assumption. It grows with the saccade's size, which is
  /// left out here (Bahill, Clark & Stark 1975, doi:10.1016/0025-5564(75)90075-9).
  private static let saccade = 0.03
  /// Furthest small saccade from the camera, degrees.
  private static let reach = 1.0
  /// Turn of the eyeballs behind closed lids, degrees: Bell's phenomenon.
  private static let bellRange = 15.0...20.0

  /// Furthest that the head of a person sitting still comes nearer, relative change of size.
  static let largestZoom = 1.5 * zoom
  private static let zoom = 0.012

  private var sways: [Sway]
  private var fixations: [Fixation]
  private let bell: Double

  /// - Parameters:
  ///   - seed: Decides all of it.
  ///   - sway: Amount of head movement, 1 as of a person sitting still.
  ///   - gaze: Amount of eye movement, 1 as of a person looking at the camera.
  ///   - duration: Length of the clip, s.
  init(seed: UInt64, sway: Double, gaze: Double, duration: Double) {
    sways = Self.sways(seed: seed, head: sway, gaze: gaze)
    fixations = gaze > 0 ? Self.fixations(seed: seed, amount: gaze, duration: duration) : []
    var chance = RandomStream(seed: seed, for: "bell")
    bell = chance.number(in: Self.bellRange)
  }

  /// Adds what happens by itself to what the script asks for.
  func apply(to state: inout FaceState, at time: Double) {
    for sway in sways { state[keyPath: sway.path] += sway.value(at: time) }
    let rest = fixation(at: time)
    state.gazeLeft += rest.left - Self.compensation * state.yaw
    state.gazeUp += rest.up + Self.compensation * state.pitch
    let isClosing = Side.allCases.contains { state.closure[$0] > 0 }
    if isClosing { state.bell = bell }
  }

  private func fixation(at time: Double) -> (left: Double, up: Double) {
    let next = fixations.partitioningIndex { $0.time > time }
    guard next > 0 else { return (0, 0) }
    let (now, before) = (fixations[next - 1], next > 1 ? fixations[next - 2] : nil)
    let share = min(1, (time - now.time) / Self.saccade)
    let (left, up) = (before?.left ?? 0, before?.up ?? 0)
    return (left + share * (now.left - left), up + share * (now.up - up))
  }

  private static func sways(seed: UInt64, head: Double, gaze: Double) -> [Sway] {
    let amplitudes: [(String, any WritableKeyPath<FaceState, Double> & Sendable, Double)] = [
      ("shift x", \.shiftX, 0.05 * head), ("shift y", \.shiftY, 0.03 * head),
      ("roll", \.roll, 1.2 * head), ("yaw", \.yaw, 2.5 * head), ("pitch", \.pitch, 1.5 * head),
      ("zoom", \.zoom, zoom * head), ("gaze left", \.gazeLeft, 0.5 * gaze),
      ("gaze up", \.gazeUp, 0.3 * gaze),
    ]
    return amplitudes.filter { $0.2 > 0 }.map { name, path, amplitude in
      var chance = RandomStream(seed: seed, for: "sway " + name)
      return Sway(
        path: path, amplitude: amplitude,
        rates: (0..<3).map { _ in chance.number(in: 0.05...0.28) },
        phases: (0..<3).map { _ in chance.number(in: 0...(2 * .pi)) })
    }
  }

  private static func fixations(seed: UInt64, amount: Double, duration: Double) -> [Fixation] {
    var chance = RandomStream(seed: seed, for: "fixations")
    var (fixations, time) = ([Fixation](), chance.number(in: 0.3...1.5))
    while time < duration {
      fixations.append(
        Fixation(
          time: time, left: amount * chance.number(in: -reach...reach),
          up: amount * chance.number(in: -reach...reach) / 2))
      time += chance.number(in: 0.6...2.5)
    }
    return fixations
  }
}

extension Array {
  /// Index of the first element that belongs to the second part, in an array parted in two.
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
