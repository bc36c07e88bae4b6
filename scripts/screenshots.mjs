// Takes a picture of every page of a running product, in both themes, on a phone and on a desktop:
// `node scripts/screenshots.mjs [folder]`. With --readme it makes docs/screenshot.png instead. BASE_URL says where it runs.
// It signs up a student of its own, practises and sits an exam, so it belongs on a machine of one's own.
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright'
import { ensureChromium } from './chromium.mjs'
import { enterAsGuest, enterAsInstructor, enterAsStudent } from './screenshots/enter.mjs'
import {
  beginExam,
  drawForms,
  finishExam,
  practiseWrongly,
  runWrongProgram,
  takeQuickCheck,
  takeTurnWrongly,
} from './screenshots/scenes.mjs'

const site = process.env.BASE_URL ?? 'http://localhost:3000'
const readme = process.argv.includes('--readme')
const project = path.join(import.meta.dirname, '..')
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join(project, '.data/screenshots')
const largestReadmePicture = 300_000
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const screens = [
  { size: 'phone', viewport: { width: 360, height: 800 } },
  { size: 'desktop', viewport: { width: 1280, height: 900 } },
]

const browser = await chromium.launch({ executablePath: await ensureChromium(), args })
try {
  if (readme) await pictureReadme()
  else await pictureEverything()
} finally {
  await browser.close()
}

async function pictureReadme() {
  const context = await browser.newContext({ baseURL: site, viewport: { width: 1120, height: 1000 } })
  const page = await enterAsGuest(context)
  await page.goto(await practiseWrongly(page))
  const file = path.join(project, 'docs/screenshot.png')
  await settle(page)
  await page.screenshot({ path: file, fullPage: true })
  const { size } = await stat(file)
  console.log(`${file}: ${size} bytes`)
  if (size > largestReadmePicture) throw new Error(`The picture is larger than ${largestReadmePicture} bytes.`)
}

async function pictureEverything() {
  await mkdir(folder, { recursive: true })
  const open = () =>
    browser.newContext({ baseURL: site, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const [visitor, guest, student, instructor] = await Promise.all([open(), open(), open(), open()])
  const guestPage = await enterAsGuest(guest)
  const studentPage = await enterAsStudent(student)
  await enterAsInstructor(instructor)
  const wrong = await practiseWrongly(studentPage)
  const review = await finishExam(studentPage, 'Output size: short paper')
  await takeTurnWrongly(studentPage, 'one-formula')
  await takeQuickCheck(studentPage)
  const attempt = await beginExam(studentPage, 'Output size: midterm')
  const { forms, key } = await drawForms(await instructor.newPage(), 'output-size-short-paper')

  /** @type {[name: string, context: import('playwright').BrowserContext, address: string][]} */
  const scenes = [
    ['front', visitor, '/'],
    ['calculator', visitor, '/calculator?W=10&F=3&P=0&S=2'],
    ['calculator-transposed', visitor, '/calculator?layer=transposed&W=7&F=3&P=1&S=2&A=1&H=9'],
    ['calculator-refused', visitor, '/calculator?W=3&F=7&P=-1&S=1.5'],
    ['sign-in', visitor, '/sign-in'],
    ['sign-up', visitor, '/sign-up'],
    ['not-found', visitor, '/no-such-page'],
    ['progress-empty', visitor, '/progress'],
    ['exams-visitor', visitor, '/exams'],
    ['playground', visitor, '/learn/playground'],
    ['practice', guest, '/practice'],
    ['practice-asked', guest, guestPage.url()],
    ['practice-answered', student, wrong],
    ['lesson', visitor, '/learn'],
    ['lesson-1', visitor, '/learn/why-not-dense'],
    ['lesson-2', visitor, '/learn/slide-multiply-sum'],
    ['lesson-3', visitor, '/learn/one-formula'],
    ['lesson-4', visitor, '/learn/padding-and-stride'],
    ['lesson-5', visitor, '/learn/channels-and-filters'],
    ['lesson-6', visitor, '/learn/from-scratch'],
    ['lesson-turn-answered', student, '/learn/one-formula'],
    ['quick-check-asked', visitor, '/learn/quick-check'],
    ['quick-check-answered', student, '/learn/quick-check?question=3'],
    ['quick-check-done', student, '/learn/quick-check'],
    ['exercise', visitor, '/learn/from-scratch'],
    ['exams', student, '/exams'],
    ['attempt', student, attempt],
    ['review', student, review],
    ['progress', student, '/progress'],
    ['teach', instructor, '/teach'],
    ['teach-live', instructor, '/teach/exams/output-size-midterm/live'],
    ['teach-regrade', instructor, '/teach/exams/output-size-short-paper/regrade'],
    ['teach-exam', instructor, '/teach/exams/output-size-short-paper'],
    ['teach-rules', instructor, '/teach/exams/output-size-midterm/rules'],
    ['teach-overrides', instructor, '/teach/exams/output-size-midterm/overrides'],
    ['teach-preview', instructor, '/teach/exams/output-size-short-paper/preview'],
    ['teach-paper', instructor, '/teach/exams/output-size-short-paper/paper'],
    ['teach-paper-forms', instructor, forms],
    ['teach-paper-key', instructor, key],
    ['teach-paper-code', instructor, '/teach/paper?code=7K2-M9X'],
    ['teach-students', instructor, '/teach/students'],
    ['teach-groups', instructor, '/teach/groups'],
    ['exam-entrance', student, '/exams/output-size-midterm'],
  ]
  for (const [name, context, address] of scenes) {
    const page = await context.newPage()
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      for (const { size, viewport } of screens) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize(viewport)
        await page.goto(address)
        await settle(page)
        if (name === 'exercise') await runWrongProgram(page)
        await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${size}.png`), fullPage: true })
      }
    }
    await page.close()
    console.log(name)
  }
}

/** Waits for the fonts and for React, so that a picture never shows half a page. @param {import('playwright').Page} page */
async function settle(page) {
  // The live view's stream stays open for good.
  if (!page.url().endsWith('/live')) await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
