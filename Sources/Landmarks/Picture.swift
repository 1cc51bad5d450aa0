internal import CFaceTracker
internal import Video

/// A planar image with its orientation, as the C library takes it.
///
/// The planes stay valid for the lifetime of the value: it holds their owner.
struct Picture {
  let planar: PlanarImage
  let orientation: ImageOrientation

  /// - Throws: ``TrackingError`` where there is no plane or the orientation is not a 2×3 map.
  init(_ planar: PlanarImage, _ orientation: ImageOrientation) throws(TrackingError) {
    guard planar.planes.count == 1 || planar.planes.count == 3 else {
      throw .unusablePicture(reason: "It has \(planar.planes.count) planes, not 1 or 3.")
    }
    guard orientation.uprightToStored.count == 6 else {
      throw .unusablePicture(reason: "Its orientation is not a map of 2×3 numbers.")
    }
    self.planar = planar
    self.orientation = orientation
  }

  /// The C library's view of it, valid as long as this value.
  var image: ft_image {
    let map = orientation.uprightToStored
    let hasChroma = planar.planes.count == 3
    return ft_image(
      luma: ft_plane(planar.planes[0]),
      blue_difference: hasChroma ? ft_plane(planar.planes[1]) : ft_plane(),
      red_difference: hasChroma ? ft_plane(planar.planes[2]) : ft_plane(),
      has_chroma: hasChroma, is_full_range: planar.range == .full,
      bit_depth: Int32(planar.bitDepth),
      matrix: ft_matrix(planar.matrix), width: orientation.width, height: orientation.height,
      a: map[0], b: map[1], c: map[2], d: map[3], e: map[4], f: map[5])
  }
}

extension ft_plane {
  fileprivate init(_ plane: PlanarImage.Plane) {
    self.init(
      base: plane.base, stride: plane.stride, width: Int32(plane.width), height: Int32(plane.height)
    )
  }
}

extension ft_matrix {
  fileprivate init(_ matrix: PlanarImage.Matrix) {
    self =
      switch matrix {
      case .bt601: .bt601
      case .bt709: .bt709
      case .bt2020: .bt2020
      }
  }
}
