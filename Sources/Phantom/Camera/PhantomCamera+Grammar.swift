internal import VideoEncoding

extension PhantomCamera {
  /// Every key of a camera, in the order of the documentation.
  public static let grammar: [ScriptParameter] = picture + storage + light

  private static let picture = [
    ScriptParameter(
      "width", .wholeNumber(96...4096, step: 2), unit: "pixels", standard: .number(640),
      "Width of the upright picture."),
    ScriptParameter(
      "height", .wholeNumber(96...4096, step: 2), unit: "pixels", standard: .number(480),
      "Height of the upright picture."),
    ScriptParameter("rate", 12...240, unit: "frames/s", standard: 30, "Frame rate."),
    ScriptParameter(
      "variable", 0...1, unit: "1", standard: 0,
      "Unevenness of the frame times: 0 none, 1 as a telephone in poor light."),
    ScriptParameter("eye_distance", 16...900, unit: "pixels", standard: 98, "From eye to eye."),
    ScriptParameter(
      "center", .numbers(0...1, count: 2...2), unit: "1", standard: .numbers([0.5, 0.46]),
      "Place between the eyes, shares of width and height."),
  ]

  private static let storage = [
    ScriptParameter(
      "codec", .words(VideoCodec.allCases.map(\.rawValue)), standard: .word("h264"), "Codec."),
    ScriptParameter(
      "container", .words(VideoContainer.allCases.map(\.rawValue)),
      "Container, and suffix of the file; the codec's usual one if left out."),
    ScriptParameter(
      "quality", .wholeNumber(0...63),
      "Quality number of the codec, lower keeps more of the skin's texture; the codec's standard if "
        + "left out."),
    ScriptParameter(
      "rotation", .wholeNumber(0...270, step: 90), unit: "degrees", standard: .number(0),
      "The picture is stored turned; a player turns it clockwise by this to show it upright."),
    ScriptParameter(
      "mirrored", .flag, standard: .flag(false),
      "Stored as a mirror shows it; the truth keeps the patient's sides."),
  ]

  private static let light = [
    ScriptParameter(
      "noise", 0...20, unit: "grey levels", standard: 1.2, "Deviation of the sensor's noise."),
    ScriptParameter("blur", 0...5, unit: "pixels", standard: 0.5, "Deviation of the lens's blur."),
    ScriptParameter(
      "exposure", 0...0.1, unit: "s", "Shutter time; 0.008 s or half a frame if left out."),
    ScriptParameter("gain", 0.1...3, unit: "1", standard: 1, "Factor on the light."),
    ScriptParameter("flicker", .group(flickering), "Flicker of mains light."),
    ScriptParameter("drift", .group(drifting), "Slow change of the camera's gain."),
    ScriptParameter(
      "light_from", -1...1, unit: "1", standard: -0.4,
      "Direction of the key light: -1 from the image's left, 1 from its right."),
    ScriptParameter(
      "light_contrast", 0...1, unit: "1", standard: 0.7, "0 flat light to 1 hard light."),
    ScriptParameter(
      "wall", .color([]), standard: .color(PhantomColor(0xc4cacd)), "Colour of the wall."),
  ]

  private static let flickering = [
    ScriptParameter("rate", 1...240, unit: "/s", standard: 100, "Twice the mains frequency."),
    ScriptParameter("depth", 0...0.9, unit: "1", standard: 0, "Change of the light, each way."),
  ]

  private static let drifting = [
    ScriptParameter("gain", 0...0.8, unit: "1", standard: 0, "Change of the gain, each way."),
    ScriptParameter("period", 1...600, unit: "s", standard: 20, "Time of one swing."),
  ]
}
