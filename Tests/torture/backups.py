"""A hundred saves with damage in between: a good generation is always there, and there are never more than two."""
import json, os, shutil, subprocess
import harness


def good(path):
    try:
        return bool(json.loads(harness.read(path))["stages"])
    except (OSError, ValueError, KeyError):
        return False


def run(context, report):
    generator = context.random("backups")
    home = context.folder()
    path = harness.put(home)
    saves = damages = bad = 0
    while saves < context.scale(100, 15):
        run = context.call("capture", path, input=b"! told to start over s4 f3\n", home=home)
        if run.returncode == 0: saves += 1
        if not good(path) or (saves and not good(path + "~")): bad += 1; report.fault("after save %d a generation is not good" % saves)
        if len([name for name in os.listdir(home) if name.startswith("map.json")]) > 2: bad += 1; report.fault("more than two generations")
        if generator.random() < 0.4:
            # Another program breaks the file; the next save must refuse it, and the generation before must still be there.
            text = harness.read(path)
            kind = generator.randrange(4)
            with open(path, "wb") as file:
                file.write([b"", text[:generator.randrange(1, len(text) - 2)], b"\0" * len(text), b"{}"][kind])
            damages += 1
            run = context.call("capture", path, input=b"! lost s1 f1\n", home=home)
            if run.returncode == 0: bad += 1; report.fault("damage %d was saved over" % damages)
            if not good(path + "~"): bad += 1; report.fault("damage %d took the backup along" % damages)
            else: shutil.copy(path + "~", path)
    report.figure("%d saves with %d damages in between: %d bad" % (saves, damages, bad))
