/// From contractions to measures.
public struct SeveritySettings: SettingsGroup {
  @Setting(
    "Level of the intervals.", unit: "1", in: 0.5...0.999,
    source: .convention("95 % intervals are what clinical readers expect"))
  public var intervalLevel = 0.95

  @Setting(
    "Least evaluable time for which rates and coverage are given.", unit: "s", in: 1...600,
    source: .derived(
      "one event in less time is a rate of over 6 a minute: a number without meaning"))
  public var leastEvaluable = 10.0

  @Setting(
    "Evaluable time below which a recording is called short.", unit: "s", in: 10...3600,
    source: .published(
      "3 min of spontaneous movement: doi:10.1007/s00417-019-04567-w, PubMed 36583629"))
  public var shortRecording = 180.0

  @Setting(
    "Length of the blocks over which the unevenness of events in time is measured.", unit: "s",
    in: 2...60,
    source: .derived("longer than most bursts, short enough for a dozen blocks in three minutes"))
  public var blockDuration = 10.0

  @Setting(
    "Least share of all spasms on one side for it to be called the affected side.", unit: "1",
    in: 0.51...1,
    source: .derived("2.6 % of cases are bilateral (PubMed 30252364); a quarter may be errors"))
  public var affectedShare = 0.75

  @Setting(
    "Least number of spasms on one side for it to be called the affected side.", unit: "1",
    in: 1...20, source: .derived("a single event may be a wink or an error"))
  public var affectedCount = 2.0

  @Setting(
    "Draws of the block bootstrap.", unit: "1", in: 200...20000,
    source: .convention("percentiles of 2000 draws repeat to under a tenth of the interval's width")
  )
  public var bootstrapDraws = 2000.0

  @Setting(
    "Closure beyond which an eye counts as more than half closed.", unit: "1", in: 0.2...0.9,
    source: .derived(
      "the brow sign asks for a lift while the eye closes (doi:10.1002/mds.25472): half is the middle"
    ))
  public var halfClosed = 0.5

  @Setting(
    "Fewest blinks from which the null of a brow's lift is read.", unit: "1", in: 5...200,
    source: .derived("a further lift passes the largest of ten by chance once in eleven"))
  public var leastNull = 10.0

  @Setting(
    "Level of the null that a brow's lift has to pass.", unit: "1", in: 0.5...0.999,
    source: .convention("one false sign in twenty spasms"))
  public var nullLevel = 0.95

  @Setting(
    "Time before a spasm from which its resting level is read for lags.", unit: "s", in: 0.05...1,
    source: .derived("three frames of the slowest camera for which lags are given, with a margin"))
  public var lagMargin = 0.2

  @Setting(
    "Least movement in a spasm for which its half-rise is timed, in standard deviations of noise.",
    unit: "1", in: 2...50,
    source: .derived("half of the way then lies three standard deviations from rest and top alike"))
  public var lagNoiseFactor = 6.0

  @Setting(
    "Fewest spasms over which a lag is averaged.", unit: "1", in: 3...100,
    source: .derived("at 30 frames/s one lag errs by 14 ms, so that five leave 6 ms"))
  public var leastLags = 5.0

  @Setting(
    "Least number of jerks in a spasm that make a train.", unit: "1", in: 2...20,
    source: .derived("two jerks have one distance only, which is no rhythm"))
  public var trainJerks = 3.0

  @Setting(
    "Fewest times between spasms from which their irregularity is told.", unit: "1", in: 3...100,
    source: .derived("the bootstrap of fewer values gives an interval that is much too narrow"))
  public var leastIntervals = 10.0

  @Setting(
    "Time on either side of an event that does not count as rest.", unit: "s", in: 0...2,
    source: .derived("the slow end of a reopening lasts about as long as a blink"))
  public var restMargin = 0.3

  @Setting(
    "Closure from which a blink counts as complete.", unit: "1", in: 0.5...1,
    source: .derived("midway between the 75 % class and lid contact of doi:10.2147/OPTH.S56783"))
  public var completeClosure = 0.875

  @Setting(
    "Window of the smoothing that parts tonic from clonic for comparison.", unit: "s", in: 0.5...10,
    source: .published("3 s, second order: Nomura & Sakai, doi:10.5281/zenodo.18845312"))
  public var comparatorWindow = 3.0

  @Setting(
    "Time on either side of a blink that is left out for comparison.", unit: "s", in: 0...1,
    source: .published("3 frames at 60 frames/s: Nomura & Sakai, doi:10.5281/zenodo.18845312"))
  public var comparatorMargin = 0.05

  @Setting(
    "Fewest events of a kind that meet a criterion of a clinical scale.", unit: "1", in: 1...20,
    source: .derived("a single event may be a wink or an error"))
  public var scaleEvents = 2.0

  @Setting(
    "Share of the time with the eye closed that the Jankovic scale asks for in grade 4.", unit: "1",
    in: 0.1...1,
    source: .published("more than 50 %: Jankovic rating scale (Craniofacial Muscles, p. 290)"))
  public var closedShare = 0.5

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "intervalLevel": \.$intervalLevel, "leastEvaluable": \.$leastEvaluable,
    "shortRecording": \.$shortRecording, "blockDuration": \.$blockDuration,
    "affectedShare": \.$affectedShare, "affectedCount": \.$affectedCount,
    "bootstrapDraws": \.$bootstrapDraws, "halfClosed": \.$halfClosed, "leastNull": \.$leastNull,
    "nullLevel": \.$nullLevel, "lagMargin": \.$lagMargin, "lagNoiseFactor": \.$lagNoiseFactor,
    "leastLags": \.$leastLags, "trainJerks": \.$trainJerks, "leastIntervals": \.$leastIntervals,
    "restMargin": \.$restMargin, "completeClosure": \.$completeClosure,
    "comparatorWindow": \.$comparatorWindow, "comparatorMargin": \.$comparatorMargin,
    "scaleEvents": \.$scaleEvents, "closedShare": \.$closedShare,
  ]
}
