internal import Anatomy
internal import Contractions
internal import Digest
public import Examination
internal import Settings
internal import Severity
public import Signals

/// Puts a reviewer's events in the place of the program's and measures the examination again.
///
/// The program's own events stay in the section `review`, with the agreement of both. An examination that was
/// reviewed before is set against the program's events once more, not against the former review.
///
/// - Parameters:
///   - examination: The examination that was reviewed.
///   - file: The reviewed events: an ELAN file, an events table, or an export of BORIS.
///   - signals: The signals of the recording; `nil` where they are not at hand, which leaves measures of
///     signals not evaluable.
/// - Returns: The reviewed examination with its signals.
/// - Throws: ``ReviewError``.
public func revise(
  _ examination: Examination, with file: ReviewFile, signals: FacialSignals?
) throws(ReviewError) -> ExaminationResult {
  let settings = try settings(of: examination, file)
  let format = try ReviewFormats.format(of: file)
  let reviewed = try format.read(file).checked(against: examination, in: file)
  let machine = examination.machineEvents
  let outcome = try Merging(
    machine: machine, signals: signals, tonicDuration: settings.episode.tonicDuration
  ).merge(reviewed.rows, in: file)
  let events = outcome.events.map(\.event)
  let withheld = outcome.events.withheld(among: SeverityProfile.measureNames)
  var result: ExaminationResult
  do {
    result = try reassess(
      examination, events: events, signals: signals, withholding: withheld)
  } catch {
    throw file.error(.settings("\(error)"))
  }
  var revised = result.examination
  let agreement = AgreementTable(
    machine: machine, reviewer: events, evaluable: result.signals.evaluable,
    examined: examination.recording.examined, level: settings.severity.intervalLevel)
  revised.review = ExaminationReview(
    format: format.name, sha256: SHA256Digest.hexadecimal(of: file.bytes),
    counts: outcome.counts,
    machineVersion: examination.review?.machineVersion ?? examination.programVersion,
    machineEvents: outcome.machine, hasSignals: signals != nil, remarks: reviewed.remarks,
    timeBin: TimeTable.bin, agreement: agreement.kinds)
  revised.warnings.append(contentsOf: reviewWarnings(withheld, hasSignals: signals != nil))
  return ExaminationResult(examination: revised, signals: result.signals)
}

private func settings(of examination: Examination, _ file: ReviewFile) throws(ReviewError)
  -> AnalysisSettings
{
  do {
    return try AnalysisSettings(examination.settings)
  } catch {
    throw file.error(.settings("\(error)"))
  }
}

/// What a reader must know of a reviewed examination.
private func reviewWarnings(_ withheld: [String: String], hasSignals: Bool) -> [ExaminationWarning]
{
  var warnings: [ExaminationWarning] = []
  if !hasSignals {
    warnings.append(
      ExaminationWarning(
        code: "review_without_signals",
        message:
          "The signals were not at hand, so that measures of signals are not evaluable. "
          + "Put NAME_signals.tsv.gz beside the examination and revise again."
      ))
  }
  if !withheld.isEmpty {
    warnings.append(
      ExaminationWarning(
        code: "review_facts_missing",
        message:
          "Regions, course or jerks of some reviewed spasms are not known. Measures that need them are "
          + "withheld; scales and criteria count such spasms as without spread and as clonic."))
  }
  return warnings
}

extension Examination {
  /// Events as the program found them, nobody having looked at them.
  fileprivate var machineEvents: [FacialEvent] {
    (review?.machineEvents ?? events).map { event in
      var event = event
      event.review = .notReviewed
      return event
    }
  }
}
