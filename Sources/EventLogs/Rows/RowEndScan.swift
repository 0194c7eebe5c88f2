import CByteScan
import Glibc

/// Finds where the last whole row ends. Quotation marks count where RFC 4180 has them: a field that begins with one
/// ends at the next that is not doubled. One within an unquoted field is a sign like any other.
struct RowEndScan {
  let newline: UInt8
  let delimiter: UInt8
  /// Behind the last line break that ends a row; 0 where there is none.
  private(set) var lastEnd = 0
  private(set) var sawQuotes = false
  /// Whether a quotation mark stands where RFC 4180 has none.
  private(set) var isStrange = false
  private(set) var isQuoted = false
  private var openedAt = 0
  private var isAtFieldStart = true
  private var wasQuote = false

  private static let quote = UInt8(ascii: "\"")

  /// Where the mark stands that is not closed, of `count` bytes from the beginning.
  func open(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var scan = RowEndScan(newline: newline, delimiter: delimiter)
    scan.follow(bytes, 0, count)
    return scan.openedAt
  }

  init(newline: UInt8, delimiter: UInt8) {
    self.newline = newline
    self.delimiter = delimiter
  }

  mutating func advance(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    guard end > start else { return }
    if !sawQuotes {
      guard memchr(bytes + start, Int32(Self.quote), end - start) != nil else {
        var place = end
        while place > start, bytes[place - 1] != newline { place -= 1 }
        if place > start { lastEnd = place }
        let last = bytes[end - 1]
        isAtFieldStart = last == newline || last == delimiter
        return
      }
      sawQuotes = true
    }
    if !isStrange {
      // From the beginning again: rows that are longer than what is read at once are rare.
      var found = sojourn_quoted()
      if sojourn_index_quoted(bytes, end, delimiter, newline, nil, &found) != 0 {
        lastEnd = found.last_end
        isQuoted = found.is_open != 0
        return
      }
      isStrange = true
      return follow(bytes, 0, end)
    }
    follow(bytes, start, end)
  }

  /// Byte for byte.
  private mutating func follow(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    if start == 0 {
      lastEnd = 0
      isQuoted = false
      isAtFieldStart = true
      wasQuote = false
    }
    for place in start..<end {
      let byte = bytes[place]
      if isQuoted {
        if byte == Self.quote {
          isQuoted = false
          wasQuote = true
        }
        continue
      }
      switch byte {
      case Self.quote:
        // The second of a doubled pair opens again.
        if isAtFieldStart || wasQuote {
          if isAtFieldStart { openedAt = place }
          isQuoted = true
        }
        isAtFieldStart = false
        wasQuote = false
      case newline:
        lastEnd = place + 1
        isAtFieldStart = true
        wasQuote = false
      case delimiter:
        isAtFieldStart = true
        wasQuote = false
      default:
        isAtFieldStart = false
        wasQuote = false
      }
    }
  }
}
