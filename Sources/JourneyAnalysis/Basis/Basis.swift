/// Where a number comes from, strongest first.
///
/// The rank is that of the journey format: public, measured, computed, estimated, illustrative; what names no basis, or
/// a word that the format does not know, ranks last.
public enum Basis: Int, CaseIterable, Comparable, Sendable {
  /// Published by whoever counted, with a source and a date.
  case `public`
  /// Counted, timed or asked by those who made the map.
  case measured
  /// Worked out from other figures.
  case computed
  /// Judged by people who know.
  case estimated
  /// Invented to show how it would look.
  case illustrative
  /// The file does not say.
  case notStated

  /// The basis that a file's word names; `notStated` for nil and for unknown words.
  public init(_ word: String?) {
    self =
      switch word {
      case "public": .public
      case "measured": .measured
      case "computed": .computed
      case "estimated": .estimated
      case "illustrative": .illustrative
      default: .notStated
      }
  }

  /// As a file has it; nil where none is stated.
  public var word: String? {
    switch self {
    case .public: "public"
    case .measured: "measured"
    case .computed: "computed"
    case .estimated: "estimated"
    case .illustrative: "illustrative"
    case .notStated: nil
    }
  }

  /// As people read it; "basis not stated" where none is.
  public var label: String { word ?? "basis not stated" }

  /// Whether intervals, p-values and "real" marks may stand on counts of this basis: precision about counts that nobody
  /// counted would be a lie.
  public var bearsInference: Bool { self <= .computed }

  /// A stronger basis stands before a weaker one.
  public static func < (left: Basis, right: Basis) -> Bool { left.rawValue < right.rawValue }

  /// The basis of a result that rests on both: the weaker one.
  public func weakened(by other: Basis) -> Basis { max(self, other) }

  /// The weakest of all; nil where a result rests on nothing.
  public static func weakest(_ bases: some Sequence<Basis>) -> Basis? { bases.max() }
}
