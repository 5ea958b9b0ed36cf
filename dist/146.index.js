export const id = 146;
export const ids = [146];
export const modules = {

/***/ 7146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/package/crc32.js

/** CRC-32 as zip wants it. Node's own is about ten times as fast, but came with Node 20.15 and 22.2. */
const crc32 = typeof external_node_zlib_.crc32 === 'function' ? (data) => external_node_zlib_.crc32(data) : crc32ByTable;
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/package/entry-name.js


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
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    const shown = bytes.toString('latin1').replace(/[^ -~]/g, (char) => {
        return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
    });
    throw new build_failure/* Failure */.H(`${where} holds a name that is not valid UTF-8: ${shown}.`, 'Rename it: Lambda and its runtimes expect file names in UTF-8.');
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
        throw new build_failure/* Failure */.H(`${where} holds a name with a backslash: ${shownName(name)}. On Linux that is no folder, but a part of the file's name.`, 'Use a tool that writes `/` between folders, such as zip, 7z or tar; Compress-Archive of Windows PowerShell 5 writes backslashes.');
    }
    if (name.startsWith('/') || segments.includes('..')) {
        throw new build_failure/* Failure */.H(`${where} holds a name that leads out of the package: ${shownName(name)}.`, 'Build the archive from inside the folder whose content it shall hold, for instance `cd build && zip -r ../app.zip .`.');
    }
    if (name.includes('\0') || segments.every((segment) => segment === '' || segment === '.')) {
        throw new build_failure/* Failure */.H(`${where} holds a name that is no file name: "${shownName(name)}".`, 'Build the archive again.');
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/package/shown-path.js


/** A path as the user knows it, for messages: relative to the workspace where it lies inside, else absolute. */
function shownPath(path, workspace = process.cwd()) {
    const inside = (0,external_node_path_.relative)(workspace, path);
    if (inside === '')
        return '.';
    const outside = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
    return shownName(outside ? path : inside);
}

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

;// CONCATENATED MODULE: ./build/package/file-error.js
/** The system's name for an error of the file system, for instance ENOENT. */
function codeOf(error) {
    const known = typeof error === 'object' && error !== null && 'code' in error;
    return known ? String(error.code) : 'unknown error';
}

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
    const where = `The directory \`${shownPath(root)}\``;
    const patterns = await readExcludePatterns(exclude);
    const reader = new TreeReader(where, requireDirectory(root), patterns);
    reader.read();
    if (reader.files.length === 0)
        throw emptyTree(where, exclude.length > 0 && reader.left.length > 0);
    const idle = patterns.withoutMatch(() => reader.everyName());
    return { files: sortedByName(reader.files), warnings: idle.length === 0 ? [] : [idleWarning(where, idle)] };
}
function idleWarning(where, idle) {
    const patterns = idle.length === 1 ? 'the pattern' : 'the patterns';
    return `${where} holds nothing that ${patterns} ${shownNames(idle)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to that directory.`;
}
function emptyTree(where, excluded) {
    return excluded
        ? new build_failure/* Failure */.H(`${where} holds no file that \`exclude\` does not leave out.`, 'Check the patterns of `exclude`.')
        : new build_failure/* Failure */.H(`${where} holds no files.`, 'Check `source-dir`, and that the step that fills the directory ran before this one, in the same job.');
}
function requireDirectory(path) {
    const shown = `\`${shownPath(path)}\``;
    try {
        if ((0,external_node_fs_.statSync)(path).isDirectory())
            return (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        const absent = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
        if (!absent)
            throw unreadable(`The directory ${shown}, given as \`source-dir\`,`, error);
        throw new build_failure/* Failure */.H(`The directory ${shown}, given as \`source-dir\`, does not exist.`, 'Check the path, which is relative to the workspace, and that the step that makes the directory ran before this one, in the same job.');
    }
    throw new build_failure/* Failure */.H(`${shown}, given as \`source-dir\`, is a file, not a directory.`, path.toLowerCase().endsWith('.zip')
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
            const name = directory.prefix + decodeName(entry.name, this.#where);
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
                throw new build_failure/* Failure */.H(`${this.#where} holds ${kindOf(entry)}: ${shownName(name)}.`, LEAVE_OUT);
        }
    }
    #entriesOf(directory) {
        try {
            return (0,external_node_fs_.readdirSync)(directory.real, { encoding: 'buffer', withFileTypes: true });
        }
        catch (error) {
            throw unreadable(`The directory \`${shownPath(directory.real)}\``, error);
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
            throw new build_failure/* Failure */.H(`${this.#where} holds a name with a backslash, which tools read as a folder or not: ${shownName(name)}.`, `Rename it, or ${lowerFirst(LEAVE_OUT)}`);
        }
        const { size, mode } = this.#statsOf(name, path);
        this.files.push({ name, path, size, executable: (mode & 0o100) !== 0 && process.platform !== 'win32' });
        if (this.files.length > MOST_FILES) {
            throw new build_failure/* Failure */.H(`${this.#where} holds more than ${MOST_FILES.toLocaleString('en-US')} files, the most that fit in a zip archive.`, 'Leave out what the function does not need at run time with `exclude`, or bundle the code into fewer files.');
        }
    }
    #statsOf(name, path) {
        try {
            return (0,external_node_fs_.statSync)(path);
        }
        catch (error) {
            throw unreadable(`The file ${shownName(name)} in ${lowerFirst(this.#where)}`, error);
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
            throw new build_failure/* Failure */.H(`${this.#where} holds the symbolic link ${shownName(name)}, which leads out of it, to \`${shownPath(target)}\`.`, `Copy what it points to into the directory (\`cp -rL\`), or ${lowerFirst(LEAVE_OUT)}`);
        }
        const stats = this.#statsOf(name, target);
        if (stats.isDirectory()) {
            if (!this.#leavesOut(name, target, true))
                this.#enter(from, name, target, name);
        }
        else if (stats.isFile())
            this.#addFile(name, target);
        else
            throw new build_failure/* Failure */.H(`${this.#where} holds ${kindOf(stats)}: ${shownName(name)}.`, LEAVE_OUT);
    }
    #targetOf(name, link) {
        try {
            return (0,external_node_fs_.realpathSync)(link);
        }
        catch (error) {
            if (codeOf(error) === 'ELOOP')
                throw this.#circle(name);
            if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') {
                throw unreadable(`The symbolic link ${shownName(name)} in ${lowerFirst(this.#where)}`, error);
            }
            throw new build_failure/* Failure */.H(`${this.#where} holds the symbolic link ${shownName(name)}, which points to nothing.`, `Make what it points to, delete it, or ${lowerFirst(LEAVE_OUT)}`);
        }
    }
    #circle(link) {
        return new build_failure/* Failure */.H(`${this.#where} holds the symbolic link ${shownName(link)}, which leads back to a directory that it lies in.`, `Delete it, or ${lowerFirst(LEAVE_OUT)}`);
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
    return new build_failure/* Failure */.H(`${subject} cannot be read (${codeOf(error)}).`, 'Check its permissions; what the function does not need can be left out with `exclude`.', { cause: error });
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
    const facts = { name: file.name, executable: file.executable, crc: crc32(content), size: content.length };
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
        throw unreadable(`The file \`${shownPath(path)}\``, error);
    }
    if (content.length === size)
        return content;
    throw new build_failure/* Failure */.H(`The file ${shownName(name)} changed from ${size} to ${content.length} bytes while it was packed.`, 'Make sure that nothing writes to the source directory any more when this step runs.');
}

;// CONCATENATED MODULE: ./build/package/content-digest.js

const MARKS = { file: '-', executable: 'x', link: 'l' };
/**
 * Tells whether two packages hold the same files, whatever tool built the archive and when. A digest over files
 * only: for each, in the order of the bytes of the names, the name, NUL, a mark for its kind, and the SHA-256
 * of its content. Dates, owners, the other permissions and empty directories do not count.
 */
class ContentDigest {
    #hash = (0,external_node_crypto_.createHash)('sha256');
    /** Adds a file; the caller adds them in the order of the bytes of their names. */
    add(name, kind, content) {
        this.#hash.update(`${name}\0${MARKS[kind]}`).update((0,external_node_crypto_.createHash)('sha256').update(content).digest());
    }
    /** The digest in base64url without padding: 43 characters. To be called once, at the end. */
    digest() {
        return this.#hash.digest('base64url');
    }
}

;// CONCATENATED MODULE: ./build/package/content-warnings.js

/**
 * What of a package's content is probably a mistake, in full sentences.
 *
 * @param files all files with their executable bit
 */
function contentWarnings(files) {
    const warnings = [];
    const environments = files.map(({ name }) => name).filter(isEnvironmentFile);
    if (environments.length > 0) {
        warnings.push(`The package holds ${shownNames(environments)}: everybody who may read the function's code can read what is in there. Leave it out unless the function needs it.`);
    }
    const bootstrap = files.find(({ name }) => name === 'bootstrap');
    if (bootstrap && !bootstrap.executable) {
        warnings.push(`The file ${shownName(bootstrap.name)} is not executable, so a custom runtime cannot start it. Run \`chmod +x bootstrap\` on Linux or macOS before the package is made.`);
    }
    return warnings;
}
/** `.env` and its variants, save for those that are made to be shown. */
function isEnvironmentFile(name) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    return /^\.env(\.|$)/.test(base) && !/^\.env\.(example|sample|template|dist)$/.test(base);
}

;// CONCATENATED MODULE: ./build/package/upload-limit.js

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
const DIRECT_UPLOAD_LIMIT = 52_428_800;
/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
const UNZIPPED_LIMIT = 262_144_000;
const SMALLER = 'Leave out what the function does not need at run time, such as tests, caches and development dependencies (`exclude` does it for a `source-dir`)';
/** Whether an archive of this many bytes can be sent within the request; a larger one goes through S3. */
function fitsInRequest(bytes) {
    return bytes <= DIRECT_UPLOAD_LIMIT;
}
/**
 * Says that an archive is too large to be sent within the request.
 *
 * @param subject begins the sentence, for instance "The package"
 */
function tooLargeForRequest(subject, bytes) {
    return `${subject} is ${megabytes(bytes)} zipped; Lambda takes at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`;
}
/**
 * Refuses what Lambda would not take, before anything is written.
 *
 * @param code the archive and the bytes of its files before compression
 * @param staged whether it goes through S3
 * @throws Failure with the size found and what to do
 */
function refuseTooLarge(code, staged = false) {
    const { byteLength } = code.zip;
    if (!staged && !fitsInRequest(byteLength)) {
        throw new build_failure/* Failure */.H(tooLargeForRequest('The package', byteLength), `Give \`s3-bucket\`: Lambda fetches a larger package from a bucket in the function's region. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`);
    }
    const problem = unzippedProblem('The package', code.unzippedSize);
    if (problem)
        throw problem;
}
/**
 * Why Lambda would refuse to unpack this much, or undefined when it would not.
 *
 * @param subject begins the message, for instance "The archive `build/app.zip`"
 * @param bytes size of all files before compression
 */
function unzippedProblem(subject, bytes) {
    if (bytes <= UNZIPPED_LIMIT)
        return undefined;
    return new build_failure/* Failure */.H(`${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, all layers included.`, `${SMALLER}. What is still larger has to be a container image, since layers count as well.`);
}
/** In the unit of the quotas (1 MB = 1,048,576 bytes), with the bytes. */
function megabytes(bytes) {
    const rounded = Math.ceil((bytes / 1_048_576) * 10) / 10;
    return `${rounded} MB (${bytes.toLocaleString('en-US')} bytes)`;
}

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
    const tooLarge = unzippedProblem(`The content of the directory \`${shownPath(path)}\``, unzippedSize);
    if (tooLarge)
        throw tooLarge;
    const digest = new ContentDigest();
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
        warnings: [...warnings, ...contentWarnings(files)],
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
        throw new build_failure/* Failure */.H(`${where} holds no files.`, 'Check the step that builds it, and the directory that it runs in.');
    }
    const size = raw.reduce((bytes, { header }) => bytes + header.size, 0);
    const tooLarge = unzippedProblem(where, size);
    if (tooLarge)
        throw tooLarge;
    return sortedByName(raw.map((entry) => readEntry(entry, where)));
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
const zip_entries_DEFLATED = 8;
function readEntry(entry, where) {
    const { header, rawEntryName } = entry;
    const written = decodeName(rawEntryName, where);
    requireUnpackable(written, where);
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
        read: () => zip_entries_readContent(name, entry, where),
    };
}
function requireReadable(name, header, where) {
    if (header.encrypted) {
        throw new build_failure/* Failure */.H(`${where} is encrypted: ${shownName(name)}. Lambda has no password to unpack it with.`, 'Build it without a password.');
    }
    if (header.method !== STORED && header.method !== zip_entries_DEFLATED) {
        throw new build_failure/* Failure */.H(`${where} holds ${shownName(name)} in a compression (method ${header.method}) that this action cannot read.`, 'Build it with the usual method, deflate, for instance with `zip -r`.');
    }
}
/**
 * Inflates here: adm-zip's getData skips its checks where an entry has no bytes, compares with the header before the
 * file instead of the table of contents, and computes the checksum by a table.
 */
function zip_entries_readContent(name, entry, where) {
    let cause;
    try {
        const content = inflated(entry.getCompressedData(), entry.header);
        if (content.length === entry.header.size && crc32(content) === entry.header.crc)
            return content;
    }
    catch (error) {
        cause = error;
    }
    throw new build_failure/* Failure */.H(`${where} is damaged: the content of ${shownName(name)} is not what its checksum says.`, 'Build it again, and check that it was transferred whole. `unzip -t` tells whether an archive is sound.', { cause });
}
function inflated(data, { method, size }) {
    if (method !== zip_entries_DEFLATED || data.length === 0)
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
    return new build_failure/* Failure */.H(`${where} ${problem}.`, advice, { cause });
}

;// CONCATENATED MODULE: ./build/package/zip-file.js












/** Milliseconds of work after which others get their turn: requests to AWS are under way meanwhile. */
const zip_file_TURN = 10;
/**
 * Reads an archive, which is sent as it is. Its content is read for the digest, and to find what is wrong with it
 * before anything is written.
 *
 * @param path the archive, absolute
 * @throws Failure about an archive that is missing, damaged, encrypted, empty or too large, and about names that
 *   Lambda would not unpack as they are meant
 */
