"""Every system call of every saving operation fails, alone and for good, and the process is killed there.

In the manner of SQLite's loops over I/O errors: a clean run under strace lists the calls that touch the folder; then each of them is made
to fail once, and with all that follow, with every error that it can have; and the process is killed at it. Afterwards the target is the
old or the new to the byte, a status of 0 is true, nothing hangs, and what is left lying about has a name that the documents tell.
"""
import collections, concurrent.futures, json, os, re, shutil, subprocess
import harness

ERRORS = {
    "openat": ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EMFILE", "EIO"],
    "write": ["ENOSPC", "EDQUOT", "EIO", "EINTR", "EFBIG"], "writev": ["ENOSPC", "EIO"], "pwrite64": ["ENOSPC", "EIO"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT"], "fdatasync": ["EIO"], "close": ["EIO", "EDQUOT"],
    "rename": ["EACCES", "EXDEV", "ENOSPC", "EIO"], "renameat": ["EIO", "ENOSPC"], "renameat2": ["EIO", "EINVAL", "ENOSPC"],
    "fchmod": ["EPERM", "EIO"], "fchown": ["EPERM", "EIO"], "ftruncate": ["EIO"], "unlink": ["EACCES", "EIO"],
    "unlinkat": ["EACCES", "EIO"], "rmdir": ["EACCES"], "link": ["EPERM", "EIO"], "linkat": ["EPERM", "EIO", "EMLINK"],
    "flock": ["ENOLCK", "EIO"], "fsetxattr": ["ENOTSUP", "ENOSPC"], "flistxattr": ["ENOTSUP", "EIO"],
    "fgetxattr": ["ENODATA", "EIO"], "fremovexattr": ["ENODATA", "EIO"], "fallocate": ["EOPNOTSUPP", "ENOSPC"],
    "mkdir": ["ENOSPC", "EACCES"], "fstat": ["EIO", "ESTALE"], "newfstatat": ["EIO", "ESTALE"],
    "read": ["EIO", "EINTR", "ESTALE"], "getdents64": ["EIO"],
}
RESULT = """source,last_day,cases,stage,role,dimension,value,reached,attempted,continued,missed,in_progress
ev,2026-02-03,40,ask,gate,total,,40,,25,15,0
ev,2026-02-03,40,get,gate,total,,25,,,,0
"""
KILLS = ["KILL", "TERM", "HUP"]
EXPORTED = {".md": "summary", ".txt": "lines", ".json": "canonical file"}
LITTER = re.compile(r"^\.[^/]*\.tmp$|^\.[^/]*\.lock$|~$|\.recovery$")


class Operation:
    """One way in which the program writes: what is there before, what is run, and what is looked at."""

    def __init__(self, name, arguments, target="map.json", input=b"", folder=False, recovery=False, statuses=(0,)):
        self.name, self.arguments, self.target, self.input = name, arguments, target, input
        self.is_folder, self.recovery, self.statuses = folder, recovery, statuses


def operations():
    edit = b"map\n3\nadd\n2\nBring papers\n"
    found = [
        Operation("save", ["--linear", "{W}/map.json"], input=edit + b"save\nquit\n"),
        Operation("save as", ["--linear", "{W}/map.json"], target="other.json", input=edit + b"save as {W}/other.json\nquit\n"),
        Operation("capture", ["capture", "{W}/map.json"], input=b"! told to start over @ssa s4 f3\n"),
        Operation("import", ["import", "--into", "{W}/map.json", "{W}/result.csv"]),
        Operation("funnel --write", ["funnel", "--write", "--journey", "{W}/map.json", "--threads", "1", "{W}/log.csv"]),
        Operation("merge -o", ["merge", "{W}/base.json", "{W}/map.json", "{W}/theirs.json", "-o", "{W}/map.json", "--force"]),
        Operation("new", ["new", "{W}/new.json"], target="new.json"),
        Operation("recover --apply", ["recover", "{W}/map.json", "--apply"], recovery=True),
        Operation("recover --to", ["recover", "{W}/map.json", "--to", "{W}/out.json"], target="out.json", recovery=True),
    ]
    for ending, name in EXPORTED.items():
        found.append(Operation("export %s" % name, ["export", "{W}/map.json", "--to", "{W}/out" + ending], target="out" + ending))
    found.append(Operation("export tables", ["export", "{W}/map.json", "--to", "{W}/out.csv"], target="out.csv", folder=True))
    return found


def snapshot(path, is_folder):
    if is_folder:
        if not os.path.isdir(path): return None
        return {name: harness.read(os.path.join(path, name)) for name in sorted(os.listdir(path))}
    return harness.read(path) if os.path.exists(path) else None


class Sweep:
    def __init__(self, context, operation, recovery_folder):
        self.context, self.operation = context, operation
        self.template = context.folder()
        harness.put(self.template)
        harness.put(self.template, name="base.json")
        theirs = json.loads(json.dumps(harness.MAP))
        theirs["title"] = "Getting a new card"
        harness.put(self.template, theirs, name="theirs.json")
        with open(os.path.join(self.template, "log.csv"), "w") as file:
            file.write("case,activity,time\n")
            for case in range(40):
                file.write("c%d,asked,2026-01-%02dT10:00:00Z\n" % (case, case % 28 + 1))
                if case % 3: file.write("c%d,got,2026-02-%02dT10:00:00Z\n" % (case, case % 28 + 1))
        with open(os.path.join(self.template, "result.csv"), "w") as file: file.write(RESULT)
        self.recovery_folder = recovery_folder if operation.recovery else None

    def run(self, inject=None):
        base = self.context.folder()
        home = os.path.join(base, "w")
        shutil.copytree(self.template, home)
        path = os.path.join(home, "map.json")
        os.chmod(path, 0o640)
        if self.recovery_folder:
            # The header of a recovery file names the journey by its path, so the session before is told anew here.
            shelf = os.path.join(home, "state/sojourn/recovery")
            os.makedirs(shelf, mode=0o700)
            for name, lines in self.recovery_folder.items():
                with open(os.path.join(shelf, name), "wb") as file: file.write(lines.replace(b"@PATH@", path.encode().hex().encode()))
        before = self.recovery_state(home)
        trace = os.path.join(base, "trace")
        words = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + (inject[0] if inject else ",".join(ERRORS))]
        if inject: words += ["-e", "inject=%s:%s:when=%s" % inject]
        command = [self.context.program] + [argument.replace("{W}", home) for argument in self.operation.arguments]
        try:
            done = subprocess.run(
                words + command, input=self.operation.input.replace(b"{W}", home.encode()), capture_output=True, timeout=60, cwd=home,
                env=self.context.environment(home))
            status, said = done.returncode, done.stdout + done.stderr
        except subprocess.TimeoutExpired:
            status, said = "hung", b""
        result = Result(
            status, said, open(trace, errors="replace").read() if os.path.exists(trace) else "", snapshot(os.path.join(home, self.operation.target), self.operation.is_folder),
            snapshot(path, False), sorted(os.listdir(home)), home, before, self.recovery_state(home))
        shutil.rmtree(base)
        return result

    def recovery_state(self, home):
        shelf = os.path.join(home, "state/sojourn/recovery")
        return sorted(os.listdir(shelf)) if os.path.isdir(shelf) else []


