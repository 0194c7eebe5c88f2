import JourneyStorage
import TestSupport
import Testing

@testable import PhonePage

/// A desk with a browser before it that keeps its cookie and reads its forms.
struct Visit {
  var desk: PhoneDesk
  var random = SeededGenerator(seed: 11)
  var cookie: String?
  var now = Duration.zero
  var line: InboxLine?
  /// Whether the disk takes what is to be kept.
  var isDiskGood = true

  static let subject = PhoneSubject(
    title: "Getting a <card>", stages: [.init(id: "ask", name: "Ask"), .init(id: "get", name: "Get \"it\"")])

  init() {
    desk = PhoneDesk(
      settings: PhoneSettings(code: "4821 9037", hosts: ["127.0.0.1:8087", "localhost:8087"]), subject: Self.subject,
      at: .zero)
  }

  mutating func send(
    _ method: String, _ path: String, _ form: String = "", headers: [String: String] = [:], peer: String = "10.0.0.5"
  ) -> PhoneResponse {
    var all = ["host": "127.0.0.1:8087"]
    if method == "POST" { all["content-type"] = "application/x-www-form-urlencoded" }
    if let cookie { all["cookie"] = "other=1; sojourn=\(cookie)" }
    for (name, value) in headers { all[name] = value }
    let request = PhoneRequest(method: method, path: path, headers: all, body: Array(form.utf8), peer: peer)
    line = nil
    let response: PhoneResponse
    switch desk.answer(request, at: now, time: 1_800_000_000, random: &random) {
    case .now(let answer): response = answer
    case .whenKept(let line, let session, let kept, let failed):
      self.line = line
      if isDiskGood { desk.settle(line, session: session) } else { desk.withdraw(line, session: session) }
      response = isDiskGood ? kept : failed
    }
    if let set = response.header("Set-Cookie") { cookie = String(set.dropFirst("sojourn=".count).prefix(32)) }
    return response
  }

  mutating func enter() { _ = send("POST", "/enter", "code=48219037") }

  /// The value of the first hidden field of this name after `mark`.
  static func hidden(_ name: String, in page: PhoneResponse, after mark: String = "<main>") -> String {
    let tail = page.body.components(separatedBy: mark).dropFirst().joined(separator: mark)
    let start = tail.components(separatedBy: "name=\"\(name)\" value=\"")
    return start.count > 1 ? String(start[1].prefix { $0 != "\"" }) : ""
  }

  mutating func form(_ text: String, kind: String = "pain", stage: String = "") -> String {
    let page = send("GET", "/")
    return
      "proof=\(Self.hidden("proof", in: page))&id=\(Self.hidden("id", in: page))&kind=\(kind)&stage=\(stage)&text=\(text)"
  }
}

