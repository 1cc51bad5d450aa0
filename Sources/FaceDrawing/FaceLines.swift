internal import Anatomy
internal import Landmarks

/// The lines of one face, places on the canvas.
struct FaceLines {
  struct Line {
    /// The patient's; `nil` in the middle of the face.
    let side: Side?
    let places: [Place]
    let isClosed: Bool
    /// Whether what moves in a spasm is drawn with it, rather than the face around.
    let isMain: Bool
  }

  struct Eye {
    let side: Side
    /// The opening between the lids, closed.
    let opening: [Place]
    /// On the canvas, pixels; `nil` where no model gave one.
    let iris: (center: Place, radius: Double)?
  }

  private(set) var lines: [Line] = []
  private(set) var eyes: [Eye] = []
  /// Distance of the inner corners of the eyes, pixels of the canvas.
  let intercanthal: Double
  /// Beside the face, at the height of the eyes: where the letter of a side has room.
  let letterPlaces: Bilateral<Place>

  /// Share of that distance by which a letter stands off the face.
  private static let letterDistance = 0.35

  init(_ face: FaceObservation, scheme: LandmarkScheme, framing: Framing) {
    let mesh = face.mesh.map { framing.place(Place($0.x, $0.y)) }
    let outlines = scheme.outlines
    let inner = Side.allCases.map { mesh.mean(of: scheme.innerCanthus[$0]) }
    let span = inner[0] - inner[1]
    intercanthal = (span * span).sum().squareRoot()
    let middle = (inner[0] + inner[1]) / 2
    letterPlaces = Bilateral { side in
      let outer = mesh.mean(of: scheme.outerCanthus[side])
      let border = outlines.face[side].map { mesh[$0] }
      let reach = border.map { (($0 - middle) * (outer - middle)).sum() }.max() ?? 0
      let length = ((outer - middle) * (outer - middle)).sum().squareRoot()
      guard length > 0 else { return outer }
      let direction = (outer - middle) / length
      return middle + direction
        * (reach / length + Self.letterDistance * (span * span).sum().squareRoot())
    }
    for side in Side.allCases {
      add(outlines.face[side], of: mesh, side)
      add(outlines.nostril[side], of: mesh, side)
      add(outlines.cheek[side], of: mesh, side, isClosed: true)
      add(outlines.brow[side], of: mesh, side, isClosed: true, isMain: true)
      add(outlines.outerLip[side], of: mesh, side, isMain: true)
      add(outlines.innerLip[side], of: mesh, side, isMain: true)
      addEye(side, of: face, mesh: mesh, scheme: scheme, framing: framing)
    }
    add(outlines.nose, of: mesh, nil)
  }

  private mutating func add(
    _ points: [Int], of mesh: [Place], _ side: Side?, isClosed: Bool = false, isMain: Bool = false
  ) {
    guard points.count > 1 else { return }
    lines.append(
      Line(side: side, places: points.map { mesh[$0] }, isClosed: isClosed, isMain: isMain))
  }

  /// The lid margins of the eye model where it gave any, of the mesh otherwise.
  private mutating func addEye(
    _ side: Side, of face: FaceObservation, mesh: [Place], scheme: LandmarkScheme, framing: Framing
  ) {
    let contour = face.eyeContour[side]?.map(framing.place)
    let own = scheme.eyeContour
    let upper =
      contour.map { c in own.upperMargin.map { c[$0] } }
      ?? scheme.outlines.upperLid[side].map { mesh[$0] }
    let lower =
      contour.map { c in own.lowerMargin.map { c[$0] } }
      ?? scheme.outlines.lowerLid[side].map { mesh[$0] }
    lines.append(Line(side: side, places: upper, isClosed: false, isMain: true))
    lines.append(Line(side: side, places: lower, isClosed: false, isMain: true))
    let iris = face.iris[side].map { iris in
      (center: framing.place(iris.center), radius: iris.radius * framing.scale)
    }
    eyes.append(
      Eye(side: side, opening: upper + lower.dropFirst().dropLast().reversed(), iris: iris))
  }
}

extension [Place] {
  fileprivate func mean(of points: [Int]) -> Place {
    points.reduce(Place()) { $0 + self[$1] } / Double(Swift.max(1, points.count))
  }
}
