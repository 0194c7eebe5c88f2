import JourneyModel

extension WorkbenchState {
  /// Takes down what others captured in their own sessions, where a workshop is on in this one: its clock was begun, or
  /// something was captured. Their logs may be on another machine, or in an account that nobody else reads.
  ///
  /// Whoever shares the account shares the log: what stands there twice counts once (``WorkshopLog``).
  mutating func noteCaptures(by savers: Savers, _ changes: [JourneyChange]) -> [Effect] {
    guard let open, watch == nil, !open.workshop.entries.isEmpty else { return [] }
    let known = Set(open.workshop.entries.lazy.filter { $0.what == .captured }.compactMap(\.id))
    for change in changes where change.kind == .added && !known.contains(change.id) {
      guard let kind = Self.captured[change.type], open.document.place(of: change.id) != nil else { continue }
      self.open?.workshop.presence[change.id] = true
      self.open?.workshop.entries.append(
        WorkshopEntry(
          at: "\(environment.today) \(environment.time)", what: .captured,
          who: savers.names.isEmpty ? nil : savers.who, id: change.id, kind: kind.name, title: change.name,
          place: open.nameOfPlace(of: change.id)))
    }
    return writeLog()
  }

  /// What the capture line makes, by the kind of record.
  private static let captured: [String: CaptureKind] = [
    PainPoint.record.title: .pain, BrightSpot.record.title: .brightSpot, Step.record.title: .step,
    RootCause.record.title: .why, JourneyModel.Action.record.title: .action, ParkedItem.record.title: .parking,
  ]
}
