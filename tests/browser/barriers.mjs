// What keeps somebody from using a page: found by axe, by measuring, and by asking for what every page has.
import { AxeBuilder } from '@axe-core/playwright'
import { check } from './support.mjs'

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }

// One page at every width, with pictures where a name for them is given.
export async function sound (page, name, picture) {
  await page.setViewportSize(wide)
  await named(page, name)
  await axe(page, name)
  await fits(page, `${name} at 1280 px`)
  await keep(page, picture, 1280)
  // As wide as a laptop's window at a zoom of 200 %.
  await page.setViewportSize({ width: 640, height: 480 })
  await fits(page, `${name} at 640 px`)
  await page.setViewportSize(narrow)
  await fits(page, `${name} at 320 px`)
  await axe(page, `${name} at 320 px`)
  await keep(page, picture, 320)
  await page.setViewportSize(wide)
  await largeText(page, `${name} with text at 200 %`)
}

async function keep (page, picture, width) {
  if (picture) await page.screenshot({ path: `${picture}-${width}.png`, fullPage: true })
}

async function named (page, name) {
  const title = await page.title()
  check(/^(Error: )?\S.* – Aspire$/.test(title), `${name}: the title is "${title}"`)
  const headings = await page.locator('h1').allInnerTexts()
  check(headings.length === 1 && headings[0].trim() !== '', `${name}: main headings are ${JSON.stringify(headings)}`)
}

// What axe finds under WCAG 2.2 AA and its own best practices.
export async function axe (page, name) {
  const result = await new AxeBuilder({ page })
    // Our pages have no frames, and nobody reads what passed: both only take time.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  check(result.passes.length > 10, `${name}: axe ran only ${result.passes.length} rules`)
  for (const violation of result.violations) {
    const nodes = violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')
    check(false, `${name}: axe ${violation.id} (${violation.impact}): ${violation.help}: ${nodes}`)
  }
}

// Nothing reaches beyond the window, so nobody has to scroll in two directions.
async function fits (page, name) {
  const wider = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    return [...document.querySelectorAll('body *')]
      .filter(element => element.getBoundingClientRect().right > edge + 1)
      .map(element => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .concat('the page')
  })
  check(wider.length === 0, `${name}: too wide: ${wider.slice(0, 4).join(', ')}`)
}

// Text at twice its size, as the browser's own setting does it.
async function largeText (page, name) {
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p, main label, main li, main td')).fontSize))
  const before = await size()
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  check((await size()) >= before * 1.9, `${name}: text does not grow`)
  await fits(page, name)
  const cut = await page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter(element => {
      const style = getComputedStyle(element)
      const hides = [style.overflowX, style.overflowY].some(value => ['hidden', 'clip'].includes(value))
      const shown = element.clientWidth > 1 && element.clientHeight > 1
      return hides && shown && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    })
    .map(element => element.getAttribute('class') ?? element.tagName))
  check(cut.length === 0, `${name}: cut off in ${cut.slice(0, 3).join(', ')}`)
  await page.evaluate(() => { document.documentElement.style.fontSize = '' })
}
