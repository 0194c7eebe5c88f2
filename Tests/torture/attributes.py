"""Modes, owners, access lists, attributes, links and planted links: as they were after a save."""
import json, os, shutil, stat, subprocess, threading
import harness


def capture(context, path, home):
    return subprocess.run(
        [context.program, "capture", path], input=b"! told to start over s4 f3\n", capture_output=True, timeout=60,
        env=context.environment(home), cwd=home)


def facts(path):
    status = os.stat(path)
    lists = subprocess.run(["getfacl", "-cp", path], capture_output=True).stdout if shutil.which("getfacl") else b""
    return (stat.S_IMODE(status.st_mode), status.st_uid, status.st_gid,
            sorted((name, os.getxattr(path, name)) for name in os.listxattr(path) if name.startswith("user.")), lists)


def kept(context, report):
    count = bad = 0
    os.chmod(context.root, 0o755)
    cases = [(mode, 0, 0, None) for mode in (0o600, 0o640, 0o660, 0o664, 0o644, 0o666)]
    if context.is_root:
        cases += [(0o664, 65534, 65534, None), (0o640, 0, 1, None), (0o660, 65534, 1, "setgid")]
        if shutil.which("setfacl"): cases += [(0o640, 0, 0, "acl"), (0o640, 0, 0, "default acl")]
    cases += [(0o644, 0, 0, "xattr")]
    for mode, owner, group, more in cases:
        home = context.folder()
        path = harness.put(home)
        if more == "setgid": os.chmod(home, 0o2775)
        if context.is_root: os.chown(path, owner, group)
        os.chmod(path, mode)
        try:
            if more == "acl": subprocess.run(["setfacl", "-m", "u:65534:rw", path], check=True, capture_output=True)
            if more == "default acl": subprocess.run(["setfacl", "-d", "-m", "u:65534:rwx", home], check=True, capture_output=True)
            if more == "xattr": os.setxattr(path, "user.note", b"kept")
        except (OSError, subprocess.CalledProcessError):
            report.skip("this file system has no %s" % more)
            continue
        before, old = facts(path), harness.read(path)
        run = capture(context, path, home)
        count += 1
        if run.returncode or harness.read(path) == old: bad += 1; report.fault("%o %s: not saved: %r" % (mode, more, run.stderr))
        elif facts(path) != before: bad += 1; report.fault("%o %d:%d %s: %s became %s" % (mode, owner, group, more, before, facts(path)))
    report.figure("modes, owners, groups, access lists, attributes: %d, %d bad" % (count, bad))


