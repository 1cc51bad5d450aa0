internal import VideoEncoding

extension PhantomCamera {
  /// What holds for every key of ``grammar``, those of small groups written out, such as
  /// `flicker.rate`; `nil` for a quality that is left to the codec.
  public var values: [String: ScriptValue?] {
    picture.merging(storage) { first, _ in first }.merging(light) { first, _ in first }
  }

  private var picture: [String: ScriptValue?] {
    [
      "width": .number(Double(width)), "height": .number(Double(height)), "rate": .number(rate),
      "variable": .number(variable), "eye_distance": .number(eyeDistance),
      "center": .numbers([center.x, center.y]),
    ]
  }

  private var storage: [String: ScriptValue?] {
    [
      "codec": .word(codec.rawValue), "container": .word(container.rawValue),
      "quality": quality.map { .number(Double($0)) }, "rotation": .number(Double(rotation)),
      "mirrored": .flag(isMirrored),
    ]
  }

  private var light: [String: ScriptValue?] {
    [
      "noise": .number(noise), "blur": .number(blur), "exposure": .number(exposure),
      "gain": .number(gain), "flicker.rate": .number(flicker.rate),
      "flicker.depth": .number(flicker.depth), "drift.gain": .number(drift.gain),
      "drift.period": .number(drift.period), "light_from": .number(lightFrom),
      "light_contrast": .number(lightContrast), "wall": .color(wall),
    ]
  }
}
