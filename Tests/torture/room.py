"""Twelve people capture ten lines a second each into one map while a facilitator works in it: none lost, none doubled, and the keys go on."""
import json, os, select, signal, subprocess, threading, time
import harness

WRITERS, PACE = 12, 10.0
# Letters that no map and no message holds: what is typed is told from what others cause on the screen.
LETTERS = "\u0416\u042f\u042e\u0429\u0424\u042d\u0411\u0426"


class Writer:
    """A capture that stays open, as behind a form, a chat or a pipe."""

    def __init__(self, context, home, path, number):
        self.number, self.sent, self.told, self.errors = number, [], [], b""
        self.process = subprocess.Popen(
            [context.program, "capture", path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=context.environment(home), cwd=home)
        self.waits, self.when = [], {}
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.told.append(line)
            number = int(line.split(b":")[0].split()[-1])
            self.waits.append(time.time() - self.when[number])

    def run(self, seconds):
        start, number = time.time(), 0
        while time.time() - start < seconds:
            number += 1
            text = "w%02d says %05d" % (self.number, number)
            self.when[number] = time.time()
            self.process.stdin.write(("! %s\n" % text).encode())
            self.process.stdin.flush()
            self.sent.append(text)
            time.sleep(max(0, start + number / PACE - time.time()))

    def end(self):
        self.process.stdin.close()
        self.errors = self.process.stderr.read()
        self.reader.join()
        return self.process.wait()


def seen(screen, text, since):
    """As soon as the text comes."""
    end = time.time() + 20
    while text not in screen.output[since:]:
        if not select.select([screen.master], [], [], max(0, end - time.time()))[0]: return False
        screen.output += os.read(screen.master, 65536)
    return True


def typed(screen, seconds, waits):
    """Keys pressed by the facilitator, and how long each took to be seen. Every second word becomes a pain point of their own."""
    start, kept = time.time(), []
    number = 0
    while time.time() - start < seconds:
        number += 1
        screen.send(b"!")
        screen.pump(0.05)
        word = "facilitator %d " % number
        screen.send(word.encode())
        screen.wait(word.strip().encode(), 10)
        for letter in LETTERS:
            since, began = len(screen.output), time.time()
            screen.send(letter.encode())
            if not seen(screen, letter.encode(), since): return kept, "a key was not shown within 20 s"
            waits.append(time.time() - began)
            screen.pump(0.1)
        since, began = len(screen.output), time.time()
        screen.send(b"\r")
        kept.append(word.strip() + " " + LETTERS)
        screen.pump(0.2)
        for key in (b"j", b"k", b"l", b"h"):
            screen.send(key)
            screen.pump(0.1)
    return kept, None


def crashed(context, home, path):
    """A participant's session that is killed in the middle of it."""
    screen = harness.Screen(context, home, "--name", "Gone", path)
    screen.begin()
    screen.send(b"ahalf a word")
    screen.pump(0.3)
    screen.process.send_signal(signal.SIGKILL)
    screen.close()


def run(context, report):
    seconds = context.scale(120, 10)
    home = context.folder()
    path = harness.put(home)
    facilitator = harness.Screen(context, home, "--name", "Ana", path)
    watcher = harness.Screen(context, home, "--watch", path)
    waits, writers = [], []
    try:
        if not facilitator.begin() or not watcher.begin(): return report.fault("no first screen")
        writers = [Writer(context, home, path, number) for number in range(WRITERS)]
        threads = [threading.Thread(target=writer.run, args=(seconds,)) for writer in writers]
        stop = threading.Event()
        # The room's screen is read by somebody, or it would wait.
        drain = threading.Thread(target=lambda: [watcher.pump(0.05) for _ in iter(stop.is_set, True)])
        for thread in threads + [drain]: thread.start()
        crash = threading.Thread(target=crashed, args=(context, home, path))
        crash.start()
        kept, problem = typed(facilitator, seconds, waits)
        if problem: report.fault(problem)
        for thread in threads + [crash]: thread.join()
        began = time.time()
        statuses = [writer.end() for writer in writers]
        drained = time.time() - began
        # The facilitator's last words go to the file by themselves, or by hand.
        facilitator.send(b"\x13")
        facilitator.wait(b"saved", 20)
        facilitator.pump(3)
        stop.set()
        drain.join()
        journey = json.loads(harness.read(path))
        titles = {}
        for pain in journey["painPoints"]: titles[pain["title"]] = titles.get(pain["title"], 0) + 1
        sent = [text for writer in writers for text in writer.sent]
        lost = [text for text in sent + kept if text not in titles]
        doubled = [text for text, count in titles.items() if count > 1]
        told = sum(len(writer.told) for writer in writers)
        for writer, status in zip(writers, statuses):
            if status != 0: report.fault("capture %d: status %d, %r" % (writer.number, status, writer.errors[:300]))
        if lost: report.fault("%d lost, such as %r" % (len(lost), lost[:3]))
        if doubled: report.fault("%d doubled, such as %r" % (len(doubled), doubled[:3]))
        if told != len(sent): report.fault("%d were sent and %d told" % (len(sent), told))
        waits.sort()
        saved = sorted(wait for writer in writers for wait in writer.waits)
        worst = waits[-1] if waits else 0
        report.figure(
            "%d captures by %d in %d s, and %d of the facilitator's: %d lost, %d doubled; on the disk after %.1f s (median), %.1f s (most)"
            % (len(sent), WRITERS, seconds, len(kept), len(lost), len(doubled), saved[len(saved) // 2], saved[-1]))
        report.figure(
            "%d keys of the facilitator: seen after %.0f ms (median), %.0f ms (99 of 100), %.0f ms (most); the last lines %.1f s after the end"
            % (len(waits), 1000 * waits[len(waits) // 2], 1000 * waits[int(len(waits) * 0.99)], 1000 * worst, drained))
        slow = sum(wait > 0.05 for wait in waits)
        if slow * 100 > len(waits): report.fault("%d of %d keys waited over 50 ms" % (slow, len(waits)))
        left = [name for name in os.listdir(home) if name.endswith(".open")]
        if len(left) > 2: report.fault("presence files are left: %s" % left)
    finally:
        for screen in (facilitator, watcher): screen.close()
        for writer in writers:
            if writer.process.poll() is None: writer.process.kill()
