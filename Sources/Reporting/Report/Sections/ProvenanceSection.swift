import Examination

/// Where the numbers come from: program, models and input.
struct ProvenanceSection: ReportSection {
  let id = "provenance"
  let title = "Provenance"

  func body(_ result: ExaminationResult) -> [Markup] {
    let examination = result.examination
    return [
      FactList(facts: [
        ("Program", "Spasmeter \(examination.programVersion)"),
        ("Format of the examination", examination.schemaVersion),
        ("SHA-256 of the recording", examination.recording.sha256),
      ]).markup, models(examination.models),
      .tag(
        "p", ["class": "note"],
        "Times, computer and library versions of the run are in the file ending in _provenance.json."
      ),
    ]
  }

  private func models(_ models: [ModelFact]) -> Markup {
    guard !models.isEmpty else { return .tag("p", [:], "Models: none recorded.") }
    return Table(
      caption: "Landmark models", columns: ["File", "SHA-256"],
      rows: models.map { [.text($0.file), .tag("code", [:], .text($0.sha256))] }
    ).markup
  }
}
