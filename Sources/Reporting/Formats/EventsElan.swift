import Anatomy
import Contractions
public import Examination
import Landmarks

/// `NAME_events.eaf`: the events as tiers for review in ELAN, read back by `spasmeter revise`.
///
/// ELAN Annotation Format 2.8. Tiers: `left`, `right` and `both`
/// hold the events of that side, one word from a closed vocabulary each; `gaps` says where nothing could be seen;
/// `review` is for the reviewer's remarks. Annotations of one tier may not overlap: events that do are
/// laid on a further tier, such as `both 2`.
public struct EventsElan: OutputFormat {
  public let name = "elan"
  public let suffix = "_events.eaf"
  public let summary = "The events as tiers to correct in ELAN."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    let tiers = ElanTier.all(of: result.examination)
    try sink.write(head(result.examination.recording, annotations: tiers.annotationCount))
    try sink.write(ElanTier.timeOrder(tiers))
    try sink.write(tiers.numbered.map(\.xml).joined())
    try sink.write(Self.tail)
  }

  /// The schema asks for the moment of writing. No moment of the run may stand in a file that is the same
  /// for the same input, so that it is the first of the Unix clock, which nobody takes for a real one.
  private static let date = "1970-01-01T00:00:00Z"

  private func head(_ recording: RecordingFacts, annotations: Int) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <ANNOTATION_DOCUMENT AUTHOR="spasmeter" DATE="\(Self.date)" FORMAT="2.8" VERSION="2.8" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv2.8.xsd">
      <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
    \(media(recording))    <PROPERTY NAME="lastUsedAnnotationId">\(annotations)</PROPERTY>
      </HEADER>

    """
  }

  /// The recording by its name alone: ELAN looks for it beside the file. A whole path could name a patient.
  /// Without a known extension there is no link; ELAN then asks for the recording.
  private func media(_ recording: RecordingFacts) -> String {
    guard let ending = recording.fileExtension else { return "" }
    let file = "\(recording.name).\(ending)".xml
    return "    <MEDIA_DESCRIPTOR MEDIA_URL=\"\(file)\" "
      + "MIME_TYPE=\"\(Self.mimeTypes[ending.lowercased()] ?? "unknown")\" "
      + "RELATIVE_MEDIA_URL=\"./\(file)\"/>\n"
  }

  private static let mimeTypes = [
    "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "mpg": "video/mpeg",
    "mpeg": "video/mpeg", "avi": "video/x-msvideo", "mkv": "video/x-matroska", "webm": "video/webm",
  ]

  private static var tail: String {
    let kinds = EventKind.allCases.enumerated().map { number, kind in
      "    <CV_ENTRY_ML CVE_ID=\"kind\(number + 1)\">\n"
        + "      <CVE_VALUE DESCRIPTION=\"\(kind.meaning.xml)\" LANG_REF=\"eng\">\(kind.rawValue)</CVE_VALUE>\n"
        + "    </CV_ENTRY_ML>\n"
    }
    return """
        <LINGUISTIC_TYPE CONTROLLED_VOCABULARY_REF="kinds" GRAPHIC_REFERENCES="false" \
      LINGUISTIC_TYPE_ID="\(ElanTier.eventType)" TIME_ALIGNABLE="true"/>
        <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="\(ElanTier.textType)" \
      TIME_ALIGNABLE="true"/>
        <LANGUAGE LANG_ID="eng" LANG_LABEL="English (eng)"/>
        <CONTROLLED_VOCABULARY CV_ID="kinds">
          <DESCRIPTION LANG_REF="eng">Kinds of movement</DESCRIPTION>
      \(kinds.joined())  </CONTROLLED_VOCABULARY>
      </ANNOTATION_DOCUMENT>

      """
  }
}
