/** What becomes of a text as a part of other languages: JSON, URLs, XML, shells, workflow commands. */
export const escapes = (text: string): readonly string[] => [...json(text), ...url(text), ...xml(text), ...shell(text), ...command(text)]

const json = (text: string): readonly string[] => {
  const plain = jsonOf(text)
  const slashed = plain.replaceAll('/', '\\/')
  // Go and .NET escape what HTML would read; PHP, Python and .NET what is not ASCII.
  const html = [/[<>&]/g, /[<>&'+`\u0080-\uffff]/g].map((which) => unicode(plain, which))
  const forms = [plain, slashed, ...html, unicode(plain, ASIDE), unicode(slashed, ASIDE)]
  return [...forms, ...forms.map(upperUnicode), jsonOf(plain), text.replaceAll('"', '\\"')]
}

const jsonOf = (text: string): string => JSON.stringify(text).slice(1, -1)

const ASIDE = /[\u0080-\uffff]/g

const unicode = (text: string, which: RegExp): string =>
  text.replace(which, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const upperUnicode = (text: string): string => text.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => `\\u${digits.toUpperCase()}`)

/** RFC 3986, and what browsers, forms and Python leave as it is. */
const url = (text: string): readonly string[] => {
  const component = encodeURIComponent(text)
  const strict = component.replace(/[!'()*]/g, percent)
  const form = new URLSearchParams({ '': text }).toString().slice(1)
  const plus = [component, strict].map((encoded) => encoded.replaceAll('%20', '+'))
  const forms = [component, strict, form, ...plus, strict.replaceAll('%2F', '/'), encodeURI(text)]
  return [...forms, ...forms.map(lowerPercent)]
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

const lowerPercent = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())

const xml = (text: string): readonly string[] => {
  const content = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const attribute = content.replaceAll('"', '&quot;')
  const quoted = ['&apos;', '&#39;', '&#x27;', '&#039;'].map((quote) => attribute.replaceAll("'", quote))
  return [content, attribute, ...quoted, content.replaceAll('"', '&#34;').replaceAll("'", '&#39;')]
}

const shell = (text: string): readonly string[] => [
  text.replaceAll("'", "'\\''"),
  text.replaceAll("'", `'"'"'`),
  text.replaceAll("'", "''"),
  text.replace(/[\\"$`]/g, '\\$&'),
  // As printf %q of bash does; it is what a traced script shows.
  text.replace(/[^\w%+,./:=@^~\u0080-\uffff-]/g, '\\$&'),
  ansi(text),
]

/** Inside $'…'. */
const ansi = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')

const command = (text: string): readonly string[] => {
  const data = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return [data, data.replaceAll(':', '%3A').replaceAll(',', '%2C')]
}
