"""Times `sojourn portfolio` over a thousand journeys: copies of those in ../journeys with other ids.

Usage: portfolio.py PROGRAM [ROUNDS]
"""

import glob
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

COUNT = 1000
# A third of these is kept while a journey is larger: 150 to 175 KB are left.
LISTS = "painPoints evidence actions ideas volumes measures metrics rootCauses brightSpots takeUp".split()


def shortened(path):
    with open(path, encoding="utf-8") as file:
        journey = json.load(file)
    for name in LISTS:
        if isinstance(journey.get(name), list) and len(json.dumps(journey, indent=2)) > 105_000:
            journey[name] = journey[name][: max(3, len(journey[name]) // 3)]
    return journey


def write(folder, count):
    """Writes so many journeys, and gives their bytes."""
    here = os.path.dirname(os.path.abspath(__file__))
    models = [shortened(path) for path in sorted(glob.glob(os.path.join(here, "../journeys/*.json")))]
    size = 0
    for number in range(count):
        model = models[number % len(models)]
        text = json.dumps(dict(model, id=f"{model['id']}-{number}"), indent=2, ensure_ascii=False)
        size += len(text.encode())
        with open(os.path.join(folder, f"{number:04}.json"), "w", encoding="utf-8") as file:
            file.write(text)
    return size


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        size = write(folder, COUNT)
        walls, processors = [], []
        for _ in range(rounds):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.monotonic()
            subprocess.run([program, "portfolio", folder, "--format", "json"], check=True, stdout=subprocess.DEVNULL)
            walls.append(time.monotonic() - start)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        print(
            f"portfolio of {COUNT} journeys of {size // COUNT // 1000} KB: median {sorted(walls)[rounds // 2]:.2f} s, "
            f"processor {sorted(processors)[rounds // 2]:.2f} s  [under 5 s]"
        )


if __name__ == "__main__":
    main()
