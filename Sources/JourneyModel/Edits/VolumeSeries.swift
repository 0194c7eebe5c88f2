public import JSONText

/// A whole series of volumes, ready to take the place of what a journey has of it.
public struct VolumeSeries: Sendable {
  /// As the volumes name it: `log:receipt.csv`.
  public let name: String
  /// The volumes without ids, in order.
  public let volumes: [JSONObject]
  /// Records that the volumes refer to and the journey may not have, with the list of the journey that each belongs to.
  public let newRecords: [(list: FieldPath, record: JSONObject)]

  public init(_ name: String, volumes: [JSONObject], newRecords: [(list: FieldPath, record: JSONObject)] = []) {
    self.name = name
    self.volumes = volumes
    self.newRecords = newRecords
  }

  /// Takes away the volumes of the same name and puts these behind the others, with ids of the name and a number; all as
  /// one edit. O(volumes of the journey).
  public func edit(of document: JourneyDocument, title: String? = nil) -> MapEdit {
    var edits: [MapEdit] = []
    var taken = Set(document.ids.map { Array($0.utf8) })
    for (list, record) in newRecords {
      guard let id = record[.id]?.text, taken.insert(Array(id.utf8)).inserted else { continue }
      let others = document.journey.object[list.keys[0]]?.array ?? []
      edits.append(.insert(into: "", key: list, after: others.last?.object?[.id]?.text, value: record))
    }
    var last: String?
    for volume in document.journey.volumes {
      if (volume.series ?? "").utf8.elementsEqual(name.utf8) {
        edits.append(.remove(id: volume.id))
        taken.remove(Array(volume.id.utf8))
      } else {
        last = volume.id
      }
    }
    var number = 0
    let slug = IdentifierMaker.slug(name)
    for volume in volumes {
      var volume = volume
      var id: String
      repeat {
        number += 1
        id = "\(slug)-\(number)"
      } while taken.contains(Array(id.utf8))
      volume[.id] = .text(id)
      edits.append(.insert(into: "", key: "volumes", after: last, value: volume))
      last = id
    }
    return .group(title: title ?? "Import \(name)", edits)
  }
}
