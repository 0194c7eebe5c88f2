import Testing

@testable import EventLogs

@Suite struct CaseReferenceTests {
  @Test("Every case leads back to its id", arguments: ["C-0017", "17", "no number", "C-"])
  func ids(first: String) throws {
    let ids =
      [first]
      + (0..<700).flatMap { ["C-\(1000 + $0 * 977)", "\($0 * 31)", "case \($0) of many", "C-000\($0)", "\($0)x"] }
    let text = "case,activity,timestamp\n" + ids.map { "\($0),A,1\n" }.joined()
    let log = try LogSupport.read(text, threads: 2, blockSize: 512)
    let sorter = CaseSorter(log.recorders, BlockOrder(log.recorders))
    var found: [String] = []
    for partition in 0..<EventRecorder.partitions {
      sorter.forEachCase(partition) { events, _ in
        let reference = CaseReference(partition: partition, number: events[0].caseNumber)
        found.append(String(decoding: log.id(of: reference), as: UTF8.self))
      }
    }
    #expect(found.sorted() == Set(ids).sorted())
  }
}
