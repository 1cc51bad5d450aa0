internal import Anatomy

/// Every colour that is drawn: those of the report.
///
/// Left is blue and right vermilion, which readers with any common colour vision tell apart (Okabe and Ito).
enum Palette {
  static let ground = Colour(0xFFFFFF)
  static let ink = Colour(0x1B2228)
  static let soft = Colour(0x4C5862)
  static let rule = Colour(0xD3DAE0)
  static let grey = Colour(0x5F6B75)
  static let sides = Bilateral(left: Colour(0x0072B2), right: Colour(0xD55E00))

  static let all = [ground, ink, soft, rule, grey] + Side.allCases.map { sides[$0] }

  /// The colour of a side's lines; that of the middle of the face without one.
  static func line(of side: Side?) -> Colour { side.map { sides[$0] } ?? grey }

  /// The letter that names a side beside its colour.
  static func letter(of side: Side) -> String { side == .left ? "L" : "R" }
}
