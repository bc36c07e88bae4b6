import { describe, expect, test } from 'vitest'
import type { Slot } from '@/lib/attempts/attempt'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { formatAnswer } from '@/lib/grading/format-answer'
import { drawQuickCheck, quickCheckPlace, quickCheckSeed } from '@/lib/lesson/quick-check'
import { begunCheckView, freshCheckView } from '@/lib/lesson/quick-check-view'
import { whatToRevise } from '@/lib/lesson/what-to-revise'
import { misconceptions } from '@/lib/questions/misconceptions'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'

const seeds = Array.from({ length: 300 }, (_, index) => index.toString(16).padStart(10, '0'))

describe('the paper', () => {
  test('rises in difficulty from question to question, whatever is drawn', () => {
    for (const seed of seeds) {
      expect(drawQuickCheck(seed).map(({ question }) => question.prompt.difficulty)).toEqual([1, 2, 3, 4])
    }
  })

  test('asks four different kinds of question, the same for the same seed and others for others', () => {
    for (const seed of seeds.slice(0, 50)) {
      expect(new Set(drawQuickCheck(seed).map(({ question }) => question.ref.family)).size).toBe(4)
      expect(drawQuickCheck(seed)).toEqual(drawQuickCheck(seed))
    }
    const papers = seeds.map((seed) =>
      drawQuickCheck(seed)
        .map(({ question }) => questionFingerprint(question.ref))
        .join(),
    )
    expect(new Set(papers).size).toBe(seeds.length)
  })

  test('asks for numbers that do not fit too, and for some that do', () => {
    const kinds = new Set(seeds.map((seed) => drawQuickCheck(seed)[2]?.question.key.correct.kind))
    expect(kinds).toEqual(new Set(['number', 'invalid']))
  })

  test('has a seed that an address can hold', () => {
    expect(quickCheckSeed('00ff00ff00')).toBe('00ff00ff00')
    for (const text of ['', '00ff00ff0', '00ff00ff001', '00FF00FF00', '../../../x']) {
      expect(quickCheckSeed(text), text).toBeNull()
    }
  })
})

describe('where a check goes on', () => {
  test.each([
    { marks: [null, null, null, null], asked: null, shown: 1 },
    { marks: ['right', null, null, null], asked: null, shown: 1 },
    { marks: ['right', 'wrong', null, null], asked: null, shown: 2 },
    { marks: ['right', 'wrong', null, null], asked: 3, shown: 3 },
    { marks: ['right', 'wrong', null, null], asked: 1, shown: 1 },
    { marks: ['right', null, null, null], asked: 4, shown: 2 },
    { marks: [null, null, null, null], asked: 99, shown: 1 },
    { marks: ['right', 'wrong', 'unanswered', 'right'], asked: 4, shown: 4 },
    { marks: ['right', 'wrong', 'unanswered', 'right'], asked: 99, shown: 4 },
  ] as const)('$marks and $asked asked for shows question $shown', ({ marks, asked, shown }) => {
    expect(quickCheckPlace(marks, asked)).toEqual({ kind: 'question', position: shown })
  })

  test('the summary comes once everything is answered', () => {
    expect(quickCheckPlace(['right', 'wrong', 'unanswered', 'right'], null)).toEqual({ kind: 'summary' })
  })
})

/** The slots of a paper, each answered as its likeliest mistake answers, rightly, or not at all. */
function answered(seed: string, answers: readonly ('right' | 'mistaken' | 'nonsense' | 'none' | 'open')[]): Slot[] {
  return drawQuickCheck(seed).map(({ position, maxPoints, question: { ref, prompt, key } }, index) => {
    const answer = answers[index] ?? 'open'
    const wrong = key.slips[0]?.answer ?? key.correct
    const raw = {
      right: formatAnswer(prompt.format, key.correct),
      mistaken: formatAnswer(prompt.format, wrong),
      nonsense: '4711',
      none: '',
      open: '',
    }[answer]
    const slot = { position, maxPoints, family: ref.family, version: ref.version, seed: ref.seed, prompt, key, raw }
    return {
      ...slot,
      flagged: false,
      revision: 1,
      followUp: null,
      certainty: null,
      grade: answer === 'open' ? null : gradeSlot(slot),
    }
  })
}

function summary(seed: string, answers: Parameters<typeof answered>[1]) {
  const view = begunCheckView(seed, 'fresh', answered(seed, answers), null)
  if (view.state !== 'done') throw new Error('The check is not done.')
  return view
}

describe('what to revise', () => {
  test('nothing where everything is right', () => {
    for (const seed of seeds.slice(0, 20)) {
      expect(summary(seed, ['right', 'right', 'right', 'right']).revisions).toEqual([])
    }
  })

  test('the sections that mend the mistakes found, in their order, each mistake once', () => {
    for (const seed of seeds.slice(0, 60)) {
      const slots = answered(seed, ['mistaken', 'mistaken', 'mistaken', 'mistaken'])
      const { revisions } = summary(seed, ['mistaken', 'mistaken', 'mistaken', 'mistaken'])
      for (const { key, position } of slots) {
        const slip = key.slips[0]
        if (!slip) continue
        const { name, remedy } = misconceptions[slip.misconception]
        const section = revisions.find((revision) => revision.section.number === remedy)
        const named = section?.mistakes.find((mistake) => mistake.name === name)
        expect(named?.href, `${seed}, question ${position}`).toContain(`/learn/${section?.section.slug}#`)
      }
      const numbers = revisions.map(({ section }) => section.number)
      expect(numbers).toEqual([...new Set(numbers)].sort())
      for (const { mistakes } of revisions) expect(new Set(mistakes.map(({ name }) => name)).size).toBe(mistakes.length)
    }
  })

  test('the section of the skill where nothing explains the answer or there is none', () => {
    const { revisions } = summary(seeds[0] ?? '', ['nonsense', 'none', 'right', 'right'])
    expect(revisions).toMatchObject([
      { section: { number: 3 }, mistakes: [], questions: [1] },
      { section: { number: 4 }, mistakes: [], questions: [2] },
    ])
  })

  test('no mistake of a family that has been taken out since', () => {
    expect(whatToRevise([{ position: 1, outcome: 'wrong', suspects: [], family: 'gone' }])).toEqual([])
  })
})

describe('what is seen of a check', () => {
  test('holds nothing of a key before its question is graded', () => {
    for (const seed of seeds.slice(0, 30)) {
      const slots = answered(seed, ['mistaken', 'open', 'open', 'open'])
      for (const view of [freshCheckView(seed, 'fresh'), begunCheckView(seed, 'fresh', slots, 2)]) {
        const text = JSON.stringify(view)
        expect(view).toMatchObject({ state: 'asked' })
        for (const secret of ['"correct"', '"slips"', '"steps"', '"figure"', '"suspects"'])
          expect(text).not.toContain(secret)
        for (const { key } of slots) for (const step of key.steps) expect(text).not.toContain(JSON.stringify(step.text))
      }
    }
  })
})
