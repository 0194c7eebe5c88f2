"""What all parts share: the program under test, folders of their own, terminals, and what is counted."""
import fcntl, json, os, pty, random, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time
import grid

MAP = {
    "format": "sojourn-journey", "version": 1, "id": "card", "title": "Getting a card", "state": "current",
    "agencies": [{"id": "ssa", "name": "Social Security"}, {"id": "dmv", "name": "Motor Vehicles"}],
    "stages": [
        {"id": "ask", "name": "Ask", "events": ["asked"], "gate": True,
         "steps": [{"id": "call", "name": "Call the office", "agency": "ssa"}, {"id": "visit", "name": "Visit"}]},
        {"id": "get", "name": "Get it", "events": ["got"], "gate": True, "steps": [{"id": "wait", "name": "Wait"}]}],
    "painPoints": [{"id": "hold", "title": "An hour on hold", "step": "call", "severity": 3, "frequency": 4}],
}


class Context:
    """One run of the torture: what is tested, how long, and where."""

    def __init__(self, program, quick, jobs, seed):
        self.quick, self.jobs, self.seed = quick, jobs, seed
        self.root = tempfile.mkdtemp(prefix="torture-")
        # A copy: a build that goes on beside must not change what is tested.
        self.program = os.path.join(self.root, "sojourn")
        shutil.copy2(program, self.program)
        self.is_root = os.geteuid() == 0

    def random(self, name):
        return random.Random("%s %s" % (self.seed, name))

    def scale(self, full, quick):
        return quick if self.quick else full

    def folder(self):
        return tempfile.mkdtemp(dir=self.root)

    def environment(self, home, **more):
        """Nothing of the person's own: settings, state and home lie in the test's folder."""
        return {
            "PATH": os.environ["PATH"], "HOME": home, "XDG_STATE_HOME": os.path.join(home, "state"),
            "XDG_CONFIG_HOME": os.path.join(home, "config"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no", **more}

    def call(self, *arguments, home, input=b"", timeout=60, **more):
        """One command without a terminal."""
        return subprocess.run(
            [self.program, *arguments], input=input, capture_output=True, timeout=timeout,
            env=self.environment(home, **more), cwd=home)

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)


class Report:
    """What a part found: figures that are said, and faults that fail the run."""

    def __init__(self, name):
        self.name, self.figures, self.faults, self.skipped = name, [], [], []
        self.began = time.time()

    def figure(self, text):
        self.figures.append(text)
        print("  %s" % text, flush=True)

    def fault(self, text):
        self.faults.append(text)
        if len(self.faults) <= 40: print("  FAULT %s" % text, flush=True)

    def skip(self, text):
        self.skipped.append(text)
        print("  SKIPPED %s" % text, flush=True)


class Screen:
    """The program in a terminal of its own."""

    def __init__(self, context, home, *arguments, size=(100, 30), program=None, seen_tour=True, **more):
        if seen_tour:
            os.makedirs(os.path.join(home, "state/sojourn"), exist_ok=True)
            open(os.path.join(home, "state/sojourn/tour-seen"), "a").close()
        self.home, self.output, self.is_gone = home, b"", False
        environment = context.environment(home, **more)
        words = program or [context.program, *arguments]
        master, slave = pty.openpty()
        self.master = master
        self.resize(*size)
        self.before = termios.tcgetattr(slave)
        # The slave stays open here, so that the terminal's settings can be read when the program is gone.
        self.slave = slave
        self.process = subprocess.Popen(
            words, stdin=slave, stdout=slave, stderr=slave, env=environment, cwd=home, start_new_session=True,
            preexec_fn=self.prepare)
        self.pid = self.process.pid

    @staticmethod
    def prepare():
        """In the new process: the terminal is its own, and no signal is ignored because a shell in the background did so."""
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM): signal.signal(number, signal.SIG_DFL)

    def resize(self, width, height):
        self.width, self.height = width, height
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def pump(self, seconds=0.0):
        """Takes what the program writes, for so long; returns what came."""
        end, came = time.time() + seconds, b""
        while True:
            ready = select.select([self.master], [], [], max(0, end - time.time()))[0]
            if not ready: break
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                break
            if not piece: break
            came += piece
            if time.time() >= end and len(came) > 1 << 20: break
        self.output += came
        return came

    def wait(self, text, seconds=20.0, since=None):
        """Whether the text came within the time, counted from a place in the output."""
        start, end = len(self.output) if since is None else since, time.time() + seconds
        while text not in self.output[start:]:
            if time.time() > end: return False
            self.pump(0.02)
            if self.process.poll() is not None:
                self.pump(0.05)
                return text in self.output[start:]
        return True

    def begin(self):
        """Waits for the first screen."""
        return self.wait(b"Call the office", since=0)

    def shows(self, text, seconds=10.0):
        """Whether the text stands on the screen within the time, whatever of it was there already."""
        end = time.time() + seconds
        while True:
            screen = grid.Grid(self.width, self.height)
            screen.feed(self.output)
            if any(text in line for line in screen.lines): return True
            if time.time() > end: return False
            self.pump(0.1)

    def send(self, data):
        try:
            os.write(self.master, data)
        except OSError:
            pass

    def add_step(self, name, seconds=10.0):
        """Adds a step; whether the screen shows it."""
        self.send(b"a")
        if not self.wait(b"New step", seconds): return False
        self.send(name.encode())
        self.wait(name.encode(), seconds)
        start = len(self.output)
        self.send(b"\r")
        return self.wait(name.encode(), seconds, since=start)

    def end(self, seconds=5.0, pumping=True):
        """Waits for the end; how long it took, or None where it did not come."""
        start = time.time()
        while self.process.poll() is None:
            if time.time() - start > seconds: return None
            if pumping and self.master is not None: self.pump(0.01)
            else: time.sleep(0.01)
        if pumping and self.master is not None: self.pump(0.05)
        return time.time() - start

    @property
    def status(self):
        """As a shell says it: 128 and the signal."""
        code = self.process.returncode
        return 128 - code if code is not None and code < 0 else code

    def terminal_is_restored(self):
        after = termios.tcgetattr(self.slave)
        return after == self.before

    def left_screen(self):
        """Whether the last word on the alternate screen is that it was left."""
        return self.output.rfind(b"\x1b[?1049l") > self.output.rfind(b"\x1b[?1049h")

    def ticks(self):
        """Processor time so far, in seconds."""
        try:
            fields = open("/proc/%d/stat" % self.pid).read().rsplit(")", 1)[1].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def drop(self):
        """The terminal vanishes."""
        for name in ("master", "slave"):
            descriptor = getattr(self, name)
            if descriptor is not None: os.close(descriptor)
            setattr(self, name, None)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.drop()


def put(folder, value=MAP, name="map.json"):
    """Writes a journey file, in canonical form as far as that matters; gives its path."""
    path = os.path.join(folder, name)
    with open(path, "w") as file: file.write(json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    return path


def read(path):
    with open(path, "rb") as file: return file.read()


def step_names(value):
    return [step.get("name") for stage in value.get("stages", []) for step in stage.get("steps", [])]


def recovered_names(context, home, path):
    """The steps of a journey after a crash: those in its file, and those that `recover` finds beside it."""
    value = json.loads(read(path))  # a torn file ends here
    names = set(step_names(value))
    out = os.path.join(home, "recovered.json")
    if os.path.exists(out): os.unlink(out)
    run = context.call("recover", path, "--to", out, home=home)
    if os.path.exists(out):
        names |= set(step_names(json.loads(read(out))))
        os.unlink(out)
    elif b"nothing to recover" not in run.stdout:
        raise AssertionError("recover: status %d, %r" % (run.returncode, run.stderr[:300]))
    return names


def word(generator, length=10):
    return "".join(generator.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(length))
