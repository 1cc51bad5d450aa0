internal import Anatomy
internal import CPhantomRenderer
internal import VideoEncoding

/// Draws the frames of one script, on one thread.
final class PhantomPainter {
  /// Most instants that make up the blur of one frame.
  private static let mostInstants = 8
  /// Movement in a frame that one more instant is spent on, pixels.
  private static let blurStep = 1.0
  /// Points by whose movement the blur is judged.
  private static let tracked: [pr_point] = [.mouthCorner, .brow, .cheek, .outerCanthus]

  private let script: PhantomScript
  private let motion: FaceMotion
  private let patient: PhantomHead
  private let bystanders: [PhantomHead]
  private let studio: PhantomStudio
  private let covers: CoverMotion

  /// Builds patient, bystanders and room.
  ///
  /// - Throws: ``PhantomError``.
  init(_ script: PhantomScript, motion: FaceMotion) throws(PhantomError) {
    self.script = script
    self.motion = motion
    let nearest = script.camera.eyeDistance * (1 + InvoluntaryMotion.largestZoom * script.sway)
    patient = try PhantomHead(script.identity, eyeDistance: nearest)
    var bystanders: [PhantomHead] = []
    for other in script.bystanders {
      bystanders.append(
        try PhantomHead(
          PhantomIdentity(seed: other.person), eyeDistance: script.camera.eyeDistance * other.size))
    }
    self.bystanders = bystanders
    studio = try PhantomStudio(script.camera, seed: script.seed)
    covers = CoverMotion(script)
  }

  /// The finished picture of the frame at `time`, s; its number decides the noise.
  ///
  /// - Throws: ``PhantomError``.
  func picture(at time: Double, number: Int) throws(PhantomError) -> BGRPicture {
    let camera = script.camera
    let isAbsent = script.absences.contains { $0.start <= time && time < $0.end }
    var actors = background(at: time)
    if !isAbsent {
      actors.append(.init(head: patient, place: place, states: states(at: time)))
    }
    let exposure = pr_exposure(
      gain: script.lightGain(at: time), noise: camera.noise, blur: camera.blur,
      seed: script.noiseSeed(ofFrame: number))
    let picture = try studio.shoot(
      actors, covers: covers.covers(at: time, state: motion.state(at: time)), exposure: exposure)
    return camera.isMirrored ? picture.mirrored : picture
  }

  private var place: pr_place {
    let camera = script.camera
    return pr_place(
      x: camera.center.x * Double(camera.width), y: camera.center.y * Double(camera.height),
      eye_distance: camera.eyeDistance)
  }

  /// The instants of the exposure: more of them the further things move in it.
  private func states(at time: Double) -> [FaceState] {
    let ends = script.instants(2, at: time).map { motion.state(at: $0) }
    let count = min(
      Self.mostInstants, max(1, Int((travel(ends[0], ends[1]) / Self.blurStep).rounded(.up))))
    return script.instants(count, at: time).map { motion.state(at: $0) }
  }

  /// Furthest that anything moves from one state to another, pixels.
  private func travel(_ one: FaceState, _ other: FaceState) -> Double {
    let icd = patient.intercanthalDistance * script.camera.eyeDistance
    return Side.allCases.map { side in
      let lid = abs(one.closure[side] - other.closure[side]) * patient.aperture(side) * icd
      let skin = Self.tracked.map { point in
        let step =
          patient.place(of: point, side, in: one, at: place)
          - patient.place(of: point, side, in: other, at: place)
        return (step * step).sum().squareRoot()
      }
      return max(lid, skin.max() ?? 0)
    }.max() ?? 0
  }

  private func background(at time: Double) -> [PhantomStudio.Actor] {
    zip(script.bystanders, bystanders).filter { $0.0.interval.contains(time) }.map { other, head in
      let camera = script.camera
      let place = pr_place(
        x: other.center.x * Double(camera.width), y: other.center.y * Double(camera.height),
        eye_distance: camera.eyeDistance * other.size)
      let sway = InvoluntaryMotion(seed: other.person, sway: 1, gaze: 0, duration: script.duration)
      var state = FaceState()
      sway.apply(to: &state, at: time)
      return .init(head: head, place: place, states: [state])
    }
  }
}
