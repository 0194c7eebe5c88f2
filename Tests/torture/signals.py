"""Signals, vanished terminals and dropped lines: gone within five seconds, edits kept, terminal given back, the right status."""
import concurrent.futures, json, os, shutil, signal, subprocess, sys, time
import harness

LIMIT = 5.0
ENDING = {"HUP": 129, "INT": 130, "QUIT": 131, "TERM": 143}


def edited(context, home, **more):
    """A session with one edit that is not saved."""
    path = harness.put(home)
    screen = harness.Screen(context, home, path, **more)
    if not screen.begin(): raise AssertionError("no first screen: %r" % screen.output[-200:])
    if not screen.add_step("KEPTWORD"): raise AssertionError("the edit is not shown: %r" % screen.output[-300:])
    return path, screen


def kept(context, home, path):
    return "KEPTWORD" in harness.recovered_names(context, home, path)


def judge(context, home, path, screen, wanted, restored=True):
    """Why an ended session is bad; None where it is not."""
    took = screen.end(LIMIT, pumping=screen.master is not None)
    if took is None: return "still there after %.0f s (processor time %.2f s)" % (LIMIT, screen.ticks())
    if wanted is not None and screen.status != wanted: return "status %s instead of %s" % (screen.status, wanted)
    if restored and not screen.terminal_is_restored(): return "the terminal was left raw"
    if restored and not screen.left_screen(): return "the alternate screen was not left"
    if not kept(context, home, path): return "the edit is gone"
    return None


def by_signal(context, number, name, saving):
    home = context.folder()
    path, screen = edited(context, home)
    try:
        if saving: screen.send(b"\x13")
        time.sleep(context.random("signal %s %d" % (name, number)).uniform(0, 0.03) if saving else 0)
        screen.process.send_signal(getattr(signal, "SIG" + name))
        return judge(context, home, path, screen, ENDING[name])
    finally:
        screen.close()


def vanished(context, number, ignored):
    """The terminal's other end closes, as when the window or the server goes."""
    home = context.folder()
    program = None
    path = os.path.join(home, "map.json")
    if ignored: program = ["sh", "-c", "trap '' HUP; exec \"$0\" \"$@\"", context.program, path]
    path, screen = edited(context, home, program=program)
    try:
        screen.drop()
        return judge(context, home, path, screen, 129, restored=False)
    finally:
        screen.close()


RELAY = """
import os, pty, sys, select, fcntl, termios, struct, tty
tty.setraw(0)
pid, master = pty.fork()
if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
open(sys.argv[-1] + ".pid", "w").write(str(pid))
while True:
    ready = select.select([0, master], [], [])[0]
    if 0 in ready: os.write(master, os.read(0, 4096) or b"")
    if master in ready: os.write(1, os.read(master, 65536))
"""


def dropped(context, number):
    """What stands for the server of a remote shell holds the terminal, and is killed: the line is dropped."""
    home = context.folder()
    path = harness.put(home)
    relay = os.path.join(home, "relay.py")
    with open(relay, "w") as file: file.write(RELAY)
    screen = harness.Screen(context, home, program=[sys.executable, relay, context.program, path])
    try:
        if not screen.begin(): return "no first screen"
        if not screen.add_step("KEPTWORD"): return "the edit is not shown"
        child = int(open(path + ".pid").read())
        screen.process.kill()
        start = time.time()
        while alive(child):
            if time.time() - start > LIMIT: return "still there after %.0f s" % LIMIT
            time.sleep(0.02)
        screen.process.wait()
        return None if kept(context, home, path) else "the edit is gone"
    finally:
        screen.close()


def alive(pid):
    try:
        return open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def silent(context, number, name):
    """Nobody reads what is drawn any more, as on a line that has gone silent, until the terminal's buffer is full; then the end comes."""
    home = context.folder()
    path, screen = edited(context, home, size=(200, 60))
    try:
        # Every one is a whole new screen, and none is read.
        for step in range(60): screen.resize(200 + step % 2, 60)
        for step in range(200):
            screen.send(b"2" if step % 2 else b"1")
            time.sleep(0.005)
        before = screen.ticks()
        time.sleep(0.5)
        if screen.ticks() - before > 0.4: return "it spins while nobody reads"
        screen.process.send_signal(getattr(signal, "SIG" + name))
        took = screen.end(LIMIT, pumping=False)
        if took is None: return "still there after %.0f s" % LIMIT
        if screen.status != ENDING[name]: return "status %s instead of %s" % (screen.status, ENDING[name])
        if not screen.terminal_is_restored(): return "the terminal was left raw"
        return None if kept(context, home, path) else "the edit is gone"
    finally:
        screen.close()


