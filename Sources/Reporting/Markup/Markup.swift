/// A piece of a page in which every text is escaped when it is written.
///
/// A string literal is text, never markup, so that nothing a file name holds can become an element.
indirect enum Markup: ExpressibleByStringInterpolation {
  case text(String)
  case element(String, KeyValuePairs<String, String>, [Markup])
  case group([Markup])
  /// The page's own style sheet: only text of the program itself.
  case style(StaticString)

  /// Text, escaped when it is written.
  init(stringLiteral value: String) { self = .text(value) }

  /// An element with its attributes and content.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Markup...
  ) -> Markup {
    .element(name, attributes, content)
  }

  /// An element with a list as content.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup]
  ) -> Markup {
    .element(name, attributes, content)
  }

  /// The piece as HTML.
  var html: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Elements of HTML that have neither content nor an end tag.
  private static let void: Set<String> = ["meta", "br", "hr", "col", "img"]
  /// Elements after which a line break costs no meaning and makes the file readable.
  private static let block: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section", "footer",
    "div", "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd", "table", "caption", "thead",
    "tbody",
    "tr", "figure", "figcaption", "details", "summary", "svg", "path", "rect", "g", "text", "line",
    "desc", "defs", "pattern",
  ]

  private func write(to text: inout String) {
    switch self {
    case .text(let value): Escaping.append(value, to: &text)
    case .group(let pieces): for piece in pieces { piece.write(to: &text) }
    case .style(let sheet): text += "<style>\n\(sheet)</style>\n"
    case .element(let name, let attributes, let content):
      text += "<" + name
      for (key, value) in attributes {
        text += " \(key)=\""
        Escaping.append(value, to: &text)
        text += "\""
      }
      text += ">"
      if !Self.void.contains(name) {
        for piece in content { piece.write(to: &text) }
        text += "</\(name)>"
      }
      if Self.block.contains(name) { text += "\n" }
    }
  }
}
