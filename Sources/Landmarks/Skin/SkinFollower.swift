internal import Settings

/// Follows the skin of the patient's face through a recording, from a fixed template.
///
/// The face's shape is the median of its first meshes, the template the median of its first crops; what
/// waits for them is measured as soon as they are there. The points live in the template, so that nothing
/// drifts. Where the face no longer looks like it for a while, as after a change of light or
/// distance, a new template is begun.
struct SkinFollower {
  /// A face that waits for the shape.
  private struct Early {
    let index: Int
    let time: Double
    let mesh: [SIMD3<Double>]
    let picture: Picture
  }

  /// A crop that waits for the template.
  private struct Waiting {
    let index: Int
    let time: Double
    let crop: SkinCrop
  }

  private let settings: TrackingSettings
  private let scheme = LandmarkScheme.attentionMesh
  private var early: [Early] = []
  private var layout: SkinLayout?
  private var waiting: [Waiting] = []
  private var template: SkinTemplate?
  private var number = 0
  private var last: [Float] = []
  private var lastFound: Double?
  /// What was measured, by frame.
  private(set) var motions: [Int: SkinMotion] = [:]
  /// Light on the face, by frame.
  private(set) var lights: [Int: FaceLight] = [:]
  /// How often the skin is repeated.
  private(set) var repeats = SkinRepeats()

  /// Crops that make a template.
  private static let cropLimit = 15

  init(settings: TrackingSettings) { self.settings = settings }

  /// Takes in the face of one frame; in order of time.
  mutating func add(_ face: FaceObservation, in picture: Picture, index: Int, time: Double)
    throws(TrackingError)
  {
    let mesh = face.mesh
    guard let layout else {
      early.append(Early(index: index, time: time, mesh: mesh, picture: picture))
      if time - (early.first?.time ?? time) >= settings.skinShapeSpan { try layOut() }
      return
    }
    try measure(mesh, in: picture, layout: layout, index: index, time: time)
  }

  /// Measures what still waits.
  mutating func finish() throws(TrackingError) {
    if layout == nil { try layOut() }
    if template == nil { try makeTemplate() }
  }

  /// Fixes the shape and takes in the faces that waited for it.
  private mutating func layOut() throws(TrackingError) {
    let faces = early
    early = []
    guard let first = faces.first else { return }
    let shapes = faces.compactMap { SkinLayout(of: $0.mesh, scheme: scheme)?.shape }
    guard !shapes.isEmpty,
      let fixed = SkinLayout(of: medianShape(shapes), scheme: scheme)
    else { return }
    layout = fixed
    lastFound = first.time
    for face in faces {
      try measure(
        face.mesh, in: face.picture, layout: fixed, index: face.index, time: face.time)
    }
  }

  private mutating func measure(
    _ mesh: [SIMD3<Double>], in picture: Picture, layout: SkinLayout, index: Int, time: Double
  ) throws(TrackingError) {
    guard let place = layout.place(of: mesh, scheme: scheme) else { return }
    let crop = try layout.crop(place, in: picture)
    lights[index] = crop.light
    repeats.add(picture, layout: layout, place: place)
    guard template != nil else {
      waiting.append(Waiting(index: index, time: time, crop: crop))
      if time - (waiting.first?.time ?? time) >= settings.skinTemplateSpan { try makeTemplate() }
      return
    }
    try follow(crop, layout: layout, index: index, time: time)
  }

  private mutating func makeTemplate() throws(TrackingError) {
    let crops = waiting
    waiting = []
    guard let layout else { return }
    let step = max(1, crops.count / Self.cropLimit)
    let chosen = stride(from: 0, to: crops.count, by: step).map { crops[$0].crop }
    guard let middle = SkinCrop(medianOf: chosen) else { return }
    template = try SkinTemplate(middle, layout: layout)
    lastFound = crops.first?.time
    last = []
    for entry in crops {
      try follow(entry.crop, layout: layout, index: entry.index, time: entry.time)
    }
  }

  private mutating func follow(_ crop: SkinCrop, layout: SkinLayout, index: Int, time: Double)
    throws(TrackingError)
  {
    guard let template else { return }
    let displacements = try template.displacements(in: crop, last: &last)
    if let motion = layout.motion(displacements, template: number) {
      motions[index] = motion
      lastFound = time
    } else if time - (lastFound ?? time) >= settings.skinRenewal {
      renew()
    }
  }

  /// Begins a new template with the next frames.
  private mutating func renew() {
    layout = nil
    template = nil
    number += 1
    last = []
  }
}

/// Median of each coordinate of each point.
private func medianShape(_ shapes: [[SIMD3<Double>]]) -> [SIMD3<Double>] {
  shapes[0].indices.map { point in
    func middle(_ part: (SIMD3<Double>) -> Double) -> Double {
      let sorted = shapes.map { part($0[point]) }.sorted()
      return sorted[sorted.count / 2]
    }
    return SIMD3(middle(\.x), middle(\.y), middle(\.z))
  }
}
