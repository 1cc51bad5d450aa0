/// When a recording is warned of, and below what its measures are not given.
public struct QualitySettings: SettingsGroup {
  @Setting(
    "Share of the frames with landmarks below which the gaps are warned of.",
    unit: "1", in: 0...1,
    source: .derived("what is not seen in a twentieth of the time changes a rate by as much"))
  public var trackedShare = 0.95

  @Setting(
    "Share of repeated frames above which dropped moments are warned of.",
    unit: "1", in: 0...1,
    source: .derived("one repeat in 50 frames is a dropped moment every two seconds of usual film"))
  public var repeatedShare = 0.02

  @Setting(
    "Frame rate below which a slow camera is warned of.",
    unit: "/s", in: 1...240,
    source: .derived("just under the slowest common rate of film, 23.976 frames a second"))
  public var frameRate = 23.5

  @Setting(
    "Distance between the inner canthi below which a small face is warned of.",
    unit: "pixel", in: 5...500,
    source: .derived("an eye is about as wide, and its crop is then enlarged for the eye model"))
  public var intercanthalPixels = 35.0

  @Setting(
    "Distance between the inner canthi that is advised.",
    unit: "pixel", in: 5...1000,
    source: .derived(
      "an eye as wide resolves its aperture to 2 % of a blink even with whole-pixel landmarks"))
  public var advisedIntercanthalPixels = 60.0

  @Setting(
    "Time with the head turned too far above which it is warned of.",
    unit: "s", in: 0...60,
    source: .derived("a glance aside is shorter"))
  public var turnedTime = 1.0

  @Setting(
    "Width of an eye below which its closure is not measured.", unit: "pixel", in: 5...500,
    source: .derived(
      "whole-pixel landmarks would err by 4 % of a blink at this width, those of the models by less"
    ))
  public var gateEyePixels = 30.0

  @Setting(
    "Width of the face below which mouth and brow are not measured.", unit: "pixel", in: 20...2000,
    source: .derived(
      "the least pull that counts, 0.03 of the intercanthal distance, is then about one pixel"))
  public var gateFacePixels = 130.0

  @Setting(
    "Pictures a second below which jerks are not counted.", unit: "/s", in: 1...240,
    source: .derived(
      "24 frames/s, the slowest common rate, with room for 23.976 and dropped frames"))
  public var gateFrameRate = 23.5

  @Setting(
    "Pictures a second below which lags within a spasm are not given.", unit: "/s", in: 1...240,
    source: .derived(
      "30 frames/s with room for 29.97 and dropped frames: one lag then errs by 14 ms"))
  public var gateLagFrameRate = 28.0

  @Setting(
    "Turn and nod of the head up to which it faces the camera.", unit: "degree", in: 1...45,
    source: .convention("15° is the usual limit of face analysis; beyond, the far eye is narrowed"))
  public var facingAngle = 15.0

  @Setting(
    "Share of the time facing the camera below which the eyes' heights are not compared and silent skin counts as not measured.",
    unit: "1", in: 0...1,
    source: .derived("the larger part of the time must be comparable for its mean to be"))
  public var gateFacingShare = 0.5

  @Setting(
    "Share of the frames with landmarks below which rates are not given.", unit: "1", in: 0...1,
    source: .derived("what was not seen would outweigh what was"))
  public var gateTrackedShare = 0.5

  @Setting(
    "Share of the time with something in front of the face above which rates are not given.",
    unit: "1", in: 0...1,
    source: .derived("what was hidden would outweigh what was seen"))
  public var gateOccludedShare = 0.5

  @Setting(
    "Bits for each pixel of a new picture below which skin that shows no movement counts as not measured.",
    unit: "bit", in: 0.001...10,
    source: .measured(
      "with fewer, H.264 halves or leaves out movements of skin under 0.05 intercanthal distances on a "
        + "drawn face; larger ones stay to a fifth of it"))
  public var gateBits = 0.1

  @Setting(
    "Distance between the inner canthi from which on a larger face counts as more bits for each pixel.",
    unit: "pixel", in: 5...1000,
    source: .measured(
      "the limit was found on faces of this size; a larger one shows the same in more pixels"))
  public var bitsIntercanthalPixels = 60.0

  @Setting(
    "Share of the pictures with a region's skin repeated above which it counts as not measured if silent.",
    unit: "1", in: 0...1,
    source: .derived(
      "the skin is then repeated more often than it is seen anew; 32 of 33 recordings of faces stay "
        + "below 0.4"))
  public var gateRepeatedSkin = 0.5

  @Setting(
    "Sharpness of the sharpest tenth of the frames below which silent skin counts as not measured.",
    unit: "1", in: 0...1,
    source: .measured(
      "a face blurred by a spread of 0.1 intercanthal distances; up to it the skin's noise rises by "
        + "two thirds at most, and sharp video has 5 to 50 times as much"))
  public var gateSharpness = 0.003

  @Setting(
    "Quantile of the frames' sharpness that is the recording's own best.", unit: "1", in: 0.5...1,
    source: .derived("the best tenth: no movement blurs it, and single frames do not decide"))
  public var bestSharpness = 0.9

