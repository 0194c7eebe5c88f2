package import JSONText
import JourneyModel
package import Tables

/// A record as a row of its table, and back, exactly: what the cells of its columns cannot hold stands as JSON in the last
/// one, "other".
package enum TableRow {
  /// The cells of a record in the order of the layout's columns, "other" last.
  /// - Parameter isNamed: whether an id ties the rows of other tables to this record; where none does, all stands here.
  package static func cells(_ record: JSONObject, _ layout: TableLayout, isNamed: Bool) -> [TableCell] {
    var cells: [TableCell] = []
    var told = JSONObject()
    for column in layout.columns {
      guard let value = value(column.path, in: record) else {
        cells.append(.empty)
        continue
      }
      let cell = CellText.cell(value, column.field.kind)
      cells.append(cell)
      if let back = CellText.value(CellText.text(value, column.field.kind), column.field.kind) {
        set(back, at: column.path[...], in: &told)
      }
    }
    if isNamed {
      for child in layout.children { tell(child, of: record, in: &told) }
    }
    let other = difference(record, told)
    return cells + [other.isEmpty ? .empty : .text(JSONWriter.lineText(.object(other)))]
  }

  /// The record of a row: the cells by the names of their columns.
  package static func record(_ cells: [String: String], _ layout: TableLayout) -> JSONObject {
    var record = JSONObject()
    for column in layout.columns {
      guard let cell = cells[column.name], let value = CellText.value(cell, column.field.kind) else { continue }
      set(value, at: column.path[...], in: &record)
    }
    if let other = cells["other"].flatMap(CellText.json)?.object {
      lay(other, over: &record, [], cells, layout)
    }
    return record
  }

  /// Marks as told what has rows in a table of its own.
  private static func tell(_ child: TableLayout, of record: JSONObject, in told: inout JSONObject) {
    switch child.rows {
    case .journey: break
    case .records(let path):
      guard let list = value(path.keys, in: record), list.array?.isEmpty == false else { return }
      set(list, at: path.keys[...], in: &told)
    case .reasons(let key):
      switch record[key] {
      case .number?: told[key] = record[key]
      case .object(let reasons)?:
        if !reasons.isEmpty, reasons.members.allSatisfy({ $0.value.isCountCell && !$0.key.text.isEmpty }) {
          told[key] = record[key]
        }
      default: break
      }
    }
  }

  /// What `record` has and `told` has not, as deep as objects go.
  private static func difference(_ record: JSONObject, _ told: JSONObject) -> JSONObject {
    JSONObject(
      record.members.compactMap { member in
        guard let known = told[member.key], known != member.value else {
          return told[member.key] == nil ? (member.key, member.value) : nil
        }
        guard let inner = member.value.object, let knownInner = known.object else { return (member.key, member.value) }
        return (member.key, .object(difference(inner, knownInner)))
      })
  }

  /// Lays what stood in "other" over what the cells say; where a cell was changed since, the cell wins.
  private static func lay(
    _ other: JSONObject, over record: inout JSONObject, _ way: [JSONKey], _ cells: [String: String],
    _ layout: TableLayout
  ) {
    for member in other.members {
      let path = way + [member.key]
      if let inner = member.value.object, !inner.isEmpty, case .object(var own)? = record[member.key] {
        lay(inner, over: &own, path, cells, layout)
        record[member.key] = .object(own)
      } else if let column = layout.columns.first(where: { $0.path == path }),
        let cell = cells[column.name], cell != CellText.text(member.value, column.field.kind)
      {
        continue
      } else if let inner = member.value.object, !inner.isEmpty,
        layout.columns.contains(where: { $0.path.starts(with: path) })
      {
        var own = JSONObject()
        lay(inner, over: &own, path, cells, layout)
        record[member.key] = .object(own)
      } else {
        record[member.key] = member.value
      }
    }
  }

  package static func value(_ path: [JSONKey], in object: JSONObject) -> JSONValue? {
    var value: JSONValue? = .object(object)
    for key in path { value = value?.object?[key] }
    return value
  }

  static func set(_ value: JSONValue, at path: ArraySlice<JSONKey>, in object: inout JSONObject) {
    guard let key = path.first else { return }
    guard path.count > 1 else {
      object[key] = value
      return
    }
    var inner = object[key]?.object ?? JSONObject()
    set(value, at: path.dropFirst(), in: &inner)
    object[key] = .object(inner)
  }
}

extension JSONValue {
  /// Whether it reads back from the cell of a count: a number, or a word in place of one.
  fileprivate var isCountCell: Bool {
    guard self != .null, let back = CellText.value(CellText.text(self, .number(.count)), .number(.count)) else {
      return false
    }
    return back == self
  }
}
