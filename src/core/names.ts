/** Whether a name is one of these, or fits one of them in which `*` stands for any characters. */
export const fits = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => (pattern.includes('*') ? asPattern(pattern).test(name) : pattern === name))

const asPattern = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split('*').map((part) => part.replace(/[^\w]/g, '\\$&')).join('.*')}$`, 's')

/** Whether a stage that declares these names hands on this one: a dangerous one only if it is named in full. */
export const mayHandOn = (name: string, declared: readonly string[]): boolean =>
  declared.includes(name) || (fits(name, declared) && !isDangerous(name))

/** Whether a variable of that name can make a program run, load or trust something else. */
export const isDangerous = (name: string): boolean => DANGEROUS.test(name)

const DANGEROUS = new RegExp(
  `^(?:${[
    // What is loaded into every program, or into every shell.
    'LD_.*|DYLD_.*|LIBPATH|SHLIB_PATH|GCONV_PATH|LOCPATH|NLSPATH|GLIBC_TUNABLES|MALLOC_.*',
    'BASH_ENV|BASH_FUNC_.*|BASHOPTS|SHELLOPTS|ENV|ZDOTDIR|IFS|PS[0-4]|PROMPT_COMMAND|CDPATH|FPATH|GLOBIGNORE|INPUTRC',
    // Where programs and their settings are looked for.
    'PATH|PATHEXT|COMSPEC|HOME|USERPROFILE|SHELL|TMPDIR|TMP|TEMP|XDG_.*|PSMODULEPATH|SYSTEMROOT|SYSTEMDRIVE|WINDIR|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*',
    // What the interpreters of languages load or are told.
    'NODE_.*|NPM_CONFIG_.*|YARN_.*|PNPM_.*|BUN_.*|DENO_.*|PYTHON.*|PIP_.*|UV_.*|PERL.*|RUBYOPT|RUBYLIB|RUBY_.*|GEM_.*|BUNDLE_.*|PHPRC|PHP_INI_.*|COMPOSER_.*|LUA_.*|R_PROFILE.*|R_ENVIRON.*|R_LIBS.*|JULIA_.*|ERL_.*|ELIXIR_.*|TCLLIBPATH|AWKPATH|AWKLIBPATH|TS_NODE_.*|TSX_.*|ELECTRON_.*|COREPACK_.*',
    '_?JAVA_.*|JDK_JAVA_OPTIONS|CLASSPATH|MAVEN_.*|GRADLE_.*|ANT_.*|SBT_OPTS|JVM_OPTS|DOTNET_.*|CORECLR_.*|COMPLUS_.*|MSBUILD.*|NUGET_.*|GO(?:FLAGS|PROXY|TOOLCHAIN|ROOT|PATH|BIN|ENV|SUMDB|NOSUMDB|NOSUMCHECK|NOPROXY|PRIVATE|INSECURE|AUTH|VCS|WORK)|CGO_.*|CARGO_.*|RUSTC.*|RUSTFLAGS|RUSTUP_.*',
    // Tools that run others.
    'GIT_.*|SSH_.*|SVN_SSH|HGRCPATH|DOCKER_.*|CONTAINER_HOST|COMPOSE_.*|BUILDKIT_.*|KUBECONFIG|KUBE_.*|HELM_.*|TF_CLI_.*|ANSIBLE_.*|SUDO_.*|GNUPGHOME',
    'MAKEFLAGS|GNUMAKEFLAGS|MAKEFILES|CC|CXX|CPP|LD|CMAKE_.*|PKG_CONFIG.*|EDITOR|VISUAL|.*PAGER|BROWSER|LESS|LESSOPEN|LESSCLOSE',
    'TAR_OPTIONS|RSYNC_.*|RESTIC_.*|RCLONE_.*|BORG_.*|AWS_CONFIG_FILE|AWS_SHARED_CREDENTIALS_FILE|CLOUDSDK_.*|AZURE_CONFIG_DIR|GOOGLE_APPLICATION_CREDENTIALS',
    // Whom connections go through, and trust.
    '.*_PROXY|SSL_CERT_.*|SSLKEYLOGFILE|OPENSSL_.*|CURL_.*|WGETRC|NETRC|.*_CA_BUNDLE|AWS_ENDPOINT_URL.*|HOSTALIASES|RES_OPTIONS|KRB5.*',
    // What the runner, and we, tell programs.
    'GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*|STAGEWRIGHT_.*|CI',
  ].join('|')})$`,
  'is',
)