Result = collections.namedtuple("Result", "status said trace after source names home recovery_before recovery_after")


def touching(trace, folder):
    """The calls of each kind that touch the folder, as strace counts them: one count a thread."""
    seen, touched, inside = collections.Counter(), collections.defaultdict(set), set()
    for line in trace.split("\n"):
        match = re.match(r"(\d+)\s+(\w+)\((.*)", line)
        if not match or match.group(2) not in ERRORS: continue
        thread, call, rest = match.groups()
        seen[thread, call] += 1
        opened = re.match(r'AT_FDCWD, "([^"]*)".*= (\d+)$', rest) if call == "openat" else None
        if opened:
            (inside.add if opened.group(1).startswith(folder) else inside.discard)(opened.group(2))
        handle = re.match(r"(\d+)", rest)
        if folder in line or (handle and call != "openat" and handle.group(1) in inside): touched[call].add(seen[thread, call])
        if call == "close" and handle: inside.discard(handle.group(1))
    return touched


def session_before(context):
    """The recovery file that a killed session leaves, with the place of its path open."""
    home = context.folder()
    path = harness.put(home)
    screen = harness.Screen(context, home, path)
    assert screen.begin(), "no screen: %r" % screen.output[-500:]
    assert screen.add_step("Recovered step")
    screen.pump(0.3)
    screen.process.kill()
    screen.end()
    shelf = os.path.join(home, "state/sojourn/recovery")
    files = {name: harness.read(os.path.join(shelf, name)).replace(path.encode().hex().encode(), b"@PATH@") for name in os.listdir(shelf)}
    screen.close()
    assert len(files) == 1, files
    return files


