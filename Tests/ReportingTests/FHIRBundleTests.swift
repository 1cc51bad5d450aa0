import Anatomy
import Examination
import Foundation
import Severity
import TestSupport
import Testing

@testable import Reporting

@Suite struct FHIRBundleTests {
  private let result = ExaminationFixture().result

  /// A resource as read back from the file.
  private typealias Resource = [String: Any]

  private func resources(_ result: ExaminationResult, _ handOver: HandOver = HandOver()) throws
    -> [(url: String, resource: Resource)]
  {
    let bytes = try FHIRBundle(handOver).render(result)
    let bundle = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? Resource)
    #expect(bundle["type"] as? String == "collection")
    return try #require(bundle["entry"] as? [Resource]).map {
      (try #require($0["fullUrl"] as? String), try #require($0["resource"] as? Resource))
    }
  }

  private func kind(_ name: String, of all: [(url: String, resource: Resource)]) -> [Resource] {
    all.map(\.resource).filter { $0["resourceType"] as? String == name }
  }

  private func code(_ resource: Resource) -> String? {
    let concept = resource["code"] as? Resource
    return (concept?["coding"] as? [Resource])?.first?["code"] as? String
  }

  private func components(_ resource: Resource) -> [Resource] {
    resource["component"] as? [Resource] ?? []
  }

  /// The side that the component of an Observation names.
  private func side(_ resource: Resource) -> String? {
    let component = components(resource).first { code($0) == "laterality" }
    let concept = component?["valueCodeableConcept"] as? Resource
    return (concept?["coding"] as? [Resource])?.first?["code"] as? String
  }

  @Test func `Every measure of every side is one Observation with its number or its reason`() throws
  {
    let observations = kind("Observation", of: try resources(result))
    for measure in result.examination.severity.results {
      let found = observations.filter {
        code($0) == measure.measure && side($0) == measure.side.rawValue
      }
      #expect(found.count == 1)
      let quantity = found.first?["valueQuantity"] as? Resource
      let reason = (found.first?["dataAbsentReason"] as? Resource)?["text"] as? String
      #expect(quantity?["value"] as? Double == measure.estimate?.value)
      #expect((reason == nil) == (measure.reason == nil))
      if let stated = measure.reason { #expect(reason?.hasSuffix(stated) == true) }
    }
  }

  @Test func `Every reference leads to a resource of the Bundle, and no name is given twice`()
    throws
  {
    let all = try resources(result)
    let urls = all.map(\.url)
    #expect(Set(urls).count == urls.count)
    let text = String(decoding: try FHIRBundle().render(result), as: UTF8.self)
    let references = text.matches(of: /"reference": "([^"]+)"/).map { String($0.1) }
    #expect(references.count >= urls.count && references.allSatisfy(urls.contains))
    #expect(
      urls.allSatisfy {
        $0.wholeMatch(of: /urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil
      })
  }

  @Test func `Nothing is final and no disease is asserted`() throws {
    let all = try resources(result)
    let stated = Set(all.compactMap { $0.resource["status"] as? String })
    #expect(stated == ["preliminary"])
    let kinds = Set(all.compactMap { $0.resource["resourceType"] as? String })
    #expect(kinds == ["DiagnosticReport", "Observation", "Patient", "Device"])
  }

  @Test func `The name of the recording, which may be a patient's, is nowhere in the Bundle`()
    throws
  {
    var fixture = ExaminationFixture()
    fixture.name = "Smith-John"
    let bytes = try FHIRBundle().render(fixture.result)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Smith"))
  }

  @Test func `Exchanged sides give the same Observations with their sides exchanged`() throws {
    func rows(_ result: ExaminationResult, exchanged: Bool) throws -> Set<String> {
      let other = ["left": "right", "right": "left"]
      return Set(
        kind("Observation", of: try resources(result)).compactMap { resource in
          guard let name = code(resource), let side = side(resource) else { return nil }
          let value = (resource["valueQuantity"] as? Resource)?["value"] as? Double
          let place = exchanged ? other[side] ?? side : side
          return "\(name) \(place) \(String(describing: value))"
        })
    }
    let mirrored = ExaminationFixture().mirrored.result
    #expect(try rows(mirrored, exchanged: true) == rows(result, exchanged: false))
  }

  @Test
  func `A patient is a pseudonym or nothing, and another patient has another name in the Bundle`()
    throws
  {
    let nobody = try resources(result)
    let one = try resources(result, HandOver(patient: try Pseudonym("P017")))
    #expect(kind("Patient", of: nobody).first?["identifier"] == nil)
    let identifier = kind("Patient", of: one).first?["identifier"] as? [Resource]
    #expect(identifier?.first?["value"] as? String == "P017")
    for patient in kind("Patient", of: nobody + one) { #expect(patient["name"] == nil) }
    #expect(Set(nobody.map(\.url)).isDisjoint(with: one.map(\.url)))
  }

  @Test func `An interval that is not there is told with its reason, not with a number`() throws {
    let blinks = try #require(
      kind("Observation", of: try resources(result)).first { code($0) == "blink_rate" })
    let ends = components(blinks).filter { code($0)?.hasPrefix("interval_") == true }
    #expect(ends.count == 2)
    for end in ends {
      let reason = (end["dataAbsentReason"] as? Resource)?["text"] as? String
      #expect(reason?.contains("fewer than six events") == true && end["valueQuantity"] == nil)
    }
  }

  @Test func `Every unit of every measure has a UCUM code`() {
    for measure in MeasureCatalogue.all {
      #expect(FHIRUnit.code(of: measure.unit) != nil, "\(measure.identifier): \(measure.unit)")
    }
  }
}
