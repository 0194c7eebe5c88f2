/// What a save may do although it is refused by default.
public struct SaveOverride: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Replaces what is there, whatever it holds, and makes the file anew when it was deleted.
  public static let existing = SaveOverride(rawValue: 1)
  /// Replaces a read-only file.
  public static let readOnly = SaveOverride(rawValue: 2)
}
