internal import CFaceTracker

/// The library that runs the face networks.
public enum TrackerLibrary {
  public static let name = "OpenCV"
  /// Version that the program was built with.
  public static var version: String { String(cString: ft_library_version()) }
}
