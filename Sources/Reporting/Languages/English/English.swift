extension Catalogue {
  /// English.
  public static let english = Catalogue(
    language: "en", decimalMark: ".",
    phrases: englishPhrases.merging(englishFigurePhrases) { first, _ in first },
    measures: [:], sentences: [:], settings: [:])

  private static let englishPhrases: [Phrase: String] = [
    .left: "patient’s left",
    .right: "patient’s right",
    .both: "both sides",
    .notKnown: "not known",
    .visit: "Visit {0}",
    .interval: "{0} % interval {1} to {2}",
    .intervalAtLeast: "{0} % interval at least {1}",
    .intervalAtMost: "{0} % interval at most {1}",
    .noInterval: "no interval",
    .tooFewEvents: "too few events",
    .unitPerMinute: "per minute",
    .unitPoints: "percentage points",
    .unitDegrees: "degrees",
    .unitPerSecond: "per second",
    .unitSeconds: "s",
    .unitMinutes: "min",
    .unitPixels: "pixels",
    .changeWithheld: "change withheld: {0}",
    .changeNotEvaluable: "change not evaluable",
    .notShown: "no difference shown",
    .nothingShown: "nothing shown",
    .detectable: "detectable: {0}",
    .lower: "lower",
    .higher: "higher",
    .withheld: "withheld",
    .notEvaluable: "not evaluable",
    .counts: "Spasms on the {0}: {1} in {2} min → {3} in {4} min.",
    .rateBelow: """
    No spasm was seen: the rate is below {0} per minute with {1} % confidence, which \
    is not the same as none.
    """,
    .fallShown: "A fall of at least {0} % is shown.",
    .fallNotShown: "A fall of {0} % is not shown: the recording is too short.",
    .minutesNeeded: "At these rates {0} evaluable minutes after treatment would show it.",
    .noLength: "No advisable length would show it: the recording before holds too few spasms.",
    .fallNotReached: "The fall found is smaller than {0} %.",
    .noSpasmBefore: "There was no spasm before.",
    .checkMethod: "program and settings",
    .checkTasks: "tasks",
    .checkLength: "evaluable time",
    .checkEvaluableShare: "evaluable share",
    .checkFrameRate: "frame rate",
    .checkFaceSize: "eye-to-eye distance",
    .checkPose: "middle pose",
    .checkLight: "brightness of the face (of 255)",
    .checkNoise: "noise of the eyelids",
    .checkSharpness: "sharpness",
    .checkDetectionLimit: "shallowest twitch that is found",
    .adviceMethod: "Examine both recordings with the same program and settings.",
    .adviceTasks: "Ask for the same tasks at every visit, and note them in a tasks file.",
    .adviceLength: "Film at least three minutes at rest, equally long each time.",
    .adviceEvaluableShare: "Keep the face in view, uncovered and towards the camera.",
    .adviceFrameRate: """
    Film with the same frame rate, 60 a second or more; of films that are there, name the recordings \
    themselves: they are then analysed at the lower rate.
    """,
    .adviceFaceSize: "Film from the same distance with the same lens.",
    .advicePose: "Place the camera at the height of the eyes, straight before the face.",
    .adviceLight: "Film in the same room with the same lamps, and fix the exposure.",
    .adviceNoise: "Film with the same light, focus and quality.",
    .adviceSharpness: "Fix the focus on the eyes.",
    .adviceDetectionLimit: "Film with more light, closer, or with less compression.",
    .gradeGreen: "green",
    .gradeAmber: "amber",
    .gradeRed: "red",
    .daysAfter: "{0} days after treatment",
    .clockDecompressionEarly: """
    early after decompression; relief is often delayed, and this is no final result
    """,
    .clockDecompressionPending: """
    relief may still come; what remains is not a failure of the decompression
    """,
    .clockDecompressionFinal: "the time in which relief comes is over for nearly all patients",
    .clockToxinOnset: "the effect of the toxin may still be growing",
    .clockToxinPlateau: "within the weeks of the toxin’s effect",
    .clockToxinWearOff: "the toxin’s effect is expected to wear off",
    .clockToxinEnded: "no effect of the toxin is expected any more",
    .clockTimeUnknown: "the time since the treatment is not known, so its course is not judged",
    .clockNoClock: "no published course is held for this treatment",
    .clockSecondRise: "the rate rose again after a fall: compatible with wear-off of the toxin",
    .clockNoticedGain: """
    {0} changed by {1} as entered; that is the fall of {2} that patients notice
    """,
    .clockNoNoticedGain: """
    {0} changed by {1} as entered; that is less than the fall of {2} that patients \
    notice
    """,
    .warningSideFlipped: """
    At visit {0} more spasms were on the other side. The figures stay with the side \
    of the first visit; check that it is the same patient, filmed the same way \
    round.
    """,
    .warningSideUnknown: """
    No visit shows an affected side; both are compared. Name it with --side where it \
    is known.
    """,
    .warningNoDate: "No date is known of visit {0}. Give one with --date or in the visits file.",
    .warningWithheld: """
    Some changes to visit {0} are withheld because the recordings are too unlike; \
    see the red checks.
    """,
    .warningLowerRate: """
    Visit {0} was filmed with more pictures a second than another visit; only as \
    many were analysed as the poorest recording has, so that both could show the \
    same.
    """,
    .pageKind: "Spasmeter comparison of the patient",
    .claim: """
    Measurement of visible movement for review by a clinician; no diagnosis; not a \
    medical device.
    """,
    .parts: "Parts of the report",
    .summary: "Summary",
    .comparability: "Comparability",
    .changes: "Changes",
    .events: "Events",
    .course: "Course",
    .methods: "Methods",
    .warnings: "Warnings",
    .visits: "Visits",
    .measure: "Measure",
    .before: "Before",
    .after: "After",
    .change: "Change",
    .respect: "Respect",
    .grade: "Grade",
    .advice: "What to do",
    .date: "Date",
    .treatment: "Treatment",
    .recording: "Recording",
    .evaluable: "Evaluable",
    .spasms: "Spasms",
    .treatmentNone: "none",
    .treatmentBotulinumToxin: "botulinum toxin",
    .treatmentMicrovascularDecompression: "microvascular decompression",
    .treatmentNeuromodulation: "neuromodulation",
    .treatmentOther: "other",
    .noWarnings: "None.",
    .howChanges: """
    How to read: a change counts only where its interval leaves out no change. \
    “Detectable” is the smallest change that these two recordings could have shown.
    """,
    .howComparability: "How to read: where a row is red, the changes that it spoils are withheld.",
    .howCourse: """
    How to read: each point is a visit with its interval; visits are spaced by date \
    where all dates are known.
    """,
    .courseOf: "{0} over the visits",
    .spreadMap: "Spread",
    .howSpread: """
    How to read: the face as the camera sees it; the filled area of each circle is \
    the share of spasms in which the region took part.
    """,
    .noSpasm: "no spasm",
    .regionEye: "eye",
    .regionLowerlid: "lower lid",
    .regionBrow: "brow",
    .regionCheek: "cheek",
    .regionEar: "skin before the ear",
    .regionMouth: "mouth",
    .regionChin: "chin",
    .regionNeck: "neck",
  ]
}
