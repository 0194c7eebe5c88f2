import JourneyReports

/// What every page has around it.
struct Shell {
  let title: String
  let subject: PhoneSubject
  let main: (inout Markup) -> Void

  func response(_ status: Int, _ headers: KeyValuePairs<String, String> = [:]) -> PhoneResponse {
    PhoneResponse(status, headers, type: "text/html; charset=utf-8", text)
  }

  private var text: String {
    var page = Markup()
    page.add("<!DOCTYPE html>\n")
    page.element("html", ["lang": "en"]) { page in
      page.element("head") { page in
        page.empty("meta", ["charset": "utf-8"])
        page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("title", text: title)
        page.add("<style>" + PageStyle.text + "</style>\n")
      }
      page.element("body") { page in
        page.element("header") { page in
          page.element("p", ["class": "eyebrow"], text: "Workshop")
          page.element("h1", text: subject.title)
        }
        page.element("main") { main(&$0) }
        page.element("footer") { page in
          page.element("p", text: Self.promise)
        }
      }
    }
    return page.text
  }

  /// What becomes of what is sent.
  private static let promise = """
    What you send is kept with the time and without your name, until the facilitator has looked at it. Dots are kept as \
    counts, without time. Please write no names of customers. Nobody is counted or followed here; the one cookie says that \
    you have entered, and ends with your browser.
    """

  static func hidden(_ name: String, _ value: String, _ markup: inout Markup) {
    markup.empty("input", ["type": "hidden", "name": name, "value": value])
  }

  /// What went wrong, said first and to screen readers at once.
  static func problem(_ words: String, _ markup: inout Markup) {
    markup.element("div", ["class": "wrong", "role": "alert"]) { markup in
      markup.element("p", ["id": "problem"]) { markup in
        markup.element("strong", text: "Not sent. ")
        markup.write(words)
      }
    }
  }
}
