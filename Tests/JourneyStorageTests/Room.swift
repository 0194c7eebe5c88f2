// Tests: JourneyStorage
