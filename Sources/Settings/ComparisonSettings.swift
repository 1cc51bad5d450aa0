/// From the examinations of one patient to change.
public struct ComparisonSettings: SettingsGroup {
  @Setting(
    "Level of the intervals of a change.", unit: "1", in: 0.5...0.999,
    source: .convention("95 % intervals are what clinical readers expect"))
  public var intervalLevel = 0.95

  @Setting(
    "Length of the blocks over which the unevenness of events is measured and which are drawn.",
    unit: "s", in: 5...120,
    source: .measured(
      "scripts/simulate-rate-ratios, spasms in runs of 2 or 4: with 20 s, 95 % intervals of rate ratios hold the "
        + "truth in 94 to 98 %, with 10 s in 90 to 97 %, without any correction in 57 to 80 %"))
  public var blockDuration = 20.0

  @Setting(
    "Draws of the block bootstrap of a change.", unit: "1", in: 200...20000,
    source: .convention("percentiles of 2000 draws repeat to under a tenth of the interval's width")
  )
  public var bootstrapDraws = 2000.0

  @Setting(
    "Fewest blocks with an event in either recording from which an interval of a shift is drawn.",
    unit: "1", in: 3...50,
    source: .derived("four blocks have 35 different draws: too few for the ends of a 95 % interval")
  )
  public var leastBlocks = 5.0

  @Setting(
    "Fall of the rate that counts as an outcome of its own, once its lower limit shows it.",
    unit: "1", in: 0.5...0.99,
    source: .published("“at least 90 % reduction” at 12 months, PMC12955192"))
  public var provenFall = 0.9

  @Setting(
    "Longest recording that is advised in order to show such a fall.", unit: "min", in: 5...240,
    source: .convention("no clinic films a patient at rest for longer than an hour"))
  public var longestAdvised = 60.0

  @Setting(
    "Evaluable time under which a comparison of rates is withheld.", unit: "s", in: 1...600,
    source: .derived("as severity.leastEvaluable: less time gives no rate"))
  public var leastEvaluable = 10.0

  @Setting(
    "Evaluable time under which a recording is called short.", unit: "s", in: 10...3600,
    source: .published("3 min at rest: doi:10.1007/s00417-019-04567-w, PubMed 36583629"))
  public var shortRecording = 180.0

  @Setting(
    "Ratio of the lengths from which on they are called different.", unit: "1", in: 1...20,
    source: .derived(
      "the shorter recording decides the interval; blinks and spasms drift over minutes"))
  public var lengthRatio = 2.0

  @Setting(
    "Ratio of the frame rates from which on they are called different.", unit: "1", in: 1...10,
    source: .derived("24, 25 and 30 frames a second see the same jerks: under 8 a second"))
  public var frameRateRatio = 1.3

  @Setting(
    "Ratio of the frame rates from which on jerks and lags are not compared.", unit: "1",
    in: 1...10,
    source: .derived(
      "at half the rate jerks fall together that were apart, and lags lose their resolution"))
  public var frameRateLimit = 1.6

  @Setting(
    "Ratio of the intercanthal distances in pixels from which on they are called different.",
    unit: "1", in: 1...10,
    source: .derived(
      "noise of skin motion grows as the face shrinks: a quarter is within one sitting"))
  public var faceSizeRatio = 1.3

  @Setting(
    "Ratio of the intercanthal distances in pixels from which on small movements are not compared.",
    unit: "1", in: 1...10,
    source: .derived("at half the size movements of the skin are half as many pixels"))
  public var faceSizeLimit = 2.0

  @Setting(
    "Difference of the middle pose, in yaw or pitch, from which on it is called different.",
    unit: "degree", in: 1...45,
    source: .measured("a drawn face's closure at rest shifts by under 0.05 with 10° of yaw"))
  public var poseDifference = 10.0

  @Setting(
    "Difference of the middle pose from which on depths and resting asymmetry are not compared.",
    unit: "degree", in: 1...60,
    source: .measured("a drawn face's closure at rest shifts by up to 0.13 with 20° of yaw"))
  public var poseLimit = 15.0

  @Setting(
    "Ratio of the face's brightness from which on the light is called different.", unit: "1",
    in: 1...20,
    source: .derived(
      "with the gamma of video, 2.2, half as bright again is the light of one and a third f-stops"))
  public var lightRatio = 1.5

