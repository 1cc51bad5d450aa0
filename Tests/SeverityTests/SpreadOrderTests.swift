import Anatomy
import Contractions
import Settings
import Severity
import Signals
import Testing

/// In which order the regions of a spasm start, and how sure that is.
@Suite struct SpreadOrderTests {
  static let inTurn: [FacialRegion: Double] = [.lowerLid: 0, .cheek: 0.04, .mouth: 0.1]

  @Test func `Intervals of planted lags hold them about as often as they say`() throws {
    var held: [FacialRegion: Int] = [:]
    for seed in UInt64(1)...16 {
      var face = SpreadingFace(lags: Self.inTurn, spasms: 10)
      (face.jitter, face.seed) = (0.01, seed)
      for (region, estimate) in face.lags(of: Array(Self.inTurn.keys)) {
        let (lower, upper) = (try #require(estimate.lower), try #require(estimate.upper))
        let lag = 1000 * (Self.inTurn[region] ?? 0)
        held[region, default: 0] += lower < lag && lag < upper ? 1 : 0
        #expect(estimate.count == face.spasms && upper - lower < 35)
      }
    }
    // Of 16 intervals at 95 %, under 13 hold their value once in a thousand.
    #expect(held.count == 3 && held.values.allSatisfy { $0 >= 13 }, "\(held)")
  }

  @Test func `Regions that start in turn are put in order, those together share a rank`() throws {
    let order = try #require(SpreadingFace(lags: Self.inTurn).order)
    #expect(order.standing == .inOrder && order.untimed.count == 3)
    let ranks = order.ranks
    #expect(Set(ranks.prefix(2).map(\.region)) == [.eye, .lowerLid])
    #expect(ranks.dropFirst(2).map(\.region) == [.cheek, .mouth])
    #expect(ranks.map(\.rank) == [1, 1, 2, 3])
    #expect(ranks.map(\.isToldApart) == [nil, false, true, true])
    let mouth = try #require(ranks.last)
    #expect(abs(try #require(mouth.behindPrevious).value - 60) < 6)
    #expect(try #require(mouth.standardError) > 0)
  }

  @Test func `A region that leads the eye stands before it`() throws {
    let order = try #require(SpreadingFace(lags: [.mouth: -0.08, .chin: 0]).order)
    #expect(order.ranks.first?.region == .mouth && order.ranks.first?.isToldApart == nil)
    #expect(order.ranks.map(\.rank) == [1, 2, 2])
  }

  @Test func `A face that moves all at once gets no order, whatever the noise`() throws {
    for seed in UInt64(1)...10 {
      var face = SpreadingFace(spasms: 10)
      (face.seed, face.noise, face.jitter, face.framesPerSecond) = (seed, 0.05, 0.005, 30)
      let order = try #require(face.order)
      #expect(order.standing == .together && order.ranks.allSatisfy { $0.rank == 1 })
      #expect(abs(try #require(order.resolution) - 1000 / 30.0) < 0.01)
    }
  }

  @Test func `Starts less than a frame apart are not told apart, however many spasms show them`()
    throws
  {
    var face = SpreadingFace(lags: [.cheek: 0.03], spasms: 60)
    (face.noise, face.framesPerSecond) = (0.001, 25)
    let slow = try #require(face.order)
    #expect(try #require(slow.ranks.last?.behindPrevious?.lower) > 0)
    #expect(slow.standing == .together)
    face.framesPerSecond = 50
    #expect(face.order?.standing == .inOrder)
  }

  @Test func `A mirrored face has its order on the other side`() throws {
    let face = SpreadingFace(lags: Self.inTurn)
    for (one, two) in zip(face.profile.spreadOrder, face.mirroredProfile.spreadOrder.reversed()) {
      #expect(one.side == two.side.opposite && one.ranks == two.ranks)
      #expect(one.spasms == two.spasms && one.untimed == two.untimed)
    }
    #expect(face.mirroredProfile.spreadOrder.map(\.standing) == [.notEvaluable, .inOrder])
  }

  @Test(arguments: [60.0, 120, 240])
  func `The frame rate changes neither lags nor ranks`(framesPerSecond: Double) throws {
    var face = SpreadingFace(lags: Self.inTurn)
    face.noise = 1e-4
    let usual = try #require(face.order)
    face.framesPerSecond = framesPerSecond
    let other = try #require(face.order)
    #expect(usual.ranks.map(\.rank) == other.ranks.map(\.rank))
    for (region, lag) in face.lags(of: Array(Self.inTurn.keys)) {
      #expect(abs(lag.value - 1000 * (Self.inTurn[region] ?? 0)) < 4)
    }
  }

  @Test func `A region that falls is timed like one that rises`() throws {
    var face = SpreadingFace(lags: [.brow: 0.06])
    let rising = try #require(face.lag(.brow))
    face.falling = [.brow]
    #expect(try #require(face.lag(.brow)).value == rising.value)
  }

  @Test func `Each spasm tells when its regions started`() throws {
    let face = SpreadingFace(lags: Self.inTurn, noise: 0.001)
    let spasms = try #require(face.order?.spasms)
    #expect(spasms.map(\.onset) == face.onsets)
    for spasm in spasms {
      #expect(spasm.starts.map(\.region) == [.eye, .lowerLid, .cheek, .mouth])
      let times = spasm.starts.map { $0.time - spasm.onset - SpreadingFace.ramp / 2 }
      for (time, lag) in zip(times, [0, 0, 0.04, 0.1]) { #expect(abs(time - lag) < 0.011) }
    }
  }

  @Test func `A gap at the start of a spasm takes its lags away and no others`() throws {
    var face = SpreadingFace(lags: Self.inTurn)
    let gap = face.onsets[3] + 0.02
    face.hidden = [Interval(gap, gap + 0.2)]
    let spasms = try #require(face.order?.spasms)
    #expect(spasms.count == face.spasms - 1)
    #expect(!spasms.contains { $0.onset == face.onsets[3] })
    #expect(face.lag(.mouth)?.count == face.spasms - 1)
  }

  @Test func `Spasms that are cut or leave the eye or a region out give no lag of it`() throws {
    var face = SpreadingFace(lags: Self.inTurn)
    face.cut = .start
    #expect(face.lag(.mouth) == nil && face.order?.standing == .notEvaluable)
    face.cut = .none
    face.named = [.mouth]
    #expect(face.lag(.mouth) == nil && face.order?.spasms.isEmpty == true)
    face.named = [.eye, .mouth]
    #expect(face.lag(.mouth) != nil && face.lag(.cheek) == nil)
    #expect(face.order?.ranks.map(\.region) == [.eye, .mouth])
  }

  @Test func `Five spasms give a lag, four give the reason`() throws {
    var face = SpreadingFace(lags: Self.inTurn, spasms: 5)
    #expect(face.lag(.chin) == nil && face.lag(.cheek)?.count == 5)
    #expect(
      face.profile.result("chin_lag", .left)?.reason == "no signal of this region was measured")
    face.spasms = 4
    #expect(
      face.order?.untimed.first { $0.region == .cheek }?.reason
        == "only 4 spasms on this side show both rises clearly; at least 5 are needed")
    #expect(face.order?.standing == .notEvaluable && face.order?.ranks.isEmpty == true)
  }

