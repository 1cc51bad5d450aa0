internal import Anatomy

/// A control of the face that exists on each side.
enum SidedControl: String, CaseIterable, Sendable {
  case closure, squeeze, lowerLid, mouth, brow, cheek, chin, ear, neck

  var path: any WritableKeyPath<FaceState, Bilateral<Double>> & Sendable {
    switch self {
    case .closure: \.closure
    case .squeeze: \.squeeze
    case .lowerLid: \.lowerLid
    case .mouth: \.mouth
    case .brow: \.brow
    case .cheek: \.cheek
    case .chin: \.chin
    case .ear: \.ear
    case .neck: \.neck
    }
  }

  /// Region in which the movement is seen; `nil` for what only goes with another control.
  var region: FacialRegion? {
    switch self {
    case .closure: .eye
    case .squeeze: nil
    case .lowerLid: .lowerLid
    case .mouth: .mouth
    case .brow: .brow
    case .cheek: .cheek
    case .chin: .chin
    case .ear: .ear
    case .neck: .neck
    }
  }

  /// Whether the control is a share of what is possible, so that movements close what is still left
  /// instead of adding up.
  var isShare: Bool { self == .closure || self == .squeeze }
}

/// A control that exists once: of the midline of the face, or of the head.
enum MidlineControl: String, CaseIterable, Sendable {
  case jaw, jawSideways, pucker, teeth, gazeLeft, gazeUp, yaw, pitch, roll

  var path: any WritableKeyPath<FaceState, Double> & Sendable {
    switch self {
    case .jaw: \.jaw
    case .jawSideways: \.jawSideways
    case .pucker: \.pucker
    case .teeth: \.teeth
    case .gazeLeft: \.gazeLeft
    case .gazeUp: \.gazeUp
    case .yaw: \.yaw
    case .pitch: \.pitch
    case .roll: \.roll
    }
  }

  /// Region in which the movement is seen; `nil` for gaze and head.
  var region: FacialRegion? {
    switch self {
    case .jaw, .jawSideways, .pucker, .teeth: .mouth
    case .gazeLeft, .gazeUp, .yaw, .pitch, .roll: nil
    }
  }

  var isShare: Bool { self == .pucker || self == .teeth }
}

extension FaceState {
  /// Moves one control of the sides that take part.
  mutating func move(_ control: SidedControl, _ sides: Laterality, by amount: Double) {
    for side in Side.allCases where sides.includes(side) {
      let before = self[keyPath: control.path][side]
      self[keyPath: control.path][side] = control.isShare.combined(before, amount)
    }
  }

  /// Moves one control of midline or head.
  mutating func move(_ control: MidlineControl, by amount: Double) {
    self[keyPath: control.path] = control.isShare.combined(self[keyPath: control.path], amount)
  }
}

extension Bool {
  /// Shares as layers, 1 − (1 − a)(1 − b); everything else as a sum.
  fileprivate func combined(_ one: Double, _ other: Double) -> Double {
    self ? 1 - (1 - one) * (1 - other) : one + other
  }
}