async function openZipFile(path) {
    const where = `The archive \`${shownPath(path)}\``;
    const zip = await readArchive(path, where);
    const entries = await readZipEntries(zip, where);
    const digest = new ContentDigest();
    let turn = performance.now();
    for (const entry of entries) {
        digest.add(entry.name, entry.kind, entry.read());
        if (performance.now() - turn < zip_file_TURN)
            continue;
        await new Promise(setImmediate);
        turn = performance.now();
    }
    return {
        zip,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(zip).digest('base64'),
        digest: digest.digest(),
        files: [...new Set(entries.map(({ name }) => name))],
        unzippedSize: entries.reduce((bytes, { size }) => bytes + size, 0),
        warnings: [...duplicateWarnings(entries), ...unreadableWarnings(entries), ...contentWarnings(entries)],
    };
}
/** unzip and Python keep the last one; what Lambda does is not documented. The digest counts all of them, in order. */
function duplicateWarnings(entries) {
    const twice = entries.filter(({ name }, index) => name === entries[index - 1]?.name);
    if (twice.length === 0)
        return [];
    const names = shownNames([...new Set(twice.map(({ name }) => name))]);
    return [
        `The archive holds ${names} more than once, and which one counts depends on what unpacks it. Delete the old archive before it is built again, and add each file once.`,
    ];
}
/** Lambda's user is not the owner of the files: the developer guide asks for 644 or 755. */
function unreadableWarnings(entries) {
    const hidden = entries.filter(({ mode }) => mode !== undefined && (mode & 0o004) === 0);
    if (hidden.length === 0)
        return [];
    const names = shownNames(hidden.map(({ name }) => name));
    return [
        `Only the owner may read ${names} of the package, so the function may not. Run \`chmod -R a+rX\` on the content before it is zipped.`,
    ];
}
async function readArchive(path, where) {
    const stats = requireFile(path, where);
    if (stats.size === 0) {
        throw new build_failure/* Failure */.H(`${where} is empty (0 bytes).`, 'Check the step that builds it: its output may have been cut off.');
    }
    const tooLarge = unzippedProblem(where, stats.size);
    if (tooLarge)
        throw tooLarge;
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        throw new build_failure/* Failure */.H(`${where} cannot be read (${codeOf(error)}).`, 'Check its permissions.', {
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
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
            throw missing(path, where);
        throw new build_failure/* Failure */.H(`${where} cannot be read (${codeOf(error)}).`, 'Check its permissions.', {
            cause: error,
        });
    }
    if (stats.isFile())
        return stats;
    throw stats.isDirectory()
        ? new build_failure/* Failure */.H(`${where.replace('The archive ', '')}, given as \`zip-file\`, is a directory.`, 'Give it as `source-dir` instead, and it is zipped for you.')
        : new build_failure/* Failure */.H(`${where} is not a regular file.`, 'Give the path of a .zip file.');
}
function missing(path, where) {
    const problem = `${where} does not exist.`;
    const folder = shownPath((0,external_node_path_.dirname)(path));
    const here = folder === '.' ? 'the workspace' : `\`${folder}\``;
    let others;
    try {
        others = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(path)).filter((name) => name.toLowerCase().endsWith('.zip'));
    }
    catch {
        return new build_failure/* Failure */.H(`${problem} There is no directory ${here} either.`, 'Check `zip-file`, which is relative to the workspace, and that the step that builds the archive ran before this one, in the same job.');
    }
    if (others.length > 0) {
        return new build_failure/* Failure */.H(`${problem} In ${here} there is ${shownNames(others.sort())}.`, 'Correct `zip-file`.');
    }
    return new build_failure/* Failure */.H(`${problem} There is no other .zip file in ${here}.`, `Check that the step that builds ${(0,external_node_path_.basename)(path)} ran before this one, in the same job; what another job built comes with actions/download-artifact.`);
}

;// CONCATENATED MODULE: ./build/package/open-package.js


/**
 * The code of a release, ready to be sent; undefined when only the configuration is released.
 *
 * @throws Failure about everything that is wrong with the directory or the archive
 */
async function openPackage(source) {
    switch (source.kind) {
        case 'zip-file':
            return openZipFile(source.path);
        case 'source-dir':
            return packDirectory(source.path, source.exclude);
        case 'none':
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/errors.js + 2 modules
var errors = __webpack_require__(1683);
// EXTERNAL MODULE: ./build/aws/lambda.js + 1 modules
var aws_lambda = __webpack_require__(2710);
;// CONCATENATED MODULE: ./build/aws/s3-bucket-problem.js

/** S3's codes for a request that reached another region than the bucket's (S3 API, "List of error codes"). */
const ELSEWHERE = /^(PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/;
/**
 * Explains what is wrong with the bucket itself; undefined when it is something else.
 * @param region the region of the function, where the bucket has to be
 */
function bucketProblem(thrown, bucket, region) {
    const error = thrown;
    if (error.name === 'NoSuchBucket') {
        return new build_failure/* Failure */.H(`There is no bucket ${bucket}.`, `Check \`s3-bucket\`. The action creates no bucket: make one in the function's region, for instance with \`aws s3 mb s3://${bucket} --region ${region}\`.`);
    }
    const status = error.$metadata?.httpStatusCode;
    if (!ELSEWHERE.test(error.name ?? '') && status !== 301 && status !== 307)
        return undefined;
    const found = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region;
    return new build_failure/* Failure */.H(`The bucket ${bucket} is in ${found ?? 'another region'} and the function in ${region}: Lambda takes packages from a bucket in its own region alone.`, `Set \`s3-bucket\` to a bucket in ${region}.`);
}

;// CONCATENATED MODULE: ./build/aws/s3.js




/** The key of a package: it comes from the bytes, so that the same package has one place. */
function stagingKey({ prefix }, sha256) {
    const name = `${Buffer.from(sha256, 'base64').toString('hex')}.zip`;
    return prefix ? `${prefix}/${name}` : name;
}
/**
 * Puts a package into a bucket, in parts and with checksums, unless it is there already. Needs memory for some parts
 * of 5 MB when the package is a stream.
 * @throws Failure about the bucket, AwsFailure for a call that failed, and what reading the package throws
 */
async function stageArchive(lambda, staging, archive) {
    const { bucket } = staging;
    const place = { bucket, key: stagingKey(staging, archive.sha256) };
    const client = await openS3(lambda);
    const found = await findObject(lambda, client, place, archive.size);
    if (found) {
        lambda.log(`s3://${bucket}/${place.key} holds this package already.`);
        return found;
    }
    return upload(lambda, client, place, archive);
}
/** A client with the region, the credentials, the retries and the connections of the one for Lambda. */
async function openS3({ client: { config } }) {
    const { S3Client } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    return new S3Client({
        region: config.region,
        credentials: config.credentials,
        maxAttempts: config.maxAttempts,
        retryStrategy: await config.retryStrategy(),
        requestHandler: config.requestHandler,
    });
}
/** The object, when it is there and as long as it should be. */
async function findObject(lambda, client, place, size) {
    const { HeadObjectCommand } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const input = { Bucket: place.bucket, Key: place.key };
    try {
        const head = await call(lambda, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)));
        return head.ContentLength === size ? withVersion(place, head.VersionId) : undefined;
    }
    catch (error) {
        // The answer to a HEAD has no body: a missing object, a missing bucket and a missing permission look alike (403
        // where the bucket may not be listed). The upload will tell.
        if (error instanceof errors/* AwsFailure */.OQ && error.status >= 400 && error.status < 500)
            return undefined;
        throw error;
    }
}
async function upload(lambda, client, place, { size, open }) {
    const { Upload } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(358)]).then(__webpack_require__.t.bind(__webpack_require__, 2358, 19));
    const { bucket: Bucket, key: Key } = place;
    const put = async () => {
        const Body = await open();
        const params = { Bucket, Key, Body, ContentLength: size, ContentType: 'application/zip' };
        const parts = new Upload({ client, params: { ...params, ChecksumAlgorithm: 'SHA256' } });
        let shown = 0;
        parts.on('httpUploadProgress', ({ loaded = 0 }) => {
            const quarter = Math.floor((loaded / size) * 4);
            if (quarter > shown)
                lambda.log(`Uploading to s3://${Bucket}/${Key}: ${quarter * 25} %`);
            shown = Math.max(quarter, shown);
        });
        return parts.done();
    };
    const { VersionId } = await call(lambda, 'PutObject', place, put);
    return withVersion(place, VersionId);
}
/** Makes a call, and explains what is wrong with the bucket or with the package where that is the reason. */
async function call(lambda, operation, { bucket, key }, work) {
    let reason;
    const keepingReason = () => work().catch((error) => {
        reason = error;
        throw error;
    });
    try {
        return await (0,aws_lambda/* send */.tN)(lambda, operation, `arn:${partitionOf(lambda.region)}:s3:::${bucket}/${key}`, keepingReason);
    }
    catch (failure) {
        if (reason instanceof build_failure/* Failure */.H)
            throw reason;
        throw bucketProblem(reason, bucket, lambda.region) ?? failure;
    }
}
/** In a bucket whose versioning was suspended objects have the version `null`, which pins nothing. */
function withVersion(place, version) {
    return version && version !== 'null' ? { ...place, version } : place;
}
/** AWS General Reference, "Amazon Resource Names": the partition of a region, as its name begins. */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(1696);
// EXTERNAL MODULE: ./build/aws/invoke.js
var invoke = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/aws/wait.js
var wait = __webpack_require__(3109);
;// CONCATENATED MODULE: ./build/aws/version.js





function publishVersion(lambda, input) {
    return (0,aws_lambda/* send */.tN)(lambda, 'PublishVersion', input.FunctionName ?? '', () => lambda.client.send(new dist_cjs/* PublishVersionCommand */.D3m(input)));
}
/** All published versions, the oldest first; one call for every 50. */
async function listVersions(lambda, name) {
    const versions = await (0,aws_lambda/* send */.tN)(lambda, 'ListVersionsByFunction', name, async () => {
        const pages = (0,dist_cjs/* paginateListVersionsByFunction */.CE5)({ client: lambda.client }, { FunctionName: name });
        const found = [];
        for await (const page of pages)
            found.push(...(page.Versions ?? []));
        return found;
    });
    return versions
        .filter(({ Version }) => Version !== '$LATEST')
        .sort((left, right) => Number(left.Version) - Number(right.Version));
}
/**
 * Deletes one version; one that is gone already counts as deleted. Without a version, DeleteFunction would delete the
 * whole function: the version is a number, and nothing else is let through.
 */
async function deleteVersion(lambda, name, version) {
    if (!Number.isSafeInteger(version) || version < 1)
        throw new RangeError(`${version} is no version's number.`);
    const input = { FunctionName: name, Qualifier: String(version) };
    await (0,aws_lambda/* orUndefined */.y0)((0,aws_lambda/* send */.tN)(lambda, 'DeleteFunction', `${name}:${version}`, () => lambda.client.send(new dist_cjs/* DeleteFunctionCommand */.Z3K(input))));
}
/**
 * Waits until a published version can be invoked.
 * @throws Failure when it failed, with AWS's reason
 */
function waitForVersion(lambda, name, published) {
    return (0,wait/* waitUntilReady */.bs)({
        ...lambda,
        what: `version ${published.Version} of ${name}`,
        timeout: lambda.waitTimeout,
        first: published,
        read: () => (0,aws_function/* getConfiguration */.D0)(lambda, name, published.Version),
        observe: observeVersion,
        // Lambda does not publish the same content a second time while its newest version has it.
        remedy: `Correct what AWS names as the reason, delete that version (aws lambda delete-function --function-name ${name} --qualifier ${published.Version}), then run again.`,
    });
}
/** Milliseconds. Lambda refuses the invocation of a version that sleeps at once: one that takes longer runs. */
const WAKING_CALL = 10_000;
/**
 * Waits until an existing version is active. Lambda puts a version to sleep that nobody invokes for weeks; the first
 * invocation is refused and wakes it (Lambda developer guide, "Function states").
 * @param payload makes the event of the invocation, as JSON; `{}` when absent
 * @throws Failure when it failed, with AWS's reason, or when it may not be invoked
 */
function wakeVersion(lambda, name, version, payload = () => '{}') {
    const { Version: qualifier = '' } = version;
    let seen = version;
    const read = async () => {
        if (seen.State === 'Inactive') {
            const signal = AbortSignal.timeout(WAKING_CALL);
            await (0,invoke/* invoke */.l)(lambda, { functionName: name, qualifier, payload: payload(), signal });
        }
        seen = await (0,aws_function/* getConfiguration */.D0)(lambda, name, qualifier);
        return seen;
    };
    return (0,wait/* waitUntilReady */.bs)({
        ...lambda,
        what: `version ${qualifier} of ${name}`,
        timeout: lambda.waitTimeout,
        first: version,
        read,
        observe: ({ State, StateReason, StateReasonCode }) => ({
            progress: State === 'Active' ? 'ready' : State === 'Failed' ? 'failed' : 'waiting',
            state: (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason),
        }),
        remedy: 'A version never changes: choose another one to go back to.',
    });
}
/** With SnapStart a version is ready when its snapshot is, too; that takes minutes. */
function observeVersion({ State, StateReason, StateReasonCode, SnapStart, }) {
    const state = (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason);
    if (State === 'Failed')
        return { progress: 'failed', state };
    const snapshotMissing = SnapStart?.ApplyOn === 'PublishedVersions' && SnapStart.OptimizationStatus !== 'On';
    if (State === 'Active' && snapshotMissing)
        return { progress: 'waiting', state: `${state}, SnapStart not yet on` };
    return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state };
}

// EXTERNAL MODULE: ./build/release/history/alias-description.js
var alias_description = __webpack_require__(9402);
;// CONCATENATED MODULE: ./build/release/history/version-description.js

const RECORD = /\[lda1(?: d=([\w-]{43}))?(?: prev=([\w-]{1,128}):(\d+))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?\]$/;
/** Reads the record at the end of a version's description; undefined when there is none. */
function parseVersionRecord(description) {
    const match = RECORD.exec(description ?? '');
    if (!match)
        return undefined;
    const [, digest, alias, version, sha, run, ref] = match;
    return {
        ...(digest && { digest }),
        ...(alias && version && { predecessor: { alias, version } }),
        git: (0,alias_description/* gitReference */.GW)(sha, run, ref),
    };
}
/** The git ref or commit that a version was released from, where its description says so. */
function originOf(description) {
    const git = parseVersionRecord(description)?.git;
    return git?.ref ?? git?.sha;
}
/**
 * Writes a version's description in at most 256 characters. The user's text is cut first, then the ref is left
 * out; the digest and the predecessor always fit.
 */
function formatVersionDescription(text, record) {
    const { digest, predecessor, git } = record;
    const certain = [
        'lda1',
        digest && `d=${digest}`,
        predecessor && `prev=${predecessor.alias}:${predecessor.version}`,
        git.sha && `sha=${git.sha}`,
        git.run && `run=${git.run}`,
    ].filter(Boolean);
    const withRef = git.ref ? `[${[...certain, `ref=${git.ref}`].join(' ')}]` : undefined;
    const bracket = withRef && withRef.length <= alias_description/* DESCRIPTION_LIMIT */.r7 ? withRef : `[${certain.join(' ')}]`;
    const room = alias_description/* DESCRIPTION_LIMIT */.r7 - bracket.length - 1;
    const cut = cutText(text?.trim() ?? '', room);
    return cut ? `${cut} ${bracket}` : bracket;
}
/** The first characters of a text, never half of a surrogate pair. */
function cutText(text, room) {
    if (text.length <= room)
        return text;
    if (room < 2)
        return '';
    const head = text.slice(0, room - 1);
    const lastUnit = head.charCodeAt(head.length - 1);
    const whole = lastUnit >= 0xd800 && lastUnit <= 0xdbff ? head.slice(0, -1) : head;
    return `${whole.trimEnd()}…`;
}

;// CONCATENATED MODULE: ./build/release/plan/version-name.js
/** How a version is called in a sentence: `version 41`, or `$LATEST`, which is none. */
function versionName(version) {
    return version === '$LATEST' ? '$LATEST' : `version ${version}`;
}

;// CONCATENATED MODULE: ./build/release/plan/comparable.js
/** What GetFunction returns beside the configuration proper: identity, code, states and their reasons. */
const NOT_CONFIGURATION = new Set([
    'FunctionName',
    'FunctionArn',
    'MasterArn',
    'Version',
    'Description',
    'RevisionId',
    'LastModified',
    'CodeSha256',
    'CodeSize',
    'ConfigSha256',
    'SigningProfileVersionArn',
    'SigningJobArn',
    'State',
    'StateReason',
    'StateReasonCode',
    'LastUpdateStatus',
    'LastUpdateStatusReason',
    'LastUpdateStatusReasonCode',
    'RuntimeVersionConfig',
]);
/** Lists that are sets to Lambda: their order means nothing. */
const SETS = new Set(['SubnetIds', 'SecurityGroupIds', 'Architectures']);
/** What Lambda uses where nothing is set (Lambda API reference, CreateFunction). */
const DEFAULTS = Object.fromEntries(Object.entries({
    Timeout: 3,
    MemorySize: 128,
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None' },
    LoggingConfig: { LogFormat: 'Text' },
}).map(([name, value]) => [name, JSON.stringify(value)]));
/** The whole configuration of a function or version, in the members of UpdateFunctionConfiguration. */
function comparableConfiguration(configuration) {
    const members = Object.entries(configuration).flatMap(([name, value]) => {
        // $metadata is the SDK's own.
        if (NOT_CONFIGURATION.has(name) || name.startsWith('$'))
            return [];
        const member = comparableMember(memberName(name), value, configuration.FunctionName);
        return member === undefined ? [] : [[memberName(name), member]];
    });
    return Object.fromEntries(members);
}
/**
 * One member in its normal form; undefined when it is absent, empty or Lambda's default.
 * @param name the member's name in UpdateFunctionConfiguration
 */
