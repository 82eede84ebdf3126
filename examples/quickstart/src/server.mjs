// Serves a folder. While its cache is cold it drops the first connection, as young services do.
import { existsSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'

export const serve = async (folder, cache) => {
  const server = createServer(async (request, response) => {
    if (cache !== undefined && !existsSync(cache)) {
      writeFileSync(cache, 'warm\n')
      request.socket.resetAndDestroy()
      return
    }
    const name = basename(new URL(request.url, 'http://site').pathname) || 'index.html'
    const body = await readFile(join(folder, name)).catch(() => undefined)
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
