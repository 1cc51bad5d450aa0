import CZlib

/// Decompression of a gzip file (RFC 1952) held in memory.
enum Decompression {
  /// Most bytes that come out: ten hours at 120 frames a second, and no bomb that fills the memory.
  static let largestSize = 1 << 30
  private static let bufferSize = 1 << 16
  /// zlib: the largest window, 15, plus 16 for a gzip header.
  private static let windowBits: Int32 = 15 + 16

  /// The content of one gzip file.
  ///
  /// - Throws: ``SignalsTableError/damaged`` or ``SignalsTableError/tooLarge(limit:)``.
  static func bytes(of compressed: [UInt8], limit: Int = largestSize) throws(SignalsTableError)
    -> [UInt8]
  {
    var input = compressed
    let result = input.withUnsafeMutableBufferPointer { source in
      Result { () throws(SignalsTableError) in try inflated(source, limit: limit) }
    }
    return try result.get()
  }

  private static func inflated(_ source: UnsafeMutableBufferPointer<UInt8>, limit: Int)
    throws(SignalsTableError) -> [UInt8]
  {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard let length = UInt32(exactly: source.count),
      spasmeter_inflate_init(stream, windowBits) == Z_OK
    else { throw .damaged }
    defer { inflateEnd(stream) }
    stream.pointee.next_in = source.baseAddress
    stream.pointee.avail_in = length
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    while true {
      let (status, count) = buffer.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        let status = inflate(stream, Z_NO_FLUSH)
        return (status, target.count - Int(stream.pointee.avail_out))
      }
      guard status == Z_OK || status == Z_STREAM_END else { throw .damaged }
      output += buffer[..<count]
      guard output.count <= limit else { throw .tooLarge(limit: limit) }
      if status == Z_STREAM_END { return output }
    }
  }
}
