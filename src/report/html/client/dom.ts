export type Child = Node | string | undefined | false
type Value = string | number | boolean | undefined | EventListener
export type Attributes = Readonly<Record<string, Value>>

/** An element; texts become text nodes and nothing else, functions listen. */
export const h = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] =>
  filled(document.createElement(tag), attributes, children)

/** The same of SVG. */
export const s = <K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): SVGElementTagNameMap[K] =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)

/** A listener of events of one kind, as all elements take it. */
export const on = (listener: (event: never) => void): EventListener => listener as EventListener

/** An element that takes the place of all that is in `parent`. */
export const replace = (parent: Element, ...children: readonly Child[]): void => parent.replaceChildren(...children.filter(isThere))

const filled = <E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E => {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value)
  element.append(...children.filter(isThere))
  return element
}

const set = (element: Element, name: string, value: Value): void => {
  if (typeof value === 'function') element.addEventListener(name, value)
  else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
}

const isThere = (child: Child): child is Node | string => child !== undefined && child !== false && child !== ''
