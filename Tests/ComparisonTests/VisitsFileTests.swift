import Testing

@testable import Comparison

/// What a table of visits may hold.
@Suite struct VisitsFileTests {
  private func file(_ text: String) throws -> VisitsFile {
    try VisitsFile(bytes: Array(text.utf8), path: "folder/visits.tsv")
  }

  private let header = "recording\tpatient\tdate\ttreatment\tdays_since_treatment\thfs_7\n"

  @Test func `A table is read with what is known and without what is not`() throws {
    let file = try file(
      header + "a\tP-1\t2026-01-05\tnone\tn/a\t12\n\nb\tP-1\t2026-02-28"
        + "\tbotulinum_toxin\t30\tn/a\n")
    let second = try file.row(of: "b").visit
    #expect(try file.row(of: "a").visit.score(.hfs7) == 12)
    #expect(second.treatment == Treatment(.botulinumToxin) && second.daysSinceTreatment == 30)
    #expect(second.date?.rawValue == "2026-02-28" && second.scores.isEmpty)
  }

  @Test(arguments: [
    ("", VisitsFileError.Fault.noHeader), ("recording\tpatient\n", .missingColumn("date")),
    ("recording\tpatient\tdate\tdate\n", .repeatedColumn("date")),
    ("recording\tpatient\tdate\n", .noRows),
    ("recording\tpatient\tdate\na\tP\n", .cells(found: 2, expected: 3)),
    ("recording\tpatient\tdate\na\tP\t\n", .empty(column: "date")),
    ("recording\tpatient\tdate\na\tP\tn/a\n", .empty(column: "date")),
    ("recording\tpatient\tdate\na\tP\t2026-02-30\n", .notDate("2026-02-30")),
    ("recording\tpatient\tdate\na\tP\t05.01.2026\n", .notDate("05.01.2026")),
    ("recording\tpatient\tdate\na\tJane Doe\t2026-01-05\n", .notPseudonym),
    ("recording\tpatient\tdate\thfs_7\na\tP\t2026-01-05\t29\n", .notScore(.hfs7, "29")),
    ("recording\tpatient\tdate\thfs_7\na\tP\t2026-01-05\tnan\n", .notScore(.hfs7, "nan")),
    (
      "recording\tpatient\tdate\tdays_since_treatment\na\tP\t2026-01-05\t-3\n", .notDays("-3")
    ),
    (
      "recording\tpatient\tdate\na\tP\t2026-01-05\na\tP\t2026-02-05\n", .repeated(otherLine: 2)
    ),
    (
      "recording\tpatient\tdate\na\tP\t2026-01-05\nb\tQ\t2026-02-05\n", .patients(otherLine: 2)
    ),
  ])
  func `A fault is named with file, line and cure`(text: String, fault: VisitsFileError.Fault) {
    let error = #expect(throws: VisitsFileError.self) { try file(text) }
    #expect(error?.fault == fault)
    #expect(error?.description.hasPrefix("visits.tsv") == true)
    #expect(error?.description.hasSuffix(".") == true)
  }

  @Test func `A recording without a row is refused`() throws {
    let file = try file("recording\tpatient\tdate\na\tP\t2026-01-05\n")
    #expect(throws: VisitsFileError.self) { try file.row(of: "b") }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2026-11-25", 20782),
  ])
  func `Days are counted from 1970`(text: String, number: Int) {
    #expect(CalendarDay(rawValue: text)?.number == number)
  }

  @Test(arguments: [
    "2026-2-3", "2026-02-29", "1899-01-01", "2026-13-01", "２０２６-01-01", "2026-01-01 ",
  ])
  func `What is no day is refused`(text: String) { #expect(CalendarDay(rawValue: text) == nil) }
}