  @Setting(
    "Ratio of noise or sharpness from which on light and focus are called different.", unit: "1",
    in: 1...20,
    source: .derived("noise of half as much again moves a detection border by as much"))
  public var noiseRatio = 1.5

  @Setting(
    "Share of the recording that was evaluable under which it is called incomplete.", unit: "1",
    in: 0.1...1, source: .derived("a tenth may be lost without moving a share by more than a tenth")
  )
  public var evaluableShare = 0.9

  @Setting(
    "Share of the recording that was evaluable under which rates are not compared.", unit: "1",
    in: 0...1, source: .derived("what happened in more than half of the time is not known"))
  public var evaluableLimit = 0.5

  @Setting(
    "Ratio of the detection limits of the eyelids from which on they are called different.",
    unit: "1", in: 1...10,
    source: .derived("one step of the ladder of depths that are tried"))
  public var limitRatio = 1.5

  @Setting(
    "Ratio of the detection limits of the eyelids from which on rates are not compared.", unit: "1",
    in: 1...10,
    source: .derived("twitches of twice the depth are other twitches: a rate may fall by blindness")
  )
  public var limitLimit = 2.5

  @Setting(
    "Time after decompression until which a result is called early.", unit: "d", in: 1...365,
    source: .published(
      "128 of 175 patients became free of spasm within three months, doi:10.1055/s-0041-1740970"))
  public var decompressionEarly = 91.0

  @Setting(
    "Time after decompression before which remaining spasm is not called a failure.", unit: "d",
    in: 30...1095,
    source: .published(
      "17 of 175 became free between 6 and 12 months, 5 later, doi:10.1055/s-0041-1740970"))
  public var decompressionFinal = 365.0

  @Setting(
    "Time after an injection until which the effect may still be growing.", unit: "d", in: 1...60,
    source: .published(
      "effect filmed 15 days after injection, doi:10.1007/s10792-024-03070-4"))
  public var toxinOnset = 15.0

  @Setting(
    "Time after an injection from which on wear-off is expected.", unit: "d", in: 28...365,
    source: .published("mean effect of about 12 weeks, Toxins 2021, 13, 881"))
  public var toxinPlateau = 84.0

  @Setting(
    "Time after an injection from which on no effect is expected.", unit: "d", in: 60...730,
    source: .convention("botulinum toxin wears off after three to six months"))
  public var toxinEnd = 182.0

  @Setting(
    "Fall of the HFS-7 that patients notice.", unit: "1", in: 0.1...28,
    source: .published("2.63 (1.92 to 3.33), doi:10.1016/j.prdoa.2024.100295"))
  public var noticedHFS7 = 2.63

  @Setting(
    "Fall of the HFS-30 that patients notice.", unit: "1", in: 0.1...120,
    source: .published("4.46 (3.65 to 5.41), doi:10.1016/j.prdoa.2024.100295"))
  public var noticedHFS30 = 4.46

  public init() {}

  public static let entries: [String: any WritableKeyPath<ComparisonSettings, Setting> & Sendable] =
    [
      "intervalLevel": \.$intervalLevel, "blockDuration": \.$blockDuration,
      "bootstrapDraws": \.$bootstrapDraws, "leastBlocks": \.$leastBlocks,
      "provenFall": \.$provenFall, "longestAdvised": \.$longestAdvised,
      "leastEvaluable": \.$leastEvaluable, "shortRecording": \.$shortRecording,
      "lengthRatio": \.$lengthRatio, "frameRateRatio": \.$frameRateRatio,
      "frameRateLimit": \.$frameRateLimit, "faceSizeRatio": \.$faceSizeRatio,
      "faceSizeLimit": \.$faceSizeLimit, "poseDifference": \.$poseDifference,
      "poseLimit": \.$poseLimit, "lightRatio": \.$lightRatio,
      "noiseRatio": \.$noiseRatio,
      "evaluableShare": \.$evaluableShare, "evaluableLimit": \.$evaluableLimit,
      "limitRatio": \.$limitRatio, "limitLimit": \.$limitLimit,
      "decompressionEarly": \.$decompressionEarly, "decompressionFinal": \.$decompressionFinal,
      "toxinOnset": \.$toxinOnset, "toxinPlateau": \.$toxinPlateau, "toxinEnd": \.$toxinEnd,
      "noticedHFS7": \.$noticedHFS7, "noticedHFS30": \.$noticedHFS30,
    ]
}
