internal import CVideoDecoder

/// The library that decodes.
public enum DecoderLibrary {
  public static let name = "FFmpeg"
  /// Version that the program runs with.
  public static var version: String { String(cString: vd_library_version()) }
}
