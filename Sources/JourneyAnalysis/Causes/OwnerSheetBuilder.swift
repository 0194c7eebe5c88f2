import JSONText
import JourneyModel

/// Accountability sheets in the making.
struct OwnerSheetBuilder {
  private let index: MapIndex
  private let ranked: [Int32]
  private let causes: [RootCause]
  private let promises: [OpenPromise]

  init(_ index: MapIndex, _ ranked: [Int32], _ causes: [RootCause], _ promises: [OpenPromise]) {
    self.index = index
    self.ranked = ranked
    self.causes = causes
    self.promises = promises
  }

  private struct Draft {
    var alone: [String] = []
    var aloneHeat = HeatAccumulator()
    var shared: [OwnerSheet.Shared] = []
    var sharedHeat = HeatAccumulator()
    var causes: [String] = []
    var promises: [OpenPromise] = []

    var isEmpty: Bool { alone.isEmpty && shared.isEmpty && causes.isEmpty && promises.isEmpty }
  }

  func byFunction() -> [OwnerSheet] {
    let words = index.causes.functions
    let owners = words.words.indices.map { Named(words.words[$0], words.label($0)) }
    let table = IDTable(owners.map(\.id))
    return sheets(
      .function, owners, causes.map { $0.ownerFunction.flatMap { table[$0] } },
      promises.map { $0.ownerFunction.flatMap { table[$0] } }
    ) { index.pains.functionLists[$0] }
  }

  func byAgency() -> [OwnerSheet] {
    sheets(
      .agency, index.agencies, causes.map { $0.ownerAgency.flatMap { index.agencyNumbers[$0] } },
      promises.map { $0.ownerAgency.flatMap { index.agencyNumbers[$0] } }
    ) { index.pains.agencies[$0] }
  }

  /// One sheet an owner that has something, after that of nobody.
  private func sheets(
    _ kind: OwnerSheet.Kind, _ owners: [Named], _ causeOwners: [Int32?], _ promiseOwners: [Int32?],
    _ painOwners: (Int) -> ArraySlice<Int32>
  ) -> [OwnerSheet] {
    // The last draft is that of nobody.
    var drafts = Array(repeating: Draft(), count: owners.count + 1)
    for pain in ranked {
      let pain = Int(pain)
      let id = index.pains.ids[pain]
      let owned = painOwners(pain)
      guard owned.count > 1 else {
        let owner = owned.first.map(Int.init) ?? owners.count
        drafts[owner].alone.append(id)
        drafts[owner].aloneHeat.add(index.pains.entries[pain], share: 1)
        continue
      }
      for owner in owned {
        let others = owned.filter { $0 != owner }.map { owners[Int($0)].id }
        drafts[Int(owner)].shared.append(OwnerSheet.Shared(painPoint: id, with: others))
        drafts[Int(owner)].sharedHeat.add(index.pains.entries[pain], share: 1)
      }
    }
    for (cause, owner) in zip(causes, causeOwners) {
      drafts[owner.map(Int.init) ?? owners.count].causes.append(cause.id)
    }
    for (promise, owner) in zip(promises, promiseOwners) {
      drafts[owner.map(Int.init) ?? owners.count].promises.append(promise)
    }
    let nobody = Named(HeatLine.noOwner.id, HeatLine.noOwner.label)
    return zip([nobody] + owners, [drafts[owners.count]] + drafts.dropLast()).enumerated().compactMap { place, pair in
      let (owner, draft) = pair
      guard place == 0 || !draft.isEmpty else { return nil }
      let (alone, shared) = (draft.aloneHeat.tally, draft.sharedHeat.tally)
      return OwnerSheet(
        kind: kind, id: owner.id, label: owner.label, alone: draft.alone, aloneHeat: alone, shared: draft.shared,
        sharedHeat: shared, causes: draft.causes, openPromises: draft.promises,
        basis: Basis.weakest([alone.basis, shared.basis].compactMap { $0 }))
    }
  }
}
