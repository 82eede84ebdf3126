/** A pipeline that uses every key of the language. */
export const EXAMPLE = `
name: Release
env: { REGION: eu, DEBUG: true, NOTHING: }
max-parallel: 4
log-order: grouped
fail-fast: kill
retry-budget: 10
timeouts: { pipeline: 45m, finally: 5m }
defaults: { timeout: 10m, no-output-timeout: 5m, grace-period: 5s, retry: 1, limits: { output: 50MB } }
stages:
  build:
    run: npm ci && npm run build
    outputs: version
    exports: [PATH, NODE_ENV]
  test:
    name: All tests
    needs: build
    run: npm test
    timeout: 1h30m
    limits: {}
    retry:
      - { on: { output: 'ECONNRESET|ETIMEDOUT' }, max-attempts: 4, backoff: { initial-delay: 2s, factor: 2, max-delay: 1m, jitter: full } }
      - { on: { exit-codes: [137, 100-110], reasons: [timeout], signals: [SIGSEGV] }, max-attempts: 2, backoff: 1.5s }
      - { on: [1, 2-3, exit, SIGBUS, /a b/i], abort-on: /fatal/i, max-attempts: 3, max-elapsed: 20m, before-retry: { run: ./reset.sh, shell: sh, timeout: 10s } }
  healthy:
    run: curl -fsS "$URL"
    env: { URL: 'https://staging.example.com/\${{ stages.build.outputs.version }}' }
    needs: [build]
    mutex: staging
    continue-on-error: { exit-codes: [7, 20-30] }
    workflow-commands: none
  deploy:
    needs: [test, { stage: healthy, allow-failure: true }]
    if: \${{ github.ref == 'refs/heads/main' && !cancelled() }}
    run: |
      set -x
      ./deploy.sh
    shell: bash
    working-directory: deploy/\${{ env.REGION }}
    total-timeout: 30m
    background: true
    continue-on-error: true
    post: { failure: ./rollback.sh, cleanup: { run: rm -rf tmp, working-directory: missing, env: { A: 1 } } }
finally:
  notify: { run: ./notify.sh, if: always() }
  report: { run: ./report.sh, needs: notify, retry: 3 }
`
