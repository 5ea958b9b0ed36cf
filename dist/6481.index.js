export const id = 6481;
export const ids = [6481];
export const modules = {

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ missingProgram)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * The failure of a program that is not installed.
 * @param step the lines of a workflow that install it
 */
function missingProgram(program, purpose, step) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${program} is not installed on the runner, but ${purpose} with it.`, `Install it with a step before this one, in the same job:\n${step}`);
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   K1: () => (/* binding */ ending),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   Um: () => (/* binding */ isTooOld),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** Characters of a program's text that an error quotes; the log has all of it. */
const LONGEST = 700;
/** Whether a program does not know an argument, which an older version does not have. */
function isTooOld(run) {
    return /unexpected argument|invalid value '[^']*' for '--|unrecognized subcommand|unsupported (?:schema|lockfile)|unknown (?:flag|option)/i.test(run.stderr);
}
/** The lines of what a program said: of its errors, if there are any. */
function linesOf({ stderr, stdout }) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(stderr.trim() === '' ? stdout : stderr).split(/\r?\n/);
}
/** The end of what a program said, where its cause is not known. */
function ending({ exitCode, stderr, stdout }) {
    const last = (stderr.trim() || stdout.trim()).split(/\r?\n/).slice(-3).join(' ');
    return last || `it ended with exit code ${exitCode} and said nothing`;
}
/** A text in one line, not too long, and without the full stop at its end. */
function shortened(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= LONGEST ? line.replace(/\.$/, '') : `${line.slice(0, LONGEST)}…`;
}
/** With a full stop. */
function asSentence(text) {
    return /[.:]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 6481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installPythonPackages: () => (/* binding */ installPythonPackages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/package/names.js
var names = __webpack_require__(3419);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/package/layer/refusal.js
var refusal = __webpack_require__(7081);
// EXTERNAL MODULE: ./build/package/layer/repository-file.js
var repository_file = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/package/content-digest.js
var content_digest = __webpack_require__(3339);
// EXTERNAL MODULE: ./build/package/zip/compression.js
var compression = __webpack_require__(3753);
// EXTERNAL MODULE: ./build/package/zip/writer.js
var writer = __webpack_require__(336);
;// CONCATENATED MODULE: ./build/package/layer/toml.js


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
/** Whether a value is a table. */
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
/** A table or value inside of tables. */
function at(table, ...names) {
    let value = table;
    for (const name of names)
        value = isTable(value) ? value[name] : undefined;
    return value;
}
/** The strings of a list. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

// EXTERNAL MODULE: ./build/text/ignore-patterns.js + 1 modules
var ignore_patterns = __webpack_require__(7593);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
;// CONCATENATED MODULE: ./build/package/layer/local/not-copied.js
/**
 * Why a source tree cannot be copied into a layer, to follow "cannot be copied: ". It quotes only names of settings and
 * files.
 */
class NotCopied extends Error {
}

;// CONCATENATED MODULE: ./build/package/layer/local/files.js





/** Directories of tools, which no build backend packs. */
const TOOLS = new Set([
    '__pycache__',
    '.git',
    '.hg',
    '.venv',
    'node_modules',
    '.tox',
    '.nox',
    '.mypy_cache',
    '.pytest_cache',
    '.ruff_cache',
]);
/**
 * The files below a directory of a project, without bytecode.
 *
 * @param root of the project; absolute
 * @param directory relative to the root, `/` between names; empty for the root itself
 * @returns names relative to the root, sorted by their bytes
 * @throws NotCopied for a symbolic link, which backends treat differently
 */
function filesBelow(root, directory) {
    const found = [];
    const read = (place) => {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, place), { withFileTypes: true })) {
            const name = place === '' ? entry.name : `${place}/${entry.name}`;
            if (entry.isSymbolicLink())
                throw new NotCopied(`it contains a symbolic link, ${(0,model_text/* shownName */.HD)(name)}`);
            if (entry.isDirectory() && !TOOLS.has(entry.name))
                read(name);
            else if (entry.isFile() && !/\.py[cdo]$|^\.DS_Store$/.test(entry.name))
                found.push({ name });
        }
    };
    if (isDirectoryIn(root, directory))
        read(directory);
    return (0,names/* sortedByName */.IG)(found).map(({ name }) => name);
}
/** Whether a project has a directory, without links on the way to it. */
function isDirectoryIn(root, name) {
    return isInTree(root, name) && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name)).isDirectory();
}
/** Whether a project has a file, without links on the way to it. */
function isFileIn(root, name) {
    return isInTree(root, name) && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name)).isFile();
}
/** Whether a name leads to an entry of the project, through no link and not out of it. */
function isInTree(root, name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        return false;
    return parts.every((_, index) => {
        const stats = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
        return (stats !== undefined && !stats.isSymbolicLink() && (index === parts.length - 1 || stats.isDirectory()));
    });
}

;// CONCATENATED MODULE: ./build/package/layer/requirement.js

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
 * Reads one requirement: a name with versions (PEP 508), the URL or path of a wheel, or a directory. Every other
 * requirement makes uv build a source tree, which runs the code of that tree.
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
    const [, path = source, extras = ''] = name === undefined ? (/^([^[]*)(\[[\w.,-]*\])$/.exec(source) ?? []) : [];
    const read = sourceOf(path);
    if ('problem' in read)
        return read;
    // uv takes extras behind the path of a directory only.
    if (marker === undefined || (extras !== '' && !('directory' in read)))
        return NOT_A_REQUIREMENT;
    return { name, before: before + extras, source: read, marker, hashes };
}
function sourceOf(source) {
    if (/^[\w-]+\+/.test(source) || /^git[:@]|^[\w.-]+@[\w.-]+:|\.git$/.test(source))
        return refuse('a repository of source code');
    const url = /^[A-Za-z][A-Za-z0-9+.-]+:/.test(source) ? parsed(source) : undefined;
    if (url === undefined) {
        if (/\.whl$/i.test(source))
            return { path: source };
        return ARCHIVE.test(source) ? refuse('an archive of source code') : { directory: source };
    }
    if (!/\.whl$/i.test(url.pathname)) {
        return url.protocol === 'file:' && url.host === '' && !ARCHIVE.test(url.pathname)
            ? { directory: source }
            : refuse('an archive or a directory of source code');
    }
    if (url.protocol === 'https:' || url.protocol === 'http:')
        return { url: source };
    return url.protocol === 'file:' && url.host === ''
        ? { path: source }
        : refuse('an address that is not http or https');
}
function refuse(what) {
    return {
        problem: `this requirement is ${what}. ${refusal/* WOULD_BE_BUILT */.Zu}`,
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
/** In names of distributions, case does not matter, and `-`, `_` and `.` are equal (PEP 503). */
function normalName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}

;// CONCATENATED MODULE: ./build/package/layer/local/source-project.js







const BACKENDS = {
    uv_build: 'uv_build',
    'hatchling.build': 'hatchling',
    'setuptools.build_meta': 'setuptools',
};
/**
 * Reads a project that can be copied without running code of it.
 *
 * @param directory real path
 * @throws NotCopied with the reason
 */
function readSourceProject(directory, roots) {
    const path = (0,external_node_path_.join)(directory, 'pyproject.toml');
    if (!(0,external_node_fs_.existsSync)(path))
        throw new NotCopied('it has no pyproject.toml');
    const content = parseToml((0,repository_file/* readRepositoryFile */.tz)(path, roots), (0,names/* shownPath */.pS)(path));
    const { project, tool } = content;
    if (!isTable(project))
        throw new NotCopied('its pyproject.toml has no table `[project]`');
    const backend = backendOf(content['build-system']);
    const { name, dynamic } = project;
    if (typeof name !== 'string' || !/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/.test(name))
        throw new NotCopied('its pyproject.toml has no `name`');
    const tools = isTable(tool) ? tool : {};
    const version = versionOf(project, { directory, backend, tool: tools, roots });
    const left = textsOf(dynamic).filter((each) => !['version', 'readme', 'classifiers'].includes(each));
    if (left.length > 0)
        throw new NotCopied(`its build backend computes ${quotedNames(left)}`);
    requireNames(project);
    return { source: { directory, name, version, project, tool: tools, roots }, backend };
}
/** Refuses dependencies with a source, because uv would build some of these. */
function requireNames({ dependencies, 'optional-dependencies': optional }) {
    const extras = Object.values(isTable(optional) ? optional : {});
    for (const each of [dependencies, ...extras].flatMap(textsOf)) {
        const read = readRequirement(each.trim(), []);
        if ('problem' in read || read.source !== undefined)
            throw new NotCopied('its `dependencies` contain more than names with versions');
    }
}
/** Names of the dependencies that `[tool.uv.sources]` has a source for; normalized. */
function sourcedDependencies({ project, tool }) {
    const sources = at(tool, 'uv', 'sources');
    const sourced = Object.keys(isTable(sources) ? sources : {}).map(normalName);
    const optional = project['optional-dependencies'];
    const asked = [project['dependencies'], ...Object.values(isTable(optional) ? optional : {})].flatMap(textsOf);
    return asked
        .map((each) => normalName(/^[\w.-]*/.exec(each.trim())?.[0] ?? ''))
        .filter((name) => sourced.includes(name));
}
function backendOf(table) {
    // PEP 518: without the table, setuptools builds.
    if (table === undefined)
        return 'setuptools';
    if (!isTable(table))
        throw new NotCopied('its `[build-system]` is not a table');
    if ('backend-path' in table)
        throw new NotCopied('its build backend is code of the repository');
    const { 'build-backend': written, requires } = table;
    const backend = written === undefined ? 'setuptools' : BACKENDS[String(written)];
    if (backend === undefined)
        throw new NotCopied('only uv_build, hatchling and setuptools are known as build backends');
    const names = textsOf(requires).map((each) => /^[\w.-]+/.exec(each.trim())?.[0].replace(/[-.]/g, '_') ?? '');
    const others = names.filter((each) => each.toLowerCase() !== backend && each.toLowerCase() !== 'wheel');
    if (others.length > 0)
        throw new NotCopied(`its build needs more than ${backend}`);
    return backend;
}
/** Where hatchling finds a version by default (hatch docs, "Versioning", "Regex"). */
const IN_SOURCE = /^(?:__version__|VERSION)(?: ?: ?str)? *= *(['"])v?(?<version>.+?)\1/im;
/** What setuptools reads from the syntax tree, without importing the module. */
const LITERAL = /^__version__\s*(?::\s*str\s*)?=\s*(['"])(?<version>[^'"\\]+)\1\s*(?:#.*)?$/m;
function versionOf(project, unversioned) {
    const { version, dynamic } = project;
    const isDynamic = textsOf(dynamic).includes('version');
    const written = isDynamic ? dynamicVersion(unversioned) : version;
    const normal = typeof written === 'string' ? normalVersion(written.trim()) : undefined;
    if (normal === undefined)
        throw new NotCopied(isDynamic ? 'its build backend computes `version`' : 'its `version` is not a version such as `1.2.3`');
    return normal;
}
/** The version in a file that the backend reads as text, without running it. */
function dynamicVersion({ directory, backend, tool, roots }) {
    const read = (file) => {
        const path = (0,external_node_path_.join)(directory, file);
        return (0,external_node_fs_.existsSync)(path) ? (0,repository_file/* readRepositoryFile */.tz)(path, roots) : undefined;
    };
    const settings = backend === 'hatchling' ? at(tool, 'hatch', 'version') : at(tool, 'setuptools', 'dynamic', 'version');
    if (!isTable(settings))
        return undefined;
    const { path, file, attr, ...others } = settings;
    if (Object.keys(others).length > 0)
        return undefined;
    if (backend === 'hatchling' && typeof path === 'string')
        return IN_SOURCE.exec(read(path) ?? '')?.groups?.['version'];
    if (backend !== 'setuptools')
        return undefined;
    if (attr === undefined && typeof file === 'string')
        return read(file);
    const [, module = ''] = /^([\w.]+)\.__version__$/.exec(String(attr ?? '')) ?? [];
    if (module === '' || file !== undefined)
        return undefined;
    const place = module.replaceAll('.', '/');
    const text = [`src/${place}/__init__.py`, `src/${place}.py`, `${place}/__init__.py`, `${place}.py`]
        .map(read)
        .find((each) => each !== undefined);
    return LITERAL.exec(text ?? '')?.groups?.['version'];
}
/** The usual form of a version (PEP 440, "Normalization"); undefined for forms that are rare. */
function normalVersion(text) {
    const [, numbers, rest = '', local = ''] = /^v?(\d+(?:\.\d+)*)((?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?)(\+[a-z0-9]+(?:\.[a-z0-9]+)*)?$/.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    return numbers.split('.').map(Number).join('.') + rest + local;
}
/**
 * Refuses settings of a backend that are not known.
 *
 * @param where the table as messages name it
 */
function requireKnown(table, where, known) {
    const unknown = Object.keys(table ?? {}).filter((name) => !known.includes(name));
    if (unknown.length > 0)
        throw new NotCopied(`the action does not know ${quotedNames(unknown)} of \`[${where}]\``);
}
/** Names of settings; a text without the form of one may be secret and is not quoted. */
function quotedNames(names) {
    return names.map((each) => (/^[a-z][a-z_-]{0,40}$/i.test(each) ? `\`${each}\`` : 'a setting')).join(', ');
}

