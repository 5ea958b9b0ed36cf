export const id = 306;
export const ids = [306];
export const modules = {

/***/ 2342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ deleteLayerVersion),
/* harmony export */   U$: () => (/* binding */ getLayerVersionByArn),
/* harmony export */   WS: () => (/* binding */ listUsedLayerVersions),
/* harmony export */   bI: () => (/* binding */ publishLayerVersion),
/* harmony export */   g9: () => (/* binding */ addLayerVersionPermission),
/* harmony export */   n: () => (/* binding */ listLayerVersions),
/* harmony export */   qN: () => (/* binding */ getLayerVersionPolicy),
/* harmony export */   um: () => (/* binding */ getLayerVersion)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _lambda_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4123);


/**
 * The versions of a layer, the newest first, 50 at a time: whoever has found what he looks for stops asking. A layer
 * that does not exist has none.
 */
async function* listLayerVersions(lambda, name) {
    const pages = (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .paginateListLayerVersions */ .Y9l)({ client: lambda.client }, { LayerName: name });
    while (true) {
        const page = await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'ListLayerVersions', name, () => pages.next()));
        if (page === undefined || page.done)
            return;
        const { LayerVersions = [] } = page.value;
        yield LayerVersions.toSorted((left, right) => (right.Version ?? 0) - (left.Version ?? 0));
    }
}
/** Reads a version of a layer, with the hash of its content; undefined when it does not exist. */
function getLayerVersion(lambda, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'GetLayerVersion', `${name}:${version}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetLayerVersionCommand */ .VK5(input))));
}
/**
 * Reads a version of a layer of any account.
 * @param arn with the version; undefined when it does not exist
 */
function getLayerVersionByArn(lambda, arn) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'GetLayerVersion', arn, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetLayerVersionByArnCommand */ .tGD({ Arn: arn }))));
}
function publishLayerVersion(lambda, input) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'PublishLayerVersion', input.LayerName ?? '', () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .PublishLayerVersionCommand */ .cl_(input)));
}
/** Deletes a version of a layer; one that is gone already is as good. */
async function deleteLayerVersion(lambda, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'DeleteLayerVersion', `${name}:${version}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .DeleteLayerVersionCommand */ .KnR(input))));
}
/** The resource policy of a version of a layer, as JSON; undefined when it has none. */
async function getLayerVersionPolicy(lambda, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    const answer = await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'GetLayerVersionPolicy', `${name}:${version}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetLayerVersionPolicyCommand */ .fCq(input))));
    return answer?.Policy;
}
async function addLayerVersionPermission(lambda, input) {
    await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'AddLayerVersionPermission', `${input.LayerName}:${input.VersionNumber}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .AddLayerVersionPermissionCommand */ .zjw(input)));
}
/** ARNs of the layer versions that any version of any function of the account has, in this region. */
async function listUsedLayerVersions(lambda) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'ListFunctions', '*', async () => {
        const used = new Set();
        const pages = (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .paginateListFunctions */ .fVs)({ client: lambda.client }, { FunctionVersion: 'ALL' });
        for await (const { Functions = [] } of pages) {
            for (const { Layers = [] } of Functions)
                for (const { Arn } of Layers)
                    if (Arn)
                        used.add(Arn);
        }
        return used;
    });
}


/***/ }),

/***/ 3339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ContentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const MARKS = { file: '-', executable: 'x', link: 'l' };
/**
 * Tells whether two packages hold the same files, whatever tool built the archive and when. A digest over files
 * only: for each, in the order of the bytes of the names, the name, NUL, a mark for its kind, and the SHA-256
 * of its content. Dates, owners, the other permissions and empty directories do not count.
 */
class ContentDigest {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    /** Adds a file; the caller adds them in the order of the bytes of their names. */
    add(name, kind, content) {
        this.#hash.update(`${name}\0${MARKS[kind]}`).update((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest());
    }
    /** The digest in base64url without padding: 43 characters. To be called once, at the end. */
    digest() {
        return this.#hash.digest('base64url');
    }
}


/***/ }),

/***/ 1282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ contentWarnings)
/* harmony export */ });
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5035);

/**
 * What of a package's content is probably a mistake, in full sentences.
 *
 * @param files all files with their executable bit
 */
function contentWarnings(files) {
    const warnings = [];
    const environments = files.map(({ name }) => name).filter(isEnvironmentFile);
    if (environments.length > 0) {
        warnings.push(`The package holds ${(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shownNames */ .kA)(environments)}: everybody who may read the function's code can read what is in there. Leave it out unless the function needs it.`);
    }
    const bootstrap = files.find(({ name }) => name === 'bootstrap');
    if (bootstrap && !bootstrap.executable) {
        warnings.push(`The file ${(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shownName */ .HD)(bootstrap.name)} is not executable, so a custom runtime cannot start it. Run \`chmod +x bootstrap\` on Linux or macOS before the package is made.`);
    }
    return warnings;
}
/** `.env` and its variants, save for those that are made to be shown. */
function isEnvironmentFile(name) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    return /^\.env(\.|$)/.test(base) && !/^\.env\.(example|sample|template|dist)$/.test(base);
}


