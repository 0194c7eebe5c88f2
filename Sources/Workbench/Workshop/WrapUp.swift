public import JSONText
public import JourneyModel

/// What a room leaves with: what was decided on a day, what has no owner, what is parked, what was captured.
public struct WrapUp: Sendable, Equatable {
  /// A thing, or the heading of the things below it.
  public struct Line: Sendable, Equatable {
    public let text: String
    /// The record's id; nil for headings and for what is no record.
    public let id: String?
    public let isHeading: Bool
  }

  /// One of the lists.
  public struct Section: Sendable, Equatable {
    public let title: String
    /// What stands where there is nothing.
    public let empty: String
    public let lines: [Line]
  }

  public let day: String
  public let sections: [Section]

  /// - Parameters:
  ///   - entries: of the log; only those of the day count.
  ///   - day: as 2027-03-01.
  /// O(records and entries).
  public init(_ journey: Journey, _ entries: [WorkshopEntry], day: String) {
    self.day = day
    let entries = entries.filter { $0.day == day[...] }
    var there: Set<String> = []
    for entry in entries {
      guard let id = entry.id else { continue }
      switch entry.what {
      case .captured, .restored: there.insert(id)
      case .takenBack: there.remove(id)
      case .votes, .votesKept, .polled, .item: break
      }
    }
    let names = Dictionary(
      journey.agencies.map { ($0.id, $0.abbreviation ?? $0.name ?? $0.id) }, uniquingKeysWith: { one, _ in one })
    let decided = journey.actions.filter { action in
      there.contains(action.id) || action.history.contains { $0.at.map { $0.hasPrefix(day) } ?? false }
    }
    let votes = entries.filter { $0.what == .votesKept || $0.what == .polled }
    sections = [
      Section(
        title: "Decided", empty: "nothing was promised today",
        lines: decided.map { Self.line(Self.words($0, names), $0.id) }
          + votes.map { Self.line("\($0.time) \(WorkshopText.sentence($0))", nil) }),
      Section(
        title: "Without an owner", empty: "everything promised has an owner",
        lines: journey.actions.filter {
          ($0.owner ?? $0.ownerAgency ?? $0.ownerFunction ?? "").isEmpty && !Self.isOver($0.state)
        }.map { Self.line($0.title ?? $0.id, $0.id) }),
      Section(
        title: "Parked", empty: "nothing is parked",
        lines: (journey.workshop?.parkingLot ?? []).map { Self.line($0.text ?? $0.id, $0.id) }),
      Section(
        title: "Captured", empty: "nothing was captured today",
        lines: entries.filter { $0.what == .captured && there.contains($0.id ?? "") }.map { entry in
          let place = entry.place.map { ", at '\($0)'" } ?? ""
          return Self.line("\(entry.time) \(entry.kind ?? "thing") '\(entry.title)'\(place)", entry.id)
        }),
    ]
  }

  /// All lists one after the other, each behind its heading.
  public var lines: [Line] {
    sections.flatMap { section in
      let count = section.lines.isEmpty ? section.empty : "\(section.lines.count)"
      return [Line(text: "\(section.title): \(count)", id: nil, isHeading: true)] + section.lines
    }
  }

  /// "3 decided, 1 without an owner, 2 parked, 14 captured on 2027-03-01"
  public var words: String {
    sections.map { "\($0.lines.count) \($0.title.lowercased())" }.joined(separator: ", ") + " on \(day)"
  }

  public var json: JSONValue {
    var object: JSONObject = ["day": .text(day)]
    let keys: [JSONKey] = ["decided", "withoutOwner", "parked", "captured"]
    for (key, section) in zip(keys, sections) {
      object[key] = .array(
        section.lines.map { line in
          var one: JSONObject = ["text": .text(line.text)]
          if let id = line.id { one["id"] = .text(id) }
          return .object(one)
        })
    }
    return .object(object)
  }

  private static func line(_ text: String, _ id: String?) -> Line { Line(text: text, id: id, isHeading: false) }

  private static func isOver(_ state: String?) -> Bool {
    ["declined", "done", "customer-informed", "verified"].contains(state)
  }

  /// "Hire: SSA, due 2027-04"
  private static func words(_ action: JourneyModel.Action, _ names: [String: String]) -> String {
    let owner =
      action.owner ?? action.ownerAgency.map { names[$0] ?? $0 }
      ?? action.ownerFunction.map { Choice.ownerFunction.label(of: $0) } ?? "nobody yet"
    let due = action.due.map { ", due \($0)" } ?? ", no date"
    let state = action.state.map { ", \(Choice.actionState.label(of: $0).lowercased())" } ?? ""
    return "\(action.title ?? action.id): \(owner)\(due)\(state)"
  }
}

extension WorkbenchState {
  /// Asks where the wrap-up is to go.
  mutating func askToWriteWrapUp() {
    guard let open else { return }
    show(WorkshopState.Part.wrapUp)
    var stem = open.path ?? "workshop"
    if stem.hasSuffix(".json") { stem.removeLast(5) }
    overlay = .prompt(
      prompt(
        .wrapUpTo, title: "Write the wrap-up to", help: "A folder that is not there yet.",
        text: "\(stem)-wrap-up-\(environment.today)"))
  }

  /// Writes summary, sheets, map and minutes.
  mutating func writeWrapUp(to name: String) -> [Effect] {
    guard let open, !name.isEmpty else { return [] }
    overlay = nil
    drafts["Write the wrap-up to"] = nil
    let files = environment.wrapUp(open.journey, open.workshop.entries, environment.today)
    guard !files.isEmpty else {
      notice = Notice(.failure, "there is nothing here that writes a wrap-up; sojourn wrap-up does")
      return []
    }
    return [.exportFolder(path: name, files: files)]
  }
}
