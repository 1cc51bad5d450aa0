internal import Landmarks

/// How the upright picture of a recording lies on a canvas: moved, then scaled.
struct Framing: Equatable {
  /// Canvas pixels to one of the upright picture.
  let scale: Double
  /// What is moved to the canvas's upper left corner, pixels of the upright picture.
  let origin: Place
  /// Size of the canvas, even.
  let width: Int
  let height: Int

  /// Room around the face, as a part of its larger side.
  private static let margin = 0.14
  /// Smallest canvas that H.264 takes with room for a letter.
  private static let smallest = 64

  /// A part of the upright picture, scaled to a longest edge.
  init(part corner: Place, size: Place, longestEdge: Double) {
    scale = longestEdge / max(size.x, size.y, 1)
    origin = corner
    width = Self.even(size.x * scale)
    height = Self.even(size.y * scale)
  }

  /// All places that a face has over a recording, its own movement kept; a square where there is no face.
  init(around track: LandmarkTrack, longestEdge: Double) {
    var (low, high) = (Place(.infinity, .infinity), Place(-.infinity, -.infinity))
    for face in track.observations {
      for point in face?.mesh ?? [] where point.x.isFinite && point.y.isFinite {
        low = pointwiseMin(low, Place(point.x, point.y))
        high = pointwiseMax(high, Place(point.x, point.y))
      }
    }
    let size = high - low
    guard size.x > 0, size.y > 0, size.x.isFinite, size.y.isFinite else {
      self.init(part: Place(), size: Place(1, 1), longestEdge: longestEdge)
      return
    }
    let room = Self.margin * max(size.x, size.y)
    self.init(part: low - room, size: size + 2 * room, longestEdge: longestEdge)
  }

  /// Where a place of the upright picture lies on the canvas.
  func place(_ point: Place) -> Place { (point - origin) * scale }

  private static func even(_ length: Double) -> Int {
    max(smallest, 2 * Int((length / 2).rounded()))
  }
}
