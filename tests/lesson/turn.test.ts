import { describe, expect, test } from 'vitest'
import { isAskingSlug, sectionQuestions } from '@/lib/lesson/section-questions'
import { sections } from '@/lib/lesson/sections'
import { firstTurn, freshTurn, namedTurn } from '@/lib/lesson/turn'
import { drawQuestion } from '@/lib/questions/draw-question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'

const slugs = sections.map(({ slug }) => slug).filter(isAskingSlug)

test('every section but the quick check asks questions of its own', () => {
  expect(sections.filter(({ slug }) => !isAskingSlug(slug)).map(({ slug }) => slug)).toEqual(['quick-check'])
})

describe.each(slugs)('%s', (slug) => {
  test('fresh numbers are never those just shown, and every kind comes in its turn', () => {
    const kinds = sectionQuestions[slug].map(({ family }) => family)
    let shown = firstTurn(slug, 'somebody')
    for (let turn = 0; turn < 40; turn++) {
      expect(shown.question.ref.family).toBe(kinds[turn % kinds.length])
      const fresh = freshTurn(slug, shown.question.ref, `press ${turn}`)
      expect(questionFingerprint(fresh.question.ref)).not.toBe(questionFingerprint(shown.question.ref))
      shown = fresh
    }
  })

  test('a code alone draws its question again', () => {
    let shown = firstTurn(slug, 'somebody')
    for (let turn = 0; turn < 8; turn++) {
      expect(namedTurn(slug, shown.code)).toEqual(shown)
      expect(namedTurn(slug, shown.code.toLowerCase())).toEqual(shown)
      shown = freshTurn(slug, shown.question.ref, `press ${turn}`)
    }
  })

  test('a code of another section, of the drill, or of nothing at all opens nothing', () => {
    for (const other of slugs.filter((section) => section !== slug)) {
      const { code, question } = firstTurn(other, 'somebody')
      const isShared = sectionQuestions[slug].some(({ family }) => family === question.ref.family)
      if (!isShared) expect(namedTurn(slug, code)).toBeNull()
    }
    for (const text of ['GS-7K2M', '', 'turn', 'OC-7K2M7K2M-true-convolution']) expect(namedTurn(slug, text)).toBeNull()
  })
})

test('a section that has not taught padding and stride asks for an output cell without them', () => {
  const [{ family, constraints }] = sectionQuestions['slide-multiply-sum']
  for (let seed = 0; seed < 50; seed++) {
    const drawn = drawQuestion(family, constraints, `seed ${seed}`)
    expect(drawn).toMatchObject({ question: { ref: { parameters: { P: 0, S: 1 } } } })
  }
})
