/// A group of a funnel's breakdown; nil where the log does not say.
public struct FunnelKey: Sendable {
  public var agency: String?
  public var channel: String?
  public var segment: String?
  public var period: String?

  /// Equal only for equal keys, and in an order that is the same everywhere.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for text in [agency, channel, segment, period] {
      if let text {
        bytes.append(1)
        bytes += text.utf8
      }
      bytes.append(0)
    }
    return bytes
  }
}
