/// What stands in a cell of a sheet: words, or a picture of a number that stands beside it.
public struct SheetCell: Sendable, Equatable {
  public enum Tone: Sendable {
    case plain
    case quiet
    case strong
    case warning
  }

  public enum Picture: Sendable, Equatable {
    /// A bar over this share of the column, 0…1.
    case bar(Double)
    case span(SheetSpan)
    /// A curve through the steps, −2…2; nil is a gap.
    case curve([Int?])
  }

  /// May hold text of a file.
  public let text: String
  /// Stands in a column that is too narrow for `text`; nil: the text is cut.
  public let short: String?
  public let tone: Tone
  public let picture: Picture?

  init(_ text: String, _ tone: Tone = .plain, short: String? = nil) {
    self.text = text
    self.short = short
    self.tone = tone
    picture = nil
  }

  init(_ picture: Picture?, _ tone: Tone = .quiet) {
    text = ""
    short = nil
    self.tone = tone
    self.picture = picture
  }

  static let blank = SheetCell("")
}

/// A figure on a scale, with its interval.
public struct SheetSpan: Sendable, Equatable {
  public let at: Double
  /// Nil where there is none.
  public let interval: ClosedRange<Double>?
  public let scale: ClosedRange<Double>
  /// A place of the scale to compare with.
  public let mark: Double?

  /// Where a value stands in a column of `width` cells; what lies beyond the scale stands at its end.
  public func cell(of value: Double, width: Int) -> Int {
    let length = scale.upperBound - scale.lowerBound
    guard width > 1, length > 0, value.isFinite else { return 0 }
    let share = (value - scale.lowerBound) / length
    return Int((max(0, min(1, share)) * Double(width - 1)).rounded())
  }
}
