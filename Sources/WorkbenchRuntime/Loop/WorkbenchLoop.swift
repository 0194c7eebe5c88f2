import TerminalCells
import Workbench

/// The workbench at work: waits for events, lets the state answer them, does what the state asks for, and shows it.
///
/// It owns the main thread while it runs; what takes long is done on other threads and answers through the mailbox.
final class WorkbenchLoop {
  private(set) var state: WorkbenchState
  private let terminal: any Terminal
  private let runner: EffectRunner
  private let render: (_ state: WorkbenchState, _ held: Frame?) -> Frame
  private let patience: Duration

  /// What is on the screen; nil where that is not known.
  private var shown: Frame?
  private var isStale = true
  /// Whether a key was pressed since, and whether something happened to all of the screen.
  private var isAfterKey = false
  private var isAllStale = true
  private var calm = DetailsCalm()
  private var clicks = ClickPairs()
  /// Whether the open file is to be looked at when no question and no line is in the way.
  private var isLookDue = false
  private var lastLook: ContinuousClock.Instant?
  /// When things are to happen that no event brings.
  private var due: [DueThing: ContinuousClock.Instant] = [:]
  private var status: Int32?
  /// What is to be done once the start is over; nil where that is nothing, and afterwards.
  private var whenSettled: (() -> Void)?

  /// How long the first frame waits for a list of journeys, rather than show one that is still being read.
  private static let waitForList = Duration.milliseconds(60)

  /// How long nothing has to happen after the first frame for the start to be over.
  private static let untilSettled = Duration.milliseconds(300)

  /// - Parameters:
  ///   - render: the screen as a function of the state, and of the frame before where details wait for the keys to
  ///     pause.
  ///   - patience: for how long events that follow one another at once are worked off before the screen is shown
  ///     again.
  ///   - whenSettled: what is called once, when nothing has happened for a moment after the first frame.
  init(
    _ state: WorkbenchState, terminal: any Terminal, runner: EffectRunner, patience: Duration = .milliseconds(100),
    whenSettled: (() -> Void)? = nil, render: @escaping (WorkbenchState, Frame?) -> Frame
  ) {
    self.state = state
    self.state.deferFigures()
    self.terminal = terminal
    self.runner = runner
    self.patience = patience
    self.whenSettled = whenSettled
    self.render = render
  }

  /// Begins with what was named, and works until the person leaves or the process is told to end. Gives the status to
  /// exit with; the terminal is given back on every way out.
  func run(from start: consuming StartPoint) -> Int32 {
    defer {
      terminal.close()
      runner.finish()
    }
    perform(runner.begin(consume start))  // what was read is not kept twice
    awaitList()
    while true {
      if let status { return status }
      perform(state.beginWork())
      show()
      runner.watch(state.open?.path)
      runner.showPresence(state)
      // Without a timeout, nil is a script that has run out: nothing will ever come.
      if let event = eventInPause() ?? earlyEvent() ?? nextEvent() {
        handle(event)
        handlePending()
      } else {
        tick()
      }
      comeDue()
    }
  }

  /// Gives a list that is being read a moment to be there at first sight; what else wakes meanwhile does not end it.
  private func awaitList() {
    let last = ContinuousClock.now + Self.waitForList
    while runner.isListing, status == nil {
      let rest = max(.zero, ContinuousClock.now.duration(to: last))
      guard let event = terminal.nextEvent(timeout: rest) else { return }
      handle(event)
      guard case .wake = event else { return }
    }
  }

  /// An event that follows a move before its details are due. As soon as none does they are shown, and nothing waits any
  /// more.
  private func eventInPause() -> InputEvent? {
    guard shown?.isUnsettled == true else { return nil }
    if let event = terminal.nextEvent(timeout: calm.wait(now: .now)) { return event }
    settleDetails()
    return nil
  }

  private func settleDetails() {
    present(render(state, nil))
    calm.isSettled()
  }

  /// An event that follows on the start at once. As soon as none does, the start is over.
  private func earlyEvent() -> InputEvent? {
    guard let whenSettled else { return nil }
    if let event = terminal.nextEvent(timeout: Self.untilSettled) { return event }
    self.whenSettled = nil
    whenSettled()
    return nil
  }

  /// The next event; nil where the time of something has come first.
  private func nextEvent() -> InputEvent? {
    let now = ContinuousClock.now
    let wanted = state.dueThings
    due = due.filter { wanted.contains($0.key) }
    for thing in wanted where due[thing] == nil { due[thing] = now + thing.delay }
    // A look that was put off has its time, too.
    let look = isLookDue && canLook && !runner.files.isLooking ? lastLook.map { $0 + JourneyFiles.pause } : nil
    let next = (Array(due.values) + [look].compactMap(\.self)).min()
    let second = wakeAfter
    let waits = [next.map { max(.zero, now.duration(to: $0)) }, second.map { .milliseconds(max(10, $0)) }]
    guard let wait = waits.compactMap(\.self).min() else { return terminal.nextEvent(timeout: nil) ?? .hangup }
    let before = runner.clock.monotonicMilliseconds
    if let event = terminal.nextEvent(timeout: wait) { return event }
    // Where a clock runs, nothing else is due and no time has passed, a script has run out.
    let isOver = second != nil && next == nil && runner.clock.monotonicMilliseconds == before
    return isOver ? .hangup : nil
  }

  /// Does what was to happen by now.
  private func comeDue() {
    if isLookDue { settle() }
    let now = ContinuousClock.now
    for (thing, time) in due where time <= now && status == nil {
      due[thing] = nil
      perform(state.come(thing))
      isStale = true
      isAllStale = true
    }
  }

