public import Anatomy
import Contractions
public import Examination
import Settings
import Severity

/// An examination of given spasms, its measures computed as those of a recording are.
public struct FilmedVisit: Sendable {
  public var name: String
  /// Length, s, all of it evaluable.
  public var seconds: Double
  public var side: Side
  /// Onsets of the spasms, s.
  public var onsets: [Double]
  /// Deepest closure of the spasms, fraction.
  public var depth: Double
  public var framesPerSecond: Int

  public init(
    name: String = "first", seconds: Double = 180, side: Side = .left, onsets: [Double] = [],
    depth: Double = 0.8, framesPerSecond: Int = 30
  ) {
    self.name = name
    self.seconds = seconds
    self.side = side
    self.onsets = onsets
    self.depth = depth
    self.framesPerSecond = framesPerSecond
  }

  /// Onsets at equal distances.
  public static func even(_ count: Int, over seconds: Double) -> [Double] {
    (0..<count).map { (Double($0) + 0.4) * seconds / Double(count) }
  }

  public var examination: Examination {
    var fixture = ExaminationFixture()
    fixture.name = name
    fixture.framesPerSecond = framesPerSecond
    var examination = fixture.result.examination
    let evaluable = [Interval(0, seconds)]
    examination.recording.sha256 = digest
    examination.recording.examined = evaluable[0]
    examination.quality.evaluable = evaluable
    examination.quality.evaluableSeconds = seconds
    examination.events = events
    examination.severity = assessSeverity(
      SeverityInput(events: events, evaluable: evaluable, settings: SeveritySettings()))
    return examination
  }

  /// As long as a SHA-256, and another one for every name.
  private var digest: String {
    let sum = name.utf8.reduce(into: UInt64(1)) { $0 = $0 &* 31 &+ UInt64($1) }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  private var events: [FacialEvent] {
    onsets.enumerated().map { number, onset in
      let length = 0.4 + 0.1 * Double(number % 4)
      return FacialEvent(
        interval: Interval(onset, onset + length), kind: .spasm, side: Laterality(side),
        regions: number % 3 == 0 ? [.eye, .mouth] : [.eye], pattern: .clonic,
        jerks: 1 + number % 3, peakTime: onset + 0.2,
        eyeClosure: depth - 0.02 * Double(number % 5), mouthExcursion: 0.05, confidence: 0.9)
    }
  }
}
