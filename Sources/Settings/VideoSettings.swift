/// Decoding and image checks.
public struct VideoSettings: SettingsGroup {
  @Setting(
    "Largest mean luma difference between two frames that counts as the same picture repeated.",
    unit: "1 of 255", in: 0...2,
    source: .derived("an exact repeat decodes to 0; any sensor noise exceeds 0.05"))
  public var duplicateDifference = 0.02

  @Setting(
    "Largest luma difference in any 16×16 block of a repeated picture: one blinking eye exceeds it.",
    unit: "1 of 255", in: 0...10,
    source: .derived("a lid that moves one pixel changes its block by more"))
  public var duplicateBlockDifference = 1.0

  @Setting(
    "Height of a jump across a block border, between two smooth areas, that counts as a step.",
    unit: "1 of 255", in: 2...100,
    source: .measured(
      "at 12 no picture of 62 intact clips has new steps at more than 1 % of borders, a tenth of "
        + "the visibly damaged ones at more than 1.7 %"))
  public var borderStep = 12.0

  @Setting(
    "Share of block borders with a new step above which a picture counts as damaged.",
    unit: "1", in: 0...1,
    source: .measured(
      "at 0.006 one of 127 intact clips is doubted, from 0.007 none; finds 2 of 3 visibly damaged "
        + "HEVC and VP9 frames that the decoder does not report")
  )
  public var suspectStepShare = 0.008

  @Setting(
    "Weight of the recording's own usual share of new steps, added to that limit.",
    unit: "1", in: 0...20,
    source: .measured("with suspectStepShare; at 2 half of the damaged HEVC and VP9 frames is lost")
  )
  public var suspectStepRatio = 1.5

  @Setting(
    "Rank among the shares of the latest sound pictures that tells what is usual.",
    unit: "1", in: 0.5...1,
    source: .measured(
      "the largest share alone hides half of the damaged HEVC frames behind one earlier picture"))
  public var suspectRank = 0.95

  @Setting(
    "Span of the latest sound pictures that tell what is usual in a recording.",
    unit: "s", in: 0.1...60,
    source: .convention("long enough to hold a head movement"))
  public var suspectMemory = 4.0

  @Setting(
    "Time for which half of all pictures must show a share of new steps to make it usual.",
    unit: "s", in: 0.1...60,
    source: .measured("at 0.5 a tenth of the damaged VP9 frames is lost, at 1 and above none"))
  public var suspectRise = 1.0

  @Setting(
    "Time after a damaged picture for which later ones count as damaged, if no key frame comes.",
    unit: "s", in: 0...60,
    source: .convention(
      "usual encoders set a key frame at least every 250 frames, 10 s at 25 per s"))
  public var suspectDuration = 10.0

  @Setting(
    "Longest step forward between two stored presentation times; a longer one is a fault of the clock.",
    unit: "s", in: 1...86_400,
    source: .convention(
      "a camera that films a face stores frames every few seconds at least; joined recordings and "
        + "damaged times leap by hours"))
  public var largestStep = 60.0

  @Setting(
    "Longest step back between two presentation times that is disorder; a longer one is a new clock.",
    unit: "s", in: 0...3600,
    source: .convention("frames are stored out of order by a few frames only"))
  public var largestBackstep = 1.0

  @Setting(
    "Most pictures a second that are analysed; of a faster recording those nearest to this rate. 1000: all.",
    unit: "1/s", in: 5...1000,
    source: .convention(
      "every picture counts, unless a recording is compared with a slower one"))
  public var highestRate = 1000.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "duplicateDifference": \.$duplicateDifference,
    "duplicateBlockDifference": \.$duplicateBlockDifference,
    "borderStep": \.$borderStep,
    "suspectStepShare": \.$suspectStepShare,
    "suspectStepRatio": \.$suspectStepRatio,
    "suspectRank": \.$suspectRank,
    "suspectMemory": \.$suspectMemory,
    "suspectRise": \.$suspectRise,
    "suspectDuration": \.$suspectDuration,
    "largestStep": \.$largestStep,
    "largestBackstep": \.$largestBackstep,
    "highestRate": \.$highestRate,
  ]
}
