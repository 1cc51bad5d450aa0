internal import Anatomy
internal import Foundation
internal import Landmarks

/// The patient's own median face, made symmetric: the frame in which positions are measured.
///
/// Unit: intercanthal distance. Origin midway between the inner canthi, x towards the patient's left,
/// y down, z into the head; forehead and chin are equally deep, which defines a pitch of 0.
///
/// A population's mean face would bring other people's proportions into every measurement
/// (Documentation/Decisions/0005).
struct FaceTemplate: Sendable {
  let points: [SIMD3<Double>]
  /// How much each point tells of the head, 0 to 1: little where this face's muscles move it much.
  let steadiness: [Double]

  /// The template of a recording; `nil` where no frame shows a face with a shape.
  ///
  /// Of the frames' meshes at most `sampleLimit` are used, evenly spaced.
  init?(faces: [FaceObservation], scheme: LandmarkScheme, sampleLimit: Int = 240) {
    let step = max(1, (faces.count + sampleLimit - 1) / sampleLimit)
    let sample = stride(from: step / 2, to: faces.count, by: step).map { faces[$0].mesh }
    guard var points = sample.first.map({ symmetrised($0, scheme) }) else { return nil }
    // Three rounds settle the median to below landmark noise.
    for _ in 0..<3 {
      guard let normal = normalised(points, scheme) else { return nil }
      let aligned = sample.compactMap { face in
        Similarity(from: face, to: normal).map { fit in face.map { fit($0) } }
      }
      guard !aligned.isEmpty else { return nil }
      points = symmetrised(medianPoints(aligned), scheme)
    }
    guard let normal = normalised(points, scheme) else { return nil }
    self.points = normal
    steadiness = Signals.steadiness(of: normal, in: sample, scheme)
  }

  /// Brings a mesh onto the template by the points that move least, those left out that move just now:
  /// a contraction must not turn the head that it is measured against.
  func fit(_ mesh: [SIMD3<Double>]) -> Similarity? {
    Similarity(robustlyFrom: mesh, to: points, weights: steadiness)
  }
}

/// Weight of each point in the fit of the head, from how far it strays from the template.
///
/// The face itself says which of its points its muscles move: the ninth decile of each point's distance
/// holds movements that fill a tenth of the time. A point and its mirror image weigh alike, so that a
/// one-sided disease does not shift the weight to the other side.
private func steadiness(
  of template: [SIMD3<Double>], in sample: [[SIMD3<Double>]], _ scheme: LandmarkScheme
) -> [Double] {
  let fitted = sample.compactMap { face in
    Similarity(from: face, to: template).map { fit in face.map { fit($0) } }
  }
  let own = template.indices.map { index in
    quantile(
      0.9,
      of: fitted.map { face in
        let error = face[index] - template[index]
        return (error * error).sum().squareRoot()
      }) ?? 0
  }
  let stray = own.indices.map { max(own[$0], own[scheme.mirror[$0]]) }
  guard let usual = median(stray), usual > 0 else { return template.map { _ in 1 } }
  return stray.map { 1 / (1 + ($0 / usual) * ($0 / usual)) }
}

/// The mean of a face and its mirror image, about the plane halfway between the sides.
private func symmetrised(_ points: [SIMD3<Double>], _ scheme: LandmarkScheme) -> [SIMD3<Double>] {
  let flip = SIMD3<Double>(-1, 1, 1)
  let mirrored = points.indices.map { points[scheme.mirror[$0]] * flip }
  guard let fit = Similarity(from: mirrored, to: points) else { return points }
  let mean = points.indices.map { (points[$0] + fit(mirrored[$0])) / 2 }
  return mean
}

/// Median of each coordinate of each point.
private func medianPoints(_ faces: [[SIMD3<Double>]]) -> [SIMD3<Double>] {
  faces[0].indices.map { index in
    SIMD3(
      median(faces.map { $0[index].x }) ?? 0, median(faces.map { $0[index].y }) ?? 0,
      median(faces.map { $0[index].z }) ?? 0)
  }
}

/// The face turned upright and frontal, with its origin and unit between the inner canthi.
private func normalised(_ points: [SIMD3<Double>], _ scheme: LandmarkScheme) -> [SIMD3<Double>]? {
  let canthi = scheme.innerCanthus.map { mean(of: points, $0) }
  let across = canthi[.left] - canthi[.right]
  let width = (across * across).sum().squareRoot()
  guard width > 0 else { return nil }
  let x = across / width
  let down = mean(of: points, scheme.chin) - mean(of: points, scheme.forehead)
  let upright = down - (down * x).sum() * x
  let height = (upright * upright).sum().squareRoot()
  guard height > 0 else { return nil }
  let y = upright / height
  let z = SIMD3(x.y * y.z - x.z * y.y, x.z * y.x - x.x * y.z, x.x * y.y - x.y * y.x)
  let origin = (canthi[.left] + canthi[.right]) / 2
  return points.map { point in
    let p = (point - origin) / width
    return SIMD3((p * x).sum(), (p * y).sum(), (p * z).sum())
  }
}

/// Mean position of the points of these numbers.
func mean(of points: [SIMD3<Double>], _ numbers: [Int]) -> SIMD3<Double> {
  numbers.reduce(.zero) { $0 + points[$1] } / Double(numbers.count)
}
