/// What is known of one visit beside its recording, as the clinic entered it.
public struct Visit: Codable, Equatable, Sendable {
  /// Day of the recording; `nil` where none was given.
  public var date: CalendarDay?
  /// Latest treatment before the recording; `nil` where none was entered.
  public var treatment: Treatment?
  /// Whole days from that treatment to the recording; `nil` where that is not known.
  public var daysSinceTreatment: Int?
  /// Scores as entered, none of them measured.
  public var scores: [EnteredScore]

  public init(
    date: CalendarDay? = nil, treatment: Treatment? = nil, daysSinceTreatment: Int? = nil,
    scores: [EnteredScore] = []
  ) {
    self.date = date
    self.treatment = treatment
    self.daysSinceTreatment = daysSinceTreatment
    self.scores = scores
  }

  /// The score of one scale; `nil` where it was not entered.
  public func score(_ scale: EnteredScale) -> Double? {
    scores.first { $0.scale == scale }?.value
  }
}

/// A treatment of hemifacial spasm.
public enum TreatmentKind: String, CaseIterable, Codable, Sendable {
  case botulinumToxin = "botulinum_toxin"
  case microvascularDecompression = "microvascular_decompression"
  case neuromodulation
  /// No treatment so far.
  case none
  /// Anything else, in words.
  case other
}

/// A treatment with what the clinic calls it.
public struct Treatment: Codable, Equatable, Sendable {
  public var kind: TreatmentKind
  /// Words of the clinic, where the kind is `other`.
  public var text: String?

  public init(_ kind: TreatmentKind, text: String? = nil) {
    self.kind = kind
    self.text = text
  }

  /// Longest text that is kept.
  static let longestText = 60

  /// The treatment that a cell names: one of the kinds, or words of the clinic; `nil` for too many of them.
  public init?(named name: String) {
    if let kind = TreatmentKind(rawValue: name), kind != .other {
      self.init(kind)
    } else if name.count <= Self.longestText {
      self.init(.other, text: name)
    } else {
      return nil
    }
  }
}

/// A scale that a clinician or the patient fills in; Spasmeter never computes it.
public enum EnteredScale: String, CaseIterable, Codable, Sendable {
  /// Jankovic rating scale, severity and frequency, 0–4 each.
  case jrsSeverity = "jrs_severity"
  case jrsFrequency = "jrs_frequency"
  /// Hemifacial Spasm Grading Scale, doi:10.1007/s10072-019-03921-4.
  case hsgs
  /// Quality of life: 7 and 8 items of 0–4, and 30 items of 0–4.
  case hfs7 = "hfs_7"
  case hfs8 = "hfs_8"
  case hfs30 = "hfs_30"

  /// Values that the scale can have; an open end where its items are not published in full.
  public var range: ClosedRange<Double> {
    switch self {
    case .jrsSeverity, .jrsFrequency: 0...4
    case .hsgs: 0...1000
    case .hfs7: 0...28
    case .hfs8: 0...32
    case .hfs30: 0...120
    }
  }
}

/// A score as it was entered.
public struct EnteredScore: Codable, Equatable, Sendable {
  public var scale: EnteredScale
  public var value: Double

  public init(scale: EnteredScale, value: Double) {
    self.scale = scale
    self.value = value
  }
}
