export const id = 404;
export const ids = [404];
export const modules = {

/***/ 6404:
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
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(`The content of the directory \`${shownPath(path)}\``, unzippedSize);
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
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(where, size);
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
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(where, stats.size);
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

// EXTERNAL MODULE: ./build/release/apply/apply-plan.js + 5 modules
var apply_plan = __webpack_require__(7920);
// EXTERNAL MODULE: ./build/release/apply/test-failure.js
var test_failure = __webpack_require__(9982);
// EXTERNAL MODULE: ./build/release/apply/undo-release.js + 1 modules
var undo_release = __webpack_require__(4944);
// EXTERNAL MODULE: ./build/release/failure-parts.js
var failure_parts = __webpack_require__(9495);
// EXTERNAL MODULE: ./build/release/plan/code-identity.js
var code_identity = __webpack_require__(9386);
// EXTERNAL MODULE: ./build/release/plan/name-release.js
var name_release = __webpack_require__(9417);
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
        (0,upload_limit/* refuseTooLarge */.Aj)(code, stages(plan));
}

// EXTERNAL MODULE: ./build/release/plan/comparable.js
var comparable = __webpack_require__(1830);
// EXTERNAL MODULE: ./build/release/plan/environment.js
var plan_environment = __webpack_require__(3153);
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
            Environment: { Variables: (0,plan_environment/* desiredVariables */.QQ)(current?.Environment, inputs.environment) },
        }),
    };
}
/** The members of a desired configuration that differ from the current one. Description is not among them. */
function changedMembers(desired, current) {
    const present = (0,comparable/* comparableConfiguration */.V4)(current);
    return Object.keys(desired)
        .filter((member) => member !== 'Description')
        .filter((member) => !(0,comparable/* isAsWritten */.wB)(member, present[member], desired[member], current.FunctionName))
        .map((member) => ({
        member,
        ...given('from', present[member] ?? plain(current[member])),
        ...given('to', (0,comparable/* comparableMember */.r2)(member, desired[member], current.FunctionName) ?? plain(desired[member])),
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

// EXTERNAL MODULE: ./build/release/plan/plan-tests.js
var plan_tests = __webpack_require__(5281);
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
        environment: (0,plan_environment/* environmentDifference */.ZW)({}, environment?.Variables ?? {}),
        warnings: [],
    };
    return withStaging((0,name_release/* withReleaseAlias */.kK)((0,plan_tests/* withTests */.w)(plan, inputs), inputs, {}), inputs);
}
function creationChanges(members, inputs) {
    const written = { ...members, ...(inputs.architectures && { Architectures: inputs.architectures }) };
    return Object.entries(written)
        .map(([member, value]) => ({ member, to: (0,comparable/* comparableMember */.r2)(member, value) }))
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

// EXTERNAL MODULE: ./build/release/history/alias-description.js
var alias_description = __webpack_require__(9402);
;// CONCATENATED MODULE: ./build/release/plan/healing.js



/**
 * The version that $LATEST has to be restored from before only its configuration is released: it still holds a
 * release that failed, and publishing it would ship that. Undefined when there is nothing to heal.
 * @throws Failure when it has to be, and restoring is switched off or the marks are missing
 */
function versionToHealFrom({ alias, latest, served }, { inputs, code }, versions) {
    if (code || !alias || !served || served.Version === '$LATEST' || (0,code_identity/* isSameRelease */._M)(latest, served))
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
        .find((version) => (0,code_identity/* isSameRelease */._M)(version, latest) || (hasOtherCode && version.CodeSha256 === latest.CodeSha256));
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

// EXTERNAL MODULE: ./build/release/plan/keep-versions.js
var keep_versions = __webpack_require__(53);
// EXTERNAL MODULE: ./build/release/plan/function-state.js
var function_state = __webpack_require__(798);
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
    const repeat = (0,function_state/* hasFailed */.W)(latest);
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
        code: code !== undefined && (repeat || architectures.length > 0 || !(0,code_identity/* holdsCode */.Gu)(latest, code, versions)),
        architectures,
        tags: Object.fromEntries(Object.entries(inputs.tags ?? {}).filter(([key, value]) => current.tags[key] !== value)),
    };
}
function allMembers(members) {
    return Object.keys(members)
        .filter((member) => member !== 'Description')
        .map((member) => ({ member, to: (0,comparable/* comparableMember */.r2)(member, members[member]) }));
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
    return written && !(0,comparable/* isSame */.Ft)([...written].sort(), [...from].sort())
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

// EXTERNAL MODULE: ./build/release/plan/weights.js
var weights = __webpack_require__(9869);
;// CONCATENATED MODULE: ./build/release/plan/plan-release.js









const NOTHING_KNOWN = { aliasesOnLatest: [], versions: [] };
/**
 * Whether nothing has to be released, as far as the alias tells: $LATEST is as desired, and the version that the
 * alias alone serves has that code and that whole configuration.
 */
function isReleased(current, desired) {
    return (0,name_release/* isUnchanged */._5)(planRelease(current, desired, NOTHING_KNOWN));
}
/**
 * Decides what a release of an existing function does.
 * @throws Failure for what cannot be done, before anything is written
 */
function planRelease(current, desired, surroundings) {
    const { alias, served } = current;
    if (alias)
        (0,weights/* refuseForeignWeights */.g)(alias, served);
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
    const named = (0,name_release/* withReleaseAlias */.kK)((0,plan_tests/* withTests */.w)(plan, inputs), inputs, current);
    return withStaging((0,keep_versions/* withPruning */.E)(named, inputs), inputs);
}
const UNREADABLE_ENVIRONMENT = "The function's environment variables cannot be read, so nobody can tell whether the served version has them: a version is published on every run. Allow the role kms:Decrypt on the function's KMS key.";
/** The newest version that is $LATEST's present state. */
function findRelease(latest, versions) {
    return versions.findLast((version) => version.Version !== '$LATEST' && (0,code_identity/* isSameRelease */._M)(version, latest));
}
/** Whether a version that is the desired release is already where it shall be. */
function isServed(current, inputs, release) {
    if (!inputs.alias)
        return true;
    return current.alias?.FunctionVersion === release.Version && (0,weights/* weightsOf */.Z)(current.alias).length === 0;
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
            clearsWeights: (0,weights/* weightsOf */.Z)(current.alias).length > 0,
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
        ? (0,plan_environment/* environmentDifference */.ZW)(latest.Environment?.Variables ?? {}, environment.Variables)
        : plan_environment/* NO_DIFFERENCE */.Cw;
}

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/lambda.js
var aws_lambda = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/aws/version.js
var version = __webpack_require__(4110);
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
        (0,aws_lambda/* orUndefined */.y0)((0,version/* listVersions */.yO)(lambda, name)),
    ]);
    return { aliasesOnLatest: aliasesOnLatest ?? [], versions: versions ?? [] };
}