;// CONCATENATED MODULE: ./build/package/layer/local/hatchling.js








/** Settings of `[tool.hatch.build]` and of its wheel, with those that have no effect on the files of a wheel. */
const KNOWN = [
    'packages',
    'exclude',
    'directory',
    'reproducible',
    'dev-mode-dirs',
    'dev-mode-exact',
    'skip-excluded-dirs',
];
/**
 * The files that hatchling puts into a wheel (hatch docs, "Build configuration", "Wheel builder"): the listed packages, or
 * what has the name of the project, without what the nearest .gitignore and `exclude` name.
 */
function hatchlingFiles(project) {
    const { directory, tool } = project;
    const build = tableAt(tool, 'hatch', 'build');
    const wheel = tableAt(tool, 'hatch', 'build', 'targets', 'wheel');
    requireKnown(build, 'tool.hatch.build', [...KNOWN, 'targets']);
    requireKnown(wheel, 'tool.hatch.build.targets.wheel', KNOWN);
    requireKnown(tableAt(tool, 'hatch', 'metadata'), 'tool.hatch.metadata', [
        'allow-direct-references',
        'allow-ambiguous-features',
    ]);
    const packages = textsOf(wheel['packages'] ?? build['packages']);
    const excluded = (0,ignore_patterns/* readIgnorePatterns */.g)([
        ...patternsOfGit(project),
        ...textsOf(wheel['exclude'] ?? build['exclude']),
        '/dist',
    ]);
    const places = packages.length > 0 ? packages.map((each) => each.replace(/^(?:\.?\/)+|\/$/g, '')) : [byName(project)];
    return places.flatMap((place) => {
        const above = place.includes('/') ? `${(0,external_node_path_.dirname)(place)}/` : '';
        if (place.endsWith('.py') && isFileIn(directory, place))
            return [{ name: place.slice(above.length), source: place }];
        if (!isDirectoryIn(directory, place))
            throw new NotCopied('it has no package that `packages` names');
        return filesBelow(directory, place)
            .filter((file) => !excluded.verdictOn(file, false)?.ignored)
            .map((file) => ({ name: file.slice(above.length), source: file }));
    });
}
/** hatch docs, "Wheel builder", "Default file selection". */
function byName({ directory, name }) {
    const spellings = [name, name.toLowerCase()].map((each) => each.replace(/[-_.]+/g, '_'));
    for (const spelling of spellings) {
        for (const place of [spelling, `src/${spelling}`]) {
            if (isFileIn(directory, `${place}/__init__.py`))
                return place;
        }
        if (isFileIn(directory, `${spelling}.py`))
            return `${spelling}.py`;
        const namespaces = (0,external_node_fs_.readdirSync)(directory).filter((each) => isFileIn(directory, `${each}/${spelling}/__init__.py`));
        if (namespaces.length === 1)
            return namespaces[0] ?? '';
    }
    throw new NotCopied('it has no package of its own name, and `[tool.hatch.build.targets.wheel]` names no `packages`');
}
/** The patterns of the nearest .gitignore, up to the root of the repository: hatchling reads one file. */
function patternsOfGit({ directory, roots }) {
    const root = [roots.workspace, roots.temporary].find((each) => (0,repository_file/* isInside */.FK)(directory, each)) ?? directory;
    for (let place = directory; (0,repository_file/* isInside */.FK)(place, root); place = (0,external_node_path_.dirname)(place)) {
        const file = (0,external_node_path_.join)(place, '.gitignore');
        if ((0,external_node_fs_.existsSync)(file))
            return (0,repository_file/* readRepositoryFile */.tz)(file, roots).split(/\r?\n/);
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, '.git')) || place === root)
            break;
    }
    return [];
}
function tableAt(table, ...names) {
    const value = at(table, ...names);
    return isTable(value) ? value : {};
}

// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(5756);
// EXTERNAL MODULE: ./build/text/wildcards.js
var wildcards = __webpack_require__(3009);
;// CONCATENATED MODULE: ./build/package/layer/local/globs.js

/**
 * A pattern of Python's `glob` with `**`, as `package-data` has it. Neither `*` nor `**` matches a hidden file.
 */
function globbed(pattern) {
    const segments = pattern.replace(/^(?:\.\/)+/, '').split('/');
    const last = segments.length - 1;
    const parts = segments.flatMap((segment, index) => {
        if (segment !== '**')
            return [segmentLike(segment)];
        return index === last ? [isVisible, 'any'] : ['any'];
    });
    return (path) => (0,wildcards/* matchesParts */.m)(path.split('/'), parts, isVisible);
}
function segmentLike(pattern) {
    const matches = matched(pattern);
    const beginsWild = /^[*?[]/.test(pattern);
    return (segment) => matches(segment) && !(beginsWild && segment.startsWith('.'));
}
function isVisible(segment) {
    return segment !== '' && !segment.startsWith('.');
}
/** A pattern of Python's `fnmatch`, in which `*` matches everything, also dots. */
function matched(pattern) {
    const parts = Array.from(pattern.matchAll(/\*+|\[!?[^\][]+\]|[^*]/gs), ([sign]) => {
        if (sign.startsWith('*'))
            return 'any';
        if (sign === '?')
            return () => true;
        return sign.length > 1 ? inClass(sign.slice(1, -1)) : (character) => character === sign;
    });
    return (text) => (0,wildcards/* matchesParts */.m)(text, parts);
}
/** The inside of `[abc]`, `[a-z]` or `[!a]`. A range that goes backwards is empty. */
function inClass(inside) {
    const isNegated = inside.startsWith('!');
    const signs = isNegated ? inside.slice(1) : inside;
    const ranges = Array.from(signs.matchAll(/(.)-(.)|./gs), ([one, from = one, to = from]) => [from, to]);
    return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}

;// CONCATENATED MODULE: ./build/package/layer/local/discovery.js







/** Directories at the root of a project that are not packages of it (setuptools docs, "Package Discovery"). */
const RESERVED = [
    ...[
        'ci',
        'bin',
        'debian',
        'doc',
        'docs',
        'documentation',
        'manpages',
        'news',
        'newsfragments',
        'changelog',
    ],
    ...['test', 'tests', 'unit_test', 'unit_tests', 'example', 'examples', 'scripts', 'tools', 'util', 'utils'],
    ...[
        'python',
        'build',
        'dist',
        'venv',
        'env',
        'requirements',
        'tasks',
        'fabfile',
        'site_scons',
        'benchmark',
    ],
    ...['benchmarks', 'exercise', 'exercises', 'htmlcov', '[._]*'],
].flatMap((name) => [name, `${name}.*`]);
/** The same for modules. */
const RESERVED_MODULES = [
    ...['setup', 'conftest', 'test', 'tests', 'example', 'examples', 'build', 'toxfile', 'noxfile', 'pavement'],
    ...[
        'dodo',
        'tasks',
        'fabfile',
        '[Ss][Cc]onstruct',
        'conanfile',
        'manage',
        'benchmark',
        'benchmarks',
        'exercise',
    ],
    ...['exercises', '[._]*'],
];
/** The packages that `[tool.setuptools.packages.find]` selects in one of its directories. */
function found(directory, where, find) {
    const { namespaces } = find;
    return walk(directory, where, {
        include: find['include'] === undefined ? ['*'] : textsOf(find['include']),
        exclude: textsOf(find['exclude']),
        isPackage: namespaces === false ? (place) => isFileIn(directory, `${place}/__init__.py`) : () => true,
    });
}
/** What setuptools finds without any setting: everything in `src`, or the one package or module at the root. */
function discovered(directory, settings) {
    const table = isTable(settings['package-dir']) ? settings['package-dir'] : {};
    if (Object.keys(table).some((name) => name !== ''))
        throw new NotCopied('`package-dir` places single packages, but `packages` does not list them');
    const source = (0,model_text/* withoutSlashes */.C2)(String(table[''] ?? 'src'));
    if (isDirectoryIn(directory, source)) {
        const packages = walk(directory, source, { include: ['*'], exclude: [], isPackage: () => true });
        return { packages, modules: source === '' ? [] : modulesIn(directory, source, []) };
    }
    const packages = walk(directory, '', {
        include: ['*'],
        exclude: RESERVED,
        isPackage: (_, name) => /^[A-Za-z_][\w.]*$|^[A-Za-z_]\w*-stubs(?:\.[A-Za-z_]\w*)*$/.test(name),
    });
    const top = packages.filter(({ name }) => !name.includes('.') && !name.endsWith('-stubs'));
    const modules = packages.length === 0 ? modulesIn(directory, '', RESERVED_MODULES) : [];
    if (top.length > 1 || modules.length > 1)
        throw new NotCopied('it has more than one package at its top level, and setuptools refuses to choose');
    if (packages.length + modules.length === 0)
        throw new NotCopied('setuptools finds no package in it');
    return { packages, modules };
}
function walk(directory, where, { include, exclude, isPackage }) {
    if (!isDirectoryIn(directory, where))
        throw new NotCopied('it has no directory that `where` names');
    const matches = (patterns, name) => patterns.some((pattern) => matched(pattern)(name));
    const packages = [];
    const read = (parent) => {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, parent.place), { withFileTypes: true })) {
            const name = parent.name === '' ? entry.name : `${parent.name}.${entry.name}`;
            const place = parent.place === '' ? entry.name : `${parent.place}/${entry.name}`;
            if (!entry.isDirectory() || entry.name.includes('.') || entry.name === '__pycache__')
                continue;
            if (!isPackage(place, name))
                continue;
            if (matches(include, name) && !matches(exclude, name))
                packages.push({ name, place });
            if (!exclude.includes(`${name}*`) && !exclude.includes(`${name}.*`))
                read({ name, place });
        }
    };
    read({ name: '', place: where });
    return packages;
}
function modulesIn(directory, where, exclude) {
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, where)).flatMap((file) => {
        const [, name] = /^([A-Za-z_]\w*)\.py$/.exec(file) ?? [];
        if (name === undefined || exclude.some((pattern) => matched(pattern)(name)))
            return [];
        return [{ name, place: where === '' ? name : `${where}/${name}` }];
    });
}

