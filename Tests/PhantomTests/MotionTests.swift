import Anatomy
import Testing

@testable import Phantom

@Suite struct MotionTests {
  static let span = Interval(0, 109)

  /// The same script with left and right exchanged in words and signs.
  func exchanged(_ text: String) -> String {
    let swapped =
      text
      .replacing("side: left", with: "side: RIGHT").replacing("side: right", with: "side: left")
      .replacing("RIGHT", with: "right").replacing("left_eye", with: "right_eye")
    return swapped.replacing("left: 20", with: "left: -20")
      .replacing("angle: 12", with: "angle: -12").replacing("angle: 7", with: "angle: -7")
  }

  @Test func `There is an example of every event`() {
    #expect(Set(Examples.events.keys) == Set(EventRecipe.all.map(\.name)))
    #expect(EventRecipe.all.count == Set(EventRecipe.all.map(\.name)).count)
  }

  @Test func `Exchanged sides in the script give the mirror image of every state`() throws {
    let text = Examples.everything()
    let plain = FaceMotion(of: try PhantomScript(text))
    let mirrored = FaceMotion(of: try PhantomScript(exchanged(text)))
    for time in Examples.times(Self.span, every: 0.013) {
      #expect(plain.state(at: time).mirrored == mirrored.state(at: time), "\(time) s")
    }
  }

  @Test func `The same script gives the same states, events and times, another seed others`() throws
  {
    let everything = Examples.everything(camera: "variable: 0.5", still: false, without: [])
    let (one, same) = (try PhantomScript(everything), try PhantomScript(everything))
    let other = try PhantomScript(
      Examples.everything(seed: 6, camera: "variable: 0.5", still: false, without: []))
    #expect(one == same && one.frameTimes == same.frameTimes)
    #expect(one.frameTimes != other.frameTimes && one.identity != other.identity)
    #expect(one.choreography.movements != other.choreography.movements)
    let motions = [one, same, other].map { FaceMotion(of: $0) }
    for time in Examples.times(Self.span, every: 0.11) {
      #expect(motions[0].state(at: time) == motions[1].state(at: time))
      #expect(motions[0].state(at: time) != motions[2].state(at: time))
    }
  }

  @Test(arguments: ["rate: 24", "rate: 30", "rate: 60", "rate: 240", "variable: 0.7"])
  func `The camera changes nothing in what happens`(camera: String) throws {
    let plain = try PhantomScript(Examples.everything(without: []))
    let filmed = try PhantomScript(Examples.everything(camera: camera, without: []))
    #expect(plain.choreography == filmed.choreography)
    let (one, other) = (FaceMotion(of: plain), FaceMotion(of: filmed))
    for time in Examples.times(Self.span, every: 0.37) {
      #expect(one.state(at: time) == other.state(at: time))
    }
  }

