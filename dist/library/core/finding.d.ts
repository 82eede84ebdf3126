/** Something in an output or a file that is worth a look, with its place in the code where that is known. */
export interface Finding {
    readonly level: 'error' | 'warning' | 'notice';
    /** One line, or a few. */
    readonly message: string;
    /** As it was written: relative to the folder of the stage, or absolute. */
    readonly file?: string;
    /** Counts from 1, as do the columns. */
    readonly line?: number;
    readonly column?: number;
    readonly endLine?: number;
    readonly endColumn?: number;
    /** What the tool calls it: `TS2322`, `no-unused-vars`, the name of a test. */
    readonly code?: string;
    /** The rule or the preset that found it. */
    readonly rule: string;
    /** Whether the tool raises an annotation for it by itself. */
    readonly isAnnotated?: boolean;
}
