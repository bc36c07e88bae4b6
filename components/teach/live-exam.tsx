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
          columns={[
            { label: 'Student' },
            { label: 'Answers', numeric: true },
            { label: 'Time left' },
            { label: 'Connection' },
          ]}
          rows={listed.map((student) => ({
            key: student.userId,
            cells: [
              <Name key="name" student={student} onChoose={() => setChosen(student.userId)} />,
              student.attempt === null ? '–' : `${student.attempt.answered} of ${student.attempt.questions}`,
              <TimeLeft key="left" student={student} now={now} />,
              <Connection key="connection" student={student} now={now} />,
            ],
          }))}
        />
      )}
      <p className="max-w-[68ch] text-base text-ink-soft">
        There is no list of participants. Listed are all who have started, and those to whom the exam grants something
        by name or through a group. Somebody whose exam is not in view, behind another tab for example, counts as not
        connected after 20 seconds.
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
  const shown = name === '' ? email : name
  return (
    <>
      {attempt === null ? (
        <span className="block">{shown}</span>
      ) : (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={onChoose}
          className="min-h-11 cursor-pointer text-left font-semibold text-link underline underline-offset-4"
        >
          {shown}
        </button>
      )}
      <span className="block text-base font-normal text-ink-soft">
        {name !== '' && email}
        {attempt !== null && attempt.number > 1 && ` (attempt ${attempt.number})`}
      </span>
    </>
  )
}

const closedWords = { student: 'handed in', deadline: 'time ran out', instructor: 'handed in by an instructor' }

function TimeLeft({ student: { attempt }, now }: { student: LiveStudent; now: string }) {
  if (attempt === null) return <span className="text-ink-soft">not started</span>
  if (attempt.closed !== null) return <span className="text-ink-soft">{closedWords[attempt.closed.by]}</span>
  return <>{timeLeftText(attempt.deadline, new Date(now))}</>
}

function Connection({ student, now }: { student: LiveStudent; now: string }) {
  const { attempt } = student
  if (attempt === null || attempt.closed !== null) return <>–</>
  if (!isSilent(student) || attempt.silentSince === null) return <>connected</>
  return <span className="font-semibold text-wrong">not for {agoText(attempt.silentSince, new Date(now))}</span>
}
