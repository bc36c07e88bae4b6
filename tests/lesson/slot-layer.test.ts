import { describe, expect, it } from 'vitest'
import { stepAt, steppingFrame } from '@/lib/figures/stepping-frame'
import { steppingPlan } from '@/lib/figures/stepping-plan'
import { formatAnswer } from '@/lib/grading/format-answer'
import { slotLayer } from '@/lib/lesson/slot-layer'
import { drawQuestion } from '@/lib/questions/draw-question'
import { families } from '@/lib/questions/families'
import { generalSize } from '@/lib/questions/families/general-size'
import type { Question } from '@/lib/questions/question'
import { skillOf } from '@/lib/questions/skill-of'

function layerOf({ ref, prompt, key }: Question, raw: string) {
  return slotLayer({
    outcome: 'wrong',
    prompt,
    raw,
    correct: formatAnswer(prompt.format, key.correct),
    figure: key.figure,
    skill: skillOf(ref.family),
  })
}

function draw(family: string, seed: string): Question {
  const drawn = drawQuestion(family, {}, seed)
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  return drawn.question
}

const seeds = Array.from({ length: 20 }, (_, index) => `slot-layer-${index}`)

describe('the layer of a graded question', () => {
  it('has the sizes of the question, and the answer to be replayed', () => {
    const layer = layerOf(generalSize.rebuild('layer', { W: 13, F: 5, P: 2, S: 2 }), '8')
    expect(layer).toMatchObject({ said: 8, values: 'made up', setup: { padding: 2, stride: 2, dilation: 1 } })
    expect(layer && steppingPlan(layer.setup).size.width.size).toBe(7)
    expect(layer?.setup.kernel[0]).toEqual([-1, -1, 0, 1, 1])
  })

  it('is left out where it is too large to be read', () => {
    expect(layerOf(generalSize.rebuild('layer', { W: 64, F: 5, P: 2, S: 2 }), '8')).toBeNull()
  })

  it('gives, where it is asked to begin, the value that was asked for', () => {
    for (const seed of seeds) {
      const question = draw('output-cell', seed)
      const layer = layerOf(question, '4711')
      if (layer === null) throw new Error('no layer')
      const plan = steppingPlan(layer.setup)
      const { sum } = steppingFrame(plan, stepAt(plan, layer.start.row, layer.start.column)).trace
      expect(formatAnswer(question.prompt.format, question.key.correct)).toBe(String(sum))
    }
  })

  it('can be drawn for every kind of question that has one, and is none of a pooling layer', () => {
    for (const { id, skill } of families) {
      for (const seed of seeds.slice(0, 5)) {
        const layer = layerOf(draw(id, seed), '4711')
        if (layer === null) continue
        expect(skill, id).not.toBe('pooling')
        expect(steppingPlan(layer.setup).steps, id).toBeGreaterThan(0)
      }
    }
  })
})
