"""Attack strings in every text field of a map, through every screen, command, export, message and title, as the terminal gets them."""
import json, os, re, subprocess
import harness

ATTACKS = [
    "\x1b]0;TITLE\x07", "\x1b]52;c;ZXZpbA==\x07", "\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "\x1bP+q544e\x1b\\", "\x1b[6n", "\x1b[?1049l",
    "\x1b[31mred", "\x1b[2J\x1b[H", "\x1b[10;10r", "\x9b31m", "\x9d0;t\x9c", "\x90q", "\x1b_Ga=T\x1b\\", "\x1b^x", "\x1b", "\x07\x08\x0e\x0f",
    "\x7f", "\x85", "\u202eevil", "\u2066iso\u2069", "\u200b\u2060\ufeff", "\U000e0001\U000e0041\U000e007f", "\u2028\u2029", "a\r\nb\tc",
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "![x](http://evil/x.png)", "[a](javascript:alert(1))", "```\n# x", "--> end", "]]>", "&lt;&#x1b;", "%s%n%x", "$(reboot)`reboot`;reboot",
    "../../../etc/passwd", "(^(a+)+$)", "a" * 3000, "z" + "\u0301" * 50, "漢" * 200, "end\\", "\\x1b[31m",
]
SPELT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
# What ncurses sends to xterm-256color, and what the workbench adds: nothing else may follow an Escape.
ALLOWED = re.compile(rb"\x1b\[[?>=]?[0-9;]*[A-Za-z@`]|\x1b[()][0AB]|\x1b[=>78MDE]|\x1b\]104\x07")
COMMANDS = [
    "show", "check", "heatmap", "dropoff", "seams", "asks", "burden", "emotion", "missing", "takeup", "measures", "causes", "questions",
    "evidence", "actions", "portfolio", "whatif"]
TEXTS = {
    "name", "title", "text", "action", "thought", "why", "summary", "note", "notes", "description", "frontStage", "backStage", "support", "owner",
    "ownerFunction", "goal", "quote", "label", "who", "moment", "basisNote", "method", "population", "function", "trigger", "outcome", "question",
}
KEYS = "1234567890"


def poisoned(value, attacks, key=None, count=None):
    count = count if count is not None else [0]
    if isinstance(value, dict): return {name: poisoned(item, attacks, name, count) for name, item in value.items()}
    if isinstance(value, list): return [poisoned(item, attacks, key, count) for item in value]
    if isinstance(value, str) and key in TEXTS:
        count[0] += 1
        return attacks[count[0] % len(attacks)] + " " + value
    return value


def source():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    return json.loads(harness.read(os.path.join(root, "journeys/having-a-child.json")))


def raw(data):
    """What must not stand in a text that is printed; None where nothing does."""
    found = SPELT.search(data.decode("utf-8", "surrogateescape"))
    return repr(found.group(0)) if found else None


def commands(context, report, home, path, name):
    count = bad = 0
    for command in COMMANDS:
        for form in ("text", "md", "csv", "json"):
            words = [command, path] + ([] if command == "check" and form != "json" else ["--json"] if command == "check" else ["--format", form])
            run = context.call(*words, home=home)
            count += 1
            for stream, data in (("output", run.stdout), ("errors", run.stderr)):
                found = raw(data)
                if found: bad += 1; report.fault("%s: %s --format %s, %s: %s" % (name, command, form, stream, found))
            if run.returncode < 0 or run.returncode > 100: bad += 1; report.fault("%s: %s: status %d" % (name, command, run.returncode))
    for ending in (".md", ".txt", ".csv", ".html", ".svg", ".mmd"):
        out = os.path.join(home, "out" + ending)
        run = context.call("export", path, "--to", out, "--force", home=home)
        if not os.path.exists(out): continue
        files = [os.path.join(out, item) for item in os.listdir(out)] if os.path.isdir(out) else [out]
        for file in files:
            count += 1
            found = raw(harness.read(file).replace(b"\r\n", b"\n"))
            if found: bad += 1; report.fault("%s: export %s: %s" % (name, os.path.basename(file), found))
            text = harness.read(file)
            if ending in (".html", ".svg") and (b"<script>alert" in text or b"<img src=x" in text or b'href="javascript' in text):
                bad += 1
                report.fault("%s: export %s: markup came through" % (name, os.path.basename(file)))
    return count, bad


def screens(context, report, home, path, name):
    """Every view and sheet on a screen; every byte that is sent is one that ncurses may send."""
    bad = views = 0
    screen = harness.Screen(context, home, path, size=(160, 50))
    try:
        screen.wait(b"Map", 20, since=0)
        screen.pump(0.5)
        keys = list(KEYS) + ["g" + letter for letter in "abcdefmpqtuvw"] + ["i", "/", "?", ":"]
        for key in keys:
            for letter in key: screen.send(letter.encode())
            screen.pump(0.15)
            for move in (b"\x1b[B", b"\x1b[C", b"\r", b"\t"):
                screen.send(move)
                screen.pump(0.04)
            views += 1
            screen.send(b"\x1b")
            screen.pump(0.12)
            screen.send(b"\x1b")
            screen.pump(0.12)
        if screen.process.poll() is not None and screen.status != 0: bad += 1; report.fault("%s: the screen ended with %s" % (name, screen.status))
        rest = ALLOWED.sub(b"", screen.output)
        if b"\x1b" in rest:
            place = rest.index(b"\x1b")
            bad += 1
            report.fault("%s: on the screen: %r" % (name, rest[place:place + 30]))
        text = re.sub("[\x1b\r\n\b\x07]", "", rest.decode("utf-8", "surrogateescape"))
        found = SPELT.search(text)
        if found: bad += 1; report.fault("%s: on the screen: %r in %r" % (name, found.group(0), text[max(0, found.start() - 20):found.start() + 20]))
        if b"\x07" in rest: bad += 1; report.fault("%s: a bell" % name)
    finally:
        screen.close()
    return views, bad


def messages(context, report, home, path):
    """Names that attack, in every message of the command line."""
    count = bad = 0
    for attack in ATTACKS:
        name = attack.replace("\0", "")
        for words in ([name], ["show", name], ["check", name], ["show", "--" + name, path], ["show", "--format", name, path],
                      ["export", path, "--to", "x." + name], ["heatmap", path, "--rows", name], ["funnel", "--journey", path, name], ["recover", name]):
            run = subprocess.run([context.program] + words, capture_output=True, stdin=subprocess.DEVNULL, timeout=30, env=context.environment(home), cwd=home)
            count += 1
            found = raw(run.stdout + run.stderr)
            if found: bad += 1; report.fault("message of %s with %r: %s" % (words[0][:20], name[:20], found))
            if run.returncode < 0 or run.returncode > 100: bad += 1; report.fault("%r: status %d" % (words, run.returncode))
    # Files and folders with such names, for the lists of the workbench and of folders.
    odd = os.path.join(home, "odd")
    os.makedirs(odd)
    for number, attack in enumerate(ATTACKS):
        try: harness.put(odd, name=(attack.replace("/", "_").replace("\0", "")[:60] + "%d.json" % number))
        except OSError: pass
    with open(os.path.join(os.fsencode(odd), b"bad\xff\xfe\x1b[31m.json"), "wb") as file: file.write(b"{")
    for words in (["check", odd], ["portfolio", odd], ["export", odd, "--to", os.path.join(home, "all.md")]):
        run = context.call(*words, home=home)
        count += 1
        found = raw(run.stdout + run.stderr)
        if found: bad += 1; report.fault("names in a folder, %s: %s" % (words[0], found))
    views, worse = screens(context, report, home, odd, "names in a list")
    return count + views, bad + worse


def recovery(context, report, home):
    """A planted recovery file and lock: shown harmless, never applied by themselves."""
    bad = 0
    path = harness.put(home, name="planted.json")
    shelf = os.path.join(home, "state/sojourn/recovery")
    os.makedirs(shelf, 0o700, exist_ok=True)
    base = dict(harness.MAP, title="".join(ATTACKS[:12]))
    lines = [
        {"format": "sojourn-recovery", "version": 1, "title": "".join(ATTACKS[:20]), "started": ATTACKS[0], "process": 1, "host": ATTACKS[6], "file": path.encode().hex()},
        base] + [{"at": attack, "title": attack, "edit": {"edit": "set", "id": "call", "key": ["name"], "value": attack}} for attack in ATTACKS]
    with open(os.path.join(shelf, "x.recovery"), "w") as file:
        for line in lines: file.write(json.dumps(line) + "\n")
    old = harness.read(path)
    for words in (["recover"], ["recover", path]):
        found = raw(context.call(*words, home=home).stdout)
        if found: bad += 1; report.fault("planted recovery, %s: %s" % (words, found))
    views, worse = screens(context, report, home, path, "planted recovery")
    if harness.read(path) != old: bad += 1; report.fault("a planted recovery file was applied by itself")
    return views + 2, bad + worse


def run(context, report):
    count = bad = 0
    value = source()
    # Each attack in many fields, and one attack in all of them where it decides.
    sets = [ATTACKS] + ([[attack] for attack in ATTACKS] if not context.quick else [])
    for number, attacks in enumerate(sets):
        home = context.folder()
        path = harness.put(home, poisoned(value, attacks))
        name = "all attacks" if number == 0 else repr(attacks[0][:16])
        if number % 6 == 0:
            some, worse = commands(context, report, home, path, name)
            count, bad = count + some, bad + worse
        some, worse = screens(context, report, home, path, name)
        count, bad = count + some, bad + worse
    report.figure("%d attack strings in every text field, through commands, exports and screens: %d sinks, %d bad" % (len(ATTACKS), count, bad))
    home = context.folder()
    path = harness.put(home)
    count, bad = messages(context, report, home, path)
    report.figure("names that attack, in messages, lists and usage errors: %d, %d bad" % (count, bad))
    count, bad = recovery(context, report, context.folder())
    report.figure("planted recovery files: %d sinks, %d bad" % (count, bad))