/***/ }),

/***/ 6080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export crc32ByTable */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);

/** CRC-32 as zip wants it. Node's own is about ten times as fast, but came with Node 20.15 and 22.2. */
const crc32 = typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 === 'function' ? (data) => node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32(data) : crc32ByTable;
/** The same by a table, for older releases of Node 20. */
function crc32ByTable(data) {
    let crc = 0xffffffff;
    for (const byte of data)
        crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++)
        value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   IG: () => (/* binding */ sortedByName),
/* harmony export */   a7: () => (/* binding */ requireUnpackable),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   kA: () => (/* binding */ shownNames)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/** Sorts by the bytes of the UTF-8 names, so that the order depends on no locale and no platform. */
function sortedByName(entries) {
    return entries
        .map((entry) => ({ entry, bytes: Buffer.from(entry.name) }))
        .sort((a, b) => a.bytes.compare(b.bytes))
        .map(({ entry }) => entry);
}
/** A name for a message: control characters, which could break or forge a log line, are written as \xNN. */
function shownName(name) {
    return name.replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/** The first few of some names, and how many more there are. */
function shownNames(names) {
    const first = names.slice(0, 3).map(shownName).join(', ');
    return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
/**
 * Decodes the bytes of a name.
 *
 * @param where begins the message, for instance "The directory `build`"
 * @throws Failure when the bytes are not valid UTF-8
 */
function decodeName(bytes, where) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString('utf8');
    const shown = bytes.toString('latin1').replace(/[^ -~]/g, (char) => {
        return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
    });
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${where} holds a name that is not valid UTF-8: ${shown}.`, 'Rename it: Lambda and its runtimes expect file names in UTF-8.');
}
/**
 * Refuses a name that Lambda would not unpack as a file of its own below /var/task.
 *
 * @param where begins the message, for instance "The archive `build/app.zip`"
 * @throws Failure that names the entry
 */
function requireUnpackable(name, where) {
    const segments = name.split('/');
    if (name.includes('\\')) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${where} holds a name with a backslash: ${shownName(name)}. On Linux that is no folder, but a part of the file's name.`, 'Use a tool that writes `/` between folders, such as zip, 7z or tar; Compress-Archive of Windows PowerShell 5 writes backslashes.');
    }
    if (name.startsWith('/') || segments.includes('..')) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${where} holds a name that leads out of the package: ${shownName(name)}.`, 'Build the archive from inside the folder whose content it shall hold, for instance `cd build && zip -r ../app.zip .`.');
    }
    if (name.includes('\0') || segments.every((segment) => segment === '' || segment === '.')) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${where} holds a name that is no file name: "${shownName(name)}".`, 'Build the archive again.');
    }
}


/***/ }),

/***/ 6930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf)
/* harmony export */ });
/** The system's name for an error of the file system, for instance ENOENT. */
function codeOf(error) {
    const known = typeof error === 'object' && error !== null && 'code' in error;
    return known ? String(error.code) : 'unknown error';
}


