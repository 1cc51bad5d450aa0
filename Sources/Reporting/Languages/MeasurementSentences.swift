/// The sentences that the stages below write into their results, with `{0}`, `{1}` … for what varies.
///
/// A language has a translation of each one in ``Catalogue/sentences``; a sentence that is not listed is shown as it was
/// written.
enum MeasurementSentences {
  static let all = reasons + gates + methods + words

  /// Why a measure has no number.
  private static let reasons = [
    "no spasm on this side",
    "no spasm on this side reaches the mouth",
    "no train of jerks on this side",
    "no {0} to share out",
    "no blink seen by both eyes",
    "no signal of this region was measured",
    "neither an event nor a signal tells whether this region was measured",
    "only the events are known, not the signals",
    "only {0} spasms on this side show both rises clearly; at least {1} are needed",
    "only {0} times between spasms on this side; at least {1} are needed",
    "only {0} s could be evaluated; at least {1} s are needed",
    "the signal it needs was seen for only {0} s; at least {1} s are needed",
    "only {0} blinks half close the {1} eye away from spasms; {2} are needed for the null",
    "not measurable: nothing was found, but the recording could not show it ({0})",
  ]

  /// Which requirement on the recording is not met.
  private static let gates = [
    "{0}: {1}; at least {2} needed",
    "{0}: {1}; at most {2} allowed",
    "Width of an eye", "Width of the face", "New pictures a second",
    "New pictures a second, for lags", "Time facing the camera",
    "Time facing the camera, for small movements", "Evaluable time",
    "Frames in which the face was followed", "Time with something in front of the face",
    "Bits for each pixel of a new picture", "Sharpness of the face", "Frames blurred by movement",
    "Flicker of the light", "Frames with glare on an eye", "Time talking or chewing",
    "Repeated pictures of the skin: {0}", "Repeated pictures of the skin, for lags: {0}",
  ]

  /// How an interval was computed, or why there is none.
  private static let methods = [
    "Hodges–Lehmann shift, block bootstrap",
    "block bootstrap, percentiles",
    "Newcombe score interval",
    "from both intervals (Zou & Donner)",
    "conditional exact ratio of rates",
    "conditional exact ratio of rates, counts divided by the dispersion",
    "too few events in one of the recordings",
    "too few events for this level",
    "too few blocks with spasms",
    "too few blocks with spasms of both kinds",
    "it is a limit itself",
  ]

  /// Words that fill the places.
  private static let words = [
    "yaw {0}, pitch {1}", "left", "right", "spasm", "blink", "not known", "lower lid", "cheek",
    "ear", "chin", "{0} pixel", "{0} /s", "{0} s", "{0} %", "{0} bit", "{0} 1",
  ]
}
