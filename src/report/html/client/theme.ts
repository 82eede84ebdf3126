import { h, on } from './dom.ts'

const KEPT = 'stagewright-theme'

/** Light or dark as the system says, until one chooses; the choice is kept where the browser keeps anything for files. */
export const themeButton = (): HTMLElement => {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const isDark = (): boolean => (root.dataset['theme'] ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark'
  const button = h('button', { type: 'button', class: 'small theme', 'aria-label': 'Dark theme', click: on(() => choose(isDark() ? 'light' : 'dark')) }, '\u25d0')
  const choose = (theme: string): void => {
    root.dataset['theme'] = theme
    keep(theme)
    show()
  }
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()))
  const before = kept()
  if (before === 'dark' || before === 'light') root.dataset['theme'] = before
  prefersDark.addEventListener('change', show)
  show()
  return button
}

/** Some browsers refuse to keep anything for a file. */
const keep = (theme: string): void => {
  try {
    localStorage.setItem(KEPT, theme)
  } catch {}
}

const kept = (): string | null => {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}
