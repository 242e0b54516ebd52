// The page of one's skills beside one's role: words, table, pictures, match and paper all say the same.
import { check, equal, heading, words } from './support.mjs'

// The rows of skills that the role asks for.
async function rows (page) {
  return page.locator('.aspire-table--profile tbody tr:not(.aspire-table__group)').evaluateAll(rows => rows.map(row => {
    const cell = label => row.querySelector(`td[data-label="${label}"]`)
    const level = label => Number(cell(label)?.querySelector('strong')?.textContent ?? 0)
    return {
      skill: row.querySelector('th').textContent.replace(/\s+/g, ' ').trim(),
      asked: level('Role asks'),
      held: level('You say'),
      weight: row.querySelector('th').textContent.includes('Desirable') ? 1 : 2,
      place: cell('Role asks')?.querySelector('.aspire-table__sub')?.textContent.trim()
    }
  }))
}

function place ({ asked, held }) {
  if (held === 0) return 'Not yet'
  if (held > asked) return 'Beyond'
  if (held === asked) return 'Meets'
  return asked - held === 1 ? 'One level to go' : 'Further to go'
}

export async function gap (page) {
  equal(await heading(page), 'Sam Example, Developer Your skills and your role', 'the main heading')
  const all = await rows(page)
  const asked = all.filter(row => row.asked > 0)
  check(asked.length >= 5, `the table has ${asked.length} skills of the role`)
  check(all.length > asked.length, 'the table has the skill that was added')
  for (const row of asked) equal(row.place, place(row), `where ${row.skill} stands (${row.held} of ${row.asked})`)

  const met = asked.filter(row => row.held >= row.asked).length
  const said = await words(page)
  const sentence = met === asked.length ? `all ${met} skills` : `${met} of ${asked.length} skills`
  check(said.includes(sentence), `the page begins with "${sentence}"`)
  await pictures(page, all)
  await match(page, asked)
  await paper(page)
}

// Every row has its picture, with the skill and both levels in its name and description.
async function pictures (page, all) {
  const named = await page.locator('td svg[role=img]').evaluateAll(pictures => pictures.map(picture =>
    (picture.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(': ')))
  equal(named.length, all.length, 'pictures')
  all.forEach(({ skill, asked, held }, index) => {
    const name = named[index] ?? ''
    check(skill.startsWith(name.split(':')[0]) && name.length > 20, `the picture of ${skill} is called "${name}"`)
    if (held) check(name.includes(`You say Level ${held},`), `the picture of ${skill} says level ${held}: "${name}"`)
    if (asked) check(name.includes(`The role asks for Level ${asked},`), `the picture of ${skill} asks for ${asked}: "${name}"`)
  })
}

// One minus the missing levels by those asked for, essential ones counted twice.
async function match (page, asked) {
  await page.locator('summary').first().click()
  const said = await words(page)
  const sum = of => asked.reduce((total, row) => total + row.weight * of(row), 0)
  const [missing, whole] = [sum(row => Math.max(0, row.asked - row.held)), sum(row => row.asked)]
  check(said.includes(`1 − ${missing} ÷ ${whole}.`), `the formula has 1 − ${missing} ÷ ${whole}`)
  const percent = Number(/overall match is (\d+)%/.exec(said)?.[1])
  check(Math.abs(percent - 100 * (1 - missing / whole)) < 1, `the match of ${percent} % is 1 − ${missing} ÷ ${whole}`)
}

// One sheet of A4, counted twice: as page objects, and as the document's own count.
async function paper (page) {
  const text = (await page.pdf({ format: 'A4', printBackground: false })).toString('latin1')
  const objects = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g)]
    .map(found => Number(found[1] ?? found[2]))
  equal([objects, Math.max(...counts)], [1, 1], 'sheets of A4 that the page prints on')
}
