import Anatomy
import Examination
import Landmarks
import Severity
import Signals
import Video

/// How well the face could be measured.
struct QualitySection: ReportSection {
  let id = "quality"
  let title = "Quality"

  func body(_ result: ExaminationResult) -> [Markup] {
    let examination = result.examination
    return [
      FactList(facts: facts(examination)).markup, .tag("p", [:], .text(ledger(examination.ledger))),
      gates(examination), gaps(examination.quality.gaps), noise(examination.quality.noise),
    ]
  }

  /// What measures need of the recording, and which of them it is not good enough for.
  private func gates(_ examination: Examination) -> Markup {
    let gates = examination.quality.gates
    guard !gates.isEmpty else { return .group([]) }
    let titles = Dictionary(
      examination.severity.results.map { ($0.measure, $0.title) },
      uniquingKeysWith: { one, _ in one })
    return Table(
      caption: "What measures need of the recording",
      columns: ["Requirement", "Found", "Needed", "Passed", "Measures not given"],
      rows: gates.map { gate in
        let measures = gate.measures.map { titles[$0] ?? $0 }.joined(separator: ", ")
        return [
          .text(gate.title),
          .text(gate.value.map { Wording.quantity($0, unit: gate.unit) } ?? "not known"),
          .text(
            (gate.bound == .least ? "at least " : "at most ")
              + Wording.quantity(gate.limit, unit: gate.unit)),
          .text(Wording.answer(gate.isPassed)),
          .text(
            gate.isPassed ? "none" : gate.withholds == .zero ? "where 0: \(measures)" : measures),
        ]
      }
    ).markup
  }

  private func facts(_ examination: Examination) -> [(name: String, value: String)] {
    let quality = examination.quality
    let frames = "\(quality.trackedFrames) of \(quality.frames) frames"
    return [
      (
        "Face followed",
        "\(frames) (\(Wording.share(Double(quality.trackedFrames), of: Double(quality.frames))))"
      ),
      ("Evaluable time", Wording.duration(quality.evaluableSeconds)),
      (
        "Intercanthal distance",
        quality.intercanthalPixels.map { "\(Wording.number($0)) pixels" } ?? "no face followed"
      ),
      (
        "Brightness of the face",
        quality.faceLuma.map { "\(Wording.number($0)) of 255" } ?? "not measured"
      ),
      ("Head turn (yaw)", range(quality.yaw)), ("Head nod (pitch)", range(quality.pitch)),
      ("Head tilt (roll)", range(quality.roll)), ("Other faces", otherFaces(quality.otherFaces)),
    ]
  }

  private func range(_ range: PercentileRange?) -> String {
    range.map {
      "\(Wording.number($0.low))° to \(Wording.number($0.high))° (5th to 95th percentile)"
    }
      ?? "no face followed"
  }

  private func otherFaces(_ faces: OtherFaces) -> String {
    guard faces.largestCount > 0 else { return "none in view" }
    let time = Wording.duration(faces.intervals.coveredDuration)
    return "at most \(faces.largestCount) at once, in view for \(time); never measured"
  }

  private func ledger(_ ledger: FrameLedger) -> String {
    let balance =
      ledger.isBalanced
      ? "every packet is accounted for"
      : "packets and frames do not add up, which is a fault of the file or of the program"
    let truncated =
      ledger.isTruncated == true ? " The file ends before what its container declares." : ""
    return "Frame ledger: \(packets(ledger)); \(balance). \(moments(ledger))" + truncated
  }

  private func packets(_ ledger: FrameLedger) -> String {
    "\(Wording.count(ledger.packets, "packet")) read from the file gave "
      + "\(Wording.count(ledger.decoded, "picture")), "
      + "\(ledger.additional) of them beyond one for each packet; \(ledger.corruptPackets) could not be "
      + "decoded, \(ledger.dropped) held no picture of their own, \(ledger.discarded) served only to "
      + "prepare later pictures and \(ledger.inFlight) were still being decoded when reading stopped"
  }

  private func moments(_ ledger: FrameLedger) -> String {
    "\(Wording.count(ledger.delivered, "moment")) \(ledger.delivered == 1 ? "was" : "were") examined; "
      + "\(ledger.secondFields) came from the second half of interlaced pictures, "
      + "\(ledger.outsideSpan) more lay outside the part to examine"
      + (ledger.thinned > 0 ? ", \(ledger.thinned) exceeded the rate of video.highestRate" : "")
      + " and \(ledger.outOfOrder) were left out because their time was not later than the one before. "
      + "Of the moments examined, "
      + "\(ledger.concealed) hold parts that the decoder had to make up, \(ledger.tainted) follow a "
      + "damaged picture, \(ledger.suspect) look broken, \(ledger.duplicate) repeat the one before and "
      + "\(ledger.timestampGuessed) have a derived time because the file stores none. "
      + "One moment can count under several."
  }

  private func gaps(_ gaps: [Gap]) -> Markup {
    guard !gaps.isEmpty else { return .tag("p", [:], "Gaps: none.") }
    return Table(
      caption: "Gaps: time in which nothing could be seen", columns: ["Reason", "Gaps", "Time"],
      rows: GapReason.allCases.compactMap { reason in
        let spans = gaps.filter { $0.reason == reason }.map(\.interval)
        guard !spans.isEmpty else { return nil }
        return [
          .text(reason.meaning), .text(String(spans.count)),
          .text(Wording.duration(spans.coveredDuration)),
        ]
      }
    ).markup
  }

  private func noise(_ noise: [ChannelNoise]) -> Markup {
    guard !noise.isEmpty else { return .group([]) }
    return Table(
      caption: "Noise from frame to frame (standard deviation)",
      columns: ["Signal", "Side", "Usual", "Over the recording"],
      rows: noise.map { channel in
        [
          .text(title(of: channel)), .text(channel.side.rawValue),
          .text(channel.noise.map { Wording.quantity($0, unit: channel.unit) } ?? "not known"),
          .text(
            channel.range.map {
              "\(Wording.number($0.low)) to \(Wording.quantity($0.high, unit: channel.unit))"
            } ?? "–"),
        ]
      }
    ).markup
  }

  private func title(of noise: ChannelNoise) -> String {
    SignalChannel.all.first { $0.name == noise.channel }?.title ?? noise.channel
  }
}
