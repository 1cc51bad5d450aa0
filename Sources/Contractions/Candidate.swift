internal import Anatomy
internal import Settings
internal import Signals

/// How a candidate came to notice.
enum EvidenceRoute {
  /// A fast excess of one eye's closure.
  case fast
  /// A large excess that rose slowly: tonic.
  case slow
  /// Lid and commissure of one side together, each too weak alone.
  case joint
  /// Cheek and mouth of one side together, whatever the eye does.
  case lowerFace
}

/// A stretch that may be a contraction of one side.
struct Candidate {
  let side: Side
  var span: Range<Int>
  let route: EvidenceRoute
  /// Excess that brought it to notice, over the stretch: of closure, or of the lower face's pulls.
  let course: [Double]
  /// Instant of the greatest excess.
  let peak: Int
  /// Greatest excess of closure.
  let height: Double
  /// Greatest commissure excess of the side, ICD.
  let mouthHeight: Double

  /// Greatest value of the course.
  var pull: Double { course.max() ?? 0 }

  init(
    side: Side, span: Range<Int>, route: EvidenceRoute, values: [Double], height: Double? = nil,
    mouthHeight: Double
  ) {
    self.side = side
    self.span = span
    self.route = route
    course = span.map { values[$0] }
    peak = span.max { values[$0] < values[$1] } ?? span.lowerBound
    self.height = height ?? values[peak]
    self.mouthHeight = mouthHeight
  }
}

/// Every stretch on one side that deserves a look.
func findCandidates(
  on side: Side, evidence: FaceEvidence, asymmetry: AsymmetryEvidence, settings: AnalysisSettings
) -> [Candidate] {
  /// Below every threshold in gaps, so that a contraction ends where the view of it does.
  func seen(_ values: [Double]) -> [Double] {
    zip(values, evidence.isValid).map { $1 ? $0 : -.infinity }
  }
  let fast = seen(asymmetry.fast[side])
  let slow = seen(
    gaussianSmoothed(
      asymmetry.excess[side], deviation: settings.asymmetry.slowSmoothing / evidence.grid.step))
  let mouthNow = zip(asymmetry.mouthFast[side], asymmetry.mouthExcess[side]).map {
    max($0, settings.asymmetry.slowShare * $1)
  }
  func candidate(_ span: Range<Int>, _ route: EvidenceRoute, _ values: [Double]) -> Candidate {
    Candidate(
      side: side, span: span, route: route, values: values,
      mouthHeight: span.map { mouthNow[$0] }.max() ?? 0)
  }
  let tonicHigh = asymmetry.high.map { max(settings.asymmetry.tonicExcess, $0) }
  let tonicLow = asymmetry.low.map { max(settings.asymmetry.tonicFloor, $0) }
  let fastFound = spans(of: fast, reaching: asymmetry.high, above: asymmetry.low)
    .map { candidate($0, .fast, fast) }
  let slowFound = spans(of: slow, reaching: tonicHigh, above: tonicLow)
    .map { candidate($0, .slow, asymmetry.excess[side]) }
  let either = zip(fast, slow).map { max($0, settings.asymmetry.slowShare * $1) }
  let jointFound = jointSpans(
    lid: zip(either, asymmetry.high).map { $0 / $1 },
    mouth: zip(mouthNow, asymmetry.gate).map {
      $0 / asymmetry.mouthHigh / (1 + $1 / settings.mouth.jointTurn)
    },
    settings: settings.mouth
  ).map { candidate($0, .joint, zip(fast, asymmetry.excess[side]).map { max($0, $1) }) }
  let lowerFound = findLowerFace(
    on: side, evidence: evidence, asymmetry: asymmetry, settings: settings.skin)
  return fastFound + slowFound + jointFound + lowerFound
}

/// Stretches where lid and mouth of one side move together, each measured in its own threshold.
private func jointSpans(lid: [Double], mouth: [Double], settings: MouthSettings) -> [Range<Int>] {
  let sum = zip(lid, mouth).map { $0 + $1 }
  let isJoint = sum.indices.map {
    lid[$0] > settings.jointLeast && mouth[$0] > settings.jointLeast
      && sum[$0] >= settings.jointEvidence
  }
  return spans(where: sum.map { $0 > settings.jointFloor }).filter { $0.contains { isJoint[$0] } }
}