/***/ }),

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ packDirectory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/package/crc32.js
var crc32 = __webpack_require__(6080);
// EXTERNAL MODULE: ./build/package/entry-name.js
var entry_name = __webpack_require__(5035);
// EXTERNAL MODULE: ./build/package/shown-path.js
var shown_path = __webpack_require__(8824);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/package/exclude-patterns.js
/** Reads patterns, one an element. Letter case counts, as it does for git on Linux, so that every platform packs the same. */
async function readExcludePatterns(patterns) {
    if (patterns.length === 0)
        return { excludes: () => false, withoutMatch: () => [] };
    const { default: ignore } = await __webpack_require__.e(/* import() */ 298).then(__webpack_require__.t.bind(__webpack_require__, 298, 19));
    const all = ignore({ ignorecase: false }).add(patterns.map((pattern) => ({ pattern })));
    const decisive = new Set();
    return {
        excludes(name, isDirectory) {
            const { ignored, rule } = all.test(isDirectory ? `${name}/` : name);
            if (rule)
                decisive.add(rule.pattern);
            return ignored;
        },
        withoutMatch(names) {
            const idle = patterns.filter((pattern) => /^(?![#!])./.test(pattern.trim()) && !decisive.has(pattern));
            if (idle.length === 0)
                return [];
            const existing = names();
            return idle.filter((pattern) => {
                const alone = ignore({ ignorecase: false }).add([{ pattern }]);
                return !existing.some((name) => alone.ignores(name));
            });
        },
    };
}

// EXTERNAL MODULE: ./build/package/file-error.js
var file_error = __webpack_require__(6930);
;// CONCATENATED MODULE: ./build/package/source-tree.js







/** The most entries that an archive without the ZIP64 extension can hold. */
const MOST_FILES = 65_535;
/**
 * Lists what of a directory belongs into the package. Symbolic links are followed, so that the package holds what
 * they point to; `.git` is left out everywhere; .gitignore files are not read, because what is installed for the
 * package is usually ignored by git.
 *
 * @param root the source directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to `root`
 * @throws Failure for a directory that is missing, unreadable or empty, links that lead out, are broken or run in
 *   a circle, sockets and the like, names that are no UTF-8, and too many files
 */
async function readSourceTree(root, exclude) {
    const where = `The directory \`${(0,shown_path/* shownPath */.p)(root)}\``;
    const patterns = await readExcludePatterns(exclude);
    const reader = new TreeReader(where, requireDirectory(root), patterns);
    reader.read();
    if (reader.files.length === 0)
        throw emptyTree(where, exclude.length > 0 && reader.left.length > 0);
    const idle = patterns.withoutMatch(() => reader.everyName());
    return { files: (0,entry_name/* sortedByName */.IG)(reader.files), warnings: idle.length === 0 ? [] : [idleWarning(where, idle)] };
}
function idleWarning(where, idle) {
    const patterns = idle.length === 1 ? 'the pattern' : 'the patterns';
    return `${where} holds nothing that ${patterns} ${(0,entry_name/* shownNames */.kA)(idle)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to that directory.`;
}
function emptyTree(where, excluded) {
    return excluded
        ? new failure/* Failure */.H(`${where} holds no file that \`exclude\` does not leave out.`, 'Check the patterns of `exclude`.')
        : new failure/* Failure */.H(`${where} holds no files.`, 'Check `source-dir`, and that the step that fills the directory ran before this one, in the same job.');
}
function requireDirectory(path) {
    const shown = `\`${(0,shown_path/* shownPath */.p)(path)}\``;
    try {
        if ((0,external_node_fs_.statSync)(path).isDirectory())
            return (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        const absent = (0,file_error/* codeOf */.$)(error) === 'ENOENT' || (0,file_error/* codeOf */.$)(error) === 'ENOTDIR';
        if (!absent)
            throw unreadable(`The directory ${shown}, given as \`source-dir\`,`, error);
        throw new failure/* Failure */.H(`The directory ${shown}, given as \`source-dir\`, does not exist.`, 'Check the path, which is relative to the workspace, and that the step that makes the directory ran before this one, in the same job.');
    }
    throw new failure/* Failure */.H(`${shown}, given as \`source-dir\`, is a file, not a directory.`, path.toLowerCase().endsWith('.zip')
        ? 'To deploy an archive as it is, give it as `zip-file` instead.'
        : 'Give the directory that the file is in, and leave out the rest with `exclude`.');
}
class TreeReader {
    files = [];
    /** What was left out: real paths, and names as patterns see them. */
    left = [];
    #directories = [];
    #where;
    #root;
    #patterns;
    constructor(where, root, patterns) {
        this.#where = where;
        this.#root = root;
        this.#patterns = patterns;
    }
    read() {
        this.#readDirectory({ prefix: '', real: this.#root, above: new Set([this.#root]) });
    }
    /** All names there are, directories with `/` at the end, also inside of what was left out (links not followed). */
    everyName() {
        const names = [...this.files.map(({ name }) => name), ...this.#directories];
        for (const { name, real } of this.left) {
            names.push(name);
            if (name.endsWith('/'))
                names.push(...namesBelow(name, real));
        }
        return names;
    }
    #readDirectory(directory) {
        if (directory.prefix !== '')
            this.#directories.push(directory.prefix);
        for (const entry of this.#entriesOf(directory)) {
            const name = directory.prefix + (0,entry_name/* decodeName */.e4)(entry.name, this.#where);
            const real = (0,external_node_path_.join)(directory.real, entry.name.toString());
            if (entry.isSymbolicLink())
                this.#followLink(directory, name, real);
            else if (this.#leavesOut(name, real, entry.isDirectory()))
                continue;
            else if (entry.isDirectory())
                this.#enter(directory, name, real, directory.link);
            else if (entry.isFile())
                this.#addFile(name, real);
            else
                throw new failure/* Failure */.H(`${this.#where} holds ${kindOf(entry)}: ${(0,entry_name/* shownName */.HD)(name)}.`, LEAVE_OUT);
        }
    }
    #entriesOf(directory) {
        try {
            return (0,external_node_fs_.readdirSync)(directory.real, { encoding: 'buffer', withFileTypes: true });
        }
        catch (error) {
            throw unreadable(`The directory \`${(0,shown_path/* shownPath */.p)(directory.real)}\``, error);
        }
    }
    #leavesOut(name, real, isDirectory) {
        const isGit = name === '.git' || name.endsWith('/.git');
        const out = isGit || this.#patterns.excludes(name, isDirectory);
        if (out)
            this.left.push({ name: isDirectory ? `${name}/` : name, real });
        return out;
    }
    #addFile(name, path) {
        if (name.includes('\\')) {
            throw new failure/* Failure */.H(`${this.#where} holds a name with a backslash, which tools read as a folder or not: ${(0,entry_name/* shownName */.HD)(name)}.`, `Rename it, or ${lowerFirst(LEAVE_OUT)}`);
        }
        const { size, mode } = this.#statsOf(name, path);
        this.files.push({ name, path, size, executable: (mode & 0o100) !== 0 && process.platform !== 'win32' });
        if (this.files.length > MOST_FILES) {
            throw new failure/* Failure */.H(`${this.#where} holds more than ${MOST_FILES.toLocaleString('en-US')} files, the most that fit in a zip archive.`, 'Leave out what the function does not need at run time with `exclude`, or bundle the code into fewer files.');
        }
    }
    #statsOf(name, path) {
        try {
            return (0,external_node_fs_.statSync)(path);
        }
        catch (error) {
            throw unreadable(`The file ${(0,entry_name/* shownName */.HD)(name)} in ${lowerFirst(this.#where)}`, error);
        }
    }
    #enter(from, name, real, link) {
        if (from.above.has(real))
            throw this.#circle(link ?? name);
        const above = new Set(from.above).add(real);
        this.#readDirectory({ prefix: `${name}/`, real, above, ...(link !== undefined && { link }) });
    }
    #followLink(from, name, link) {
        // A pattern leaves a link out before anybody asks where it leads.
        if (this.#leavesOut(name, link, false))
            return;
        const target = this.#targetOf(name, link);
        if (target !== this.#root && !target.startsWith(this.#root + external_node_path_.sep)) {
            throw new failure/* Failure */.H(`${this.#where} holds the symbolic link ${(0,entry_name/* shownName */.HD)(name)}, which leads out of it, to \`${(0,shown_path/* shownPath */.p)(target)}\`.`, `Copy what it points to into the directory (\`cp -rL\`), or ${lowerFirst(LEAVE_OUT)}`);
        }
        const stats = this.#statsOf(name, target);
        if (stats.isDirectory()) {
            if (!this.#leavesOut(name, target, true))
                this.#enter(from, name, target, name);
        }
        else if (stats.isFile())
            this.#addFile(name, target);
        else
            throw new failure/* Failure */.H(`${this.#where} holds ${kindOf(stats)}: ${(0,entry_name/* shownName */.HD)(name)}.`, LEAVE_OUT);
    }
    #targetOf(name, link) {
        try {
            return (0,external_node_fs_.realpathSync)(link);
        }
        catch (error) {
            if ((0,file_error/* codeOf */.$)(error) === 'ELOOP')
                throw this.#circle(name);
            if ((0,file_error/* codeOf */.$)(error) !== 'ENOENT' && (0,file_error/* codeOf */.$)(error) !== 'ENOTDIR') {
                throw unreadable(`The symbolic link ${(0,entry_name/* shownName */.HD)(name)} in ${lowerFirst(this.#where)}`, error);
            }
            throw new failure/* Failure */.H(`${this.#where} holds the symbolic link ${(0,entry_name/* shownName */.HD)(name)}, which points to nothing.`, `Make what it points to, delete it, or ${lowerFirst(LEAVE_OUT)}`);
        }
    }
    #circle(link) {
        return new failure/* Failure */.H(`${this.#where} holds the symbolic link ${(0,entry_name/* shownName */.HD)(link)}, which leads back to a directory that it lies in.`, `Delete it, or ${lowerFirst(LEAVE_OUT)}`);
    }
}
/** All names below a directory that was left out; what cannot be read there does not matter. */
function namesBelow(prefix, real) {
    let entries;
    try {
        entries = (0,external_node_fs_.readdirSync)(real, { withFileTypes: true });
    }
    catch {
        return [];
    }
    return entries.flatMap((entry) => {
        const name = prefix + entry.name;
        return entry.isDirectory() ? [`${name}/`, ...namesBelow(`${name}/`, (0,external_node_path_.join)(real, entry.name))] : [name];
    });
}
const LEAVE_OUT = 'Leave it out with `exclude`.';
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/** What an entry is that cannot be packed. */
function kindOf(entry) {
    if (entry.isSocket())
        return 'a socket';
    return entry.isFIFO() ? 'a named pipe' : 'a device';
}
/** Something that is there, but cannot be read. */
function unreadable(subject, error) {
    return new failure/* Failure */.H(`${subject} cannot be read (${(0,file_error/* codeOf */.$)(error)}).`, 'Check its permissions; what the function does not need can be left out with `exclude`.', { cause: error });
}