def stopped(context, number, by_key):
    """Ctrl-Z or SIGTSTP gives the terminal to the shell; continued, all is drawn again and the work goes on."""
    home = context.folder()
    # A shell with job control holds the terminal, as at a desk.
    path = os.path.join(home, "map.json")
    harness.put(home)
    screen = harness.Screen(context, home, program=["bash", "--norc", "--noprofile", "-i"], PS1="READY> ")
    try:
        if not screen.wait(b"READY> ", since=0): return "no shell"
        screen.send(("'%s' map.json\n" % context.program).encode())
        if not screen.begin(): return "no first screen"
        if not screen.add_step("KEPTWORD"): return "the edit is not shown"
        start = len(screen.output)
        if by_key:
            screen.send(b"\x1a")
        else:
            pid = youngest_child(screen.pid)
            os.kill(pid, signal.SIGTSTP)
        if not screen.wait(b"READY> ", 5, since=start): return "the shell does not come back"
        if b"\x1b[?1049l" not in screen.output[start:]: return "the alternate screen was not left"
        screen.pump(0.1)
        start = len(screen.output)
        screen.send(b"stty -a | grep -o '.icanon'\n")
        if not screen.wait(b"\nicanon", 5, since=start) and not screen.wait(b" icanon", 1, since=start): return "the shell's terminal is raw: %r" % screen.output[start:]
        start = len(screen.output)
        screen.send(b"fg\n")
        if not screen.wait(b"help", 5, since=start) or b"KEPTWORD" not in screen.output[start:]: return "not drawn again"
        if not screen.add_step("SECONDWORD"): return "it takes no keys afterwards"
        screen.send(b"\x13")
        if not screen.wait(b"saved", 5): return "it does not save"
        start = len(screen.output)
        screen.send(b"q")
        if not screen.wait(b"READY> ", 5, since=start): return "it does not end"
        names = harness.step_names(json.loads(harness.read(path)))
        return None if {"KEPTWORD", "SECONDWORD"} <= set(names) else "the edits are not in the file"
    finally:
        screen.close()


def youngest_child(pid):
    return int(open("/proc/%d/task/%d/children" % (pid, pid)).read().split()[-1])


def editing(context, number, name):
    """The end comes while an outside editor has the terminal."""
    home = context.folder()
    editor = os.path.join(home, "editor")
    with open(editor, "w") as file: file.write("#!/bin/sh\necho EDITING\nexec sleep 60\n")
    os.chmod(editor, 0o755)
    path, screen = edited(context, home, EDITOR=editor, VISUAL="")
    try:
        screen.send(b"E")
        if not screen.wait(b"EDITING", 5): return "no editor"
        screen.process.send_signal(getattr(signal, "SIG" + name))
        return judge(context, home, path, screen, ENDING[name], restored=False)
    finally:
        for child in children(screen.pid): os.kill(child, signal.SIGKILL)
        screen.close()


def children(pid):
    try:
        return [int(word) for word in open("/proc/%d/task/%d/children" % (pid, pid)).read().split()]
    except OSError:
        return []


def idle(context, number):
    """A screen that nobody touches uses no processor."""
    home = context.folder()
    path, screen = edited(context, home)
    try:
        screen.pump(2.5)  # the journal writes once
        before = screen.ticks()
        screen.pump(3.0)
        used = screen.ticks() - before
        return None if used < 0.1 else "%.2f s of processor time in 3 s" % used
    finally:
        screen.close()


def run(context, report):
    many, few = context.scale(50, 4), context.scale(20, 3)
    cases = [("SIG" + name, few, by_signal, (name, False)) for name in ENDING]
    cases += [("SIG%s while it saves" % name, few, by_signal, (name, True)) for name in ("TERM", "HUP")]
    cases += [
        ("vanished terminal", many, vanished, (False,)), ("vanished terminal, SIGHUP ignored", many, vanished, (True,)),
        ("dropped line", many, dropped, ()), ("SIGTERM on a silent line", few, silent, ("TERM",)),
        ("SIGHUP on a silent line", few, silent, ("HUP",)),
        ("Ctrl-Z and fg", few, stopped, (True,)), ("SIGTSTP and fg", few, stopped, (False,)),
        ("SIGTERM while an editor has the screen", few, editing, ("TERM",)),
        ("SIGHUP while an editor has the screen", few, editing, ("HUP",)),
        ("idle", context.scale(5, 1), idle, ()),
    ]
    for name, count, body, arguments in cases:
        bad = 0
        start = time.time()

        def attempt(number):
            try:
                return body(context, number, *arguments)
            except AssertionError as error:
                return str(error)
        with concurrent.futures.ThreadPoolExecutor(context.jobs * 2) as pool:
            for number, problem in enumerate(pool.map(attempt, range(count))):
                if problem:
                    bad += 1
                    report.fault("%s, %d: %s" % (name, number, problem))
        report.figure("%s: %d times, %d bad" % (name, count, bad))
