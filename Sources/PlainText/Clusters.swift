extension PlainText {
  /// The display form of a text, one cluster after the other; nothing is allocated unless something is spelt out.
  public struct Clusters: Sequence, IteratorProtocol, Sendable {
    private var scalars: String.UnicodeScalarView.Iterator
    private var lookahead: Unicode.Scalar?
    private let breaks: Breaks
    /// What is being spelt out, last character first.
    private var spelling: [Unicode.Scalar] = []

    public init(_ text: String, breaks: Breaks = .shown) {
      scalars = text.unicodeScalars.makeIterator()
      self.breaks = breaks
      lookahead = scalars.next()
    }

    public mutating func next() -> Cluster? {
      if !spelling.isEmpty { return Cluster(spelling.removeLast(), width: 1) }
      while let scalar = take() {
        // Most of what is read: printable ASCII that nothing is put on.
        if scalar.value &- 0x20 < 0x5F, lookahead?.value ?? 0 < 0x300 { return Cluster(scalar, width: 1) }
        switch ScalarClass(scalar) {
        case .narrow: return gather(Cluster(scalar, width: 1))
        case .wide: return gather(Cluster(scalar, width: 2))
        case .mark:
          var cluster = Cluster("◌", width: 1)
          cluster.add(scalar)
          return gather(cluster)
        case .regionalIndicator:
          return gather(Cluster(letter(ofIndicator: scalar), width: 1))
        case .dropped: continue
        case .joiner: return spell(scalar)
        case .spelt:
          if scalar == "\r", lookahead == "\n" { continue }
          if scalar == "\n" { return breaks == .shown ? Cluster("⏎", width: 1) : Cluster(scalar, width: 0) }
          if scalar == "\t" { return breaks == .shown ? Cluster(" ", width: 1) : Cluster(scalar, width: 0) }
          return spell(scalar)
        }
      }
      return nil
    }

    private mutating func take() -> Unicode.Scalar? {
      defer { lookahead = scalars.next() }
      return lookahead
    }

    /// Adds the marks that follow, and passes over what belongs to the cluster but is not shown.
    private mutating func gather(_ start: Cluster) -> Cluster {
      var cluster = start
      var last = cluster.base
      while let scalar = lookahead, scalar.value >= 0x300 {
        switch ScalarClass(scalar) {
        case .mark: cluster.add(scalar)
        case .dropped: break
        case .joiner where isPicture(last) && scalar == "\u{200D}":
          _ = take()
          guard let tail = lookahead, isPicture(tail) else { continue }
          last = tail
        // Joiners shape letters from Arabic onwards; after anything simpler they could only deceive.
        case .joiner where cluster.base.value >= 0x600 && cluster.base.properties.isAlphabetic: break
        case .wide where isSkinTone(scalar) && last.properties.isEmojiModifierBase: break
        default: return cluster
        }
        _ = take()
      }
      return cluster
    }

    /// Spells out a character that must not reach a terminal: `\x1b` below U+0100, `\u{202E}` above.
    private mutating func spell(_ scalar: Unicode.Scalar) -> Cluster? {
      let digits = String(scalar.value, radix: 16, uppercase: scalar.value >= 0x100)
      let text = scalar.value < 0x100 ? "x" + (digits.utf8.count == 1 ? "0" : "") + digits : "u{" + digits + "}"
      spelling = text.unicodeScalars.reversed()
      return Cluster("\\", width: 1)
    }

    private func isPicture(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0xA9 && scalar.properties.isEmoji
    }

    private func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
      (0x1F3FB...0x1F3FF).contains(scalar.value)
    }

    /// The ASCII capital of a regional indicator symbol.
    private func letter(ofIndicator scalar: Unicode.Scalar) -> Unicode.Scalar {
      Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value &- 0x1F1E6 &+ 0x41))
    }
  }
}
