public import JourneyModel

/// What would change if actions had the effects that are expected of them.
public enum WhatIf {
  /// Further completions by action and together. O(draws × (stages + effects) · actions).
  public static func analyse(_ journey: Journey, _ query: WhatIfQuery = WhatIfQuery()) -> WhatIfResult {
    analyse(journey, MapIndex(journey), query)
  }

  /// Further completions by action and together; `index` must be that of `journey`.
  ///
  /// An effect takes the share r off those missed at its stage; several at one stage combine as 1 − Π(1 − r). At gates further
  /// completions go on as those before them did, up to the last gate; at parallel and conditional stages they count at that
  /// stage alone. Uncertainty: Beta(succeeded + ½, missed + ½) for each stage's rate, a triangular distribution for each
  /// effect. O(draws × (stages + effects) · actions).
  public static func analyse(
    _ journey: Journey, _ index: MapIndex, _ query: WhatIfQuery = WhatIfQuery()
  ) -> WhatIfResult {
    var memory = WhatIfMemory()
    return analyse(journey, index, query, remembering: &memory)
  }

  /// The same, with what an earlier analysis drew and for a later one.
  public static func analyse(
    _ journey: Journey, _ index: MapIndex, _ query: WhatIfQuery = WhatIfQuery(),
    remembering memory: inout WhatIfMemory
  ) -> WhatIfResult {
    let builder = WhatIfBuilder(journey, index, query, known: memory)
    let result = builder.result()
    memory = builder.memory
    return result
  }
}
