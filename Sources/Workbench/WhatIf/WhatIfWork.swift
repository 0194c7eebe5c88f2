import JourneyAnalysis
import JourneyModel

/// What is to be tried: 10 000 draws take longer than a key may.
public struct WhatIfWork: Sendable {
  let journey: Journey
  let revision: Int
  let picked: [String]
  let isFileOrder: Bool
  /// What was worked out of the same state of the journey before.
  let known: WhatIfTable?

  /// Runs on what is left when small counts are hidden, so that no figure gives one back. O(draws × (stages + effects) ·
  /// actions).
  func answer() -> WhatIfTable {
    let base: WhatIfTable.Base
    if let known, known.revision == revision {
      base = known.base
    } else {
      let hidden = HiddenCounts.areInVolumes(of: journey) ? HiddenCounts.hidden(in: journey) : journey
      let index = MapIndex(hidden)
      base = WhatIfTable.Base(
        journey: hidden, index: index, hasHidden: HiddenCounts.areInVolumes(of: journey),
        alone: WhatIf.analyse(hidden, index))
    }
    let together: WhatIfResult?
    if picked.isEmpty {
      together = nil
    } else if let known, known.revision == revision, known.picked == picked {
      together = known.together
    } else {
      together = WhatIf.analyse(base.journey, base.index, WhatIfQuery(actions: picked))
    }
    return WhatIfTable(base, together: together, revision: revision, picked: picked, isFileOrder: isFileOrder)
  }
}
