"""Journey files cut at every byte, with bytes changed, of every odd kind; locks and recovery files that are none: refused in words or read, never a crash, never a hang."""
import concurrent.futures, glob, json, os, re, shutil, subprocess, time
import harness

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def maps(context):
    files = sorted(glob.glob(os.path.join(ROOT, "journeys/cases/*.json")), key=os.path.getsize)
    return [harness.read(harness.put(context.folder()))] + [harness.read(path) for path in files[:2]]


def batch(context, contents, must_refuse):
    """Checks many files with one process; gives the problems."""
    folder = context.folder()
    for number, content in enumerate(contents):
        with open(os.path.join(folder, "m%06d.json" % number), "wb") as file: file.write(content)
    home = context.folder()
    start = time.time()
    try:
        run = context.call("check", folder, home=home, timeout=600)
    except subprocess.TimeoutExpired:
        shutil.rmtree(folder)
        return ["a batch of %d hung" % len(contents)]
    problems = []
    if run.returncode not in (0, 1):
        problems.append("status %d: %s" % (run.returncode, blame(context, folder)))
    else:
        refused = said_of(run)
        for number in range(len(contents)):
            name = "m%06d.json" % number
            if must_refuse and name not in refused: problems.append("%s was not refused" % name)
    if any(byte in run.stdout + run.stderr for byte in (b"\x1b", b"\x07", b"\x00")): problems.append("a control character came through")
    shutil.rmtree(folder)
    shutil.rmtree(home)
    return problems


def said_of(run):
    """The files that have an error among the findings."""
    return set(re.findall(r"(m\d{6}\.json): (?:[^\n]*?: )?error: ", run.stdout.decode("utf-8", "replace")))


def blame(context, folder):
    """The file of a batch that ends the process, kept for looking at."""
    for name in sorted(os.listdir(folder)):
        run = context.call("check", os.path.join(folder, name), home=context.folder())
        if run.returncode < 0 or run.returncode > 100:
            kept = "/tmp/torture-" + name
            shutil.copy(os.path.join(folder, name), kept)
            return "%s: %s" % (kept, run.stderr[-200:])
    return "none of them alone"


def in_batches(context, report, name, contents, must_refuse=False, size=500):
    contents = list(contents)
    pieces = [contents[start:start + size] for start in range(0, len(contents), size)]
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(context.jobs) as pool:
        for problems in pool.map(lambda piece: batch(context, piece, must_refuse), pieces):
            for problem in problems:
                bad += 1
                report.fault("%s: %s" % (name, problem))
    report.figure("%s: %d, %d bad" % (name, len(contents), bad))


def cuts(text, step=1):
    return [text[:end] for end in range(0, len(text) - 1, step)]


def flips(text, count, generator):
    for _ in range(count):
        damaged = bytearray(text)
        kind = generator.random()
        place = generator.randrange(len(damaged))
        if kind < 0.6: damaged[place] = generator.randrange(256)
        elif kind < 0.75: del damaged[place:place + generator.randint(1, 8)]
        elif kind < 0.9: damaged[place:place] = bytes(generator.randrange(256) for _ in range(generator.randint(1, 4)))
        else:
            length = generator.randint(1, 64)
            damaged[place:place + length] = b"\0" * length
        yield bytes(damaged)


ODD = {
    "byte-order mark": lambda text: b"\xef\xbb\xbf" + text, "UTF-16": lambda text: text.decode().encode("utf-16"),
    "CRLF": lambda text: text.replace(b"\n", b"\r\n"), "no final newline": lambda text: text.rstrip(b"\n"),
    "tabs": lambda text: text.replace(b"  ", b"\t"), "bad UTF-8": lambda text: text.replace(b"An hour", b"An \xff\xfe hour"),
    "lone surrogate": lambda text: text.replace(b"An hour", b"\\ud800 hour"), "overlong": lambda text: text.replace(b"An hour", b"\xc0\xaf"),
    "empty": lambda text: b"", "blanks": lambda text: b" \n\t" * 1000, "only NUL": lambda text: b"\0" * 4096,
    "NUL at the end": lambda text: text + b"\0" * 100, "twice": lambda text: text + text, "1e999": lambda text: text.replace(b": 3", b": 1e999"),
}


def odd_kinds(context, report):
    text = maps(context)[0]
    bad = 0
    for name, change in ODD.items():
        home = context.folder()
        path = os.path.join(home, "map.json")
        damaged = change(text)
        with open(path, "wb") as file: file.write(damaged)
        run = context.call("capture", path, input=b"! told to start over s4 f3\n", home=home)
        after = harness.read(path)
        if run.returncode < 0 or run.returncode > 100: bad += 1; report.fault("%s: status %d" % (name, run.returncode))
        elif run.returncode and (after != damaged or b"map.json" not in run.stderr): bad += 1; report.fault("%s: refused, and changed or not named: %r" % (name, run.stderr))
        elif run.returncode == 0 and b"told to start over" not in after: bad += 1; report.fault("%s: not saved" % name)
    report.figure("odd kinds of files: %d, %d bad" % (len(ODD), bad))


