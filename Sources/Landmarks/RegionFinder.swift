internal import Settings
internal import Video

/// First pass: finds the patient's face in each picture, roughly, and follows it.
struct RegionFinder {
  /// What one picture says.
  enum Finding {
    /// The face is here; `isMeasured` where the network looked at this very picture.
    case face(FaceRegion, stretch: Int, isMeasured: Bool)
    case nothing(GapReason)
  }

  /// Observations that have proved not to be the patient's face: those from `start` on.
  struct Retraction {
    let start: Double
    let reason: GapReason
  }

  private let networks: FaceModels
  private let settings: TrackingSettings
  private var selection: PatientSelection
  private(set) var otherFaces: OtherFacesRecord
  private var region: FaceRegion?
  /// Counts the stretches without a loss.
  private var stretch = 0
  private var lastSearch = -Double.infinity
  private var lastMeasurement = -Double.infinity
  private var lastConfirmation = -Double.infinity
  private var lossReason = GapReason.noFace
  /// Set by ``find(in:at:)`` where earlier observations must go.
  private(set) var retraction: Retraction?

  init(networks: FaceModels, settings: TrackingSettings, imageSize: SIMD2<Double>) {
    self.networks = networks
    self.settings = settings
    selection = PatientSelection(settings: settings, imageSize: imageSize)
    otherFaces = OtherFacesRecord(searchInterval: settings.detectionInterval)
  }

  /// Looks at the next picture.
  mutating func find(in picture: Picture, at time: Double) throws(TrackingError) -> Finding {
    retraction = nil
    let isFresh = time - lastMeasurement >= settings.regionInterval
    if region != nil, time - lastMeasurement > settings.missingFramesStep { stretch += 1 }
    if region == nil ? isFresh : time - lastSearch >= settings.detectionInterval {
      try search(picture, at: time)
    }
    if let region {
      guard isFresh else { return .face(region, stretch: stretch, isMeasured: false) }
      if let found = try measure(picture, at: time) { return found }
      if lastSearch < time { try search(picture, at: time) }
      if region != self.region, let found = try measure(picture, at: time) { return found }
    }
    lastMeasurement = max(lastMeasurement, isFresh ? time : lastMeasurement)
    return .nothing(lossReason)
  }

  /// Fits the mesh at the present region; `nil` and no region where it does not vouch for a face.
  private mutating func measure(_ picture: Picture, at time: Double) throws(TrackingError)
    -> Finding?
  {
    guard let present = region else { return nil }
    lastMeasurement = time
    let (mesh, presence) = try networks.fitMesh(to: present, in: picture, isRefined: false)
    let found = FaceRegion(enclosing: mesh, scheme: .attentionMesh)
    guard presence >= settings.minimumPresence, found.isSquare else {
      lose(because: .lowPresence)
      return nil
    }
    region = found
    selection.follow(found)
    return .face(found, stretch: stretch, isMeasured: true)
  }

  private mutating func lose(because reason: GapReason) {
    region = nil
    stretch += 1
    lossReason = reason
  }

  /// Searches the whole image: finds the patient after a loss, confirms what is followed, counts others.
  private mutating func search(_ picture: Picture, at time: Double) throws(TrackingError) {
    lastSearch = time
    let faces = try vouchedFaces(in: picture)
    confirm(faces, at: time)
    let verdict = selection.judge(faces, at: time)
    switch verdict {
    case .found(let face) where region == nil:
      region = face
      lastConfirmation = time
    case .replaced(let face):
      lose(because: .noFace)
      region = face
      lastConfirmation = time
      retraction = Retraction(start: -.infinity, reason: .noFace)
    case .absent where region == nil:
      lossReason = .noFace
    case .found, .absent:
      break
    }
    otherFaces.note(faces.count { !isPatient($0) }, at: time)
  }

  /// The faces that the detector finds and the mesh confirms; the one followed is confirmed anyway.
  ///
  /// The detector alone takes a cloud or a pattern for a face now and then.
  private func vouchedFaces(in picture: Picture) throws(TrackingError) -> [FaceRegion] {
    var vouched: [FaceRegion] = []
    let found = try networks.detectFaces(in: picture, minimumScore: settings.minimumDetectionScore)
    for face in found {
      if isPatient(face) {
        vouched.append(face)
      } else {
        let (_, presence) = try networks.fitMesh(to: face, in: picture, isRefined: false)
        if presence >= settings.minimumPresence { vouched.append(face) }
      }
    }
    return vouched
  }

  /// Gives up a region in which the detector has seen no face for too long.
  private mutating func confirm(_ faces: [FaceRegion], at time: Double) {
    guard region != nil else { return }
    if faces.contains(where: isPatient) {
      lastConfirmation = time
    } else if time - lastConfirmation > settings.unconfirmedSpan {
      retraction = Retraction(start: lastConfirmation, reason: .lowPresence)
      lose(because: .noFace)
    }
  }

  private func isPatient(_ face: FaceRegion) -> Bool {
    guard let region else { return false }
    return region.overlap(with: face) >= settings.sameFaceOverlap
  }
}
