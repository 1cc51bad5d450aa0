internal import Anatomy
internal import CPhantomRenderer

/// Where what is held before the face is seen: it comes up from below and goes down again.
struct CoverMotion {
  /// Time of the way up and of the way down, s.
  private static let moving = 0.3
  /// Way from out of sight, eye distances.
  private static let way = 5.0

  private let script: PhantomScript

  init(_ script: PhantomScript) { self.script = script }

  /// The covers in view at `time`, s, which follow the head in its `state`.
  func covers(at time: Double, state: FaceState) -> [pr_cover] {
    script.covers.filter { $0.interval.contains(time) }.map { cover in
      let camera = script.camera
      let course = Course(
        from: cover.interval.start, lasting: cover.interval.duration, flank: Self.moving)
      let (right, down) = cover.over.offset
      let away = Self.way * (1 - course.level(at: time))
      return pr_cover(
        kind: cover.kind.kind,
        x: camera.center.x * Double(camera.width) + (state.shiftX + right) * camera.eyeDistance,
        y: camera.center.y * Double(camera.height)
          + (state.shiftY + down + away) * camera.eyeDistance,
        size: cover.size * camera.eyeDistance, angle: 0, skin: script.identity.skin)
    }
  }
}

extension Cover.Target {
  /// Place of its middle from between the eyes: towards the image's right and down, eye distances.
  fileprivate var offset: (right: Double, down: Double) {
    switch self {
    case .eyes: (0, 0)
    case .leftEye: (0.5, 0)
    case .rightEye: (-0.5, 0)
    case .mouth: (0, 1.15)
    case .face: (0, 0.55)
    }
  }
}
