import Anatomy
import Contractions
import Landmarks

/// What the words of the files mean, in plain English. One place, for dictionary and report alike.
extension EventKind {
  /// The kind in running text.
  var title: String {
    switch self {
    case .spasm: "spasm"
    case .blink: "blink"
    case .synkinesis: "synkinesis"
    case .bilateralClosure: "bilateral closure"
    case .voluntary: "voluntary movement"
    case .uncertain: "uncertain"
    }
  }

  var meaning: String {
    switch self {
    case .spasm: "One-sided and unprovoked contraction."
    case .blink: "Brief closure of both eyes."
    case .synkinesis: "One-sided co-movement locked to a blink or a voluntary movement."
    case .bilateralClosure: "Long or forceful closure of both eyes."
    case .voluntary: "Bilateral movement such as smile, speech or brow lift."
    case .uncertain: "A movement that could not be told apart."
    }
  }
}

extension Laterality {
  var meaning: String {
    switch self {
    case .left: "The patient's left."
    case .right: "The patient's right."
    case .both: "Both sides."
    }
  }
}

extension FacialRegion {
  var meaning: String {
    switch self {
    case .eye: "Orbicularis oculi: the palpebral fissure closes."
    case .lowerLid: "Lower lid alone, without closure."
    case .brow: "Frontalis or corrugator."
    case .cheek: "Zygomaticus and malar skin."
    case .ear: "Pre-auricular skin."
    case .mouth: "Oral commissure."
    case .chin: "Mentalis."
    case .neck: "Platysma, when in view."
    }
  }

  /// The region in running text.
  var title: String { self == .lowerLid ? "lower lid" : rawValue }
}

extension ContractionPattern {
  var meaning: String {
    switch self {
    case .clonic: "Brief contractions."
    case .tonic: "A contraction longer than the border given in the settings."
    }
  }
}

extension ReviewState {
  var meaning: String {
    switch self {
    case .notReviewed: "Not looked at yet."
    case .accepted: "Confirmed by an expert."
    case .rejected: "Refused by an expert."
    case .edited: "Corrected by an expert."
    }
  }
}

extension EventCut {
  /// What is missing of the event; `nil` where it is whole.
  var meaning: String? {
    switch self {
    case .none: nil
    case .start: "start not seen"
    case .end: "end not seen"
    case .both: "start and end not seen"
    }
  }
}

extension GapReason {
  var meaning: String {
    switch self {
    case .noFace: "no face found"
    case .lowPresence: "face out of view, covered or turned away"
    case .occlusion: "face partly covered"
    case .damagedVideo: "damaged picture"
    case .missingFrames: "frames missing from the recording"
    case .pose: "head turned too far"
    }
  }
}
