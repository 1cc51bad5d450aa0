internal import Phantom

/// The text of a script, put together from parts that vary.
struct TrialScript: Equatable, Sendable {
  var name: String
  /// Length, s.
  var duration: Double
  var seed: Int
  /// Values of `identity`, `camera` and `head` as in a flow mapping of YAML, such as `skin: 0.3`.
  var identity = ""
  var camera = ""
  var head = ""
  /// Events as in a flow mapping of YAML, such as `event: blink, onset: 0.4`.
  var events: [String]

  var text: String {
    let lines = [
      "name: \(name)", "duration: \(duration)", "seed: \(seed)", "identity: {\(identity)}",
      "camera: {\(camera)}", "head: {\(head)}", "events:",
    ]
    return (lines + events.map { "  - {\($0)}" }).joined(separator: "\n") + "\n"
  }

  /// The script.
  ///
  /// - Throws: ``TrialError/script(_:)``.
  func script() throws(TrialError) -> PhantomScript {
    do { return try PhantomScript(text, file: name + ".yaml") } catch { throw .script(error) }
  }
}