;// CONCATENATED MODULE: ./build/package/compressed-files.js








/** From this size on a file is worth the way to the thread pool; measured with bench/packing. */
const FOR_THE_POOL = 16_384;
/** Files on their way through the thread pool (4 threads), so that it never runs dry. */
const POOL_JOBS = 8;
/** Bytes read ahead of the file that is due: the bound on memory, besides a single larger file. */
const READ_AHEAD = 8 * 1024 * 1024;
/** Milliseconds of work after which others get their turn: requests to AWS are under way meanwhile. */
const TURN = 10;
const deflateOnPool = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * Reads and compresses files, in the given order and with the same bytes whatever the concurrency: large files on
 * the thread pool, small ones on this thread meanwhile (setting up a stream for each on the pool costs more than it
 * saves).
 *
 * @param seen is told each file's content, in the given order
 * @throws Failure that names the file which cannot be read, or changes while it is
 */
async function* compressFiles(files, seen) {
    const ahead = [];
    let bytesAhead = 0;
    let onPool = 0;
    let turn = performance.now();
    for (const file of files) {
        const job = startJob(file, seen);
        ahead.push(job);
        bytesAhead += file.size;
        if (job.onPool)
            onPool++;
        if (performance.now() - turn > TURN) {
            await new Promise(setImmediate);
            turn = performance.now();
        }
        while (bytesAhead > READ_AHEAD || onPool >= POOL_JOBS) {
            const due = ahead.shift();
            if (!due)
                break;
            bytesAhead -= due.file.size;
            if (due.onPool)
                onPool--;
            yield due.compressed;
        }
    }
    for (const due of ahead)
        yield due.compressed;
}
function startJob(file, seen) {
    const content = readContent(file);
    seen(file, content);
    const onPool = content.length >= FOR_THE_POOL;
    const options = deflateOptions(content.length);
    const facts = { name: file.name, executable: file.executable, crc: (0,crc32/* crc32 */.Q)(content), size: content.length };
    const smaller = (bytes) => bytes.length < content.length
        ? { ...facts, deflated: true, data: bytes }
        : { ...facts, deflated: false, data: content };
    const compressed = onPool
        ? deflateOnPool(content, options).then(smaller)
        : smaller(external_node_zlib_.deflateRawSync(content, options));
    return { file, onPool, compressed };
}
/** A window no larger than the file: setting up the full one takes longer than compressing a small file. */
function deflateOptions(size) {
    const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))));
    return { windowBits, chunkSize: Math.min(65_536, size + 64) };
}
function readContent({ name, path, size }) {
    let content;
    try {
        content = (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        throw unreadable(`The file \`${(0,shown_path/* shownPath */.p)(path)}\``, error);
    }
    if (content.length === size)
        return content;
    throw new failure/* Failure */.H(`The file ${(0,entry_name/* shownName */.HD)(name)} changed from ${size} to ${content.length} bytes while it was packed.`, 'Make sure that nothing writes to the source directory any more when this step runs.');
}

// EXTERNAL MODULE: ./build/package/content-digest.js
var content_digest = __webpack_require__(3339);
// EXTERNAL MODULE: ./build/package/content-warnings.js
var content_warnings = __webpack_require__(1282);
// EXTERNAL MODULE: ./build/package/upload-limit.js
var upload_limit = __webpack_require__(6944);
;// CONCATENATED MODULE: ./build/package/zip-writer.js
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, 00:00: the first date that DOS knows, in every archive, so that dates change no bytes. */
const DATE = 0x0021;
/** Made by Unix, so that readers take the permissions; features of version 2.0. */
const MADE_BY = (3 << 8) | 20;
/** The most bytes that `writeZip` makes of files: nothing is stored in more bytes than it has. */
function zipCapacity(files) {
    let bytes = END_RECORD;
    for (const { name, size } of files)
        bytes += LOCAL_HEADER + CENTRAL_HEADER + 2 * Buffer.byteLength(name) + size;
    return bytes;
}
/**
 * Writes an archive of up to 65,535 files and 4 GB, piece by piece in the order of the file, so that it can go to
 * memory, a disk or the network alike. Without entries for directories: Lambda makes those that it needs.
 */
async function* writeZip(files) {
    const directory = [];
    let offset = 0;
    for await (const file of files) {
        const name = Buffer.from(file.name);
        const facts = sharedFields(file, name.length);
        directory.push(centralHeader(file, facts, offset), name);
        yield Buffer.concat([signed(0x04034b50), facts, name]);
        yield file.data;
        offset += LOCAL_HEADER + name.length + file.data.length;
    }
    const central = Buffer.concat(directory);
    yield central;
    yield endRecord(directory.length / 2, central.length, offset);
}
/** The 26 bytes that the header before a file and its entry in the central directory share. */
function sharedFields({ crc, size, deflated, data }, nameLength) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(deflated ? 20 : 10, 0);
    fields.writeUInt16LE(UTF8_NAME, 2);
    fields.writeUInt16LE(deflated ? DEFLATED : 0, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(nameLength, 22);
    return fields;
}
function centralHeader({ executable }, shared, offset) {
    const header = Buffer.alloc(CENTRAL_HEADER);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(MADE_BY, 4);
    shared.copy(header, 6);
    header.writeUInt16LE(executable ? 0o100755 : 0o100644, 40);
    header.writeUInt32LE(offset, 42);
    return header;
}
function endRecord(files, directoryBytes, directoryOffset) {
    const record = Buffer.alloc(END_RECORD);
    record.writeUInt32LE(0x06054b50, 0);
    record.writeUInt16LE(files, 8);
    record.writeUInt16LE(files, 10);
    record.writeUInt32LE(directoryBytes, 12);
    record.writeUInt32LE(directoryOffset, 16);
    return record;
}
function signed(signature) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(signature);
    return bytes;
}

