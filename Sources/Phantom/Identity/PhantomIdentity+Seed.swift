internal import Anatomy

extension PhantomIdentity {
  /// A plausible adult drawn from the seed alone.
  ///
  /// Skin spans the whole range, age 22 to 85 years; a fifth wear spectacles; every face is a little
  /// uneven at rest, as faces are. The shares are chosen for variety, not taken from a population.
  public init(seed: UInt64) {
    self = .average(seed: seed)
    var chance = RandomStream(seed: seed, for: "identity")
    skin = chance.number(in: 0...1)
    undertone = chance.number(in: -0.6...0.8)
    age = chance.number(in: 22...85).rounded()
    drawProportions(&chance)
    drawColors(&chance)
    drawAdornment(&chance)
    drawAsymmetry(&chance)
  }

  private mutating func drawProportions(_ chance: inout RandomStream) {
    faceWidth = chance.number(in: 0.95...1.05)
    jawWidth = chance.number(in: 0.93...1.06)
    noseWidth = chance.number(in: 0.9...1.1) + 0.1 * skin
    noseLength = chance.number(in: 0.94...1.06)
    lipFullness = chance.number(in: 0.88...1.1) + 0.15 * skin
    fissureHeight = chance.number(in: 0.150...0.180)
    fissureLength = chance.number(in: 0.445...0.475)
    canthalTilt = chance.number(in: -0.005...0.035)
    lidCrease = chance.happens(0.2) ? 0 : chance.number(in: 0.04...0.07)
    browThickness = chance.number(in: 0.7...1.2)
    browHeight = chance.number(in: 0.33...0.36)
  }

  private mutating func drawColors(_ chance: inout RandomStream) {
    let lightness = 1 - min(1, 1.6 * skin)
    iris = Self.color(darkToLight: NamedColor.irises.reversed(), lightness, &chance)
    let natural = Self.color(darkToLight: Array(NamedColor.hair.prefix(4)), lightness, &chance)
    let grey = max(0, min(1, (age - chance.number(in: 35...65)) / 25))
    hair = natural.mixed(with: PhantomColor(0xa8a49f), grey)
    shirt = PhantomColor(
      red: chance.number(in: 0.2...0.6), green: chance.number(in: 0.25...0.55),
      blue: chance.number(in: 0.25...0.6))
  }

  /// One of the first few colours of a list: more of them the lighter the skin.
  private static func color(
    darkToLight colors: [NamedColor], _ lightness: Double, _ chance: inout RandomStream
  ) -> PhantomColor {
    let place = chance.number(in: 0...1) * lightness * Double(colors.count)
    return colors[min(colors.count - 1, Int(place))].color
  }

  private mutating func drawAdornment(_ chance: inout RandomStream) {
    freckles = chance.number(in: 0...1) * (1 - skin)
    spectacles = chance.happens(0.2) ? (chance.happens(0.5) ? .round : .rectangular) : .none
    let beardShare = chance.number(in: 0.4...1)
    if chance.happens(0.5) {
      hairStyle = chance.happens(0.2) ? .bald : .short
      beard = chance.happens(0.35) ? beardShare : 0
    } else {
      hairStyle = chance.happens(0.6) ? .long : .short
      lipstick = chance.happens(0.4) ? chance.number(in: 0.2...0.7) : 0
    }
  }

  private mutating func drawAsymmetry(_ chance: inout RandomStream) {
    let weaker: Side = chance.happens(0.5) ? .left : .right
    ptosis[weaker] = chance.number(in: 0...0.08)
    mouthDroop[weaker] = chance.number(in: 0...0.02)
    browDroop[chance.happens(0.5) ? .left : .right] = chance.number(in: 0...0.02)
  }
}
