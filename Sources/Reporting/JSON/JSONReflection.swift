extension JSONTree {
  /// The stored properties of a value type, names in snake case, missing values as explicit nulls.
  ///
  /// `Encodable` leaves missing values out; a reader in another language is better served by every
  /// key in every file. A round-trip test holds this form to what `Decodable` reads.
  init(reflecting value: Any) throws(JSONTreeError) {
    if let scalar = Self.scalar(value) {
      self = scalar
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let wrapped = mirror.children.first else { self = .null; return }
      try self.init(reflecting: wrapped.value)
    case .collection:
      var list: [JSONTree] = []
      for child in mirror.children { list.append(try JSONTree(reflecting: child.value)) }
      self = .list(list)
    case .struct:
      self = .object(try Self.members(of: mirror))
    default:
      throw .unsupported("\(type(of: value))")
    }
  }

  private static func scalar(_ value: Any) -> JSONTree? {
    switch value {
    case let value as Bool: .boolean(value)
    case let value as Int: .integer(value)
    case let value as Double: .number(value)
    case let value as String: .text(value)
    case let value as any RawRepresentable: scalar(value.rawValue)
    default: nil
    }
  }

  private static func members(of mirror: Mirror) throws(JSONTreeError) -> [String: JSONTree] {
    var members: [String: JSONTree] = [:]
    for case (let label?, let value) in mirror.children {
      members[snakeCase(label)] = try JSONTree(reflecting: value)
    }
    return members
  }

  /// `peakTime` as `peak_time`.
  static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}
