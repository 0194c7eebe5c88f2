"""Times all exports of one journey, and tells what an export or a portfolio of many needs of memory.

Usage: exports.py PROGRAM JOURNEY.json [ROUNDS]

Every form is a command of its own, so the sum holds ten starts of the program. Processor time stands beside the clock,
which also counts what the machine's other work and its disk take. Then folders of 100, 300 and 1,000 copies of the
shipped journeys: the largest memory of `portfolio` in every form, and of a published folder, at each count.
"""

import os
import subprocess
import sys
import tempfile

import portfolio

FORMS = ["page.html", "map.svg", "tables.csv", "diagram.mmd", "summary.md", "lines.txt", "map.json"]
PARTS = [["--section", name, "--to", name + ".svg"] for name in ("heatmap", "dropoff", "seams", "emotion")]
PARTS += [["--figures", "--to", "figures.json"]]
COUNTS = (100, 300, 1000)


def run(command, folder):
    """The seconds on the clock, of the processor, and the MiB of memory that the command took."""
    usage = os.path.join(folder, "usage")
    # GNU time would round; wait4 tells of this one process alone.
    reading = (
        "import os,sys,time,subprocess\n"
        "start=time.monotonic(); p=subprocess.Popen(sys.argv[2:],stdout=subprocess.DEVNULL)\n"
        "_,status,u=os.wait4(p.pid,0)\n"
        "open(sys.argv[1],'w').write(f'{time.monotonic()-start} {u.ru_utime+u.ru_stime} {u.ru_maxrss/1024}')\n"
        "sys.exit(os.waitstatus_to_exitcode(status))\n"
    )
    # The usual notes about what a diagram cannot show are no news here.
    result = subprocess.run([sys.executable, "-c", reading, usage, *command], stderr=subprocess.PIPE, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(command)}: ended with {result.returncode}\n{result.stderr}")
    with open(usage, encoding="utf-8") as file:
        return [float(word) for word in file.read().split()]


def median(values):
    return sorted(values)[len(values) // 2]


def exports(program, journey, rounds, folder):
    ways = [["--to", form] for form in FORMS] + PARTS
    times = {way[-1]: [] for way in ways}
    for _ in range(rounds):
        for way in ways:
            out = os.path.join(folder, way[-1])
            times[way[-1]].append(run([program, "export", journey, *way[:-1], out, "--force"], folder))
    print(f"exports of {os.path.basename(journey)}, medians of {rounds}: form, on the clock, processor, memory")
    for way in ways:
        clock, processor, memory = (median(column) for column in zip(*times[way[-1]]))
        print(f"  {way[-1]:13} {clock * 1000:6.0f} ms {processor * 1000:6.0f} ms {memory:6.0f} MiB")
    sums = [[sum(times[way[-1]][r][k] for way in ways) for r in range(rounds)] for k in (0, 1)]
    print(f"  together      {median(sums[0]) * 1000:6.0f} ms {median(sums[1]) * 1000:6.0f} ms  [under 1,000 ms]")


def many(program, folder):
    print("journeys: memory, clock and processor time of a portfolio (text, json, csv, md), and of a folder of pages")
    for count in COUNTS:
        journeys = os.path.join(folder, str(count))
        os.mkdir(journeys)
        portfolio.write(journeys, count)
        told = []
        for form in ("text", "json", "csv", "md"):
            told.append(run([program, "portfolio", journeys, "--format", form], folder))
        told.append(run([program, "export", journeys, "--to", os.path.join(folder, f"site{count}/")], folder))
        print(f"  {count:5}: " + "; ".join(f"{m:.1f} MiB, {c:.2f} s, {p:.2f} s" for c, p, m in told))


def main():
    program, journey = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as folder:
        exports(program, journey, rounds, folder)
        many(program, folder)


main()
