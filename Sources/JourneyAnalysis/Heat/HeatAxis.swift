/// The lines of one dimension, and which of them a pain point touches.
struct HeatAxis {
  let lines: [HeatLine]
  private let index: MapIndex
  private let dimension: HeatDimension
  /// The line of each record or word; −1 where it has none.
  private var lineOf: [Int32] = []
  private var betweenAgencies: Int32 = -1
  private var noOwner: Int32 = -1
  private var notSaid: Int32 = -1

  /// `(between agencies)` and `(no owner)` first, `(not said)` last and only where a pain point of the map does not say.
  /// Records in file order. Burdens and ingredients stand in full; of the longer enumerations the words in use, in the
  /// order of the format, and after them words of the agencies' own.
  init(_ dimension: HeatDimension, _ index: MapIndex) {
    self.dimension = dimension
    self.index = index
    var lines: [HeatLine] = []
    if dimension == .agency {
      betweenAgencies = 0
      noOwner = 1
      lines = [.betweenAgencies, .noOwner]
    }
    let (isUsed, isSomeSilent) = Self.use(of: dimension, index)
    if let records = index.records(of: dimension) {
      for record in records {
        lineOf.append(Int32(lines.count))
        lines.append(HeatLine(id: record.id, label: record.label, kind: .record))
      }
    } else if let words = index.words(of: dimension) {
      let isShort = words.knownCount <= 7
      for (number, word) in words.words.enumerated() {
        let isShown = isUsed[number] || isShort && number < words.knownCount
        lineOf.append(isShown ? Int32(lines.count) : -1)
        if isShown { lines.append(HeatLine(id: word, label: words.label(number), kind: .word)) }
      }
    }
    if isSomeSilent {
      notSaid = Int32(lines.count)
      lines.append(.notSaid)
    }
    self.lines = lines
  }

  /// Which records or words pain points name, and whether some pain point names none.
  private static func use(of dimension: HeatDimension, _ index: MapIndex) -> (isUsed: [Bool], isSomeSilent: Bool) {
    let count = index.records(of: dimension)?.count ?? index.words(of: dimension)?.words.count ?? 0
    var isUsed = Array(repeating: false, count: count)
    var isSomeSilent = false
    for pain in 0..<index.pains.count {
      var isSilent = true
      index.forEachNumber(pain, dimension) { number in
        isUsed[Int(number)] = true
        isSilent = false
      }
      guard isSilent else { continue }
      if dimension == .agency, index.pains.isBetweenAgencies[pain] || index.pains.isUnowned[pain] { continue }
      isSomeSilent = true
    }
    return (isUsed, isSomeSilent)
  }

  /// Adds the lines that the pain point touches, each once. Between agencies it stands in that row, and under *full* in
  /// its agencies' rows too.
  func touch(_ pain: Int, _ share: HeatmapQuery.Share, into touched: inout [Int32]) {
    touched.removeAll(keepingCapacity: true)
    if dimension == .agency {
      if index.pains.isBetweenAgencies[pain] {
        touched.append(betweenAgencies)
        if share == .split { return }
      }
      if index.pains.isUnowned[pain] { touched.append(noOwner) }
    }
    index.forEachNumber(pain, dimension) { number in
      let line = lineOf[Int(number)]
      if !touched.contains(line) { touched.append(line) }
    }
    if touched.isEmpty { touched.append(notSaid) }
  }

  /// The lines that a piece of evidence names.
  func lines(ofEvidence item: Int) -> [Int32] {
    let evidence = index.evidence
    return switch dimension {
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

  /// The numbers of the records or words that a pain point names; one may come twice.
  func forEachNumber(_ pain: Int, _ dimension: HeatDimension, _ body: (Int32) -> Void) {
    switch dimension {
    case .stage: for number in pains.stages[pain] { body(number) }
    case .step: for number in pains.steps[pain] { body(number) }
    case .agency: for number in pains.agencies[pain] { body(number) }
    case .channel: for number in pains.channels[pain] { body(number) }
    case .segment: for number in pains.segments[pain] { body(number) }
    case .burden: for number in pains.burdenLists[pain] { body(number) }
    case .barrier: for number in pains.barrierLists[pain] { body(number) }
    case .ownerFunction: for number in pains.functionLists[pain] { body(number) }
    case .causeCategory:
      for cause in pains.causes[pain] { for number in causes.categoryLists[Int(cause)] { body(number) } }
    case .ingredient:
      for cause in pains.causes[pain] { for number in causes.ingredientLists[Int(cause)] { body(number) } }
    }
  }
}
