// Uses Spasmeter from another Swift program: the whole examination, and the analysis stages alone.
// Run it with `swift run LibraryExample RECORDING`.

import Anatomy
import Contractions
import Examination
import Foundation
import Settings
import Severity
import Signals
import Video

/// The whole examination of one recording, with one threshold changed.
func printExamination(of path: String) throws {
  var settings = AnalysisSettings()
  try settings.set("episode.mergeGap", to: 0.5)
  let result = try examine(Recording(path: path), settings: settings)
  for event in result.examination.events where event.kind == .spasm {
    print("spasm \(event.side.rawValue) at \(event.interval.start) s")
  }
  analyseAgain(result.signals)
}

/// The stages after the signals, on signals already measured.
func analyseAgain(_ signals: FacialSignals) {
  let events = detectEvents(in: signals)
  let profile = assessSeverity(
    SeverityInput(events: events, evaluable: signals.evaluable, settings: SeveritySettings()))
  for side in Side.allCases {
    let rate = profile.result("spasm_rate", Laterality(side))
    print("\(side.rawValue): \(rate?.estimate?.value ?? 0) spasms a minute")
  }
}

guard let path = CommandLine.arguments.dropFirst().first else {
  print("usage: LibraryExample RECORDING")
  exit(64)
}
do {
  try printExamination(of: path)
} catch {
  print("\(error)")
  exit(65)
}
