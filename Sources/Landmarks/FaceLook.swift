internal import Anatomy

/// What small patches of the face look like in one frame, at places that lie the same in every frame.
///
/// 2.7 kB a frame, a third of what the observation takes: 290 MB for an hour at 30 frames a second.
struct FaceLook {
  /// Luma of one patch after the other, each row by row, 0–255.
  let samples: [UInt8]
  /// Middle of each patch, outer-canthal distances from the tip of the nose, along and across the eyes.
  let places: [SIMD2<Double>]
  /// Turn of the head to a side: how far the tip of the nose lies from the middle between the outer
  /// canthi, in outer-canthal distances.
  let turn: Double

  /// Side of the crop, pixels, and in outer-canthal distances: the whole face with some margin.
  private static let cropSize = 64
  private static let cropScale = 2.4
  /// Samples from the middle of a patch to its border: patches of 9 × 9 samples are a third of the
  /// outer-canthal distance wide, a finger and a half.
  private static let reach = 4
  /// Samples of one patch.
  static let patchSize = (2 * reach + 1) * (2 * reach + 1)

  /// Samples the patches around the landmarks of an observation; `nil` where the eyes are one point.
  init?(of face: FaceObservation, in picture: Picture) throws(TrackingError) {
    let scheme = LandmarkScheme.attentionMesh
    let mesh = face.mesh
    func flat(_ point: Int) -> SIMD2<Double> { SIMD2(mesh[point].x, mesh[point].y) }
    let leftmost = face.mean(of: scheme.outerCanthus[LandmarkScheme.imageLeft])
    let rightmost = face.mean(of: scheme.outerCanthus[LandmarkScheme.imageLeft.opposite])
    let line = rightmost - leftmost
    // With depth, so that a turned head keeps its scale.
    let scale = (line * line).sum().squareRoot()
    let across = SIMD2(direction: SIMD2(line.x, line.y).direction)
    let down = SIMD2(-across.y, across.x)
    func level(_ vector: SIMD2<Double>) -> SIMD2<Double> {
      SIMD2((vector * across).sum(), (vector * down).sum()) / scale
    }
    let tip = flat(scheme.noseTip)
    let middle = SIMD2(leftmost.x + rightmost.x, leftmost.y + rightmost.y) / 2
    turn = level(tip - middle).x
    places = scheme.lookPlaces.map { level(flat($0) - tip) }
    let region = FaceRegion(center: tip, side: scale * Self.cropScale, angle: across.direction)
    guard region.isSquare else { return nil }
    let crop = try FaceModels.sampleCrop(
      of: region, in: picture, size: Self.cropSize, isGray: true)
    samples = places.flatMap { Self.patch(of: crop, around: $0) }
  }

  /// The samples around a place, between the crop's pixels; beyond the crop its border continues.
  private static func patch(of crop: [Float], around place: SIMD2<Double>) -> [UInt8] {
    let perUnit = Double(cropSize) / cropScale
    // The centre of the first pixel lies at half a pixel.
    let center = place * perUnit + SIMD2(repeating: Double(cropSize - 1) / 2)
    let highest = SIMD2(repeating: Double(cropSize - 2))
    return (-reach...reach).flatMap { row in
      (-reach...reach).map { column in
        let wanted = center + SIMD2(Double(column), Double(row))
        let point = pointwiseMax(SIMD2(), pointwiseMin(wanted, highest))
        let first = Int(point.y) * cropSize + Int(point.x)
        let part = SIMD2<Float>(point - point.rounded(.down))
        let upper = crop[first] + part.x * (crop[first + 1] - crop[first])
        let below = first + cropSize
        let lower = crop[below] + part.x * (crop[below + 1] - crop[below])
        return UInt8(max(0, min(Float(UInt8.max), upper + part.y * (lower - upper))))
      }
    }
  }
}
