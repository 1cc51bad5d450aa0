public import Settings

/// How far an installation may stray in the self-test. Wider than what the engine does here, so that
/// another processor or library may round otherwise; narrower than any fault that matters.
public struct SelfTestTolerances: Sendable {
  @Setting(
    "Largest error of the onset of a paired spasm or blink.", unit: "s", in: 0...1,
    source: .measured(
      "16 ms at most here; two frames at 30 /s leave room for another processor's rounding"))
  public var onset = 0.067

  @Setting(
    "Largest error of the median peak closure of spasms or blinks.", unit: "1", in: 0...1,
    source: .measured(
      "0.13 here, held closures of the older face read too shallow; an eye that is not followed at "
        + "all errs by 0.6 or more"))
  public var depth = 0.2

  @Setting(
    "Least share of the frames in which the face is tracked.", unit: "1", in: 0...1,
    source: .measured("every frame of the four clips is tracked; a lost frame or two costs nothing")
  )
  public var trackedShare = 0.98

  @Setting(
    "Most pairs of one clip and kind whose sides differ.", unit: "1", in: 0...10,
    source: .convention("a wrong side makes the result worthless"))
  public var sideErrors = 0.0

  public init() {}
}
