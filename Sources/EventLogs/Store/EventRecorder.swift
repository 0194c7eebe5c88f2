import CByteScan

/// Where one thread puts the events that it reads: partitions by case, in the order of the blocks.
final class EventRecorder {
  static let partitions = Int(SOJOURN_PARTITIONS)

  private let kinds: EventKinds
  private let register: CaseRegister
  private let shared: CaseNumbering
  let store = sojourn_store_make()!
  /// Events whose cases have no number yet; their ids must stay where they are until `settle`.
  let waiting = UnsafeMutablePointer<sojourn_waiting>.allocate(capacity: 1)
  private(set) var numbering: sojourn_numbering?

  /// The blocks that were read here, in order, and how many events each partition had at the end of each.
  private(set) var blocks: [Int] = []
  private(set) var ends: [UnsafeMutablePointer<UInt32>] = []

  private var kindKeys: [EventKinds.Kind: UInt32] = [:]
  private var lastKind = EventKinds.Kind(activity: .max, agency: 0, channel: 0, segment: 0)
  private var lastNumber: UInt32 = 0
  private var recent = [(kind: EventKinds.Kind, number: UInt32)](
    repeating: (EventKinds.Kind(activity: .max, agency: 0, channel: 0, segment: 0), 0), count: 4096)

  let activities: TextCodes
  let agencies: TextCodes
  let channels: TextCodes
  let segments: TextCodes

  init(_ kinds: EventKinds, _ register: CaseRegister, _ numbering: CaseNumbering) {
    self.kinds = kinds
    self.register = register
    shared = numbering
    activities = TextCodes(kinds)
    agencies = TextCodes(kinds)
    channels = TextCodes(kinds)
    segments = TextCodes(kinds)
    waiting.initialize(to: sojourn_waiting())
  }

  deinit {
    sojourn_store_free(store)
    sojourn_waiting_free(waiting)
    waiting.deallocate()
    for totals in ends { totals.deallocate() }
  }

  private(set) var events = 0
  var firstMoment: Int64 { store.pointee.first_moment }
  var lastMoment: Int64 { store.pointee.last_moment }

  /// Says that all events of a block were added.
  func endBlock(_ block: Int) {
    settle()
    blocks.append(block)
    let totals = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.partitions)
    sojourn_store_totals(store, totals)
    ends.append(totals)
  }

  /// Says that no event will be added.
  func finish() {
    sojourn_store_close(store)
    for partition in 0..<UInt32(Self.partitions) {
      var chunk = sojourn_store_first(store, partition)
      while let next = chunk {
        events += Int(next.pointee.count)
        chunk = next.pointee.next
      }
    }
  }

  /// Asks for the numbers of the cases that wait for theirs.
  func settle() {
    if waiting.pointee.count > 0 { sojourn_cases_settle(register.cases, waiting, store) }
  }

  /// 8 bytes before and behind the id can be read; it stays there until `settle`.
  func add(_ id: UnsafePointer<UInt8>, _ length: Int, _ moment: Int64, _ kind: UInt32) {
    var numbering = numbering ?? learn([Array(UnsafeBufferPointer(start: id, count: length))])
    store.pointee.first_moment = min(store.pointee.first_moment, moment)
    store.pointee.last_moment = max(store.pointee.last_moment, moment)
    let second = moment >= 0 ? moment / 1_000_000 : (moment - 999_999) / 1_000_000
    sojourn_add(
      store, waiting, &numbering, id, UInt32(length), second, UInt32(moment - second * 1_000_000), kind)
  }

  /// Learns from the first ids of a log how they are numbers, unless that is known.
  @discardableResult
  func learn(_ ids: [[UInt8]]) -> sojourn_numbering {
    let learnt = shared.learn(from: ids)
    numbering = learnt
    return learnt
  }

  /// The number of a kind of events.
  func kind(
    _ activity: UInt32, _ agency: UInt32, _ channel: UInt32, _ segment: UInt32
  ) throws(EventLogError) -> UInt32 {
    let kind = EventKinds.Kind(activity: activity, agency: agency, channel: channel, segment: segment)
    if kind == lastKind { return lastNumber }
    // A place of its own for most kinds of most logs: a dictionary's hash takes longer than the rest of an event.
    let mixed = (activity &* 31 &+ agency) &* 0x9E37_79B1 ^ (channel &* 31 &+ segment) &* 0x85EB_CA6B
    let place = Int(mixed >> 20)
    if recent[place].kind == kind {
      lastKind = kind
      lastNumber = recent[place].number
      return lastNumber
    }
    guard let number = kindKeys[kind] ?? kinds.number(of: kind) else {
      throw .tooManyKinds(EventRecord.kindLimit)
    }
    kindKeys[kind] = number
    recent[place] = (kind, number)
    lastKind = kind
    lastNumber = number
    return number
  }
}