function comparableMember(name, value, functionName) {
    const normal = normalForm(name, withoutWhatLambdaAdds(name, value, functionName));
    return normal !== undefined && JSON.stringify(normal) === DEFAULTS[name] ? undefined : normal;
}
/** Whether two normal forms are the same. */
function isSame(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
}
/**
 * Whether a current member is what was written. Of a structure only what was written counts, since Lambda adds
 * members of its own; lists and environment variables count whole.
 */
function isAsWritten(name, current, written, functionName) {
    if (isSame(current, comparableMember(name, written, functionName)))
        return true;
    if (name === 'Environment' || !isStructure(written))
        return false;
    const present = isStructure(current) ? current : {};
    return Object.entries(written).every(([key, value]) => value === undefined ||
        isAsWritten(key, present[key], value) ||
        // A default such as LogFormat's Text is left out of normal forms.
        (present[key] === undefined && comparableMember(name, { [key]: value }, functionName) === undefined));
}
function isStructure(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function memberName(name) {
    return name === 'ImageConfigResponse' ? 'ImageConfig' : name;
}
function withoutWhatLambdaAdds(name, value, functionName) {
    if (name === 'Layers' && Array.isArray(value)) {
        return value.map((layer) => typeof layer === 'string' ? layer : layer.Arn);
    }
    if (name === 'FileSystemConfigs' && Array.isArray(value))
        return value.map(withoutDefaultReads);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const members = { ...value };
    if (name === 'ImageConfig')
        return members['ImageConfig'] ?? members;
    if (name === 'SnapStart')
        delete members['OptimizationStatus'];
    if (name === 'VpcConfig') {
        delete members['VpcId'];
        if (members['Ipv6AllowedForDualStack'] === false)
            delete members['Ipv6AllowedForDualStack'];
    }
    if (name === 'LoggingConfig' && members['LogGroup'] === `/aws/lambda/${functionName}`)
        delete members['LogGroup'];
    if (name === 'Environment' && members['Error'] !== undefined) {
        return { Unreadable: members['Error'].ErrorCode ?? 'unknown' };
    }
    return members;
}
/** A file system of S3 Files reads directly where that is possible unless told otherwise. */
function withoutDefaultReads(fileSystem) {
    const { S3FilesConfig: reads, ...rest } = fileSystem;
    return reads?.DirectS3Read === 'AUTO' ? rest : fileSystem;
}
function normalForm(name, value) {
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value)) {
        const items = value.map((item) => normalForm('', item)).filter((item) => item !== undefined);
        if (items.length === 0)
            return undefined;
        return SETS.has(name) ? [...items].sort() : items;
    }
    const entries = Object.entries(value)
        // An environment variable may be empty and is still there.
        .map(([key, member]) => [key, name === 'Variables' ? member : normalForm(key, member)])
        .filter((entry) => entry[1] !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./build/release/plan/drift.js

/**
 * In what a state of $LATEST differs from an earlier one plus our own change: names of members, sorted. Anything
 * in it means that somebody else changed the function meanwhile, or that our change is not in force.
 */
function unexpectedMembers(before, sent, after) {
    const expected = comparableConfiguration(before);
    const found = comparableConfiguration(after);
    const written = {
        ...sent.members,
        ...(sent.architectures && { Architectures: sent.architectures }),
    };
    const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)]);
    // Whatever others write there is no part of the configuration, but what we write has to arrive.
    const description = written['Description'] ?? after.Description ?? '';
    names.delete('Description');
    const members = [...names].filter((name) => name in written
        ? !isAsWritten(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
        : !isSame(expected[name], found[name]));
    if (description !== (after.Description ?? ''))
        members.push('Description');
    const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256'];
    return [...code, ...members].sort();
}
/** Variables that were replaced without the right to read them cannot be compared. */
function isUnreadable(after, name) {
    return name === 'Environment' && after.Environment?.Error !== undefined;
}

;// CONCATENATED MODULE: ./build/release/plan/function-state.js
/** Whether the creation or the last update of a function has failed: nobody knows how much of it is in force. */
function hasFailed({ State, LastUpdateStatus }) {
    return State === 'Failed' || LastUpdateStatus === 'Failed';
}

;// CONCATENATED MODULE: ./build/release/apply/foreign-change.js


/**
 * Stops a release that met a change of somebody else's.
 * @param problem who changed what, as a full sentence
 * @param left what became of it, as a full sentence
 */
function foreignChange(problem, left) {
    return new build_failure/* Failure */.H(problem, `${left} Find out who deploys at the same time (a \`concurrency\` group keeps workflows apart), then run again.`);
}
/**
 * Stops unless $LATEST, or a version of it, is what it was plus our own change.
 * @throws Failure that names the members which are not
 */
