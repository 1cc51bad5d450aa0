import Settings
import Testing

@testable import Video

@Suite struct PictureHistoryTests {
  private let calm = PictureChange(
    meanDifference: 1, largestBlockDifference: 9, newStepShare: 0.001)
  private let broken = PictureChange(
    meanDifference: 4, largestBlockDifference: 60, newStepShare: 0.03)

  @Test func `A break casts doubt on later pictures until the next key frame`() {
    var history = PictureHistory(settings: VideoSettings())
    let changes = [calm, calm, broken, calm, calm, calm]
    let verdicts = changes.enumerated().map { index, change in
      history.judge(change, at: Double(index) / 25, isKey: index == 4)
    }
    #expect(verdicts == [[], [], .suspect, .suspect, [], []])
  }

  @Test func `Without a key frame the doubt ends after its time`() {
    let settings = VideoSettings()
    var history = PictureHistory(settings: settings)
    #expect(history.judge(broken, at: 0, isKey: false) == .suspect)
    #expect(history.judge(calm, at: settings.suspectDuration, isKey: false) == .suspect)
    #expect(history.judge(calm, at: settings.suspectDuration + 0.1, isKey: false) == [])
  }

  @Test func `What a recording shows all the time is no break in it`() {
    var history = PictureHistory(settings: VideoSettings())
    var change = calm
    for (index, share) in [0.004, 0.008, 0.015, 0.025].enumerated() {
      change.newStepShare = share
      #expect(history.judge(change, at: Double(index), isKey: false) == [], "\(share)")
    }
  }

  @Test func `One blinking eye in a still picture is no repeated picture`() {
    var history = PictureHistory(settings: VideoSettings())
    let still = PictureChange(meanDifference: 0.001, largestBlockDifference: 0.2, newStepShare: 0)
    let blink = PictureChange(meanDifference: 0.01, largestBlockDifference: 20, newStepShare: 0)
    #expect(history.judge(still, at: 0, isKey: false) == .duplicate)
    #expect(history.judge(blink, at: 1, isKey: false) == [])
  }

  @Test func `A first picture has nothing to be compared with`() {
    var history = PictureHistory(settings: VideoSettings())
    #expect(history.judge(nil, at: 0, isKey: true) == [])
  }
}
