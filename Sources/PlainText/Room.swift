// Room: PlainText