function refuseForeignChange(before, sent, found) {
    const members = unexpectedMembers(before, sent, found);
    if (members.length === 0)
        return;
    const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`;
    const differ = members.length === 1 ? 'differs' : 'differ';
    throw foreignChange(`Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release left there.`, 'Their change was left as it is, and nothing was released from that state.');
}

;// CONCATENATED MODULE: ./build/release/apply/resend.js

/** How often a write is sent again when the resource was busy, or only its RevisionId has moved on. */
const RESENDS = 5;
/** Milliseconds before a write is sent again to a busy resource; doubles every time. */
const FIRST_PAUSE = 500;
/**
 * Sends a write until it took effect once. After a stale RevisionId (412), a busy resource (409), a resource that is
 * gone or a lost answer nothing is guessed: the resource is read again.
 * @throws AwsFailure of the last attempt, and what lookAgain throws
 */
async function sendOnce({ clock, debug, log }, { operation, send, lookAgain }) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            const busy = (0,errors/* isConflict */.dh)(error);
            const stale = (0,errors/* isPreconditionFailed */.W$)(error);
            if (!busy && !stale && !(0,errors/* isNotFound */.c4)(error) && !(0,errors/* isUncertain */.cp)(error))
                throw error;
            debug(`${error.message} Reading again what is there.`);
            const intended = await lookAgain().catch((trouble) => {
                // Where nothing can be reached, what failed first says more.
                throw (0,errors/* isUncertain */.cp)(error) && (0,errors/* isUncertain */.cp)(trouble) ? error : trouble;
            });
            if (intended !== undefined)
                return intended;
            if (attempt >= RESENDS || (!busy && !stale))
                throw error;
            if (!busy)
                continue;
            log(`${operation}: another operation is in progress; trying again.`);
            await clock.sleep(FIRST_PAUSE * 2 ** attempt);
        }
    }
}

;// CONCATENATED MODULE: ./build/release/apply/sent-code.js
/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
function codeMembers(code) {
    if ('zip' in code)
        return { ZipFile: code.zip };
    const { bucket, key, version } = code.staged;
    return { S3Bucket: bucket, S3Key: key, ...(version && { S3ObjectVersion: version }) };
}

;// CONCATENATED MODULE: ./build/release/apply/change-latest.js







/** Creates the function and waits until it can be used. */
async function createFunctionOf({ lambda, plan, code }, members) {
    const name = plan.functionName;
    const input = { ...members, FunctionName: name, Code: code ? codeMembers(code) : {} };
    const sent = { members: withoutTags(members), ...(code && { codeSha256: code.sha256 }) };
    const created = await sendOnce(lambda, {
        operation: 'CreateFunction',
        send: () => whileRoleSettles(lambda, () => (0,aws_function/* createFunction */.zp)(lambda, input)),
        lookAgain: async () => {
            const found = (await (0,aws_function/* getFunction */.N9)(lambda, name))?.Configuration;
            const foreign = found ? unexpectedMembers({ PackageType: 'Zip' }, sent, found) : [];
            if (foreign.length === 0)
                return found;
            throw foreignChange(`Somebody else created ${name} during this release, and not as this release would: other ${foreign.join(', ')}.`, 'Their function was left as it is.');
        },
    });
    return (0,aws_function/* waitForFunction */.v0)(lambda, name, `the creation of ${name}`, created);
}
/**
 * Updates the configuration of $LATEST and waits until it is in force.
 * @param ahead what another run of the same release may have reached already; absent when there can be none
 */
function changeConfiguration({ lambda, plan }, before, members, ahead) {
    const write = (revisionId) => whileRoleSettles(lambda, () => (0,aws_function/* updateConfiguration */.o6)(lambda, { ...members, FunctionName: plan.functionName, RevisionId: revisionId }));
    return changeLatest(lambda, plan.functionName, before, {
        operation: 'UpdateFunctionConfiguration',
        what: 'the configuration update',
        sent: { members },
        ...(ahead && { ahead }),
        write,
    });
}
/**
 * Uploads the code to $LATEST and waits until it is in force.
 * @param ahead what another run of the same release may have reached already; absent when there can be none
 */
function changeCode({ lambda, plan, code }, before, step, ahead) {
    const architectures = step.architectures && {
        Architectures: [...step.architectures],
    };
    const sent = {
        ...(code && { codeSha256: code.sha256 }),
        ...(step.architectures && { architectures: step.architectures }),
    };
    const write = (revisionId) => (0,aws_function/* updateCode */.Px)(lambda, {
        FunctionName: plan.functionName,
        ...(code && codeMembers(code)),
        RevisionId: revisionId,
        ...architectures,
    });
    return changeLatest(lambda, plan.functionName, before, {
        operation: 'UpdateFunctionCode',
        what: 'the code update',
        sent,
        ...(ahead && { ahead }),
        write,
    });
}
/**
 * Sends a change of $LATEST and returns the state that it led to. RevisionIds are chained: a newer one is adopted
 * only when the function is what it was plus our own change.
 * @throws Failure when somebody else changed the function meanwhile, before anything is published
 */
async function changeLatest(lambda, name, before, { operation, what, sent, ahead, write }) {
    const intended = ahead ? [sent, ahead] : [sent];
    let revisionId = before.RevisionId;
    const seen = await sendOnce(lambda, {
        operation,
        send: () => write(revisionId),
        lookAgain: async () => {
            const found = await (0,aws_function/* waitUntilIdle */.yb)(lambda, name);
            const isUntouched = isReached(before, [{}], found);
            // Sent again after a failed update, it changes nothing but the status.
            if (isReached(before, intended, found) && !(isUntouched && hasFailed(found)))
                return found;
            refuseForeignChange(before, {}, found);
            revisionId = found.RevisionId;
            return undefined;
        },
    });
    const settled = await (0,aws_function/* waitForFunction */.v0)(lambda, name, `${what} of ${name}`, seen);
    if (!isReached(before, intended, settled))
        refuseForeignChange(before, sent, settled);
    return settled;
}
/** Everything that a release changes of $LATEST: what another run of it that is ahead of this one has reached. */
function wholeChange({ plan: { steps }, code }) {
    const configuration = steps.find((step) => step.type === 'update-configuration');
    const update = steps.find((step) => step.type === 'update-code');
    return {
        ...(configuration && { members: configuration.members }),
        ...(update && code && { codeSha256: code.sha256 }),
        ...(update?.architectures && { architectures: update.architectures }),
    };
}
/** Whether $LATEST is what it was plus one of these changes. */
function isReached(before, changes, found) {
    return changes.some((change) => unexpectedMembers(before, change, found).length === 0);
}
/** A role that was created seconds ago cannot be assumed yet: tries for about half a minute. */
async function whileRoleSettles(lambda, call) {
    for (const pause of [1000, 2000, 4000, 8000, 15_000]) {
        try {
            return await call();
        }
        catch (error) {
            if (!(0,errors/* isRoleNotReady */.hy)(error))
                throw error;
            lambda.log('Lambda cannot assume the execution role yet; trying again, since a new role takes a while.');
            await lambda.clock.sleep(pause);
        }
    }
    return call();
}
function withoutTags({ Tags: _tags, ...members }) {
    return members;
}

;// CONCATENATED MODULE: ./build/release/plan/weights.js



/** The second versions that an alias sends a part of its traffic to, with their share from 0 to 1. */
function weightsOf(alias) {
    return Object.entries(alias?.RoutingConfig?.AdditionalVersionWeights ?? {});
}
/**
 * Weights on an alias are left over from a release that was cut short when they name a version of its history;
 * anything else is somebody else's traffic shift and not ours to end.
 * @throws Failure for weights that the history does not explain
 */
function refuseForeignWeights(alias, served) {
    const history = (0,alias_description/* parseAliasHistory */.SM)(alias.Description);
    const predecessor = parseVersionRecord(served?.Description)?.predecessor;
    const known = history
        ? [history.current, ...history.previous]
        : predecessor && predecessor.alias === alias.Name
            ? [predecessor.version]
            : [];
    const foreign = weightsOf(alias).filter(([version]) => !known.includes(version));
    if (foreign.length === 0)
        return;
    const shares = foreign
        .map(([version, share]) => `${Math.round(share * 100)} % to version ${version}`)
        .join(', ');
    throw new build_failure/* Failure */.H(`The alias ${alias.Name} serves version ${alias.FunctionVersion} and sends ${shares}, which no release of this action left there.`, `Let that traffic shift end, or end it (aws lambda update-alias --function-name … --name ${alias.Name} --routing-config '{}'), then run again.`);
}

;// CONCATENATED MODULE: ./build/release/apply/write-alias.js





const LEFT = 'The alias was left as they made it.';
/**
 * Changes an alias, with its RevisionId.
 * @throws Failure when somebody else changed it meanwhile: theirs stays
 */
function writeAlias(lambda, functionName, before, change) {
    const { version, weights, description, isThere } = change;
    const name = before.Name ?? '';
    let revisionId = before.RevisionId;
    return sendOnce(lambda, {
        operation: 'UpdateAlias',
        send: () => (0,aws_alias/* updateAlias */.GG)(lambda, {
            FunctionName: functionName,
            Name: name,
            FunctionVersion: version,
            RevisionId: revisionId,
            ...(weights && { RoutingConfig: { AdditionalVersionWeights: { ...weights } } }),
            ...(description !== undefined && { Description: description }),
        }),
        lookAgain: async () => {
            const found = await (0,aws_alias/* getAlias */.bd)(lambda, functionName, name);
            if (found && isThere(found))
                return found;
            refuseForeignMove(before, found, version);
            revisionId = found?.RevisionId;
            return undefined;
        },
    });
}
/** All traffic of the alias goes to the version. */
function serves(alias, version) {
    return alias.FunctionVersion === version && weightsOf(alias).length === 0;
}
/**
 * An alias of which only the RevisionId is another, as after AddPermission, may still be moved; so may one that
 * already serves the version and only lacks its history.
 * @throws Failure for anything else
 */
function refuseForeignMove(before, found, version) {
    if (!found) {
        throw foreignChange(`Somebody else deleted the alias ${before.Name} during this release; it served ${servedBy(before)}.`, 'The next run would create it.');
    }
    if (serves(found, version))
        return;
    const routed = servedBy(found) !== servedBy(before);
    if (!routed && (found.Description ?? '') === (before.Description ?? ''))
        return;
    const change = routed
        ? `it served ${servedBy(before)} and now serves ${servedBy(found)}`
        : 'its description is another one now';
    throw foreignChange(`Somebody else changed the alias ${before.Name} during this release: ${change}.`, LEFT);
}
/** What an alias sends its traffic to, in words. */
function servedBy(alias) {
    const shares = weightsOf(alias).map(([version, share]) => `${Math.round(share * 100)} % to ${versionName(version)}`);
    return [versionName(alias.FunctionVersion), ...shares].join(' and ');
}

;// CONCATENATED MODULE: ./build/release/apply/move-alias.js





/**
 * Points an alias at a version, all of its traffic at once, and writes its history in the same call. A
 * description that is not ours is kept word for word.
 * @throws Failure when somebody else moved the alias meanwhile
 */
function moveAlias(lambda, alias, target) {
    const description = describe(alias, target);
    return writeAlias(lambda, target.functionName, alias, {
        version: target.version,
        weights: {},
        ...(description !== undefined && { description }),
        isThere: (found) => serves(found, target.version) && tellsOf(found, target.version),
    });
}
/** Creates an alias that serves a version. */
async function createAliasOn(lambda, name, target) {
    const description = (0,alias_description/* formatAliasHistory */.GR)((0,alias_description/* historyAfterMove */.W$)(undefined, undefined, target.version, target.git));
    return sendOnce(lambda, {
        operation: 'CreateAlias',
        send: () => (0,aws_alias/* createAlias */.lB)(lambda, {
            FunctionName: target.functionName,
            Name: name,
            FunctionVersion: target.version,
            Description: description,
        }),
        lookAgain: async () => {
            const found = await (0,aws_alias/* getAlias */.bd)(lambda, target.functionName, name);
            if (!found || serves(found, target.version))
                return found;
            throw foreignChange(`Somebody else created the alias ${name} during this release; it serves ${servedBy(found)}.`, LEFT);
        },
    });
}
/** The description to write with the move; undefined keeps the one that is there. */
function describe(alias, { version, git, left, longestHistory }) {
    if (!(0,alias_description/* isOursToWrite */.qB)(alias.Description))
        return undefined;
    const before = (0,alias_description/* parseAliasHistory */.SM)(alias.Description);
    const served = alias.FunctionVersion === '$LATEST' ? undefined : alias.FunctionVersion;
    const history = left
        ? (0,alias_description/* historyAfterRollback */.jO)(before, served, left, version, git)
        : (0,alias_description/* historyAfterMove */.W$)(before, served, version, git);
    return (0,alias_description/* formatAliasHistory */.GR)({ ...history, previous: history.previous.slice(0, longestHistory) });
}
/** The history says what the alias serves, or is not ours to write. */
function tellsOf({ Description }, version) {
    return !(0,alias_description/* isOursToWrite */.qB)(Description) || (0,alias_description/* parseAliasHistory */.SM)(Description)?.current === version;
}

;// CONCATENATED MODULE: ./build/release/apply/name-release.js



/**
 * Points the alias that names a release at its version. An alias that is there already is read again: this release
 * may have pinned it meanwhile.
 * @throws Failure when somebody else creates or moves it at the same time
 */
async function nameRelease({ lambda, plan, git }, { name, existing }, version) {
    const target = { functionName: plan.functionName, version, git };
    const before = existing && (await (0,aws_alias/* getAlias */.bd)(lambda, plan.functionName, name));
    const alias = before ? await moveAlias(lambda, before, target) : await createAliasOn(lambda, name, target);
    const moved = before && before.FunctionVersion !== version;
    lambda.log(moved
        ? `Alias ${alias.Name}: ${versionName(before.FunctionVersion)} → ${alias.FunctionVersion}.`
        : `Alias ${alias.Name} names version ${alias.FunctionVersion}.`);
}

;// CONCATENATED MODULE: ./build/aws/provisioned-concurrency.js


/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
async function listProvisionedQualifiers(lambda, functionName) {
    return (0,aws_lambda/* send */.tN)(lambda, 'ListProvisionedConcurrencyConfigs', functionName, async () => {
        const input = { FunctionName: functionName };
        const found = [];
        for await (const page of (0,dist_cjs/* paginateListProvisionedConcurrencyConfigs */.WMh)({ client: lambda.client }, input)) {
            for (const { FunctionArn } of page.ProvisionedConcurrencyConfigs ?? []) {
                // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
                found.push(FunctionArn?.split(':')[7] ?? '');
            }
        }
        return found;
    });
}

;// CONCATENATED MODULE: ./build/release/plan/name-release.js

/**
 * Adds the alias that names the release, which is set when all else is done and proven. It follows the tag to a
 * version that this release brings behind the alias; where the release brings none, only a missing one is created.
 */
function withReleaseAlias(plan, { releaseAlias: name }, { releaseAlias: existing }) {
    if (name === undefined)
        return plan;
    const named = plan.to ?? plan.from;
    if (existing && existing.FunctionVersion === plan.to)
        return plan;
    if (existing && !releasesVersion(plan)) {
        const warning = `The alias ${name}, which is to name this release, serves ${versionName(existing.FunctionVersion)} and was left there, because nothing was released: ${versionName(named)} has this code and configuration already. Delete that alias if it is a mistake, and it is created anew.`;
        return { ...plan, warnings: [...plan.warnings, warning] };
    }
    const step = { type: 'name-release', name, ...(existing && { existing }) };
    return { ...plan, steps: [...plan.steps, step] };
}
/** Whether a plan does nothing but name what is served already. */
function isUnchanged({ steps }) {
    return steps.every(({ type }) => type === 'name-release');
}
/** Whether a plan publishes a version or takes up one that a run left behind. */
function releasesVersion({ steps }) {
    return steps.some(({ type }) => type === 'publish-version');
}

;// CONCATENATED MODULE: ./build/release/plan/keep-versions.js




/** Adds the end of old versions to a plan that brings a new one. */
function withPruning(plan, { keepVersions: keep }) {
    if (keep === undefined || !releasesVersion(plan))
        return plan;
    return { ...plan, steps: [...plan.steps, { type: 'prune-versions', keep }] };
}
/**
 * The versions to delete, the oldest first: all but the newest ones, and none that an alias serves, sends a part of
 * its traffic to, or may be rolled back to, none that is marked in a history, and none with provisioned concurrency.
 * @param keep how many of the newest versions stay in any case
 */
function versionsToPrune(keep, use) {
    const numbers = use.versions
        .map(({ Version }) => Version ?? '')
        .filter((version) => /^[1-9][0-9]*$/.test(version))
        .map(Number)
        .sort((left, right) => left - right);
    const used = usedVersions(use);
    return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)));
}
function usedVersions({ versions, aliases, provisioned }) {
    const descriptions = new Map(versions.map(({ Version, Description }) => [Version, Description]));
    const used = aliases.flatMap((alias) => {
        const served = alias.FunctionVersion;
        const history = (0,alias_description/* parseAliasHistory */.SM)(alias.Description);
        // Where the alias's description is somebody else's, this is what a rollback goes back to.
        const predecessor = parseVersionRecord(descriptions.get(served))?.predecessor;
        return [
            served,
            ...weightsOf(alias).map(([version]) => version),
            ...(history ? [history.current, ...history.previous, ...history.bad] : []),
            ...(predecessor?.alias === alias.Name ? [predecessor?.version] : []),
        ];
    });
    return new Set([...used, ...provisioned].filter((version) => version !== undefined));
}

;// CONCATENATED MODULE: ./build/release/apply/prune-versions.js





/** Calls at once, and milliseconds between: all control-plane calls of an account share 15 a second. */
const AT_ONCE = 5;
const PAUSE = 500;
/**
 * Deletes old versions that nothing points at. A release is done before that, so nothing in here fails it.
 * @param keep how many of the newest versions stay in any case
 * @param alias the alias of the release as this release left it
 * @returns a warning that names what could not be deleted, as full sentences; undefined when all went well
 */
async function pruneVersions(lambda, functionName, keep, alias) {
    let doomed;
    try {
        const [versions, aliases, provisioned] = await Promise.all([
            listVersions(lambda, functionName),
            (0,aws_alias/* listAliases */.PO)(lambda, functionName),
            listProvisionedQualifiers(lambda, functionName),
        ]);
        const use = { versions, aliases: [...aliases, ...(alias ? [alias] : [])], provisioned };
        doomed = versionsToPrune(keep, use);
    }
    catch (error) {
        const { message, advice } = (0,build_failure/* asFailure */.h)(error);
        return `No old version was deleted, because not all that may point at one could be read. ${message} ${advice}`;
    }
    return deleteAll(lambda, functionName, doomed);
}
async function deleteAll(lambda, functionName, doomed) {
    const deleted = [];
    const failures = new Map();
    for (let start = 0; start < doomed.length; start += AT_ONCE) {
        if (start > 0)
            await lambda.clock.sleep(PAUSE);
        const batch = doomed.slice(start, start + AT_ONCE);
        const outcomes = await Promise.allSettled(batch.map((version) => deleteVersion(lambda, functionName, version)));
        for (const [index, outcome] of outcomes.entries()) {
            const version = batch[index] ?? 0;
            if (outcome.status === 'fulfilled')
                deleted.push(version);
            else
                failures.set(version, (0,build_failure/* asFailure */.h)(outcome.reason));
        }
        // What no call may do, no further call may either.
        if (outcomes.every(({ status }) => status === 'rejected'))
            break;
    }
    if (deleted.length > 0)
        lambda.log(`Deleted ${versionsText(deleted)} of ${functionName}.`);
    else if (failures.size === 0)
        lambda.log('No old version had to be deleted.');
    return warningOf(functionName, failures, doomed.length - deleted.length - failures.size);
}
function warningOf(functionName, failures, untried) {
    const [first] = failures.values();
    if (!first)
        return undefined;
    const left = untried > 0 ? ` ${untried} more were not tried.` : '';
    return `Old ${versionsText([...failures.keys()])} of ${functionName} could not be deleted.${left} ${first.message} ${first.advice}`;
}
function versionsText(versions) {
    return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/release/plan/code-identity.js


/**
 * Whether $LATEST holds a package's content: the very archive, or an archive that another tool built from the
 * same files, whose content digest a version of the same code carries in its description.
 */
function holdsCode(latest, code, versions) {
    return latest.CodeSha256 === code.sha256 || knownDigest(latest, versions) === code.digest;
}
/** The content digest of $LATEST's code, where one of the versions with that code records it. */
function knownDigest(latest, versions) {
    for (const version of versions) {
        if (version.CodeSha256 !== latest.CodeSha256)
            continue;
        const digest = parseVersionRecord(version.Description)?.digest;
        if (digest)
            return digest;
    }
    return undefined;
}
/**
 * Whether two states of a function have the same code and whole configuration. Variables that cannot be read
 * cannot be called the same.
 */
function isSameRelease(left, right) {
    if (left.Environment?.Error || right.Environment?.Error)
        return false;
    return (left.CodeSha256 === right.CodeSha256 &&
        isSame(sorted(comparableConfiguration(left)), sorted(comparableConfiguration(right))));
}
function sorted(configuration) {
    return Object.entries(configuration).sort(([left], [right]) => (left < right ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/release/apply/publish.js






/**
 * Publishes $LATEST, as it was last seen, as a version and waits until that can be invoked.
 * @throws Failure when $LATEST is no longer what was seen
 */
async function publish(lambda, latest, description) {
    const name = latest.FunctionName ?? '';
    const published = await publishOnce(lambda, name, latest, description);
    refuseForeignChange(latest, {}, published);
    const ready = await waitForVersion(lambda, name, published);
    lambda.log(`Published version ${ready.Version}.`);
    return ready;
}
/** A version that exists already, ready to be invoked. */
async function existingVersion(lambda, name, version) {
    const found = await (0,aws_function/* getConfiguration */.D0)(lambda, name, version);
    lambda.log(`Version ${version} has this code and configuration already.`);
    return waitForVersion(lambda, name, found);
}
async function publishOnce(lambda, name, latest, description) {
    let revisionId = latest.RevisionId;
    return sendOnce(lambda, {
        operation: 'PublishVersion',
        send: () => publishVersion(lambda, {
            FunctionName: name,
            CodeSha256: latest.CodeSha256,
            RevisionId: revisionId,
            Description: description,
        }),
        lookAgain: async () => {
            const [found, versions] = await Promise.all([(0,aws_function/* waitUntilIdle */.yb)(lambda, name), listVersions(lambda, name)]);
            const intended = versions.findLast((version) => isIntended(version, latest, description));
            if (intended)
                return intended;
            refuseForeignChange(latest, {}, found);
            revisionId = found.RevisionId;
            return undefined;
        },
    });
}
/**
 * Whether a version is what was to be published, by whomever. Variables that cannot be read cannot be compared: there
 * our description, which names the run, has to stand for them.
 */
function isIntended(version, latest, description) {
    if (isSameRelease(version, latest))
        return true;
    return version.Description === description && unexpectedMembers(latest, {}, version).length === 0;
}
/**
 * $LATEST after something was published from it, which gives it a new RevisionId.
 * @throws Failure when its content is no longer what it was
 */
async function latestAfterPublishing(lambda, latest) {
    const found = await (0,aws_function/* waitUntilIdle */.yb)(lambda, latest.FunctionName ?? '');
    refuseForeignChange(latest, {}, found);
    return found;
}

;// CONCATENATED MODULE: ./build/release/plan/restored-members.js

/** What has to be sent for a member that a version does not have: leaving it out would keep what $LATEST has. */
const EMPTY = {
    DeadLetterConfig: { TargetArn: '' },
    Environment: { Variables: {} },
    EphemeralStorage: { Size: 512 },
    FileSystemConfigs: [],
    ImageConfig: {},
    KMSKeyArn: '',
    Layers: [],
    LoggingConfig: { LogFormat: 'Text' },
    MemorySize: 128,
    SnapStart: { ApplyOn: 'None' },
    Timeout: 3,
    TracingConfig: { Mode: 'PassThrough' },
    VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
};
/** Members that UpdateFunctionConfiguration does not take: they belong to the code or never change. */
const NOT_UPDATED = new Set(['Architectures', 'PackageType', 'TenancyConfig']);
/**
 * The members of UpdateFunctionConfiguration that give $LATEST the configuration of a version again: only those in
 * which the two differ. Variables that cannot be read are left as they are.
 */
function restoredMembers(latest, version) {
    const from = comparableConfiguration(latest);
    const to = comparableConfiguration(version);
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .filter((name) => !NOT_UPDATED.has(name) && !isSame(from[name], to[name]))
        .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error));
    return Object.fromEntries(names.map((name) => [name, requestMember(name, version)]));
}
/** A member as UpdateFunctionConfiguration takes it, from what GetFunction answered. */
function requestMember(name, version) {
    switch (name) {
        case 'Layers':
            return (version.Layers ?? []).map(({ Arn }) => Arn);
        case 'VpcConfig': {
            const { VpcId: _id, ...vpc } = version.VpcConfig ?? {};
            return { ...EMPTY['VpcConfig'], ...vpc };
        }
        case 'SnapStart':
            return { ApplyOn: version.SnapStart?.ApplyOn ?? 'None' };
        case 'ImageConfig':
            return version.ImageConfigResponse?.ImageConfig ?? EMPTY['ImageConfig'];
        default:
            return version[name] ?? EMPTY[name];
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/release/apply/version-code.js






/**
 * The code of a published version, ready to be sent again. What is too large for a request goes from AWS's store
 * straight into S3.
 * @throws Failure when it is too large and no bucket is given, or cannot be had
 */
async function codeOfVersion({ lambda, plan, staging }, version) {
    const { CodeSize: size = 0, CodeSha256: sha256 = '' } = version;
    const download = () => readCode(lambda, plan.functionName, version);
    if (fitsInRequest(size))
        return { sha256, zip: await wholeOf(await download()) };
    if (!staging) {
        throw new build_failure/* Failure */.H(tooLargeForRequest(`The code of version ${version.Version}`, size), "Give `s3-bucket`, the name of a bucket in the function's region: code of that size is put back through S3.");
    }
    const open = async () => external_node_stream_.Readable.from(await download());
    return { sha256, staged: await stageArchive(lambda, staging, { sha256, size, open }) };
}
async function readCode(lambda, name, { Version, CodeSha256 = '' }) {
    const location = (await (0,aws_function/* getFunction */.N9)(lambda, name, Version))?.Code?.Location;
    if (!location) {
        throw new build_failure/* Failure */.H(`AWS gives no download of the code of version ${Version}.`, 'Release the code again.');
    }
    const bytes = (0,aws_function/* downloadCode */.wp)(lambda, location, `${name}:${Version}`);
    return checked(bytes, CodeSha256, `The download of the code of version ${Version} is damaged.`);
}
/** The same bytes; when they end and are not what they should be, a Failure. */
async function* checked(bytes, sha256, problem) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
    }
    if (hash.digest('base64') !== sha256)
        throw new build_failure/* Failure */.H(problem, 'Release the code again.');
}
async function wholeOf(bytes) {
    const chunks = [];
    for await (const chunk of bytes)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/release/apply/restore-latest.js





/**
 * Gives $LATEST the configuration and the code of a version again, so that a later release of the configuration
 * alone cannot ship what failed. Only what differs is written.
 * @param before $LATEST as this release knows it
 * @param version a published version, as it was read
 * @returns $LATEST as it is then
 * @throws Failure when somebody else changed $LATEST meanwhile: theirs stays
 */
async function restoreLatest(release, before, version) {
    const { lambda, plan } = release;
    const name = plan.functionName;
    let latest = await (0,aws_function/* waitUntilIdle */.yb)(lambda, name);
    refuseForeignChange(before, {}, latest);
    const members = restoredMembers(latest, version);
    // Had before anything is written: old settings with the new code would be neither.
    const code = latest.CodeSha256 === version.CodeSha256 ? undefined : await codeOfVersion(release, version);
    if (Object.keys(members).length > 0)
        latest = await changeConfiguration(release, latest, members);
    if (code) {
        const architectures = version.Architectures && { architectures: version.Architectures };
        latest = await changeCode({ ...release, code }, latest, { ...architectures });
    }
    return latest;
}

// EXTERNAL MODULE: ./build/smoke/verdict.js
var smoke_verdict = __webpack_require__(7979);
;// CONCATENATED MODULE: ./build/release/apply/test-failure.js


/** A version that was tested and did not answer as it should. */
class TestFailure extends build_failure/* Failure */.H {
    verdict;
    constructor(verdict) {
        const { message, advice } = (0,smoke_verdict/* failureOf */.g5)(verdict);
        super(message, advice);
        this.name = 'TestFailure';
        this.verdict = verdict;
    }
}

;// CONCATENATED MODULE: ./build/release/apply/apply-plan.js














/**
 * Carries out a plan, step by step.
 * @param progressed told after every step how far the release has come, so that a failure can be told truly
 * @throws Failure from the step that failed; the steps before it stand
 */
async function applyPlan(release, start, phase, progressed) {
    let progress = start;
    for (const step of release.plan.steps) {
        progress = { ...progress, ...(await phase(titleOf(step), () => applyStep(release, progress, step))) };
        progressed(progress);
    }
    return progress;
}
const TITLES = {
    'stage-code': 'Put the package into S3',
    'create-function': 'Create function',
    'pin-aliases': 'Pin aliases',
    'update-configuration': 'Update configuration',
    'update-code': 'Update code',
    'publish-version': 'Publish version',
    'wake-version': 'Wake the version',
    'test-version': 'Test the version before it takes traffic',
    'test-traffic': 'Test what callers meet',
    'restore-latest': 'Restore $LATEST',
    'create-alias': 'Create alias',
    'update-alias': 'Move alias',
    'tag-resource': 'Tag function',
    'name-release': 'Name the release',
    'prune-versions': 'Delete old versions',
};
function titleOf(step) {
    return step.type === 'publish-version' && step.existing ? 'Find version' : TITLES[step.type];
}
async function applyStep(release, progress, step) {
    const { lambda, plan, git } = release;
    const latest = progress.latest ?? {};
    switch (step.type) {
        case 'stage-code':
            return stageCode(release, step.staging);
        case 'create-function':
            return { latest: await createFunctionOf(withStaged(release, progress), step.members) };
        case 'pin-aliases':
            return pinAliases(release, progress, step);
        case 'update-configuration':
            return { latest: await changeConfiguration(release, latest, step.members, wholeChange(release)) };
        case 'update-code':
            return { latest: await changeCode(withStaged(release, progress), latest, step, wholeChange(release)) };
        case 'publish-version':
            return { version: await releaseVersion(release, progress, step.existing) };
        case 'create-alias': {
            const target = { functionName: plan.functionName, version: progress.version?.Version ?? '', git };
            const alias = await createAliasOn(lambda, step.alias, target);
            lambda.log(`Alias ${alias.Name} serves version ${alias.FunctionVersion}.`);
            return { alias };
        }
        case 'update-alias':
            return moveOwnAlias(release, progress, step);
        case 'wake-version':
            return { version: await wakeVersion(lambda, plan.functionName, step.version, release.tests?.payload) };
        case 'test-version':
            await prove(release, progress, 'version');
            return {};
        case 'test-traffic':
            await prove(release, progress, 'traffic');
            return { movedFrom: undefined };
        case 'restore-latest':
            return restore(release, progress, step);
        case 'tag-resource':
            await sendOnce(lambda, {
                operation: 'TagResource',
                send: () => (0,aws_function/* tagFunction */.Dk)(lambda, latest.FunctionArn ?? '', step.tags),
                lookAgain: async () => undefined,
            });
            lambda.log(`Tags set: ${Object.keys(step.tags).join(', ')}.`);
            return {};
        case 'name-release':
            await nameRelease(release, step, progress.version?.Version ?? '');
            return {};
        case 'prune-versions': {
            const problem = await pruneVersions(lambda, plan.functionName, step.keep, progress.alias);
            return problem ? { warnings: [...(progress.warnings ?? []), problem] } : {};
        }
    }
}
async function stageCode({ lambda, code }, staging) {
    if (!code || !('zip' in code))
        return {};
    const { sha256, zip } = code;
    return { staged: await stageArchive(lambda, staging, { sha256, size: zip.byteLength, open: () => zip }) };
}
/** The release with its code as it is sent: from S3 where it was put there. */
function withStaged(release, { staged }) {
    return release.code && staged ? { ...release, code: { sha256: release.code.sha256, staged } } : release;
}
async function moveOwnAlias({ lambda, plan, git, tests }, progress, { alias: planned, left, longestHistory }) {
    const before = progress.alias ?? planned;
    const target = {
        functionName: plan.functionName,
        version: progress.version?.Version ?? '',
        git,
        ...(left && { left }),
        ...(longestHistory !== undefined && { longestHistory }),
    };
    const alias = await moveAlias(lambda, before, target);
    lambda.log(alias.FunctionVersion === before.FunctionVersion
        ? `Alias ${alias.Name}: all traffic goes to version ${alias.FunctionVersion}.`
        : `Alias ${alias.Name}: ${versionName(before.FunctionVersion)} → ${alias.FunctionVersion}.`);
    return { alias, ...(tests && { movedFrom: before }) };
}
async function restore(release, { latest = {}, warnings = [] }, { version, bestEffort }) {
    if (!bestEffort)
        return { latest: await restoreLatest(release, latest, version) };
    try {
        return { latest: await restoreLatest(release, latest, version) };
    }
    catch (error) {
        const { message, advice } = (0,build_failure/* asFailure */.h)(error);
        const problem = `$LATEST could not be restored to version ${version.Version}: ${message} ${advice}`;
        return { warnings: [...warnings, problem] };
    }
}
/** @throws TestFailure when the test ran and failed */
async function prove({ tests }, progress, stage) {
    const version = progress.version?.Version ?? '';
    const verdict = await tests?.[stage](version, progress.movedFrom?.FunctionVersion);
    if (verdict && !verdict.passed)
        throw new TestFailure(verdict);
}
function releaseVersion({ lambda, plan, digest, text, git }, { latest, previousVersion }, existing) {
    if (existing)
        return existingVersion(lambda, plan.functionName, existing);
    const predecessor = plan.alias && previousVersion && { alias: plan.alias, version: previousVersion };
    const record = { git, ...(digest && { digest }), ...(predecessor && { predecessor }) };
    return publish(lambda, latest ?? {}, formatVersionDescription(text, record));
}
/** Nobody who calls through an alias may meet $LATEST while it changes: the present state becomes a version. */
async function pinAliases({ lambda, plan, git }, { latest, alias }, { aliases, existing }) {
    const name = plan.functionName;
    const run = git.run ? { run: git.run } : {};
    const description = formatVersionDescription('State before the first release', { git: run });
    const baseline = existing
        ? await existingVersion(lambda, name, existing)
        : await publish(lambda, latest ?? {}, description);
    const version = baseline.Version ?? '';
    const pin = async (onLatest) => {
        const moved = await moveAlias(lambda, onLatest, { functionName: name, version, git: run });
        lambda.log(`Alias ${onLatest.Name}: $LATEST → version ${version}, so that it does not serve the change untested.`);
        return moved;
    };
    const [fresh, ...pinned] = await Promise.all([
        latestAfterPublishing(lambda, latest ?? {}),
        ...aliases.map(pin),
    ]);
    const own = pinned.find(({ Name }) => Name === alias?.Name);
    return { latest: fresh, baseline, ...(own && { alias: own, previousVersion: version }) };
}

;// CONCATENATED MODULE: ./build/release/apply/undo-move.js




/**
 * Puts an alias back to what it was before it moved, its weights included, and marks the version that failed.
 * @param before the alias before the move
 * @param moved the alias after it
 * @throws Failure when somebody else moved the alias meanwhile: theirs stays
 */
function undoMove(lambda, functionName, before, moved) {
    const version = before.FunctionVersion ?? '';
    const marked = descriptionWithBad(before, moved.FunctionVersion ?? '');
    const description = (0,alias_description/* isOursToWrite */.qB)(before.Description) ? (marked ?? before.Description ?? '') : undefined;
    return writeAlias(lambda, functionName, moved, {
        version,
        weights: Object.fromEntries(weightsOf(before)),
        ...(description !== undefined && { description }),
        isThere: (found) => found.FunctionVersion === version &&
            isSame(weightsOf(found), weightsOf(before)) &&
            (description === undefined || (found.Description ?? '') === description),
    });
}
/** Marks a version that failed its test in the alias's history; undefined where there is no room for marks. */
async function markBad(lambda, functionName, alias, failed) {
    const description = descriptionWithBad(alias, failed);
    if (description === undefined)
        return undefined;
    return writeAlias(lambda, functionName, alias, {
        version: alias.FunctionVersion ?? '',
        description,
        isThere: (found) => found.Description === description,
    });
}
/** The history with a failed version marked; undefined when the description is not ours, or on $LATEST. */
function descriptionWithBad(alias, failed) {
    const served = alias.FunctionVersion;
    if (!served || served === '$LATEST' || !(0,alias_description/* isOursToWrite */.qB)(alias.Description))
        return undefined;
    return (0,alias_description/* formatAliasHistory */.GR)((0,alias_description/* historyWithBad */.K3)((0,alias_description/* parseAliasHistory */.SM)(alias.Description), served, failed));
}

;// CONCATENATED MODULE: ./build/release/apply/undo-release.js




/**
 * Undoes a release that failed: the alias first, since callers meet it, then the mark in its history, then $LATEST.
 * Nothing in here stops the rest.
 */
async function undoRelease(release, { latest = {}, alias, movedFrom, version }, failure, { autoRollback, restoreFrom }, phase) {
    const { lambda, plan } = release;
    const name = plan.functionName;
    const warnings = [];
    const attempt = async (title, what, work) => {
        try {
            await phase(title, work);
            return true;
        }
        catch (error) {
            const { message, advice } = (0,build_failure/* asFailure */.h)(error);
            warnings.push(`${what}: ${message} ${advice}`);
            return false;
        }
    };
    let rolledBack = false;
    if (alias && movedFrom && autoRollback) {
        rolledBack = await attempt('Move the alias back', `The alias ${alias.Name} could not be moved back`, async () => {
            const back = await undoMove(lambda, name, movedFrom, alias);
            lambda.log(`Alias ${back.Name}: version ${alias.FunctionVersion} → ${back.FunctionVersion}.`);
        });
    }
    else if (alias &&
        version?.Version &&
        alias.FunctionVersion !== version.Version &&
        failure instanceof TestFailure) {
        await attempt('Mark the version', 'The failed version could not be marked in the alias', () => markBad(lambda, name, alias, version.Version ?? ''));
    }
    const isServed = alias !== undefined && alias.FunctionVersion === version?.Version && !rolledBack;
    if (restoreFrom && !isServed && (rolledBack || failure instanceof TestFailure)) {
        await attempt('Restore $LATEST', '$LATEST could not be restored and still holds the release that failed', () => restoreLatest(release, latest, restoreFrom));
    }
    return { rolledBack, warnings };
}

;// CONCATENATED MODULE: ./build/release/failure-parts.js

/**
 * What a failure adds to a result.
 * @param version the number of the version that was to be served
 */
function failureParts(failure, version) {
    const verdict = failure instanceof TestFailure ? failure.verdict : undefined;
    return {
        result: 'failed',
        failure,
        ...(verdict && { verdicts: [verdict], ...(version && { failedVersion: version }) }),
    };
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/package/handler.js


/**
 * Says in full sentences that the package does not hold the file which the handler names, what comes nearest, and
 * what to do; undefined when it does, or when that cannot be told (runtimes for Java and .NET, no handler).
 * A warning, not an error: handlers may live in a layer.
 *
 * @param files names of the files in the package
 */
function handlerWarning(runtime, handler, files) {
    if (runtime?.startsWith('provided'))
        return bootstrapWarning(files);
    const language = /^(python|nodejs|ruby)/.exec(runtime ?? '')?.[1];
    if (!language || !handler)
        return undefined;
    const wanted = handlerModule(language, handler);
    if (!wanted) {
        return `The handler \`${shownName(handler)}\` names no function in a module: the runtime ${runtime} expects \`module.function\`.`;
    }
    const { candidates, alsoIn } = wanted;
    if (files.some((file) => candidates.includes(file) || alsoIn?.(file)))
        return undefined;
    const lacking = `The handler \`${shownName(handler)}\` needs the file ${shownName(wanted.file)}, which the package does not hold.`;
    return `${lacking} ${adviceFor(wanted, handler, files)} ${UNLESS_LAYER}`;
}
const UNLESS_LAYER = 'It is fine as it is when a layer brings that file.';
function bootstrapWarning(files) {
    if (files.includes('bootstrap'))
        return undefined;
    const nested = inFolder(['bootstrap'], files)?.file;
    const where = nested ? `; there is ${shownName(nested)}, but it has to lie at the top` : '';
    return `The package holds no file named bootstrap, which a custom runtime starts${where}. ${UNLESS_LAYER}`;
}
/** The module in a handler, as the runtime interface client of each language splits it. */
function handlerModule(language, handler) {
    if (language === 'python')
        return pythonModule(handler);
    return language === 'nodejs' ? nodeModule(handler) : rubyModule(handler);
}
/** `a/b.f` and `a.b.f` are the same: the last dot ends the module. */
function pythonModule(handler) {
    const split = /^(.+)\.[^./]+$/.exec(handler)?.[1];
    if (!split)
        return undefined;
    const module = split.replaceAll('.', '/');
    const endings = ['.py', '/__init__.py', '.pyc', '/__init__.pyc', '.so'];
    return {
        file: `${module}.py`,
        candidates: endings.map((ending) => module + ending),
        // Extension modules carry the interpreter's name: a/b.cpython-313-x86_64-linux-gnu.so.
        alsoIn: (file) => file.startsWith(`${module}.`) && file.endsWith('.so'),
    };
}
/** The first dot after the last slash ends the module, which may also be the name of an installed package. */
function nodeModule(handler) {
    const module = /^((?:.*\/)?[^./]+)\.[^/]+$/.exec(handler.replace(/^\.\//, ''))?.[1];
    if (!module)
        return undefined;
    const endings = ['.js', '.mjs', '.cjs', '', '/index.js'];
    return {
        file: `${module}.js`,
        candidates: endings.map((ending) => module + ending),
        alsoIn: (file) => file.startsWith(`node_modules/${module}/`),
        sources: ['.ts', '.mts', '.cts'].map((ending) => module + ending),
    };
}
/** `file.method` or `file.Class.method`. */
function rubyModule(handler) {
    const module = /^([^.]+)\.[^/]+$/.exec(handler)?.[1];
    return module ? { file: `${module}.rb`, candidates: [`${module}.rb`] } : undefined;
}
/** What comes nearest to the wanted file, and what to do about it. */
function adviceFor(wanted, handler, files) {
    const nested = inFolder(wanted.candidates, files);
    if (nested) {
        const { file, folder } = nested;
        return `There is ${shownName(file)}: pack what is inside of ${shownName(folder)}, or set \`handler\` to \`${shownName(folder + handler)}\`.`;
    }
    const sources = wanted.sources ?? [];
    const source = files.find((file) => sources.includes(file)) ?? inFolder(sources, files)?.file;
    if (source)
        return `There is ${shownName(source)}, but the runtime needs JavaScript: build it, and pack the result.`;
    const similar = similarFile(wanted.file, files);
    return similar
        ? `There is ${shownName(similar)}: correct \`handler\`, or the file's name.`
        : 'Check `handler`.';
}
/** A wanted file in a folder of the package, the one nearest to the top. */
function inFolder(candidates, files) {
    return candidates
        .flatMap((wanted) => files.filter((file) => file.endsWith(`/${wanted}`)).map((file) => ({ file, wanted })))
        .toSorted((a, b) => depth(a.file) - depth(b.file) || (a.file < b.file ? -1 : 1))
        .map(({ file, wanted }) => ({ file, folder: file.slice(0, -wanted.length) }))[0];
}
function depth(file) {
    return file.split('/').length;
}
/** A file whose path is nearly the same, or one of the same name elsewhere. */
function similarFile(wanted, files) {
    const close = files
        .map((file) => ({ file, steps: (0,mod/* distance */.Io)(wanted, file) }))
        .filter(({ steps }) => steps <= 2)
        .toSorted((a, b) => a.steps - b.steps)[0];
    const base = wanted.slice(wanted.lastIndexOf('/') + 1);
    return close?.file ?? files.find((file) => file === base || file.endsWith(`/${base}`));
}

;// CONCATENATED MODULE: ./build/release/plan/stage-code.js
/** Puts the package into S3 first, where a bucket is given: when that fails, nothing has been changed yet. */
function withStaging(plan, { staging }) {
    if (!staging || !sendsCode(plan))
        return plan;
    return { ...plan, steps: [{ type: 'stage-code', staging }, ...plan.steps] };
}
/** Whether a plan sends a package to Lambda. */
function sendsCode({ steps }) {
    return steps.some(({ type }) => type === 'update-code' || type === 'create-function');
}
/** Whether the package of a plan goes through S3. */
function stages({ steps }) {
    return steps.some(({ type }) => type === 'stage-code');
}

;// CONCATENATED MODULE: ./build/release/plan/package-checks.js



/** What is probably wrong with a package for this function: its own warnings, and a handler that it does not hold. */
function packageWarnings(code, { configuration }, latest) {
    const runtime = configuration.Runtime ?? latest?.Runtime;
    const handler = configuration.Handler ?? latest?.Handler;
    const handlerMissing = handlerWarning(runtime, handler, code.files);
    return [...code.warnings, ...(handlerMissing ? [handlerMissing] : [])];
}
/**
 * Refuses a package that cannot be sent, where the plan sends it.
 * @throws Failure with the sizes
 */
function refuseUnsendable(plan, code) {
    if (code && sendsCode(plan))
        refuseTooLarge(code, stages(plan));
}

;// CONCATENATED MODULE: ./build/release/plan/environment.js

const NO_DIFFERENCE = { added: [], changed: [], removed: [] };
/**
 * The variables that the function shall have.
 * @throws Failure when they would be merged with variables that cannot be read: Lambda replaces the whole
 *   environment with what it is sent, so the merge would wipe them
 */
function desiredVariables(current, change) {
    if (change.strategy === 'replace')
        return change.set;
    if (current?.Error) {
        throw new build_failure/* Failure */.H(`The function's environment variables cannot be read (${current.Error.ErrorCode ?? 'unknown error'}), and merging without reading them would wipe them.`, "Allow the role kms:Decrypt on the function's KMS key, or write all variables and set `environment-strategy: replace`.");
    }
    const removed = new Set(change.remove);
    const merged = { ...current?.Variables, ...change.set };
    return Object.fromEntries(Object.entries(merged).filter(([name]) => !removed.has(name)));
}
/** Compares two environments by name and value; each list is sorted. */
function environmentDifference(from, to) {
    const has = (variables, name) => Object.hasOwn(variables, name);
    return {
        added: Object.keys(to)
            .filter((name) => !has(from, name))
            .sort(),
        changed: Object.keys(to)
            .filter((name) => has(from, name) && from[name] !== to[name])
            .sort(),
        removed: Object.keys(from)
            .filter((name) => !has(to, name))
            .sort(),
    };
}

;// CONCATENATED MODULE: ./build/release/plan/layers.js

/** Lambda's limit on the layers of a function (Lambda quotas). */
const MOST_LAYERS = 5;
/**
 * The layer versions that the function shall have, in order. Merging swaps the version of a layer that is
 * there in its place and appends the others; only replacing removes.
 * @param current version ARNs of the layers that the function has
 * @throws Failure when more than five would remain
 */
function desiredLayers(current, change) {
    const wanted = new Map(change.arns.map((arn) => [layerArn(arn), arn]));
    const kept = change.strategy === 'replace' ? [] : current;
    const swapped = kept.map((arn) => wanted.get(layerArn(arn)) ?? arn);
    const layers = [...new Set([...swapped, ...change.arns])];
    if (layers.length > MOST_LAYERS) {
        throw new build_failure/* Failure */.H(`The function would have ${layers.length} layers, and Lambda allows ${MOST_LAYERS}: ${layers.join(', ')}.`, 'Write all the layers that it shall have in `layers` and set `layers-strategy: replace`, or put several into one.');
    }
    return layers;
}
/** A layer version's ARN without the version: what stays the same from one release of a layer to the next. */
function layerArn(layerVersionArn) {
    return layerVersionArn.replace(/:\d+$/, '');
}

;// CONCATENATED MODULE: ./build/release/plan/desired-configuration.js




/**
 * What the user wrote, made whole with what the function has: merged environment and layers, the other half of
 * VpcConfig. Members that the user did not write are not in it.
 * @param current undefined when the function does not exist yet
 */
function desiredConfiguration(inputs, current) {
    const { VpcConfig: vpc, ...members } = inputs.configuration;
    const currentLayers = (current?.Layers ?? []).flatMap(({ Arn }) => (Arn ? [Arn] : []));
    return {
        ...members,
        ...(vpc && { VpcConfig: desiredVpc(vpc, current) }),
        ...(inputs.layers && { Layers: desiredLayers(currentLayers, inputs.layers) }),
        ...(inputs.environment && {
            Environment: { Variables: desiredVariables(current?.Environment, inputs.environment) },
        }),
    };
}
/** The members of a desired configuration that differ from the current one. Description is not among them. */
function changedMembers(desired, current) {
    const present = comparableConfiguration(current);
    return Object.keys(desired)
        .filter((member) => member !== 'Description')
        .filter((member) => !isAsWritten(member, present[member], desired[member], current.FunctionName))
        .map((member) => ({
        member,
        ...given('from', present[member] ?? plain(current[member])),
        ...given('to', comparableMember(member, desired[member], current.FunctionName) ?? plain(desired[member])),
    }));
}
/** Lambda's default, which is left out of normal forms, as it stands in the request or answer. */
function plain(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
}
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
/** Lambda wants subnets and security groups together: the half that was not written stays as it is. */
function desiredVpc(written, current) {
    const subnets = written.SubnetIds ?? current?.VpcConfig?.SubnetIds ?? [];
    const groups = written.SecurityGroupIds ?? current?.VpcConfig?.SecurityGroupIds ?? [];
    if ((subnets.length === 0) !== (groups.length === 0)) {
        const missing = subnets.length === 0 ? 'subnets' : 'security groups';
        throw new build_failure/* Failure */.H(`Lambda needs both subnets and security groups to connect a function to a VPC, and ${current ? `the function has no ${missing}` : `no ${missing} are given`}.`, `Set \`${subnets.length === 0 ? 'vpc-subnet-ids' : 'vpc-security-group-ids'}\` as well.`);
    }
    const dualStack = subnets.length > 0 && current?.VpcConfig?.Ipv6AllowedForDualStack;
    // Lambda replaces the whole structure: what is left out of it would go back to its default.
    return {
        ...(dualStack && { Ipv6AllowedForDualStack: true }),
        ...written,
        SubnetIds: subnets,
        SecurityGroupIds: groups,
    };
}

;// CONCATENATED MODULE: ./build/release/plan/plan-tests.js
const UNTESTED_BEFORE = 'Only a URL is tested, and it answers from the new version when the alias has moved: nothing is tested before. Give `payload` or `http-path`, too, so that the version is invoked before it takes traffic.';
/**
 * Puts the tests of a release between its steps: the new version by its number before the alias moves, then what
 * callers meet. What changes without a new version is tested when it is done. A plan without steps stays without.
 */
function withTests(plan, { smokeTest }) {
    if (!smokeTest || plan.steps.length === 0)
        return plan;
    const traffic = { type: 'test-traffic' };
    const isMove = ({ type }) => type === 'create-alias' || type === 'update-alias';
    const publishes = plan.steps.some(({ type }) => type === 'publish-version');
    const gate = smokeTest.invocation ? [{ type: 'test-version' }] : [];
    const steps = plan.steps.flatMap((step) => {
        if (step.type === 'publish-version')
            return [step, ...gate];
        // An existing version is tested right before the alias moves to it.
        return isMove(step) ? [...(publishes ? [] : gate), step, traffic] : [step];
    });
    // Without an alias nothing moves; a URL is tested all the same.
    const moves = plan.steps.some(isMove);
    const testsAtEnd = !moves && (!publishes || smokeTest.url !== undefined);
    const urlAlone = (publishes || moves) && smokeTest.url !== undefined && !smokeTest.invocation;
    return {
        ...plan,
        steps: testsAtEnd ? [...steps, traffic] : steps,
        warnings: urlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
    };
}

;// CONCATENATED MODULE: ./build/release/plan/plan-creation.js







/**
 * Decides how a function that does not exist yet is created and released.
 * @throws Failure naming everything that is missing for it
 */
function planCreation({ inputs, code }) {
    refuseIncomplete(inputs, code !== undefined);
    const members = desiredConfiguration(inputs, undefined);
    const environment = members['Environment'];
    const create = {
        type: 'create-function',
        members: {
            ...members,
            PackageType: 'Zip',
            ...(inputs.architectures && { Architectures: inputs.architectures }),
            ...(inputs.tags && { Tags: inputs.tags }),
        },
        changes: creationChanges(members, inputs),
    };
    const alias = inputs.alias ? [{ type: 'create-alias', alias: inputs.alias }] : [];
    const plan = {
        functionName: inputs.functionName,
        ...(inputs.alias && { alias: inputs.alias }),
        steps: [create, { type: 'publish-version' }, ...alias],
        environment: environmentDifference({}, environment?.Variables ?? {}),
        warnings: [],
    };
    return withStaging(withReleaseAlias(withTests(plan, inputs), inputs, {}), inputs);
}
function creationChanges(members, inputs) {
    const written = { ...members, ...(inputs.architectures && { Architectures: inputs.architectures }) };
    return Object.entries(written)
        .map(([member, value]) => ({ member, to: comparableMember(member, value) }))
        .filter(({ to }) => to !== undefined);
}
function refuseIncomplete(inputs, hasCode) {
    const { Role, Runtime, Handler } = inputs.configuration;
    const missing = [
        ...(Role ? [] : ['`execution-role` (ARN of the role that the function runs as)']),
        ...(Runtime ? [] : ['`runtime` (such as python3.13)']),
        ...(Handler ? [] : ['`handler` (such as app.handler)']),
        ...(hasCode ? [] : ['the code (`zip-file` or `source-dir`)']),
    ];
    if (missing.length === 0)
        return;
    throw new build_failure/* Failure */.H(`The function ${inputs.functionName} does not exist in ${inputs.region}, and to create it these are missing: ${missing.join(', ')}.`, 'Check `function-name`, `aws-region` and the account of the credentials if the function should exist already; otherwise add what is missing.');
}

;// CONCATENATED MODULE: ./build/release/plan/healing.js



/**
 * The version that $LATEST has to be restored from before only its configuration is released: it still holds a
 * release that failed, and publishing it would ship that. Undefined when there is nothing to heal.
 * @throws Failure when it has to be, and restoring is switched off or the marks are missing
 */
function versionToHealFrom({ alias, latest, served }, { inputs, code }, versions) {
    if (code || !alias || !served || served.Version === '$LATEST' || isSameRelease(latest, served))
        return undefined;
    const hasOtherCode = latest.CodeSha256 !== served.CodeSha256;
    if (!(0,alias_description/* isOursToWrite */.qB)(alias.Description)) {
        if (hasOtherCode)
            refuseUnknownCode(alias.Name, served);
        return undefined;
    }
    const bad = (0,alias_description/* parseAliasHistory */.SM)(alias.Description)?.bad ?? [];
    const failed = versions
        .filter(({ Version = '' }) => bad.includes(Version))
        .find((version) => isSameRelease(version, latest) || (hasOtherCode && version.CodeSha256 === latest.CodeSha256));
    if (!failed)
        return undefined;
    if (!inputs.restoreLatest)
        refuseBadCode(failed, alias.Name);
    return served;
}
function refuseBadCode(failed, alias) {
    throw new build_failure/* Failure */.H(`$LATEST still holds version ${failed.Version}, which failed its test or was rolled back, and releasing only the configuration would bring it behind ${alias}.`, 'Release with the code (`zip-file` or `source-dir`), or leave `restore-latest` on, so that $LATEST gets back what is served first.');
}
function refuseUnknownCode(alias, served) {
    throw new build_failure/* Failure */.H(`$LATEST has other code than version ${served.Version}, which the alias ${alias} serves, and nothing tells whether it was ever tested: the alias's description is somebody else's, so it has no room for marks.`, 'Release with the code (`zip-file` or `source-dir`), or put the code of the served version back to $LATEST first.');
}

;// CONCATENATED MODULE: ./build/release/plan/latest-changes.js





/**
 * Compares $LATEST with what the user wrote.
 * @param versions published versions, which may tell the content digest of $LATEST's code
 * @throws Failure for a change that Lambda does not allow
 */
function latestChanges(current, desired, versions) {
    const { latest } = current;
    const { inputs, code } = desired;
    // Lambda says nothing of how much of a failed update is in force: everything that was written is sent again.
    const repeat = hasFailed(latest);
    const members = desiredConfiguration(inputs, latest);
    const architectures = architectureChange(inputs.architectures, latest);
    if (architectures.length > 0 && !code)
        refuseArchitectures(architectures);
    if (code && latest.PackageType === 'Image')
        refuseZipForImage(inputs.functionName);
    const description = inputs.configuration.Description;
    return {
        members,
        configuration: repeat ? allMembers(members) : changedMembers(members, latest),
        description: description !== undefined && description !== (latest.Description ?? '')
            ? [{ member: 'Description', from: latest.Description ?? '', to: description }]
            : [],
        code: code !== undefined && (repeat || architectures.length > 0 || !holdsCode(latest, code, versions)),
        architectures,
        tags: Object.fromEntries(Object.entries(inputs.tags ?? {}).filter(([key, value]) => current.tags[key] !== value)),
    };
}
function allMembers(members) {
    return Object.keys(members)
        .filter((member) => member !== 'Description')
        .map((member) => ({ member, to: comparableMember(member, members[member]) }));
}
/** The steps that bring $LATEST to what was written. */
function latestSteps(latest, changes) {
    const steps = [];
    const configuration = [...changes.configuration, ...changes.description];
    if (configuration.length > 0) {
        const members = Object.fromEntries(configuration.map(({ member }) => [member, changes.members[member]]));
        steps.push({ type: 'update-configuration', members, changes: configuration });
    }
    if (changes.code) {
        const architectures = changes.architectures[0]?.to;
        steps.push({
            type: 'update-code',
            from: latest.CodeSha256 ?? '',
            changes: changes.architectures,
            ...(architectures && { architectures }),
        });
    }
    return steps;
}
function architectureChange(written, latest) {
    const from = latest.Architectures ?? ['x86_64'];
    return written && !isSame([...written].sort(), [...from].sort())
        ? [{ member: 'Architectures', from, to: written }]
        : [];
}
function refuseArchitectures([change]) {
    throw new build_failure/* Failure */.H(`The function runs on ${String(change?.from)} and \`architectures\` says ${String(change?.to)}, but no code is given: Lambda changes the architecture together with the code.`, 'Give the code for that architecture with `zip-file` or `source-dir`, or leave `architectures` out.');
}
/** A function that has failed can be healed only by sending something. */
function refuseFailedFunction({ FunctionName, StateReason, StateReasonCode, }) {
    const because = [StateReasonCode, StateReason].filter(Boolean).join(': ');
    throw new build_failure/* Failure */.H(`The function ${FunctionName} is in the state Failed${because && ` (${because})`}, and no version can be published of it.`, 'Correct what AWS names as the reason and give the code or the settings that it needs, so that they are sent again; or delete the function and have it created.');
}
function refuseZipForImage(functionName) {
    throw new build_failure/* Failure */.H(`The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`, 'Create a function with another name for the zip archive, or leave the code out to change only the configuration.');
}

;// CONCATENATED MODULE: ./build/release/plan/plan-release.js









const NOTHING_KNOWN = { aliasesOnLatest: [], versions: [] };
/**
 * Whether nothing has to be released, as far as the alias tells: $LATEST is as desired, and the version that the
 * alias alone serves has that code and that whole configuration.
 */
function isReleased(current, desired) {
    return isUnchanged(planRelease(current, desired, NOTHING_KNOWN));
}
/**
 * Decides what a release of an existing function does.
 * @throws Failure for what cannot be done, before anything is written
 */
function planRelease(current, desired, surroundings) {
    const { alias, served } = current;
    if (alias)
        refuseForeignWeights(alias, served);
    const source = versionToHealFrom(current, desired, surroundings.versions);
    if (!source)
        return planFrom(current, desired, surroundings);
    const { RevisionId } = current.latest;
    const healed = { ...current, latest: { ...source, Version: '$LATEST', ...(RevisionId && { RevisionId }) } };
    const plan = planFrom(healed, desired, surroundings);
    return { ...plan, steps: [{ type: 'restore-latest', version: source }, ...plan.steps] };
}
function planFrom(current, desired, surroundings) {
    const { alias, latest, served } = current;
    const { inputs } = desired;
    const versions = served ? [...surroundings.versions, served] : surroundings.versions;
    const changes = latestChanges(current, desired, versions);
    const altered = changes.code || changes.configuration.length > 0;
    // Without an alias it is the newest version that is released; an older one of the same content is not.
    const eligible = inputs.alias ? versions : surroundings.versions.slice(-1);
    const existing = altered ? undefined : findRelease(latest, eligible);
    if (!altered && !existing && latest.State === 'Failed')
        refuseFailedFunction(latest);
    const released = existing !== undefined && isServed(current, inputs, existing);
    const to = existing?.Version;
    const plan = {
        functionName: inputs.functionName,
        ...(inputs.alias && { alias: inputs.alias }),
        ...(alias?.FunctionVersion && { from: alias.FunctionVersion }),
        ...(to && { to }),
        steps: [
            // Nobody is served by a function that has failed, and no version can be published of it.
            ...(altered && latest.State !== 'Failed' ? pinSteps(current, inputs, surroundings) : []),
            ...latestSteps(latest, changes),
            ...(released ? [] : releaseSteps(current, inputs, to)),
            ...tagSteps(current, changes.tags),
        ],
        environment: environmentOf(latest, changes.members),
        warnings: latest.Environment?.Error && inputs.environment?.strategy !== 'replace' ? [UNREADABLE_ENVIRONMENT] : [],
    };
    const named = withReleaseAlias(withTests(plan, inputs), inputs, current);
    return withStaging(withPruning(named, inputs), inputs);
}
const UNREADABLE_ENVIRONMENT = "The function's environment variables cannot be read, so nobody can tell whether the served version has them: a version is published on every run. Allow the role kms:Decrypt on the function's KMS key.";
/** The newest version that is $LATEST's present state. */
function findRelease(latest, versions) {
    return versions.findLast((version) => version.Version !== '$LATEST' && isSameRelease(version, latest));
}
/** Whether a version that is the desired release is already where it shall be. */
function isServed(current, inputs, release) {
    if (!inputs.alias)
        return true;
    return current.alias?.FunctionVersion === release.Version && weightsOf(current.alias).length === 0;
}
/** Keeps the present state as a version for the aliases on $LATEST, or to go back to when a test fails. */
function pinSteps({ alias, latest }, { smokeTest, restoreLatest }, { aliasesOnLatest, versions }) {
    const existing = findRelease(latest, versions)?.Version;
    const needsBaseline = !alias && smokeTest !== undefined && restoreLatest && !existing;
    if (aliasesOnLatest.length === 0 && !needsBaseline)
        return [];
    return [{ type: 'pin-aliases', aliases: aliasesOnLatest, ...(existing && { existing }) }];
}
function releaseSteps(current, inputs, existing) {
    const publish = { type: 'publish-version', ...(existing && { existing }) };
    if (!inputs.alias)
        return [publish];
    if (!current.alias)
        return [publish, { type: 'create-alias', alias: inputs.alias }];
    return [
        publish,
        {
            type: 'update-alias',
            alias: current.alias,
            clearsWeights: weightsOf(current.alias).length > 0,
            // What the history names is kept: it must not name more than what is to be kept.
            ...(inputs.keepVersions && { longestHistory: inputs.keepVersions - 1 }),
        },
    ];
}
function tagSteps(current, tags) {
    const changes = Object.entries(tags).map(([key, to]) => {
        const from = current.tags[key];
        return { member: key, to, ...(from !== undefined && { from }) };
    });
    return changes.length > 0 ? [{ type: 'tag-resource', tags, changes }] : [];
}
function environmentOf(latest, members) {
    const environment = members['Environment'];
    return environment
        ? environmentDifference(latest.Environment?.Variables ?? {}, environment.Variables)
        : NO_DIFFERENCE;
}

;// CONCATENATED MODULE: ./build/release/read-function.js




/**
 * Reads a function, the alias and what the alias serves, all at once; undefined when there is no such function.
 * An update that is under way is waited for and all is read again, since whoever began it may go on to move the alias.
 */
async function readFunction(lambda, name, aliasName) {
    const [latest, behindAlias, alias] = await Promise.all([
        (0,aws_function/* getFunction */.N9)(lambda, name),
        aliasName ? (0,aws_function/* getFunction */.N9)(lambda, name, aliasName) : undefined,
        aliasName ? (0,aws_alias/* getAlias */.bd)(lambda, name, aliasName) : undefined,
    ]);
    if (!latest?.Configuration)
        return undefined;
    const settled = await (0,aws_function/* waitUntilIdle */.yb)(lambda, name, latest.Configuration);
    if (settled !== latest.Configuration)
        return readFunction(lambda, name, aliasName);
    // An alias that moved between the two reads: what it serves is read again by its number.
    const served = alias && behindAlias?.Configuration?.Version !== alias.FunctionVersion
        ? await (0,aws_function/* getFunction */.N9)(lambda, name, alias.FunctionVersion)
        : behindAlias;
    return {
        latest: settled,
        tags: latest.Tags ?? {},
        ...(alias && { alias }),
        ...(alias && served?.Configuration && { served: served.Configuration }),
    };
}
/** Reads what has to be known before something is released; all empty for a function that does not exist. */
async function readSurroundings(lambda, name) {
    const [aliasesOnLatest, versions] = await Promise.all([
        (0,aws_lambda/* orUndefined */.y0)((0,aws_alias/* listAliases */.PO)(lambda, name, '$LATEST')),
        (0,aws_lambda/* orUndefined */.y0)(listVersions(lambda, name)),
    ]);
    return { aliasesOnLatest: aliasesOnLatest ?? [], versions: versions ?? [] };
}

// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/smoke/attempt.js + 5 modules
var attempt = __webpack_require__(2365);
// EXTERNAL MODULE: ./build/smoke/prove.js
var smoke_prove = __webpack_require__(2832);
// EXTERNAL MODULE: ./build/smoke/secrets.js
var secrets = __webpack_require__(6743);
// EXTERNAL MODULE: ./build/smoke/url-path.js
var url_path = __webpack_require__(8824);
;// CONCATENATED MODULE: ./build/release/release-tests.js





/**
 * Prepares the tests of a release; undefined when nothing is to be tested.
 * @param secrets what no test may show
 * @throws Failure when the function URL that shall be tested does not exist, before anything is written
 */
async function prepareTests(lambda, { smokeTest, functionName, alias }, secrets) {
    if (!smokeTest)
        return undefined;
    const { invocation, url } = smokeTest;
    const own = url?.address === 'function-url' ? await (0,function_url/* getFunctionUrl */.Y)(lambda, functionName, alias) : undefined;
    const tools = { lambda, secrets };
    const invoked = (qualifier, version, before) => {
        if (!invocation)
            return undefined;
        const target = { kind: 'function', functionName, qualifier, versions: [version], invocation };
        return (0,smoke_prove/* prove */.z)({ ...target, ...(before && { before }) }, smokeTest, tools);
    };
    const asked = () => {
        const address = url?.address === 'function-url' ? own?.address : url?.address;
        return url && address
            ? (0,smoke_prove/* prove */.z)({ kind: 'url', address: (0,url_path/* withPath */.i)(address, url.path), request: url }, smokeTest, tools)
            : undefined;
    };
    return {
        ...(own && { functionUrl: own.address }),
        ...(invocation && { payload: () => (0,attempt/* payloadOf */.Md)(invocation, lambda.region) }),
        version: async (version) => invoked(version, version),
        traffic: async (version, before) => {
            const verdict = await invoked(alias ?? version, version, before);
            return verdict && !verdict.passed ? verdict : ((await asked()) ?? verdict);
        },
    };
}
/** Values of environment variables, those of the function and those that it is about to get: it may print any. */
function secretsOf(configurations, more = []) {
    const known = (0,secrets/* environmentSecrets */.P)(configurations.filter((each) => each !== undefined));
    return known === 'unknown' ? known : [...known, ...more];
}

// EXTERNAL MODULE: ./build/report/diff.js
var diff = __webpack_require__(9920);
;// CONCATENATED MODULE: ./build/report/public-plan.js


/** What stands for the number of a version that is yet to be published. */
const NEW_VERSION = 'new version';
/** What stands for the number of the version that aliases are pinned to, until it is published. */
const BASELINE = 'present state, published first';
/** The public form of a plan. */
function publicPlan(plan, codeSha256, warnings) {
    const releases = plan.steps.some(({ type }) => type === 'publish-version');
    const to = plan.to ?? (releases ? NEW_VERSION : (plan.from ?? ''));
    return {
        schema: 1,
        function: plan.functionName,
        alias: plan.alias ? { name: plan.alias, from: plan.from ?? null, to } : null,
        actions: plan.steps.flatMap((step) => actionsOf(step, plan, to, codeSha256)),
        environment: plan.environment,
        warnings: [...plan.warnings, ...warnings],
    };
}
/**
 * The plan once its versions have their numbers.
 * @param version the version that was released
 * @param baseline the version that aliases on $LATEST were pinned to
 */
function withVersions(plan, version, baseline) {
    const numberOf = (to) => (to === NEW_VERSION ? version : to === BASELINE ? baseline : undefined);
    return {
        ...plan,
        alias: plan.alias && { ...plan.alias, to: numberOf(plan.alias.to) ?? plan.alias.to },
        actions: plan.actions.map((action) => {
            const to = numberOf(action.to);
            return to === undefined ? action : { ...action, to };
        }),
    };
}
function actionsOf(step, plan, to, codeSha256) {
    switch (step.type) {
        case 'stage-code': {
            const { bucket, prefix } = step.staging;
            return [{ type: step.type, field: 'S3', to: `s3://${[bucket, prefix].filter(Boolean).join('/')}` }];
        }
        case 'create-function': {
            const tags = Object.entries((step.members['Tags'] ?? {}));
            return [
                { type: step.type, to: plan.functionName },
                ...step.changes.map((change) => actionOf('set-configuration', change)),
                ...tags.map(([field, tag]) => ({ type: 'tag-resource', field, to: tag })),
            ];
        }
        case 'update-configuration':
            return step.changes.map((change) => actionOf(step.type, change));
        case 'update-code': {
            const code = { type: step.type, field: 'CodeSha256', from: step.from, to: codeSha256 };
            return [code, ...step.changes.map((change) => actionOf(step.type, change))];
        }
        case 'pin-aliases': {
            const version = step.existing ?? BASELINE;
            if (step.aliases.length === 0)
                return [{ type: 'publish-version', field: 'to go back to', to: version }];
            return step.aliases.map(({ Name }) => ({
                type: 'pin-alias',
                field: Name ?? '',
                from: '$LATEST',
                to: version,
            }));
        }
        case 'restore-latest':
            return [
                {
                    type: step.type,
                    from: step.holds ? `version ${step.holds}` : 'a version that failed',
                    to: step.version.Version,
                },
            ];
        case 'wake-version':
            return [{ type: step.type, field: step.version.Version ?? '', from: step.version.State, to: 'Active' }];
        case 'test-version':
            return [{ type: step.type, to }];
        case 'test-traffic':
            return [{ type: step.type, to: plan.alias ?? 'the URL' }];
        case 'publish-version':
            return step.existing === undefined ? [{ type: step.type, to: NEW_VERSION }] : [];
        case 'create-alias':
            return [{ type: step.type, field: step.alias, to }];
        case 'update-alias': {
            const { Name: field = '', FunctionVersion: from } = step.alias;
            const weights = Object.fromEntries(step.clearsWeights ? weightsOf(step.alias) : []);
            return [
                ...(from === to ? [] : [{ type: step.type, field, from, to }]),
                ...(step.clearsWeights ? [{ type: 'clear-weights', field, from: weights }] : []),
                // A description that is somebody else's has no room for marks.
                ...(step.left && (0,alias_description/* isOursToWrite */.qB)(step.alias.Description)
                    ? [{ type: 'mark-version', field: step.left, to: 'bad' }]
                    : []),
            ];
        }
        case 'tag-resource':
            // A tag may be named Environment: its value is no secret.
            return step.changes.map(({ member, ...change }) => ({ type: step.type, field: member, ...change }));
        case 'name-release': {
            const from = step.existing?.FunctionVersion;
            const type = from === undefined ? 'create-alias' : 'update-alias';
            return [{ type, field: step.name, ...(from !== undefined && { from }), to }];
        }
        case 'prune-versions':
            return [{ type: step.type, field: 'newest to keep', to: step.keep }];
    }
}
/** A member of the configuration. Values of the environment are secret: the plan has its names beside the actions. */
function actionOf(type, { member, from, to }) {
    if (member === 'Environment')
        return { type, field: member };
    return { type, field: member, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

// EXTERNAL MODULE: ./build/smoke/shown-text.js
var shown_text = __webpack_require__(1447);
;// CONCATENATED MODULE: ./build/report/starting-point.js


/** What a release starts from, as lines for the log. */
function startingPoint({ functionName, region, alias }, current, code) {
    const name = `${functionName} in ${region}`;
    const served = current?.alias?.FunctionVersion;
    const state = !current
        ? `${name} does not exist yet.`
        : !alias
            ? `${name} exists; no alias is to be moved.`
            : served
                ? `${name}: the alias ${alias} serves ${versionName(served)}.`
                : `${name} has no alias ${alias} yet.`;
    return [state, ...(code ? [packageLine(code)] : [])];
}
function packageLine({ files, unzippedSize, zip }) {
    const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
    return `Package: ${count}, ${(0,shown_text/* sizeText */.lP)(unzippedSize)}, zipped ${(0,shown_text/* sizeText */.lP)(zip.byteLength)}.`;
}

;// CONCATENATED MODULE: ./build/release/look-again.js


/** Reads again what an alias serves, after something went wrong; it never throws. */
function lookAtAlias(lambda, functionName, name) {
    return look((0,aws_alias/* getAlias */.bd)(lambda, functionName, name));
}
/** Reads again what $LATEST holds, after something went wrong; it never throws. */
function lookAtLatest(lambda, functionName) {
    return look((0,aws_function/* getFunction */.N9)(lambda, functionName).then((found) => found?.Configuration));
}
function look(reading) {
    return reading.then((found) => ({ found }), () => undefined);
}

;// CONCATENATED MODULE: ./build/report/where-things-stand.js


/** What an alias serves after a run that failed, as a sentence. */
function servedSentence(name, before, alias) {
    if (!alias)
        return before
            ? `What the alias ${name} serves could not be read; before, it was ${versionName(before)}.`
            : `Whether there is an alias ${name} by now could not be read.`;
    const now = alias.found?.FunctionVersion;
    if (!now)
        return before
            ? `The alias ${name} does not exist any more; it served ${versionName(before)}.`
            : `There is no alias ${name} yet.`;
    if (now === before)
        return `The alias ${name} still serves ${versionName(now)}.`;
    return `The alias ${name} now serves ${versionName(now)}${before ? ` (before: ${before})` : ''}.`;
}
/** What a run that was refused before it wrote anything leaves behind, as a sentence. */
function nothingWritten(alias) {
    const served = alias ? `: the alias ${alias.Name} still serves ${versionName(alias.FunctionVersion)}.` : '.';
    return `Nothing was written${served}`;
}
/** What a release that failed has left in $LATEST, as a sentence; empty when it is as it was. */
function leftInLatest(functionName, before, latest) {
    if (!latest)
        return 'What $LATEST holds could not be read.';
    const now = latest.found;
    if (!now)
        return before
            ? `The function ${functionName} does not exist any more.`
            : `The function ${functionName} was not created.`;
    if (!before)
        return `The function ${functionName} has been created; running again goes on from there.`;
    const members = unexpectedMembers(before, {}, now);
    return members.length === 0
        ? ''
        : `$LATEST has changed already (${members.join(', ')}); running again goes on from there.`;
}

;// CONCATENATED MODULE: ./build/modes/deploy-outcome.js






/** The result of a deploy from what it knew at first and what it reached. */
function resultOf(result, facts, progress, tests) {
    const { inputs, current, shown, surroundings } = facts;
    const { latest, alias, version, previousVersion, baseline } = progress;
    const served = inputs.alias ? alias?.FunctionVersion : version?.Version;
    const moved = previousVersion !== served && result !== 'unchanged' && result !== 'planned';
    const previous = moved ? previousVersion : undefined;
    const before = [...surroundings.versions, current?.served ?? {}].find(({ Version }) => Version === previous);
    return {
        result,
        functionName: inputs.functionName,
        region: inputs.region,
        changed: result === 'created' || result === 'deployed' || result === 'published',
        plan: result === 'planned' ? shown : withVersions(shown, version?.Version, baseline?.Version),
        ...optional('functionArn', latest?.FunctionArn),
        ...optional('alias', inputs.alias),
        ...optional('aliasArn', alias?.AliasArn),
        ...optional('version', served),
        ...optional('previousVersion', previous),
        ...optional('functionUrl', tests?.functionUrl?.href),
        ...optional('codeSha256', version?.CodeSha256),
        ...optional('origin', originOf(version?.Description)),
        ...optional('previousOrigin', previous && originOf(before?.Description)),
    };
}
/** The result of a deploy that was refused before anything was written. */
function refused(inputs, current, failure) {
    const { functionName, region, alias: name } = inputs;
    const { latest, alias } = current ?? {};
    return {
        result: 'failed',
        functionName,
        region,
        changed: false,
        ...optional('functionArn', latest?.FunctionArn),
        ...optional('alias', name),
        ...optional('aliasArn', alias?.AliasArn),
        ...optional('version', alias?.FunctionVersion),
        failure,
        served: nothingWritten(alias),
    };
}
/** The result of a deploy that failed half way: what AWS holds now is read again, so that it is told truly. */
async function failed(lambda, facts, progress, failure, { rolledBack, warnings }) {
    const { inputs, current } = facts;
    const { functionName, alias: name } = inputs;
    const [latest, alias] = await Promise.all([
        lookAtLatest(lambda, functionName),
        name ? lookAtAlias(lambda, functionName, name) : undefined,
    ]);
    const { version, alias: lastKnown, ...reached } = progress;
    const now = alias ? alias.found : lastKnown;
    const before = current?.alias?.FunctionVersion;
    // Where somebody else moved the alias meanwhile, that is not this release's doing.
    const moved = now !== undefined && now.FunctionVersion !== before && now.FunctionVersion === version?.Version;
    const known = { ...reached, ...(now && { alias: now }), ...(moved && { version }) };
    return {
        ...resultOf('failed', facts, known),
        changed: moved,
        ...failureParts(failure, version?.Version),
        ...(rolledBack && { result: 'rolled-back', ...optional('failedVersion', version?.Version) }),
        served: [
            rolledBack ? `The alias ${name} had moved to version ${version?.Version} and was moved back.` : '',
            name ? servedSentence(name, before, alias) : 'No alias was moved.',
            moved && !before && failure instanceof TestFailure
                ? 'There was no alias before, so there is nothing to go back to.'
                : '',
            ...warnings,
            leftInLatest(functionName, current?.latest, latest),
        ]
            .filter(Boolean)
            .join(' '),
    };
}
function optional(key, value) {
    return value === undefined || value === '' ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/modes/deploy.js


















/** Releases a function: reads it, plans, changes $LATEST, publishes a version and moves the alias to it. */
async function deploy(inputs, session) {
    const { lambda, phase } = session;
    const name = inputs.functionName;
    const [code, current, early] = await phase('Read the function and the package', async () => {
        const [opened, read, releaseAlias, surroundings] = await Promise.all([
            openPackage(inputs.code),
            readFunction(lambda, name, inputs.alias),
            inputs.releaseAlias ? (0,aws_alias/* getAlias */.bd)(lambda, name, inputs.releaseAlias) : undefined,
            // Without an alias only the list of versions tells what was released last.
            inputs.alias ? undefined : readSurroundings(lambda, name),
        ]);
        for (const line of startingPoint(inputs, read, opened))
            session.info(line);
        return [opened, read && { ...read, ...(releaseAlias && { releaseAlias }) }, surroundings];
    });
    let facts;
    let tests;
    try {
        facts = await phase('Plan', async () => {
            const { plan, surroundings } = await decide(session, { inputs, ...(code && { code }) }, current, early);
            const warnings = code ? packageWarnings(code, inputs, current?.latest) : [];
            const shown = publicPlan(plan, code?.sha256, warnings);
            for (const line of (0,diff/* planLines */.H)(shown))
                session.info(line);
            refuseUnsendable(plan, code);
            tests = await prepareTests(lambda, inputs, secretsOf([current?.latest], newValues(inputs)));
            return { inputs, current, plan, shown, surroundings };
        });
    }
    catch (error) {
        return refused(inputs, current, (0,build_failure/* asFailure */.h)(error));
    }
    for (const warning of facts.shown.warnings)
        session.warning(warning);
    if (inputs.dryRun)
        return resultOf('planned', facts, startOf(facts));
    if (isUnchanged(facts.plan))
        return unchanged(session, facts, tests);
    return carryOut(session, facts, code, tests);
}
/** The values that environment variables are about to get. */
function newValues({ environment }) {
    return Object.values(environment?.set ?? {});
}
/** Plans; what surrounds the function is read only when something has to be released. */
async function decide({ lambda }, desired, current, early) {
    const nothing = { aliasesOnLatest: [], versions: [] };
    if (!current)
        return { plan: planCreation(desired), surroundings: nothing };
    const surroundings = early ??
        (isReleased(current, desired) ? nothing : await readSurroundings(lambda, desired.inputs.functionName));
    return { plan: planRelease(current, desired, surroundings), surroundings };
}
/**
 * What is served already is tested all the same, and gets its name where that is missing; a failure undoes nothing,
 * since this run changed nothing that is served.
 */
async function unchanged(session, facts, tests) {
    const start = startOf(facts);
    const result = resultOf('unchanged', facts, start, tests);
    const { phase } = session;
    try {
        const version = start.version?.Version ?? '';
        const verdict = tests && (await phase('Test what callers meet', () => tests.traffic(version)));
        if (verdict && !verdict.passed)
            throw new TestFailure(verdict);
        await applyPlan(releaseOf(session, facts, undefined, tests), start, phase, () => { });
        return { ...result, ...(verdict && { verdicts: [verdict] }) };
    }
    catch (error) {
        return {
            ...result,
            ...failureParts((0,build_failure/* asFailure */.h)(error), start.version?.Version),
            served: 'This run changed nothing, so nothing was undone.',
        };
    }
}
async function carryOut(session, facts, code, tests) {
    const { inputs, current, plan } = facts;
    const { lambda, phase, warning } = session;
    const release = releaseOf(session, facts, code, tests);
    let progress = startOf(facts);
    try {
        progress = await applyPlan(release, progress, phase, (reached) => {
            progress = reached;
        });
        for (const problem of progress.warnings ?? [])
            warning(problem);
    }
    catch (error) {
        const failure = (0,build_failure/* asFailure */.h)(error);
        const undone = await undoRelease(release, progress, failure, undoOptions(facts, progress), phase);
        for (const problem of undone.warnings)
            warning(problem);
        return failed(lambda, facts, progress, failure, undone);
    }
    const publishes = plan.steps.some(({ type }) => type === 'publish-version');
    const result = !current ? 'created' : inputs.alias || !publishes ? 'deployed' : 'published';
    return resultOf(result, facts, progress, tests);
}
function releaseOf({ lambda, git }, { inputs, current, plan, surroundings }, code, tests) {
    const known = current && knownDigest(current.latest, [...surroundings.versions, current.served ?? {}]);
    const digest = code?.digest ?? known;
    return {
        lambda,
        plan,
        git,
        ...(code && { code }),
        ...(digest && { digest }),
        ...(tests && { tests }),
        ...(inputs.staging && { staging: inputs.staging }),
        ...(inputs.versionDescription && { text: inputs.versionDescription }),
    };
}
function undoOptions({ inputs, current, surroundings }, { baseline }) {
    const { served } = current ?? {};
    // Without an alias that serves a version: the state before the release, as far as a version holds it.
    const source = current &&
        (served && served.Version !== '$LATEST'
            ? served
            : (baseline ?? findRelease(current.latest, surroundings.versions)));
    return {
        autoRollback: inputs.autoRollback,
        ...(inputs.restoreLatest && source && { restoreFrom: source }),
    };
}
function startOf({ inputs, current, surroundings }) {
    const served = current?.alias?.FunctionVersion;
    const newest = inputs.alias ? current?.served : surroundings.versions.at(-1);
    return {
        ...(current && { latest: current.latest }),
        ...(current?.alias && { alias: current.alias }),
        ...(newest && { version: newest }),
        ...(served && served !== '$LATEST' && { previousVersion: served }),
    };
}


/***/ }),

/***/ 9402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ formatAliasHistory),
/* harmony export */   GW: () => (/* binding */ gitReference),
/* harmony export */   K3: () => (/* binding */ historyWithBad),
/* harmony export */   SM: () => (/* binding */ parseAliasHistory),
/* harmony export */   W$: () => (/* binding */ historyAfterMove),
/* harmony export */   jO: () => (/* binding */ historyAfterRollback),
/* harmony export */   qB: () => (/* binding */ isOursToWrite),
/* harmony export */   r7: () => (/* binding */ DESCRIPTION_LIMIT)
/* harmony export */ });
/** Lambda's limit for descriptions of functions, versions, aliases and layers, in characters. */
const DESCRIPTION_LIMIT = 256;
const OURS = /^lda1 cur=(\d+)(?: prev=(\d+(?:,\d+)*))?(?: bad=(\d+(?:,\d+)*))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?$/;
/** Reads a history; undefined when the text is empty or somebody else's, which is then not ours to change. */
function parseAliasHistory(description) {
    const match = OURS.exec(description ?? '');
    if (!match?.[1])
        return undefined;
    const [, current, previous, bad, sha, run, ref] = match;
    return {
        current,
        previous: previous?.split(',') ?? [],
        bad: bad?.split(',') ?? [],
        git: gitReference(sha, run, ref),
    };
}
/** Whether a description may be replaced: it is empty, or a history of ours. */
function isOursToWrite(description) {
    return !description || parseAliasHistory(description) !== undefined;
}
/**
 * Writes a history in at most 256 characters. Left out first: the ref, then the oldest previous versions, then
 * the run and the commit, then the oldest bad marks; the current and the newest previous version always fit.
 */
