import JourneyModel

/// Makes ids that the map does not have.
struct CaptureIdentifiers<Generator: RandomNumberGenerator> {
  private let document: JourneyDocument
  private var made: Set<String> = []
  var generator: Generator

  init(_ document: JourneyDocument, _ generator: Generator) {
    self.document = document
    self.generator = generator
  }

  /// The words of `text`, a hyphen, and four random letters or digits, so that two people's additions never collide.
  /// `fallback` stands for a text without a Latin letter or digit.
  mutating func lasting(_ text: String, _ fallback: String) -> String {
    let slug = Self.slug(text) ?? fallback
    var id = slug + "-" + suffix()
    // Another draw is almost always free; a generator that repeats itself makes a longer one.
    while !isFree(id) { id += suffix() }
    made.insert(id)
    return id
  }

  /// The words of `text` alone, as every journey of a folder would write them; with a random end where the map has
  /// that id already, or where there are no words.
  mutating func shared(_ text: String, _ fallback: String) -> String {
    guard let slug = Self.slug(text), isFree(slug) else { return lasting(text, fallback) }
    made.insert(slug)
    return slug
  }

  private func isFree(_ id: String) -> Bool {
    document.place(of: id) == nil && !made.contains(id) && document.journey.id != id
  }

  private mutating func suffix() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    // A remainder never draws again, whatever the generator gives; its bias is below 2⁻⁵⁸.
    return String((0..<4).map { _ in letters[Int(generator.next() % UInt64(letters.count))] })
  }

  /// Small Latin letters and digits with single hyphens between them, at most 40; nil where there are none.
  static func slug(_ text: String) -> String? {
    var slug: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.append(UInt8(ascii: scalar))
      case "'", "’": continue
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
      if slug.count == 40 { break }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }
}
