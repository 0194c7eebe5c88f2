import JourneyReports

/// Where the code is entered.
struct EnterPage {
  enum Problem { case wrongCode, tooManyCodes }

  let subject: PhoneSubject
  /// What was written before the code was asked for again.
  var draft = Draft()
  var problem: Problem?

  func response(_ status: Int, _ headers: KeyValuePairs<String, String> = [:]) -> PhoneResponse {
    // Only who has entered reads what the workshop is about.
    let shown = PhoneSubject(title: "Enter the code", stages: [])
    return Shell(title: problem == nil ? "Enter the code" : "Not entered: enter the code", subject: shown, main: main)
      .response(status, headers)
  }

  private func main(_ markup: inout Markup) {
    switch problem {
    case .wrongCode: Shell.problem("That is not the code: look at the screen in the room, and type it again.", &markup)
    case .tooManyCodes: Shell.problem("Too many wrong codes were typed: wait a few seconds, and try again.", &markup)
    case nil: break
    }
    if !draft.isEmpty {
      markup.element("div", ["class": "said", "role": "status"]) { markup in
        markup.element(
          "p", text: "The page was started anew. What you wrote is kept here: enter the code, and send it then.")
      }
    }
    markup.element("form", ["method": "post", "action": "/enter"]) { markup in
      markup.element("label", ["for": "code"], text: "The code of this workshop")
      markup.element(
        "p", ["class": "hint", "id": "hint"], text: "It stands on the screen in the room. Blanks do not matter.")
      markup.empty(
        "input",
        [
          "type": "text", "id": "code", "name": "code", "autocomplete": "one-time-code", "autocapitalize": "off",
          "spellcheck": "false", "maxlength": "64", "required": "required",
          "aria-describedby": problem == nil ? "hint" : "problem hint", "aria-invalid": problem == nil ? nil : "true",
        ])
      if !draft.isEmpty {
        Shell.hidden("id", draft.id, &markup)
        Shell.hidden("kind", draft.kind?.rawValue ?? "", &markup)
        Shell.hidden("text", draft.text, &markup)
        Shell.hidden("stage", draft.stage ?? "", &markup)
      }
      markup.element("button", text: "Enter")
    }
  }
}