function formatAliasHistory(history) {
    const { git } = history;
    let previous = [...history.previous];
    let bad = [...history.bad];
    const line = (...end) => ['lda1', `cur=${history.current}`, list('prev', previous), list('bad', bad), ...end]
        .filter(Boolean)
        .join(' ');
    const origin = [field('sha', git.sha), field('run', git.run)];
    const whole = line(...origin, field('ref', git.ref));
    if (whole.length <= DESCRIPTION_LIMIT)
        return whole;
    while (line(...origin).length > DESCRIPTION_LIMIT && previous.length > 1)
        previous = previous.slice(0, -1);
    if (line(...origin).length <= DESCRIPTION_LIMIT)
        return line(...origin);
    while (line().length > DESCRIPTION_LIMIT && bad.length > 0)
        bad = bad.slice(0, -1);
    return line();
}
/**
 * The history after the alias moved to `version`.
 * @param before the alias's history, undefined when it has none
 * @param served the version that the alias served until now, undefined when the alias is new or on $LATEST
 */
function historyAfterMove(before, served, version, git) {
    const bad = (before?.bad ?? []).filter((marked) => marked !== version);
    // An alias that somebody moved by hand has left the recorded path: only what it serves now is certain.
    const earlier = before?.current === served ? (before?.previous ?? []) : [];
    const previous = [...(served === undefined ? [] : [served]), ...earlier];
    return {
        current: version,
        previous: [...new Set(previous)].filter((target) => target !== version && !bad.includes(target)),
        bad,
        git,
    };
}
/**
 * The history after a rollback: what is older than the target stays to go back to, and the version that was left
 * is marked.
 * @param before the alias's history, undefined when it has none
 * @param served the version that the alias served until now, undefined when it was $LATEST
 * @param left the version that is rolled back from; while traffic is shifted, the one that it was shifted to
 */
