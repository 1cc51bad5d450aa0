/// Finding and following the face.
public struct TrackingSettings: SettingsGroup {
  @Setting(
    "Lowest presence score of the mesh at which its landmarks are used; below it the frame is a gap.",
    unit: "1", in: 0...1, source: .convention("the model's own decision border"))
  public var minimumPresence = 0.5

  @Setting(
    "Lowest score at which the detector's box counts as a face.",
    unit: "1", in: 0.1...0.99,
    source: .convention("MediaPipe's border for its near detector; for the far one it has 0.6"))
  public var minimumDetectionScore = 0.5

  @Setting(
    "Time from one search of the whole image for faces to the next while the patient is followed.",
    unit: "s", in: 0.05...5,
    source: .derived("half a second of another face goes unnoticed at most, for 4 % of the work"))
  public var detectionInterval = 0.5

  @Setting(
    "Shortest time between two frames in which the face's place is found anew; others lie between.",
    unit: "s", in: 0...0.1,
    source: .derived(
      "40 a second: every frame of a 30 per s recording, every sixth of a 240 per s one"))
  public var regionInterval = 0.025

  @Setting(
    "Standard deviation of the zero-phase Gaussian that steadies the crop around the face.",
    unit: "s", in: 0.02...0.5,
    source: .measured(
      "noise of the lid aperture falls 3 to 8 times against a crop placed anew each frame"))
  public var regionSmoothing = 0.15

  @Setting(
    "Time over which faces are weighed against each other to choose the patient.",
    unit: "s", in: 0...30,
    source: .convention("a person who crosses the picture is gone by then"))
  public var selectionSpan = 2.0

  @Setting(
    "Time for which a face elsewhere or of other size must be seen before it is taken for the patient again.",
    unit: "s", in: 0...60,
    source: .convention("longer than it takes to cross the picture, shorter than a change of seat"))
  public var reacquisitionDelay = 2.0

  @Setting(
    "Largest ratio of two sizes at which a face can be the one that was lost.",
    unit: "1", in: 1.1...5,
    source: .convention("a patient who leans in by a third of the camera's distance"))
  public var largestSizeRatio = 1.5

  @Setting(
    "Largest distance, in sides of the face's region, at which a face can be the one that was lost.",
    unit: "1", in: 0.1...5, source: .convention("half a head beyond the lost one's place"))
  public var largestMove = 1.0

  @Setting(
    "Overlap of two face boxes, shared area over joint area, from which they show the same face.",
    unit: "1", in: 0.1...0.9,
    source: .convention("the border of MediaPipe's box suppression"))
  public var sameFaceOverlap = 0.3

  @Setting(
    "Time for which the detector may miss a face that the mesh still vouches for.",
    unit: "s", in: 0.5...60,
    source: .convention(
      "a turned or half covered face; a crop that drifted onto the wall ends here"))
  public var unconfirmedSpan = 3.0

  @Setting(
    "Longest freeze, s of repeated pictures, that is not a gap.",
    unit: "s", in: 0...1,
    source: .derived("three frames at 30 per s, a short blink (BioNumbers 100706)"))
  public var longestFreeze = 0.1

  @Setting(
    "Shortest step between two frames that can be a gap of missing frames.",
    unit: "s", in: 0.05...5,
    source: .derived("a whole blink, 0.1 to 0.4 s (BioNumbers 100706), can go unseen in it"))
  public var missingFramesStep = 0.25

  @Setting(
    "Step between two frames, in median steps, that can be a gap of missing frames.",
    unit: "1", in: 1.5...50,
    source: .convention("slow and variable frame rates have no gaps of their own"))
  public var missingFramesRatio = 4.0

  @Setting(
    "Largest distance, in eye widths, between the corners that the eye model and the mesh find.",
    unit: "1", in: 0.05...1,
    source: .convention("beyond a third of the eye the model looks at something else"))
  public var eyeContourTolerance = 0.33