  @Setting(
    "Share of the recording's best sharpness below which a frame counts as blurred by movement.",
    unit: "1", in: 0...1,
    source: .derived(
      "a spread twice as wide: sharpness falls with its fourth power where contrast falls with "
        + "spatial frequency as in natural pictures"))
  public var blurRatio = 0.0625

  @Setting(
    "Share of the frames blurred by movement above which silent skin counts as not measured.",
    unit: "1", in: 0...1,
    source: .derived("medians over time and resting levels are those of blurred frames above it"))
  public var gateBlurredShare = 0.5

  @Setting(
    "Time about a frame whose mean luma is the light that flicker departs from.", unit: "s",
    in: 0.1...5,
    source: .derived(
      "flicker of two or more periods a second passes whole, slow change of light not"))
  public var flickerSpan = 0.5

  @Setting(
    "Flicker of the face's luma, as a share of it, above which silence counts as not measured.",
    unit: "1", in: 0...1,
    source: .measured(
      "up to it the skin's noise stays and that of eyelids and mouth doubles; more was not tried"))
  public var gateFlicker = 0.2

  @Setting(
    "Share of an eye's opening that is nearly white from which on glare covers it in part.",
    unit: "1", in: 0...1,
    source: .derived("the cornea's reflection of a lamp covers a hundredth"))
  public var glareShare = 0.1

  @Setting(
    "Share of the frames with glare on an eye above which its closure is not measured.",
    unit: "1", in: 0...1,
    source: .derived("half of what a median bears, so that one of open eyes stands"))
  public var gateGlareShare = 0.25

  @Setting(
    "Least swing of the gap between the lips, from open to closed or back, that can be of speech.",
    unit: "ICD", in: 0.005...0.5,
    source: .measured(
      "blinks and drawn spasms move the gap by less, most speakers by ten times as much"))
  public var talkingSwing = 0.03

  @Setting(
    "The same in standard deviations of the noise of the brows, which talking leaves still.",
    unit: "1", in: 2...50,
    source: .measured(
      "six of the gap's own: it has up to 2.5 times the noise of the brows, which are means of more points"
    ))
  public var talkingNoiseFactor = 15.0

  @Setting(
    "Standard deviation of the average that takes noise from the gap between the lips.", unit: "s",
    in: 0.005...0.1,
    source: .derived("leaves 0.8 of a syllable at 3.5 a second, the middle of the rates of speech"))
  public var talkingSmoothing = 0.03

  @Setting(
    "Longest swing of the gap between the lips in speech or chewing.", unit: "s", in: 0.1...2,
    source: .published(
      "half a cycle of chewing at 0.94 a second, the 5th percentile of natural chewing (Po 2011, "
        + "J Dent Res, PubMed 21810620); the mouth of speakers moves at 3 to 4 a second, "
        + "doi:10.1371/journal.pcbi.1010273"))
  public var talkingHalfCycle = 0.53

  @Setting(
    "Swings in a row from which they are speech or chewing.", unit: "1", in: 2...20,
    source: .derived("one more than the opening and closing of a single smile, yawn or jerk"))
  public var talkingSwings = 3.0

  @Setting(
    "Longest pause within speech or chewing.", unit: "s", in: 0...5,
    source: .published(
      "phrases follow one another at 1 to 2 a second, doi:10.1371/journal.pcbi.1010273"))
  public var talkingPause = 1.0

  @Setting(
    "Share of the time talking or chewing above which silence of the lower face counts as not measured.",
    unit: "1", in: 0...1,
    source: .measured(
      "half of the time talking: people who talk through a recording read 0.78 in the middle of 31; of 28 "
        + "others 26 read 0, one who weeps 0.08 and one who makes faces 0.43"))
  public var gateTalkingShare = 0.4

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "trackedShare": \.$trackedShare, "repeatedShare": \.$repeatedShare, "frameRate": \.$frameRate,
    "intercanthalPixels": \.$intercanthalPixels,
    "advisedIntercanthalPixels": \.$advisedIntercanthalPixels, "turnedTime": \.$turnedTime,
    "gateEyePixels": \.$gateEyePixels, "gateFacePixels": \.$gateFacePixels,
    "gateFrameRate": \.$gateFrameRate, "gateLagFrameRate": \.$gateLagFrameRate,
    "facingAngle": \.$facingAngle, "gateFacingShare": \.$gateFacingShare,
    "gateTrackedShare": \.$gateTrackedShare, "gateOccludedShare": \.$gateOccludedShare,
    "gateBits": \.$gateBits, "bitsIntercanthalPixels": \.$bitsIntercanthalPixels,
    "gateRepeatedSkin": \.$gateRepeatedSkin, "gateSharpness": \.$gateSharpness,
    "bestSharpness": \.$bestSharpness, "blurRatio": \.$blurRatio,
    "gateBlurredShare": \.$gateBlurredShare, "flickerSpan": \.$flickerSpan,
    "gateFlicker": \.$gateFlicker, "glareShare": \.$glareShare,
    "gateGlareShare": \.$gateGlareShare, "talkingSwing": \.$talkingSwing,
    "talkingNoiseFactor": \.$talkingNoiseFactor, "talkingSmoothing": \.$talkingSmoothing,
    "talkingHalfCycle": \.$talkingHalfCycle, "talkingSwings": \.$talkingSwings,
    "talkingPause": \.$talkingPause, "gateTalkingShare": \.$gateTalkingShare,
  ]
}
