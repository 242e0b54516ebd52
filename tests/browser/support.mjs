// Starts Chromium, signs people in, and watches for what a page must never do.
import { chromium } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

export const base = process.env.ASPIRE_BASE
export const password = process.env.ASPIRE_DEMO_PASSWORD
export const pictures = process.env.ASPIRE_PICTURES

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export async function launch () {
  const { existsSync } = await import('node:fs')
  const executablePath = executables.find(path => existsSync(path))
  if (!executablePath) throw new Error(`no Chromium at ${executables.join(', ')}; scripts/setup tests installs it`)
  return chromium.launch({
    executablePath,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'
    ]
  })
}

// Everything found goes here; a script that ends with findings has failed.
const findings = []
let checks = 0

export function check (holds, what) {
  checks += 1
  if (!holds) {
    findings.push(what)
    console.log(`NOT: ${what}`)
  }
}

export function finish (name) {
  console.log(`${name}: ${checks} checks, ${findings.length} findings`)
  if (findings.length > 0) {
    for (const finding of findings) console.log(`  ${finding}`)
    process.exitCode = 1
  }
}

// A browser of its own for one person. Complaints of the browser about a page are findings.
export async function visitor (browser, { javaScript = true, width = 1280 } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 600 ? 640 : 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London'
  })
  context.setDefaultTimeout(20000)
  const page = await context.newPage()
  page.on('pageerror', error => check(false, `${page.url()}: a script failed: ${error.message}`))
  page.on('console', message => {
    const text = message.text()
    const complaint = message.type() === 'error' && !/status of (4\d\d|503)/.test(text)
    if (complaint) check(false, `${page.url()}: the browser complains: ${text}`)
  })
  page.on('request', request => {
    const away = !request.url().startsWith(base) && !request.url().startsWith('data:')
    if (away) check(false, `${page.url()} asks another host: ${request.url()}`)
  })
  return page
}

export async function signIn (page, email) {
  await page.goto(`${base}/sign-in`)
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await page.locator('form[action="/sign-in"]:has(#email) button').first().click()
  check(!new URL(page.url()).pathname.startsWith('/sign-in'), `${email} can sign in`)
}

// What axe finds under WCAG 2.2 AA and its own best practices.
export async function barriers (page, name) {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  check(true, `${name}: axe ran`)
  for (const violation of result.violations) {
    const where = violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')
    check(false, `${name}: axe ${violation.id} (${violation.impact}): ${violation.help}: ${where}`)
  }
}

// How far the page reaches beyond its window, in pixels.
export async function overflow (page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
