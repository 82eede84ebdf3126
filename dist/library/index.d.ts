/** The library: the policies of a pipeline for people's own functions. */
export * from './library/index.ts';
