/// Decoding and image checks.
public struct VideoSettings: SettingsGroup {
  @Setting(
    "Largest mean luma difference between two frames that counts as the same picture repeated.",
    unit: "1 of 255", in: 0...2,
    source: .derived("an exact repeat decodes to 0; any sensor noise exceeds 0.05"))
  public var duplicateDifference = 0.02

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "duplicateDifference": \.$duplicateDifference
  ]
}
