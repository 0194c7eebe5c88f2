import JourneyModel

extension WorkbenchState {
  /// Takes down what others captured in their own sessions, where a workshop is led from this one: its clock was begun
  /// here, or `@ l` was pressed. Their logs may be on another machine, or in an account that nobody else reads.
  ///
  /// Whoever shares the account shares the log: what stands there twice counts once (``WorkshopLog``).
  mutating func noteCaptures(by savers: Savers, _ changes: [JourneyChange]) -> [Effect] {
    guard let open, watch == nil, open.room.leads || open.room.clock != nil else { return [] }
    let known = Set(open.workshop.entries.lazy.filter { $0.what == .captured }.compactMap(\.id).map { Array($0.utf8) })
    for (id, kind) in changes.lazy.filter({ $0.kind == .added }).flatMap({ Self.captures($0, in: open) })
    where !known.contains(Array(id.utf8)) {
      guard let object = open.document.object(id) else { continue }
      self.open?.workshop.presence[id] = true
      self.open?.workshop.entries.append(
        WorkshopEntry(
          at: "\(environment.today) \(environment.time)", what: .captured,
          who: savers.names.isEmpty ? nil : savers.who, id: id, kind: kind.name,
          title: InspectorFields.name(of: object),
          place: open.nameOfPlace(of: id)))
    }
    return writeLog()
  }

  /// What the capture line makes of it: a cause comes with its whys, and they are what was said.
  private static func captures(_ change: JourneyChange, in open: OpenJourney) -> [(id: String, kind: CaptureKind)] {
    if change.type == RootCause.record.title {
      let whys = open.document.record(change.id, as: RootCause.self)?.whys ?? []
      return whys.map { (id: $0.id, kind: CaptureKind.why) }
    }
    return captured[change.type].map { [(change.id, $0)] } ?? []
  }

  private static let captured: [String: CaptureKind] = [
    PainPoint.record.title: .pain, BrightSpot.record.title: .brightSpot, Step.record.title: .step,
    Why.record.title: .why, JourneyModel.Action.record.title: .action, ParkedItem.record.title: .parking,
  ]
}
