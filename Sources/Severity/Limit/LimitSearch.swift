internal import Anatomy
public import Contractions
public import Settings
public import Signals
internal import Statistics

/// Measures what could have been found in a recording.
///
/// Twitches of known depth are added to the patient's own quiet stretches of the measured signals, one
/// region of one side at a time, and the whole detection runs on the result. The limit is the
/// shallowest depth of the ladder found in `limit.foundShare` of the places. What the camera or the
/// landmark model loses of a movement is not part of it.
///
/// The cost does not grow with the recording beyond `limit.longestTried`: of a longer one the part with
/// most quiet time is used. A search bisects the ladder, so that it takes about eight detections for
/// each region and side.
///
/// Twitches added to the signals are found whatever the pictures were like. Where the recording could not have
/// shown such a movement, as where the codec froze the skin, there is no limit but the reason.
///
/// - Parameters:
///   - signals: Side-resolved signals.
///   - events: What ``detectEvents(in:settings:)`` found in them with the same settings.
///   - barred: Identifiers of measures that the recording cannot show, or not that they are 0, with the reason.
///   - settings: All thresholds.
/// - Returns: A limit, or the reason for its absence, for every region and side.
public func measureDetectionLimits(
  of signals: FacialSignals, events: [FacialEvent], barred: [String: String] = [:],
  settings: AnalysisSettings = AnalysisSettings()
) -> DetectionLimits {
  limits(of: signals, events: events, probes: LimitProbe.all, barred: barred, settings: settings)
}

/// The limits of some probes alone.
func limits(
  of signals: FacialSignals, events: [FacialEvent], probes: [LimitProbe],
  barred: [String: String] = [:], settings: AnalysisSettings
) -> DetectionLimits {
  let own = settings.limit
  let field = LimitField(signals, events: events, settings: settings)
  return DetectionLimits(
    tried: field?.span, quietSeconds: field?.quiet.duration ?? 0, foundShare: own.foundShare,
    results: probes.flatMap { probe in
      Side.allCases.map { side in
        var search = LimitSearch(
          probe: probe, side: side, field: field, settings: settings,
          bar: probe.measures.lazy.compactMap { barred[$0] }.first)
        return search.result()
      }
    })
}

/// The part of a recording in which twitches are tried.
private struct LimitField {
  let span: Interval
  let signals: FacialSignals
  let quiet: QuietTime
  let twitches: [AddedTwitch]

  /// `nil` where nothing was measured.
  init?(_ signals: FacialSignals, events: [FacialEvent], settings: AnalysisSettings) {
    guard let first = signals.times.first, let last = signals.times.last else { return nil }
    let (own, margin) = (settings.limit, max(settings.limit.quietMargin, settings.episode.mergeGap))
    let whole = Interval(first, last)
    let everywhere = QuietTime(of: signals, events: events, margin: margin)
    span = everywhere.quietestPart(of: whole, length: own.longestTried)
    self.signals = span == whole ? signals : signals.part(span)
    // A part alone can have other thresholds than the whole, and then other events.
    quiet =
      span == whole
      ? everywhere
      : QuietTime(
        of: self.signals, events: detectEvents(in: self.signals, settings: settings), margin: margin
      )
    twitches = quiet.twitches(own)
  }
}

/// The search for one limit: which depths were tried and what came of them.
private struct LimitSearch {
  let probe: LimitProbe
  let side: Side
  let field: LimitField?
  let settings: AnalysisSettings
  /// Why the recording could not have shown the movement; `nil` where it could.
  let bar: String?
  private var tried: [Int: LimitRung] = [:]
  private let ladder: [Double]

  init(
    probe: LimitProbe, side: Side, field: LimitField?, settings: AnalysisSettings, bar: String?
  ) {
    self.probe = probe
    self.side = side
    self.field = field
    self.settings = settings
    self.bar = bar
    ladder = probe.ladder(settings.limit)
  }

  private var level: Double { settings.severity.intervalLevel }

