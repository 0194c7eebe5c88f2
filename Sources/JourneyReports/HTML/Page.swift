/// A page that needs nothing but itself: no network, no fonts, no script.
struct Page {
  /// What the browser's tab says.
  let title: String
  let hasScript: Bool
  private(set) var body = Markup()

  init(title: String, hasScript: Bool = true) {
    self.title = title
    self.hasScript = hasScript
  }

  mutating func add(_ part: (inout Markup) -> Void) { part(&body) }

  /// The page as a browser reads it; it forbids everything but its own style and script.
  var text: String {
    var page = Markup()
    page.add("<!DOCTYPE html>\n")
    page.element("html", ["lang": "en"]) { page in
      page.element("head") { page in
        page.add("\n")
        page.empty("meta", ["charset": "utf-8"])
        page.empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.empty("meta", ["name": "referrer", "content": "no-referrer"])
        page.empty("meta", ["name": "generator", "content": "Sojourn"])
        page.element("title", text: title)
        page.add("<style>" + PageStyle.text + "</style>\n")
      }
      page.element("body") { page in
        page.add("\n")
        page.add(body.text)
        if hasScript { page.add("<script>" + PageScript.text + "</script>\n") }
      }
    }
    return page.text
  }

  private var policy: String {
    let script = hasScript ? "; script-src '\(Self.scriptHash)'" : ""
    return "default-src 'none'; style-src '\(Self.styleHash)'\(script); base-uri 'none'; form-action 'none'"
  }

  private static let styleHash = SHA256.policySource(of: PageStyle.text)
  private static let scriptHash = SHA256.policySource(of: PageScript.text)
}