def judge(operation, clean, result, old, new, source, job):
    """Why a run is bad; None where it is not."""
    state = "old" if result.after == old else "new" if result.after == new else "gone" if result.after is None else "TORN"
    if result.status == "hung": return "it hung"
    if state not in ("old", "new"):
        # Ids of new records and hours are drawn anew in each run; a whole journey with the edit in it is the new one.
        if not is_whole(result.after, new): return "the target is %s, status %s" % (state, result.status)
        state = "new"
    if result.status in operation.statuses and state == "old" and old != new:
        # A conversation whose input broke off before the edit has nothing to save.
        if operation.input[:4] != b"map\n" or b"Done: add step" in result.said: return "status %s with the old content" % result.status
    if result.source not in (source, clean.source) and not is_whole(result.source, clean.source):
        return "the journey is gone or torn"
    litter = [name for name in result.names if name not in clean.names and name != operation.target and not LITTER.search(name) and name != "state"]
    if litter: return "left %s" % litter
    if operation.recovery and state == "old" and not set(result.recovery_before) <= set(result.recovery_after):
        return "the recovery file is gone, and nothing is saved"
    silenced = job[0] == "write" and job[2].endswith("+")
    if isinstance(result.status, int) and result.status > 0 and result.status < 128 and not result.said and not silenced:
        return "status %s without a word" % result.status
    return None


def is_whole(after, like):
    """Whether it is a journey as whole as the clean run's: the same ids but for their drawn endings, the same texts."""
    def shape(content):
        try:
            value = json.loads(content)
        except (ValueError, TypeError):
            return None
        text = json.dumps(value, sort_keys=True)
        text = re.sub(r"-[a-z0-9]{4}\b", "-####", text)
        return re.sub(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d)?", "@", text)
    return after is not None and like is not None and not isinstance(after, dict) and shape(after) == shape(like) is not None


def run(context, report):
    if not shutil.which("strace"): return report.skip("strace is not installed")
    recovery = session_before(context)
    totals = collections.Counter()
    only = os.environ.get("TORTURE_OPERATIONS")
    for operation in operations():
        if only and operation.name not in only.split(","): continue
        sweep = Sweep(context, operation, recovery)
        old = snapshot(os.path.join(sweep.template, operation.target), operation.is_folder)
        source = harness.read(os.path.join(sweep.template, "map.json"))
        clean = sweep.run()
        if clean.status not in operation.statuses or clean.after is None or clean.after == old:
            report.fault("%s: the clean run failed with %s: %r" % (operation.name, clean.status, clean.said[-300:]))
            continue
        calls = touching(clean.trace, clean.home)
        jobs = []
        for call, positions in sorted(calls.items()):
            for position in sorted(positions)[:context.scale(80, 6)]:
                errors = ERRORS[call] if not context.quick else ERRORS[call][:2]
                for error in errors:
                    modes = [str(position)] if error == "EINTR" else [str(position), "%d+" % position]
                    jobs += [(call, "error=" + error, when) for when in modes]
                jobs += [(call, "signal=SIG" + name, str(position)) for name in (KILLS if not context.quick else KILLS[:1])]
        bad = 0
        with concurrent.futures.ThreadPoolExecutor(context.jobs) as pool:
            for job, result in zip(jobs, pool.map(sweep.run, jobs)):
                totals["runs"] += 1
                if job[1].startswith("error") and "INJECTED" not in result.trace: totals["missed"] += 1
                reason = judge(operation, clean, result, old, clean.after, source, job)
                if reason:
                    bad += 1
                    report.fault("%s: %s #%s %s: %s; said %r, left %s" % (operation.name, job[0], job[2], job[1], reason, result.said[-160:], result.names))
        totals["bad"] += bad
        report.figure("%s: %d calls of %d kinds, %d runs, %d bad" % (operation.name, sum(map(len, calls.values())), len(calls), len(jobs), bad))
        shutil.rmtree(sweep.template)
    report.figure("%d operations: %d runs, %d faults not met again, %d bad" % (len(operations()), totals["runs"], totals["missed"], totals["bad"]))
