import { describe, expect, test } from '@jest/globals'
import { childEnvironment } from '../../src/processes/child-environment.ts'

const passes = (name: string) => name in childEnvironment({ [name]: 'a value' })

describe('The environment of a child process', () => {
  test.each([
    ...['PATH', 'Path', 'HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'LANG', 'TMPDIR', 'TEMP', 'TMP'],
    ...['HTTPS_PROXY', 'https_proxy', 'http_proxy', 'ALL_PROXY', 'no_proxy'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE'],
    ...['SystemRoot', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PATHEXT'],
    ...['UV_INDEX', 'UV_DEFAULT_INDEX', 'UV_INDEX_PRIVATE_USERNAME', 'UV_INDEX_PRIVATE_PASSWORD'],
    ...['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_CONFIG_USERCONFIG', 'npm_config_registry'],
    ...['npm_config_//registry.example.com/:_authToken', 'npm_config_cache'],
  ])('has %s', (name) => {
    expect(passes(name)).toBe(true)
  })

  test.each([
    ...[
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'AWS_PROFILE',
      'aws_session_token',
    ],
    ...[
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'INPUT_ENVIRONMENT',
      'STATE_unproven_move',
    ],
    ...['GITHUB_TOKEN', 'GITHUB_ENV', 'GITHUB_OUTPUT', 'RUNNER_TEMP', 'API_KEY', 'PGPASSWORD'],
    ...[
      'NODE_OPTIONS',
      'NODE_PATH',
      'PYTHONPATH',
      'PYTHONSTARTUP',
      'PYTHONHOME',
      'VIRTUAL_ENV',
      'CONDA_PREFIX',
    ],
    ...[
      'UV_NO_BINARY',
      'UV_NO_BINARY_PACKAGE',
      'UV_NO_BUILD',
      'UV_CONFIG_FILE',
      'UV_PYTHON',
      'UV_FIND_LINKS',
    ],
    ...['UV_CONSTRAINT', 'UV_OVERRIDE', 'UV_KEYRING_PROVIDER', 'UV_PROJECT_ENVIRONMENT', 'UV_ENV_FILE'],
    ...['PIP_NO_BINARY', 'PIP_CONFIG_FILE', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'LD_PRELOAD', 'BASH_ENV'],
    ...['npm_config_git', 'NPM_CONFIG_GIT', 'NPM_CONFIG_NODE_OPTIONS', 'npm_config_node-options'],
    ...['npm_config_script_shell', 'Npm_Config_Script-Shell', 'npm_config_ignore_scripts'],
    ...['NPM_CONFIG_IGNORE-SCRIPTS', 'NPM_CONFIG_', 'npm_execpath', 'NPM_TOKENS'],
  ])('lacks %s', (name) => {
    expect(passes(name)).toBe(false)
  })
})
