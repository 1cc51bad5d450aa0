internal import Video
internal import VideoEncoding

/// Makes upright pictures of one size from the frames of a recording, as blue, green, red.
///
/// Planes are scaled as they are stored and turned while their colours are mixed.
struct UprightPictures {
  let width: Int
  let height: Int
  private var scalers: [PlaneScaler] = []
  private var shapes: [[Int]] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The picture of a frame.
  mutating func picture(of frame: VideoFrame) -> BGRPicture {
    let image = frame.image
    let turn = Turn(frame.orientation, width: width, height: height)
    let shape = image.planes.map { [$0.width, $0.height, turn.width] }
    if shape != shapes {
      scalers = image.planes.map { PlaneScaler(from: $0, to: turn.width, turn.height) }
      shapes = shape
    }
    let planes = zip(scalers, image.planes).map { $0.scaled($1, bitDepth: image.bitDepth) }
    let bytes =
      planes.count == 3
      ? Self.mixed(planes[0], planes[1], planes[2], Colours(image), turn)
      : Self.grey(planes[0], Colours(image), turn)
    return BGRPicture(width: width, height: height, bytes: bytes)
  }

  private static func mixed(
    _ luma: [UInt8], _ blue: [UInt8], _ red: [UInt8], _ colours: Colours, _ turn: Turn
  ) -> [UInt8] {
    luma.withUnsafeBufferPointer { luma in
      blue.withUnsafeBufferPointer { blue in
        red.withUnsafeBufferPointer { red in
          turn.pixels { place in colours.pixel(luma[place], blue[place], red[place]) }
        }
      }
    }
  }

  private static func grey(_ luma: [UInt8], _ colours: Colours, _ turn: Turn) -> [UInt8] {
    luma.withUnsafeBufferPointer { luma in turn.pixels { colours.pixel(luma[$0], 128, 128) } }
  }
}

/// How the pixels of an upright picture lie in the stored planes of the same number of pixels.
private struct Turn {
  /// Size of the stored planes.
  let width: Int
  let height: Int
  private let upright: (width: Int, height: Int)
  /// Place of the first upright pixel among the stored, and the steps to the next column and row.
  private let first: Int
  private let across: Int
  private let down: Int

  /// Of the map only the signs count: it is one of the eight ways in which a picture can lie.
  init(_ orientation: ImageOrientation, width: Int, height: Int) {
    let map = orientation.uprightToStored
    let isSideways = abs(map[1]) > abs(map[0])
    let stored = isSideways ? (width: height, height: width) : (width: width, height: height)
    (self.width, self.height) = stored
    upright = (width, height)
    let columns = isSideways ? map[3] : map[0]
    let rows = isSideways ? map[1] : map[4]
    let (alongColumn, alongRow) = isSideways ? (stored.width, 1) : (1, stored.width)
    across = columns < 0 ? -alongColumn : alongColumn
    down = rows < 0 ? -alongRow : alongRow
    first = (columns < 0 ? (width - 1) * alongColumn : 0) + (rows < 0 ? (height - 1) * alongRow : 0)
  }

  /// The bytes of all upright pixels, row by row, made from their places among the stored.
  @inline(__always)
  func pixels(_ pixel: (Int) -> (UInt8, UInt8, UInt8)) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 3 * upright.width * upright.height) { bytes, count in
      var byte = 0
      for row in 0..<upright.height {
        var place = first + row * down
        for _ in 0..<upright.width {
          (bytes[byte], bytes[byte + 1], bytes[byte + 2]) = pixel(place)
          byte += 3
          place += across
        }
      }
      count = byte
    }
  }
}

/// From luma and colour differences to blue, green, red, in 1/65536.
private struct Colours {
  private let scale: Int32
  private let black: Int32
  private let redToRed: Int32
  private let redToGreen: Int32
  private let blueToGreen: Int32
  private let blueToBlue: Int32

  /// ITU-R BT.601, BT.709 and BT.2020: the weights of red and blue in luma.
  init(_ image: PlanarImage) {
    let (red, blue): (Double, Double) =
      switch image.matrix {
      case .bt601: (0.299, 0.114)
      case .bt709: (0.2126, 0.0722)
      case .bt2020: (0.2627, 0.0593)
      }
    let isFull = image.range == .full
    let chroma = isFull ? 1.0 : 255.0 / 224
    func fixed(_ value: Double) -> Int32 { Int32((value * 65536).rounded()) }
    scale = fixed(isFull ? 1 : 255.0 / 219)
    black = isFull ? 0 : 16
    redToRed = fixed(2 * (1 - red) * chroma)
    blueToBlue = fixed(2 * (1 - blue) * chroma)
    let green = 1 - red - blue
    redToGreen = fixed(2 * (1 - red) * red / green * chroma)
    blueToGreen = fixed(2 * (1 - blue) * blue / green * chroma)
  }

  /// Blue, green, red of one pixel.
  @inline(__always)
  func pixel(_ luma: UInt8, _ blue: UInt8, _ red: UInt8) -> (UInt8, UInt8, UInt8) {
    let y = (Int32(luma) &- black) &* scale &+ 32768
    let (b, r) = (Int32(blue) &- 128, Int32(red) &- 128)
    return (
      Self.byte(y &+ b &* blueToBlue), Self.byte(y &- b &* blueToGreen &- r &* redToGreen),
      Self.byte(y &+ r &* redToRed)
    )
  }

  @inline(__always)
  private static func byte(_ value: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: min(255, max(0, value >> 16)))
  }
}
