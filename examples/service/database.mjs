import { createServer } from 'node:http'

const rows = new Map()

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://database')
  if (pathname === '/set') rows.set(searchParams.get('key'), searchParams.get('value'))
  response.end(pathname === '/health' ? 'ready' : (rows.get(searchParams.get('key')) ?? ''))
}).listen(Number(process.env.DATABASE_PORT), '127.0.0.1')
