import Anatomy
import Examination
import Settings
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  private func html(_ fixture: ExaminationFixture = ExaminationFixture()) throws -> String {
    String(decoding: try HTMLReport().render(fixture.result), as: UTF8.self)
  }

  /// Path data of one channel on one side, from all rows.
  private func paths(_ channel: String, _ side: Side, in html: String) -> [Substring] {
    html.split(separator: "<path ").dropFirst().filter {
      $0.hasPrefix("class=\"trace \(side.rawValue)\" data-channel=\"\(channel)\"")
    }.compactMap { $0.split(separator: " d=\"").last?.split(separator: "\"").first }
  }

  @Test func `The page asks for no other file and runs no script`() throws {
    let html = try html()
    for part in [
      "http:", "https:", "src=", "<script", "@import", "<link", "<iframe", "javascript:",
    ] {
      #expect(!html.contains(part), "\(part)")
    }
    #expect(html.ranges(of: "url(").count == html.ranges(of: "url(#").count)
  }

  @Test func `Every part is on the page and in its contents`() throws {
    let html = try html()
    for section in ReportSections.all {
      #expect(html.contains("<section id=\"\(section.id)\""))
      #expect(html.contains("href=\"#\(section.id)\""))
    }
  }

  @Test func `A name is shown and never obeyed`() throws {
    var fixture = ExaminationFixture()
    fixture.name = "<img src=x onerror=alert(1)>&\"'\u{202e}\u{1}"
    let html = try html(fixture)
    #expect(!html.contains("<img"))
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;\u{fffd}\u{fffd}"))
    #expect(!html.unicodeScalars.contains("\u{202e}"))
  }

  @Test func `The colours of left and right are fixed`() throws {
    let html = try html()
    #expect(html.contains("--left:#0072b2;--right:#d55e00"))
    #expect(html.contains(".trace.left{stroke:var(--left)}"))
    #expect(html.contains(".trace.right{stroke:var(--right);stroke-dasharray"))
  }

  @Test(arguments: ["closure", "mouth_excursion", "brow_excursion"])
  func `Exchanging the sides of a face exchanges the traces`(channel: String) throws {
    let result = ExaminationFixture().result
    let swapped = ExaminationResult(
      examination: result.examination, signals: result.signals.mirrored)
    let page = try html()
    let other = String(decoding: try HTMLReport().render(swapped), as: UTF8.self)
    for side in Side.allCases {
      let trace = paths(channel, side, in: page)
      #expect(!trace.isEmpty)
      #expect(trace == paths(channel, side.opposite, in: other))
      #expect(trace != paths(channel, side, in: other))
    }
  }

  @Test func `Every setting in force is among the methods`() throws {
    let settings = ExaminationFixture().result.examination.settings
    let page = try html()
    let methods = try #require(
      page.split(separator: "<section id=\"methods\"").last?.split(separator: "</section>").first)
    #expect(settings.count == AnalysisSettings().listedForExamination.count)
    for setting in settings {
      #expect(methods.contains("<code>\(setting.name)</code>"), "\(setting.name)")
    }
    #expect(!methods.contains("Other settings"))
  }

  @Test func `The changed setting is shown`() throws {
    let changed = ExaminationFixture().result.examination.settings.filter { !$0.isDefault }
    try #require(changed.map(\.name) == ["episode.mergeGap"])
    let page = try html()
    let section = try #require(
      page.split(separator: "<section id=\"settings\"").last?.split(separator: "</section>").first)
    #expect(section.contains("episode.mergeGap") && section.contains("0.4 s"))
  }

  @Test func `An estimate without an interval tells why`() throws {
    #expect(try html().contains("no interval: fewer than six events"))
  }

  @Test func `A gap breaks the line`() throws {
    let path = try #require(paths("closure", .left, in: try html()).first)
    #expect(path.count { $0 == "M" } == 2)
  }

  @Test func `No events give words`() throws {
    var fixture = ExaminationFixture()
    fixture.events = []
    fixture.warnings = []
    fixture.affectedSide = nil
    let html = try html(fixture)
    #expect(html.contains("No event was seen."))
    #expect(html.contains("not determined"))
    #expect(html.contains("None."))
  }

  @Test func `No tracked frame gives words instead of numbers`() throws {
    var fixture = ExaminationFixture()
    fixture.isTracked = false
    let html = try html(fixture)
    for words in ["Not measurable", "no face followed", "Not evaluable", "No evaluable time."] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(!html.contains(" nan") && !html.contains(">nan") && !html.contains("inf "))
  }

  @Test func `A recording of no length gives a page`() throws {
    var fixture = ExaminationFixture()
    fixture.seconds = 0
    fixture.events = []
    fixture.gaps = []
    #expect(try html(fixture).contains("Not measurable"))
  }

  @Test func `Ten minutes at 60 frames a second stay under 2 MB`() throws {
    var fixture = ExaminationFixture()
    fixture.seconds = 600
    fixture.framesPerSecond = 60
    fixture.events = FixtureEvents.repeated(over: 600)
    let html = try html(fixture)
    #expect(html.utf8.count < 2_000_000)
    #expect(html.ranges(of: "<svg").count == 10)
    #expect(html.contains("All 350 events"))
  }
}
