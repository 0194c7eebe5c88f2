import JourneyModel

/// What a pain point has from its root causes and from the actions that address it.
struct CauseTable: Sendable {
  let names: [Named]
  private(set) var categories = WordTable(.causeCategory)
  private(set) var ingredients = WordTable(.ingredient)
  private(set) var functions = WordTable(.ownerFunction)
  /// Numbers of categories, ingredients and functions by cause.
  private(set) var categoryLists = NumberLists()
  private(set) var ingredientLists = NumberLists()
  private(set) var functionLists = NumberLists()
  let ids: IDTable
  /// Owner functions of the actions that address a record, by its id.
  private(set) var functionsOfActions: [ByteText: [Int32]] = [:]

  init(_ causes: [RootCause], _ actions: [Action]) {
    names = causes.map { Named($0.id, $0.problem) }
    ids = IDTable(causes.map(\.id))
    for cause in causes { read(cause) }
    for action in actions {
      guard let function = action.ownerFunction else { continue }
      let number = functions.number(of: function)
      for addressed in action.addresses { functionsOfActions[ByteText(addressed), default: []].append(number) }
    }
  }

  /// Whether pain points get the same owner functions from it.
  func hasSameFunctions(as other: CauseTable) -> Bool {
    names.count == other.names.count && functionLists == other.functionLists
      && functionsOfActions == other.functionsOfActions
      && functions.words.count == other.functions.words.count
      && zip(functions.words, other.functions.words).allSatisfy { $0.isSame(as: $1) }
  }

  private mutating func read(_ cause: RootCause) {
    if let category = cause.category {
      categoryLists.add(categories.number(of: category))
    } else {
      // Several roots may stand side by side, each with a category of its own.
      for why in cause.whys where why.root == true {
        if let category = why.category { categoryLists.add(categories.number(of: category)) }
      }
    }
    if let ingredient = cause.ingredient { ingredientLists.add(ingredients.number(of: ingredient)) }
    if let function = cause.ownerFunction { functionLists.add(functions.number(of: function)) }
    categoryLists.endList()
    ingredientLists.endList()
    functionLists.endList()
  }
}
