package import Files
public import Landmarks
public import Settings
public import VideoEncoding

/// The anonymous video of a face: its landmarks as lines on plain ground.
///
/// It is made of landmarks alone. This module does not import the one that reads recordings, so that no
/// pixel of a patient can get into the picture: two recordings with the same landmarks give the same bytes.
/// Movement and proportions of a face may still be known to those who know it well.
///
/// ```swift
/// let film = LineFaceFilm(of: tracked.track)
/// try film.write(to: "anonymous.mp4")
/// ```
public struct LineFaceFilm: Sendable {
  /// Presentation times of the pictures, s of the recording, increasing.
  public var times: [Double] { track.times }
  /// Size of each picture, pixels, even.
  public var width: Int { framing.width }
  public var height: Int { framing.height }
  /// Whether any picture shows a face.
  public let hasFace: Bool
  private let track: LandmarkTrack
  private let scheme: LandmarkScheme
  private let framing: Framing

  /// Height of letters, as a part of the picture's longer edge.
  private static let letterShare = 1.0 / 26

  /// A film with one picture for each frame of a track, the face filling it.
  ///
  /// - Parameters:
  ///   - track: Landmarks of a recording.
  ///   - settings: Size of the picture.
  ///   - scheme: Names of the landmarks.
  public init(
    of track: LandmarkTrack, settings: OverlaySettings = OverlaySettings(),
    scheme: LandmarkScheme = .attentionMesh
  ) {
    self.track = track
    self.scheme = scheme
    hasFace = track.observations.contains { $0 != nil }
    framing = Framing(around: track, longestEdge: settings.lineFaceEdge)
  }

  /// The picture of one frame: the face, or empty ground with the words “no face”; the time, and the
  /// letters of the patient's right and left.
  ///
  /// - Parameter index: Number of the frame, 0 for the first of ``times``.
  /// - Returns: The picture, ``width`` × ``height``.
  public func picture(of index: Int) -> BGRPicture {
    var canvas = Canvas(width: width, height: height, ground: Palette.ground)
    let letters = Double(max(width, height)) * Self.letterShare
    if let face = track.observations[index] {
      let lines = FaceLines(face, scheme: scheme, framing: framing)
      canvas.draw(lines, on: .plain)
      canvas.letter(lines, height: letters, on: .plain)
    } else {
      canvas.write(
        "no face", at: Place(Double(width) / 2, Double(height) / 2),
        Lettering(Palette.soft, height: letters, anchor: .middle))
    }
    canvas.write(
      Clock.text(times[index]), at: Place(letters, Double(height) - letters),
      Lettering(Palette.ink, height: letters))
    return canvas.picture
  }

  /// Writes the film as H.264 in MP4, every picture shown when its frame was, the first at 0 s.
  ///
  /// - Parameters:
  ///   - path: Name of the file: the whole of it or nothing.
  ///   - progress: Told after each picture: how many are done and the time of the last, s.
  /// - Throws: ``EncodingError``; ``EncodingError/noPicture(path:)`` for a track without frames.
  public func write(to path: String, progress: ((Int, Double) -> Void)? = nil)
    throws(EncodingError)
  {
    var writer = try FilmWriter(path: path, times: times, width: width, height: height)
    try append(to: &writer, progress: progress)
    try writer.finish()
  }

  /// Writes the film under a temporary name beside `path`, so that other files can get theirs with it.
  ///
  /// - Throws: ``EncodingError``.
  package func staged(for path: String, progress: ((Int, Double) -> Void)? = nil)
    throws(EncodingError) -> TemporaryFile
  {
    var writer = try FilmWriter(path: path, times: times, width: width, height: height)
    try append(to: &writer, progress: progress)
    return try writer.staged()
  }

  private func append(to writer: inout FilmWriter, progress: ((Int, Double) -> Void)?)
    throws(EncodingError)
  {
    for index in times.indices {
      try writer.append(picture(of: index), at: times[index])
      progress?(index + 1, times[index])
    }
  }
}
