import Anatomy

/// A span in the whole milliseconds of formats that hold no finer times, never empty.
struct Milliseconds: Equatable {
  let start: Int
  let end: Int

  init(_ interval: Interval) {
    start = max(0, Int((interval.start * 1000).rounded()))
    end = max(start + 1, Int((interval.end * 1000).rounded()))
  }
}
