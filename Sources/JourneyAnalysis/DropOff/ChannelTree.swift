import JourneyModel

/// Which channels are part of which, and what the customer holds in each.
struct ChannelTree {
  /// The line of channels that do not say what the customer holds.
  static let notSaid = "(not said)"

  private let index: MapIndex

  init(_ index: MapIndex) {
    self.index = index
  }

  /// Whether a channel is the wider one, or part of it, or part of a part. A ring of parts ends. O(depth).
  func isSameOrWithin(_ channel: String, _ wider: String) -> Bool {
    guard let goal = index.channelNumbers[wider] else { return channel.isSame(as: wider) }
    var place = index.channelNumbers[channel] ?? -1
    for _ in 0...index.channels.count {
      if place == goal { return true }
      guard place >= 0 else { return false }
      place = index.widerChannels[Int(place)]
    }
    return false
  }

  /// The word of the file; `notSaid` where it has none.
  func device(_ channel: String) -> String {
    index.channelNumbers[channel].flatMap { index.devices[Int($0)] } ?? Self.notSaid
  }

  /// How people read a device.
  static func label(_ device: String) -> String {
    device.isSame(as: "none") ? "no device" : Choice.device.label(of: device)
  }

  /// Where a device stands among the others: in the order of the format, then other words, then what is not said.
  static func place(_ device: String) -> Int {
    if device.isSame(as: notSaid) { return Int.max }
    let words = Choice.device.words
    return words.firstIndex { $0.value.isSame(as: device) } ?? words.count
  }
}
