import Anatomy
public import Examination
public import Signals

/// `NAME_signals.tsv.gz`: every signal, one row a frame, compressed.
public struct SignalsTable: OutputFormat {
  public let name = "signals"
  public let suffix = "_signals.tsv.gz"
  public let summary = "Every signal as one row a frame of a compressed tab-separated table."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try write(result.signals, to: sink)
  }

  /// Writes a table of signals, wherever they come from.
  ///
  /// Channels that no examination measures follow after all others, by name.
  public func write(_ signals: FacialSignals, to sink: any ByteSink) throws {
    let gzip = try GzipSink(to: sink)
    try writeTable(signals, to: gzip)
    try gzip.finish()
  }

  /// The table without compression.
  func writeTable(_ signals: FacialSignals, to sink: any ByteSink) throws {
    let columns = Self.columns(of: signals)
    try sink.write((["time"] + columns.map(\.name)).joined(separator: "\t") + "\n")
    var block = ""
    for index in signals.times.indices {
      block += FixedPoint.text(signals.times[index], decimals: Self.decimals)
      for column in columns {
        block += "\t"
        block += FixedPoint.text(column.value(index), decimals: Self.decimals)
      }
      block += "\n"
      if block.utf8.count > Self.blockSize {
        try sink.write(block)
        block = ""
      }
    }
    try sink.write(block)
  }

  /// Decimals of times (0.1 ms) and of all other numbers.
  private static let decimals = 4
  /// Bytes gathered before they are handed on.
  private static let blockSize = 1 << 16

  private struct Column {
    let name: String
    let value: (Int) -> Double?
  }

  private static func columns(of signals: FacialSignals) -> [Column] {
    let further = Set(signals.channels.keys).subtracting(SignalChannel.all)
    return sided(SignalChannel.all, of: signals) + wholeFace(of: signals)
      + sided(further.sorted { $0.name < $1.name }, of: signals)
  }

  private static func sided(_ channels: [SignalChannel], of signals: FacialSignals) -> [Column] {
    channels.flatMap { channel in
      Side.allCases.map { side in
        let values = signals[channel][side].values
        return Column(name: "\(channel.name)_\(side.rawValue)") { values[$0] }
      }
    }
  }

  private static func wholeFace(of signals: FacialSignals) -> [Column] {
    [
      Column(name: "yaw") { signals.pose[$0]?.yaw },
      Column(name: "pitch") { signals.pose[$0]?.pitch },
      Column(name: "roll") { signals.pose[$0]?.roll },
      Column(name: "lip_gap") { signals.lipGap[$0] },
    ]
  }
}