  @Test func `A region is timed only where it stands out of the noise of that time`() throws {
    var face = SpreadingFace(lags: Self.inTurn)
    #expect(face.lag(.cheek)?.count == face.spasms)
    face.course = NoiseCourse(start: 0, step: 1, factors: (0..<40).map { $0 < 20 ? 1 : 10 })
    let quiet = face.onsets.count { $0 < 19.4 }
    #expect(face.lag(.cheek)?.count == quiet && quiet < face.spasms)
  }

  @Test func `A barred lag has no place in the order and no start in any spasm`() throws {
    var face = SpreadingFace(lags: Self.inTurn)
    face.barred = ["mouth_lag": "too few pictures a second"]
    let order = try #require(face.order)
    #expect(order.untimed.first { $0.region == .mouth }?.reason == "too few pictures a second")
    #expect(!order.ranks.contains { $0.region == .mouth })
    #expect(!order.spasms.contains { $0.starts.contains { $0.region == .mouth } })
  }

  @Test func `Events alone give no order`() {
    let profile = assessSeverity(
      SeverityInput(
        events: SpreadingFace().events, evaluable: [Interval(0, 32)], settings: SeveritySettings()))
    for order in profile.spreadOrder {
      #expect(order.standing == .notEvaluable && order.resolution == nil && order.spasms.isEmpty)
      #expect(order.untimed.allSatisfy { !$0.reason.isEmpty } && order.untimed.count == 6)
    }
  }
}