  mutating func result() -> DetectionLimit {
    if let bar { return limit(.notEvaluable, reason: bar) }
    guard let field, !field.twitches.isEmpty else {
      return limit(.notEvaluable, reason: "no quiet time away from events and gaps")
    }
    if let missing = probe.channels.map(\.channel).first(where: { !field.signals[$0].hasValues }) {
      return limit(.notEvaluable, reason: "\(missing.title) was not measured")
    }
    guard Double(field.twitches.count) >= settings.limit.leastTwitches else {
      return limit(
        .notEvaluable,
        reason: "quiet time for only \(field.twitches.count) twitches; "
          + "at least \(Int(settings.limit.leastTwitches)) are needed")
    }
    let share = settings.limit.foundShare
    let level = level
    let found = shallowest { Double($0.found) >= share * Double($0.added) }
    let lower = edge(below: found) { $0.bounds(level).upper >= share }
    let upper = firstRung(from: found) { $0.bounds(level).lower >= share }
    guard let found else {
      return limit(
        .beyondDeepest, lower: lower,
        reason: "even the deepest twitch tried was found less often than that")
    }
    return limit(.known, depth: ladder[found], lower: lower, upper: upper)
  }

  /// The first rung that holds to a condition which every deeper one holds to as well, by bisection.
  private mutating func shallowest(where holds: (LimitRung) -> Bool) -> Int? {
    var (below, above) = (-1, ladder.count - 1)
    guard holds(rung(above)) else { return nil }
    while above - below > 1 {
      let middle = (above + below) / 2
      if holds(rung(middle)) { above = middle } else { below = middle }
    }
    return above
  }

  /// The shallowest rung that holds to a condition, going from the limit to shallower ones while they
  /// do; `nil` where the limit does not.
  private mutating func edge(below limit: Int?, where holds: (LimitRung) -> Bool) -> Int? {
    var edge: Int?
    var number = limit ?? ladder.count - 1
    while number >= 0, holds(rung(number)) {
      edge = number
      number -= 1
    }
    return edge
  }

  /// The first rung that holds to a condition, going from the limit to deeper ones; `nil` where none
  /// does.
  private mutating func firstRung(from limit: Int?, where holds: (LimitRung) -> Bool) -> Int? {
    guard let limit, holds(rung(ladder.count - 1)) else { return nil }
    return (limit..<ladder.count).first { holds(rung($0)) }
  }

  private mutating func rung(_ number: Int) -> LimitRung {
    if let known = tried[number] { return known }
    let rung = trial(depth: ladder[number])
    tried[number] = rung
    return rung
  }

  /// Adds twitches of one depth and counts which of them became an event of that side.
  private func trial(depth: Double) -> LimitRung {
    guard let field else { return LimitRung(depth: depth, added: 0, found: 0, onTime: 0) }
    let signals = field.signals.adding(
      field.twitches, depth: depth, of: probe, on: side)
    let events = detectEvents(in: signals, settings: settings)
      .filter { $0.side == Laterality(side) && ($0.kind == .spasm || $0.kind == .uncertain) }
    let matches = field.twitches.compactMap { twitch in
      events.first { $0.interval.overlaps(twitch.interval) }.map { (twitch, $0) }
    }
    let onTime = matches.count { twitch, event in
      abs(event.interval.start - twitch.onset) <= settings.limit.onsetTolerance
    }
    return LimitRung(
      depth: depth, added: field.twitches.count, found: matches.count, onTime: onTime)
  }

  private func limit(
    _ status: LimitStatus, depth: Double? = nil, lower: Int? = nil, upper: Int? = nil,
    reason: String? = nil
  ) -> DetectionLimit {
    DetectionLimit(
      probe: probe.id, title: probe.title, unit: probe.channel.unit, definition: probe.definition,
      region: probe.region, side: side, status: status, depth: depth,
      lower: lower.map { ladder[$0] }, upper: upper.map { ladder[$0] }, level: level,
      rungs: tried.sorted { $0.key < $1.key }.map(\.value), reason: reason)
  }
}

extension LimitRung {
  /// Wilson's interval of the share found.
  fileprivate func bounds(_ level: Double) -> (lower: Double, upper: Double) {
    wilsonInterval(found, of: added, level: level)
  }
}

extension Bilateral<Signal> {
  /// Whether both sides have any value.
  fileprivate var hasValues: Bool {
    Side.allCases.allSatisfy { self[$0].values.contains { $0 != nil } }
  }
}
