import { describe, expect, test } from 'vitest'
import { drawPaper, itemKey, type PaperRules, type PaperSection } from '@/lib/attempts/draw-paper'

const items = ['general-size', 'does-it-fit', 'output-volume', 'conv-parameters', 'same-padding', 'pooling-size'].map(
  (family, index) => ({ bankId: 'bank', item: index + 1, family, constraints: {}, points: index + 1 }),
)
const whole: PaperSection[] = [{ pick: null, items }]
const picking: PaperSection[] = [{ pick: 3, items }]
const usual: PaperRules = { numbers: 'each', shuffleQuestions: false, shuffleOptions: false, unseenFirst: false }
const draw = (sections: PaperSection[], rules: Partial<PaperRules>, attempt: string, seen: string[] = []) =>
  drawPaper(sections, { ...usual, ...rules }, { exam: 'exam', attempt }, new Set(seen))
const itemsOf = (paper: ReturnType<typeof draw>) => paper.map(({ from }) => from?.item)
const seedsOf = (paper: ReturnType<typeof draw>) => paper.map(({ question }) => question.ref.seed).toSorted()
const attempts = Array.from({ length: 40 }, (_, index) => `attempt ${index}`)

describe('a paper', () => {
  test('asks every item in its order, with its points, and names where it is from', () => {
    const paper = draw(whole, {}, 'one')
    expect(paper.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    expect(paper.map(({ maxPoints }) => maxPoints)).toEqual([1, 2, 3, 4, 5, 6])
    expect(itemsOf(paper)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is the same for the same seeds, and has other numbers for another attempt', () => {
    expect(draw(whole, {}, 'one')).toEqual(draw(whole, {}, 'one'))
    expect(seedsOf(draw(whole, {}, 'one'))).not.toEqual(seedsOf(draw(whole, {}, 'two')))
  })

  test('has the same numbers for everybody where the rules say so, whatever is picked and shuffled', () => {
    const papers = attempts.map((attempt) => draw(picking, { numbers: 'same', shuffleQuestions: true }, attempt))
    expect(new Set(papers.map((paper) => seedsOf(paper).join())).size).toBe(1)
    expect(new Set(papers.map((paper) => itemsOf(paper).join())).size).toBeGreaterThan(1)
  })

  test('picks as many as it is told, other ones for other attempts, in the order of the bank', () => {
    const papers = attempts.map((attempt) => itemsOf(draw(picking, {}, attempt)))
    for (const picked of papers) {
      expect(picked).toHaveLength(3)
      expect(picked).toEqual(picked.toSorted())
    }
    expect(new Set(papers.flat()).size).toBe(items.length)
  })

  test('asks what the student has not seen first, and what was seen only where too little is left', () => {
    const seen = items.slice(0, 4).map(itemKey)
    for (const attempt of attempts) {
      expect(itemsOf(draw(picking, { unseenFirst: true }, attempt, seen))).toEqual(expect.arrayContaining([5, 6]))
    }
    const ignoring = attempts.map((attempt) => itemsOf(draw(picking, {}, attempt, seen)))
    expect(ignoring.some((picked) => !picked.includes(5))).toBe(true)
  })

  test('shuffles within sections only', () => {
    const halves = [
      { pick: null, items: items.slice(0, 3) },
      { pick: null, items: items.slice(3) },
    ]
    const papers = attempts.map((attempt) => itemsOf(draw(halves, { shuffleQuestions: true }, attempt)))
    for (const order of papers) expect(order.slice(0, 3).toSorted()).toEqual([1, 2, 3])
    expect(new Set(papers.map((order) => order.join())).size).toBeGreaterThan(5)
  })

  test('shuffles options without changing what they mean', () => {
    const choice = [
      { pick: null, items: [{ bankId: 'b', item: 1, family: 'name-the-filter', constraints: {}, points: 1 }] },
    ]
    const formats = attempts.map((attempt) => {
      const plain = draw(choice, {}, attempt)[0]?.question
      const shuffled = draw(choice, { shuffleOptions: true }, attempt)[0]?.question
      if (plain?.prompt.format.kind !== 'choice' || shuffled?.prompt.format.kind !== 'choice')
        throw new Error('no choice')
      const byOption = (a: { option: string }, b: { option: string }) => a.option.localeCompare(b.option)
      expect(shuffled.prompt.format.options.toSorted(byOption)).toEqual(plain.prompt.format.options.toSorted(byOption))
      expect(shuffled.key).toEqual(plain.key)
      return [plain.prompt.format.options, shuffled.prompt.format.options].map((options) => JSON.stringify(options))
    })
    expect(formats.some(([plain, shuffled]) => plain !== shuffled)).toBe(true)
  })
})
