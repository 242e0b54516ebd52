// A list of pages, each as somebody sees it: barriers, reflow, large text, a picture of each.
import { readFileSync, mkdirSync } from 'node:fs'
import { sound } from './barriers.mjs'
import { base, check, equal, journey, member, pictures, visitor, words } from './support.mjs'

// [{ name, path, email or null, status, says or null }]
const pages = JSON.parse(readFileSync(process.env.ASPIRE_PAGES, 'utf8'))
mkdirSync(pictures, { recursive: true })

await journey(`pages (${pages.length})`, async browser => {
  const people = new Map()
  for (const { name, path, email, status, says } of pages) {
    if (!people.has(email)) {
      people.set(email, email ? await member(browser, email) : await visitor(browser))
    }
    const page = people.get(email)
    const response = await page.goto(base + path).catch(error => error.message.split('\n')[0])
    const answer = response.status?.() ?? response
    equal(answer, status, `${name}: the answer at ${path}`)
    if (answer !== status) continue
    const there = page.url() === base + path
    check(there, `${name}: ${path} leads on to ${page.url()}`)
    if (says) check((await words(page)).includes(says), `${name}: does not say "${says}"`)
    if (there) await sound(page, name, `${pictures}/${name}`)
  }
})
