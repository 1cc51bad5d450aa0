/// The program itself.
public enum Spasmeter {
  /// Semantic version.
  public static let version = "0.1.0"
}
