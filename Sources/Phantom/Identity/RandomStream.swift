/// A reproducible stream of random numbers: the same seed and purpose give the same numbers on every
/// machine and in every version of the standard library.
///
/// xoshiro256** filled by SplitMix64. Source: Blackman & Vigna 2021, doi:10.1145/3460772.
public struct RandomStream: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A stream of its own for each purpose, so that drawing more of one thing alters no other.
  public init(seed: UInt64, for purpose: String) {
    var mixer = SplitMix(state: seed ^ purpose.stableHash)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    let result = (state.1 &* 5).rotatedLeft(by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3.rotatedLeft(by: 45)
    return result
  }

  /// A number from the range, all equally likely.
  public mutating func number(in range: ClosedRange<Double>) -> Double {
    let fraction = Double(next() >> 11) * 0x1p-53
    return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
  }

  /// `true` with this probability.
  public mutating func happens(_ probability: Double) -> Bool { number(in: 0...1) < probability }

  /// One of the elements, all equally likely; `nil` of none.
  public mutating func choice<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[Int(next() % UInt64(elements.count))]
  }
}

/// Spreads one number into many.
///
/// Source: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  /// FNV-1a of the UTF-8 bytes: unlike `hashValue` the same in every run.
  fileprivate var stableHash: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}

extension UInt64 {
  fileprivate func rotatedLeft(by count: UInt64) -> UInt64 {
    (self << count) | (self >> (64 - count))
  }
}
