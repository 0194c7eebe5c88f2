import JourneyModel

/// What stages cost all who reach them in a year.
struct BurdenYears {
  private let index: MapIndex
  private let hourValue: HourValue?
  private let customers: KnownFigure?
  private let totals: [SeriesReader.Total?]
  private let series: String?

  init(_ journey: Journey, _ index: MapIndex, _ hourValue: HourValue?) {
    self.index = index
    self.hourValue = hourValue
    customers = KnownFigure(journey.weights?.annualCustomers)
    let choice = SeriesChoice(index, nil)
    series = choice.name
    let reader = SeriesReader(index.volumes, stageCount: index.stages.count, series: choice.number, period: nil)
    totals = index.stages.indices.map { stage in
      reader.period(ofStage: stage, isFixed: false).flatMap { reader.total(ofStage: stage, period: $0) }
    }
  }

  func years(_ stages: [BurdenGroup]) -> [BurdenYear] {
    let first = totals.first.flatMap { $0?.counted }
    return stages.enumerated().map { place, stage in
      var persons: Double?
      var bases = [stage.basis].compactMap { $0 }
      var volumes: [String] = []
      if let customers, let first, first.tally.reached > 0, let own = totals[place]?.counted, own.period == first.period
      {
        persons = customers.value * Double(own.tally.reached) / Double(first.tally.reached)
        bases += [customers.basis, first.basis, own.basis]
        volumes = place == 0 ? first.volumes : first.volumes + own.volumes
      }
      let hours = persons.flatMap { persons in stage.minutes.total.map { persons * $0 / 60 } }
      let value = hours.flatMap { hours in hourValue.map { hours * $0.amount } }
      return BurdenYear(
        stage: stage.id, persons: persons, hours: hours,
        cost: persons.flatMap { persons in stage.cost.total.map { persons * $0 } }, timeValue: value, volumes: volumes,
        basis: Basis.weakest(bases))
    }
  }

  var notes: [String] {
    var notes: [String] = []
    if customers == nil {
      notes.append("the journey does not say how many people live it in a year: no yearly sums")
    } else if totals.first.flatMap({ $0 }) == nil {
      notes.append("nobody is counted in the first stage: no yearly sums")
    } else {
      notes.append("people of a stage from \(series.map { "series \($0)" } ?? "volumes without a series")")
    }
    if let hourValue { notes.append("an hour at \(hourValue.amount) dollars, from \(hourValue.source)") }
    return notes
  }
}
