export const id = 475;
export const ids = [475];
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
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1696);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2221);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
/* harmony import */ var _lambda_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4123);




/**
 * The versions of a layer, the newest first, 50 at a time: whoever has found what he looks for stops asking. A layer
 * that does not exist has none.
 */
async function* listLayerVersions(lambda, name) {
    const pages = (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .paginateListLayerVersions */ .Y9l)({ client: lambda.client }, { LayerName: name });
    while (true) {
        const page = await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'ListLayerVersions', name, () => pages.next()));
        if (page === undefined || page.done)
            return;
        const { LayerVersions = [] } = page.value;
        yield LayerVersions.map(_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .layerVersionIn */ .Nm).sort((left, right) => right.number - left.number);
    }
}
/** Reads a version of a layer, with the hash of its content; undefined when it does not exist. */
function getLayerVersion(lambda, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'GetLayerVersion', `${name}:${version}`, async () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .layerContentIn */ .sR)(await lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .GetLayerVersionCommand */ .VK5(input)))));
}
/**
 * Reads a version of a layer of any account.
 * @param arn with the version; undefined when it does not exist
 */
function getLayerVersionByArn(lambda, arn) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'GetLayerVersion', arn, async () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .layerContentIn */ .sR)(await lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .GetLayerVersionByArnCommand */ .tGD({ Arn: arn })))));
}
/**
 * Publishes a version of a layer: one each time that the call is carried out, whatever its content. So the SDK must not
 * repeat it when the answer is lost; only a call that was throttled is known to have had no effect.
 */
function publishLayerVersion(lambda, input) {
    const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .PublishLayerVersionCommand */ .cl_(input);
    command.middlewareStack.add((next) => (args) => next(args).catch((error) => {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysTooMany */ .cg)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sdkFacts */ .aP)(error)) ? error : new Unrepeated(error);
    }), { step: 'finalizeRequest', priority: 'low', name: 'unrepeated' });
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'PublishLayerVersion', input.LayerName ?? '', () => lambda.client.send(command).catch((error) => {
        throw error instanceof Unrepeated ? error.error : error;
    }));
}
/** Hides an error from the SDK, which would repeat the call after it, and looks for it in `cause`, too. */
class Unrepeated extends Error {
    error;
    constructor(error) {
        super('Not repeated.');
        this.error = error;
    }
}
/** Deletes a version of a layer; one that is gone already is as good. */
async function deleteLayerVersion(lambda, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'DeleteLayerVersion', `${name}:${version}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .DeleteLayerVersionCommand */ .KnR(input))));
}
/** The resource policy of a version of a layer, as JSON; undefined when it has none. */
async function getLayerVersionPolicy(lambda, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    const answer = await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'GetLayerVersionPolicy', `${name}:${version}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .GetLayerVersionPolicyCommand */ .fCq(input))));
    return answer?.Policy;
}
async function addLayerVersionPermission(lambda, input) {
    await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'AddLayerVersionPermission', `${input.LayerName}:${input.VersionNumber}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .AddLayerVersionPermissionCommand */ .zjw(input)));
}
/** ARNs of the layer versions that any version of any function of the account has, in this region. */
async function listUsedLayerVersions(lambda) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(lambda, 'ListFunctions', '*', async () => {
        const used = new Set();
        const pages = (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .paginateListFunctions */ .fVs)({ client: lambda.client }, { FunctionVersion: 'ALL' });
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

/***/ 2325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ keepingFor),
/* harmony export */   Q: () => (/* binding */ keepArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9459);
/* harmony import */ var _upload_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6944);



/**
 * Where to keep an archive: on disk when it goes through S3, and nowhere when it is only planned.
 * @param directory for what goes through S3
 */
function keepingFor({ dryRun, staging }, directory) {
    if (dryRun)
        return 'nowhere';
    return staging === undefined ? 'in memory' : { directory };
}
/**
 * Takes up an archive, piece by piece as it is made.
 * @throws Failure when the disk does not take it
 */
async function keepArchive(pieces, keeping) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    const store = keeping === 'in memory' ? inMemory() : keeping === 'nowhere' ? undefined : onDisk(keeping);
    for await (const piece of pieces) {
        hash.update(piece);
        store?.add(piece, size);
        size += piece.length;
    }
    return { sha256: hash.digest('base64'), size, ...store?.kept(size) };
}
/** Nothing is kept of what no request has room for. */
function inMemory() {
    // Memory that is never written to is never taken.
    let room = Buffer.allocUnsafeSlow(_upload_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECT_UPLOAD_LIMIT */ .Ce);
    return {
        add(piece, offset) {
            if (offset + piece.length > _upload_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .DIRECT_UPLOAD_LIMIT */ .Ce)
                room = undefined;
            room?.set(piece, offset);
        },
        kept: (size) => (room ? { zip: room.subarray(0, size) } : {}),
    };
}
function onDisk({ directory }) {
    const file = new _temporary_file_js__WEBPACK_IMPORTED_MODULE_1__/* .TemporaryFile */ .y(directory);
    return { add: (piece) => file.add(piece), kept: () => ({ open: () => file.open() }) };
}


/***/ }),

/***/ 7027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ passingPieces),
/* harmony export */   Sd: () => (/* binding */ openFileSource),
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   Xe: () => (/* binding */ piecesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6930);



/** @param where begins the message of a Failure, for instance "The archive `build/app.zip`" */
function openFileSource(descriptor, size, where) {
    return {
        size,
        read(position, length, room) {
            const available = Math.max(0, Math.min(length, size - position));
            const bytes = room ? room.subarray(0, available) : Buffer.allocUnsafe(available);
            try {
                let filled = 0;
                while (filled < bytes.length) {
                    const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, filled, bytes.length - filled, position + filled);
                    if (read === 0)
                        break;
                    filled += read;
                }
                return bytes.subarray(0, filled);
            }
            catch (error) {
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${where} cannot be read (${(0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error)}).`, 'Check its permissions.', {
                    cause: error,
                });
            }
        },
    };
}
/** Bytes that are read at once. */
const PIECE = 1024 * 1024;
/** A part of a source, piece by piece. */
function piecesOf(source, start, length) {
    return pieces(source, start, length);
}
/** The same for one who is done with a piece before asking for the next: all are read into the same memory. */
function passingPieces(source, start = 0, length = source.size) {
    return pieces(source, start, length, Buffer.allocUnsafe(Math.min(PIECE, length)));
}
function* pieces(source, start, length, room) {
    for (let done = 0; done < length;) {
        const piece = source.read(start + done, Math.min(PIECE, length - done), room);
        if (piece.length === 0)
            return;
        yield piece;
        done += piece.length;
    }
}


