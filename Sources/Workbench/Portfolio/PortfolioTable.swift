public import JourneyAnalysis
import JourneyModel
import PlainText

/// Several journeys side by side as a matrix and lists, with the places in the journeys that every line leads to.
public struct PortfolioTable: Sendable {
  public let result: PortfolioResult
  /// The rows of the heat that are shown, by their places in the result: special ones always, agencies with pain.
  public let heatRows: [Int]
  /// Files that hold no journey; a sentence each.
  public let problems: [String]
  public let lists: [PortfolioState.Part: Listing]
  let stamp: PortfolioStamp
  /// In columns of the screen.
  let longestRowLabel: Int
  /// Files by the place of the journey.
  private let names: [String]
  private let places: [String: Int]
  private let cells: [Int: Int]
  private let records: PortfolioNames

  /// O(what the result holds).
  init(
    _ result: PortfolioResult, _ journeys: [Journey], names: [String], problems: [String], stamp: PortfolioStamp
  ) {
    self.result = result
    self.names = names
    self.problems = problems
    self.stamp = stamp
    places = Dictionary(
      result.journeys.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let rowsWithPain = Set(result.cells.map(\.row))
    heatRows = result.rows.indices.filter { result.rows[$0].kind != .record || rowsWithPain.contains($0) }
    longestRowLabel = heatRows.reduce(4) { max($0, PlainText.width(of: result.rows[$1].label)) }
    let width = result.columns.count
    cells = Dictionary(
      result.cells.enumerated().map { ($0.element.row * width + $0.element.column, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    records = PortfolioNames(result, journeys)
    lists = PortfolioLists.all(result)
  }

  /// Nil where the row and the column share no pain.
  public func cell(_ place: MatrixPlace) -> PortfolioResult.Cell? {
    guard let row = heatRows.element(at: place.row) else { return nil }
    return cells[row * result.columns.count + place.column].map { result.cells[$0] }
  }

  public func rowLabel(_ row: Int) -> String { result.rows[heatRows[row]].label }

  /// The life experience; with its state where that is not the present.
  public func columnLabel(_ column: Int) -> String {
    let column = result.columns[column]
    return column.state == "current" ? column.label : "\(column.label) (\(column.state))"
  }

  /// The weakest basis of the heat of all journeys; nil where none has pain points.
  public var basis: Basis? { Basis.weakest(result.journeys.compactMap(\.heat.basis)) }

  func title(ofJourney id: String) -> String { places[id].map { result.journeys[$0].title } ?? id }

  /// "An hour on hold", by the journey's id and the record's.
  func name(of record: String, in journey: String) -> String { records.name(of: record, in: journey) }

  // MARK: Where a line leads

  /// The places in the journeys behind a cell of the heat.
  func targets(_ place: MatrixPlace) -> [PortfolioTarget] {
    (cell(place)?.painPoints ?? []).flatMap { targets($0, .map) }
  }

  /// The places in the journeys behind a line of a list.
  func targets(_ part: PortfolioState.Part, row: Int) -> [PortfolioTarget] {
    switch part {
    case .heat: []
    case .causes:
      (result.causes.element(at: row)).map { cause in
        cause.places.map { target($0.journey, .causes, cause.id, "\($0.records.count) pain points in") }
      } ?? []
    case .painPoints: result.painPoints.element(at: row)?.places.flatMap { targets($0, .map) } ?? []
    case .items:
      (result.items.element(at: row)).map { item in
        item.places.map { target($0.journey, .askOnce, item.id, "asked \($0.records.count) times in") }
      } ?? []
    case .rates:
      rate(row).map { [target($0.journey.id, .dropOff, $0.rate.stage, "\($0.rate.label) in")] } ?? []
    case .promises:
      result.promises.element(at: row).map { [target($0.journey, .actions, $0.promise.action, $0.promise.title)] } ?? []
    case .journeys:
      result.journeys.element(at: row).map { [target($0.id, .map, "", "", place: row)] } ?? []
    }
  }

  /// The stage of a line of the rates.
  func rate(_ row: Int) -> (journey: PortfolioJourney, rate: PortfolioJourney.StageRate)? {
    var left = row
    for journey in result.journeys {
      if left < journey.rates.count { return (journey, journey.rates[left]) }
      left -= journey.rates.count
    }
    return nil
  }

  private func targets(_ place: Recurrence.Place, _ view: ViewName) -> [PortfolioTarget] {
    place.records.map { target(place.journey, view, $0, "'\(name(of: $0, in: place.journey))' in") }
  }

  private func target(
    _ journey: String, _ view: ViewName, _ id: String, _ words: String, place: Int? = nil
  ) -> PortfolioTarget {
    let place = place ?? places[journey]
    let title = place.map { result.journeys[$0].title } ?? journey
    return PortfolioTarget(
      name: place.flatMap { names.element(at: $0) } ?? "", title: "\(words) \(title)", view: view, id: id)
  }
}

/// What the records that come back are called, by journey.
struct PortfolioNames: Sendable {
  private var names: [String: [String: String]] = [:]

  init(_ result: PortfolioResult, _ journeys: [Journey]) {
    for journey in journeys where names[journey.id] == nil {
      names[journey.id] = Dictionary(
        journey.painPoints.map { ($0.id, $0.title ?? $0.id) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func name(of record: String, in journey: String) -> String { names[journey]?[record] ?? record }
}
