import type { Finding } from './finding.ts';
import type { StreamName } from './run.ts';
/** A line that a rule matched. */
export interface Match {
    /** The file that it stands in; without one it is of the stage's own output. */
    readonly file?: string;
    /** Of the output: which stream, for each counts its own lines. */
    readonly stream?: StreamName;
    /** Counts from 1. */
    readonly line: number;
    /** Cut where it is long. */
    readonly text: string;
}
/** The numbers that a rule extracted, by the name of their group. */
export interface Extracted {
    readonly count: number;
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly p50: number;
    readonly p95: number;
    readonly sum: number;
}
/** What one rule has found. */
export interface RuleResult {
    readonly name: string;
    readonly level: 'error' | 'warning' | 'notice';
    readonly count: number;
    /** The most matches in one window, where the rule has one. */
    readonly peak?: {
        readonly count: number;
        readonly windowMs: number;
    };
    readonly extracted: Readonly<Record<string, Extracted>>;
    /** The first and the last matches; none stands in both. */
    readonly first: readonly Match[];
    readonly last: readonly Match[];
}
/** What a scan of an output, or of files, has found. */
export interface Scan {
    readonly rules: readonly RuleResult[];
    /** The first of them. */
    readonly findings: readonly Finding[];
    /** How many there were in all. */
    readonly found: number;
    readonly lines: number;
    readonly bytes: number;
    /** Lines that were longer than the bound, and scanned to there. */
    readonly cutLines: number;
    /** What could not be read as it should, in words. */
    readonly problems: readonly string[];
}
