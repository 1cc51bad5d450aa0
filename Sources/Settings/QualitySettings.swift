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
    "Share of the time facing the camera below which the eyes' heights are not compared.",
    unit: "1", in: 0...1,
    source: .derived("the larger part of the time must be comparable for its mean to be"))
  public var gateFacingShare = 0.5

  @Setting(
    "Share of the frames with landmarks below which rates are not given.", unit: "1", in: 0...1,
    source: .derived("what was not seen would outweigh what was"))
  public var gateTrackedShare = 0.5

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "trackedShare": \.$trackedShare, "repeatedShare": \.$repeatedShare, "frameRate": \.$frameRate,
    "intercanthalPixels": \.$intercanthalPixels,
    "advisedIntercanthalPixels": \.$advisedIntercanthalPixels, "turnedTime": \.$turnedTime,
    "gateEyePixels": \.$gateEyePixels, "gateFacePixels": \.$gateFacePixels,
    "gateFrameRate": \.$gateFrameRate, "gateLagFrameRate": \.$gateLagFrameRate,
    "facingAngle": \.$facingAngle, "gateFacingShare": \.$gateFacingShare,
    "gateTrackedShare": \.$gateTrackedShare,
  ]
}
