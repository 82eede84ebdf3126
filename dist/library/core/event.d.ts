import type { Call, LookedUp } from './call.ts';
import type { Detail } from './detail.ts';
import type { Compared } from './past.ts';
import type { HookName, Outcome, OutcomeWord } from './outcome.ts';
import type { Scan } from './scan.ts';
import type { Usage } from './usage.ts';
/** The last part of what an attempt or a hook wrote, cut at a line where it is longer than its bound. */
export interface Tail {
    /** Both streams in the order in which they were read. */
    readonly text: string;
    readonly stdout: string;
    readonly stderr: string;
    /** Bytes written in all, on both streams. */
    readonly bytes: number;
    /** Bytes of each stream that are missing before its text. */
    readonly cut?: {
        readonly stdout: number;
        readonly stderr: number;
    };
}
/** Why a failed attempt was not followed by another. */
export type NoRetry = {
    readonly kind: 'no-rule';
} | {
    readonly kind: 'attempts';
    readonly maxAttempts: number;
} | {
    readonly kind: 'abort-on';
    readonly pattern: string;
} | {
    readonly kind: 'max-elapsed';
    readonly limitMs: number;
} | {
    readonly kind: 'retry-budget';
    readonly budget: number;
} | {
    readonly kind: 'before-retry';
    readonly outcome: Outcome;
};
/** A process that outlived the command that started it. */
export interface Stray {
    readonly pid: number;
    readonly command: string;
    /** `stopped` by us, `left` running because `background` says so, or `denied`: it belongs to another user. */
    readonly fate: 'stopped' | 'left' | 'denied';
}
/** What happens inside a stage. */
export type StageEvent = {
    readonly type: 'attempt-started';
    readonly attempt: number;
} | {
    readonly type: 'attempt-ended';
    readonly attempt: number;
    readonly outcome: Outcome;
} | {
    readonly type: 'attempt-tail';
    readonly attempt: number;
    readonly tail: Tail;
} | {
    readonly type: 'wait-started';
    readonly attempt: number;
    readonly delayMs: number;
    readonly maxAttempts: number;
} | {
    readonly type: 'wait-ended';
    readonly attempt: number;
} | {
    readonly type: 'not-retried';
    readonly attempt: number;
    readonly why: NoRetry;
} | {
    readonly type: 'hook-started';
    readonly hook: HookName | 'before-retry';
} | {
    readonly type: 'hook-ended';
    readonly hook: HookName | 'before-retry';
    readonly outcome: Outcome;
    readonly tail: Tail;
} | {
    readonly type: 'hooks-deferred';
    readonly hooks: readonly HookName[];
} | {
    readonly type: 'strays';
    readonly strays: readonly Stray[];
} | {
    readonly type: 'summary';
    readonly markdown: string;
} | {
    readonly type: 'notice';
    readonly text: string;
}
/** A line of ours in the stage's log, and nowhere else. */
 | {
    readonly type: 'aside';
    readonly text: string;
}
/** A later one of the same kind takes the place of an earlier one. */
 | {
    readonly type: 'detail';
    readonly detail: Detail;
}
/** What the rules of `scan` found in an attempt's output, or in files; comes before the end of the attempt. */
 | {
    readonly type: 'scanned';
    readonly attempt: number;
    readonly scan: Scan;
}
/** What an attempt's process tree used; comes before the end of the attempt. */
 | {
    readonly type: 'usage';
    readonly attempt: number;
    readonly usage: Usage;
}
/** What an attempt is about to do; told where somebody keeps a record. */
 | {
    readonly type: 'called';
    readonly attempt: number;
    readonly hook?: HookName | 'before-retry';
    readonly call: Call;
}
/** What a check has asked, each time. */
 | {
    readonly type: 'looked-up';
    readonly attempt: number;
    readonly lookup: LookedUp;
}
/** What its past says about how it ended; comes right before its end. */
 | {
    readonly type: 'compared';
    readonly compared: Compared;
}
/** How far long work has come, from 0 to 1 where that is known; for those who watch, kept nowhere. */
 | {
    readonly type: 'progress';
    readonly text: string;
    readonly fraction?: number;
};
/** Where a stage was written, in a pipeline that extends other files. */
export interface StageOrigin {
    /** A path, or `owner/repo/path` of a file on GitHub. */
    readonly file: string;
    readonly line: number;
    /** The commit of a file on GitHub. */
    readonly sha?: string;
    /** The files that change it, in their order. */
    readonly changedIn?: readonly Omit<StageOrigin, 'changedIn'>[];
}
/** A stage as the report introduces it. */
export interface StageHead {
    readonly name: string;
    /** What people call it: its `name`, or else its key. */
    readonly title: string;
    readonly part: 'stages' | 'finally';
    readonly needs: readonly string[];
    /** What it runs. */
    readonly command: string;
    /** Where it runs, relative to the workspace, as far as that is known beforehand. */
    readonly folder?: string;
    /** In a pipeline that extends other files. */
    readonly origin?: StageOrigin;
}
/** What happens to the run as a whole. */
export type RunEvent = {
    readonly type: 'run-started';
    readonly name: string;
    readonly wallTime: number;
    readonly stages: readonly StageHead[];
}
/** `expectedMs` is how long it usually takes, if that is known. */
 | {
    readonly type: 'stage-started';
    readonly stage: string;
    readonly expectedMs?: number;
} | {
    readonly type: 'stage-ended';
    readonly stage: string;
    readonly outcome: Outcome;
    readonly conclusion: OutcomeWord;
} | {
    readonly type: 'stages-deferred';
    readonly stages: readonly string[];
} | {
    readonly type: 'run-notice';
    readonly text: string;
}
/** What the whole machine used; comes before the end of the run. */
 | {
    readonly type: 'machine-usage';
    readonly usage: Usage;
} | {
    readonly type: 'run-ended';
    readonly outcome: OutcomeWord;
};
/** Everything that happens is one of these; `at` is milliseconds since the run began, on a monotonic clock. */
export type Event = (RunEvent | (StageEvent & {
    readonly stage: string;
})) & {
    readonly at: number;
};
export type Listener = (event: Event) => void;
