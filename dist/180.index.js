export const id = 180;
export const ids = [180];
export const modules = {

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ missingProgram),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** Lines of what a program said that an error quotes; the log has all of it. */
const LINES_QUOTED = 12;
/**
 * The end of what a program said, for an error.
 * @returns several lines, the first of them empty
 */
function lastWords({ exitCode, stdout, stderr }) {
    const lines = (stderr.trim() || stdout.trim() || `(nothing; exit code ${exitCode})`)
        .split(/\r?\n/)
        .slice(-LINES_QUOTED);
    return ['', ...lines].join('\n');
}
/**
 * Says that a program is not there.
 * @param step the lines of a workflow that install it
 */
function missingProgram(program, purpose, step) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${program} is not installed on the runner, and ${purpose} with it.`, `Install it with a step before this one, in the same job:\n${step}`);
}


/***/ }),

/***/ 9180:
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
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/package/names.js
var package_names = __webpack_require__(3419);
// EXTERNAL MODULE: ./build/package/layer/build-tools.js
var build_tools = __webpack_require__(4555);
// EXTERNAL MODULE: ./build/processes/child-environment.js
var child_environment = __webpack_require__(4160);
// EXTERNAL MODULE: ./build/package/layer/repository-file.js
var repository_file = __webpack_require__(9416);
// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(5756);
// EXTERNAL MODULE: ./build/package/layer/refusal.js
var refusal = __webpack_require__(7081);
;// CONCATENATED MODULE: ./build/package/layer/npm/npmrc.js




/** Settings that say where packages come from and how they are fetched (npm docs, "config"). */
const CARRIED = new Set([
    ...['registry', 'replace-registry-host', 'strict-ssl', 'ca', 'cafile', 'cert', 'key', 'always-auth'],
    ...['proxy', 'https-proxy', 'http-proxy', 'noproxy', 'local-address', 'maxsockets', 'fetch-retries'],
    ...['fetch-retry-factor', 'fetch-retry-maxtimeout', 'fetch-retry-mintimeout', 'fetch-timeout'],
    ...['legacy-peer-deps', 'strict-peer-deps', 'engine-strict', 'force', 'before', 'min-release-age'],
    ...['prefer-online', 'prefer-offline', 'offline', 'omit-lockfile-registry-resolved'],
]);
/** `@scope:registry`, and what signs in to a registry: `//host/path/:_authToken`. */
const CARRIED_BY_FORM = /^@[^:\s]+:registry$|^\/\/.+:(?:_authToken|_auth|_password|username|email|always-auth|certfile|keyfile|cafile)$/;
const CREDENTIAL = /^\/\/.+:(?:_authToken|_auth|_password|username)$/;
/** Settings of files, which may be relative to the .npmrc. */
const PATHS = /^cafile$|:(?:certfile|keyfile|cafile)$/;
/** Settings for developing, for other package managers, or that the action makes itself. npm is not given them. */
const UNUSED = new Set([
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
/** Variables that .npmrc may insert, as setup-node writes it. */
const TOKENS = ['NODE_AUTH_TOKEN', 'NPM_TOKEN'];
/**
 * What npm is given of an .npmrc.
 *
 * @param strict refuses every setting that is neither carried nor known to be without effect; without it, such
 *   settings of the machine are left out, since nobody can correct them in the repository
 * @returns the lines of an .npmrc
 * @throws Failure that names the file and the line
 */
function checkedNpmrc(file, strict) {
    return linesOf(file.text).flatMap((line) => {
        const place = { file: file.shown, line: line.number };
        if (!CARRIED.has(line.key) && !CARRIED_BY_FORM.test(line.key)) {
            if (strict && !isWithoutEffect(line))
                throw refusedSetting(line, place);
            return [];
        }
        requireKnownVariables(line, place);
        const isRelative = PATHS.test(line.key) && !(0,external_node_path_.isAbsolute)(line.value) && !/^~|\$\{/.test(line.value);
        return [isRelative ? `${line.key}=${JSON.stringify((0,external_node_path_.resolve)(file.directory, line.value))}` : line.text];
    });
}
/** Lines end and are read as npm's own parser does it; a list counts one line at a time. */
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
/** A setting that npm would run a program or load code for is none of these, except when it forbids that. */
function isWithoutEffect({ key, value }) {
    return UNUSED.has(key) || (key === 'ignore-scripts' && value === 'true');
}
const RUNNING = /^(?:git|node-options|script-shell|shell|ignore-scripts|foreground-scripts|scripts-prepend-node-path|init-module|onload-script|node-gyp|editor|viewer|tokenHelper)$/;
function refusedSetting({ key }, place) {
    const setting = (0,child_environment/* npmSetting */.S)(`npm_config_${key}`) ?? '';
    if (RUNNING.test(setting) || /:tokenHelper$/i.test(key)) {
        return (0,refusal/* refusal */.x5)(place, `\`${setting.replace(/^.*:/, '')}\` makes npm run a program, in a job that may write to AWS.`, 'Remove it. While a layer is built, npm runs no other programs and no scripts of packages; what needs them is built in an earlier step and given as `source-dir`.');
    }
    const shown = /^[a-z][a-z-]{0,40}$/.test(setting) ? `\`${setting}\`` : 'what is written here';
    return (0,refusal/* refusal */.x5)(place, `${shown} is not among the settings of npm that apply to a layer.`, 'Remove it, at least in the checkout that the layer is built from. docs/layers.md lists the settings that are allowed.');
}
/** Looked for in what npm reads, not in what is written: a quoted text can write `$` in other ways. */
function requireKnownVariables({ key, value }, place) {
    for (const [, name = ''] of `${key}=${value}`.matchAll(/\$\{([^}]*)\}?/g)) {
        const variable = name.replace(/\?$/, '');
        const isKnown = /^npm_config_\w+$/i.test(variable) || (TOKENS.includes(variable) && CREDENTIAL.test(key));
        if (isKnown && !key.includes('${'))
            continue;
        const shown = /^\w{1,60}$/.test(variable) ? `the variable ${variable}` : 'a variable';
        throw (0,refusal/* refusal */.x5)(place, `this line would insert ${shown}, which would send its value to a registry, or print it.`, `Write the token as \`//HOST/:_authToken=\${NODE_AUTH_TOKEN}\`, as actions/setup-node does, and set NODE_AUTH_TOKEN (or NPM_TOKEN) in the \`env\` of the step. Other settings can insert variables whose names begin with NPM_CONFIG_.`);
    }
}

;// CONCATENATED MODULE: ./build/package/layer/npm/configuration.js






/**
 * Reads the .npmrc of a project, of the user and of the machine (npm docs, "npmrc").
 *
 * @param directory of the project, absolute
 * @throws Failure about a setting of the repository that is not allowed
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
        // setup-node writes its file where NPM_CONFIG_USERCONFIG says.
        user: user ? ofMachine((0,external_node_path_.resolve)(roots.workspace, user)) : [],
        global: global ? ofMachine((0,external_node_path_.resolve)(roots.workspace, global)) : undefined,
    };
}
function ofMachine(path) {
    if (!(0,repository_file/* isFile */.fo)(path))
        return [];
    const shown = (0,external_node_path_.basename)(path) === '.npmrc' ? (0,package_names/* shownPath */.pS)(path) : path;
    return checkedNpmrc({ text: (0,external_node_fs_.readFileSync)(path, 'utf8'), shown, directory: (0,external_node_path_.dirname)(path) }, false);
}
/** Settings that variables make. */
function settingsOf(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => {
        const setting = (0,child_environment/* npmSetting */.S)(name);
        return setting === undefined || !value ? [] : [[setting, value]];
    }));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
