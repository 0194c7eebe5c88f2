import CZlib
import EventLogs
import JourneyModel
import TestSupport
import Testing

@Suite struct BadLogTests {
  private let header = "case,activity,timestamp\n"

  private func failure(
    _ text: String, strict: Bool = false, limits: LogLimits = LogLimits(), blockSize: Int = 512 << 10
  ) -> EventLogError? {
    do throws(EventLogError) {
      _ = try LogSupport.read(text, strict: strict, blockSize: blockSize, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test("What is empty is refused; a header alone is a log without events")
  func empty() throws {
    #expect(failure("") == .empty(file: "log.csv"))
    #expect(failure(" \n\n") == .empty(file: "log.csv"))
    #expect(failure("\u{FEFF}") == .empty(file: "log.csv"))
    #expect(try LogSupport.read(header).events == 0)
    #expect(try LogSupport.reached("case,activity,timestamp") == [0, 0, 0])
  }

  @Test("Ragged rows, rows without time and rows without case are counted with line and reason")
  func ragged() throws {
    let log = try LogSupport.read(header + "1,A,1\n2,A\n\n3,A,1,x\n4,A,soon\n,A,1\n5,A,1")
    #expect(log.events == 2)
    #expect(log.unreadable == 4)
    #expect(log.issues.map(\.line) == [3, 5, 6, 7])
    #expect(failure(header + "1,A\n", strict: true)?.description.contains("line 2") == true)
  }

  @Test("Lines are right across blocks, threads and quotation marks")
  func lines() throws {
    var text = header
    var bad: [Int] = []
    for number in 2..<400 {
      if number % 37 == 0 { bad.append(number) }
      text += "\(number),\(number % 50 == 0 ? "\"A\"" : "A"),\(number % 37 == 0 ? "never" : "1")\n"
    }
    let log = try LogSupport.read(text, threads: 3, blockSize: 100)
    #expect(log.issues.map(\.line) == bad)
  }

  @Test("Only the first hundred unreadable rows are kept, all are counted")
  func hundred() throws {
    let log = try LogSupport.read(header + String(repeating: "1,A,x\n", count: 250), threads: 2, blockSize: 90)
    #expect(log.unreadable == 250)
    #expect(log.issues.map(\.line) == Array(2...101))
  }

  @Test("A quotation mark that is never closed is refused with its line")
  func unclosed() {
    #expect(failure(header + "1,A,1\n2,\"A,1\n3,A,1\n") == .unclosedQuote(file: "log.csv", line: 3))
    let long = header + String(repeating: "1,A,1\n", count: 100) + "2,\"A,1\n"
    #expect(failure(long, blockSize: 64) == .unclosedQuote(file: "log.csv", line: 102))
  }

  @Test("Quoted fields hold separators, line breaks and doubled marks", arguments: [16, 30, 1000])
  func quoted(blockSize: Int) throws {
    let journey = try LogSupport.journey([("a", nil, ["say \\\"A\\\",\\nor B"])])
    let text = "case,activity,timestamp\r\n\"1\",\"say \"\"A\"\",\nor B\",\"1\"\r\n2,5\" pipe,1\r\n"
    let log = try LogSupport.read(text, strict: true, blockSize: blockSize)
    #expect(log.events == 2)
    #expect(try log.funnel(journey).stages[0].reached == 1)
  }

  @Test(
    "Byte order mark, CR LF, CR alone, tabs and semicolons are read",
    arguments: [
      "\u{FEFF}case,activity,timestamp\n1,A,1\n1,B,2\n", "case,activity,timestamp\r\n1,A,1\r\n1,B,2\r\n",
      "case,activity,timestamp\r1,A,1\r1,B,2\r", "case\tactivity\ttimestamp\n1\tA\t1\n1\tB\t2",
      "CASE;Activity;TimeStamp\n1;A;1\n1;B;2\n",
    ])
  func shapes(text: String) throws {
    #expect(try LogSupport.reached(text) == [1, 1, 0])
  }

  @Test("UTF-16 and zero bytes are refused in words")
  func utf16() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + Array("case".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(throws: EventLogError.notText(file: "x", reason: "is UTF-16")) {
      try EventLog.read([LogInput(name: "x", place: .bytes(bytes))])
    }
    #expect(failure("\0\0\0\0")?.description.contains("zero bytes") == true)
  }

  @Test("A row with a zero byte is counted as unreadable, wherever it stands", arguments: [false, true])
  func zeros(isQuoted: Bool) throws {
    let mark = isQuoted ? "\"" : ""
    var text = header
    for number in 2..<9000 { text += "\(number),\(mark)A\(number == 8000 ? "\0" : "")\(mark),1\n" }
    for quirk in ["", "5\" pipe,A\"x,1\n"] {
      let log = try LogSupport.read(text + quirk, threads: 2)
      #expect(log.unreadable == 1)
      #expect(log.issues.map(\.line) == [8000])
    }
    let xes = "<log>" + String(repeating: " ", count: 3 << 20) + "\0</log>"
    for threads in [1, 2] {
      #expect(failure(xes)?.description.contains("zero bytes") == true)
      #expect(throws: EventLogError.self) {
        try EventLog.read([LogSupport.input(xes)], LogReading(threads: threads))
      }
    }
  }

  @Test("Columns of one name, and texts that are no UTF-8, are spoken of")
  func remarks() throws {
    let log = try LogSupport.read("case,activity,timestamp,Case\n1,A,1,9\n")
    #expect(log.remarks.count == 1)
    #expect(log.remarks.first?.contains("\"case\"; column 1 counts") == true)
    let latin = Array((header + "1,A,1\n1,").utf8) + [0xE9] + Array(",2\n".utf8)
    let other = try EventLog.read([LogInput(name: "x", place: .bytes(latin))])
    #expect(other.remarks.first?.contains("1 texts of the logs are not UTF-8") == true)
    #expect(try LogSupport.read(header + "1,\u{FFFD}é,1\n").remarks == [])
  }

  @Test("The first of two equal columns counts; a missing one is named with what there is")
  func columns() throws {
    #expect(try LogSupport.reached("case,activity,timestamp,case\n1,A,1,9\n1,B,2,8\n") == [1, 1, 0])
    #expect(failure("case,what,timestamp\n")?.description.contains("--activity") == true)
    #expect(failure("case,what,timestamp\n")?.description.contains("what") == true)
  }

  @Test("A row longer than the limit is refused")
  func huge() {
    let limits = LogLimits(row: 10_000)
    let text = header + "1,A,1\n" + String(repeating: "x", count: 600_000) + ",A,1\n"
    guard case .tooLarge = failure(text, limits: limits, blockSize: 1000) else {
      Issue.record("not refused")
      return
    }
  }

  @Test("1948 and 2100 are years like others")
  func years() throws {
    let log = try LogSupport.read(header + "1,A,1948-05-14\n1,B,2100-01-01T00:00:00.000001Z\n")
    let result = try log.funnel(LogSupport.journey(LogSupport.abc))
    #expect(result.times[0].percentiles?[1] == 4_785_177_600.000001)
    #expect(result.lastDay == "2100-01-01")
  }

  @Test("Only complete events count unless others are asked for")
  func lifecycle() throws {
    let text = "case,activity,timestamp,lifecycle\n1,A,1,start\n1,A,2,COMPLETE\n1,B,3,\n"
    #expect(try LogSupport.read(text).leftOut == 1)
    #expect(try LogSupport.read(text, lifecycle: .any).events == 3)
    #expect(try LogSupport.read(text, lifecycle: .start).events == 2)
  }

  @Test("Ids are the same only where all bytes are")
  func ids() throws {
    let ids = [
      "C-1", "C-01", "C-001", "1", "01", "c-1", "C-1 ", "C-9999999999999999", "abcdefg", "abcdefgh", "abcdefghi", "ä",
      "a\u{308}",
    ]
    let text = header + ids.map { "\($0),A,1\n" }.joined() + ids.reversed().map { "\($0),B,2\n" }.joined()
    let result = try LogSupport.read(text, threads: 2, blockSize: 40).funnel(LogSupport.journey(LogSupport.abc))
    #expect(result.cases == ids.count)
    #expect(result.stages.map(\.reached) == [ids.count, ids.count, 0])
  }

  @Test("Numbered ids of every length stay apart")
  func numbered() throws {
    var text = header
    for number in 0..<3000 { text += "C-\(number * number * number),A,1\nC-0\(number * number * number),A,1\n" }
    let log = try LogSupport.read(text, threads: 2, blockSize: 4096)
    #expect(try log.funnel(LogSupport.journey(LogSupport.abc)).cases == 6000)
  }

  @Test("Gzip is unpacked, in several members too; damage and cuts are refused")
  func gzip() throws {
    let first = Self.packed(Array((header + "1,A,1\n").utf8))
    let second = Self.packed(Array("1,B,2\n".utf8))
    func read(_ bytes: [UInt8]) throws(EventLogError) -> EventLog {
      try EventLog.read([LogInput(name: "x", place: .bytes(bytes))])
    }
    #expect(try read(first + second).events == 2)
    #expect(throws: EventLogError.damagedGzip(file: "x")) { try read(Array(first.dropLast(3))) }
    var broken = first
    broken[broken.count - 6] ^= 0xFF
    #expect(throws: EventLogError.damagedGzip(file: "x")) { try read(broken) }
    let bomb = Self.packed([UInt8](repeating: 10, count: 4 << 20))
    #expect(throws: EventLogError.self) {
      try EventLog.read(
        [LogInput(name: "x", place: .bytes(bomb))], LogReading(limits: LogLimits(unpacked: 1 << 20)))
    }
  }

  @Test("What unpacks to hundreds of times its size is refused before it fills the memory")
  func bomb() {
    let bytes = Self.packed(Array(header.utf8) + [UInt8](repeating: 10, count: 3 << 20))
    let log = LogInput(name: "x", place: .bytes(bytes))
    #expect(throws: EventLogError.self) { try EventLog.read([log], LogReading(limits: LogLimits(modest: 1 << 20))) }
    #expect(throws: Never.self) {
      try EventLog.read([log], LogReading(limits: LogLimits(ratio: 2000, modest: 1 << 20)))
    }
  }

  @Test("More activities than are learnt, and times all equal, are a log like others")
  func many() throws {
    var text = header
    for number in 0..<70_000 { text += "\(number % 100),activity \(number),5\n" }
    let log = try LogSupport.read(text + "1,A,5\n1,B,5\n", threads: 2)
    #expect(log.events == 70_002)
    #expect(try log.funnel(LogSupport.journey(LogSupport.abc)).stages.map(\.reached) == [1, 1, 0])
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    precondition(
      deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK)
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 200)
    let size = output.count
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(size)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        return size - Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(output[..<count])
  }
}
