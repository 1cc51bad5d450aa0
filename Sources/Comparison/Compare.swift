public import Anatomy
public import Examination
public import Settings
internal import Severity

/// One examination with what is known of its visit.
public struct ExaminedVisit: Sendable {
  public let examination: Examination
  public let visit: Visit

  public init(_ examination: Examination, _ visit: Visit = Visit()) {
    self.examination = examination
    self.visit = visit
  }
}

/// Compares the first examination of a patient with each later one.
///
/// - Parameters:
///   - visits: Examinations in order of their visits, at least two.
///   - patient: Pseudonym.
///   - enteredSide: Side that the clinician names; `nil` to anchor it to the first visit that shows one.
///   - settings: Every threshold.
/// - Returns: The comparison.
/// - Throws: ``ComparisonError``.
public func compare(
  _ visits: [ExaminedVisit], patient: String, enteredSide: Side? = nil,
  settings: AnalysisSettings = AnalysisSettings()
) throws(ComparisonError) -> Comparison {
  try require(visits, patient: patient)
  let side = ComparedSide(of: visits.map(\.examination), entered: enteredSide)
  let course = VisitCourse(visits: visits, side: side, settings: settings.comparison)
  let changes = visits.indices.dropFirst().map { course.change(from: 0, to: $0) }
  return Comparison(
    patient: patient, side: side,
    visits: visits.indices.map(course.visit),
    changes: changes, course: course.statements(changes), settings: settings.comparisonValues,
    warnings: course.warnings(changes))
}

private func require(_ visits: [ExaminedVisit], patient: String) throws(ComparisonError) {
  guard visits.count >= 2 else { throw .tooFew(visits.count) }
  guard isPseudonym(patient) else { throw .notPseudonym }
  var seen: Set<String> = []
  for visit in visits {
    let recording = visit.examination.recording
    guard seen.insert(recording.sha256).inserted else { throw .sameRecording(recording.name) }
  }
  for (earlier, later) in zip(visits, visits.dropFirst()) {
    if let first = earlier.visit.date, let second = later.visit.date, second < first {
      throw .order(earlier.examination.recording.name, later.examination.recording.name)
    }
  }
}

extension ComparedSide {
  init(of examinations: [Examination], entered: Side?) {
    let affected = examinations.map(\.severity.affectedSide)
    let first = affected.firstIndex { $0 != nil }
    side = entered ?? first.flatMap { affected[$0] }
    if entered != nil {
      (anchor, visit) = (.entered, nil)
    } else {
      anchor = first.map { $0 == 0 ? .firstVisit : .laterVisit } ?? .unknown
      visit = first
    }
    let compared = side
    flippedVisits = affected.indices.filter { affected[$0] != nil && affected[$0] != compared }
  }

  /// The sides that are compared: both where none is known to be affected.
  public var compared: [Side] { side.map { [$0] } ?? Side.allCases }
}

extension AnalysisSettings {
  /// The settings of the comparison as its file names them.
  fileprivate var comparisonValues: [SettingValue] {
    listedForComparison.map { entry in
      SettingValue(
        name: entry.name, value: entry.setting.wrappedValue, unit: entry.setting.unit,
        isDefault: entry.setting.wrappedValue == entry.setting.defaultValue)
    }
  }
}
