// Starts Chromium, signs people in, and watches for what a page must never do.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const base = process.env.ASPIRE_BASE
export const pictures = process.env.ASPIRE_PICTURES
// Whether this run is with JavaScript; every journey is walked both ways.
export const javaScript = process.env.ASPIRE_JAVASCRIPT !== 'Off'

const password = process.env.ASPIRE_DEMO_PASSWORD
const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

async function launch () {
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
  if (!holds) findings.push(what)
}

export function equal (found, expected, what) {
  const [one, other] = [found, expected].map(value => JSON.stringify(value))
  check(one === other, `${what}: found ${one}, expected ${other}`)
}

// Runs a whole script with one browser. What stops it half-way is a finding as well.
export async function journey (name, walk) {
  const browser = await launch()
  try {
    await walk(browser)
  } catch (error) {
    check(false, `stopped: ${error.stack}`)
  }
  await browser.close()
  console.log(`${name}${javaScript ? '' : ' without JavaScript'}: ${checks} checks, ${findings.length} findings`)
  for (const finding of findings) console.log(`  NOT: ${finding}`)
  if (checks === 0 || findings.length > 0) process.exitCode = 1
}

// A browser of its own for one person. Complaints of the browser about a page are findings.
export async function visitor (browser) {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London'
  })
  context.setDefaultTimeout(15000)
  const page = await context.newPage()
  page.on('pageerror', error => check(false, `${page.url()}: a script failed: ${error.message}`))
  page.on('console', message => {
    const text = message.text()
    const complaint = message.type() === 'error' && !/status of (4\d\d|503)|ERR_INTERNET_DISCONNECTED/.test(text)
    if (complaint) check(false, `${page.url()}: the browser complains: ${text}`)
  })
  page.on('request', request => {
    const away = !request.url().startsWith(base) && !request.url().startsWith('data:')
    if (away) check(false, `${page.url()} asks another host: ${request.url()}`)
  })
  page.on('response', response => {
    if (response.status() >= 500) check(false, `${response.url()} answers ${response.status()}`)
  })
  return page
}

// A visitor who signs in with the form.
export async function member (browser, email, secret = password) {
  const page = await visitor(browser)
  await page.goto(`${base}/sign-in`)
  await signIn(page, email, secret)
  check(where(page) !== '/sign-in', `${email} can sign in`)
  return page
}

export async function signIn (page, email, secret = password) {
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(secret)
  await press(page, 'Sign in', { exact: true })
}

export async function press (scope, name, options = {}) {
  await click(scope.getByRole('button', { name, ...options }))
}

export async function follow (scope, name, options = {}) {
  await click(scope.getByRole('link', { name, ...options }))
}

// Clicks the first of `found`. Where that leads to a page or a file, waits until it is there; a click that a script
// answers in place is waited for no longer than a page needs to be asked for.
export async function click (found) {
  const page = found.page()
  const heard = (event, predicate = () => true) => page.waitForEvent(event, { predicate }).then(() => true, () => false)
  const leads = request => request.isNavigationRequest()
  const asked = heard('request', leads)
  const answered = Promise.race([heard('load'), heard('download'), heard('requestfailed', leads)])
  await found.first().click()
  if (await Promise.race([asked, pause(500)])) await answered
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds, false))

export function where (page) {
  return new URL(page.url()).pathname
}

export async function heading (page) {
  return (await page.locator('h1').innerText()).replace(/\s+/g, ' ').trim()
}

// The page's own words, without those of the frame around it.
export async function words (page) {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim()
}
