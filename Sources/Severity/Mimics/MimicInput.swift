public import Anatomy
internal import Contractions
internal import Settings
internal import Signals
internal import Statistics

/// What the criteria look at.
public struct MimicInput: Sendable {
  public let face: CouplingInput
  public let coupling: CouplingProfile
  public let limits: DetectionLimits
  /// Side that the criteria of one side look at, and why.
  let side: Side?
  let sideReason: String
  /// One-sided movement of the channels that criteria read, from its level in quiet time.
  private let movements: [SignalChannel: OneSidedMovement]

  /// - Parameters:
  ///   - face: Signals, events, tasks and thresholds.
  ///   - coupling: What ``assessCoupling(_:)`` says of them.
  ///   - limits: What ``measureDetectionLimits(of:events:barred:settings:)`` says of them.
  ///   - affectedSide: Side with the spasms; `nil` to look at the side that moves with the tasks.
  public init(
    face: CouplingInput, coupling: CouplingProfile, limits: DetectionLimits, affectedSide: Side?
  ) {
    self.face = face
    self.coupling = coupling
    self.limits = limits
    let quiet = face.quiet
    movements = [SignalChannel.closure, .mouth, .brow].reduce(into: [:]) { movements, channel in
      movements[channel] = OneSidedMovement(channel, in: face, quiet: quiet)
    }
    if let affectedSide {
      (side, sideReason) = (affectedSide, "the side with the spasms")
    } else if let moving = Self.movingSide(coupling) {
      (side, sideReason) = (moving, "the side that moves along with tasks or blinks")
    } else {
      (side, sideReason) = (nil, "neither side stands out, by spasms or by co-movement")
    }
  }

  /// The side whose co-movement is clearly more frequent than the other's.
  private static func movingSide(_ coupling: CouplingProfile) -> Side? {
    Side.allCases.first { side in
      guard let own = coupling.summary(side)?.estimate?.lower,
        let other = coupling.summary(side.opposite)?.estimate?.upper
      else { return false }
      return own > other
    }
  }

  var settings: AnalysisSettings { face.settings }
  var mimic: MimicSettings { face.settings.mimic }
  var evaluableSeconds: Double { face.signals.evaluableDuration }

  /// Spasms of one side that are not, by the tasks file, part of a movement on request.
  func spasms(_ side: Side) -> [FacialEvent] {
    let asked = face.repetitions
    return face.events.filter { event in
      event.kind == .spasm && event.side == Laterality(side)
        && !asked.contains { $0.overlaps(event.interval) }
    }
  }

  /// Spasms of either side.
  var spasms: [FacialEvent] { Side.allCases.flatMap { spasms($0) } }

  /// Blinks and long closures of both eyes.
  var bilateralClosures: [FacialEvent] {
    face.events.filter { $0.side == .both && ($0.kind == .blink || $0.kind == .bilateralClosure) }
  }

  /// Events per minute of some evaluable time, with an interval.
  func rate(_ events: [FacialEvent], over time: [Interval]) -> Evaluation {
    perMinute(
      events.map(\.interval.start),
      in: SeverityInput(events: [], evaluable: time, settings: settings.severity))
  }

  /// A share with Wilson's interval, percent; `nil` of nothing.
  func share(_ part: Int, of whole: Int) -> Estimate? {
    guard whole > 0 else { return nil }
    let level = settings.severity.intervalLevel
    let bounds = wilsonInterval(part, of: whole, level: level)
    return Estimate(
      value: 100 * Double(part) / Double(whole), lower: 100 * bounds.lower,
      upper: 100 * bounds.upper, level: level, method: "Wilson score interval", count: whole)
  }

  /// One-sided movement of a channel; `nil` where it was not measured.
  func movement(_ channel: SignalChannel) -> OneSidedMovement? { movements[channel] }
}
