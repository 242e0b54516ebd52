// A line manager: from home to the team, and to what somebody has sent.
import { sound } from './barriers.mjs'
import { check, click, equal, follow, heading, javaScript, journey, press, visitor, where, words, base } from './support.mjs'

// Neither a level's number and name nor a picture of one.
const levels = ['.aspire-ladder', '.aspire-number', '.aspire-rungs']

await journey('line manager', async browser => {
  const page = await visitor(browser)
  await page.goto(`${base}/sign-in`)
  await press(page, /^Sign in as Jo Manager/)
  await click(page.locator('main a[href$="/team"]'))
  equal(where(page), '/o/council-a/team', 'the way to the team')
  // The people; below them stands what roles ask for, counted over the team.
  const people = page.locator('table').first()
  const list = (await people.innerText()).replace(/\s+/g, ' ')
  for (const state of ['Sent', 'Not sent yet']) {
    check(list.includes(state), `the team list has somebody who is "${state}"`)
  }
  check(!/\blevel \d|Follow|Assist|Enable|\d+ ?%/i.test(list), `the team list says no levels: ${list}`)
  equal(await people.locator(levels.join()).count(), 0, 'pictures of levels in the team list')

  const rows = people.locator('tbody tr')
  const open = rows.filter({ has: page.getByRole('link') })
  const closed = rows.filter({ hasNot: page.getByRole('link') })
  for (const row of await closed.allInnerTexts()) check(/Not (sent|joined)/.test(row), `this row leads nowhere: ${row}`)
  check((await open.count()) > 0, 'somebody has sent an assessment')
  for (const row of await open.allInnerTexts()) check(/\bSent\b/.test(row), `this row can be opened: ${row}`)

  await follow(people, 'Sam Example')
  check((await heading(page)).endsWith('Skills of Sam Example'), `the assessment's heading is "${await heading(page)}"`)
  check(/Sent on \d+ \w+ \d{4}/.test(await words(page)), 'the day on which it was sent')
  const skills = await page.locator('td svg[role=img]').count()
  check(skills >= 5, `the assessment shows ${skills} skills`)
  equal(await page.locator('td[data-label="Sam Example says"]').count(), skills, 'what Sam Example says, skill by skill')
  equal(await page.locator('main form').count(), 0, 'forms with which it could be changed')
  if (javaScript) await sound(page, 'a sent assessment')
})
