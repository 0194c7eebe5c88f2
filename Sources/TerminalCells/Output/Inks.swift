/// The styles that were needed, and the bytes that lead from one to another.
struct Inks {
  private let abilities: TerminalAbilities
  private var numbers: [Style: Int] = [:]
  private var inks: [Ink] = []
  /// By the number of the first, times 2^16, and of the second.
  private var changes: [Int: [UInt8]] = [:]
  /// What was asked for last, which is mostly what is asked for next.
  private var last = (style: Style.plain, number: 0)

  /// What a terminal is sent for a style: its attributes and its colours, each empty where it is plain.
  private struct Ink {
    var attributes: Attributes
    var foreground: [UInt8]
    var background: [UInt8]
  }

  /// The number of the plain style.
  static let plain = 0

  init(_ abilities: TerminalAbilities) {
    self.abilities = abilities
    _ = add(.plain)
  }

  /// The number of a style, small and the same for the life of the value.
  mutating func number(of style: Style) -> Int {
    if style == last.style { return last.number }
    let number = numbers[style] ?? add(style)
    last = (style, number)
    return number
  }

  private mutating func add(_ style: Style) -> Int {
    let foreground = color(style.foreground, isBackground: false)
    let background = color(style.background, isBackground: true)
    var attributes = style.attributes
    if !foreground.isEmpty || !background.isEmpty { attributes.subtract(abilities.colorlessAttributes) }
    inks.append(Ink(attributes: attributes, foreground: foreground, background: background))
    numbers[style] = inks.count - 1
    return inks.count - 1
  }

  private func color(_ color: Color, isBackground: Bool) -> [UInt8] {
    switch color.lowered(to: abilities.depth).kind {
    case .standard: []
    case .ansi(let index), .palette(let index): abilities.color(Int(index), isBackground)
    case .rgb(let red, let green, let blue):
      // On direct terminals 0 to 7 are the ansi colours, so the seven darkest blues give way to the next.
      abilities.color(max(Int(red) << 16 | Int(green) << 8 | Int(blue), 8), isBackground)
    }
  }

  /// The bytes that lead from one style to another.
  mutating func change(from first: Int, to second: Int) -> [UInt8] {
    if first == second { return [] }
    let key = first << 16 | second
    if let known = changes[key] { return known }
    let bytes = makeChange(inks[first], inks[second])
    changes[key] = bytes
    return bytes
  }

  private func makeChange(_ old: Ink, _ new: Ink) -> [UInt8] {
    let whole = [inkOf(new.attributes), [new.foreground], [new.background]].flatMap(\.self).filter { !$0.isEmpty }
    guard abilities.mergesInk else { return abilities.plain + whole.flatMap(\.self) }
    let anew = whole.isEmpty ? abilities.plain : sequence([Array("0".utf8)] + whole)
    // What is on stays on: only a fresh start turns an attribute off.
    guard new.attributes.isSuperset(of: old.attributes) else { return anew }
    var parts = inkOf(new.attributes.subtracting(old.attributes))
    if new.foreground != old.foreground {
      if new.foreground.isEmpty && abilities.standardForeground.isEmpty { return anew }
      parts.append(new.foreground.isEmpty ? abilities.standardForeground : new.foreground)
    }
    if new.background != old.background {
      if new.background.isEmpty && abilities.standardBackground.isEmpty { return anew }
      parts.append(new.background.isEmpty ? abilities.standardBackground : new.background)
    }
    if parts.isEmpty { return [] }
    let added = sequence(parts)
    return anew.count < added.count ? anew : added
  }

  private func inkOf(_ attributes: Attributes) -> [[UInt8]] {
    abilities.attributes.filter { attributes.contains($0.attribute) }.map(\.ink)
  }

  private func sequence(_ parts: [[UInt8]]) -> [UInt8] {
    Array("\u{1B}[".utf8) + parts.joined(separator: [UInt8(ascii: ";")]) + [UInt8(ascii: "m")]
  }
}
