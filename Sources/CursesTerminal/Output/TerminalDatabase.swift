import CNcurses
import TerminalCells

/// What ncurses' database says about the terminal. After newterm.
nonisolated enum TerminalDatabase {
  /// The abilities of the terminal, with so many colours of those that it has.
  static func abilities(depth: ColorDepth) -> TerminalAbilities {
    var abilities = TerminalAbilities(depth: depth)
    readCursor(&abilities)
    readErasing(&abilities)
    readInk(&abilities)
    abilities.scroll = scroll
    abilities.columns = { Int(cn_wcwidth($0)) }
    return abilities
  }

  /// The colours that the terminal has and can be told to leave again.
  static var colors: Int {
    guard sequence("op") != nil || sequence("oc") != nil, sequence("initp") == nil else { return 0 }
    return Int(cn_number("colors"))
  }

  /// Whether the terminal has a screen for programs like this one, and shows again what was there before.
  static var hasScreenOfItsOwn: Bool { sequence("rmcup") != nil }

  /// Lets all rows of the screen scroll.
  static func allRows(height: Int) -> [UInt8] {
    sequence("csr", 0, height - 1) ?? []
  }

  private static func readCursor(_ abilities: inout TerminalAbilities) {
    if let clear = sequence("clear") { abilities.clear = clear }
    if sequence("cup") != text("\u{1B}[%i%p1%d;%p2%dH") {
      abilities.place = { sequence("cup", $0.row, $0.column) ?? [] }
    }
    abilities.movesByControls = sequence("cub1") == [0x08] && sequence("cud1") == [0x0A]
    abilities.placesColumn = sequence("hpa") == text("\u{1B}[%i%p1%dG")
    if let show = sequence("cnorm"), let hide = sequence("civis") {
      (abilities.showCursor, abilities.hideCursor) = (show, hide)
    } else {
      (abilities.showCursor, abilities.hideCursor) = ([], [])
    }
    abilities.keepsCorner = cn_flag("am") == 0 || cn_flag("xenl") != 0
  }

  private static func readErasing(_ abilities: inout TerminalAbilities) {
    abilities.eraseLine = sequence("el") ?? []
    abilities.erasesCells = sequence("ech") == text("\u{1B}[%p1%dX")
    abilities.erasesInColor = cn_flag("bce") != 0
  }

  // MARK: Ink

  private static let attributeNames: [(attribute: Attributes, name: String)] = [
    (.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
  ]

  private static func readInk(_ abilities: inout TerminalAbilities) {
    let attributes = attributeNames.compactMap { attribute, name in sequence(name).map { (attribute, $0) } }
    let colors = abilities.depth == .mono ? [] : ["setaf", "setab"].map { sequence($0, 1, 0) ?? [] }
    let plain = sequence("sgr0") ?? []
    abilities.mergesInk =
      attributes.allSatisfy { numbers($0.1) != nil } && colors.allSatisfy { numbers($0) != nil }
      && ["\u{1B}[m", "\u{1B}[0m"].contains { contains(plain, text($0)) }
    let isMerged = abilities.mergesInk
    abilities.attributes = attributes.map { ($0.0, isMerged ? numbers($0.1) ?? [] : $0.1) }
    abilities.plain = isMerged ? text("\u{1B}[m") : plain + (colors.isEmpty ? [] : sequence("op") ?? [])
    if sequence("op") != text("\u{1B}[39;49m") {
      (abilities.standardForeground, abilities.standardBackground) = ([], [])
    }
    abilities.colorlessAttributes = colorlessAttributes
    let count = Self.colors
    abilities.color = { number, isBackground in
      guard number < count, let sequence = sequence(isBackground ? "setab" : "setaf", number, 0) else { return [] }
      return isMerged ? numbers(sequence) ?? [] : sequence
    }
  }

  /// The attributes that the database says not to mix with colours.
  private static var colorlessAttributes: Attributes {
    let bits = max(cn_number("ncv"), 0)
    var attributes: Attributes = []
    if bits & 2 != 0 { attributes.insert(.underline) }
    if bits & 4 != 0 { attributes.insert(.reverse) }
    if bits & 16 != 0 { attributes.insert(.dim) }
    if bits & 32 != 0 { attributes.insert(.bold) }
    if bits & 0x8000 != 0 { attributes.insert(.italic) }
    return attributes
  }

  /// What stands between `ESC [` and `m`; nil where the bytes are not just that.
  static func numbers(_ sequence: [UInt8]) -> [UInt8]? {
    guard sequence.starts(with: text("\u{1B}[")), sequence.last == UInt8(ascii: "m") else { return nil }
    let numbers = sequence.dropFirst(2).dropLast()
    let isPlain = numbers.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
    return isPlain && !numbers.isEmpty ? Array(numbers) : nil
  }

  // MARK: Scrolling

  /// Nil where the terminal cannot scroll some of its rows, or leaves in them what is not blank.
  private static var scroll: (@Sendable (_ rows: ClosedRange<Int>, _ count: Int, _ height: Int) -> [UInt8])? {
    guard sequence("csr") != nil, sequence("indn") ?? sequence("ind") != nil, sequence("rin") ?? sequence("ri") != nil,
      cn_flag("ndscr") == 0
    else { return nil }
    return { rows, count, height in
      var bytes = sequence("csr", rows.lowerBound, rows.upperBound) ?? []
      bytes += sequence("cup", count > 0 ? rows.upperBound : rows.lowerBound, 0) ?? []
      let (many, one) = count > 0 ? ("indn", "ind") : ("rin", "ri")
      bytes += sequence(many, abs(count), 0) ?? Array(repeatElement(sequence(one) ?? [], count: abs(count)).joined())
      return bytes + allRows(height: height)
    }
  }

  // MARK: Sequences

  private static func sequence(_ name: String) -> [UInt8]? {
    bytes { cn_sequence(name, $0, $1) }
  }

  private static func sequence(_ name: String, _ first: Int, _ second: Int) -> [UInt8]? {
    bytes { cn_sequence_of(name, Int32(first), Int32(second), $0, $1) }
  }

  private static func bytes(_ copy: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> [UInt8]? {
    var room: [CChar] = Array(repeating: 0, count: 128)
    let count = room.withUnsafeMutableBufferPointer { copy($0.baseAddress, Int32($0.count)) }
    return count < 0 ? nil : room[..<Int(count)].map { UInt8(bitPattern: $0) }
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }
}