extension String {
  /// Splits without Foundation.
  func components(separatedBy mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

@Suite("What phones are answered")
struct PhoneDeskTests {
  @Test("Without the code one sees nothing of the journey; with it one comes in")
  func enter() {
    var visit = Visit()
    let page = visit.send("GET", "/")
    #expect(page.status == 200 && page.body.contains("The code of this workshop"))
    #expect(!page.body.contains("card"))
    #expect(visit.send("POST", "/enter", "code=00000000").status == 403)
    #expect(visit.cookie == nil)
    let answer = visit.send("POST", "/enter", "code=4821-9037")
    #expect(answer.status == 303 && answer.header("Location") == "/")
    #expect(answer.header("Set-Cookie")?.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") == true)
    #expect(visit.send("GET", "/").body.contains("Getting a &lt;card&gt;"))
  }

  @Test("The address with the code in it leads in, without another question")
  func join() {
    var visit = Visit()
    #expect(visit.send("GET", "/join/11112222").status == 403)
    let page = visit.send("GET", "/join/4821%209037")
    #expect(page.status == 200 && page.body.contains("What do you want to say?"))
    #expect(visit.send("GET", "/").body.contains("What do you want to say?"))
  }

  @Test("Wrong codes are soon not looked at, by address and in all; whoever is in stays in")
  func guessing() {
    var visit = Visit()
    visit.enter()
    let cookie = visit.cookie
    visit.cookie = nil
    let answers = (0..<40).map { visit.send("POST", "/enter", "code=\(10_000_000 + $0)").status }
    #expect(answers.filter { $0 == 403 }.count == 20 && answers.last == 429)
    #expect(visit.send("POST", "/enter", "code=48219037").status == 429, "or guessing would go on")
    #expect(visit.send("POST", "/enter", "code=48219037", peer: "10.0.0.6").status == 303)
    visit.cookie = nil
    var wrong = 0
    for number in 0..<200 where visit.send("POST", "/enter", "code=1", peer: "10.0.1.\(number)").status == 403 {
      wrong += 1
    }
    #expect(wrong == 40, "60 in all")
    visit.cookie = cookie
    #expect(visit.send("GET", "/").body.contains("What do you want to say?"))
    visit.now = .seconds(60)
    visit.cookie = nil
    #expect(visit.send("POST", "/enter", "code=48219037").status == 303)
  }

  @Test("What is sent is kept once, however often its form comes")
  func once() {
    var visit = Visit()
    visit.enter()
    let form = visit.form("told+to%0D%0Acall+%3Cb%3Eback", stage: "get")
    #expect(visit.send("POST", "/capture", form).status == 303)
    guard case .capture(let capture)? = visit.line else { return #expect(Bool(false), "nothing was kept") }
    #expect(capture.text == "told to call <b>back" && capture.stage == "get" && capture.kind == "pain")
    #expect(visit.send("POST", "/capture", form).status == 303)
    #expect(visit.line == nil, "the second time nothing is to be kept")
    let page = visit.send("GET", "/").body
    #expect(page.contains("“told to call &lt;b&gt;back” waits for the facilitator. 1 sent from here."))
    #expect(page.contains("value=\"get\" selected=\"selected\""))
  }

  @Test("Where the disk refuses, nothing is acknowledged, what was written comes back, and sending again works")
  func refused() {
    var visit = Visit()
    visit.enter()
    let form = visit.form("keep+me")
    visit.isDiskGood = false
    let answer = visit.send("POST", "/capture", form)
    #expect(answer.status == 503 && answer.body.contains("keep me") && answer.body.contains("could not be kept"))
    visit.isDiskGood = true
    #expect(visit.send("POST", "/capture", form).status == 303 && visit.line != nil)
  }

  @Test("After a restart the code is asked for once more, what was written is kept, and an old form is not doubled")
  func restart() {
    var visit = Visit()
    visit.enter()
    let form = visit.form("before+the+end")
    _ = visit.send("POST", "/capture", form)
    let line = visit.line
    let second = visit.form("after+it")
    visit.desk = PhoneDesk(
      settings: PhoneSettings(code: "11112222", hosts: ["127.0.0.1:8087"]), subject: Visit.subject, at: .zero)
    visit.desk.learn([line].compactMap(\.self))
    let asked = visit.send("POST", "/capture", second)
    #expect(asked.status == 401 && asked.body.contains("What you wrote is kept here"))
    let id = Visit.hidden("id", in: asked)
    let back = visit.send("POST", "/enter", "code=11112222&id=\(id)&kind=pain&text=after+it&stage=")
    #expect(back.status == 200 && back.body.contains("after it"))
    let proof = Visit.hidden("proof", in: back)
    #expect(visit.send("POST", "/capture", "proof=\(proof)&id=\(id)&kind=pain&text=after+it").status == 303)
    #expect(visit.line != nil)
    let old = form.components(separatedBy: "&id=")[1]
    _ = visit.send("POST", "/capture", "proof=\(proof)&id=\(old)")
    #expect(visit.line == nil, "it was kept before the restart")
  }

  @Test("A name that is not this machine's, another page's form, and no form are refused")
  func foreign() {
    var visit = Visit()
    visit.enter()
    let form = visit.form("x")
    #expect(visit.send("GET", "/", headers: ["host": "evil.example"]).status == 421)
    #expect(visit.send("GET", "/", headers: ["host": "LOCALHOST:8087"]).status == 200)
    #expect(visit.send("POST", "/capture", form, headers: ["origin": "http://evil.example"]).status == 403)
    #expect(visit.send("POST", "/capture", form, headers: ["origin": "null"]).status == 403)
    #expect(visit.send("POST", "/capture", form, headers: ["sec-fetch-site": "cross-site"]).status == 403)
    #expect(visit.send("POST", "/capture", form, headers: ["content-type": "text/plain"]).status == 415)
    #expect(visit.send("POST", "/capture", "proof=0&" + form).status == 403)
    #expect(visit.send("POST", "/capture", String(repeating: "a", count: 20_000)).status == 413)
    #expect(visit.send("PUT", "/").status == 405)
    #expect(visit.send("GET", "/etc/passwd").status == 404)
    #expect(visit.send("HEAD", "/").body.isEmpty)
    #expect(visit.send("POST", "/capture", form, headers: ["origin": "http://127.0.0.1:8087"]).status == 303)
  }

  @Test("Nothing, too much, and too fast are told with what was written")
  func limits() {
    var visit = Visit()
    visit.enter()
    #expect(visit.send("POST", "/capture", visit.form("+++")).status == 422)
    let long = visit.send("POST", "/capture", visit.form(String(repeating: "x", count: 501)))
    #expect(long.status == 422 && long.body.contains(String(repeating: "x", count: 501)))
    let form = visit.form("same")
    visit.now = .seconds(10)
    var last = 303
    for number in 0..<60 {
      let id =
        "\(form.components(separatedBy: "&id=")[0])&id=\(String(repeating: "a", count: 30))\(10 + number)&kind=pain&text=t"
      last = visit.send("POST", "/capture", id).status
    }
    #expect(last == 429)
    visit.now = .seconds(14)
    #expect(visit.send("POST", "/capture", visit.form("later")).status == 303)
  }

  @Test("Dots are taken where a vote is open: as many as one has, once, and without a name")
  func votes() {
    var visit = Visit()
    visit.enter()
    #expect(visit.send("GET", "/").body.contains("No vote is open now."))
    visit.desk.learn([
      .round(
        InboxRound(
          id: "r1", subject: "painPoints", each: 3, isOpen: true,
          items: [.init(id: "hold", title: "An hour on <hold>"), .init(id: "again", title: "Again")]))
    ])
    let page = visit.send("GET", "/")
    #expect(page.body.contains("You have 3 dots") && page.body.contains("An hour on &lt;hold&gt;"))
    let start = "proof=\(Visit.hidden("proof", in: page))&round=r1&id=\(Visit.hidden("id", in: page, after: "/vote"))"
    #expect(visit.send("POST", "/vote", start + "&d0=0").status == 422)
    #expect(visit.send("POST", "/vote", start + "&d0=3&d1=1").status == 422)
    #expect(visit.send("POST", "/vote", start + "&d0=99999999999999999999&d1=-5").status == 422)
    #expect(visit.send("POST", "/vote", start + "&d0=2&d1=1&d7=3").status == 303)
    guard case .ballot(let ballot)? = visit.line else { return #expect(Bool(false), "nothing was kept") }
    #expect(ballot.dots == ["hold": 2, "again": 1])
    #expect(!String(decoding: InboxLine.ballot(ballot).bytes, as: UTF8.self).contains(visit.cookie ?? "none"))
    #expect(visit.send("POST", "/vote", start + "&d0=2&d1=1").status == 303 && visit.line == nil)
    let other = start.components(separatedBy: "&id=")[0] + "&id=" + String(repeating: "b", count: 32)
    #expect(visit.send("POST", "/vote", other + "&d0=3").status == 303 && visit.line == nil)
    #expect(visit.send("GET", "/").body.contains("Your dots are in."))
    visit.desk.learn([.round(InboxRound(id: "r1", subject: "painPoints", each: 3, isOpen: false, items: []))])
    #expect(visit.send("POST", "/vote", other + "&d0=3").status == 409)
  }

  @Test("Whatever is sent, the page is whole, and none of it is markup")
  func hostile() {
    for text in HostileText.corpus + ["</textarea><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"] {
      var visit = Visit()
      visit.enter()
      let sent = text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let form = visit.form(sent)
      for page in [visit.send("POST", "/capture", form), visit.send("GET", "/")] {
        #expect(!page.body.contains("<script") && !page.body.contains("<img"))
        #expect(
          !page.body.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{9B}" })
      }
    }
  }

  @Test("Every answer forbids what a page does not need")
  func headers() {
    var visit = Visit()
    for page in [visit.send("GET", "/"), visit.send("GET", "/none"), visit.send("POST", "/enter", "code=48219037")] {
      let policy = page.header("Content-Security-Policy") ?? ""
      #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-") && policy.contains("form-action 'self'"))
      #expect(page.header("Cache-Control") == "no-store" && page.header("X-Content-Type-Options") == "nosniff")
      #expect(!page.body.contains("http://") && !page.body.contains("https://"))
    }
  }

  @Test("Codes are compared without regard to blanks and capitals, and must be long enough")
  func codes() {
    #expect(PhoneSettings.problem(withCode: "12345") != nil)
    #expect(PhoneSettings.problem(withCode: "grüße1") != nil)
    #expect(PhoneSettings.problem(withCode: "Blue-Moon 7") == nil)
    #expect(Secret.isSame("abc", "abc") && !Secret.isSame("abc", "abd") && !Secret.isSame("abc", "ab"))
    #expect(!Secret.isSame("", "a") && !Secret.isSame("a", ""))
    var random = SeededGenerator(seed: 3)
    #expect(PhoneSettings.newCode(&random).utf8.count == 9)
  }

  @Test(
    "Forms are read as browsers write them",
    arguments: [
      ("a=1&b=2", "b", "2"), ("a=x+y%21", "a", "x y!"), ("a=%", "a", "%"), ("a=%zz", "a", "%zz"), ("a", "a", ""),
      ("a=1&a=2", "a", "1"), ("=x", "", "x"), ("a=%c3%a9", "a", "é"), ("a=%ff", "a", "\u{FFFD}"), ("&&", "a", ""),
    ])
  func fields(body: String, name: String, value: String) {
    #expect(FormFields(Array(body.utf8))[name] == value)
  }
}
