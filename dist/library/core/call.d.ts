import type { Json } from './detail.ts';
/** What an attempt is about to do, for whoever keeps a record: all that is known before it, and no value of its environment. */
export interface Call {
    readonly work: 'run' | 'call' | 'check' | 'playbook' | 'backup' | 'scan';
    /** A script, or in words what is done. */
    readonly command: string;
    readonly shell?: string;
    /** The full path of the folder that it runs in. */
    readonly folder: string;
    /** By name, with their expressions evaluated; of headers and bodies that are sent only that they are there. */
    readonly arguments?: {
        readonly [name: string]: Json;
    };
    /** Names of the environment variables that the pipeline and its stages give it. */
    readonly env: readonly string[];
}
/** One question that a check has asked, and what came of it. */
export interface LookedUp {
    /** What people call the target: its name, or else its address. */
    readonly target: string;
    readonly kind: 'http' | 'tcp' | 'dns' | 'tls' | 'command';
    /** Counts from 1, for each target. */
    readonly lookup: number;
    /** As `Answered` has it. */
    readonly from: 'asked' | 'shared' | 'memory' | 'store';
    readonly isStale: boolean;
    /** How old the answer is. */
    readonly ageMs: number;
    readonly durationMs: number;
    /** Of an answer over HTTP its status, of a command its exit code. */
    readonly status?: number;
    /** Why there was no answer, in one clause. */
    readonly fault?: string;
    readonly isHealthy: boolean;
}
