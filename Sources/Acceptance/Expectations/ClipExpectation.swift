public import Agreement
internal import Anatomy
internal import Contractions
import Foundation
public import Phantom

/// What an examination of one drawn clip must find: an entry of `expected.json`.
///
/// The bounds come from principle, not from a measurement: ``ExpectedEvent/reason(of:)``.
public struct ClipExpectation: Codable, Equatable, Sendable, CustomStringConvertible {
  /// Name of the clip's file.
  public let file: String
  public let description: String
  public let frames: Int
  /// Nominal frame rate, frames/s.
  public let fps: Double
  /// Length, s.
  public let duration: Double
  /// What was planted, by onset.
  public let events: [ExpectedEvent]
  /// How many of the planted events of a kind must be found.
  public let minimumFound: [String: Int]
  /// How many events of a kind may be found where none was planted.
  public let maximumFalse: [String: Int]
  /// Largest distance between planted and found onset of spasms and blinks, s.
  public let largestTimingErrorS: Double

  /// What must be found in a clip.
  ///
  /// - Throws: ``PhantomError`` where its person cannot be built.
  public init(_ clip: PhantomClip) throws(PhantomError) {
    let truth = try clip.truth()
    file = clip.fileName
    description = clip.script.description
    frames = clip.times.count
    fps = clip.script.camera.rate
    duration = clip.script.duration
    events = zip(truth.planted, truth.reference).map { ExpectedEvent($0, $1) }
    minimumFound = events.reduce(into: [:]) { counts, event in
      counts[event.trialType.rawValue, default: 0] += event.reason == nil ? 1 : 0
    }
    maximumFalse = [EventKind.spasm.rawValue: 0, EventKind.synkinesis.rawValue: 0]
    largestTimingErrorS = 0.10
  }

  /// The planted events as a reference for ``EventMatching``.
  public var reference: [ReferenceEvent] { events.map(\.reference) }
}

/// The list of what must be found in several clips: the content of `expected.json`.
public struct ClipExpectations: Codable, Equatable, Sendable {
  /// Version of the form.
  public let version: Int
  public let license: String
  public let madeBy: String
  /// By file name.
  public let clips: [ClipExpectation]

  /// The expectations of some clips.
  ///
  /// - Throws: ``PhantomError`` where a person cannot be built.
  public init(_ clips: [PhantomClip]) throws(PhantomError) {
    version = 2
    license = "CC0-1.0"
    madeBy = "spasmeter phantom"
    var expectations: [ClipExpectation] = []
    for clip in clips { expectations.append(try ClipExpectation(clip)) }
    self.clips = expectations.sorted { $0.file < $1.file }
  }
}

extension ClipExpectations {
  /// Reads `expected.json`.
  ///
  /// - Throws: ``TrialError/expectations(path:reason:)``.
  public init(path: String) throws(TrialError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      self = try decoder.decode(ClipExpectations.self, from: data)
    } catch {
      throw .expectations(
        path: path, reason: error is DecodingError ? "not of its form" : "unreadable")
    }
  }
}
