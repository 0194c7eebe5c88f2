/// Makes ids that nobody else makes: the words of a title, and four random letters or digits, so that two people's
/// additions to copies of one map do not collide.
public enum IdentifierMaker {
  /// The longest slug, in bytes.
  static let longestSlug = 40

  /// Whether `text` is an id by its form: `[a-z0-9][a-z0-9-]*`. O(length).
  public static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  /// The title's letters a–z and digits in lower case, with one hyphen for everything between them; cut at 40 bytes,
  /// at a word's end where there is one; "item" where the title has none of them.
  public static func slug(_ title: String) -> String {
    var slug: [UInt8] = []
    var isBetween = false
    for byte in title.utf8 {
      let lower: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): lower = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): lower = byte + 32
      case UInt8(ascii: "'"): continue  // "don't" is one word
      default:
        isBetween = true
        continue
      }
      if isBetween, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isBetween = false
      slug.append(lower)
      if slug.count > longestSlug { break }
    }
    if slug.count > longestSlug {
      slug.removeLast(slug.count - longestSlug)
      if let end = slug.lastIndex(of: UInt8(ascii: "-")), end > longestSlug / 2 { slug.removeLast(slug.count - end) }
    }
    return slug.isEmpty ? "item" : String(decoding: slug, as: UTF8.self)
  }

  /// An id for something new of this title that the document does not have yet.
  public static func id(
    for title: String, in document: JourneyDocument, using generator: inout some RandomNumberGenerator
  ) -> String {
    let slug = slug(title)
    while true {
      let id = slug + "-" + ending(using: &generator)
      if document.place(of: id) == nil, id != document.journey.id { return id }
    }
  }

  private static func ending(using generator: inout some RandomNumberGenerator) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return String(decoding: (0..<4).map { _ in letters[Int.random(in: 0..<36, using: &generator)] }, as: UTF8.self)
  }
}