;// CONCATENATED MODULE: ./build/package/pack-directory.js








/**
 * Packs a source directory. The same files give the same bytes wherever, whenever and by whomever they are packed
 * (on one platform, with one release of Node, whose zlib decides how bytes deflate): names are sorted by their
 * bytes, the date is fixed, permissions are 755 for what its owner may execute, else 644. Windows has no such
 * permission: there every file is packed as 644, so a `bootstrap` has to be packed elsewhere.
 *
 * @param path the directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to the directory
 * @throws Failure about everything in the directory that cannot be packed
 */
async function packDirectory(path, exclude) {
    const { files, warnings } = await readSourceTree(path, exclude);
    const unzippedSize = files.reduce((bytes, { size }) => bytes + size, 0);
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(`The content of the directory \`${(0,shown_path/* shownPath */.p)(path)}\``, unzippedSize);
    if (tooLarge)
        throw tooLarge;
    const digest = new content_digest/* ContentDigest */.e();
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    // Room for the case that nothing shrinks; memory that is never written to is never taken.
    const room = Buffer.allocUnsafeSlow(zipCapacity(files));
    let length = 0;
    const compressed = compressFiles(files, ({ name, executable }, content) => {
        digest.add(name, executable ? 'executable' : 'file', content);
    });
    for await (const piece of writeZip(compressed)) {
        sha256.update(piece);
        room.set(piece, length);
        length += piece.length;
    }
    return {
        zip: room.subarray(0, length),
        sha256: sha256.digest('base64'),
        digest: digest.digest(),
        files: files.map(({ name }) => name),
        unzippedSize,
        warnings: [...warnings, ...(0,content_warnings/* contentWarnings */.l)(files)],
    };
}


