internal import Digest
package import Files
public import VideoEncoding

/// A script ready to be drawn.
public struct PhantomClip: Sendable {
  public let script: PhantomScript
  /// What the face does when.
  public let motion: FaceMotion
  /// Presentation time of every frame, s.
  public let times: [Double]

  /// The clip of a script.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - poses: Poses held beside its events, for measuring how a tracker answers to each; they are no
  ///     events, so that only the signals of the truth tell of them.
  public init(_ script: PhantomScript, holding poses: [HeldPose] = []) {
    self.script = script
    motion = FaceMotion(of: script, holding: poses)
    times = script.frameTimes
  }

  /// Pictures as the camera would take them at some moments, s, by one build of the person.
  ///
  /// - Throws: ``PhantomError``.
  public func pictures(at moments: [Double]) throws(PhantomError) -> [BGRPicture] {
    let painter = try PhantomPainter(script, motion: motion)
    var pictures: [BGRPicture] = []
    for moment in moments {
      let number = max(0, times.partitioningIndex { $0 > moment } - 1)
      pictures.append(try painter.picture(at: moment, number: number))
    }
    return pictures
  }

  /// What a written clip consists of.
  public struct Digest: Equatable, Sendable {
    public let frames: Int
    /// SHA-256 over the pixels of all upright frames before encoding, hexadecimal.
    public let sha256: String
  }

  /// Name of the clip's file.
  public var fileName: String { "\(script.name).\(script.camera.container.fileExtension)" }

  /// Draws all frames into a video file: the whole of it or nothing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - threads: Threads that draw; the pixels are the same with any number.
  ///   - progress: Called after every frame with the part done, 0 to 1.
  ///   - isCancelled: Asked after every frame; `true` stops with ``PhantomError/cancelled``.
  /// - Returns: Number of frames and digest of their pixels.
  /// - Throws: ``PhantomError``.
  @discardableResult
  public func write(
    to path: String, threads: Int = 1, progress: (Double) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws(PhantomError) -> Digest {
    var writer = try openWriter(path)
    let digest = try draw(into: &writer, threads, progress, isCancelled)
    do { try writer.finish(at: script.duration) } catch { throw .encoding(error) }
    return digest
  }

  /// Draws all frames into a file under a temporary name beside `path`, so that other files can get
  /// theirs with it.
  ///
  /// - Parameters: As for ``write(to:threads:progress:isCancelled:)``.
  /// - Throws: ``PhantomError``.
  package func stage(
    for path: String, threads: Int = 1, progress: (Double) -> Void = { _ in }
  ) throws(PhantomError) -> (file: TemporaryFile, digest: Digest) {
    var writer = try openWriter(path)
    let digest = try draw(into: &writer, threads, progress, { false })
    do { return (try writer.staged(at: script.duration), digest) } catch { throw .encoding(error) }
  }
}

extension PhantomClip {
  /// Draws all frames into a writer and leaves it open.
  private func draw(
    into writer: inout VideoWriter, _ threads: Int, _ progress: (Double) -> Void,
    _ isCancelled: () -> Bool
  ) throws(PhantomError) -> Digest {
    let frames = PhantomFrames(of: self, threads: threads)
    let hash = SHA256Digest()
    var count = 0
    while let frame = try frames.next() {
      guard !isCancelled() else { throw .cancelled }
      frame.picture.bytes.withUnsafeBytes { hash.update($0) }
      do { try writer.append(frame.picture, at: frame.time) } catch { throw .encoding(error) }
      count += 1
      progress(Double(count) / Double(times.count))
    }
    return Digest(frames: count, sha256: hash.finish())
  }

  private func openWriter(_ path: String) throws(PhantomError) -> VideoWriter {
    do { return try VideoWriter(path: path, format: script.camera.format) } catch {
      throw .encoding(error)
    }
  }
}

extension PhantomCamera {
  /// The format of the file.
  var format: VideoFormat {
    var format = VideoFormat(
      codec: codec, container: container, width: width, height: height, frameRate: rate)
    format.quality = quality.map { .level($0) } ?? .standard
    format.rotation = rotation
    return format
  }
}
