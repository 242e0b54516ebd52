// From a pasted old text to a Word document, in few page loads.
import { readFileSync } from 'node:fs'
import { base, check, equal, follow, heading, journey, member, press, where, words } from './support.mjs'

const most = 15
const old = `JOB DESCRIPTION

Job title: Applications support analyst
Directorate: Resources
Grade: 7
Reports to: Applications manager

Purpose of the job
To keep the council's business applications running for everybody who depends on them. To find and remove the causes of faults, and to help people use what they have.

Main duties
1. Investigate faults in applications and restore the service within agreed times.
2. Test upgrades with users before they go live, and record what was found.
3. Plan and carry out changes under the council's change control process.
4. Write guides so that colleagues can solve common problems themselves.
5. Manage access to applications as authorised by their owners.
6. Agree service levels with suppliers and report how they are met.
7. Extract and check data for returns to government.
8. Train new users and answer their questions.

Person specification
Essential
Experience of supporting applications that many people use
Able to find the cause of a fault step by step
Able to explain technical matters in plain words
Desirable
A qualification in IT service management

The post is politically restricted: No
A Basic DBS check is required.

Parking permits are available from reception.`

await journey('job description', async browser => {
  const page = await member(browser, 'manager@council-a.example')
  let loads = 0
  page.on('load', () => { loads += 1 })

  await page.goto(`${base}/o/council-a/jobs`)
  await press(page, 'Write a job description')
  await page.locator('#text').fill(old)
  await press(page, 'Read the text')

  // What was found: recognised, offered, and nothing lost.
  equal(await page.locator('#title').inputValue(), 'Applications support analyst', 'the title that was found')
  const found = await words(page)
  for (const part of ['Parking permits', 'Experience of supporting applications', 'politically restricted']) {
    check(found.includes(part), `the page offers "${part}"`)
  }
  await press(page, 'Start the draft')

  // Suggested skills are highlighted, and a person confirms them.
  check(where(page).endsWith('/skills'), `skills come next, and not ${where(page)}`)
  check((await words(page)).includes('ASUP'), 'application support is suggested')
  check(await page.locator('main mark').count() > 3, 'phrases that speak for skills are highlighted')
  await press(page, 'They all belong here')
  const job = where(page).replace(/\/skills$/, '')
  if (where(page).endsWith('/skills')) await press(page, /^Save/)
  equal(where(page), job, 'the studio comes after the skills')

  // What has to be asked was not guessed.
  const studio = await words(page)
  check(/Politically restricted\s+Not asked yet/i.test(studio), 'political restriction was not guessed')
  check(studio.includes('Investigate faults in applications'), 'duties are in the draft')
  await page.goto(`${base}${job}?section=header`)
  for (const [question, answer] of [['politically-restricted', 'no'], ['dbs', 'basic'], ['vetting', 'baseline']]) {
    const field = page.locator(`[name=asked-${question}]`).first()
    const kind = await field.evaluate(one => one.tagName)
    if (kind === 'SELECT') await field.selectOption(answer)
    else await page.locator(`input[name=asked-${question}][value=${answer}]`).check()
  }
  await press(page, 'Save', { exact: true })
  check((await words(page)).includes('Baseline'), 'the answers are in the draft')

  await follow(page, /^Documents/)
  check((await heading(page)).includes('Documents'), `documents: "${await heading(page)}"`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    follow(page, 'Job description as Word')
  ])
  equal(download.suggestedFilename(), 'applications-support-analyst-job-description.docx', 'the name of the file')
  equal(readFileSync(await download.path()).subarray(0, 2).toString(), 'PK', 'what a Word document begins with')
  console.log(`from the list to the Word document in ${loads} page loads`)
  check(loads <= most, `${loads} page loads, at most ${most} are allowed`)
})
