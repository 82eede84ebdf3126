/**
 * The exit code of `work`, or 1 when it threw: that is told, whatever was thrown, and never passes
 * for a success. Failures of stages are values and never come here.
 */
export const orDefect = async (work: () => Promise<number>, tell: (message: string, stack: string) => void): Promise<number> => {
  try {
    return await work()
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    tell(error.message, error.stack ?? '')
    return 1
  }
}
