/// Where one thread puts the events that it reads: 256 partitions by case, in the order of the blocks.
final class EventRecorder {
  static let partitions = 256
  /// Events in a chunk: 16 KB, so that few hundred partitions of a small log cost little.
  static let chunk = 1024

  private let kinds: EventKinds
  private let register: CaseRegister
  private let prefixes: SharedPrefix
  private var prefix: CasePrefix?
  private var next: UnsafeMutablePointer<UnsafeMutablePointer<EventRecord>?>
  private var room: UnsafeMutablePointer<Int32>
  /// The chunks of each partition, all full but the last.
  private(set) var chunks: [[UnsafeMutablePointer<EventRecord>]]
  /// The blocks that were read here, in order, and how many events each partition had at the end of each.
  private(set) var blocks: [Int] = []
  private(set) var ends: [UInt32] = []

  private var kindKeys: [EventKinds.Kind: UInt32] = [:]
  private var fastKeys: UnsafeMutablePointer<UInt64>
  private var fastNumbers: UnsafeMutablePointer<UInt32>
  private static let fastSlots = 4096

  private(set) var events = 0
  private(set) var firstMoment = Int64.max
  private(set) var lastMoment = Int64.min

  let activities: TextCodes
  let agencies: TextCodes
  let channels: TextCodes
  let segments: TextCodes

  init(_ kinds: EventKinds, _ register: CaseRegister, _ prefixes: SharedPrefix) {
    self.kinds = kinds
    self.register = register
    self.prefixes = prefixes
    activities = TextCodes(kinds)
    agencies = TextCodes(kinds)
    channels = TextCodes(kinds)
    segments = TextCodes(kinds)
    next = .allocate(capacity: Self.partitions)
    next.initialize(repeating: nil, count: Self.partitions)
    room = .allocate(capacity: Self.partitions)
    room.initialize(repeating: 0, count: Self.partitions)
    chunks = Array(repeating: [], count: Self.partitions)
    fastKeys = .allocate(capacity: Self.fastSlots)
    fastKeys.initialize(repeating: .max, count: Self.fastSlots)
    fastNumbers = .allocate(capacity: Self.fastSlots)
    fastNumbers.initialize(repeating: 0, count: Self.fastSlots)
  }

  deinit {
    for list in chunks { for chunk in list { chunk.deallocate() } }
    next.deallocate()
    room.deallocate()
    fastKeys.deallocate()
    fastNumbers.deallocate()
  }

  /// Says that all events of a block were added.
  func endBlock(_ block: Int) {
    blocks.append(block)
    for partition in 0..<Self.partitions {
      ends.append(UInt32(chunks[partition].count * Self.chunk - Int(room[partition])))
    }
  }

  /// How many events a partition has.
  func count(of partition: Int) -> Int { chunks[partition].count * Self.chunk - Int(room[partition]) }

  /// How many events a partition had when the block at this place of `blocks` was done.
  func end(of partition: Int, block: Int) -> Int { Int(ends[block * Self.partitions + partition]) }

  /// Copies the events of a partition from one place to before another.
  func copy(_ partition: Int, _ from: Int, _ to: Int, to target: UnsafeMutablePointer<EventRecord>) {
    var place = from
    var target = target
    while place < to {
      let offset = place % Self.chunk
      let count = min(to - place, Self.chunk - offset)
      target.update(from: chunks[partition][place / Self.chunk] + offset, count: count)
      target += count
      place += count
    }
  }

  @inline(__always)
  func add(
    _ id: UnsafePointer<UInt8>, _ length: Int, _ moment: Int64, _ activity: UInt32, _ agency: UInt32, _ channel: UInt32,
    _ segment: UInt32
  ) throws(EventLogError) {
    let prefix = prefix ?? learn(id, length)
    let mixed = CaseKey.mixed(prefix.packed(id, length) ?? CaseKey.registered(register.number(id, length)))
    let kind = try number(activity, agency, channel, segment)
    let partition = Int(truncatingIfNeeded: mixed >> 50)
    if room[partition] == 0 { addChunk(partition) }
    let place = next[partition]!
    place.initialize(to: EventRecord(key: mixed & ((1 << 50) - 1), moment: moment, kind: kind))
    next[partition] = place + 1
    room[partition] -= 1
    events += 1
    if moment < firstMoment { firstMoment = moment }
    if moment > lastMoment { lastMoment = moment }
  }

  @inline(never)
  private func learn(_ id: UnsafePointer<UInt8>, _ length: Int) -> CasePrefix {
    let learnt = prefixes.learn(from: UnsafeBufferPointer(start: id, count: length))
    prefix = learnt
    return learnt
  }

  @inline(never)
  private func addChunk(_ partition: Int) {
    let chunk = UnsafeMutablePointer<EventRecord>.allocate(capacity: Self.chunk)
    chunks[partition].append(chunk)
    next[partition] = chunk
    room[partition] = Int32(Self.chunk)
  }

  @inline(__always)
  private func number(
    _ activity: UInt32, _ agency: UInt32, _ channel: UInt32, _ segment: UInt32
  ) throws(EventLogError) -> UInt32 {
    if (activity | agency | channel | segment) >> 16 == 0 {
      let key = UInt64(activity) << 48 | UInt64(agency) << 32 | UInt64(channel) << 16 | UInt64(segment)
      let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
      if fastKeys[slot] == key { return fastNumbers[slot] }
      let number = try slowNumber(activity, agency, channel, segment)
      fastKeys[slot] = key
      fastNumbers[slot] = number
      return number
    }
    return try slowNumber(activity, agency, channel, segment)
  }

  @inline(never)
  private func slowNumber(
    _ activity: UInt32, _ agency: UInt32, _ channel: UInt32, _ segment: UInt32
  ) throws(EventLogError) -> UInt32 {
    let kind = EventKinds.Kind(activity: activity, agency: agency, channel: channel, segment: segment)
    if let number = kindKeys[kind] { return number }
    guard let number = kinds.number(of: kind) else { throw .tooManyKinds(EventRecord.kindLimit) }
    kindKeys[kind] = number
    return number
  }
}
