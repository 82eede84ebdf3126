// act takes the folder of each action alone, so how the service is asked stands in both.
// Packs with Python, which every runner has; Node has no zip of its own.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

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

const put = async (url, body) => {
  const answer = await fetch(url, { method: 'PUT', body })
  if (!answer.ok) throw new Error(`upload: ${answer.status}`)
}

const path = resolve(input('path'))
if (existsSync(path)) {
  const zip = join(mkdtempSync(join(tmpdir(), 'artifact-')), 'artifact.zip')
  const [folder, name] = statSync(path).isDirectory() ? [path, '.'] : [resolve(path, '..'), basename(path)]
  execFileSync('python3', ['-m', 'zipfile', '-c', zip, name], { cwd: folder })
  const { signedUploadUrl: url } = await call('CreateArtifact', { name: input('name'), version: 4 })
  await put(`${url}&comp=block&blockid=AAAA`, readFileSync(zip))
  await put(`${url}&comp=blocklist`, '<?xml version="1.0"?><BlockList><Latest>AAAA</Latest></BlockList>')
  await call('FinalizeArtifact', { name: input('name'), size: String(statSync(zip).size) })
  console.log(`uploaded ${input('name')}`)
} else if (input('if-no-files-found') === 'error') {
  console.log(`::error::there is no ${path}`)
  process.exitCode = 1
}
