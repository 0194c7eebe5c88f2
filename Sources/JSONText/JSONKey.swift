private import Synchronization

/// The name of an object's member, interned: equal keys are the same small number, so looking a member up
/// compares integers and never text. Keys are told apart by their UTF-8 bytes, never by canonical equivalence.
///
/// The table of names only grows; what it can hold is bounded by the size limit of the files read.
public struct JSONKey: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  @usableFromInline let number: UInt32

  /// Interns `text`. Amortised O(length).
  public init(_ text: String) {
    number = KeyTable.shared.withLock { $0.number(of: text) }
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The key as it stands in the file.
  public var text: String {
    KeyTable.shared.withLock { $0.texts[Int(number)] }
  }

  public var description: String { text }

  @inlinable
  public static func == (left: JSONKey, right: JSONKey) -> Bool { left.number == right.number }

  /// Every key interned so far, by number: one lock for a whole document's worth of names.
  static func allTexts() -> [String] {
    KeyTable.shared.withLock { $0.texts }
  }
}

/// The one table of names.
private struct KeyTable {
  static let shared = Mutex(KeyTable())

  var texts: [String] = []
  private var numbers: [ByteExactString: UInt32] = [:]

  mutating func number(of text: String) -> UInt32 {
    let exact = ByteExactString(text: text)
    if let known = numbers[exact] { return known }
    let fresh = UInt32(texts.count)
    texts.append(text)
    numbers[exact] = fresh
    return fresh
  }
}

/// A string whose equality is that of its bytes.
private struct ByteExactString: Hashable {
  let text: String

  static func == (left: ByteExactString, right: ByteExactString) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
