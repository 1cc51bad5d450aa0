internal import Foundation

extension PhantomScript {
  /// Factor on the light of a frame at `time`, s: the camera's own gain, its slow drift, and the mains
  /// flicker averaged over the time for which the shutter is open.
  public func lightGain(at time: Double) -> Double {
    var chance = RandomStream(seed: seed, for: "light")
    let (mains, slow) = (chance.number(in: 0...(2 * .pi)), chance.number(in: 0...(2 * .pi)))
    let drift = 1 + camera.drift.gain * sin(2 * .pi * time / camera.drift.period + slow)
    let half = .pi * camera.flicker.rate * camera.exposure
    let average = half > 0 ? sin(half) / half : 1
    let wave = average * sin(2 * .pi * camera.flicker.rate * time + mains)
    return camera.gain * drift * (1 + camera.flicker.depth * wave)
  }

  /// Seed of the noise of one frame.
  func noiseSeed(ofFrame number: Int) -> UInt64 {
    var chance = RandomStream(seed: seed &+ UInt64(number) &* 0x9e37_79b9, for: "noise")
    return chance.next()
  }

  /// `count` instants spread evenly over the time for which the shutter is open, about `time`.
  func instants(_ count: Int, at time: Double) -> [Double] {
    (0..<count).map { time + camera.exposure * ((Double($0) + 0.5) / Double(count) - 0.5) }
  }
}
