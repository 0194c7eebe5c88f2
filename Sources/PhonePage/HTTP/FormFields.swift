/// The fields of a form that was sent as `application/x-www-form-urlencoded`
/// (https://url.spec.whatwg.org/#urlencoded-parsing).
struct FormFields: Sendable {
  private var values: [String: String] = [:]

  /// More fields than a form of ours has are not looked at.
  private static let most = 256

  /// Bytes that are no UTF-8 become U+FFFD; of fields of one name the first counts. O(bytes).
  init(_ body: [UInt8]) {
    for pair in body.split(separator: UInt8(ascii: "&"), maxSplits: Self.most).prefix(Self.most) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(parts[0])
      if values[name] == nil { values[name] = parts.count > 1 ? Self.decoded(parts[1]) : "" }
    }
  }

  subscript(name: String) -> String { values[name] ?? "" }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "+") {
        decoded.append(0x20)
      } else if byte == UInt8(ascii: "%"), place + 1 < bytes.endIndex, let high = digit(bytes[place]),
        let low = digit(bytes[place + 1])
      {
        decoded.append(high << 4 | low)
        place += 2
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
