internal import Anatomy
internal import Phantom

/// Measures how the signals hold while the head is turned, nodded and tilted.
public enum PoseTrial {
  /// Faces tried: light and old, and dark with spectacles.
  private static let faces = ["light-old", "round-spectacles-dark"]
  private static let rate = 30.0

  /// Measures every pose of every face.
  ///
  /// - Parameters:
  ///   - bench: Engine and models.
  ///   - workers: Faces at a time; each is drawn with the bench's threads.
  ///   - progress: Told the part done, 0 to 1, from any thread.
  /// - Returns: Pose by pose, those of one face after those of another.
  /// - Throws: ``TrialError``.
  public static func run(
    on bench: TrialBench, workers: Int = 1, progress: @Sendable (Double) -> Void = { _ in }
  ) throws(TrialError) -> [PoseResponse] {
    let people = TrialIdentity.all.filter { faces.contains($0.name) }
    return try parallelTrials(people, workers: workers, progress: progress) {
      person throws(TrialError) in
      try bench.reading(of: try clip(of: person), named: person.name).byPose
    }.flatMap(\.self)
  }

  private static func clip(of person: TrialIdentity) throws(TrialError) -> PhantomClip {
    let frames = PoseBlock.all.last?.end ?? 0
    let script = TrialScript(
      name: "poses-\(person.name)", duration: Double(frames) / rate, seed: person.seed,
      identity: person.values, camera: "rate: 30, quality: 10, noise: 1.5",
      head: "sway: 0, gaze: 0", events: ["event: gaze, onset: 0, duration: 0.2"])
    return PhantomClip(try script.script(), holding: PoseBlock.poses(rate: rate))
  }
}

extension [PoseResponse] {
  /// One row a pose: of all faces and both sides the range of a gain, and what is furthest from 0 at rest.
  public var poseTable: TextTable {
    TextTable(
      [
        "head", "measured", "evaluable", "closure gain", "from line", "other eye",
        "closure at rest",
        "mouth gain", "mouth at rest", "brow gain", "brow at rest", "cheek gain", "cheek at rest",
      ],
      rows: heads.map { head in row(head, filter { $0.head == head }) })
  }

  private var heads: [HeadPose] {
    reduce(into: []) { heads, pose in
      if !heads.contains(pose.head) { heads.append(pose.head) }
    }
  }

  private func row(_ head: HeadPose, _ poses: [PoseResponse]) -> [String] {
    func sides(_ value: (PoseResponse, Side) -> Double?) -> [Double] {
      poses.flatMap { pose in Side.allCases.compactMap { value(pose, $0) } }
    }
    func rest(_ channel: String) -> String {
      cell(
        poses.compactMap { $0.atRest[channel] }.max { abs($0) < abs($1) }, decimals: 3, sign: true)
    }
    return [
      head.name, angles(of: head, poses.map(\.measured)),
      percent(poses.map(\.evaluableShare).min()) + " %",
      range(sides { $0.closure[$1].gain }), cell(sides { $0.closure[$1].deviation }.max()),
      cell(sides { $0.leak[$1].otherEye }.max { abs($0) < abs($1) }), rest("closure"),
      range(sides { $0.mouth[$1].gain }), rest("mouth_excursion"),
      range(sides { $0.brow[$1].gain }), rest("brow_excursion"),
      range(sides { $0.cheek[$1].gain }), rest("cheek_excursion"),
    ]
  }

  /// Range of the measured angle about the axis of the programmed turn, from the faces' own front.
  private func angles(of head: HeadPose, _ measured: [HeadPose?]) -> String {
    let axes: [(KeyPath<HeadPose, Double>, String)] = [
      (\.yaw, "yaw"), (\.pitch, "pitch"), (\.roll, "roll"),
    ]
    let turned = axes.filter { head[keyPath: $0.0] != 0 }
    return (turned.isEmpty ? axes : turned).map { axis, name in
      let values = measured.compactMap { $0?[keyPath: axis] }.sorted()
      let span = [values.first, values.last].map { cell($0, decimals: 0, sign: true) }
      return (turned.isEmpty ? name + " " : "") + span.joined(separator: " to ")
    }.joined(separator: ", ")
  }

  private func range(_ values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "–" }
    return "\(cell(low)) to \(cell(high))"
  }
}
