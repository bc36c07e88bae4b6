/*
 * Plain loops over doubles, one channel, no padding, to hold conv2d against: for each output row and each weight, one pass along the
 * row, which a compiler can turn into vector instructions. Called as `correlate2d SIZE FILTER RUNS`; prints the milliseconds of
 * each run, result allocated and freed within it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void correlate(const double *restrict input, const double *restrict weights, double *restrict output, int size, int filter) {
  const int side = size - filter + 1;
  for (int row = 0; row < side; row++) {
    double *restrict to = output + (size_t)row * side;
    for (int column = 0; column < side; column++) to[column] = 0;
    for (int tap = 0; tap < filter * filter; tap++) {
      const double *from = input + (size_t)(row + tap / filter) * size + tap % filter;
      const double weight = weights[tap];
      for (int column = 0; column < side; column++) to[column] += weight * from[column];
    }
  }
}

static double *randoms(size_t count) {
  double *values = malloc(count * sizeof *values);
  for (size_t index = 0; index < count; index++) values[index] = rand() / (double)RAND_MAX;
  return values;
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  const int size = atoi(arguments[1]), filter = atoi(arguments[2]), runs = atoi(arguments[3]);
  const int side = size - filter + 1;
  const double *input = randoms((size_t)size * size), *weights = randoms((size_t)filter * filter);
  double kept = 0;
  for (int run = 0; run < runs; run++) {
    const double start = now();
    double *output = malloc((size_t)side * side * sizeof *output);
    correlate(input, weights, output, size, filter);
    printf("%.6f\n", now() - start);
    kept += output[run % side];
    free(output);
  }
  return kept < 0;
}
