export const id = 1831;
export const ids = [1831];
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

/***/ 1831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installNodePackages: () => (/* binding */ installNodePackages)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/misplaced.js
var misplaced = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
// EXTERNAL MODULE: ./build/package/names.js
var package_names = __webpack_require__(3419);
// EXTERNAL MODULE: ./build/package/layer/build-tools.js
var build_tools = __webpack_require__(4555);
// EXTERNAL MODULE: ./build/package/layer/causes.js
var causes = __webpack_require__(1393);
;// CONCATENATED MODULE: ./build/package/layer/npm/cause.js

/** What npm begins the lines of some errors with. */
const LABEL = /^(?:404|403|network|notarget|notsup|engine|enoent|nospc|rofs|ERESOLVE)(?:\s+|$)/;
/** How lines of npm's errors begin that say nothing about the cause. */
const PROPERTIES = ['code ', 'errno ', 'syscall ', 'path ', 'dest ', 'file ', 'Unsupported engine'];
/** How general advice begins, which is always the last part of an error (npm, lib/utils/error-message.js). */
const ADVICE = [
    ...['A complete log of this run', 'Note that you can also install', 'This is a problem related to network'],
    ...[
        'In most cases',
        'If you are behind a proxy',
        'To correct this please try',
        'This is related to npm not',
    ],
    ...[
        'Valid os:',
        'Valid cpu:',
        'Valid libc:',
        'The operation was rejected',
        'Often virtualized file systems',
    ],
    ...['If you were trying to login', 'There appears to be insufficient', 'Clean install a project'],
];
/**
 * What npm says about why it failed, in one line. Where package.json and the lock file do not agree, only the packages are
 * named.
 *
 * @param withIntegrity the packages that the lock file has with a checksum, which npm does not name
 */
