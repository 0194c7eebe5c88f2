import JourneyReports
import JourneyStorage

/// Where participants send what they have to say, and give their dots.
struct RoomPage {
  enum Problem {
    case noText, longText, tooFast, notSent, notKept, noDots, manyDots(Int), voteIsOver

    var isOfVote: Bool {
      switch self {
      case .noDots, .manyDots, .voteIsOver: true
      default: false
      }
    }
  }

  let subject: PhoneSubject
  let round: InboxRound?
  let session: PhoneSession
  let draft: Draft
  let problem: Problem?
  /// The id of the form of dots.
  let ballot: String

  func response(_ status: Int, _ headers: KeyValuePairs<String, String> = [:]) -> PhoneResponse {
    Shell(title: (problem == nil ? "" : "Not sent: ") + subject.title, subject: subject, main: main)
      .response(status, headers)
  }

  private func main(_ markup: inout Markup) {
    if let problem {
      Shell.problem(words(problem), &markup)
    } else if let received = session.received {
      markup.element("div", ["class": "said", "role": "status"]) { markup in
        markup.element("p") { markup in
          markup.element("strong", text: "Received. ")
          markup.write("“\(Self.short(received))” waits for the facilitator. ")
          markup.write(session.count == 1 ? "1 sent from here." : "\(session.count) sent from here.")
        }
      }
    }
    markup.element("section", ["aria-labelledby": "send"]) { markup in
      markup.element("h2", ["id": "send"], text: "What do you want to say?")
      markup.element("form", ["method": "post", "action": "/capture"], sending)
    }
    markup.element("section", ["id": "vote", "aria-labelledby": "dots"], voting)
  }

  private func words(_ problem: Problem) -> String {
    switch problem {
    case .noText: "Write a few words first."
    case .longText: "At most \(PhoneDesk.mostCharacters) characters at once: send it in two parts."
    case .tooFast: "That was too much in a second: what you wrote is here, send it again."
    case .notSent: "What you wrote is here: send it again."
    case .notKept: "It could not be kept: tell the facilitator. What you wrote is here; send it again."
    case .noDots: "Give at least one dot."
    case .manyDots(let sum): "You gave \(sum) dots and have \(round?.each ?? 0): take some back."
    case .voteIsOver: "This vote is over."
    }
  }

  // MARK: Sending

  private func sending(_ markup: inout Markup) {
    Shell.hidden("proof", session.proof, &markup)
    Shell.hidden("id", draft.id, &markup)
    markup.element("fieldset") { markup in
      markup.element("legend", text: "What is it?")
      for kind in PhoneKind.allCases {
        markup.element("label", ["class": "choice"]) { markup in
          markup.empty(
            "input",
            [
              "type": "radio", "name": "kind", "value": kind.rawValue,
              "checked": kind == draft.kind ?? session.kind ? "checked" : nil,
            ])
          markup.element("span", text: kind.label)
        }
      }
    }
    let isWrong =
      switch problem {
      case .noText, .longText: true
      default: false
      }
    markup.element("label", ["for": "text"], text: "In your words")
    markup.element(
      "p", ["class": "hint", "id": "hint"], text: "One thing at a time, at most \(PhoneDesk.mostCharacters) characters."
    )
    markup.element(
      "textarea",
      [
        "id": "text", "name": "text", "rows": "3", "maxlength": "\(PhoneDesk.mostCharacters)", "required": "required",
        "aria-describedby": isWrong ? "problem hint" : "hint", "aria-invalid": isWrong ? "true" : nil,
      ]
    ) { markup in
      // A browser passes over the first line break.
      markup.add("\n")
      markup.write(draft.text)
    }
    if !subject.stages.isEmpty {
      let chosen = draft.stage ?? session.stage
      markup.element("label", ["for": "stage"], text: "Where on the journey?")
      markup.element("select", ["id": "stage", "name": "stage"]) { markup in
        markup.element("option", ["value": ""], text: "Not sure: the facilitator decides")
        for stage in subject.stages {
          markup.element(
            "option",
            ["value": stage.id, "selected": stage.id.utf8.elementsEqual(chosen.utf8) ? "selected" : nil],
            text: stage.name)
        }
      }
    }
    markup.element("button", text: "Send")
  }

  // MARK: Dots

  private func voting(_ markup: inout Markup) {
    guard let round else {
      markup.element("h2", ["id": "dots"], text: "Dots")
      markup.element("p", text: "No vote is open now.")
      markup.element("a", ["href": "/"], text: "Look again")
      return
    }
    markup.element("h2", ["id": "dots"], text: "Your dots")
    if session.voted?.round == round.id {
      markup.element(
        "p", ["class": "said", "role": "status"], text: "Your dots are in. They are counted without your name.")
      markup.element("a", ["href": "/"], text: "Look for the next vote")
      return
    }
    markup.element(
      "p", ["id": "each"],
      text: "You have \(round.each == 1 ? "1 dot" : "\(round.each) dots"). Give them to what matters most to you.")
    markup.element("form", ["method": "post", "action": "/vote"]) { markup in
      Shell.hidden("proof", session.proof, &markup)
      Shell.hidden("id", ballot, &markup)
      Shell.hidden("round", round.id, &markup)
      for (place, item) in round.items.enumerated() {
        markup.element("div", ["class": "dots"]) { markup in
          markup.element("label", ["for": "d\(place)"], text: item.title)
          markup.element("select", ["id": "d\(place)", "name": "d\(place)", "aria-describedby": "each"]) { markup in
            for count in 0...round.each { markup.element("option", ["value": "\(count)"], text: "\(count)") }
          }
        }
      }
      markup.element("button", text: "Give my dots")
    }
  }

  private static func short(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }
}
