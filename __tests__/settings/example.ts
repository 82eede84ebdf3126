/** A pipeline that uses every key of the language. */
export const EXAMPLE = `
name: Release
env: { REGION: eu, DEBUG: true, NOTHING: }
max-parallel: 4
log-order: grouped
resume: failed
history: never
fail-fast: kill
retry-budget: 10
timeouts: { pipeline: 45m, finally: 5m }
log: { file: events.jsonl, max-size: 20MB }
notify:
  - { webhook: { from-env: SLACK_URL }, on: [failure, fixed, flaky, slow], timeout: 3s, headers: { x-key: { from-env: KEY } } }
  - { webhook: { from-env: CHAT_URL }, on: always, template: '{"text": "\${{ report.verdict }}"}' }
  - { webhook: { from-env: TEAMS_URL }, template: { type: message, items: [1, { text: '\${{ github.actor }} \${{ report.url }}' }] } }
defaults: { timeout: 10m, no-output-timeout: 5m, grace-period: 5s, retry: 1, limits: { output: 50MB } }
stages:
  build:
    run: npm ci && npm run build
    log: { arguments: false, output: tail }
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
  logs:
    scan: { files: ['logs/**', '*.log'], format: jsonl, time-field: at, if-no-files: warn, rules: [{ name: bad, match: x, field: { level: [error, /fat/i], status: '>= 500' }, ignore: y, extract: [ms], level: warning, limit: 3, rate: '> 20 in 30s' }], fail-if: bad.ms.p95 > 500, unstable-if: bad > 0 }
  watched: { run: ./serve.sh, scan: { preset: [tsc, eslint], files: app.log, follow: true } }
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
    guard:
      all:
        - any: [{ refs: { patterns: [main, 'v*'], protected: true } }, { refs: 'refs/tags/v*' }, { not: { fork: true } }]
        - actors: { allow: [octocat, '*-ops'], deny: '*[bot]' }
        - permission: maintain
        - teams: acme/release
        - events: [push, workflow_dispatch]
        - environment: production
        - oidc: { audience: acme, issuer: 'https://ghe.example.com/_services/token', claims: { job_workflow_ref: 'acme/*@refs/heads/main' } }
        - secrets: DEPLOY_TOKEN
        - api-key: { from-env: DEPLOY_KEY, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, scrypt: '$scrypt$ln=17,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E' }
        - windows: { timezone: Europe/Berlin, open: ['Mon-Fri 09:00-17:00', 'Fri 22:00-Sat 02:00'], freezes: [{ from: 2026-12-24T18:00, to: 2027-01-02, reason: Holidays }], override: { actors: octocat, reason-from-env: WHY } }
        - runner: github-hosted
      mode: evaluate
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
