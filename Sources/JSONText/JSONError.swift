/// Why a text is not the JSON that Sojourn reads, and where.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case byteOrderMark
    case utf16
    case invalidUTF8
    case unexpected(byte: UInt8?, wanted: String)
    case duplicateKey(String)
    case loneSurrogate
    case badEscape
    case controlCharacter(UInt8)
    case badNumber
    case trailing
  }

  public let reason: Reason
  /// Bytes from the start of the file.
  public let offset: Int
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int

  public init(reason: Reason, offset: Int, line: Int, column: Int) {
    self.reason = reason
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// "line 3, column 7"
  public var place: String { "line \(line), column \(column)" }

  /// What is wrong, without the place.
  public var sentence: String {
    switch reason {
    case .empty: "the file is empty"
    case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
    case .tooDeep(let limit): "objects and lists are nested deeper than \(limit)"
    case .byteOrderMark: "the file starts with a byte-order mark"
    case .utf16: "the file is UTF-16 or UTF-32, not UTF-8"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .unexpected(let byte, let wanted): "\(Self.name(byte)) where \(wanted) should be"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice in one object"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .badEscape: "no such escape in a JSON text"
    case .controlCharacter(let byte): "a raw control character (\(Self.hex(byte))) in a text"
    case .badNumber: "no number of JSON's form"
    case .trailing: "something follows the end of the journey"
    }
  }

  /// What to do about it.
  public var mend: String {
    switch reason {
    case .empty: "start a map with `sojourn new`"
    case .tooLarge: "split the journey, or take large texts out of it"
    case .tooDeep: "take the innermost objects out"
    case .byteOrderMark: "save the file as UTF-8 without a byte-order mark"
    case .utf16, .invalidUTF8: "save the file as UTF-8"
    case .unexpected(nil, _): "the file breaks off here: take it from a backup (NAME~) or finish it"
    case .unexpected: "mend the text at this place"
    case .duplicateKey: "keep one of the two"
    case .loneSurrogate: "write the whole pair, or the character itself"
    case .badEscape: "write \\\\ for a backslash"
    case .controlCharacter: "write it as an escape, such as \\n or \\u001b"
    case .badNumber: "write digits, such as 0.5 or -3"
    case .trailing: "take out what follows"
    }
  }

  public var description: String { "\(place): \(sentence); \(mend)" }

  private static func name(_ byte: UInt8?) -> String {
    guard let byte else { return "the end of the file" }
    return (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte \(hex(byte))"
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
