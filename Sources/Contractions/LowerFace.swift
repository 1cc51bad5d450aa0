internal import Anatomy
internal import Settings
internal import Signals

/// Pulls of the regions beside the eye, and what they say together.
struct PullEvidence {
  let pulls: [RegionPull]
  /// Cheek and mouth of one side together, in units of what counts for each.
  let lowerFace: Bilateral<[Double]>
  /// Mouth alone and cheek alone.
  let mouth: Bilateral<[Double]>
  let cheek: Bilateral<[Double]>

  init(_ pulls: [RegionPull], count: Int) {
    self.pulls = pulls
    func strongest(_ region: FacialRegion, _ side: Side) -> [Double] {
      let own = pulls.filter { $0.sign.region == region }.map { $0.evidence[side] }
      return (0..<count).map { index in own.map { $0[index] }.max() ?? 0 }
    }
    let (mouth, cheek) = (
      Bilateral { strongest(.mouth, $0) }, Bilateral { strongest(.cheek, $0) }
    )
    lowerFace = Bilateral { side in zip(mouth[side], cheek[side]).map { $0 + $1 } }
    self.mouth = mouth
    self.cheek = cheek
  }

  /// Greatest pull of a region on one side within a stretch, beyond what this eye's closing alone brings,
  /// in units of what counts; the brow's in either direction.
  ///
  /// `closure`: closure of this eye over the other's at every instant.
  func greatest(
    _ region: FacialRegion, _ side: Side, in span: Range<Int>, closure: [Double]
  ) -> Double {
    pulls.filter { $0.sign.region == region }.map { pull in
      span.map { index in
        let value = pull.evidence[side][index]
        let leak = pull.crossTalk.movement(for: closure[index]) / pull.threshold[index]
        return (region == .brow ? abs(value) : value) - leak
      }.max() ?? 0
    }.max() ?? 0
  }
}

/// Stretches in which cheek and mouth of one side contract together, whatever the eye does.
func findLowerFace(
  on side: Side, evidence: FaceEvidence, asymmetry: AsymmetryEvidence, settings: SkinSettings
) -> [Candidate] {
  let pull = asymmetry.pulls
  let total = zip(pull.lowerFace[side], evidence.isValid).map { $1 ? $0 : 0 }
  let isJoint = total.indices.map { index in
    total[index] >= settings.jointEvidence && pull.mouth[side][index] > settings.jointLeast
      && pull.cheek[side][index] > settings.jointLeast
  }
  return spans(where: total.map { $0 > settings.jointFloor })
    .filter { $0.contains { isJoint[$0] } }
    .map { span in
      Candidate(
        side: side, span: span, route: .lowerFace, values: total,
        height: span.map { asymmetry.excess[side][$0] }.max(),
        mouthHeight: span.map { asymmetry.mouthExcess[side][$0] }.max() ?? 0)
    }
}

/// Stretches in which cheek or mouth of one side is drawn too weakly to stand alone.
func findWeakPulls(
  on side: Side, evidence: FaceEvidence, asymmetry: AsymmetryEvidence, settings: SkinSettings
) -> [Candidate] {
  let pull = zip(asymmetry.pulls.lowerFace[side], evidence.isValid).map { $1 ? $0 : 0 }
  return spans(where: pull.map { $0 > settings.jointFloor }).map { span in
    Candidate(side: side, span: span, route: .lowerFace, values: pull, mouthHeight: 0)
  }
}

extension AcceptanceRule {
  /// What a stretch must keep to that only prolongs a contraction of the lower face.
  static let weakPull = [longEnough, headHeld, lowerFaceOneSided]

  /// The other side moves less: a smile or a word moves both.
  static let lowerFaceOneSided = AcceptanceRule(name: "lower face one-sided") { context in
    [FacialRegion.cheek, .mouth].allSatisfy { region in
      context.movements(of: region).contains { moved in
        moved[context.side] > 0
          && abs(moved[context.side.opposite])
            <= context.settings.skin.otherShare * moved[context.side]
      }
    }
  }

  /// The commissure as a landmark goes the way that the skin around it goes: what passes before the face
  /// or blurs it misleads the two differently.
  static let lowerFaceAgreed = AcceptanceRule(name: "lower face seen twice") { context in
    let excess = [SignalChannel.mouth, .mouthSkin].map { channel in
      context.movement(of: channel).map { $0[context.side] - $0[context.side.opposite] }
    }
    guard let landmark = excess[0] else { return false }
    return landmark >= context.settings.skin.landmarkShare * max(excess[1] ?? landmark, 0)
  }
}

extension CandidateContext {
  /// How far a region has moved at the peak since just before the stretch by each sign that saw it, ICD.
  func movements(of region: FacialRegion) -> [Bilateral<Double>] {
    RegionSign.all.filter { $0.region == region }.compactMap { movement(of: $0.channel) }
  }

  /// The same by one sign; `nil` where it did not see the peak.
  func movement(of channel: SignalChannel) -> Bilateral<Double>? {
    guard let region = evidence.regions[channel], region.isValid[candidate.peak] else {
      return nil
    }
    let base = max(0, span.lowerBound - evidence.steps(settings.asymmetry.baselineSpan))
    let before = (base..<span.lowerBound).filter { region.isValid[$0] }
    return region.course.map { values in
      // What came before a gap is not known: the resting place then.
      values[candidate.peak] - (median(before.map { values[$0] }) ?? 0)
    }
  }
}
