public import Signals

/// An examination with the signals it was read from.
public struct ExaminationResult: Sendable {
  public let examination: Examination
  public let signals: FacialSignals

  public init(examination: Examination, signals: FacialSignals) {
    self.examination = examination
    self.signals = signals
  }
}
