internal import VideoEncoding

/// A picture that is drawn on: edges are smoothed, places are pixels with centres at one half.
struct Canvas {
  private(set) var picture: BGRPicture
  /// Where drawing has an effect.
  var clip: Box

  /// A part of the canvas, pixels, its right and lower ends not included.
  struct Box: Equatable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { max(0, right - left) }
    var height: Int { max(0, bottom - top) }

    func intersection(_ other: Box) -> Box {
      Box(
        left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
        bottom: min(bottom, other.bottom))
    }

    /// The whole pixels that a span of places touches.
    init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
      left = Self.whole(x.lowerBound.rounded(.down))
      right = Self.whole(x.upperBound.rounded(.up))
      top = Self.whole(y.lowerBound.rounded(.down))
      bottom = Self.whole(y.upperBound.rounded(.up))
    }

    init(left: Int, top: Int, right: Int, bottom: Int) {
      (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    /// A place that landmarks far outside the picture cannot make overflow.
    private static func whole(_ place: Double) -> Int {
      Int(min(max(place.isNaN ? 0 : place, -1e6), 1e6))
    }
  }

  private static let channels = 3

  /// A canvas of one colour.
  init(width: Int, height: Int, ground: Colour) {
    let pixel = [ground.blue, ground.green, ground.red]
    let row = (0..<width).flatMap { _ in pixel }
    self.init(
      BGRPicture(width: width, height: height, bytes: (0..<height).flatMap { _ in row }))
  }

  /// A canvas with a picture on it.
  init(_ picture: BGRPicture) {
    self.picture = picture
    clip = Box(left: 0, top: 0, right: picture.width, bottom: picture.height)
  }

  var bounds: Box { Box(left: 0, top: 0, right: picture.width, bottom: picture.height) }

  /// Lays rows of as wide a picture over those from `top` on.
  mutating func lay(_ other: BGRPicture, from top: Int) {
    let start = Self.channels * picture.width * top
    let end = start + other.bytes.count
    guard other.width == picture.width, end <= picture.bytes.count else { return }
    picture.bytes.replaceSubrange(start..<end, with: other.bytes)
  }

  /// Lays a picture in the uppermost rows, `left` pixels from the left end.
  mutating func lay(_ other: BGRPicture, at left: Int) {
    guard left >= 0, left + other.width <= picture.width, other.height <= picture.height else {
      return
    }
    let length = Self.channels * other.width
    for row in 0..<other.height {
      let start = Self.channels * (row * picture.width + left)
      picture.bytes.replaceSubrange(
        start..<start + length, with: other.bytes[row * length..<(row + 1) * length])
    }
  }

  /// Colours a box, `opacity` 0 to 1.
  mutating func fill(_ box: Box, _ colour: Colour, opacity: Float = 1) {
    paint(box, colour) { _, _ in opacity }
  }

  /// Mixes a colour in by how much of each pixel a shape covers, 0 to 1, read at the pixel's centre.
  @inline(__always)
  mutating func paint(_ box: Box, _ colour: Colour, coverage: (Float, Float) -> Float) {
    let box = box.intersection(clip).intersection(bounds)
    guard box.width > 0, box.height > 0 else { return }
    let width = picture.width
    picture.bytes.withUnsafeMutableBufferPointer { bytes in
      for row in box.top..<box.bottom {
        var place = Self.channels * (row * width + box.left)
        for column in box.left..<box.right {
          let share = min(1, coverage(Float(column) + 0.5, Float(row) + 0.5))
          if share > 0 { Self.mix(colour, into: bytes, at: place, share: share) }
          place += Self.channels
        }
      }
    }
  }

  @inline(__always)
  private static func mix(
    _ colour: Colour, into bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int, share: Float
  ) {
    bytes[place] = mixed(bytes[place], colour.blue, share)
    bytes[place + 1] = mixed(bytes[place + 1], colour.green, share)
    bytes[place + 2] = mixed(bytes[place + 2], colour.red, share)
  }

  @inline(__always)
  private static func mixed(_ old: UInt8, _ new: UInt8, _ share: Float) -> UInt8 {
    UInt8(Float(old) + (Float(new) - Float(old)) * share + 0.5)
  }
}
