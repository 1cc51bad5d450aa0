import Anatomy
public import Examination
import Severity

/// `NAME_fhir.json`: the measures as a FHIR R4 Bundle for hand-over to a clinical system.
///
/// A preliminary DiagnosticReport, one Observation for each measure and side, the Patient by pseudonym
/// and the Device. Nothing of it says when the recording was made or what its file is called, and no
/// Condition is asserted.
public struct FHIRBundle: OutputFormat {
  public let name = "fhir"
  public let suffix = "_fhir.json"
  public let summary = "The measures as a FHIR R4 Bundle."
  private let patient: Pseudonym?
  private let writer: FHIRWriter

  public init(_ handOver: HandOver = HandOver()) {
    patient = handOver.patient
    writer = FHIRWriter(codes: handOver.codes)
  }

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try sink.write(try bundle(result.examination).text())
  }

  private func bundle(_ examination: Examination) throws(JSONTreeError) -> JSONTree {
    let content = try JSONTree(reflecting: examination).text()
    var collection = FHIRCollection(seed: "\(patient?.text ?? "")\n\(content)")
    let subject = try collection.add(patientResource, as: "patient")
    let device = try collection.add(deviceResource(examination), as: "device")
    let observations = observations(examination)
    var results: [JSONTree] = []
    for observation in observations {
      results.append(
        try collection.add(
          writer.resource(observation, subject: subject, device: device), as: observation.key))
    }
    _ = try collection.add(
      report(examination, observations, subject: subject, results: results), as: "report")
    return collection.tree
  }

  private func observations(_ examination: Examination) -> [FHIRObservation] {
    let severity = examination.severity
    let side = FHIRObservation(
      code: "affected_side", title: "Side of the spasms",
      value: severity.affectedSide.map { .concept($0.rawValue) }
        ?? .absent(severity.affectedSideReason),
      method: "Counted from the spasms of either side, or named by the clinician.",
      note: severity.affectedSide.map { _ in severity.affectedSideReason })
    let time = FHIRObservation(
      code: "evaluable_time", title: "Evaluable time",
      value: .quantity(examination.quality.evaluableSeconds, unit: "s"),
      method: "The length of the recording without its gaps; rates and shares refer to it.")
    return [side, time] + severity.results.map(FHIRObservation.init)
  }

  private var patientResource: JSONTree {
    var members: [String: JSONTree] = [
      "resourceType": .text("Patient"),
      "text": writer.narrative([
        patient.map { "Patient with the pseudonym \($0.text)" } ?? "Patient without a pseudonym"
      ]),
    ]
    members["identifier"] = patient.map { .list([.object(["value": .text($0.text)])]) }
    return .object(members)
  }

  private func deviceResource(_ examination: Examination) -> JSONTree {
    let version = examination.programVersion
    func entry(_ kind: String, _ value: String) -> JSONTree {
      .object(["type": .object(["text": .text(kind)]), "value": .text(value)])
    }
    return .object([
      "resourceType": .text("Device"), "type": writer.concept("device"),
      "deviceName": .list([
        .object(["name": .text("Spasmeter"), "type": .text("user-friendly-name")])
      ]),
      "version": .list(
        [entry("program", version)]
          + examination.models.map { entry("SHA-256 of the model \($0.file)", $0.sha256) }),
      "text": writer.narrative(["Spasmeter \(version)"]),
    ])
  }

  private func report(
    _ examination: Examination, _ observations: [FHIRObservation], subject: JSONTree,
    results: [JSONTree]
  ) -> JSONTree {
    let conclusion = conclusion(examination)
    return .object([
      "resourceType": .text("DiagnosticReport"), "status": .text("preliminary"),
      "code": writer.concept("report"), "subject": subject, "result": .list(results),
      "identifier": .list([
        .object([
          "system": .text(FHIRCodes.recordingSystem), "value": .text(examination.recording.sha256),
        ])
      ]),
      "conclusion": .text(conclusion.joined(separator: " ")),
      "text": writer.narrative(conclusion + observations.map(writer.sentence)),
    ])
  }

  /// What a reader must know before any number.
  private func conclusion(_ examination: Examination) -> [String] {
    let changed = examination.settings.filter { !$0.isDefault }
      .map { "\($0.name) = \(FixedPoint.short($0.value, decimals: JSONTree.decimals)) \($0.unit)" }
    return [
      "Measurement of visible movement for review by a clinician; it does not diagnose and is not a "
        + "medical device."
    ] + examination.warnings.map(\.message)
      + (changed.isEmpty
        ? [] : ["Settings other than the defaults: \(changed.joined(separator: ", "))."])
  }
}
