/// How one picture differs from the one before.
struct PictureChange: Equatable, Sendable {
  /// Mean absolute luma difference, steps of 255.
  var meanDifference = 0.0
  /// The same in the 16×16 block where it is largest.
  var largestBlockDifference = 0.0
  /// Share of block borders that became steps between two smooth areas, 0–1.
  var newStepShare = 0.0
}
