internal import Dispatch
internal import Synchronization

/// Makes several trials at a time.
///
/// - Parameters:
///   - inputs: What each trial is made of.
///   - workers: Trials at a time, at least 1.
///   - progress: Told the part done, 0 to 1, from any thread.
///   - make: Makes one trial.
/// - Returns: The results in the order of the inputs.
/// - Throws: The first error in that order.
func parallelTrials<Input: Sendable, Output: Sendable, Failure: Error>(
  _ inputs: [Input], workers: Int, progress: @Sendable (Double) -> Void,
  _ make: @Sendable (Input) throws(Failure) -> Output
) throws(Failure) -> [Output] {
  let state = Mutex((next: 0, results: [Int: Result<Output, Failure>]()))
  DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
    while let number = state.withLock({ claim(&$0.next, of: inputs.count) }) {
      let result = Result { () throws(Failure) in try make(inputs[number]) }
      let done = state.withLock { state in
        state.results[number] = result
        return state.results.count
      }
      progress(Double(done) / Double(inputs.count))
    }
  }
  var outputs: [Output] = []
  for (_, result) in state.withLock({ $0.results }).sorted(by: { $0.key < $1.key }) {
    outputs.append(try result.get())
  }
  return outputs
}

private func claim(_ next: inout Int, of count: Int) -> Int? {
  guard next < count else { return nil }
  defer { next += 1 }
  return next
}
