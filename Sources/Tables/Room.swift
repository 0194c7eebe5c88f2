// Room: Tables
