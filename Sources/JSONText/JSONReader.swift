/// Reads strict JSON (RFC 8259) and nothing else: no comments, no trailing commas, no duplicate keys, no lone
/// surrogates, no byte-order mark, valid UTF-8 only.
public enum JSONReader {
  /// The value that `bytes` hold. O(length).
  /// - Throws: the first thing that is wrong, with its place.
  public static func read(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONError(reason: .tooLarge(bytes: bytes.count, limit: limits.bytes), offset: 0, line: 1, column: 1)
    }
    let result: Result<JSONValue, JSONFault> = unsafe bytes.withUnsafeBufferPointer { buffer in
      var scanner = unsafe JSONScanner(bytes: buffer, limits: limits)
      do throws(JSONFault) {
        return .success(try scanner.document())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let fault): throw located(fault, in: bytes)
    }
  }

  /// Line and column are counted only when there is something to report.
  private static func located(_ fault: JSONFault, in bytes: [UInt8]) -> JSONError {
    var line = 1
    var column = 1
    for byte in bytes.prefix(fault.offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(reason: fault.reason, offset: fault.offset, line: line, column: column)
  }
}

/// What is wrong, before its line is known.
struct JSONFault: Error {
  let reason: JSONError.Reason
  let offset: Int
}
