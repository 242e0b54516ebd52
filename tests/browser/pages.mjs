// Every page once, for the person to whom it shows most: barriers, reflow, large text, a picture of each.
import { readFileSync, mkdirSync } from 'node:fs'
import { barriers, base, check, finish, launch, overflow, pictures, signIn, visitor } from './support.mjs'

// [{ name, path, email or null, status, shared }]
const pages = JSON.parse(readFileSync(process.env.ASPIRE_PAGES, 'utf8'))
mkdirSync(pictures, { recursive: true })

const browser = await launch()
const people = new Map()

async function pageOf (email) {
  if (!people.has(email)) {
    const page = await visitor(browser)
    if (email) await signIn(page, email)
    people.set(email, page)
  }
  return people.get(email)
}

async function look (page, { name, path, status }) {
  await page.setViewportSize({ width: 1280, height: 900 })
  const response = await page.goto(base + path)
  check(response.status() === status, `${name}: ${path} answers ${response.status()} and not ${status}`)
  check((await page.locator('h1').count()) === 1, `${name}: there is one main heading`)
  await barriers(page, name)
  check((await overflow(page)) <= 0, `${name}: fits 1280 px`)
  await page.screenshot({ path: `${pictures}/${name}-1280.png`, fullPage: true })

  await page.setViewportSize({ width: 320, height: 640 })
  check((await overflow(page)) <= 0, `${name}: fits 320 px (${await overflow(page)} px too wide)`)
  await barriers(page, `${name} at 320 px`)
  await page.screenshot({ path: `${pictures}/${name}-320.png`, fullPage: true })

  // Text at twice its size, as the browser's own setting does it.
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  check((await overflow(page)) <= 0, `${name}: fits with text at 200 % (${await overflow(page)} px too wide)`)
  const cut = await page.evaluate(() => [...document.querySelectorAll('main *')]
    .filter(element => {
      const style = getComputedStyle(element)
      const hides = [style.overflowX, style.overflowY].includes('hidden')
      const shown = element.clientWidth > 1 && element.clientHeight > 1
      return hides && shown && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    })
    .map(element => element.className || element.tagName))
  check(cut.length === 0, `${name}: text at 200 % is cut off in ${cut.slice(0, 3).join(', ')}`)
}

for (const entry of pages) {
  await look(await pageOf(entry.email), entry)
}
await browser.close()
finish(`pages (${pages.length})`)
