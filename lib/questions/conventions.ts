/** The conventions a question can be asked under; every prompt shows the one in force. */
export const conventionIds = [
  'course',
  'framework',
  'stride-one',
  'one-bias-per-filter',
  'weights-only',
  'cross-correlation',
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
}
