import { exactMap } from '@/lib/exercise/exact-map'
import { exerciseCases } from '@/lib/exercise/exercise-cases'
import { hints } from '@/lib/exercise/hints'
import { linesOf, numpyProgram, solvedProgram, startingProgram } from '@/lib/exercise/programs'
import { FormulaText } from '../formula-text'
import { LessonPart } from '../lesson/lesson-part'
import { Listing } from '../question/listing'
import { MatrixTable } from '../question/matrix-table'
import { StaticMarkup } from '../static-markup'
import { LazyWorkbench } from './lazy-workbench'
import { NumpyOriginal } from './numpy-original'
import { WaitingWorkbench } from './waiting-workbench'

const shownCases = exerciseCases.filter(({ hidden }) => !hidden)

/** The exercise of the lesson: conv2d in JavaScript, checked here, and in NumPy, checked by a script to download. */
export function Exercise() {
  return (
    <>
      <LessonPart id="exercise">
        <div className="flex max-w-[68ch] flex-col gap-3">
          <p>
            Complete the function. It gets an image and a kernel as lists of rows, lays the kernel on as it is, without
            turning it, and leaves out every window that would hang over the edge. Run it as often as you like: your
            program stays in this browser.
          </p>
          <p>
            {exerciseCases.length} calls check it. {shownCases.length} are below; the others are shown when they go
            wrong.
          </p>
        </div>
        <StaticMarkup>
          <details>
            <summary className="min-h-11 py-2 font-semibold">The {shownCases.length} calls that you can see</summary>
            <ul className="mt-2 flex flex-col gap-8">
              {shownCases.map(({ id, name, ...call }) => (
                <li key={id}>
                  <h3>{name}</h3>
                  <p className="mt-1">
                    <code className="font-mono text-base">
                      conv2d(image, kernel, {call.stride}, {call.pad})
                    </code>
                  </p>
                  <div className="mt-2 flex flex-wrap gap-x-8 gap-y-4">
                    <MatrixTable name="image" rows={call.image} />
                    <MatrixTable name="kernel" rows={call.kernel} />
                    <MatrixTable name="Right map" rows={exactMap(call)} />
                  </div>
                </li>
              ))}
            </ul>
          </details>
        </StaticMarkup>
        <LazyWorkbench
          hints={hints.map(({ title, text, code }) => (
            <div key={title}>
              <p className="font-semibold">{title}</p>
              <FormulaText text={text} />
              <p className="mt-2 font-mono text-base whitespace-pre-wrap">
                <code>{code}</code>
              </p>
            </div>
          ))}
          solution={<Listing name="conv2d in JavaScript" lines={linesOf(solvedProgram)} />}
        >
          <WaitingWorkbench program={startingProgram} />
        </LazyWorkbench>
      </LessonPart>
      <NumpyOriginal lines={linesOf(numpyProgram)} />
    </>
  )
}
