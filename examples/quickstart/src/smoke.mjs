// Asks the deployed site for its index and compares the number of pages with what was built.
import { readdir } from 'node:fs/promises'
import { serve } from './server.mjs'

const [folder, pages] = process.argv.slice(2)
const site = await serve(folder)
const answer = await fetch(site.url, { headers: { connection: 'close' } })
site.close()
const files = await readdir(folder)
if (answer.status !== 200 || files.length !== Number(pages)) {
  console.error(`Error: smoke check failed: status ${answer.status}, ${files.length} of ${pages} pages`)
  process.exit(1)
}
console.log(`smoke check passed: status ${answer.status}, ${files.length} pages`)
