/// How a scalar takes part in the display form. The raw values are the last digits of ``scalarTable``.
enum ScalarClass: UInt32 {
  /// A base character of one column.
  case narrow = 0
  /// A base character of two columns: East Asian Wide and Fullwidth, which includes every emoji shown as a picture.
  case wide = 1
  /// Stands on the base before it: categories Mn and Me, and the vowels and finals of Hangul jamo.
  case mark = 2
  /// No shape of its own, or a command to the terminal: spelt out. Categories Cc, Cf, Zl, Zp, tags, fillers,
  /// noncharacters.
  case spelt = 3
  /// Asks for another picture of the same character: variation selectors and the keycap.
  case dropped = 4
  /// U+200C and U+200D.
  case joiner = 5
  /// Half a flag.
  case regionalIndicator = 6

  /// Binary search in ``scalarTable``; the scripts and signs that screens are made of are answered before it.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E, 0xAE...0x2FF, 0x2500...0x259F, 0x2800...0x28FF: self = .narrow
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .wide
    default:
      var low = 0
      var high = scalarTable.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if scalarTable[middle] >> 4 <= value { low = middle } else { high = middle }
      }
      self = ScalarClass(rawValue: scalarTable[low] & 0xF) ?? .spelt
    }
  }
}
