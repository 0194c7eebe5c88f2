"""Thousands of new sizes while keys come: no crash, no lost key, and the last screen is what a fresh start draws at that size."""
import json, os, signal, time
import grid, harness

VIEWS = ["1", "2", "3", "4", "5", "6", "7", "8", "0", "g b", "g e"]
TINY = [(1, 1), (80, 1), (1, 80), (2, 1), (20, 5), (40, 9), (39, 10), (79, 23), (1000, 1000), (65, 17)]


def settled(screen):
    """What the screen shows when nothing has come for a while, and only of what came since the last new size."""
    screen.pump(0.3)
    while screen.pump(0.15): pass


def picture(output, width, height):
    shown = grid.Grid(width, height)
    shown.feed(output)
    return shown.lines


def storm(context, view, count, report):
    generator = context.random("resize " + view)
    home = context.folder()
    path = harness.put(home)
    screen = harness.Screen(context, home, path)
    fresh = None
    try:
        if not screen.begin(): return "no first screen"
        for key in view.split(): screen.send(key.encode())
        screen.pump(0.2)
        for number in range(count):
            screen.resize(generator.randint(1, 500), generator.randint(1, 300))
            # A key that is answered at every size and leaves the view as it was.
            if number % 10 == 0: screen.send(view.encode().replace(b" ", b""))
            if number % 7 == 0: screen.pump(0.0)
            time.sleep(0.004)
            if len(screen.output) > 1 << 22: screen.output = screen.output[-1000:]
            if screen.process.poll() is not None: return "ended with %s at size %d" % (screen.status, number)
        width, height = generator.randint(60, 200), generator.randint(15, 60)
        screen.resize(41, 11)
        settled(screen)
        for key in view.split(): screen.send(key.encode())
        settled(screen)
        screen.output = b""
        screen.resize(width, height)
        settled(screen)
        last = picture(screen.output, width, height)
        # Gone before the other comes: each would show that somebody else is there.
        screen.send(b"q")
        if screen.end() is None or screen.status != 0: return "did not end: %s" % screen.status
        fresh = harness.Screen(context, home, path, size=(width, height))
        if not fresh.begin(): return "no fresh screen"
        for key in view.split(): fresh.send(key.encode())
        settled(fresh)
        first = picture(fresh.output, width, height)
        if last != first:
            different = [number for number, (a, b) in enumerate(zip(last, first)) if a != b]
            return "%dx%d: rows %s differ: %r and %r" % (width, height, different[:5], last[different[0]], first[different[0]])
        fresh.send(b"q")
        if fresh.end() is None or fresh.status != 0: return "the fresh one did not end: %s" % fresh.status
        return None
    finally:
        screen.close()
        if fresh: fresh.close()


def typing(context, count):
    """Words typed during the storm are all in the file."""
    generator = context.random("resize typing")
    home = context.folder()
    path = harness.put(home)
    screen = harness.Screen(context, home, path)
    names = []
    try:
        if not screen.begin(): return 0, "no first screen"
        for number in range(count):
            if number % 40 == 0:
                # Below the least size only leaving and saving work, so names are begun at a size that takes them.
                screen.resize(90, 30)
                if not screen.add_step(harness.word(generator)): return len(names), "a step is not shown"
                names.append(number)
            screen.resize(generator.randint(40, 300), generator.randint(10, 100))
            time.sleep(0.004)
            screen.pump(0.0)
        screen.resize(90, 30)
        for number in range(10):
            name = harness.word(generator)
            screen.send(b"a")
            screen.wait(b"New step", 5)
            for letter in name:
                screen.send(letter.encode())
                screen.resize(generator.randint(40, 300), generator.randint(10, 100))
            screen.send(b"\r")
            screen.resize(90, 30)
            screen.pump(0.1)
            names.append(name)
        screen.send(b"\x13")
        screen.shows("saved")
        found = harness.step_names(json.loads(harness.read(path)))
        typed = [name for name in names if isinstance(name, str)]
        missing = [name for name in typed if name not in found]
        if missing: return len(names), "lost: %s of %s" % (missing, found)
        if len(found) != 3 + len(names): return len(names), "%d steps instead of %d" % (len(found), 3 + len(names))
        return len(names), None
    finally:
        screen.close()


def tiny(context, report):
    bad = 0
    for width, height in TINY:
        for view in ("1", "3", "6"):
            home = context.folder()
            path = harness.put(home)
            screen = harness.Screen(context, home, path, size=(width, height))
            try:
                if width >= 60 and height >= 10: screen.begin()
                else: screen.pump(0.6)
                for key in (view, "\x1b[B", "?", "\x1b", "\x13"):
                    screen.send(key.encode())
                    screen.pump(0.2)
                    if width * height > 100_000: settled(screen)
                screen.send(b"q")
                # An Escape that came together with the key after it has left a sheet open.
                if screen.end(10) is None: screen.send(b"q")
                if screen.end(60) is None or screen.status != 0:
                    bad += 1
                    report.fault("%dx%d, view %s: status %s" % (width, height, view, screen.status))
            finally:
                screen.close()
    report.figure("tiny and huge terminals: %d sizes in 3 views, %d bad" % (len(TINY), bad))


def run(context, report):
    count = context.scale(2000, 150)
    bad = 0
    views = VIEWS if not context.quick else VIEWS[:4]
    for view in views:
        problem = storm(context, view, count, report)
        if problem:
            bad += 1
            report.fault("view %s: %s" % (view, problem))
    report.figure("%d sizes from 1x1 to 500x300 in each of %d views, then compared with a fresh start: %d bad" % (count, len(views), bad))
    typed, problem = typing(context, context.scale(2000, 200))
    if problem: report.fault("typing: %s" % problem)
    report.figure("%d words typed during %d sizes: %s" % (typed, context.scale(2000, 200), problem or "none lost"))
    tiny(context, report)
