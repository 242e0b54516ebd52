// Forms that are filled in wrongly, and requests that are refused: the page says so first, and keeps what was typed.
import { readFileSync } from 'node:fs'
import { axe, sound } from './barriers.mjs'
import { base, check, click, equal, heading, javaScript, journey, member, visitor, words } from './support.mjs'

// The paths of routes by their names.
const paths = JSON.parse(readFileSync(process.env.ASPIRE_PATHS, 'utf8'))
const [staff, head, administrator] = ['staff', 'head', 'admin'].map(name => `${name}@council-a.example`)

// Whose form, on which page, what is typed into which field, and the button where it is not the form's first.
const forms = [
  [null, 'sign_in.show', {}],
  [null, 'sign_in.show', { email: 'nobody@council-a.example', password: 'not the password' }],
  [null, 'links.show_invitation', { password: 'short' }],
  [staff, 'account.show', { current: 'not the password', password: 'three walks by the sea' }],
  [staff, 'account.show', {}],
  [staff, 'assessments.level', {}, 'Continue', 'SWDN'],
  [staff, 'assessments.details', { note: 'n'.repeat(5000) }],
  [administrator, 'settings.show', { name: '', staff: 'many' }],
  [administrator, 'people.new', { name: 'Ann Example', email: 'not an address', fte: 'half', started_on: '31/02/2026' }],
  [administrator, 'people.edit', { name: '' }],
  [administrator, 'people.moving', { job_title: '', manager: 'nobody@council-a.example' }],
  [administrator, 'people.new_post', { job_title: 'Trainer', fte: '7' }],
  [administrator, 'people.edit_post', { started_on: 'soon' }],
  [administrator, 'people.ending', { last_day: '1/13/2026' }],
  [administrator, 'people.leaving', { last_day: 'never' }],
  [administrator, 'people.ask_back', { job_title: 'Developer', fte: 'all of it' }],
  [administrator, 'people.choose', {}],
  [administrator, 'people.guests', {}, 'Invite the people I ticked'],
  [administrator, 'framework_import.overview', {}],
  [administrator, 'framework_import.show', { holder: '' }],
  [head, 'roles.show_new', { title: 'Half a role' }, 'Save the profile'],
  [head, 'roles.show_edit', { title: '', reference: 'no spaces please' }, 'Save the profile']
]

async function refused (page, path, fields, button) {
  const name = `${path} with ${JSON.stringify(fields).slice(0, 60)}`
  await page.goto(base + path)
  const h1 = await heading(page)
  for (const [field, value] of Object.entries(fields)) await page.locator(`main [name="${field}"]`).first().fill(value)
  const buttons = page.locator('main form[method=post]')
    .getByRole('button', button ? { name: button } : undefined)
    .and(page.locator('.govuk-button:not(.govuk-password-input__toggle)'))
  const [response] = await Promise.all([
    page.waitForResponse(response => response.request().isNavigationRequest()),
    buttons.first().click()
  ])
  equal(response.status(), 422, `${name}: the answer`)
  await page.waitForLoadState()
  check((await page.title()).startsWith('Error: '), `${name}: the title is "${await page.title()}"`)
  equal(await heading(page), h1, `${name}: the heading`)
  for (const [field, value] of Object.entries(fields)) {
    const input = page.locator(`main [name="${field}"]`).first()
    const secret = (await input.getAttribute('type')) === 'password'
    equal(await input.inputValue(), secret ? '' : value, `${name}: what was typed as ${field}`)
  }
  await summary(page, name)
  if (javaScript) await sound(page, name)
}

// The summary of what is wrong comes first, has the focus, and leads to the fields.
async function summary (page, name) {
  const box = page.locator('.govuk-error-summary')
  if ((await box.count()) !== 1) return check(false, `${name}: there are ${await box.count()} error summaries`)
  const first = await page.locator('main > *:not(.aspire-printed)').first().getAttribute('class')
  equal(first, 'govuk-error-summary', `${name}: what stands first`)
  const focused = await box.evaluate(element => element === document.activeElement)
  if (javaScript) check(focused, `${name}: the error summary has no focus`)
  const links = box.getByRole('link')
  check((await links.count()) > 0, `${name}: the summary names no field`)
  for (const href of await links.evaluateAll(links => links.map(link => link.getAttribute('href')))) {
    const field = page.locator(`[id="${href.slice(1)}"]`)
    equal(await field.count(), 1, `${name}: fields for ${href}`)
  }
  const target = await links.first().getAttribute('href')
  await links.first().click()
  if (javaScript) equal(await page.evaluate(() => document.activeElement.id), target.slice(1), `${name}: what the first link leads to`)
  else equal(new URL(page.url()).hash, target, `${name}: where the first link leads`)
  check((await page.locator('main .govuk-error-message').count()) > 0, `${name}: no field says what is wrong`)
}

// A page of its own for requests that no form of ours makes.
async function explained (page, name, response, status, text) {
  equal(response.status(), status, `${name}: the answer`)
  const said = await words(page)
  check(said.includes(text) && said.includes('quote this reference'), `${name}: the page says "${said}"`)
  check((await page.locator('main a').count()) > 0, `${name}: there is a way on`)
  await axe(page, name)
}

async function outOfDate (page) {
  await page.goto(base + paths['account.show'])
  await page.locator('main input[name=csrf]').first().evaluate(input => { input.value = 'of yesterday' })
  const response = page.waitForResponse(response => response.request().isNavigationRequest())
  await page.locator('main form button.govuk-button[type=submit]').first().click()
  await explained(page, 'a form out of date', await response, 403, 'This page is out of date')
}

async function tooLarge (page) {
  await page.goto(base + paths['people.choose'])
  const buffer = Buffer.alloc(10_600_000, 'a')
  await page.locator('main input[type=file]').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer })
  const response = page.waitForResponse(response => response.request().isNavigationRequest())
  await page.locator('main form[method=post] button').first().click()
  const answer = await response
  check([413, 422].includes(answer.status()), `a file of more than 10 MB is answered with ${answer.status()}`)
  check(/too large|10 MB/i.test(await words(page)), `a file that is too large: ${await words(page)}`)
  await axe(page, 'a file that is too large')
}

async function tooMany (page) {
  for (let tries = 0; tries < 12; tries += 1) {
    await page.goto(`${base}/sign-in`)
    await page.locator('#email').fill('peer@council-a.example')
    await page.locator('#password').fill(`guess ${tries}`)
    await click(page.locator('form:has(#email) button.govuk-button[type=submit]'))
  }
  check((await words(page)).includes('too many tries'), `guessing is stopped: ${await words(page)}`)
  await axe(page, 'too many tries')
}

await journey('refusals', async browser => {
  const people = new Map()
  for (const [email, route, fields, button, skill] of forms) {
    if (!people.has(email)) people.set(email, email ? await member(browser, email) : await visitor(browser))
    const path = skill ? paths[route].replace(/skills\/\w+/, `skills/${skill}`) : paths[route]
    await refused(people.get(email), path, fields, button).catch(error => check(false, `${path}: ${error.message}`))
  }
  if (!javaScript) return
  await outOfDate(people.get(administrator))
  await tooLarge(people.get(administrator))
  await tooMany(people.get(null))
})
