import Glibc
import JourneyStorage
import TestSupport
import Testing

@testable import PhonePage

@Suite("The program that phones speak to")
struct HostProgramTests {
  private static func captures(_ lines: [InboxLine]) -> [String] {
    lines.compactMap { if case .capture(let capture) = $0 { capture.text } else { nil } }
  }

  @Test("What was acknowledged survives kill -9, what is sent again is not doubled, and the next one goes on")
  func killed() {
    let host = HostRun()
    host.enter()
    let forms = (0..<5).map { number in
      let form = host.form("thing+\(number)")
      #expect(host.ask("POST /capture", form).hasPrefix("HTTP/1.1 303"))
      return form
    }
    #expect(host.end(SIGKILL) == 128 + SIGKILL)
    #expect(Self.captures(host.lines) == (0..<5).map { "thing \($0)" })
    host.start()
    host.cookie = nil
    host.enter()
    // A phone that did not hear the answer sends its form once more; its proof is of the time before.
    let proof = HostRun.value("proof", host.ask("GET /"))
    for form in forms {
      let again = "proof=\(proof)&" + form.components(separatedBy: "&").dropFirst().joined(separator: "&")
      #expect(host.ask("POST /capture", again).hasPrefix("HTTP/1.1 303"))
    }
    #expect(host.ask("POST /capture", host.form("after")).hasPrefix("HTTP/1.1 303"))
    #expect(Self.captures(host.lines) == (0..<5).map { "thing \($0)" } + ["after"])
    #expect(host.end(SIGINT) == 130)
    #expect(host.folder.names.contains("map.json"))
  }

  @Test("A vote that is opened in the inbox is on the page with the next look")
  func votes() throws {
    let host = HostRun()
    host.enter()
    #expect(host.ask("GET /").contains("No vote is open now."))
    let folders = StateFolders(environment: ["XDG_STATE_HOME": host.folder.path.description])
    let place = try #require(InboxPlace(of: host.folder.path.appending("map.json"), in: folders))
    let file = try InboxFile(adding: place)
    try file.add([
      .round(
        InboxRound(
          id: "r", subject: "painPoints", each: 2, isOpen: true, items: [.init(id: "hold", title: "An hour on hold")]))
    ])
    file.close()
    let page = host.ask("GET /")
    #expect(page.contains("An hour on hold"))
    let tail = page.components(separatedBy: "action=\"/vote\"").last ?? ""
    let form = "proof=\(HostRun.value("proof", tail))&id=\(HostRun.value("id", tail))&round=r&d0=2"
    #expect(host.ask("POST /vote", form).hasPrefix("HTTP/1.1 303"))
    #expect(host.lines.contains { if case .ballot(let ballot) = $0 { ballot.dots == ["hold": 2] } else { false } })
  }

  @Test("Heads and bodies without end, half requests, and many connections are in nobody's way")
  func abuse() {
    let host = HostRun()
    var files: [Int32] = []
    for _ in 0..<60 {
      guard let file = host.connected() else { continue }
      let half = Array("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ".utf8)
      _ = half.withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      files.append(file)
    }
    defer { for file in files { close(file) } }
    // Those of one address are bounded, and there is room for another.
    #expect(host.ask("GET /").hasPrefix("HTTP/1.1 200"))
    if let file = host.connected() {
      let long = "GET / HTTP/1.1\r\nX-Long: " + String(repeating: "a", count: 200_000)
      #expect(host.send(long, file).isEmpty)
      close(file)
    }
    if let file = host.connected() {
      let body =
        "POST /capture HTTP/1.1\r\nHost: 127.0.0.1:\(host.port)\r\nContent-Length: 30000\r\nConnection: close\r\n\r\n"
      #expect(host.send(body + String(repeating: "a", count: 30_000), file).hasPrefix("HTTP/1.1 413"))
      close(file)
    }
    #expect(host.ask("GET /").hasPrefix("HTTP/1.1 200"))
    #expect(host.end(SIGTERM) == 143)
  }
}
