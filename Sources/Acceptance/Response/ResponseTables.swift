internal import Anatomy

extension [TrackerResponse] {
  /// Tables of lids and of skin, one row a face, left and right in one cell.
  public var tables: [TextTable] { [lidTable, skinTable] }

  private var lidTable: TextTable {
    TextTable(
      [
        "face", "tracked", "presence", "aperture gain", "left at full", "closure gain",
        "from line", "worst rise", "other eye", "mouth", "brow",
      ],
      rows: map { face in
        [
          face.identity, "\(face.trackedFrames)/\(face.frames)", cell(face.lowestPresence),
          pair(face.aperture, \.gain), pair(face.aperture, \.residual), pair(face.closure, \.gain),
          pair(face.closure, \.deviation), pair(face.closure, \.worstRise),
          pair(face.leak, \.otherEye), pair(face.leak, \.mouth, decimals: 3),
          pair(face.leak, \.brow, decimals: 3),
        ]
      })
  }

  private var skinTable: TextTable {
    TextTable(
      [
        "face", "mouth gain", "mouth cross", "brow gain", "brow cross", "cheek gain",
        "cheek cross", "chin gain", "chin cross", "noise: closure", "aperture", "mouth", "brow",
        "cheek",
      ],
      rows: map { face in
        [
          face.identity, pair(face.mouth, \.gain), pair(face.mouth, \.cross),
          pair(face.brow, \.gain), pair(face.brow, \.cross), pair(face.cheek, \.gain),
          pair(face.cheek, \.cross), pair(face.chin, \.gain), pair(face.chin, \.cross),
        ]
          + [
            "closure", "aperture", "mouth_excursion", "brow_excursion", "cheek_excursion",
          ].map {
            cell(face.restingNoise[$0], decimals: 4)
          }
      })
  }

  private func pair<Value>(
    _ sides: Bilateral<Value>, _ value: (Value) -> Double?, decimals: Int = 2
  ) -> String {
    Side.allCases.map { cell(value(sides[$0]), decimals: decimals) }.joined(separator: " / ")
  }
}
