public import Examination

/// `NAME_examination.json`: the whole examination, byte-identical for the same input.
public struct ExaminationJSON: OutputFormat {
  public let name = "examination"
  public let suffix = "_examination.json"
  public let summary = "The whole examination: facts, quality, measures, events, settings."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try sink.write(try JSONTree(reflecting: result.examination).text())
  }
}
