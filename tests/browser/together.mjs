// Two people write in the same job description at once: different duties are both kept, the same duty is asked about.
import { base, check, equal, follow, heading, javaScript, journey, member, press, words } from './support.mjs'

const draft = process.env.ASPIRE_DRAFT
const saved = /Saved at \d\d:\d\d/

async function open (page, section) {
  await page.goto(`${base}${draft}?section=${section}`)
}

// Waits until the page says it; for what the script does by itself.
async function says (page, what, pattern) {
  const line = page.locator('[data-keeping]')
  await line.filter({ hasText: pattern }).waitFor({ timeout: 15000 }).catch(() => {})
  check(pattern.test(await line.innerText()), `${what}: the page says "${await line.innerText()}"`)
}

const duty = (page, place) => page.locator('[data-item] textarea').nth(place)

await journey('together', async browser => {
  const one = await member(browser, 'manager@council-a.example')
  const other = await member(browser, 'hr@council-a.example')

  // Different duties
  await open(one, 'duties')
  await open(other, 'duties')
  await duty(other, 0).fill('Theirs at the first place')
  await press(other, 'Save', { exact: true })
  await duty(one, 1).fill('Mine at the second place')
  if (javaScript) {
    await says(one, 'after a pause', saved)
    equal(await duty(one, 0).inputValue(), 'Theirs at the first place', 'their duty comes into the open form')
    equal(await duty(one, 1).inputValue(), 'Mine at the second place', 'and mine stays')
  }
  await press(one, 'Save', { exact: true })
  const both = await words(one)
  check(both.includes('Theirs at the first place'), 'their duty is kept')
  check(both.includes('Mine at the second place'), 'my duty is kept')
  if (!javaScript) check(both.includes('together with changes that'), 'the page says that both are in it')

  // The same duty
  await open(one, 'duties')
  await open(other, 'duties')
  await duty(other, 2).fill('Their third duty')
  await press(other, 'Save', { exact: true })
  await duty(one, 2).fill('My third duty')
  if (javaScript) {
    await says(one, 'when both changed the same words', /Press Save to see both/)
    equal(await duty(one, 2).inputValue(), 'My third duty', 'my words stay in the page')
  }
  await press(one, 'Save', { exact: true })
  check((await heading(one)).endsWith('You both changed the same words'), `asked: "${await heading(one)}"`)
  const asked = await words(one)
  check(asked.includes('Their third duty') && asked.includes('My third duty'), 'both texts are there')
  equal(await one.locator('input[type=radio]:checked').count(), 0, 'choices made beforehand')
  await one.getByLabel('The words below').check()
  await one.locator('#custom-0').fill('The third duty of both')
  await press(one, 'Save what I chose')
  check((await words(one)).includes('The third duty of both'), 'the words of both are saved')

  // Moving with the buttons, and nothing typed lost
  await open(one, 'duties')
  const [first, second] = [await duty(one, 0).inputValue(), await duty(one, 1).inputValue()]
  await duty(one, 3).fill('Typed before moving')
  await press(one, /^Move down ?: Duty 1$/)
  equal([await duty(one, 0).inputValue(), await duty(one, 1).inputValue()], [second, first], 'the order')
  equal(await duty(one, 3).inputValue(), 'Typed before moving', 'what was typed')
  await press(one, 'Save', { exact: true })
  check((await words(one)).includes('Typed before moving'), 'what was typed is saved')

  if (javaScript) await withScript(one)
})

// Without a connection, and signed out: the text stays and the page says what to do.
async function withScript (page) {
  await open(page, 'purpose')
  const field = page.locator('#purpose')
  await page.context().setOffline(true)
  await field.fill('Written without a connection. It is kept.')
  await says(page, 'without a connection', /no connection/)
  await page.context().setOffline(false)
  await says(page, 'with the connection back', saved)

  const tab = await page.context().newPage()
  await tab.goto(`${base}/account`)
  await press(tab, 'Sign out', { exact: true })
  await field.fill('Written after signing out. It is kept.')
  await says(page, 'signed out', /you have been signed out/)
  equal(await field.inputValue(), 'Written after signing out. It is kept.', 'the text after signing out')
  await tab.close()

  // Dragging a line, and leaving with something unsaved
  const fresh = await member(page.context().browser(), 'manager@council-a.example')
  await open(fresh, 'duties')
  const [first, second] = [await duty(fresh, 0).inputValue(), await duty(fresh, 1).inputValue()]
  await fresh.locator('[data-item]').nth(1).evaluate(line => line.scrollIntoView({ block: 'center' }))
  const grip = await fresh.locator('[data-grip]').first().boundingBox()
  const below = await fresh.locator('[data-item]').nth(1).boundingBox()
  await fresh.mouse.move(grip.x + 12, grip.y + 12)
  await fresh.mouse.down()
  await fresh.mouse.move(grip.x + 12, below.y + below.height - 4, { steps: 8 })
  await fresh.mouse.up()
  equal([await duty(fresh, 0).inputValue(), await duty(fresh, 1).inputValue()], [second, first], 'after dragging')
  let warned = false
  fresh.on('dialog', async dialog => { warned = dialog.type() === 'beforeunload'; await dialog.accept() })
  await duty(fresh, 0).fill('Not saved yet')
  await follow(fresh, 'Home', { exact: true })
  await fresh.waitForURL(/\/o\/[^/]+$/).catch(() => {})
  check(warned, 'leaving with unsaved text warns')
}
