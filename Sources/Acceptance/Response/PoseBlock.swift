internal import Anatomy
internal import Phantom

/// One pose of the head and the steps tried in it.
struct PoseBlock: Equatable, Sendable {
  /// Frames in which the head turns to the pose, and of rest before the first step.
  static let turnFrames = 20
  static let restFrames = 15

  let head: HeadPose
  /// Number of the first frame of the turn to this pose.
  let firstFrame: Int
  let steps: [ResponseStep]
  /// Frame after the last one in this pose.
  let end: Int

  /// - Parameters:
  ///   - head: The pose.
  ///   - firstFrame: Number of the first frame of the turn to it.
  ///   - isTried: Whether steps are tried in it, or the head only rests.
  init(_ head: HeadPose, from firstFrame: Int, isTried: Bool = true) {
    (self.head, self.firstFrame) = (head, firstFrame)
    let first = firstFrame + Self.turnFrames + Self.restFrames
    steps =
      isTried
      ? ResponseStep.series(
        from: first, amounts: { $0.coarseAmounts }, sides: { _ in [.left, .right] }) : []
    end = first + steps.count * ResponseStep.stride
  }

  /// Frames from when the pose is reached to the first step.
  var rest: Range<Int> {
    let first = firstFrame + Self.turnFrames
    return first + ResponseStep.unreadFrames..<first + Self.restFrames
  }

  /// Frames in which this pose is held, step by step.
  var held: Range<Int> { firstFrame + Self.turnFrames..<end }

  /// The poses of a clip in order, each named by the axis it turns about; the head faces the camera first,
  /// between and last, as a patient's does for most of a recording.
  static let all: [PoseBlock] = {
    let turned: [HeadPose] =
      [-30, -20, -10, 10, 20, 30].map { HeadPose(yaw: $0, pitch: 0, roll: 0) }
      + [-20, -10, 10, 20].map { HeadPose(yaw: 0, pitch: $0, roll: 0) }
      + [-45, -20, 20, 45].map { HeadPose(yaw: 0, pitch: 0, roll: $0) }
    let heads = [HeadPose.facing] + turned.flatMap { [$0, .facing] }
    return heads.reduce(into: []) { blocks, head in
      let isTried = head != .facing || blocks.isEmpty
      blocks.append(PoseBlock(head, from: blocks.last?.end ?? 0, isTried: isTried))
    }
  }()

  /// What is held when: steps, rests and the turns between them.
  static func poses(rate: Double) -> [HeldPose] {
    zip(all, [HeadPose.facing] + all.map(\.head)).flatMap { block, before in
      block.turn(from: before, rate: rate) + block.poses(rate: rate)
    }
  }

  /// The turn, frame by frame.
  private func turn(from before: HeadPose, rate: Double) -> [HeldPose] {
    (0..<Self.turnFrames).map { number in
      let share = Double(number) / Double(Self.turnFrames)
      let frame = firstFrame + number
      return HeldPose.frames(
        frame..<frame + 1, rate: rate,
        FaceState().turned(before.toward(head, share: share)))
    }
  }

  private func poses(rate: Double) -> [HeldPose] {
    let starts = steps.map(\.firstFrame)
    let rests = zip([held.lowerBound] + starts.map { $0 + ResponseStep.poseFrames }, starts + [end])
    return rests.map { HeldPose.frames($0..<$1, rate: rate, FaceState().turned(head)) }
      + steps.map { step in
        HeldPose.frames(
          step.firstFrame..<step.firstFrame + ResponseStep.poseFrames, rate: rate,
          step.state.turned(head))
      }
  }
}

extension HeadPose {
  /// Straight into the camera.
  static let facing = HeadPose(yaw: 0, pitch: 0, roll: 0)

  /// The pose a share of the way to another.
  fileprivate func toward(_ other: HeadPose, share: Double) -> HeadPose {
    func mixed(_ path: KeyPath<HeadPose, Double>) -> Double {
      self[keyPath: path] + share * (other[keyPath: path] - self[keyPath: path])
    }
    return HeadPose(yaw: mixed(\.yaw), pitch: mixed(\.pitch), roll: mixed(\.roll))
  }

  /// The axis and the angle, such as “yaw +20°”.
  var name: String {
    let turns = [("yaw", yaw), ("pitch", pitch), ("roll", roll)].filter { $0.1 != 0 }
    return turns.isEmpty
      ? "facing"
      : turns.map { "\($0.0) \($0.1 > 0 ? "+" : "-")\(Int(abs($0.1).rounded()))°" }
        .joined(separator: ", ")
  }
}

extension FaceState {
  fileprivate func turned(_ head: HeadPose) -> FaceState {
    var state = self
    (state.yaw, state.pitch, state.roll) = (head.yaw, head.pitch, head.roll)
    return state
  }
}

extension HeldPose {
  /// Half a frame early, so that no rounding of a frame's time falls out of its pose.
  fileprivate static func frames(_ frames: Range<Int>, rate: Double, _ state: FaceState) -> HeldPose
  {
    HeldPose(
      Interval((Double(frames.lowerBound) - 0.5) / rate, (Double(frames.upperBound) - 0.5) / rate),
      state)
  }
}
