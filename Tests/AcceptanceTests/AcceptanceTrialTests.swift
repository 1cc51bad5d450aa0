import Anatomy
import Contractions
import Phantom
import Testing

@testable import Acceptance

/// The clips of the trials, without drawing them.
@Suite struct AcceptanceTrialTests {
  @Test func `Every built-in script can be carried out`() throws {
    for clip in SelfTestClip.all {
      let script = try clip.script.script()
      #expect(script.duration <= 10 && script.camera.width == 640)
    }
    for condition in SuiteCondition.full {
      for side in Side.allCases { #expect(try !condition.clip(side).script.events.isEmpty) }
    }
  }

  @Test func `The same condition on the other side is the mirror image of its truth`() throws {
    for condition in SuiteCondition.full {
      let sides = try Side.allCases.map { side in
        try condition.clip(side).truth().events.map { event in
          [event.kind.rawValue, "\(event.interval)", event.side == .both ? "both" : "one"]
        }
      }
      #expect(sides[0] == sides[1], "\(condition.factor) \(condition.level)")
    }
  }

  @Test func `Every condition is named once, and the core suite is part of the full one`() {
    let full = AccuracySuite.full.levels.map { "\($0.factor) \($0.level)" }
    let core = AccuracySuite.core.levels.map { "\($0.factor) \($0.level)" }
    #expect(Set(full).count == full.count)
    #expect(!core.isEmpty && Set(core).isSubset(of: full))
  }

  @Test func `Twelve faces or more span skin from light to dark`() throws {
    let skins = try TrialIdentity.all.map { person in
      try TrialScript(
        name: person.name, duration: 1, seed: person.seed, identity: person.values,
        events: ["event: blink, onset: 0.2"]
      ).script().identity.skin
    }
    #expect(skins.count >= 12)
    #expect(try #require(skins.min()) < 0.1 && #require(skins.max()) > 0.9)
  }

  @Test func `Steps of the response follow each other with rest between, none read in another`() {
    var read: Set<Int> = []
    for step in ResponseStep.all {
      #expect(read.isDisjoint(with: step.frames) && !step.frames.isEmpty)
      #expect(Set(step.restFrames).isDisjoint(with: step.frames) && !step.restFrames.isEmpty)
      read.formUnion(step.frames)
      #expect(step.frames.upperBound <= ResponseStep.frameCount)
    }
    #expect(read.isDisjoint(with: ResponseStep.all.flatMap(\.restFrames)))
  }

  @Test func `A line through points on a line has its slope and no deviation`() throws {
    let line = try #require(StraightLine([0.0, 1, 2, 5].map { (x: $0, y: 3 - 0.5 * $0) }))
    #expect(abs(line.slope + 0.5) < 1e-12 && abs(line.offset - 3) < 1e-12)
    #expect(line.largestDeviation < 1e-12)
    #expect(StraightLine([(x: 1, y: 1), (x: 1, y: 2)]) == nil)
  }
}
