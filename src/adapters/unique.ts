let count = 0

/**
 * A word that no other process or call comes up with; unique, not secret. Loading Node's `crypto`
 * for it would cost a short run more than everything else that it does with processes.
 */
export const uniqueWord = (): string => {
  count += 1
  const parts = [BigInt(process.pid), process.hrtime.bigint(), BigInt(count), BigInt(Math.floor(Math.random() * 2 ** 48))]
  return parts.map((part) => part.toString(36)).join('-')
}
