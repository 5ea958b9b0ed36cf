/** A project as public ones are, in its shape: the same tools, settings and kinds of dependencies. */
export interface PythonShape {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** The file that `requirements` names. */
  readonly requirements: string
  readonly selection?: { readonly package?: string; readonly groups: string[]; readonly extras: string[] }
  /** Modules to import. */
  readonly imports: readonly string[]
  /** The directory in which `uv lock` runs first. */
  readonly lock?: string
  /** What a user reads for all versions of Python; absent: it is built. */
  readonly refused?: RegExp
}

const UV_BUILD = '[build-system]\nrequires = ["uv_build>=0.9"]\nbuild-backend = "uv_build"\n'
const HATCHLING = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
const SETUPTOOLS = '[build-system]\nrequires = ["setuptools>=68"]\nbuild-backend = "setuptools.build_meta"\n'

/** A requirements.txt and the modules that it is for. */
const text = (
  name: string,
  lines: readonly string[],
  imports: readonly string[],
  refused?: RegExp,
): PythonShape => ({
  name,
  files: { 'requirements.txt': `${lines.join('\n')}\n` },
  requirements: 'requirements.txt',
  imports,
  ...(refused && { refused }),
})

/** A project with a uv.lock. */
const locked = (
  name: string,
  dependencies: readonly string[],
  imports: readonly string[],
  more = '',
): PythonShape => ({
  name,
  files: {
    'pyproject.toml': `[project]\nname = "app"\nversion = "0.1.0"\nrequires-python = ">=3.10"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`,
  },
  requirements: 'pyproject.toml',
  lock: '.',
  imports,
})

const member = (name: string, dependencies: readonly string[], more = '') =>
  `[project]\nname = "${name}"\nversion = "0.1.0"\nrequires-python = ">=3.10"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`

/** A workspace of three members as uv makes them, each with another build backend. */
const WORKSPACE = {
  'pyproject.toml':
    '[tool.uv.workspace]\nmembers = ["services/*", "libs/*"]\n[dependency-groups]\ndev = ["six==1.17.0"]\n',
  'services/api/pyproject.toml': member(
    'api',
    ['core', 'httpx>=0.27'],
    `[project.optional-dependencies]\npdf = ["pypdf>=5"]\n[dependency-groups]\nlayer = ["orjson>=3.10"]\n[tool.uv.sources]\ncore = { workspace = true }\n${UV_BUILD}`,
  ),
  'services/api/src/api/__init__.py': '',
  'libs/core/pyproject.toml': member(
    'core',
    ['models', 'idna'],
    `[tool.uv.sources]\nmodels = { workspace = true }\n${HATCHLING}`,
  ),
  'libs/core/src/core/__init__.py': 'import models\n',
  'libs/models/pyproject.toml': member('models', [], SETUPTOOLS),
  'libs/models/models/__init__.py': '',
}

const TRAP = 'raise SystemExit("this ran")\n'

