/** The conventions a question can be asked under; every prompt shows the one in force. */
export const conventionIds = [
  'course',
  'framework',
  'stride-one',
  'one-bias-per-filter',
  'weights-only',
  'cross-correlation',
  'true-convolution',
  'total-padding',
  'tensorflow-same',
  'ceil-mode',
  'dilation-from-one',
  'receptive-field',
  'multiply-accumulates',
  'four-byte-numbers',
  'weights-and-biases',
  'learned-numbers',
  'padding-counted',
  'padding-left-out',
  'channels-last',
  'transposed',
  'im2col-columns',
  'im2col-rows',
] as const
export type ConventionId = (typeof conventionIds)[number]

export const conventions: Record<ConventionId, { label: string; sentence: string }> = {
  course: {
    label: 'Course convention',
    sentence: 'If the stride does not divide W − F + 2P, the configuration does not fit and the answer is “invalid”.',
  },
  framework: {
    label: 'Framework convention',
    sentence: 'If the stride does not divide W − F + 2P, the division is rounded down, as PyTorch does.',
  },
  'stride-one': {
    label: 'Stride 1',
    sentence: 'The filter moves one pixel at a time, so every size fits.',
  },
  'one-bias-per-filter': {
    label: 'One bias per filter',
    sentence: 'Every filter has one bias, shared by all positions; weights and biases both count as parameters.',
  },
  'weights-only': {
    label: 'Weights only',
    sentence: 'Biases are not counted here.',
  },
  'cross-correlation': {
    label: 'Cross-correlation',
    sentence: 'The filter is laid on the input as it is printed, without flipping, as every framework does.',
  },
  'true-convolution': {
    label: 'True convolution',
    sentence: 'The filter is turned by 180° before it is laid on the input, as the mathematical definition does.',
  },
  'total-padding': {
    label: 'Total padding (D2L)',
    sentence: 'The padding p is the total of both sides, as in “Dive into Deep Learning”; a remainder is rounded down.',
  },
  'tensorflow-same': {
    label: 'TensorFlow SAME',
    sentence: 'The output has W / S pixels, rounded up; if the padding is odd, the extra pixel goes right and bottom.',
  },
  'ceil-mode': {
    label: 'PyTorch ceil_mode',
    sentence:
      'The division is rounded up, but a last window that would start beyond the input and its left padding is left out.',
  },
  'dilation-from-one': {
    label: 'Dilation 1 = ordinary',
    sentence: 'With dilation d the weights lie d pixels apart, so 1 is an ordinary filter, as in PyTorch.',
  },
  'receptive-field': {
    label: 'Pixels of the input',
    sentence: 'A receptive field is measured in pixels of the input along one side, and may reach into the padding.',
  },
  'multiply-accumulates': {
    label: 'MACs',
    sentence: 'One multiply-accumulate (MAC) is one product added to a sum; biases are not counted.',
  },
  'four-byte-numbers': {
    label: '4 bytes a number',
    sentence: 'Every value is a 32-bit float and takes 4 bytes; the batch has one image.',
  },
  'weights-and-biases': {
    label: 'Weights and biases',
    sentence: 'Every weight and every bias counts as a parameter; each filter or unit has one bias.',
  },
  'learned-numbers': {
    label: 'Learned numbers',
    sentence: 'A parameter is a number that training learns; a running average that is only kept does not count.',
  },
  'padding-counted': {
    label: 'Padding counted',
    sentence: 'Average pooling divides by the whole window, its padded zeros included (count_include_pad=True).',
  },
  'padding-left-out': {
    label: 'Padding left out',
    sentence: 'Average pooling divides by the pixels of the input in the window only (count_include_pad=False).',
  },
  'channels-last': {
    label: 'Height × width × channels',
    sentence: 'Shapes list the height first, then the width, then the channels, without the batch.',
  },
  transposed: {
    label: 'Transposed convolution',
    sentence:
      'Stride, padding and output padding are named as in PyTorch’s ConvTranspose2d, after the convolution that the layer transposes.',
  },
  'im2col-columns': {
    label: 'im2col: a column per window',
    sentence: 'Every window becomes a column and every filter a row, so the product is weights × patches; no biases.',
  },
  'im2col-rows': {
    label: 'im2col: a row per window',
    sentence: 'Every window becomes a row and every filter a column, so the product is patches × weights; no biases.',
  },
}
