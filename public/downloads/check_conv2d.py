"""Checks your own conv2d(image, kernel, stride, pad) against scipy.signal.correlate2d.

    python3 check_conv2d.py my_conv2d.py
    python3 check_conv2d.py my_conv2d.py --seconds 30

Needs NumPy and SciPy. Ends with 0 when every case is right, with 1 when one is wrong, fails or takes too long, and with 2
when nothing could be checked: no such file, a file that does not load, no conv2d in it, no SciPy.
"""

import argparse
import importlib.util
import multiprocessing
import os
import sys
import traceback

RIGHT, WRONG, NOT_CHECKED = 0, 1, 2


def leave(code, *lines):
    print(*lines, sep="\n")
    sys.exit(code)


try:
    import numpy as np

    if __name__ == "__main__":  # The process that runs your file needs NumPy alone.
        from scipy.signal import convolve2d, correlate2d
except ImportError as missing:
    leave(NOT_CHECKED, f"Not checked: {missing}. Install both with: python3 -m pip install numpy scipy")


def make_cases():
    """Name, image, kernel, stride and pad of each call, the easiest first."""
    sobel = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
    random = np.random.default_rng(7)

    def draw(height, width):
        return random.integers(-4, 10, (height, width))

    return [
        ("7 x 7 identity, Sobel kernel", np.eye(7, dtype=int), sobel, 1, 0),
        ("padding 1", draw(4, 4), sobel, 1, 1),
        ("stride 2", draw(7, 7), sobel, 2, 0),
        ("one pixel, one weight", np.array([[3]]), np.array([[-2]]), 1, 0),
        ("an image wider than it is high", draw(4, 7), draw(3, 3), 1, 0),
        ("a kernel higher than it is wide", draw(5, 6), draw(3, 2), 1, 0),
        ("an even kernel with padding", draw(4, 5), draw(2, 2), 1, 1),
        ("a stride that leaves pixels over", draw(8, 8), draw(3, 3), 2, 0),
        ("negative values and fractions", random.normal(size=(3, 4)), random.normal(size=(2, 2)), 1, 0),
        ("everything at once", draw(6, 9), draw(2, 4), 3, 2),
    ]


def expected(image, kernel, stride, pad):
    return correlate2d(np.pad(image, pad), kernel, mode="valid")[::stride, ::stride]


def known_mistakes(image, kernel, stride, pad):
    """What usual mistakes return, each with its words."""
    padded = np.pad(image, pad)
    right = expected(image, kernel, stride, pad)
    yield convolve2d(padded, kernel, mode="valid")[::stride, ::stride], "the kernel was turned by 180 degrees first"
    yield correlate2d(padded, kernel, mode="valid"), "the stride was ignored"
    if image.shape[0] >= kernel.shape[0] and image.shape[1] >= kernel.shape[1]:
        yield expected(image, kernel, stride, 0), "the padding was ignored"
    yield right.T, "rows and columns are exchanged"
    yield right[:-1, :-1], "the last row and column are missing: the size is steps plus one"


def same(result, right):
    return result.shape == right.shape and np.allclose(result, right, rtol=1e-9, atol=1e-9)


def describe(result, case):
    """What is wrong with a returned array, or None."""
    right = expected(*case)
    if same(result, right):
        return None
    lines = []
    if result.shape != right.shape:
        lines.append(f"The shape is {result.shape}, it should be {right.shape}.")
    elif np.isnan(result).any():
        lines.append("There are NaN in the result.")
    else:
        wrong = int(np.sum(~np.isclose(result, right, rtol=1e-9, atol=1e-9)))
        lines.append(f"The shape is right, but {wrong} of {right.size} values differ.")
    lines += [f"This is what comes out when {words}." for wrong, words in known_mistakes(*case) if same(result, wrong)][:1]
    return "\n".join([*lines, "yours:", str(result), "right:", str(right)])


def load(file):
    spec = importlib.util.spec_from_file_location("learner", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.conv2d if callable(getattr(module, "conv2d", None)) else None


def explain(file):
    """The error that is being handled, without the lines of this program."""
    kind, error, trace = sys.exc_info()
    frames = [frame for frame in traceback.extract_tb(trace) if os.path.realpath(frame.filename) == os.path.realpath(file)]
    return "".join([*traceback.format_list(frames), *traceback.format_exception_only(kind, error)]).rstrip()


def answer(connection, file):
    """Runs in a process of its own: loads the file, then sends what comes of each case."""
    try:
        conv2d = load(file)
    except BaseException:
        return connection.send(("broken", explain(file)))
    if conv2d is None:
        return connection.send(("broken", "There is no function conv2d in it."))
    connection.send(("loaded", None))
    for _, image, kernel, stride, pad in make_cases():
        given = image.copy(), kernel.copy()
        try:
            result = np.asarray(conv2d(*given, stride, pad), dtype=float)
        except BaseException:
            connection.send(("failed", explain(file)))
            continue
        if not (np.array_equal(given[0], image) and np.array_equal(given[1], kernel)):
            connection.send(("failed", "It changed the image or the kernel that it was given."))
        else:
            connection.send(("returned", result))


def check(file, seconds):
    context = multiprocessing.get_context("spawn")
    connection, theirs = context.Pipe()
    process = context.Process(target=answer, args=(theirs, file), daemon=True)
    process.start()
    theirs.close()

    def receive(patience):
        try:
            return connection.recv() if connection.poll(patience) else ("late", None)
        except EOFError:
            return "ended", "It ended the whole program, so the other cases were not run."

    try:
        kind, words = receive(seconds + 30)
        if kind == "late":
            leave(NOT_CHECKED, f"Not checked: {file} did not finish loading. Does it loop outside of conv2d?")
        if kind != "loaded":
            leave(NOT_CHECKED, f"Not checked: {file} cannot be used.", words)
        wrong = 0
        for name, *case in make_cases():
            kind, found = receive(seconds)
            if kind == "late":
                leave(WRONG, f"WRONG  {name}", f"It did not end within {seconds:g} seconds. Look for a loop that never ends.")
            problem = describe(found, case) if kind == "returned" else found
            print(f"{'ok    ' if problem is None else 'WRONG '} {name}")
            if problem is not None and not wrong:
                image, kernel, stride, pad = case
                print(f"conv2d(image, kernel, stride={stride}, pad={pad})", "image:", image, "kernel:", kernel, problem, sep="\n")
                print()
            wrong += problem is not None
            if kind == "ended":
                break
        if wrong:
            leave(WRONG, f"{wrong} went wrong; the first is shown in full.")
        leave(RIGHT, f"All {len(make_cases())} cases agree with scipy.signal.correlate2d.")
    finally:
        process.kill()


def main():
    parser = argparse.ArgumentParser(description="Checks your conv2d against scipy.signal.correlate2d.")
    parser.add_argument("file", help="a Python file with conv2d(image, kernel, stride, pad)")
    parser.add_argument("--seconds", type=float, default=10, help="how long one case may take (10)")
    options = parser.parse_args()
    if not os.path.isfile(options.file):
        leave(NOT_CHECKED, f"Not checked: there is no file {options.file}.")
    check(options.file, options.seconds)


if __name__ == "__main__":
    main()
