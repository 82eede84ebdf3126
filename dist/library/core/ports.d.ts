import type { Listener, Stray } from './event.ts';
import type { PastResult } from './past.ts';
import type { Output } from './run.ts';
/** Time. `now` is monotonic milliseconds, `wall` is milliseconds since 1970. */
export interface Clock {
    now(): number;
    wall(): number;
    /** Calls back once after `ms` (any size; a negative one counts as 0); what it returns cancels that. */
    after(ms: number, callback: () => void): () => void;
}
/** A number from 0 up to, but never, 1. */
export type Random = () => number;
/** A command with its arguments, never a shell line. */
export interface Command {
    readonly file: string;
    readonly args: readonly string[];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    /** Between SIGTERM and SIGKILL. */
    readonly gracePeriodMs: number;
    /** Whether what it leaves running may live on until the end of the whole run. */
    readonly background: boolean;
}
export type Ending = {
    readonly kind: 'exit';
    readonly exitCode: number;
} | {
    readonly kind: 'signal';
    readonly signal: string;
} | {
    readonly kind: 'spawn';
    readonly message: string;
};
export interface Ended {
    readonly ending: Ending;
    /** Whether the signal came before the command ended by itself. */
    readonly stopped: boolean;
    readonly strays: readonly Stray[];
}
/** Real processes, each the head of a tree that is stopped as a whole. */
export interface Processes {
    /**
     * Runs a command with end-of-file as its input and resolves when its whole tree is gone and its
     * output is written. An aborted `signal` stops the tree: SIGTERM, the grace period, SIGKILL; a
     * `cancelled` reason with `withinMs` shortens the grace. Never rejects.
     */
    run(command: Command, output: Output, signal: AbortSignal): Promise<Ended>;
    /** Sends SIGKILL to every tree at once, background ones included; synchronous, for the last moment. */
    killAll(): void;
    /** Stops what `background` left running. */
    stopBackground(): Promise<readonly Stray[]>;
}
/** What a command wrote to its private copies of the runner's files. */
export interface Written {
    readonly outputs: Readonly<Record<string, string>>;
    readonly env: Readonly<Record<string, string>>;
    readonly paths: readonly string[];
    readonly summary: string;
    /** What could not be read, in words. */
    readonly problems: readonly string[];
}
/** A folder for one command: its script, and its own `GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STATE` and `GITHUB_STEP_SUMMARY`. */
export interface CommandFiles {
    readonly script: string;
    readonly env: Readonly<Record<string, string>>;
    read(): Written;
    /** Gives the folder back; `mayReuse` if nothing is left running that could still write there. */
    release(options: {
        readonly mayReuse: boolean;
    }): void;
}
/** A folder that only its owner can read, for what a tool reads or writes beside its command line. */
export interface PrivateFolder {
    readonly path: string;
    /** Writes a file that only its owner can read; its full path. */
    write(name: string, text: string): string;
    /** What a file holds, or nothing where there is none. */
    read(name: string): string | undefined;
    /** At most `most` bytes of a file from `offset` on; none where there is no file. */
    readFrom(name: string, offset: number, most: number): Uint8Array;
    remove(): void;
}
export interface Files {
    privateFolder(): PrivateFolder;
    /** Whether there is a regular file. */
    isFile(path: string): boolean;
    commandFiles(script: string, extension: string): CommandFiles;
    /** Whether a folder is there. */
    isFolder(path: string): boolean;
    /** The full path of a program on `path` (a `PATH` value), if there is one. */
    which(program: string, path: string): string | undefined;
}
/** How the stages of a pipeline have ended in earlier runs. */
export interface History {
    /** Settles when all is known that will be; never rejects. */
    readonly ready: Promise<void>;
    /** On this ref, oldest first; before it is `ready`, as far as is known. */
    past(stage: string): readonly PastResult[];
    /** On other refs. */
    elsewhere(stage: string): readonly PastResult[];
    /** The stages that have a past on this ref. */
    stages(): readonly string[];
    /** Adds the results of this run; never rejects. */
    record(results: Readonly<Record<string, PastResult>>): Promise<void>;
}
/** Bytes put aside until their turn comes. */
export interface Spool {
    /** Keeps bytes behind those before and tells how many it could keep: fewer only when it can keep no more. Never rejects. */
    append(bytes: Uint8Array): Promise<number>;
    /** All that was kept, in order, in pieces of at most 64 KiB whose memory is used again for the next. Rejects if it cannot be read. */
    read(): AsyncIterable<Uint8Array>;
    remove(): Promise<void>;
}
/** Where a run is told: as it happens, and in each stage's log. */
export interface Audience {
    readonly listener: Listener;
    /** Where a stage's output goes; asked after its `stage-started` and used until its `stage-ended`. */
    output(stage: string): Output;
}
