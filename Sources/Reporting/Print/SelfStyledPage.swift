import Foundation

/// A page whose figures carry the style sheet themselves, with its colours written out.
///
/// WeasyPrint's figures see neither the style sheet of the page around them nor its variables: without
/// this each would be a black patch.
enum SelfStyledPage {
  /// Rewrites a page.
  ///
  /// - Parameter page: Text of a page of ours: the first `:root` block holds the light colours, and no text
  ///   of a patient or recording can hold an element, for all of it is escaped.
  /// - Returns: The page that looks the same.
  static func rewritten(_ page: String) -> String {
    let plain = colours(of: page).reduce(page) { text, colour in
      text.replacingOccurrences(of: "var(\(colour.name))", with: colour.value)
    }
    let sheets = plain.components(separatedBy: "<style>").dropFirst().map {
      $0.components(separatedBy: "</style>")[0]
    }
    let style = "<style>\(sheets.joined())</style>"
    return plain.replacing(/<svg[^>]*>/) { "\($0.output)\(style)" }
  }

  /// The variables that the first `:root` block sets.
  private static func colours(of page: String) -> [(name: String, value: String)] {
    guard let block = page.firstMatch(of: /:root\{([^}]*)\}/)?.output.1 else { return [] }
    return block.split(separator: ";").compactMap { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (parts[0].trimmingCharacters(in: .whitespacesAndNewlines), String(parts[1]))
    }
  }
}
