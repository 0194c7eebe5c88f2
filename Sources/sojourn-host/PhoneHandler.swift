import FlyingFox
import Foundation
import PhonePage

/// Between the server's words and the desk's.
struct PhoneHandler: HTTPHandler {
  let room: PhoneRoom

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = await room.answer(
      PhoneRequest(
        method: request.method.rawValue, path: request.target.path(percentEncoded: true), headers: headers(request),
        body: try await body(request),
        peer: peer(request)))
    // One request a connection: a phone that goes to sleep holds nothing.
    var headers = HTTPHeaders([HTTPHeader("Connection"): "close"])
    for header in answer.headers { headers.addValue(header.value, for: HTTPHeader(header.name)) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "Answer"), headers: headers,
      body: Data(answer.body.utf8))
  }

  private func headers(_ request: HTTPRequest) -> [String: String] {
    var headers: [String: String] = [:]
    for (header, value) in request.headers where headers.count < 100 { headers[header.rawValue.lowercased()] = value }
    return headers
  }

  /// More than can be a form of ours is not waited for.
  private func body(_ request: HTTPRequest) async throws -> [UInt8] {
    if let count = request.bodySequence.count, count > PhoneDesk.longestBody {
      return [UInt8](repeating: 0, count: PhoneDesk.longestBody + 1)
    }
    var bytes: [UInt8] = []
    for try await part in request.bodySequence {
      bytes += part
      if bytes.count > PhoneDesk.longestBody { break }
    }
    return bytes
  }

  /// The doorman's sockets are named `NUMBER-ADDRESS`.
  private func peer(_ request: HTTPRequest) -> String {
    guard case .unix(let name) = request.remoteAddress, let dash = name.firstIndex(of: "-") else { return "unknown" }
    return String(name[name.index(after: dash)...])
  }

  private static let phrases = [
    200: "OK", 303: "See Other", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    409: "Conflict", 413: "Content Too Large", 415: "Unsupported Media Type", 421: "Misdirected Request",
    422: "Unprocessable Content", 429: "Too Many Requests", 503: "Service Unavailable",
  ]
}
