"""Reads [{"operation", "mode", "input", "filter"}] as JSON from stdin and writes scipy's answers, a list of maps, to stdout.

operation is "correlate2d" or "convolve2d", mode is scipy's ("valid", "full", "same"); input and filter are lists of rows.
"""

import json
import sys

import numpy
from scipy import signal

OPERATIONS = {"correlate2d": signal.correlate2d, "convolve2d": signal.convolve2d}


def answer(case):
    operation = OPERATIONS[case["operation"]]
    grid = numpy.array(case["input"], dtype=numpy.float64)
    weights = numpy.array(case["filter"], dtype=numpy.float64)
    return operation(grid, weights, mode=case["mode"]).tolist()


json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
