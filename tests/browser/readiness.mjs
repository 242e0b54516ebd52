// From a claim to a decision: the council shows a document, hands the round on, a reviewer reads, the board decides.
import { sound } from './barriers.mjs'
import { base, check, click, follow, javaScript, journey, member, press, where, words } from './support.mjs'

const { ASPIRE_CLAIMED: claimed, ASPIRE_CLAIMED_OUTSIDE: outside, ASPIRE_READ: read, ASPIRE_READ_OUTSIDE: decided } = process.env

async function says (page, pattern, what) {
  const found = await words(page)
  check(pattern.test(found), `${what}: ${found.slice(0, 900)}`)
}

// Chooses from a list by the words that its choice begins with.
async function choose (page, name, begins) {
  const list = page.locator(`select[name="${name}"]`).first()
  const labels = await list.locator('option').allInnerTexts()
  await list.selectOption({ label: labels.find(label => label.startsWith(begins)) })
}

await journey('from evidence to decision', async browser => {
  // The council shows something for the first question.
  const head = await member(browser, 'head@council-a.example')
  await head.goto(`${base}${claimed}/questions/R01`)
  await head.locator('input[name="title"]').fill('The letter of the chief executive')
  await head.locator('input[name="link"]').fill('https://council-a.example/letter')
  await head.locator('input[name="shown_on"]').fill('1/11/2026')
  await press(head, /^(Add|Show)/)
  await says(head, /The letter of the chief executive/, 'what is shown stands on the question’s page')
  if (javaScript) await sound(head, 'a question with something shown')

  // A round once handed on is with its reviewers.
  await head.goto(`${base}${claimed}/evidence`)
  await press(head, 'Hand the round on to the reviewers')
  await head.goto(`${base}${claimed}`)
  await says(head, /review/i, 'the round is with its reviewers')

  // The programme's manager lets a reviewer in, for some days.
  const manager = await member(browser, 'programme@society.example')
  await manager.goto(`${base}${outside}`)
  await choose(manager, 'reviewer', 'Ray Reviewer')
  await manager.locator('input[name="days"]').fill('30')
  await press(manager, 'Give access')
  await says(manager, /Ray Reviewer/, 'the reviewer has access')

  // The reviewer finds the round, reads the letter beside the anchors, and accepts a level.
  const reviewer = await member(browser, 'reviewer@society.example')
  await reviewer.goto(`${base}${outside}/review`)
  await click(reviewer.locator('main a[href$="/review/R01"]'))
  await says(reviewer, /The letter of the chief executive/, 'the reviewer sees what is shown')
  await reviewer.locator('input[name="level"][value="2"]').check()
  await reviewer.locator('input[name="shown_on"]').first().fill('1/11/2026')
  await reviewer.locator('textarea[name="reason"]').first().fill('The letter names money and days, and is signed.')
  await press(reviewer, 'Accept this level')
  await head.goto(`${base}${claimed}/questions/R01`)
  await says(head, /Level 2 accepted/, 'the council reads the level')
  await says(head, /names money and days/, 'and why')
  await head.goto(`${base}${claimed}/picture`)
  await says(head, /Not yet/, 'other gates are not evidenced')
  if (javaScript) await sound(head, 'the picture of a round in review')

  // Of a round that was read altogether the board records the decision, which the council reads with its conditions.
  const board = await member(browser, 'board@society.example')
  await board.goto(`${base}${decided}`)
  await says(board, /Record the decision/, 'the round can be decided')
  await press(board, 'Record this decision')
  check(where(board) === decided, `the board stays on the round: ${where(board)}`)
  await says(board, /Decided on .*Go with conditions|Go with conditions.*Decided on/, 'the decision is recorded')
  await head.goto(`${base}${read}`)
  await follow(head, /plan/i)
  await says(head, /Conditions/, 'the council has its conditions')
  if (javaScript) await sound(head, 'a plan with conditions')
})
