/// The three-way merge of a list's order.
struct SequenceMerge {
  let items: [String]
  /// Both moved or added the same element, to different places; ours was kept.
  let hasConflict: Bool

  /// All elements of `ours` and of `theirs`, each once; what either side left out on purpose is not passed in.
  ///
  /// What neither moved stays in the base's order. What one side moved or added stands after what it stands after
  /// there. Additions of both sides at one place come in the order of their first ids, so that the merge is the same
  /// seen from either side. O(n log n).
  init(base: [String], ours: [String], theirs: [String]) {
    if ours.elementsEqual(theirs) {
      items = ours
      hasConflict = false
      return
    }
    let inOurs = Set(ours)
    let inTheirs = Set(theirs)
    let common = base.filter { inOurs.contains($0) && inTheirs.contains($0) }
    let keptByOurs = Self.unmoved(common, in: ours)
    let keptByTheirs = Self.unmoved(common, in: theirs)
    let still = Set(common.filter { keptByOurs.contains($0) && keptByTheirs.contains($0) })
    // Who says where an element goes: the side that moved it, or the only one that has it.
    let ourFloats = Set(ours.filter { !still.contains($0) && !(inTheirs.contains($0) && keptByOurs.contains($0)) })
    let theirFloats = Set(
      theirs.filter { !still.contains($0) && !(inOurs.contains($0) && keptByTheirs.contains($0)) })
    var ourRuns = Self.runs(ours, still, ourFloats)
    var theirRuns = Self.runs(theirs, still, theirFloats)

    let both = ourFloats.intersection(theirFloats)
    var conflict = false
    if !both.isEmpty {
      let ourAnchor = Self.anchors(ourRuns)
      let theirAnchor = Self.anchors(theirRuns)
      conflict = both.contains { ourAnchor[$0] != theirAnchor[$0] }
      if !conflict {
        conflict = ourRuns.contains { anchor, run in
          run.filter(both.contains) != (theirRuns[anchor] ?? []).filter(both.contains)
        }
      }
    }
    var result: [String] = []
    func append(_ anchor: String?) {
      let our = ourRuns.removeValue(forKey: anchor) ?? []
      let their = theirRuns.removeValue(forKey: anchor) ?? []
      let shared = zip(our, their).prefix { $0 == $1 }.count
      result += our.prefix(shared)
      let ourRest = our.dropFirst(shared)
      let theirRest = their.dropFirst(shared).filter { !both.contains($0) }
      let isOursFirst =
        ourRest.first.map { first in theirRest.first.map { first.utf8.lexicographicallyPrecedes($0.utf8) } ?? true }
        ?? false
      result += isOursFirst ? ourRest + theirRest : theirRest + Array(ourRest)
    }
    append(nil)
    for item in base where still.contains(item) {
      result.append(item)
      append(item)
    }
    items = result
    hasConflict = conflict
  }

  /// Those of `common` that need not have moved to come into the order of `side`.
  private static func unmoved(_ common: [String], in side: [String]) -> Set<String> {
    let place = Dictionary(uniqueKeysWithValues: zip(common, 0...))
    let known = side.filter { place[$0] != nil }
    return Set(LongestRise.positions(known.map { place[$0] ?? 0 }).map { known[$0] })
  }

  /// The floating elements of a side, by the still one that they follow; nil: at the start.
  private static func runs(_ side: [String], _ still: Set<String>, _ floats: Set<String>) -> [String?: [String]] {
    var result: [String?: [String]] = [:]
    var anchor: String?
    for item in side {
      if still.contains(item) { anchor = item }
      if floats.contains(item) { result[anchor, default: []].append(item) }
    }
    return result
  }

  private static func anchors(_ runs: [String?: [String]]) -> [String: String?] {
    var result: [String: String?] = [:]
    for (anchor, run) in runs {
      for item in run { result[item] = .some(anchor) }
    }
    return result
  }
}
