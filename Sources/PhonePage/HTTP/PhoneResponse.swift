/// What a browser is answered.
public struct PhoneResponse: Sendable, Equatable {
  public let status: Int
  /// In the order in which they are sent.
  public let headers: [Header]
  public let body: String

  public struct Header: Sendable, Equatable {
    public let name: String
    public let value: String
  }

  init(_ status: Int, _ headers: KeyValuePairs<String, String> = [:], type: String? = nil, _ body: String = "") {
    self.status = status
    self.body = body
    let type = type ?? "text/plain; charset=utf-8"
    self.headers =
      [Header(name: "Content-Type", value: type)] + Self.always + headers.map { Header(name: $0.key, value: $0.value) }
  }

  /// The value of a header, by its name as it is sent.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The same answer, and a cookie that only this server sees, that no script sees, and that ends with the browser.
  func setting(_ cookie: String, to value: String) -> PhoneResponse {
    PhoneResponse(
      status: status,
      headers: headers + [
        Header(name: "Set-Cookie", value: "\(cookie)=\(value); Path=/; HttpOnly; SameSite=Strict")
      ], body: body)
  }

  /// The same without a body, for who asked for the head alone.
  var head: PhoneResponse { PhoneResponse(status: status, headers: headers, body: "") }

  private init(status: Int, headers: [Header], body: String) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// A sentence without a page around it.
  static func plain(_ status: Int, _ headers: KeyValuePairs<String, String>, _ text: String) -> PhoneResponse {
    PhoneResponse(status, headers, text)
  }

  static func plain(_ status: Int, _ text: String) -> PhoneResponse { PhoneResponse(status, [:], text) }

  /// What is posted is never shown by the page that it was posted to: loading it again posts nothing.
  static func seeOther(_ path: String) -> PhoneResponse { PhoneResponse(303, ["Location": path]) }

  /// No copy is kept, nothing is fetched, framed, guessed or told elsewhere. `same-origin` and not `no-referrer`: with
  /// that, browsers would send forms without their origin.
  private static let always = [
    Header(
      name: "Content-Security-Policy",
      value: "default-src 'none'; style-src '\(PageStyle.source)'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"),
    Header(name: "X-Content-Type-Options", value: "nosniff"),
    Header(name: "X-Frame-Options", value: "DENY"),
    Header(name: "Referrer-Policy", value: "same-origin"),
    Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    Header(name: "Cache-Control", value: "no-store"),
  ]
}
