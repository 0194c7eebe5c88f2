/// The names of what lies beside a file `NAME` while and after it is saved: `.NAME.RANDOM.tmp`, `.NAME.lock` and `NAME~`; and
/// while it is open: `.NAME.RANDOM.open`.
///
/// No name is longer than the 255 bytes that file systems take: a long NAME is shortened in them and its hash put behind it.
enum CompanionNames {
  static func temporary(_ name: [UInt8], random: UInt64) -> [UInt8] {
    temporaryStart(name) + Array(ContentHash(value: random).description.utf8) + temporaryEnd
  }

  static func lock(_ name: [UInt8]) -> [UInt8] {
    let end = Array(".lock".utf8)
    return [dot] + shortened(name, to: longest - 1 - end.count) + end
  }

  static func backup(_ name: [UInt8]) -> [UInt8] {
    shortened(name, to: longest - 1) + [UInt8(ascii: "~")]
  }

  static func presence(_ name: [UInt8], random: UInt64) -> [UInt8] {
    temporaryStart(name) + Array(ContentHash(value: random).description.utf8) + presenceEnd
  }

  /// Whether `candidate` is a name that `temporary` can give for this name.
  static func isTemporary(_ candidate: [UInt8], of name: [UInt8]) -> Bool {
    isRandom(candidate, temporaryStart(name), temporaryEnd)
  }

  /// Whether `candidate` is a name that `presence` can give for this name.
  static func isPresence(_ candidate: [UInt8], of name: [UInt8]) -> Bool {
    isRandom(candidate, temporaryStart(name), presenceEnd)
  }

  private static func isRandom(_ candidate: [UInt8], _ start: [UInt8], _ end: [UInt8]) -> Bool {
    guard candidate.count == start.count + randomCount + end.count, candidate.starts(with: start),
      candidate.suffix(end.count) == end[...]
    else { return false }
    return candidate.dropFirst(start.count).prefix(randomCount).allSatisfy(hexadecimalDigits.contains)
  }

  private static let longest = 255
  private static let randomCount = 16
  private static let dot = UInt8(ascii: ".")
  private static let temporaryEnd = Array(".tmp".utf8)
  private static let presenceEnd = Array(".open".utf8)
  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)

  private static func temporaryStart(_ name: [UInt8]) -> [UInt8] {
    [dot] + shortened(name, to: longest - 2 - randomCount - presenceEnd.count) + [dot]
  }

  /// The name, or its beginning (whole characters, where it is UTF-8) and its hash.
  private static func shortened(_ name: [UInt8], to count: Int) -> [UInt8] {
    if name.count <= count { return name }
    let hash = Array("-\(ContentHash(of: name))".utf8)
    var end = count - hash.count
    while end > 0, name[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return name[..<end] + hash
  }
}
