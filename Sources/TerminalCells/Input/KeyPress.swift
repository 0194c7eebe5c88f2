/// One key with the modifiers held.
///
/// Characters carry Shift in themselves ("A"), Ctrl makes no difference between "A" and "a", and Shift-Tab is
/// ``Key/backTab``; presses are brought to that form, so that equal presses are equal values.
public struct KeyPress: Hashable, Sendable {
  public let key: Key
  public let control: Bool
  public let alt: Bool
  public let shift: Bool

  public init(_ key: Key, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.control = control
    self.alt = alt
    switch key {
    case .character(let character):
      let lowered = control ? character.lowercased() : ""
      self.key = lowered.count == 1 ? .character(Character(lowered)) : key
      self.shift = false
    case .tab where shift:
      self.key = .backTab
      self.shift = false
    default:
      self.key = key
      self.shift = shift && key != .backTab
    }
  }

  /// "a", "C-s", "M-x", "S-Up", "C-M-S-F2": the modifiers in this order, then the name of the key.
  public var name: String {
    (control ? "C-" : "") + (alt ? "M-" : "") + (shift ? "S-" : "") + key.name
  }

  /// The press of a name, modifiers in any order; nil if no key has it.
  public init?(name: String) {
    var rest = name[...]
    var (control, alt, shift) = (false, false, false)
    while rest.utf8.count > 2 {
      if rest.hasPrefix("C-") {
        control = true
      } else if rest.hasPrefix("M-") {
        alt = true
      } else if rest.hasPrefix("S-") {
        shift = true
      } else {
        break
      }
      rest = rest.dropFirst(2)
    }
    guard let key = Key(name: String(rest)) else { return nil }
    self.init(key, control: control, alt: alt, shift: shift)
  }
}
