internal import Anatomy
internal import Landmarks

/// What a face is drawn upon, which decides widths and borders of lines.
enum FaceGround {
  /// The recording's own picture, which must stay visible.
  case picture
  /// Nothing: the lines are all there is.
  case plain
}

extension Canvas {
  /// Width of a line, as a part of the distance between the inner corners of the eyes, and its limits in pixels.
  private static let lineShare = 0.03
  private static let lineLimits = 1.25...4.0
  /// Width of the lines around what moves, as a part of the others'.
  private static let quietShare = 0.6
  /// How much wider the border of a line is on a picture, pixels.
  private static let border = 1.5

  /// Draws the lines of a face in the colours of their sides.
  mutating func draw(_ face: FaceLines, on ground: FaceGround) {
    let width = min(
      max(face.intercanthal * Self.lineShare, Self.lineLimits.lowerBound),
      Self.lineLimits.upperBound)
    if ground == .plain { drawIrises(face) }
    for line in face.lines {
      let share = line.isMain ? 1 : Self.quietShare
      if ground == .picture {
        polyline(
          line.places, isClosed: line.isClosed,
          Pen(Palette.ground, width: width * share + Self.border))
      }
    }
    for line in face.lines {
      let share = line.isMain ? 1 : Self.quietShare
      polyline(
        line.places, isClosed: line.isClosed,
        Pen(Palette.line(of: line.side), width: width * share))
    }
  }

  /// Writes R and L beside the face.
  mutating func letter(_ face: FaceLines, height: Double, on ground: FaceGround) {
    for side in Side.allCases {
      let place = face.letterPlaces[side]
      let inside = Place(
        min(max(place.x, height), Double(clip.right) - height),
        min(max(place.y + height / 2, 1.5 * height), Double(clip.bottom) - height / 2))
      write(
        Palette.letter(of: side), at: inside,
        Lettering(
          Palette.sides[side], height: height, anchor: .middle,
          border: ground == .picture ? Palette.ground : nil))
    }
  }

  private mutating func drawIrises(_ face: FaceLines) {
    for eye in face.eyes {
      guard let iris = eye.iris else { continue }
      disc(at: iris.center, radius: iris.radius, within: eye.opening, Palette.sides[eye.side])
    }
  }
}
