"""Write conv2d with NumPy alone, then check it: python3 check_conv2d.py conv2d_numpy.py"""

import numpy as np


def conv2d(image, kernel, stride=1, pad=0):
    """Slides the kernel over the image as it is, without turning it, and returns the map as a 2D array.

    image, kernel: 2D arrays. pad: zeros on every side. stride: pixels from one window to the next.
    A window that would hang over the edge is left out.
    """
    # 1. Surround the image with pad zeros on every side.

    # 2. Work out the height and the width of the output.

    # 3. For each cell of the output, add up patch * kernel.
    raise NotImplementedError("Write me.")
