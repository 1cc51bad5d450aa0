internal import Foundation
public import VideoEncoding

/// The frames of a clip in order, drawn by several threads a few frames ahead.
///
/// Every thread has a head and a studio of its own; which thread draws a frame changes nothing in it.
/// Drawing stops when this object goes away.
public final class PhantomFrames {
  /// A finished frame.
  public struct Frame: Sendable {
    /// Upright, mirrored where the script says so.
    public let picture: BGRPicture
    /// Presentation time, s.
    public let time: Double
  }

  private let work: OrderedWork<Result<Frame, PhantomError>>

  /// Starts to draw.
  ///
  /// - Parameters:
  ///   - clip: What to draw.
  ///   - threads: Number of threads, at least 1.
  public init(of clip: PhantomClip, threads: Int) {
    let threads = max(1, min(threads, clip.times.count))
    work = OrderedWork(count: clip.times.count, ahead: 2 * threads)
    for number in 0..<threads {
      let work = work
      let thread = Thread { Self.draw(clip, work) }
      thread.name = "Phantom \(number)"
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  deinit { work.cancel() }

  /// The next frame, or `nil` after the last.
  ///
  /// - Throws: ``PhantomError``.
  public func next() throws(PhantomError) -> Frame? { try work.take()?.get() }

  private static func draw(_ clip: PhantomClip, _ work: OrderedWork<Result<Frame, PhantomError>>) {
    guard var number = work.claim() else { return }
    do throws(PhantomError) {
      let painter = try PhantomPainter(clip.script, motion: clip.motion)
      while true {
        let time = clip.times[number]
        let picture = try painter.picture(at: time, number: number)
        work.put(.success(Frame(picture: picture, time: time)), for: number)
        guard let next = work.claim() else { return }
        number = next
      }
    } catch {
      work.put(.failure(error), for: number)
    }
  }
}
