import ArgumentParser
import Reporting

/// Videos drawn from an examination.
struct VideoOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Write NAME_overlay.mp4: the recording with the contours of each side in its colour, and below "
        + "it events and running traces, to check a number by eye. It shows the patient."))
  var overlay = false

  @Flag(
    help: ArgumentHelp(
      "Write NAME_anonymous.mp4: the face as lines on plain ground, drawn from landmarks without a "
        + "pixel of the recording. Alone or beside --overlay, which it does not change."))
  var anonymous = false

  /// The videos asked for.
  var wanted: [DrawnVideo] { (overlay ? [.overlay] : []) + (anonymous ? [.anonymous] : []) }
}
