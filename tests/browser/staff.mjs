// Staff: through the whole self-assessment, send it, and see where they stand beside their role.
import { sound } from './barriers.mjs'
import { gap } from './gap.mjs'
import { base, check, click, equal, follow, heading, javaScript, journey, member, press, visitor, where, words } from './support.mjs'

const note = 'The booking pages, written in a journey'
const manager = 'manager@council-a.example'

// What somebody answers who works at level 3 and is on the way to level 4.
function answerAt (level) {
  if (level <= 3) return 'yes'
  return level === 4 ? 'partly' : 'not-yet'
}

// One page of the guided assessment. Gives false at its end.
async function step (page, seen) {
  const path = where(page)
  if (seen.has(path)) throw new Error(`the assessment asks ${path} twice`)
  seen.add(path)
  if (path.endsWith('/check')) return false
  if (path.endsWith('/details')) {
    const used = page.getByLabel('I use it regularly now')
    if (await used.count() > 0) await used.check()
    await page.getByLabel('A note to go with it').fill(note)
  } else {
    check(/^\d+ of \d+ /.test(await heading(page)), `${path} says where one is: "${await heading(page)}"`)
    check((await words(page)).includes('Level '), `${path} shows what the level means`)
    await page.locator(`input[name=answer][value=${answerAt(Number(path.split('/').at(-1)))}]`).check()
  }
  await press(page, /^(Continue|Carry on)$/)
  return true
}

// Back shows what was answered, and going on again leads to where one was.
async function backAndOn (page) {
  const [path, level] = [where(page), Number(where(page).split('/').at(-1))]
  await page.locator(`input[name=answer][value=${answerAt(level)}]`).check()
  await press(page, 'Continue')
  const after = where(page)
  check(after !== path, `${path} leads on after an answer`)
  await page.goBack()
  equal(where(page), path, 'the way back')
  await page.reload()
  equal(await page.locator('input[name=answer]:checked').getAttribute('value'), answerAt(level), `the answer that ${path} keeps`)
  await press(page, 'Continue')
  equal(where(page), after, 'the way on after going back')
}

async function addSkill (page) {
  await follow(page, /^Add another skill/)
  await page.locator('#q').fill('ADEV')
  await click(page.locator('main form[method=get] button'))
  await press(page, /^Add this skill|^Add /)
  check(!where(page).endsWith('/check'), `an added skill is asked about, and not ${where(page)} shown`)
}

async function managerReads (page) {
  await page.goto(`${base}/o/council-a/team`)
  await follow(page.locator('table').first(), 'Sam Example')
  return words(page)
}

// Before anything of it is seen, the line manager rates the most important skills.
async function managerRates (page) {
  await page.goto(`${base}/o/council-a/team`)
  await follow(page.locator('table').first(), 'Sam Example')
  check((await words(page)).includes('Rate three skills first'), 'a line manager rates before seeing anything')
  await page.goto(`${page.url().replace('/team/', '/people/')}/review`)
  const before = await words(page)
  check(!before.includes(note) && !before.includes('says level'), 'the page of the ratings says nothing of what was sent')
  const names = await page.locator('main input[type=radio]').evaluateAll(radios => [...new Set(radios.map(radio => radio.name))])
  check(names.length >= 1 && names.length <= 3, `${names.length} skills are rated first`)
  for (const name of names) await page.locator(`input[name=${name}]`).nth(1).check()
  if (javaScript) await sound(page, 'rating first')
  await press(page, 'Save and see what they say')
}

await journey('staff', async browser => {
  const boss = await member(browser, manager)
  const page = await visitor(browser)
  await page.goto(base)
  equal(where(page), '/sign-in', 'where a stranger arrives')
  await press(page, /^Sign in as Sam Example/)
  equal(where(page), '/o/council-a', 'the home page')
  check((await words(page)).includes('Finish your self-assessment'), 'home says what comes next')

  await press(page, /^Carry on with skill \d/)
  await backAndOn(page)
  await page.locator('input[name=answer]').first().check()
  await press(page, 'Finish later')
  check((await words(page)).includes('Your answers are saved'), 'stopping says that all is saved')
  await press(page, /^Carry on with skill \d/)
  let seen = new Set()
  while (await step(page, seen));
  check(seen.size > 5, `the assessment had ${seen.size} pages`)
  await addSkill(page)
  seen = new Set()
  while (await step(page, seen));

  equal(await heading(page), 'Check your answers', 'the end of the assessment')
  check((await page.getByRole('link', { name: /^Change/ }).count()) >= 7, 'every answer can be changed')
  if (javaScript) await sound(page, 'check before sending')
  check(!(await managerReads(boss)).includes(note), 'a line manager reads nothing of a draft')
  await press(page, /^Send to /)
  check(where(page).endsWith('/assessment/sent'), `sending leads to ${where(page)}`)
  check((await words(page)).includes('Your assessment is sent'), 'the assessment is sent')
  if (javaScript) await sound(page, 'sent')
  check(!(await managerReads(boss)).includes(note), 'a line manager reads nothing before their own ratings')
  await managerRates(boss)
  check((await managerReads(boss)).includes(note), 'a line manager reads what was sent')

  await press(page, 'See your skills and your role')
  await gap(page)
  if (javaScript) await sound(page, 'the gap')
  const record = await page.request.get(`${base}/o/council-a/skills/record.json`)
  check(JSON.stringify(await record.json()).includes(note), 'the own record holds the note')
})
