import Glibc

/// One thread's view of the texts of a column: numbers for texts that were seen, found without a lock.
final class TextCodes {
  private let shared: EventKinds
  private var mask = 255
  private var heads: UnsafeMutablePointer<UInt64>
  private var tails: UnsafeMutablePointer<UInt64>
  /// Length in the upper half, number + 1 in the lower; 0 is an empty slot.
  private var marks: UnsafeMutablePointer<UInt64>
  /// The bytes of texts of more than 16, by slot.
  private var long: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
  private var count = 0

  init(_ shared: EventKinds) {
    self.shared = shared
    heads = Self.zeros(256)
    tails = Self.zeros(256)
    marks = Self.zeros(256)
    long = Self.nothing(256)
  }

  deinit {
    for slot in 0...mask { long[slot]?.deallocate() }
    long.deallocate()
    heads.deallocate()
    tails.deallocate()
    marks.deallocate()
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let zeros = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    zeros.initialize(repeating: 0, count: count)
    return zeros
  }

  private static func nothing(_ count: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?> {
    let nothing = UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>.allocate(capacity: count)
    nothing.initialize(repeating: nil, count: count)
    return nothing
  }

  /// The number of a text; 8 bytes can be read at `bytes`. Up to 16 bytes, head, tail and length are the text; longer
  /// ones are compared in full.
  @inline(__always)
  func number(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    if length == 0 { return 0 }
    let head = ByteHash.word(bytes, length)
    let tail =
      length > 8 ? UInt64(littleEndian: UnsafeRawPointer(bytes + length - 8).loadUnaligned(as: UInt64.self)) : 0
    var slot = Int(truncatingIfNeeded: Self.hash(head, tail, length)) & mask
    while true {
      let mark = marks[slot]
      if mark == 0 { return insert(bytes, length, head, tail) }
      if heads[slot] == head, tails[slot] == tail, mark >> 32 == UInt64(length),
        length <= 16 || memcmp(long[slot]!, bytes, length) == 0
      {
        return UInt32(truncatingIfNeeded: mark) &- 1
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int) -> UInt64 {
    ((head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)) &* 0xA076_1D64_78BD_642F) >> 32
  }

  @inline(never)
  private func insert(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ head: UInt64, _ tail: UInt64) -> UInt32 {
    if count * 2 > mask { grow() }
    let text = Array(UnsafeBufferPointer(start: bytes, count: length))
    let number = shared.number(ofText: text)
    var slot = Int(truncatingIfNeeded: Self.hash(head, tail, length)) & mask
    while marks[slot] != 0 { slot = (slot + 1) & mask }
    heads[slot] = head
    tails[slot] = tail
    marks[slot] = UInt64(length) << 32 | UInt64(number + 1)
    if length > 16 {
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
      copy.update(from: bytes, count: length)
      long[slot] = copy
    }
    count += 1
    return number
  }

  private func grow() {
    let old = (heads, tails, marks, long, mask)
    mask = mask * 2 + 1
    heads = Self.zeros(mask + 1)
    tails = Self.zeros(mask + 1)
    marks = Self.zeros(mask + 1)
    long = Self.nothing(mask + 1)
    for place in 0...old.4 where old.2[place] != 0 {
      let length = Int(old.2[place] >> 32)
      var slot = Int(truncatingIfNeeded: Self.hash(old.0[place], old.1[place], length)) & mask
      while marks[slot] != 0 { slot = (slot + 1) & mask }
      heads[slot] = old.0[place]
      tails[slot] = old.1[place]
      marks[slot] = old.2[place]
      long[slot] = old.3[place]
    }
    old.0.deallocate()
    old.1.deallocate()
    old.2.deallocate()
    old.3.deallocate()
  }
}
