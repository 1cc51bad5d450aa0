import Anatomy
import Foundation

/// A script for whoever has none: blinks, a clonic burst and a tonic spasm of one side.
struct QuickScript {
  let seed: Int
  let side: Side

  var text: String {
    """
    name: phantom-\(seed)-\(side)
    duration: 12
    seed: \(seed)
    camera: {width: 640, height: 480, rate: 30}
    events:
      - {event: blinks, rate: 15}
      - {event: clonic, side: \(side), onset: 2.5, jerks: 5, eye: 0.8, mouth: 0.18}
      - {event: tonic, side: \(side), onset: 7, duration: 3, eye: 0.9, mouth: 0.24}

    """
  }

  var file: ScriptFile { ScriptFile(name: "--seed \(seed)", data: Data(text.utf8)) }
}
