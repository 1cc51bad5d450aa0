import Video

@testable import Landmarks

/// A 4:2:0 picture to draw test scenes on, 8 bits.
struct Canvas {
  let width: Int
  let height: Int
  /// Luma, blue difference, red difference; no padding.
  var planes: [[UInt8]]

  init(width: Int, height: Int, planes: [[UInt8]]) {
    self.width = width
    self.height = height
    self.planes = planes
  }

  /// An even grey picture.
  init(grayWidth width: Int, height: Int) {
    self.init(
      width: width, height: height,
      planes: [170, 128, 128].enumerated().map { index, value in
        Array(repeating: value, count: index == 0 ? width * height : width * height / 4)
      })
  }

  func size(of plane: Int) -> (width: Int, height: Int) {
    plane == 0 ? (width, height) : (width / 2, height / 2)
  }

  /// Draws another picture with its upper left corner at an even place, cut at the border.
  mutating func paste(_ other: Canvas, x: Int, y: Int) {
    for plane in planes.indices {
      let (columns, rows) = size(of: plane)
      let (otherColumns, otherRows) = other.size(of: plane)
      let (left, top) = plane == 0 ? (x, y) : (x / 2, y / 2)
      for row in max(0, top)..<min(rows, top + otherRows) {
        for column in max(0, left)..<min(columns, left + otherColumns) {
          planes[plane][row * columns + column] =
            other.planes[plane][(row - top) * otherColumns + column - left]
        }
      }
    }
  }

  /// The same picture at half the size.
  func halved() -> Canvas {
    var half = Canvas(grayWidth: width / 2, height: height / 2)
    for plane in planes.indices {
      let (columns, rows) = half.size(of: plane)
      for row in 0..<rows {
        for column in 0..<columns {
          let first = 2 * row * 2 * columns + 2 * column
          let sum = [first, first + 1, first + 2 * columns, first + 2 * columns + 1]
            .reduce(0) { $0 + Int(planes[plane][$1]) }
          half.planes[plane][row * columns + column] = UInt8((sum + 2) / 4)
        }
      }
    }
    return half
  }

  /// The picture turned clockwise by a quarter.
  func quarterTurned() -> Canvas {
    var turned = Canvas(grayWidth: height, height: width)
    for plane in planes.indices {
      let (columns, rows) = size(of: plane)
      for row in 0..<rows {
        for column in 0..<columns {
          turned.planes[plane][column * rows + rows - 1 - row] =
            planes[plane][row * columns + column]
        }
      }
    }
    return turned
  }

  /// The picture as a decoder hands it out, 8 bits.
  func image(range: PlanarImage.Range = .limited) -> PlanarImage {
    image(bitDepth: 8, range: range, samples: planes.map { $0.map(UInt16.init) })
  }

  /// The same colours in 10 bits.
  func tenBitImage() -> PlanarImage {
    image(bitDepth: 10, range: .limited, samples: planes.map { $0.map { 4 * UInt16($0) } })
  }

  /// The same colours in full range.
  func fullRangeImage() -> PlanarImage {
    let samples = planes.enumerated().map { index, values in
      values.map { value in
        let scaled =
          index == 0
          ? (Double(value) - 16) * 255 / 219 : (Double(value) - 128) * 255 / 224 + 128
        return UInt16(min(255, max(0, scaled.rounded())))
      }
    }
    return image(bitDepth: 8, range: .full, samples: samples)
  }

  /// The upright orientation of a picture stored as it is.
  var upright: ImageOrientation {
    ImageOrientation(
      width: Double(width), height: Double(height), uprightToStored: [1, 0, 0, 0, 1, 0])
  }

  private func image(bitDepth: Int, range: PlanarImage.Range, samples: [[UInt16]]) -> PlanarImage {
    let memory = SampleMemory(samples, bytesPerSample: bitDepth > 8 ? 2 : 1)
    let planes = memory.starts.enumerated().map { index, start in
      let (columns, rows) = size(of: index)
      return PlanarImage.Plane(
        base: start, stride: columns * (bitDepth > 8 ? 2 : 1), width: columns, height: rows)
    }
    return PlanarImage(
      planes: planes, bitDepth: bitDepth, range: range, matrix: .bt601, owner: memory)
  }
}

/// Owns the samples of a test picture.
private final class SampleMemory {
  let starts: [UnsafeRawPointer]
  private let block: UnsafeMutableRawPointer

  init(_ planes: [[UInt16]], bytesPerSample: Int) {
    let count = planes.reduce(0) { $0 + $1.count }
    let block = UnsafeMutableRawPointer.allocate(byteCount: count * bytesPerSample, alignment: 16)
    var place = block
    var starts: [UnsafeRawPointer] = []
    for plane in planes {
      starts.append(UnsafeRawPointer(place))
      for value in plane {
        if bytesPerSample == 1 {
          place.storeBytes(of: UInt8(value), as: UInt8.self)
        } else {
          place.storeBytes(of: value.littleEndian, as: UInt16.self)
        }
        place += bytesPerSample
      }
    }
    self.starts = starts
    self.block = block
  }

  deinit { block.deallocate() }
}