// EXTERNAL MODULE: ./build/release/release-tests.js
var release_tests = __webpack_require__(7183);
// EXTERNAL MODULE: ./build/report/diff.js
var diff = __webpack_require__(9920);
// EXTERNAL MODULE: ./build/report/public-plan.js
var public_plan = __webpack_require__(896);
// EXTERNAL MODULE: ./build/release/plan/version-name.js
var version_name = __webpack_require__(9026);
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
                ? `${name}: the alias ${alias} serves ${(0,version_name/* versionName */.s)(served)}.`
                : `${name} has no alias ${alias} yet.`;
    return [state, ...(code ? [packageLine(code)] : [])];
}
function packageLine({ files, unzippedSize, zip }) {
    const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
    return `Package: ${count}, ${(0,shown_text/* sizeText */.lP)(unzippedSize)}, zipped ${(0,shown_text/* sizeText */.lP)(zip.byteLength)}.`;
}

// EXTERNAL MODULE: ./build/release/history/version-description.js
var version_description = __webpack_require__(3258);
// EXTERNAL MODULE: ./build/release/look-again.js
var look_again = __webpack_require__(9854);
// EXTERNAL MODULE: ./build/report/where-things-stand.js
var where_things_stand = __webpack_require__(7269);
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
        plan: result === 'planned' ? shown : (0,public_plan/* withVersions */.K)(shown, version?.Version, baseline?.Version),
        ...optional('functionArn', latest?.FunctionArn),
        ...optional('alias', inputs.alias),
        ...optional('aliasArn', alias?.AliasArn),
        ...optional('version', served),
        ...optional('previousVersion', previous),
        ...optional('functionUrl', tests?.functionUrl?.href),
        ...optional('codeSha256', version?.CodeSha256),
        ...optional('origin', (0,version_description/* originOf */.yv)(version?.Description)),
        ...optional('previousOrigin', previous && (0,version_description/* originOf */.yv)(before?.Description)),
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
        served: (0,where_things_stand/* nothingWritten */.F2)(alias),
    };
}
/** The result of a deploy that failed half way: what AWS holds now is read again, so that it is told truly. */
async function failed(lambda, facts, progress, failure, { rolledBack, warnings }) {
    const { inputs, current } = facts;
    const { functionName, alias: name } = inputs;
    const [latest, alias] = await Promise.all([
        (0,look_again/* lookAtLatest */.M)(lambda, functionName),
        name ? (0,look_again/* lookAtAlias */.X)(lambda, functionName, name) : undefined,
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
        ...(0,failure_parts/* failureParts */.X)(failure, version?.Version),
        ...(rolledBack && { result: 'rolled-back', ...optional('failedVersion', version?.Version) }),
        served: [
            rolledBack ? `The alias ${name} had moved to version ${version?.Version} and was moved back.` : '',
            name ? (0,where_things_stand/* servedSentence */.h4)(name, before, alias) : 'No alias was moved.',
            moved && !before && failure instanceof test_failure/* TestFailure */.p
                ? 'There was no alias before, so there is nothing to go back to.'
                : '',
            ...warnings,
            (0,where_things_stand/* leftInLatest */.iY)(functionName, current?.latest, latest),
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
            const shown = (0,public_plan/* publicPlan */.B)(plan, code?.sha256, warnings);
            for (const line of (0,diff/* planLines */.H)(shown))
                session.info(line);
            refuseUnsendable(plan, code);
            tests = await (0,release_tests/* prepareTests */.V)(lambda, inputs, (0,release_tests/* secretsOf */.F)([current?.latest], newValues(inputs)));
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
    if ((0,name_release/* isUnchanged */._5)(facts.plan))
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
            throw new test_failure/* TestFailure */.p(verdict);
        await (0,apply_plan/* applyPlan */.g)(releaseOf(session, facts, undefined, tests), start, phase, () => { });
        return { ...result, ...(verdict && { verdicts: [verdict] }) };
    }
    catch (error) {
        return {
            ...result,
            ...(0,failure_parts/* failureParts */.X)((0,build_failure/* asFailure */.h)(error), start.version?.Version),
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
        progress = await (0,apply_plan/* applyPlan */.g)(release, progress, phase, (reached) => {
            progress = reached;
        });
        for (const problem of progress.warnings ?? [])
            warning(problem);
    }
    catch (error) {
        const failure = (0,build_failure/* asFailure */.h)(error);
        const undone = await (0,undo_release/* undoRelease */.o)(release, progress, failure, undoOptions(facts, progress), phase);
        for (const problem of undone.warnings)
            warning(problem);
        return failed(lambda, facts, progress, failure, undone);
    }
    const publishes = plan.steps.some(({ type }) => type === 'publish-version');
    const result = !current ? 'created' : inputs.alias || !publishes ? 'deployed' : 'published';
    return resultOf(result, facts, progress, tests);
}
function releaseOf({ lambda, git }, { inputs, current, plan, surroundings }, code, tests) {
    const known = current && (0,code_identity/* knownDigest */.YN)(current.latest, [...surroundings.versions, current.served ?? {}]);
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


/***/ })

};
