/// Finding and following the face.
public struct TrackingSettings: SettingsGroup {
  @Setting(
    "Lowest presence score of the mesh at which its landmarks are used; below it the frame is a gap.",
    unit: "1", in: 0...1, source: .convention("the model's own decision border"))
  public var minimumPresence = 0.5

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "minimumPresence": \.$minimumPresence
  ]
}
