import JourneyModel
import Workbench

extension SpokenView {
  /// The workshop: purpose, clock, and the list that is shown.
  static func workshop(_ open: OpenJourney, now: Int64) -> SpokenView {
    guard let table = open.workshop.table else { return SpokenView() }
    let reading = open.agendaReading(now: now)
    let purpose = open.journey.workshop?.purpose ?? ""
    var lines = [purpose.isEmpty ? "No purpose yet." : "Purpose: \(purpose)"]
    if let present = reading.present {
      lines.append("\(WorkshopText.heading(reading)): \(WorkshopText.spokenFace(present))")
      lines.append("\(WorkshopText.state(reading)); \(WorkshopText.next(reading)); \(WorkshopText.whole(reading))")
    }
    lines.append("What is captured goes \(WorkshopText.target(open)).")
    lines.append("\(open.workshop.part.title): " + (table.count.isEmpty ? "\(table.ids.count)" : table.count))
    lines += table.warnings
    let items = table.ids.indices.map { place -> Item in
      let cells = open.workshop.part == .agenda ? agendaCells(reading, place) : table.list.rows[place]
      return Item(text: cells.filter { !$0.isEmpty }.joined(separator: "; "), target: .line(place))
    }
    return SpokenView(lines: lines, items: items)
  }

  private static func agendaCells(_ reading: AgendaReading, _ place: Int) -> [String] {
    guard reading.items.indices.contains(place) else { return [] }
    let item = reading.items[place]
    return [
      item.title, item.planned.map { "\(WorkshopText.length($0)) planned" } ?? "",
      item.spent > 0 ? "\(WorkshopText.length(item.spent)) gone" : "",
      reading.hasBegun && place == reading.place ? "now" : "",
    ]
  }
}
