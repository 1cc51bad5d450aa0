/// A person of the trials: what matters is given, the seed draws the rest.
struct TrialIdentity: Equatable, Sendable {
  let name: String
  let seed: Int
  /// Values of `identity` as in a flow mapping of YAML.
  let values: String

  /// Skin from light to dark, ages, lids, spectacles, hair, beard, ptosis and widths of the face.
  static let all = [
    TrialIdentity(
      name: "light-young", seed: 21, values: "skin: 0.05, age: 26, spectacles: none"),
    TrialIdentity(
      name: "light-old", seed: 22, values: "skin: 0.15, age: 80, spectacles: none, hair: white"),
    TrialIdentity(name: "medium", seed: 23, values: "skin: 0.4, age: 50, spectacles: none"),
    TrialIdentity(
      name: "tan-single-lid", seed: 24,
      values: "skin: 0.35, age: 35, lid_crease: 0, spectacles: none, hair: black"),
    TrialIdentity(
      name: "brown-long-hair", seed: 25,
      values: "skin: 0.62, age: 41, spectacles: none, hair_style: long, beard: 0"),
    TrialIdentity(
      name: "dark", seed: 26, values: "skin: 0.85, age: 33, spectacles: none, hair: black"),
    TrialIdentity(
      name: "darkest-old", seed: 27, values: "skin: 1, age: 72, spectacles: none, hair: grey"),
    TrialIdentity(
      name: "rectangular-spectacles", seed: 28,
      values: "skin: 0.3, age: 58, spectacles: rectangular"),
    TrialIdentity(
      name: "round-spectacles-dark", seed: 29, values: "skin: 0.8, age: 47, spectacles: round"),
    TrialIdentity(
      name: "beard-bald", seed: 30,
      values: "skin: 0.5, age: 55, spectacles: none, hair_style: bald, beard: 1"),
    TrialIdentity(
      name: "narrow-ptosis-left", seed: 31,
      values: "skin: 0.25, age: 66, spectacles: none, face_width: 0.87, jaw_width: 0.88, "
        + "ptosis_left: 0.2, mouth_droop_left: 0.05"),
    TrialIdentity(
      name: "wide-narrow-lids", seed: 32,
      values: "skin: 0.45, age: 60, spectacles: none, face_width: 1.13, jaw_width: 1.12, "
        + "fissure_height: 0.125, lid_crease: 0"),
  ]
}
