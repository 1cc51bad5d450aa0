import Acceptance
import ArgumentParser
import Comparison
import Examination
import Files
import Landmarks
import Overlay
import Phantom
import Reporting
import Review
import Settings
import Video
import VideoEncoding

/// Exit codes of the program, after sysexits.h; never one for a clinical finding.
enum ExitStatus: Int32 {
  case usage = 64
  case unusableInput = 65
  case missingInput = 66
  case unavailable = 69
  case internalFault = 70
  case cannotWrite = 73
  case tryAgain = 75
  /// This installation does not give what was drawn (EX_CONFIG of sysexits.h).
  case notReproduced = 78
  case interrupted = 130

  /// The code for a failure.
  init(_ error: any Error) {
    switch error {
    case is SettingsError, is RecordingListError, is PhantomUsageError, is VisitFactsError,
      is BIDSNameError:
      self = .usage
    case is ComparisonError: self = .unusableInput
    case let error as VisitsFileError:
      self = error.fault == .missing ? .missingInput : .unusableInput
    case let error as ExaminationFileError:
      self = error.fault == .missing ? .missingInput : .unusableInput
    case is ScriptError: self = .unusableInput
    case is ScriptFileError: self = .missingInput
    case let error as PhantomError: self.init(phantom: error)
    case let error as EncodingError: self.init(encoding: error)
    case let error as ExaminationError: self.init(examination: error)
    case let error as OverlayError: self.init(overlay: error)
    case let error as TasksFileError:
      self = error.fault == .missing ? .missingInput : .unusableInput
    case let error as ReviewError:
      self = error.fault == .missing ? .missingInput : .unusableInput
    case is ExaminationInputError: self = .unusableInput
    case let error as FHIRCodesError:
      self = error.fault == .missing ? .missingInput : .unusableInput
    case let error as TrialError: self.init(trial: error)
    case let error as PrintError: self = error.isPassing ? .tryAgain : .unavailable
    case let error as OutputError: self = error.reason == .noSpace ? .tryAgain : .cannotWrite
    case let error as ConsoleError: self = error.isPassing ? .tryAgain : .cannotWrite
    default: self = .internalFault
    }
  }

  private init(overlay error: OverlayError) {
    switch error {
    case .video(let error): self.init(examination: .video(error))
    case .encoding(let error): self.init(encoding: error)
    case .changed: self = .tryAgain
    }
  }

  private init(trial error: TrialError) {
    switch error {
    case .examination(let error): self.init(examination: error)
    case .tracking(let error): self.init(examination: .tracking(error))
    case .video(let error): self.init(examination: .video(error))
    case .script: self = .internalFault
    case .expectations: self = .unusableInput
    case .phantom(let error): self.init(phantom: error)
    }
  }

  private init(phantom error: PhantomError) {
    switch error {
    case .unusable: self = .unusableInput
    case .drawingFailed, .outOfMemory, .cancelled: self = .internalFault
    case .encoding(let error): self.init(encoding: error)
    }
  }

  /// What a script asks for was checked before; what is left is the script's or the encoder's fault.
  private init(encoding error: EncodingError) {
    switch error {
    case .output(let error): self.init(error)
    case .encoderFailed, .wrongPicture, .noPicture: self = .internalFault
    default: self = .unusableInput
    }
  }

  private init(examination error: ExaminationError) {
    switch error {
    case .video(let error):
      self =
        error.isMissing ? .missingInput : error.isInternal ? .internalFault : .unusableInput
    case .tracking(let error): self = error.isAboutModels ? .unavailable : .internalFault
    case .tasks, .nothingInSpan: self = .unusableInput
    case .unreadable, .changed: self = .tryAgain
    }
  }
}

extension TrackingError {
  /// Whether the models are at fault, not the recording.
  fileprivate var isAboutModels: Bool {
    switch self {
    case .modelsNotFound, .modelMissing, .modelAltered, .manifestUnreadable, .modelUnreadable: true
    case .unusablePicture, .inferenceFailed, .outOfMemory: false
    }
  }
}

/// Runs `body`; a failure is told in one line and ends the program with its code.
func reporting<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    Console.complain("\(error)")
    throw ExitCode(ExitStatus(error).rawValue)
  }
}
