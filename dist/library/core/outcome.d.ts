/** GitHub's word for how a stage ended, before `continue-on-error`. */
export type OutcomeWord = 'success' | 'failure' | 'cancelled' | 'skipped';
/** The hooks of `post`, in the order in which they run. */
export declare const HOOK_NAMES: readonly ['always', 'changed', 'fixed', 'regression', 'aborted', 'success', 'unsuccessful', 'unstable', 'failure', 'cleanup'];
export type HookName = (typeof HOOK_NAMES)[number];
/** What ran out: one attempt, all attempts with their waits, the pipeline's stages, or `finally`. */
export type TimeoutScope = 'attempt' | 'total' | 'pipeline' | 'finally';
/** A place in a file, as the failure names it; line and column count from 1. */
export interface FailurePlace {
    readonly file: string;
    readonly line: number;
    readonly column?: number;
}
/** Why an operation that we carry out ourselves, or through a tool, did not succeed. */
export declare const OPERATION_REASONS: readonly ['refused', 'tool', 'locked', 'no-space', 'incomplete', 'unverified', 'unreachable', 'failed-tasks', 'not-idempotent', 'unhealthy'];
export type OperationReason = (typeof OPERATION_REASONS)[number];
/** Why work did not succeed. Expected endings are values; only `defect` was ever thrown. */
export type Failure = {
    readonly kind: 'exit';
    readonly exitCode: number;
} | {
    readonly kind: 'signal';
    readonly signal: string;
} | {
    readonly kind: 'timeout';
    readonly scope: TimeoutScope;
    readonly limitMs: number;
} | {
    readonly kind: 'no-output-timeout';
    readonly limitMs: number;
}
/** `usedBytes` is what it had when it was stopped, where that is known. */
 | {
    readonly kind: 'limit';
    readonly limit: 'output' | 'memory';
    readonly bytes: number;
    readonly usedBytes?: number;
}
/** What `scan` found made `fail-if` true; `message` says it with the numbers. */
 | {
    readonly kind: 'scan';
    readonly expression: string;
    readonly message: string;
} | {
    readonly kind: 'spawn';
    readonly message: string;
}
/** A guard objected; one objection a line, in words. */
 | {
    readonly kind: 'denied';
    readonly objections: readonly string[];
}
/** A called function raised; `bases` are the names of its error's base classes, nearest first. */
 | {
    readonly kind: 'error';
    readonly type: string;
    readonly bases: readonly string[];
    readonly message: string;
    readonly trace?: string;
    readonly place?: FailurePlace;
}
/** `message` is one clause; `remedy` says what to do about it. */
 | {
    readonly kind: 'operation';
    readonly reason: OperationReason;
    readonly message: string;
    readonly remedy?: string;
    readonly place?: FailurePlace;
    /** What the tool exited with, if it was one. */
    readonly exitCode?: number;
} | {
    readonly kind: 'cancelled';
    readonly by: string;
    readonly withinMs?: number;
} | {
    readonly kind: 'hook';
    readonly hook: HookName;
    readonly cause: Failure;
} | {
    readonly kind: 'defect';
    readonly message: string;
    readonly stack?: string;
};
/** Why a stage did not run at all. */
export type SkipReason = 'condition' | 'needs' | 'fail-fast' | 'cancelled' | 'denied';
/** What a stage hands on to later stages and to the job. */
export interface Handover {
    readonly outputs: Readonly<Record<string, string>>;
    readonly exports: Readonly<Record<string, string>>;
    /** Folders to put in front of `PATH`, the last one first. */
    readonly paths: readonly string[];
}
/** What ran once and was restored now. */
export interface Cached {
    readonly key: string;
    /** When it ran, in milliseconds since 1970. */
    readonly at: number;
    /** How long it took then. */
    readonly savedMs: number;
}
/** What ran in the run that this one resumes. */
export type Resumed = Omit<Cached, 'key'>;
export declare const NOTHING: Handover;
export type Outcome = 
/** `unstable` says in words what is not as it should be about the success; `cached` and `resumed`, that it did not run now. */
{
    readonly status: 'success';
    readonly handover: Handover;
    readonly unstable?: string;
    readonly cached?: Cached;
    readonly resumed?: Resumed;
} | {
    readonly status: 'failure';
    readonly failure: Failure;
    readonly handover: Handover;
} | {
    readonly status: 'skipped';
    readonly reason: SkipReason;
    readonly detail: string;
};
export declare const success: (handover?: Handover) => Outcome;
export declare const unstable: (why: string, handover?: Handover) => Outcome;
export declare const failure: (cause: Failure, handover?: Handover) => Outcome;
export declare const skipped: (reason: SkipReason, detail: string) => Outcome;
export type Reason = Exclude<Failure['kind'], 'hook' | 'operation'> | OperationReason | SkipReason | 'cached' | 'resumed';
/** The reason a failing hook gives is the reason for which its script failed. */
export declare const failureReason: (cause: Failure) => Reason;
export declare const outcomeWord: (outcome: Outcome) => OutcomeWord;
/** The `reason` of the pipeline language; a plain success needs none. */
export declare const outcomeReason: (outcome: Outcome) => Reason | undefined;
/** The exit code a shell would report: the command's own, 128 + n after a signal, 124 after a timeout (as timeout(1)), 130 when cancelled. */
export declare const exitCodeOf: (cause: Failure) => number;
