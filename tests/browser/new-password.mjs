// A forgotten password, second half: the link of the mail.
import { sound } from './barriers.mjs'
import { base, check, equal, javaScript, journey, member, press, signIn, visitor, where } from './support.mjs'

const { ASPIRE_EMAIL: email, ASPIRE_LINK: link } = process.env
const chosen = 'five lamps in the hall'

await journey('new password', async browser => {
  const elsewhere = await member(browser, email)
  const page = await visitor(browser)
  await page.goto(link)
  if (javaScript) await sound(page, 'a new password')
  await page.locator('#password').fill('password1234')
  await press(page, 'Save and sign in')
  check((await page.title()).startsWith('Error: '), 'a password that is tried first is refused')
  await page.locator('#password').fill(chosen)
  await press(page, 'Save and sign in')
  equal(where(page), '/o/council-a', 'where somebody is with a new password')

  await elsewhere.reload()
  equal(where(elsewhere), '/sign-in', 'another session after a new password')
  const stranger = await visitor(browser)
  await stranger.goto(`${base}/sign-in`)
  await signIn(stranger, email)
  equal(where(stranger), '/sign-in', 'the old password')
  await member(browser, email, chosen)
})
