"""Clocks that jump and times of files that lie: nothing is lost, nothing is overwritten unseen."""
import json, os, shutil, subprocess, time
import harness

# A clock of our own: seconds to add, read from a file whenever the time is asked for.
CLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static long shift(void) {
  char text[32] = {0};
  int file = open(getenv("CLOCK_FILE"), O_RDONLY);
  if (file < 0) return 0;
  if (read(file, text, sizeof text - 1) < 0) text[0] = 0;
  close(file);
  return atol(text);
}
int clock_gettime(clockid_t id, struct timespec *result) {
  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int status = real(id, result);
  if (status == 0 && id == CLOCK_REALTIME) result->tv_sec += shift();
  return status;
}
time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
int gettimeofday(struct timeval *result, void *zone) {
  (void)zone;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  result->tv_sec = now.tv_sec;
  result->tv_usec = now.tv_nsec / 1000;
  return 0;
}
"""
DAY = 86400


def jumps(context, report):
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler: return report.skip("no C compiler: a clock that jumps")
    folder = context.folder()
    source, library, clock = (os.path.join(folder, name) for name in ("clock.c", "clock.so", "now"))
    with open(source, "w") as file: file.write(CLOCK)
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    now = int(time.time())
    cases = {
        "a day back": -DAY, "an hour on": 3600, "1970": -now + 100, "2038": 2**31 - now + 5, "2100": 4102444800 - now, "year 9000": 221845392000 - now,
    }
    bad = 0
    for name, seconds in cases.items():
        home = context.folder()
        path = harness.put(home)
        with open(clock, "w") as file: file.write("0")
        screen = harness.Screen(context, home, path, LD_PRELOAD=library, CLOCK_FILE=clock)
        problem = None
        try:
            if not screen.begin() or not screen.add_step("BEFOREWORD"): problem = "no edit before"
            with open(clock, "w") as file: file.write(str(seconds))
            if problem is None and not screen.add_step("AFTERWORD"): problem = "no edit after the jump"
            screen.send(b"\x13")
            if problem is None and not screen.shows("saved"): problem = "no save after the jump"
            if problem is None and not screen.add_step("THIRDWORD"): problem = "no edit after the save"
            screen.pump(2.2)
            screen.process.kill()
            screen.end()
            names = harness.recovered_names(context, home, path)
            missing = {"BEFOREWORD", "AFTERWORD", "THIRDWORD"} - names
            if problem is None and missing: problem = "lost %s" % missing
        finally:
            screen.close()
        if problem:
            bad += 1
            report.fault("clock to %s: %s" % (name, problem))
    report.figure("jumps of the clock during a session: %d, %d bad" % (len(cases), bad))


def file_times(context, report):
    """Another's change is seen although size and time are the same; only a change of time is none."""
    count = bad = 0
    for name, when in (("past", 10**9), ("1970", 0), ("future", 4102444800), ("2038", 2**31 + 7), ("same", None)):
        for changed in (True, False):
            home = context.folder()
            path = harness.put(home)
            if when is not None: os.utime(path, (when, when))
            before = os.stat(path)
            screen = harness.Screen(context, home, path)
            problem = None
            try:
                if not screen.begin() or not screen.add_step("OURSWORD"): problem = "no edit"
                text = harness.read(path)
                if changed:
                    theirs = text.replace(b"An hour on hold", b"AN HOUR ON HOLD")
                    with open(path, "r+b") as file: file.write(theirs)
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns) if changed else (time.time_ns() + 10**12,) * 2)
                screen.pump(0.3)
                screen.send(b"\x13")
                screen.pump(0.5)
                for key in (b"\r", b"\x13", b"\x1b", b"\x13"):  # whatever is asked about theirs and ours
                    if b"OURSWORD" in harness.read(path): break
                    screen.send(key)
                    screen.pump(0.3)
                text = harness.read(path) + (harness.read(path + "~") if os.path.exists(path + "~") else b"")
                kept = "OURSWORD" in harness.recovered_names(context, home, path)
                if problem is None and not kept: problem = "ours is gone"
                if problem is None and changed and b"AN HOUR ON HOLD" not in text and b"AN HOUR ON HOLD" not in screen.output: problem = "theirs was overwritten unseen"
            finally:
                screen.close()
            count += 1
            if problem:
                bad += 1
                report.fault("time of the file %s, %s: %s" % (name, "changed" if changed else "touched", problem))
    report.figure("times of files that lie: %d, %d bad" % (count, bad))


def run(context, report):
    jumps(context, report)
    file_times(context, report)
