import Anatomy
import Comparison
import Foundation

extension PageSection {
  /// The face at rest and at a spasm of middle depth, at matched pose and scale.
  static let stills = PageSection(id: "stills", title: .stills) { context in
    guard case .taken(let stills, let missing) = context.result.stills else {
      return [.tag("p", ["class": "note"], .text(context.words(.stillsNotAsked)))]
    }
    return [
      .tag("p", ["class": "how"], .text(context.words(.howStills))),
      .tag("p", ["class": "identifies"], .text(context.words(.stillsIdentify))),
    ] + missing.map { context.noRecording($0) }
      + StillKind.allCases.map { kind in
        .tag(
          "div", ["class": "stills"],
          stills.filter { $0.moment.kind == kind }.map { context.figure($0) })
      }
  }
}

extension PageContext {
  fileprivate func noRecording(_ number: Int) -> Markup {
    .tag("p", ["class": "note"], .text(words(.stillsNoRecording, name(ofVisit: number))))
  }

  fileprivate func figure(_ still: Still) -> Markup {
    let text = text(of: still.moment)
    let side = String(still.size)
    return .tag(
      "figure", [:],
      .tag(
        "img",
        [
          "alt": text, "width": side, "height": side,
          "src": "data:image/png;base64," + Data(still.png).base64EncodedString(),
        ]), .tag("figcaption", [:], .text(text)))
  }

  private func text(of moment: StillMoment) -> String {
    let closures = Side.allCases.map { side in
      moment.closure[side].map { words.number($0) } ?? words(.notKnown)
    }
    return words(
      moment.kind == .rest ? .stillAtRest : .stillAtEvent, name(ofVisit: moment.visit),
      words.moment(moment.time, inMinutes: false), closures[0], closures[1],
      words.number(moment.pose.yaw.rounded()), words.number(moment.pose.pitch.rounded()))
  }
}
