"""Full disks, quotas and limits of a file's size, read-only files, folders and mounts: the real ones, not simulated."""
import contextlib, json, os, resource, shutil, signal, subprocess, time
import harness

CAPTURE = b"! told to start over @ssa s4 f3 \"%s\"\n"


def small(size=None):
    """A map of about this many bytes."""
    value = json.loads(json.dumps(harness.MAP))
    if size: value["summary"] = "words " * (size // 6)
    return value


@contextlib.contextmanager
def mounted(context, options, kind="tmpfs", source="none"):
    place = context.folder()
    done = subprocess.run(["mount", "-t", kind, "-o", options, source, place], capture_output=True)
    if done.returncode:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], capture_output=True)


def capture(context, path, home, text=b"words", limit=None, user=None):
    words = [context.program, "capture", path]
    if user: words = ["setpriv", "--reuid=nobody", "--clear-groups"] + words
    return subprocess.run(
        words, input=CAPTURE % text, capture_output=True, timeout=60, env=context.environment(home), cwd=home,
        preexec_fn=(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit is not None else None)


def judge(path, old, run, retry):
    """Why a refused or made save is bad; None where it is not. `retry` is run when there is room again."""
    after = harness.read(path)
    if after == old:
        if run.returncode == 0: return "status 0 with the old content"
        if os.path.basename(path).encode() not in run.stderr: return "the file is not named: %r" % run.stderr
        again = retry()
        if again.returncode != 0 or harness.read(path) == old: return "not repeatable: %r" % again.stderr
        return None
    try:
        if not json.loads(after)["painPoints"][1:]: return "the capture is not in it"
    except ValueError:
        return "TORN: %d of %d bytes" % (len(after), len(old))
    return None if run.returncode == 0 else "saved, but status %d: %r" % (run.returncode, run.stderr)


def full_disk(context, report):
    """A disk of each size between too small for anything and room enough."""
    rooms = context.scale(range(0, 121, 4), range(0, 121, 24))
    bad, refused, count = 0, 0, 0
    for inodes in (None, 1, 2, 3, 4):
        for room in (rooms if inodes is None else [200]):
            with mounted(context, "size=1024k") as place:
                if place is None: return report.skip("no tmpfs can be mounted here: full disks")
                home = context.folder()
                path = harness.put(place, small(24_000))
                old = harness.read(path)
                # What is free is what the room says: the file, its neighbours and a filler have the rest.
                total = 64 + room
                filler = os.path.join(place, "filler")
                options = "remount,size=%dk" % total + (",nr_inodes=%d" % (2 + inodes) if inodes else "")
                open(filler, "wb").close()
                subprocess.run(["mount", "-o", options, place], check=False, capture_output=True)
                free = os.statvfs(place)
                if inodes is None:
                    with open(filler, "wb") as file:
                        try:
                            file.write(b"x" * max(0, free.f_bavail * free.f_bsize - room * 1024))
                        except OSError:
                            pass
                run = capture(context, path, home)
                count += 1
                refused += run.returncode != 0

                def retry():
                    subprocess.run(["mount", "-o", "remount,size=4096k,nr_inodes=100", place], check=True)
                    return capture(context, path, home)
                problem = judge(path, old, run, retry)
                if problem is None and run.returncode and inodes is None and b"needs" not in run.stderr and b"KB" not in run.stderr:
                    problem = "the room is not told: %r" % run.stderr
                litter = [name for name in os.listdir(place) if name not in ("map.json", "map.json~", "filler")]
                if problem is None and litter: problem = "left %s" % litter
                if problem:
                    bad += 1
                    report.fault("full disk, %d KB free, %s inodes: %s" % (room, inodes, problem))
    report.figure("full disks (tmpfs): %d, of which %d refused the save; %d bad" % (count, refused, bad))


def export_full(context, report):
    bad = 0
    home = context.folder()
    path = harness.put(home)
    for form in ("/dev/full",):
        run = context.call("export", path, "--to", form, home=home)
        if run.returncode == 0: bad += 1; report.fault("export to %s: status 0" % form)
    for ending in (".md", ".csv", ".txt", ".json"):
        with mounted(context, "size=4k") as place:
            if place is None: break
            out = os.path.join(place, "out" + ending)
            with open(os.path.join(place, "filler"), "wb") as file:
                try: file.write(b"x" * 4096)
                except OSError: pass
            run = context.call("export", path, "--to", out, home=home)
            left = [name for name in os.listdir(place) if name != "filler"]
            if run.returncode == 0 or left: bad += 1; report.fault("export %s to a full disk: status %d, left %s" % (ending, run.returncode, left))
    report.figure("exports to full devices and disks: 5, %d bad" % bad)


def journal_full(context, report):
    """The disk of the state folder is full while somebody edits: told, work goes on, kept again when there is room."""
    with mounted(context, "size=16k") as place:
        if place is None: return
        home = context.folder()
        path = harness.put(home)
        os.makedirs(os.path.join(place, "state/sojourn"))
        open(os.path.join(place, "state/sojourn/tour-seen"), "w").close()
        filler = os.path.join(place, "filler")
        with open(filler, "wb") as file:
            try: file.write(b"x" * 16384)
            except OSError: pass
        screen = harness.Screen(context, home, path, XDG_STATE_HOME=os.path.join(place, "state"), seen_tour=False)
        problem = None
        try:
            if not screen.begin() or not screen.add_step("FIRSTWORD"): problem = "no edit was possible"
            elif not screen.shows("not kept"): problem = "it is not told"
            else:
                os.unlink(filler)
                if not screen.add_step("SECONDWORD"): problem = "no second edit was possible"
                elif not screen.shows("kept for a crash again", 15): problem = "that it is kept again is not told"
                screen.process.kill()
                screen.end()
                run = subprocess.run(
                    [context.program, "recover", path], capture_output=True, cwd=home,
                    env=context.environment(home, XDG_STATE_HOME=os.path.join(place, "state")))
                for name in (b"FIRSTWORD", b"SECONDWORD"):
                    if problem is None and name not in run.stdout: problem = "%r is gone: %r" % (name, run.stdout)
        finally:
            screen.close()
        if problem: report.fault("full disk under the journal: %s" % problem)
        report.figure("full disk under the recovery journal, then room: %s" % (problem or "told, nothing lost"))


def size_limit(context, report):
    """ulimit -f: the signal is ignored and the error is one like others."""
    bad = 0
    home = context.folder()
    path = harness.put(home, small(8000))
    old = harness.read(path)
    limits = [0, 1, 512, 4096, len(old) - 1, len(old), len(old) + 40, len(old) + 100, 1 << 20]
    for limit in limits:
        with open(path, "wb") as file: file.write(old)
        run = capture(context, path, home, limit=limit)
        problem = judge(path, old, run, lambda: capture(context, path, home))
        if problem is None and run.returncode < 0: problem = "ended by signal %d" % -run.returncode
        if problem:
            bad += 1
            report.fault("file size limit %d: %s" % (limit, problem))
    # The recovery journal meets the limit too.
    with open(path, "wb") as file: file.write(old)
    words = ["prlimit", "--fsize=4096", context.program, path]
    screen = harness.Screen(context, home, program=words)
    try:
        ok = screen.begin() and screen.add_step("LIMITWORD") and screen.shows("not kept")
        screen.send(b"\x13")
        refused = screen.shows("cannot be written")
        alive = screen.process.poll() is None
        if not (ok and refused and alive):
            bad += 1
            report.fault("workbench under a file size limit: journal %s, save %s, alive %s: %r" % (ok, refused, alive, screen.output[-300:]))
    finally:
        screen.close()
    report.figure("limits of a file's size (RLIMIT_FSIZE, SIGXFSZ): %d and one session, %d bad" % (len(limits), bad))


def quota(context, report):
    """A true quota where btrfs is there; else a file system of a few blocks in a file, which is full in the same way."""
    image = os.path.join(context.folder(), "image")
    with open(image, "wb") as file: file.truncate(192 << 10)
    if not shutil.which("mkfs.ext4"): return report.skip("no mkfs.ext4: a small file system on a device")
    made = subprocess.run(["mkfs.ext4", "-q", "-b", "1024", "-N", "32", "-m", "0", "-O", "^has_journal", image], capture_output=True)
    if made.returncode: return report.skip("mkfs.ext4 failed: a small file system on a device")
    with mounted(context, "loop", "ext4", image) as place:
        if place is None: return report.skip("no loop device can be mounted here: a small file system on a device")
        home, bad, count = context.folder(), 0, 0
        path = harness.put(place, small(24_000))
        old = harness.read(path)
        filler = os.path.join(place, "filler")
        for room in context.scale(range(0, 60, 3), range(0, 60, 20)):
            with open(path, "wb") as file: file.write(old)
            if os.path.exists(path + "~"): os.unlink(path + "~")
            free = os.statvfs(place)
            with open(filler, "wb") as file:
                try:
                    file.write(b"x" * max(0, free.f_bavail * free.f_bsize - room * 1024))
                    file.flush()
                except OSError:
                    pass
            run = capture(context, path, home)
            count += 1

            def retry():
                os.unlink(filler)
                return capture(context, path, home)
            problem = judge(path, old, run, retry)
            if os.path.exists(filler): os.unlink(filler)
            if problem:
                bad += 1
                report.fault("ext4, %d KB free: %s" % (room, problem))
        report.figure("full ext4 on a loop device: %d, %d bad" % (count, bad))


def read_only(context, report):
    """Read-only in eight ways: told before anything is edited, never replaced unasked, saved elsewhere."""
    bad, count = 0, 0

    def check(name, place, path, user=None, undo=None, writable=False):
        nonlocal bad, count
        count += 1
        home = context.folder()
        os.chmod(home, 0o777)
        old = harness.read(path)
        before = os.stat(path)
        problem = None
        run = capture(context, path, home, user=user)
        after = os.stat(path)
        if writable:
            if run.returncode or harness.read(path) == old: problem = "not saved: %r" % run.stderr
        else:
            if harness.read(path) != old or after.st_ino != before.st_ino: problem = "it was replaced"
            elif run.returncode != 73: problem = "status %d: %r" % (run.returncode, run.stderr)
            elif not any(word in run.stderr for word in (b"read-only", b"permission", b"write-protected", b"immutable")):
                problem = "the reason is not told: %r" % run.stderr
            else:
                words = ["setpriv", "--reuid=nobody", "--clear-groups"] if user else []
                screen = harness.Screen(context, home, program=words + [context.program, path])
                try:
                    if not screen.begin(): problem = "does not open: %r" % screen.output[-200:]
                    elif not screen.shows("read-only", 5): problem = "the screen does not say so"
                finally:
                    screen.close()
        if undo: undo()
        if problem:
            bad += 1
            report.fault("%s: %s" % (name, problem))

    def fresh(mode=0o644, folder_mode=0o755, owner=None):
        place = context.folder()
        path = harness.put(place)
        os.chmod(path, mode)
        if owner is not None: os.chown(path, owner, owner); os.chown(place, owner, owner)
        os.chmod(place, folder_mode)
        return place, path

    os.chmod(context.root, 0o755)
    place, path = fresh(mode=0o444)
    check("file 444", place, path)
    if not context.is_root: return report.skip("not the superuser: the other seven kinds of read-only")
    nobody = 65534
    place, path = fresh(mode=0o444, owner=nobody)
    check("own file 444 of another user", place, path, user=True)
    place, path = fresh(mode=0o644)
    check("the superuser's file, another user", place, path, user=True)
    place, path = fresh(mode=0o666)
    check("writable file in a folder that is not", place, path, user=True, writable=True)
    place, path = fresh(mode=0o444, folder_mode=0o777)
    check("read-only file in a writable folder, another user", place, path, user=True)
    with mounted(context, "size=1m") as place:
        if place:
            path = harness.put(place)
            subprocess.run(["mount", "-o", "remount,ro", place], check=True)
            check("read-only mount", place, path)
    place, path = fresh()
    if subprocess.run(["chattr", "+i", path], capture_output=True).returncode == 0:
        check("immutable file", place, path, undo=lambda: subprocess.run(["chattr", "-i", path]))
    else:
        report.skip("this file system has no immutable files")
    place, path = fresh()
    if subprocess.run(["chattr", "+i", place], capture_output=True).returncode == 0:
        check("immutable folder", place, path, writable=True, undo=lambda: subprocess.run(["chattr", "-i", place]))
    report.figure("kinds of read-only: %d, %d bad" % (count, bad))


def run(context, report):
    if context.is_root:
        full_disk(context, report)
        export_full(context, report)
        journal_full(context, report)
        quota(context, report)
    else:
        report.skip("not the superuser: full disks, a full file system, read-only mounts")
    size_limit(context, report)
    read_only(context, report)
