internal import Anatomy
internal import Contractions
internal import Landmarks
internal import Settings
internal import Signals

/// One ingredient of the analysis taken away, to see what it brings.
///
/// The same landmarks are analysed again: nothing is drawn or tracked anew. A further ablation is one
/// value in ``all``.
public struct Ablation: Sendable {
  public let name: String
  /// What is taken away and how, one sentence.
  public let meaning: String
  var track: @Sendable (LandmarkTrack) -> LandmarkTrack = { $0 }
  var change: @Sendable (inout AnalysisSettings) -> Void = { _ in }

  /// The whole analysis first, then each ingredient away by itself.
  public static let all = [whole, pose, eyeModel, skin, null]

  /// Nothing taken away.
  public static let whole = Ablation(name: "whole", meaning: "The analysis as it is.")

  static let pose = Ablation(
    name: "no pose",
    meaning:
      "Depth of the mesh set to 0: place, size and roll of the head are still removed, but yaw "
      + "and pitch are neither removed nor known, so that no threshold rises and no gap opens with "
      + "them; the skin was followed with depth.",
    track: { $0.mapObservations(\.flat) })

  static let eyeModel = Ablation(
    name: "no eye model",
    meaning: "The lid contours of the eye model dropped: lids are read from the mesh alone.",
    track: { $0.mapObservations(\.withoutContours) })

  static let skin = Ablation(
    name: "no skin motion", meaning: "The motion of the skin dropped: landmarks alone.",
    track: { track in
      LandmarkTrack(
        times: track.times, observations: track.observations, skin: nil, gaps: track.gaps,
        otherFaces: track.otherFaces, imageWidth: track.imageWidth,
        imageHeight: track.imageHeight)
    })

  static let null = Ablation(
    name: "no null",
    meaning: "The patient's own unrest and blinks weigh nothing in the thresholds of lids, mouth, "
      + "skin and synkinesis: fixed levels and noise alone.",
    change: { settings in
      settings.asymmetry.nullQuantile = 0
      settings.asymmetry.falseAlarmRate = .infinity
      settings.skin.nullQuantile = 0
      settings.skin.blinkQuantile = 0
      settings.mouth.synkinesisNullFactor = 0
    })

  /// What the analysis without the ingredient finds in a recording.
  ///
  /// - Parameters:
  ///   - whole: The recording's landmarks.
  ///   - settings: Thresholds of the whole analysis.
  /// - Returns: Events, and the evaluable time, s.
  func findings(in whole: LandmarkTrack, settings: AnalysisSettings) -> (
    events: [FacialEvent], evaluable: Double
  ) {
    var settings = settings
    change(&settings)
    let signals = measureSignals(in: track(whole), settings: settings.signal)
    return (detectEvents(in: signals, settings: settings), signals.evaluableDuration)
  }
}

extension LandmarkTrack {
  /// The track with every face changed.
  fileprivate func mapObservations(_ change: (FaceObservation) -> FaceObservation) -> LandmarkTrack
  {
    LandmarkTrack(
      times: times, observations: observations.map { $0.map(change) }, skin: skin, gaps: gaps,
      otherFaces: otherFaces, imageWidth: imageWidth, imageHeight: imageHeight)
  }
}

extension FaceObservation {
  /// The face without depth.
  fileprivate var flat: FaceObservation {
    FaceObservation(
      mesh: mesh.map { SIMD3($0.x, $0.y, 0) }, eyeContour: eyeContour, presence: presence)
  }

  /// The face as the mesh alone has it.
  fileprivate var withoutContours: FaceObservation {
    FaceObservation(mesh: mesh, eyeContour: Bilateral { _ in nil }, presence: presence)
  }
}
