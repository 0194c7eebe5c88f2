import JourneyModel

/// Makes the ids of one captured line: new to the map and to one another.
struct CaptureIdentifiers<Generator: RandomNumberGenerator> {
  private let document: JourneyDocument
  private var made: Set<String> = []
  private(set) var generator: Generator

  init(_ document: JourneyDocument, _ generator: Generator) {
    self.document = document
    self.generator = generator
  }

  /// The words of `title` with a random end, so that two people's additions never collide.
  mutating func lasting(_ title: String) -> String {
    while true {
      let id = IdentifierMaker.id(for: title, in: document, using: &generator)
      if made.insert(id).inserted { return id }
    }
  }

  /// The words of `name` alone, as every journey of a folder would write them; with a random end where the map has
  /// that id already, or where the name has no letters to tell it from another.
  mutating func shared(_ name: String) -> String {
    let slug = IdentifierMaker.slug(name)
    let isTaken = document.place(of: slug) != nil || document.journey.id == slug || made.contains(slug)
    if isTaken || slug == IdentifierMaker.slug("") { return lasting(name) }
    made.insert(slug)
    return slug
  }
}
