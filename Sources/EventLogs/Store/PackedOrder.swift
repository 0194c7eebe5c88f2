import CByteScan

/// Brings the events of one case, as they lie in the store, into the order of their moments; equal moments stay as they are.
enum PackedOrder {
  /// Of so many events, an event's place beside its kind takes no more bits than the number of its case, which is the same
  /// for all and therefore need not be kept meanwhile.
  private static let most = 1 << Int(SOJOURN_NUMBER_BITS)
  private static let few = 24

  /// Orders what is not in order.
  @inline(__always)
  static func order(_ words: UnsafeMutablePointer<UInt64>, _ count: Int) {
    var isDisordered = false
    var place = 1
    while place < count {
      isDisordered = isDisordered || words[place - 1] >> 32 > words[place] >> 32
      place &+= 1
    }
    if isDisordered { reorder(words, count) }
  }

  private static func reorder(_ words: UnsafeMutablePointer<UInt64>, _ count: Int) {
    guard count <= most else {
      let copy = Array(UnsafeBufferPointer(start: words, count: count))
      let order = copy.indices.sorted { (copy[$0] >> 32, $0) < (copy[$1] >> 32, $1) }
      for (target, place) in order.enumerated() { words[target] = copy[place] }
      return
    }
    let kindBits = UInt64(SOJOURN_KIND_BITS)
    let numberBits = UInt64(SOJOURN_NUMBER_BITS)
    let second: UInt64 = 0xFFFF_FFFF << 32
    let kinds = (UInt64(1) << kindBits) - 1
    let number = words[0] & ((1 << numberBits) - 1)
    for place in 0..<count {
      words[place] = words[place] & second | UInt64(place) << kindBits | (words[place] >> numberBits & kinds)
    }
    if count <= few {
      // Each is put where it belongs among those before by a row of comparisons that no branch waits for.
      for place in 1..<count {
        var word = words[place]
        for other in 0..<place {
          let before = words[other]
          words[other] = min(before, word)
          word = max(before, word)
        }
        words[place] = word
      }
    } else {
      var all = UnsafeMutableBufferPointer(start: words, count: count)
      all.sort()
    }
    for place in 0..<count {
      words[place] = words[place] & second | (words[place] & kinds) << numberBits | number
    }
  }
}