  @Test(arguments: EventRecipe.all.map(\.name).filter { Examples.onsets[$0] != nil })
  func `A face is at rest before and after each event and moves in it`(name: String) throws {
    let without = Set(EventRecipe.all.map(\.name)).subtracting([name])
    let script = try PhantomScript(Examples.everything(without: without))
    let motion = FaceMotion(of: script)
    let onset = try #require(Examples.onsets[name])
    guard let movement = script.choreography.movements.first else {
      #expect(script.covers.count + script.absences.count + script.bystanders.count == 1)
      return
    }
    if name != "blinks" { #expect(abs(movement.start - onset) < 1e-9) }
    #expect(motion.state(at: movement.start) == FaceState())
    #expect(motion.state(at: movement.end) == FaceState() || name == "blinks")
    #expect(motion.state(at: movement.peakTime) != FaceState())
  }

  @Test func `Closures of one eye leave open what neither closes, and never exceed 1`() throws {
    let script = try PhantomScript(
      """
      duration: 6
      head: {sway: 0, gaze: 0}
      events:
        - {event: closure, onset: 0.5, duration: 4, closure: 0.5}
        - {event: tonic, side: left, onset: 1, duration: 3, eye: 0.6}
        - {event: blink, onset: 2}
      """)
    let motion = FaceMotion(of: script)
    #expect(abs(motion.state(at: 1.8).closure[.left] - 0.8) < 1e-9)
    #expect(abs(motion.state(at: 1.8).closure[.right] - 0.5) < 1e-9)
    #expect(abs(motion.state(at: 2.1).closure[.right] - 1) < 1e-9)
    for time in Examples.times(Interval(0, 6), every: 0.01) {
      for side in Side.allCases { #expect((0...1).contains(motion.state(at: time).closure[side])) }
    }
  }

  @Test func `A contraction spreads from the eye to the neck`() throws {
    let script = try PhantomScript(
      """
      duration: 5
      events:
        - {event: tonic, side: left, onset: 1, duration: 3, spread: 0.05, eye: 1, brow: 0.1,
           cheek: 0.1, ear: 0.1, mouth: 0.1, chin: 0.1, neck: 0.1}
      """)
    let motion = FaceMotion(of: script)
    func onset(_ control: SidedControl) -> Double {
      Examples.times(Interval(0, 3), every: 0.001).first {
        motion.state(at: $0)[keyPath: control.path][.left] > 1e-6
      } ?? .infinity
    }
    let order: [SidedControl] = [.closure, .cheek, .mouth, .chin, .neck]
    for (one, next) in zip(order, order.dropFirst()) {
      #expect(abs(onset(next) - onset(one) - 0.05) < 0.002)
    }
  }

  @Test func `Spasms squeeze the eye and blinks do not; closed eyes turn up`() throws {
    let motion = FaceMotion(
      of: try PhantomScript(
        """
        duration: 5
        events:
          - {event: blink, onset: 1}
          - {event: tonic, side: left, onset: 2, duration: 2, eye: 0.9}
        """))
    let (blink, spasm) = (motion.state(at: 1.1), motion.state(at: 3))
    #expect(blink.squeeze == Bilateral(left: 0, right: 0))
    #expect(blink.closure == Bilateral(left: 1, right: 1))
    #expect(spasm.squeeze == Bilateral(left: 0.9, right: 0))
    for state in [blink, spasm] { #expect((15...20).contains(state.bell)) }
    #expect(motion.state(at: 0.5).bell == 0)
  }

  @Test func `The eyes stay near the camera when the head turns`() throws {
    let motion = FaceMotion(
      of: try PhantomScript(
        """
        duration: 8
        head: {sway: 0, gaze: 0}
        events: [{event: turn, angle: 15, onset: 1, duration: 4},
          {event: nod, angle: 10, onset: 1, duration: 4}]
        """))
    let state = motion.state(at: 3)
    #expect(abs(state.yaw - 15) < 1e-9 && abs(state.gazeLeft + 12) < 1e-9)
    #expect(abs(state.pitch - 10) < 1e-9 && abs(state.gazeUp - 8) < 1e-9)
  }

  @Test func `A person sitting still moves little, slowly and not at all without sway`() throws {
    let motion = FaceMotion(of: try PhantomScript("duration: 60"))
    var before = motion.state(at: 0)
    var furthest = 0.0
    for time in Examples.times(Interval(0.1, 59), every: 0.1) {
      let state = motion.state(at: time)
      #expect(abs(state.yaw) <= 3.75 && abs(state.shiftX) <= 0.075 && abs(state.zoom) <= 0.018)
      #expect(abs(state.yaw - before.yaw) < 1)
      furthest = max(furthest, abs(state.yaw))
      before = state
    }
    #expect(furthest > 0.5)
    let still = FaceMotion(of: try PhantomScript("duration: 9\nhead: {sway: 0, gaze: 0}"))
    #expect(still.state(at: 4) == FaceState())
  }
}
