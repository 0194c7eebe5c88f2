import Glibc

/// Seconds of a clock that only goes forward; of the processor's time of this thread with `CPU` in the environment, for
/// machines that have other work.
func now() -> Double {
  var time = timespec()
  clock_gettime(isProcessorTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The value at a share (0 to 1) of the sorted list.
func quantile(_ values: [Double], _ share: Double) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

/// Runs `body` some rounds and gives the seconds of each.
func rounds(_ count: Int, _ body: () -> Void) -> [Double] {
  (0..<count).map { _ in
    let start = now()
    body()
    return now() - start
  }
}

/// One line of the report: name, median, 99th percentile, in milliseconds.
func report(_ name: String, _ seconds: [Double], goal: String = "") {
  func text(_ value: Double) -> String {
    let micro = Int((value * 1e6).rounded())
    return "\(micro / 1000).\(String(1000 + micro % 1000).dropFirst()) ms"
  }
  print(
    "\(name): median \(text(quantile(seconds, 0.5))), p99 \(text(quantile(seconds, 0.99)))\(goal.isEmpty ? "" : "  [\(goal)]")"
  )
}

private let isProcessorTime = getenv("CPU") != nil
