internal import Digest
public import Foundation
internal import Yams

/// The text of a script, checked before it is understood.
public enum ScriptText {
  /// Most bytes of a script.
  public static let largestSize = 1_000_000

  /// SHA-256 of a text, hexadecimal.
  public static func sha256(of data: Data) -> String { SHA256Digest.hexadecimal(of: data) }

  /// The bytes of a file.
  ///
  /// - Throws: ``ScriptError`` for a file that is missing, unreadable, too large or no text.
  static func read(path: String) throws(ScriptError) -> Data {
    do {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw ScriptError(line: nil, "This is a folder; give the path of one script.")
      }
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return try file.read(upToCount: largestSize + 1) ?? Data()
    } catch let error as ScriptError {
      throw error
    } catch {
      throw ScriptError(line: nil, "Cannot read the script; check its path and permissions.")
    }
  }

  /// The tree of a script's text.
  ///
  /// - Throws: ``ScriptError`` for text that is too large, not UTF-8, not YAML or uses aliases.
  static func tree(of data: Data) throws(ScriptError) -> Node {
    guard data.count <= largestSize else {
      throw ScriptError(
        line: nil, "The script is larger than \(largestSize) bytes; split it into several clips.")
    }
    let text = try text(of: data)
    try refuseAliases(in: text)
    do {
      guard let root = try compose(yaml: text, .basic, .default, .utf8) else {
        throw ScriptError(line: 1, "The script is empty; give at least its duration and events.")
      }
      return root
    } catch let error as ScriptError {
      throw error
    } catch let error as YamlError {
      throw ScriptError(error)
    } catch {
      throw ScriptError(line: nil, "The script is no YAML; check its indentation and brackets.")
    }
  }

  private static func text(of data: Data) throws(ScriptError) -> String {
    if let text = String(validating: data, as: UTF8.self) { return text }
    var line = 1
    for part in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard String(validating: part, as: UTF8.self) != nil else { break }
      line += 1
    }
    throw ScriptError(line: line, "This is no UTF-8 text; save the script as UTF-8.")
  }

  /// Aliases could make a small file into a huge tree, and no script needs them.
  ///
  /// An alias works only with its anchor, so a lone `&` or `*` before a letter is let through.
  private static func refuseAliases(in text: String) throws(ScriptError) {
    guard lineOfMark(UInt8(ascii: "&"), in: text) != nil,
      let line = lineOfMark(UInt8(ascii: "*"), in: text)
    else { return }
    throw ScriptError(
      line: line, "Anchors and aliases (&name, *name) are not read here; write the values out.")
  }

  private static func lineOfMark(_ mark: UInt8, in text: String) -> Int? {
    var (line, wasMark) = (1, false)
    for byte in text.utf8 {
      let isBlank = byte <= UInt8(ascii: " ")
      if wasMark && !isBlank { return line }
      wasMark = byte == mark
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    return nil
  }
}

extension ScriptError {
  /// What the YAML reader found, with its line.
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        line: mark.line, "This is no YAML (\(problem)); check indentation, brackets and quotes.")
    case .duplicatedKeysInMapping(let names, let context):
      let names = names.map { "“\($0)”" }.joined(separator: ", ")
      self.init(line: context.mark.line, "\(names) is given twice; keep one.")
    case .reader(let problem, let offset, _, let yaml):
      let line = offset.map { yaml.utf8.prefix($0).count(where: { $0 == UInt8(ascii: "\n") }) + 1 }
      self.init(line: line, "A character here is not allowed (\(problem)); remove it.")
    default:
      self.init(line: nil, "The script is no YAML; check its indentation and brackets.")
    }
  }
}
