/// Somebody who entered the code. It is kept in memory alone, and nothing of it says who they are.
struct PhoneSession: Sendable {
  /// Stands in every form, so that no other page can send one.
  let proof: String
  var allowance: Allowance
  var lastUsed: Duration
  /// What was received last, shortened, to be shown to whoever sent it.
  var received: String?
  /// How many were received.
  var count = 0
  /// What was chosen last, to be chosen again.
  var kind = PhoneKind.pain
  var stage = ""
  /// The round in which dots were given last, and the form that they came with.
  var voted: (round: String, ballot: String)?
}

/// What a participant can send.
enum PhoneKind: String, CaseIterable, Sendable {
  case pain, brightSpot, step, parking

  var label: String {
    switch self {
    case .pain: "Something that hurts"
    case .brightSpot: "Something that works"
    case .step: "A step that people go through"
    case .parking: "Something for later"
    }
  }
}

extension PhoneSession {
  init(proof: String, at now: Duration) {
    self.proof = proof
    allowance = Allowance(most: PhoneDesk.burst, perSecond: PhoneDesk.perSecond, at: now)
    lastUsed = now
  }
}