;// CONCATENATED MODULE: ./build/package/layer/local/setuptools.js











const setuptools_KNOWN = [
    ...[
        'packages',
        'package-dir',
        'py-modules',
        'include-package-data',
        'package-data',
        'zip-safe',
        'platforms',
    ],
    ...['license-files', 'dynamic'],
];
/** Without MANIFEST.in and `package-data`, setuptools adds these to the modules of a package. */
const TYPES = ['*.pyi', 'py.typed'];
/** Lines of a `setup.py` when pyproject.toml says everything. */
const EMPTY_SETUP = [
    'from setuptools import setup',
    'import setuptools',
    'if __name__ == "__main__":',
    "if __name__ == '__main__':",
    'setup()',
    'setuptools.setup()',
];
/**
 * The files that setuptools puts into a wheel (setuptools docs, "Configuring setuptools using pyproject.toml files",
 * "Package Discovery"): the modules of the packages, and `package-data`.
 */
function setuptoolsFiles(project) {
    const { directory, tool } = project;
    const table = at(tool, 'setuptools');
    const settings = isTable(table) ? table : {};
    requireKnown(settings, 'tool.setuptools', setuptools_KNOWN);
    requireStatic(project, settings);
    const places = placesOf(settings);
    const { packages, modules } = selected(directory, settings, places);
    const data = dataOf(settings);
    const files = packages.flatMap((each) => filesOf(directory, each, data));
    const ofModules = modules.map(({ name, place }) => {
        if (!isFileIn(directory, `${place}.py`))
            throw new NotCopied('it has no module that `py-modules` names');
        return { name: `${name.replaceAll('.', '/')}.py`, source: `${place}.py` };
    });
    return [...files, ...ofModules];
}
/** Refuses what configures setuptools outside of pyproject.toml. */
function requireStatic({ directory, roots }, settings) {
    const read = (name) => {
        const path = (0,external_node_path_.join)(directory, name);
        return (0,external_node_fs_.existsSync)(path) ? (0,repository_file/* readRepositoryFile */.tz)(path, roots) : '';
    };
    if (!saysNothing(read('setup.py')))
        throw new NotCopied('its setup.py is code that the build runs');
    const sections = Object.keys((0,ini.parse)(read('setup.cfg')));
    if (sections.some((each) => /^(metadata|options|files|build|sdist|bdist|egg_info|install)/.test(each)))
        throw new NotCopied('its setup.cfg configures the build');
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'MANIFEST.in')) && settings['include-package-data'] !== false)
        throw new NotCopied('its MANIFEST.in selects files');
}
/** Where packages are, by their names: as `package-dir` says, the longest name first. */
function placesOf(settings) {
    const table = settings['package-dir'];
    const written = new Map(Object.entries(isTable(table) ? table : {}).map(([name, place]) => [name, cleaned(String(place))]));
    return (name) => {
        const parts = name.split('.');
        for (let length = parts.length; length > 0; length -= 1) {
            const place = written.get(parts.slice(0, length).join('.'));
            if (place !== undefined && name !== '')
                return [place, ...parts.slice(length)].join('/');
        }
        const root = written.get('') ?? '';
        return [root, name.replaceAll('.', '/')].filter(Boolean).join('/');
    };
}
function selected(directory, settings, places) {
    const { packages, 'py-modules': modules } = settings;
    if (Array.isArray(packages) || modules !== undefined) {
        const named = textsOf(packages).map((name) => ({ name, place: places(name) }));
        if (named.some(({ place }) => !isDirectoryIn(directory, place)))
            throw new NotCopied('it has no package that `packages` names');
        return { packages: named, modules: textsOf(modules).map((name) => ({ name, place: places(name) })) };
    }
    if (packages === undefined)
        return discovered(directory, settings);
    const find = isTable(packages) ? packages['find'] : undefined;
    if (!isTable(find))
        throw new NotCopied('`packages` is neither a list nor `find`');
    requireKnown(find, 'tool.setuptools.packages.find', ['where', 'include', 'exclude', 'namespaces']);
    const where = find['where'] === undefined ? ['.'] : textsOf(find['where']);
    return { packages: where.flatMap((place) => found(directory, cleaned(place), find)), modules: [] };
}
/** Patterns of data by package; those of all packages under the empty name. */
function dataOf(settings) {
    const table = settings['package-data'];
    return new Map(Object.entries(isTable(table) ? table : {}).map(([name, patterns]) => [
        name === '*' ? '' : name,
        textsOf(patterns),
    ]));
}
function filesOf(directory, { name, place }, data) {
    const patterns = ['*.py', ...TYPES, ...(data.get('') ?? []), ...(data.get(name) ?? [])].map(globbed);
    const below = filesBelow(directory, place).map((file) => file.slice(place === '' ? 0 : place.length + 1));
    return below
        .filter((file) => patterns.some((pattern) => pattern(file)))
        .map((file) => ({
        name: `${name.replaceAll('.', '/')}/${file}`,
        source: place === '' ? file : `${place}/${file}`,
    }));
}
/** Whether a `setup.py` only calls `setup()`: without comments and documentation, its lines are known. */
function saysNothing(setup) {
    // Every second part stands between two of the quotes.
    const code = setup.split('"""').filter((_, index) => index % 2 === 0);
    const lines = code.flatMap((part) => part.split('\n')).map((line) => line.trim());
    return lines.every((line) => line === '' || line.startsWith('#') || EMPTY_SETUP.includes(line));
}
function cleaned(place) {
    return (0,model_text/* withoutSlashes */.C2)(place).replace(/^\.$/, '');
}

;// CONCATENATED MODULE: ./build/package/layer/local/uv-build.js




/** Settings for source distributions do not change a wheel that is built from the directory. */
const uv_build_KNOWN = ['module-name', 'module-root', 'namespace', 'default-excludes', 'source-include'];
/**
 * The files that uv_build puts into a wheel (uv docs, "Build backend"): everything below the module, which is `src/NAME`
 * unless settings say otherwise.
 */
