internal import Anatomy
internal import Contractions

extension ReviewError.Fault {
  /// What is wrong and what to do, without file and place.
  var sentence: String {
    fileSentence ?? elanSentence ?? tableSentence ?? timeSentence ?? eventSentence
  }

  private var fileSentence: String? {
    switch self {
    case .missing: "there is no such file of reviewed events. Check the path given with --with."
    case .unreadable(let reason): "the file cannot be read (\(reason)). Check its permissions."
    case .noRegularFile: "this is a folder or device. Give a file of reviewed events."
    case .tooLarge(let limit):
      "the file has more than \(limit) bytes. Give the reviewed events of one recording."
    case .notText: "the file is not UTF-8 text. Save it as UTF-8."
    case .unknownFormat(let known):
      "this is no format of reviewed events. Give one of: \(known.joined(separator: "; "))."
    case .settings(let reason): "the examination cannot be measured again: \(reason)"
    default: nil
    }
  }

  private var elanSentence: String? {
    switch self {
    case .damaged(let reason):
      "the file is damaged or cut short (\(reason)). Save it in ELAN once more."
    case .unsafe(let reason): "\(reason). Save the file in ELAN once more."
    case .foreignTier(let name):
      "the tier “\(name)” is not one of a review. Keep left, right, both, gaps and review, "
        + "and delete or rename the others."
    case .missingTier(let name):
      "the tier “\(name)” is missing, so that its events would count as rejected. "
        + "Correct the file written by the examination and keep all its tiers."
    case .noTime: "the annotation has no time of its own. Put it on a time in ELAN."
    case .otherUnit(let unit):
      "times are in “\(unit)”. Save the file in milliseconds, as ELAN does."
    case .mediaOffset(let origin):
      "the linked recording is shifted by \(origin) ms. Take the offset out in ELAN and check the times."
    default: nil
    }
  }

  private var tableSentence: String? {
    switch self {
    case .openQuote: "a quotation mark is never closed. Export the table once more."
    case .missingColumn(let name):
      "the column “\(name)” is missing. Keep the columns as they were written."
    case .repeatedColumn(let name): "the column “\(name)” appears twice. Keep one of them."
    case .cells(let found, let expected):
      "the row has \(found) cell(s) and the first line \(expected). Give every column a cell."
    case .notNumber(let column, let text):
      "the \(column) “\(text)” is no number. Write it as 0.62, with a point, or n/a."
    case .unknownWord(let column, let text, let known):
      "the \(column) “\(text)” is not known. Use one of \(known.joined(separator: ", "))."
    case .stopWithoutStart(let behavior):
      "STOP of “\(behavior)” without a START before it. Fix unpaired events in BORIS and export again."
    case .startWithoutStop(let behavior):
      "START of “\(behavior)” without a STOP. Fix unpaired events in BORIS and export again."
    case .severalObservations(let first, let second):
      "the export holds the observations “\(first)” and “\(second)”. Export the one of this recording."
    default: nil
    }
  }

  private var timeSentence: String? {
    switch self {
    case .notSeconds(let column, let text):
      "the \(column) “\(text)” is not a number of seconds. Write it as 12.5, with a point."
    case .negative(let column, let text):
      "the \(column) \(text) is negative. Count seconds from the recording's first frame."
    case .endBeforeStart(let start, let end):
      "the event ends at \(end) s, before it begins at \(start) s. Exchange or correct the times."
    case .noDuration(let time):
      "the event at \(time) s lasts no time at all. Give it an end after its start."
    case .outside(let span, let examined):
      "the event from \(span.start) to \(span.end) s lies outside the examined part, "
        + "\(examined.start) to \(examined.end) s. Check that the file belongs to this recording."
    case .inGap(let gap):
      "the event lies in a gap, \(gap.start) to \(gap.end) s, whose time does not count. "
        + "Delete it, or move it out of the gap."
    default: nil
    }
  }

  private var eventSentence: String {
    switch self {
    case .needsOneSide(let kind):
      "a \(kind.rawValue) is of one side. Put it on the left or the right."
    case .needsBothSides(let kind):
      "a \(kind.rawValue) is of both sides. Put it on both, or choose a one-sided kind."
    case .sharesTime(let other):
      "the event shares time with another of its kind and side (\(other)). Join them or part them."
    case .pointWithoutEvent(let kind):
      "a point has no duration and no \(kind.rawValue) of the examination lies there. "
        + "Mark it as a state event with START and STOP."
    default: "the event cannot be used. Correct it."
    }
  }
}
