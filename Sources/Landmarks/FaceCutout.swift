internal import Video

extension Picture {
  /// How much larger than its region the copied part around a face is: the region in any turn
  /// (√2), and room for it to move while the copy waits.
  private static let cutoutScale = 1.7

  /// A copy of the part around a face, so that the whole picture can be let go.
  ///
  /// Positions in the upright image stay the same; beyond the copy its border continues.
  func cutout(around region: FaceRegion) throws(TrackingError) -> Picture {
    let luma = planar.planes[0]
    let steps = planar.planes.map { plane in
      (across: luma.width.steps(over: plane.width), down: luma.height.steps(over: plane.height))
    }
    let coarsest = (steps.map(\.across).max() ?? 1, steps.map(\.down).max() ?? 1)
    let columns = span(of: region, row: 0).widened(to: coarsest.0, limit: luma.width)
    let rows = span(of: region, row: 1).widened(to: coarsest.1, limit: luma.height)
    let memory = PlaneMemory()
    let planes = zip(planar.planes, steps).map { plane, step in
      memory.copy(
        plane, columns: columns.divided(by: step.across, limit: plane.width),
        rows: rows.divided(by: step.down, limit: plane.height), sampleSize: planar.bytesPerSample)
    }
    var map = orientation.uprightToStored
    map[2] -= Double(columns.lowerBound)
    map[5] -= Double(rows.lowerBound)
    return try Picture(
      PlanarImage(
        planes: planes, bitDepth: planar.bitDepth, range: planar.range, matrix: planar.matrix,
        owner: memory),
      ImageOrientation(width: orientation.width, height: orientation.height, uprightToStored: map))
  }

  /// Columns (row 0 of the map) or rows (row 1) of the luma plane that the enlarged region covers.
  private func span(of region: FaceRegion, row: Int) -> ClosedRange<Double> {
    let map = orientation.uprightToStored[(3 * row)..<(3 * row + 3)].map { $0 }
    let middle = map[0] * region.center.x + map[1] * region.center.y + map[2]
    let reach = (abs(map[0]) + abs(map[1])) * region.side * Self.cutoutScale / 2
    return (middle - reach)...(middle + reach)
  }
}

/// Owns copied samples.
private final class PlaneMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit { blocks.forEach { $0.deallocate() } }

  /// Copies the samples of these columns and rows.
  func copy(_ plane: PlanarImage.Plane, columns: Range<Int>, rows: Range<Int>, sampleSize: Int)
    -> PlanarImage.Plane
  {
    let stride = columns.count * sampleSize
    let block = UnsafeMutableRawPointer.allocate(byteCount: stride * rows.count, alignment: 16)
    blocks.append(block)
    for (index, row) in rows.enumerated() {
      let source = plane.base + row * plane.stride + columns.lowerBound * sampleSize
      (block + index * stride).copyMemory(from: source, byteCount: stride)
    }
    return PlanarImage.Plane(
      base: UnsafeRawPointer(block), stride: stride, width: columns.count, height: rows.count)
  }
}

extension Int {
  /// Luma samples to one sample of a plane of `count` samples across the same picture.
  fileprivate func steps(over count: Int) -> Int {
    Swift.max(1, Int((Double(self) / Double(Swift.max(1, count))).rounded()))
  }
}

extension ClosedRange<Double> {
  /// Whole samples within 0..<limit that hold the range, starting at a multiple of `step`; never empty.
  fileprivate func widened(to step: Int, limit: Int) -> Range<Int> {
    let last = Double(limit - 1)
    let first = Int(Swift.max(0, Swift.min(lowerBound.rounded(.down), last))) / step * step
    let end = Int(Swift.max(0, Swift.min(upperBound.rounded(.up), Double(limit))))
    let whole = (end - first + step - 1) / step * step
    return first..<Swift.min(limit, Swift.max(first + Swift.max(whole, step), first + 1))
  }
}

extension Range<Int> {
  /// The samples of a plane `step` times coarser; never empty.
  fileprivate func divided(by step: Int, limit: Int) -> Range<Int> {
    let first = Swift.min(lowerBound / step, limit - 1)
    return first..<Swift.min(limit, Swift.max(first + 1, (upperBound + step - 1) / step))
  }
}
