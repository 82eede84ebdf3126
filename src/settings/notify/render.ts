import type { NotifySettings } from './notify.ts'

/** `notify` as it would be written; `durationText` writes milliseconds. */
export const notifyText = (notify: NotifySettings, durationText: (ms: number) => string): unknown =>
  notify.map(({ timeout, ...rest }) => ({ ...rest, ...(timeout !== undefined && { timeout: durationText(timeout) }) }))
