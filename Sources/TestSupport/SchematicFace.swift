public import Anatomy
internal import Foundation
public import Landmarks

/// A face of a few dozen points in space that moves exactly as programmed.
///
/// It stands in for the landmark model where a test is about geometry and timing, not pixels.
public struct SchematicFace: Sendable {
  /// Pixels in one intercanthal distance.
  public var scale = 60.0
  /// Where the point between the eyes lies in the image, pixels.
  public var place = SIMD2(320.0, 240.0)
  /// Standard deviation of the landmarks' noise, pixels.
  public var noise = 0.0
  /// Seed of that noise.
  public var seed: UInt64 = 1
  /// Sides whose eye model gives a contour.
  public var contours: Set<Side> = Set(Side.allCases)

  public init() {}

  /// The track of a face that follows `motion`, one observation at each of `times`.
  public func track(_ motion: ScriptedMotion, at times: [Double]) -> LandmarkTrack {
    var generator = NormalNoise(seed: seed)
    let observations = times.map { time -> FaceObservation? in
      guard !motion.hidden.contains(where: { $0.contains(time) }) else { return nil }
      let mesh = points(motion, at: time).map { point in
        project(point, pose: motion.pose(time)) + noise * generator.vector()
      }
      return FaceObservation(
        mesh: mesh, eyeContour: Bilateral { side in contour(side, of: mesh, &generator) },
        presence: 1)
    }
    return LandmarkTrack(
      times: times, observations: observations, gaps: motion.hidden.map { Gap($0, .noFace) },
      otherFaces: OtherFaces(), imageWidth: 640, imageHeight: 480)
  }

  /// Evenly spaced frame times.
  public static func times(_ framesPerSecond: Double, for duration: Double) -> [Double] {
    (0..<Int(duration * framesPerSecond)).map { Double($0) / framesPerSecond }
  }

  /// Half height of the open palpebral fissure, ICD.
  private static let openHalf = 0.16

  private func points(_ motion: ScriptedMotion, at time: Double) -> [SIMD3<Double>] {
    let halves = Side.allCases.map { side -> [SIMD3<Double>] in
      let open = Self.openHalf * (1 - motion.closure(side, at: time))
      let (mouth, brow) = (motion.mouth(side, at: time), motion.brow(side, at: time))
      let lids = (0..<5).flatMap { number -> [SIMD3<Double>] in
        let x = 0.75 + 0.1 * Double(number)
        return [SIMD3(x, -open, 0.1), SIMD3(x, open, 0.1)]
      }
      let rest = [
        SIMD3(0.5, 0, 0.1), SIMD3(1.4, 0, 0.35),
        SIMD3(0.75 + 0.8 * mouth, 1.9 - 0.6 * mouth, 0),
        SIMD3(0.7 + 0.8 * mouth, 1.9 - 0.6 * mouth, 0),
        SIMD3(0.6, -0.6 - brow, -0.05), SIMD3(1.0, -0.7 - brow, 0), SIMD3(1.4, -0.6 - brow, 0.2),
        SIMD3(1.9, 0.2, 1.2), SIMD3(1.8, 1.2, 1.1), SIMD3(1.3, 2.2, 0.6), SIMD3(1.7, -0.9, 0.8),
        SIMD3(0.9, -1.4, 0.2), SIMD3(1.2, 0.9, 0.2), SIMD3(0.4, 1.0, -0.3), SIMD3(0.3, 0.4, -0.2),
      ]
      return (lids + rest).map { side == .left ? $0 : $0 * SIMD3(-1, 1, 1) }
    }
    let midline = [
      SIMD3(0, -1.8, 0.2), SIMD3(0, 2.9, 0.2), SIMD3(0, 1.85, -0.25),
      SIMD3(0, 1.95 + motion.lips(time), -0.25),
      SIMD3(0, 0.2, -0.35), SIMD3(0, 0.9, -0.7),
    ]
    return halves.flatMap { $0 } + midline
  }

  /// The lid margins as the eye model gives them, with noise of their own; its other points are 0.
  private func contour(
    _ side: Side, of mesh: [SIMD3<Double>], _ generator: inout NormalNoise
  ) -> [SIMD2<Double>]? {
    guard contours.contains(side) else { return nil }
    let scheme = LandmarkScheme.schematic
    var points = Array(repeating: SIMD2<Double>(), count: 71)
    let lids = [
      (scheme.eyeContour.upperLid, scheme.upperLid[side]),
      (scheme.eyeContour.lowerLid, scheme.lowerLid[side]),
    ]
    for (places, sources) in lids {
      for (place, source) in zip(places, sources) {
        let error = noise * generator.vector()
        points[place] = SIMD2(mesh[source].x + error.x, mesh[source].y + error.y)
      }
    }
    return points
  }

  private func project(_ point: SIMD3<Double>, pose: HeadPose) -> SIMD3<Double> {
    let radians = Double.pi / 180
    let (yaw, pitch, roll) = (pose.yaw * radians, pose.pitch * radians, pose.roll * radians)
    var p = SIMD3(
      point.x * cos(yaw) - point.z * sin(yaw), point.y, point.x * sin(yaw) + point.z * cos(yaw))
    p = SIMD3(p.x, p.y * cos(pitch) - p.z * sin(pitch), p.y * sin(pitch) + p.z * cos(pitch))
    p = SIMD3(p.x * cos(roll) - p.y * sin(roll), p.x * sin(roll) + p.y * cos(roll), p.z)
    return p * scale + SIMD3(place.x, place.y, 0)
  }
}

extension LandmarkScheme {
  /// Points of ``SchematicFace``: 25 of the left side, the same 25 of the right, 6 of the midline.
  public static let schematic = LandmarkScheme(
    right: Parts(
      upperLid: (0..<5).map { 25 + 2 * $0 }, lowerLid: (0..<5).map { 26 + 2 * $0 },
      outerCanthus: [36], innerCanthus: [35], brow: [39, 40, 41], oralCommissure: [37, 38]),
    midline: Midline(upperLip: [52], lowerLip: [53], forehead: [50], chin: [51]),
    mirror: Array(25..<50) + Array(0..<25) + Array(50..<56))
}

/// Reproducible normal noise.
struct NormalNoise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func vector() -> SIMD3<Double> { SIMD3(next(), next(), next()) }

  /// Box–Muller on a 64-bit linear congruential generator (Knuth's MMIX constants).
  mutating func next() -> Double {
    let (u, v) = (uniform(), uniform())
    return (-2 * log(u)).squareRoot() * cos(2 * .pi * v)
  }

  private mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (Double(state >> 11) + 0.5) / 9_007_199_254_740_992
  }
}
