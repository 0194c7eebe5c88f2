"""Files at the limits and above, and a machine with little memory: an answer in words, never a crash."""
import json, os, resource, subprocess, time
import harness

START = b'{"format":"sojourn-journey","version":1,"id":"m","title":"T","stages":[],'


def answer(context, home, words, input=b"", memory=None, timeout=120):
    """One command: (status, seconds, the most memory in bytes, what it said)."""
    def prepare():
        if memory: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    start = time.time()
    process = subprocess.Popen(
        [context.program] + words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=home,
        env=context.environment(home), preexec_fn=prepare)
    try:
        out, err = process.communicate(input, timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        return None, timeout, 0, b""
    return process.returncode, time.time() - start, 0, out + err


def deep(levels): return START + b'"x":' + b"[" * levels + b"]" * levels + b"}"


def run(context, report):
    count = bad = 0
    mega = 1 << 20
    cases = [
        ("64 levels in all", deep(63), None), ("65 levels", deep(64), b"deep"), ("512 levels", deep(511), b"deep"),
        ("513 levels", deep(513), b"deep"), ("100,000 levels", deep(100_000), b"deep"), ("100,000 levels, not closed", START + b'"x":' + b"[" * 100_000, b"deep"),
        ("64 MB to the byte", START + b'"x":"' + b"a" * (64 * mega - len(START) - 7) + b'"}', None),
        ("64 MB and a byte", START + b'"x":"' + b"a" * (64 * mega - len(START) - 6) + b'"}', b"too large"),
        ("a text of 50 MB", START + b'"x":"' + b"a" * (50 * mega) + b'"}', None),
        ("300,000 keys", START + b",".join(b'"k%d":1' % number for number in range(300_000)) + b"}", None),
        ("a number of a million digits", START + b'"x":' + b"9" * mega + b"}", None),
        ("10,000 steps", json.dumps(dict(harness.MAP, stages=[{"id": "s", "name": "S", "steps": [{"id": "t%d" % n, "name": "Step %d" % n} for n in range(10_000)]}], painPoints=[])).encode(), None),
        ("10,000 stages", json.dumps(dict(harness.MAP, stages=[{"id": "s%d" % n, "name": "S%d" % n, "steps": []} for n in range(10_000)], painPoints=[])).encode(), None),
    ]
    for name, content, refusal in cases:
        home = context.folder()
        path = os.path.join(home, "map.json")
        with open(path, "wb") as file: file.write(content)
        status, took, _, said = answer(context, home, ["check", path])
        count += 1
        problem = None
        if status is None: problem = "it hung"
        elif status < 0 or status > 100: problem = "status %d: %r" % (status, said[-200:])
        elif refusal and (status == 0 or refusal not in said): problem = "not refused for its cause: %r" % said[:200]
        elif not refusal and b"not-json" in said or not refusal and status == 66: problem = "refused: %r" % said[:200]
        if problem: bad += 1; report.fault("%s: %s" % (name, problem))
        # What can be opened can be saved, or is refused in words; and what is saved opens.
        if not refusal:
            status, took, _, said = answer(context, home, ["capture", path], b"+ a step\n! a pain point s3 f3\n")
            after = harness.read(path)
            reopened = answer(context, home, ["show", path, "$.title"])[0]
            if status is None or status < 0 or status > 100 or reopened != 0 or (status == 0) == (after == content):
                bad += 1
                report.fault("%s, then saved: status %s, opens with %s: %r" % (name, status, reopened, said[-200:]))
            count += 1
        os.unlink(path)
    report.figure("sizes, depths, lengths and counts at their limits and above: %d, %d bad" % (count, bad))

    count = bad = 0
    logs = [
        ("a row of 17 MB", b"case,activity,time\n1,A,2026-01-01," + b"x" * (17 * mega) + b"\n", b"longer"),
        ("a quotation mark that is never closed", b"case,activity,time\n1,\"A,2026-01-01\n" + b"1,A,2026-01-02\n" * 100_000, b"quotation"),
        ("16,385 columns", b",".join(b"c%d" % number for number in range(16_385)) + b"\n", b"case"),
        ("a document type", b"<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"b\">]><log/>", b"DOCTYPE"),
        ("elements 100 deep", b"<?xml version=\"1.0\"?><log>" + b"<list>" * 100, b"deep"),
        ("gzip of 300 MB of one letter", None, b""),
    ]
    import gzip
    for name, content, refusal in logs:
        home = context.folder()
        path = harness.put(home)
        ending = ".xes" if content and content.startswith(b"<?xml") else ".csv" if content else ".csv.gz"
        log = os.path.join(home, "log" + ending)
        with open(log, "wb") as file:
            if content is None:
                packed = gzip.compress(b"case,activity,time\n" + b"a" * (300 * mega), 1)
                file.write(packed)
            else: file.write(content)
        status, took, _, said = answer(context, home, ["funnel", "--journey", path, log])
        count += 1
        if status is None or status < 0 or status > 100 or status == 0 or refusal.lower() not in said.lower():
            bad += 1
            report.fault("log: %s: status %s: %r" % (name, status, said[-200:]))
        os.unlink(log)
    report.figure("logs above their limits: %d, %d bad" % (count, bad))

    count = bad = 0
    for megabytes in context.scale((1024, 768, 512, 384, 320, 288, 272, 264), (1024, 512, 300)):
        home = context.folder()
        path = harness.put(home)
        big = os.path.join(home, "big.json")
        with open(big, "wb") as file: file.write(START + b'"x":"' + b"a" * (60 * mega) + b'"}')
        old = harness.read(big)
        status, took, _, said = answer(context, home, ["capture", big], b"! a pain point s3 f3\n", memory=megabytes * mega)
        after = harness.read(big)
        count += 1
        # Where an allocation fails the process ends; the file is then what it was.
        whole = after == old or (status == 0 and b"a pain point" in after and after.rstrip().endswith(b"}"))
        if status is None or not whole: bad += 1; report.fault("%d MB of address space: status %s, the file is torn" % (megabytes, status))
        litter = [item for item in os.listdir(home) if item.endswith(".tmp")]
        if litter and status == 0: bad += 1; report.fault("%d MB of address space: left %s" % (megabytes, litter))
        os.unlink(big)
    report.figure("little memory (RLIMIT_AS) while a map of 60 MB is saved: %d, %d bad" % (count, bad))
