/// A record's id and what people call it.
struct Named: Sendable {
  let id: String
  let label: String

  /// The id stands in for a name that is missing or blank.
  init(_ id: String, _ name: String?) {
    self.id = id
    label = name.flatMap { $0.utf8.allSatisfy { $0 == 0x20 } ? nil : $0 } ?? id
  }
}
