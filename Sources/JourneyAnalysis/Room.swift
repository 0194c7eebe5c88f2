// Room: JourneyAnalysis
