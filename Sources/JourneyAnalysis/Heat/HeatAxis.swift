/// The lines of one dimension, and which of them each pain point touches.
struct HeatAxis {
  let lines: [HeatLine]
  /// The lines of every pain point, each once, at least one: between agencies it stands in that row, and under *full* in
  /// its agencies' rows too.
  let touched: NumberLists
  private let dimension: HeatDimension
  /// The line of each record or word; −1 where it has none.
  private let lineOf: [Int32]

  /// `(between agencies)` and `(no owner)` first, `(not said)` last and only where a pain point of the map does not say.
  /// Records in file order. Burdens and ingredients stand in full; of the longer enumerations the words in use, in the
  /// order of the format, and after them words of the agencies' own.
  init(_ dimension: HeatDimension, _ index: MapIndex, _ share: HeatmapQuery.Share) {
    self.dimension = dimension
    var lines: [HeatLine] = dimension == .agency ? [.betweenAgencies, .noOwner] : []
    let named = index.numbers(of: dimension)
    var lineOf: [Int32] = []
    if let records = index.records(of: dimension) {
      lineOf = records.indices.map { Int32(lines.count + $0) }
      lines += records.map { HeatLine(id: $0.id, label: $0.label, kind: .record) }
    } else if let words = index.words(of: dimension) {
      let isUsed = named.use(of: words.words.count)
      let isShort = words.knownCount <= 7
      for (number, word) in words.words.enumerated() {
        let isShown = isUsed[number] || isShort && number < words.knownCount
        lineOf.append(isShown ? Int32(lines.count) : -1)
        if isShown { lines.append(HeatLine(id: word, label: words.label(number), kind: .word)) }
      }
    }
    self.lineOf = lineOf
    let silent = Int32(lines.count)
    let entries = index.pains.entries
    touched =
      dimension == .agency
      ? Self.agencies(named, entries, lineOf, share, silent: silent)
      : Self.touched(named, count: entries.count, lineOf, silent: silent)
    if touched.contains(silent) { lines.append(.notSaid) }
    self.lines = lines
  }

  private static func touched(_ named: NumberLists, count: Int, _ lineOf: [Int32], silent: Int32) -> NumberLists {
    var touched = NumberLists()
    for pain in 0..<count {
      let places = named.places(of: pain)
      for place in places { touched.add(lineOf[Int(named.value(at: place))]) }
      if places.isEmpty { touched.add(silent) }
      touched.endList()
    }
    return touched
  }

  private static func agencies(
    _ named: NumberLists, _ entries: [PainTable.Entry], _ lineOf: [Int32], _ share: HeatmapQuery.Share, silent: Int32
  ) -> NumberLists {
    var touched = NumberLists()
    for (pain, entry) in entries.enumerated() {
      if entry.isBetweenAgencies { touched.add(0) }
      if !entry.isBetweenAgencies || share == .full {
        if entry.isUnowned { touched.add(1) }
        for place in named.places(of: pain) { touched.add(lineOf[Int(named.value(at: place))]) }
      }
      if touched.current.isEmpty { touched.add(silent) }
      touched.endList()
    }
    return touched
  }

  /// The lines that a piece of evidence names.
  func lines(of item: Int, _ evidence: EvidenceTable) -> [Int32] {
    switch dimension {
    case .stage: evidence.stages[item].map { lineOf[Int($0)] }
    case .step: evidence.steps[item].map { lineOf[Int($0)] }
    case .agency: evidence.agencies[item].map { lineOf[Int($0)] }
    case .channel: evidence.channels[item].map { lineOf[Int($0)] }
    case .segment: evidence.segments[item].map { lineOf[Int($0)] }
    case .burden, .barrier, .causeCategory, .ownerFunction, .ingredient: []
    }
  }

  /// Which lines these ids name.
  func select(_ ids: [String]) -> [Bool] {
    let table = IDTable(lines.map(\.id))
    var isSelected = Array(repeating: false, count: lines.count)
    for id in ids { if let line = table[id] { isSelected[Int(line)] = true } }
    return isSelected
  }
}

extension MapIndex {
  /// The records that are a dimension's lines; nil where its lines are words.
  func records(of dimension: HeatDimension) -> [Named]? {
    switch dimension {
    case .stage: stages
    case .step: steps.names
    case .agency: agencies
    case .channel: channels
    case .segment: segments
    case .burden, .barrier, .causeCategory, .ownerFunction, .ingredient: nil
    }
  }

  /// The words that are a dimension's lines; nil where its lines are records.
  func words(of dimension: HeatDimension) -> WordTable? {
    switch dimension {
    case .burden: pains.burdens
    case .barrier: pains.barriers
    case .causeCategory: causes.categories
    case .ownerFunction: causes.functions
    case .ingredient: causes.ingredients
    case .stage, .step, .agency, .channel, .segment: nil
    }
  }

  /// The numbers of the records or words that each pain point names.
  func numbers(of dimension: HeatDimension) -> NumberLists {
    switch dimension {
    case .stage: pains.stages
    case .step: pains.steps
    case .agency: pains.agencies
    case .channel: pains.channels
    case .segment: pains.segments
    case .burden: pains.burdenLists
    case .barrier: pains.barrierLists
    case .ownerFunction: pains.functionLists
    case .causeCategory: pains.causes.joined(causes.categoryLists, count: pains.count)
    case .ingredient: pains.causes.joined(causes.ingredientLists, count: pains.count)
    }
  }
}
