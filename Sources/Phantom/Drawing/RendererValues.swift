internal import Anatomy
internal import CPhantomRenderer

extension Bilateral<Double> {
  /// Left, right, as C has them.
  fileprivate var pair: (Double, Double) { (self[.left], self[.right]) }
}

extension pr_color {
  init(_ color: PhantomColor) {
    self.init(red: color.red, green: color.green, blue: color.blue)
  }
}

extension pr_identity {
  init(_ identity: PhantomIdentity) {
    self.init(
      seed: identity.seed, skin: identity.skin, undertone: identity.undertone, age: identity.age,
      face_width: identity.faceWidth, jaw_width: identity.jawWidth, nose_width: identity.noseWidth,
      nose_length: identity.noseLength, lip_fullness: identity.lipFullness,
      fissure_height: identity.fissureHeight, fissure_length: identity.fissureLength,
      canthal_tilt: identity.canthalTilt, lid_crease: identity.lidCrease,
      brow_thickness: identity.browThickness, brow_height: identity.browHeight,
      iris: pr_color(identity.iris), hair: pr_color(identity.hair), shirt: pr_color(identity.shirt),
      hair_style: identity.hairStyle.style, beard: identity.beard, lipstick: identity.lipstick,
      spectacles: identity.spectacles.style, freckles: identity.freckles,
      ptosis: identity.ptosis.pair, mouth_droop: identity.mouthDroop.pair,
      brow_droop: identity.browDroop.pair)
  }
}

extension HairStyle {
  fileprivate var style: pr_hair_style {
    switch self {
    case .bald: .bald
    case .short: .short
    case .long: .long
    }
  }
}

extension Spectacles {
  fileprivate var style: pr_spectacles {
    switch self {
    case .none: .none
    case .rectangular: .rectangular
    case .round: .round
    }
  }
}

extension pr_state {
  init(_ state: FaceState) {
    self.init(
      closure: state.closure.pair, squeeze: state.squeeze.pair, lower_lid: state.lowerLid.pair,
      mouth: state.mouth.pair, brow: state.brow.pair, cheek: state.cheek.pair,
      chin: state.chin.pair, ear: state.ear.pair, neck: state.neck.pair, jaw: state.jaw,
      jaw_sideways: state.jawSideways, pucker: state.pucker, teeth: state.teeth,
      gaze_left: state.gazeLeft, gaze_up: state.gazeUp, bell: state.bell, shift_x: state.shiftX,
      shift_y: state.shiftY, yaw: state.yaw, pitch: state.pitch, roll: state.roll,
      zoom: state.zoom)
  }
}

extension Cover.Kind {
  var kind: pr_cover_kind {
    switch self {
    case .hand: .hand
    case .paper: .paper
    }
  }
}
