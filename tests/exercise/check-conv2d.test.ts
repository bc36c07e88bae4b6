import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { numpyProgram } from '@/lib/exercise/programs'
import { findPythonWithScipy } from '@/scripts/scipy/find-python-with-scipy'

const downloads = path.resolve(import.meta.dirname, '../../public/downloads')
const python = findPythonWithScipy()
const absence = 'no python3 here can import scipy, so check_conv2d.py was not run'
if (python === null) console.warn(absence)

/** What check_conv2d.py is given, its exit code, and what it must say. */
const files: readonly [name: string, program: string, code: number, words: string[]][] = [
  ['right', numpyProgram, 0, ['All 10 cases agree with scipy.signal.correlate2d.']],
  [
    'flipped',
    numpyProgram.replace('patch * kernel', 'patch * kernel[::-1, ::-1]'),
    1,
    [
      'WRONG  7 x 7 identity, Sobel kernel',
      'yours:\n[[ 0. -2.',
      'right:\n[[ 0  2',
      'turned by 180 degrees',
      '9 went wrong',
    ],
  ],
  [
    'no-stride',
    numpyProgram.replace('    image, kernel =', '    stride = 1\n    image, kernel ='),
    1,
    ['ok     padding 1', 'WRONG  stride 2', 'The shape is (5, 5), it should be (3, 3).', 'the stride was ignored'],
  ],
  [
    'wrong-shape',
    numpyProgram.replaceAll('// stride + 1', '// stride'),
    1,
    ['The shape is (4, 4), it should be (5, 5).', 'the last row and column are missing'],
  ],
  [
    'raises',
    'def conv2d(image, kernel, stride, pad):\n    return image.nope\n',
    1,
    ['line 2, in conv2d', 'AttributeError'],
  ],
  [
    'changes',
    `${numpyProgram.replace('    return out', '    image[0, 0] += 1\n    return out')}`,
    1,
    ['It changed the image'],
  ],
  ['exits', 'import os\ndef conv2d(*call):\n    os._exit(0)\n', 1, ['It ended the whole program']],
  ['endless', 'def conv2d(*call):\n    while True:\n        pass\n', 1, ['It did not end within 0.5 seconds.']],
  ['syntax', 'def conv2d(:\n', 2, ['line 1', 'SyntaxError']],
  ['missing', 'x = 1\n', 2, ['There is no function conv2d in it.']],
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stride-check-'))
  await Promise.all(files.map(([name, program]) => writeFile(path.join(folder, `${name}.py`), program)))
  await copyFile(path.join(downloads, 'conv2d_numpy.py'), path.join(folder, 'conv2d_numpy.py'))
})
afterAll(() => rm(folder, { recursive: true }))

function check(context: TestContext, file: string): Promise<{ code: number; output: string }> {
  if (python === null) {
    if (process.env.REQUIRE_SCIPY === '1') throw new Error(`REQUIRE_SCIPY=1, but ${absence}`)
    return context.skip(absence)
  }
  const args = [path.join(downloads, 'check_conv2d.py'), file, '--seconds', file === 'endless.py' ? '0.5' : '20']
  return new Promise((resolve) => {
    execFile(python, args, { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
}

test.concurrent.for(files)('check_conv2d.py judges a file: %s', async ([name, , code, words], context) => {
  const result = await check(context, `${name}.py`)
  for (const word of words) expect(result.output).toContain(word)
  expect(result.output).not.toContain('check_conv2d.py"')
  expect(result.code).toBe(code)
})

test('the file to start from loads, and says that it is not written yet', async (context) => {
  const { code, output } = await check(context, 'conv2d_numpy.py')
  expect(output).toContain('NotImplementedError: Write me.')
  expect(code).toBe(1)
})

test('a file that is not there is not checked', async (context) => {
  expect((await check(context, 'absent.py')).code).toBe(2)
})
