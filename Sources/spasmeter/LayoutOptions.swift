import ArgumentParser
import Foundation
import Reporting

/// How files are laid out in the output folder.
struct LayoutOptions: ParsableArguments {
  /// The layouts by name.
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case flat
    case bids
  }

  @Option(
    name: .customLong("layout"),
    help: ArgumentHelp(
      "flat: all files in the output folder, called after the recordings. bids: a BIDS derivative "
        + "dataset, from recordings called as sub-P017_task-rest_video.mp4.", valueName: "layout"))
  var choice: Choice = .flat

  @Option(
    help: ArgumentHelp(
      "BIDS name of a single recording whose file bears none, such as sub-P017_ses-1_task-rest.",
      valueName: "name"))
  var bidsName: String?

  @Option(
    help: ArgumentHelp(
      "URI of the dataset that the recordings come from, for the description of the dataset.",
      valueName: "uri"))
  var bidsSource: String?

  func validate() throws {
    for (option, value) in [("--bids-name", bidsName), ("--bids-source", bidsSource)]
    where value != nil && choice != .bids {
      throw ValidationError("\(option) belongs to --layout bids; add that, or leave it out.")
    }
    do {
      if let bidsName { _ = try BIDSName(bidsName) }
    } catch {
      throw ValidationError("\(error)")
    }
    if let bidsSource, !Self.isURI(bidsSource) {
      throw ValidationError(
        "--bids-source takes a URI such as doi:10.18112/openneuro.ds000001, not a path.")
    }
  }

  /// Whether the text is an absolute URI that names no file of this computer.
  private static func isURI(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    return text.allSatisfy { $0.isASCII && !$0.isWhitespace } && Visible.line(text) == text
      && scheme.count > 1 && scheme.count + 1 < text.utf8.count && scheme != "file"
      && scheme.allSatisfy(\.isLetter)
  }

  /// The layout asked for.
  var layout: OutputLayout {
    choice == .flat ? .flat : .bids(bidsName.flatMap { try? BIDSName($0) }, source: bidsSource)
  }
}
