// Tests: JourneyModel
