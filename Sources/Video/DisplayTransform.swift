internal import Foundation

/// One of the eight ways in which a stored picture can lie: turned clockwise, then maybe flipped.
struct DisplayTransform: Equatable, Sendable {
  /// Quarter turns clockwise, 0–3.
  let quarterTurns: Int
  /// Whether left and right are exchanged after the turn.
  let isFlipped: Bool

  init(quarterTurns: Int, isFlipped: Bool) {
    self.quarterTurns = (quarterTurns % 4 + 4) % 4
    self.isFlipped = isFlipped
  }

  /// The transform nearest to a linear map from stored to shown positions, row-major; x right, y down.
  ///
  /// A map that squashes the picture to a line says nothing and leaves it as stored.
  init(nearestTo map: [Double]) {
    let determinant = map[0] * map[3] - map[1] * map[2]
    guard determinant != 0 else {
      self.init(quarterTurns: 0, isFlipped: false)
      return
    }
    let isFlipped = determinant < 0
    let turn = atan2(map[2], isFlipped ? -map[0] : map[0])
    self.init(quarterTurns: Int((turn / (.pi / 2)).rounded()), isFlipped: isFlipped)
  }

  /// The same followed by an exchange of left and right.
  var mirrored: DisplayTransform {
    DisplayTransform(quarterTurns: quarterTurns, isFlipped: !isFlipped)
  }

  /// Row-major linear map from upright to stored positions.
  var inverse: [Double] {
    let (cosine, sine) = [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)][quarterTurns]
    let flip = isFlipped ? -1.0 : 1
    return [cosine * flip, sine, -sine * flip, cosine]
  }
}
