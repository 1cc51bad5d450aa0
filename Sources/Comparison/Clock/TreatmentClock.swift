internal import Settings

/// Reads the time since a treatment against what is published about its course.
struct TreatmentClock {
  let settings: ComparisonSettings

  /// What the clock says of one visit; nothing without a treatment.
  func statements(_ visit: Visit, number: Int) -> [ClockStatement] {
    guard let treatment = visit.treatment, treatment.kind != .none else { return [] }
    let phases = phases(of: treatment.kind)
    guard let days = visit.daysSinceTreatment else {
      return [ClockStatement(.timeUnknown, visit: number)]
    }
    // The first phase whose end is not yet reached, or the last one, which has none.
    guard let phase = phases.first(where: { Double(days) < $0.end?.wrappedValue ?? .infinity })
    else { return [ClockStatement(.noClock, visit: number, days: days)] }
    let limit = phase.end ?? phases.compactMap(\.end).last
    return [
      ClockStatement(
        phase.code, visit: number, days: days, limit: limit?.wrappedValue,
        source: limit?.source.text)
    ]
  }

  private typealias Phase = (code: ClockCode, end: Setting?)

  private func phases(of kind: TreatmentKind) -> [Phase] {
    switch kind {
    case .microvascularDecompression:
      [
        (.decompressionEarly, settings.$decompressionEarly),
        (.decompressionPending, settings.$decompressionFinal), (.decompressionFinal, nil),
      ]
    case .botulinumToxin:
      [
        (.toxinOnset, settings.$toxinOnset), (.toxinPlateau, settings.$toxinPlateau),
        (.toxinWearOff, settings.$toxinEnd), (.toxinEnded, nil),
      ]
    case .neuromodulation, .other, .none: []
    }
  }

  /// What entered scores say of a change.
  func statements(before: Visit, after: Visit, number: Int) -> [ClockStatement] {
    let noticed: [(EnteredScale, Setting)] = [
      (.hfs7, settings.$noticedHFS7), (.hfs30, settings.$noticedHFS30),
    ]
    return noticed.compactMap { scale, limit in
      guard let first = before.score(scale), let second = after.score(scale) else { return nil }
      let change = second - first
      return ClockStatement(
        change <= -limit.wrappedValue ? .noticedGain : .noNoticedGain, visit: number, scale: scale,
        change: change, limit: limit.wrappedValue, source: limit.source.text)
    }
  }
}
