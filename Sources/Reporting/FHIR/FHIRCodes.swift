import Severity

/// Every code of the FHIR Bundle in one table: what is measured, on which side, and why a value is
/// absent. `Documentation/fhir-codes.json` is this table as a file to edit for `--fhir-codes`.
///
/// No LOINC or SNOMED CT code for a rate of spasms is known, so that measures bear codes of this
/// project; a site that holds a licence adds its own. The text stands with every code.
public struct FHIRCodes: Equatable, Sendable {
  /// One code of one code system.
  public struct Coding: Codable, Equatable, Sendable {
    /// Absolute URI of the code system.
    public var system: String
    public var code: String
    /// The code in the words of its system.
    public var display: String?
  }

  /// What is meant, in words, with the codes that say the same.
  public struct Concept: Codable, Equatable, Sendable {
    public var text: String
    public var coding: [Coding]
  }

  /// The concepts by key; keys are stable.
  public internal(set) var concepts: [String: Concept]

  /// Code system of this project: a UUID, as no host name is needed to name it and none can be lost.
  public static let system = "urn:uuid:a143155f-fbc1-4e44-815a-07bef04bedb3"
  /// System of the identifiers that are the SHA-256 of a recording, hexadecimal.
  public static let recordingSystem = "urn:uuid:3fe41c06-41b2-4b70-8bc8-b28ee7b20f1b"

  /// The table of this build.
  public static let standard = FHIRCodes(
    concepts: Dictionary(
      (own + MeasureCatalogue.all.map { ($0.identifier, $0.title) }).map { key, text in
        (key, Concept(key: key, text: text))
      } + others
    ) { first, _ in first })

  /// Concepts that bear a code of this project: the key itself.
  private static let own = [
    ("report", "Measurement of facial movement from video"),
    ("device", "Software that measures facial movement in video"),
    ("affected_side", "Side of the spasms"),
    ("evaluable_time", "Time in which contractions could be seen"),
    ("laterality", "Side of the patient"),
    ("left", "The patient’s left"),
    ("right", "The patient’s right"),
    ("both", "Both sides"),
    ("face_left", "Left side of the face, the patient’s own"),
    ("face_right", "Right side of the face, the patient’s own"),
    ("face_both", "Both sides of the face"),
    ("interval_lower", "Lower end of the interval"),
    ("interval_upper", "Upper end of the interval"),
    ("interval_level", "Level of the interval"),
    ("interval_method", "How the interval was computed"),
    ("event_count", "Events behind the number"),
  ]

  /// Concepts that FHIR itself has a code for.
  private static let others = [
    (
      "category",
      Concept(
        text: "Procedure",
        coding: [
          Coding(
            system: "http://terminology.hl7.org/CodeSystem/observation-category",
            code: "procedure", display: "Procedure")
        ])
    ),
    (
      "not_evaluable",
      Concept(
        text: "Not evaluable",
        coding: [
          Coding(
            system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown",
            display: "Unknown")
        ])
    ),
  ]

  /// The concept of a key; for one that the table does not hold, the key as a code with the text `title`.
  func concept(_ key: String, title: String? = nil) -> Concept {
    concepts[key] ?? Concept(key: key, text: title ?? key)
  }

  /// The table as a file that ``init(overrides:named:)`` reads.
  func tree() -> JSONTree {
    .object(concepts.mapValues { $0.tree })
  }
}

extension FHIRCodes.Concept {
  /// A concept with the code `key` of this project.
  fileprivate init(key: String, text: String) {
    self.init(
      text: text, coding: [FHIRCodes.Coding(system: FHIRCodes.system, code: key, display: text)])
  }

  /// The concept as a FHIR CodeableConcept.
  var tree: JSONTree {
    .object(
      [
        "coding": coding.isEmpty ? nil : .list(coding.map(\.tree)), "text": .text(text),
      ].compactMapValues { $0 })
  }
}

extension FHIRCodes.Coding {
  fileprivate var tree: JSONTree {
    .object(
      ["system": system, "code": code, "display": display].compactMapValues { $0 }
        .mapValues(JSONTree.text))
  }
}
