/** What a question trains, easy to hard, in the order in which a chooser shows it. Ids are stored: never rename one. */
export const skillIds = [
  'output-size',
  'padding',
  'fit',
  'volumes',
  'backwards',
  'pooling',
  'parameters',
  'cost',
  'values',
  'dilated-transposed',
  'receptive-field',
  'networks',
] as const
export type SkillId = (typeof skillIds)[number]

/** `remedy` is the number of the lesson's section that teaches it. */
export const skills: Record<SkillId, { title: string; remedy: 1 | 2 | 3 | 4 | 5 | 6 | 7 }> = {
  'output-size': { title: 'Output size', remedy: 3 },
  padding: { title: 'Padding', remedy: 4 },
  fit: { title: 'Stride and fit', remedy: 3 },
  volumes: { title: 'Volumes and axes', remedy: 5 },
  backwards: { title: 'Working backwards', remedy: 3 },
  pooling: { title: 'Pooling', remedy: 4 },
  parameters: { title: 'Weights and parameters', remedy: 5 },
  cost: { title: 'Cost and memory', remedy: 5 },
  values: { title: 'Computing values', remedy: 2 },
  'dilated-transposed': { title: 'Dilated and transposed', remedy: 4 },
  'receptive-field': { title: 'Receptive field', remedy: 5 },
  networks: { title: 'Whole networks', remedy: 5 },
}
