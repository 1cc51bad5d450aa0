import Settings
import Testing

@Suite struct AnalysisSettingsTests {
  @Test func `Every stored setting of a group is listed under its own name`() {
    func check(_ group: some SettingsGroup) {
      let stored = Mirror(reflecting: group).children.compactMap(\.label).map { $0.dropFirst() }
      #expect(Set(stored.map(String.init)) == Set(group.listed.map(\.name)))
      for child in Mirror(reflecting: group).children {
        guard let setting = child.value as? Setting, let label = child.label else {
          Issue.record("\(child) is not a setting")
          continue
        }
        #expect(group.listed.first { "_\($0.name)" == label }?.setting == setting)
      }
    }
    let settings = AnalysisSettings()
    check(settings.video)
    check(settings.tracking)
    check(settings.signal)
    check(settings.blink)
    check(settings.asymmetry)
    check(settings.unevenBlink)
    check(settings.mouth)
    check(settings.episode)
    check(settings.severity)
    check(settings.limit)
    check(settings.confidence)
    check(settings.coupling)
    check(settings.mimic)
    check(settings.quality)
    check(settings.overlay)
  }

  @Test func `Every default lies in its own range and says what it means`() {
    for entry in AnalysisSettings().listed {
      #expect(entry.setting.range.contains(entry.setting.defaultValue), "\(entry.name)")
      #expect(entry.setting.meaning.hasSuffix("."), "\(entry.name)")
      #expect(!entry.setting.unit.isEmpty && entry.setting.source.text.count > 20, "\(entry.name)")
    }
  }

  @Test func `An override changes that value only`() throws {
    var settings = AnalysisSettings()
    try settings.apply("episode.mergeGap=0.5")
    #expect(settings.episode.mergeGap == 0.5)
    let changed = zip(settings.listed, AnalysisSettings().listed).filter {
      $0.setting != $1.setting
    }
    #expect(changed.map(\.0.name) == ["episode.mergeGap"])
  }

  @Test(arguments: ["episode.mergeGap=9", "episode.nothing=1", "nothing=1", "mergeGap", "a.b=c"])
  func `An override that cannot be honoured is refused and changes nothing`(text: String) {
    var settings = AnalysisSettings()
    #expect(throws: SettingsError.self) { try settings.apply(text) }
    #expect(settings == AnalysisSettings())
  }
}
