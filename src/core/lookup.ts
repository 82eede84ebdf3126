/** A request, with all that its answer depends on. */
export interface HttpQuestion {
  readonly kind: 'http'
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** How many redirects may be followed. */
  readonly redirects: number
  /** Whether any certificate will do. */
  readonly insecure: boolean
}

export interface TcpQuestion {
  readonly kind: 'tcp'
  readonly host: string
  readonly port: number
}

export interface DnsQuestion {
  readonly kind: 'dns'
  readonly name: string
  /** Without one: the addresses of both families, as the machine itself resolves them. */
  readonly type?: RecordType
  /** `host` or `host:port` of a server that is asked instead of the machine's own. */
  readonly server?: string
}

export interface TlsQuestion {
  readonly kind: 'tls'
  readonly host: string
  readonly port: number
  readonly serverName: string
  readonly insecure: boolean
}

export interface CommandQuestion {
  readonly kind: 'command'
  readonly script: string
  readonly shell: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** What one may want to know about the state of something. */
export type Question = HttpQuestion | TcpQuestion | DnsQuestion | TlsQuestion | CommandQuestion

/** Types of DNS records that can be asked for. */
export const RECORD_TYPES = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SRV', 'TXT'] as const
export type RecordType = (typeof RECORD_TYPES)[number]

/** Milliseconds that each part of a lookup took, as far as it came. */
export interface Timings {
  readonly dns?: number
  readonly connect?: number
  readonly tls?: number
  readonly firstByte?: number
  readonly total: number
}

/** Why there is no answer; `stopped`: whoever asked does not want it any more. */
export type FaultKind =
  | 'unresolved'
  | 'refused'
  | 'reset'
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'protocol'
  | 'redirect'
  | 'invalid'
  | 'spawn'
  | 'stopped'
  | 'other'

export interface Redirect {
  readonly status: number
  /** Where it led to. */
  readonly url: string
}

export interface NoAnswer {
  readonly kind: 'none'
  readonly fault: FaultKind
  /** One clause, with nothing in it of what was sent. */
  readonly message: string
  readonly redirects?: readonly Redirect[]
  readonly timings: Timings
}

export interface HttpAnswer {
  readonly kind: 'http'
  readonly status: number
  readonly statusText: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** At most 1 MiB of it, decoded. */
  readonly body: string
  /** Whether there was more. */
  readonly cut: boolean
  readonly redirects: readonly Redirect[]
  readonly timings: Timings
}

export interface TcpAnswer {
  readonly kind: 'tcp'
  /** The address that took the connection. */
  readonly address: string
  readonly timings: Timings
}

export interface DnsAnswer {
  readonly kind: 'dns'
  /** As a zone file writes them, sorted. */
  readonly records: readonly string[]
  readonly timings: Timings
}

export interface TlsAnswer {
  readonly kind: 'tls'
  readonly protocol: string
  readonly subject: string
  readonly issuer: string
  readonly names: readonly string[]
  /** Milliseconds since 1970. */
  readonly validFrom: number
  readonly validTo: number
  /** Why the certificate is not to be trusted, if so. */
  readonly distrust?: string
  readonly timings: Timings
}

export interface CommandAnswer {
  readonly kind: 'command'
  /** 128 + n for a command that died of signal n. */
  readonly exitCode: number
  /** The last part of both streams. */
  readonly output: string
  readonly timings: Timings
}

export type Answer = NoAnswer | HttpAnswer | TcpAnswer | DnsAnswer | TlsAnswer | CommandAnswer

/** An answer, when it was asked for, and where it comes from. */
export interface Answered {
  readonly answer: Answer
  /** On the monotonic clock; one of an earlier run may be below zero. */
  readonly askedAt: number
  /** `shared`: another stage was just asking the same; `memory`: one had asked; `store`: an earlier run had. */
  readonly from: 'asked' | 'shared' | 'memory' | 'store'
  /** Whether it is older than it should be, and was given for want of a newer one. */
  readonly stale: boolean
}

/** Looks something up. Never rejects: what could not be found out is an answer, too; an aborted signal stops it at once. */
export type Lookup<T> = (question: Question, signal: AbortSignal) => Promise<T>

/** A place for one small text that outlives a run. Neither rejects: what cannot be read is nothing. */
export interface Shelf {
  read(): Promise<string | undefined>
  write(text: string): Promise<void>
}

/** The same for the same question, whatever the order of its headers; it holds all that was sent, so it is for the memory alone. */
export const questionKey = (question: Question): string => JSON.stringify([question.kind, ...partsOf(question)])

const partsOf = (question: Question): readonly unknown[] => {
  switch (question.kind) {
    case 'http':
      return [question.url, question.method, sortedHeaders(question.headers), question.body, question.redirects, question.insecure]
    case 'tcp':
      return [question.host, question.port]
    case 'dns':
      return [question.name, question.type, question.server]
    case 'tls':
      return [question.host, question.port, question.serverName, question.insecure]
    case 'command':
      return [question.script, question.shell, question.cwd, question.env]
  }
}

const sortedHeaders = (headers: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

export const noAnswer = (fault: FaultKind, message: string, timings: Timings, redirects: readonly Redirect[] = []): NoAnswer => ({
  kind: 'none',
  fault,
  message,
  timings,
  ...(redirects.length > 0 && { redirects }),
})

/** What an asker gets that left before the answer came. */
export const STOPPED: NoAnswer = noAnswer('stopped', 'it was stopped', { total: 0 })

/** Whether it says nothing about the target, but that nothing could be found out (RFC 5861, 4: also 500, 502, 503 and 504). */
export const isError = (answer: Answer): boolean =>
  answer.kind === 'none' || (answer.kind === 'http' && [500, 502, 503, 504].includes(answer.status))
