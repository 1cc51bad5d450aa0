import Acceptance
import Foundation
import Landmarks
import Testing

/// The table of required accuracy on phantoms: from a script through camera, file and tracker to events.
@Suite struct PhantomSuiteTests {
  @Test func `Every condition of the core suite is found as well as it must be`() throws {
    let bench = try TrialBench(models: ModelDirectory(path: Samples.models), threads: 1)
    let rows = try AccuracySuite.core.run(on: bench, workers: 2).rows
    #expect(rows.count == AccuracySuite.core.levels.count)
    #expect(rows.allSatisfy { $0.requirement != nil })
    #expect(rows.faults.isEmpty, "\(rows.table.aligned)")
  }

  @Test func `This installation passes its own self-test`() throws {
    let bench = try TrialBench(models: ModelDirectory(path: Samples.models))
    let report = try SelfTest.run(on: bench)
    #expect(report.passed, "\(report.text)")
  }
}
