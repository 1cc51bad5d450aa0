import Anatomy
import Contractions
import Landmarks
import Signals
import Testing

@testable import Phantom

@Suite struct TruthTests {
  static let clip = Result { PhantomClip(try PhantomScript(Examples.everything(still: false))) }

  func planted(_ recipe: String, in truth: PhantomTruth) throws -> FacialEvent {
    try #require(truth.planted.first { $0.recipe == recipe }).event
  }

  @Test func `Facial events are listed by onset with kind, side and line; postures are none`()
    throws
  {
    let truth = try Self.clip.get().truth()
    let onsets = truth.events.map(\.interval.start)
    #expect(onsets == onsets.sorted())
    let kinds = Dictionary(
      uniqueKeysWithValues: truth.planted.map { ($0.recipe, $0.event.kind) })
    #expect(
      kinds == [
        "clonic": .spasm, "tonic": .spasm, "twitch": .spasm, "myokymia": .uncertain,
        "blink": .blink, "synkinesis": .synkinesis, "closure": .bilateralClosure,
        "wink": .voluntary, "smile": .voluntary, "speech": .voluntary, "pucker": .voluntary,
        "chewing": .voluntary, "brow_lift": .voluntary,
      ])
    for planted in truth.planted {
      let expected = Examples.events[planted.recipe] ?? ""
      let side: Laterality =
        planted.recipe == "chewing"
        ? .both
        : expected.contains("side: left")
          ? .left : expected.contains("side: right") ? .right : .both
      #expect(planted.event.side == side, "\(planted.recipe)")
      #expect(planted.event.confidence == 1 && planted.event.jerks >= 1)
      #expect((planted.event.contralateralClosure == nil) == (side == .both))
      #expect(planted.event.interval.contains(planted.event.peakTime))
    }
    #expect(truth.planted.map(\.line) == truth.planted.map(\.line).sorted())
  }

  @Test func `Onset and offset lie where the signal crosses a tenth of the event's peak`() throws {
    let camera = "rate: 240"
    let clip = PhantomClip(try PhantomScript(Examples.everything(camera: camera)))
    let truth = try clip.truth()
    for (recipe, side) in [
      ("clonic", Side.left), ("tonic", .right), ("twitch", .left), ("blink", .left),
    ] {
      let event = try planted(recipe, in: truth)
      let near = event.interval.widened(by: 0.5)
      let values = zip(truth.signals.times, truth.signals[.closure][side].values).filter {
        near.contains($0.0)
      }
      let peak = values.compactMap(\.1).max() ?? 0
      #expect(abs(peak - (event.eyeClosure ?? 0)) < 0.02)
      let above = values.filter { ($0.1 ?? 0) > 0.1 * (event.eyeClosure ?? 0) }.map(\.0)
      #expect(abs((above.first ?? 0) - event.interval.start) <= 1 / 240 + 1e-9)
      let spread = recipe == "clonic" ? 4 * 0.02 : recipe == "tonic" ? 2 * 0.02 : 0
      #expect(abs((above.last ?? 0) + spread - event.interval.end) <= 1 / 240 + 1e-9, "\(recipe)")
    }
  }

  @Test func `A spasm names what moves, how far and how often`() throws {
    let event = try planted("clonic", in: try Self.clip.get().truth())
    #expect(event.regions == FacialRegion.allCases)
    #expect(event.pattern == .clonic && event.jerks == 4)
    #expect(event.eyeClosure == 0.8)
    // Squeezed eyes draw the brow down further than it was told to.
    #expect((-0.2 ... -0.03).contains(event.browExcursion ?? 0))
    #expect(abs((event.cheekExcursion ?? 0) - 0.1) < 0.05)
    #expect(abs((event.mouthExcursion ?? 0) - 0.18) < 0.05)
    #expect(abs((event.chinExcursion ?? 0) - 0.04) < 0.03)
    let twitch = try planted("twitch", in: try Self.clip.get().truth())
    #expect(twitch.regions == [.eye] && twitch.jerks == 1 && twitch.mouthExcursion == nil)
  }

  @Test func `The other eye's closure counts whatever made it`() throws {
    let script = try PhantomScript(
      """
      duration: 9
      events:
        - {event: tonic, side: left, onset: 1, duration: 3, eye: 0.9}
        - {event: tonic, side: left, onset: 5, duration: 3, eye: 0.9}
        - {event: blink, onset: 6, closure: 0.7}
      """)
    let events = try PhantomClip(script).truth().events.filter { $0.kind == .spasm }
    #expect(events.map(\.contralateralClosure) == [0, 0.7])
  }

  @Test func `A tonic spasm is held for over a second by the definition of an examination`() throws
  {
    let script = try PhantomScript(
      "duration: 9\nevents: [{event: tonic, side: left, onset: 1, duration: 1.5, eye: 1}]")
    let motion = FaceMotion(of: script)
    let held = Examples.times(Interval(0, 5), every: 0.001).filter {
      motion.state(at: $0).closure[.left] > 0.5
    }
    #expect(held.count > 1000)
  }

  @Test(arguments: ["rate: 24", "rate: 30", "rate: 60", "rate: 240", "rate: 30, variable: 0.8"])
  func `The events are the same whatever the camera, the signals at its own times`(camera: String)
    throws
  {
    let plain = try Self.clip.get().truth()
    let clip = PhantomClip(try PhantomScript(Examples.everything(camera: camera, still: false)))
    let truth = try clip.truth()
    #expect(truth.planted == plain.planted)
    #expect(truth.signals.times == clip.times)
    for (index, time) in clip.times.enumerated() where truth.signals.pose[index] != nil {
      let state = clip.motion.state(at: time)
      #expect(truth.signals[.closure][.left].values[index] == state.closure[.left])
      #expect(truth.signals.pose[index]?.yaw == state.yaw)
    }
  }

  @Test func `Nothing is known of an absence, which is a gap`() throws {
    let truth = try Self.clip.get().truth()
    let onset = try #require(Examples.onsets["absence"])
    let gap = try #require(truth.signals.gaps.first)
    #expect(truth.signals.gaps.count == 1 && gap.reason == .noFace)
    #expect(abs(gap.interval.start - onset) <= 1 / 30 && abs(gap.interval.duration - 1) <= 1 / 30)
    for (index, time) in truth.signals.times.enumerated() {
      let isGone = time >= onset && time < onset + 1
      for channel in truth.signals.channels.keys {
        #expect((truth.signals[channel][.left].values[index] == nil) == isGone)
      }
      #expect((truth.signals.pose[index] == nil) == isGone)
      #expect((truth.signals.lipGap[index] == nil) == isGone)
    }
    #expect(abs(truth.signals.evaluableDuration + 1 - 110) < 0.11)
    #expect(truth.signals.evaluable.count == 2)
  }

  @Test func `The opening of an eye is what its closure leaves of the one at rest`() throws {
    let signals = try Self.clip.get().truth().signals
    for side in Side.allCases {
      let rest = try #require(signals[.aperture][side].values[0])
      #expect(rest > 0.1 && rest < 0.6)
      for (aperture, closure) in zip(
        signals[.aperture][side].values, signals[.closure][side].values)
      {
        guard let aperture, let closure else { continue }
        #expect(abs(aperture - rest * (1 - closure)) < 1e-12)
      }
    }
  }
}
