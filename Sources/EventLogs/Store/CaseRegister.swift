import Synchronization

/// Gives ids of cases that do not fit into a key their numbers; shared by all threads.
///
/// 64 shards, each with a lock of its own; an id's bytes are compared, a hash is never trusted.
final class CaseRegister: Sendable {
  private struct Shard {
    var slots: [UInt32] = Array(repeating: 0, count: 64)
    var hashes: [UInt64] = []
    var ends: [Int] = []
    var bytes: [UInt8] = []

    mutating func number(_ id: UnsafePointer<UInt8>, _ count: Int, _ hash: UInt64) -> Int {
      var mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash >> 6) & mask
      while slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        if hashes[number] == hash, isEqual(number, id, count) { return number }
        slot = (slot + 1) & mask
      }
      let number = hashes.count
      hashes.append(hash)
      bytes.append(contentsOf: UnsafeBufferPointer(start: id, count: count))
      ends.append(bytes.count)
      slots[slot] = UInt32(number + 1)
      if hashes.count * 2 > slots.count {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
          var slot = Int(truncatingIfNeeded: hash >> 6) & mask
          while slots[slot] != 0 { slot = (slot + 1) & mask }
          slots[slot] = UInt32(number + 1)
        }
      }
      return number
    }

    func id(_ number: Int) -> [UInt8] { Array(bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]) }

    private func isEqual(_ number: Int, _ id: UnsafePointer<UInt8>, _ count: Int) -> Bool {
      let start = number == 0 ? 0 : ends[number - 1]
      guard ends[number] - start == count else { return false }
      return bytes.withUnsafeBufferPointer { buffer in
        for place in 0..<count where buffer[start + place] != id[place] { return false }
        return true
      }
    }
  }

  private final class Locked: Sendable {
    let shard = Mutex(Shard())
  }
  private let shards = (0..<64).map { _ in Locked() }

  /// The bytes of the id with a number.
  func id(_ number: UInt64) -> [UInt8] { shards[Int(number & 63)].shard.withLock { $0.id(Int(number >> 6)) } }

  /// The number of the id, the same for the same bytes, from every thread.
  func number(_ id: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let hash = ByteHash.hash(id, count)
    let place = Int(truncatingIfNeeded: hash & 63)
    let inner = shards[place].shard.withLock { $0.number(id, count, hash) }
    return UInt64(inner) << 6 | UInt64(place)
  }
}
