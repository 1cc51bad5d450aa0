internal import Agreement
internal import Anatomy
internal import Contractions

extension Aim {
  static let spasms = f1("F1 of spasms, onset within 150 ms", .spasm, least: 0.95) {
    $0.onsetTally(.spasm)
  }
  static let blinks = f1("F1 of blinks, onset within 150 ms", .blink, least: 0.97) {
    $0.onsetTally(.blink)
  }
  static let synkineses = f1("F1 of synkineses, shared time", .synkinesis, least: 0.85) {
    $0.tally(.synkinesis)
  }
  static let closures = f1(
    "F1 of closures of both eyes, shared time", .bilateralClosure, least: 0.95
  ) { $0.tally(.bilateralClosure) }

  private static func f1(
    _ name: String, _ kind: EventKind, least: Double,
    _ tally: @escaping @Sendable ([SuiteFinding.Reading]) -> AgreementTally
  ) -> Aim {
    Aim(name: name, unit: "1", target: .least(least), decimals: 3) { findings in
      let tally = tally(findings.map { $0.readings[0] })
      return Reading(
        value: tally.reference > 0 ? tally.f1 : nil,
        basis: "\(tally.reference) planted, \(tally.matched) found, \(tally.extra) false")
    }
  }

  static let sides = Aim(
    name: "spasms on the wrong side", unit: "events", target: .most(0), decimals: 0
  ) { findings in
    let tally = findings.wholeTally(.spasm)
    return Reading(
      value: tally.matched > 0 ? Double(tally.sideErrors) : nil, basis: "\(tally.matched) pairs")
  }

  static let falseFindings = Aim(
    name: "false one-sided findings on faces without spasm", unit: "/min", target: .most(0.3)
  ) { findings in
    let row = FalseFindingRow("", findings.filter { !$0.isAffected })
    let bounds = "\(cell(row.lowerPerMinute)) to \(cell(row.upperPerMinute))"
    return Reading(
      value: row.perMinute,
      basis: "\(row.spasms + row.synkineses) in \(cell(row.evaluable / 60)) min, 95 %: \(bounds)",
      worst: row.upperPerMinute)
  }

  static let spread = Aim(
    name: "agreement on eye, brow and mouth (Jaccard)", unit: "1", target: .least(0.85)
  ) { findings in
    let tally = findings.wholeTally(.spasm)
    return Reading(value: tally.regionOverlap, basis: "\(tally.matched) pairs")
  }

  static let rate = Aim(
    name: "error of the number of spasms in a clip, mean share", unit: "%", target: .most(10),
    decimals: 1
  ) { findings in
    let tallies = findings.map { [$0].wholeTally(.spasm) }.filter { $0.reference > 0 }
    let errors = tallies.map { tally -> Double in
      100 * abs(Double(tally.found - tally.reference)) / Double(tally.reference)
    }
    return Reading(value: mean(errors), basis: "\(errors.count) clips")
  }

  static let onset = Aim(
    name: "median onset error, in frames or 25 ms, whichever is longer", unit: "1", target: .most(1)
  ) { findings in
    let errors = findings.flatMap { finding -> [Double] in
      let tolerance = max(finding.frameInterval, leastTolerance)
      return finding.spasmPairs.map { abs($0.onsetError) / tolerance }
    }
    let within = errors.count { $0 <= 1 }
    return Reading(value: median(errors), basis: "\(within) of \(errors.count) pairs within 1")
  }

  /// Shortest onset error that counts, s.
  private static let leastTolerance = 0.025

  static let tonic = Aim(
    name: "tonic spasms of 1.5 to 30 s found whole, as tonic and on their side", unit: "1",
    target: .least(1)
  ) { findings in
    let pairs = findings.flatMap(\.spasmPairs).filter { $0.reference.pattern == .tonic }
    let planted = findings.flatMap(\.plantedSpasms).count { $0.pattern == .tonic }
    let whole = pairs.count { $0.found.pattern == .tonic && !$0.isSideError && $0.isWhole }
    return share(whole, of: planted)
  }

  static let trains = Aim(
    name: "jerks off in clonic trains of 4 to 8 a second at 60 frames/s", unit: "%",
    target: .most(10), decimals: 1
  ) { findings in
    let tally = findings.filter { $0.factor == SuiteCondition.trainFactor }.wholeTally(.spasm)
    return Reading(
      value: tally.missed == 0 ? tally.jerkErrorShare.map { 100 * $0 } : nil,
      basis: "\(tally.referenceJerks) jerks of \(tally.matched) trains, \(tally.missed) missed")
  }

  static let lowerFace = found(
    "spasms of the lower face alone found", SuiteCondition.lowerFaceFactor)
  static let weakTwitches = found(
    "lid twitches of 10 % of the aperture found at 1080 lines", SuiteCondition.weakFactor)

  private static func found(_ name: String, _ factor: String) -> Aim {
    Aim(name: name, unit: "1", target: .least(1)) { findings in
      let chosen = findings.filter { $0.factor == factor }
      return share(
        chosen.flatMap(\.spasmPairs).count { !$0.isSideError },
        of: chosen.flatMap(\.plantedSpasms).count)
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Reading {
    Reading(
      value: whole > 0 ? Double(part) / Double(whole) : nil, basis: "\(part) of \(whole)")
  }
}

private func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

extension [SuiteFinding] {
  /// The counts of one kind by the whole analysis and shared time.
  fileprivate func wholeTally(_ kind: EventKind) -> AgreementTally {
    map { $0.readings[0] }.tally(kind)
  }
}

extension SuiteFinding {
  fileprivate var spasmPairs: [EventPair] { agreement.byOverlap[.spasm]?.pairs ?? [] }

  fileprivate var plantedSpasms: [FacialEvent] {
    reference.map(\.event).filter { $0.kind == .spasm }
  }
}

extension EventPair {
  /// Whether the finding covers most of the time of the event: one that was broken up covers less.
  fileprivate var isWhole: Bool {
    let shared = found.interval.intersection(reference.interval)?.duration ?? 0
    return shared >= Self.wholeShare * reference.interval.duration
  }

  private static let wholeShare = 0.8
}
