import Anatomy
import Contractions
import Examination
import Testing

@testable import Review

/// A file that cannot be used is refused by a sentence that names file, place and cure.
@Suite struct ReviewRefusalTests {
  func complaint(_ name: String, _ text: String) -> String {
    complaint(ReviewFile(path: "/somewhere/\(name)", bytes: Array(text.utf8)))
  }

  func complaint(_ file: ReviewFile) -> String {
    do {
      _ = try revise(ReviewFixture.result.examination, with: file, signals: nil)
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  func expect(_ complaint: String, _ parts: [String]) {
    for part in parts { #expect(complaint.contains(part), "\(complaint)") }
    #expect(!complaint.contains("/somewhere"), "no path, which could name a patient")
    #expect(complaint.hasSuffix("."))
  }

  /// A piece of the ELAN file, what takes its place, and what the sentence names.
  static let elanFaults: [(String, String, [String])] = [
    ("TIER_ID=\"review\"", "TIER_ID=\"gestures\"", ["tier “gestures”", "delete or rename"]),
    ("TIER_ID=\"right\"", "TIER_ID=\"left 2\"", ["tier “right” is missing", "keep all its tiers"]),
    (">spasm<", ">twitch<", ["tier left, annotation a1", "“twitch”", "spasm, blink"]),
    (">spasm<", ">blink<", ["tier left", "a blink is of both sides"]),
    ("TIME_VALUE=\"1400\"", "TIME_VALUE=\"900\"", ["ends at 0.9 s", "Exchange or correct"]),
    ("TIME_VALUE=\"1400\"", "TIME_VALUE=\"1000\"", ["lasts no time"]),
    ("TIME_VALUE=\"1400\"", "TIME_VALUE=\"NaN\"", ["“NaN” is not a number of seconds"]),
    ("TIME_VALUE=\"1000\"", "TIME_VALUE=\"-5\"", ["-5 is negative"]),
    ("TIME_VALUE=\"1400\"", "TIME_VALUE=\"90000\"", ["outside the examined part, 0.0 to 60.0 s"]),
    (" TIME_VALUE=\"1400\"", "", ["no time of its own"]),
    ("milliseconds", "PAL-frames", ["PAL-frames", "milliseconds"]),
    (
      "<HEADER", "<HEADER><MEDIA_DESCRIPTOR TIME_ORIGIN=\"200\"/></HEADER><HEADER",
      ["200 ms", "offset"]
    ),
    ("</ANNOTATION_DOCUMENT>", "", ["damaged or cut short", "Save it in ELAN"]),
    ("ANNOTATION_DOCUMENT", "HTML", ["damaged or cut short"]),
    (
      "<ANNOTATION_DOCUMENT", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<ANNOTATION_DOCUMENT",
      ["document type"]
    ),
    ("encoding=\"UTF-8\"", "encoding=\"UTF-7\"", ["encoding other than UTF-8"]),
    ("<HEADER", String(repeating: "<a>", count: 20) + "<HEADER", ["nests deeper"]),
  ]

  @Test(arguments: elanFaults.indices)
  func `An ELAN file that cannot be used is refused`(number: Int) {
    let (piece, other, parts) = Self.elanFaults[number]
    let whole = ReviewFixture.elan
    #expect(whole.contains(piece))
    let broken = whole.replacing(
      piece, with: other, maxReplacements: piece == "ANNOTATION_DOCUMENT" ? 99 : 1)
    expect(complaint("c.eaf", broken), ["c.eaf"] + parts)
  }

  @Test(arguments: [
    ("1.0000\t0.4000", "nan\t0.4000", ["line 2", "onset “nan”", "with a point"]),
    ("1.0000\t0.4000", "1,0\t0.4000", ["onset “1,0”"]),
    ("1.0000\t0.4000", "-1.0\t0.4000", ["-1.0 is negative"]),
    ("1.0000\t0.4000", "1.0000\t-0.4", ["duration -0.4 is negative"]),
    ("1.0000\t0.4000", "1.0000\t0", ["lasts no time"]),
    ("1.0000\t0.4000", "1.0000\t400", ["outside the examined part"]),
    ("1.0000\t0.4000", "5.2000\t0.4000", ["lies in a gap, 5.0 to 6.0 s"]),
    ("1.0000\t0.4000", "6.5000\t0.4000", ["shares time", "Join them"]),
    ("\tspasm\t", "\ttic\t", ["trial_type “tic”", "spasm, blink"]),
    ("\tleft\t", "\tLeft side\t", ["side “Left side”", "left, right, both"]),
    ("\tleft\t", "\tboth\t", ["a spasm is of one side"]),
    ("eye,mouth", "eye;mouth", ["regions “eye;mouth”"]),
    ("0.6200", "inf", ["eye_closure “inf”"]),
    ("trial_type", "kind", ["line 1", "column “trial_type” is missing"]),
    ("duration", "onset", ["column “onset” appears twice"]),
    ("\tclonic", "", ["cell(s)"]),
    ("\tclonic", "\t\"clonic", ["never closed"]),
    ("\tclonic\t3", "\tclonic\t0", ["jerks “0”"]),
  ])
  func `An events table that cannot be used is refused`(
    piece: String, other: String, parts: [String]
  ) {
    let whole = ReviewFixture.table
    #expect(whole.contains(piece))
    expect(
      complaint("c.tsv", whole.replacing(piece, with: other, maxReplacements: 1)), ["c.tsv"] + parts
    )
  }

  @Test(arguments: [
    ("a\tleft\tspasm\tSTART\t1\n", ["line 2", "START of “spasm” without a STOP"]),
    ("a\tleft\tspasm\tSTOP\t1\n", ["line 2", "without a START"]),
    ("a\tleft\tspasm\tSTART\t1\na\tleft\tspasm\tSTART\t2\n", ["without a STOP"]),
    ("a\tleft\tspasm\tSTART\t2\na\tleft\tspasm\tSTOP\t1\n", ["ends at 1.0 s"]),
    ("a\tMr X\tspasm\tPOINT\t1\n", ["Subject “Mr X”"]),
    ("a\tleft\tjump\tPOINT\t1\n", ["Behavior “jump”"]),
    ("a\tleft\tspasm\tHALT\t1\n", ["Behavior type “HALT”", "start, stop, point"]),
    ("a\tleft\tspasm\tPOINT\t1.2\nb\tleft\tspasm\tPOINT\t7\n", ["observations “a” and “b”"]),
  ])
  func `An export of BORIS that cannot be used is refused`(rows: String, parts: [String]) {
    let head = "Observation id\tSubject\tBehavior\tBehavior type\tTime\n"
    expect(complaint("c.tsv", head + rows), ["c.tsv"] + parts)
  }

  @Test func `Other files are refused with what can be given`() {
    expect(complaint("c.pdf", "%PDF-1.4"), ["no format of reviewed events", "ELAN", "BORIS"])
    expect(complaint("c.txt", ""), ["no format of reviewed events"])
    expect(
      complaint(ReviewFile(path: "/somewhere/c.eaf", bytes: [0xFF, 0xFE, 0x3C, 0])), ["UTF-8"])
  }

  @Test func `A file that is missing, a folder or a device is refused`() {
    for (path, part) in [
      ("/nowhere/c.eaf", "no such file"), ("/tmp", "folder"), ("/dev/zero", "device"),
    ] {
      let error = #expect(throws: ReviewError.self) { try ReviewFile(path: path) }
      #expect(error?.description.contains(part) == true)
    }
  }
}
