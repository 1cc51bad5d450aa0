extension Catalogue {
  /// The phrases of figures, methods and scales in English.
  static let englishFigurePhrases: [Phrase: String] = [
    .percent: "{0} %",
    .unitDays: "days",
    .unitMilliseconds: "ms",
    .unitSecondsPerMinute: "s/min",
    .shortLeft: "Left",
    .shortRight: "Right",
    .legend: "Legend",
    .lineLeft: "patient’s left (solid)",
    .lineRight: "patient’s right (dashed)",
    .kindSpasm: "spasm",
    .kindBlink: "blink",
    .kindSynkinesis: "co-movement (synkinesis)",
    .kindBilateralClosure: "long closure of both eyes",
    .kindVoluntary: "voluntary movement",
    .kindUncertain: "uncertain",
    .gap: "face not seen",
    .howEvents: """
    How to read: every event of every recording, all on one time axis; the upper bars \
    of a visit are the patient’s left.
    """,
    .traces: "Traces",
    .howTraces: """
    How to read: {0} of each visit, all with the same scales of time and value, so \
    that heights and lengths can be compared by eye. The stretch is the typical one: \
    the middle one of all stretches of that length, sorted by spasms per minute, then \
    by time in spasm. Spasms are shaded; hatching marks time in which the face was \
    not seen.
    """,
    .tracesOf: "{0}: {1} to {2}.",
    .spasmsWithin: "Spasms, {2}: {0} in this stretch; {1} in the whole recording.",
    .laneClosure: "Eye closure (0 open at rest, 1 closed)",
    .laneAperture: "Lid aperture (ICD: distance between the inner corners of the eyes)",
    .laneMouth: "Corner of the mouth (ICD, outwards and upwards positive)",
    .signalsMissing: """
    {0}: no traces, because {1} does not lie beside the examination. Put it there and \
    compare again.
    """,
    .signalsChanged: """
    {0}: no traces, because {1} is not the file that was written with the \
    examination. Put that one in its place and compare again.
    """,
    .signalsDamaged: "{0}: no traces, because {1} is damaged. Examine the recording again.",
    .distributions: "Depth and duration",
    .howDistributions: """
    How to read: each mark is one spasm, a filled dot a clonic one, an open square a \
    tonic one. The upright line is the median, the thick bar below it its interval.
    """,
    .axisDepth: "Depth: peak closure of the eye in each spasm (0 open, 1 closed)",
    .axisDuration: "Duration of each spasm in s, logarithmic",
    .median: "median {0}, {1}",
    .leftOut: "{0} without a value: cut by a gap or an end, or not seen",
    .taskRest: "rest",
    .taskGentleClosure: "gentle closure",
    .taskForcefulClosure: "forceful closure",
    .taskPucker: "pucker",
    .taskSmile: "smile",
    .taskBrowLift: "brow lift",
    .taskSpeech: "speech",
    .taskHoldStill: "holding still",
    .scaleJRSSeverity: "JRS severity",
    .scaleJRSFrequency: "JRS frequency",
    .scaleHSGS: "HSGS",
    .scaleHFS7: "HFS-7",
    .scaleHFS8: "HFS-8",
    .scaleHFS30: "HFS-30",
    .entered: "as entered",
    .sourcePublished: "published: {0}",
    .sourceMeasured: "measured: {0}",
    .sourceDerived: "derived: {0}",
    .sourceConvention: "convention: {0}",
    .anchorEntered: "Compared is the {0}, as the clinician named it.",
    .anchorFirstVisit: """
    Compared is the {0}: the affected side of the first visit. It stays the compared \
    one at every visit.
    """,
    .anchorLaterVisit: """
    Compared is the {0}: the first visit shows no affected side, a later one does.
    """,
    .anchorUnknown: "No visit shows an affected side, so that {0} are compared.",
    .methodsOpening: """
    Compared with Spasmeter {0}. Sides are the patient’s own. The numbers of each \
    visit are those of its examination; only their change is computed here.
    """,
    .methodsChecks: """
    Before any change, the recordings are held against each other in the respects \
    listed under Comparability. Amber asks for caution; red withholds the changes \
    that it spoils. These limits were in force:
    """,
    .methodsChange: """
    Each later visit is set against the first. A change counts only where its \
    interval leaves out no change; the detectable change adds the half widths of both \
    intervals as variances are added. Random draws start from fixed seeds. Each \
    interval was computed so:
    """,
    .methodsClock: """
    What is said of the time since a treatment follows published courses, and entered \
    scores are set against the smallest fall that patients notice; neither is \
    measured here. These times and scores were in force:
    """,
    .methodsFigures: """
    Traces: of all stretches that begin at whole seconds and were seen for at least \
    half of their time, the middle one is drawn, as described with the figure. Of all \
    frames that fall on one point of the drawing the smallest and the largest value \
    are drawn, so that no peak is lost. Depth and duration: every spasm of the \
    compared side; for durations those cut by a gap or an end are left out.
    """,
    .headingChange: "Change and its interval",
    .headingClock: "Course of the treatment",
    .headingFigures: "Figures",
    .otherSettings: "Other settings",
    .provenance: "Provenance",
    .fingerprint: "SHA-256 of the recording",
    .stills: "Pictures of the face",
    .stillsNotAsked: """
    There are no pictures of the face on this page: they identify the patient and \
    were not asked for.
    """,
    .stillsIdentify: """
    These pictures identify the patient. Do not pass this page on without the \
    patient’s consent.
    """,
    .howStills: """
    How to read: the face as the camera sees it, above at rest, below at the peak of \
    a spasm of middle depth. Nobody chose the moments: of all quiet frames, and of \
    the peaks whose depth lies in the middle fifth, those whose head pose comes \
    nearest to the pose that the visits have in common. The inner corners of the eyes \
    are level and equally far apart in every picture.
    """,
    .stillsNoRecording: """
    {0}: no picture, because the recording does not lie beside the examination or is \
    not the one that was examined, or because its signals are missing.
    """,
    .stillAtRest: "{0}, at rest, {1}. Measured closure: left {2}, right {3}. Yaw {4}°, pitch {5}°.",
    .stillAtEvent: """
    {0}, at the peak of a spasm of middle depth, {1}. Measured closure: left {2}, \
    right {3}. Yaw {4}°, pitch {5}°.
    """,
  ]
}
