"""Closed, full and broken streams, odd terminals, and signals to the conversation line by line: an answer at once, and a true status."""
import os, re, signal, subprocess, time
import harness

# Every command that answers on standard output, on one map.
ANSWERS = [
    ["show"], ["check"], ["heatmap"], ["dropoff"], ["seams"], ["asks"], ["burden"], ["emotion"], ["missing"], ["takeup"],
    ["measures"], ["causes"], ["questions"], ["evidence"], ["actions"], ["portfolio"], ["schema"], ["keys"], ["--help"], ["--version"],
    ["recover"],
]


def shell(context, home, line, timeout=20, **more):
    start = time.time()
    try:
        run = subprocess.run(
            ["sh", "-c", line], capture_output=True, timeout=timeout, cwd=home, stdin=subprocess.DEVNULL,
            env=context.environment(home, SOJOURN=context.program, **more))
    except subprocess.TimeoutExpired:
        return None, time.time() - start
    return run, time.time() - start


def full_and_closed(context, report):
    home = context.folder()
    harness.put(home)
    count = bad = 0
    for words in ANSWERS:
        takes_file = words[0] not in ("schema", "keys", "--help", "--version", "recover")
        command = "\"$SOJOURN\" %s%s" % (" ".join(words), " map.json" if takes_file else "")
        for redirect, wanted in ((">/dev/full", "error"), (">&-", "error"), ("| true", "quiet"), (">/dev/null 2>&-", "fine"), ("<&-", "fine")):
            run, took = shell(context, home, "%s %s" % (command, redirect))
            count += 1
            problem = None
            if run is None: problem = "it hung"
            elif took > 5: problem = "%.1f s" % took
            elif wanted == "error" and (run.returncode == 0 or not run.stderr): problem = "status %d, %r" % (run.returncode, run.stderr)
            elif wanted == "quiet" and run.stderr and b"warning" not in run.stderr: problem = "said %r" % run.stderr[:100]
            elif wanted == "fine" and run.returncode > 1: problem = "status %d" % run.returncode
            if problem:
                bad += 1
                report.fault("%s %s: %s" % (" ".join(words), redirect, problem))
    # A writer whose reader goes after a line, in the middle of much output.
    for words in ("show", "export --to - journeys", "schema", "manual docs/sojourn.1"):
        run, took = shell(context, home, "{ \"$SOJOURN\" %s %s; echo $? >status; } | head -1 >/dev/null" % (words, "map.json" if words == "show" else ""))
        count += 1
        if run is None: bad += 1; report.fault("%s | head -1: hung" % words)
    report.figure("full, closed and broken streams: %d commands and streams, %d bad" % (count, bad))


def no_input(context, report):
    home = context.folder()
    path = harness.put(home)
    count = bad = 0
    for words in ("map.json", "", "--linear map.json", "capture map.json", "show -", "check -", "merge - map.json map.json", "import - --into map.json", "funnel --journey map.json -"):
        for redirect in ("<&-", "</dev/null", "<. ", "| cat"):
            for output in ("", ">&-"):
                line = "\"$SOJOURN\" %s %s %s" % (words, redirect, output) if redirect != "| cat" else ": | \"$SOJOURN\" %s %s" % (words, output)
                old = harness.read(path)
                run, took = shell(context, home, line)
                count += 1
                problem = None
                if run is None: problem = "it hung"
                elif took > 5: problem = "%.1f s" % took
                elif run.returncode == 0 and not words.startswith(("--linear", "capture", "merge")): problem = "status 0"
                elif run.returncode > 100 or run.returncode < 0: problem = "status %d" % run.returncode
                elif run.returncode and not run.stderr and not run.stdout: problem = "status %d without a word" % run.returncode
                elif harness.read(path) != old: problem = "the file changed"
                if problem:
                    bad += 1
                    report.fault("%s %s %s: %s" % (words, redirect, output, problem))
    report.figure("standard input closed, empty, a folder, a closed pipe: %d, %d bad" % (count, bad))


def terminals(context, report):
    count = bad = 0
    cases = [
        {"TERM": "dumb"}, {"TERM": "unknown"}, {"TERM": ""}, {"TERM": "no-such-terminal"}, {"TERM": "vt100"}, {"TERM": "linux"},
        {"TERM": "xterm"}, {"TERM": "../../../etc/passwd"}, {"TERM": "x" * 5000}, {"TERM": "\x1b]0;t\x07"},
        {"LANG": ""}, {"LANG": "C"}, {"LANG": "xx_YY.nonsense"}, {"LC_ALL": "C"}, {"TERMINFO": "/dev/null"},
        {"TERMINFO": "/nonexistent"}, {"TERMCAP": "x" * 4000}, {"COLORTERM": "truecolor"}, {"NO_COLOR": "1"}, {"ESCDELAY": "nonsense"},
        {"COLUMNS": "-5", "LINES": "999999999"}, {"COLUMNS": "0", "LINES": "0"}, {"HOME": "", "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": ""},
    ]
    for more in cases:
        home = context.folder()
        path = harness.put(home)
        screen = harness.Screen(context, home, path, **more)
        problem = None
        try:
            if not wait_for_either(screen): problem = "no map is shown: %r" % screen.output[-200:]
            elif re.search(rb"\x1b\][0-2l];|\x1b\]52", screen.output): problem = "a title or the clipboard was sent"
            else:
                screen.send(b"q" if b"What now?" not in screen.output else b"quit\n")
                if screen.end(8) is None: problem = "it does not end"
                elif screen.status != 0: problem = "status %s" % screen.status
                elif not screen.terminal_is_restored(): problem = "left raw"
        finally:
            screen.close()
        count += 1
        if problem:
            bad += 1
            report.fault("%s: %s" % (more, problem))
    report.figure("odd terminals and locales: %d, %d bad" % (count, bad))


def wait_for_either(screen):
    end = time.time() + 10
    while time.time() < end:
        screen.pump(0.05)
        if b"Call the office" in screen.output or b"What now?" in screen.output: return True
    return False


def linear_signals(context, report):
    count = bad = 0
    times = context.scale(20, 3)
    for name, wanted in (("HUP", 129), ("INT", 130), ("TERM", 143), ("QUIT", 131), ("PIPE", None), ("drop", 129)):
        for _ in range(times):
            home = context.folder()
            path = harness.put(home)
            screen = harness.Screen(context, home, "--linear", path)
            count += 1
            problem = None
            try:
                if not screen.wait(b"What now?", since=0): problem = "no conversation"
                screen.send(b"map\n3\nadd\n2\nKEPTWORD\n")
                if problem is None and not screen.wait(b"Done: add step", 10, since=0): problem = "no edit"
                if problem is None:
                    if name == "drop": screen.drop()
                    else: screen.process.send_signal(getattr(signal, "SIG" + name))
                    if name == "PIPE":
                        screen.send(b"save\n")
                        if not screen.wait(b"saved", 5): problem = "SIGPIPE ended it"
                    elif screen.end(5, pumping=name != "drop") is None: problem = "still there after 5 s"
                    elif wanted and screen.status not in (wanted, 1 if name == "drop" else wanted): problem = "status %s instead of %s" % (screen.status, wanted)
                    if problem is None and "KEPTWORD" not in harness.recovered_names(context, home, path): problem = "the edit is gone"
            finally:
                screen.close()
            if problem:
                bad += 1
                report.fault("conversation, %s: %s" % (name, problem))
    report.figure("signals and hang-ups to the conversation line by line: %d, %d bad" % (count, bad))


def run(context, report):
    full_and_closed(context, report)
    no_input(context, report)
    terminals(context, report)
    linear_signals(context, report)
