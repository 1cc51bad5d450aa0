/// The settings of one stage, reachable by name.
public protocol SettingsGroup: Sendable, Equatable {
  /// Every setting of the group by its property name.
  ///
  /// A test compares this list with the stored properties, so that none can be forgotten.
  static var entries: [String: any WritableKeyPath<Self, Setting> & Sendable] { get }
}

extension SettingsGroup {
  /// Name and setting, in the order of names.
  public var listed: [(name: String, setting: Setting)] {
    Self.entries.sorted { $0.key < $1.key }.map { ($0.key, self[keyPath: $0.value]) }
  }

  /// Replaces the value of the setting whose property is called `name`, in the setting's own unit.
  ///
  /// - Throws: ``SettingsError`` where the name is unknown or the value out of range.
  mutating func set(_ value: Double, for name: String, in group: String) throws(SettingsError) {
    guard let path = Self.entries[name] else {
      throw .unknownName("\(group).\(name)", known: Self.entries.keys.sorted())
    }
    let setting = self[keyPath: path]
    guard setting.range.contains(value) else {
      throw .outOfRange(
        name: "\(group).\(name)", value: value, range: setting.range, unit: setting.unit)
    }
    self[keyPath: path].wrappedValue = value
  }
}

/// Why an override of a setting was refused.
public enum SettingsError: Error, Equatable, CustomStringConvertible {
  case unknownName(String, known: [String])
  case outOfRange(name: String, value: Double, range: ClosedRange<Double>, unit: String)
  case malformed(String)
  case unreadable(path: String, reason: String)

  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "There is no setting \(name). Known here: \(known.joined(separator: ", ")). "
        + "Run `spasmeter settings` for the whole list."
    case .outOfRange(let name, let value, let range, let unit):
      "Setting \(name) = \(value) lies outside \(range.lowerBound) to \(range.upperBound) \(unit). "
        + "Choose a value within."
    case .malformed(let text):
      "Cannot read the setting “\(text)”. Write it as group.name=value, such as episode.mergeGap=0.4."
    case .unreadable(let path, let reason):
      "Cannot read the settings file \(path): \(reason). Give a JSON object of \"group.name\": number."
    }
  }
}
