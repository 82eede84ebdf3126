import type { CommandName, Question } from './arguments.ts'

const FLAGS = `Options
  -C, --directory DIR    run as if started in DIR
  -h, --help             this help; with a command, help for it
  -V, --version          the version`

const RUN = `stagewright run [PIPELINE] [options]

Runs a pipeline: its stages as soon as what they need has succeeded, side by side where
they can, each with its retries and limits; then \`finally\`; then prints the report.
Without PIPELINE it looks for .github/stagewright.yml, then stagewright.yml.

  -s, --stages A,B       only these stages and what they need
  -p, --max-parallel N   how many stages run side by side (the number of cores)
      --fail-fast MODE   after a failure: true starts nothing new, false runs all that
                         can, kill also stops what runs
      --log-order ORDER  stream (lines as they come, each with its stage) or grouped
                         (one stage after the other)
      --resume           go on from where the last run of it here failed: what succeeded
                         then and does not differ now is not run again
      --json             print the report as JSON on stdout, the log on stderr
      --report FILE      write the report as JSON
      --summary FILE     write the report as Markdown
      --color, --no-color   also by NO_COLOR and FORCE_COLOR

Ctrl-C stops all stages and still runs their \`aborted\` and \`cleanup\` hooks and \`finally\`;
a second one kills everything at once.

Exit codes
  0    success
  1    a stage failed; a pipeline of one stage gives the command's own code
  2    the pipeline or the command line is invalid; nothing ran
  124  a time limit
  130  cancelled

Examples
  stagewright run
  stagewright run ci/release.yml --stages deploy
  stagewright run --json | jq .verdict

${FLAGS}`

const VALIDATE = `stagewright validate [PIPELINE]

Checks a pipeline file and says all that is wrong with it at once, each with its place.
Runs nothing. Exit code 0 if it is valid, 2 if not.

      --json             print the problems as JSON

${FLAGS}`

const RENDER = `stagewright render [PIPELINE]

Prints the pipeline as it would run: defaults merged into each stage, short forms written
out. Runs nothing.

  -s, --stages A,B       only these stages and what they need

${FLAGS}`

const HISTORY = `stagewright history [PIPELINE]

Prints how the stages of a pipeline have ended on this machine and ref, and how long they
took: a bar and a letter a run (the newest last; s success, f failure, c cancelled), the
median of the last 20 successes, and the last run. Runs nothing.

      --json             print it as JSON

${FLAGS}`

const EXPLAIN = `stagewright explain STAGE [PIPELINE]

Says what a stage would do and why: what it waits for, its condition, the policies around
its work with the outermost first, and what its guard would decide here and now. Runs nothing.

      --json             print it as JSON

${FLAGS}`

const GUARD = `stagewright guard STAGE [PIPELINE]

Evaluates a stage's guard here and now, condition by condition. Runs nothing.

      --json             print the decision as JSON

Exit codes
  0    the stage may run (also when its guard only evaluates)
  1    it would be denied
  2    the pipeline or the command line is invalid

${FLAGS}`

const GENERAL = `stagewright runs the stages of a pipeline as wrapped steps: retry, timeout, timing and
reporting are put around each stage's work, and nothing is left running.

Usage
  stagewright run [PIPELINE]        run it and print its report
  stagewright validate [PIPELINE]   check it, run nothing
  stagewright render [PIPELINE]     print it with all defaults merged, run nothing
  stagewright history [PIPELINE]    print how its stages have ended before
  stagewright explain STAGE         say what a stage would do and why, run nothing
  stagewright guard STAGE           evaluate a stage's guard, run nothing
  stagewright backup list|verify|diff   look at snapshots
  stagewright restore SNAPSHOT      bring a snapshot back
  stagewright hash-key              the digest of a key, for a guard's \`api-key\`
  stagewright help COMMAND          more about one of these

A first pipeline (stagewright.yml)
  stages:
    build: { run: npm run build }
    test: { needs: build, run: npm test, retry: 3, timeout: 10m }

${FLAGS}`

const HELP: Readonly<Record<CommandName | Question, string>> = { run: RUN, validate: VALIDATE, render: RENDER, history: HISTORY, explain: EXPLAIN, guard: GUARD }

/** Help for a command, or for all. */
export const help = (command: string | undefined): string => `${HELP[command as CommandName | Question] ?? GENERAL}\n`
