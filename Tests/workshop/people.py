"""Who takes part in the workshop: terminals in a tmux server of their own, the page's host, and those who hold a phone."""
import html, http.client, os, pathlib, re, signal, subprocess, sys, threading, time, urllib.parse

CODE = "48219037"
# How long anything may take on a machine that does other things as well.
PATIENCE = 60.0


class Late(Exception):
    """Something that should have come did not."""


def until(what, holds, patience=PATIENCE):
    """What `holds` gives as soon as that is something."""
    end = time.monotonic() + patience
    while True:
        found = holds()
        if found: return found
        if time.monotonic() > end: raise Late("%s did not come within %d s" % (what, patience))
        time.sleep(0.04)


class Terminals:
    """A tmux server that nobody else uses."""

    def __init__(self, folder, environment):
        self.folder, self.environment, self.all = folder, environment, []
        self.socket = str(folder / "tmux")
        self.run("-f", "/dev/null", "start-server", ";", "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-g",
                 "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "remain-on-exit-format", "", ";",
                 "set", "-sg", "escape-time", "0", ";", "set", "-g", "history-limit", "0", ";",
                 "new-session", "-d", "-s", "keeper", "sleep 3600")

    def run(self, *words):
        return subprocess.run(["tmux", "-S", self.socket, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, env=self.environment).stdout.decode("utf-8", "replace")

    def open(self, name, size, *command):
        terminal = Terminal(self, name, size, command)
        self.all.append(terminal)
        return terminal

    def close(self):
        self.run("kill-server")


class Terminal:
    """The real program in a terminal of its own."""

    def __init__(self, terminals, name, size, command):
        self.terminals, self.name = terminals, name
        quoted = " ".join("'%s'" % str(word).replace("'", "'\\''") for word in command)
        terminals.run("new-session", "-d", "-s", name, "-x", str(size[0]), "-y", str(size[1]), "-e", "LC_ALL=C.UTF-8",
                      quoted + "; echo ended with $?; sleep 3600")
        self.shell = terminals.run("display", "-p", "-t", name, "#{pane_pid}").strip()

    def press(self, keys):
        """Keys by their names, with blanks between. A semicolon means something to tmux; what follows Escape at once is Alt."""
        for number, part in enumerate(("%s " % keys).split("Escape ")):
            if number:
                self.terminals.run("send-keys", "-t", self.name, "Escape")
                time.sleep(0.15)
            words = [key.replace(";", "\\;") for key in part.split()]
            if words: self.terminals.run("send-keys", "-t", self.name, *words)

    def type(self, text):
        self.terminals.run("send-keys", "-t", self.name, "-l", text)

    def enter(self, text):
        """A line and Enter."""
        self.terminals.run("send-keys", "-t", self.name, "-l", text, ";", "send-keys", "-t", self.name, "Enter")

    @property
    def screen(self):
        return self.terminals.run("capture-pane", "-p", "-t", self.name)

    def wait(self, *texts, gone=()):
        """The screen, as soon as it holds all of these and none of those."""
        def holds():
            screen = self.screen
            return screen if all(t in screen for t in texts) and not any(t in screen for t in gone) else None
        try:
            return until("%s on the terminal of %s" % (" and ".join(map(repr, texts)), self.name), holds)
        except Late as late:
            raise Late("%s; it shows:\n%s" % (late, self.screen.rstrip()))

    def status(self):
        """What the program ended with; waits for it."""
        return re.search(r"ended with (\d+)", self.wait("ended with "))[1]

    def kill(self):
        children = pathlib.Path("/proc/%s/task/%s/children" % (self.shell, self.shell)).read_text().split()
        os.kill(int(children[0]), signal.SIGKILL)


class Host:
    """The program that phones speak to."""

    def __init__(self, program, journey, folder, environment):
        self.program, self.journey, self.out, self.environment, self.port = program, journey, folder / "host.out", environment, 0
        self.start()

    def start(self):
        with open(self.out, "w") as out:
            self.process = subprocess.Popen(
                [str(self.program), str(self.journey), "--port", str(self.port), "--code", CODE], stdout=out,
                stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=self.environment)
        said = until("the host", lambda: (lambda s: s if "Ctrl-C" in s or self.process.poll() is not None else None)(
            self.out.read_text()))
        if self.process.poll() is not None: raise Late("the host ended: " + said)
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", said)[1])

    @property
    def address(self):
        return "http://127.0.0.1:%d/" % self.port

    def end(self, number):
        self.process.send_signal(number)
        return self.process.wait(30)


class FormPhone:
    """Posts the page's forms as a browser without script does; stands in where there is no browser."""

    def __init__(self, host):
        self.host, self.cookie, self.page = host, None, ""

    def ask(self, method, path, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=30)
        headers = {"Cookie": "sojourn=" + self.cookie} if self.cookie else {}
        if form is not None: headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urllib.parse.urlencode(form) if form is not None else None, headers)
            answer = connection.getresponse()
            self.page = answer.read().decode()
            cookie = re.match("sojourn=([0-9a-f]+)", answer.getheader("Set-Cookie") or "")
            if cookie: self.cookie = cookie[1]
        finally:
            connection.close()
        if answer.status == 303: self.ask("GET", "/")

    def hidden(self, action):
        form = re.search('action="%s".*?</form>' % action, self.page, re.S)
        if not form: raise Late("no form %s on the page: %s" % (action, self.page[-600:]))
        return dict(re.findall('type="hidden" name="([a-z]+)" value="([^"]*)"', form[0]))

    def enter(self):
        self.ask("POST", "/enter", {"code": CODE})

    def look(self):
        self.ask("GET", "/")

    def send(self, text, kind, stage):
        stages = dict((html.unescape(name), value) for value, name in
                      re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)</option>', self.page))
        self.ask("POST", "/capture", dict(self.hidden("/capture"), kind=kind, text=text, stage=stages[stage]))

    def vote(self, dots):
        form = self.hidden("/vote")
        for place, title in re.findall(r'<label for="(d\d+)">([^<]*)</label>', self.page):
            form[place] = dots.get(html.unescape(title), 0)
        self.ask("POST", "/vote", form)

    def shows(self, text):
        return text in html.unescape(self.page)

    def close(self):
        pass


