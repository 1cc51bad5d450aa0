internal import Anatomy
internal import Phantom

/// What is moved while a tracker is tried.
enum ResponseControl: CaseIterable, Sendable {
  case closure, mouth, brow, cheek, chin

  var path: any WritableKeyPath<FaceState, Bilateral<Double>> & Sendable {
    switch self {
    case .closure: \.closure
    case .mouth: \.mouth
    case .brow: \.brow
    case .cheek: \.cheek
    case .chin: \.chin
    }
  }

  /// Amounts held, without rest: a fraction for the closure, ICD for the others.
  var amounts: [Double] {
    switch self {
    case .closure: (1...10).map { Double($0) / 10 }
    case .mouth: [0.065, 0.13, 0.195, 0.26]
    case .brow: [-0.06, 0.04, 0.09, 0.14]
    case .cheek: [0.06, 0.12]
    case .chin: [0.03, 0.06]
    }
  }

  /// Fewer amounts, for what is tried in many poses of the head.
  var coarseAmounts: [Double] {
    switch self {
    case .closure: [0.3, 0.6, 1]
    case .mouth: [0.2]
    case .brow: [0.09]
    case .cheek: [0.12]
    case .chin: []
    }
  }

  /// Sides moved: the lids also together, as a blink does.
  var sides: [Laterality] { self == .closure ? [.left, .right, .both] : [.left, .right] }
}

/// One control of one side, or both, held at one amount, with a rest after it.
struct ResponseStep: Equatable, Sendable {
  /// Frames of a pose; of the rest after it; of the rest before all; and how many of the first of each
  /// are not read, because the shutter or the encoder may mix them with what was before.
  static let poseFrames = 5
  static let restFrames = 4
  static let firstRestFrames = 30
  static let unreadFrames = 2

  let control: ResponseControl
  let sides: Laterality
  let amount: Double
  /// Number of the first frame of the pose.
  let firstFrame: Int

  /// Frames in which the pose is read.
  var frames: Range<Int> { firstFrame + Self.unreadFrames..<firstFrame + Self.poseFrames }

  /// Frames of rest next to it, before and after.
  var restFrames: [Int] {
    let after = firstFrame + Self.poseFrames
    return Array(firstFrame - Self.restFrames + Self.unreadFrames..<firstFrame)
      + Array(after + Self.unreadFrames..<after + Self.restFrames)
  }

  /// The state of the face; a closure without any squeeze.
  var state: FaceState {
    var state = FaceState()
    for side in Side.allCases where sides.includes(side) {
      state[keyPath: control.path][side] = amount
    }
    return state
  }

  /// Every step in order.
  static let all = series(
    from: firstRestFrames, amounts: { $0.amounts }, sides: { $0.sides })

  /// Frames from the start of a step to that of the next.
  static var stride: Int { poseFrames + restFrames }

  /// Steps of every control, one after another from a frame on.
  static func series(
    from firstFrame: Int, amounts: (ResponseControl) -> [Double],
    sides: (ResponseControl) -> [Laterality]
  ) -> [ResponseStep] {
    let held = ResponseControl.allCases.flatMap { control in
      sides(control).flatMap { sides in amounts(control).map { (control, sides, $0) } }
    }
    return held.enumerated().map { number, step in
      ResponseStep(
        control: step.0, sides: step.1, amount: step.2, firstFrame: firstFrame + number * stride)
    }
  }

  /// Frames of a clip that shows every step.
  static var frameCount: Int { firstRestFrames + all.count * stride }
}
