import Settings
import Testing

@testable import Video

@Suite struct PictureHistoryTests {
  private let calm = PictureChange(
    meanDifference: 1, largestBlockDifference: 9, newStepShare: 0.001)
  private let broken = PictureChange(
    meanDifference: 4, largestBlockDifference: 60, newStepShare: 0.03)

  private func judged(_ pictures: [(share: Double, isKey: Bool)]) -> [FrameCondition] {
    var history = PictureHistory(settings: VideoSettings())
    return pictures.enumerated().map { index, picture in
      var change = calm
      change.newStepShare = picture.share
      return history.judge(change, at: Double(index) / 25, isKey: picture.isKey)
    }
  }

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

  @Test func `Key frames with many new steps of their own cast no doubt`() {
    let pictures = (0..<100).map { (share: $0 % 12 == 0 ? 0.05 : 0.002, isKey: $0 % 12 == 0) }
    #expect(judged(pictures).allSatisfy { $0 == [] })
  }

  @Test func `Key frames do not hide a break in the pictures after them`() {
    let pictures = (0..<36).map { (share: $0 % 12 == 0 ? 0.05 : 0.002, isKey: $0 % 12 == 0) }
    let verdicts = judged(pictures + [(0.05, true), (0.002, false), (0.03, false)])
    #expect(verdicts.last == .suspect)
  }

  @Test func `In a recording of key frames alone a broken one is found`() {
    let sound = (0..<30).map { _ in (share: 0.002, isKey: true) }
    #expect(judged(sound + [(0.03, true), (0.002, true)]).suffix(2) == [.suspect, []])
  }

  @Test func `A share that rises and stays casts doubt for a second at most`() {
    let pictures = (0..<150).map { (share: $0 < 50 ? 0.001 : 0.03, isKey: false) }
    let verdicts = judged(pictures)
    let doubted = verdicts.indices.filter { verdicts[$0] == .suspect }
    #expect(doubted.first == 50)
    #expect(doubted.count < 25 && doubted == Array(50..<50 + doubted.count))
  }

  @Test func `One outlier does not set what is usual`() {
    let pictures = (0..<60).map { (share: $0 == 20 ? 0.008 : 0.001, isKey: false) }
    #expect(judged(pictures + [(0.012, false)]).last == .suspect)
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
