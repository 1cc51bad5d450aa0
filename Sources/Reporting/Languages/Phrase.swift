/// Everything that a comparison says to a reader, by name; the words are in the catalogue of each language.
enum Phrase: String, CaseIterable, Sendable {
  case left
  case right
  case both
  case notKnown
  case visit
  case interval
  case intervalAtLeast
  case intervalAtMost
  case noInterval
  case tooFewEvents
  case unitPerMinute
  case unitPoints
  case unitDegrees
  case unitPerSecond
  case unitSeconds
  case unitMinutes
  case unitPixels
  case changeWithheld
  case changeNotEvaluable
  case notShown
  case nothingShown
  case detectable
  case lower
  case higher
  case withheld
  case notEvaluable
  case counts
  case rateBelow
  case fallShown
  case fallNotShown
  case minutesNeeded
  case noLength
  case fallNotReached
  case noSpasmBefore
  case checkMethod = "check_method"
  case checkTasks = "check_tasks"
  case checkLength = "check_length"
  case checkEvaluableShare = "check_evaluable_share"
  case checkFrameRate = "check_frame_rate"
  case checkFaceSize = "check_face_size"
  case checkPose = "check_pose"
  case checkLight = "check_light"
  case checkNoise = "check_noise"
  case checkSharpness = "check_sharpness"
  case checkDetectionLimit = "check_detection_limit"
  case adviceMethod = "advice_method"
  case adviceTasks = "advice_tasks"
  case adviceLength = "advice_length"
  case adviceEvaluableShare = "advice_evaluable_share"
  case adviceFrameRate = "advice_frame_rate"
  case adviceFaceSize = "advice_face_size"
  case advicePose = "advice_pose"
  case adviceLight = "advice_light"
  case adviceNoise = "advice_noise"
  case adviceSharpness = "advice_sharpness"
  case adviceDetectionLimit = "advice_detection_limit"
  case gradeGreen = "grade_green"
  case gradeAmber = "grade_amber"
  case gradeRed = "grade_red"
  case daysAfter
  case clockDecompressionEarly = "clock_decompression_early"
  case clockDecompressionPending = "clock_decompression_pending"
  case clockDecompressionFinal = "clock_decompression_final"
  case clockToxinOnset = "clock_toxin_onset"
  case clockToxinPlateau = "clock_toxin_plateau"
  case clockToxinWearOff = "clock_toxin_wear_off"
  case clockToxinEnded = "clock_toxin_ended"
  case clockTimeUnknown = "clock_time_unknown"
  case clockNoClock = "clock_no_clock"
  case clockSecondRise = "clock_second_rise"
  case clockNoticedGain = "clock_noticed_gain"
  case clockNoNoticedGain = "clock_no_noticed_gain"
  case warningSideFlipped = "warning_side_flipped"
  case warningSideUnknown = "warning_side_unknown"
  case warningNoDate = "warning_no_date"
  case warningWithheld = "warning_withheld"
  case warningLowerRate = "warning_lower_rate"
  case pageKind
  case claim
  case parts
  case summary
  case comparability
  case changes
  case events
  case course
  case methods
  case warnings
  case visits
  case measure
  case before
  case after
  case change
  case respect
  case grade
  case advice
  case date
  case treatment
  case recording
  case evaluable
  case spasms
  case treatmentNone = "treatment_none"
  case treatmentBotulinumToxin = "treatment_botulinum_toxin"
  case treatmentMicrovascularDecompression = "treatment_microvascular_decompression"
  case treatmentNeuromodulation = "treatment_neuromodulation"
  case treatmentOther = "treatment_other"
  case noWarnings
  case howChanges
  case howComparability
  case howCourse
  case courseOf
  case spreadMap
  case howSpread
  case noSpasm
  case regionEye = "region_eye"
  case regionLowerlid = "region_lowerlid"
  case regionBrow = "region_brow"
  case regionCheek = "region_cheek"
  case regionEar = "region_ear"
  case regionMouth = "region_mouth"
  case regionChin = "region_chin"
  case regionNeck = "region_neck"
  case percent
  case unitDays
  case unitMilliseconds
  case unitSecondsPerMinute
  case shortLeft = "short_left"
  case shortRight = "short_right"
  case legend
  case lineLeft = "line_left"
  case lineRight = "line_right"
  case kindSpasm = "kind_spasm"
  case kindBlink = "kind_blink"
  case kindSynkinesis = "kind_synkinesis"
  case kindBilateralClosure = "kind_bilateral_closure"
  case kindVoluntary = "kind_voluntary"
  case kindUncertain = "kind_uncertain"
  case gap
  case howEvents
  case traces
  case howTraces
  case tracesOf
  case spasmsWithin
  case laneClosure
  case laneAperture
  case laneMouth
  case signalsMissing
  case signalsChanged
  case signalsDamaged
  case distributions
  case howDistributions
  case axisDepth
  case axisDuration
  case median
  case leftOut
  case taskRest = "task_rest"
  case taskGentleClosure = "task_gentle_closure"
  case taskForcefulClosure = "task_forceful_closure"
  case taskPucker = "task_pucker"
  case taskSmile = "task_smile"
  case taskBrowLift = "task_brow_lift"
  case taskSpeech = "task_speech"
  case taskHoldStill = "task_hold_still"
  case scaleJRSSeverity = "scale_jrs_severity"
  case scaleJRSFrequency = "scale_jrs_frequency"
  case scaleHSGS = "scale_hsgs"
  case scaleHFS7 = "scale_hfs_7"
  case scaleHFS8 = "scale_hfs_8"
  case scaleHFS30 = "scale_hfs_30"
  case entered
  case sourcePublished
  case sourceMeasured
  case sourceDerived
  case sourceConvention
  case anchorEntered = "anchor_entered"
  case anchorFirstVisit = "anchor_first_visit"
  case anchorLaterVisit = "anchor_later_visit"
  case anchorUnknown = "anchor_unknown"
  case methodsOpening
  case methodsChecks
  case methodsChange
  case methodsClock
  case methodsFigures
  case headingChange
  case headingClock
  case headingFigures
  case otherSettings
  case provenance
  case fingerprint
  case stills
  case stillsNotAsked
  case stillsIdentify
  case howStills
  case stillsNoRecording
  case stillAtRest
  case stillAtEvent
}