/***/ }),

/***/ 3339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles),
/* harmony export */   e: () => (/* binding */ ContentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7027);
/* harmony import */ var _crc32_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6080);
/* harmony import */ var _file_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(717);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8567);





const MARKS = { file: '-', executable: 'x', link: 'l' };
/**
 * Tells whether two packages hold the same files, whatever tool built the archive and when. A digest over files
 * only: for each, in the order of the bytes of the names, the name, NUL, a mark for its kind, and the SHA-256
 * of its content. Dates, owners, the other permissions and empty directories do not count.
 */
class ContentDigest {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    /**
     * Adds a file; the caller adds them in the order of the bytes of their names.
     * @param content SHA-256 of its content
     */
    add(name, kind, content) {
        this.#hash.update(`${name}\0${MARKS[kind]}`).update(content);
    }
    /** The digest in base64url without padding: 43 characters. To be called once, at the end. */
    digest() {
        return this.#hash.digest('base64url');
    }
}
/** Reads and hashes files, sorted by the bytes of their names: several times as fast as packing them. */
async function digestFiles(files) {
    const digest = new ContentDigest();
    const room = Buffer.allocUnsafeSlow(_byte_source_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .TJ);
    const turns = new _turns_js__WEBPACK_IMPORTED_MODULE_4__/* .Turns */ .P();
    const digested = [];
    for (const file of files) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let crc = 0;
        for (const piece of (0,_file_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readPieces */ .u)(file, (bytes) => room.subarray(0, bytes))) {
            hash.update(piece);
            crc = (0,_crc32_js__WEBPACK_IMPORTED_MODULE_2__/* .crc32 */ .Q)(piece, crc);
        }
        digest.add(file.name, file.executable ? 'executable' : 'file', hash.digest());
        digested.push({ ...file, crc });
        await turns.pass();
    }
    return { digest: digest.digest(), files: digested };
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

/**
 * CRC-32 as zip wants it. Node's own is about ten times as fast, but came with Node 20.15 and 22.2.
 * @param before the CRC-32 of what comes before the data
 */
const crc32 = typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 === 'function' ? (data, before) => node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32(data, before) : crc32ByTable;
/** The same by a table, for older releases of Node 20. */
function crc32ByTable(data, before = 0) {
    let crc = ~before;
    for (const byte of data)
        crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return ~crc >>> 0;
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

/***/ 717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ changed),
/* harmony export */   u: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7027);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5035);
/* harmony import */ var _shown_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4062);
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(536);






/**
 * Reads a file to pack piece by piece; an empty file is one empty piece.
 *
 * @param room gives the memory that a piece of so many bytes is read into
 * @throws Failure that names the file which cannot be read, or is no longer as long as it was
 */
function* readPieces({ name, path, size }, room) {
    const subject = `The file \`${(0,_shown_path_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .p)(path)}\``;
    const descriptor = attempt(subject, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r'));
    try {
        let position = 0;
        do {
            const piece = room(Math.min(_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .PIECE */ .TJ, size - position));
            attempt(subject, () => fill(descriptor, piece, position, name));
            position += piece.length;
            yield piece;
        } while (position < size);
        if (attempt(subject, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, Buffer.alloc(1), 0, 1, size)) > 0)
            throw changed(name);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** A file is not what it was when it was looked at first. */
function changed(name) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`The file ${(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD)(name)} changed while it was packed.`, 'Make sure that nothing writes to the source directory any more when this step runs.');
}
/** A read may give less than it was asked for. */
function fill(descriptor, piece, position, name) {
    for (let filled = 0; filled < piece.length;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, piece, filled, piece.length - filled, position + filled);
        if (read === 0)
            throw changed(name);
        filled += read;
    }
}
function attempt(subject, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H ? error : (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O)(subject, error);
    }
}


