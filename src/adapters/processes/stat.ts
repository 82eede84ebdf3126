/** The fields of a `/proc/PID/stat` from the third on, as proc(5) has them; nothing of an empty text. */
export const statFields = (stat: string): readonly string[] | undefined =>
  // A process may have any name, `) Z (` as well.
  stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ')

/** The number of a field as proc(5) counts them, of which the first two are cut off. */
export const field = (fields: readonly string[], number: number): number => Number(fields[number - 3])
