// Every page is served and every link leads somewhere.
import assert from 'node:assert/strict'
import { serve } from './server.mjs'

const site = await serve('out/site', 'out/cache')
const get = async (path) => {
  const answer = await fetch(`${site.url}/${path}`, { headers: { connection: 'close' } })
  assert.equal(answer.status, 200, `${path} is served`)
  return answer.text()
}

try {
  const index = await get('')
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)
  assert.ok(links.length > 0, 'the index has links')
  for (const link of links) assert.match(await get(link), /<h1>/, `${link} has a heading`)
  console.log(`${links.length + 1} pages are fine`)
} catch (error) {
  console.error(`Error: ${error.message}: ${error.cause?.code ?? error.code}`)
  process.exitCode = 1
} finally {
  site.close()
}
