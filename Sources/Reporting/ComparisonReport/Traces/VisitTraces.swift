import Anatomy
public import Signals

/// The signals that a comparison draws, of every frame of one recording.
public struct VisitTraces: Sendable {
  /// Times of the frames, s, rising.
  let times: [Double]
  /// Pose of the head in each frame; `nil` where it is not known.
  let pose: [HeadPose?]
  private let values: [SignalChannel: Bilateral<[Double?]>]

  /// The channels that are drawn.
  static let channels: [SignalChannel] = [.closure, .aperture, .mouth]

  /// Values and poses are as many as the times; no poses where they are not known.
  init(
    times: [Double], values: [SignalChannel: Bilateral<[Double?]>], pose: [HeadPose?]? = nil
  ) {
    self.times = times
    self.pose = pose ?? times.map { _ in nil }
    self.values = values
  }

  /// Those of signals that were measured just now.
  public init(_ signals: FacialSignals) {
    self.init(
      times: signals.times,
      values: Dictionary(
        uniqueKeysWithValues: Self.channels.map { channel in
          (channel, signals[channel].map(\.values))
        }), pose: signals.pose)
  }

  /// Values of one channel on one side; none where the frame or the channel has none.
  func values(_ channel: SignalChannel, _ side: Side) -> [Double?] {
    values[channel]?[side] ?? times.map { _ in nil }
  }
}
