import Anatomy
public import Contractions

/// Events of every kind, with every optional column filled at least once and missing at least once.
public enum FixtureEvents {
  public static let all = [
    FacialEvent(
      interval: Interval(1, 1.4), kind: .spasm, side: .left, regions: [.eye, .mouth],
      pattern: .clonic, jerks: 3, peakTime: 1.2, eyeClosure: 0.62, mouthExcursion: 0.055,
      browExcursion: 0.021, contralateralClosure: 0.04, confidence: 0.93, review: .accepted),
    FacialEvent(
      interval: Interval(2.1, 2.3), kind: .blink, side: .both, regions: [.eye], peakTime: 2.2,
      eyeClosure: 0.98, confidence: 0.99),
    FacialEvent(
      interval: Interval(3.4, 3.7), kind: .synkinesis, side: .left, regions: [.mouth],
      pattern: .clonic, peakTime: 3.5, mouthExcursion: 0.03, contralateralClosure: 0.01,
      confidence: 0.7, review: .edited),
    FacialEvent(
      interval: Interval(4.6, 5), kind: .uncertain, side: .right, regions: [], peakTime: 4.8,
      eyeClosure: 0.3, contralateralClosure: 0.1, confidence: 0.35, cut: .end, review: .rejected),
    FacialEvent(
      interval: Interval(6.5, 8.25), kind: .spasm, side: .left,
      regions: [.eye, .lowerLid, .brow, .cheek, .mouth, .chin], pattern: .tonic, jerks: 1,
      peakTime: 7.3, eyeClosure: 0.85, mouthExcursion: 0.12, browExcursion: -0.034,
      cheekExcursion: 0.05, chinExcursion: 0.02, contralateralClosure: 0.12, confidence: 0.97),
    FacialEvent(
      interval: Interval(8.7, 9.9), kind: .bilateralClosure, side: .both, regions: [.eye, .brow],
      peakTime: 9.2, eyeClosure: 1.02, browExcursion: -0.04, confidence: 0.88),
    FacialEvent(
      interval: Interval(10.4, 11.5), kind: .voluntary, side: .both, regions: [.mouth],
      peakTime: 10.9, mouthExcursion: 0.11, confidence: 0.8),
  ]

  /// The same events again and again, every twelve seconds.
  public static func repeated(over seconds: Int) -> [FacialEvent] {
    stride(from: 0, to: seconds, by: 12).flatMap { start in
      all.map { event in
        var event = event
        let shift = Double(start)
        event.interval = Interval(event.interval.start + shift, event.interval.end + shift)
        event.peakTime += shift
        return event
      }
    }
  }
}
