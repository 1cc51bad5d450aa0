import Anatomy
import Foundation
import Landmarks
import Settings
import Testing
import VideoEncoding

@testable import FaceDrawing

@Suite struct LineFaceTests {
  private let framing = Framing(
    part: SIMD2(), size: FaceFixture.size, longestEdge: FaceFixture.size.x)

  private func drawn(_ face: FaceObservation, on ground: FaceGround = .plain) -> BGRPicture {
    var canvas = Canvas(width: framing.width, height: framing.height, ground: Palette.ground)
    canvas.draw(FaceLines(face, scheme: FaceFixture.scheme, framing: framing), on: ground)
    return canvas.picture
  }

  @Test func `A mirrored face is the mirrored drawing with the colours of its sides exchanged`() {
    let face = FaceFixture.face()
    let (picture, mirror) = (drawn(face), drawn(FaceFixture.mirrored(face)))
    let (left, right) = (Palette.sides[.left].channels, Palette.sides[.right].channels)
    var counts = (left: 0, right: 0, faults: 0)
    for row in 0..<picture.height {
      for column in 0..<picture.width {
        let (own, other) = (picture[column, row], mirror[picture.width - 1 - column, row])
        let isExchanged = (own == left) == (other == right) && (own == right) == (other == left)
        // In the middle the lines of both sides meet, and either drawing has the same side on top.
        let isMiddle = abs(column - picture.width / 2) < 6
        counts.faults += isExchanged || isMiddle ? 0 : 1
        if own == left && other == right { counts.left += 1 }
        if own == right && other == left { counts.right += 1 }
      }
    }
    #expect(counts.left > 500 && counts.right > 500 && counts.faults == 0, "\(counts)")
  }

  @Test func `The patient's right is drawn in the colour of the right wherever it lies`() {
    for side in Side.allCases {
      let lines = FaceLines(FaceFixture.face(), scheme: FaceFixture.scheme, framing: framing).lines
      let own = lines.filter { $0.side == side }
      let canthus = FaceFixture.scheme.outerCanthus[side][0]
      let place = FaceFixture.face().mesh[canthus]
      #expect(own.contains { $0.places.first == SIMD2(place.x, place.y) })
    }
    // In an upright, unmirrored picture the patient's right eye lies on the picture's left: point 33.
    #expect(FaceFixture.scheme.outerCanthus[.right] == [33])
  }

  @Test func `A line face has no colour that is not a mix of the palette's`() {
    let film = LineFaceFilm(
      of: FaceFixture.track([FaceFixture.face(iris: true)]), settings: FaceFixture.small)
    let picture = film.picture(of: 0)
    let pure = Set(Palette.all.map(\.channels))
    var (mixed, faults) = (0, 0)
    for row in 0..<picture.height {
      for column in 0..<picture.width where !pure.contains(picture[column, row]) {
        mixed += 1
        faults += isBlend(picture[column, row]) ? 0 : 1
      }
    }
    #expect(faults == 0)
    #expect(mixed * 3 < picture.width * picture.height)
  }

  /// Whether a colour lies in the hull of the palette, which a box around it bounds.
  private func isBlend(_ colour: [Int]) -> Bool {
    colour.indices.allSatisfy { channel in
      let values = Palette.all.map { $0.channels[channel] }
      return colour[channel] >= (values.min() ?? 0) && colour[channel] <= (values.max() ?? 0)
    }
  }

  @Test func `A frame without a face is empty ground with words`() {
    let film = LineFaceFilm(
      of: FaceFixture.track([FaceFixture.face(), nil]), settings: FaceFixture.small)
    let (face, empty) = (film.picture(of: 0), film.picture(of: 1))
    for side in Side.allCases {
      let rows = 0..<empty.height
      #expect(rows.allSatisfy { empty.columns(of: Palette.sides[side], row: $0).isEmpty })
      #expect(rows.contains { !face.columns(of: Palette.sides[side], row: $0).isEmpty })
    }
    #expect((0..<empty.height).contains { !empty.columns(of: Palette.soft, row: $0).isEmpty })
  }

  @Test func `A track without a single face still gives pictures, and tells so`() {
    let film = LineFaceFilm(of: FaceFixture.track([nil, nil]), settings: FaceFixture.small)
    #expect(!film.hasFace)
    #expect(film.picture(of: 1).bytes.count == 3 * film.width * film.height)
  }

  @Test(arguments: [(320.0, 240.0), (321, 239), (17, 1201), (1919, 1079)], [160.0, 719, 1280])
  func `Sides of a picture are even`(size: (Double, Double), edge: Double) {
    let framing = Framing(part: SIMD2(), size: SIMD2(size.0, size.1), longestEdge: edge)
    #expect(framing.width % 2 == 0 && framing.height % 2 == 0)
    #expect(max(framing.width, framing.height) <= Int(edge) + 1)
  }

  @Test func `An iris is drawn between the lids only`() {
    let opening = [SIMD2(10.0, 20), SIMD2(30, 14), SIMD2(50, 20), SIMD2(30, 26)]
    var canvas = Canvas(width: 60, height: 40, ground: Palette.ground)
    canvas.disc(at: SIMD2(30, 20), radius: 12, within: opening, Palette.ink)
    let picture = canvas.picture
    #expect(picture[30, 20] == Palette.ink.channels)
    #expect(
      picture[30, 11] == Palette.ground.channels && picture[30, 29] == Palette.ground.channels)
    #expect(picture[14, 20] == Palette.ground.channels)
    var closed = Canvas(width: 60, height: 40, ground: Palette.ground)
    closed.disc(
      at: SIMD2(30, 20), radius: 12, within: opening.map { SIMD2($0.x, 20) }, Palette.ink)
    #expect(closed.picture.bytes.allSatisfy { $0 == 255 })
  }

  @Test func `Every character of every label has strokes`() {
    let labels =
      StripLane.all.flatMap { $0.title + [$0.mark.text] }
      + EventMark.all.flatMap { [$0.word, $0.letter] }
      + [Clock.text(-12.345), "no face", "patient's left right", "not evaluable", "R L n/a"]
    #expect(Set(labels.joined()).subtracting(StrokeFont.characters).isEmpty)
  }

  @Test(arguments: [(1.006, 2, "1.01"), (-0.5, 1, "−0.5"), (-0.001, 2, "0.00"), (12, 0, "12")])
  func `Numbers are written with so many decimals`(value: Double, decimals: Int, text: String) {
    #expect(Clock.number(value, decimals: decimals) == text)
  }
}
