import Phantom
import Testing

@Suite struct FrameTimeTests {
  @Test(arguments: [12.0, 24, 25, 29.97, 30, 60, 119.88, 240], [0.1, 1, 2.5, 7])
  func `A clip of n seconds has the frames that begin in it`(rate: Double, duration: Double) throws
  {
    let times = try PhantomScript("duration: \(duration)\ncamera: {rate: \(rate)}").frameTimes
    #expect(times.first == 0)
    let last = try #require(times.last)
    #expect(last < duration && last + 1 / rate >= duration - 1e-6)
    for (number, time) in times.enumerated() { #expect(time == Double(number) / rate) }
  }

  @Test(arguments: [0.05, 0.4, 1], [12.0, 30, 240])
  func `Uneven times increase, begin at 0, end in the clip and lose some frames`(
    variable: Double, rate: Double
  ) throws {
    let text = "duration: 60\ncamera: {rate: \(rate), variable: \(variable)}"
    let times = try PhantomScript(text).frameTimes
    #expect(times.first == 0 && times.allSatisfy { $0 < 60 })
    let steps = zip(times.dropFirst(), times).map { $0 - $1 }
    #expect(steps.allSatisfy { $0 > 0.05 / rate })
    #expect(Set(steps.map { ($0 * rate * 100).rounded() }).count > 3)
    let count = 60 * rate
    #expect(Double(times.count) <= count && Double(times.count) > 0.8 * count)
  }

  @Test func `Flicker and drift change the light about its gain`() throws {
    let plain = try PhantomScript("duration: 9\ncamera: {gain: 0.8}")
    #expect(plain.lightGain(at: 3.3) == 0.8)
    let script = try PhantomScript(
      """
      duration: 9
      camera: {exposure: 0, flicker: {rate: 100, depth: 0.2}, drift: {gain: 0.3, period: 5}}
      """)
    let gains = (0..<5000).map { script.lightGain(at: Double($0) / 997) }
    #expect(abs(gains.reduce(0, +) / 5000 - 1) < 0.02)
    let (least, most) = (gains.min() ?? 0, gains.max() ?? 0)
    #expect(least > 0.55 && least < 0.6 && most > 1.5 && most < 1.57)
  }

  @Test func `A shutter open for whole periods of the mains sees no flicker`() throws {
    let script = try PhantomScript(
      "duration: 1\ncamera: {exposure: 0.02, flicker: {rate: 100, depth: 0.9}}")
    for number in 0..<20 { #expect(abs(script.lightGain(at: Double(number) / 30) - 1) < 1e-9) }
  }
}
