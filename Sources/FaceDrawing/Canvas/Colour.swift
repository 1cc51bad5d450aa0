/// A colour of the drawing, 8 bits of red, green and blue.
struct Colour: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// A colour from its hexadecimal digits, such as 0x0072B2.
  init(_ digits: UInt32) {
    red = UInt8(truncatingIfNeeded: digits >> 16)
    green = UInt8(truncatingIfNeeded: digits >> 8)
    blue = UInt8(truncatingIfNeeded: digits)
  }
}
