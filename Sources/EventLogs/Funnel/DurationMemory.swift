import CByteScan

/// Gives out chunks for durations, for one thread: those of events that nobody will look at again before fresh ones, since
/// there are more events than times between them.
final class DurationMemory {
  /// In bytes.
  static let size = MemoryLayout<sojourn_chunk>.size

  private var used: [UnsafeMutableRawPointer] = []
  private var own: [UnsafeMutableRawPointer] = []

  deinit { for chunk in own { chunk.deallocate() } }

  /// The chunks of a partition, which must live longer than the durations.
  func reuse(_ partition: Int, of recorders: [EventRecorder]) {
    for recorder in recorders {
      var chunk = sojourn_store_first(recorder.store, UInt32(partition))
      while let next = chunk {
        chunk = next.pointee.next
        used.append(next)
      }
    }
  }

  func take() -> UnsafeMutableRawPointer {
    if let chunk = used.popLast() { return chunk }
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: Self.size, alignment: 16)
    own.append(chunk)
    return chunk
  }
}
