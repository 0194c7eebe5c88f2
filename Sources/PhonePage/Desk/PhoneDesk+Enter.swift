extension PhoneDesk {
  /// A code was typed.
  mutating func enter(
    _ request: PhoneRequest, _ fields: FormFields, at now: Duration, random: inout some RandomNumberGenerator
  ) -> PhoneResponse {
    let draft = Draft(fields)
    switch check(fields["code"], of: request.peer, at: now) {
    case .right:
      let token = begin(at: now, random: &random)
      if draft.isEmpty { return .seeOther("/").setting(Self.cookie, to: token) }
      return room(token, draft, .notSent, random: &random).response(200).setting(Self.cookie, to: token)
    case .wrong: return EnterPage(subject: subject, draft: draft, problem: .wrongCode).response(403)
    case .tooMany:
      return EnterPage(subject: subject, draft: draft, problem: .tooManyCodes).response(429, ["Retry-After": "5"])
    }
  }

  /// An address with the code in it was opened. The page is the answer itself, for a cookie that is set on the way from
  /// another page is not sent with what that leads to.
  mutating func join(
    _ request: PhoneRequest, at now: Duration, random: inout some RandomNumberGenerator
  ) -> PhoneResponse {
    if let token = session(of: request, at: now) { return room(token, Draft(), nil, random: &random).response(200) }
    let code = FormFields.decoded(Array(request.path.utf8.dropFirst("/join/".utf8.count))[...])
    switch check(code, of: request.peer, at: now) {
    case .right:
      let token = begin(at: now, random: &random)
      return room(token, Draft(), nil, random: &random).response(200).setting(Self.cookie, to: token)
    case .wrong: return EnterPage(subject: subject, problem: .wrongCode).response(403)
    case .tooMany: return EnterPage(subject: subject, problem: .tooManyCodes).response(429, ["Retry-After": "5"])
    }
  }

  private enum Check { case right, wrong, tooMany }

  /// Wrong codes are counted by address and in all; where either has had too many, none is looked at.
  private mutating func check(_ code: String, of peer: String, at now: Duration) -> Check {
    if wrongByPeer.count >= Self.mostPeers {
      for known in wrongByPeer.keys where wrongByPeer[known]?.isFull(at: now) == true { wrongByPeer[known] = nil }
      if wrongByPeer.count >= Self.mostPeers { wrongByPeer = [:] }
    }
    var own = wrongByPeer[peer] ?? Allowance(most: 20, perSecond: 0.2, at: now)
    guard own.has(at: now), wrong.has(at: now) else { return .tooMany }
    if Secret.isSame(Secret.folded(code), Secret.folded(settings.code)) { return .right }
    _ = own.take(at: now)
    _ = wrong.take(at: now)
    wrongByPeer[peer] = own
    return .wrong
  }

  private mutating func begin(at now: Duration, random: inout some RandomNumberGenerator) -> String {
    if sessions.count >= Self.mostSessions, let oldest = sessions.min(by: { $0.value.lastUsed < $1.value.lastUsed }) {
      sessions[oldest.key] = nil
    }
    let token = Secret.token(&random)
    sessions[token] = PhoneSession(proof: Secret.token(&random), at: now)
    return token
  }
}