// EXTERNAL MODULE: ./node_modules/npm-package-arg/lib/npa.js
var npa = __webpack_require__(8056);
;// CONCATENATED MODULE: ./build/package/layer/npm/package-spec.js

/**
 * What a dependency makes npm do, when that is more than to fetch an archive: npm would run git, and pack or link a
 * source tree. Read by npm's own parser.
 *
 * @param name of the package
 * @param spec what package.json or the lock file says, such as `^1.0.0`
 * @returns how it is called in a message; undefined when it is allowed
 */
function sourceOfSpec(name, spec) {
    // Variables and links are no part of what an archive is named by.
    if (/^(?:link|workspace|portal|patch|catalog):/i.test(spec))
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
/** What one package asks for; the same in package.json and in each package of a lock file. */
const dependencies = {
    dependencies: specs,
    optionalDependencies: specs,
    peerDependencies: specs,
    peerDependenciesMeta: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
};
/** Of package.json, what decides on the packages of a layer: no scripts, no workspaces, nothing for developing. */
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
 * @throws Failure when it is none, or names a package that npm would not fetch as an archive
 */
function parsePackageJson(text, shown) {
    const parsed = package_json_form.safeParse(jsonOf(text));
    if (!parsed.success) {
        throw (0,refusal/* refusal */.x5)({ file: shown }, 'this is not a package.json that npm can read.', 'Correct the file: the names and versions of dependencies are texts.');
    }
    requireArchives(parsed.data, text, shown);
    for (const [name, spec] of leavesOf(parsed.data.overrides))
        requireArchive(name, spec, text, shown);
    return parsed.data;
}
/** @throws Failure about a dependency that npm would not fetch as an archive */
function requireArchives(asked, text, shown) {
    for (const each of [asked.dependencies, asked.optionalDependencies, asked.peerDependencies]) {
        for (const [name, spec] of Object.entries(each ?? {}))
            requireArchive(name, spec, text, shown);
    }
}
function requireArchive(name, spec, text, shown) {
    const source = sourceOfSpec(name, spec);
    if (source === undefined)
        return;
    throw (0,refusal/* refusal */.x5)({ file: shown, line: lineOfMember(text, name, spec) }, `a dependency is ${source}. npm would run other programs for it, or link to it, in a job that may write to AWS.`, refusal/* PACK_AN_ARCHIVE */.lb);
}
/** The texts of `overrides`, which can be nested; `$name` stands for what the project itself depends on. */
function leavesOf(overrides) {
    return Object.entries(overrides ?? {}).flatMap(([key, value]) => {
        if (typeof value === 'string') {
            // `name@version` chooses which versions of a package are meant.
            const name = key === '.' ? 'package' : key.replace(/(?!^)@.*$/s, '');
            return value.startsWith('$') || value === '' ? [] : [[name, value]];
        }
        return typeof value === 'object' && value !== null
            ? leavesOf(Object.fromEntries(Object.entries(value)))
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
    // In `overrides`, the key may be more than the name.
    return (0,refusal/* lineOf */.cA)(text, new RegExp(`${member}\\s*:\\s*${spec}`)) ?? (0,refusal/* lineOf */.cA)(text, new RegExp(`:\\s*${spec}`));
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
/** Versions 2 and 3 of the format (npm docs, "package-lock.json"): packages by where they lie. */
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
 * @throws Failure when it is none, or names packages that npm would not fetch as archives
 */
function parsePackageLock(text, shown) {
    const lock = package_lock_form.safeParse(jsonOf(text));
    if (!lock.success) {
        throw new failure/* Failure */.HR(`\`${shown}\`, given as \`package-lock\`, is not a package-lock.json of npm 7 or later.`, 'Give the path of one; `npm install --package-lock-only` with a current npm writes it anew.');
    }
    const kept = Object.entries(lock.data.packages).filter(([, { dev }]) => !dev);
    const packages = kept.filter(([place]) => place !== '');
    requireNoDirectories(packages, shown);
    for (const [place, each] of kept) {
        requireArchives(each, text, shown);
        if (place !== '')
            package_lock_requireArchive(place, each, text, shown);
    }
    return {
        archives: packages.flatMap(([, { resolved }]) => resolved?.startsWith('file:') ? [resolved.slice('file:'.length)] : []),
        withInstallScript: packages.flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? [place] : [])),
        content: { ...lock.data, requires: true, packages: Object.fromEntries(kept) },
    };
}
function requireNoDirectories(packages, shown) {
    const local = packages.flatMap(([, { link, resolved }]) => link || (resolved !== undefined && isLocalDirectory(resolved)) ? [resolved ?? 'a link'] : []);
    if (local.length === 0)
        return;
    throw new failure/* Failure */.HR(`\`${shown}\` names packages that are directories of the repository: ${(0,package_names/* shownNames */.kA)(local)}. npm makes links to them, which a layer cannot hold.`, 'Pack them (`npm pack`) and depend on the archives, or build the layer with a step of your own and give it as `source-dir`.');
}
function isLocalDirectory(resolved) {
    return resolved.startsWith('file:') && !/\.(tgz|tar|tar\.gz)$/.test(resolved);
}
const PLACE = /^(?:(?:^|\/)node_modules\/(?:@[^/\\]+\/)?(?!\.)[^/\\]+)+$/;
const NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+$/;
const VERSION = /^v?\d+\.\d+\.\d+[\w.+-]*$/;
const SOURCE = /^(?:https?:\/\/|file:)/i;
/** npm takes a package from `resolved`, or else from what name and version mean together. */
function package_lock_requireArchive(place, { name, version, resolved }, text, shown) {
    const isArchive = resolved === undefined ? version !== undefined : SOURCE.test(resolved);
    const isNamed = (name === undefined || NAME.test(name)) && (version === undefined || VERSION.test(version));
    if (isArchive && isNamed && PLACE.test(place))
        return;
    const escaped = JSON.stringify(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    throw (0,refusal/* refusal */.x5)({ file: shown, line: (0,refusal/* lineOf */.cA)(text, new RegExp(`${escaped}\\s*:`)) }, /^git/i.test(resolved ?? version ?? '')
        ? 'this package is a git repository. npm would run git and other programs for it, in a job that may write to AWS.'
        : 'this package is not an archive of a registry, an address or the repository, and npm would run other programs for it.', refusal/* PACK_AN_ARCHIVE */.lb);
}

;// CONCATENATED MODULE: ./build/package/layer/node-packages.js











const SETUP_NODE = '- uses: actions/setup-node@v5\n  with:\n    node-version: 24';
/**
 * Installs what a package-lock.json names into `nodejs/node_modules` of a directory, without development
 * dependencies, for Linux on the given architecture. Install scripts do not run: they are code of other people, in
 * a job that may write to AWS, and what they make depends on this machine. The same lock file gives the same files.
 *
 * @param directory an empty directory; absolute
 * @returns full sentences about what may be a mistake
 * @throws Failure when npm is missing or cannot install them
 */
async function installNodePackages(target, directory, tools) {
    const shown = (0,package_names/* shownPath */.pS)(target.packageLock);
    const lock = parsePackageLock(readLock(target.packageLock, tools), shown);
    // Built beside the repository: node_modules that may be there already stay as they are.
    const project = `${directory}-project`;
    const configuration = await writeProject(target.packageLock, project, lock, tools);
    const args = [...npmArguments(target.architecture), ...programArguments(project), ...configuration];
    const run = await tools.execute('npm', args, project);
    if (!run)
        throw (0,build_tools/* missingProgram */.H)('npm', 'a layer of Node.js packages is built', SETUP_NODE);
    if (run.exitCode !== 0) {
        throw new failure/* Failure */.HR(`npm could not install the packages of \`${shown}\`; it said:${(0,build_tools/* lastWords */.a)(run)}`, 'Correct what npm names. The registry, and what signs in to it, are configured in an .npmrc beside package-lock.json or by actions/setup-node.');
    }
    const installed = (0,external_node_path_.join)(project, 'node_modules');
    await (0,promises_.rm)((0,external_node_path_.join)(installed, '.package-lock.json'), { force: true });
    if (!(0,external_node_fs_.existsSync)(installed))
        throw nothingInstalled(shown);
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'nodejs'), { recursive: true });
    await (0,promises_.rename)(installed, (0,external_node_path_.join)(directory, 'nodejs', 'node_modules'));
    return scriptWarnings(lock.withInstallScript.filter((place) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'nodejs', place))));
}
/** npm chooses packages for an operating system and processor by these settings instead of by this machine. */
function npmArguments(architecture) {
    const cpu = architecture === 'arm64' ? 'arm64' : 'x64';
    return [
        ...['ci', '--omit=dev', '--ignore-scripts', '--os=linux', `--cpu=${cpu}`, '--libc=glibc'],
        // Links to programs of packages; nothing in a layer is on PATH through them.
        '--no-bin-links',
        ...['--install-strategy=hoisted', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier'],
    ];
}
/** What no file and no variable can change any more: npm runs no other program, git included, in this directory alone. */
function programArguments(project) {
    return [
        ...[`--git=${(0,external_node_path_.join)(project, 'no-git')}`, '--node-options=', '--script-shell='],
        ...['--location=project', '--no-workspaces'],
    ];
}
function readLock(path, tools) {
    const shown = `\`${(0,package_names/* shownPath */.pS)(path)}\``;
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
        throw new failure/* Failure */.HR(`${shown}, given as \`package-lock\`, is a directory.`, 'Give the path of the package-lock.json in it.');
    }
    if (stats)
        return (0,repository_file/* readRepositoryFile */.tz)(path, tools);
    throw new failure/* Failure */.HR(`The file ${shown}, given as \`package-lock\`, does not exist.`, 'Check the path, which is relative to the workspace, and that actions/checkout ran before this step. `npm install --package-lock-only` writes the file.');
}
/**
 * Writes what npm reads: package.json, the lock, archives of the repository, and settings, each with only what it may
 * ask for.
 *
 * @returns arguments that name the settings
 */
