internal import Anatomy
internal import Settings
internal import Signals

/// One thing that tells whether a region beside the eye contracts.
///
/// A new sign is one value appended to ``all``.
struct RegionSign: Sendable {
  let channel: SignalChannel
  let region: FacialRegion
  /// Least excess of one side over the other that counts, ICD.
  let least: @Sendable (SkinSettings) -> Double

  static let all: [RegionSign] = [
    RegionSign(channel: .mouthSkin, region: .mouth) { $0.mouthLeast },
    RegionSign(channel: .mouth, region: .mouth) { $0.commissureLeast },
    RegionSign(channel: .cheek, region: .cheek) { $0.cheekLeast },
    RegionSign(channel: .lowerLid, region: .lowerLid) { $0.lowerLidLeast },
    RegionSign(channel: .browSkin, region: .brow) { $0.browLeast },
    RegionSign(channel: .chin, region: .chin) { $0.chinLeast },
    RegionSign(channel: .ear, region: .ear) { $0.earLeast },
  ]
}

/// Movement of one region of both sides on the even axis.
struct RegionCourse {
  /// Excursion, ICD; the line across where it was not measured.
  let course: Bilateral<[Double]>
  let isValid: [Bool]
  /// Standard deviation of the noise of either side after averaging, ICD.
  let noise: Double
}

/// How much more one region moves on one side than on the other.
struct RegionPull {
  let sign: RegionSign
  /// Excursion, ICD.
  let course: Bilateral<[Double]>
  /// Excess over the other side, in units of what counts; 0 where it was not measured.
  let evidence: Bilateral<[Double]>
  /// Excess that counts on a still head, ICD.
  let threshold: Double

  /// The pull of a region outside the instants known to be busy.
  init(
    _ sign: RegionSign, _ region: RegionCourse, evidence face: FaceEvidence, gate: [Double],
    free: [Bool], settings: AnalysisSettings
  ) {
    let own = settings.skin
    let included = zip(free, region.isValid).map { $0 && $1 }
    let difference = zip(region.course[.left], region.course[.right]).map { $0 - $1 }
    let level = rollingQuantile(
      0.5, of: difference, window: settings.asymmetry.levelWindow, on: face.grid, where: included)
    let excess = level.map { zip(difference, $0).map { $0 - $1 } } ?? difference
    let tails = Side.allCases.compactMap { side in
      quantile(
        own.nullQuantile,
        of: zip(excess, included).compactMap { value, isIncluded in
          isIncluded ? max(side == .left ? value : -value, 0) : nil
        })
    }
    let least = sign.least(own)
    threshold = max(
      least,
      min(
        own.greatestFactor * least,
        max(own.nullFactor * (tails.min() ?? 0), own.noiseFactor * region.noise * 2.0.squareRoot())
      ))
    let scale = threshold
    self.sign = sign
    course = region.course
    evidence = Bilateral { side in
      excess.indices.map { index in
        guard region.isValid[index] else { return 0 }
        let value = side == .left ? excess[index] : -excess[index]
        return value / scale / (1 + gate[index] / settings.mouth.jointTurn)
      }
    }
  }
}
