internal import CVideoDecoder
internal import Settings

/// The owner of one decoded frame's memory, which is read-only from here on.
final class DecodedPicture: @unchecked Sendable {
  private let frame: OpaquePointer
  let facts: vd_facts
  let picture: vd_picture

  /// Takes over `frame`.
  init(_ frame: OpaquePointer) {
    self.frame = frame
    self.facts = vd_frame_facts(frame)
    self.picture = vd_frame_picture(frame)
  }

  deinit { vd_frame_free(frame) }

  /// The planes, kept alive by this object.
  var image: PlanarImage {
    let stored = picture.has_colour ? [picture.luma, picture.cb, picture.cr] : [picture.luma]
    return PlanarImage(
      planes: stored.compactMap(PlanarImage.Plane.init), bitDepth: Int(picture.bit_depth),
      range: picture.is_full_range ? .full : .limited, matrix: PlanarImage.Matrix(picture.matrix),
      owner: self)
  }

  /// Width of a pixel over its height; 1 where the file gives a shape that no camera has.
  var pixelShape: Double {
    (0.125...8).contains(picture.sample_aspect_ratio) ? picture.sample_aspect_ratio : 1
  }

  /// Chroma sampling in the usual notation.
  var chroma: String {
    guard picture.has_colour else { return "4:0:0" }
    let across = picture.luma.width > picture.cb.width
    let down = picture.luma.height > picture.cb.height
    let isQuarter = picture.luma.width > 3 * picture.cb.width
    switch (across, down) {
    case (false, false): return "4:4:4"
    case (false, true): return "4:4:0"
    case (true, false): return isQuarter ? "4:1:1" : "4:2:2"
    case (true, true): return isQuarter ? "4:1:0" : "4:2:0"
    }
  }

  /// Differences from the picture `before`, or `nil` where the two have not the same size and format.
  func compared(with before: DecodedPicture, settings: VideoSettings) -> PictureChange? {
    let comparison = vd_frame_compare(frame, before.frame, settings.borderStep)
    return comparison.is_valid ? PictureChange(comparison) : nil
  }
}

extension PlanarImage.Plane {
  fileprivate init?(_ plane: vd_plane) {
    guard let base = plane.base else { return nil }
    self.init(
      base: base, stride: Int(plane.stride), width: Int(plane.width), height: Int(plane.height))
  }
}

extension PlanarImage.Matrix {
  fileprivate init(_ matrix: vd_matrix) {
    switch matrix {
    case .bt601: self = .bt601
    case .bt709: self = .bt709
    case .bt2020: self = .bt2020
    }
  }
}

extension PictureChange {
  fileprivate init(_ comparison: vd_comparison) {
    self.init(
      meanDifference: comparison.mean_difference,
      largestBlockDifference: comparison.largest_block_difference,
      newStepShare: comparison.new_step_share)
  }
}
