// act takes the folder of each action alone, so how the service is asked stands in both.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
const [, run, job] = JSON.parse(Buffer.from(process.env.ACTIONS_RUNTIME_TOKEN.split('.')[1], 'base64url')).scp.match(/Actions\.Results:([^:]+):(\S+)/)
const ids = { workflowRunBackendId: run, workflowJobRunBackendId: job }

const call = async (method, body) => {
  const url = new URL(`twirp/github.actions.results.api.v1.ArtifactService/${method}`, process.env.ACTIONS_RESULTS_URL)
  const headers = { authorization: `Bearer ${process.env.ACTIONS_RUNTIME_TOKEN}`, 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ ...ids, ...body }) })
  if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const glob = new RegExp(`^${(input('name') || input('pattern')).replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
const { artifacts = [] } = await call('ListArtifacts', {})
const wanted = artifacts.map(({ name }) => name).filter((name) => glob.test(name))
if (input('name') !== '' && wanted.length === 0) throw new Error(`there is no artifact ${input('name')}`)
for (const name of wanted) {
  const { signedUrl } = await call('GetSignedArtifactURL', { name })
  const zip = join(mkdtempSync(join(tmpdir(), 'artifact-')), 'artifact.zip')
  writeFileSync(zip, Buffer.from(await (await fetch(signedUrl)).arrayBuffer()))
  const merged = input('name') !== '' || input('merge-multiple') === 'true'
  const folder = resolve(input('path'), merged ? '.' : name)
  mkdirSync(folder, { recursive: true })
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder])
}
console.log(`downloaded ${wanted.join(', ') || 'nothing'}`)