  @Setting(
    "Unlikeness, 1 minus correlation, of a place on the face to its usual looks above which it is foreign.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "hand clip: 94 % of the covered time found; 28 other clips, 13 000 frames: none at 0.4, some at 0.35"
    ))
  public var foreignBorder = 0.4

  @Setting(
    "Part of the recording that must look alike for that look to be the face's own.",
    unit: "1", in: 0.05...0.5,
    source: .measured(
      "a fifth finds 61 % of the hand clip's covered time, a quarter 94 %, three tenths 97 % with a third more false finds"
    ))
  public var familiarShare = 0.25

  @Setting(
    "Neighbouring places, of 27, that must be foreign at once for the face to be covered.",
    unit: "1", in: 1...27,
    source: .measured("grimaces of mouth and chin make three places foreign, a hand four or more"))
  public var fewestForeignPlaces = 4.0

  @Setting(
    "Shortest time for which the places must be foreign without a break.",
    unit: "s", in: 0...5,
    source: .convention("a hand that passes; shorter changes are blinks and motion blur"))
  public var shortestOcclusion = 0.15

  @Setting(
    "Longest time between two occlusions that belongs to them.",
    unit: "s", in: 0...5,
    source: .convention("a hand that shifts before the face"))
  public var bridgedOcclusion = 0.5

  @Setting(
    "Largest turn to a side, as the nose's shift in outer-canthal distances from its median, at which looks are compared.",
    unit: "1", in: 0...1,
    source: .derived(
      "about 25 degrees: beyond it the far side of the face looks otherwise by itself"))
  public var largestJudgedTurn = 0.17

  @Setting(
    "Shortest span with a face in which its usual look can be told.",
    unit: "s", in: 1...600,
    source: .measured("in clips of 3 s single turns and smiles count as covers, from 5 s on none"))
  public var shortestJudgedSpan = 5.0

  @Setting(
    "Time over which the face's shape is read before its skin is followed.",
    unit: "s", in: 0...5,
    source: .derived("some ten frames of a slow camera: their median shakes less than a pixel"))
  public var skinShapeSpan = 0.4

  @Setting(
    "Time over which the template of the skin is gathered.",
    unit: "s", in: 0...10,
    source: .derived("five times as long as a blink, which the median then leaves out"))
  public var skinTemplateSpan = 2.0

  @Setting(
    "Time without the skin being found again after which a new template is begun.",
    unit: "s", in: 0.5...60,
    source: .derived("longer than a turn of the head or a wide smile"))
  public var skinRenewal = 3.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "minimumPresence": \.$minimumPresence,
    "minimumDetectionScore": \.$minimumDetectionScore,
    "detectionInterval": \.$detectionInterval,
    "regionInterval": \.$regionInterval,
    "regionSmoothing": \.$regionSmoothing,
    "selectionSpan": \.$selectionSpan,
    "reacquisitionDelay": \.$reacquisitionDelay,
    "largestSizeRatio": \.$largestSizeRatio,
    "largestMove": \.$largestMove,
    "sameFaceOverlap": \.$sameFaceOverlap,
    "unconfirmedSpan": \.$unconfirmedSpan,
    "longestFreeze": \.$longestFreeze,
    "missingFramesStep": \.$missingFramesStep,
    "missingFramesRatio": \.$missingFramesRatio,
    "eyeContourTolerance": \.$eyeContourTolerance,
    "foreignBorder": \.$foreignBorder,
    "familiarShare": \.$familiarShare,
    "fewestForeignPlaces": \.$fewestForeignPlaces,
    "shortestOcclusion": \.$shortestOcclusion,
    "bridgedOcclusion": \.$bridgedOcclusion,
    "largestJudgedTurn": \.$largestJudgedTurn,
    "shortestJudgedSpan": \.$shortestJudgedSpan,
    "skinShapeSpan": \.$skinShapeSpan, "skinTemplateSpan": \.$skinTemplateSpan,
    "skinRenewal": \.$skinRenewal,
  ]
}
