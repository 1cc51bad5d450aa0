internal import Contractions

/// A clip of the self-test and what must come of it.
struct SelfTestClip: Sendable {
  /// What is required of one kind of event.
  struct Requirement: Sendable {
    let kind: EventKind
    /// Planted events that may be missed, and findings that may be false.
    var mostMissed = 0
    var mostFalse = 0
    /// Why one may be missed or false, where one may.
    var reason: String?
  }

  let script: TrialScript
  let requirements: [Requirement]

  /// The standard set: both sides, light and dark skin, young and old, every grade, and a healthy face.
  static let all = [eyelid, clonic, tonic, healthy]

  private static let eyelid = SelfTestClip(
    script: TrialScript(
      name: "left-eyelid-twitches", duration: 9, seed: 11,
      identity: "skin: 0.2, age: 38, spectacles: none, hair_style: short, beard: 0",
      camera: "rate: 30",
      events: [
        "event: blink, onset: 0.7", "event: twitch, side: left, onset: 1.9, eye: 0.6",
        "event: blink, onset: 3.1", "event: twitch, side: left, onset: 4.3, eye: 0.75",
        "event: blink, onset: 5.6", "event: twitch, side: left, onset: 6.8, eye: 0.6",
        "event: blink, onset: 8.0",
      ]),
    requirements: [.init(kind: .spasm), .init(kind: .blink)])

  private static let clonic = SelfTestClip(
    script: TrialScript(
      name: "right-clonic-dark-skin", duration: 8, seed: 12,
      identity: "skin: 0.92, age: 45, spectacles: none, hair: black", camera: "rate: 60",
      events: [
        "event: blink, onset: 0.6",
        "event: clonic, side: right, onset: 1.6, jerks: 4, eye: 0.85, mouth: 0.18, cheek: 0.08",
        "event: blink, onset: 3.6",
        "event: clonic, side: right, onset: 4.7, jerks: 5, eye: 0.8, mouth: 0.16, cheek: 0.08",
        "event: blink, onset: 7.1",
      ]),
    requirements: [.init(kind: .spasm), .init(kind: .blink)])

  private static let tonic = SelfTestClip(
    script: TrialScript(
      name: "left-tonic-older-face", duration: 10, seed: 13,
      identity: "skin: 0.35, age: 76, spectacles: none, hair: white", camera: "rate: 30",
      events: [
        "event: blink, onset: 0.7",
        "event: tonic, side: left, onset: 1.9, duration: 2.2, eye: 0.95, mouth: 0.24, chin: 0.05",
        "event: blink, onset: 5.0",
        "event: tonic, side: left, onset: 6.1, duration: 1.9, eye: 0.9, mouth: 0.2",
        "event: blink, onset: 9.1",
      ]),
    requirements: [.init(kind: .spasm), .init(kind: .blink)])

  private static let healthy = SelfTestClip(
    script: TrialScript(
      name: "healthy-face", duration: 10, seed: 14,
      identity: "skin: 0.55, age: 52, spectacles: none", camera: "rate: 30",
      events: [
        "event: blink, onset: 0.6", "event: smile, onset: 1.5, duration: 2",
        "event: blink, onset: 4.0", "event: speech, onset: 4.6, duration: 2",
        "event: blink, onset: 7.0", "event: turn, onset: 7.4, duration: 2.4, angle: 10",
      ]),
    requirements: [.init(kind: .spasm), .init(kind: .blink)])
}
