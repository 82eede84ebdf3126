import { describe, expect, test } from '@jest/globals'
import { fits, isDangerous, mayHandOn } from '../../src/core/names.ts'

describe('a pattern of names', () => {
  test.each([
    ['APP_*', ['APP_', 'APP_A', 'APP_A_B'], ['app_a', 'XAPP_A', 'APP']],
    ['*_URL', ['DB_URL', '_URL'], ['DB_URLS']],
    ['A*Z', ['AZ', 'A.Z', 'A\nZ'], ['AZA']],
    ['a.b', ['a.b'], ['aXb']],
    ['a.*', ['a.x'], ['abx']],
    ['*', ['', 'anything'], []],
  ])('%s stands for names as a whole', (pattern, fitting, others) => {
    expect(fitting.filter((name) => !fits(name, [pattern]))).toEqual([])
    expect(others.filter((name) => fits(name, [pattern]))).toEqual([])
  })
})

describe('a dangerous name', () => {
  const dangerous = [
    'LD_PRELOAD', 'DYLD_INSERT_LIBRARIES', 'BASH_ENV', 'ENV', 'BASH_FUNC_ls%%', 'NODE_OPTIONS', 'PATH', 'Path', 'GIT_SSH_COMMAND', 'GITHUB_TOKEN',
    'RUNNER_TEMP', 'ACTIONS_RUNTIME_TOKEN', 'PYTHONPATH', 'PERL5LIB', 'RUBYOPT', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'IFS', 'PS4', 'PROMPT_COMMAND',
    'https_proxy', 'STAGEWRIGHT_STATE_DIR', 'HOME', 'NPM_CONFIG_SCRIPT_SHELL',
    'TAR_OPTIONS', 'RSYNC_RSH', 'RESTIC_PASSWORD_COMMAND', 'RCLONE_CONFIG', 'BORG_RSH', 'SSLKEYLOGFILE', 'AWS_CONFIG_FILE', 'AWS_CA_BUNDLE', 'MANPAGER', 'GOROOT',
    'CC', 'PKG_CONFIG_PATH', 'HOSTALIASES', 'R_PROFILE_USER', 'SystemRoot', 'FPATH',
  ]

  test.each(dangerous)('such as %s is handed on only where it is named in full', (name) => {
    expect(isDangerous(name)).toBe(true)
    expect([mayHandOn(name, ['*']), mayHandOn(name, [`${name.slice(0, 2)}*`]), mayHandOn(name, ['*', name])]).toEqual([false, false, true])
  })

  test.each(['APP_ENV', 'MY_PATH', 'VERSION', 'NODE', 'GITHUB', 'PATHS', 'IMAGE_TAG', 'LESSONS', 'AWS_REGION', 'GOAL', 'LDAP_HOST', 'CCACHE', 'TF_VAR_region'])('is not %s', (name) => {
    expect(mayHandOn(name, ['*'])).toBe(true)
  })
})