class BrowserPhone:
    """The page in a real browser."""

    def __init__(self, host, browser):
        self.host = host
        self.context = browser.new_context(viewport={"width": 390, "height": 800})
        self.tab = self.context.new_page()
        self.elsewhere = []
        self.tab.on("request", lambda r: r.url.startswith(host.address) or self.elsewhere.append(r.url))

    def enter(self):
        self.tab.goto(self.host.address)
        self.tab.get_by_label("The code of this workshop").fill(CODE)
        self.tab.get_by_role("button", name="Enter").click()

    def look(self):
        self.tab.goto(self.host.address)

    def send(self, text, kind, stage):
        self.tab.locator("input[name=kind][value=%s]" % kind).check()
        self.tab.get_by_label("In your words").fill(text)
        self.tab.get_by_label("Where on the journey?").select_option(label=stage)
        self.tab.get_by_role("button", name="Send").click()

    def vote(self, dots):
        for title, count in dots.items(): self.tab.get_by_label(title, exact=True).select_option(str(count))
        self.tab.get_by_role("button", name="Give my dots").click()

    def shows(self, text):
        return text in self.tab.inner_text("body")

    def close(self):
        if self.elsewhere: raise Late("the page asks elsewhere: %s" % self.elsewhere[:3])
        self.context.close()


class Witness(threading.Thread):
    """Reads every file that there is, again and again, for what may never stand in one."""

    def __init__(self, folder, forbidden):
        super().__init__(daemon=True)
        self.folder, self.forbidden, self.found, self.looks, self.isDone = folder, forbidden, [], 0, threading.Event()

    def run(self):
        while not self.isDone.is_set():
            self.look()
            time.sleep(0.02)

    def look(self):
        self.looks += 1
        for path, text in files(self.folder):
            for what in self.forbidden(path, text): self.found.append("%s: %s" % (path.name, what))

    def end(self):
        self.isDone.set()
        self.join()
        self.look()
        return self.found


def files(folder):
    """Every file below a folder with its text; one that goes meanwhile is passed over."""
    for root, _, names in os.walk(folder):
        for name in names:
            path = pathlib.Path(root) / name
            try:
                if path.is_file(): yield path, path.read_text("utf-8", "replace")
            except OSError: pass
