import JourneyAnalysis
import JourneyModel

/// What is to be tried: 10 000 draws take longer than a key may, unless most of them are known.
public struct WhatIfWork: Sendable {
  /// What is left when small counts are hidden, so that no figure gives one back, with its index.
  let journey: Journey
  let index: MapIndex
  /// Whether rows were left out because of small counts.
  let hasHidden: Bool
  let revision: Int
  let picked: [String]
  let isFileOrder: Bool
  /// What was worked out last.
  let known: WhatIfTable?
  /// Whether that is of the same journey, as far as it is looked at.
  let isKnown: Bool

  /// O(draws × (stages + effects) · actions), less what was drawn before.
  func answer() -> WhatIfTable {
    let base: WhatIfTable.Base
    if let known, isKnown {
      base = known.base
    } else {
      var memory = known?.base.memory ?? WhatIfMemory()
      let alone = WhatIf.analyse(journey, index, remembering: &memory)
      base = WhatIfTable.Base(journey, alone, memory, hasHidden: hasHidden)
    }
    let together: WhatIfResult?
    if picked.isEmpty {
      together = nil
    } else if let known, isKnown, known.picked == picked {
      together = known.together
    } else {
      var memory = base.memory
      together = WhatIf.analyse(journey, index, WhatIfQuery(actions: picked), remembering: &memory)
    }
    return WhatIfTable(base, together: together, revision: revision, picked: picked, isFileOrder: isFileOrder)
  }
}
