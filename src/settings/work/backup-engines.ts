/** What can make backups. */
export const ENGINES = ['copy', 'archive', 'restic'] as const

export type Engine = (typeof ENGINES)[number]

/** Keys that an engine can't do without. */
export const NEEDED: Readonly<Record<Engine, readonly string[]>> = {
  copy: ['destination'],
  archive: ['destination'],
  restic: ['repository', 'password'],
}

/** Keys that mean nothing to an engine, with what to write instead. */
export const FOREIGN: Readonly<Record<'restic' | 'ours', Readonly<Record<string, string>>>> = {
  ours: {
    repository: 'use `destination`, or set engine: restic',
    init: 'the destination is made where there is none',
    password: 'only a repository of restic has a password: set engine: restic',
    host: 'only snapshots of restic have a host: set engine: restic',
    tags: 'only snapshots of restic have tags: set engine: restic',
    check: 'all that was written is read back anyway',
    options: 'these are options of restic: set engine: restic',
  },
  restic: {
    destination: 'use `repository`',
    include: 'restic saves all of `source` but what `exclude` names',
  },
}
