import CByteScan
import Synchronization

/// How the ids of a log are numbers, learnt from the first one: `C-000123` is a beginning and digits. All threads of a
/// reading must take ids the same way, so the id that comes first decides for all.
final class CaseNumbering: Sendable {
  private let known = Mutex<sojourn_numbering?>(nil)

  func learn(from id: UnsafeBufferPointer<UInt8>) -> sojourn_numbering {
    known.withLock { known in
      let numbering = known ?? Self.numbering(of: id)
      known = numbering
      return numbering
    }
  }

  private static func numbering(of id: UnsafeBufferPointer<UInt8>) -> sojourn_numbering {
    let digits = id.reversed().prefix { $0 &- 48 <= 9 }.count
    let beginning = id.dropLast(digits)
    // Width 0: ids are no numbers.
    guard (1...8).contains(digits), beginning.count <= 8 else { return sojourn_numbering_make(0, 0, 0) }
    let isPadded = id[id.count - digits] == UInt8(ascii: "0")
    return sojourn_numbering_make(
      beginning.reversed().reduce(0) { $0 << 8 | UInt64($1) }, UInt32(beginning.count),
      isPadded ? UInt32(digits) : 1)
  }
}
