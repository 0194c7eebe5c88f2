// Room: JourneyStorage
