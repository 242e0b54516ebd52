// The whole guided assessment of somebody new: eight skills, half of them one level away from the general level, examples
// for three, resumed in a second browser half-way. Prints how long it takes: words shown at 238 a minute, seven seconds
// a decision, sixty an example. By mouse, without JavaScript, or by keyboard alone (ASPIRE_HANDS=keyboard).
import { sound } from './barriers.mjs'
import { base, check, click, equal, heading, javaScript, journey, member, press, where, words } from './support.mjs'

const byKeyboard = process.env.ASPIRE_HANDS === 'keyboard'
const person = 'starter@council-a.example'
const general = 3
const most = 20

const spent = { shown: 0, decisions: 0, examples: 0, screens: 0, questions: 0 }

// What a page shows: without words for screen readers alone, lists that are closed, and the ladder, which is a picture.
async function seen (page) {
  return page.locator('main').evaluate(main => {
    const unseen = [...main.querySelectorAll('.govuk-visually-hidden, .aspire-ladder')]
    const displays = unseen.map(({ style }) => style.display)
    for (const { style } of unseen) style.display = 'none'
    const closed = [...main.querySelectorAll('option:not(:checked)')].map(option => option.innerText.trim())
    const lines = main.innerText.split('\n').map(line => line.trim()).filter(line => line && !closed.includes(line))
    unseen.forEach(({ style }, index) => { style.display = displays[index] })
    return lines
  })
}

// Counts every word that a page shows, each time that it is shown.
async function take (page) {
  const words = (await seen(page)).flatMap(line => line.split(/\s+/)).length
  spent.screens += 1
  spent.shown += words
  if (process.env.ASPIRE_EACH) console.log(words, where(page))
}

const active = page => page.evaluate(() => {
  const { id, name, value, tagName, textContent } = document.activeElement
  return { id, name: name ?? '', value: value ?? '', tag: tagName.toLowerCase(), text: textContent.trim() }
})

async function tabTo (page, wanted, what) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if (wanted(await active(page))) return
  }
  throw new Error(`${where(page)}: Tab never reaches ${what}`)
}

// Chooses one of a group of radio buttons.
async function choose (page, name, value) {
  spent.decisions += 1
  if (!byKeyboard) return page.locator(`input[name="${name}"][value="${value}"]`).check()
  await tabTo(page, now => now.name === name, name)
  await page.keyboard.press('Space')
  for (let moves = 0; (await active(page)).value !== value; moves += 1) {
    if (moves > 8) throw new Error(`${where(page)}: arrows never reach ${value} of ${name}`)
    await page.keyboard.press('ArrowDown')
  }
}

async function tick (page, name, value) {
  spent.decisions += 1
  if (!byKeyboard) return page.locator(`input[name="${name}"][value="${value}"]`).check()
  await tabTo(page, now => now.name === name && now.value === value, `${name} ${value}`)
  await page.keyboard.press('Space')
}

async function type (page, name, text) {
  if (!byKeyboard) return page.locator(`[name="${name}"]`).fill(text)
  await tabTo(page, now => now.name === name, name)
  await page.keyboard.type(text)
}

async function go (page, button) {
  if (!byKeyboard) return press(page, button)
  const before = page.url()
  await tabTo(page, now => now.tag === 'button' && button.test(now.text), String(button))
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.href !== before, { timeout: 5000 })
}

async function open (page, link) {
  // What looks like a button is one by its role.
  const both = page.getByRole('link', { name: link }).or(page.getByRole('button', { name: link }))
  if (!byKeyboard) return click(both)
  const before = page.url()
  await tabTo(page, now => now.tag === 'a' && link.test(now.text), String(link))
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.href !== before, { timeout: 5000 })
}

// Answers a question about a level as somebody who holds this one.
async function answer (page, holds) {
  const level = Number(where(page).split('/').at(-1))
  await take(page)
  await choose(page, 'answer', level <= holds ? 'yes' : 'not-yet')
  await go(page, /^Continue$/)
}

// What somebody holds in the skill at this place: every other one is a level away from the general level.
function holds (place) {
  return general + [0, -1, 0, 1, 0, -1, 0, -1][place]
}

