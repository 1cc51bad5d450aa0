internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension SeverityMeasure {
  /// How deep, how long and of what kind a spasm is.
  static let shapes: [SeverityMeasure] = [
    depth, duration, intensity, closedTime, tonicShare, tonicTimeShare, jerksPerSpasm,
    mouthExcursion,
  ]

  static let depth = SeverityMeasure(
    id: "depth", title: "Depth of a spasm", unit: "1",
    definition: "Median over spasms of the peak closure of that eye: 0 open, 1 closed.",
    sides: eachSide
  ) { input, side in medianEvent(input.events(.spasm, on: side).compactMap(\.eyeClosure), in: input)
  }

  static let duration = SeverityMeasure(
    id: "duration", title: "Duration of a spasm", unit: "s",
    definition: "Median over spasms of the time from onset to offset; those cut by a gap or the "
      + "recording's end are left out.", sides: eachSide
  ) { input, side in
    medianEvent(
      input.events(.spasm, on: side).filter { $0.cut == .none }.map(\.interval.duration),
      in: input)
  }

  static let intensity = SeverityMeasure(
    id: "intensity", title: "Intensity: closure over time", unit: "s/min",
    definition:
      "Closure of that eye integrated over the time in spasm, per minute of evaluable time: "
      + "as many seconds of full closure would weigh the same.", sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let spasms = input.events(.spasm, on: Laterality(side)).map(\.interval)
    let (closure, isSpasm) = (view.course(.closure, side), view.mask(of: spasms))
    return averageOverTime(
      in: view, input, Average(events: spasms.count, scale: secondsPerMinute)
    ) { index in closure[index].map { isSpasm[index] ? $0 : 0 } }
  }

  static let closedTime = SeverityMeasure(
    id: "closed_time", title: "Time half closed by spasm", unit: "%",
    definition:
      "Share of the evaluable time in which a spasm holds that eye more than half closed.",
    sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let spasms = input.events(.spasm, on: Laterality(side)).map(\.interval)
    let (closure, isSpasm) = (view.course(.closure, side), view.mask(of: spasms))
    return averageOverTime(in: view, input, Average(events: spasms.count, scale: 100)) { index in
      closure[index].map { isSpasm[index] && $0 > input.settings.halfClosed ? 1 : 0 }
    }
  }

  static let tonicShare = SeverityMeasure(
    id: "tonic_share", title: "Share of tonic spasms", unit: "%",
    definition: "Spasms with a contraction held longer than the tonic border, among all spasms.",
    sides: eachSide
  ) { input, side in
    shareOfSpasms(input.events(.spasm, on: side), in: input) { $0.pattern == .tonic }
  }

  static let tonicTimeShare = SeverityMeasure(
    id: "tonic_time_share", title: "Tonic share of the time in spasm", unit: "%",
    definition: "Summed duration of the tonic spasms over that of all spasms of that side.",
    sides: eachSide
  ) { input, side in
    let spasms = input.events(.spasm, on: side)
    let whole = spasms.map(\.interval)
    guard whole.coveredDuration > 0 else { return .notEvaluable("no spasm on this side") }
    let tonic = spasms.filter { $0.pattern == .tonic }.map(\.interval)
    return ratioOverBlocks(tonic, of: whole, in: input)
  }

  static let jerksPerSpasm = SeverityMeasure(
    id: "jerks_per_spasm", title: "Jerks in a spasm", unit: "1",
    definition:
      "Median over spasms of the single contractions in each. Counterpart of “repetition” "
      + "in doi:10.1007/s00701-024-06407-1, whose abstract does not say how it is computed.",
    sides: eachSide
  ) { input, side in medianEvent(input.events(.spasm, on: side).map { Double($0.jerks) }, in: input)
  }

  static let mouthExcursion = SeverityMeasure(
    id: "mouth_excursion", title: "Pull of the mouth in a spasm", unit: "ICD",
    definition: "Median over the spasms that reach the mouth of the peak excursion of that oral "
      + "commissure. Counterpart of “mouth distance change” in doi:10.1007/s00701-024-06407-1, whose "
      + "abstract does not say how it is computed.", sides: eachSide
  ) { input, side in
    let spasms = input.events(.spasm, on: side).filter { $0.regions.contains(.mouth) }
    guard !spasms.isEmpty else { return .notEvaluable("no spasm on this side reaches the mouth") }
    return medianEvent(spasms.compactMap(\.mouthExcursion), in: input)
  }
}
