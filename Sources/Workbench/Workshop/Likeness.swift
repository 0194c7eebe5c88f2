import JSONText
import JourneyModel

/// A pain point that says nearly what is being typed.
public struct CaptureLike: Sendable, Equatable {
  public let id: String
  public let title: String
  /// Words that both have, and words of both together.
  public let shared: Int
  public let all: Int
  /// Votes that it has already.
  public let votes: Int

  /// "like 'told to call back' (3 of 4 words the same, 2 votes)"
  public var words: String {
    let votes = votes > 0 ? ", \(VotingText.some(votes, "vote"))" : ""
    return
      "like '\(title)' (\(shared) of \(VotingText.some(all, "word")) the same\(votes)): C-l adds a vote to it instead"
  }
}

/// The words of all pain points, to find the one that says nearly the same as a line.
///
/// Plain words, never patterns: letters and digits folded to lower case without accents, a plural's s left off, words of
/// one or two letters and the commonest ones passed over. Two are alike where they share at least two words (or their only
/// one) and at least half of the words of both, or all words of the shorter. The most alike wins; of equals the first in the
/// file.
struct LikenessIndex: Sendable {
  private var ids: [String] = []
  private var titles: [String] = []
  private var counts: [Int] = []
  private var places: [[UInt8]: [Int32]] = [:]
  private var placesByID: [String: Int] = [:]
  /// The state of the journey that it is of.
  var revision: Int

  /// O(words of all pain points).
  init(_ open: OpenJourney) {
    revision = open.revision
    Self.eachPain(open) { id, title in add(id, title) }
  }

  /// Takes in what is new, such as others capture it: beside a full room the words of all are not looked at again with every
  /// key. False where something else changed, and all is to be read anew. O(pain points).
  mutating func catchUp(with open: OpenJourney) -> Bool {
    let before = ids.count
    var (known, isSame) = (0, true)
    Self.eachPain(open) { id, title in
      guard let place = placesByID[id] else { return add(id, title) }
      known += 1
      isSame = isSame && titles[place].utf8.elementsEqual(title.utf8)
    }
    revision = open.revision
    return isSame && known == before
  }

  private static func eachPain(_ open: OpenJourney, _ body: (_ id: String, _ title: String) -> Void) {
    for value in open.journey.object[Journey.painPoints.info.key]?.array ?? [] {
      guard let object = value.object, let id = object[.id]?.text, let title = object["title"]?.text else { continue }
      body(id, title)
    }
  }

  mutating func add(_ id: String, _ title: String) {
    let words = Self.words(title)
    let place = Int32(ids.count)
    placesByID[id] = ids.count
    ids.append(id)
    titles.append(title)
    counts.append(words.count)
    for word in words { places[word, default: []].append(place) }
  }

  /// The pain point most like a text, with its id, title and the shared words; nil where none is. O(places of the words of
  /// the text).
  func nearest(to text: String) -> (id: String, title: String, shared: Int, all: Int)? {
    let words = Self.words(text)
    guard !words.isEmpty else { return nil }
    var shared = [UInt16](repeating: 0, count: ids.count)
    var touched: [Int32] = []
    for word in words {
      for place in places[word] ?? [] {
        if shared[Int(place)] == 0 { touched.append(place) }
        shared[Int(place)] += 1
      }
    }
    var best: (place: Int, shared: Int, all: Int)?
    for touchedPlace in touched {
      let place = Int(touchedPlace)
      let (both, all) = (Int(shared[place]), words.count + counts[place] - Int(shared[place]))
      let least = min(words.count, counts[place])
      guard both * 2 >= all || both == least, both >= 2 || all == 1 else { continue }
      if let best, (best.shared * all, -best.place) >= (both * best.all, -place) { continue }
      best = (place, both, all)
    }
    return best.map { (ids[$0.place], titles[$0.place], $0.shared, $0.all) }
  }

  /// The words that count, each once, in order. Of a text of more than 4,000 bytes only the beginning.
  static func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    for part in TextFolding.folded(String(text.prefix(1000))).prefix(4000).split(whereSeparator: { !isOfWord($0) }) {
      var word = Array(part)
      if word.count > 3, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") { word.removeLast() }
      guard word.count > 2, !common.contains(word), seen.insert(word).inserted else { continue }
      words.append(word)
    }
    return words
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }

  private static let common: Set<[UInt8]> = Set(
    """
    the and for was were with that this from they them their then have has had but not you your his her its are all any
    can will would could been being there here what when which who into out our too very just
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
