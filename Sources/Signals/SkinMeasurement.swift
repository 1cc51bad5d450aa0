internal import Anatomy
internal import Landmarks
internal import Settings

/// Movement of one region's skin along the pull of its muscle.
///
/// A new region is one value appended to ``all``.
struct SkinMeasurement: Sendable {
  let channel: SignalChannel
  let region: FacialRegion
  /// Direction of the pull: outward, upward (unit vector).
  let pull: SIMD2<Double>

  /// Sources of the pulls: orbicularis oculi lifts the lower lid, zygomaticus major draws cheek and
  /// commissure outwards and upwards, frontalis lifts the brow, mentalis the chin's skin; the skin before
  /// the ear is drawn backwards, which a camera in front sees as outwards.
  static let all: [SkinMeasurement] = [
    SkinMeasurement(channel: .lowerLid, region: .lowerLid, pull: SIMD2(0, 1)),
    SkinMeasurement(channel: .cheek, region: .cheek, pull: SIMD2(0, 1)),
    SkinMeasurement(channel: .ear, region: .ear, pull: SIMD2(1, 0)),
    SkinMeasurement(channel: .mouthSkin, region: .mouth, pull: SIMD2(0.8, 0.6)),
    SkinMeasurement(channel: .browSkin, region: .brow, pull: SIMD2(0, 1)),
    SkinMeasurement(channel: .chin, region: .chin, pull: SIMD2(0, 1)),
  ]
}

/// Excursion of every region's skin from its own resting place; a new template has its own.
func skinSignals(
  in track: LandmarkTrack, isSeen: [Bool], clock: Clock, settings: SignalSettings
) -> [SignalChannel: Bilateral<Signal>] {
  SkinMeasurement.all.reduce(into: [:]) { channels, measurement in
    channels[measurement.channel] = Bilateral { side in
      let places = zip(track.skin, isSeen).map { skin, isSeen -> SIMD2<Double>? in
        isSeen ? skin?[measurement.region][side] : nil
      }
      let values = places.map { $0.map { ($0 * measurement.pull).sum() } }
      return Signal(
        excursions(of: values, templates: track.skin.map { $0?.template }, clock: clock, settings))
    }
  }
}

private func excursions(
  of values: [Double?], templates: [Int?], clock: Clock, _ settings: SignalSettings
) -> [Double?] {
  var result = [Double?](repeating: nil, count: values.count)
  for template in Set(templates.compactMap { $0 }).sorted() {
    let own = zip(values, templates).map { $1 == template ? $0 : nil }
    let moved = excursion(of: Signal(values: own, noise: nil), clock: clock, settings: settings)
    for index in result.indices { result[index] = moved.values[index] ?? result[index] }
  }
  return result
}
