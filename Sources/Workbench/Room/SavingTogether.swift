import JourneyModel

// While others have the file open, what is changed is saved at once: their screens show it within a second or two.

extension WorkbenchState {
  static let savingTogetherWords = "while others have this open, what you change is saved as you go"

  /// Whether what is unsaved goes to the file by itself: somebody else sees it, and nothing has to be asked first.
  var isSavingDue: Bool {
    guard savesTogether, let open, open.path != nil, open.history.isUnsaved, !open.people.isEmpty,
      open.conflicts.isEmpty,
      open.trouble == nil, open.readOnlyReason == nil, obstacleToEditing == nil, open.saving == nil, awaitedMerge == nil
    else { return false }
    return overlay == nil || isTyping
  }

  /// Whether what is unsaved is about to be in the file, with what others did.
  public var savesItself: Bool { isSavingDue || open?.saving != nil }

  /// Whether a line is being typed, which what others do does not disturb.
  public var isTyping: Bool { if case .prompt = overlay { true } else { false } }

  mutating func saveQuietly() -> [Effect] {
    guard let open, let path = open.path else { return [] }
    self.open?.saving = (open.history.stateName, open.journey)
    return [.saveQuietly(path: path, ours: open.planStart, base: open.base, stateName: open.history.stateName)]
  }

  /// A save that nobody asked for has ended well. Nothing is said: the line at the top shows it.
  mutating func savedQuietly(_ path: String, _ stateName: Int) -> [Effect] {
    guard let place = place(ofJourneyAt: path) else { return [] }
    return changing(place) { open in
      // One that was asked for may have come between.
      guard let saving = open.saving, saving.stateName == stateName else { return [] }
      open.saving = nil
      open.markSaved(stateName, as: saving.journey)
      open.trouble = nil
      return open.history.isUnsaved ? [] : [Self.endOfJournal(of: open)]
    }
  }

  /// It has not: what is to be done is said, and it is left to Ctrl-S until the next change.
  mutating func failedQuietly(_ path: String, _ failure: QuietFailure) -> [Effect] {
    guard let place = place(ofJourneyAt: path) else { return [] }
    _ = changing(place) { open in
      open.saving = nil
      return []
    }
    switch failure {
    case .changed:
      guard open?.path?.utf8.elementsEqual(path.utf8) == true else { return [] }
      return merge(with: path, save: AwaitedMerge.Save(thenQuit: false, isQuiet: true))
    case .busy: return []
    case .refused(let sentence):
      savesTogether = false
      notice = Notice(.failure, "\(sentence); Ctrl-S tries again, @ t saves as you go again")
      return []
    }
  }

  /// The place among ``allOpen`` of the journey in this file.
  private func place(ofJourneyAt path: String) -> Int? { tab(of: path) }

  private mutating func changing(_ place: Int, _ body: (inout OpenJourney) -> [Effect]) -> [Effect] {
    if open != nil, place == min(tab, shelf.count), var open {
      defer { self.open = open }
      return body(&open)
    }
    let index = open != nil && place > tab ? place - 1 : place
    guard shelf.indices.contains(index) else { return [] }
    return body(&shelf[index])
  }
}

/// Why a save that nobody asked for came to nothing.
public enum QuietFailure: Sendable {
  /// Somebody else saved meanwhile.
  case changed
  /// Others are saving without end: the next moment will do.
  case busy
  /// A sentence.
  case refused(String)
}
