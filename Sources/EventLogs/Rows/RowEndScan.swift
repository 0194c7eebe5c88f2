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
  private(set) var isQuoted = false
  private(set) var openedAt = 0
  private var isAtFieldStart = true
  private var wasQuote = false

  private static let quote = UInt8(ascii: "\"")

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
