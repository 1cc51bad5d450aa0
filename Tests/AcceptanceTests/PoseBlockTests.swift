import Anatomy
import Phantom
import Testing

@testable import Acceptance

@Suite struct PoseBlockTests {
  @Test func `Every frame of the clip is held in one pose and one only`() {
    let poses = PoseBlock.poses(rate: 30).sorted { $0.interval.start < $1.interval.start }
    for (before, after) in zip(poses, poses.dropFirst()) {
      #expect(abs(before.interval.end - after.interval.start) < 1e-9)
    }
    let end = PoseBlock.all.last?.end ?? 0
    #expect(abs((poses.last?.interval.end ?? 0) - (Double(end) - 0.5) / 30) < 1e-9)
  }

  @Test func `A pose is read only where it is held`() {
    for block in PoseBlock.all {
      #expect(block.held.contains(block.rest.lowerBound) && block.rest.upperBound <= block.end)
      for step in block.steps {
        #expect(step.frames.clamped(to: block.held) == step.frames)
        #expect(step.restFrames.allSatisfy(block.held.contains))
      }
    }
  }

  @Test func `Poses of both signs are tried alike`() {
    let tried = PoseBlock.all.filter { !$0.steps.isEmpty }.map(\.head)
    for head in tried {
      #expect(tried.contains(HeadPose(yaw: -head.yaw, pitch: -head.pitch, roll: -head.roll)))
    }
  }
}
