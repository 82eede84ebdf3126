/** What a variable holds, if that is more than white space. */
export const valueOf = (env: Readonly<Record<string, string>>, name: string): string | undefined => {
  const value = Object.hasOwn(env, name) ? env[name] : undefined
  return value === undefined || value.trim() === '' ? undefined : value
}
