internal import CPhantomRenderer
internal import VideoEncoding

/// The owner of one C studio: wall, light and frame.
///
/// Used by one thread at a time.
final class PhantomStudio {
  /// A head in a shot, in one or more instants of the exposure.
  struct Actor {
    let head: PhantomHead
    let place: pr_place
    let states: [FaceState]
  }

  private let studio: OpaquePointer
  private let width: Int
  private let height: Int

  /// Sets up a room.
  ///
  /// - Throws: ``PhantomError``.
  init(_ camera: PhantomCamera, seed: UInt64) throws(PhantomError) {
    var room = pr_room(
      width: Int32(camera.width), height: Int32(camera.height), wall: pr_color(camera.wall),
      light_from: camera.lightFrom, light_contrast: camera.lightContrast, seed: seed)
    var made: OpaquePointer?
    var failure = pr_failure()
    try PhantomError.check(pr_studio_create(&room, &made, &failure), failure)
    guard let made else { throw .drawingFailed(reason: "No studio was made.") }
    studio = made
    (width, height) = (camera.width, camera.height)
  }

  deinit { pr_studio_destroy(studio) }

  /// Draws one frame, the last actor in front, then the covers.
  ///
  /// - Throws: ``PhantomError``.
  func shoot(_ actors: [Actor], covers: [pr_cover], exposure: pr_exposure) throws(PhantomError)
    -> BGRPicture
  {
    var bytes = [UInt8](repeating: 0, count: 3 * width * height)
    var (exposure, failure) = (exposure, pr_failure())
    // All states lie in one array, so that one pointer stays valid over the call.
    let states = actors.flatMap { $0.states.map(pr_state.init) }
    let status = states.withUnsafeBufferPointer { states in
      let cast = Self.cast(actors, states)
      return pr_studio_shoot(
        studio, cast, Int32(cast.count), covers, Int32(covers.count), &exposure, &bytes, 3 * width,
        &failure)
    }
    try PhantomError.check(status, failure)
    return BGRPicture(width: width, height: height, bytes: bytes)
  }

  private static func cast(_ actors: [Actor], _ states: UnsafeBufferPointer<pr_state>) -> [pr_actor]
  {
    guard var next = states.baseAddress else { return [] }
    return actors.map { actor in
      defer { next += actor.states.count }
      return pr_actor(
        head: actor.head.head, place: actor.place, states: next,
        state_count: Int32(actor.states.count))
    }
  }
}

extension BGRPicture {
  /// The same picture as a mirror shows it.
  var mirrored: BGRPicture {
    var other = self
    for row in 0..<height {
      for column in 0..<width {
        let (from, to) = (3 * (row * width + column), 3 * (row * width + width - 1 - column))
        for part in 0..<3 { other.bytes[to + part] = bytes[from + part] }
      }
    }
    return other
  }
}