/** Thirty projects of Python. */
export const PYTHON_SHAPES: readonly PythonShape[] = [
  text('one pinned requirement', ['requests==2.32.5'], ['requests']),
  text('open versions', ['requests', 'python-dateutil'], ['requests', 'dateutil']),
  text('Powertools with all extras', ['aws-lambda-powertools[all]>=3'], ['aws_lambda_powertools']),
  text(
    'Powertools with its parser, and the X-Ray SDK',
    ['aws-lambda-powertools[parser]', 'aws-xray-sdk'],
    ['aws_lambda_powertools', 'aws_xray_sdk'],
  ),
  text('the SDK in a newer version', ['boto3>=1.40', 'botocore'], ['boto3']),
  text('a web API', ['fastapi>=0.115', 'mangum', 'pydantic-settings'], ['fastapi', 'mangum']),
  text('Flask behind a gateway', ['Flask>=3', 'apig-wsgi'], ['flask', 'apig_wsgi']),
  text('a driver for PostgreSQL', ['psycopg[binary]>=3.2'], ['psycopg']),
  text('the older driver', ['psycopg2-binary>=2.9.9'], ['psycopg2']),
  text('cryptography', ['cryptography>=43', 'PyJWT[crypto]'], ['cryptography', 'jwt']),
  text('images', ['Pillow>=11'], ['PIL']),
  text('numbers', ['numpy>=2'], ['numpy']),
  text('XML and HTML', ['lxml>=5', 'beautifulsoup4'], ['lxml.etree', 'bs4']),
  text('JSON and compression', ['orjson', 'zstandard'], ['orjson', 'zstandard']),
  text('asynchronous HTTP', ['aiohttp>=3.10', 'aiobotocore'], ['aiohttp']),
  text(
    'markers for systems and versions',
    ["pywin32==311 ; sys_platform == 'win32'", "tomli>=2 ; python_version < '3.11'", 'PyYAML>=6'],
    ['yaml'],
  ),
  {
    name: 'files that include others, with constraints',
    files: {
      'requirements.txt': '-r requirements/base.txt\n-c constraints.txt\n',
      'requirements/base.txt': 'urllib3\nidna\n',
      'constraints.txt': 'urllib3<3\nidna<4\n',
    },
    requirements: 'requirements.txt',
    imports: ['urllib3', 'idna'],
  },
  text(
    'an editable project in git',
    ['-e git+https://example.com/near.git#egg=near'],
    [],
    /repository of source code/,
  ),
  text('the project itself, without a pyproject.toml', ['-e .'], [], /has no pyproject\.toml/),
  text('a package without a wheel', ['docopt==0.6.2'], [], /Only wheels are installed/),
  {
    name: 'the project itself, with setuptools',
    files: {
      'requirements.txt': '-e .\nidna\n',
      'pyproject.toml': member('near', ['six'], SETUPTOOLS),
      'near/__init__.py': '',
      'tests/test_near.py': '',
    },
    requirements: 'requirements.txt',
    imports: ['near', 'six'],
  },
  {
    name: 'the project itself, with code in setup.py',
    files: {
      'requirements.txt': '.\n',
      'pyproject.toml': member('near', [], SETUPTOOLS),
      'near/__init__.py': '',
      'setup.py': TRAP,
    },
    requirements: 'requirements.txt',
    imports: [],
    refused: /its setup\.py is code/,
  },
  locked('a uv.lock', ['httpx>=0.27', 'pydantic>=2'], ['httpx', 'pydantic']),
  locked(
    'a uv.lock with development groups',
    ['structlog'],
    ['structlog'],
    '[dependency-groups]\ndev = ["six"]\n[tool.uv]\ndefault-groups = ["dev"]\n',
  ),
  locked(
    'a uv.lock for several versions of Python',
    ["numpy<2.3 ; python_version < '3.11'", "numpy>=2.3 ; python_version >= '3.11'"],
    ['numpy'],
  ),
  locked('a uv.lock with markers on patches', ['redis>=5', 'hiredis'], ['redis', 'hiredis']),
  {
    name: 'a uv.lock for newer versions of Python only',
    files: {
      'pyproject.toml': '[project]\nname = "app"\nversion = "0.1.0"\nrequires-python = ">=3.15"\n',
      'uv.lock':
        'version = 1\nrequires-python = ">=3.15"\n[[package]]\nname = "app"\nversion = "0.1.0"\nsource = { virtual = "." }\n',
    },
    requirements: 'pyproject.toml',
    imports: [],
    refused: /is not for Python/,
  },
  {
    name: 'a member of a workspace',
    files: WORKSPACE,
    requirements: 'services/api/pyproject.toml',
    lock: '.',
    imports: ['core', 'models', 'httpx'],
  },
  {
    name: 'a member by its name, with a group and an extra',
    files: WORKSPACE,
    requirements: 'uv.lock',
    lock: '.',
    selection: { package: 'api', groups: ['layer'], extras: ['pdf'] },
    imports: ['core', 'orjson', 'pypdf'],
  },
  {
    name: 'a workspace of which no member is named',
    files: WORKSPACE,
    requirements: 'pyproject.toml',
    lock: '.',
    imports: [],
    refused: /`python-package`/,
  },
  {
    name: 'poetry.lock',
    files: {
      'poetry.lock': '[metadata]\nlock-version = "2.1"\n',
      'pyproject.toml': '[tool.poetry]\nname = "app"\n',
    },
    requirements: 'pyproject.toml',
    imports: [],
    refused: /poetry export/,
  },
]
