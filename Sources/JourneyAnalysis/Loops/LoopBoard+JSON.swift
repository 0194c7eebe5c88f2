public import JSONText

extension LoopBoard {
  /// The object that `sojourn actions --format json` prints; null for what is not known or not defined.
  public var json: JSONValue {
    let states: [JSONValue] = states.states.map { entry in
      let object: JSONObject = ["state": .text(entry.state), "actions": .texts(entry.actions)]
      return .object(object)
    }
    let object: JSONObject = [
      "journey": .text(journey), "actions": .array(entries.map(\.json)), "states": .array(states),
      "closed": .texts(self.states.closed), "open": .texts(self.states.open), "declined": .texts(self.states.declined),
      "closureRate": .number(self.states.closureRate), "medianInsightDays": .number(medianInsightDays),
      "insightCount": .number(insightCount), "overdue": .texts(overdue.map(\.action)),
    ]
    return .object(object)
  }
}

extension LoopEntry {
  /// One promise of `sojourn actions --format json`; null for what is not known.
  public var json: JSONValue {
    let object: JSONObject = [
      "id": .text(action), "title": .text(title), "state": .text(state),
      "loop": .text(loop.rawValue), "owner": .text(owner), "ownerAgency": .text(ownerAgency),
      "ownerFunction": .text(ownerFunction), "authority": .text(authority), "due": .text(due),
      "overdue": isOverdue.map { .flag($0) } ?? .null, "since": .text(since),
      "ageDays": .number(ageDays), "customerInformed": .text(customerInformed),
      "result": .flag(hasResult), "firstInTest": .text(firstInTest),
      "earliestEvidence": .text(earliestEvidence), "insightDays": .number(insightDays),
      "painPoints": .texts(painPoints), "kind": .text(kind),
      "told": .array(
        told.map { told in
          let object: JSONObject = ["whom": .text(told.whom), "how": .text(told.how), "at": .text(told.at)]
          return .object(object)
        }),
    ]
    return .object(object)
  }
}
