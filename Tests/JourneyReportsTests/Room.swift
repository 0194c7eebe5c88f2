// Tests: JourneyReports
