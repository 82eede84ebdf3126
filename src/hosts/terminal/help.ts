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
      --input NAME=VALUE  a value for an input that the pipeline declares; may be repeated
  -p, --max-parallel N   how many stages run side by side (the number of cores)
      --fail-fast MODE   after a failure: true starts nothing new, false runs all that
                         can, kill also stops what runs
      --log-order ORDER  stream (lines as they come, each with its stage) or grouped
                         (one stage after the other)
      --resume           go on from where the last run of it here failed: what succeeded
                         then and does not differ now is not run again
      --shard W/N, --plan FILE   run one shard of a plan, after those in
      --parts DIR        and leave its part in the folder --part; see \`help plan\`
      --json             print the report as JSON on stdout, the log on stderr
      --events FILE      write everything that happens as lines of JSON while it happens;
                         \`stagewright events\` reads it
      --report FILE      write the report as JSON
      --summary FILE     write the report as Markdown
      --html FILE        write the report as a page for the browser
      --junit FILE       write the stages as JUnit XML
      --sarif FILE       write what scans found as SARIF
      --color, --no-color   also by NO_COLOR and FORCE_COLOR
      --plain            sentences for a screen reader: nothing is drawn over, no signs and
                         columns; also by STAGEWRIGHT_PLAIN=1

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

const PLAN = `stagewright plan [PIPELINE] --runners N [--waves N]

Spreads the stages of a pipeline over N runners by how long each has usually taken, the longest
first, and prints which runs where. What a stage needs is in its own shard, or in an earlier
wave. Runs nothing.

      --runners N        how many runners there are, 1 to 256 (4)
      --waves N          how many groups of shards may run one after the other (1)
  -s, --stages A,B       only these stages and what they need
      --json             print the plan as JSON, for --plan, with GitHub's matrices

Each shard then runs on its own machine, and leaves a file:
  stagewright run --plan plan.json --shard 1/2 --parts parts --part parts
and one collects them all:
  stagewright collect --plan plan.json --parts parts

${FLAGS}`

const COLLECT = `stagewright collect [PIPELINE] --parts DIR [--plan FILE]

Joins the parts that shards have left into one report, runs \`finally\`, and ends with the exit
code of the whole. A shard of the plan without a part is a failure; so is a part of another
run or of another pipeline.

      --parts DIR        the folder with the parts
      --plan FILE        what \`stagewright plan --json\` printed: to tell what is missing
      --json, --report, --summary   as for \`run\`

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
      --input NAME=VALUE  a value for an input that the pipeline declares; may be repeated

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
  stagewright plan|collect          spread it over several machines, and join their parts
  stagewright validate [PIPELINE]   check it, run nothing
  stagewright render [PIPELINE]     print it with all defaults merged, run nothing
  stagewright history [PIPELINE]    print how its stages have ended before
  stagewright explain STAGE         say what a stage would do and why, run nothing
  stagewright guard STAGE           evaluate a stage's guard, run nothing
  stagewright backup list|verify|diff   look at snapshots
  stagewright restore SNAPSHOT      bring a snapshot back
  stagewright scan PATTERN [FILES]  look through logs as \`scan\` of a stage does
  stagewright events [FILE]         read what a run has written to its event log
  stagewright hash-key              the digest of a key, for a guard's \`api-key\`
  stagewright help COMMAND          more about one of these

A first pipeline (stagewright.yml)
  stages:
    build: { run: npm run build }
    test: { needs: build, run: npm test, retry: 3, timeout: 10m }

${FLAGS}`

const HELP: Readonly<Record<CommandName | Question, string>> = { run: RUN, plan: PLAN, collect: COLLECT, validate: VALIDATE, render: RENDER, history: HISTORY, explain: EXPLAIN, guard: GUARD }

/** Help for a command, or for all. */
export const help = (command: string | undefined): string => `${HELP[command as CommandName | Question] ?? GENERAL}\n`
