import CZlib

/// A sink that compresses what it takes and hands it on, in the gzip format (RFC 1952).
///
/// zlib writes a header without file name and with time 0, so the same input gives the same bytes.
/// Memory stays at one buffer, whatever the length of the file. Call ``finish()`` once at the end.
final class GzipSink: ByteSink {
  private let destination: any ByteSink
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer: [UInt8]

  /// Bytes handed on at a time.
  private static let bufferSize = 1 << 16
  /// zlib: the largest window, 15, plus 16 for a gzip header.
  private static let windowBits: Int32 = 15 + 16

  /// A sink that writes compressed bytes to `destination`.
  init(to destination: any ByteSink) throws(GzipError) {
    self.destination = destination
    buffer = Array(repeating: 0, count: Self.bufferSize)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = spasmeter_deflate_init(stream, Z_BEST_COMPRESSION, Self.windowBits)
    guard status == Z_OK else { throw GzipError(status: status) }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func write(_ bytes: ArraySlice<UInt8>) throws {
    var input = Array(bytes)
    try input.withUnsafeMutableBufferPointer { try compress($0, flush: Z_NO_FLUSH) }
  }

  /// Writes what is left and the checksum.
  func finish() throws {
    try compress(UnsafeMutableBufferPointer(start: nil, count: 0), flush: Z_FINISH)
  }

  private func compress(_ input: UnsafeMutableBufferPointer<UInt8>, flush: Int32) throws {
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = UInt32(input.count)
    repeat {
      let written = try step(flush: flush)
      try destination.write(buffer[..<written])
    } while stream.pointee.avail_out == 0
  }

  /// Fills the buffer once and returns the number of bytes in it.
  private func step(flush: Int32) throws(GzipError) -> Int {
    let stream = self.stream
    let (status, written) = buffer.withUnsafeMutableBufferPointer { output in
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      let status = deflate(stream, flush)
      return (status, output.count - Int(stream.pointee.avail_out))
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw GzipError(status: status)
    }
    return written
  }
}

/// A refusal of the compression library, with its status.
struct GzipError: Error, Equatable {
  let status: Int32
}