/***/ }),

/***/ 6930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Q0: () => (/* binding */ isUnwritable),
/* harmony export */   mP: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** The system's name for an error of the file system, for instance ENOENT. */
function codeOf(error) {
    const known = typeof error === 'object' && error !== null && 'code' in error;
    return known ? String(error.code) : 'unknown error';
}
/** What the system says of a disk that takes nothing more, or of a place where this user may not write. */
const UNWRITABLE = /^(ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS)$/;
/** Whether a file could not be written for a reason that lies in its place. */
function isUnwritable(error) {
    return !(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) && UNWRITABLE.test(codeOf(error));
}
/**
 * Explains that something could not be written.
 * @param what it is, to begin the sentence
 * @param needs how much room it needs there, as a full sentence
 */
function unwritable(what, directory, needs, error) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${what} could not be written to \`${directory}\` (${codeOf(error)}).`, `${needs}: see that there is room for it and that the user of this step may write there, or name another directory in the variable RUNNER_TEMP.`, { cause: error });
}


/***/ }),

/***/ 2069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ packDirectory)
});

// EXTERNAL MODULE: ./build/package/archive.js
var archive = __webpack_require__(2325);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/package/byte-source.js
var byte_source = __webpack_require__(7027);
// EXTERNAL MODULE: ./build/package/crc32.js
var crc32 = __webpack_require__(6080);
// EXTERNAL MODULE: ./build/package/file-content.js
var file_content = __webpack_require__(717);
// EXTERNAL MODULE: ./build/package/turns.js
var package_turns = __webpack_require__(8567);
;// CONCATENATED MODULE: ./build/package/compressed-files.js






/** From this size on content is worth the way to the thread pool; measured with bench/packing. */
const FOR_THE_POOL = 16_384;
/** Pieces on their way through the thread pool (4 threads), so that it never runs dry. */
const POOL_JOBS = 8;
/** Bytes read ahead of the piece that is due: the bound on memory. */
const READ_AHEAD = 8 * 1024 * 1024;
/** How far deflate looks back. */
const WINDOW = 32_768;
const deflateOnPool = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * Reads and compresses files, in the given order and with the same bytes whatever the concurrency: what is large on
 * the thread pool, small files on this thread meanwhile (setting up a stream for each on the pool costs more than it
 * saves). A few MB are in memory at a time, however large a file is.
 *
 * @throws Failure that names the file which cannot be read, or is no longer what it was
 */
async function* compressFiles(files) {
    const ahead = [];
    let bytesAhead = 0;
    let onPool = 0;
    const turns = new package_turns/* Turns */.P();
    for (const job of jobsOf(files)) {
        ahead.push(job);
        bytesAhead += job.size;
        if (job.onPool)
            onPool++;
        await turns.pass();
        while (bytesAhead > READ_AHEAD || onPool >= POOL_JOBS) {
            const due = ahead.shift();
            if (!due)
                break;
            bytesAhead -= due.size;
            if (due.onPool)
                onPool--;
            yield due.compressed;
        }
    }
    for (const due of ahead)
        yield due.compressed;
}
function* jobsOf(files) {
    for (const file of files) {
        let crc = 0;
        let left = file.size;
        let before;
        for (const content of (0,file_content/* readPieces */.u)(file, (bytes) => Buffer.allocUnsafe(bytes))) {
            crc = (0,crc32/* crc32 */.Q)(content, crc);
            left -= content.length;
            // The CRC was taken when the digest was: the two tell of the same content, or nothing is sent.
            if (left === 0 && crc !== file.crc)
                throw (0,file_content/* changed */.t)(file.name);
            yield file.size <= byte_source/* PIECE */.TJ ? wholeJob(file, content) : partJob(file, content, before, left === 0);
            before = content;
        }
    }
}
function wholeJob(file, content) {
    const { length: size } = content;
    const onPool = size >= FOR_THE_POOL;
    // A window no larger than the file: setting up the full one takes longer than compressing a small file.
    const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))));
    const options = { windowBits, chunkSize: Math.min(65_536, size + 64) };
    const smaller = (data) => data.length < size ? { file, kind: 'deflated', data } : { file, kind: 'stored', data: content };
    const compressed = onPool
        ? deflateOnPool(content, options).then(smaller)
        : smaller(external_node_zlib_.deflateRawSync(content, options));
    return { size, onPool, compressed };
}
/**
 * A part is compressed by itself, so that several threads can work on one file. It looks back into the part before it,
 * and all but the last end on a whole byte, so that the parts are one stream (as pigz does it).
 */
function partJob(file, content, before, isLast) {
    const { Z_FINISH, Z_SYNC_FLUSH } = external_node_zlib_.constants;
    const options = {
        finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH,
        chunkSize: 65_536,
        ...(before && { dictionary: before.subarray(-WINDOW) }),
    };
    const kind = isLast ? 'last part' : 'part';
    const compressed = deflateOnPool(content, options).then((data) => ({ file, kind, data }));
    return { size: content.length, onPool: true, compressed };
}

