internal import Anatomy
internal import Contractions
internal import Examination
internal import Settings
internal import Severity

/// The visits of one patient with the side that is compared.
struct VisitCourse {
  let visits: [ExaminedVisit]
  let side: ComparedSide
  let settings: ComparisonSettings

  private var clock: TreatmentClock { TreatmentClock(settings: settings) }

  /// The visit of a number, with the measures that concern the compared side.
  func visit(_ number: Int) -> ComparedVisit {
    let examination = visits[number].examination
    return ComparedVisit(
      recording: examination.recording.name, sha256: examination.recording.sha256,
      visit: visits[number].visit, affectedSide: examination.severity.affectedSide,
      evaluableSeconds: examination.quality.evaluableSeconds, frameRate: examination.frameRate,
      results: examination.severity.results.filter { isCompared($0.side) },
      spasms: side.compared.reduce(0) { $0 + examination.spasms(on: $1).count })
  }

  /// How one visit differs from an earlier one.
  func change(from first: Int, to second: Int) -> VisitChange {
    let (before, after) = (visits[first].examination, visits[second].examination)
    let pair = ExaminedPair(
      before: before, after: after, sides: side.compared, settings: settings)
    let checks = ComparabilityCheck.all.map { $0.result(pair) }
    let measures = (before.severity.results + after.severity.results)
      .map { MeasureKey(measure: $0.measure, side: $0.side) }
      .reduce(into: [MeasureKey]()) { keys, key in
        if isCompared(key.side), !keys.contains(key) { keys.append(key) }
      }
    return VisitChange(
      before: first, after: second, comparability: checks,
      measures: measures.compactMap { self.pair($0, from: first, to: second, checks).change },
      outcomes: side.compared.map { outcome($0, from: first, to: second, checks) },
      statements: clock.statements(visits[second].visit, number: second)
        + clock.statements(
          before: visits[first].visit, after: visits[second].visit, number: second))
  }

  private func isCompared(_ side: Laterality) -> Bool {
    side.side.map { self.side.compared.contains($0) } ?? true
  }

  private func pair(
    _ key: MeasureKey, from first: Int, to second: Int, _ checks: [ComparabilityResult]
  ) -> MeasuredPair {
    func measured(_ number: Int) -> (result: MeasureResult?, events: EventSelection) {
      let examination = visits[number].examination
      return (
        examination.severity.result(key.measure, key.side),
        EventSelection(examination, on: key.side, blockDuration: settings.blockDuration)
      )
    }
    return MeasuredPair(
      before: measured(first), after: measured(second), settings: settings,
      withheldBy: checks.filter { $0.withholds(key.measure) }.map(\.check))
  }

  private static let rate = "spasm_rate"

  private func outcome(
    _ side: Side, from first: Int, to second: Int, _ checks: [ComparabilityResult]
  ) -> RateOutcome {
    let pair = pair(
      MeasureKey(measure: Self.rate, side: Laterality(side)), from: first, to: second, checks)
    return RateOutcome(
      pair.rates { $0.spasms.map(\.interval.start) }, on: side,
      isWithheld: !pair.withheldBy.isEmpty, settings: settings)
  }
}

/// A measure on a side.
private struct MeasureKey: Equatable {
  let measure: String
  let side: Laterality
}

extension ComparabilityResult {
  /// Whether the change of a measure is withheld on account of this check.
  func withholds(_ measure: String) -> Bool {
    withheld.contains(measure) || withheld.contains(MeasureChange.every)
  }
}

// MARK: What the visits say together

extension VisitCourse {
  /// Whether the rate rose again after a fall; only three visits can tell.
  func statements(_ changes: [VisitChange]) -> [ClockStatement] {
    guard visits.count >= 3 else { return [] }
    return visits.indices.dropFirst(2).compactMap { number in secondRise(at: number, changes) }
  }

  private func secondRise(at number: Int, _ changes: [VisitChange]) -> ClockStatement? {
    let visit = visits[number].visit
    guard visit.treatment?.kind == .botulinumToxin, let days = visit.daysSinceTreatment,
      Double(days) >= settings.toxinPlateau, let side = side.side
    else { return nil }
    let rate = Laterality(side)
    let hasRisen = changes.filter { $0.after < number }.contains { earlier in
      earlier.change(of: Self.rate, rate)?.verdict == .lower
        && change(from: earlier.after, to: number).change(of: Self.rate, rate)?.verdict == .higher
    }
    return hasRisen
      ? ClockStatement(
        .secondRise, visit: number, days: days, limit: settings.toxinPlateau,
        source: settings.$toxinPlateau.source.text) : nil
  }

  func warnings(_ changes: [VisitChange]) -> [ComparisonWarning] {
    let undated = visits.indices.filter { visits[$0].visit.date == nil }
    let withheld = changes.filter { $0.measures.contains { $0.verdict == .withheld } }.map(\.after)
    let slowed = visits.indices.filter { visits[$0].examination.isAtLowerRate }
    let all: [(ComparisonWarningCode, [Int], Bool)] = [
      (.sideUnknown, Array(visits.indices), side.side == nil),
      (.sideFlipped, side.flippedVisits, side.side != nil && !side.flippedVisits.isEmpty),
      (.noDate, undated, !undated.isEmpty), (.withheld, withheld, !withheld.isEmpty),
      (.lowerRate, slowed, !slowed.isEmpty),
    ]
    return all.filter { $0.2 }.map { ComparisonWarning(code: $0.0, visits: $0.1) }
  }
}
