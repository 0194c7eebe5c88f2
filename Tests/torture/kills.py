"""Killed at random moments while somebody types and saves: the file is whole, and nothing that stood there for two seconds is gone."""
import concurrent.futures, json, os, signal, time
import harness


def session(context, number):
    """One session in a terminal that ends by kill -9. Gives (what was acknowledged and when, when it was killed, its folder)."""
    generator = context.random("kill %d" % number)
    home = context.folder()
    path = harness.put(home)
    screen = harness.Screen(context, home, path)
    acknowledged = []
    try:
        if not screen.begin(): return home, path, None, "no first screen: %r" % screen.output[-200:]
        until = time.time() + generator.uniform(0.0, 5.0)
        while time.time() < until:
            name = harness.word(generator)
            if screen.add_step(name, max(0.05, until - time.time())): acknowledged.append((name, time.time()))
            choice = generator.random()
            if choice < 0.25:
                screen.send(b"\x13")
                # Half of the time the kill may come while the save is at work.
                if generator.random() < 0.5: screen.wait(b"saved", max(0.01, min(1.0, until - time.time())))
            elif choice < 0.35:
                screen.send(b"u")
                screen.pump(0.05)
                screen.send(b"\x12")  # redo: what was taken back counts again
                screen.pump(0.05)
            screen.pump(generator.uniform(0, 0.15))
        screen.process.send_signal(signal.SIGKILL)
        killed = time.time()
        screen.end()
        return home, path, (acknowledged, killed), None
    finally:
        screen.close()


def check(context, number):
    home, path, facts, problem = session(context, number)
    if problem: return number, 0, 0, 0, problem
    acknowledged, killed = facts
    try:
        names = harness.recovered_names(context, home, path)
    except (ValueError, AssertionError, OSError) as error:
        return number, len(acknowledged), 0, 0, "%s: %s" % (type(error).__name__, error)
    old = [name for name, when in acknowledged if when < killed - 2.0]
    lost = [name for name, _ in acknowledged if name not in names]
    gone = [name for name in old if name not in names]
    run = context.call("check", path, home=home)
    if run.returncode not in (0, 1) or b"error" in run.stdout.split(b"warning")[0]:
        return number, len(acknowledged), len(old), len(lost), "check: %r" % (run.stdout + run.stderr)[:200]
    return number, len(acknowledged), len(old), len(lost), "lost after more than 2 s: %s" % gone if gone else None


def run(context, report):
    count = context.scale(1000, 40)
    edits = old = younger = 0
    # They wait most of the time, so more of them go at once than there are processors.
    with concurrent.futures.ThreadPoolExecutor(context.jobs * 4) as pool:
        for number, acknowledged, aged, lost, problem in pool.map(lambda number: check(context, number), range(count)):
            edits += acknowledged
            old += aged
            younger += lost
            if problem: report.fault("session %d: %s" % (number, problem))
    report.figure(
        "%d kills, %d edits on the screen, %d of them for more than 2 s; lost of those: %d; lost of the younger: %d; torn files: %d"
        % (count, edits, old, sum("lost after" in text for text in report.faults), younger, sum("JSON" in text for text in report.faults)))