function uvBuildFiles({ directory, name, tool }) {
    const table = at(tool, 'uv', 'build-backend');
    const settings = isTable(table) ? table : {};
    requireKnown(settings, 'tool.uv.build-backend', uv_build_KNOWN);
    if ((settings['default-excludes'] ?? true) !== true)
        throw new NotCopied('`default-excludes` is switched off');
    const root = String(settings['module-root'] ?? 'src').replace(/^\.?\/|\/$/g, '');
    const isNamespace = settings['namespace'] === true;
    const written = settings['module-name'] ?? name.toLowerCase().replace(/[-.]+/g, '_');
    const modules = Array.isArray(written) ? written : [written];
    return modules.flatMap((module) => {
        if (typeof module !== 'string' || !/^[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*$/.test(module))
            throw new NotCopied('`module-name` is not the name of a module');
        const inWheel = module.replaceAll('.', '/');
        const place = root === '' ? inWheel : `${root}/${inWheel}`;
        const files = filesBelow(directory, place);
        const isComplete = isNamespace
            ? files.length > 0
            : ['__init__.py', '__init__.pyi'].some((file) => isFileIn(directory, `${place}/${file}`));
        if (!isComplete)
            throw new NotCopied(`it has no module \`${place}\``);
        return files.map((file) => ({ name: root === '' ? file : file.slice(root.length + 1), source: file }));
    });
}

;// CONCATENATED MODULE: ./build/package/layer/local/local-wheel.js













const FILES = {
    uv_build: uvBuildFiles,
    hatchling: hatchlingFiles,
    setuptools: setuptoolsFiles,
};
/** Compiled code, and sources that a build would compile. */
const COMPILED = /\.(?:so|pyd|dll|dylib|pyx|pxd)$/;
/**
 * Writes the wheel of a pure Python project without running code of it: the files that its build backend would copy, and
 * metadata from its pyproject.toml (PyPA specifications, "Binary distribution format").
 *
 * @param directory of the project, the real path
 * @param into an existing directory, absolute
 * @returns the path of the wheel, and the project that it is of
 * @throws NotCopied when the build would do more than copy
 */
async function writeLocalWheel(directory, into, roots) {
    const { source, backend } = readSourceProject(directory, roots);
    const files = unique(FILES[backend](source));
    if (files.length === 0)
        throw new NotCopied('it has no Python files');
    if (files.some(({ name }) => COMPILED.test(name)))
        throw new NotCopied('it contains compiled code');
    const base = `${source.name.toLowerCase().replace(/[-_.]+/g, '_')}-${source.version}`;
    const place = (0,external_node_path_.join)(into, base);
    await (0,promises_.mkdir)(place, { recursive: true });
    const written = await writeMetadata(source, files, `${base}.dist-info`, place);
    const entries = [
        ...files.map((each) => ({ name: each.name, path: (0,external_node_path_.join)(directory, each.source) })),
        ...written,
    ];
    const sized = await Promise.all(entries.map(async ({ name, path }) => ({
        name,
        path,
        size: (await (0,promises_.stat)(path)).size,
        executable: false,
    })));
    const { files: digested } = await (0,content_digest/* digestFiles */.Eh)((0,names/* sortedByName */.IG)(sized));
    const wheel = (0,external_node_path_.join)(into, `${base}-py3-none-any.whl`);
    await (0,promises_.writeFile)(wheel, (0,writer/* writeZip */.z)((0,compression/* compressFiles */.q)(digested)));
    return { path: wheel, source };
}
/** Two selections may hold the same file. */
function unique(files) {
    return [...new Map(files.map((each) => [each.name, each])).values()];
}
/** @returns the files of `*.dist-info` */
async function writeMetadata(source, files, info, place) {
    const texts = {
        METADATA: metadataOf(source),
        WHEEL: 'Wheel-Version: 1.0\nGenerator: lambda-deploy-action\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    };
    const entryPoints = entryPointsOf(source.project);
    if (entryPoints !== '')
        texts['entry_points.txt'] = entryPoints;
    const rows = await Promise.all([
        ...files.map(async ({ name, source: file }) => row(name, await (0,promises_.readFile)((0,external_node_path_.join)(source.directory, file)))),
        ...Object.entries(texts).map(([name, text]) => row(`${info}/${name}`, Buffer.from(text))),
    ]);
    texts['RECORD'] = `${[...rows, `${info}/RECORD,,`].join('\n')}\n`;
    for (const [name, text] of Object.entries(texts))
        await (0,promises_.writeFile)((0,external_node_path_.join)(place, name), text);
    return Object.keys(texts).map((name) => ({ name: `${info}/${name}`, path: (0,external_node_path_.join)(place, name) }));
}
function row(name, content) {
    const path = /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
    return `${path},sha256=${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64url')},${content.length}`;
}
/** Core metadata, version 2.3, as far as importlib.metadata and installers use it. */
function metadataOf({ name, version, project }) {
    const { description, 'requires-python': python, dependencies, 'optional-dependencies': optional } = project;
    const extras = Object.entries(isTable(optional) ? optional : {});
    return [
        'Metadata-Version: 2.3',
        `Name: ${name}`,
        `Version: ${version}`,
        ...(typeof description === 'string' ? [`Summary: ${line(description)}`] : []),
        ...(typeof python === 'string' ? [`Requires-Python: ${line(python)}`] : []),
        ...textsOf(dependencies).map((each) => `Requires-Dist: ${line(each)}`),
        ...extras.flatMap(([extra, each]) => [
            `Provides-Extra: ${line(extra)}`,
            ...textsOf(each).map((requirement) => `Requires-Dist: ${ofExtra(line(requirement), line(extra))}`),
        ]),
        '',
    ].join('\n');
}
function ofExtra(requirement, extra) {
    const at = requirement.indexOf(';');
    const before = (at < 0 ? requirement : requirement.slice(0, at)).trimEnd();
    const marker = at < 0 ? '' : requirement.slice(at + 1).trimStart();
    // After an address, a semicolon needs a blank before it.
    return marker ? `${before} ; (${marker}) and extra == '${extra}'` : `${before} ; extra == '${extra}'`;
}
function entryPointsOf(project) {
    const { scripts, 'gui-scripts': windows, 'entry-points': others } = project;
    const groups = { console_scripts: scripts, gui_scripts: windows, ...(isTable(others) ? others : {}) };
    return Object.entries(groups)
        .flatMap(([group, entries]) => isTable(entries)
        ? [
            `[${line(group)}]`,
            ...Object.entries(entries).map(([name, object]) => `${line(name)} = ${line(String(object))}`),
            '',
        ]
        : [])
        .join('\n');
}
/** A text in one line, so that no value begins another header. */
function line(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./build/package/layer/local/local-wheels.js










/** Wheels of packages of the repository, each written once. */
class LocalWheels {
    #into;
    #roots;
    /** @param into a directory that does not exist yet; absolute */
    constructor(into, roots) {
        this.#into = into;
        this.#roots = roots;
    }
    /**
     * The wheel of a package.
     *
     * @param path its directory, absolute
     * @throws Failure when it is elsewhere, or cannot be copied without running its code
     */
    async of(path, { place, isLocked, advice }) {
        const kind = isLocked ? 'package' : 'requirement';
        const directory = (0,repository_file/* repositoryDirectory */.op)(path, this.#roots, place);
        if (directory === undefined) {
            throw (0,external_node_fs_.existsSync)(path)
                ? (0,refusal/* refusal */.x5)(place, `this ${kind} is an archive of source code. ${refusal/* WOULD_BE_BUILT */.Zu}`, advice)
                : (0,refusal/* refusal */.x5)(place, `the directory \`${(0,names/* shownPath */.pS)(path, this.#roots.workspace)}\` of this ${kind} does not exist.`, 'Correct the path, and check that an earlier step checks out or creates the directory.');
        }
        try {
            const into = (0,external_node_path_.join)(this.#into, (0,external_node_crypto_.createHash)('sha256').update(directory).digest('hex').slice(0, 16));
            await (0,promises_.mkdir)(into, { recursive: true });
            const wheel = await writeLocalWheel(directory, into, this.#roots);
            if (!isLocked && sourcedDependencies(wheel.source).length > 0)
                throw new NotCopied('its `[tool.uv.sources]` says where dependencies come from, which only uv.lock keeps');
            const sha256 = (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readFile)(wheel.path))
                .digest('hex');
            return { name: wheel.source.name, path: wheel.path, sha256 };
        }
        catch (error) {
            if (!(error instanceof NotCopied))
                throw error;
            throw (0,refusal/* refusal */.x5)(place, `this ${kind} is a source tree that cannot be copied: ${error.message}. ${refusal/* WOULD_BE_BUILT */.Zu}`, advice);
        }
    }
}

// EXTERNAL MODULE: ./build/misplaced.js
var misplaced = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
;// CONCATENATED MODULE: ./build/package/layer/uv/python-range.js
/** Above every patch release. Lambda updates its runtimes to the newest patch of their version. */
const NEWEST_PATCH = 99;
/**
 * Whether a project supports a runtime, with its newest patch.
 *
 * @param range as `requires-python` has it, such as `>=3.11,<3.14` (PEP 440, "Version specifiers")
 * @param version such as `3.13`
 */
function supportsPython(range, version) {
    const actual = [...numbersOf(version), NEWEST_PATCH];
    const parts = range.split(',').map((part) => part.trim());
    return parts.every((part) => {
        const [, operator, text = ''] = /^(===?|~=|!=|<=?|>=?)\s*v?([\d.]+?)(?:\.\*|[a-z]+\d*)?$/.exec(part) ?? [];
        const bound = numbersOf(text);
        const order = compared(actual, bound);
        const isSameVersion = compared(actual.slice(0, bound.length), bound) === 0;
        switch (operator) {
            case '>=':
                return order >= 0;
            case '>':
                return order > 0;
            case '<':
                return order < 0;
            case '<=':
                return order <= 0;
            case '~=':
                return order >= 0 && compared(actual.slice(0, bound.length - 1), bound.slice(0, -1)) === 0;
            case '!=':
                return !(part.endsWith('*') && isSameVersion);
            case '==':
            case '===':
                // Whoever pins a patch means the version: no runtime stays at one patch.
                return compared(actual.slice(0, Math.min(bound.length, 2)), bound.slice(0, 2)) === 0;
            default:
                return true;
        }
    });
}
function numbersOf(text) {
    return text.split('.').map(Number);
}
function compared(left, right) {
    const length = Math.max(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/package/layer/uv/out-of-step.js




/**
 * How the dependencies of a package differ from those that the lock file was written for.
 *
 * @returns the end of a sentence about its pyproject.toml; undefined when they agree
 */
function dependencyDifference({ locked, manifest, root, isMember }) {
    const required = at(locked, 'metadata', 'requires-dist');
    // The first releases of uv did not record what was asked for.
    if (required === undefined && locked['dependencies'] !== undefined)
        return undefined;
    const self = normalName(String(at(manifest, 'project', 'name') ?? ''));
    const extras = Object.entries(out_of_step_tableAt(manifest, 'project', 'optional-dependencies'));
    // `app[all]` in an extra of app: the lock file may have what that extra has instead.
    const isFlat = extras
        .flatMap(([, list]) => textsOf(list))
        .some((text) => normalName(nameIn(text.trim())) === self);
    const inExtra = (extra) => (isFlat ? '' : ` in the extra \`${normalName(extra)}\``);
    const dynamic = textsOf(at(manifest, 'project', 'dynamic'));
    const counts = ({ part, name }) => name !== self &&
        !(part === '' && dynamic.includes('dependencies')) &&
        !(part.startsWith(' in the extra') && dynamic.includes('optional-dependencies'));
    const sources = { ...sourcesOf(root), ...sourcesOf(manifest) };
    const asked = [
        ...askedIn(at(manifest, 'project', 'dependencies'), '', sources),
        ...extras.flatMap(([extra, list]) => askedIn(list, inExtra(extra), sources)),
        ...(isMember ? askedInGroups(manifest, sources) : []),
    ];
    const recorded = [
        ...recordedIn(required, (marker) => {
            const names = Array.from(marker.matchAll(/extra == '([\w.-]+)'/g), ([, extra = '']) => inExtra(extra));
            return names.length > 0 ? names : [''];
        }),
        ...(isMember ? recordedInGroups(at(locked, 'metadata', 'requires-dev')) : []),
    ];
    return differenceOf(asked.filter(counts), recorded.filter(counts));
}
/**
 * The same for the root of a workspace: its constraints and overrides, and its groups if it is not a project.
 *
 * @param recorded `[manifest]` of the lock file
 */
function rootDifference(root, recorded) {
    const known = isTable(recorded) ? recorded : {};
    const sources = sourcesOf(root);
    const constraints = [
        ['constraint-dependencies', 'constraints'],
        ['override-dependencies', 'overrides'],
    ].map(([setting = '', member = '']) => {
        const part = ` in \`${setting}\``;
        return differenceOf(askedIn(at(root, 'tool', 'uv', setting), part, sources), recordedIn(known[member], () => [part]));
    });
    const groups = root['project'] === undefined
        ? differenceOf(askedInGroups(root, sources), recordedInGroups(known['dependency-groups']))
        : undefined;
    return [...constraints, groups].find((each) => each !== undefined);
}
/** The versions of Python that are tried, far beyond those of Lambda. */
const out_of_step_VERSIONS = Array.from({ length: 40 }, (_, minor) => `3.${minor}`);
/**
 * A version of Python that either the lock file or its projects support, but not both.
 *
 * @param ranges `requires-python` of each member that has it
 */
function pythonDifference(ranges, locked) {
    if (ranges.length === 0)
        return undefined;
    return out_of_step_VERSIONS.find((version) => ranges.every((range) => supportsPython(range, version)) !== supportsPython(locked, version));
}
function differenceOf(asked, recorded) {
    for (const each of asked) {
        const known = alike(recorded, each);
        if (known.length === 0)
            return `depends on \`${each.shown}\`${each.part}, but the lock file was written before that.`;
        if (!agrees(known, each))
            return `asks for \`${each.shown}\`${each.part}, but the lock file was written for \`${known[0]?.shown}\`.`;
    }
    for (const each of recorded) {
        const now = alike(asked, each);
        if (now.length === 0)
            return `no longer depends on \`${each.shown}\`${each.part}, but the lock file was written when it did.`;
        if (!agrees(now, each))
            return `asks for \`${now[0]?.shown}\`${each.part}, but the lock file was written for \`${each.shown}\` as well.`;
    }
    return undefined;
}
function alike(list, { part, name }) {
    return list.filter((each) => each.part === part && each.name === name);
}
/** Whether one of the dependencies on the same package is the same as another one. */
function agrees(others, { versions }) {
    return (versions === undefined || others.some((each) => each.versions === undefined || each.versions === versions));
}
/** The requirements in a list of pyproject.toml. */
function askedIn(list, part, sources) {
    return textsOf(list).map((text) => {
        const [requirement = ''] = text.trim().split(';');
        const name = nameIn(requirement);
        const behind = requirement.slice(name.length).trim();
        const extras = behind.startsWith('[') ? behind.slice(0, behind.indexOf(']') + 1) : '';
        const rest = behind.slice(extras.length).trim();
        const normal = normalName(name);
        const hasSource = rest.startsWith('@') || replacesVersions(sources[normal]);
        const shown = hasSource ? name : `${name}${extras}${rest}`;
        return {
            part,
            name: normal,
            versions: hasSource ? undefined : normalVersions(extras.replace(/[[\]]/g, '').split(','), rest),
            shown: (0,model_text/* shownName */.HD)(shown),
        };
    });
}
/** `[dependency-groups]`, with what they include, and the development dependencies of older projects. */
function askedInGroups(manifest, sources) {
    const groups = out_of_step_tableAt(manifest, 'dependency-groups');
    const inGroup = (group, seen) => {
        const key = Object.keys(groups).find((each) => normalName(each) === group);
        const list = key === undefined || seen.includes(group) ? [] : groups[key];
        return (Array.isArray(list) ? list : []).flatMap((each) => {
            if (typeof each === 'string')
                return [each];
            const included = isTable(each) ? each['include-group'] : undefined;
            return typeof included === 'string' ? inGroup(normalName(included), [...seen, group]) : [];
        });
    };
    const all = Object.keys(groups).flatMap((group) => askedIn(inGroup(normalName(group), []), partOfGroup(group), sources));
    return [...all, ...askedIn(at(manifest, 'tool', 'uv', 'dev-dependencies'), partOfGroup('dev'), sources)];
}
/** The requirements in a list of the lock file. */
function recordedIn(list, partsOf) {
    return (Array.isArray(list) ? list.filter(isTable) : []).flatMap((each) => {
        const { name, specifier = '', extras, marker = '' } = each;
        if (typeof name !== 'string')
            return [];
        const versions = replacesVersions(each) ? undefined : normalVersions(textsOf(extras), String(specifier));
        const shown = (0,model_text/* shownName */.HD)(versions === undefined ? name : `${name}${extrasOf(textsOf(extras))}${specifier}`);
        return partsOf(String(marker)).map((part) => ({ part, name: normalName(name), versions, shown }));
    });
}
function recordedInGroups(groups) {
    return Object.entries(isTable(groups) ? groups : {}).flatMap(([group, list]) => recordedIn(list, () => [partOfGroup(group)]));
}
function partOfGroup(group) {
    return ` in the group \`${normalName(group)}\``;
}
/** `[tool.uv.sources]`, by normalized names. */
function sourcesOf(manifest) {
    const sources = Object.entries(manifest ? out_of_step_tableAt(manifest, 'tool', 'uv', 'sources') : {});
    return Object.fromEntries(sources.map(([name, source]) => [normalName(name), source]));
}
const SOURCES = ['git', 'url', 'path', 'directory', 'editable', 'virtual', 'workspace'];
/** Whether a source is not an index: uv ignores the versions then. */
function replacesVersions(source) {
    return [source].flat().some((each) => isTable(each) && SOURCES.some((kind) => each[kind] !== undefined));
}
function nameIn(requirement) {
    return /^[\w.-]+/.exec(requirement)?.[0] ?? '';
}
function out_of_step_tableAt(table, ...names) {
    const value = at(table, ...names);
    return isTable(value) ? value : {};
}
function extrasOf(extras) {
    const names = extras.map((each) => normalName(each.trim())).filter((each) => each !== '');
    return names.length === 0 ? '' : `[${names.sort().join(',')}]`;
}
/** Extras and version specifiers in one form, whatever their order and spelling (PEP 440, "Normalization"). */
function normalVersions(extras, specifiers) {
    const all = specifiers.replace(/[()\s]/g, '').split(',');
    return extrasOf(extras) + all.filter(Boolean).map(normalSpecifier).sort().join(',');
}
function normalSpecifier(specifier) {
    const operator = /^[<>=!~]+/.exec(specifier)?.[0] ?? '';
    const version = specifier.slice(operator.length).toLowerCase().replace(/^v/, '');
    const release = /^[\d.!]*/.exec(version)?.[0] ?? '';
    const rest = version.slice(release.length);
    // The digits in front of `.*` count, and zeros at the end otherwise do not.
    if (rest === '*')
        return operator + release + rest;
    const suffix = rest.replace(/[-_.]/g, '');
    const short = suffix
        .replace('alpha', 'a')
        .replace('beta', 'b')
        .replace(/^(?:c|pre|preview)(?=\d|$)/, 'rc');
    return operator + release.replace(/\.$/, '').replace(/(?:\.0)+$/, '') + short;
}

;// CONCATENATED MODULE: ./build/package/layer/uv/locked-project.js










/** The uv.lock of a project: next to its pyproject.toml, or above it in the workspace of uv. */
function findLock(directory, { workspace, temporary }) {
    const root = [workspace, temporary].find((each) => (0,repository_file/* isInside */.FK)(directory, each));
    for (let place = directory;; place = (0,external_node_path_.dirname)(place)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, 'uv.lock')))
            return place;
        if (root === undefined || place === root || !(0,repository_file/* isInside */.FK)(place, root))
            return undefined;
    }
}
/**
 * Reads a uv.lock and the pyproject.toml files of its members.
 *
 * @param root the directory of uv.lock, absolute
 * @param asked the directory of the pyproject.toml that the user named
 * @throws Failure when the lock file has no such member, or is out of step with the pyproject.toml
 */
function readLockedProject(root, asked, selection, roots) {
    const path = (0,external_node_path_.join)(root, 'uv.lock');
    const lock = (0,repository_file/* readRepositoryFile */.tz)(path, roots);
    const parsed = parseToml(lock, (0,names/* shownPath */.pS)(path));
    const { package: packages, manifest: workspace } = parsed;
    const local = (Array.isArray(packages) ? packages.filter(isTable) : []).flatMap(memberOf);
    // A project of its own has no list of members, but may have constraints there.
    const named = isTable(workspace) && workspace['members'] ? textsOf(workspace['members']) : undefined;
    const members = local.filter(({ name, place }) => named?.includes(name) ?? place === '.');
    const manifests = new Map();
    for (const { place } of [{ place: '.' }, ...members]) {
        const file = (0,external_node_path_.join)(root, place, 'pyproject.toml');
        if ((0,repository_file/* isInside */.FK)(file, root) && (0,external_node_fs_.existsSync)(file))
            manifests.set((0,external_node_path_.join)(place, 'pyproject.toml'), (0,repository_file/* readRepositoryFile */.tz)(file, roots));
    }
    const chosen = chosenMember({ root, asked, selection }, members, (0,names/* shownPath */.pS)(path));
    requireInStep(parsed, local, members, { root, lock, manifests, roots });
    const absolute = packagesFromDirectories(parsed) ? (0,dist/* stringify */.As)(withAbsolutePaths(parsed, root)) : lock;
    return { root, lock, absolute, member: chosen?.place === '.' ? undefined : chosen?.name, manifests };
}
/** Whether the lock file has packages from a directory of wheels (`find-links`), whose paths uv would read. */
function packagesFromDirectories({ package: packages }) {
    return Array.isArray(packages) && packages.some((each) => isTable(each) && directoryOf(each) !== undefined);
}
function directoryOf(locked) {
    const registry = at(locked, 'source', 'registry');
    return typeof registry === 'string' && !/^[a-z][a-z+.-]+:/i.test(registry) ? registry : undefined;
}
function withAbsolutePaths({ package: packages, ...rest }, root) {
    const all = Array.isArray(packages) ? packages.filter(isTable) : [];
    return {
        ...rest,
        package: all.map((each) => {
            const written = directoryOf(each);
            if (written === undefined)
                return each;
            const directory = (0,external_node_path_.resolve)(root, written);
            const { sdist: _, wheels, ...locked } = each;
            const absolute = (wheel) => isTable(wheel) && typeof wheel['path'] === 'string'
                ? { ...wheel, path: (0,external_node_path_.resolve)(directory, wheel['path']) }
                : wheel;
            return {
                ...locked,
                source: { registry: directory },
                ...(Array.isArray(wheels) && { wheels: wheels.map(absolute) }),
            };
        }),
    };
}
function memberOf(locked) {
    const place = ['editable', 'virtual', 'directory'].map((kind) => at(locked, 'source', kind)).find(Boolean);
    const { name } = locked;
    return typeof place === 'string' && typeof name === 'string' ? [{ name, place, locked }] : [];
}
/** @returns undefined for the project at the root */
function chosenMember({ root, asked, selection }, members, shown) {
    const named = selection.package === undefined ? undefined : normalName(selection.package);
    const place = (0,external_node_path_.relative)(root, asked).split(external_node_path_.sep).join('/') || '.';
    const member = members.find((each) => (named === undefined ? each.place === place : each.name === named));
    if (member || (named === undefined && place === '.' && members.length === 0))
        return member;
    const choices = `The members that it locks are ${(0,names/* shownNames */.kA)(members.map(({ name }) => name))}.`;
    if (named !== undefined) {
        throw new failure/* Failure */.HR(`\`${shown}\` locks no package of the repository that is called \`${selection.package}\`, as \`python-package\` says. ${choices}`, 'Name one of them, or run `uv lock` and commit uv.lock.');
    }
    if (place === '.') {
        throw new failure/* Failure */.HR(`\`${shown}\` belongs to a workspace whose root is not a project. ${choices}`, 'Set `python-package` to the member whose dependencies the layer gets.');
    }
    throw new failure/* Failure */.HR(`\`${(0,names/* shownPath */.pS)((0,external_node_path_.join)(asked, 'pyproject.toml'))}\` is not a member of the workspace that \`${shown}\` locks. ${choices}`, 'Add the directory to `[tool.uv.workspace]` and run `uv lock`, or run `uv lock` in the directory itself, and commit uv.lock.');
}
/** Refuses a lock file that was written for other dependencies, groups or versions of Python than the projects have. */
function requireInStep(parsed, local, members, { root, lock, manifests, roots }) {
    const path = (0,names/* shownPath */.pS)((0,external_node_path_.join)(root, 'uv.lock'));
    const read = (place) => {
        const text = manifests.get((0,external_node_path_.join)(place, 'pyproject.toml')) ?? outsideOfRoot((0,external_node_path_.join)(root, place), roots);
        return text === undefined ? undefined : parseToml(text, (0,names/* shownPath */.pS)((0,external_node_path_.join)(root, place, 'pyproject.toml')));
    };
    const outOfStep = (place, line, difference) => (0,refusal/* refusal */.x5)({ file: path, line: (0,refusal/* lineOf */.cA)(lock, line) }, `\`${(0,names/* shownPath */.pS)((0,external_node_path_.join)(root, place, 'pyproject.toml'))}\` ${difference}`, 'Run `uv lock` and commit uv.lock.');
    const top = read('.');
    const ranges = [];
    for (const { name, place, locked } of local) {
        const manifest = read(place);
        if (!isTable(manifest?.['project']))
            continue;
        const isMember = members.some((each) => each.place === place);
        const difference = dependencyDifference({ locked, manifest, root: top, isMember });
        const line = new RegExp(`^name = "${name.replace(/\W/g, '.')}"`);
        if (difference !== undefined)
            throw outOfStep(place, line, difference);
        const range = at(manifest, 'project', 'requires-python');
        if (isMember && typeof range === 'string')
            ranges.push(range);
    }
    const difference = top && rootDifference(top, parsed['manifest']);
    if (difference !== undefined)
        throw outOfStep('.', /^\[manifest/, difference);
    const range = String(parsed['requires-python'] ?? '');
    const version = pythonDifference(ranges, range);
    // Groups can have a `requires-python` of their own.
    if (version === undefined || at(top ?? {}, 'tool', 'uv', 'dependency-groups') !== undefined)
        return;
    const what = `\`requires-python\` of the project and of the lock file differ: only one of them has Python ${version}.`;
    throw (0,refusal/* refusal */.x5)({ file: path, line: (0,refusal/* lineOf */.cA)(lock, /^requires-python/) }, what, 'Run `uv lock` and commit uv.lock.');
}
/** The pyproject.toml of a package that is not a member: undefined outside of the workspace. */
function outsideOfRoot(directory, roots) {
    const file = (0,external_node_path_.join)(directory, 'pyproject.toml');
    const isKnown = [roots.workspace, roots.temporary].some((each) => (0,repository_file/* isInside */.FK)(file, each)) && (0,external_node_fs_.existsSync)(file);
    return isKnown ? (0,repository_file/* readRepositoryFile */.tz)(file, roots) : undefined;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/package/layer/uv/pylock.js








/** Whether uv reads a file as a lock file in the format of PEP 751, by its name. */
function isPylock(name) {
    return /^pylock(?:\.[^.]+)?\.toml$/.test(name);
}
/** Reads a pylock.toml of the repository. */
function readPylock(path, roots) {
    const text = (0,repository_file/* readRepositoryFile */.tz)(path, roots);
    return { text, path, known: text };
}
/**
 * The lock file that uv gets: each package as wheels, with absolute paths where these are in the repository, and packages
 * of the repository as the wheels that the action writes.
 *
 * @param pythonVersion such as `3.13`
 * @throws Failure when the lock file is for other versions of Python, or a package would have to be built
 */
async function checkedPylock(pylock, pythonVersion, wheels, roots) {
    const shown = (0,names/* shownPath */.pS)(pylock.path);
    const { packages, 'requires-python': range, ...rest } = parseToml(pylock.text, shown);
    if (typeof range === 'string' && !supportsPython(range, pythonVersion))
        throw otherPython(shown, range, pythonVersion);
    const checked = [];
    for (const each of Array.isArray(packages) ? packages.filter(isTable) : []) {
        const name = typeof each['name'] === 'string' ? each['name'] : '';
        const pattern = new RegExp(`^\\s*name\\s*=\\s*["']${name.replace(/\W/g, '.')}["']`);
        const place = { file: shown, line: (0,refusal/* lineOf */.cA)(pylock.known, pattern) };
        const isLocal = isTable(each['directory']);
        checked.push(isLocal ? await localOf(each, pylock, place, wheels) : wheelsOf(each, pylock, roots, place));
    }
    // uv would compare the versions of Python with that of this machine.
    return { ...rest, packages: checked };
}
function otherPython(shown, range, pythonVersion) {
    const shownRange = /^[\d\s.,*<>=!~]{1,60}$/.test(range) ? ` (\`requires-python\`: ${range})` : '';
    return new failure/* Failure */.HR(`\`${shown}\` is not for Python ${pythonVersion}${shownRange}.`, 'Set `python-version` and `compatible-runtimes` to a version that the project supports, or change its `requires-python` and lock again.');
}
/** A package of the repository: what is built of it is a wheel of its own. */
async function localOf(each, { path, text, known }, place, wheels) {
    const { directory, ...rest } = each;
    const { path: written, subdirectory } = isTable(directory) ? directory : {};
    const way = [written, subdirectory].filter((part) => typeof part === 'string');
    const advice = text === known ? refusal/* BUILD_A_WHEEL */.fe : refusal/* LOCK_A_WHEEL */.WN;
    const { path: wheel, sha256 } = await wheels.of((0,external_node_path_.join)((0,external_node_path_.dirname)(path), ...way), {
        place,
        isLocked: true,
        advice,
    });
    return { ...rest, archive: { path: wheel, hashes: { sha256 } } };
}
function wheelsOf({ sdist: _, ...each }, { path, text, known }, roots, place) {
    const archive = each['archive'];
    const wheels = Array.isArray(each['wheels']) ? each['wheels'].filter(isTable) : [];
    const files = [...wheels, ...(isTable(archive) ? [archive] : [])];
    if ('vcs' in each || 'directory' in each || !files.every(isWheel)) {
        throw (0,refusal/* refusal */.x5)(place, `this package is ${'vcs' in each ? 'a repository of source code' : 'a source tree or an archive of one'}, not a wheel. ${refusal/* WOULD_BE_BUILT */.Zu}`, text === known ? refusal/* BUILD_A_WHEEL */.fe : refusal/* LOCK_A_WHEEL */.WN);
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
    const { path: written, url: address, ...rest } = wheel;
    const url = String(address ?? '');
    if (typeof written !== 'string' && /^https?:/i.test(url))
        return wheel;
    const file = typeof written === 'string' ? (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), written) : pathOf(url, place);
    (0,repository_file/* requireRepositoryFile */._b)(file, roots, place);
    return { ...rest, path: file };
}
function pathOf(url, place) {
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch {
        throw (0,refusal/* refusal */.x5)(place, 'a wheel has an address that is not http or https.', 'Lock the package again.');
    }
}

;// CONCATENATED MODULE: ./build/package/layer/requirements-file.js









/** Lock files of other tools, and the commands of these tools that export them. */
const OTHER_LOCKS = {
    'poetry.lock': ['Poetry', 'poetry export --without-hashes --output requirements.txt'],
    'Pipfile.lock': ['Pipenv', 'pipenv requirements > requirements.txt'],
    Pipfile: ['Pipenv', 'pipenv requirements > requirements.txt'],
    'pdm.lock': ['PDM', 'pdm export --prod --output requirements.txt'],
    'conda-lock.yml': ['conda-lock', 'conda-lock render --kind explicit'],
    'environment.yml': ['conda', 'uv pip compile requirements.in --output-file requirements.txt'],
};
/**
 * Finds the kind of the file with the requirements.
 *
 * @param path a requirements.txt, a pylock.toml, or a pyproject.toml or uv.lock; absolute
 * @throws Failure when one of the files is missing, or belongs to another tool
 */
function findRequirements(path, roots) {
    const shown = `\`${(0,names/* shownPath */.pS)(path)}\``;
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!stats) {
        throw new failure/* Failure */.HR(`The file ${shown}, given as \`requirements\`, does not exist.`, (0,misplaced/* misplacedAdvice */.D)(path, 'requirements', roots.workspace) ??
            'Check the path, which is relative to the workspace, and that actions/checkout ran before this step.');
    }
    if (stats.isDirectory()) {
        throw new failure/* Failure */.HR(`${shown}, given as \`requirements\`, is a directory.`, 'Give the file in it that names the packages: requirements.txt, pylock.toml, or pyproject.toml with its uv.lock.');
    }
    const name = (0,external_node_path_.basename)(path);
    requireOwnFormat(name, shown);
    if (name !== 'pyproject.toml' && name !== 'uv.lock')
        return { kind: isPylock(name) ? 'pylock.toml' : 'requirements.txt', path };
    const asked = (0,external_node_path_.dirname)(path);
    const directory = findLock(asked, roots);
    if (directory === undefined)
        throw withoutLock(asked, shown);
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'pyproject.toml')))
        return { kind: 'uv.lock', directory, asked };
    throw new failure/* Failure */.HR(`There is no pyproject.toml next to \`${(0,names/* shownPath */.pS)((0,external_node_path_.join)(directory, 'uv.lock'))}\`.`, 'Commit the pyproject.toml of the project that uv.lock belongs to.');
}
function requireOwnFormat(name, shown) {
    const other = (0,own_member/* ownMember */.n)(OTHER_LOCKS, name);
    if (other === undefined)
        return;
    const [tool, command] = other;
    throw new failure/* Failure */.HR(`${shown}, given as \`requirements\`, is a file of ${tool}, which uv does not read.`, `Export it in an earlier step, \`${command}\`, and give requirements.txt as \`requirements\`.`);
}
function withoutLock(directory, shown) {
    const name = Object.keys(OTHER_LOCKS).find((each) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, each)));
    const [tool, command] = (name && OTHER_LOCKS[name]) || [];
    return new failure/* Failure */.HR(`There is no uv.lock next to ${shown}, given as \`requirements\`, or above it.`, tool === undefined
        ? 'Run `uv lock` in that directory and commit uv.lock, which pins the versions in the layer. For other tools, give a requirements.txt.'
        : `The project uses ${tool}: export its lock file in an earlier step, \`${command}\`, and give requirements.txt as \`requirements\`. Or run \`uv lock\` and commit uv.lock.`);
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
        const [, name] = /^\s*([\w.-]+)\s*(?:\[[^\]]*\]\s*)?(?:===?\s*[^*,;\s]+\s*(?:;|#|--|$)|@)/.exec(line) ?? [];
        return name === undefined ? [] : [normalName(name)];
    });
    return installed.filter((name) => !pinned.includes(normalName(name)));
}

