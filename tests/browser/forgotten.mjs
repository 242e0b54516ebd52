// A forgotten password, first half: asking for a mail.
import { sound } from './barriers.mjs'
import { base, check, equal, follow, javaScript, journey, press, visitor, where, words } from './support.mjs'

await journey('forgotten password', async browser => {
  const page = await visitor(browser)
  await page.goto(`${base}/sign-in`)
  await follow(page, 'I have forgotten my password')
  equal(where(page), '/forgotten-password', 'the way to a new password')
  if (javaScript) await sound(page, 'forgotten password with mail')
  const field = page.getByLabel('Email address')
  await field.fill('not an address')
  await press(page, 'Send me a link')
  check((await page.title()).startsWith('Error: '), 'what is no address is refused')
  equal(await field.inputValue(), 'not an address', 'what was typed')
  await field.fill(process.env.ASPIRE_EMAIL)
  await press(page, 'Send me a link')
  check((await words(page)).includes('a link is on its way'), 'a mail is promised')
  if (javaScript) await sound(page, 'a mail is on its way')
})
