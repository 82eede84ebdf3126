import type { StageOrigin } from '../core/event.ts'
import type { Guard } from '../core/guard.ts'
import type { Condition, EvaluateTemplate } from './condition.ts'
import type { PipelineSettings, StageSettings } from './schema.ts'

export type Need = NonNullable<StageSettings['needs']>[number]

/** A stage with the pipeline's `defaults` merged into its settings. */
export interface PipelineStage {
  readonly key: string
  readonly part: 'stages' | 'finally'
  readonly settings: StageSettings
  readonly needs: readonly Need[]
  /** Its `if`; without one it runs when `success()` holds. */
  readonly if?: Condition
  /** Who, where and when may run it. */
  readonly guard?: Guard
  /** Where it was written, in a pipeline that extends other files. */
  readonly origin?: StageOrigin
  /** The stage of the file that `shards` or `matrix` made this one of. */
  readonly copyOf?: string
  /** Its values of that stage's matrix. */
  readonly matrix?: Readonly<Record<string, string | number | boolean>>
}

/**
 * A valid pipeline. The pipeline's own `env` is not merged into the stages': expressions in it are
 * evaluated once, before theirs.
 */
export interface Pipeline extends Omit<PipelineSettings, 'defaults' | 'stages' | 'finally'> {
  readonly file: string
  /** In the order of the file, those of `finally` last. */
  readonly stages: readonly PipelineStage[]
  /** A text with its `${{ }}` parts evaluated; throws an `Error` in words where a function objects to its arguments. */
  readonly evaluateTemplate: EvaluateTemplate
}

/** Merges `defaults` into a stage: `limits` and `env` key by key, everything else as a whole. */
export const withDefaults = (stage: StageSettings, defaults: PipelineSettings['defaults'] = {}): StageSettings => {
  const limits = { ...defaults.limits, ...stage.limits }
  return { ...defaults, ...stage, ...(Object.keys(limits).length > 0 && { limits }) }
}

/** The stages of both parts in the order of the file; `condition` gives what their `if` became. */
export const stagesOf = (
  settings: PipelineSettings,
  condition: (text: string) => Condition,
): readonly PipelineStage[] =>
  (['stages', 'finally'] as const).flatMap((part) =>
    Object.entries(settings[part] ?? {}).map(([key, stage]) => ({
      key,
      part,
      settings: withDefaults(stage, settings.defaults),
      needs: stage.needs ?? [],
      ...(stage.if !== undefined && { if: condition(stage.if) }),
      ...(stage.guard !== undefined && { guard: stage.guard }),
    })),
  )
