import Anatomy
import Contractions
import Landmarks
import Settings
import Signals
import TestSupport
import Testing

@testable import Severity

/// Criteria of hemifacial spasm and of what resembles it, on a schematic face.
@Suite struct MimicTests {
  static let duration = 240.0
  static let rest = [TaskInterval(interval: Interval(0, 190), task: .rest)]
  static let closures = (0..<10).map { 192 + 4.5 * Double($0) }
  static let tasks =
    rest
    + closures.map { TaskInterval(interval: Interval($0, $0 + 2), task: .gentleClosure) }
  static let spasms = stride(from: 9.5, to: 188, by: 12).map {
    ScriptedMovement(at: $0, lasting: 0.4, side: .left, eye: 0.8, mouth: 0.12)
  }

  static func closing(drawing side: Laterality?) -> [ScriptedMovement] {
    closures.flatMap { onset in
      [ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: .both, eye: 0.95)]
        + (side.map { [ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: $0, mouth: 0.15)] }
          ?? [])
    }
  }

  static func profile(
    _ movements: [ScriptedMovement], tasks: [TaskInterval]? = tasks,
    settings: AnalysisSettings = AnalysisSettings(), hidden: [Interval] = [],
    isMirrored: Bool = false
  ) -> MimicProfile {
    let motion = ScriptedMotion(movements, hidden: hidden)
    let times = SchematicFace.times(30, for: duration)
    var face = SchematicFace()
    face.noise = 0.15
    let signals = measureSignals(
      in: face.track(isMirrored ? motion.mirrored : motion, at: times), scheme: .schematic)
    let events = detectEvents(in: signals, settings: settings)
    let field = CouplingInput(signals: signals, events: events, tasks: tasks, settings: settings)
    let severity = assessSeverity(
      SeverityInput(
        events: events, evaluable: signals.evaluable, signals: signals,
        settings: settings.severity))
    // What could have been found does not matter to the criteria tried here.
    return assessMimics(
      MimicInput(
        face: field, coupling: assessCoupling(field), limits: DetectionLimits(foundShare: 0.9),
        affectedSide: severity.affectedSide))
  }

  static let blinks = ScriptedMotion.blinks(from: 2, to: 190, every: 6)

  static func standing(_ profile: MimicProfile, _ condition: String, _ criterion: String)
    -> CriterionStanding?
  {
    profile.pattern(condition)?.criteria.first { $0.criterion == criterion }?.standing
  }

  @Test func `Spasms of one side at rest, apart from closures, are those of hemifacial spasm`() {
    let profile = Self.profile(Self.blinks + Self.spasms + Self.closing(drawing: nil))
    #expect(profile.side == .left)
    #expect(profile.pattern("hemifacial_spasm")?.standing == .compatible)
    #expect(profile.pattern("post_paralytic_synkinesis")?.standing == .notCompatible)
    #expect(profile.pattern("blepharospasm")?.standing == .notCompatible)
    #expect(!profile.isIndeterminate)
    #expect(profile.conclusion == "Pattern compatible with hemifacial spasm.")
  }

  @Test func `Exchanged sides exchange the side and nothing else`() {
    let movements = Self.blinks + Self.spasms + Self.closing(drawing: nil)
    let (plain, mirrored) = (
      Self.profile(movements), Self.profile(movements, isMirrored: true)
    )
    #expect(mirrored.side == plain.side?.opposite && mirrored.conclusion == plain.conclusion)
    #expect(plain.patterns.map(\.standing) == mirrored.patterns.map(\.standing))
  }

  @Test func `Co-movement with every closure and quiet rest is that of synkinesis`() {
    // Ten of ten leave 72 % possible: the cut must be below for so few.
    var settings = AnalysisSettings()
    settings.mimic.couplingCut = 0.7
    let profile = Self.profile(
      Self.blinks + Self.closing(drawing: .left), settings: settings)
    #expect(profile.side == .left)
    #expect(profile.pattern("post_paralytic_synkinesis")?.standing == .compatible)
    #expect(profile.pattern("hemifacial_spasm")?.standing == .notCompatible)
  }

  @Test func `Ten repetitions that all move leave the published contrast open`() {
    let profile = Self.profile(Self.blinks + Self.closing(drawing: .left))
    let standing = Self.standing(profile, "post_paralytic_synkinesis", "with_every_movement")
    #expect(standing == .notEvaluable && profile.isIndeterminate)
  }

  @Test func `A healthy face is compatible with no pattern`() {
    let profile = Self.profile(Self.blinks + Self.closing(drawing: nil))
    #expect(profile.isIndeterminate && profile.conclusion.hasPrefix("Indeterminate"))
    #expect(profile.patterns.allSatisfy { $0.standing != .compatible })
  }

  @Test func `Many long closures of both eyes and no one-sided ones are those of blepharospasm`() {
    let shutting = stride(from: 3.0, to: 236, by: 2.5).enumerated().map { number, onset in
      ScriptedMovement(
        at: onset, lasting: number % 4 == 0 ? 1.2 : 0.24, side: .both, eye: 0.95)
    }
    let profile = Self.profile(shutting, tasks: nil)
    #expect(profile.pattern("blepharospasm")?.standing == .compatible)
    #expect(profile.pattern("hemifacial_spasm")?.standing != .compatible)
  }

  @Test func `A long regular run of jerks is pointed out and never named`() {
    let run = ScriptedMotion.burst(at: 40, jerks: 60, rate: 3, side: .left, eye: 0.7)
    let profile = Self.profile(Self.blinks.filter { $0.onset < 38 || $0.onset > 62 } + run)
    #expect(profile.pattern("rhythmic_focal_seizure")?.standing == .compatible)
    #expect(profile.conclusion.contains("a clinician should look at"))
    #expect(!profile.conclusion.contains("seizure"))
  }

  @Test func `A long tonic contraction is no run of jerks`() {
    let tonic = [ScriptedMovement(at: 40, lasting: 20, side: .left, eye: 0.7, mouth: 0.1)]
    let profile = Self.profile(Self.blinks.filter { $0.onset < 38 || $0.onset > 62 } + tonic)
    #expect(Self.standing(profile, "rhythmic_focal_seizure", "long_run") == .notMet)
  }

  @Test func `A brow that rises with each spasm is the other Babinski sign, one that falls is not`()
  {
    func lifting(_ brow: Double) -> [ScriptedMovement] {
      Self.blinks
        + Self.spasms.map {
          var movement = $0
          movement.brow = brow
          return movement
        }
    }
    #expect(
      Self.standing(Self.profile(lifting(0.12)), "hemifacial_spasm", "brow_lift") == .met)
    #expect(
      Self.standing(Self.profile(lifting(-0.12)), "hemifacial_spasm", "brow_lift") == .notMet)
    #expect(
      Self.standing(Self.profile(lifting(0.12)), "functional_spasm", "no_brow_lift") == .notMet)
  }

  @Test func `Tonic contractions that draw the mouth down are those of functional spasm`() {
    let tonic = stride(from: 9.5, to: 188, by: 15).map {
      ScriptedMovement(at: $0, lasting: 2, side: .right, eye: 0.7, mouth: -0.15)
    }
    let profile = Self.profile(
      Self.blinks.filter { blink in
        !tonic.contains { abs($0.onset + 1 - blink.onset) < 2 }
      } + tonic)
    #expect(Self.standing(profile, "functional_spasm", "tonic") == .met)
    #expect(Self.standing(profile, "functional_spasm", "mouth_down") == .met)
  }

  @Test func `Spasms that stop while holding still are fewer on request`() {
    let rows = [
      TaskInterval(interval: Interval(0, 120), task: .rest),
      TaskInterval(interval: Interval(120, 240), task: .holdStill),
    ]
    let early = stride(from: 9.5, to: 118, by: 6).map {
      ScriptedMovement(at: $0, lasting: 0.4, side: .left, eye: 0.8)
    }
    let profile = Self.profile(
      ScriptedMotion.blinks(from: 2, to: 236, every: 6.5) + early, tasks: rows)
    #expect(Self.standing(profile, "tic", "suppressible") == .met)
    let always = Self.profile(
      ScriptedMotion.blinks(from: 2, to: 236, every: 6.5) + early
        + early.map {
          var later = $0
          later.onset += 120
          return later
        }, tasks: rows)
    #expect(Self.standing(always, "tic", "suppressible") != .met)
  }

  @Test func `A face never seen is indeterminate and no criterion is evaluable`() {
    let profile = Self.profile([], hidden: [Interval(-1, Self.duration + 1)])
    #expect(profile.isIndeterminate && profile.side == nil)
    let criteria = profile.patterns.flatMap(\.criteria)
    #expect(criteria.allSatisfy { $0.standing == .notEvaluable && !$0.evidence.isEmpty })
  }

  @Test func `Every criterion has a source and its own name within its condition`() {
    for condition in MimicCondition.all {
      #expect(Set(condition.criteria.map(\.id)).count == condition.criteria.count)
      #expect(condition.criteria.contains { $0.role == .required })
      #expect(condition.criteria.allSatisfy { $0.source.count > 15 })
    }
    #expect(Set(MimicCondition.all.map(\.id)).count == MimicCondition.all.count)
  }
}
