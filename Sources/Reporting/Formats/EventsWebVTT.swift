import Anatomy
import Contractions
public import Examination

/// `NAME_events.vtt`: the events as captions, to be shown over the recording by any player.
///
/// WebVTT: a cue for each event, in order of onset, with times in milliseconds. Cues may overlap.
public struct EventsWebVTT: OutputFormat {
  public let name = "captions"
  public let suffix = "_events.vtt"
  public let summary = "Every event as a caption over the recording (WebVTT)."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try sink.write("WEBVTT\n")
    for (number, event) in result.examination.events.inOrderOfOnset.enumerated() {
      try sink.write(Self.cue(event, number: number + 1))
    }
  }

  private static func cue(_ event: FacialEvent, number: Int) -> String {
    let span = Milliseconds(event.interval)
    var text = "\n\(number)\n\(moment(span.start)) --> \(moment(span.end))\n"
    Escaping.append(caption(event), to: &text)
    return text + "\n"
  }

  /// Kind and side, then the regions, such as `spasm, left: eye, mouth`.
  private static func caption(_ event: FacialEvent) -> String {
    let regions = event.regions.map(\.title).joined(separator: ", ")
    let head = "\(event.kind.title), \(event.side == .both ? "both sides" : event.side.rawValue)"
    return regions.isEmpty ? head : "\(head): \(regions)"
  }

  /// A time as `hh:mm:ss.ttt`.
  private static func moment(_ milliseconds: Int) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let seconds = milliseconds / 1000
    return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
      + ".\(padded(milliseconds % 1000, 3))"
  }
}
