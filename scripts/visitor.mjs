import assert from 'node:assert/strict'

/** Someone who visits a running product over HTTP as a browser without JavaScript would: cookies, pages, forms. */
export class Visitor {
  /** @type {Map<string, string>} */
  #cookies = new Map()

  /** @param {string} site address of the product */
  constructor(site) {
    this.site = site
  }

  /** @param {string} path @param {RequestInit} [init] */
  async send(path, init = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie, origin: this.site }
    const response = await fetch(new URL(path, this.site), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return response
  }

  /** Reads a page that must be there. @param {string} path */
  async read(path) {
    const response = await this.send(path)
    assert.equal(response.status, 200, `GET ${path}`)
    return response.text()
  }

  /** Posts a form that must lead on, and returns where to. @param {string} path @param {FormData | URLSearchParams} [body] */
  async post(path, body = new URLSearchParams()) {
    const response = await this.send(path, { method: 'POST', body })
    assert.ok([302, 303].includes(response.status), `POST ${path} answered ${response.status}`)
    return new URL(response.headers.get('location') ?? '', this.site).pathname
  }

  /** @param {string} path @param {object} body */
  async postJson(path, body) {
    const headers = { 'content-type': 'application/json' }
    const response = await this.send(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: await response.json() }
  }

  /** @param {string} email @param {string} password */
  async signIn(email, password) {
    const { csrfToken } = await (await this.send('/api/auth/csrf')).json()
    await this.post('/api/auth/callback/credentials', new URLSearchParams({ csrfToken, email, password }))
    const session = [...this.#cookies.keys()].some((name) => name.endsWith('next-auth.session-token'))
    assert.ok(session, `${email} is signed in`)
  }
}

/** The fields that a page's form sends along unseen. @param {string} html @param {string} text stands in the form */
export function hiddenFields(html, text) {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((candidate) => candidate.includes(text))
  assert.ok(form, `There is a form that says “${text}”.`)
  const fields = new FormData()
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    fields.append(attribute(input, 'name'), attribute(input, 'value'))
  }
  return fields
}

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  const escaped = tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? ''
  return escaped.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
