'use client'

import { useState } from 'react'
import {
  agoText,
  isListed,
  isSilent,
  type LiveFilter,
  type LiveStudent,
  liveFilters,
  liveSummary,
  silence,
  timeLeftText,
} from '@/lib/attempts/live-exam'
import { LocalTime } from '../attempt/local-time'
import { DataTable } from '../data-table'
import { EmptyState } from '../empty-state'
import { TextField } from '../text-field'
import { AttemptDialog, type ChangeAction } from './attempt-dialog'
import { SelectField } from './select-field'
import { type LiveConnection, useLiveExam } from './use-live-exam'

const filterNames: Record<LiveFilter, string> = {
  all: 'Everybody',
  'not-started': 'Not started',
  'under-way': 'Under way',
  'handed-in': 'Handed in',
  silent: 'Not connected',
}

/** An exam while it goes on: every student with what there is to know and to do. It keeps itself up to date. */
export function LiveExam({
  slug,
  answersShown,
  action,
  ...rendered
}: {
  slug: string
  now: string
  students: readonly LiveStudent[]
  answersShown: boolean
  action: ChangeAction
}) {
  const { students, now, connection } = useLiveExam(slug, rendered)
  const [find, setFind] = useState('')
  const [filter, setFilter] = useState<LiveFilter>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const listed = students.filter((student) => isListed(student, filter, find))
  return (
    <section className="flex flex-col gap-4">
      <h2>{liveSummary(students)}</h2>
      <Freshness now={now} connection={connection} />
      <div className="grid max-w-2xl gap-4 noscript:hidden sm:grid-cols-2">
        <TextField
          name="find"
          label="Find a student"
          type="search"
          autoComplete="off"
          onChange={(event) => setFind(event.target.value)}
        />
        <SelectField
          name="show"
          label="Show"
          defaultValue="all"
          problem={null}
          options={liveFilters.map((value) => [value, filterNames[value]] as const)}
          onChoose={(value) => setFilter(liveFilters.find((one) => one === value) ?? 'all')}
        />
      </div>
      {listed.length === 0 ? (
        <Nobody started={students.length > 0} />
      ) : (
        <DataTable
          caption="Students"
          columns={[{ label: 'Student' }, { label: 'Answers', numeric: true }, { label: 'Time left' }]}
          rows={listed.map((student) => ({
            key: student.userId,
            cells: [
              <Name key="name" student={student} onChoose={() => setChosen(student.userId)} />,
              student.attempt === null ? '–' : `${student.attempt.answered}/${student.attempt.questions}`,
              <TimeLeft key="left" student={student} now={now} />,
            ],
          }))}
        />
      )}
      <p className="max-w-[68ch] text-base text-ink-soft">
        There is no list of participants. Listed are all who have started, and those to whom the exam grants something
        by name or through a group. An exam behind another tab or on a locked phone is not heard of, and counts as not
        connected after {silence} seconds.
      </p>
      <AttemptDialog
        student={students.find(({ userId }) => userId === chosen) ?? null}
        now={now}
        answersShown={answersShown}
        action={action}
        onClose={() => setChosen(null)}
      />
    </section>
  )
}

/** Of when the list is; only a connection that is lost is told to a screen reader by itself. */
function Freshness({ now, connection }: { now: string; connection: LiveConnection }) {
  return (
    <div>
      <p className="text-ink-soft">
        {connection === 'opening' ? (
          <>
            As of <LocalTime iso={now} />.
          </>
        ) : (
          `As of ${new Date(now).toLocaleTimeString('en-GB')}.`
        )}
      </p>
      <p role="status" className="font-semibold text-wrong empty:hidden">
        {connection === 'lost' && 'No connection: this is not up to date. Trying again…'}
        {connection === 'over' && 'You are signed out, or do not teach this exam any more. Please load the page again.'}
      </p>
    </div>
  )
}

function Nobody({ started }: { started: boolean }) {
  if (started) return <p>Nobody matches.</p>
  return (
    <EmptyState title="Nobody has started this exam">
      <p>Students appear here as soon as they start.</p>
    </EmptyState>
  )
}

/** The name is what opens everything that can be done to an attempt. */
function Name({ student: { name, email, attempt }, onChoose }: { student: LiveStudent; onChoose: () => void }) {
  const number = attempt !== null && attempt.number > 1 ? ` (attempt ${attempt.number})` : ''
  const lines = (
    <>
      <span className={`block ${attempt === null ? '' : 'text-link underline underline-offset-4'}`}>
        {name === '' ? email : name}
      </span>
      <span className="block text-base font-normal wrap-anywhere text-ink-soft">
        {name !== '' && email}
        {number}
      </span>
    </>
  )
  if (attempt === null) return lines
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onChoose}
      className="block min-h-11 w-full cursor-pointer text-left font-semibold"
    >
      {lines}
    </button>
  )
}

const closedWords = { student: 'handed in', deadline: 'time ran out', instructor: 'handed in by an instructor' }

/** With it, whether the student is heard of: both fit a phone. */
function TimeLeft({ student, now }: { student: LiveStudent; now: string }) {
  const { attempt } = student
  if (attempt === null) return <span className="text-ink-soft">not started</span>
  if (attempt.closed !== null) return <span className="text-ink-soft">{closedWords[attempt.closed.by]}</span>
  const time = new Date(now)
  return (
    <>
      {timeLeftText(attempt.deadline, time)}
      {isSilent(student) && attempt.silentSince !== null ? (
        <span className="block text-base font-semibold text-wrong">
          not connected for {agoText(attempt.silentSince, time)}
        </span>
      ) : (
        <span className="block text-base text-ink-soft">connected</span>
      )}
    </>
  )
}
