/// One kind of file with reviewed events.
///
/// A new format is one file with a conforming type and one line in ``ReviewFormats/all``.
protocol ReviewFormat: Sendable {
  /// Stable identifier in files.
  var name: String { get }
  /// What a user calls it, for messages.
  var title: String { get }
  /// Whether a file that begins with this line has this format.
  func isRecognized(by firstLine: Substring) -> Bool
  /// Reads the file; bounds and words are checked for themselves, not against an examination.
  func read(_ file: ReviewFile) throws(ReviewError) -> ReviewedEvents
}

/// The formats this build can read.
enum ReviewFormats {
  /// Every format; the first that recognizes a file reads it.
  static let all: [any ReviewFormat] = [
    ElanReview(), EventsTableReview(), BorisAggregatedReview(), BorisTabularReview(),
  ]

  /// The format of a file.
  static func format(of file: ReviewFile) throws(ReviewError) -> any ReviewFormat {
    let text = try file.text()
    let line = text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    guard let format = all.first(where: { $0.isRecognized(by: line) }) else {
      throw file.error(.unknownFormat(known: all.map(\.title)))
    }
    return format
  }
}
