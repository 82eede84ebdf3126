/** How a shell runs a script file. */
export interface Shell {
  readonly program: string
  readonly extension: string
  args(script: string): readonly string[]
  /** What surrounds the text of the script. */
  frame(text: string): string
}

const plain = (text: string): string => text

/** As GitHub's runner does: the last exit code of a program becomes the script's. */
const powershell = (text: string): string =>
  `$ErrorActionPreference = 'stop'\n${text}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n`

/** The shells that have a name of their own, run as GitHub's runner runs them; `node` takes an ES module. */
const SHELLS: Readonly<Record<string, Shell>> = {
  bash: { program: 'bash', extension: '.sh', args: (script) => ['--noprofile', '--norc', '-eo', 'pipefail', script], frame: plain },
  sh: { program: 'sh', extension: '.sh', args: (script) => ['-e', script], frame: plain },
  pwsh: { program: 'pwsh', extension: '.ps1', args: (script) => ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', `. '${script}'`], frame: powershell },
  python: { program: 'python', extension: '.py', args: (script) => [script], frame: plain },
  node: { program: 'node', extension: '.mjs', args: (script) => [script], frame: plain },
}

/** A shell by its name, or by a command line such as `perl -w {0}`, which is split at white space and never given to another shell. */
export const shellNamed = (name: string): Shell => SHELLS[name] ?? fromTemplate(name)

const fromTemplate = (template: string): Shell => {
  const [program = '', ...words] = template.trim().split(/\s+/)
  return {
    program,
    extension: '.txt',
    args: (script) => words.map((word) => word.replace('{0}', script)),
    frame: plain,
  }
}
