public import Anatomy
public import Contractions
internal import Foundation

/// Why reviewed events cannot be used: a sentence that names file, place, reason and cure.
public struct ReviewError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Equatable, Sendable {
    case missing
    case unreadable(reason: String)
    case noRegularFile
    /// More bytes than reviewed events can need; the number allowed.
    case tooLarge(limit: Int)
    case notText
    /// None of the formats; those that are known, in words.
    case unknownFormat(known: [String])
    /// Cut short or damaged XML, in words.
    case damaged(reason: String)
    /// XML that defines entities or another encoding, or nests deeper than any such file.
    case unsafe(reason: String)
    case foreignTier(String)
    case missingTier(String)
    /// An annotation without a time of its own.
    case noTime
    /// A unit other than milliseconds.
    case otherUnit(String)
    case mediaOffset(String)
    case openQuote
    case missingColumn(String)
    case repeatedColumn(String)
    case cells(found: Int, expected: Int)
    case notSeconds(column: String, text: String)
    case notNumber(column: String, text: String)
    case unknownWord(column: String, text: String, known: [String])
    case negative(column: String, text: String)
    case endBeforeStart(start: Double, end: Double)
    case noDuration(at: Double)
    /// Outside the examined part of the recording; that part.
    case outside(Interval, examined: Interval)
    case needsOneSide(EventKind)
    case needsBothSides(EventKind)
    /// Wholly within a gap; the gap.
    case inGap(Interval)
    /// Two events of one kind and side that share time; where the other stands.
    case sharesTime(other: String)
    case stopWithoutStart(String)
    case startWithoutStop(String)
    case pointWithoutEvent(EventKind)
    case severalObservations(String, String)
    /// The examination names a setting that this build does not have.
    case settings(String)
  }

  /// Path of the file.
  public let path: String
  /// Where in the file, such as `line 12`; `nil` where it concerns the whole file.
  public let place: String?
  public let fault: Fault

  public init(path: String, place: String? = nil, fault: Fault) {
    self.path = path
    self.place = place
    self.fault = fault
  }

  public var description: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name + (place.map { ", \($0)" } ?? "") + ": \(fault.sentence)"
  }
}