// EXTERNAL MODULE: ./build/package/layer/site-packages.js
var site_packages = __webpack_require__(30);
// EXTERNAL MODULE: ./build/package/layer/causes.js
var layer_causes = __webpack_require__(1393);
;// CONCATENATED MODULE: ./build/package/layer/uv/cause.js


/** How uv begins its error, and each cause of it; older releases draw a tree. */
const BEGINNING_OF_UV = /^\s*(?:error:|cause:|Caused by:|×|x |[╰├]─▶)\s*/;
/** Steps between a failed request and its cause. */
const STEP_OF_UV = /^(?:No solution found when resolving|Request failed after|error sending request|client error|tcp connect error|dns error|error resolving DNS)/;
/** A hint that names an option of the command line, which users of the action do not write. */
const OPTION = /`--/;
/**
 * What uv says about why it failed, in one line: its error with the causes, and hints that name none of its options.
 */
function causeOfUv(run) {
    const parts = [];
    for (const line of (0,layer_causes/* linesOf */.Dx)(run)) {
        if (/^(?:Usage:|For more information)/.test(line.trim()))
            break;
        const text = line.replace(BEGINNING_OF_UV, '').replace(/^\s*│/, '').trim();
        if (text === '' || /^warning:/.test(text))
            continue;
        if (BEGINNING_OF_UV.test(line) || (parts.length > 0 && text.startsWith('hint:')))
            parts.push(text);
        else if (parts.length > 0)
            parts.push(`${parts.pop()} ${text}`);
    }
    const hints = parts
        .filter((part) => part.startsWith('hint:'))
        .map((part) => part.replace(/^hint:\s*/, '').replace(/ \(i\.e\., with `--[^)`]*`\)/, ''))
        .filter((hint) => !OPTION.test(hint));
    const causes = parts.filter((part) => !part.startsWith('hint:'));
    const telling = causes.filter((cause) => !STEP_OF_UV.test(cause));
    const error = (telling.length > 0 ? telling : causes).map(conclusion).join(': ');
    return (0,layer_causes/* shortened */.vI)(error === '' ? (0,layer_causes/* ending */.K1)(run) : [error, ...hints].map(layer_causes/* asSentence */.KG).join(' '));
}
/** Without the conclusion that nothing can be installed, and with the version of Python that the user asked for. */
function conclusion(cause) {
    return cause
        .replace(/\s+/g, ' ')
        .replace(/^Because (.*), we can conclude that your requirements are unsatisfiable\.$/, (all, reason) => reason.includes('we can conclude') ? all : reason)
        .replace(/the requested Python version \(>=(\d+\.\d+)\.(\d+)\)/g, (all, version, patch) => Number(patch) === NEWEST_PATCH ? `Python ${version}` : all);
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
        const form = (0,own_member/* ownMember */.n)(ALLOWED, name);
        if (form !== undefined) {
            const place = placeOf(file, name);
            requireNoVariables(value, place);
            if (form === 'requirements')
                requireWheels(value, name, place);
            checked[name] = form === 'index' ? indexes(value, file, strict) : settings_withAbsolutePaths(value, form, file);
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
                return [[name, name === 'url' ? settings_withAbsolutePaths(member, 'address', file) : member]];
            if (strict && !IGNORED_INDEX_MEMBERS.includes(name))
                throw refusedSetting(name, file);
            return [];
        });
        return Object.fromEntries(known);
    });
}
function settings_withAbsolutePaths(value, form, file) {
    if (form !== 'address')
        return value;
    if (Array.isArray(value))
        return value.map((each) => settings_withAbsolutePaths(each, form, file));
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
        if (read !== undefined && !('problem' in read) && read.source === undefined)
            continue;
        throw (0,refusal/* refusal */.x5)(place, `\`${name}\` contains more than names with versions. uv would build other sources, which runs their code in a job that may write to AWS.`, refusal/* BUILD_A_WHEEL */.fe);
    }
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

