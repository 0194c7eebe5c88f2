// Room: JourneyReports