function causeOfNpm(run, withIntegrity) {
    const lines = (0,causes/* linesOf */.Dx)(run).flatMap((line) => {
        const [, text] = /^npm (?:error|ERR!)\s?(.*)$/.exec(line) ?? [];
        return text === undefined || text.trim() === '' ? [] : [text.trim()];
    });
    const differing = lines.filter((line) => /^(?:Missing|Invalid): /.test(line));
    if (differing.length > 0)
        return (0,causes/* shortened */.vI)(differing.join(', '));
    const all = lines.join(' ');
    const known = otherContent(all, withIntegrity) ?? conflict(all);
    if (known !== undefined)
        return (0,causes/* shortened */.vI)(known);
    const said = withoutObjects(lines).flatMap((line) => {
        const text = line.replace(LABEL, '');
        if (text === '' || beginsLike(text, PROPERTIES))
            return [];
        return text === line ? [text] : [(0,causes/* asSentence */.KG)(text)];
    });
    const advice = said.findIndex((line) => beginsLike(line, ADVICE));
    const text = [...new Set(said.slice(0, advice < 0 ? undefined : advice))].join(' ');
    const [code] = lines.flatMap((line) => /^code (\w+)$/.exec(line)?.[1] ?? []);
    return (0,causes/* shortened */.vI)([code && !text.includes(code) ? `${code}:` : '', text].filter(Boolean).join(' ') || (0,causes/* ending */.K1)(run));
}
function beginsLike(line, beginnings) {
    return beginnings.some((beginning) => line.startsWith(beginning));
}
/** An archive that is not the one that was locked. */
function otherContent(said, withIntegrity) {
    const [, wanted = '', found] = /integrity checksum failed when using \w+: wanted (\S+) but got (\S+)\./.exec(said) ?? [];
    if (found === undefined)
        return undefined;
    const names = withIntegrity(wanted);
    const what = names.length > 0 ? `the archive of ${names.join(' and ')}` : 'the archive of a package';
    return `${what} is not the one that was locked (EINTEGRITY): the lock file has ${wanted}, the archive ${found}`;
}
/** A package that cannot be installed beside another one. */
function conflict(said) {
    const [, found, peer, range, from] = /^code ERESOLVE .*?\bFound: (\S+) .*?\bpeer(?:Optional)? (\S+)@"([^"]+)" from (\S+)/.exec(said) ?? [];
    if (from === undefined)
        return undefined;
    return `${from} needs ${peer} ${range} as a peer dependency, but ${found} is there (ERESOLVE)`;
}
/** Without stack traces, and the members of errors after them. */
function withoutObjects(lines) {
    const outside = [];
    let isInside = false;
    for (const line of lines) {
        if (isInside)
            isInside = line !== '}';
        else {
            isInside = line.endsWith('{');
            if (!/^at /.test(line))
                outside.push(line
                    .replace(/^FetchError: /, '')
                    .replace(/\{$/, '')
                    .trimEnd());
        }
    }
    return outside;
}

// EXTERNAL MODULE: ./build/processes/child-environment.js
var child_environment = __webpack_require__(4160);
// EXTERNAL MODULE: ./build/package/layer/repository-file.js
var repository_file = __webpack_require__(9416);
// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(5756);
// EXTERNAL MODULE: ./build/package/layer/refusal.js
var refusal = __webpack_require__(7081);
;// CONCATENATED MODULE: ./build/package/layer/npm/npmrc.js




/** Settings for the source and download of packages, which npm gets (npm docs, "config"). */
const ALLOWED = new Set([
    ...['registry', 'replace-registry-host', 'strict-ssl', 'ca', 'cafile', 'cert', 'key', 'always-auth'],
    ...['proxy', 'https-proxy', 'http-proxy', 'noproxy', 'local-address', 'maxsockets', 'fetch-retries'],
    ...['fetch-retry-factor', 'fetch-retry-maxtimeout', 'fetch-retry-mintimeout', 'fetch-timeout'],
    ...['legacy-peer-deps', 'strict-peer-deps', 'engine-strict', 'force', 'before', 'min-release-age'],
    ...['prefer-online', 'prefer-offline', 'offline', 'omit-lockfile-registry-resolved'],
]);
/** `@scope:registry`, and credentials of a registry: `//host/path/:_authToken`. */
const ALLOWED_FORM = /^@[^:\s]+:registry$|^\/\/.+:(?:_authToken|_auth|_password|username|email|always-auth|certfile|keyfile|cafile)$/;
const CREDENTIAL = /^\/\/.+:(?:_authToken|_auth|_password|username)$/;
/** Settings with paths, which may be relative to the .npmrc. */
const PATHS = /^cafile$|:(?:certfile|keyfile|cafile)$/;
/** Settings for development, for other package managers, or that the action sets itself. npm does not get them. */
const IGNORED = new Set([
    ...[
        'access',
        'audit',
        'audit-level',
        'auto-install-peers',
        'bin-links',
        'browser',
        'cache',
        'color',
        'commit-hooks',
    ],
    ...['cpu', 'dedupe-peer-dependents', 'depth', 'diff', 'email', 'fund', 'git-tag-version', 'heading'],
    ...['hoist', 'hoist-pattern', 'include', 'init-author-email', 'init-author-name', 'init-license'],
    ...['init-version', 'install-strategy', 'json', 'libc', 'lockfile-version', 'loglevel', 'logs-max', 'long'],
    ...['message', 'node-linker', 'omit', 'optional', 'os', 'package-lock', 'prefer-dedupe', 'production'],
    ...['progress', 'provenance', 'public-hoist-pattern', 'save', 'save-bundle', 'save-dev', 'save-exact'],
    ...['save-optional', 'save-peer', 'save-prefix', 'save-prod', 'save-workspace-protocol', 'scope'],
    ...['shamefully-hoist', 'sign-git-commit', 'sign-git-tag', 'strict-peer-dependencies', 'tag'],
    ...['tag-version-prefix', 'timing', 'unicode', 'update-notifier', 'usage', 'yes', 'nodedir'],
]);
/** Variables that an .npmrc may contain, as setup-node writes it. */
const TOKENS = ['NODE_AUTH_TOKEN', 'NPM_TOKEN'];
/**
 * The lines of an .npmrc that npm gets.
 *
 * @param strict refuses settings that are neither allowed nor ignored. Without it, they are left out: a repository cannot
 *   change the settings of the machine.
 * @returns the lines of an .npmrc
 * @throws Failure that names the file and the line
 */
function checkedNpmrc(file, strict) {
    return linesOf(file.text).flatMap((line) => {
        const place = { file: file.shown, line: line.number };
        if (!ALLOWED.has(line.key) && !ALLOWED_FORM.test(line.key)) {
            if (strict && !isIgnored(line))
                throw refusedSetting(line, place);
            return [];
        }
        requireKnownVariables(line, place);
        const isRelative = PATHS.test(line.key) && !(0,external_node_path_.isAbsolute)(line.value) && !/^~|\$\{/.test(line.value);
        return [isRelative ? `${line.key}=${JSON.stringify((0,external_node_path_.resolve)(file.directory, line.value))}` : line.text];
    });
}
/** Splits and parses lines as npm's own parser does; each line of a list is separate. */
function linesOf(text) {
    return text.split(/\r\n|[\r\n]/).flatMap((line, index) => {
        if (/^\s*(?:[;#]|$)/.test(line))
            return [];
        const number = index + 1;
        const [[key, value] = ['', '']] = Object.entries((0,ini.parse)(line));
        const scalar = Array.isArray(value) ? value[0] : value;
        if (typeof scalar === 'object' || key === '')
            return [{ number, text: line, key: '', value: '' }];
        return [{ number, text: line, key, value: String(scalar) }];
    });
}
/** Settings that make npm run a program or load code are not ignored, unless they forbid it. */
function isIgnored({ key, value }) {
    return IGNORED.has(key) || (key === 'ignore-scripts' && value === 'true');
}
const RUNNING = /^(?:git|node-options|script-shell|shell|ignore-scripts|foreground-scripts|scripts-prepend-node-path|init-module|onload-script|node-gyp|editor|viewer|tokenHelper)$/;
function refusedSetting({ key }, place) {
    const setting = (0,child_environment/* npmSetting */.S)(`npm_config_${key}`) ?? '';
    if (RUNNING.test(setting) || /:tokenHelper$/i.test(key)) {
        return (0,refusal/* refusal */.x5)(place, `\`${setting.replace(/^.*:/, '')}\` makes npm run a program, in a job that may write to AWS.`, 'Remove it. In a build of a layer, npm runs no other programs and no scripts of packages. Build what needs them in an earlier step, and give it as `source-dir`.');
    }
    const shown = /^[a-z][a-z-]{0,40}$/.test(setting) ? `\`${setting}\`` : 'what is written here';
    return (0,refusal/* refusal */.x5)(place, `${shown} is not among the settings of npm that apply to a layer.`, 'Remove it, at least in the checkout that the layer is built from. docs/layers.md lists the settings that are allowed.');
}
/** Checks the parsed line, because a quoted text can contain `$` in an escaped form. */
function requireKnownVariables({ key, value }, place) {
    for (const [, name = ''] of `${key}=${value}`.matchAll(/\$\{([^}]*)\}?/g)) {
        const variable = name.replace(/\?$/, '');
        const isKnown = /^npm_config_\w+$/i.test(variable) || (TOKENS.includes(variable) && CREDENTIAL.test(key));
        if (isKnown && !key.includes('${'))
            continue;
        const shown = /^\w{1,60}$/.test(variable) ? `the variable ${variable}` : 'a variable';
        throw (0,refusal/* refusal */.x5)(place, `this line would insert ${shown}, which could send its value to a registry or print it.`, `Write the token as \`//HOST/:_authToken=\${NODE_AUTH_TOKEN}\`, as actions/setup-node does, and set NODE_AUTH_TOKEN (or NPM_TOKEN) in the \`env\` of the step. Other settings can insert variables whose names begin with NPM_CONFIG_.`);
    }
}

;// CONCATENATED MODULE: ./build/package/layer/npm/configuration.js






/**
 * Reads the .npmrc of a project, of the user and of the machine (npm docs, "npmrc").
 *
 * @param directory of the project, absolute
 * @throws Failure when the repository has a setting that is not allowed
 */
function npmConfiguration(directory, roots, environment) {
    const project = (0,external_node_path_.join)(directory, '.npmrc');
    const settings = settingsOf(environment);
    const home = environment['HOME'] || environment['USERPROFILE'];
    const user = settings['userconfig'] || (home && (0,external_node_path_.join)(home, '.npmrc'));
    const global = settings['globalconfig'] || (settings['prefix'] && (0,external_node_path_.join)(settings['prefix'], 'etc/npmrc'));
    return {
        project: (0,repository_file/* isFile */.fo)(project)
            ? checkedNpmrc({ text: (0,repository_file/* readRepositoryFile */.tz)(project, roots), shown: (0,package_names/* shownPath */.pS)(project), directory }, true)
            : [],
        // setup-node writes its file to the path in NPM_CONFIG_USERCONFIG.
        user: user ? machineNpmrc((0,external_node_path_.resolve)(roots.workspace, user)) : [],
        global: global ? machineNpmrc((0,external_node_path_.resolve)(roots.workspace, global)) : undefined,
    };
}
function machineNpmrc(path) {
    if (!(0,repository_file/* isFile */.fo)(path))
        return [];
    const shown = (0,external_node_path_.basename)(path) === '.npmrc' ? (0,package_names/* shownPath */.pS)(path) : path;
    return checkedNpmrc({ text: (0,external_node_fs_.readFileSync)(path, 'utf8'), shown, directory: (0,external_node_path_.dirname)(path) }, false);
}
/** The settings in environment variables. */
function settingsOf(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => {
        const setting = (0,child_environment/* npmSetting */.S)(name);
        return setting === undefined || !value ? [] : [[setting, value]];
    }));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
;// CONCATENATED MODULE: ./build/package/layer/npm/entry-points.js


/** Conditions of `exports` that Node.js does not use. */
const OTHERS = new Set([
    'types',
    'browser',
    'development',
    'deno',
    'bun',
    'react-native',
    'worker',
    'edge-light',
    'source',
]);
/**
 * What is missing in a package for Node.js to load it: a file that `main`, `exports`, `bin` or `files` names. A package
 * that has to be built lacks such a file until it is.
 *
 * @param manifest its package.json
 * @param names of its files, relative to its directory, `/` between directories
 * @returns the beginning of a sentence, which "does not exist" or the like continues; undefined when all of them are there
 */
function missingEntry(manifest, names) {
    const missing = entriesOf(manifest).find((entry) => fileOf(entry, names) === undefined);
    if (missing)
        return `\`${missing[0]}\` names ${(0,model_text/* shownName */.HD)(missing[1])}`;
    const listed = Array.isArray(manifest['files']) ? manifest['files'] : [];
    const unlisted = listed.find((each) => typeof each === 'string' && !/[*!?{[]/.test(each) && !holds(names, each));
    return unlisted === undefined ? undefined : `\`files\` names ${(0,model_text/* shownName */.HD)(unlisted)}`;
}
/**
 * Why Node.js could not run a package although its files are there.
 *
 * @param isBuilt whether a script builds it
 * @returns a sentence without its full stop
 */
function notRunnable(manifest, names, isBuilt) {
    const entries = entriesOf(manifest);
    const source = entries.find(([, path]) => /(?<!\.d)\.[mc]?tsx?$/.test(path));
    if (source)
        return `\`${source[0]}\` names ${(0,model_text/* shownName */.HD)(source[1])}, and Node.js runs no TypeScript of packages`;
    // Packages of types alone have no code either, but no script builds them.
    const hasCode = [...names].some((name) => CODE.test(name) && name !== 'package.json');
    return isBuilt && entries.length === 0 && !hasCode ? 'the package contains no JavaScript' : undefined;
}
/** The files that Node.js loads. */
const CODE = /\.(?:[cm]?js|json|node|wasm)$/;
/**
 * A file of code in the directory of an entry, such as dist/, that git ignores and npm therefore leaves out: what is built
 * usually is ignored. `files` or .npmignore in a package say what belongs to it.
 *
 * @param packed the names that npm packs
 */
function ignoredCode(manifest, names, packed) {
    if (manifest['files'] !== undefined || names.has('.npmignore') || !names.has('.gitignore'))
        return undefined;
    const directories = entriesOf(manifest)
        .map((entry) => `${external_node_path_.posix.dirname(fileOf(entry, names) ?? '')}/`)
        .filter((directory) => directory !== './');
    return [...names].find((name) => CODE.test(name) && !packed.has(name) && directories.some((directory) => name.startsWith(directory)));
}
/** `main` counts only without `exports` (Node.js docs, "Package entry points"). */
function entriesOf({ main, exports, bin }) {
    return [
        ...(exports === undefined ? leavesOf(main).map((path) => ['main', path]) : []),
        ...leavesOf(exports).map((path) => ['exports', path]),
        ...leavesOf(bin).map((path) => ['bin', path]),
    ];
}
/** The paths in `exports`, `main` or `bin`. */
function leavesOf(value) {
    if (typeof value === 'string')
        return value === '' ? [] : [value];
    if (Array.isArray(value))
        return value.slice(0, 1).flatMap(leavesOf);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, each]) => (OTHERS.has(key) ? [] : leavesOf(each)));
}
/**
 * The file that Node.js loads for an entry. It adds endings to the path of `main` only; of a pattern in `exports`, this is
 * the first file.
 */
function fileOf([member, written], names) {
    const path = external_node_path_.posix.normalize(written).replace(/\/$/, '');
    const [beginning = '', end] = path.split('*');
    if (end !== undefined)
        return [...names].find((name) => name.startsWith(beginning) && name.slice(beginning.length).endsWith(end));
    const index = path === '.' ? 'index.js' : `${path}/index.js`;
    const others = member === 'main' ? [`${path}.js`, `${path}.json`, `${path}.node`, index] : [];
    return [path, ...others].find((name) => names.has(name));
}
function holds(names, written) {
    const path = external_node_path_.posix.normalize(written).replace(/^\/|\/$/g, '');
    return path === '.' || names.has(path) || [...names].some((name) => name.startsWith(`${path}/`));
}

// EXTERNAL MODULE: ./node_modules/npm-package-arg/lib/npa.js
var npa = __webpack_require__(8056);
;// CONCATENATED MODULE: ./build/package/layer/npm/package-spec.js

/**
 * The source of a dependency that npm does not just fetch as an archive: npm would run git, or pack or link a source tree.
 * Parsed with npm's own parser.
 *
 * @param name of the package
 * @param spec the value in package.json or the lock file, such as `^1.0.0`
 * @returns the source as messages name it; undefined when it is allowed
 */
function disallowedSource(name, spec) {
    if (package_spec_OTHERS.test(spec))
        return 'a directory of the repository';
    const parsed = parsedSpec(name, spec);
    if (parsed === undefined)
        return 'a source that npm does not know';
    if (parsed.type === 'git')
        return 'a git repository';
    if (parsed.type === 'directory')
        return 'a directory of the repository';
    if (parsed.type === 'alias')
        return parsed.subSpec?.registry ? undefined : 'an alias of another source';
    return undefined;
}
/** Whether a dependency is a directory, which npm links. */
function isDirectory(name, spec) {
    return !package_spec_OTHERS.test(spec) && parsedSpec(name, spec)?.type === 'directory';
}
/** Protocols of other package managers, which never name an archive. */
const package_spec_OTHERS = /^(?:link|workspace|portal|patch|catalog):/i;
function parsedSpec(name, spec) {
    try {
        return npa.resolve(name, spec, process.cwd());
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/package/layer/npm/package-json.js



const specs = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional();
/** The dependencies of a package, in package.json and in each package of a lock file. */
const dependencies = {
    dependencies: specs,
    optionalDependencies: specs,
    peerDependencies: specs,
    peerDependenciesMeta: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
};
/** The members of package.json that affect the packages of a layer: no scripts, workspaces or development dependencies. */
const package_json_form = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    ...dependencies,
    overrides: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
/**
 * Reads a package.json.
 *
 * @param shown the file as messages name it
 * @param linked names of packages that the lock file links to directories of the repository
 * @throws Failure when it is not valid, or names a package that npm would not fetch as an archive
 */
function parsePackageJson(text, shown, linked = new Set()) {
    const parsed = package_json_form.safeParse(jsonOf(text));
    if (!parsed.success) {
        throw (0,refusal/* refusal */.x5)({ file: shown }, 'this is not a package.json that npm can read.', 'Correct the file: the names and versions of dependencies are strings.');
    }
    requireArchives(parsed.data, text, shown, linked);
    for (const [name, spec] of package_json_leavesOf(parsed.data.overrides))
        requireArchive(name, spec, text, shown);
    return parsed.data;
}
/**
 * @param linked names of packages that may be directories of the repository; none of a package from a registry
 * @throws Failure about a dependency that npm would not fetch as an archive
 */
function requireArchives(asked, text, shown, linked = new Set()) {
    for (const each of [asked.dependencies, asked.optionalDependencies, asked.peerDependencies]) {
        for (const [name, spec] of Object.entries(each ?? {})) {
            if (!(linked.has(name) && isDirectory(name, spec)))
                requireArchive(name, spec, text, shown);
        }
    }
}
function requireArchive(name, spec, text, shown) {
    const source = disallowedSource(name, spec);
    if (source === undefined)
        return;
    throw (0,refusal/* refusal */.x5)({ file: shown, line: lineOfMember(text, name, spec) }, `a dependency is ${source}. npm would run other programs for it, or link to it, in a job that may write to AWS.`, refusal/* PACK_AN_ARCHIVE */.lb);
}
/** The strings in `overrides`, which can be nested; `$name` refers to a dependency of the project itself. */
function package_json_leavesOf(overrides) {
    return Object.entries(overrides ?? {}).flatMap(([key, value]) => {
        if (typeof value === 'string') {
            // `name@version` selects versions of a package.
            const name = key === '.' ? 'package' : withoutVersion(key);
            return value.startsWith('$') || value === '' ? [] : [[name, value]];
        }
        return typeof value === 'object' && value !== null
            ? package_json_leavesOf(Object.fromEntries(Object.entries(value)))
            : [];
    });
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function lineOfMember(text, name, value) {
    const [member = '', spec = ''] = [name, value].map((each) => JSON.stringify(each).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // In `overrides`, the key may contain more than the name.
    return (0,refusal/* lineOf */.cA)(text, new RegExp(`${member}\\s*:\\s*${spec}`)) ?? (0,refusal/* lineOf */.cA)(text, new RegExp(`:\\s*${spec}`));
}
/** The name in `name@version`; the @ of a scope begins it. */
function withoutVersion(key) {
    const at = key.indexOf('@', 1);
    return at < 0 ? key : key.slice(0, at);
}

;// CONCATENATED MODULE: ./build/package/layer/npm/local-packages.js










const manifest = schemas/* looseObject */._H3({
    scripts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    files: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    bundleDependencies: schemas/* unknown */.L5J().optional(),
    bundledDependencies: schemas/* unknown */.L5J().optional(),
});
/** Scripts that npm runs when it links or packs a package (npm docs, "scripts", "Life Cycle Scripts"). */
const BUILDING = ['prepare', 'prepack', 'prepublish'];
/** Tools that `prepare` sets up for developers, without a change to the package. */
const SET_UP = /^(?:is-ci \|\| |npx )?(?:husky|lefthook|simple-git-hooks)(?: install)?$/;
const BUILD_IT = 'Build it with a step before this one, in the same job, such as `npm ci && npm run build --workspace NAME`. Or pack it there (`npm pack`) and depend on the archive, or give the whole layer as `source-dir`.';
/**
 * The directory of a package that can be copied as it is: everything that its package.json names is there. A script that
 * would have built it is a warning then, because an earlier step may have run it.
 *
 * @param root the directory of the lock file, absolute
 * @returns the package, and a warning where a script would have built it
 * @throws Failure when it is elsewhere, or not complete
 */
function readLocalPackage({ place, target }, root, at, roots) {
    const path = (0,external_node_path_.resolve)(root, target);
    const shown = (0,package_names/* shownPath */.pS)(path);
    const directory = (0,repository_file/* repositoryDirectory */.op)(path, roots, at);
    const file = (0,external_node_path_.join)(path, 'package.json');
    if (directory === undefined || !(0,external_node_fs_.existsSync)(file))
        throw (0,refusal/* refusal */.x5)(at, `this package is the directory \`${shown}\`, which has no package.json.`, refusal/* PACK_AN_ARCHIVE */.lb);
    const content = manifest.safeParse(jsonOf((0,repository_file/* readRepositoryFile */.tz)(file, roots)));
    if (!content.success || content.data.bundleDependencies || content.data.bundledDependencies)
        throw (0,refusal/* refusal */.x5)({ file: (0,package_names/* shownPath */.pS)(file) }, 'this package.json cannot be copied into a layer.', refusal/* PACK_AN_ARCHIVE */.lb);
    const scripts = BUILDING.filter((name) => {
        const script = content.data.scripts?.[name];
        return script !== undefined && !(typeof script === 'string' && SET_UP.test(script.trim()));
    });
    const names = new Set(namesIn(directory, ''));
    const missing = missingEntry(content.data, names);
    const problem = missing === undefined
        ? notRunnable(content.data, names, scripts.length > 0)
        : `${missing}, which does not exist`;
    if (problem !== undefined) {
        const built = scripts.length > 0 ? ` Its script \`${scripts[0]}\` does not run while a layer is built.` : '';
        throw (0,refusal/* refusal */.x5)({ file: (0,package_names/* shownPath */.pS)(file) }, `${problem}.${built}`, BUILD_IT);
    }
    const warnings = scripts.map((name) => `The script \`${name}\` of \`${shown}\` does not run while a layer is built: the layer gets its files as they are. Build it in an earlier step if they are not up to date.`);
    return { local: { place, target, directory, manifest: content.data, names }, warnings };
}
/** The files of a package without links, which npm does not pack, and without what is installed in it. */
function namesIn(directory, prefix) {
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
        const name = prefix + entry.name;
        if (entry.isFile())
            return [name];
        const isOwn = entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git';
        return isOwn ? namesIn(directory, `${name}/`) : [];
    });
}
/** What `npm pack --dry-run --json` prints. */
const packed = schemas/* array */.YOg(schemas/* object */.Ikc({ files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP() })) }));
/** The names of the files that npm would pack of each package, as it prints them. */
function packedFiles(output) {
    const start = output.indexOf('[');
    const list = packed.safeParse(jsonOf(output.slice(Math.max(start, 0))));
    return list.success ? list.data.map(({ files }) => files.map(({ path }) => path)) : undefined;
}
/**
 * Refuses a package of which npm would pack only a part, because `files`, .npmignore or .gitignore leave the rest out.
 *
 * @param packed the names that npm packs
 */
function requireWhole({ directory, manifest, names }, packed) {
    const included = new Set(packed);
    const missing = missingEntry(manifest, included);
    const ignored = ignoredCode(manifest, names, included);
    if (missing === undefined && ignored === undefined)
        return;
    const problem = missing === undefined
        ? `npm leaves \`${(0,model_text/* shownName */.HD)(ignored ?? '')}\` out of the package, because .gitignore names it`
        : `${missing}, which npm leaves out of the package, as \`files\`, .npmignore or .gitignore say`;
    throw (0,refusal/* refusal */.x5)({ file: (0,package_names/* shownPath */.pS)((0,external_node_path_.join)(directory, 'package.json')) }, `${problem}. The layer would have only a part of the package.`, 'Name everything that belongs to the package in `files` of its package.json, which has precedence over .gitignore. `npm pack --dry-run` shows the result.');
}
/**
 * Replaces a link that npm has made by the files of its package and the packages below it.
 *
 * @param project where npm installed, absolute
 * @param files relative to the directory of the package
 */
async function copyLocalPackage({ place, target, directory }, files, project) {
    const into = (0,external_node_path_.join)(project, place);
    await (0,promises_.rm)(into, { recursive: true, force: true });
    await (0,promises_.mkdir)(into, { recursive: true });
    for (const name of files) {
        const source = (0,external_node_path_.join)(directory, name);
        // npm lists no links. A link above would lead out.
        if (!(0,repository_file/* isInside */.FK)((0,external_node_fs_.realpathSync)(source), directory))
            throw (0,refusal/* refusal */.x5)({ file: (0,package_names/* shownPath */.pS)(source) }, `\`${(0,model_text/* shownName */.HD)(name)}\` is outside of its package.`, refusal/* PACK_AN_ARCHIVE */.lb);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(into, name)), { recursive: true });
        await (0,promises_.copyFile)(source, (0,external_node_path_.join)(into, name));
        await (0,promises_.chmod)((0,external_node_path_.join)(into, name), ((await (0,promises_.lstat)(source)).mode & 0o100) === 0 ? 0o644 : 0o755);
    }
    const below = (0,external_node_path_.join)(project, target, 'node_modules');
    if ((0,external_node_fs_.existsSync)(below))
        await (0,promises_.cp)(below, (0,external_node_path_.join)(into, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

;// CONCATENATED MODULE: ./build/package/layer/package-lock.js




const names = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* boolean */.zMY()]).optional();
const lockedPackage = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    resolved: schemas/* string */.YjP().optional(),
    integrity: schemas/* string */.YjP().optional(),
    link: schemas/* boolean */.zMY().optional(),
    dev: schemas/* boolean */.zMY().optional(),
    /** What lay in node_modules when the lock file was written, though nothing depends on it. */
    extraneous: schemas/* boolean */.zMY().optional(),
    devOptional: schemas/* boolean */.zMY().optional(),
    optional: schemas/* boolean */.zMY().optional(),
    peer: schemas/* boolean */.zMY().optional(),
    inBundle: schemas/* boolean */.zMY().optional(),
    hasInstallScript: schemas/* boolean */.zMY().optional(),
    ...dependencies,
    bundleDependencies: names,
    bundledDependencies: names,
    engines: schemas/* unknown */.L5J().optional(),
    os: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    cpu: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    libc: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
