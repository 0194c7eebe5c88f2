// Room: JourneyModel
