public import Agreement
internal import Anatomy
public import Contractions
internal import Examination
import Foundation
internal import Video

/// What an examination finds in one clip that lies in a folder, against what it must find.
public struct SampleTrial: Codable, Equatable, Sendable {
  public let expectation: ClipExpectation
  /// How the findings agree with what was planted, by name of the kind and shared time.
  public let tallies: [String: AgreementTally]
  /// Stated confidence against the share that is right, by kind.
  public let calibration: [String: CalibrationTally]

  /// Examines every clip that `expected.json` of a folder names.
  ///
  /// - Parameters:
  ///   - folder: Folder of the clips and of `expected.json`.
  ///   - bench: Engine and models.
  ///   - workers: Clips at a time.
  ///   - progress: Told the part done, 0 to 1, from any thread.
  /// - Returns: One trial a clip, in the order of the file.
  /// - Throws: ``TrialError``, the first in that order.
  public static func run(
    in folder: String, on bench: TrialBench, workers: Int = 1,
    progress: @Sendable (Double) -> Void = { _ in }
  ) throws(TrialError) -> [SampleTrial] {
    let clips = try ClipExpectations(path: folder + "/expected.json").clips
    return try parallelTrials(clips, workers: workers, progress: progress) {
      clip throws(TrialError) in
      do throws(ExaminationError) {
        let found = try examine(
          Recording(path: "\(folder)/\(clip.file)"), settings: bench.settings, models: bench.models)
        return SampleTrial(clip, found: found.examination.events)
      } catch { throw .examination(error) }
    }
  }

  /// Compares the findings of one clip.
  public init(_ expectation: ClipExpectation, found: [FacialEvent]) {
    self.expectation = expectation
    let agreement = EventAgreement(reference: expectation.reference, found: found)
    tallies = EventKind.allCases.reduce(into: [:]) { tallies, kind in
      tallies[kind.rawValue] = agreement.tally(kind, regions: Trial.measuredRegions)
    }
    calibration = agreement.byOverlap.reduce(into: [:]) { tallies, entry in
      tallies[entry.key.rawValue, default: CalibrationTally()].add(entry.value)
    }
  }

  /// What falls short of the expectation, each in words; empty where all is well.
  public var faults: [String] {
    EventKind.allCases.flatMap { kind in
      faults(of: kind, tallies[kind.rawValue] ?? AgreementTally()).map {
        "\(expectation.file): \($0)"
      }
    }
  }

  private func faults(of kind: EventKind, _ tally: AgreementTally) -> [String] {
    let least = expectation.minimumFound[kind.rawValue] ?? 0
    let most = expectation.maximumFalse[kind.rawValue] ?? .max
    let late = tally.onsetErrors.furthestFromZero.map(abs) ?? 0
    let isTimed = kind == .spasm || kind == .blink
    return [
      tally.matched < least ? "\(tally.matched) \(kind.rawValue) found (at least \(least))" : nil,
      tally.extra > most ? "\(tally.extra) false \(kind.rawValue) (at most \(most))" : nil,
      tally.sideErrors > 0 ? "\(tally.sideErrors) \(kind.rawValue) on the wrong side" : nil,
      isTimed && late > expectation.largestTimingErrorS
        ? "onset of \(kind.rawValue) off by \(milliseconds(late)) ms" : nil,
    ].compactMap(\.self)
  }
}

extension [SampleTrial] {
  /// Everything that falls short.
  public var faults: [String] { flatMap(\.faults) }

  /// The clips, and the confidence stated in all of them together.
  public var sections: [TableSection] {
    let pooled = reduce(into: [:]) { sum, trial in
      sum.merge(trial.calibration) { one, other in one + other }
    }
    return [
      TableSection("Samples", table),
      TableSection("Calibration on samples", CalibrationRow.rows(of: pooled).table),
    ]
  }

  /// One row a clip and kind of event that was planted or found.
  public var table: TextTable {
    TextTable(
      [
        "clip", "event", "planted", "found", "false", "side errors", "onset error", "depth error",
        "jerks",
      ],
      rows: flatMap { trial in
        EventKind.allCases.compactMap { kind in
          trial.tallies[kind.rawValue].flatMap { trial.cells(kind, $0) }
        }
      })
  }
}

extension SampleTrial {
  /// `nil` where neither anything was planted nor found.
  fileprivate func cells(_ kind: EventKind, _ tally: AgreementTally) -> [String]? {
    guard tally.reference + tally.found > 0 else { return nil }
    let found = tally.referenceJerksFound
    return [
      expectation.name, kind.rawValue, "\(tally.reference)", "\(tally.matched)", "\(tally.extra)",
      "\(tally.sideErrors)",
      [median(tally.onsetErrors), tally.onsetErrors.furthestFromZero]
        .map { milliseconds($0) }.joined(separator: " / "),
      cell(median(tally.depthErrors), sign: true),
      kind == .spasm ? "\(found) of \(tally.referenceJerks)" : "–",
    ]
  }
}

extension ClipExpectation {
  /// The file's name without its suffix.
  fileprivate var name: String {
    URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
  }
}

extension AgreementTally {
  /// Single contractions found in the pairs.
  fileprivate var referenceJerksFound: Int { referenceJerks + jerkErrors.reduce(0, +) }
}