/** Versions 2 and 3 of the format (npm docs, "package-lock.json"): packages by their paths. */
const package_lock_form = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    lockfileVersion: schemas/* number */.aig(),
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), lockedPackage),
});
/**
 * Reads a package-lock.json.
 *
 * @param shown the path of the file as messages name it
 * @throws Failure when it is not valid, or names packages that npm would not fetch as archives
 */
function parsePackageLock(text, shown) {
    const lock = package_lock_form.safeParse(jsonOf(text));
    if (!lock.success) {
        throw new failure/* Failure */.HR(`\`${shown}\`, given as \`package-lock\`, is not a package-lock.json of npm 7 or later.`, 'Give the path of one; `npm install --package-lock-only` with a current npm writes a new one.');
    }
    const kept = Object.entries(lock.data.packages).filter(([, { dev, extraneous }]) => !dev && !extraneous);
    const links = kept.flatMap(([place, { link, resolved }]) => link && resolved !== undefined ? [{ place, target: resolved }] : []);
    const targets = new Set(links.map(({ target }) => target));
    const own = kept.filter(([place]) => place === '' || targets.has(place));
    const linked = new Set(links.map(({ place }) => nameOf(place)));
    for (const [place, each] of kept) {
        const isOwn = place === '' || targets.has(place);
        requireArchives(each, text, shown, isOwn ? linked : undefined);
        if (isOwn)
            continue;
        if (each.link)
            requireLink(place, each, text, shown);
        else
            package_lock_requireArchive({ place, targets }, each, text, shown);
    }
    const asked = new Set(own.flatMap(([, each]) => Object.keys({ ...each.dependencies, ...each.optionalDependencies })));
    const packages = kept.filter(([place, { link }]) => place !== '' && !link && !targets.has(place));
    const members = membersOf(lock.data.packages[''], links);
    const root = {
        ...kept.find(([place]) => place === '')?.[1],
        ...(members.length > 0 && { workspaces: members }),
    };
    return {
        archives: packages.flatMap(([, { resolved }]) => resolved?.startsWith('file:') ? [resolved.slice('file:'.length)] : []),
        links,
        asked,
        own: new Map(own),
        members,
        packages: new Map(packages.map(([place, { version }]) => [place, version])),
        hasPlatforms: packages.some(([, { os, cpu, libc }]) => os ?? cpu ?? libc),
        withIntegrity: (checksum) => packages.flatMap(([place, { version, integrity }]) => integrity?.split(/\s+/).includes(checksum) ? [`${nameOf(place)}@${version}`] : []),
        withInstallScript: packages.flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? [place] : [])),
        content: { ...lock.data, requires: true, packages: { ...Object.fromEntries(kept), '': root } },
    };
}
/** A link of a workspace is one that no dependency of the project names by its directory. */
function membersOf(root, links) {
    const byDirectory = Object.entries({ ...root?.dependencies, ...root?.optionalDependencies }).flatMap(([name, spec]) => (/^(?:file:|\.{0,2}\/)/.test(spec) ? [name] : []));
    return links.flatMap(({ place, target }) => target.startsWith('..') || byDirectory.includes(nameOf(place)) ? [] : [target]);
}
/** The name of the package at a place. */
function nameOf(place) {
    return place.replace(/^.*node_modules\//, '');
}
function requireLink(place, { resolved }, text, shown) {
    if (PLACE.test(place) && resolved !== undefined && /^(?:\.\.\/)*[\w@.-]+(?:\/[\w@. -]+)*$/.test(resolved))
        return;
    throw (0,refusal/* refusal */.x5)({ file: shown, line: lineAt(place, text) }, 'this package is a link whose place or target is not in the repository.', refusal/* PACK_AN_ARCHIVE */.lb);
}
const PLACE = /^(?:(?:^|\/)node_modules\/(?:@[^/\\]+\/)?(?!\.)[^/\\]+)+$/;
const NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+$/;
const VERSION = /^v?\d+\.\d+\.\d[\w.+-]*$/;
const SOURCE = /^(?:https?:\/\/|file:[^?#]*\.(?:tgz|tar|tar\.gz)$)/i;
/**
 * npm fetches a package from `resolved`; without it, name and version together identify the source.
 *
 * @param where the place of the package, which may be below a directory that links lead to
 */
function package_lock_requireArchive({ place, targets }, { name, version, resolved }, text, shown) {
    const isArchive = resolved === undefined ? version !== undefined : SOURCE.test(resolved);
    const isNamed = (name === undefined || NAME.test(name)) && (version === undefined || VERSION.test(version));
    const [owner] = [...targets].filter((target) => place.startsWith(`${target}/`));
    const isPlace = PLACE.test(owner === undefined ? place : place.slice(owner.length + 1));
    if (isArchive && isNamed && isPlace)
        return;
    throw (0,refusal/* refusal */.x5)({ file: shown, line: lineAt(place, text) }, problemOf(resolved ?? version ?? ''), refusal/* PACK_AN_ARCHIVE */.lb);
}
function problemOf(source) {
    if (/^git/i.test(source))
        return 'this package is a git repository. npm would run git for it, and its script `prepare`, in a job that may write to AWS.';
    if (source.startsWith('file:'))
        return 'this package is a directory of the repository that the lock file does not link.';
    return 'this package is not an archive of a registry, an address or the repository, and npm would run other programs for it.';
}
function lineAt(place, text) {
    const escaped = JSON.stringify(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return (0,refusal/* lineOf */.cA)(text, new RegExp(`${escaped}\\s*:`));
}

;// CONCATENATED MODULE: ./build/package/layer/node-packages.js
















const SETUP_NODE = '- uses: actions/setup-node@v7\n  with:\n    node-version: 24';
/**
 * Installs the packages of a package-lock.json into `nodejs/node_modules` of a directory, without development
 * dependencies, for Linux on the given architecture. Install scripts do not run: they are code of other people in a job
 * that may write to AWS, and their output depends on this machine. The same lock file gives the same files.
 *
 * @param directory an empty directory; absolute
 * @returns warnings in full sentences
 * @throws Failure when npm is missing or cannot install them
 */
async function installNodePackages(target, directory, tools) {
    const shown = (0,package_names/* shownPath */.pS)(target.packageLock);
    const lock = parsePackageLock(readLock(target.packageLock, tools), shown);
    const from = (0,external_node_path_.dirname)(target.packageLock);
    const { locals, warnings } = localPackages(lock, from, shown, tools);
    // Built outside the repository, so that an existing node_modules there stays as it is.
    const project = projectDirectory(`${directory}-project`, from, tools);
    const settings = await writeProject(target.packageLock, project, lock, tools);
    const args = [...programArguments(project, lock.members.length > 0), ...settings];
    const npm = async (command) => {
        const run = await tools.execute('npm', [...command, ...args], project);
        if (!run)
            throw (0,build_tools/* missingProgram */.H)('npm', 'a layer of Node.js packages is built', SETUP_NODE);
        if (run.exitCode !== 0)
            throw cannotInstall(shown, causeOfNpm(run, lock.withIntegrity));
        return run;
    };
    if (lock.hasPlatforms)
        await requireChoiceOfPlatforms(project, tools);
    await npm(npmArguments(target.architecture));
    const installed = (0,external_node_path_.join)(project, 'node_modules');
    await (0,promises_.rm)((0,external_node_path_.join)(installed, '.package-lock.json'), { force: true });
    if (locals.length > 0) {
        const { stdout } = await npm([
            'pack',
            ...locals.map((each) => each.directory),
            '--dry-run',
            '--json',
            '--ignore-scripts',
        ]);
        const files = packedFiles(stdout);
        if (files?.length !== locals.length)
            throw cannotInstall(shown, 'it does not say which files it packs');
        for (const [index, each] of locals.entries()) {
            requireWhole(each, files[index] ?? []);
            await copyLocalPackage(each, files[index] ?? [], project);
        }
    }
    const layer = (0,external_node_path_.join)(directory, 'nodejs');
    for (const { place } of lock.links.filter((link) => !locals.some((each) => each.place === link.place)))
        await (0,promises_.rm)((0,external_node_path_.join)(project, place), { force: true });
    if (!(0,external_node_fs_.existsSync)(installed) || isEmpty(installed))
        throw nothingInstalled(shown);
    await (0,promises_.mkdir)(layer, { recursive: true });
    await (0,promises_.rename)(installed, (0,external_node_path_.join)(layer, 'node_modules'));
    return [
        ...scriptWarnings(lock.withInstallScript.filter((place) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(layer, place)))),
        ...warnings,
        ...otherVersions(lock),
    ];
}
/** The first release with `--os`, `--cpu` and `--libc` (npm/cli#6914). Older ones ignore these options. */
const OLDEST_NPM = [10, 3];
/** An old npm would install the packages for this machine, without an error. */
async function requireChoiceOfPlatforms(project, { execute }) {
    const run = await execute('npm', ['--version'], project);
    const [, version = '', major, minor] = /^((\d+)\.(\d+)(?:[.+-][\w.+-]*)?)$/m.exec(run?.stdout ?? '') ?? [];
    const [oldestMajor, oldestMinor] = OLDEST_NPM;
    const isOld = Number(major) < oldestMajor || (Number(major) === oldestMajor && Number(minor) < oldestMinor);
    if (version === '' || !isOld)
        return;
    throw new failure/* Failure */.HR(`npm ${version} on the runner is too old: it cannot choose packages for another system or processor than that of the runner, and the lock file has such packages.`, `Install npm ${OLDEST_NPM.join('.')} or later with a step before this one, in the same job:\n${SETUP_NODE}`);
}
/** Below `place` as below the workspace, so that packages outside of the lock file's directory lie beside it, too. */
function projectDirectory(place, from, { workspace, temporary }) {
    const root = [workspace, temporary].find((each) => (0,repository_file/* isInside */.FK)(from, each)) ?? from;
    return (0,external_node_path_.join)(place, (0,external_node_path_.relative)(root, from));
}
/** The packages of the repository that something depends on. */
function localPackages(lock, from, shown, tools) {
    const asked = lock.links.filter(({ place }) => lock.asked.has(nameOf(place)));
    const read = asked.map((link) => {
        requireLockedDependencies(link, lock, shown);
        return readLocalPackage(link, from, { file: shown }, tools);
    });
    return { locals: read.map(({ local }) => local), warnings: read.flatMap((each) => each.warnings) };
}
/** npm locks no dependencies of a directory outside of the project. */
function requireLockedDependencies({ target }, { own }, shown) {
    const { dependencies, optionalDependencies } = own.get(target) ?? {};
    if (!target.startsWith('..') || Object.keys({ ...dependencies, ...optionalDependencies }).length === 0)
        return;
    throw (0,refusal/* refusal */.x5)({ file: shown }, `the package in \`${(0,model_text/* shownName */.HD)(target)}\` has dependencies, but the lock file has none of them, because the directory is outside of the project.`, 'Make it a member of the workspace (`workspaces` in package.json), or pack it (`npm pack`) and depend on the archive.');
}
/** Packages that a member has in a version of its own, which the code of the function would not find in the layer. */
function otherVersions({ members, links, asked, packages }) {
    const apps = members.filter((member) => !links.some(({ place, target }) => target === member && asked.has(nameOf(place))));
    return apps.flatMap((app) => [...packages].flatMap(([place, version]) => {
        const name = place.startsWith(`${app}/node_modules/`)
            ? place.slice(`${app}/node_modules/`.length)
            : undefined;
        if (name === undefined || name.includes('node_modules/'))
            return [];
        return [
            `\`${(0,model_text/* shownName */.HD)(app)}\` needs ${(0,model_text/* shownName */.HD)(name)} ${version ?? ''}, but the layer has the version of the workspace, ${packages.get(`node_modules/${name}`) ?? 'none'}. Let the members agree on one version, or package \`${(0,model_text/* shownName */.HD)(app)}\` with its own.`,
        ];
    }));
}
function isEmpty(directory) {
    return (0,external_node_fs_.readdirSync)(directory).every((name) => name.startsWith('.'));
}
function cannotInstall(shown, cause) {
    const isOutOfStep = /^(?:Missing|Invalid): /.test(cause);
    const isOther = cause.includes('(EINTEGRITY)');
    const isConflict = cause.includes('(ERESOLVE)');
    return new failure/* Failure */.HR(`npm could not install the packages of \`${shown}\`: ${cause}.`, isOutOfStep
        ? 'package.json and the lock file do not agree. Run `npm install` and commit both files.'
        : isOther
            ? 'Find out why the archive changed since the lock file was written. If you trust it, delete the package from the lock file, run `npm install`, and commit the lock file.'
            : isConflict
                ? 'Choose versions that fit together, run `npm install`, and commit package.json and the lock file. If the function works with these versions, set `legacy-peer-deps=true` in an .npmrc next to package-lock.json.'
                : 'Fix the problem that npm names. Configure the registry and its credentials in an .npmrc next to package-lock.json, or with actions/setup-node.');
}
/** These settings make npm choose packages for Lambda's operating system and processor instead of this machine's. */
function npmArguments(architecture) {
    const cpu = architecture === 'arm64' ? 'arm64' : 'x64';
    return [
        ...['ci', '--omit=dev', '--ignore-scripts', '--os=linux', `--cpu=${cpu}`, '--libc=glibc'],
        // Without links to the programs of packages: they would not be on PATH in a layer.
        '--no-bin-links',
        ...['--install-strategy=hoisted', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier'],
        // Whatever the machine has set: errors name the cause.
        '--loglevel=error',
    ];
}
/** These arguments override files and variables: npm runs no other program, including git, and works only in this directory. */
function programArguments(project, hasMembers) {
    return [
        ...[`--git=${(0,external_node_path_.join)(project, 'no-git')}`, '--node-options=', '--script-shell='],
        ...['--location=project', '--install-links=false'],
        ...(hasMembers ? ['--workspaces', '--include-workspace-root'] : ['--no-workspaces']),
    ];
}
/** Files of other package managers, and what to do instead, because none of them writes a package-lock.json. */
const OTHER_LOCKS = {
    'pnpm-lock.yaml': [
        'pnpm',
        'pnpm install --prod --frozen-lockfile --ignore-scripts --config.node-linker=hoisted',
    ],
    'yarn.lock': ['Yarn', 'yarn install --immutable (Yarn 1: yarn install --production --frozen-lockfile)'],
    'bun.lock': ['Bun', 'bun install --production --frozen-lockfile --linker hoisted'],
    'bun.lockb': ['Bun', 'bun install --production --frozen-lockfile --linker hoisted'],
};
function requireOwnFormat(path, shown) {
    const [tool, command] = (0,own_member/* ownMember */.n)(OTHER_LOCKS, (0,external_node_path_.basename)(path)) ?? [];
    if (tool !== undefined) {
        throw new failure/* Failure */.HR(`${shown}, given as \`package-lock\`, is a lock file of ${tool}, which npm does not read.`, `Install the packages in an earlier step, \`${command}\`, in a copy of the project; move node_modules into a folder nodejs/, and give the folder above as \`source-dir\`. Or commit the package-lock.json of \`npm install --package-lock-only\`.`);
    }
    if ((0,external_node_path_.basename)(path) === 'package.json') {
        throw new failure/* Failure */.HR(`${shown}, given as \`package-lock\`, is not a lock file.`, 'Give the package-lock.json or npm-shrinkwrap.json next to it. `npm install --package-lock-only` writes one.');
    }
}
function readLock(path, tools) {
    const shown = `\`${(0,package_names/* shownPath */.pS)(path)}\``;
    requireOwnFormat(path, shown);
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
        throw new failure/* Failure */.HR(`${shown}, given as \`package-lock\`, is a directory.`, 'Give the path of the package-lock.json in it.');
    }
    if (stats)
        return (0,repository_file/* readRepositoryFile */.tz)(path, tools);
    throw new failure/* Failure */.HR(`The file ${shown}, given as \`package-lock\`, does not exist.`, (0,misplaced/* misplacedAdvice */.D)(path, 'package-lock', tools.workspace) ??
        'Check the path, which is relative to the workspace, and that actions/checkout ran before this step. `npm install --package-lock-only` writes the file.');
}
/**
 * Writes the files that npm reads: package.json, the lock file, archives of the repository, and settings. Each contains
 * only what is allowed.
 *
 * @returns arguments with the settings files
 */
async function writeProject(packageLock, to, { archives, content, links, members }, tools) {
    const from = (0,external_node_path_.dirname)(packageLock);
    const manifest = (0,external_node_path_.join)(from, 'package.json');
    if (!(0,external_node_fs_.existsSync)(manifest)) {
        throw new failure/* Failure */.HR(`There is no package.json next to the package-lock.json in \`${(0,package_names/* shownPath */.pS)(from)}\`.`, 'Commit the package.json that the lock file belongs to.');
    }
    const linked = new Set(links.map(({ place }) => nameOf(place)));
    const read = (file) => parsePackageJson((0,repository_file/* readRepositoryFile */.tz)(file, tools), (0,package_names/* shownPath */.pS)(file), linked);
    const asked = read(manifest);
    const { project, user, global } = npmConfiguration(from, tools, tools.environment);
    await (0,promises_.mkdir)(to, { recursive: true });
    const workspaces = members.length > 0 ? { workspaces: members } : {};
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'package.json'), JSON.stringify({ ...asked, ...workspaces }));
    for (const target of new Set(links.map((link) => link.target))) {
        const file = (0,external_node_path_.join)(from, target, 'package.json');
        // Read first: the file is in the workspace, so that its copy is in the same place below the project.
        const content = JSON.stringify(read(file));
        await (0,promises_.mkdir)((0,external_node_path_.join)(to, target), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(to, target, 'package.json'), content);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'package-lock.json'), JSON.stringify(content));
    for (const archive of archives)
        await copyArchive(archive, from, to, tools);
    const files = { user: (0,external_node_path_.join)(to, 'user.npmrc'), global: (0,external_node_path_.join)(to, 'global.npmrc') };
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, '.npmrc'), project.join('\n'));
    await (0,promises_.writeFile)(files.user, user.join('\n'));
    await (0,promises_.writeFile)(files.global, (global ?? []).join('\n'));
    return [`--userconfig=${files.user}`, ...(global ? [`--globalconfig=${files.global}`] : [])];
}
async function copyArchive(archive, from, to, tools) {
    const source = (0,external_node_path_.resolve)(from, archive);
    if (!(0,repository_file/* isInside */.FK)(source, from) || !(0,external_node_fs_.existsSync)(source)) {
        throw new failure/* Failure */.HR(`package-lock.json takes a package from \`${(0,model_text/* shownName */.HD)(archive)}\`, which is not in the directory of the lock file.`, 'Put the archive into the directory of package-lock.json, or below it, and install it from there.');
    }
    const copy = (0,external_node_path_.join)(to, (0,external_node_path_.relative)(from, source));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(copy), { recursive: true });
    await (0,promises_.copyFile)((0,repository_file/* requireRepositoryFile */._b)(source, tools), copy);
}
function nothingInstalled(shown) {
    return new failure/* Failure */.HR(`\`${shown}\` names no package to install, so the layer would be empty.`, 'Check that it is the right file. Development dependencies are not installed: put what the function needs into `dependencies`.');
}
function scriptWarnings(places) {
    if (places.length === 0)
        return [];
    const names = places.map((place) => place.replace(/^.*node_modules\//, ''));
    return [
        `Install scripts do not run, but ${(0,package_names/* shownNames */.kA)(names)} would have one. If a package needs its script, build the layer in an earlier step and give it as \`source-dir\`.`,
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
