public import Anatomy
internal import Signals

/// How the signals of one drawn face answer in one pose of the head.
public struct PoseResponse: Codable, Equatable, Sendable {
  public let identity: String
  public let head: HeadPose
  /// The pose as measured, median of its frames by angle; `nil` where the face was never seen.
  public let measured: HeadPose?
  /// Share of the frames of this pose in which the lids have a signal within the limits in force, 0–1.
  public let evaluableShare: Double
  /// Slope of the measured closure on the programmed one; `nil` in a gap.
  public let closure: Bilateral<TrackerResponse.Eye>
  public let leak: Bilateral<TrackerResponse.ClosureLeak>
  public let mouth: Bilateral<TrackerResponse.Skin>
  public let brow: Bilateral<TrackerResponse.Skin>
  public let cheek: Bilateral<TrackerResponse.Skin>
  /// What a face at rest seems to do in this pose: the channel's mean less that of the poses that face the
  /// camera, by channel, in its unit; of the sides the one where it is further from 0.
  public let atRest: [String: Double]

  /// Channels whose rest is read.
  static let channels: [SignalChannel] = [.closure, .mouth, .brow, .cheek]
}

extension ResponseReading {
  /// The response in every pose of a clip, in order; facing poses once, as the mean of all.
  var byPose: [PoseResponse] {
    let facing = PoseBlock.all.filter { $0.head == .facing }.flatMap(\.rest)
    return PoseBlock.all.filter { !$0.steps.isEmpty }.map { pose($0, facing: facing) }
  }

  private func pose(_ block: PoseBlock, facing: [Int]) -> PoseResponse {
    var reading = self
    reading.program = block.steps
    let response = reading.response
    let kept = block.held.count { isKept[$0] }
    return PoseResponse(
      identity: identity, head: block.head, measured: measured(in: block.held),
      evaluableShare: Double(kept) / Double(block.held.count), closure: response.closure,
      leak: response.leak, mouth: response.mouth, brow: response.brow, cheek: response.cheek,
      atRest: atRest(in: Array(block.rest), against: facing))
  }

  private func measured(in frames: Range<Int>) -> HeadPose? {
    let seen = frames.compactMap { signals.pose[$0] }
    guard let yaw = median(seen.map(\.yaw)), let pitch = median(seen.map(\.pitch)),
      let roll = median(seen.map(\.roll))
    else { return nil }
    return HeadPose(yaw: yaw, pitch: pitch, roll: roll)
  }

  private func atRest(in frames: [Int], against facing: [Int]) -> [String: Double] {
    PoseResponse.channels.reduce(into: [:]) { found, channel in
      found[channel.name] =
        Side.allCases.compactMap { side in
          let values = signals[channel][side].values
          return mean(values, frames).flatMap { turned in
            mean(values, facing).map { turned - $0 }
          }
        }.max { abs($0) < abs($1) }
    }
  }
}
