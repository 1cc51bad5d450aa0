import Anatomy
import Severity

/// Turns findings into the elements of FHIR R4, with the codes of one table.
struct FHIRWriter {
  let codes: FHIRCodes

  /// A CodeableConcept: text always, codes where there are any.
  func concept(_ key: String, title: String? = nil) -> JSONTree {
    codes.concept(key, title: title).tree
  }

  /// An Observation that nobody has signed yet; `subject` and `device` are References.
  func resource(_ observation: FHIRObservation, subject: JSONTree, device: JSONTree) -> JSONTree {
    let side = observation.side.map {
      FHIRComponent(code: "laterality", value: .concept($0.rawValue))
    }
    let components = [side].compactMap { $0 } + observation.components
    var members: [String: JSONTree] = [
      "resourceType": .text("Observation"), "status": .text("preliminary"),
      "category": .list([concept("category")]),
      "code": concept(observation.code, title: observation.title),
      "subject": subject, "device": device, "text": narrative([sentence(observation)]),
    ]
    members.merge(value(observation.value)) { first, _ in first }
    members["bodySite"] = observation.side.map { concept("face_\($0.rawValue)") }
    members["method"] = observation.method.map { .object(["text": .text($0)]) }
    members["note"] = observation.note.map { .list([.object(["text": .text($0)])]) }
    if !components.isEmpty {
      members["component"] = .list(
        components.map { component in
          .object(
            value(component.value).merging(["code": concept(component.code)]) { first, _ in first })
        })
    }
    return .object(members)
  }

  /// The member that holds a value, or says why there is none.
  private func value(_ value: FHIRValue) -> [String: JSONTree] {
    switch value {
    case .quantity(let number, let unit): ["valueQuantity": FHIRUnit.quantity(number, unit: unit)]
    case .count(let count): ["valueInteger": .integer(count)]
    case .concept(let key): ["valueCodeableConcept": concept(key)]
    case .text(let text): ["valueString": .text(text)]
    case .absent(let reason): ["dataAbsentReason": absence(reason)]
    }
  }

  /// Why a value is absent: the code of the table with the reason as its text.
  private func absence(_ reason: String) -> JSONTree {
    var concept = codes.concept("not_evaluable")
    concept.text = "\(concept.text): \(reason)"
    return concept.tree
  }

  /// The finding in words: `Spasms per minute · The patient’s left: 12 per minute (95 % interval …)`.
  func sentence(_ observation: FHIRObservation) -> String {
    let name = codes.concept(observation.code, title: observation.title).text
    let place = observation.side.map { " · \(codes.concept($0.rawValue).text)" } ?? ""
    let interval = observation.interval.map { " (\($0))" } ?? ""
    return "\(name)\(place): \(words(observation.value))\(interval)"
  }

  private func words(_ value: FHIRValue) -> String {
    switch value {
    case .quantity(let number, let unit): Wording.quantity(number, unit: FHIRUnit.name(of: unit))
    case .count(let count): String(count)
    case .concept(let key): codes.concept(key).text
    case .text(let text): text
    case .absent(let reason): "\(codes.concept("not_evaluable").text): \(reason)"
    }
  }

  /// Sentences as the narrative that a reader sees who knows none of the codes.
  func narrative(_ sentences: [String]) -> JSONTree {
    let page = Markup.element(
      "div", ["xmlns": "http://www.w3.org/1999/xhtml"],
      sentences.map { .tag("p", [:], .text($0)) })
    return .object([
      "status": .text("generated"),
      "div": .text(page.html.replacing("\n", with: "")),
    ])
  }
}

/// Units as codes of the Unified Code for Units of Measure.
enum FHIRUnit {
  private static let system = "http://unitsofmeasure.org"
  /// Codes by the unit of the measures; a unit of the face itself is an annotation of the pure number.
  private static let codes = [
    "1": "1", "%": "%", "/min": "/min", "/s": "/s", "s": "s", "ms": "ms", "s/min": "s/min",
    "ICD": "{ICD}",
  ]

  /// The unit in words that a reader outside this project knows.
  static func name(of unit: String) -> String {
    unit == "ICD" ? "of the intercanthal distance" : unit
  }

  /// The code of a unit; `nil` for one that is not known to be valid.
  static func code(of unit: String) -> String? { codes[unit] }

  /// A Quantity.
  static func quantity(_ value: Double, unit: String) -> JSONTree {
    var members: [String: JSONTree] = ["value": .number(value), "unit": .text(name(of: unit))]
    if let code = code(of: unit) {
      members["system"] = .text(system)
      members["code"] = .text(code)
    }
    return .object(members)
  }
}
