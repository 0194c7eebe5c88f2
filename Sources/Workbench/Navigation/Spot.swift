import JourneyModel

/// Where exactly the person is in a journey: the view, what is selected in each, and what the inspector follows.
struct Spot: Sendable, Equatable {
  var place: Place
  var heatRow: String
  var heatColumn: String
  var heatPain: String?
  var isCellOpen: Bool
  var dropOffStage: String?
  var dropOffGroup: String?
  var isStageOpen: Bool
  var summaryRow: Int
  var seam: String?
  var askedItem: String
  var asker: String
  var causesPane: CausesState.Pane
  var cause: String?
  var why: String?
  var card: String?
  var whatIf: [String?]
  var voting: [String?]
  var workshop: [String?]
  var compare: [Int]
  var sheet: SheetKey?
  var registerList: FieldPath
  var registerRow: String?
  var link: String?
  var linkTrail: [String?]
  var isInspectorFocused: Bool
  var inspectorRow: Int
}

extension OpenJourney {
  var spot: Spot {
    Spot(
      place: place, heatRow: heat.row, heatColumn: heat.column, heatPain: heat.pain, isCellOpen: heat.isCellOpen,
      dropOffStage: dropOff.stage, dropOffGroup: dropOff.group, isStageOpen: dropOff.isStageOpen,
      summaryRow: summary.row, seam: seams.step, askedItem: askOnce.item, asker: askOnce.asker,
      causesPane: causes.pane, cause: causes.cause, why: causes.why, card: board.selected,
      whatIf: ["\(whatIf.part.rawValue)", whatIf.action, whatIf.stage],
      voting: ["\(voting.subject.rawValue)", voting.selected],
      workshop: ["\(workshop.part.rawValue)"] + workshop.selected,
      compare: [compare.part.rawValue] + compare.places.map(\.row),
      sheet: sheets[view]?.selected, registerList: register.list, registerRow: register.selected, link: inspector.link,
      linkTrail: inspector.trail,
      isInspectorFocused: inspector.isFocused, inspectorRow: inspector.row)
  }

  /// Goes to a spot; what is gone meanwhile gives way to what stands in its place.
  mutating func go(to spot: Spot) {
    place = spot.place
    heat.row = spot.heatRow
    heat.column = spot.heatColumn
    heat.pain = spot.heatPain
    heat.isCellOpen = spot.isCellOpen
    dropOff.stage = spot.dropOffStage
    dropOff.group = spot.dropOffGroup
    dropOff.isStageOpen = spot.isStageOpen
    summary.row = spot.summaryRow
    seams.step = spot.seam
    askOnce.item = spot.askedItem
    askOnce.asker = spot.asker
    causes.pane = spot.causesPane
    causes.cause = spot.cause
    causes.why = spot.why
    board.selected = spot.card
    whatIf.part = spot.whatIf[0].flatMap(Int.init).flatMap(WhatIfState.Part.init) ?? .actions
    whatIf.action = spot.whatIf[1]
    whatIf.stage = spot.whatIf[2]
    voting.subject = spot.voting[0].flatMap(Int.init).flatMap(VotingState.Subject.init) ?? .painPoints
    voting.selected = spot.voting[1]
    workshop.part = spot.workshop[0].flatMap(Int.init).flatMap(WorkshopState.Part.init) ?? .agenda
    workshop.selected = Array(spot.workshop.dropFirst())
    compare.part = CompareState.Part(rawValue: spot.compare[0]) ?? .changes
    for (place, row) in spot.compare.dropFirst().enumerated() { compare.places[place].row = row }
    if let row = spot.sheet { sheets[view, default: SheetState()].selected = row }
    if register.list != spot.registerList { register = RegisterState(list: spot.registerList) }
    register.selected = spot.registerRow
    inspector.link = spot.link.flatMap { $0.isEmpty || document.place(of: $0) != nil ? $0 : nil }
    inspector.trail = inspector.link == nil ? [] : spot.linkTrail
    inspector.isFocused = spot.isInspectorFocused
    inspector.row = spot.inspectorRow
    settleCursor()
  }
}
