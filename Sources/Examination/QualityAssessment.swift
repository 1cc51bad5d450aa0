internal import Anatomy
internal import Landmarks
internal import Signals

extension RecordingQuality {
  /// The quality of a recording from its track and signals.
  init(track: LandmarkTrack, signals: FacialSignals, gates: [GateResult]) {
    let poses = signals.pose.compactMap { $0 }
    self.init(
      frames: track.times.count,
      trackedFrames: track.observations.count { $0 != nil },
      evaluableSeconds: signals.evaluableDuration, evaluable: signals.evaluable,
      gaps: signals.gaps,
      otherFaces: track.otherFaces, intercanthalPixels: signals.intercanthalPixels,
      faceLuma: LightCourse(track).luma,
      yaw: PercentileRange(of: poses.map(\.yaw)), pitch: PercentileRange(of: poses.map(\.pitch)),
      roll: PercentileRange(of: poses.map(\.roll)), noise: channelNoise(of: signals),
      gates: gates)
  }

  /// Share of the frames that have landmarks, 0–1; `nil` without frames.
  public var trackedShare: Double? {
    frames > 0 ? Double(trackedFrames) / Double(frames) : nil
  }
}

extension PercentileRange {
  /// The 5th and 95th percentile of the values; `nil` without values.
  init?(of values: [Double]) {
    guard let low = quantile(0.05, of: values), let high = quantile(0.95, of: values) else {
      return nil
    }
    self.init(low: low, high: high)
  }
}

private func channelNoise(of signals: FacialSignals) -> [ChannelNoise] {
  SignalChannel.all.flatMap { channel in
    Side.allCases.map { side in
      let signal = signals[channel][side]
      return ChannelNoise(
        channel: channel.name, side: side, unit: channel.unit, noise: signal.noise,
        range: signal.noise.flatMap { usual in
          signal.noiseCourse.flatMap { PercentileRange(of: $0.factors.map { $0 * usual }) }
        })
    }
  }
}
