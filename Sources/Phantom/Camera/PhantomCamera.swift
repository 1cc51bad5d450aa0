public import VideoEncoding

/// How a clip is filmed and stored.
///
/// A script's values lie within their ranges; whoever sets one in code keeps to them.
public struct PhantomCamera: Equatable, Sendable {
  /// Width of the upright picture, pixels.
  public var width: Int
  /// Height of the upright picture, pixels.
  public var height: Int
  /// Frames per second.
  public var rate: Double
  /// 0 even steps to 1 as uneven as a telephone's: jitter and dropped frames.
  public var variable: Double
  public var codec: VideoCodec
  public var container: VideoContainer
  /// Quality number of the codec, lower for a better picture; `nil` for the codec's own standard.
  public var quality: Int?
  /// Degrees clockwise by which a player has to turn the stored picture: 0, 90, 180 or 270.
  public var rotation: Int
  /// Whether the picture is stored as a mirror would show it.
  public var isMirrored: Bool
  /// Pixels from eye to eye.
  public var eyeDistance: Double
  /// Place between the eyes, shares of width and height.
  public var center: SIMD2<Double>
  /// Standard deviation of the sensor's noise at mid grey, grey levels of 255.
  public var noise: Double
  /// Standard deviation of the lens's blur, pixels.
  public var blur: Double
  /// Time for which the shutter is open, s.
  public var exposure: Double
  /// Factor on the light, 1 as designed.
  public var gain: Double
  /// Rate of the mains light's flicker, /s, and its depth, 0 to 1.
  public var flicker: (rate: Double, depth: Double)
  /// Slow change of the camera's gain: its size, and its period, s.
  public var drift: (gain: Double, period: Double)
  /// Horizontal direction of the key light: -1 from the image's left, 1 from its right.
  public var lightFrom: Double
  /// Share of the light that comes from the key: 0 flat to 1 hard.
  public var lightContrast: Double
  public var wall: PhantomColor

  public static func == (one: PhantomCamera, other: PhantomCamera) -> Bool {
    one.size == other.size && one.storage == other.storage && one.light == other.light
      && one.wall == other.wall
  }

  private var size: [Double] {
    [Double(width), Double(height), eyeDistance, center.x, center.y, rate, variable]
  }

  private var storage: [String] {
    [codec.rawValue, container.rawValue, "\(quality ?? 0)", "\(rotation)", "\(isMirrored)"]
  }

  private var light: [Double] {
    [
      noise, blur, exposure, gain, flicker.rate, flicker.depth, drift.gain, drift.period, lightFrom,
      lightContrast,
    ]
  }
}

extension PhantomCamera {
  /// Length of a shutter that suits the rate: half a frame, at most this, s.
  private static let longestUsualExposure = 0.008

  /// The camera of a script.
  ///
  /// - Throws: ``ScriptError`` where the shutter would be open longer than a frame lasts.
  init(_ values: ScriptValues) throws(ScriptError) {
    let rate = try values.number("rate")
    let usual = min(Self.longestUsualExposure, 0.5 / rate)
    let exposure = values.isGiven("exposure") ? try values.number("exposure") : usual
    guard exposure * rate <= 1 else {
      throw ScriptError(
        line: values.line(of: "exposure"),
        "“exposure” = \(exposure.plain) s is longer than a frame at \(rate.plain) /s; shorten it.")
    }
    let (center, flicker) = (try values.numbers("center"), values.group("flicker"))
    let (drift, storage) = (values.group("drift"), try Storage(values))
    self.init(
      width: Int(try values.number("width")), height: Int(try values.number("height")), rate: rate,
      variable: try values.number("variable"), codec: storage.codec,
      container: storage.container, quality: storage.quality, rotation: storage.rotation,
      isMirrored: try values.flag("mirrored"),
      eyeDistance: try values.number("eye_distance"), center: SIMD2(center[0], center[1]),
      noise: try values.number("noise"), blur: try values.number("blur"), exposure: exposure,
      gain: try values.number("gain"),
      flicker: (try flicker.number("rate"), try flicker.number("depth")),
      drift: (try drift.number("gain"), try drift.number("period")),
      lightFrom: try values.number("light_from"),
      lightContrast: try values.number("light_contrast"), wall: try values.color("wall"))
    do { try format.check() } catch {
      throw ScriptError(line: values.line(of: "codec"), "\(error)")
    }
  }
}

/// The file that a camera writes, found to be possible before anything is drawn.
private struct Storage {
  let codec: VideoCodec
  let container: VideoContainer
  let quality: Int?
  let rotation: Int

  init(_ values: ScriptValues) throws(ScriptError) {
    codec = try values.choice("codec")
    container = values.isGiven("container") ? try values.choice("container") : codec.usualContainer
    quality = values.isGiven("quality") ? Int(try values.number("quality")) : nil
    rotation = Int(try values.number("rotation"))
    guard codec.isAvailable else {
      throw ScriptError(
        line: values.line(of: "codec"),
        "FFmpeg has no encoder for \(codec.rawValue) here; choose another codec.")
    }
    guard rotation == 0 || container.storesRotation else {
      throw ScriptError(
        line: values.line(of: "rotation"),
        "\(container.rawValue) cannot say that a picture is turned; choose mp4 or mov.")
    }
    if try values.number("variable") > 0, !container.storesVariableRate {
      throw ScriptError(
        line: values.line(of: "variable"),
        "\(container.rawValue) holds a constant rate only; choose mp4 or mkv.")
    }
    if let quality, let range = codec.qualityRange, !range.contains(quality) {
      throw ScriptError(
        line: values.line(of: "quality"),
        "“quality” = \(quality) lies outside \(range.lowerBound) to \(range.upperBound) of "
          + "\(codec.rawValue); choose a value within.")
    }
  }
}
