// An administrator's first day: people from a file, the framework's wording from a file, a role profile.
import { axe, sound } from './barriers.mjs'
import { base, check, click, equal, follow, heading, javaScript, journey, member, press, where, words } from './support.mjs'

const home = '/o/council-a'

// The message at the top of a page after something was done; with JavaScript it is read out first.
async function done (page, text) {
  const message = page.locator('[data-flash]')
  check((await message.innerText()).includes(text), `the page says "${text}": ${await message.innerText()}`)
  if (javaScript) check(await message.evaluate(element => element === document.activeElement), `"${text}" has the focus`)
}

async function upload (page, file, button) {
  await page.locator('main input[type=file]').setInputFiles(file)
  await press(page, button)
}

async function search (page, text) {
  await page.locator('main #q').fill(text)
  await click(page.locator('main form:has(#q) button'))
}

async function people (page) {
  await follow(page.locator('main'), /^People/)
  await follow(page, 'Import a staff list')
  await upload(page, process.env.ASPIRE_STAFF_LIST, 'Look at what would change')
  const preview = await words(page)
  for (const part of ['Nothing has been changed yet', 'New (1)', 'Changed (1)', 'Left out', 'New Person', 'not an address']) {
    check(preview.includes(part), `the preview has "${part}"`)
  }
  const [old, new_] = [await page.locator('del').allInnerTexts(), await page.locator('ins').allInnerTexts()]
  check(old.length > 0 && old.length === new_.length, `old and new values: ${old.join()} and ${new_.join()}`)
  check(new_.includes('Bo Changed Peer'), `the new name is shown: ${new_.join()}`)
  if (javaScript) await sound(page, 'preview of a staff list')
  await press(page, 'Add 1 person and change 1')
  await done(page, 'Added 1, changed 1, left 0.')

  await page.goto(`${base}${home}/people`)
  await search(page, 'zzzz')
  check((await words(page)).includes('Nobody fits'), 'a search that finds nobody says so')
  if (javaScript) await sound(page, 'nobody found')
  await search(page, 'new.person')
  equal(await page.locator('tbody tr').count(), 1, 'people found by an address')
  await follow(page, 'New Person')
  check((await words(page)).includes('5 January 2026'), 'the new person has the start date of the file')
  await page.goto(`${base}${home}/people/import`)
  await upload(page, process.env.ASPIRE_STAFF_LIST, 'Look at what would change')
  check(!/\b(New|Changed) \([1-9]/.test(await words(page)), 'the same file twice changes nothing')
}

async function framework (page) {
  await page.goto(`${base}${home}/settings`)
  await follow(page.locator('main'), /framework/i)
  check(!(await words(page)).includes('SFIA 9 is imported'), 'this edition is not imported at first')
  await upload(page, process.env.ASPIRE_WORKBOOK, 'Check the file')
  const report = await words(page)
  for (const count of ['147', '672', '16']) check(report.includes(count), `the report counts ${count}`)
  if (javaScript) await sound(page, 'report of a workbook')
  const holder = page.getByRole('textbox', { name: 'Licence holder' })
  await holder.fill('Council A, invented')
  await press(page, /^Import the wording/)
  check((await page.title()).startsWith('Error: '), 'without the terms accepted nothing is imported')
  equal(await holder.inputValue(), 'Council A, invented', 'the holder that was typed')
  await page.getByLabel('Yes, I accept them').check()
  await press(page, /^Import the wording/)
  await done(page, 'The official wording was imported.')
  for (const text of ['SFIA 9 is imported', 'Council A, invented']) check((await words(page)).includes(text), `the record says "${text}"`)
  if (javaScript) await sound(page, 'settings with imported wording')
  await page.goto(`${base}${home}/framework/skills/PROG`)
  check((await words(page)).includes('licence of Council A, invented'), 'a skill names whose licence it is shown under')
  if (javaScript) await sound(page, 'a skill with imported wording', `${process.env.ASPIRE_PICTURES}/skill-imported`)
}

async function role (page) {
  await page.goto(`${base}${home}/roles`)
  await press(page, 'Make a role profile')
  await page.getByLabel('Title', { exact: true }).fill('Web cartographer')
  await page.getByLabel('Reference').fill('MAP-7')
  await page.getByLabel('Job family').fill('Maps')
  await page.getByLabel('What the role does').fill('Draws maps that residents use.')
  // Without a general level Aspire cannot tell at which level a skill may be meant.
  for (const [word, code] of [['programming', 'PROG'], ['testing', 'TEST']]) {
    await page.getByLabel('Find a skill').fill(word)
    await press(page, 'Find skills')
    await click(page.locator(`button[value=add-${code}]`))
    equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'Web cartographer', 'the title while skills are added')
    check((await page.locator(`#skill-${code}`).count()) === 1, `${code} is added`)
  }
  await press(page, 'Save the profile')
  check((await page.title()).startsWith('Error: '), 'a skill without a level is not saved')
  if (javaScript) await axe(page, 'a role profile with problems')
  await page.getByLabel('General level').selectOption('3')
  for (const code of ['PROG', 'TEST']) {
    await page.locator(`label[for="${await page.locator(`input[name=level-${code}][value="3"]`).getAttribute('id')}"]`).click()
    await page.locator(`input[name=importance-${code}][value=essential]`).check()
  }
  await click(page.locator('button[value=remove-TEST]'))
  equal(await page.locator('#skill-TEST').count(), 0, 'a skill that was removed')
  check(await page.locator('input[name=level-PROG][value="3"]').isChecked(), 'the level that was chosen before')
  await press(page, 'Save the profile')
  await done(page, 'The role profile was saved.')
  equal(await heading(page), 'Role profile Web cartographer', 'the new profile')
  check(/MAP-7.*Programming\/software development.*3 Apply/s.test(await words(page)), 'its reference, and its skill with the level')
  if (javaScript) await sound(page, 'a new role profile')
}

await journey('administrator', async browser => {
  const page = await member(browser, 'admin@council-a.example')
  equal(where(page), home, 'the home page')
  await people(page)
  await framework(page)
  await role(page)
})
