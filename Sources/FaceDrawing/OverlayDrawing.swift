internal import Anatomy
package import Contractions
package import Landmarks
package import Settings
package import Signals
package import VideoEncoding

/// Draws what was measured over the pictures of a recording and below them.
package struct OverlayDrawing: Sendable {
  /// Size of each picture, pixels, even.
  package let width: Int
  package let height: Int
  /// Size at which the recording's own picture is wanted, pixels, even.
  package let pictureWidth: Int
  package let pictureHeight: Int
  private let track: LandmarkTrack
  private let scheme: LandmarkScheme
  private let framing: Framing
  private let strip: TraceStrip

  /// Least width of the whole, so that labels have room.
  private static let leastWidth = 480
  /// Space at either side of a narrower picture: what is left, halved.
  private let side: Int

  /// - Parameters:
  ///   - track: Landmarks of the recording.
  ///   - signals: What was read from them, a value for each of its frames.
  ///   - events: What was found.
  ///   - settings: Size and window.
  ///   - scheme: Names of the landmarks.
  package init(
    track: LandmarkTrack, signals: FacialSignals, events: [FacialEvent],
    settings: OverlaySettings, scheme: LandmarkScheme = .attentionMesh
  ) {
    self.track = track
    self.scheme = scheme
    let size = Place(track.imageWidth, track.imageHeight)
    framing = Framing(
      part: Place(), size: size, longestEdge: min(settings.longestEdge, max(size.x, size.y)))
    pictureWidth = framing.width
    pictureHeight = framing.height
    width = max(framing.width, Self.leastWidth)
    side = (width - framing.width) / 2
    strip = TraceStrip(width: width, signals: signals, events: events, window: settings.window)
    height = framing.height + strip.layout.height
  }

  /// One frame with its lines, the clock and the strip.
  ///
  /// - Parameters:
  ///   - index: Number of the frame in the track.
  ///   - picture: The recording's own picture, ``pictureWidth`` × ``pictureHeight``.
  /// - Returns: The picture, ``width`` × ``height``.
  package func picture(of index: Int, over picture: BGRPicture) -> BGRPicture {
    var upper = Canvas(picture)
    let letters = strip.layout.letter * 1.2
    if let face = track.observations[index] {
      let lines = FaceLines(face, scheme: scheme, framing: framing)
      upper.draw(lines, on: .picture)
      upper.letter(lines, height: letters, on: .picture)
    } else {
      upper.write(
        reason(at: track.times[index]),
        at: Place(Double(pictureWidth) / 2, letters * 2.5),
        Lettering(Palette.ink, height: letters, anchor: .middle, border: Palette.ground))
    }
    label(Clock.text(track.times[index]), on: &upper, letters)
    var canvas = Canvas(width: width, height: height, ground: Palette.ground)
    canvas.lay(upper.picture, at: side)
    strip.draw(on: &canvas, from: pictureHeight, index: index)
    return canvas.picture
  }

  /// Writes a text on ground of its own, in the lower left corner.
  private func label(_ text: String, on canvas: inout Canvas, _ letters: Double) {
    let foot = Double(pictureHeight) - letters
    let width = Canvas.width(of: text, height: letters)
    canvas.fill(
      Canvas.Box(
        x: letters / 2...1.5 * letters + width, y: foot - 1.5 * letters...foot + letters / 2),
      Palette.ground)
    canvas.write(text, at: Place(letters, foot), Lettering(Palette.ink, height: letters))
  }

  private func reason(at time: Double) -> String {
    let gap = track.gaps.first { $0.interval.contains(time) }
    return gap?.reason.words ?? GapReason.noFace.words
  }
}

extension GapReason {
  /// The reason as a picture tells it.
  fileprivate var words: String {
    switch self {
    case .noFace: "no face"
    case .lowPresence: "face turned away or left"
    case .occlusion: "face covered"
    case .damagedVideo: "picture damaged"
    case .missingFrames: "frames missing"
    case .pose: "head turned too far"
    }
  }
}