function historyAfterRollback(before, served, left, target, git) {
    const bad = [...new Set([left, ...(before?.bad ?? [])])].filter((marked) => marked !== target);
    const isTrusted = before !== undefined && (before.current === served || before.current === left);
    const recorded = isTrusted ? before.previous : [];
    const older = recorded.includes(target)
        ? recorded.slice(recorded.indexOf(target) + 1)
        : recorded.filter((version) => Number(version) < Number(target));
    return {
        current: target,
        previous: older.filter((version) => version !== target && !bad.includes(version)),
        bad,
        git,
    };
}
/**
 * The history with a version marked bad: it failed its test or was rolled back, and the alias serves another.
 * @param before the alias's history before the release, undefined when it has none
 * @param served the version that the alias serves
 */
function historyWithBad(before, served, failed) {
    const known = before?.current === served ? before : undefined;
    return {
        current: served,
        previous: (known?.previous ?? []).filter((target) => target !== failed),
        bad: [...new Set([failed, ...(before?.bad ?? [])])].filter((marked) => marked !== served),
        git: known?.git ?? {},
    };
}
/** A git reference without what is not known, and without what would make a description unreadable. */
function gitReference(sha, run, ref) {
    return {
        ...(sha && /^[0-9a-f]{7,40}$/.test(sha) && { sha }),
        ...(run && /^\d+$/.test(run) && { run }),
        ...(ref && /^\S+$/.test(ref) && { ref }),
    };
}
function list(name, versions) {
    return versions.length > 0 ? `${name}=${versions.join(',')}` : '';
}
function field(name, value) {
    return value ? `${name}=${value}` : '';
}


/***/ })

};
