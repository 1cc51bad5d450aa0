internal import Foundation

/// Numbered pieces of work that several threads do and one takes in order.
///
/// Nobody begins a piece that is far ahead of the one taken next, so that few results wait.
final class OrderedWork<Result: Sendable>: @unchecked Sendable {
  private let count: Int
  private let ahead: Int
  private let condition = NSCondition()
  private var claimed = 0
  private var taken = 0
  private var done: [Int: Result] = [:]
  private var isCancelled = false

  /// - Parameters:
  ///   - count: Number of pieces.
  ///   - ahead: Most pieces begun and not yet taken, at least 1.
  init(count: Int, ahead: Int) {
    self.count = count
    self.ahead = max(1, ahead)
  }

  /// The next piece to do, waiting for room; `nil` after the last or after ``cancel()``.
  func claim() -> Int? {
    condition.withLock {
      while claimed < count && claimed >= taken + ahead && !isCancelled { condition.wait() }
      guard !isCancelled, claimed < count else { return nil }
      claimed += 1
      return claimed - 1
    }
  }

  /// Hands in the result of a piece.
  func put(_ result: Result, for number: Int) {
    condition.withLock {
      if !isCancelled { done[number] = result }
      condition.broadcast()
    }
  }

  /// The result next in order, waiting for it; `nil` after the last or after ``cancel()``.
  func take() -> Result? {
    condition.withLock {
      guard taken < count else { return nil }
      while done[taken] == nil && !isCancelled { condition.wait() }
      guard !isCancelled else { return nil }
      taken += 1
      condition.broadcast()
      return done.removeValue(forKey: taken - 1)
    }
  }

  /// Lets go of everybody and of what waits.
  func cancel() {
    condition.withLock {
      isCancelled = true
      done = [:]
      condition.broadcast()
    }
  }
}