// EXTERNAL MODULE: ./build/package/content-digest.js
var content_digest = __webpack_require__(3339);
// EXTERNAL MODULE: ./build/package/content-warnings.js
var content_warnings = __webpack_require__(1282);
// EXTERNAL MODULE: ./build/package/shown-path.js
var shown_path = __webpack_require__(4062);
// EXTERNAL MODULE: ./build/package/source-tree.js + 1 modules
var source_tree = __webpack_require__(536);
// EXTERNAL MODULE: ./build/package/upload-limit.js
var upload_limit = __webpack_require__(6944);
;// CONCATENATED MODULE: ./build/package/zip-writer.js
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, 00:00: the first date that DOS knows, in every archive, so that dates change no bytes. */
const DATE = 0x0021;
/** Made by Unix, so that readers take the permissions; features of version 2.0. */
const MADE_BY = (3 << 8) | 20;
/** Sizes and checksum stand behind the data, not before it. */
const DESCRIBED_BEHIND = 0x0008;
/** In place of checksum and sizes that are not known yet. */
const NOT_YET = new Uint8Array(12);
/**
 * Writes an archive of up to 65,535 files and 4 GB, piece by piece in the order of the file, so that it can go to
 * memory, a disk or the network alike. Without entries for directories: Lambda makes those that it needs.
 */
async function* writeZip(pieces) {
    const directory = new Directory();
    let offset = 0;
    let place;
    let compressedSize = 0;
    for await (const { file, kind, data } of pieces) {
        const isPart = kind === 'part' || kind === 'last part';
        compressedSize += data.length;
        if (!place) {
            const flags = isPart ? UTF8_NAME | DESCRIBED_BEHIND : UTF8_NAME;
            place = { offset, name: Buffer.from(file.name), flags, deflated: kind !== 'stored' };
            const known = isPart ? undefined : sizesOf(file, compressedSize);
            const header = Buffer.concat([signed(0x04034b50), sharedFields(place, known), place.name]);
            yield header;
            offset += header.length;
        }
        yield data;
        offset += data.length;
        if (kind === 'part')
            continue;
        const sizes = sizesOf(file, compressedSize);
        if (isPart) {
            const descriptor = Buffer.concat([signed(0x08074b50), sizes]);
            yield descriptor;
            offset += descriptor.length;
        }
        directory.add(file.executable, sharedFields(place, sizes), place);
        place = undefined;
        compressedSize = 0;
    }
    yield directory.bytes;
    yield endRecord(directory.files, directory.bytes.length, offset);
}
/** Checksum and sizes, as they stand before or behind the data and in the central directory. */
function sizesOf({ crc, size }, compressedSize) {
    const fields = Buffer.alloc(12);
    fields.writeUInt32LE(crc, 0);
    fields.writeUInt32LE(compressedSize, 4);
    fields.writeUInt32LE(size, 8);
    return fields;
}
/** The 26 bytes that the header before a file and its entry in the central directory share. */
function sharedFields({ name, flags, deflated }, sizes = NOT_YET) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(deflated ? 20 : 10, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(deflated ? DEFLATED : 0, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.set(sizes, 10);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
/**
 * The table of contents, which comes last, in memory of its own: entries from Node's pool would keep what else was in
 * there, too.
 */
class Directory {
    files = 0;
    #room = Buffer.alloc(65_536);
    #length = 0;
    get bytes() {
        return this.#room.subarray(0, this.#length);
    }
    add(executable, shared, { name, offset }) {
        const header = this.#next(CENTRAL_HEADER);
        header.writeUInt32LE(0x02014b50, 0);
        header.writeUInt16LE(MADE_BY, 4);
        shared.copy(header, 6);
        header.writeUInt16LE(executable ? 0o100755 : 0o100644, 40);
        header.writeUInt32LE(offset, 42);
        name.copy(this.#next(name.length));
        this.files++;
    }
    #next(bytes) {
        const start = this.#length;
        this.#length += bytes;
        if (this.#length > this.#room.length) {
            this.#room = Buffer.concat([this.#room, Buffer.alloc(this.#room.length + bytes)]);
        }
        return this.#room.subarray(start, this.#length);
    }
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
 * Reads a source directory, which is packed when its archive is asked for. The same files give the same bytes wherever, whenever and by whomever they are packed
 * (on one platform, with one release of Node, whose zlib decides how bytes deflate): names are sorted by their
 * bytes, the date is fixed, permissions are 755 for what its owner may execute, else 644. Windows has no such
 * permission: there every file is packed as 644, so a `bootstrap` has to be packed elsewhere.
 *
 * @param path the directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to the directory
 * @throws Failure about everything in the directory that cannot be packed
 */
async function packDirectory(path, exclude) {
    const { files, warnings } = await (0,source_tree/* readSourceTree */.m)(path, exclude);
    const unzippedSize = files.reduce((bytes, { size }) => bytes + size, 0);
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(`The content of the directory \`${(0,shown_path/* shownPath */.p)(path)}\``, unzippedSize);
    if (tooLarge)
        throw tooLarge;
    const { digest, files: digested } = await (0,content_digest/* digestFiles */.E)(files);
    return {
        kind: 'package',
        digest,
        files: files.map(({ name }) => name),
        unzippedSize,
        warnings: [...warnings, ...(0,content_warnings/* contentWarnings */.l)(files)],
        archive: (keeping) => (0,archive/* keepArchive */.Q)(writeZip(compressFiles(digested)), keeping),
    };
}


/***/ }),

/***/ 4062:
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

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readSourceTree),
  O: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/package/entry-name.js
