#!/usr/bin/env python3
"""Writes the reference tables beside this file from scipy. Run it by hand; the tests only read what it wrote.

Each table is lines of numbers separated by spaces; lines that start with # are comments. The cases come from a fixed
seed and from the edges. Where scipy rounds too early for a comparison to 1e-9, exact integers stand in and it says so.
"""

import math
import os
import random
from fractions import Fraction

import numpy
import scipy
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
RANDOM = random.Random(20240229)


def write(name, columns, source, rows):
    with open(os.path.join(HERE, name), "w") as file:
        file.write(f"# {columns}\n# {source} (scipy {scipy.__version__})\n")
        for row in rows:
            file.write(" ".join(repr(x) if isinstance(x, int) else repr(float(x)) for x in row) + "\n")


def share(largest):
    n = math.ceil(math.exp(RANDOM.uniform(0, math.log(largest))))
    kind = RANDOM.random()
    if kind < 0.1:
        return 0, n
    if kind < 0.2:
        return n, n
    if kind < 0.3:
        return RANDOM.randint(0, min(n, 3)), n
    return RANDOM.randint(0, n), n


# Wilson, Newcombe
def wilson(x, n, confidence=0.95):
    interval = stats.binomtest(x, n).proportion_ci(confidence, method="wilson")
    return interval.low, interval.high


cases = [(81, 263), (15, 148), (0, 20), (1, 29), (0, 1), (1, 1), (1, 2), (10**9, 10**9), (1, 10**9)]
cases += [share(10**7) for _ in range(150)]
levels = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999999]
rows = [(x, n, c, *wilson(x, n, c)) for x, n in cases for c in ([0.95] if n > 1000 else [0.95, RANDOM.choice(levels)])]
write("wilson.txt", "x n confidence lower upper", "scipy.stats.binomtest(x, n).proportion_ci(confidence, method='wilson')", rows)

rows = []
pairs = [((56, 70), (48, 80)), ((9, 10), (3, 10)), ((6, 7), (2, 7)), ((5, 56), (0, 29)), ((0, 10), (0, 20)),
         ((0, 10), (0, 10)), ((10, 10), (0, 20)), ((10, 10), (0, 10))]
pairs += [(share(10**6), share(10**6)) for _ in range(150)]
for (x1, n1), (x2, n2) in pairs:
    (l1, u1), (l2, u2), p1, p2 = wilson(x1, n1), wilson(x2, n2), x1 / n1, x2 / n2
    d = p1 - p2
    rows.append((x1, n1, x2, n2, d - math.hypot(p1 - l1, u2 - p2), d + math.hypot(u1 - p1, p2 - l2)))
write("newcombe.txt", "x1 n1 x2 n2 lower upper",
      "method 10 of Newcombe 1998 from scipy.stats.binomtest(x, n).proportion_ci(0.95, method='wilson')", rows)

# Pooled z
rows = []
pairs = [((80, 400), (60, 200)), ((1, 10**9), (0, 10**9)), ((5 * 10**8, 10**9), (5 * 10**8 + 1, 10**9)), ((600, 1000), (300, 1000))]
pairs += [(share(10**6), share(10**6)) for _ in range(200)]
for (x1, n1), (x2, n2) in pairs:
    if 0 < x1 + x2 < n1 + n2:
        result = stats.chi2_contingency([[x1, n1 - x1], [x2, n2 - x2]], correction=False)
        sign = (x1 * n2 > x2 * n1) - (x1 * n2 < x2 * n1)
        rows.append((x1, n1, x2, n2, sign * math.sqrt(result.statistic), result.pvalue))
write("two_proportions.txt", "x1 n1 x2 n2 z p",
      "scipy.stats.chi2_contingency([[x1, n1 - x1], [x2, n2 - x2]], correction=False): z = ±√statistic, p = pvalue", rows)


# Fisher
def exact_fisher(x1, n1, x2, n2):
    """The same sum in integers, with the relative tolerance of R's fisher.test."""
    s = x1 + x2
    weights = {k: math.comb(n1, k) * math.comb(n2, s - k) for k in range(max(0, s - n2), min(n1, s) + 1)}
    limit = weights[x1] * Fraction(10**7 + 1, 10**7)
    return float(Fraction(sum(w for w in weights.values() if w <= limit), sum(weights.values())))


rows, replaced, worst = [], 0, 0
pairs = [((80, 400), (60, 200)), ((8, 10), (1, 6)), ((3, 4), (1, 4)), ((0, 1), (1, 1)), ((0, 5), (0, 7)), ((5, 5), (7, 7)),
         ((0, 1000), (1000, 1000)), ((0, 500), (500, 500)), ((1, 2000), (0, 2000)), ((10, 20), (10, 20)), ((900, 1800), (901, 1800))]
