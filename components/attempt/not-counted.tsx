'use client'

import { useEffect, useState } from 'react'
import { notCounted } from '@/lib/attempts/not-counted'
import { cellTexts } from '@/lib/grading/cell-texts'
import type { AnswerFormat } from '@/lib/questions/answer'
import { Button } from '../button'
import { forgetKept, readKept } from '../exam/kept-answers'
import { Notice } from '../notice'
import { givenAnswer } from '../question/given-answer'

export type CountedAnswer = { position: number; raw: string; format: AnswerFormat }

/**
 * What was typed on this device and had not arrived when the exam was closed. It cannot count any more, so the student is told
 * exactly what it was. Shown to nobody but the attempt's own student.
 */
export function NotCounted({ attemptId, answers }: { attemptId: string; answers: readonly CountedAnswer[] }) {
  const [lost, setLost] = useState<ReadonlyMap<number, string>>(new Map())

  useEffect(() => {
    void readKept(attemptId).then((kept) => {
      const found = notCounted(kept, answers)
      setLost(found)
      if (found.size === 0 && kept.size > 0) void forgetKept(attemptId)
    })
  }, [attemptId, answers])

  if (lost.size === 0) return null
  return (
    <div className="my-6">
      <Notice
        kind="problem"
        title={lost.size === 1 ? 'One answer came too late' : `${lost.size} answers came too late`}
      >
        <p>
          This was typed on this device, but had not reached the server when the exam was closed. It is not counted.
        </p>
        <ul className="my-3 list-disc ps-6">
          {answers
            .filter(({ position }) => lost.has(position))
            .map(({ position, format }) => (
              <li key={position}>
                <a href={`#question-${position}`}>Question {position}</a>:{' '}
                <span className="figures wrap-anywhere">{inWords(format, lost.get(position) ?? '')}</span>
              </li>
            ))}
        </ul>
        <Button
          kind="secondary"
          type="button"
          onClick={() => {
            setLost(new Map())
            void forgetKept(attemptId)
          }}
        >
          Remove from this device
        </Button>
      </Notice>
    </div>
  )
}

function inWords(format: AnswerFormat, raw: string): string {
  if (raw.trim() === '') return 'left empty'
  if (format.kind !== 'cells') return givenAnswer(format, raw)
  return cellTexts(format, raw)
    .map((row) => row.map((cell) => cell.trim() || 'empty').join(', '))
    .join('; ')
}
