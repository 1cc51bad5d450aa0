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
  /// Standard deviation of the noise of the noisier side after averaging, ICD.
  let noise: [Double]
}

/// How much more one region moves on one side than on the other.
struct RegionPull {
  let sign: RegionSign
  /// Excursion, ICD.
  let course: Bilateral<[Double]>
  /// Excess over the other side, in units of what counts; 0 where it was not measured.
  let evidence: Bilateral<[Double]>
  /// Excess that counts on a still head, ICD.
  let threshold: [Double]
  /// What blinks show of the region's movement with its eye's closure.
  let crossTalk: CrossTalk

  /// The pull of a region outside the instants known to be busy.
  init(
    _ sign: RegionSign, _ region: RegionCourse, evidence face: FaceEvidence,
    blinks: [ConjugateDip], gate: [Double], free: [Bool], settings: AnalysisSettings
  ) {
    let own = settings.skin
    let included = zip(free, region.isValid).map { $0 && $1 }
    let difference = zip(region.course[.left], region.course[.right]).map { $0 - $1 }
    let level = rollingQuantile(
      0.5, of: difference, window: settings.asymmetry.levelWindow, on: face.grid, where: included)
    let excess = level.map { zip(difference, $0).map { $0 - $1 } } ?? difference
    let least = sign.least(own)
    let unrest =
      unrestLevel(
        of: Bilateral(left: excess, right: excess.map { -$0 }), evidence: face, where: included,
        quantile: own.nullQuantile, rate: settings.asymmetry.falseAlarmRate) ?? 0
    let threshold = region.noise.map { noise in
      max(
        least,
        min(
          own.greatestFactor * least, max(unrest, own.noiseFactor * noise * 2.0.squareRoot())))
    }
    self.threshold = threshold
    self.sign = sign
    course = region.course
    crossTalk = CrossTalk(
      of: sign, in: region, blinks: blinks, evidence: face, settings: own)
    evidence = Bilateral { side in
      excess.indices.map { index in
        guard region.isValid[index] else { return 0 }
        let value = side == .left ? excess[index] : -excess[index]
        return value / threshold[index] / (1 + gate[index] / settings.mouth.jointTurn)
      }
    }
  }
}
