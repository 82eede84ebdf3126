export const EVENTS_HELP = `stagewright events [FILE]

Shows what a run has written to its event log, a line for each event: when it happened (in
UTC), in which stage, and what it was. FILE is events.jsonl if it is not given, - for what is
piped in.

  -f, --follow           go on while the run does, and end with it; waits for FILE, too
  -s, --stage NAME       only what happened in this stage; may be given several times
      --json             the lines of FILE as they are
      --color, --no-color   also by NO_COLOR and FORCE_COLOR
  -h, --help             this help

Exit codes
  0    all that is there was shown
  1    FILE cannot be read
  2    the command line is wrong
  130  it was stopped

Examples
  stagewright run --events events.jsonl & stagewright events --follow
  stagewright events --stage deploy
  stagewright events --json | jq -c 'select(.type == "looked-up" and .healthy == false)'
`
