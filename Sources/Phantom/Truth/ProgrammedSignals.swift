internal import Anatomy
internal import Landmarks
public import Signals

extension SignalChannel {
  /// Programmed rise of the skin of the neck.
  public static let neck = programmed("neck", "Platysma", "Rise of the skin of the neck.")
  private static func programmed(_ name: String, _ title: String, _ definition: String)
    -> SignalChannel
  {
    SignalChannel(
      name: name + "_excursion", title: title, unit: "ICD",
      definition: definition + " As programmed; no examination measures it.")
  }
}

/// The signals that an ideal examination of a clip would measure.
struct ProgrammedSignals {
  /// Channels read from the skin.
  private static let readings: [(SignalChannel, SkinReading)] = [
    (.mouth, .mouth), (.brow, .brow), (.cheek, .cheek), (.chin, .chin), (.ear, .ear),
    (.neck, .neck), (.lowerLid, .lowerLid),
  ]

  let clip: PhantomClip
  let head: PhantomHead

  var signals: FacialSignals {
    let states = clip.times.map { time in isAbsent(at: time) ? nil : clip.motion.state(at: time) }
    var channels: [SignalChannel: Bilateral<Signal>] = [
      .closure: signal(of: states) { $1.closure[$0] },
      .aperture: signal(of: states) { side, state in
        head.aperture(side) * (1 - state.closure[side])
      },
    ]
    for (channel, reading) in Self.readings {
      channels[channel] = signal(of: states) { reading.excursion(of: head, $0, in: $1) }
    }
    return FacialSignals(
      times: clip.times, channels: channels,
      pose: states.map { $0.map { HeadPose(yaw: $0.yaw, pitch: $0.pitch, roll: $0.roll) } },
      lipGap: states.map { $0.map(head.lipGap) }, gaps: gaps, evaluable: evaluable,
      intercanthalPixels: head.intercanthalDistance * clip.script.camera.eyeDistance)
  }

  /// Programmed values have no noise.
  private func signal(of states: [FaceState?], _ value: (Side, FaceState) -> Double)
    -> Bilateral<Signal>
  {
    Bilateral { side in Signal(values: states.map { $0.map { value(side, $0) } }, noise: 0) }
  }

  private func isAbsent(at time: Double) -> Bool {
    clip.script.absences.contains { $0.start <= time && time < $0.end }
  }

  /// Absences from the first frame without the patient to the first with them again.
  private var gaps: [Gap] {
    spans(where: isAbsent).map { Gap($0, .noFace) }
  }

  private var evaluable: [Interval] {
    let pairs = zip(clip.times, clip.times.dropFirst())
    return pairs.filter { !isAbsent(at: $0) && !isAbsent(at: $1) }.map { Interval($0, $1) }
      .merged(bridging: 0)
  }

  private func spans(where isInside: (Double) -> Bool) -> [Interval] {
    var (spans, start): ([Interval], Double?) = ([], nil)
    for (index, time) in clip.times.enumerated() where isInside(time) {
      let first = start ?? time
      let next = index + 1 < clip.times.count ? clip.times[index + 1] : time
      let goesOn = next > time && isInside(next)
      if !goesOn { spans.append(Interval(first, next)) }
      start = goesOn ? first : nil
    }
    return spans
  }
}
