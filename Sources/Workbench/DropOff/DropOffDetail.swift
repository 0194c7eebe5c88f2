import JourneyAnalysis
import JourneyModel

/// A line of the detail of a stage.
public struct DropOffLine: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case heading
    case text
    /// A count; how long its bar is, from 0 to 1.
    case count(share: Double)
    /// A pain point: its id and how deep its heat is shaded, 0 to 4.
    case pain(String, level: Int)
    case blank
  }

  public let kind: Kind
  public let text: String
  /// The figure before or behind the text.
  public let figure: String

  init(_ kind: Kind, _ text: String = "", figure: String = "") {
    self.kind = kind
    self.text = text
    self.figure = figure
  }

  /// The pain point's id.
  public var pain: String? { if case .pain(let id, _) = kind { id } else { nil } }
}

extension OpenJourney {
  /// The drop-off by stage; nil until the view was on the screen.
  public var dropOffTable: DropOffTable? { dropOff.table }

  /// The selected stage or group.
  public var dropOffItem: DropOffTable.Item? {
    guard let table = dropOff.table, let place = table.place(stage: dropOff.stage, group: dropOff.group) else {
      return nil
    }
    return table.items[place]
  }

  /// What is known of the selected stage: reasons of failure, valid ends, pain points, and what to know of the counts.
  public var dropOffLines: [DropOffLine] {
    guard let table = dropOff.table, let item = dropOffItem else { return [] }
    let figures = table.figures(item)
    var lines: [DropOffLine] = []
    if figures.basis != nil {
      lines.append(DropOffLine(.heading, "What became of those who reached it"))
      lines += [
        ("reached", figures.reached), ("attempted", figures.attempted), ("succeeded", figures.succeeded),
        ("never tried", figures.neverTried), ("tried and failed", figures.failed), ("in progress", figures.inProgress),
        ("outcome unknown", figures.outcomeUnknown), ("went on to the next stage", figures.continued),
        ("left the journey", figures.left),
      ].filter { $0.1 != .unknown }.map { Self.line($0.0, $0.1, of: figures.reached) }
      lines += Self.reasons("Why they failed", figures.adverse, .exitReason, of: figures.reached)
      lines += Self.reasons("Valid ends, which are no loss", figures.validEnd, .validEnd, of: figures.reached)
    }
    lines += painLines(of: table.result.stages[item.stage].stage)
    lines.append(DropOffLine(.blank))
    lines.append(DropOffLine(.heading, "What to know of these counts"))
    lines += table.result.notes.map { DropOffLine(.text, $0) }
    if let source = figures.source { lines.append(DropOffLine(.text, "source: \(source)")) }
    return lines
  }

  private static func line(_ text: String, _ count: Count, of reached: Count) -> DropOffLine {
    var share = 0.0
    if let value = count.value, let reached = reached.value, reached > 0 { share = Double(value) / Double(reached) }
    return DropOffLine(.count(share: max(0, min(1, share))), text, figure: DropOffText.count(count))
  }

  /// The most frequent first; those that are withheld last.
  private static func reasons(
    _ heading: String, _ counts: CountsByReason?, _ choice: Choice, of reached: Count
  ) -> [DropOffLine] {
    guard let entries = counts?.entries, !entries.isEmpty else { return [] }
    let sorted = entries.enumerated().sorted {
      let (left, right) = ($0.element.count.value ?? -1, $1.element.count.value ?? -1)
      return left == right ? $0.offset < $1.offset : left > right
    }
    return [DropOffLine(.blank), DropOffLine(.heading, heading)]
      + sorted.map { line(choice.label(of: $0.element.reason), $0.element.count, of: reached) }
  }

  private func painLines(of stage: String) -> [DropOffLine] {
    let own = columns.stages.first { $0.id.utf8.elementsEqual(stage.utf8) }
    guard let own else { return [] }
    let ids = own.steps.isEmpty ? [own.id] : own.steps.map(\.id)
    let pains = ids.flatMap { columns.pains(at: $0) }.filter { isInView(pain: $0.id) }.enumerated().sorted {
      let (left, right) = (Heat($0.element)?.value ?? 0, Heat($1.element)?.value ?? 0)
      return left == right ? $0.offset < $1.offset : left > right
    }
    let none = self.pains.filter.isEmpty ? "No pain point is named here" : "No pain point here is in view"
    let title = pains.isEmpty ? none : "Pain points here (Enter shows one in full)"
    return [DropOffLine(.blank), DropOffLine(.heading, title)]
      + pains.map { pain in
        let heat = Heat(pain.element)
        let figure = heat.map { "\($0.value) \(String($0.band.rawValue.prefix(1)).uppercased())" } ?? "?"
        return DropOffLine(
          .pain(pain.element.id, level: heat.map { HeatTable.level($0.band) } ?? 0),
          pain.element.title ?? pain.element.id, figure: figure)
      }
  }
}