async function levels (page, places, until) {
  while (where(page).includes('/skills/')) {
    const code = where(page).split('/').at(-3)
    if (!places.has(code)) {
      if (places.size === until) return
      places.set(code, places.size)
    }
    check((await words(page)).includes('in the last three years?'), `${where(page)} names the period`)
    spent.questions += 1
    await answer(page, holds(places.get(code)))
  }
}

// A short example, as somebody writes it who knows what they did.
async function example (page, number) {
  const links = page.locator('main .aspire-list a')
  const count = await links.count()
  check(count > number, `there is a skill for example ${number + 1}, of ${count}`)
  if (byKeyboard) {
    const text = (await links.nth(number).innerText()).trim()
    await open(page, new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  } else {
    await click(links.nth(number))
  }
  await take(page)
  spent.examples += 1
  await type(page, 'title', `Invented piece of work ${number + 1}`)
  await type(page, 'happened', '1/9/2026')
  await type(page, 'situation', 'A form that residents could not finish.')
  await type(page, 'part', 'I found the step that failed and rebuilt it.')
  await type(page, 'result', 'Nine of ten now finish it.')
  await go(page, /^Save/)
  equal(where(page), '/o/council-a/assessment/examples', 'after an example one is back in the assessment')
}

async function begin (page) {
  await open(page, /^Start your self-assessment/)
  await take(page)
  check((await words(page)).includes('It never decides pay, selection, discipline or redundancy'), 'the statement of use comes first')
  await go(page, /^Start now$/)
  await take(page)
  await choose(page, 'job', 'right')
  await go(page, /^Continue$/)
  while (where(page).includes('/responsibility/')) await answer(page, general)
}

async function skills (page) {
  let ticked = 0
  while (where(page).includes('/choose/')) {
    await take(page)
    if (javaScript && !byKeyboard && ticked === 0) await sound(page, 'a group of skills')
    const codes = await page.locator('input[name=used]').evaluateAll(boxes => boxes.map(box => box.value))
    for (const code of codes.slice(0, Math.max(0, 8 - ticked))) {
      await tick(page, 'used', code)
      ticked += 1
    }
    await go(page, /^Continue$/)
  }
  equal(where(page), '/o/council-a/assessment/choose', 'after the groups comes the choice')
  await take(page)
  const codes = await page.locator('input[name=now]').evaluateAll(boxes => boxes.map(box => box.value))
  equal(codes.length, 8, 'the skills that were ticked')
  if (javaScript && !byKeyboard) await sound(page, 'choosing skills')
  for (const code of codes.slice(0, 4)) await tick(page, 'now', code)
  await go(page, /^Continue$/)
}

async function lookOver (page) {
  equal(await heading(page), 'Check your answers', 'the end of the assessment')
  await take(page)
  if (javaScript && !byKeyboard) await sound(page, 'looking over')
  const names = await page.locator('input[name^=sure-]').evaluateAll(radios => [...new Set(radios.map(radio => radio.name))])
  equal(names.length, 8, 'the skills one is asked about')
  for (const name of names) await choose(page, name, 'sure')
  await go(page, /^Send to /)
  check(where(page).endsWith('/assessment/sent'), `sending leads to ${where(page)}`)
}

await journey('guided', async browser => {
  const page = await member(browser, person)
  await begin(page)
  await skills(page)
  const places = new Map()
  await levels(page, places, 4)
  const stopped = where(page)
  await page.context().close()

  const second = await member(browser, person)
  await open(second, /^Carry on/)
  equal(where(second), stopped, 'a second browser goes on where the first one stopped')
  await levels(second, places, 8)
  equal(places.size, 8, 'skills answered')
  equal(where(second), '/o/council-a/assessment/examples', 'after the levels come the examples')
  await take(second)
  for (const number of [0, 1, 2]) await example(second, number)
  await go(second, /^Look over/)
  await lookOver(second)

  const minutes = spent.shown / 238 + (spent.decisions * 7 + spent.examples * 60) / 60
  console.log(`guided assessment: ${minutes.toFixed(1)} minutes; ${spent.screens} screens, ${spent.questions} questions about ` +
    `levels, ${spent.decisions} decisions, ${spent.examples} examples, ${spent.shown} words`)
  check(minutes <= most, `it takes ${minutes.toFixed(1)} minutes, and may take ${most}`)
})
