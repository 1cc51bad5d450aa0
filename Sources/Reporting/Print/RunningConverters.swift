import Foundation
import Synchronization

/// The programs that print pages for this process.
///
/// A program that is interrupted calls ``endAll()`` before it exits: they are no part of the terminal's
/// process group, which the interruption reaches.
public enum RunningConverters {
  private static let state = Mutex((groups: Set<pid_t>(), isClosed: false))

  /// Kills every one with its helpers. From then on none is started.
  public static func endAll() {
    state.withLock { state in
      state.isClosed = true
      for group in state.groups { kill(-group, SIGKILL) }
    }
  }

  /// Enters what `start` starts, so that no interruption comes between.
  static func started(_ start: () throws(ConverterProcess.StartError) -> pid_t)
    throws(ConverterProcess.StartError) -> pid_t
  {
    try state.withLock { state throws(ConverterProcess.StartError) in
      guard !state.isClosed else { throw ConverterProcess.StartError(code: ECANCELED) }
      let group = try start()
      state.groups.insert(group)
      return group
    }
  }

  /// Takes a program off the list: it has ended.
  static func ended(_ group: pid_t) {
    state.withLock { _ = $0.groups.remove(group) }
  }
}