var entry_name = __webpack_require__(5035);
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
// EXTERNAL MODULE: ./build/package/shown-path.js
var shown_path = __webpack_require__(4062);
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
        const absent = (0,file_error/* codeOf */.$N)(error) === 'ENOENT' || (0,file_error/* codeOf */.$N)(error) === 'ENOTDIR';
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
            if ((0,file_error/* codeOf */.$N)(error) === 'ELOOP')
                throw this.#circle(name);
            if ((0,file_error/* codeOf */.$N)(error) !== 'ENOENT' && (0,file_error/* codeOf */.$N)(error) !== 'ENOTDIR') {
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
    return new failure/* Failure */.H(`${subject} cannot be read (${(0,file_error/* codeOf */.$N)(error)}).`, 'Check its permissions; what the function does not need can be left out with `exclude`.', { cause: error });
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ TemporaryFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7027);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6930);





/** A file that loses its name as soon as it is made, so that nothing stays behind however this process ends. */
class TemporaryFile {
    #directory;
    #descriptor;
    #block = Buffer.allocUnsafeSlow(_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE */ .TJ);
    #filled = 0;
    #size = 0;
    /** @throws Failure when no file can be made there */
    constructor(directory) {
        this.#directory = directory;
        this.#descriptor = this.#attempt(() => {
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `package-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.zip`);
            const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(name, 'wx+', 0o600);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(name);
            return descriptor;
        });
    }
    /** @throws Failure when the disk does not take them */
    add(bytes) {
        this.#size += bytes.length;
        if (this.#filled + bytes.length > _byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE */ .TJ)
            this.#flush();
        if (bytes.length > _byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE */ .TJ) {
            this.#write(bytes);
        }
        else {
            this.#block.set(bytes, this.#filled);
            this.#filled += bytes.length;
        }
    }
    /** Reads from the beginning what was added. */
    open() {
        this.#flush();
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)('', { fd: this.#descriptor, autoClose: false, start: 0, highWaterMark: _byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE */ .TJ });
    }
    /** @param where begins the message of a Failure */
    source(where) {
        this.#flush();
        return (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openFileSource */ .Sd)(this.#descriptor, this.#size, where);
    }
    #flush() {
        this.#write(this.#block.subarray(0, this.#filled));
        this.#filled = 0;
    }
    #write(bytes) {
        this.#attempt(() => {
            for (let done = 0; done < bytes.length;)
                done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(this.#descriptor, bytes, done);
        });
    }
    #attempt(work) {
        try {
            return work();
        }
        catch (error) {
            const needs = 'What goes through S3 or comes from there is kept on disk meanwhile, at most 250 MB';
            throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .unwritable */ .mP)('The package', this.#directory, needs, error);
        }
    }
}


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns)
/* harmony export */ });
/** Milliseconds of work after which others get their turn. */
const TURN = 10;
/** Lets others have their turn during long work on this thread: requests to AWS are under way meanwhile. */
class Turns {
    #since = performance.now();
    /** To be awaited between two short pieces of work. */
    async pass() {
        if (performance.now() - this.#since < TURN)
            return;
        await new Promise(setImmediate);
        this.#since = performance.now();
    }
}


/***/ }),

/***/ 4394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ contentOffset),
/* harmony export */   x: () => (/* binding */ readZipDirectory)
/* harmony export */ });
/** An archive without a sound table of contents. */
class UnreadableDirectory extends Error {
}
const END_RECORD = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;
/** What stands in a field of 32 bits whose number needs 64 and is told elsewhere. */
const ELSEWHERE = 0xffffffff;
/**
 * Reads the table of contents at the end of an archive ("APPNOTE.TXT - .ZIP File Format Specification", 4.3), with the
 * 64-bit extension.
 *
 * @throws UnreadableDirectory
 */
