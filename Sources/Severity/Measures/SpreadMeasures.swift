internal import Anatomy
internal import Contractions
internal import Signals

/// Why a region is not evaluable where its signal is missing.
let noRegionSignal = "no signal of this region was measured"

extension SeverityMeasure {
  /// How often a spasm leaves the eye, and where it goes.
  static let spreads: [SeverityMeasure] =
    [spread]
    + FacialRegion.allCases.compactMap { region in
      region.spreadDefinition.map { reach(of: region, definition: $0) }
    }

  static let spread = SeverityMeasure(
    id: "spread", title: "Share of spasms that spread", unit: "%",
    definition: "Spasms in which a region beside the eye takes part, among all spasms.",
    sides: eachSide
  ) { input, side in
    shareOfSpasms(input.events(.spasm, on: side), in: input) { $0.regions.contains { $0 != .eye } }
  }

  private static func reach(of region: FacialRegion, definition: String) -> SeverityMeasure {
    SeverityMeasure(
      id: "spread_\(region.rawValue)", title: "Share of spasms that reach the \(region.place)",
      unit: "%",
      definition: definition, sides: eachSide
    ) { input, side in
      if let reason = input.reasonAgainst(region, on: side) { return .notEvaluable(reason) }
      return shareOfSpasms(input.events(.spasm, on: side), in: input) {
        $0.regions.contains(region)
      }
    }
  }
}

extension FacialRegion {
  /// What counts as reaching the region; `nil` for the neck, of which no signal is held.
  fileprivate var spreadDefinition: String? {
    let movement: String? =
      switch self {
      case .eye: "that palpebral fissure closes"
      case .lowerLid: "the lower lid of that side moves"
      case .brow: "the brow of that side moves"
      case .cheek: "the cheek of that side is drawn"
      case .ear: "the skin before the ear of that side moves"
      case .mouth: "the oral commissure of that side is drawn"
      case .chin: "the chin of that side moves"
      case .neck: nil
      }
    return movement.map { "Spasms in which \($0), among all spasms." }
  }

  /// Whether a channel is the signal of this region: it bears the region's name.
  fileprivate func isMeasured(by channel: SignalChannel) -> Bool {
    self == .eye
      ? channel == .closure : channel.name.lowercased().hasPrefix("\(rawValue)_")
  }
}

extension SeverityInput {
  /// Why the region cannot be judged; `nil` where it can.
  ///
  /// A region without a signal is silent for that reason alone: its share is unknown, not 0.
  fileprivate func reasonAgainst(_ region: FacialRegion, on side: Laterality) -> String? {
    if events.contains(where: { $0.regions.contains(region) }) { return nil }
    guard let signals else {
      return [.eye, .brow, .mouth].contains(region)
        ? nil : "neither an event nor a signal tells whether this region was measured"
    }
    let isMeasured = signals.channels.contains { channel, sides in
      region.isMeasured(by: channel)
        && Side.allCases.contains { side.includes($0) && sides[$0].values.contains { $0 != nil } }
    }
    return isMeasured ? nil : noRegionSignal
  }
}
