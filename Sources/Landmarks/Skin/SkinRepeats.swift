internal import Anatomy
internal import Foundation
internal import Video

/// How often the skin of each region is an exact copy of the picture before.
///
/// An encoder that is short of bits describes no change where it is small: it repeats the block. A sensor's
/// noise never repeats a block, so that equal bytes tell such blocks from skin that holds still. Movement
/// smaller than what the encoder describes is then absent from the recording. A block that moves as a whole
/// with the head escapes this count.
struct SkinRepeats {
  /// Side of the compared blocks, stored pixels: no codec repeats smaller ones.
  private static let block = 4

  private var before: Picture?
  private var seen: [Bilateral<Int>] = SkinRegion.all.map { _ in Bilateral(left: 0, right: 0) }
  private var same: [Bilateral<Int>] = SkinRegion.all.map { _ in Bilateral(left: 0, right: 0) }

  /// Compares the face of a new picture with that of the one taken in before.
  mutating func add(_ picture: Picture, layout: SkinLayout, place: PlaneFit) {
    defer { before = picture }
    guard let before else { return }
    for (index, area) in layout.areas.enumerated() {
      for side in Side.allCases {
        let found = area.points[side].compactMap {
          picture.repeats(before, at: place(layout.points[$0]), block: Self.block)
        }
        seen[index][side] += found.count
        same[index][side] += found.count { $0 }
      }
    }
  }

  /// Share of the blocks that were repeats, 0–1; only regions with blocks on both sides.
  var shares: [FacialRegion: Bilateral<Double>] {
    zip(SkinRegion.all, zip(seen, same)).reduce(into: [:]) { shares, entry in
      let (region, (seen, same)) = entry
      guard Side.allCases.allSatisfy({ seen[$0] > 0 }) else { return }
      shares[region.region] = Bilateral { Double(same[$0]) / Double(seen[$0]) }
    }
  }
}

extension Picture {
  /// Whether the block of stored luma around a position of the upright image has the same bytes in both;
  /// `nil` where either does not hold the block.
  fileprivate func repeats(_ other: Picture, at position: SIMD2<Double>, block: Int) -> Bool? {
    guard planar.bytesPerSample == other.planar.bytesPerSample else { return nil }
    let size = block * planar.bytesPerSample
    let (own, others) = (
      corner(at: position, block: block), other.corner(at: position, block: block)
    )
    let (plane, otherPlane) = (planar.planes[0], other.planar.planes[0])
    guard plane.holds(own, block: block), otherPlane.holds(others, block: block) else { return nil }
    return (0..<block).allSatisfy { row in
      memcmp(
        plane.row(own.y + row) + own.x * planar.bytesPerSample,
        otherPlane.row(others.y + row) + others.x * planar.bytesPerSample, size) == 0
    }
  }

  /// Upper left corner of the block around a position, samples of the luma plane.
  private func corner(at position: SIMD2<Double>, block: Int) -> SIMD2<Int> {
    let map = orientation.uprightToStored
    // A cutout shifts the map by whole samples, which must not change how positions are rounded.
    let x = (map[0] * position.x + map[1] * position.y + map[2]).rounded(.down)
    let y = (map[3] * position.x + map[4] * position.y + map[5]).rounded(.down)
    guard abs(x) < 1e6, abs(y) < 1e6 else { return SIMD2(-1, -1) }
    return SIMD2(Int(x) - block / 2, Int(y) - block / 2)
  }
}

extension PlanarImage.Plane {
  fileprivate func row(_ index: Int) -> UnsafeRawPointer { base + index * stride }

  fileprivate func holds(_ corner: SIMD2<Int>, block: Int) -> Bool {
    corner.x >= 0 && corner.y >= 0 && corner.x + block <= width && corner.y + block <= height
  }
}
