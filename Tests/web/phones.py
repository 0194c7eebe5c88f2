"""The page that `sojourn-host` serves to phones, in a real browser, with and without script."""
import json, os, re, signal, subprocess, time, urllib.parse

CODE = "48219037"
ROUND = {"round": "r1", "subject": "painPoints", "each": 3, "open": True,
         "items": [{"id": "a", "title": "An hour on hold"}, {"id": "b", "title": "Told to start over <b> " + "x" * 60}]}


class Phones:
    def __init__(self, check, tags, looks, sideways, program, journey, folder):
        self.check, self.tags, self.looks, self.sideways = check, tags, looks, sideways
        state = folder / "phones"
        state.mkdir()
        out = open(state / "out", "w")
        self.process = subprocess.Popen(
            [str(program), str(journey), "--port", "0", "--code", CODE], stdout=out, stderr=subprocess.STDOUT,
            env=dict(os.environ, XDG_STATE_HOME=str(state)))
        for _ in range(600):
            said = (state / "out").read_text()
            if "Ctrl-C" in said or self.process.poll() is not None: break
            time.sleep(0.05)
        self.base = re.search(r"http://127\.0\.0\.1:\d+/", said)[0]
        self.inbox = next((state / "sojourn" / "inbox").glob("*.inbox"))
        self.count = 0

    def close(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()

    def captures(self):
        lines = [json.loads(line) for line in self.inbox.read_bytes().split(b"\n") if line]
        return [line["text"] for line in lines if "capture" in line]

    def ballots(self):
        return [json.loads(line)["dots"] for line in self.inbox.read_bytes().split(b"\n") if b'"ballot"' in line]

    def page(self, width=320, script=True, **look):
        context = self.check.browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
        page = context.new_page()
        # A refusal is an answer that a browser also writes down.
        page.on("console", lambda m: m.type == "error" and "Failed to load resource" not in m.text
                and self.check.fault("phones: console:", m.text))
        page.on("request", lambda r: r.url.startswith(self.base) or self.check.fault("phones: asks elsewhere:", r.url))
        if look: page.emulate_media(**look)
        page.goto(self.base)
        return page

    def enter(self, page, code=CODE):
        page.get_by_label("The code of this workshop").fill(code)
        page.get_by_role("button", name="Enter").click()

    def send(self, page, text, stage=None):
        page.get_by_label("In your words").fill(text)
        if stage: page.get_by_label("Where on the journey?").select_option(index=stage)
        page.get_by_role("button", name="Send").click()

    def expect(self, holds, *words):
        if not holds: self.check.fault("phones:", *words)

    def whole(self, script):
        """A participant from the code to the dots; nothing is lost, nothing doubled."""
        start = len(self.captures())
        page = self.page(script=script)
        self.expect("Enter the code" in page.title(), "the first page is", page.title())
        self.enter(page, "11112222")
        self.expect("That is not the code" in page.inner_text("main"), "a wrong code is not told")
        self.enter(page)
        hostile = "told to call \u202eback <script>alert(1)</script> \"'&"
        self.send(page, hostile, 1)
        self.expect("1 sent from here" in page.inner_text("main"), "no receipt", page.inner_text("main")[:200])
        self.expect(page.url == self.base, "a form stays at its address", page.url)
        page.reload()
        self.expect(len(self.captures()) == start + 1, "loading again sends again")
        page.go_back()
        page.go_forward()
        # The form of before, sent once more.
        page.go_back()
        if page.get_by_label("In your words").count():
            self.send(page, "another")
        self.expect(len(self.captures()) <= start + 2, "going back doubles")
        page.goto(self.base)
        self.expect(page.locator("script, img, iframe, link").count() == 0, "there is more on the page than its own words")
        with open(self.inbox, "ab") as inbox: inbox.write(b"\n" + json.dumps(dict(ROUND, round="r%d" % self.count)).encode() + b"\n")
        self.count += 1
        before = len(self.ballots())
        page.get_by_role("link", name="Look again").or_(page.get_by_role("link", name="Look for the next vote")).click()
        page.get_by_label("An hour on hold").select_option("2")
        page.get_by_label("Told to start over").select_option("2")
        page.get_by_role("button", name="Give my dots").click()
        self.expect("You gave 4 dots and have 3" in page.inner_text("main"), "too many dots are taken")
        page.get_by_label("An hour on hold").select_option("2")
        page.get_by_role("button", name="Give my dots").click()
        self.expect("Your dots are in" in page.inner_text("main"), "no receipt for dots")
        self.expect(self.ballots()[before:] == [{"a": 2}], "the dots are", self.ballots()[before:])
        with open(self.inbox, "ab") as inbox:
            inbox.write(b"\n" + json.dumps(dict(ROUND, round="r%d" % (self.count - 1), open=False, items=[])).encode() + b"\n")
        page.context.close()

    def keyboard(self):
        page = self.page()
        page.keyboard.press("Tab")
        page.keyboard.type(CODE)
        page.keyboard.press("Enter")
        page.wait_for_selector("#text")
        wanted = page.evaluate("document.querySelectorAll('input:not([type=hidden]):not([type=radio]),textarea,select,button,a[href]').length + 1")
        seen = []
        for _ in range(wanted + 3):
            page.keyboard.press("Tab")
            state = page.evaluate("""() => {
                const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
                return e === document.body ? null : { what: e.outerHTML.slice(0, 60), outline: parseFloat(style.outlineWidth),
                  tall: e.type === 'radio' ? e.closest('label').getBoundingClientRect().height : box.height,
                  inView: box.bottom > 0 && box.top < innerHeight };
            }""")
            if state is None: break
            seen.append(state)
            self.expect(state["outline"] >= 2, "focus not seen:", state["what"])
            self.expect(state["inView"], "focus out of view:", state["what"])
            self.expect(state["tall"] >= 24, "a target of %d px:" % state["tall"], state["what"])
        self.expect(len(seen) == wanted, "keyboard reached", len(seen), "of", wanted)
        page.context.close()
        return len(seen)

    def look(self, name, width):
        page = self.page(width, **self.looks[name])
        where = "phones %s %d" % (name, width)
        def judge(what):
            result = self.check.axe.run(page, options={"runOnly": {"type": "tag", "values": self.tags},
                                                       "resultTypes": ["violations", "incomplete"]}).response
            for violation in result["violations"]:
                self.check.fault(where, what, violation["id"], violation["nodes"][0]["html"][:200],
                                 violation["nodes"][0].get("failureSummary", "")[:300])
            for question in result["incomplete"]: self.check.decide(page, where, name, question)
            if width == 320:
                sideways = page.evaluate(self.sideways)["page"]
                self.expect(sideways <= 0, where, what, "scrolls sideways by", sideways)
            if self.check.shots:
                page.screenshot(path=self.check.shots / ("phones-%s-%s-%d.png" % (what, name, width)), full_page=True)
            self.check.looks += 1
        judge("enter")
        self.enter(page, "11112222")
        judge("wrong-code")
        self.enter(page)
        judge("room")
        self.send(page, "w" * 200 + " and <b>")
        judge("received")
        page.get_by_label("In your words").evaluate("e => { e.required = false }")
        page.get_by_role("button", name="Send").click()
        judge("nothing-written")
        with open(self.inbox, "ab") as inbox: inbox.write(b"\n" + json.dumps(dict(ROUND, round="look-%s-%d" % (name, width))).encode() + b"\n")
        page.goto(self.base)
        judge("vote")
        with open(self.inbox, "ab") as inbox:
            inbox.write(b"\n" + json.dumps(dict(ROUND, round="look-%s-%d" % (name, width), open=False, items=[])).encode() + b"\n")
        page.context.close()
