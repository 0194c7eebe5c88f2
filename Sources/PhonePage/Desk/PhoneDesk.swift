public import JourneyStorage

/// The desk of a workshop: what each request is answered, and what is to be kept of it. It knows neither sockets nor
/// files: whoever has it keeps what it says, and tells it when that is on the disk.
public struct PhoneDesk: Sendable {
  /// What came of a request.
  public enum Answer: Sendable {
    case now(PhoneResponse)
    /// Only when `line` is on the disk may `kept` be sent, after `settle`; where it cannot be, `failed`.
    case whenKept(InboxLine, session: String, kept: PhoneResponse, failed: PhoneResponse)
  }

  public var subject: PhoneSubject
  public private(set) var round: InboxRound?

  let settings: PhoneSettings
  var sessions: [String: PhoneSession] = [:]
  /// The ids of all that is in the inbox.
  var kept: Set<String> = []
  var wrong: Allowance
  var wrongByPeer: [String: Allowance] = [:]

  /// In bytes; a form of ours needs less.
  public static let longestBody = 16 << 10
  /// Of a capture: in bytes, and in characters.
  static let longestText = 4000
  static let mostCharacters = 500
  static let mostSessions = 500
  static let mostPeers = 2000
  static let cookie = "sojourn"
  /// A participant may send so many at once, and so many a second after that.
  static let burst = 40
  static let perSecond = 15.0

  public init(settings: PhoneSettings, subject: PhoneSubject, at now: Duration) {
    self.settings = settings
    self.subject = subject
    wrong = Allowance(most: 60, perSecond: 0.5, at: now)
  }

  /// Takes in what stands in the inbox, at first and whenever something was added.
  public mutating func learn(_ lines: some Sequence<InboxLine>) {
    for line in lines {
      switch line {
      case .capture(let capture): kept.insert(capture.id)
      case .ballot(let ballot): kept.insert(ballot.id)
      case .round(let round): self.round = round.isOpen ? round : nil
      case .journey, .taken, .setAside, .putBack: break
      }
    }
  }

  /// A line that `answer` asked for is on the disk.
  public mutating func settle(_ line: InboxLine, session token: String) {
    learn([line])
    switch line {
    case .capture(let capture):
      sessions[token]?.received = capture.text
      sessions[token]?.count += 1
    default: break
    }
  }

  /// A line that `answer` asked for could not be kept.
  public mutating func withdraw(_ line: InboxLine, session token: String) {
    if case .ballot(let ballot) = line, sessions[token]?.voted?.ballot == ballot.id { sessions[token]?.voted = nil }
  }

  /// What a request is answered. `now` is by a clock that only goes forward, `time` in seconds since 1970-01-01 00:00 UTC.
  public mutating func answer(
    _ request: PhoneRequest, at now: Duration, time: Int64, random: inout some RandomNumberGenerator
  ) -> Answer {
    guard isOurs(request.headers["host"]) else {
      return .now(.plain(421, "This address is not the one of the workshop: use the one that you were given.\n"))
    }
    let isHead = request.method == "HEAD"
    switch (isHead ? "GET" : request.method, request.path) {
    case ("GET", "/"):
      let response = page(request, at: now, random: &random)
      return .now(isHead ? response.head : response)
    case ("GET", _) where request.path.hasPrefix("/join/"):
      let response = join(request, at: now, random: &random)
      return .now(isHead ? response.head : response)
    case ("POST", "/enter"), ("POST", "/capture"), ("POST", "/vote"):
      if let refused = refusal(of: request) { return .now(refused) }
      return post(request, FormFields(request.body), at: now, time: time, random: &random)
    case ("GET", "/enter"), ("GET", "/capture"), ("GET", "/vote"): return .now(.seeOther("/"))
    case ("GET", _), ("POST", _): return .now(.plain(404, "There is no such page: go to the address alone.\n"))
    default: return .now(.plain(405, ["Allow": "GET, HEAD, POST"], "Only GET, HEAD and POST are answered.\n"))
    }
  }

  private mutating func post(
    _ request: PhoneRequest, _ fields: FormFields, at now: Duration, time: Int64,
    random: inout some RandomNumberGenerator
  ) -> Answer {
    if request.path == "/enter" { return .now(enter(request, fields, at: now, random: &random)) }
    guard let token = session(of: request, at: now) else {
      // Whoever had entered before a restart enters once more; what was written stays.
      return .now(EnterPage(subject: subject, draft: Draft(fields)).response(401))
    }
    guard let session = sessions[token], Secret.isSame(fields["proof"], session.proof) else {
      return .now(.plain(403, "This form is not from the workshop's page: go back and load it again.\n"))
    }
    guard sessions[token]?.allowance.take(at: now) == true else {
      return .now(room(token, Draft(fields), .tooFast, random: &random).response(429, ["Retry-After": "1"]))
    }
    return request.path == "/capture"
      ? capture(fields, token, at: time, random: &random) : vote(fields, token, random: &random)
  }

  // MARK: Whom it answers

  /// Whether a browser calls this machine by one of its names: else a page elsewhere may have had its own name lead here.
  private func isOurs(_ host: String?) -> Bool { host.map { settings.hosts.contains($0.lowercased()) } ?? false }

  /// Why a form is not read; nil where it is.
  private func refusal(of request: PhoneRequest) -> PhoneResponse? {
    if request.body.count > Self.longestBody { return .plain(413, "That is too much at once.\n") }
    let type = (request.headers["content-type"] ?? "").lowercased()
    guard type == "application/x-www-form-urlencoded" || type.hasPrefix("application/x-www-form-urlencoded;") else {
      return .plain(415, "Only the workshop's own forms are read.\n")
    }
    if let origin = request.headers["origin"] {
      let host = ["http://", "https://"].first { origin.hasPrefix($0) }.map { String(origin.dropFirst($0.count)) }
      if !isOurs(host) { return .plain(403, "This form is not from the workshop's page.\n") }
    }
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      return .plain(403, "This form is not from the workshop's page.\n")
    }
    return nil
  }

  /// The token of whoever asks, if they have entered.
  mutating func session(of request: PhoneRequest, at now: Duration) -> String? {
    guard let token = request.cookie(Self.cookie), sessions[token] != nil else { return nil }
    sessions[token]?.lastUsed = now
    return token
  }

  private mutating func page(
    _ request: PhoneRequest, at now: Duration, random: inout some RandomNumberGenerator
  ) -> PhoneResponse {
    guard let token = session(of: request, at: now) else { return EnterPage(subject: subject).response(200) }
    return room(token, Draft(), nil, random: &random).response(200)
  }

  /// The page of somebody who has entered.
  func room(
    _ token: String, _ draft: Draft, _ problem: RoomPage.Problem?, random: inout some RandomNumberGenerator
  ) -> RoomPage {
    var draft = draft
    // The form keeps its id until it is received: sent again, it is the same.
    if !Secret.isToken(draft.id) || kept.contains(draft.id) { draft.id = Secret.token(&random) }
    return RoomPage(
      subject: subject, round: round, session: sessions[token] ?? PhoneSession(proof: "", at: .zero), draft: draft,
      problem: problem, ballot: Secret.token(&random))
  }
}
