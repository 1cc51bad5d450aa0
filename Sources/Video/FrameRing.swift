internal import Foundation

/// A short queue between one thread that fills it and one that empties it.
///
/// The filling side waits while the ring is full, so that few decoded pictures exist at a time.
final class FrameRing<Element: Sendable>: @unchecked Sendable {
  private let capacity: Int
  private let condition = NSCondition()
  private var waiting: [Element] = []
  private var isFinished = false
  private var isCancelled = false

  /// - Parameter capacity: Most elements that wait, at least 1.
  init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Adds an element, waiting for room; `false` where nobody will take it.
  func put(_ element: Element) -> Bool {
    condition.withLock {
      while waiting.count >= capacity && !isCancelled { condition.wait() }
      guard !isCancelled else { return false }
      waiting.append(element)
      condition.broadcast()
      return true
    }
  }

  /// Says that nothing follows.
  func finish() {
    condition.withLock {
      isFinished = true
      condition.broadcast()
    }
  }

  /// The oldest element, waiting for one; `nil` after the last or after ``cancel()``.
  func take() -> Element? {
    condition.withLock {
      while waiting.isEmpty && !isFinished && !isCancelled { condition.wait() }
      guard !isCancelled, !waiting.isEmpty else { return nil }
      condition.broadcast()
      return waiting.removeFirst()
    }
  }

  /// Lets go of both sides and of what waits.
  func cancel() {
    condition.withLock {
      isCancelled = true
      waiting = []
      condition.broadcast()
    }
  }
}