/***/ }),

/***/ 8824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5035);


/** A path as the user knows it, for messages: relative to the workspace where it lies inside, else absolute. */
function shownPath(path, workspace = process.cwd()) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, path);
    if (inside === '')
        return '.';
    const outside = inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside);
    return (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(outside ? path : inside);
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openZipFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/package/content-digest.js
var content_digest = __webpack_require__(3339);
// EXTERNAL MODULE: ./build/package/content-warnings.js
var content_warnings = __webpack_require__(1282);
// EXTERNAL MODULE: ./build/package/entry-name.js
var entry_name = __webpack_require__(5035);
// EXTERNAL MODULE: ./build/package/file-error.js
var file_error = __webpack_require__(6930);
// EXTERNAL MODULE: ./build/package/shown-path.js
var shown_path = __webpack_require__(8824);
// EXTERNAL MODULE: ./build/package/upload-limit.js
var upload_limit = __webpack_require__(6944);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/package/crc32.js
var crc32 = __webpack_require__(6080);
;// CONCATENATED MODULE: ./build/package/zip-entries.js





/**
 * Lists the files of an archive, sorted by the bytes of their names; a name that is there twice comes twice, in the
 * order of the archive. Nothing is inflated before `read`, and never
 * more than the declared size, whose sum is within what Lambda unpacks.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as it is meant
 */
async function readZipEntries(zip, where) {
    const raw = (await listEntries(zip, where)).filter(({ isDirectory }) => !isDirectory);
    if (raw.length === 0) {
        throw new failure/* Failure */.H(`${where} holds no files.`, 'Check the step that builds it, and the directory that it runs in.');
    }
    const size = raw.reduce((bytes, { header }) => bytes + header.size, 0);
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(where, size);
    if (tooLarge)
        throw tooLarge;
    return (0,entry_name/* sortedByName */.IG)(raw.map((entry) => readEntry(entry, where)));
}
async function listEntries(zip, where) {
    const { default: Zip } = await __webpack_require__.e(/* import() */ 316).then(__webpack_require__.t.bind(__webpack_require__, 1316, 19));
    let names = 0;
    // adm-zip refuses an archive that holds a name twice, as some builds make them. The names are read from their
    // bytes below; another one at each look keeps adm-zip from comparing them.
    const decoder = { encode: (text) => Buffer.from(text), decode: () => String(names++) };
    try {
        return new Zip(zip, { noSort: true, decoder }).getEntries();
    }
    catch (error) {
        throw unreadableZip(zip, where, error);
    }
}
/** How the archive's entries name their makers: those whose external attributes hold Unix permissions. */
const UNIX_MAKERS = [3, 19];
/** The methods of compression that zip archives for Lambda use. */
const STORED = 0;
const DEFLATED = 8;
function readEntry(entry, where) {
    const { header, rawEntryName } = entry;
    const written = (0,entry_name/* decodeName */.e4)(rawEntryName, where);
    (0,entry_name/* requireUnpackable */.a7)(written, where);
    // `./a//b` unpacks to the same file as `a/b`.
    const name = written
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .join('/');
    requireReadable(name, header, where);
    const attributes = UNIX_MAKERS.includes(header.made >>> 8) ? header.attr >>> 16 : 0;
    const executable = (attributes & 0o100) !== 0;
    const isLink = (attributes & 0o170000) === 0o120000;
    return {
        name,
        kind: isLink ? 'link' : executable ? 'executable' : 'file',
        executable,
        ...(attributes !== 0 && { mode: attributes & 0o777 }),
        size: header.size,
        read: () => readContent(name, entry, where),
    };
}
function requireReadable(name, header, where) {
    if (header.encrypted) {
        throw new failure/* Failure */.H(`${where} is encrypted: ${(0,entry_name/* shownName */.HD)(name)}. Lambda has no password to unpack it with.`, 'Build it without a password.');
    }
    if (header.method !== STORED && header.method !== DEFLATED) {
        throw new failure/* Failure */.H(`${where} holds ${(0,entry_name/* shownName */.HD)(name)} in a compression (method ${header.method}) that this action cannot read.`, 'Build it with the usual method, deflate, for instance with `zip -r`.');
    }
}
/**
 * Inflates here: adm-zip's getData skips its checks where an entry has no bytes, compares with the header before the
 * file instead of the table of contents, and computes the checksum by a table.
 */
function readContent(name, entry, where) {
    let cause;
    try {
        const content = inflated(entry.getCompressedData(), entry.header);
        if (content.length === entry.header.size && (0,crc32/* crc32 */.Q)(content) === entry.header.crc)
            return content;
    }
    catch (error) {
        cause = error;
    }
    throw new failure/* Failure */.H(`${where} is damaged: the content of ${(0,entry_name/* shownName */.HD)(name)} is not what its checksum says.`, 'Build it again, and check that it was transferred whole. `unzip -t` tells whether an archive is sound.', { cause });
}
function inflated(data, { method, size }) {
    if (method !== DEFLATED || data.length === 0)
        return data;
    const chunkSize = Math.min(65_536, Math.max(64, size + 1));
    return external_node_zlib_.inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, size) });
}
/** What begins files that are taken for an archive by mistake. */
const LOOKALIKES = [
    [
        'PK\x03\x04',
        'is damaged: it begins like a zip archive, but its table of contents, which comes last, is missing or broken',
        'Check that it was built and transferred whole.',
    ],
    [
        '\x1f\x8b',
        'is compressed with gzip, not a zip archive',
        'Build it with `zip -r`, or unpack it and give the directory as `source-dir`.',
    ],
    [
        'version https://git-lfs',
        'is a pointer of Git LFS, not the archive itself',
        'Set `lfs: true` on actions/checkout.',
    ],
];
function unreadableZip(zip, where, cause) {
    const found = LOOKALIKES.find(([start]) => zip.subarray(0, start.length).toString('latin1') === start);
    const [, problem, advice] = found ?? [
        '',
        'is not a zip archive',
        'Build it with `zip -r`, or give the directory as `source-dir`.',
    ];
    return new failure/* Failure */.H(`${where} ${problem}.`, advice, { cause });
}

