import JSONText
import JourneyModel

extension WorkbenchState {
  mutating func save(thenQuit: Bool) -> [Effect] {
    guard let open else { return [] }
    if let obstacle = obstacleToEditing ?? open.readOnlyReason {
      notice = Notice(.failure, "not saved: \(obstacle)")
      return []
    }
    guard let path = open.path else {
      overlay = .prompt(
        prompt(.saveAs(thenQuit: thenQuit), title: "Save as", help: "A file's name; .json is added where it lacks."))
      return []
    }
    if open.history.isUnsaved, askAboutConflicts() { return [] }
    guard open.history.isUnsaved || thenQuit else {
      notice = Notice(.news, "nothing to save: the file is as you see it")
      return []
    }
    return [.save(path: path, journey: open.journey, stateName: open.history.stateName, thenQuit: thenQuit)]
  }

  mutating func quit() -> [Effect] {
    stay()
    return leave()
  }

  mutating func backToFolder() -> [Effect] {
    guard let folder else { return [] }
    shelve()
    return [.listFolder(folder.path)]
  }

  mutating func act(on answer: Confirmation.Answer) -> [Effect] {
    switch answer {
    case .saveAndQuit: return save(thenQuit: true)
    case .discardAndQuit: return giveUpAndLeave()
    case .discardAndReload(let path):
      // What is open stays until the file has been read: a read that fails loses nothing.
      return [.open(path)]
    case .overwrite(let path, let thenQuit):
      guard let open else { return [] }
      return [
        .save(path: path, journey: open.journey, stateName: open.history.stateName, thenQuit: thenQuit)
      ]
    case .discardAndClose: return close()
    case .replace(let path, let bytes): return [.export(path: path, bytes: bytes, replaces: true)]
    case .createAndCapture(let prompt): return commitCapture(prompt, creating: true)
    case .backToPrompt(let prompt):
      overlay = .prompt(prompt)
      return []
    case .stay: return []
    }
  }

  /// What came of an effect. Returns what is to be done next.
  public mutating func receive(_ outcome: Outcome) -> [Effect] {
    defer { settleScroll() }
    switch outcome {
    case .listed(let path, let entries):
      var folder = self.folder ?? FolderState(path: path)
      folder.entries = entries
      folder.cursor = max(0, min(folder.cursor, entries.count - 1))
      defer { self.folder = folder }
      if self.folder == nil { return [.lookForRecovery(path: nil)] }
    case .opened(let journey, let path, let reason):
      // What was open from this file is given up, or has nothing unsaved.
      let ended = tab(of: path).map { [Self.endOfJournal(of: allOpen[$0])] } ?? []
      opened(OpenJourney(journey, path: path, readOnlyReason: reason))
      portfolio.isOverList = false
      arrive()
      if let reason { notice = Notice(.warning, reason) }
      return ended + [.lookForRecovery(path: path)]
    case .reloaded(let journey, let path, let reason, let savers):
      return reloaded(journey, path, reason, savers)
    case .people(let people, let path): receive(people, in: path)
    case .trouble(let trouble, let path): receive(trouble, in: path)
    case .failed(let sentence):
      notice = Notice(.failure, sentence)
      askHowToSave(sentence)
      portfolio.arrival = nil
    case .saved(let path, let stateName, let time, let notes, let thenQuit):
      open?.path = path
      open?.markSaved(stateName)
      open?.saving = nil
      open?.trouble = nil
      open?.fresh = []
      let together = savedTogether.map { ["together with what others did: \($0)"] } ?? []
      savedTogether = nil
      notice = Notice(.news, (["saved \(time)"] + together + notes).joined(separator: "; "))
      let ended = open.map { $0.history.isUnsaved ? [] : [Self.endOfJournal(of: $0)] } ?? []
      return ended + writeLog() + (thenQuit ? leave() : [])
    case .savedQuietly(let path, let stateName): return savedQuietly(path, stateName)
    case .failedQuietly(let path, let failure): return failedQuietly(path, failure)
    case .exported(let path): notice = Notice(.news, "written to \(path)")
    case .exportIsThere(let path, let bytes): askToReplace(path, bytes)
    case .changedOnDisk(let path, let thenQuit): return merge(with: path, save: AwaitedMerge.Save(thenQuit: thenQuit))
    case .goneFromDisk(let path, let thenQuit): askToMakeAnew(path, thenQuit)
    case .textEdited(let target, let text):
      return textEdited(target, text)
    case .recoveryFound(let offers):
      found(offers)
    case .workshopFound(let entries, let clock, let path): found(entries, clock: clock, path: path)
    case .workshopNotKept(let sentence): notice = Notice(.warning, sentence)
    case .worked(let number, let answer):
      worked(number, answer)
    case .logPathCompleted(let typed, let text, let candidates): logPathCompleted(typed, text, candidates)
    case .logProgressed(let progress, let number): logProgressed(progress, number)
    case .logRead(let log, let number): return logRead(log, number)
    case .logFailed(let sentence, let number): logFailed(sentence, number)
    case .logCounted(let preview, let number, let asked): logCounted(preview, number: number, asked: asked)
    case .inbox(let news, let path): receive(news, in: path)
    case .ended(let status):
      // What is unsaved stays in the recovery journal.
      return allOpen.filter { !$0.history.isUnsaved }.map(Self.endOfJournal) + [.quit(status: status)]
    }
    return []
  }

  /// What others put in the place of the file is no journey that could be brought together with this one.
  private mutating func askHowToSave(_ sentence: String) {
    savedTogether = nil
    awaitedReload = nil
    guard let awaited = awaitedMerge else { return }
    awaitedMerge = nil
    guard let save = awaited.save else { return }
    overlay = .confirmation(
      Confirmation(
        question: "The file was changed by somebody else, and cannot be read: \(sentence)",
        answers: [
          (
            "o", "overwrite it with what you see (the other version stays as a backup)",
            .overwrite(path: awaited.path, thenQuit: save.thenQuit)
          ), ("c", "stay", .stay),
        ]))
  }

  private mutating func askToMakeAnew(_ path: String, _ thenQuit: Bool) {
    overlay = .confirmation(
      Confirmation(
        question: "The file was deleted or moved by somebody else since you opened it.",
        answers: [
          ("o", "make it anew with what you see", .overwrite(path: path, thenQuit: thenQuit)), ("c", "stay", .stay),
        ]
      ))
  }

  private mutating func textEdited(_ target: EditedText, _ text: String) -> [Effect] {
    guard let open else { return [] }
    // Editors put a line break at the end of a file; it is none of the text.
    let text = text.last?.isNewline ?? false ? String(text.dropLast()) : text
    let old = FieldEdit.text(
      of: open.document.object(target.id).flatMap { JSONValue.object($0).value(at: target.path[...]) })
    guard text != old else {
      notice = Notice(.news, "unchanged")
      return []
    }
    let value = text.isEmpty ? nil : text.json
    let name = open.document.object(target.id).map(InspectorFields.name(of:)) ?? target.id
    let effects =
      FieldEdit.set(value, at: target.path, of: target.id, in: open.document)
      .map { perform("edit text of '\(name)'", $0) } ?? []
    if effects.isEmpty, !text.isEmpty {
      // The record is gone, or may not be changed: the words are kept where a line can take them up.
      drafts[Prompt.captureTitle] = text
      notice = Notice(.warning, "the text has no place any more: it is kept in the capture line (;)")
    }
    return effects
  }
}
