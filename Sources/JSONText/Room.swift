// Room: JSONText
