/// The keys of attributes by role: those of traces stand behind `case:`, as tools that write XES as CSV name them.
struct XESNames {
  private var entries: [(key: [UInt8], isTrace: Bool, role: LogColumnNames.Role, rank: UInt8)] = []

  init(_ names: LogColumnNames) {
    for role in LogColumnNames.Role.allCases {
      let known = names.given(role).map { [$0] } ?? role.usualNames
      for (rank, name) in known.enumerated() {
        let lowered = name.lowercased()
        if lowered.hasPrefix("case:") {
          entries.append((Array(lowered.dropFirst(5).utf8), true, role, UInt8(rank)))
        } else {
          entries.append((Array(lowered.utf8), false, role, UInt8(rank)))
        }
      }
    }
  }

  func role(
    _ key: UnsafeBufferPointer<UInt8>, isTrace: Bool
  ) -> (LogColumnNames.Role, UInt8)? {
    for entry in entries where entry.isTrace == isTrace && entry.key.count == key.count {
      var isEqual = true
      for place in 0..<key.count {
        let byte = key[place]
        let lower = byte &- 65 < 26 ? byte | 0x20 : byte
        if entry.key[place] != lower {
          isEqual = false
          break
        }
      }
      if isEqual { return (entry.role, entry.rank) }
    }
    return nil
  }
}
