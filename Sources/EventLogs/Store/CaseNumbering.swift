import CByteScan
import Synchronization

/// How the ids of a log are numbers, learnt from the first one: `C-000123` is a beginning and digits. All threads of a
/// reading must take ids the same way, so the id that comes first decides for all.
final class CaseNumbering: Sendable {
  private let known = Mutex<sojourn_numbering?>(nil)

  /// - Parameter ids: the first ones; at least one.
  func learn(from ids: [[UInt8]]) -> sojourn_numbering {
    known.withLock { known in
      let numbering = known ?? Self.numbering(of: ids)
      known = numbering
      return numbering
    }
  }

  private static func numbering(of ids: [[UInt8]]) -> sojourn_numbering {
    let (beginning, digits, _) = parts(ids[0])
    // Width 0: ids are no numbers.
    guard (1...8).contains(digits), beginning.count <= 8 else { return sojourn_numbering_make(0, 0, 0) }
    // A number that begins with a zero tells how wide all are; without one, numbers are as wide as they need to be.
    let padded = ids.lazy.map(parts).first {
      $0.beginning == beginning && (2...8).contains($0.digits) && $0.isPadded
    }
    return sojourn_numbering_make(
      beginning.reversed().reduce(0) { $0 << 8 | UInt64($1) }, UInt32(beginning.count),
      UInt32(padded?.digits ?? 1))
  }

  private static func parts(_ id: [UInt8]) -> (beginning: ArraySlice<UInt8>, digits: Int, isPadded: Bool) {
    let digits = id.reversed().prefix { $0 &- 48 <= 9 }.count
    return (id.dropLast(digits), digits, digits > 0 && id[id.count - digits] == UInt8(ascii: "0"))
  }
}
