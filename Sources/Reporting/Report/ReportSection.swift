import Examination

/// One part of the report. A new part is one file with a conforming type and one line in
/// ``ReportSections/all``.
protocol ReportSection: Sendable {
  /// Anchor of the part in the page.
  var id: String { get }
  var title: String { get }
  func body(_ result: ExaminationResult) -> [Markup]
}

/// The parts of the report.
enum ReportSections {
  /// Every part, from top to bottom.
  static let all: [any ReportSection] = [
    SummarySection(), WarningsSection(), TracesSection(), MeasuresSection(), ScalesSection(),
    DetectionLimitSection(), CouplingSection(), MimicsSection(), EventsSection(), ReviewSection(),
    QualitySection(), RecordingSection(), MethodsSection(), SettingsSection(), LimitsSection(),
    ProvenanceSection(),
  ]
}
