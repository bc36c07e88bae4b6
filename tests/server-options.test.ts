import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serverOptions } from '@/scripts/server-options.mjs'

it('npm start tells Node what the tests and measurements of the product tell it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(scripts.start).toBe(`node ${serverOptions.join(' ')} scripts/start.mjs`)
})
