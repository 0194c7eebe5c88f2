public import JSONText
import Statistics

extension PortfolioResult {
  /// The object that `sojourn portfolio --format json` prints; null for what is not known, not defined or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "journeys": .array(journeys.map(Self.json)),
      "columns": .array(columns.map(Self.json)),
      "rows": .texts(rows.map(\.id)),
      "cells": .array(cells.map(json)),
      "causes": .array(causes.map(Self.json)),
      "items": .array(items.map(Self.json)),
      "painPoints": .array(painPoints.map(Self.json)),
      "promises": .array(promises.map(Self.json)),
      "asks": .number(asks),
      "excess": .number(excess),
      "redundancy": .number(redundancy),
      "notes": .texts(notes),
    ]
    return .object(object)
  }

  private static func json(_ journey: PortfolioJourney) -> JSONValue {
    let rates: [JSONValue] = journey.rates.map { rate in
      let object: JSONObject = [
        "stage": .text(rate.stage), "missed": .number(rate.missed.value), "n": .number(rate.n.value),
        "dropOffRate": .number(rate.rate),
        "interval": rate.interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null,
        "basis": rate.basis?.json ?? .null,
      ]
      return .object(object)
    }
    let object: JSONObject = [
      "id": .text(journey.id),
      "title": .text(journey.title),
      "lifeExperience": .text(journey.lifeExperience),
      "state": .text(journey.state),
      "asOf": .text(journey.asOf),
      "heat": journey.heat.json,
      "series": .text(journey.series),
      "rates": .array(rates),
      "redundancy": .number(journey.redundancy),
      "closureRate": .number(journey.closureRate),
      "evidenceCoverage": .number(journey.evidenceCoverage),
    ]
    return .object(object)
  }

  private static func json(_ column: Column) -> JSONValue {
    let object: JSONObject = [
      "label": .text(column.label), "state": .text(column.state), "journeys": .texts(column.journeys),
    ]
    return .object(object)
  }

  private func json(_ cell: Cell) -> JSONValue {
    let object: JSONObject = [
      "row": .text(rows[cell.row].id), "column": .text(columns[cell.column].label),
      "state": .text(columns[cell.column].state), "heat": cell.tally.json,
      "painPoints": .array(cell.painPoints.map(Self.json)), "basis": cell.tally.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ place: Recurrence.Place) -> JSONValue {
    let object: JSONObject = ["journey": .text(place.journey), "ids": .texts(place.records)]
    return .object(object)
  }

  private static func json(_ recurrence: Recurrence) -> JSONValue {
    let object: JSONObject = [
      "id": .text(recurrence.id), "label": .text(recurrence.label), "count": .number(recurrence.count),
      "places": .array(recurrence.places.map(json)), "heat": recurrence.heat.json,
    ]
    return .object(object)
  }

  private static func json(_ promise: Promise) -> JSONValue {
    var object = promise.promise.json.object ?? JSONObject()
    object["journey"] = .text(promise.journey)
    return .object(object)
  }
}
