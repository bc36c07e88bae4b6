"""Times scipy.signal.correlate2d(mode="valid") on doubles, by its own clock, one request a line.

Reads lines of {"size", "filter", "runs"} and answers each with {"ms": [one duration for each run], "cpu_ms": this
process's processor time for one run, on average}; ends with the input.
"""

import json
import sys
import time

import numpy
from scipy import signal

random = numpy.random.default_rng(1)
for line in sys.stdin:
    request = json.loads(line)
    grid = random.random((request["size"], request["size"]))
    weights = random.random((request["filter"], request["filter"]))
    durations = []
    begin = time.process_time()
    for _ in range(request["runs"]):
        start = time.perf_counter()
        signal.correlate2d(grid, weights, mode="valid")
        durations.append(1000 * (time.perf_counter() - start))
    cpu = 1000 * (time.process_time() - begin) / request["runs"]
    print(json.dumps({"ms": durations, "cpu_ms": cpu}), flush=True)
