import EventLogs
import Glibc
import JSONText
import JourneyExchange
import JourneyModel
import JourneyStorage
import PlainText
import Tables
import TestSupport

/// What libFuzzer calls with each input it has thought up. `FUZZ_READER` names the reader that gets it.
///
/// Beyond not crashing: what was read is written and read again as the same; what is shown is harmless.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  switch reader {
  case "json": json(bytes)
  case "journey": journey(bytes)
  case "csv": table(bytes, .commaSeparated)
  case "tsv": table(bytes, .tabSeparated)
  case "rows": rows(bytes)
  case "xes": xes(bytes)
  case "gzip": log(bytes, "log.csv.gz")
  case "recovery": recovery(bytes)
  case "mermaid": mermaid(bytes)
  case "edits": edits(bytes)
  case "text": text(bytes)
  default: fatalError("FUZZ_READER must name a reader, not \(reader)")
  }
  return 0
}

private let reader = getenv("FUZZ_READER").map { String(cString: $0) } ?? ""

private func json(_ bytes: [UInt8]) {
  guard let value = try? JSONReader.read(bytes) else { return }
  let written = JSONWriter.write(value)
  guard let again = try? JSONReader.read(written) else { fatalError("what was written cannot be read") }
  precondition(JSONWriter.write(again) == written, "what was written is not canonical")
}

private func journey(_ bytes: [UInt8]) {
  guard let journey = try? JourneyFormat.read(bytes) else { return }
  stable(journey)
  _ = JourneyCheck.findings(in: journey, now: day)
  let merged = JourneyMerge.merge(base: journey, ours: journey, theirs: journey)
  precondition(merged.conflicts.isEmpty, "a map conflicts with itself")
}

private func table(_ bytes: [UInt8], _ dialect: TableDialect) {
  var reader = TableReader(bytes, dialect: dialect, raggedRows: .kept)
  guard let rows = try? reader.rest() else { return }
  let writer = TableWriter(dialect: dialect)
  let written = rows.map { writer.line($0.map { .text($0) }) }.joined()
  var second = TableReader(written, dialect: dialect, undoing: true, raggedRows: .kept)
  guard let again = try? second.rest() else { fatalError("what was written cannot be read") }
  precondition(again == rows, "what was written is read as something else")
}

private func log(_ bytes: [UInt8], _ name: String) {
  // Small blocks, so that every seam between two of them is met.
  var reading = LogReading(threads: 1, blockSize: 64)
  reading.limits.modest = 1 << 20
  reading.limits.row = 1 << 16
  guard let log = try? EventLog.read([LogInput(name: name, place: .bytes(bytes))], reading) else { return }
  for issue in log.issues { _ = PlainText.display(issue.reason) }
}

private func rows(_ bytes: [UInt8]) {
  // With the names of columns before it, so that the rows behind them are reached.
  log(Array("case,activity,time,agency\n".utf8) + bytes, "log.csv")
}

private func xes(_ bytes: [UInt8]) {
  log(bytes, "log.xes")
  log(Array("<?xml version=\"1.0\"?><log><trace><string key=\"concept:name\" value=\"c\"/>".utf8) + bytes, "log.xes")
}

private func recovery(_ bytes: [UInt8]) {
  guard let file = RecoveryFile(bytes: bytes) else { return }
  _ = file.journey()
  for entry in file.entries { _ = PlainText.display(entry.title) }
}

/// A diagram as a map of its own, and brought into one that has some of its stages: what comes out is written and read as the same.
private func mermaid(_ bytes: [UInt8]) {
  for map in maps {
    guard let incoming = try? Importer.read(bytes, as: .mermaid, for: map, options: ImportOptions(source: "fuzz"))
    else {
      continue
    }
    for note in incoming.notes { _ = PlainText.display("\(note)") }
    stable(incoming.newJourney(id: "new"))
    guard let plan = try? ImportPlan(incoming, into: map, title: "fuzz") else { continue }
    var document = JourneyDocument(map)
    do { _ = try document.apply(plan.edit) } catch { fatalError("what was planned cannot be done: \(error)") }
    stable(document.journey)
  }
}

private func stable(_ journey: Journey) {
  let written = JourneyFormat.write(journey)
  guard let again = try? JourneyFormat.read(written) else { fatalError("what was written cannot be read") }
  precondition(JourneyFormat.write(again) == written, "what was written is not stable")
}

private let maps: [Journey] = [try! JourneyBuilder.journey(""), try! Journeys.counted()]

/// Random edits of a random map, all undone and all done again: the first bytes, and the last. The input is their seed.
private func edits(_ bytes: [UInt8]) {
  var random = RandomJourney(seed: bytes.reduce(0) { $0 &* 256 &+ UInt64($1) })
  var document = JourneyDocument(random.journey())
  let first = JourneyFormat.write(document.journey)
  var inverses: [MapEdit] = []
  for _ in 0..<editCount {
    if let inverse = try? document.apply(random.edit(of: document)) { inverses.append(inverse) }
  }
  let last = JourneyFormat.write(document.journey)
  func undo(_ inverses: [MapEdit]) -> [MapEdit] {
    inverses.reversed().map { inverse in
      guard let again = try? document.apply(inverse) else { fatalError("an edit cannot be undone") }
      return again
    }
  }
  let redone = undo(inverses)
  precondition(JourneyFormat.write(document.journey) == first, "undone, it is not what it was")
  _ = undo(redone)
  precondition(JourneyFormat.write(document.journey) == last, "done again, it is not what it was")
}

private let editCount = getenv("FUZZ_EDITS").flatMap { Int(String(cString: $0)) } ?? 100

private func text(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let shown = PlainText.display(text)
  precondition(PlainText.display(shown).utf8.elementsEqual(shown.utf8), "the form of the form is another")
  for scalar in shown.unicodeScalars {
    precondition(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "a control is left")
  }
  for line in PlainText.wrapped(text, to: 20) { precondition(PlainText.width(of: line) <= 20, "a line is too wide") }
}

private let day = JourneyDate(year: 2027, month: 3, day: 1)!
