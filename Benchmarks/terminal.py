#!/usr/bin/env python3
"""What a person waits for, measured from outside: first paint, a key to its last byte, bytes sent, memory.

    terminal.py SOJOURN FOLDER [ROUNDS]

FOLDER holds 100k.json, 2m.json, 1000steps.json and 100ksteps.json (`Bench write FOLDER`). Every figure is the median of interleaved
rounds on a pseudo-terminal of 200x60, TERM=xterm-256color; vim opens the same file in the same rounds.
"""
import fcntl, os, pty, select, shutil, signal, statistics, struct, sys, tempfile, termios, time

SOJOURN, FOLDER = sys.argv[1], sys.argv[2]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 7


# What killed sessions leave to be recovered would be read by the next one, and counted as its memory.
STATE = tempfile.mkdtemp()


class Program:
    def __init__(self, argv, columns=200, rows=60):
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update(XDG_STATE_HOME=STATE, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            os.environ.pop("COLORTERM", None)
            os.execvp(argv[0], argv)

    def quiet(self, gap=0.15, most=5.0):
        """Reads until nothing has come for `gap` seconds; seconds from the start to the last byte, and the bytes."""
        begin, last, count = time.monotonic(), None, 0
        while time.monotonic() - begin < most:
            if not select.select([self.fd], [], [], gap)[0]:
                if last is not None:
                    break
                continue
            try:
                data = os.read(self.fd, 1 << 16)
            except OSError:
                break
            if not data:
                break
            last, count = time.monotonic(), count + len(data)
        return last, count

    def key(self, data):
        start = time.monotonic()
        os.write(self.fd, data)
        last, count = self.quiet(gap=0.03, most=1.0)
        return ((last - start) * 1000 if last else 0.0), count

    def memory(self):
        for line in open(f"/proc/{self.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
        shutil.rmtree(os.path.join(STATE, "sojourn", "recovery"), ignore_errors=True)
        # What is left of a vim that was killed would make the next one ask.
        for name in os.listdir(FOLDER):
            if name.startswith(".") and ".sw" in name:
                os.unlink(os.path.join(FOLDER, name))


def paint(argv):
    program = Program(argv)
    last, _ = program.quiet()
    milliseconds = (last - program.start) * 1000
    time.sleep(0.6)  # what only the start needed is given back after a moment of quiet
    memory = program.memory()
    program.end()
    return milliseconds, memory


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


print("first paint, 200x60, medians of %d interleaved rounds" % ROUNDS)
for name in ("100k.json", "2m.json"):
    path = os.path.join(FOLDER, name)
    programs = {"sojourn": [SOJOURN, path], "vim": ["vim", path], "vim -u NONE": ["vim", "-u", "NONE", path]}
    seen = {k: [] for k in programs}
    for _ in range(ROUNDS):
        for label, argv in programs.items():
            seen[label].append(paint(argv))
    base = statistics.median(t for t, _ in seen["vim"])
    for label, values in seen.items():
        time_ms = statistics.median(t for t, _ in values)
        memory = statistics.median(m for _, m in values)
        print(f"  {name:10} {label:12} {time_ms:7.1f} ms  {time_ms / base:5.2f} of vim  {memory:6.1f} MiB")

def keys(name):
    """A key to its last byte, in turns with vim on the same file and with a program that only echoes."""
    path = os.path.join(FOLDER, name)
    programs = {
        "sojourn": Program([SOJOURN, path]), "vim": Program(["vim", "-u", "NONE", "-n", path]),
        "echo": Program(["sh", "-c", "stty raw -echo; exec cat"]),
    }
    for label, program in programs.items():
        if label != "echo":
            program.quiet(gap=1.0, most=30.0)
    # What is pressed in turn; a row of the table for every key of a pair that means something of its own.
    rows = [
        (("a lane down or up",), b"jk", b"jk", 100), (("a column on",), b"l", b"l", 100),
        (("a page on",), b"\x06", b"\x06", 50), (("an edit", "taken back"), b">u", b"xu", 60),
    ]
    for labels, ours, theirs, count in rows:
        seen = {(label, name): [] for label in labels for name in programs}
        for place in range(count):
            label = labels[place % len(labels)]
            for name, sent in (("sojourn", ours), ("vim", theirs), ("echo", b".")):
                result = programs[name].key(sent[place % len(sent):place % len(sent) + 1])
                if result[1]:
                    seen[label, name].append(result)
        for label in labels:
            times = [t for t, _ in seen[label, "sojourn"]]
            vim = quantile([t for t, _ in seen[label, "vim"]], .5)
            echo = quantile([t for t, _ in seen[label, "echo"]], .5)
            size = statistics.median(n for _, n in seen[label, "sojourn"])
            print(f"  {label:20} median {quantile(times, .5):5.2f} ms  p99 {quantile(times, .99):5.2f} ms  "
                  f"{quantile(times, .5) / vim:5.2f} of vim -u NONE  {quantile(times, .5) / echo:5.1f} of an echo  {size:6.0f} bytes")
    for label in ("vim", "echo"):
        programs[label].end()
    return programs["sojourn"]


print("a key to its last byte, 1,000 steps, 200x60")
program = keys("1000steps.json")
program.key(b"\x1b")  # what was said of the last edit goes
_, size = program.key(b"\x1b")
print(f"  a key that changes nothing sends {size} bytes")
before = open(f"/proc/{program.pid}/stat").read().split()[13:15]
time.sleep(2)
after = open(f"/proc/{program.pid}/stat").read().split()[13:15]
print(f"  idle for two seconds: {sum(map(int, after)) - sum(map(int, before))} ticks of CPU")
program.end()

print("bytes for a move, and for the details that follow when the keys pause, having a child")
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journeys", "having-a-child.json")
walks = [
    ("map, lanes", "1", "jkjjkj"), ("map, columns", "1", "lhlhlh"), ("heat", "2", "jkjjkj"), ("drop-off", "3", "jkjjkj"),
    ("seams", "4", "jkjjkj"), ("ask once", "5", "jkjjkj"), ("pains", "6", "jkjjkj"), ("causes", "7", "jkjjkj"),
    ("actions", "8", "jkjkjk"), ("actions, columns", "8", "lhlhlh"), ("burden", "gb", "jkjjkj"), ("evidence", "ge", "jkjjkj"),
]
for columns, rows in ((80, 24), (200, 60)):
    for view, start, moves in walks:
        program = Program([SOJOURN, path], columns, rows)
        program.quiet(gap=1.0)
        for key in start + moves[0]:
            program.key(key.encode())
            program.quiet(gap=0.3, most=1.0)
        own, details = [], []
        for key in moves:
            # The move's own frame comes within milliseconds, the details when no key has come for 0.12 seconds.
            own.append(program.key(key.encode())[1])
            details.append(program.quiet(gap=0.3, most=0.6)[1])
        print(f"  {columns}x{rows} {view:16} median {statistics.median(own):5.0f}  most {max(own):5}"
              f"  then median {statistics.median(details):5.0f}  most {max(details):5}")
        program.end()

print("a key to its last byte, 100,000 steps, 200x60")
keys("100ksteps.json").end()
shutil.rmtree(STATE)
