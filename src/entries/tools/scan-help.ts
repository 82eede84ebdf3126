export const SCAN_HELP = `stagewright scan PATTERN [FILES…]
stagewright scan --preset NAME [FILES…]

Looks through files (globs too; .gz and .zst are unpacked), or what is piped into it, in one
pass and with little memory however long they are, and shows how often something was found
and where: the first and the last lines.

  -p, --preset NAME      what a tool reports: tsc, eslint, jest, vitest, mocha, pytest, go,
                         gcc, rustc, junit; may be given several times
  -r, --rule NAME=PATTERN  several patterns, each with a name for --fail-if
      --ignore PATTERN   lines that do not count
      --format FORMAT    text (default), jsonl, logfmt, csv or access
      --fail-if EXPR     what ends it with exit code 1; 'errors > 0' if not given: anything
                         found
      --limit N          how many lines it shows for each rule; 10 if not given
      --json             all of it as JSON
  -h, --help             this help

Exit codes
  0    nothing was found, or --fail-if does not hold
  1    something was found, or a file could not be read
  2    the command line is wrong

Examples
  stagewright scan 'ERROR|FATAL' 'logs/**'
  npx tsc | stagewright scan --preset tsc
  journalctl -o cat | stagewright scan -r slow='took (?<ms>[0-9]+)ms' --fail-if 'slow.ms.p95 > 500'
`
