import JourneyModel

/// Gives out ids that are all different: the words of a name, with a number where they are taken.
struct ProposalNames {
  private var taken: Set<String>

  init(reserved: String) {
    taken = [reserved]
  }

  mutating func id(_ name: String) -> String {
    let slug = IdentifierMaker.slug(name)
    var id = slug
    var number = 1
    while !taken.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    return id
  }
}
