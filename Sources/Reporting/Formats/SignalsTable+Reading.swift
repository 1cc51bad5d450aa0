import Anatomy
public import Examination
import Landmarks
public import Settings
public import Signals

extension SignalsTable {
  /// Reads the signals of an examination back from the bytes of their file.
  ///
  /// Values have the four decimals of the table; noise and evaluable time follow from them.
  ///
  /// - Parameters:
  ///   - bytes: The compressed table.
  ///   - examination: The examination that the table was written with.
  ///   - settings: Thresholds that the signals were measured with.
  /// - Returns: The signals of every frame.
  /// - Throws: ``SignalsTableError`` where the table is damaged or of another recording.
  public static func signals(
    from bytes: [UInt8], of examination: Examination, settings: SignalSettings
  ) throws(SignalsTableError) -> FacialSignals {
    let rows = try SignalRows(try Decompression.bytes(of: bytes))
    guard rows.count == examination.quality.frames else {
      throw .otherRecording(rows: rows.count, frames: examination.quality.frames)
    }
    let times = try rows.times()
    var values: [SignalChannel: Bilateral<[Double?]>] = [:]
    for channel in SignalChannel.all {
      values[channel] = try Bilateral { side throws(SignalsTableError) in
        try rows.column("\(channel.name)_\(side.rawValue)")
      }
    }
    return FacialSignals(
      times: times, values: values, pose: try rows.pose(), lipGap: try rows.column("lip_gap"),
      gaps: examination.quality.gaps,
      intercanthalPixels: examination.quality.intercanthalPixels, settings: settings)
  }
}

/// Why a table of signals cannot be used.
public enum SignalsTableError: Error, Equatable, CustomStringConvertible {
  /// The bytes are no whole gzip file.
  case damaged
  /// More bytes than a table of signals can have; the number allowed.
  case tooLarge(limit: Int)
  case missingColumn(String)
  /// A line, counted from 1, with another number of cells than the first.
  case cells(line: Int)
  /// A cell that is no number.
  case notNumber(line: Int, column: String)
  /// Times that do not rise.
  case disorder(line: Int)
  /// Another number of rows than the examination has frames.
  case otherRecording(rows: Int, frames: Int)

  public var description: String {
    switch self {
    case .damaged: "the file is cut short or no gzip file. \(Self.cure)"
    case .tooLarge(let limit): "the table has more than \(limit) bytes. \(Self.cure)"
    case .missingColumn(let name): "the column “\(name)” is missing. \(Self.cure)"
    case .cells(let line): "line \(line) has too few or too many cells. \(Self.cure)"
    case .notNumber(let line, let column):
      "line \(line), \(column): the cell is neither a number nor n/a. \(Self.cure)"
    case .disorder(let line): "line \(line): the time does not rise. \(Self.cure)"
    case .otherRecording(let rows, let frames):
      "the table has \(rows) rows and the examination \(frames) frames. \(Self.cure)"
    }
  }

  private static let cure =
    "Put the table that was written with the examination in its place, or move it away."
}

/// The cells of a table of signals.
struct SignalRows {
  private let places: [String: Int]
  private let cells: [[Double?]]

  var count: Int { cells.count }

  init(_ bytes: [UInt8]) throws(SignalsTableError) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    let names = (lines.first ?? []).split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    places = Dictionary(zip(names, names.indices)) { first, _ in first }
    var cells: [[Double?]] = []
    for (number, line) in lines.dropFirst().enumerated() {
      cells.append(try Self.row(line, number: number + 2, names: names))
    }
    self.cells = cells
  }

  private static func row(_ line: ArraySlice<UInt8>, number: Int, names: [String])
    throws(SignalsTableError) -> [Double?]
  {
    let texts = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard texts.count == names.count else { throw .cells(line: number) }
    var row: [Double?] = []
    for (name, text) in zip(names, texts) {
      let text = String(decoding: text, as: UTF8.self)
      let value = Double(text)
      guard text == FixedPoint.missing || value?.isFinite == true else {
        throw .notNumber(line: number, column: name)
      }
      row.append(value)
    }
    return row
  }

  func column(_ name: String) throws(SignalsTableError) -> [Double?] {
    guard let place = places[name] else { throw .missingColumn(name) }
    return cells.map { $0[place] }
  }

  func times() throws(SignalsTableError) -> [Double] {
    var times: [Double] = []
    for (number, time) in try column("time").enumerated() {
      guard let time, time > times.last ?? -.infinity else { throw .disorder(line: number + 2) }
      times.append(time)
    }
    return times
  }

  /// Pose of the head in each frame.
  func pose() throws(SignalsTableError) -> [HeadPose?] {
    let (yaw, pitch, roll) = (try column("yaw"), try column("pitch"), try column("roll"))
    return yaw.indices.map { index -> HeadPose? in
      guard let yaw = yaw[index], let pitch = pitch[index], let roll = roll[index] else {
        return nil
      }
      return HeadPose(yaw: yaw, pitch: pitch, roll: roll)
    }
  }
}