async function writeProject(packageLock, to, { archives, content }, tools) {
    const from = (0,external_node_path_.dirname)(packageLock);
    const manifest = (0,external_node_path_.join)(from, 'package.json');
    if (!(0,external_node_fs_.existsSync)(manifest)) {
        throw new failure/* Failure */.HR(`There is no package.json beside the package-lock.json in \`${(0,package_names/* shownPath */.pS)(from)}\`.`, 'Commit the package.json that the lock file belongs to.');
    }
    const asked = parsePackageJson((0,repository_file/* readRepositoryFile */.tz)(manifest, tools), (0,package_names/* shownPath */.pS)(manifest));
    const { project, user, global } = npmConfiguration(from, tools, tools.environment);
    await (0,promises_.mkdir)(to, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'package.json'), JSON.stringify(asked));
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
        throw new failure/* Failure */.HR(`package-lock.json takes a package from \`${(0,model_text/* shownName */.HD)(archive)}\`, which is not in the directory of the lock file.`, 'Put the archive beside package-lock.json or below, and install it from there.');
    }
    const copy = (0,external_node_path_.join)(to, (0,external_node_path_.relative)(from, source));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(copy), { recursive: true });
    await (0,promises_.copyFile)((0,repository_file/* requireRepositoryFile */._b)(source, tools), copy);
}
function nothingInstalled(shown) {
    return new failure/* Failure */.HR(`\`${shown}\` names no package to install, so the layer would be empty.`, 'Check that it is the right file. Development dependencies are left out: what the function needs belongs into `dependencies`.');
}
function scriptWarnings(places) {
    if (places.length === 0)
        return [];
    const names = places.map((place) => place.replace(/^.*node_modules\//, ''));
    return [
        `Install scripts do not run, and ${(0,package_names/* shownNames */.kA)(names)} would have one. Where a package works only after that, build the layer with a step of your own and give it as \`source-dir\`.`,
    ];
}


/***/ }),

