internal import Anatomy

/// One feature of an invented person that a script may fix.
///
/// The list drives reading, checks, help and documentation of scripts.
public struct IdentityParameter: Sendable {
  /// Where the value goes.
  enum Place: Sendable {
    case number(any WritableKeyPath<PhantomIdentity, Double> & Sendable)
    case color(any WritableKeyPath<PhantomIdentity, PhantomColor> & Sendable)
    case hairStyle
    case spectacles
  }

  /// Name, unit, range and meaning. The default is what the seed draws.
  public let parameter: ScriptParameter
  let place: Place

  /// Every feature, in the order of the documentation.
  public static let all: [IdentityParameter] = skin + proportions + eyes + adornment + asymmetry

  /// Writes a value that was read into a person.
  func apply(_ value: ScriptValue, to identity: inout PhantomIdentity) {
    switch (place, value) {
    case (.number(let path), .number(let number)): identity[keyPath: path] = number
    case (.color(let path), .color(let color)): identity[keyPath: path] = color
    case (.hairStyle, .word(let word)):
      identity.hairStyle = HairStyle(rawValue: word) ?? identity.hairStyle
    case (.spectacles, .word(let word)):
      identity.spectacles = Spectacles(rawValue: word) ?? identity.spectacles
    default: break
    }
  }

  /// What a person has, whether a script or the seed decided it.
  public func value(of identity: PhantomIdentity) -> ScriptValue {
    switch place {
    case .number(let path): .number(identity[keyPath: path])
    case .color(let path): .color(identity[keyPath: path])
    case .hairStyle: .word(identity.hairStyle.rawValue)
    case .spectacles: .word(identity.spectacles.rawValue)
    }
  }

  private static func number(
    _ name: String, _ unit: String, _ range: ClosedRange<Double>, _ meaning: String,
    _ path: any WritableKeyPath<PhantomIdentity, Double> & Sendable
  ) -> IdentityParameter {
    IdentityParameter(
      parameter: ScriptParameter(name, .number(range), unit: unit, meaning), place: .number(path))
  }

  private static func color(
    _ name: String, _ names: [NamedColor], _ meaning: String,
    _ path: any WritableKeyPath<PhantomIdentity, PhantomColor> & Sendable
  ) -> IdentityParameter {
    IdentityParameter(
      parameter: ScriptParameter(name, .color(names), meaning), place: .color(path))
  }

  private static let skin = [
    number("skin", "1", 0...1, "Tone of the skin: 0 very light, 1 very dark.", \.skin),
    number("undertone", "1", -1...1, "-1 pink to 1 olive.", \.undertone),
    number("age", "years", 18...90, "Folds, bags, sagging.", \.age),
    number("freckles", "1", 0...1, "Freckles and spots: 0 none, 1 many.", \.freckles),
  ]

  private static let proportions = [
    number("face_width", "1", 0.85...1.15, "Relative to the average face.", \.faceWidth),
    number("jaw_width", "1", 0.85...1.15, "Relative to the average face.", \.jawWidth),
    number("nose_width", "1", 0.8...1.3, "Relative to the average face.", \.noseWidth),
    number("nose_length", "1", 0.85...1.15, "Relative to the average face.", \.noseLength),
    number("lip_fullness", "1", 0.7...1.4, "Relative to the average face.", \.lipFullness),
    number("brow_thickness", "1", 0.4...1.5, "Relative to the average brow.", \.browThickness),
    number(
      "brow_height", "eye distances", 0.30...0.40, "Height of the brow above the line of the eyes.",
      \.browHeight),
  ]

  private static let eyes = [
    number(
      "fissure_height", "eye distances", 0.11...0.21, "Open height of the palpebral fissure.",
      \.fissureHeight),
    number(
      "fissure_length", "eye distances", 0.42...0.50, "Length of the palpebral fissure.",
      \.fissureLength),
    number(
      "canthal_tilt", "eye distances", -0.03...0.06,
      "How much higher the outer canthus lies than the inner one.", \.canthalTilt),
    number(
      "lid_crease", "eye distances", 0...0.09,
      "Height of the lid crease above the open margin; 0 is a single lid.", \.lidCrease),
    color("iris", NamedColor.irises, "Colour of the iris.", \.iris),
  ]

  private static let adornment = [
    color("hair", NamedColor.hair, "Colour of hair, brows and beard.", \.hair),
    IdentityParameter(
      parameter: ScriptParameter(
        "hair_style", .words(HairStyle.allCases.map(\.rawValue)), "How the hair is worn."),
      place: .hairStyle),
    number("beard", "1", 0...1, "0 none to 1 full.", \.beard),
    number("lipstick", "1", 0...1, "0 none to 1 strong.", \.lipstick),
    IdentityParameter(
      parameter: ScriptParameter(
        "spectacles", .words(Spectacles.allCases.map(\.rawValue)), "Spectacles."),
      place: .spectacles),
    color("shirt", [], "Colour of the shirt.", \.shirt),
  ]

  private static let asymmetry = Side.allCases.flatMap { side in
    [
      number(
        "ptosis_\(side)", "1", 0...0.5,
        "Resting extra closure of the \(side) eye, fraction of its open height.",
        \PhantomIdentity.ptosis[side]),
      number(
        "mouth_droop_\(side)", "ICD", 0...0.15, "Resting droop of the \(side) corner of the mouth.",
        \PhantomIdentity.mouthDroop[side]),
      number(
        "brow_droop_\(side)", "ICD", 0...0.15, "Resting droop of the \(side) brow.",
        \PhantomIdentity.browDroop[side]),
    ]
  }
}