def locks(context, report):
    """A lock is input like any other: whatever lies under its name, reading is never blocked and a save answers."""
    kinds = {
        "empty": lambda path: open(path, "w").close(), "garbage": lambda path: open(path, "wb").write(os.urandom(5000)),
        "a folder": lambda path: os.mkdir(path), "a pipe": lambda path: os.mkfifo(path), "a link": lambda path: os.symlink("/etc/passwd", path),
        "a dangling link": lambda path: os.symlink("nowhere", path), "a huge one": lambda path: open(path, "wb").truncate(1 << 33),
        "escapes": lambda path: open(path, "w").write('{"user":"\x1b]0;t\x07","host":"\u202e","process":-1}'), "unreadable": lambda path: os.close(os.open(path, os.O_CREAT, 0)),
        "every cut of an owner": None,
    }
    owner = b'{"format":"sojourn-lock","user":"ann","host":"desk","process":4194000,"boot":"x","started":"2027-03-01 14:02","version":1}\n'
    variants = []
    for name, make in kinds.items():
        if make: variants.append((name, make))
        else: variants += [("cut at %d" % end, lambda path, end=end: open(path, "wb").write(owner[:end])) for end in range(0, len(owner), 1 if not context.quick else 20)]
    bad = 0
    names = [".map.json.lock", ".map.json.open"]
    for label, make in variants:
        for lock in names if "cut" not in label else names[:1]:
            home = context.folder()
            path = harness.put(home)
            make(os.path.join(home, lock))
            problem = None
            try:
                if context.call("show", path, home=home, timeout=10).returncode != 0: problem = "reading is blocked"
                run = context.call("capture", path, input=b"! told to start over s4 f3\n", home=home, timeout=15)
                saved = b"told to start over" in harness.read(path)
                if run.returncode == 0 and not saved: problem = "status 0 and not saved"
                if run.returncode != 0 and not run.stderr: problem = "status %d without a word" % run.returncode
                if b"\x1b" in run.stdout + run.stderr: problem = "an escape came through"
                json.loads(harness.read(path))
            except subprocess.TimeoutExpired:
                problem = "it hung"
            if problem:
                bad += 1
                report.fault("lock %s is %s: %s" % (lock, label, problem))
    report.figure("things in the place of locks: %d, %d bad" % (len(variants), bad))


def recoveries(context, report):
    """Recovery files cut and changed, by the program itself; every cut is also a test of the library."""
    import calls
    files = calls.session_before(context)
    generator = context.random("recovery")
    content = next(iter(files.values())).replace(b"@PATH@", b"2f746d702f782e6a736f6e")
    variants = cuts(content, context.scale(1, 40)) + list(flips(content, context.scale(1000, 60), generator))
    bad = 0

    def attempt(variant):
        home = context.folder()
        shelf = os.path.join(home, "state/sojourn/recovery")
        os.makedirs(shelf, 0o700)
        with open(os.path.join(shelf, "a.recovery"), "wb") as file: file.write(variant)
        try:
            run = context.call("recover", home=home, timeout=20)
        except subprocess.TimeoutExpired:
            return "it hung"
        left = os.path.exists(os.path.join(shelf, "a.recovery"))
        shutil.rmtree(home)
        if run.returncode not in (0, 65): return "status %d: %r" % (run.returncode, run.stderr[:200])
        if any(byte < 0x20 and byte != 0x0A for byte in run.stdout + run.stderr): return "a control character came through"
        return None if left else "looking at it removed it"
    with concurrent.futures.ThreadPoolExecutor(context.jobs) as pool:
        for problem in pool.map(attempt, variants):
            if problem:
                bad += 1
                report.fault("recovery file: %s" % problem)
    report.figure("recovery files cut and changed: %d, %d bad" % (len(variants), bad))


def run(context, report):
    texts = maps(context)
    for number, text in enumerate(texts):
        in_batches(context, report, "every cut of a map of %d bytes" % len(text), cuts(text, context.scale(1, 97)), must_refuse=True)
    generator = context.random("flips")
    count = context.scale(100_000, 2_000)
    shares = [0.9, 0.08, 0.02]
    for text, share in zip(texts, shares):
        in_batches(context, report, "changed bytes in a map of %d bytes" % len(text), flips(text, int(count * share), generator))
    odd_kinds(context, report)
    locks(context, report)
    recoveries(context, report)
