import Digest

/// A Bundle of type collection in the making: resources that refer to one another by UUID.
///
/// The UUIDs come from a hash of what the Bundle is made from, so that the same input gives the same
/// bytes, and two Bundles of different content never call different things by one name.
struct FHIRCollection {
  private let seed: String
  private var entries: [JSONTree] = []

  /// An empty Bundle; `seed` is a text that is the same for the same content, and for no other.
  init(seed: String) { self.seed = seed }

  /// Adds a resource under a key, its name among those of this Bundle, and gives a Reference to it.
  ///
  /// - Throws: ``JSONTreeError/noMemory``.
  mutating func add(_ resource: JSONTree, as key: String) throws(JSONTreeError) -> JSONTree {
    let name = JSONTree.text(try Self.name(of: key, seed: seed))
    entries.append(.object(["fullUrl": name, "resource": resource]))
    return .object(["reference": name])
  }

  /// The Bundle.
  var tree: JSONTree {
    .object([
      "resourceType": .text("Bundle"), "type": .text("collection"), "entry": .list(entries),
    ])
  }

  /// A UUID of version 8, whose bits are the maker's own (RFC 9562, section 5.8), from SHA-256.
  static func name(of key: String, seed: String) throws(JSONTreeError) -> String {
    var digits = Array(SHA256Digest.hexadecimal(of: Array("spasmeter fhir\n\(key)\n\(seed)".utf8)))
    guard digits.count == 64 else { throw .noMemory }
    digits[12] = "8"
    digits[16] = "8"
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
