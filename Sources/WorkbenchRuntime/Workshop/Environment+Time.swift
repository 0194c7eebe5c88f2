import Workbench

extension Environment {
  /// Takes over what the clocks show.
  mutating func tellTime(by clock: any WallClock) {
    let local = clock.now()
    today = local.date
    time = local.time
    seconds = clock.seconds
    now = clock.monotonicMilliseconds
  }
}
