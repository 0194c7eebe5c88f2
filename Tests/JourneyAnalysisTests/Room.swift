// Tests: JourneyAnalysis
