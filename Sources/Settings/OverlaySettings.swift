/// How the videos are drawn by which a reader checks an examination by eye.
public struct OverlaySettings: SettingsGroup {
  @Setting(
    "Longest edge of the recording's picture in an overlay; larger pictures are made smaller.",
    unit: "px", in: 160...3840,
    source: .convention(
      "720p keeps its pixels, a lid's margin stays over 2 px wide, and phones play the file"))
  public var longestEdge = 1280.0

  @Setting(
    "Longest edge of the picture of an anonymous line face.", unit: "px", in: 160...1920,
    source: .convention("lines need fewer pixels than skin: the face fills the picture"))
  public var lineFaceEdge = 720.0

  @Setting(
    "Length of the time that the traces of an overlay show, its middle being now.", unit: "s",
    in: 1...60,
    source: .convention(
      "a clonic jerk of 0.2 s is 1/30 of the width, and a tonic contraction of 3 s fits as a whole")
  )
  public var window = 6.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "longestEdge": \.$longestEdge, "lineFaceEdge": \.$lineFaceEdge, "window": \.$window,
  ]
}
