import Settings
import Testing

@testable import Landmarks

@Suite struct PatientSelectionTests {
  private func face(_ x: Double, _ y: Double, _ side: Double) -> FaceRegion {
    FaceRegion(center: SIMD2(x, y), side: side, angle: 0)
  }

  private func selection() -> PatientSelection {
    PatientSelection(settings: TrackingSettings(), imageSize: SIMD2(1920, 1080))
  }

  @Test func `The larger of two faces is the patient`() {
    var selection = selection()
    #expect(
      selection.judge([face(500, 500, 200), face(1300, 500, 420)], at: 0)
        == .found(face(1300, 500, 420)))
  }

  @Test func `Of two faces of one size the more central one is the patient`() {
    var selection = selection()
    #expect(
      selection.judge([face(200, 300, 300), face(1000, 500, 300)], at: 0)
        == .found(face(1000, 500, 300)))
  }

  @Test func `A passer-by of the first second gives way to the face that stays`() {
    var selection = selection()
    #expect(
      selection.judge([face(300, 500, 380), face(960, 540, 300)], at: 0)
        == .found(face(960, 540, 300)))
    _ = selection.judge([face(960, 540, 300), face(960, 300, 900)], at: 0.5)
    #expect(selection.lastPlace == face(960, 300, 900))
    #expect(selection.judge([face(960, 540, 300)], at: 1) == .replaced(by: face(960, 540, 300)))
  }

  @Test func `After a loss the face nearest to the lost one is the patient again`() {
    var selection = selection()
    _ = selection.judge([face(960, 540, 400)], at: 0)
    #expect(
      selection.judge([face(200, 540, 450), face(1000, 560, 390)], at: 5)
        == .found(face(1000, 560, 390)))
  }

  @Test(arguments: [SIMD3(100.0, 540, 400), SIMD3(960, 540, 150)])
  func `A far or much smaller face is not the patient until it has stayed`(place: SIMD3<Double>) {
    var selection = selection()
    _ = selection.judge([face(960, 540, 400)], at: 0)
    let other = face(place.x, place.y, place.z)
    #expect(selection.judge([other], at: 5) == .absent)
    #expect(selection.judge([other], at: 6) == .absent)
    #expect(selection.judge([other], at: 7) == .found(other))
  }

  @Test func `A stranger who leaves in between starts over`() {
    var selection = selection()
    _ = selection.judge([face(960, 540, 400)], at: 0)
    _ = selection.judge([face(100, 540, 400)], at: 5)
    #expect(selection.judge([], at: 6) == .absent)
    #expect(selection.judge([face(100, 540, 400)], at: 7.5) == .absent)
  }
}
