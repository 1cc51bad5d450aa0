import Foundation
import VideoEncoding

/// Drawn test pictures.
enum Pictures {
  /// Display colours, blue, green, red: gray, dark, skin, red, green, blue.
  static let patches: [[UInt8]] = [
    [128, 128, 128], [20, 24, 30], [140, 170, 220], [30, 30, 200], [40, 180, 60], [190, 60, 40],
  ]

  /// Three patches above three others, moved right by `shift` pixels, in which the colours continue.
  static func patched(_ width: Int = 96, _ height: Int = 64, shift: Int = 0) -> BGRPicture {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * width * height)
    for row in 0..<height {
      for column in 0..<width {
        let place = (column + width - shift % width) % width * 3 / width
        bytes += patches[(row * 2 / height) * 3 + place]
      }
    }
    return BGRPicture(width: width, height: height, bytes: bytes)
  }

  /// A picture of which no two rows or columns are alike, different for each number.
  static func varied(_ width: Int, _ height: Int, number: Int = 0) -> BGRPicture {
    let bytes: [UInt8] = (0..<height).flatMap { row in
      (0..<width).flatMap { column -> [UInt8] in
        let blend = column * row / 3 + 13 * number
        return pixel(column * 5 + number, row * 7, blend)
      }
    }
    return BGRPicture(width: width, height: height, bytes: bytes)
  }

  private static func pixel(_ values: Int...) -> [UInt8] {
    values.map { UInt8(truncatingIfNeeded: $0) }
  }
}

extension BGRPicture {
  /// Colour of one pixel: blue, green, red.
  func color(_ x: Int, _ y: Int) -> [UInt8] {
    Array(bytes[(3 * (y * width + x))..<(3 * (y * width + x) + 3)])
  }
}
