"""Interleaved rounds of the funnel and its peers; prints medians, and their ratios to `wc -l` of the same round."""
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import time

program, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
peers = [name for name in ("chdb", "duckdb", "polars") if importlib.util.find_spec(name)]
for name in ("chdb", "duckdb", "polars"):
    if name not in peers:
        print(f"{name} is not here: skipped (pip install {name}, PYTHON=…)")


def run(command):
    """Wall seconds, processor seconds, MiB, standard output."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command} failed")
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, output


def funnel(log):
    return [program, "funnel", f"{folder}/{log}", "--journey", "journey.json", "--format", "json"]


entries = []  # name, log, command
for log in ("time.csv", "shuffled.csv", "random.csv", "quoted.csv", "log.xes"):
    if log != "log.xes":
        entries.append(("wc -l", log, ["wc", "-l", f"{folder}/{log}"]))
    entries.append(("sojourn", log, funnel(log)))
    if log in ("time.csv", "shuffled.csv"):
        for peer in peers:
            entries.append((peer, log, [sys.executable, "peer.py", peer, f"{folder}/{log}"]))

taken = {entry[:2]: [] for entry in entries}
ratios = {entry[:2]: [] for entry in entries}
answers = {}
for number in range(rounds):
    for name, log, command in entries:
        if name in peers and number >= 3:
            continue  # minutes are enough
        measured = run(command)
        taken[name, log].append(measured[:3])
        if name == "wc -l":
            base = measured
        elif log != "log.xes":
            ratios[name, log].append((measured[0] / base[0], measured[1] / base[1]))
        if name != "wc -l":
            answer = json.loads(measured[3])
            reached = [stage["reached"] for stage in answer["stages"]]
            medians = [times["p50"] for times in answer["times"]]
            answers.setdefault((name, log), (reached, medians))

first = answers["sojourn", "time.csv"]
for key, answer in answers.items():
    if key[1] != "log.xes" and answer != first:
        sys.exit(f"{key} answers {answer}, not {first}")
print("load of the machine at the end, over 1, 5 and 15 minutes: " + " ".join(f"{load:.1f}" for load in os.getloadavg()))
print(f"all answers are equal: reached {first[0]}, medians {first[1]} s")
print("| program | log | wall s | processor s | MiB | wall, of `wc -l` | processor, of `wc -l` |")
print("| --- | --- | --- | --- | --- | --- | --- |")
for name, log, _ in entries:
    columns = [statistics.median(values) for values in zip(*taken[name, log])]
    of_wc = [f"{statistics.median(values):.1f}" for values in zip(*ratios[name, log])] or ["", ""]
    print(f"| {name} | {log} | {columns[0]:.3f} | {columns[1]:.3f} | {columns[2]:.0f} | {of_wc[0]} | {of_wc[1]} |")
