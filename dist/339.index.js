export const id = 339;
export const ids = [339];
export const modules = {

/***/ 84555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ lastOutput),
/* harmony export */   H: () => (/* binding */ missingProgram)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);

/** Lines of a program's output that an error quotes; the log has all of it. */
const LINES_QUOTED = 12;
/**
 * The last lines of a program's output, for an error.
 * @returns several lines, the first of them empty
 */
function lastOutput({ exitCode, stdout, stderr }) {
    const lines = (stderr.trim() || stdout.trim() || `(nothing; exit code ${exitCode})`)
        .split(/\r?\n/)
        .slice(-LINES_QUOTED);
    return ['', ...lines].join('\n');
}
/**
 * The failure of a program that is not installed.
 * @param step the lines of a workflow that install it
 */
function missingProgram(program, purpose, step) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${program} is not installed on the runner, but ${purpose} with it.`, `Install it with a step before this one, in the same job:\n${step}`);
}


/***/ }),

/***/ 28339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installPythonPackages: () => (/* binding */ installPythonPackages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(59874);
// EXTERNAL MODULE: ./build/package/names.js
var names = __webpack_require__(83419);
// EXTERNAL MODULE: ./build/package/layer/build-tools.js
var build_tools = __webpack_require__(84555);
// EXTERNAL MODULE: ./build/package/layer/repository-file.js
var repository_file = __webpack_require__(59416);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/package/layer/requirements-file.js




/**
 * Finds the kind of the file with the requirements.
 *
 * @param path a requirements.txt, or a pyproject.toml or uv.lock next to the other of the two; absolute
 * @throws Failure when one of the files is missing
 */
function findRequirements(path) {
    const shown = `\`${(0,names/* shownPath */.pS)(path)}\``;
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!stats) {
        throw new failure/* Failure */.HR(`The file ${shown}, given as \`requirements\`, does not exist.`, 'Check the path, which is relative to the workspace, and that actions/checkout ran before this step.');
    }
    if (stats.isDirectory()) {
        throw new failure/* Failure */.HR(`${shown}, given as \`requirements\`, is a directory.`, 'Give the file in it that names the packages: requirements.txt, or pyproject.toml next to uv.lock.');
    }
    const name = (0,external_node_path_.basename)(path);
    if (name !== 'pyproject.toml' && name !== 'uv.lock')
        return { kind: 'requirements.txt', path };
    const directory = (0,external_node_path_.dirname)(path);
    const [missing] = ['pyproject.toml', 'uv.lock'].filter((each) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, each)));
    if (missing === undefined)
        return { kind: 'uv.lock', directory };
    throw new failure/* Failure */.HR(`There is no ${missing} next to ${shown}, given as \`requirements\`.`, missing === 'uv.lock'
        ? 'Run `uv lock` in that directory and commit uv.lock, which pins the versions in the layer. For other tools, give a requirements.txt.'
        : 'Commit the pyproject.toml of the project that uv.lock belongs to.');
}
/** In names of distributions, case does not matter, and `-`, `_` and `.` are equal (PEP 503). */
function normalized(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/**
 * The installed distributions that a requirements.txt does not pin, so that a later build may install other versions;
 * undefined when the file includes another one, because its pins are unknown.
 *
 * @param text the requirements.txt
 * @param installed names of the distributions that were installed
 */
function notPinned(text, installed) {
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    if (lines.some((line) => /^\s*(-r|-c|--requirement|--constraint)\b/.test(line)))
        return undefined;
    const pinned = lines.flatMap((line) => {
        const [, name] = /^\s*([\w.-]+)\s*(?:\[[^\]]*\])?\s*(?:===?\s*[^*,;\s]+\s*(?:;|#|--|$)|@)/.exec(line) ?? [];
        return name === undefined ? [] : [normalized(name)];
    });
    return installed.filter((name) => !pinned.includes(normalized(name)));
}

;// CONCATENATED MODULE: ./build/package/layer/site-packages.js



/**
 * Files in *.dist-info about the installation: dates, paths and addresses of the machine, and the requested packages.
 * METADATA, entry_points.txt and the rest stay, because importlib.metadata reads them.
 */
const INSTALLER_RECORDS = ['INSTALLER', 'REQUESTED', 'direct_url.json', 'uv_cache.json', 'uv_build.json'];
/**
 * Removes files from installed packages that differ between machines and have no use in a layer: the lock of the
 * installation, bytecode, records of the installer, and scripts, which name the interpreter of this machine. Each RECORD
 * keeps only the files that remain.
 *
 * @param root the directory that the packages were installed into; absolute
 * @returns names of the installed distributions
 */
async function cleanSitePackages(root) {
    await (0,promises_.rm)((0,external_node_path_.join)(root, '.lock'), { force: true });
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
        if (await isDisposable(root, entry))
            await (0,promises_.rm)(pathOf(entry), { recursive: true, force: true });
    }
    const records = entries.filter(({ name, parentPath }) => name === 'RECORD' && isDistInfo(parentPath));
    const present = new Set((await (0,promises_.readdir)(root, { recursive: true })).map((name) => name.split(external_node_path_.sep).join('/')));
    for (const record of records)
        await rewriteRecord(pathOf(record), present);
    return entries
        .filter((entry) => entry.isDirectory() && entry.parentPath === root && isDistInfo(entry.name))
        .map(({ name }) => name.slice(0, -'.dist-info'.length).replace(/-[^-]*$/, ''))
        .sort();
}
function pathOf({ parentPath, name }) {
    return (0,external_node_path_.join)(parentPath, name);
}
function isDistInfo(path) {
    return path.endsWith('.dist-info');
}
async function isDisposable(root, entry) {
    if (entry.isDirectory())
        return entry.name === '__pycache__';
    if (isDistInfo(entry.parentPath))
        return INSTALLER_RECORDS.includes(entry.name);
    return entry.parentPath === (0,external_node_path_.join)(root, 'bin') && (await isScript(pathOf(entry)));
}
/** Whether a file names its interpreter in the first line; programs in machine code stay. */
async function isScript(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer.toString('latin1') === '#!';
    }
    finally {
        await file.close();
    }
}
/** Lines of a RECORD are `path,hash,size`, the path relative to the root; with a comma it is in quotes (PEP 376). */
async function rewriteRecord(path, present) {
    const rows = (await (0,promises_.readFile)(path, 'utf8')).split(/\r?\n/);
    const kept = rows.map((row) => ({ name: pathIn(row), row })).filter(({ name }) => present.has(name));
    await (0,promises_.writeFile)(path, (0,names/* sortedByName */.IG)(kept)
        .map(({ row }) => `${row}\n`)
        .join(''));
}
function pathIn(row) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(row);
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : row.replace(/,[^,]*,[^,]*$/, '');
}