;// CONCATENATED MODULE: ./build/package/zip-file.js












/** Milliseconds of work after which others get their turn: requests to AWS are under way meanwhile. */
const TURN = 10;
/**
 * Reads an archive, which is sent as it is. Its content is read for the digest, and to find what is wrong with it
 * before anything is written.
 *
 * @param path the archive, absolute
 * @throws Failure about an archive that is missing, damaged, encrypted, empty or too large, and about names that
 *   Lambda would not unpack as they are meant
 */
async function openZipFile(path) {
    const where = `The archive \`${(0,shown_path/* shownPath */.p)(path)}\``;
    const zip = await readArchive(path, where);
    const entries = await readZipEntries(zip, where);
    const digest = new content_digest/* ContentDigest */.e();
    let turn = performance.now();
    for (const entry of entries) {
        digest.add(entry.name, entry.kind, entry.read());
        if (performance.now() - turn < TURN)
            continue;
        await new Promise(setImmediate);
        turn = performance.now();
    }
    const repeated = repeatedNames(entries);
    return {
        zip,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(zip).digest('base64'),
        digest: digest.digest(),
        files: [...new Set(entries.map(({ name }) => name))],
        unzippedSize: entries.reduce((bytes, { size }) => bytes + size, 0),
        ...(repeated.length > 0 && { repeated }),
        warnings: [...duplicateWarnings(repeated), ...unreadableWarnings(entries), ...(0,content_warnings/* contentWarnings */.l)(entries)],
    };
}
function repeatedNames(entries) {
    const twice = entries.filter(({ name }, index) => name === entries[index - 1]?.name);
    return [...new Set(twice.map(({ name }) => name))];
}
/** unzip and Python keep the last one; what Lambda does is not documented. The digest counts all of them, in order. */
function duplicateWarnings(repeated) {
    if (repeated.length === 0)
        return [];
    return [
        `The archive holds ${(0,entry_name/* shownNames */.kA)(repeated)} more than once, and which one counts depends on what unpacks it. Delete the old archive before it is built again, and add each file once.`,
    ];
}
/** Lambda's user is not the owner of the files: the developer guide asks for 644 or 755. */
function unreadableWarnings(entries) {
    const hidden = entries.filter(({ mode }) => mode !== undefined && (mode & 0o004) === 0);
    if (hidden.length === 0)
        return [];
    const names = (0,entry_name/* shownNames */.kA)(hidden.map(({ name }) => name));
    return [
        `Only the owner may read ${names} of the package, so the function may not. Run \`chmod -R a+rX\` on the content before it is zipped.`,
    ];
}
async function readArchive(path, where) {
    const stats = requireFile(path, where);
    if (stats.size === 0) {
        throw new failure/* Failure */.H(`${where} is empty (0 bytes).`, 'Check the step that builds it: its output may have been cut off.');
    }
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(where, stats.size);
    if (tooLarge)
        throw tooLarge;
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        throw new failure/* Failure */.H(`${where} cannot be read (${(0,file_error/* codeOf */.$)(error)}).`, 'Check its permissions.', {
            cause: error,
        });
    }
}
function requireFile(path, where) {
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        if ((0,file_error/* codeOf */.$)(error) === 'ENOENT' || (0,file_error/* codeOf */.$)(error) === 'ENOTDIR')
            throw missing(path, where);
        throw new failure/* Failure */.H(`${where} cannot be read (${(0,file_error/* codeOf */.$)(error)}).`, 'Check its permissions.', {
            cause: error,
        });
    }
    if (stats.isFile())
        return stats;
    throw stats.isDirectory()
        ? new failure/* Failure */.H(`${where.replace('The archive ', '')}, given as \`zip-file\`, is a directory.`, 'Give it as `source-dir` instead, and it is zipped for you.')
        : new failure/* Failure */.H(`${where} is not a regular file.`, 'Give the path of a .zip file.');
}
function missing(path, where) {
    const problem = `${where} does not exist.`;
    const folder = (0,shown_path/* shownPath */.p)((0,external_node_path_.dirname)(path));
    const here = folder === '.' ? 'the workspace' : `\`${folder}\``;
    let others;
    try {
        others = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(path)).filter((name) => name.toLowerCase().endsWith('.zip'));
    }
    catch {
        return new failure/* Failure */.H(`${problem} There is no directory ${here} either.`, 'Check `zip-file`, which is relative to the workspace, and that the step that builds the archive ran before this one, in the same job.');
    }
    if (others.length > 0) {
        return new failure/* Failure */.H(`${problem} In ${here} there is ${(0,entry_name/* shownNames */.kA)(others.sort())}.`, 'Correct `zip-file`.');
    }
    return new failure/* Failure */.H(`${problem} There is no other .zip file in ${here}.`, `Check that the step that builds ${(0,external_node_path_.basename)(path)} ran before this one, in the same job; what another job built comes with actions/download-artifact.`);
}


/***/ }),

/***/ 9372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ packageLine),
/* harmony export */   j: () => (/* binding */ startingPoint)
/* harmony export */ });
/* harmony import */ var _release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9026);
/* harmony import */ var _smoke_shown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1447);


/** What a release starts from, as lines for the log. */
function startingPoint({ functionName, region, alias }, current, code) {
    const name = `${functionName} in ${region}`;
    const served = current?.alias?.FunctionVersion;
    const state = !current
        ? `${name} does not exist yet.`
        : !alias
            ? `${name} exists; no alias is to be moved.`
            : served
                ? `${name}: the alias ${alias} serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(served)}.`
                : `${name} has no alias ${alias} yet.`;
    return [state, ...(code ? [packageLine(code)] : [])];
}
/** The size of a package. */
function packageLine({ files, unzippedSize, zip }) {
    const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
    return `Package: ${count}, ${(0,_smoke_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(unzippedSize)}, zipped ${(0,_smoke_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(zip.byteLength)}.`;
}


/***/ })

};
