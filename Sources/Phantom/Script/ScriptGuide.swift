/// The grammar of scripts as Markdown, made from the same lists that scripts are read by.
public enum ScriptGuide {
  /// Tables of every key of a script and of every event.
  public static var markdown: String {
    ([script] + groups + [events] + EventRecipe.all.map(section)).joined(separator: "\n\n")
  }

  /// One table of keys with form, unit, default and meaning.
  public static func table(of parameters: [ScriptParameter]) -> String {
    let rows = flattened(parameters).map { name, parameter in
      "| `\(name)` | \(parameter.form.text) | \(parameter.unit) | \(parameter.standard?.text ?? "") "
        + "| \(parameter.meaning) |"
    }
    return
      (["| key | values | unit | default | meaning |", "| --- | --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static var script: String { "### The script\n\n" + table(of: PhantomScript.grammar) }

  private static var groups: [String] {
    PhantomScript.grammar.compactMap { parameter in
      guard case .group(let grammar) = parameter.form else { return nil }
      return "### `\(parameter.name)`\n\n" + table(of: grammar)
    }
  }

  private static var events: String {
    "### `events`\n\nA list; each element holds `event: NAME` and the keys of that event."
  }

  private static func section(_ recipe: EventRecipe) -> String {
    "#### `\(recipe.name)`\n\n\(recipe.meaning)\n\n" + table(of: recipe.parameters)
  }

  /// Keys with those of small groups written out, such as `flicker.rate`.
  private static func flattened(_ parameters: [ScriptParameter]) -> [(String, ScriptParameter)] {
    parameters.flatMap { parameter -> [(String, ScriptParameter)] in
      guard case .group(let inner) = parameter.form, inner.count <= 2, parameter.name != "head"
      else { return [(parameter.name, parameter)] }
      return inner.map { ("\(parameter.name).\($0.name)", $0) }
    }
  }
}

extension ScriptParameter.Form {
  /// What may be written, in words.
  var text: String {
    switch self {
    case .number(let range): "\(range.lowerBound.plain) to \(range.upperBound.plain)"
    case .wholeNumber(let range, let step):
      step == 1
        ? "whole, \(range.lowerBound) to \(range.upperBound)"
        : "multiple of \(step), \(range.lowerBound) to \(range.upperBound)"
    case .numbers(let range, let count):
      "list of \(count.lowerBound == count.upperBound ? "" : "\(count.lowerBound) to ")"
        + "\(count.upperBound), each \(range.lowerBound.plain) to \(range.upperBound.plain)"
    case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .flag: "`true`, `false`"
    case .color(let names):
      (names.map { "`\($0.name)`" } + ["`\"#rrggbb\"`"]).joined(separator: ", ")
    case .text(let longest): "text up to \(longest) characters"
    case .group: "keys below"
    case .events: "list below"
    }
  }
}

extension ScriptValue {
  /// As it would be written in a script.
  var text: String {
    switch self {
    case .number(let number): number.plain
    case .numbers(let numbers): "[\(numbers.map(\.plain).joined(separator: ", "))]"
    case .word(let word): word
    case .flag(let flag): "\(flag)"
    case .color(let color): color.hexadecimal
    case .group, .events: ""
    }
  }
}