  /// Moves the workshop's clock on, where it runs.
  private func tick() {
    guard state.runsClock else { return }
    tellTime()
    perform(state.tick())
    isStale = true
    isAllStale = true
  }

  /// How long it is until something changes by itself, in milliseconds; nil: nothing does.
  private var wakeAfter: Int64? {
    guard state.runsClock else { return nil }
    tellTime()
    return state.wakeAfter
  }

  private func tellTime() {
    state.environment.tellTime(by: runner.clock)
  }

  /// Works off what has come meanwhile, so that a held key or typed-ahead text is shown once.
  private func handlePending() {
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while status == nil, clock.now < deadline, let event = terminal.pendingEvent() { handle(event) }
  }

  private func handle(_ event: InputEvent) {
    tellTime()
    switch event {
    case .wake:
      for message in runner.mailbox.take() { receive(message) }
    case .focus(let isHere):
      // Not every file system tells of changes, so whoever comes back to the window gets a look.
      if isHere { isLookDue = true }
    case .mouse(let event):
      // What it hits is what is shown.
      if shown?.isUnsettled == true { settleDetails() }
      isStale = true
      isAllStale = true
      let regions = shown?.regions ?? []
      perform(state.handle(event, regions: regions, isDouble: clicks.isDouble(event, at: .now)))
    case .resize:
      shown = nil
      isStale = true
      perform(state.handle(event))
    case .key:
      isStale = true
      isAfterKey = true
      perform(state.handle(event))
    default:
      isStale = true
      isAllStale = true
      perform(state.handle(event))
    }
    settle()
  }

  private func receive(_ message: Message) {
    switch message {
    case .listed(let folder, let entries, let number):
      if let outcome = runner.listed(folder, entries, number) { perform([], after: outcome) }
    case .fileTouched: isLookDue = true
    case .peopleTouched:
      guard let path = state.open?.path else { return }
      let people = runner.people(of: path)
      // Where this screen is, too, is told through the folder that is watched.
      if case .people(let people, _) = people, people == state.open?.people { return }
      perform([], after: people)
    case .inbox(let news, let path): perform([], after: .inbox(news, path: path))
    case .looked(let result):
      let (outcome, plan) = runner.files.take(result)
      state.prepare(plan)
      if let outcome {
        perform([], after: outcome)
      } else {
        state.prepare(nil)
        // Saved or read anew meanwhile.
        if case .changed? = result.look.result { isLookDue = true }
      }
    case .savedQuietly(let result):
      state.prepare(result.save.plan)
      for outcome in runner.files.take(result) { perform([], after: outcome) }
      state.prepare(nil)
      // What others saved meanwhile was not looked at.
      isLookDue = true
    case .trouble(let sentence):
      isStale = true
      state.tell(.warning, sentence)
    case .worked(let number, let answer): perform([], after: runner.worked(number, answer))
    case .logProgressed(let progress, let number): perform([], after: .logProgressed(progress, number: number))
    case .logRead(let log, let number): perform([], after: .logRead(log, number: number))
    case .logFailed(let sentence, let number): perform([], after: .logFailed(sentence, number: number))
    case .logCounted(let preview, let number, let asked):
      perform([], after: .logCounted(preview, number: number, asked: asked))
    }
  }

  private func settle() {
    guard status == nil else { return }
    // A yes to overwriting is good only while its question stands.
    if case .confirmation = state.overlay {} else { runner.files.withdrawQuestion() }
    // A line that is being typed stays as it is while the map behind it follows.
    guard isLookDue, canLook else { return }
    guard !runner.files.isLooking else { return }
    // Somebody who saves without end is not followed at every step.
    let now = ContinuousClock.now
    if runner.files.lookTook > .milliseconds(2), let lastLook, lastLook.duration(to: now) < JourneyFiles.pause {
      return
    }
    lastLook = now
    isLookDue = false
    let start = now
    if let outcome = runner.look(state.open, savesItself: state.savesItself) { perform([], after: outcome) }
    // With what following took: comparing, and working out what is shown.
    runner.files.lookTook = max(runner.files.lookTook, start.duration(to: .now))
  }

  /// Does effects in order, and what comes of each before the next. What was given up to the state first is `outcome`.
  private func perform(_ effects: [Effect], after outcome: Outcome? = nil) {
    var waiting = effects
    if let outcome { waiting = give(outcome) + waiting }
    while status == nil, !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if case .quit(let status) = effect {
        self.status = status
      } else if let outcome = runner.run(effect, openPath: state.open?.path) {
        waiting = give(outcome) + waiting
      }
      if runner.hasLostScreen {
        runner.hasLostScreen = false
        shown = nil
      }
    }
  }

  /// Whether nothing is asked that what others changed could make untrue.
  private var canLook: Bool { state.overlay == nil || state.isTyping }

  private func give(_ outcome: Outcome) -> [Effect] {
    isStale = true
    let effects = state.receive(outcome)
    // What was read anew is what the next save replaces, once the state rests on it.
    if case .reloaded(let journey, _, _, _) = outcome, state.rests(on: journey) { runner.files.acceptReload() }
    return effects
  }

  private func show() {
    guard isStale else { return }
    isStale = false
    let isMove = !isAllStale && (isAfterKey || shown?.isUnsettled == true)
    let holds = calm.holds(
      state.detailsGround, isMove: isMove, isAfterKey: isAfterKey, isHeard: state.isASCII, now: .now)
    (isAfterKey, isAllStale) = (false, false)
    present(render(state, holds ? shown : nil))
    if shown?.isUnsettled != true { calm.isSettled() }
  }

  private func present(_ frame: Frame) {
    if let shown, frame.looksLike(shown) {} else { terminal.present(frame) }
    shown = frame
  }
}
