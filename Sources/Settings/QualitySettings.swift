/// When a recording is warned of.
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

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "trackedShare": \.$trackedShare, "repeatedShare": \.$repeatedShare, "frameRate": \.$frameRate,
    "intercanthalPixels": \.$intercanthalPixels,
    "advisedIntercanthalPixels": \.$advisedIntercanthalPixels, "turnedTime": \.$turnedTime,
  ]
}
