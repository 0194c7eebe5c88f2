"""What a workshop leaves in its files, held against what was said in it."""
import collections, json
from people import files

NAMES = ["Benita", "Cemile", "Duarte", "Elidor", "Femke", "Ana"]


def judge(room):
    """Every capture once, votes in totals alone, the log the minutes, a summary that can be published."""
    journey = room.journey()
    said = room.own + room.wanted + [text for text in room.sent if text != room.aside]
    counted = collections.Counter(room.titles())
    room.expect(not (lost := [t for t in said if counted[t] == 0]), "lost:", lost)
    room.expect(not (doubled := [t for t in said if counted[t] > 1]), "doubled:", doubled)
    room.expect(not (more := set(counted) - set(said)), "nobody said", more)
    places(room, journey)
    first = next(p for p in journey["painPoints"] if p["title"] == "an hour on hold")
    room.expect(first["votes"] == 7 and first["severity"] == 4, "the vote or the stated severity is another:", first)
    room.expect(first["ratings"] == {"severity": [2, 3, 4, 4, 4, 5, 5], "frequency": [3, 5, 5, 5, 5]}, "polls:", first.get("ratings"))
    room.sojourn("check", room.map)
    log(room, said)
    written(room)
    room.expect(sorted(p.name for p in room.folder.iterdir() if p.name.endswith(".open")) == [], "presence is left:",
                [p.name for p in room.folder.iterdir()])
    for path, text in files(room.folder):
        for line in text.split("\n"):
            if any(w in line for w in ('"votes', '"dots"', '"polled"', '"ratings"')):
                room.expect(not any('"%s"' % n in line for n in NAMES), path.name, "has a name beside a vote:", line[:200])
    published(room)
    room.tally = "%d captures by 9 people, each in the map once; 15 dots and 12 figures in totals alone" % len(said)


def places(room, journey):
    """Each went where its line said."""
    stages = {s["id"]: s["name"] for s in journey["stages"]}
    room.expect(list(stages.values()) == ["Apply", "Wait", "Decide"], "the stages are", stages)
    at = {p["title"]: stages.get(p.get("stage")) for p in journey["painPoints"]}
    for number, name in enumerate(NAMES[:5]):
        text = room.typed(name, number)[1][0]
        room.expect(at.get(text) == ["Apply", "Wait", "Decide"][number % 3], text, "is at", at.get(text))
    for number in range(3):
        text = "phone %s says 0" % "xyz"[number]
        room.expect(at.get(text) == ["Apply", "Wait", "Decide"][number], text, "is at", at.get(text))


def log(room, said):
    """Replayed, the log tells of everything once, by whom, and of votes in sum."""
    replayed = json.loads(room.sojourn("replay", room.map, "--format", "json"))
    captured = [e for e in replayed["entries"] if e["what"] == "captured"]
    counted = collections.Counter(e["title"] for e in captured)
    room.expect(not (missing := [t for t in said if counted[t] != 1]), "not once in the log:", missing)
    room.expect(replayed["linesNotUnderstood"] == 0, "lines of the log are torn:", replayed["linesNotUnderstood"])
    room.expect(counted["typed by mistake"] == 1 and replayed["takenBack"] == 1, "what was taken back:", replayed["takenBack"])
    for number, name in enumerate(NAMES[:5]):
        mine = {e["title"] for e in captured if e.get("who") == name}
        room.expect(set(room.typed(name, number)[1]) <= mine, name, "is not said to have typed", set(room.typed(name, number)[1]) - mine)
    votes = [e for e in replayed["entries"] if e["what"] in ("votes", "votes-kept", "polled")]
    room.expect(len(votes) >= 4 and not any("who" in e for e in votes), "votes in the log:", votes)
    kept = [e for e in votes if e["what"] == "votes-kept"]
    room.expect(len(kept) == 1 and {t["title"]: t["count"] for t in kept[0]["totals"]} == {
        "an hour on hold": 7, "no word for months": 6, "asked for the same papers": 2}, "the dots in the log:", kept)


def written(room):
    """What the facilitator carries away."""
    names = sorted(p.name for p in room.out.iterdir())
    room.expect({"minutes.md", "summary.md", "wrap-up.md", "map.txt", "agency-county.md"} <= set(names), "written:", names)
    minutes = (room.out / "minutes.md").read_text()
    room.expect(minutes == room.sojourn("replay", room.map, "--format", "md"), "the minutes are not what the log replays")
    wrap = (room.out / "wrap-up.md").read_text()
    room.expect("Call back within a day: county, due 2027-06" in wrap, "the wrap-up lacks the promise:", wrap[:600])
    for text in room.wanted[:1] + room.sent[:1]: room.expect(text in wrap, "the wrap-up lacks", text)
    summary = (room.out / "summary.md").read_text()
    room.expect("an hour on hold" in summary, "the summary lacks what hurts most:", summary[:600])


def published(room):
    """The page that goes out, in the browser where there is one."""
    page = room.folder / "summary.html"
    room.sojourn("export", room.map, "--to", page)
    text = page.read_text()
    room.expect("an hour on hold" in text and "<b>\u202e" not in text, "the page lacks what hurts most, or holds raw words")
    if not room.browser: return
    tab = room.browser.new_page()
    troubles = []
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    tab.goto(page.as_uri())
    room.expect("an hour on hold" in tab.inner_text("body"), "the page does not show what hurts most")
    room.expect(not troubles, "the page's script:", troubles)
    tab.close()
