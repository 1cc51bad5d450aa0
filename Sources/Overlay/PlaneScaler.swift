internal import Video

/// Brings one plane of samples to another size, each sample a weighted mean of those it covers.
struct PlaneScaler {
  /// Samples of a row or column that make one of the result.
  private struct Taps {
    let starts: [Int]
    let weights: [Int32]
    let count: Int

    /// Fixed point of the weights, bits.
    static let bits = 14

    /// Triangles as wide as one sample of the coarser side, each lot of weights with the same sum.
    init(from old: Int, to new: Int) {
      let ratio = Double(old) / Double(new)
      let reach = max(1, ratio)
      let count = min(old, old == new ? 1 : Int(2 * reach) + 1)
      var starts: [Int] = []
      var weights: [Int32] = []
      for place in 0..<new {
        let centre = (Double(place) + 0.5) * ratio - 0.5
        let first = min(max(0, Int((centre - reach).rounded(.down)) + 1), old - count)
        let start = old == new ? place : first
        let shares = (0..<count).map { max(0, 1 - abs(Double(start + $0) - centre) / reach) }
        let sum = max(shares.reduce(0, +), .leastNormalMagnitude)
        var lot = shares.map { Int32(($0 / sum * Double(1 << Self.bits)).rounded()) }
        let rest = Int32(1 << Self.bits) - lot.reduce(0, +)
        let largest = lot.indices.max { lot[$0] < lot[$1] } ?? 0
        lot[largest] += rest
        starts.append(start)
        weights += lot
      }
      (self.starts, self.weights, self.count) = (starts, weights, count)
    }
  }

  private let columns: Taps
  private let rows: Taps
  let width: Int
  let height: Int

  /// A scaler from a plane's size to another.
  init(from plane: PlanarImage.Plane, to width: Int, _ height: Int) {
    columns = Taps(from: plane.width, to: width)
    rows = Taps(from: plane.height, to: height)
    self.width = width
    self.height = height
  }

  /// The plane at the new size, 8 bits a sample, rows from the top.
  func scaled(_ plane: PlanarImage.Plane, bitDepth: Int) -> [UInt8] {
    bitDepth > 8
      ? scaled(plane, of: UInt16.self, shift: bitDepth - 8)
      : scaled(plane, of: UInt8.self, shift: 0)
  }

  private func scaled<Sample: FixedWidthInteger>(
    _ plane: PlanarImage.Plane, of type: Sample.Type, shift: Int
  ) -> [UInt8] {
    var line = [Int32](repeating: 0, count: plane.width)
    return [UInt8](unsafeUninitializedCapacity: width * height) { result, count in
      for row in 0..<height {
        line.withUnsafeMutableBufferPointer { line in
          gather(row, of: plane, as: type, into: line)
          spread(
            line, shift: shift, into: UnsafeMutableBufferPointer(rebasing: result[(row * width)...])
          )
        }
      }
      count = width * height
    }
  }

  /// The weighted mean of the rows that make one row of the result.
  @inline(__always)
  private func gather<Sample: FixedWidthInteger>(
    _ row: Int, of plane: PlanarImage.Plane, as type: Sample.Type,
    into line: UnsafeMutableBufferPointer<Int32>
  ) {
    for tap in 0..<rows.count {
      let weight = rows.weights[row * rows.count + tap]
      let source = plane.base.advanced(by: (rows.starts[row] + tap) * plane.stride)
        .assumingMemoryBound(to: type)
      if tap == 0 {
        for column in 0..<plane.width {
          line[column] = weight &* Int32(truncatingIfNeeded: source[column])
        }
      } else if weight != 0 {
        for column in 0..<plane.width {
          line[column] &+= weight &* Int32(truncatingIfNeeded: source[column])
        }
      }
    }
    let half = Int32(1) << Int32(Taps.bits - 1)
    for column in 0..<plane.width { line[column] = (line[column] &+ half) >> Int32(Taps.bits) }
  }

  /// The weighted means along a row, brought to 8 bits.
  @inline(__always)
  private func spread(
    _ line: UnsafeMutableBufferPointer<Int32>, shift: Int,
    into result: UnsafeMutableBufferPointer<UInt8>
  ) {
    let down = Int32(Taps.bits + shift)
    let half = Int32(1) << (down - 1)
    for column in 0..<width {
      var sum = half
      for tap in 0..<columns.count {
        sum &+= columns.weights[column * columns.count + tap] &* line[columns.starts[column] + tap]
      }
      result[column] = UInt8(truncatingIfNeeded: min(255, max(0, sum >> down)))
    }
  }
}
