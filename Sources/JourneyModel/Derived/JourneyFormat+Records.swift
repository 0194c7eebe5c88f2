extension JourneyFormat {
  /// The description of every kind of object in a journey file: the journey first, then as they come in it.
  public static let recordTypes: [RecordType] = RecordPlans.all.plans.map(\.type)
}
