/// The depth of a face over a flat crop, smooth between and beyond the mesh's points.
///
/// Weighted mean of the points' depths, the weight falling with the fourth power of the distance:
/// Shepard 1968, doi:10.1145/800186.810616.
struct SkinRelief {
  /// Pixels from one node to the next.
  private static let step = 8
  /// Distance within which points blur into each other, pixels.
  private static let softness = 8.0

  private let columns: Int
  private let nodes: [Double]
  /// Depth of each pixel, row by row.
  let pixels: [Float]

  init(_ shape: [SIMD3<Double>], width: Int, height: Int) {
    let (columns, rows) = (width / Self.step + 2, height / Self.step + 2)
    let nodes = (0..<(columns * rows)).map { index in
      let place = SIMD2(Double(index % columns), Double(index / columns)) * Double(Self.step)
      var (sum, total) = (0.0, 0.0)
      for point in shape {
        let offset = SIMD2(point.x, point.y) - place
        let reach = (offset * offset).sum() + Self.softness * Self.softness
        sum += point.z / (reach * reach)
        total += 1 / (reach * reach)
      }
      return sum / total
    }
    self.columns = columns
    self.nodes = nodes
    pixels = (0..<(width * height)).map { index in
      let place = SIMD2(Double(index % width), Double(index / width)) + 0.5
      return Float(interpolated(nodes, columns: columns, at: place / Double(Self.step)))
    }
  }

  /// Depth at a position of the crop.
  func depth(at place: SIMD2<Double>) -> Double {
    let rows = nodes.count / columns
    let last = SIMD2(Double(columns) - 1.001, Double(rows) - 1.001)
    let node = pointwiseMax(SIMD2(), pointwiseMin(place / Double(Self.step), last))
    return interpolated(nodes, columns: columns, at: node)
  }
}

private func interpolated(_ nodes: [Double], columns: Int, at place: SIMD2<Double>) -> Double {
  let first = Int(place.y) * columns + Int(place.x)
  let part = place - place.rounded(.down)
  let upper = nodes[first] + part.x * (nodes[first + 1] - nodes[first])
  let below = first + columns
  let lower = nodes[below] + part.x * (nodes[below + 1] - nodes[below])
  return upper + part.y * (lower - upper)
}
