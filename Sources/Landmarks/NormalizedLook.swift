internal import Anatomy

/// The patches of a face, each about its mean and scaled to length 1.
struct NormalizedLook {
  private let values: [Float]
  /// How far the contrast of each patch rises above noise, 0 to 1.
  private let weights: [Double]

  /// `noise`: contrast that says nothing, in contrasts of all patches together.
  init(_ look: FaceLook, noise: Float) {
    let size = FaceLook.patchSize
    let samples = look.samples.map(Float.init)
    let floor = noise * noise * samples[...].centered.energy / Float(samples.count)
    let patches = stride(from: 0, to: samples.count, by: size).map {
      samples[$0..<($0 + size)].centered
    }
    values = patches.flatMap { patch in
      let length = patch.energy.squareRoot()
      return length > 0 ? patch.map { $0 / length } : patch
    }
    weights = patches.map { patch in
      let variance = patch.energy / Float(size)
      return variance > 0 ? Double(variance / (variance + floor)) : 0
    }
  }

  /// How little a place resembles the part `share` of the references that resemble it most: 0 alike
  /// or without contrast, 1 unlike.
  ///
  /// 1 − normalised cross-correlation, of the reference at the border of that part.
  func strangeness(at place: Int, among references: [NormalizedLook], share: Double) -> Double {
    let alike = quantile(1 - share, of: references.map { correlation(with: $0, at: place) }) ?? 0
    return (1 - max(0, alike)) * weights[place]
  }

  private func correlation(with other: NormalizedLook, at place: Int) -> Double {
    let start = place * FaceLook.patchSize
    var sum: Float = 0
    for index in start..<(start + FaceLook.patchSize) {
      sum += values[index] * other.values[index]
    }
    return Double(sum)
  }
}

extension Collection<Float> {
  fileprivate var centered: [Float] {
    let mean = reduce(0, +) / Float(Swift.max(1, count))
    return map { $0 - mean }
  }

  /// Sum of squares.
  fileprivate var energy: Float { reduce(0) { $0 + $1 * $1 } }
}