pairs += [(share(60), share(60)) for _ in range(200)] + [(share(3000), share(3000)) for _ in range(80)]
for (x1, n1), (x2, n2) in pairs:
    exact = exact_fisher(x1, n1, x2, n2)
    found = float(stats.fisher_exact([[x1, n1 - x1], [x2, n2 - x2]]).pvalue)
    if abs(found - exact) > 1e-10 * exact:
        print("fisher", x1, n1, x2, n2, found, exact)
        replaced += 1
        found = exact
    rows.append((x1, n1, x2, n2, found))
write("fisher.txt", "x1 n1 x2 n2 p",
      "scipy.stats.fisher_exact([[x1, n1 - x1], [x2, n2 - x2]]).pvalue, each checked against the same sum in integers; "
      f"{replaced} where scipy misses a tie or rounds beyond 1e-10 are the integers'", rows)

# Benjamini-Hochberg: pairs of lines
published = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.000]
lists = [published, [0.0], [1.0], [0.5, 0.5, 0.5], [0.0, 0.0, 1.0, 1.0], [1e-300, 1e-200, 0.9]]
for _ in range(60):
    m = RANDOM.randint(1, 40)
    lists.append([round(RANDOM.random() ** 3, RANDOM.choice([2, 3, 17])) for _ in range(m)])
rows = [row for ps in lists for row in (ps, stats.false_discovery_control(ps, method="bh"))]
write("benjamini_hochberg.txt", "in pairs of lines: p-values, then q values", "scipy.stats.false_discovery_control(ps, method='bh')", rows)

# Percentiles: share, result, then the sample
rows = []
for _ in range(200):
    n = RANDOM.choice([1, 2, 3, 4, 5, 10, 37])
    values = sorted(RANDOM.choice([RANDOM.uniform(-100, 100), RANDOM.lognormvariate(0, 5), float(RANDOM.randint(0, 5))]) for _ in range(n))
    q = RANDOM.choice([0.0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0, RANDOM.random()])
    rows.append((q, stats.quantile(numpy.array(values), q, method="linear"), *values))
write("percentiles.txt", "share percentile values…", "scipy.stats.quantile(values, share, method='linear')", rows)

# Normal
rows = [(c, stats.norm.isf((1 - c) / 2)) for c in [1e-6, 0.01, 0.1, 0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 0.999, 0.999999, 1 - 1e-12, 1 - 2**-53]]
write("normal_quantiles.txt", "confidence z", "scipy.stats.norm.isf((1 - confidence) / 2)", rows)

# Distributions of draws: parameters, then the quantiles at 0.05, 0.10 … 0.95
grid = numpy.arange(1, 20) / 20
rows = [(a, b, *stats.beta.ppf(grid, a, b)) for a, b in [(0.5, 0.5), (1.0, 1.0), (0.5, 20.5), (80.5, 320.5), (2.0, 5.0), (0.05, 0.1), (1e6, 2e6)]]
write("beta_quantiles.txt", "alpha beta quantiles…", "scipy.stats.beta.ppf(0.05…0.95, alpha, beta)", rows)
rows = []
for low, likely, high in [(0.0, 0.3, 1.0), (-5.0, -5.0, 10.0), (2.0, 7.0, 7.0), (0.1, 0.15, 0.4)]:
    rows.append((low, likely, high, *stats.triang.ppf(grid, (likely - low) / (high - low), low, high - low)))
write("triangular_quantiles.txt", "low likely high quantiles…", "scipy.stats.triang.ppf(0.05…0.95, (likely - low)/(high - low), low, high - low)", rows)

# Generator, independently of the Swift: xoshiro256** checked against its authors' state 1 2 3 4, SplitMix64 against seed 1234567
MASK = 2**64 - 1


def splitmix(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def xoshiro(s):
    s = list(s)
    turn = lambda x, k: ((x << k) | (x >> (64 - k))) & MASK
    while True:
        yield (turn(s[1] * 5 & MASK, 7) * 9) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = turn(s[3], 45)


def take(generator, n):
    return [next(generator) for _ in range(n)]


assert take(xoshiro([1, 2, 3, 4]), 4) == [11520, 0, 1509978240, 1215971899390074240]
assert take(splitmix(1234567), 2) == [6457827717110365317, 3203168211198807973]
seeds = [0, 1, 42, 1234567, MASK]
with open(os.path.join(HERE, "generator.txt"), "w") as file:
    file.write("# seed draws…\n# xoshiro256** from four outputs of SplitMix64, from the authors' definition, in Python\n")
    for seed in seeds:
        file.write(" ".join(map(str, [seed] + take(xoshiro(take(splitmix(seed), 4)), 8))) + "\n")
