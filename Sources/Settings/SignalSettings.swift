/// From landmarks to signals.
public struct SignalSettings: SettingsGroup {
  @Setting(
    "Longest stretch without landmarks that is bridged as a missed frame; a longer one is a gap.",
    unit: "s", in: 0...0.5,
    source: .derived(
      "half of a short blink, 0.1 s (BioNumbers 100706): no contraction can hide in it"))
  public var bridgedGap = 0.06

  @Setting(
    "Largest turn of the head, to either side, at which signals are kept.",
    unit: "degree", in: 5...90,
    source: .measured(
      "turns of 20° are measured as 15 to 20°, with a closure gain of 0.56 and more; at 30° as 24 to 31° "
        + "and 0.41, and an open eye seems a quarter closed (`spasmeter phantom --poses`)"))
  public var largestYaw = 25.0

  @Setting(
    "Largest nod of the head, from its own median, at which signals are kept.",
    unit: "degree", in: 5...90,
    source: .measured(
      "nods of 20° are measured as 13 to 17°; lid landmarks follow the lid fold instead of the margin "
        + "beyond it (`spasmeter phantom --poses`)"))
  public var largestPitch = 20.0

  @Setting(
    "Largest tilt of the head, to either shoulder, at which signals are kept.",
    unit: "degree", in: 20...180,
    source: .measured(
      "tilts are measured to 1°, and were tried to 45° (`spasmeter phantom --poses`)"))
  public var largestRoll = 50.0

  @Setting(
    "Span over which the open level of both eyes together may change.",
    unit: "s", in: 4...120,
    source: .measured("long against blinks and bursts, short against changes of light and gaze"))
  public var restingWindow = 16.0

  @Setting(
    "Quantile of the more open eye that counts as open within the resting window.",
    unit: "1", in: 0.5...0.95,
    source: .derived("blinks and squints close the eyes for under a quarter of the time"))
  public var restingQuantile = 0.75

  @Setting(
    "Lowest open level of both eyes together, as a share of the recording's usual one.",
    unit: "1", in: 0.2...1,
    source: .derived("gaze down and squinting halve the aperture; below that the eyes are closing"))
  public var lowestOpenLevel = 0.6

  @Setting(
    "Quantile of one eye's aperture over the whole recording that fixes its share of the open level.",
    unit: "1", in: 0.5...0.99,
    source: .derived("stays open level while contractions fill up to two thirds of the recording"))
  public var sideQuantile = 0.85

  @Setting(
    "Quantile of one eye's aperture over the whole recording that is its widest.",
    unit: "1", in: 0.9...0.999,
    source: .derived("an eye that is open for a fiftieth of the recording shows it"))
  public var widestQuantile = 0.98

  @Setting(
    "Least ratio of the sides' usual over widest aperture; an eye below was closed most of the time.",
    unit: "1", in: 0.3...1,
    source: .derived(
      "squints and gaze narrow both eyes; a closed eye keeps under half of its width"))
  public var leastReach = 0.7

  @Setting(
    "Span over which the resting place of mouth corner and brow may change.",
    unit: "s", in: 4...300,
    source: .derived(
      "tonic contractions last up to tens of seconds (VisualDX, hemifacial spasm): 30 s fill half"))
  public var restingPlaceWindow = 60.0

  @Setting(
    "Widest fall of the aperture that is a blink when the eyes' own closed level is sought.",
    unit: "s", in: 0.3...2,
    source: .derived(
      "lid contact outlasts 0.5 s in 0.2 % of healthy blinks (doi:10.2147/OPTH.S56783); "
        + "a whole blink takes 0.33 ± 0.07 s (doi:10.1152/jn.00557.2002)"))
  public var blinkWindow = 0.9

  @Setting(
    "Least fall of both apertures, as a fraction of open, that is a blink for the closed level.",
    unit: "1", in: 0.1...0.8,
    source: .measured("above gaze shifts and squints, below partial blinks, on tracked faces"))
  public var blinkFall = 0.35

  @Setting(
    "Aperture that the landmarks show for a closed eye, as a fraction of open, before blinks tell.",
    unit: "1", in: 0...0.5,
    source: .measured("median over healthy faces of the landmark model in use"))
  public var closedAperture = 0.15

  @Setting(
    "Number of blinks that the assumed closed aperture weighs as much as.",
    unit: "1", in: 0...20,
    source: .derived("two blinks: the recording's own blinks take over as soon as there are some"))
  public var closedApertureWeight = 2.0

  @Setting(
    "Largest closed aperture believed, as a fraction of open.",
    unit: "1", in: 0.2...0.9,
    source: .measured("behind glasses the landmarks of a closed eye stay up to this far apart"))
  public var largestClosedAperture = 0.65

  @Setting(
    "Least wander of a model's closure difference between the sides that is believed.",
    unit: "1", in: 0.001...0.2,
    source: .derived("keeps one model from silencing the other on a face that holds still"))
  public var leastWander = 0.02

  @Setting(
    "Difference between the sides' closure up to which two lid models may disagree.",
    unit: "1", in: 0.02...1,
    source: .measured("results stayed put between 0.2 and 0.3; below, regions are lost"))
  public var lidDisagreement = 0.25

  @Setting(
    "Span over which the noise of a signal is read.",
    unit: "s", in: 1...60,
    source: .derived("some fifty pictures of a slow camera; longer than any blink or twitch"))
  public var noiseWindow = 4.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "bridgedGap": \.$bridgedGap, "largestYaw": \.$largestYaw, "largestPitch": \.$largestPitch,
    "largestRoll": \.$largestRoll,
    "restingWindow": \.$restingWindow, "restingQuantile": \.$restingQuantile,
    "lowestOpenLevel": \.$lowestOpenLevel, "sideQuantile": \.$sideQuantile,
    "restingPlaceWindow": \.$restingPlaceWindow,
    "blinkWindow": \.$blinkWindow, "blinkFall": \.$blinkFall,
    "closedAperture": \.$closedAperture, "closedApertureWeight": \.$closedApertureWeight,
    "largestClosedAperture": \.$largestClosedAperture, "leastWander": \.$leastWander,
    "lidDisagreement": \.$lidDisagreement, "widestQuantile": \.$widestQuantile,
    "leastReach": \.$leastReach, "noiseWindow": \.$noiseWindow,
  ]
}
