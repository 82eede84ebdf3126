// Turns pages/*.txt into out/site/*.html with an index, and hands on how many there are.
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const page = (title, body) => `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}\n`

const names = (await readdir('pages')).filter((name) => name.endsWith('.txt')).sort()
await mkdir('out/site', { recursive: true })
for (const name of names) {
  const [title, ...paragraphs] = escape(await readFile(`pages/${name}`, 'utf8')).trim().split(/\n{2,}/)
  await writeFile(`out/site/${name.replace('.txt', '.html')}`, page(title, paragraphs.map((text) => `<p>${text}</p>`).join('')))
  console.log(`built ${name}`)
}
const links = names.map((name) => name.replace('.txt', '.html')).map((name) => `<li><a href="${name}">${name}</a>`)
await writeFile('out/site/index.html', page('Index', `<ul>${links.join('')}</ul>`))
if (process.env.GITHUB_OUTPUT) await appendFile(process.env.GITHUB_OUTPUT, `pages=${names.length + 1}\n`)
