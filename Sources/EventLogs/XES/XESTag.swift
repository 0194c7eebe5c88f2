/// One tag of an XES document, as places in the buffer.
struct XESTag {
  enum Kind { case open, close, empty, other }
  enum Element { case log, trace, event, attribute, other }

  var kind = Kind.other
  var element = Element.other
  /// The key and value attributes; entities are not yet replaced.
  var key = 0..<0
  var value = 0..<0
  var hasValue = false
  /// Behind the tag.
  var end = 0
}
