/// The people of a stage by what they hold in their channel.
extension SeriesReader {
  /// A channel's rows are taken as they are; one whose parts are counted too is left out, so that nobody counts twice. All
  /// rows are of one basis and source, else there are no groups.
  struct Devices {
    /// One group a device.
    let groups: [Group]
    /// The channels of each group, by their places in `channels`.
    let members: [[Int]]
    /// One group a channel: what the groups add up.
    let channels: [Group]
  }

  /// - Parameter wider: only this channel and its parts; nil for all.
  func devices(ofStage stage: Int, period: Int32, _ tree: ChannelTree, within wider: String?) -> Devices {
    let counted = groups(ofStage: stage, period: period, by: .channel)
    let channels = counted.filter { group in
      !counted.contains { !$0.id.isSame(as: group.id) && tree.isSameOrWithin($0.id, group.id) }
    }
    var names: [String] = []
    var members: [[Int]] = []
    for (place, channel) in channels.enumerated()
    where wider.map({ tree.isSameOrWithin(channel.id, $0) }) ?? true {
      let device = tree.device(channel.id)
      if let known = names.firstIndex(where: { $0.isSame(as: device) }) {
        members[known].append(place)
      } else {
        names.append(device)
        members.append([place])
      }
    }
    let groups = zip(names, members).map { name, own -> Group in
      let first = channels[own[0]].counted
      return Group(
        id: name,
        counted: CountedTally(
          tally: own.dropFirst().reduce(first.tally) { $0 + channels[$1].counted.tally }, basis: first.basis,
          period: first.period, source: first.source, volumes: own.flatMap { channels[$0].counted.volumes }))
    }
    return Devices(groups: groups, members: members, channels: channels)
  }
}
