import Settings

/// A setting's meaning and the source of its default in another language than English.
struct SettingWords: Sendable {
  let meaning: String
  let source: String

  init(_ meaning: String, _ source: String) {
    self.meaning = meaning
    self.source = source
  }
}

extension Catalogue {
  /// What a setting decides.
  func meaning(of name: String) -> String {
    settings[name]?.meaning ?? KnownSettings.all[name]?.meaning ?? name
  }

  /// Where a setting's default comes from, with its standing; `nil` for a setting that this build does not know.
  func source(of name: String) -> String? {
    KnownSettings.all[name].map { setting in
      let (phrase, text) = setting.source.parts
      return self(phrase, settings[name]?.source ?? text)
    }
  }

  /// The source that a result tells, in this language where it is that of a setting.
  func source(_ text: String) -> String {
    guard !settings.isEmpty, let name = Self.settingsBySource[text] else { return text }
    return source(of: name) ?? text
  }

  private static let settingsBySource = Dictionary(
    AnalysisSettings().listedForComparison.map { ($0.setting.source.text, $0.name) }
  ) { first, _ in first }
}

extension SettingSource {
  fileprivate var parts: (Phrase, String) {
    switch self {
    case .published(let text): (.sourcePublished, text)
    case .measured(let text): (.sourceMeasured, text)
    case .derived(let text): (.sourceDerived, text)
    case .convention(let text): (.sourceConvention, text)
    }
  }
}
