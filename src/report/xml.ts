/** Attributes in the order in which they are written; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of XML 1.0 with escaped attributes; `content` is markup. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const start = `<${name}${attributesOf(attributes)}`
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** Untrusted text as content; a `>` is escaped too, so that `]]>` never stands there. */
export const textContent = (text: string): string =>
  legal(text).replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? '')

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attributeValue(String(value))}"`)
    .join('')

/** White space other than spaces would be read back as spaces. */
const attributeValue = (text: string): string => legal(text).replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? '')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What XML 1.0 has no way to write, not even escaped (section 2.2): most control characters, halves of characters, two non-characters. */
const legal = (text: string): string => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