def links(context, report):
    count = bad = 0

    def check(name, problem):
        nonlocal count, bad
        count += 1
        if problem: bad += 1; report.fault("%s: %s" % (name, problem))

    def saved(path): return len(json.loads(harness.read(path))["painPoints"]) == 2

    home = context.folder()
    target = harness.put(home)
    link = os.path.join(home, "link.json")
    os.symlink("map.json", link)
    run = capture(context, link, home)
    check("link", None if run.returncode == 0 and os.path.islink(link) and saved(target) else "%d %r" % (run.returncode, run.stderr))

    home = context.folder()
    target = harness.put(home)
    for number in range(8): os.symlink("link%d.json" % (number - 1) if number else "map.json", os.path.join(home, "link%d.json" % number))
    run = capture(context, os.path.join(home, "link7.json"), home)
    check("chain of links", None if run.returncode == 0 and saved(target) and os.path.islink(os.path.join(home, "link3.json")) else repr(run.stderr))

    home = context.folder()
    os.symlink("nowhere.json", os.path.join(home, "link.json"))
    run = capture(context, os.path.join(home, "link.json"), home)
    check("dangling link", None if run.returncode == 66 and os.listdir(home) == ["link.json"] else "%d %s" % (run.returncode, os.listdir(home)))

    home = context.folder()
    for a, b in (("a.json", "b.json"), ("b.json", "a.json")): os.symlink(a, os.path.join(home, b))
    run = capture(context, os.path.join(home, "a.json"), home)
    check("circle of links", None if run.returncode == 66 else "%d %r" % (run.returncode, run.stderr))

    home = context.folder()
    target, other = harness.put(home), os.path.join(home, "other.json")
    os.link(target, other)
    run = capture(context, target, home)
    check("hard link", None if run.returncode == 0 and saved(other) and os.stat(other).st_ino == os.stat(target).st_ino else repr(run.stderr))

    home, far = context.folder(), context.folder()
    mounted = context.is_root and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", far], capture_output=True).returncode == 0
    try:
        target = harness.put(far)
        os.symlink(target, os.path.join(home, "link.json"))
        run = capture(context, os.path.join(home, "link.json"), home)
        check("link to another disk" if mounted else "link to another folder", None if run.returncode == 0 and saved(target) and os.path.islink(os.path.join(home, "link.json")) else repr(run.stderr))
    finally:
        if mounted: subprocess.run(["umount", "-l", far])

    home = context.folder()
    os.symlink("/dev/zero", os.path.join(home, "device.json"))
    os.mkfifo(os.path.join(home, "pipe.json"))
    run = capture(context, os.path.join(home, "device.json"), home)
    check("link to a device", None if run.returncode == 66 else "%d %r" % (run.returncode, run.stderr))
    os.symlink("map.json/x", os.path.join(home, "odd.json"))
    run = capture(context, os.path.join(home, "odd.json"), home)
    check("link through a file", None if run.returncode == 66 else "%d %r" % (run.returncode, run.stderr))
    report.figure("links: %d kinds, %d bad" % (count, bad))


def planted(context, report):
    """Somebody lays links at every name that could be guessed, while saves go on."""
    home = context.folder()
    path = harness.put(home)
    victim = os.path.join(context.folder(), "victim")
    with open(victim, "w") as file: file.write("untouched")
    stop = threading.Event()

    def plant():
        names = ["map.json~", ".map.json.lock", ".map.json.tmp", "map.json.tmp", ".map.json.swp", "#map.json#"]
        while not stop.is_set():
            for name in names:
                try: os.symlink(victim, os.path.join(home, name))
                except OSError: pass
            for name in os.listdir(home):
                if name.endswith(".tmp"):
                    try: os.symlink(victim, os.path.join(home, name + "~"))
                    except OSError: pass
    thread = threading.Thread(target=plant)
    thread.start()
    races, refused, bad = context.scale(200, 20), 0, 0
    for number in range(races):
        run = capture(context, path, home)
        refused += run.returncode != 0
        try: json.loads(harness.read(path))
        except ValueError: bad += 1; report.fault("race %d: torn" % number)
        if os.path.islink(path): bad += 1; report.fault("race %d: the map became a link" % number)
    stop.set()
    thread.join()
    if open(victim).read() != "untouched": bad += 1; report.fault("the victim was written")
    report.figure("races against planted links: %d (%d saves refused), %d bad" % (races, refused, bad))
    # The state folder, too: a recovery file is made new, never through a link.
    home = context.folder()
    path = harness.put(home)
    os.makedirs(os.path.join(home, "state/sojourn"))
    os.symlink(os.path.dirname(victim), os.path.join(home, "state/sojourn/recovery"))
    screen = harness.Screen(context, home, path)
    try:
        screen.begin()
        screen.add_step("PLANTED")
        screen.pump(0.3)
        wide = [name for name in os.listdir(os.path.dirname(victim)) if stat.S_IMODE(os.stat(os.path.join(os.path.dirname(victim), name)).st_mode) & 0o077 and name != "victim"]
    finally:
        screen.close()
    if open(victim).read() != "untouched" or wide: report.fault("recovery through a link: %s" % wide)


def run(context, report):
    kept(context, report)
    links(context, report)
    planted(context, report)
