import { LessonPart } from '../lesson/lesson-part'
import { Listing } from '../question/listing'

const downloads = [
  { file: 'conv2d_numpy.py', words: 'to start from' },
  { file: 'check_conv2d.py', words: 'checks your file against scipy.signal.correlate2d' },
]

/** The function in NumPy, and what is needed to write it on one's own machine. */
export function NumpyOriginal({ lines }: { lines: readonly string[] }) {
  return (
    <LessonPart id="numpy">
      <p className="max-w-[68ch]">
        The same four steps; patch times kernel is a product of arrays, so NumPy needs no inner loops.
      </p>
      <Listing name="conv2d in NumPy" lines={lines} />
      <h3 className="mt-2">Write it on your own machine</h3>
      <ul className="-my-2">
        {downloads.map(({ file, words }) => (
          <li key={file}>
            <a href={`/downloads/${file}`} download className="inline-flex min-h-11 items-center font-mono text-base">
              {file}
            </a>{' '}
            {words}
          </li>
        ))}
      </ul>
      <p className="max-w-[68ch]">
        With Python, NumPy and SciPy installed, run this in the folder of both files. It says which call went wrong,
        with your array and the right one.
      </p>
      <p className="w-fit max-w-full rounded border border-line bg-sunk px-3 py-2 font-mono text-base whitespace-pre-wrap">
        <code>python3 check_conv2d.py conv2d_numpy.py</code>
      </p>
    </LessonPart>
  )
}
