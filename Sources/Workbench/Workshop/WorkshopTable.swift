import JSONText
public import JourneyModel

/// One of the workshop's lists.
public struct WorkshopTable: Sendable {
  let part: WorkshopState.Part
  let revision: Int
  /// The ids of the rows; those of the barriers are the names of their fields.
  public let ids: [String]
  public let list: Listing
  /// Who is missing in the room.
  public let warnings: [String]
  /// "12 people: 4 SSA, 3 DMV"
  public let count: String
  /// Of the wrap-up: its lines, headings among them.
  public let lines: [WrapUp.Line]
  /// How many entries the log had.
  let entryCount: Int

  /// The columns of the agenda that change while the list does not.
  public enum AgendaColumn: Int, Sendable {
    case mark, start, title, planned, spent
  }

  /// O(rows + agencies).
  init(_ open: OpenJourney, today: String) {
    part = open.workshop.part
    entryCount = open.workshop.entries.count
    revision = open.revision
    let workshop = open.journey.workshop
    switch part {
    case .agenda:
      let items = workshop?.agenda ?? []
      ids = items.map(\.id)
      list = Listing(
        [
          Listing.Column("", least: 1, rank: 0), Listing.Column("From", least: 5, rank: 3, isNumber: true),
          Listing.Column("Item", least: 20, most: 90, rank: 1),
          Listing.Column("Planned", least: 7, rank: 2, isNumber: true),
          Listing.Column("Had", least: 8, rank: 4, isNumber: true),
        ], items.map { [" ", "0:00", $0.title ?? "(no title)", "000 min", "00:00:00"] })
      (warnings, count, lines) = ([], "", [])
    case .people:
      let people = workshop?.participants ?? []
      ids = people.map(\.id)
      list = Listing(
        [
          Listing.Column("Role", least: 16, most: 60, rank: 0), Listing.Column("Agency", least: 12, most: 60, rank: 1),
        ],
        people.map { person in
          let agency = person.agency.flatMap { open.document.object($0) }.map(InspectorFields.name(of:))
          return [person.role ?? "(no role)", agency ?? person.agency ?? "–"]
        })
      warnings = RoomWarnings.sentences(open.journey)
      count = RoomWarnings.count(open.journey)
      lines = []
    case .parking:
      let parked = workshop?.parkingLot ?? []
      ids = parked.map(\.id)
      list = Listing([Listing.Column("Set aside", least: 20, most: 200, rank: 0)], parked.map { [$0.text ?? ""] })
      (warnings, count, lines) = ([], "", [])
    case .barriers:
      ids = Barrier.all.map(\.field.key.description)
      list = Listing(
        [
          Listing.Column("Barrier", least: 12, rank: 0),
          Listing.Column("What was done about it", least: 20, most: 200, rank: 1),
        ],
        Barrier.all.map { barrier in
          [barrier.field.label, barrier.answer(workshop?.checklist) ?? "? \(barrier.question)"]
        })
      warnings = []
      lines = []
      let answered = Barrier.all.count { $0.answer(workshop?.checklist) != nil }
      count = "\(answered) of \(Barrier.all.count) answered"
    case .captured:
      let entries = open.workshop.entries.reversed()
      ids = entries.enumerated().map { $0.element.id ?? "#\($0.offset)" }
      list = Listing(
        [
          Listing.Column("At", least: 5, rank: 0), Listing.Column("What", least: 11, most: 20, rank: 2),
          Listing.Column("In its words", least: 20, most: 100, rank: 1),
          Listing.Column("Where", least: 10, most: 30, rank: 4), Listing.Column("Who", least: 4, most: 20, rank: 3),
        ],
        entries.map { entry in
          [
            String(entry.time), WorkshopText.what(entry), WorkshopText.sentence(entry), entry.place ?? "",
            entry.who ?? "",
          ]
        })
      (warnings, count, lines) = ([], WorkshopText.tally(open.workshop.entries), [])
    case .wrapUp:
      let wrapUp = WrapUp(open.journey, open.workshop.entries, day: today)
      lines = wrapUp.lines
      ids = lines.enumerated().map { $0.element.id ?? "#\($0.offset)" }
      list = Listing(
        [Listing.Column("Leaving the room", least: 20, most: 200, rank: 0)],
        lines.map { [$0.isHeading ? $0.text : "  \($0.text)"] })
      (warnings, count) = ([], wrapUp.words)
    }
  }

  public func place(of id: String?) -> Int? { id.flatMap { id in ids.firstIndex { $0 == id } } }
}

/// One of the four barriers to taking part, with what to ask.
public struct Barrier: Sendable {
  public let field: FieldInfo
  public let question: String

  /// What was written about it; nil where nothing was.
  func answer(_ checklist: CodesignChecklist?) -> String? {
    checklist?.object[field.key]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  public static let all = [
    Barrier(
      field: CodesignChecklist.technical.info,
      question: "Can they come, connect, see, hear, and leave their work and their children for so long?"),
    Barrier(
      field: CodesignChecklist.emotional.info,
      question: "Is it safe to say it here? Who listens, and what happens with it?"),
    Barrier(
      field: CodesignChecklist.communication.info,
      question: "Which language, which words? No form numbers, no abbreviations."),
    Barrier(
      field: CodesignChecklist.resource.info, question: "Who pays for their time, the way and the care at home?"),
  ]
}
