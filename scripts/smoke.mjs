// Checks over HTTP that a running product does its main job: `node scripts/smoke.mjs http://localhost:3000`.
import assert from 'node:assert/strict'
import { hiddenFields, Visitor } from './visitor.mjs'

const site = process.argv[2] ?? 'http://localhost:3000'

/** @param {string} name @param {() => Promise<void>} check */
async function checking(name, check) {
  const start = performance.now()
  await check()
  console.log(`ok  ${name} (${Math.round(performance.now() - start)} ms)`)
}

async function frontPage() {
  const response = await new Visitor(site).send('/')
  assert.equal(response.status, 200)
  assert.match(await response.text(), /Stride/)
  assert.ok(response.headers.get('content-security-policy'), 'The front page has a content security policy.')
  assert.equal((await new Visitor(site).send('/no-such-page')).status, 404)
}

async function drillQuestion() {
  const guest = new Visitor(site)
  const fields = hiddenFields(await guest.read('/practice'), 'Start a mix')
  fields.append('families', 'general-size')
  const session = await guest.post('/practice', fields)
  assert.match(session, /^\/practice\/[0-9a-f-]{36}$/)
  const question = await guest.read(session)
  const answer = hiddenFields(question, 'Check')
  answer.append('answer', '-1000')
  const verdict = await guest.send(session, { method: 'POST', body: answer })
  assert.equal(verdict.status, 200)
  assert.match(await verdict.text(), /Try another/, 'A wrong answer is graded at once.')
  assert.equal((await new Visitor(site).send(session)).status, 404, 'Nobody else sees the session.')
}

async function gradedExam() {
  const student = new Visitor(site)
  await student.signIn('student@stride.example', 'slide-the-window')
  const attempt = await student.post('/exams/output-size-short-paper/start')
  assert.match(attempt, /^\/attempts\/[0-9a-f-]{36}$/)
  await student.read(attempt)
  const save = { slot: 1, raw: '7', flagged: false, revision: Date.now() % 1_000_000_000 }
  const saved = await student.postJson(`/api${attempt}/answers`, save)
  assert.deepEqual([saved.status, saved.body.kind], [200, 'saved'])
  assert.match(await student.read(attempt), /value="7"/, 'The answer is still there after a reload.')
  const stranger = await new Visitor(site).postJson(`/api${attempt}/answers`, save)
  assert.equal(stranger.status, 401, 'A stranger cannot answer.')
  const review = await student.post(`${attempt}/submit`)
  assert.equal(review, `${attempt}/review`)
  await student.read(review)
  assert.match(await student.read('/progress'), /Output size: short paper/)
  const late = await student.postJson(`/api${attempt}/answers`, { ...save, revision: save.revision + 1 })
  assert.deepEqual([late.status, late.body.kind], [409, 'closed'])
}

try {
  await checking('front page', frontPage)
  await checking('drill question as a guest', drillQuestion)
  await checking('graded exam as the demo student', gradedExam)
} catch (error) {
  console.error(error)
  process.exit(1)
}
