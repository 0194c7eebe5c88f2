/// One piece of a capture line, before its names are looked up.
struct CaptureToken: Equatable {
  enum Content: Equatable {
    /// Plain words; a leading backslash is gone.
    case words(String)
    /// A sign and a name. `bare` is the name without the punctuation at its end.
    case named(CaptureMeaning, String, bare: String, isQuoted: Bool)
    /// `s4` or `f3`, from 0 to 9.
    case rating(CaptureMeaning, Int)
    /// `due:` and what follows it.
    case due(String)
    case quote(String)
    /// A quote, or a name in quotes, that goes on to the end of the line.
    case open(CaptureMeaning, String)
  }

  /// In characters from the start of the line.
  let range: Range<Int>
  let content: Content
}
