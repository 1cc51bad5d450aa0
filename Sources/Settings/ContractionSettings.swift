/// From signals to contractions.
public struct ContractionSettings: SettingsGroup {
  @Setting(
    "Contractions of one side closer than this belong to one episode.",
    unit: "s", in: 0...2,
    source: .measured("results stayed put between 0.40 and 0.55 s; 0.3 s splits clonic bursts"))
  public var mergeGap = 0.45

  public init() {}

  public static let entries: [String: WritableKeyPath<Self, Setting> & Sendable] = [
    "mergeGap": \.$mergeGap
  ]
}