/***/ 7081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ LOCK_A_WHEEL),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   fe: () => (/* binding */ BUILD_A_WHEEL),
/* harmony export */   lb: () => (/* binding */ PACK_AN_ARCHIVE),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);


/**
 * Refuses what a file asks of uv or npm.
 *
 * @param problem begins in the middle of a sentence, such as "`--no-binary` asks for …"; it quotes names of settings,
 *   never what is written there, since any file of the workspace can be included, one with secrets as well
 */
function refusal({ file, line }, problem, advice) {
    const where = line === undefined ? `\`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(file)}\`` : `\`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(file)}\`, line ${line}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${where}: ${problem}`, advice);
}
/** What to do where a package would have to be built. */
const BUILD_A_WHEEL = 'Build a wheel in an earlier step, for instance `uv build --wheel --out-dir wheels PATH`, name the package with its version in the requirements file, and add the line `--find-links wheels`. Or build the whole layer in an earlier step and give it as `source-dir`.';
/** The same for a package in uv.lock. */
const LOCK_A_WHEEL = 'Publish the package to a package index as a wheel, or commit its wheel, name it in `[tool.uv.sources]` (`NAME = { path = "wheels/NAME-1.0.0-py3-none-any.whl" }`) and run `uv lock`. Or build the whole layer in an earlier step and give it as `source-dir`.';
/** What to do where npm would have to fetch, pack or link a source tree. */
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
/* harmony export */   tz: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3419);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7081);




