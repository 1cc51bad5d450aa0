internal import CDigest
public import Foundation

/// The SHA-256 of bytes that come piece by piece (FIPS 180-4).
public final class SHA256Digest {
  private let context: OpaquePointer?

  public init() {
    context = av_sha_alloc()
    if let context { av_sha_init(context, 256) }
  }

  deinit { av_free(context.map(UnsafeMutableRawPointer.init)) }

  /// Takes in the next bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    guard let context, let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    av_sha_update(context, start, bytes.count)
  }

  /// The digest of all bytes taken in, 64 hexadecimal digits; to be called once.
  ///
  /// Empty where there was no memory for it.
  public func finish() -> String {
    guard let context else { return "" }
    var digest = [UInt8](repeating: 0, count: 32)
    av_sha_final(context, &digest)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The digest of `bytes`.
  public static func hexadecimal(of bytes: some ContiguousBytes) -> String {
    let digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }
}
