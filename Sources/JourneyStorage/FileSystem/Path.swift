/// The name of a file or folder, in the bytes that the system uses.
///
/// Linux allows any byte but NUL and `/` in a name, so a path need not be UTF-8; only `description` repairs it, for people.
public struct Path: Sendable, Hashable {
  /// The path as the system takes it. A path holding NUL is refused by every call with "invalid argument".
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { self.bytes = Array(text.utf8) }

  /// What follows the last `/`; empty when the path ends in one.
  public var name: [UInt8] {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return bytes }
    return Array(bytes[(slash + 1)...])
  }

  /// The folder that holds this path's name: `.` when the path has no `/`.
  public var folder: Path {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return Path(".") }
    return slash == 0 ? Path("/") : Path(bytes: Array(bytes[..<slash]))
  }

  /// Whether the path starts at the root.
  public var isAbsolute: Bool { bytes.first == Self.slash }

  /// The path of something in this folder.
  public func appending(_ name: [UInt8]) -> Path {
    let separator: [UInt8] = bytes.isEmpty || bytes.last == Self.slash ? [] : [Self.slash]
    return Path(bytes: bytes + separator + name)
  }

  /// The path of something in this folder.
  public func appending(_ name: String) -> Path { appending(Array(name.utf8)) }

  /// The path of something in the same folder.
  func sibling(_ name: [UInt8]) -> Path {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return Path(bytes: name) }
    return Path(bytes: bytes[...slash] + name)
  }

  /// `out/` and `out` name the same folder; the root stays the root.
  var withoutTrailingSlashes: Path {
    var rest = bytes
    while rest.count > 1, rest.last == Self.slash { rest.removeLast() }
    return Path(bytes: rest)
  }

  static let slash = UInt8(ascii: "/")
}

extension Path: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Path: CustomStringConvertible {
  /// The path for people: bytes that are not UTF-8 are replaced. Control characters are still in it, so whoever shows it makes it harmless.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