/** A lock file or requirements file is smaller than this by far. */
const LARGEST = 64 * 1024 * 1024;
/**
 * Reads a file of the workspace, or of the runner's temporary directory. Links are followed first, and none may lead
 * out of the directory that the path is in: /proc/self/environ holds every secret of the step.
 *
 * @param path absolute
 * @param place where the file is named, for the message
 * @throws Failure when it lies elsewhere, is not there, or is not a plain file
 */
function readRepositoryFile(path, roots, place) {
    const real = requireInside(path, roots, place);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile() || stats.size > LARGEST) {
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(place ?? { file: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path) }, `\`${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path)}\` is not a text file.`, 'Name a file of text, at most 64 MB.');
        }
        // Drops a byte order mark.
        return new TextDecoder().decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * The real path of a file that is read by another program.
 *
 * @throws Failure when it lies elsewhere, is not there, or is a directory: uv would build one, whatever its name
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
 * @throws Failure when it lies elsewhere or is not there
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
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(at, `the file \`${shown}\` ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error)})`}.`, 'Correct the path, and see that an earlier step checks out or makes the file.');
        }
    }
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(at, `\`${shown}\` ${root === undefined ? 'lies' : 'is a link that leads'} outside the workspace, and only files of the workspace are read: others may hold secrets.`, 'Copy the file into the workspace in an earlier step, and name it there.');
}
/** Whether a path is a file, whatever it links to. */
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
/** Whether a path lies in a directory, as both are written. */
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
