// Somebody is invited without a mail server: the administrator hands a link over, and it lets its person in once.
import { sound } from './barriers.mjs'
import { base, check, equal, javaScript, journey, member, press, visitor, where, words } from './support.mjs'

const chosen = 'four boats on a lake'

await journey('invitation', async browser => {
  const administrator = await member(browser, 'admin@council-a.example')
  await administrator.goto(`${base}/o/council-a/people/invite`)
  const row = administrator.locator('tbody tr').first()
  const email = (await row.innerText()).match(/\S+@\S+/)[0]
  await row.getByRole('checkbox').check()
  await press(administrator, 'Invite the people I ticked')
  const list = administrator.url()
  const shown = await words(administrator)
  check(shown.includes(email), `the list is about ${email}: ${shown}`)
  const link = shown.match(/http\S+\/invitation\?token=\S+/)[0]
  check(link.startsWith(`${base}/`), `the link leads here: ${link}`)

  const page = await visitor(browser)
  await page.goto(link)
  check((await words(page)).includes(email), 'the page says for which account the password is')
  if (javaScript) await sound(page, 'an invitation')
  const field = page.locator('#password')
  await field.fill('too short')
  await press(page, 'Save and sign in')
  check((await page.title()).startsWith('Error: '), 'a short password is refused')
  check((await words(page)).includes('at least 12 characters'), 'the refusal says what would do')
  await field.fill(chosen)
  if (javaScript) {
    await press(page, 'Show password')
    equal(await field.getAttribute('type'), 'text', 'a password that is shown')
  }
  await press(page, 'Save and sign in')
  equal(where(page), '/o/council-a', 'where somebody is who joined')

  await administrator.goto(list)
  check(!(await words(administrator)).includes(link), 'a link that was used is gone from the list')
  await press(page.locator('header'), 'Sign out')
  equal(where(page), '/sign-in', 'where somebody is who signed out')
  const again = await member(browser, email, chosen)
  equal(where(again), '/o/council-a', 'where somebody is who came back')
  const dead = await (await visitor(browser)).goto(link).catch(error => error)
  check(dead.status?.() === 404 && (await dead.text()).includes('does not work any more'), `a link that was used says so: ${dead}`)
})
