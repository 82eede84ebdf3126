/**
 * Base64 of a text as it can stand in the base64 of a longer one: the characters that depend on
 * nothing else, for each of the three places where it may begin within three bytes (RFC 4648, section 4).
 */
export const base64Forms = (text: string): readonly string[] => {
  const bytes = Buffer.from(text)
  return [bytes.toString('base64'), ...[0, 1, 2].map((shift) => within(bytes, shift))]
}

/** The same in the alphabet for URLs (section 5), without padding. */
export const base64Url = (form: string): string => form.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')

const within = (bytes: Uint8Array, shift: number): string => {
  const whole = Buffer.concat([new Uint8Array(shift), bytes])
  return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((whole.length * 8) / 6))
}
