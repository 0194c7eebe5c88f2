public import JSONText

extension Heatmap {
  /// The object that `sojourn heatmap --format json` prints: dense cells, row by row; null for what is not known.
  /// O(rows × columns · log cells).
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "rows": axis(query.rows, rows),
      "columns": axis(query.columns, columns),
      "share": .text(query.share.rawValue),
      "cells": .array(cells.map(json)),
      "distinctTotal": .number(distinctTotal),
      "total": total.json,
      "rowTotals": .array(rowTotals.map(\.json)),
      "columnTotals": .array(columnTotals.map(\.json)),
      "filteredOut": .number(filteredOut),
      "basis": total.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private func axis(_ dimension: HeatDimension, _ lines: [HeatLine]) -> JSONValue {
    let object: JSONObject = ["dimension": .text(dimension.rawValue), "ids": .texts(lines.map(\.id))]
    return .object(object)
  }

  private func json(_ cell: HeatCell) -> JSONValue {
    let object: JSONObject = [
      "row": .text(rows[cell.row].id),
      "column": .text(columns[cell.column].id),
      "state": .text(cell.state.rawValue),
      "max": .number(cell.tally.max),
      "sum": .number(cell.tally.sum),
      "mean": .number(cell.tally.mean),
      "count": .number(cell.tally.count),
      "votes": .number(cell.tally.votes),
      "unknown": .number(cell.tally.unknown),
      "basis": cell.tally.basis?.json ?? .null,
      "painPoints": .texts(cell.painPoints),
    ]
    return .object(object)
  }
}
