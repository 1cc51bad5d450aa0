internal import CFaceTracker
internal import Foundation

/// A flat, normalised crop of a face, ``SkinLayout/width`` × ``SkinLayout/height`` samples.
struct SkinCrop: Sendable {
  var values: [UInt8]
  var light: FaceLight
}

extension SkinLayout {
  /// Lays a face flat.
  func crop(_ place: PlaneFit, in picture: Picture) throws(TrackingError) -> SkinCrop {
    var image = picture.image
    var map = ft_relief(
      a: place.slopes.0.x, b: place.slopes.1.x, c: place.constant.x, d: place.slopes.0.y,
      e: place.slopes.1.y, f: place.constant.y, r: place.slopes.2.x, s: place.slopes.2.y)
    var failure = ft_failure()
    var light = ft_skin_light()
    let boxes = eyeBoxes
    var values = [UInt8](repeating: 0, count: Self.width * Self.height)
    try TrackingError.check(
      ft_sample_skin(
        &image, &map, depth, Int32(Self.width), Int32(Self.height), Self.unit, boxes,
        Int32(boxes.count), &values, &light, &failure), failure)
    return SkinCrop(values: values, light: FaceLight(light))
  }
}

extension FaceLight {
  fileprivate init(_ light: ft_skin_light) {
    self.init(
      luma: Float(light.luma), sharpness: Float(light.sharpness), glare: Float(light.glare))
  }
}

extension SkinLayout {
  /// Where each eye lies in the crop.
  private var eyeBoxes: [ft_box] {
    eyes.map { low, high in
      ft_box(
        x: Int32(low.x), y: Int32(low.y), width: Int32(high.x - low.x),
        height: Int32(high.y - low.y))
    }
  }
}

/// The patches of one crop, found again in others.
final class SkinTemplate {
  private let skin: OpaquePointer
  private let count: Int

  /// Side of a patch, distances between the eyes: smaller ones lose their hold on smooth skin.
  private static let patchSide = 0.2
  /// Agreement from which a patch counts as found again.
  private static let leastAgreement: Float = 0.6

  init(_ crop: SkinCrop, layout: SkinLayout) throws(TrackingError) {
    var opened: OpaquePointer?
    var failure = ft_failure()
    let points = layout.points.flatMap { [Float($0.x), Float($0.y)] }
    try TrackingError.check(
      ft_skin_open(
        crop.values, Int32(SkinLayout.width), Int32(SkinLayout.height),
        Int32(Self.patchSide * SkinLayout.unit), points, Int32(layout.points.count), &opened,
        &failure), failure)
    guard let opened else { throw .inferenceFailed(reason: "No skin template was made.") }
    skin = opened
    count = layout.points.count
  }

  deinit { ft_skin_close(skin) }

  /// Where each point went, pixels; `nil` for those not found again.
  ///
  /// `last` holds where they were last and is brought up to date.
  func displacements(in crop: SkinCrop, last: inout [Float]) throws(TrackingError)
    -> [SIMD2<Double>?]
  {
    var failure = ft_failure()
    var agreements = [Float](repeating: 0, count: count)
    if last.count != 2 * count { last = [Float](repeating: 0, count: 2 * count) }
    let before = last
    try TrackingError.check(
      ft_skin_follow(skin, crop.values, &last, &agreements, &failure), failure)
    let found = (0..<count).map { index in
      agreements[index] >= Self.leastAgreement
        ? SIMD2(Double(last[2 * index]), Double(last[2 * index + 1])) : nil
    }
    for index in 0..<count where found[index] == nil {
      last[2 * index] = before[2 * index]
      last[2 * index + 1] = before[2 * index + 1]
    }
    return found
  }
}

extension SkinCrop {
  /// The median of each sample over several crops: what moved in a few of them is gone.
  init?(medianOf crops: [SkinCrop]) {
    guard let first = crops.first else { return nil }
    self = first
    var column = [UInt8](repeating: 0, count: crops.count)
    for index in values.indices {
      for (number, crop) in crops.enumerated() { column[number] = crop.values[index] }
      column.sort()
      values[index] = column[column.count / 2]
    }
  }
}
