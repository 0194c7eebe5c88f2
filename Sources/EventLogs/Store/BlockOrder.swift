/// The blocks of all recorders in the order of the logs, so that events of equal moments keep it.
struct BlockOrder: @unchecked Sendable {
  struct Entry {
    let recorder: Int
    /// How many events each partition of the recorder had at the end of the block.
    let totals: UnsafeMutablePointer<UInt32>
  }

  /// Empty where one recorder read all: its partitions are in order as they are.
  let entries: [Entry]

  init(_ recorders: [EventRecorder]) {
    guard recorders.count > 1 else {
      entries = []
      return
    }
    entries = recorders.indices
      .flatMap { number in
        recorders[number].blocks.indices.map { (block: recorders[number].blocks[$0], number: number, place: $0) }
      }
      .sorted { $0.block < $1.block }
      .map { Entry(recorder: $0.number, totals: recorders[$0.number].ends[$0.place]) }
  }
}
