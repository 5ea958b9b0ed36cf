import { examples, patterns, repository, type Source } from './source.ts'

/** A project in the shape of a public one: the same tools, settings and dependencies, in files of our own. */
export interface PythonShape {
  readonly name: string
  readonly source: Source
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

const HATCHLING = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
const SETUPTOOLS =
  '[build-system]\nrequires = ["setuptools>=69", "wheel"]\nbuild-backend = "setuptools.build_meta"\n'

/** A requirements.txt and the modules that it is for. */
const text = (
  name: string,
  source: Source,
  lines: readonly string[],
  imports: readonly string[],
  refused?: RegExp,
): PythonShape => ({
  name,
  source,
  files: { 'requirements.txt': `${lines.join('\n')}\n` },
  requirements: 'requirements.txt',
  imports,
  ...(refused && { refused }),
})

const manifest = (python: string, dependencies: readonly string[], more = '', name = 'app') =>
  `[project]\nname = "${name}"\nversion = "0.1.0"\nrequires-python = "${python}"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`

/** A project with a uv.lock. */
const locked = (
  name: string,
  source: Source,
  file: string,
  imports: readonly string[],
  others: Pick<PythonShape, 'selection' | 'refused'> = {},
): PythonShape => ({
  name,
  source,
  files: { 'pyproject.toml': file },
  requirements: 'pyproject.toml',
  lock: '.',
  imports,
  ...others,
})

const monitor = repository('d-kama/dcp-ops-monitor', '2026-05-09', 'lambda/uv.lock')
const MONITOR = {
  'pyproject.toml': '[tool.uv.workspace]\nmembers = ["shared", "scraping"]\n',
  'shared/pyproject.toml': manifest('>=3.10', ['pydantic-settings>=2.9'], HATCHLING, 'shared'),
  'shared/shared/__init__.py': '',
  'scraping/pyproject.toml': manifest(
    '>=3.10',
    ['shared', 'gspread>=6.0.0'],
    '[dependency-groups]\ndev = ["python-dotenv>=1.1.0"]\n[tool.uv.sources]\nshared = { workspace = true }\n',
    'scraping',
  ),
}

/** Projects of Python. */
export const PYTHON_SHAPES: readonly PythonShape[] = [
  text(
    'brokers and databases',
    repository('AllenNeuralDynamics/biodata-registry-sandbox', '2026-05-28', 'lambda/requirements.txt'),
    ['kafka-python==2.3.1', 'pymongo==4.16.0', 'psycopg[pool,binary]==3.3.3'],
    ['kafka', 'pymongo', 'psycopg', 'psycopg_pool'],
  ),
  text(
    'exact versions of another cloud',
    repository('cds-snc/aws-sentinel-connector-layer', '2026-08-20', 'layer/requirements.txt'),
    ['azure-identity==1.25.3', 'azure-monitor-ingestion', 'logzero==1.7.0', 'requests==2.32.5'],
    ['azure.identity', 'logzero'],
  ),
  text(
    'an API with tokens counted',
    repository('gabrielkoo/bedrock-access-gateway-function-url', '2026-03-02', 'layer/requirements.txt'),
    [
      'fastapi==0.120.0',
      'pydantic==2.12.3',
      'pydantic-settings==2.11.0',
      'uvicorn==0.29.0',
      'tiktoken==0.6.0',
    ],
    ['fastapi', 'uvicorn', 'tiktoken'],
  ),
  text(
    'old versions in many styles',
    repository('engie-group/shaystack', '2022-12-02', 'requirements.txt'),
    ['pyparsing==2.4.7', 'pytz==2021.1', 'six~=1.16.0', 'overrides==6.0.0', 'tzlocal==2.1', 'click>=8.0'],
    ['pyparsing', 'click'],
  ),
  text(
    'the SDK in a newer version',
    repository('awslabs/generative-ai-cdk-constructs', '2026-07-31', 'layer/requirements.txt'),
    ['boto3>=1.38.1', 'botocore>=1.38.2'],
    ['boto3'],
  ),
  text(
    'numbers and vectors',
    repository('alexiscolinfr/aws-lambda-etl', '2026-03-28', 'layer/requirements.txt'),
    ['pgvector==0.4.2', 'psycopg[binary]==3.3.3', 'python-dotenv==1.2.2', 'SQLAlchemy==2.0.48'],
    ['pgvector', 'sqlalchemy', 'numpy'],
  ),
  text(
    'compatible releases',
    repository('quiltdata/benchling-packager', '2024-09-26', 'layer/requirements.in'),
    ['aws-lambda-powertools ~= 2.15', 'jinja2 ~= 3.1'],
    ['aws_lambda_powertools', 'jinja2'],
  ),
  text(
    'hashes of all files',
    repository('fivexl/terraform-aws-sso-elevator', '2026-06-15', 'layer/requirements.txt'),
    [
      'six==1.17.0 \\',
      '    --hash=sha256:4721f391ed90541fddacab5acf947aa0d3dc7d27b2e1e8eda2be8970586c3274 \\',
      '    --hash=sha256:ff70335d468e7eb6ec65b95b99d3a2836546063f63acc5171de367e834932a81',
    ],
    ['six'],
  ),
  text(
    'markers of an export by Poetry',
    repository('kota65535/terraform-aws-lambda-saver', '2025-09-09', 'lambda/requirements.txt'),
    [
      'jmespath==1.0.1 ; python_version >= "3.10" and python_version < "4.0"',
      'python-dateutil==2.9.0.post0 ; python_version >= "3.10"',
      'pytz==2025.2 ; python_version >= "3.13" and python_version < "3.14"',
      'six==1.17.0 ; python_version >= "3.10"',
    ],
    ['jmespath', 'dateutil'],
  ),
  text(
    'a package whose wheel needs others',
    repository('adtak/musabi', '2026-08-03', 'iac-v1/musabi_iac/lambda_handler/requirements.txt'),
    ['requests', 'urllib3<2', 'openai'],
    ['openai'],
  ),
  text(
    'the project itself, without a pyproject.toml',
    patterns('ta-eventbridge-lambda-s3/requirements.txt'),
    ['-e .', 'boto3 >= 1.18.53'],
    [],
    /has no pyproject\.toml/,
  ),
  text(
    'an export by Pipenv, with its index',
    patterns('alb-lambda-rest-api-sam-py/requirements.txt'),
    [
      '-i https://pypi.org/simple',
      "aws-lambda-powertools==2.31.0; python_full_version >= '3.7.4' and python_full_version < '4.0.0'",
      "typing-extensions==4.9.0; python_version >= '3.8'",
    ],
    // Powertools imports the SDK, which is in the runtime and not in the layer.
    ['typing_extensions'],
  ),
  text(
    'one pinned requirement',
    patterns('lambda-microvm-dta-terraform/src/microvm/requirements.txt'),
    ['PyYAML==6.0.2'],
    ['yaml'],
  ),
  text(
    'a client for OpenSearch',
    patterns('apigw-lambda-opensearch-serverless-nextgen/layers/opensearch_client/requirements.txt'),
    ['opensearch-py>=2.8.0', 'requests-aws4auth>=1.3.2', 'requests>=2.32'],
    ['opensearchpy', 'requests_aws4auth'],
  ),
  text(
    'open versions',
    patterns('lambda-esm-rabbitmq-filters-sam/dependencies/python/requirements.txt'),
    ['pika', 'requests'],
    ['pika', 'requests'],
  ),
  text('images', patterns('s3-lambda-resizing-python/src/requirements.txt'), ['pillow'], ['PIL']),
  text(
    'a driver with its own libraries',
    patterns('apigw-lambda-dsql/src/requirements.txt'),
    ['psycopg2-binary>=2.9', 'botocore>=1.35.74'],
    ['psycopg2'],
  ),
  text(
    'an extra with compiled code',
    patterns('cdk-eventbridge-appsync-oauth/cdk/lib/authorizer/requirements.txt'),
    ['pyjwt[crypto]'],
    ['jwt', 'cryptography.hazmat.primitives.ciphers'],
  ),
  text(
    'a driver in Python',
    patterns('terraform-lambda-aurora-serverless/src/function/requirements.txt'),
    ['pymysql==1.1.1'],
    ['pymysql'],
  ),
  text(
    'Powertools with an extra',
    patterns('sns-sqs-lambda-xray/share_layer/requirements.txt'),
    ['requests', 'aws-lambda-powertools[tracer]'],
    ['aws_lambda_powertools', 'aws_xray_sdk'],
  ),
  text(
    'a streaming API',
    patterns('apigw-rest-api-lambda-python-response-streaming/src/requirements.txt'),
    ['fastapi', 'pydantic', 'uvicorn'],
    ['fastapi', 'uvicorn'],
  ),
  text(
    'a parser and a helper',
    patterns('apigw-bedrock-cognito-cdk/src/bedrock/requirements.txt'),
    ['jsonpath-ng', 'crhelper'],
    // The helper imports the SDK, which is in the runtime and not in the layer.
    ['jsonpath_ng'],
  ),
  text(
    'compiled code for old Python only',
    examples('aws-python-flask-api/requirements.txt'),
    ['Flask==1.1.4', 'Werkzeug==1.0.1', 'markupsafe==2.0.1'],
    ['markupsafe'],
  ),
  text(
    'a release without a wheel',
    repository('langchain-ai/langgraph', '2026-08-20', 'libs/cli/uv.lock'),
    ['docopt==0.6.2'],
    [],
    /Only wheels are installed/,
  ),
  text(
    'comments behind requirements',
    examples('aws-python-http-api-with-pynamodb/requirements.txt'),
    ['pynamodb==5.5.1', 'botocore #no-deploy'],
    ['pynamodb'],
  ),
  text(
    'a package with old requirements',
    examples('aws-python-line-echo-bot/requirements.txt'),
    ['line-bot-sdk==1.20.0'],
    ['linebot'],
  ),
  locked(
    'one package, for newer Python',
    repository('compiler-explorer/infra', '2026-08-21', 'lambda/uv.lock'),
    manifest('>=3.12', ['requests==2.33.0']),
    ['requests'],
  ),
  locked(
    'Pillow within a major version',
    repository('ceshmina/apkas', '2025-10-24', 'lambda/uv.lock'),
    manifest(
      '>=3.13,<3.14',
      ['aws-lambda-typing>=2.20.0,<3.0', 'pillow>=11.3.0,<12.0'],
      '[dependency-groups]\ndev = ["taskipy>=1.14.1,<2.0"]\n',
    ),
    ['PIL', 'aws_lambda_typing'],
  ),
  locked(
    'NumPy for every Python',
    repository('malyvsen/aws-lambda-python', '2025-11-27', 'lambda/uv.lock'),
    manifest('>=3.10', [
      'aws-lambda-typing',
      "numpy>=2.2,<2.3 ; python_version < '3.11'",
      "numpy>=2.3.5 ; python_version >= '3.11'",
    ]),
    ['numpy'],
  ),
  locked(
    'an SDK for Alexa',
    repository('LarsEckart/alexa-skill-math', '2025-12-11', 'lambda/uv.lock'),
    manifest(
      '>=3.10',
      ['ask-sdk-core>=1.19.0,<2.0'],
      `[tool.hatch.build.targets.wheel]\npackages = ["."]\n[dependency-groups]\ndev = ["testcontainers>=4.13.3"]\n${HATCHLING}`,
    ),
    ['ask_sdk_core'],
  ),
  locked(
    'a group for each function',
    repository('adtak/musabi', '2026-08-03', 'lambda/uv.lock'),
    manifest(
      '>=3.10',
      [],
      '[dependency-groups]\npub-img = ["loguru>=0.7.3", "pydantic>=2.11.3", "requests>=2.32.3"]\ngen-text = ["langchain-core>=0.3.66"]\n',
    ),
    ['loguru', 'pydantic'],
    { selection: { groups: ['pub-img'], extras: [] } },
  ),
  locked(
    'Powertools and an API of GitHub',
    repository('eisenhowerj/gh-app', '2025-09-03', 'lambda/uv.lock'),
    manifest('>=3.10', ['aws-lambda-powertools>=3.19.0', 'pygithub>=2.7.0']),
    ['aws_lambda_powertools', 'github'],
  ),
  locked(
    'extras for the infrastructure',
    repository('zucky2021/ai-chatbot-api', '2025-12-24', 'lambda/uv.lock'),
    manifest(
      '>=3.12',
      ['psycopg2-binary>=2.9.0', 'asyncpg>=0.30.0'],
      '[project.optional-dependencies]\ndev = ["pytest==8.4.2"]\ninfra = ["constructs>=10.4.0"]\n',
    ),
    ['psycopg2', 'asyncpg'],
  ),
  locked(
    'a project only for its layer',
    repository('fivexl/terraform-aws-sso-elevator', '2026-06-15', 'layer/uv.lock'),
    manifest(
      '>=3.10',
      ['slack-bolt>=1.26.0', 'aws-lambda-powertools[parser]>=2.14.1'],
      `[tool.hatch.build.targets.wheel]\npackages = []\n${HATCHLING}`,
    ),
    ['slack_bolt', 'aws_lambda_powertools.utilities.parser'],
  ),
  locked(
    'no dependencies',
    repository('thekbb/shit-bruce-says', '2026-07-20', 'lambda/uv.lock'),
    manifest(
      '>=3.12',
      [],
      `[project.optional-dependencies]\ndev = ["pytest"]\n[tool.uv]\nindex-url = "https://pypi.org/simple"\n[tool.setuptools]\npy-modules = ["app"]\n${SETUPTOOLS}`,
    ),
    [],
    { refused: /the layer would be empty|is not for Python/ },
  ),
  {
    name: 'a version read from a file',
    source: repository('open-mpic/aws-lambda-python', '2026-04-08', 'pyproject.toml'),
    files: {
      'requirements.txt': '.\n',
      'pyproject.toml': `[project]\nname = "app"\ndynamic = ["version"]\nrequires-python = ">=3.10"\ndependencies = ["pyyaml==6.0.2", "dnspython==2.7.0"]\n[tool.hatch.version]\npath = "src/app/__about__.py"\n${HATCHLING}`,
      'src/app/__about__.py': '__version__ = "1.2.3"\n',
      'src/app/__init__.py': '',
    },
    requirements: 'requirements.txt',
    imports: ['app', 'dns', 'yaml'],
  },
  {
    name: 'a member of a workspace, with another member',
    source: monitor,
    files: MONITOR,
    requirements: 'scraping/pyproject.toml',
    lock: '.',
    imports: ['shared', 'gspread', 'pydantic_settings'],
  },
  {
    name: 'a workspace of which no member is named',
    source: repository('fastapi/full-stack-fastapi-template', '2026-08-21', 'uv.lock'),
    files: MONITOR,
    requirements: 'pyproject.toml',
    lock: '.',
    imports: [],
    refused: /`python-package`/,
  },
  {
    name: 'poetry.lock',
    source: repository('AztecProtocol/circulating-supply-api', '2026-06-09', 'poetry.lock'),
    files: {
      'poetry.lock': '[metadata]\nlock-version = "2.1"\n',
      'pyproject.toml': '[tool.poetry]\nname = "app"\n',
    },
    requirements: 'pyproject.toml',
    imports: [],
    refused: /poetry export/,
  },
]