function readZipDirectory(source) {
    const { offset, length, count } = findDirectory(source);
    if (offset + length > source.size)
        throw new UnreadableDirectory();
    const bytes = source.read(offset, length);
    const entries = [];
    for (let at = 0; at < bytes.length && entries.length < count;) {
        if (bytes.length - at < CENTRAL_HEADER || bytes.readUInt32LE(at) !== 0x02014b50)
            break;
        const nameEnd = at + CENTRAL_HEADER + bytes.readUInt16LE(at + 28);
        const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
        const end = extraEnd + bytes.readUInt16LE(at + 32);
        if (end > bytes.length)
            break;
        const [size = 0, compressedSize = 0, offset = 0] = withLongNumbers([24, 20, 42].map((field) => bytes.readUInt32LE(at + field)), bytes.subarray(nameEnd, extraEnd));
        entries.push({
            rawName: bytes.subarray(at + CENTRAL_HEADER, nameEnd),
            madeBy: bytes.readUInt16LE(at + 4),
            attributes: bytes.readUInt32LE(at + 38),
            flags: bytes.readUInt16LE(at + 8),
            method: bytes.readUInt16LE(at + 10),
            crc: bytes.readUInt32LE(at + 16),
            compressedSize,
            size,
            offset,
        });
        at = end;
    }
    if (entries.length !== count)
        throw new UnreadableDirectory();
    return entries;
}
/**
 * Where the compressed content of an entry begins: its own header may have another length than in the table.
 * @throws UnreadableDirectory
 */
function contentOffset(source, { offset }) {
    const header = source.read(offset, LOCAL_HEADER);
    if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== 0x04034b50)
        throw new UnreadableDirectory();
    return offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
}
/** The record at the very end; a comment of any content may follow it. */
function findDirectory(source) {
    const start = Math.max(0, source.size - END_RECORD - LONGEST_COMMENT);
    const tail = source.read(start, source.size - start);
    for (let at = tail.length - END_RECORD; at >= 0; at--) {
        if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== 0x06054b50)
            continue;
        const length = tail.readUInt32LE(at + 12);
        const offset = tail.readUInt32LE(at + 16);
        const count = tail.readUInt16LE(at + 10);
        const isLong = count === 0xffff || length === ELSEWHERE || offset === ELSEWHERE;
        return (isLong && findLongDirectory(source, start + at)) || { offset, length, count };
    }
    throw new UnreadableDirectory();
}
/** The 64-bit record, whose place is told just before the other one. */
function findLongDirectory(source, endRecord) {
    const locator = endRecord < 20 ? Buffer.alloc(0) : source.read(endRecord - 20, 20);
    if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50)
        return undefined;
    const record = source.read(Number(locator.readBigUInt64LE(8)), 56);
    if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50)
        throw new UnreadableDirectory();
    const [count = 0, length = 0, offset = 0] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
    return { offset, length, count };
}
/** Numbers that need 64 bits stand in an extra field, those that do alone, in this order. */
function withLongNumbers(short, extra) {
    if (!short.includes(ELSEWHERE))
        return [...short];
    const long = longNumbers(extra);
    return short.map((number) => (number === ELSEWHERE ? (long.shift() ?? number) : number));
}
function longNumbers(extra) {
    for (let at = 0; at + 4 <= extra.length;) {
        const end = at + 4 + extra.readUInt16LE(at + 2);
        if (extra.readUInt16LE(at) === 0x0001 && end <= extra.length) {
            const count = Math.floor((end - at - 4) / 8);
            return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
        }
        at = end;
    }
    return [];
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openZipFile),
  b: () => (/* binding */ readArchive)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/package/archive.js
var archive = __webpack_require__(2325);
// EXTERNAL MODULE: ./build/package/byte-source.js
var byte_source = __webpack_require__(7027);
// EXTERNAL MODULE: ./build/package/checked-bytes.js
var checked_bytes = __webpack_require__(5336);
// EXTERNAL MODULE: ./build/package/content-digest.js
var content_digest = __webpack_require__(3339);
// EXTERNAL MODULE: ./build/package/content-warnings.js
var content_warnings = __webpack_require__(1282);
// EXTERNAL MODULE: ./build/package/entry-name.js
var entry_name = __webpack_require__(5035);
// EXTERNAL MODULE: ./build/package/file-error.js
var file_error = __webpack_require__(6930);
// EXTERNAL MODULE: ./build/package/shown-path.js
var shown_path = __webpack_require__(4062);
// EXTERNAL MODULE: ./build/package/turns.js
var package_turns = __webpack_require__(8567);
// EXTERNAL MODULE: ./build/package/upload-limit.js
var upload_limit = __webpack_require__(6944);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/package/crc32.js
var crc32 = __webpack_require__(6080);
// EXTERNAL MODULE: ./build/package/zip-directory.js
var zip_directory = __webpack_require__(4394);
;// CONCATENATED MODULE: ./build/package/zip-entries.js









/**
 * Lists the files of an archive, sorted by the bytes of their names; a name that is there twice comes twice, in the
 * order of the archive. Nothing is inflated before `hash`, and never
 * more than the declared size, whose sum is within what Lambda unpacks.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as it is meant
 */
