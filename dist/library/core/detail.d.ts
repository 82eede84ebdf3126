/** Plain data, as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | {
    readonly [key: string]: Json;
};
/**
 * What a stage's work, or a policy around it, has to show beside its log. Renderers know no more of
 * it than this: a title, facts, a table; `data` is the same for programs.
 */
export interface Detail {
    readonly kind: 'guard' | 'backup' | 'playbook' | 'call' | 'check';
    readonly title: string;
    /** Whether one should look at it although all went well. */
    readonly weight: 'normal' | 'warning';
    readonly facts: readonly (readonly [label: string, value: string])[];
    readonly table?: {
        readonly columns: readonly string[];
        readonly rows: readonly (readonly string[])[];
    };
    readonly data: {
        readonly [key: string]: Json;
    };
}
