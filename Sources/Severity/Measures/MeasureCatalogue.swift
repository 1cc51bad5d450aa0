/// Every severity measure by name, for whoever must know them before anything was measured.
public enum MeasureCatalogue {
  /// What is known of a measure without a recording.
  public struct Entry: Equatable, Sendable {
    /// Stable identifier in files, such as `spasm_rate`.
    public let identifier: String
    public let title: String
    public let unit: String
  }

  /// Every measure in the order of reports.
  public static let all: [Entry] = SeverityMeasure.all.map { measure in
    Entry(identifier: measure.id, title: measure.title, unit: measure.unit)
  }
}
