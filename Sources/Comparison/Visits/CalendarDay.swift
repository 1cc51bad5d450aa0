/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDay: RawRepresentable, Codable, Comparable, Hashable, Sendable {
  /// The day as in ISO 8601: `2026-11-25`.
  public let rawValue: String
  /// Days since 1970-01-01.
  public let number: Int

  /// `nil` for anything that is no day of the years 1900 to 2199.
  public init?(rawValue: String) {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = rawValue.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
    guard isDigits, parts.map(\.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1900...2199).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.rawValue = rawValue
    number = Self.number(year, month, day)
  }

  public static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = (1970..<max(1970, year)).reduce(0) { $0 + length(ofYear: $1) }
    let before = (min(year, 1970)..<1970).reduce(0) { $0 + length(ofYear: $1) }
    let months = (1..<month).reduce(0) { $0 + length(ofMonth: $1, in: year) }
    return years - before + months + day - 1
  }

  private static func length(ofYear year: Int) -> Int { 337 + length(ofMonth: 2, in: year) }
}
