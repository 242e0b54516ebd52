// Without a mouse: skip link, signing in, answering, and the focus always to be seen.
import { base, check, equal, javaScript, journey, visitor, where } from './support.mjs'

// What has the focus, and whether it can be seen: on itself, or on the label that stands for a radio or checkbox.
async function focused (page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body || element === document.documentElement) return null
    const label = element.matches('input[type=radio], input[type=checkbox]') ? element.labels[0] : null
    const marked = ([node, part]) => {
      const style = getComputedStyle(node, part)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
    }
    const box = (label ?? element).getBoundingClientRect()
    const places = [[element, null], ...(label ? [[label, null], [label, '::before'], [label, '::after']] : [])]
    return {
      what: `${element.tagName.toLowerCase()} "${(element.labels?.[0] ?? element).textContent.replace(/\s+/g, ' ').trim() || element.id}"`,
      seen: places.some(marked) && box.width > 1 && box.height > 1,
      inWindow: box.bottom > 0 && box.top < innerHeight
    }
  })
}

// Presses Tab until something whose text or label fits has the focus. Everything on the way has to be visible.
async function tabTo (page, text) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (!now) continue
    check(now.seen && now.inWindow, `${where(page)}: the focus on ${now.what} cannot be seen`)
    if (text.test(now.what)) return
  }
  throw new Error(`${where(page)}: Tab never reaches ${text}`)
}

// Once through a whole page. Gives how many places the focus stopped at.
async function walk (page, path) {
  await page.goto(base + path)
  const stops = new Set()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (!now) break
    check(now.seen && now.inWindow, `${path}: the focus on ${now.what} cannot be seen`)
    stops.add(now.what)
  }
  check(stops.size >= 5, `${path}: Tab stops at ${stops.size} places`)
}

async function pressAndGo (page, key) {
  const before = page.url()
  await page.keyboard.press(key)
  await page.waitForURL(url => url.href !== before, { timeout: 5000 })
    .catch(() => check(false, `${before}: ${key} leads nowhere`))
}

async function answer (page) {
  const question = where(page)
  check(/\/levels\/\d$/.test(question), `the first question is at ${question}`)
  await tabTo(page, /^input "(Yes|Partly|Not yet)/)
  await page.keyboard.press('Space')
  const chosen = () => page.locator('input[name=answer]:checked').getAttribute('value')
  equal(await chosen(), 'yes', 'the answer after Space')
  await page.keyboard.press('ArrowDown')
  equal(await chosen(), 'partly', 'the answer after an arrow')
  await tabTo(page, /^summary/)
  await page.keyboard.press('Enter')
  check((await page.locator('details[open]').count()) === 1, 'Enter opens what a question means')
  await tabTo(page, /^button "Continue"/)
  await pressAndGo(page, 'Enter')
  check(where(page) !== question, 'Enter sends the answer')
  await page.goto(base + question)
  equal(await chosen(), 'partly', 'the answer that is kept')
}

await journey('keyboard', async browser => {
  const page = await visitor(browser)
  await page.goto(`${base}/sign-in`)
  await tabTo(page, /Skip to main content/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  check(await page.evaluate(() => Boolean(document.activeElement.closest('main'))), 'the skip link skips to the page itself')
  await page.locator('h1').click()
  await tabTo(page, /^input "Email address"/)
  await page.keyboard.type('staff@council-a.example')
  await tabTo(page, /^input "Password"/)
  await page.keyboard.type(process.env.ASPIRE_DEMO_PASSWORD)
  await pressAndGo(page, 'Enter')
  equal(where(page), '/o/council-a', 'signed in with Enter')

  await tabTo(page, /^a "Carry on with skill/)
  // What is called a button obeys Space as well; a bare link cannot without JavaScript.
  await pressAndGo(page, javaScript ? 'Space' : 'Enter')
  if (where(page) === '/o/council-a') await pressAndGo(page, 'Enter')
  await answer(page)
  for (const path of ['', '/skills', '/assessment/check', '/framework', '/roles', '/framework/search?q=data']) {
    await walk(page, `/o/council-a${path}`)
  }
  await walk(page, '/account')
})
