/// From landmarks to signals.
public struct SignalSettings: SettingsGroup {
  @Setting(
    "Longest stretch without landmarks that is bridged as one missed frame; a longer one is a gap.",
    unit: "s", in: 0...0.5,
    source: .derived("half the shortest blink, about 0.1 s: nothing can hide in it"))
  public var bridgedGap = 0.06

  public init() {}

  public static let entries: [String: WritableKeyPath<Self, Setting> & Sendable] = [
    "bridgedGap": \.$bridgedGap
  ]
}
