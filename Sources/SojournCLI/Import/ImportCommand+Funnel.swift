import EventLogs
import JourneyExchange
import JourneyModel
import JourneyStorage
import Tables

extension ImportCommand {
  /// Puts the result of `sojourn funnel --sql` into the map.
  func importFunnel(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    let input = try reader.journey(into)
    guard let loaded = input.file else {
      throw CommandFailure(.cannotWrite, "\(input.name): is no file that can be saved; name the journey's file")
    }
    if input.journey.isFromNewerVersion {
      throw CommandFailure(
        .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
    }
    let path = console.path(file)
    let name = InputReader.name(path)
    let table = try table(try reader.bytes(path).bytes, name, input.journey, console)
    if !table.unknownColumns.isEmpty {
      console.report("\(name): columns that mean nothing here: \(table.unknownColumns.joined(separator: ", "))")
    }
    let volumes = table.volumes(source: LogOptions.source([file]), asOf: "\(console.today)", isExact: exact)
    let series = volumes.series(for: input.journey)
    var document = JourneyDocument(input.journey)
    do throws(EditError) {
      _ = try document.apply(series.edit(of: document))
    } catch {
      throw CommandFailure(.badInput, "\(loaded.path): nothing was saved: \(error)")
    }
    let what = "\(series.volumes.count) volumes as \(series.name), from \(table.rowCount) rows"
    if dryRun {
      console.report("\(loaded.path): would save \(what)")
      return 0
    }
    do throws(StorageError) {
      let receipt = try console.store.save(
        JourneyFormat.write(document.journey), to: loaded.path, expecting: loaded.identity)
      console.report("\(loaded.path): saved \(what)")
      for note in receipt.notes { console.report("\(loaded.path): \(note)") }
    } catch {
      throw CommandFailure(error)
    }
    return 0
  }

  private func table(
    _ bytes: [UInt8], _ name: String, _ journey: Journey, _ console: Console
  ) throws(CommandFailure) -> FunnelTable {
    var header: [String]?
    var rows: [(Int, [String])] = []
    var reader = TableReader(bytes)
    do throws(TableError) {
      header = try reader.next()
      while let row = try reader.next() { rows.append((reader.line, row)) }
    } catch {
      throw CommandFailure(.badInput, "\(name): nothing was imported: \(error)")
    }
    guard let header, format == .funnel || FunnelTable.isHeader(header) else {
      throw CommandFailure(
        .badInput,
        "\(name): is no result of `sojourn funnel --sql`; it has the columns stage, dimension, value, reached")
    }
    do throws(FunnelTableError) {
      return try FunnelTable(header: header, rows: rows, for: journey)
    } catch {
      for finding in error.findings.prefix(100) { console.report("\(name): \(finding)") }
      let rest = error.findings.count > 100 ? "; \(error.findings.count - 100) more are not shown" : ""
      throw CommandFailure(.badInput, "\(name): nothing was imported: mend what is said above\(rest)")
    }
  }
}
