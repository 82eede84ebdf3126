import type { Scan } from '../core/scan.ts'
import type { ScanJson } from './scan-schema.ts'

/** What a scan has found, as data for other programs. */
export const scanJson = ({ rules, findings, problems, ...counts }: Scan): ScanJson => ({
  rules: rules.map(({ extracted, first, last, ...rule }) => ({
    ...rule,
    extracted: { ...extracted },
    first: first.map((match) => ({ ...match })),
    last: last.map((match) => ({ ...match })),
  })),
  findings: findings.map((finding) => ({ ...finding })),
  ...counts,
  problems: [...problems],
})
