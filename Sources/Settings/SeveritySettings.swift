/// From contractions to measures.
public struct SeveritySettings: SettingsGroup {
  @Setting(
    "Longer contractions are tonic, shorter ones clonic.",
    unit: "s", in: 0.2...5,
    source: .published("Jankovic rating scale: flutter under 1 s, spasm over 1 s"))
  public var tonicDuration = 1.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "tonicDuration": \.$tonicDuration
  ]
}
