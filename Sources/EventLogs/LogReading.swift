/// How logs are read.
public struct LogReading: Sendable {
  public var columns: LogColumnNames
  /// What separates fields; nil where it is recognised.
  public var delimiter: UInt8?
  public var lifecycle: LifecycleFilter
  /// Whether a row that cannot be read ends the reading.
  public var isStrict: Bool
  /// How many threads; at least 1.
  public var threads: Int
  public var limits: LogLimits
  /// How many bytes are read at once; rows may be longer.
  public var blockSize: Int
  /// Who looks on; nil for nobody.
  public var watch: LogWatch?
  /// Whether all rows go the long way: what the short one is tested against.
  var readsExactly = false

  public init(
    columns: LogColumnNames = LogColumnNames(), delimiter: UInt8? = nil, lifecycle: LifecycleFilter = .complete,
    isStrict: Bool = false, threads: Int? = nil, limits: LogLimits = LogLimits(), blockSize: Int = 512 << 10
  ) {
    self.columns = columns
    self.delimiter = delimiter
    self.lifecycle = lifecycle
    self.isStrict = isStrict
    self.threads = max(1, threads ?? Threads.processors)
    self.limits = limits
    self.blockSize = max(16, blockSize)
  }
}
