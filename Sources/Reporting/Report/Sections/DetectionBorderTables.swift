import Anatomy
import Contractions
import Signals

extension DetectionBorder {
  /// What the recording asked of a movement, as tables for a report.
  var tables: [Markup] { [borders, crossTalkTable] }

  private var borders: Markup {
    Table(
      caption: "What one side had to move more than the other to count, on a still head",
      columns: ["Movement", "Border"],
      rows: [
        [
          .text("Closure of the eye"),
          .text(Wording.quantity(closureExcess, unit: SignalChannel.closure.unit)),
        ],
        [
          .text("Pull of the oral commissure"),
          .text(Wording.quantity(mouthExcess, unit: SignalChannel.mouth.unit)),
        ],
        [
          .text("Crossings that the face’s own unrest may bring"),
          .text(Wording.quantity(falseAlarmRate, unit: "1/min")),
        ],
      ]
    ).markup
  }

  /// The null of spread: a region takes part only where it moves by more.
  private var crossTalkTable: Markup {
    Table(
      caption: "Movement beside the eye that closing it brings by itself, read from blinks",
      columns: ["Signal", "At full closure", "Blinks"],
      rows: crossTalk.map { null in
        [
          .text(SignalChannel.all.first { $0.name == null.channel }?.title ?? null.channel),
          .text(
            null.perClosure.map { Wording.quantity($0, unit: SignalChannel.mouth.unit) }
              ?? "too few blinks to tell"),
          .text(String(null.blinks)),
        ]
      }
    ).markup
  }
}
