internal import Anatomy
internal import Contractions
internal import Foundation
internal import Landmarks
internal import Settings
internal import Severity
internal import Video

/// What a warning may look at.
struct WarningContext {
  let recording: RecordingFacts
  let ledger: FrameLedger
  let quality: RecordingQuality
  let severity: SeverityProfile
  let coupling: CouplingProfile
  let events: [FacialEvent]
  let settings: AnalysisSettings
}

/// One thing that a reader must know before trusting a number.
///
/// A new warning is one value appended to ``all``.
struct WarningRule: Sendable {
  let code: String
  /// The message, or `nil` where there is nothing to warn of.
  let message: @Sendable (WarningContext) -> String?

  static let all: [WarningRule] = [
    noFrames, noFace, shortRecording, untracked, otherFaces, truncated, damaged, frozen,
    guessedTimes, clockJump, slowCamera, smallFace, turnedHead, bothSides,
    tasksOutside,
  ]

  static let noFrames = WarningRule(code: "no_frames") { context in
    context.quality.frames == 0
      ? "The part examined holds no frame, so nothing was measured. Choose another part." : nil
  }

  static let noFace = WarningRule(code: "no_face") { context in
    context.quality.frames > 0 && context.quality.trackedFrames == 0
      ? "No face was found in any frame, so nothing was measured. Film the whole face, frontal and lit."
      : nil
  }

  static let shortRecording = WarningRule(code: "short_recording") { context in
    let (seen, needed) = (
      context.quality.evaluableSeconds, context.settings.severity.shortRecording
    )
    guard seen < needed else { return nil }
    guard seen > 0 else {
      return "No time could be evaluated. Film the whole face at rest for at least "
        + "\(number(needed)) s."
    }
    return "Only \(number(seen)) s could be evaluated. Rates and shares are uncertain as their "
      + "intervals show; film at least \(number(needed)) s at rest."
  }

  static let untracked = WarningRule(code: "untracked") { context in
    guard let share = context.quality.trackedShare, share > 0,
      share < context.settings.quality.trackedShare
    else { return nil }
    return
      "The face was tracked in \(number(100 * share)) % of the frames; what happened in the gaps "
      + "is not known."
  }

  static let otherFaces = WarningRule(code: "other_faces") { context in
    let others = context.quality.otherFaces
    guard others.largestCount > 0 else { return nil }
    return "Up to \(others.largestCount) other face(s) were in view for "
      + "\(number(others.intervals.coveredDuration)) s. Only the largest central face was measured: "
      + "make sure that it is the patient's."
  }

  static let truncated = WarningRule(code: "truncated") { context in
    context.ledger.isTruncated == true
      ? "The file ends before what its header declares. What could be decoded was measured; copy the "
        + "file again from the camera if you can." : nil
  }

  static let damaged = WarningRule(code: "damaged_video") { context in
    let ledger = context.ledger
    let signs = [
      (ledger.concealed, "hold parts that the decoder had to make up"),
      (ledger.tainted, "follow a damaged picture"), (ledger.suspect, "look broken"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !signs.isEmpty || ledger.corruptPackets > 0 else { return nil }
    let packets = "\(ledger.corruptPackets) packet\(ledger.corruptPackets == 1 ? "" : "s")"
    let lost = ledger.corruptPackets > 0 ? ["\(packets) could not be decoded"] : []
    let moments =
      signs.isEmpty ? [] : ["of \(ledger.delivered) moments " + signs.joined(separator: ", ")]
    let overlap = signs.count > 1 ? " (one moment can count under several)" : ""
    let spans = context.quality.gaps.filter { $0.reason == .damagedVideo }.map(\.interval)
    return "The video is damaged: \((moments + lost).joined(separator: "; "))\(overlap). "
      + "\(number(spans.coveredDuration)) s are gaps for that reason. Some damaged pictures are "
      + "not noticed, about 3 of 10 in HEVC and VP9: look at the video. Copy the file again from the "
      + "camera if you can."
  }

  static let frozen = WarningRule(code: "frozen_frames") { context in
    guard context.ledger.delivered > 0,
      Double(context.ledger.duplicate)
        > context.settings.quality.repeatedShare * Double(context.ledger.delivered)
    else { return nil }
    return
      "\(context.ledger.duplicate) of \(context.ledger.delivered) frames repeat the one before: "
      + "the camera or a conversion dropped moments. Use the camera's original file."
  }

  static let guessedTimes = WarningRule(code: "guessed_times") { context in
    let ledger = context.ledger
    guard ledger.timestampGuessed > 0 else { return nil }
    guard ledger.timestampGuessed < ledger.delivered else {
      return
        "The file stores no presentation times, as AVI does not: moments follow from its frame "
        + "rate. Check that its length is that of the recording."
    }
    return "\(ledger.timestampGuessed) of \(ledger.delivered) frames carry no presentation time; "
      + "theirs was derived from their neighbours."
  }

  static let slowCamera = WarningRule(code: "slow_camera") { context in
    guard let interval = context.recording.medianFrameInterval,
      interval > 1 / context.settings.quality.frameRate
    else {
      return nil
    }
    return "The camera took \(number(1 / interval)) frames a second; twitches shorter than "
      + "\(number(2000 * interval)) ms can be missed. Film at 30 or, better, 60 frames a second."
  }

  static let smallFace = WarningRule(code: "small_face") { context in
    guard let pixels = context.quality.intercanthalPixels,
      pixels < context.settings.quality.intercanthalPixels
    else { return nil }
    return
      "The inner corners of the eyes are only \(number(pixels)) pixels apart, so weak twitches "
      + "drown in noise. Film closer: "
      + "\(number(context.settings.quality.advisedIntercanthalPixels)) pixels or more."
  }

  static let turnedHead = WarningRule(code: "turned_head") { context in
    let turned = context.quality.gaps.filter { $0.reason == .pose }.map(\.interval)
    guard turned.coveredDuration > context.settings.quality.turnedTime else { return nil }
    return
      "The head was turned too far for \(number(turned.coveredDuration)) s; those are gaps. Ask "
      + "the patient to face the camera."
  }

  static let bothSides = WarningRule(code: "both_sides") { context in
    let counts = Side.allCases.map { side in
      context.events.count { $0.kind == .spasm && $0.side == Laterality(side) }
    }
    guard counts.allSatisfy({ $0 > 0 }) else { return nil }
    return
      "Spasms were found on both sides. Hemifacial spasm is seldom bilateral (2.6 % of cases, "
      + "PubMed 30252364): review the events by eye."
  }

  static let tasksOutside = WarningRule(code: "tasks_outside") { context in
    let outside = context.coupling.tasks.count {
      !$0.interval.overlaps(context.recording.examined)
    }
    guard outside > 0 else { return nil }
    return
      "\(outside) of \(context.coupling.tasks.count) rows of the tasks file lie outside the part that "
      + "was examined. Check that the tasks file belongs to this recording."
  }

  static let clockJump = WarningRule(code: "clock_jump") { context in
    let jumps = context.ledger.clockJumps
    guard jumps > 0 else { return nil }
    return
      "The stored clock leaps at \(jumps) place(s), as in joined recordings. The frames were put "
      + "directly after one another; how much time lay between them is not known."
  }
}

/// A number with one decimal, independent of locale; whole numbers without.
func number(_ value: Double) -> String {
  let tenths = (value * 10).rounded() / 10
  return Int(exactly: tenths).map { "\($0)" } ?? "\(tenths)"
}