function readZipEntries(source, where) {
    const raw = listEntries(source, where).filter(({ rawName }) => rawName.at(-1) !== SLASH);
    if (raw.length === 0) {
        throw new failure/* Failure */.H(`${where} holds no files.`, 'Check the step that builds it, and the directory that it runs in.');
    }
    const size = raw.reduce((bytes, entry) => bytes + entry.size, 0);
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(where, size);
    if (tooLarge)
        throw tooLarge;
    return (0,entry_name/* sortedByName */.IG)(raw.map((entry) => readEntry(source, entry, where)));
}
const SLASH = 0x2f;
function listEntries(source, where) {
    try {
        return (0,zip_directory/* readZipDirectory */.x)(source);
    }
    catch (error) {
        throw error instanceof failure/* Failure */.H ? error : unreadableZip(source, where, error);
    }
}
/** How the archive's entries name their makers: those whose external attributes hold Unix permissions. */
const UNIX_MAKERS = [3, 19];
/** The methods of compression that zip archives for Lambda use. */
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
function readEntry(source, entry, where) {
    const written = (0,entry_name/* decodeName */.e4)(entry.rawName, where);
    (0,entry_name/* requireUnpackable */.a7)(written, where);
    // `./a//b` unpacks to the same file as `a/b`.
    const name = written
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .join('/');
    requireReadable(name, entry, where);
    const attributes = UNIX_MAKERS.includes(entry.madeBy >>> 8) ? entry.attributes >>> 16 : 0;
    const executable = (attributes & 0o100) !== 0;
    const isLink = (attributes & 0o170000) === 0o120000;
    return {
        name,
        kind: isLink ? 'link' : executable ? 'executable' : 'file',
        executable,
        ...(attributes !== 0 && { mode: attributes & 0o777 }),
        size: entry.size,
        hash: () => hashContent(source, entry, name, where),
    };
}
function requireReadable(name, { flags, method }, where) {
    if ((flags & ENCRYPTED) !== 0) {
        throw new failure/* Failure */.H(`${where} is encrypted: ${(0,entry_name/* shownName */.HD)(name)}. Lambda has no password to unpack it with.`, 'Build it without a password.');
    }
    if (method !== STORED && method !== DEFLATED) {
        throw new failure/* Failure */.H(`${where} holds ${(0,entry_name/* shownName */.HD)(name)} in a compression (method ${method}) that this action cannot read.`, 'Build it with the usual method, deflate, for instance with `zip -r`.');
    }
}
async function hashContent(source, entry, name, where) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let crc = 0;
    let cause;
    try {
        let left = entry.size;
        for await (const piece of inflated(source, entry)) {
            left -= piece.length;
            if (left < 0)
                break;
            hash.update(piece);
            crc = (0,crc32/* crc32 */.Q)(piece, crc);
        }
        if (left === 0 && crc === entry.crc)
            return hash.digest();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        cause = error;
    }
    throw new failure/* Failure */.H(`${where} is damaged: the content of ${(0,entry_name/* shownName */.HD)(name)} is not what its checksum says.`, 'Build it again, and check that it was transferred whole. `unzip -t` tells whether an archive is sound.', { cause });
}
/** Setting up a stream takes longer than to inflate a small file at once. */
function inflated(source, entry) {
    const { method, compressedSize, size } = entry;
    const start = (0,zip_directory/* contentOffset */.P)(source, entry);
    if (method === STORED || compressedSize === 0)
        return (0,byte_source/* passingPieces */.$6)(source, start, compressedSize);
    if (Math.max(size, compressedSize) > byte_source/* PIECE */.TJ)
        return inflatedPieces((0,byte_source/* piecesOf */.Xe)(source, start, compressedSize));
    const chunkSize = Math.min(65_536, Math.max(64, size + 1));
    const compressed = source.read(start, compressedSize);
    return [external_node_zlib_.inflateRawSync(compressed, { chunkSize, maxOutputLength: Math.max(1, size) })];
}
async function* inflatedPieces(compressed) {
    const input = external_node_stream_.Readable.from(compressed);
    const inflate = external_node_zlib_.createInflateRaw({ chunkSize: 65_536 });
    input.on('error', (error) => inflate.destroy(error)).pipe(inflate);
    yield* inflate;
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
function unreadableZip(source, where, cause) {
    const beginning = source.read(0, 32).toString('latin1');
    const found = LOOKALIKES.find(([start]) => beginning.startsWith(start));
    const [, problem, advice] = found ?? [
        '',
        'is not a zip archive',
        'Build it with `zip -r`, or give the directory as `source-dir`.',
    ];
    return new failure/* Failure */.H(`${where} ${problem}.`, advice, { cause });
}

;// CONCATENATED MODULE: ./build/package/zip-file.js
















/**
 * Opens an archive, which is sent as it is. Its content is read for the digest, and to find what is wrong with it
 * before anything is written.
 *
 * @param path the archive, absolute
 * @throws Failure about an archive that is missing, damaged, encrypted, empty or too large, and about names that
 *   Lambda would not unpack as they are meant
 */
async function openZipFile(path) {
    const where = `The archive \`${(0,shown_path/* shownPath */.p)(path)}\``;
    const { size } = requireSize(requireFile(path, where), where);
    const descriptor = openFile(path, where);
    try {
        const source = (0,byte_source/* openFileSource */.Sd)(descriptor, size, where);
        const content = await readArchive(source, where);
        // It is opened again when it is sent, which may be never.
        const archive = (keeping) => sendFile(path, where, content.sha256, keeping);
        return { kind: 'package', ...content, archive };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/**
 * Reads an archive from wherever it is.
 * @param where begins the messages of a Failure, for instance "The archive `build/app.zip`"
 */
async function readArchive(source, where) {
    const entries = readZipEntries(source, where);
    const digest = new content_digest/* ContentDigest */.e();
    const turns = new package_turns/* Turns */.P();
    for (const entry of entries) {
        digest.add(entry.name, entry.kind, await entry.hash());
        await turns.pass();
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const piece of (0,byte_source/* passingPieces */.$6)(source)) {
        hash.update(piece);
        await turns.pass();
    }
    const repeated = repeatedNames(entries);
    return {
        sha256: hash.digest('base64'),
        digest: digest.digest(),
        files: [...new Set(entries.map(({ name }) => name))],
        unzippedSize: entries.reduce((bytes, { size }) => bytes + size, 0),
        ...(repeated.length > 0 && { repeated }),
        warnings: [...duplicateWarnings(repeated), ...unreadableWarnings(entries), ...(0,content_warnings/* contentWarnings */.l)(entries)],
    };
}
/** The archive as it is sent: what is on disk already is not written a second time. */
async function sendFile(path, where, sha256, keeping) {
    const changed = () => new failure/* Failure */.H(`${where} changed while this step ran.`, 'Make sure that nothing writes to it any more when this step runs.');
    const read = () => (0,checked_bytes/* checkedBytes */.D)((0,external_node_fs_.createReadStream)(path, { highWaterMark: byte_source/* PIECE */.TJ }), sha256, changed);
    if (keeping === 'in memory')
        return (0,archive/* keepArchive */.Q)(read(), keeping);
    return {
        sha256,
        size: (0,external_node_fs_.statSync)(path).size,
        ...(keeping !== 'nowhere' && { open: () => external_node_stream_.Readable.from(read()) }),
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
function requireSize(stats, where) {
    if (stats.size === 0) {
        throw new failure/* Failure */.H(`${where} is empty (0 bytes).`, 'Check the step that builds it: its output may have been cut off.');
    }
    const tooLarge = (0,upload_limit/* unzippedProblem */.NQ)(where, stats.size);
    if (tooLarge)
        throw tooLarge;
    return stats;
}
function openFile(path, where) {
    try {
        return (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        throw new failure/* Failure */.H(`${where} cannot be read (${(0,file_error/* codeOf */.$N)(error)}).`, 'Check its permissions.', {
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
        if ((0,file_error/* codeOf */.$N)(error) === 'ENOENT' || (0,file_error/* codeOf */.$N)(error) === 'ENOTDIR')
            throw missing(path, where);
        throw new failure/* Failure */.H(`${where} cannot be read (${(0,file_error/* codeOf */.$N)(error)}).`, 'Check its permissions.', {
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

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ versionBeforeLastMove),
/* harmony export */   T: () => (/* binding */ beforeLastMove),
/* harmony export */   mX: () => (/* binding */ movedByThisRun),
/* harmony export */   r$: () => (/* binding */ publishedByThisRun)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);

/**
 * Whether the last move of an alias was made by this workflow run. When it serves what is to be released already, an
 * attempt that was cut short has left it so, or an attempt that was whole: what the inputs ask for beyond the move may
 * still be to do.
 * @param run the id of the workflow run; another attempt of it has the same
 */
function movedByThisRun(alias, run) {
    const history = alias?.history;
    return run !== undefined && history?.current === alias?.traffic.version && history?.git.run === run;
}
/** Whether a version was published by this workflow run. */
function publishedByThisRun(record, run) {
    return run !== undefined && record?.git.run === run;
}
/**
 * An alias as it was before its last move, as far as its history tells; undefined when it tells of nothing before.
 * @param before what is known of the version that it served then
 */
function beforeLastMove(alias, before) {
    const { history } = alias;
    const [current, ...previous] = history?.previous ?? [];
    if (!history || current === undefined)
        return undefined;
    const git = before?.record?.git ?? {};
    return (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)({ ...alias, traffic: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .allTo */ .jT)(current) }, { current, previous, bad: history.bad, git });
}
/** The number of the version that an alias served before its last move. */
function versionBeforeLastMove(alias) {
    return alias?.history?.previous[0];
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
    const served = current?.alias?.traffic.version;
    const state = !current
        ? `${name} does not exist yet.`
        : !alias
            ? `${name} exists; no alias is to be moved.`
            : served
                ? `${name}: the alias ${alias} serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(served)}.`
                : `${name} has no alias ${alias} yet.`;
    return [state, ...(code ? [packageLine(code)] : [])];
}
/** The size of a package, or which image it is. */
function packageLine(code) {
    if (code.kind === 'image') {
        const { image, tag, sha256 } = code;
        const [place = ''] = image.split('@');
        return tag ? `Image: ${place}:${tag}, which is sha256:${sha256} now.` : `Image: ${image}.`;
    }
    if (code.kind === 's3-object') {
        const { bucket, key, version } = code.object;
        const pinned = version ? `, version ${version}` : '';
        return `Package: s3://${bucket}/${key}${pinned}, ${(0,_smoke_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(code.size)} zipped.`;
    }
    const { files, unzippedSize } = code;
    return `Package: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${(0,_smoke_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(unzippedSize)}.`;
}


/***/ })

};
