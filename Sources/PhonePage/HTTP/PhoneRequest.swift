/// What a browser asks, without what only a server needs to know.
public struct PhoneRequest: Sendable {
  /// `GET`, `POST` …, as it came.
  public let method: String
  /// Without what follows a question mark; as it came.
  public let path: String
  /// By their names in small letters.
  public let headers: [String: String]
  public let body: [UInt8]
  /// The address of whoever asks, without port.
  public let peer: String

  public init(method: String, path: String, headers: [String: String], body: [UInt8], peer: String) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
    self.peer = peer
  }

  /// The value of a cookie; nil where it did not come.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, Self.trimmed(parts[0]) == name else { continue }
      return Self.trimmed(parts[1])
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