// EXTERNAL MODULE: ./build/package/layer/refusal.js
var refusal = __webpack_require__(77081);
;// CONCATENATED MODULE: ./build/package/layer/uv/requirement.js
const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?/;
const EXTRAS = /^\s*\[[\w\s.,-]*\]/;
const VERSION = String.raw `(?:===|==|~=|!=|<=|>=|<|>)\s*[\w.*+!-]+`;
const VERSIONS = new RegExp(String.raw `^\s*(?:\(\s*)?${VERSION}(?:\s*,\s*${VERSION})*\s*,?\s*(?:\))?`);
/** The characters of markers (PEP 508): variables, quoted texts, comparisons. */
const MARKER = /^[\w\s.,'"<>=!~()+*|:/-]*$/;
/** uv reads a name with such an ending as a file. */
const ARCHIVE = /^[^\s;@[]*\.(?:tar\.\w+|tar|tgz|tbz|txz|zip|whl)(?:[\s;[]|$)/i;
const HASH = /^(?:md5|sha\d{3}|blake2b):[0-9a-fA-F]+$/;
/**
 * Reads one requirement: a name with versions (PEP 508), or the URL or path of a wheel. Every other requirement makes uv
 * build a source tree, which runs the code of that tree.
 *
 * @param text without options and comments
 * @param options the options on the line, such as `--hash=sha256:…`
 */
function readRequirement(text, options) {
    const hashes = readHashes(options);
    if ('problem' in hashes)
        return hashes;
    const [name] = NAME.exec(text) ?? [];
    const isSource = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[./~\\])|^[^@\s;[(<>=!~]*[/\\]/.test(text);
    if (name === undefined || isSource || ARCHIVE.test(text))
        return withSource(text, '', undefined, hashes);
    const extras = EXTRAS.exec(text.slice(name.length))?.[0] ?? '';
    const rest = text.slice(name.length + extras.length);
    if (/^\s*@/.test(rest))
        return withSource(rest.replace(/^\s*@\s*/, ''), name + extras.trim(), name, hashes);
    const versions = VERSIONS.exec(rest)?.[0] ?? '';
    const marker = readMarker(rest.slice(versions.length));
    if (marker === undefined)
        return NOT_A_REQUIREMENT;
    return { name, before: name + extras.trim() + versions.trim(), marker, hashes };
}
const NOT_A_REQUIREMENT = {
    problem: 'this is not a requirement that the action can read.',
    needsWheel: false,
};
/** @returns undefined when the text is not a marker */
function readMarker(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return '';
    return trimmed.startsWith(';') && MARKER.test(trimmed.slice(1)) ? trimmed.slice(1).trim() : undefined;
}
function withSource(text, before, name, hashes) {
    const [, source = '', rest = ''] = /^(\S*?)(\s+;.*|;\s.*|\s.*|)$/s.exec(text) ?? [];
    const marker = readMarker(rest);
    const wheel = wheelOf(source);
    if ('problem' in wheel)
        return wheel;
    if (marker === undefined)
        return NOT_A_REQUIREMENT;
    return { name, before, wheel, marker, hashes };
}
function wheelOf(source) {
    if (/^[\w-]+\+/.test(source) || /^git[:@]|^[\w.-]+@[\w.-]+:/.test(source))
        return refuse('a repository of source code');
    const url = /^[A-Za-z][A-Za-z0-9+.-]+:/.test(source) ? parsed(source) : undefined;
    if (url === undefined) {
        return /\.whl$/i.test(source) ? { path: source } : refuse('a directory or an archive of source code');
    }
    if (!/\.whl$/i.test(url.pathname))
        return refuse('an archive or a directory of source code');
    if (url.protocol === 'https:' || url.protocol === 'http:')
        return { url: source };
    return url.protocol === 'file:' && url.host === ''
        ? { path: source }
        : refuse('an address that is not http or https');
}
function refuse(what) {
    return {
        problem: `this requirement is ${what}. uv would build it, which runs its code in a job that may write to AWS.`,
        needsWheel: true,
    };
}
function parsed(source) {
    return URL.canParse(source) ? new URL(source) : undefined;
}
function readHashes(options) {
    const hashes = [];
    for (let index = 0; index < options.length; index += 1) {
        const [, option = '', value = options[++index] ?? ''] = /^(--?[\w-]+)(?:=(.*))?$/s.exec(options[index] ?? '') ?? [];
        if (option !== '--hash') {
            return {
                problem: `${shownOption(option)} is an option for building the package from its source code.`,
                needsWheel: true,
            };
        }
        if (!HASH.test(value))
            return { problem: 'the value of `--hash` is not a hash.', needsWheel: false };
        hashes.push(value);
    }
    return hashes;
}
/** An option as messages show it. A text without the form of an option may be secret and is not shown. */
function shownOption(option) {
    return /^--?[a-z][a-z-]{0,40}$/.test(option) ? `\`${option}\`` : 'what is written here';
}

;// CONCATENATED MODULE: ./build/package/layer/uv/settings.js



/** Settings that uv gets: as they are, with absolute paths, or as requirements after a check. */
const ALLOWED = {
    index: 'index',
    'index-url': 'address',
    'extra-index-url': 'address',
    'find-links': 'address',
    'no-index': 'value',
    'index-strategy': 'value',
    'allow-insecure-host': 'value',
    'native-tls': 'value',
    'system-certs': 'value',
    resolution: 'value',
    prerelease: 'value',
    'exclude-newer': 'value',
    'exclude-newer-package': 'value',
    'constraint-dependencies': 'requirements',
    'override-dependencies': 'requirements',
    'exclude-dependencies': 'requirements',
};
/** Members of an index: its URL, and how uv uses it (uv docs, "Indexes"). */
const INDEX_MEMBERS = ['name', 'url', 'explicit', 'default', 'format', 'authenticate', 'ignore-error-codes'];
const IGNORED_INDEX_MEMBERS = ['publish-url', 'cache-control', 'exclude-newer'];
/** Settings for other commands, for development, or for this machine; uv does not get them. */
const IGNORED = new Set([
    ...['add-bounds', 'audit', 'cache-dir', 'cache-keys', 'check-url', 'compile-bytecode', 'concurrent-builds'],
    ...['concurrent-downloads', 'concurrent-installs', 'conflicts', 'default-groups', 'dependency-groups'],
    ...[
        'dependency-metadata',
        'dev-dependencies',
        'environments',
        'fork-strategy',
        'http-proxy',
        'https-proxy',
    ],
    ...['link-mode', 'managed', 'minimum-libc-version', 'no-build', 'no-build-package', 'no-cache', 'no-proxy'],
    ...['no-sources', 'no-sources-package', 'offline', 'package', 'prerelease-package', 'preview'],
    ...['preview-features', 'publish-url', 'pypy-install-mirror', 'python-downloads', 'python-install-mirror'],
    ...['python-preference', 'reinstall', 'reinstall-package', 'required-environments', 'required-version'],
    ...['sources', 'torch-backend', 'trusted-publishing', 'upgrade', 'upgrade-package', 'workspace'],
    // Builds the project itself, which is not part of the layer.
    'build-backend',
]);
/** Such settings in `[tool.uv.pip]`, which are only for `uv pip`. */
const IGNORED_PIP = new Set([
    ...[
        'all-extras',
        'allow-empty-requirements',
        'annotation-style',
        'break-system-packages',
        'custom-compile-command',
    ],
    ...[
        'emit-build-options',
        'emit-find-links',
        'emit-index-annotation',
        'emit-index-url',
        'emit-marker-expression',
    ],
    ...[
        'extra',
        'generate-hashes',
        'group',
        'no-annotate',
        'no-deps',
        'no-emit-package',
        'no-extra',
        'no-header',
    ],
    ...[
        'no-strip-extras',
        'no-strip-markers',
        'only-binary',
        'output-file',
        'prefix',
        'python',
        'python-platform',
    ],
    ...['python-version', 'require-hashes', 'strict', 'system', 'target', 'universal', 'verify-hashes'],
]);
/**
 * The settings of a file that select wheels and their sources.
 *
 * @param strict refuses settings that are neither allowed nor ignored. Without it, they are left out: a repository cannot
 *   change the settings of the machine.
 * @throws Failure that names the file and the line
 */
function checkedSettings(file, strict) {
    const { pip, ...settings } = file.settings;
    const checked = checkedTable(settings, file, strict, IGNORED);
    const ofPip = isTable(pip) ? checkedTable(pip, file, strict, new Set([...IGNORED, ...IGNORED_PIP])) : {};
    return Object.keys(ofPip).length > 0 ? { ...checked, pip: ofPip } : checked;
}
function checkedTable(table, file, strict, ignored) {
    const checked = {};
    for (const [name, value] of Object.entries(table)) {
        const form = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
        if (form !== undefined) {
            const place = placeOf(file, name);
            requireNoVariables(value, place);
            if (form === 'requirements')
                requireWheels(value, name, place);
            checked[name] = form === 'index' ? indexes(value, file, strict) : withAbsolutePaths(value, form, file);
        }
        else if (strict && !ignored.has(name))
            throw refusedSetting(name, file);
    }
    return checked;
}
const BUILDING = /^(no-binary|no-build-isolation|config-settings|extra-build-|build-constraint-|require-build-)/;
function refusedSetting(name, file) {
    const place = placeOf(file, name);
    if (BUILDING.test(name)) {
        return (0,refusal/* refusal */.x5)(place, `the setting \`${name}\` of uv is for building packages from their source code, which runs their code in a job that may write to AWS.`, `Remove it, at least in the checkout that the layer is built from. ${refusal/* BUILD_A_WHEEL */.fe}`);
    }
    const shown = /^[a-z][a-z-]{0,40}$/.test(name) ? `the setting \`${name}\`` : 'a setting';
    return (0,refusal/* refusal */.x5)(place, `${shown} is not among the settings of uv that apply to a layer.`, 'Remove it, at least in the checkout that the layer is built from. docs/layers.md lists the settings that are allowed.');
}
/** Finds a setting before `=`, in a longer key, or in the header of a table. */
function placeOf({ shown, text }, name) {
    const key = name.replace(/[^\w-]/g, '.');
    return { file: shown, line: (0,refusal/* lineOf */.cA)(text, new RegExp(`^[^#]*(?<![\\w-])${key}["']?\\s*[.=\\]]`)) };
}
function indexes(value, file, strict) {
    const tables = Array.isArray(value) ? value.filter(isTable) : [];
    return tables.map((table) => {
        const known = Object.entries(table).flatMap(([name, member]) => {
            if (INDEX_MEMBERS.includes(name))
                return [[name, name === 'url' ? withAbsolutePaths(member, 'address', file) : member]];
            if (strict && !IGNORED_INDEX_MEMBERS.includes(name))
                throw refusedSetting(name, file);
            return [];
        });
        return Object.fromEntries(known);
    });
}
function withAbsolutePaths(value, form, file) {
    if (form !== 'address')
        return value;
    if (Array.isArray(value))
        return value.map((each) => withAbsolutePaths(each, form, file));
    if (typeof value !== 'string' || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(value) || (0,external_node_path_.isAbsolute)(value))
        return value;
    return (0,external_node_path_.resolve)(file.directory, value);
}
function requireNoVariables(value, place) {
    if (typeof value === 'string') {
        if (!value.includes('${'))
            return;
        throw (0,refusal/* refusal */.x5)(place, 'this setting would insert an environment variable, which would send its value to a package index.', 'Put the user name and password into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, where NAME is the name of the index.');
    }
    if (Array.isArray(value) || isTable(value)) {
        for (const each of Object.values(value))
            requireNoVariables(each, place);
    }
}
function requireWheels(value, name, place) {
    const texts = Array.isArray(value) ? value : [];
    for (const text of texts) {
        const read = typeof text === 'string' ? readRequirement(text.trim(), []) : undefined;
        if (read !== undefined && !('problem' in read) && read.wheel === undefined)
            continue;
        throw (0,refusal/* refusal */.x5)(place, `\`${name}\` contains more than names with versions. uv would build other sources, which runs their code in a job that may write to AWS.`, refusal/* BUILD_A_WHEEL */.fe);
    }
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

;// CONCATENATED MODULE: ./build/package/layer/uv/configuration.js







/**
 * The settings of uv for a layer, from the repository, the user and the system (uv docs, "Configuration files"). The
 * nearest file has precedence; lists are joined. Only settings that checkedSettings allows are used.
 *
 * @param directory the directory of the requirements, absolute
 * @throws Failure when the repository has a setting that is not allowed
 */
function uvConfiguration(directory, roots, environment) {
    const repository = settingsOfRepository(directory, roots);
    const machine = machineFiles(environment).flatMap((path) => (0,repository_file/* isFile */.fo)(path) ? [settingsFile(path, (0,external_node_fs_.readFileSync)(path, 'utf8'))] : []);
    const tables = machine.map((file) => checkedSettings(file, false));
    return [...(repository ? [checkedSettings(repository, true)] : []), ...tables].reduce(joined, {});
}
/** The nearest uv.toml, or pyproject.toml with `[tool.uv]`, in the directory or one above it. */
function settingsOfRepository(directory, roots) {
    const root = [roots.workspace, roots.temporary].find((each) => (0,repository_file/* isInside */.FK)(directory, each));
    for (let place = directory; root !== undefined && (0,repository_file/* isInside */.FK)(place, root); place = (0,external_node_path_.dirname)(place)) {
        const ownFile = (0,external_node_path_.join)(place, 'uv.toml');
        if ((0,external_node_fs_.existsSync)(ownFile))
            return settingsFile(ownFile, (0,repository_file/* readRepositoryFile */.tz)(ownFile, roots));
        const project = (0,external_node_path_.join)(place, 'pyproject.toml');
        if ((0,external_node_fs_.existsSync)(project)) {
            const file = settingsFile(project, (0,repository_file/* readRepositoryFile */.tz)(project, roots));
            const settings = isTable(file.settings['tool']) ? file.settings['tool']['uv'] : undefined;
            if (isTable(settings))
                return { ...file, settings };
        }
        if (place === root)
            break;
    }
    return undefined;
}
/** The settings files of the user and the system (uv docs, "Configuration files"). */
function machineFiles(environment) {
    const { XDG_CONFIG_HOME, HOME, APPDATA, PROGRAMDATA, XDG_CONFIG_DIRS } = environment;
    const user = process.platform === 'win32' ? APPDATA : XDG_CONFIG_HOME || (HOME && (0,external_node_path_.join)(HOME, '.config'));
    const system = process.platform === 'win32' ? [PROGRAMDATA] : [...(XDG_CONFIG_DIRS || '/etc/xdg').split(':'), '/etc'];
    return [user, ...system].flatMap((directory) => (directory ? [(0,external_node_path_.join)(directory, 'uv/uv.toml')] : []));
}
function settingsFile(path, text) {
    return {
        settings: parseToml(text, (0,names/* shownPath */.pS)(path)),
        text,
        shown: (0,names/* shownPath */.pS)(path),
        directory: (0,external_node_path_.dirname)(path),
    };
}
/**
 * Parses TOML.
 * @param shown the file as messages name it
 * @throws Failure that names the line, but does not quote the text
 */
function parseToml(text, shown) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        const line = error instanceof Error && 'line' in error ? Number(error.line) : undefined;
        throw (0,refusal/* refusal */.x5)({ file: shown, line }, 'this is not valid TOML.', 'Correct the file.');
    }
}
/** Merges two tables as uv does: the first of two values counts, and lists are joined. */
function joined(first, second) {
    const names = new Set([...Object.keys(first), ...Object.keys(second)]);
    return Object.fromEntries(Array.from(names, (name) => [name, joinedValue(first[name], second[name])]));
}
function joinedValue(first, second) {
    if (Array.isArray(first) && Array.isArray(second))
        return [...first, ...second];
    if (isTable(first) && isTable(second))
        return joined(first, second);
    return first ?? second ?? [];
}

;// CONCATENATED MODULE: ./build/package/layer/uv/interpreter.js



const PROGRAMS = process.platform === 'win32' ? ['python.exe'] : ['python3', 'python'];
/** The programs in this folder of Windows open the store instead of running. */
const STORE = /[\\/]WindowsApps$/i;
/**
 * The Python interpreter for uv. By default, uv would use the interpreter of a `.venv` in the repository, which may be
 * committed.
 *
 * @param path the variable PATH
 * @param workspace absolute
 * @returns arguments of uv for the first Python on PATH outside the workspace, or for a Python that uv manages
 */
function interpreterArguments(path, workspace) {
    const directories = (path ?? '').split(external_node_path_.delimiter);
    const trusted = directories.filter((directory) => (0,external_node_path_.isAbsolute)(directory) && !STORE.test(directory) && !leadsInto(directory, workspace));
    const program = trusted
        .flatMap((directory) => PROGRAMS.map((name) => (0,external_node_path_.join)(directory, name)))
        .find((file) => (0,external_node_fs_.existsSync)(file) && !leadsInto(file, workspace));
    return program === undefined ? ['--managed-python'] : ['--python', program];
}
/** Whether a path is in the workspace, directly or through links. */
function leadsInto(path, workspace) {
    if ((0,repository_file/* isInside */.FK)(path, workspace))
        return true;
    try {
        return (0,repository_file/* isInside */.FK)((0,external_node_fs_.realpathSync)(path), (0,external_node_fs_.realpathSync)(workspace));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/package/layer/uv/lock-line.js
/** The line in uv.lock of a package in the output of `uv export`: `-e ./shared` is `editable = "shared"` there. */
function lineInLock(lock, { requirement, words }) {
    const [, name = '', source = ''] = /^(?:([\w.-]+)\s*@\s*)?(\S*)/.exec(requirement || (words.at(-1) ?? '')) ?? [];
    const written = source
        .replace(/^\.\//, '')
        .replace(/^git\+/, '')
        .replace(/@[^/]*$/, '');
    const lines = lock.split('\n');
    const named = (text) => lines.findIndex((line) => line.startsWith('name = ') && line.includes(`"${text}"`));
    const from = lines.findIndex((line) => line.startsWith('source = ') && written !== '' && line.includes(`"${written}`));
    const index = name !== '' ? named(name) : from;
    return index < 0 ? undefined : index + 1;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/package/layer/uv/pylock.js







/** Whether uv reads a file as a lock file in the format of PEP 751, by its name. */
function isPylock(name) {
    return /^pylock(?:\.[^.]+)?\.toml$/.test(name);
}
/** The members of a package in a pylock.toml that name a source tree. */
const SOURCE_TREES = ['vcs', 'directory'];
/**
 * Reads a pylock.toml (PEP 751), in which each package must have a wheel.
 *
 * @param path absolute
 * @returns its content with absolute URLs of wheels in the repository, without source archives
 * @throws Failure with the line of a package without a wheel
 */
function readPylock(path, roots) {
    const text = (0,repository_file/* readRepositoryFile */.tz)(path, roots);
    const shown = (0,names/* shownPath */.pS)(path);
    const { packages, ...rest } = parseToml(text, shown);
    const tables = Array.isArray(packages) ? packages.filter(isTable) : [];
    return {
        ...rest,
        packages: tables.map((each) => {
            const name = typeof each['name'] === 'string' ? each['name'] : '';
            const place = {
                file: shown,
                line: (0,refusal/* lineOf */.cA)(text, new RegExp(`^\\s*name\\s*=\\s*["']${name.replace(/\W/g, '.')}["']`)),
            };
            return wheelsOf(each, path, roots, place);
        }),
    };
}
function wheelsOf({ sdist: _, ...each }, path, roots, place) {
    const archive = each['archive'];
    const wheels = Array.isArray(each['wheels']) ? each['wheels'].filter(isTable) : [];
    const files = [...wheels, ...(isTable(archive) ? [archive] : [])];
    if (SOURCE_TREES.some((member) => member in each) || !files.every(isWheel)) {
        throw (0,refusal/* refusal */.x5)(place, 'this package is a source tree or an archive of one. uv would build it, which runs its code in a job that may write to AWS.', refusal/* BUILD_A_WHEEL */.fe);
    }
    const result = { ...each };
    if (wheels.length > 0)
        result['wheels'] = wheels.map((wheel) => located(wheel, path, roots, place));
    if (isTable(archive))
        result['archive'] = located(archive, path, roots, place);
    return result;
}
function isWheel({ url, path }) {
    const texts = [url, path].filter((text) => typeof text === 'string');
    return texts.length > 0 && texts.every((text) => /^[^?#]*\.whl$/i.test(text) && !text.includes('${'));
}
function located(wheel, path, roots, place) {
    const { path: written, ...rest } = wheel;
    if (typeof written !== 'string')
        return /^https?:/i.test(String(wheel['url'])) ? wheel : refuseAddress(place);
    const file = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), written);
    (0,repository_file/* requireRepositoryFile */._b)(file, roots, place);
    return { ...rest, url: (0,external_node_url_.pathToFileURL)(file).href };
}
function refuseAddress(place) {
    throw (0,refusal/* refusal */.x5)(place, 'a wheel has an address that is not http or https.', 'Lock the package again.');
}

;// CONCATENATED MODULE: ./build/package/layer/uv/requirement-lines.js
/**
 * Splits a requirements file into its lines, as pip does: a backslash at the end joins the next line, except after a
 * comment; a comment begins with `#` at the start of a line or after white space (pip docs, "Requirements File Format").
 */
function requirementLines(text) {
    const lines = [];
    let joined;
    const end = ({ number, text: whole }) => {
        const withoutComment = whole.replace(/(^|\s)#.*$/s, '').trim();
        if (withoutComment !== '')
            lines.push({ number, ...divided(withoutComment) });
    };
    text.split(/\r\n|[\r\n]/).forEach((line, index) => {
        const start = joined ?? { number: index + 1, text: '' };
        const isComment = /(^|\s)#/.test(line);
        joined = { number: start.number, text: start.text + (isComment ? ` ${line}` : line.replace(/\\$/, '')) };
        if (!isComment && line.endsWith('\\'))
            return;
        end(joined);
        joined = undefined;
    });
    if (joined)
        end(joined);
    return lines;
}
/** A requirement ends before the first word that begins with a hyphen. */
function divided(text) {
    const option = text.startsWith('-') ? 0 : text.search(/\s-/);
    const requirement = option < 0 ? text : text.slice(0, option).trim();
    return { requirement, words: option < 0 ? [] : shellWords(text.slice(option)) };
}
function shellWords(text) {
    const words = text.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\]|["'\\])+/gs) ?? [];
    return words.map((word) => word.replace(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs, (_, double, single, escaped) => double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(["\\])/g, '$1')));
}

;// CONCATENATED MODULE: ./build/package/layer/uv/requirements.js








const INCLUDES = ['-r', '--requirement', '--requirements'];
const CONSTRAINTS = ['-c', '--constraint', '--constraints'];
const INDEXES = ['-i', '--index-url', '--pypi-url', '--extra-index-url'];
const LINKS = ['-f', '--find-links'];
/** Options that only restrict or select wheels. */
const FLAGS = ['--no-index', '--require-hashes', '--pre', '--prefer-binary'];
const DROPPED = ['--only-binary', '--trusted-host'];
const EDITABLE = ['-e', '--editable'];
const requirements_BUILDING = /^--(no-binary|config-settings?|global-option|install-option|build-option|no-build-isolation|use-pep517|no-use-pep517|build-constraints?)$/;
/**
 * Reads a requirements file and the files that it includes, and refuses everything that is not on the allow-list. uv gets
 * newly written lines, so that text that uv would read differently never reaches it.
 *
 * @param path absolute
 * @throws Failure that names the file and the line
 */
function readRequirements(path, roots) {
    const collected = new Collected(roots, (0,external_node_path_.dirname)(path));
    collected.include(path, 'lines');
    return collected;
}
/**
 * Reads the output of `uv export` as readRequirements does.
 *
 * @param directory of the project, absolute
 * @param place finds a line in the lock file
 */
function readExported(text, directory, place, roots) {
    const collected = new Collected(roots, directory);
    collected.read({ text, shown: 'uv.lock', directories: [directory], place, wheelAdvice: refusal/* LOCK_A_WHEEL */.WN }, 'lines');
    return collected;
}
class Collected {
    lines = [];
    constraints = [];
    #seen = new Set();
    #roots;
    #base;
    /** @param base the directory of the requirements, which paths may be relative to */
    constructor(roots, base) {
        this.#roots = roots;
        this.#base = base;
    }
    /** @param from where the file is named; undefined for the first */
    include(path, into, from) {
        // Files may include each other.
        if (this.#seen.has(`${into} ${path}`))
            return;
        this.#seen.add(`${into} ${path}`);
        const text = (0,repository_file/* readRepositoryFile */.tz)(path, this.#roots, from);
        const directories = [(0,external_node_path_.dirname)(path), this.#base];
        this.read({ text, shown: (0,names/* shownPath */.pS)(path), directories, wheelAdvice: refusal/* BUILD_A_WHEEL */.fe }, into);
    }
    read(source, into) {
        for (const line of requirementLines(source.text)) {
            const place = source.place?.(line) ?? { file: source.shown, line: line.number };
            if ([line.requirement, ...line.words].some((text) => text.includes('${'))) {
                throw (0,refusal/* refusal */.x5)(place, 'this line would insert an environment variable, which could send its value to a package index or print it.', 'Write the text itself. Put the user name and password of a package index into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, for an index that uv.toml or pyproject.toml names.');
            }
            if (line.requirement === '')
                this.#options(line.words, source, place, into);
            else
                this[into].push(this.#requirement(line, source, place));
        }
    }
    #requirement({ requirement, words }, source, place) {
        const read = readRequirement(requirement, words);
        if ('problem' in read) {
            const advice = read.needsWheel
                ? source.wheelAdvice
                : 'Write a name with versions (PEP 508), such as `requests==2.32.5`, the path or the address of a wheel, or an option that docs/layers.md lists.';
            throw (0,refusal/* refusal */.x5)(place, read.problem, advice);
        }
        return rendered(read, this.#wheelOf(read, source, place));
    }
    #wheelOf({ wheel }, source, place) {
        if (wheel === undefined || 'url' in wheel)
            return wheel?.url;
        const path = this.#locate(wheel.path, source, place);
        (0,repository_file/* requireRepositoryFile */._b)(path, this.#roots, place);
        return (0,external_node_url_.pathToFileURL)(path).href;
    }
    #locate(written, { directories }, place) {
        const path = written.startsWith('file:') ? pathOfUrl(written, place) : written;
        if ((0,external_node_path_.isAbsolute)(path))
            return path;
        const places = directories.map((directory) => (0,external_node_path_.resolve)(directory, path));
        return places.find((each) => (0,external_node_fs_.existsSync)(each)) ?? places[0] ?? path;
    }
    #options(words, source, place, into) {
        for (let index = 0; index < words.length; index += 1) {
            const { name, value: attached } = requirements_divided(words[index] ?? '');
            if (FLAGS.includes(name) && attached === undefined) {
                this.lines.push(name);
                continue;
            }
            this.#requireKnown(name, source, place);
            const value = attached ?? words[++index];
            if (value === undefined || value === '') {
                throw (0,refusal/* refusal */.x5)(place, `\`${name}\` has no value.`, 'Write the value on the same line.');
            }
            if (INCLUDES.includes(name))
                this.include(this.#included(value, source, place), into, place);
            else if (CONSTRAINTS.includes(name))
                this.include(this.#included(value, source, place), 'constraints', place);
            else if ([...INDEXES, ...LINKS].includes(name))
                this.lines.push(`${name} ${this.#index(value, source, place)}`);
        }
    }
    #requireKnown(name, { wheelAdvice, place: isLocked }, place) {
        if ([...INCLUDES, ...CONSTRAINTS, ...INDEXES, ...LINKS, ...DROPPED].includes(name))
            return;
        if (EDITABLE.includes(name)) {
            throw (0,refusal/* refusal */.x5)(place, `${isLocked ? 'this package is' : `\`${name}\` installs`} a source tree. uv would build it, which runs its code in a job that may write to AWS, and the layer would contain a link into the checkout.`, wheelAdvice);
        }
        if (requirements_BUILDING.test(name)) {
            throw (0,refusal/* refusal */.x5)(place, `\`${name}\` is an option for building packages from their source code, which runs their code in a job that may write to AWS.`, `Remove it. ${refusal/* BUILD_A_WHEEL */.fe}`);
        }
        throw (0,refusal/* refusal */.x5)(place, `${shownOption(name)} is not an option that a requirements file of a layer may have.`, 'Remove it. docs/layers.md lists the options that are allowed.');
    }
    /** Includes are relative to the file that names them, as in pip and uv. */
    #included(value, source, place) {
        if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(value)) {
            throw (0,refusal/* refusal */.x5)(place, 'a requirements file is included by its URL, but only files of the workspace are read.', 'Download it in an earlier step, check it, and include the file.');
        }
        const [directory = this.#base] = source.directories;
        return (0,external_node_path_.resolve)(directory, value);
    }
    /** A URL as it is, a directory as the URL of its absolute path, which contains no spaces. */
    #index(value, source, place) {
        return /^https?:/i.test(value) ? value : (0,external_node_url_.pathToFileURL)(this.#locate(value, source, place)).href;
    }
}
function pathOfUrl(url, place) {
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch {
        throw (0,refusal/* refusal */.x5)(place, 'this is not the URL of a file on this machine.', 'Write a path.');
    }
}
/** `-rfile`, `-r=file`, `--requirement=file` or the option alone. */
function requirements_divided(word) {
    const [, short, shortValue] = /^(-[A-Za-z])=?(.+)$/s.exec(word) ?? [];
    if (short !== undefined && shortValue !== undefined)
        return { name: short, value: shortValue };
    const [, long, longValue] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    return long === undefined || longValue === undefined ? { name: word } : { name: long, value: longValue };
}
/** Replaces all white space by single spaces, so that no text can begin a new line. */
function rendered({ before, marker, hashes }, wheel) {
    const source = wheel === undefined ? '' : before === '' ? wheel : ` @ ${wheel}`;
    const requirement = `${before}${source}${marker === '' ? '' : ` ; ${marker}`}`;
    return [requirement, ...hashes.map((hash) => `--hash=${hash}`)].join(' ').replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./build/package/layer/python-packages.js














const SETUP_UV = '- uses: astral-sh/setup-uv@v7';
/**
 * Installs Python packages with uv into `python/` of a directory, as binary wheels for Lambda, whatever this machine and
 * its Python are. The same lock file gives the same files: no bytecode, no scripts, no records of the installation.
 *
 * @param directory an empty directory; absolute
 * @returns warnings in full sentences
 * @throws Failure when uv is missing or cannot install them
 */
async function installPythonPackages(target, directory, tools) {
    const requirements = findRequirements(target.requirements);
    // uv runs outside the repository, because it looks for settings, an interpreter and projects around its directory.
    const place = `${directory}-uv`;
    await (0,promises_.mkdir)(place, { recursive: true });
    const project = (0,external_node_path_.dirname)(target.requirements);
    const settings = (0,dist/* stringify */.As)(uvConfiguration(project, tools, tools.environment));
    await (0,promises_.writeFile)((0,external_node_path_.join)(place, 'uv.toml'), settings);
    const common = [
        ...['--config-file', (0,external_node_path_.join)(place, 'uv.toml'), ...QUIET],
        ...interpreterArguments(tools.environment['PATH'], tools.workspace),
    ];
    const into = (0,external_node_path_.join)(directory, 'python');
    const run = await uv(tools, [
        ...['pip', 'install', ...(await checkedRequirements(requirements, place, common, tools))],
        ...[
            '--target',
            into,
            '--python-version',
            target.pythonVersion,
            '--python-platform',
            platformOf(target),
        ],
        ...['--only-binary', ':all:', '--no-compile-bytecode', '--link-mode', 'copy'],
        ...['--keyring-provider', 'disabled', ...common],
    ], place);
    if (run.exitCode !== 0)
        throw cannotInstall(target, (0,build_tools/* lastOutput */.G)(run));
    const installed = await cleanSitePackages(into);
    if (installed.length === 0)
        throw nothingInstalled(target);
    return requirements.kind === 'requirements.txt' ? pinWarnings(requirements.path, installed) : [];
}
const QUIET = ['--no-progress', '--color', 'never'];
/**
 * Writes the allowed requirements into new files.
 *
 * @param place an empty directory
 * @param common arguments of every uv command
 * @returns arguments of `uv pip install` that name the files
 */
async function checkedRequirements(requirements, place, common, tools) {
    if (requirements.kind === 'requirements.txt' && isPylock((0,external_node_path_.basename)(requirements.path))) {
        const file = (0,external_node_path_.join)(place, 'pylock.toml');
        await (0,promises_.writeFile)(file, (0,dist/* stringify */.As)(readPylock(requirements.path, tools)));
        return ['--requirements', file];
    }
    const locked = requirements.kind === 'uv.lock';
    const { lines, constraints } = locked
        ? await readLock(requirements.directory, place, common, tools)
        : readRequirements(requirements.path, tools);
    const files = { requirements: (0,external_node_path_.join)(place, 'requirements.txt'), constraints: (0,external_node_path_.join)(place, 'constraints.txt') };
    await (0,promises_.writeFile)(files.requirements, `${lines.join('\n')}\n`);
    await (0,promises_.writeFile)(files.constraints, `${constraints.join('\n')}\n`);
    return [
        ...['--requirements', files.requirements],
        ...(constraints.length > 0 ? ['--constraints', files.constraints] : []),
        // The lock file names every package, so uv need not resolve dependencies again.
        ...(locked ? ['--no-deps'] : []),
    ];
}
/**
 * Exports uv.lock as a requirements.txt: exact versions with hashes and markers. uv reads copies of the two files, so that
 * it finds nothing else of the repository.
 */
async function readLock(directory, place, common, tools) {
    const project = (0,external_node_path_.join)(place, 'project');
    await (0,promises_.mkdir)(project);
    const lock = (0,repository_file/* readRepositoryFile */.tz)((0,external_node_path_.join)(directory, 'uv.lock'), tools);
    await (0,promises_.writeFile)((0,external_node_path_.join)(project, 'uv.lock'), lock);
    await (0,promises_.writeFile)((0,external_node_path_.join)(project, 'pyproject.toml'), (0,repository_file/* readRepositoryFile */.tz)((0,external_node_path_.join)(directory, 'pyproject.toml'), tools));
    const file = (0,external_node_path_.join)(place, 'exported.txt');
    const run = await uv(tools, [
        ...['export', '--frozen', '--no-default-groups', '--no-emit-project', '--format', 'requirements-txt'],
        ...['--no-header', '--no-annotate', '--output-file', file, '--quiet', ...common],
    ], project);
    const shown = (0,names/* shownPath */.pS)((0,external_node_path_.join)(directory, 'uv.lock'));
    if (run.exitCode === 0) {
        const placeOf = (line) => ({ file: shown, line: lineInLock(lock, line) });
        return readExported(await (0,promises_.readFile)(file, 'utf8'), directory, placeOf, tools);
    }
    throw new failure/* Failure */.HR(`uv cannot read \`${shown}\`. Its output:${(0,build_tools/* lastOutput */.G)(run)}`, 'Run `uv lock` and commit uv.lock, and check that uv on the runner is not older than the version that wrote the file.');
}
async function uv({ execute }, args, directory) {
    const run = await execute('uv', args, directory);
    if (run)
        return run;
    throw (0,build_tools/* missingProgram */.H)('uv', 'a layer of Python packages is built', SETUP_UV);
}
/**
 * The wheels that Lambda can load: its runtimes from Python 3.12 on run on Amazon Linux 2023 with glibc 2.34, older
 * ones on Amazon Linux 2 with glibc 2.26 (Lambda developer guide, "Lambda runtimes"), for which uv knows 2.17.
 */
function platformOf({ pythonVersion, architecture }) {
    const minor = Number(pythonVersion.split('.')[1]);
    return `${architecture === 'arm64' ? 'aarch64' : 'x86_64'}-${minor >= 12 ? 'manylinux_2_34' : 'manylinux2014'}`;
}
function cannotInstall(target, output) {
    const { pythonVersion, architecture } = target;
    const what = `the packages of \`${(0,names/* shownPath */.pS)(target.requirements)}\` for Python ${pythonVersion} on ${architecture}`;
    const lacksWheel = /source distribution|no wheels|no usable wheels|no-build|only-binary|matching (Python|platform)/i;
    return new failure/* Failure */.HR(`uv could not install ${what}. Its output:${output}`, lacksWheel.test(output)
        ? 'Only wheels are installed, because a build here would be for this machine. Choose a version of the package that has a wheel for Lambda, set `python-version` and `compatible-architectures` to one that has, or build the layer in a container and give it as `source-dir`.'
        : 'Fix the problem that uv names. Configure the package index in uv.toml, pyproject.toml or the variables `UV_INDEX` and `UV_DEFAULT_INDEX` of the step, and its user name and password in `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD`.');
}
function nothingInstalled(target) {
    return new failure/* Failure */.HR(`\`${(0,names/* shownPath */.pS)(target.requirements)}\` names no package to install for Python ${target.pythonVersion} on Linux, so the layer would be empty.`, 'Check that it is the right file, and the markers of its packages. Groups and extras of a pyproject.toml are not installed.');
}
async function pinWarnings(path, installed) {
    const open = notPinned(await (0,promises_.readFile)(path, 'utf8'), installed);
    if (open === undefined || open.length === 0)
        return [];
    return [
        `\`${(0,names/* shownPath */.pS)(path)}\` does not pin the version of ${(0,names/* shownNames */.kA)(open)}, so another build may install other versions and publish another version of the layer. \`uv pip compile\` pins all versions.`,
    ];
}


/***/ }),

/***/ 77081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ LOCK_A_WHEEL),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   fe: () => (/* binding */ BUILD_A_WHEEL),
/* harmony export */   lb: () => (/* binding */ PACK_AN_ARCHIVE),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70271);


/**
 * The failure of a file with a setting or package that is not allowed.
 *
 * @param problem begins in the middle of a sentence, such as "`--no-binary` asks for …". It quotes names of settings, but
 *   never other text, because any file of the workspace can be included, even one with secrets.
 */
function refusal({ file, line }, problem, advice) {
    const where = line === undefined ? `\`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(file)}\`` : `\`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(file)}\`, line ${line}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${where}: ${problem}`, advice);
}
/** What to do when a package would have to be built. */
const BUILD_A_WHEEL = 'Build a wheel in an earlier step, for instance `uv build --wheel --out-dir wheels PATH`, name the package with its version in the requirements file, and add the line `--find-links wheels`. Or build the whole layer in an earlier step and give it as `source-dir`.';
/** The same for a package in uv.lock. */
const LOCK_A_WHEEL = 'Publish the package to a package index as a wheel, or commit its wheel, name it in `[tool.uv.sources]` (`NAME = { path = "wheels/NAME-1.0.0-py3-none-any.whl" }`) and run `uv lock`. Or build the whole layer in an earlier step and give it as `source-dir`.';
/** What to do when npm would have to fetch, pack or link a source tree. */
const PACK_AN_ARCHIVE = 'Pack it in an earlier step (`npm pack`) and depend on the archive, or build the layer in an earlier step and give it as `source-dir`.';
/** Number of the first line that matches. */
function lineOf(text, pattern) {
    const index = text.split('\n').findIndex((line) => pattern.test(line));
    return index < 0 ? undefined : index + 1;
}


/***/ }),

/***/ 59416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   _b: () => (/* binding */ requireRepositoryFile),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   tz: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83419);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77081);




/** In bytes: far more than a lock file or requirements file has. */
const LARGEST = 64 * 1024 * 1024;
/**
 * Reads a file of the workspace, or of the runner's temporary directory. Links are resolved first, and none may lead out
 * of that directory: /proc/self/environ contains every secret of the step.
 *
 * @param path absolute
 * @param place where the file is named, for the message
 * @throws Failure when it is elsewhere, does not exist, or is not a regular file
 */
function readRepositoryFile(path, roots, place) {
    const real = requireInside(path, roots, place);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile() || stats.size > LARGEST) {
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(place ?? { file: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path) }, `\`${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path)}\` is not a text file.`, 'Name a text file of at most 64 MB.');
        }
        // Drops a byte order mark.
        return new TextDecoder().decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * The real path of a file that another program reads.
 *
 * @throws Failure when it is elsewhere, does not exist, or is a directory: uv would build a directory, whatever its name
 */
function requireRepositoryFile(path, roots, place) {
    const real = requireInside(path, roots, place);
    if (isFile(real))
        return real;
    const shown = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path);
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(place ?? { file: shown }, `\`${shown}\` is not a file.`, 'Name the file itself.');
}
/**
 * The real path of a file that exists inside one of the roots.
 *
 * @throws Failure when it is elsewhere or does not exist
 */
function requireInside(path, { workspace, temporary }, place) {
    const root = [workspace, temporary].find((each) => isInside(path, each) || isInside(path, realPath(each)));
    const shown = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path);
    const at = place ?? { file: shown };
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        if (root !== undefined && isInside(real, realPath(root)))
            return real;
    }
    catch (error) {
        if (root !== undefined) {
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(at, `the file \`${shown}\` ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error)})`}.`, 'Correct the path, and check that an earlier step checks out or creates the file.');
        }
    }
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(at, `\`${shown}\` ${root === undefined ? 'is' : 'is a link that leads'} outside the workspace, but only files of the workspace are read: other files may contain secrets.`, 'Copy the file into the workspace in an earlier step, and name it there.');
}
/** Whether a path is a file, whatever it links to. */
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
/** Whether a path is in a directory, without resolving links. */
function isInside(path, directory) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function realPath(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
    }
    catch {
        return directory;
    }
}


/***/ })

};
