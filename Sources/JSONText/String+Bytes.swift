extension String {
  /// Whether both hold the same UTF-8 bytes. Swift's `==` calls canonically equivalent texts equal, which would
  /// make a change of form look like no change. O(length).
  public func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Whether this text sorts before the other by UTF-8 bytes: the order of keys in a canonical file. O(length).
  public func precedesByBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
