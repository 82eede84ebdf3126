/** The environment variable by which scripts get an input of the pipeline. */
export const inputVariable = (input: string): string => `STAGEWRIGHT_INPUT_${input.replaceAll('-', '_').toUpperCase()}`