;// CONCATENATED MODULE: ./build/package/layer/uv/lock-export.js





/**
 * Exports what a uv.lock has for a member, with groups and extras, as a pylock.toml: a requirements.txt would lose the
 * index of each package. uv reads copies of the lock file and of the pyproject.toml files, so that it finds nothing else
 * of the repository, and runs nothing.
 *
 * @param place an existing directory
 * @returns the text of a pylock.toml; its paths are relative to the lock file
 */
async function exportLock({ root, absolute, member, manifests }, selection, place, uv) {
    const project = (0,external_node_path_.join)(place, 'project');
    for (const [name, text] of [...manifests, ['uv.lock', absolute]]) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(project, name)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(project, name), text);
    }
    const file = (0,external_node_path_.join)(project, 'pylock.toml');
    const run = await uv.run([
        ...['export', '--frozen', '--no-default-groups', '--no-emit-project', '--format', 'pylock.toml'],
        ...(member === undefined ? [] : ['--package', member]),
        ...selection.groups.flatMap((group) => ['--group', group]),
        ...selection.extras.flatMap((extra) => ['--extra', extra]),
        ...['--no-header', '--output-file', file, '--quiet'],
    ], project);
    if (run.exitCode === 0)
        return (0,promises_.readFile)(file, 'utf8');
    const cause = causeOfUv(run);
    throw new failure/* Failure */.HR(`uv cannot read \`${(0,names/* shownPath */.pS)((0,external_node_path_.join)(root, 'uv.lock'))}\`: ${cause}.`, /group|extra/i.test(cause)
        ? 'Correct `python-groups` and `python-extras`: they name groups in `[dependency-groups]` and extras in `[project.optional-dependencies]` of the member.'
        : 'Run `uv lock` and commit uv.lock, and check that uv on the runner is not older than the version that wrote the file.');
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
async function readRequirements(path, roots, wheels) {
    const collected = new Collected(roots, (0,external_node_path_.dirname)(path), wheels);
    await collected.include(path, 'lines');
    return collected;
}
class Collected {
    lines = [];
    constraints = [];
    #seen = new Set();
    #roots;
    #base;
    #wheels;
    /** @param base the directory of the requirements, which paths may be relative to */
    constructor(roots, base, wheels) {
        this.#roots = roots;
        this.#base = base;
        this.#wheels = wheels;
    }
    /** @param from where the file is named; undefined for the first */
    async include(path, into, from) {
        // Files may include each other.
        if (this.#seen.has(`${into} ${path}`))
            return;
        this.#seen.add(`${into} ${path}`);
        const text = (0,repository_file/* readRepositoryFile */.tz)(path, this.#roots, from);
        const directories = [(0,external_node_path_.dirname)(path), this.#base];
        await this.#read({ text, shown: (0,names/* shownPath */.pS)(path), directories }, into);
    }
    async #read(source, into) {
        for (const line of requirementLines(source.text)) {
            const place = { file: source.shown, line: line.number };
            if ([line.requirement, ...line.words].some((text) => text.includes('${'))) {
                throw (0,refusal/* refusal */.x5)(place, 'this line would insert an environment variable, which could send its value to a package index or print it.', 'Write the text itself. Put the user name and password of a package index into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, for an index that uv.toml or pyproject.toml names.');
            }
            if (line.requirement === '')
                await this.#options(line.words, source, place, into);
            else
                this[into].push(await this.#requirement(line, source, place));
        }
    }
    async #requirement({ requirement, words }, source, place) {
        const read = readRequirement(requirement, words);
        if ('problem' in read) {
            const advice = read.needsWheel
                ? refusal/* BUILD_A_WHEEL */.fe
                : 'Write a name with versions (PEP 508), such as `requests==2.32.5`, the path or the address of a wheel, or an option that docs/layers.md lists.';
            throw (0,refusal/* refusal */.x5)(place, read.problem, advice);
        }
        const { source: named } = read;
        if (named === undefined || 'url' in named)
            return rendered(read, named?.url);
        if ('directory' in named)
            return this.#local(read, this.#locate(named.directory, source, place), place);
        const path = this.#locate(named.path, source, place);
        (0,repository_file/* requireRepositoryFile */._b)(path, this.#roots, place);
        return rendered(read, (0,external_node_url_.pathToFileURL)(path).href);
    }
    /** A package of the repository, as the wheel that the action writes. */
    async #local(read, directory, place) {
        const { name, path } = await this.#wheels.of(directory, { place, isLocked: false, advice: refusal/* BUILD_A_WHEEL */.fe });
        return rendered({ ...read, before: read.name === undefined ? name + read.before : read.before }, (0,external_node_url_.pathToFileURL)(path).href);
    }
    #locate(written, { directories }, place) {
        const path = written.startsWith('file:') ? pathOfUrl(written, place) : written;
        if ((0,external_node_path_.isAbsolute)(path))
            return path;
        const places = directories.map((directory) => (0,external_node_path_.resolve)(directory, path));
        return places.find((each) => (0,external_node_fs_.existsSync)(each)) ?? places[0] ?? path;
    }
    async #options(words, source, place, into) {
        for (let index = 0; index < words.length; index += 1) {
            const { name, value: attached } = requirements_divided(words[index] ?? '');
            if (FLAGS.includes(name) && attached === undefined) {
                this.lines.push(name);
                continue;
            }
            requirements_requireKnown(name, place);
            const value = attached ?? words[++index];
            if (value === undefined || value === '') {
                throw (0,refusal/* refusal */.x5)(place, `\`${name}\` has no value.`, 'Write the value on the same line.');
            }
            if (INCLUDES.includes(name))
                await this.include(this.#included(value, source, place), into, place);
            else if (CONSTRAINTS.includes(name))
                await this.include(this.#included(value, source, place), 'constraints', place);
            else if (EDITABLE.includes(name))
                this[into].push(await this.#requirement({ requirement: value, words: [] }, source, place));
            else if ([...INDEXES, ...LINKS].includes(name))
                this.lines.push(`${name} ${this.#index(value, source, place)}`);
        }
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
function requirements_requireKnown(name, place) {
    if ([...INCLUDES, ...CONSTRAINTS, ...INDEXES, ...LINKS, ...DROPPED, ...EDITABLE].includes(name))
        return;
    if (requirements_BUILDING.test(name)) {
        throw (0,refusal/* refusal */.x5)(place, `\`${name}\` is an option for building packages from their source code, which runs their code in a job that may write to AWS.`, `Remove it. ${refusal/* BUILD_A_WHEEL */.fe}`);
    }
    throw (0,refusal/* refusal */.x5)(place, `${shownOption(name)} is not an option that a requirements file of a layer may have.`, 'Remove it. docs/layers.md lists the options that are allowed.');
}

// EXTERNAL MODULE: ./build/package/layer/build-tools.js
var build_tools = __webpack_require__(4555);
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

;// CONCATENATED MODULE: ./build/package/layer/uv/uv.js




const SETUP_UV = '- uses: astral-sh/setup-uv@v10.2.0';
/** The first release that exports and installs pylock.toml as it is used here. */
const OLDEST_UV = '0.9';
const QUIET = ['--no-progress', '--color', 'never'];
/** Runs uv with settings of the action alone. */
class Uv {
    #tools;
    #common;
    /** @param settings the path of a uv.toml that the action has written */
    constructor(tools, settings) {
        this.#tools = tools;
        this.#common = [
            ...['--config-file', settings, ...QUIET],
            ...interpreterArguments(tools.environment['PATH'], tools.workspace),
        ];
    }
    /**
     * Runs uv to its end.
     *
     * @throws Failure when it is not installed, or too old
     */
    async run(args, directory) {
        const run = await this.#tools.execute('uv', [...args, ...this.#common], directory);
        if (!run)
            throw (0,build_tools/* missingProgram */.H)('uv', 'a layer of Python packages is built', SETUP_UV);
        if (run.exitCode === 0 || !(0,layer_causes/* isTooOld */.Um)(run))
            return run;
        const version = await this.#tools.execute('uv', ['--version'], directory);
        const number = /\b\d{1,9}\.\d+[\w.]*/.exec(version?.stdout ?? '')?.[0];
        throw new failure/* Failure */.HR(`uv${number === undefined ? '' : ` ${number}`} on the runner is too old: it does not know an argument, or the version of the lock file.`, `Install a newer one, at least ${OLDEST_UV}, with a step before this one, in the same job:\n${SETUP_UV}`);
    }
}

;// CONCATENATED MODULE: ./build/package/layer/python-packages.js
















/**
 * Installs Python packages with uv into `python/` of a directory, as binary wheels for Lambda, whatever this machine and
 * its Python are. The same lock file gives the same files: no bytecode, no scripts, no records of the installation.
 *
 * @param directory an empty directory; absolute
 * @returns warnings in full sentences
 * @throws Failure when uv is missing or cannot install them
 */
async function installPythonPackages(target, directory, tools) {
    const requirements = findRequirements(target.requirements, tools);
    // uv runs outside the repository, because it looks for settings, an interpreter and projects around its directory.
    const place = `${directory}-uv`;
    await (0,promises_.mkdir)(place, { recursive: true });
    const settingsFrom = requirements.kind === 'uv.lock' ? requirements.directory : (0,external_node_path_.dirname)(requirements.path);
    const settings = (0,external_node_path_.join)(place, 'uv.toml');
    await (0,promises_.writeFile)(settings, (0,dist/* stringify */.As)(uvConfiguration(settingsFrom, tools, tools.environment)));
    const uv = new Uv(tools, settings);
    const into = (0,external_node_path_.join)(directory, 'python');
    const files = await checkedRequirements(target, requirements, { place, uv, tools });
    const run = await uv.run([
        ...['pip', 'install', ...files, '--target', into],
        ...['--python-version', `${target.pythonVersion}.${NEWEST_PATCH}`],
        ...['--python-platform', platformOf(target)],
        ...['--only-binary', ':all:', '--no-compile-bytecode', '--link-mode', 'copy'],
        ...['--keyring-provider', 'disabled'],
    ], place);
    if (run.exitCode !== 0)
        throw cannotInstall(target, causeOfUv(run));
    const installed = await (0,site_packages/* cleanSitePackages */.y)(into);
    if (installed.length === 0)
        throw nothingInstalled(target);
    return requirements.kind === 'requirements.txt' ? pinWarnings(requirements.path, installed) : [];
}
/**
 * Writes the allowed requirements into new files.
 *
 * @returns arguments of `uv pip install` that name the files
 */
async function checkedRequirements({ pythonVersion, selection, requirements: given }, requirements, { place, uv, tools }) {
    const wheels = new LocalWheels((0,external_node_path_.join)(place, 'local'), tools);
    if (requirements.kind !== 'uv.lock' && selection)
        throw withoutProject(given);
    if (requirements.kind === 'requirements.txt') {
        const { lines, constraints } = await readRequirements(requirements.path, tools, wheels);
        const files = {
            requirements: (0,external_node_path_.join)(place, 'requirements.txt'),
            constraints: (0,external_node_path_.join)(place, 'constraints.txt'),
        };
        await (0,promises_.writeFile)(files.requirements, `${lines.join('\n')}\n`);
        await (0,promises_.writeFile)(files.constraints, `${constraints.join('\n')}\n`);
        return [
            ...['--requirements', files.requirements],
            ...(constraints.length > 0 ? ['--constraints', files.constraints] : []),
        ];
    }
    const pylock = requirements.kind !== 'uv.lock'
        ? readPylock(requirements.path, tools)
        : await lockedPackages(requirements, selection ?? { groups: [], extras: [] }, { place, uv, tools });
    const file = (0,external_node_path_.join)(place, 'pylock.toml');
    await (0,promises_.writeFile)(file, (0,dist/* stringify */.As)(await checkedPylock(pylock, pythonVersion, wheels, tools)));
    // uv warns of pylock.toml otherwise, in every run.
    return ['--requirements', file, '--preview-features', 'pylock'];
}
async function lockedPackages({ directory, asked }, selection, { place, uv, tools }) {
    const project = readLockedProject(directory, asked, selection, tools);
    const text = await exportLock(project, selection, place, uv);
    return { text, path: (0,external_node_path_.join)(directory, 'uv.lock'), known: project.lock };
}
function withoutProject(path) {
    return new failure/* Failure */.HR(`\`python-package\`, \`python-groups\` and \`python-extras\` select from a uv.lock, but \`requirements\` is \`${(0,names/* shownPath */.pS)(path)}\`.`, 'Leave them out, or give the pyproject.toml or uv.lock of the project as `requirements`.');
}
/**
 * The wheels that Lambda can load: its runtimes from Python 3.12 on run on Amazon Linux 2023 with glibc 2.34, older
 * ones on Amazon Linux 2 with glibc 2.26 (Lambda developer guide, "Lambda runtimes"), for which uv knows 2.17.
 */
function platformOf({ pythonVersion, architecture }) {
    const minor = Number(pythonVersion.split('.')[1]);
    return `${architecture === 'arm64' ? 'aarch64' : 'x86_64'}-${minor >= 12 ? 'manylinux_2_34' : 'manylinux2014'}`;
}
function cannotInstall(target, cause) {
    const { pythonVersion, architecture } = target;
    const what = `the packages of \`${(0,names/* shownPath */.pS)(target.requirements)}\` for Python ${pythonVersion} on ${architecture}`;
    const lacksWheel = /source distribution|(?:no|compatible) wheels?|no usable wheels|no-build|only-binary|matching (Python|platform)/i;
    return new failure/* Failure */.HR(`uv could not install ${what}: ${cause}.`, cause.includes('Hash mismatch')
        ? 'Find out why the file changed since its hash was written. If you trust it, write its new hash with the tool that wrote the old one.'
        : /does not satisfy Python|requires Python/.test(cause)
            ? 'Choose a version of the package that supports the Python version of the layer, or another `python-version` and `compatible-runtimes`.'
            : lacksWheel.test(cause)
                ? 'Only wheels are installed, because a build here would be for this machine. Choose a version of the package that has a wheel for Lambda, set `python-version` and `compatible-architectures` to one that has, or build the layer in a container and give it as `source-dir`.'
                : 'Fix the problem that uv names. Configure the package index in uv.toml, pyproject.toml or the variables `UV_INDEX` and `UV_DEFAULT_INDEX` of the step, and its user name and password in `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD`.');
}
function nothingInstalled(target) {
    return new failure/* Failure */.HR(`\`${(0,names/* shownPath */.pS)(target.requirements)}\` names no package to install for Python ${target.pythonVersion} on Linux, so the layer would be empty.`, 'Check that it is the right file, and the markers of its packages. Of a uv.lock, groups and extras are installed that `python-groups` and `python-extras` name.');
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

/***/ 7081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ LOCK_A_WHEEL),
/* harmony export */   Zu: () => (/* binding */ WOULD_BE_BUILT),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   fe: () => (/* binding */ BUILD_A_WHEEL),
/* harmony export */   lb: () => (/* binding */ PACK_AN_ARCHIVE),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);


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
/** Why a package that is not a wheel is refused. */
const WOULD_BE_BUILT = 'This action does not build packages, because a build runs code of the package in a job that may write to AWS.';
/** What to do when a package would have to be built. */
const BUILD_A_WHEEL = 'Build a wheel in an earlier step (`uv build --wheel --out-dir wheels`, followed by the path of the package). In the requirements file, replace the package with its name and version, and add the line `--find-links wheels`. Or build the whole layer in an earlier step and give it as `source-dir`.';
/** The same for a package in uv.lock. */
const LOCK_A_WHEEL = 'Build its wheel in an earlier step (`uv build --wheel --out-dir wheels`, followed by its path), and give a requirements file instead of the lock file: what `uv lock` has locked (`uv export --no-emit-local --no-hashes -o requirements.txt`), then the lines `--find-links wheels` and `NAME==VERSION`. Or publish the package to a package index as a wheel.';
/** What to do when npm would have to fetch, pack or link a source tree. */
const PACK_AN_ARCHIVE = 'Pack it in an earlier step (`npm pack`) and depend on the archive, or build the layer in an earlier step and give it as `source-dir`.';
/** Number of the first line that matches. */
function lineOf(text, pattern) {
    const index = text.split('\n').findIndex((line) => pattern.test(line));
    return index < 0 ? undefined : index + 1;
}


/***/ }),

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   _b: () => (/* binding */ requireRepositoryFile),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   op: () => (/* binding */ repositoryDirectory),
/* harmony export */   tz: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3419);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7081);




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
 * The real path of a directory, or undefined where there is none.
 *
 * @throws Failure when it is elsewhere
 */
function repositoryDirectory(path, roots, place) {
    if (!isDirectory(path))
        return undefined;
    return requireInside(path, roots, place);
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
function isDirectory(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
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
