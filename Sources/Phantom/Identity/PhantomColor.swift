/// A display colour, 0 to 1 each.
public struct PhantomColor: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double

  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of `0xRRGGBB`.
  public init(_ code: UInt32) {
    func part(_ shift: UInt32) -> Double { Double((code >> shift) & 0xff) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0))
  }

  /// The colour of a text such as `#c4cacd`; `nil` for any other text.
  public init?(hexadecimal text: String) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let code = UInt32(digits, radix: 16)
    else { return nil }
    self.init(code)
  }

  /// Such as `#c4cacd`.
  public var hexadecimal: String {
    [red, green, blue].reduce(into: "#") { text, part in
      let digits = String(Int((part * 255).rounded()), radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
  }

  /// The colour in between: itself at 0, the other at 1.
  func mixed(with other: PhantomColor, _ share: Double) -> PhantomColor {
    PhantomColor(
      red: red + share * (other.red - red), green: green + share * (other.green - green),
      blue: blue + share * (other.blue - blue))
  }
}

/// A colour that scripts may call by name.
public struct NamedColor: Hashable, Sendable {
  public let name: String
  public let color: PhantomColor

  /// Colours of the iris.
  public static let irises = [
    NamedColor(name: "blue", color: PhantomColor(0x5a7896)),
    NamedColor(name: "green", color: PhantomColor(0x5f7a58)),
    NamedColor(name: "hazel", color: PhantomColor(0x7a6440)),
    NamedColor(name: "brown", color: PhantomColor(0x5a3c22)),
    NamedColor(name: "dark", color: PhantomColor(0x2e2016)),
  ]

  /// Colours of hair, brows and beard.
  public static let hair = [
    NamedColor(name: "black", color: PhantomColor(0x15110f)),
    NamedColor(name: "brown", color: PhantomColor(0x463428)),
    NamedColor(name: "auburn", color: PhantomColor(0x623a24)),
    NamedColor(name: "blond", color: PhantomColor(0xa08454)),
    NamedColor(name: "grey", color: PhantomColor(0x807c78)),
    NamedColor(name: "white", color: PhantomColor(0xc8c6c2)),
  ]
}
