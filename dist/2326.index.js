export const id = 2326;
export const ids = [2326];
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
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2221);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5128);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9341);





const LAYER_VERSION = ['Version', 'LayerVersionArn'];
/**
 * The versions of a layer, the newest first, in pages of 50 that are read on demand. A layer that does not exist has
 * none.
 */
async function* listLayerVersions(aws, name) {
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'ListLayerVersions', name, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .ListLayerVersionsCommand */ .icq({ LayerName: name, Marker })), ({ LayerVersions = [] }) => LayerVersions.map((each) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .layerVersionIn */ .Nm)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .complete */ .My)(each, ...LAYER_VERSION))).sort((left, right) => right.number - left.number));
    while (true) {
        const page = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)(pages.next());
        if (page === undefined || page.done)
            return;
        yield page.value;
    }
}
/** Reads a version of a layer, with the hash of its content; undefined when it does not exist. */
function getLayerVersion(aws, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetLayerVersion', `${name}:${version}`, async () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .layerContentIn */ .sR)(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .GetLayerVersionCommand */ .VK5(input)))));
}
/**
 * Reads a version of a layer of any account.
 * @param arn with the version; undefined when it does not exist
 */
function getLayerVersionByArn(aws, arn) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetLayerVersion', arn, async () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .layerContentIn */ .sR)(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .GetLayerVersionByArnCommand */ .tGD({ Arn: arn })))));
}
/**
 * Publishes a version of a layer. Every call publishes another version, even with the same content, so the SDK must not
 * repeat a call whose response was lost. It repeats only throttled calls, which had no effect.
 */
function publishLayerVersion(aws, input) {
    const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .PublishLayerVersionCommand */ .cl_(input);
    command.middlewareStack.add((next) => (args) => next(args).catch(async (error) => {
        const { saysTooMany, sdkErrorDetails } = await Promise.all(/* import() */[__webpack_require__.e(6668), __webpack_require__.e(723)]).then(__webpack_require__.bind(__webpack_require__, 723));
        throw saysTooMany(sdkErrorDetails(error)) ? error : new Unrepeated(error);
    }), { step: 'finalizeRequest', priority: 'low', name: 'unrepeated' });
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'PublishLayerVersion', input.LayerName ?? '', () => aws.client.send(command).then((answer) => (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .complete */ .My)(answer, ...LAYER_VERSION), (error) => {
        throw error instanceof Unrepeated ? error.error : error;
    }));
}
/** Hides an error from the SDK, which would retry after it. The SDK searches `cause`, too, so the error is not there. */
class Unrepeated extends Error {
    error;
    constructor(error) {
        super('Not repeated.');
        this.error = error;
    }
}
/** Deletes a version of a layer; a version that no longer exists counts as deleted. */
async function deleteLayerVersion(aws, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'DeleteLayerVersion', `${name}:${version}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .DeleteLayerVersionCommand */ .KnR(input))));
}
/** The resource policy of a version of a layer, as JSON; undefined when it has none. */
function getLayerVersionPolicy(aws, name, version) {
    const input = { LayerName: name, VersionNumber: version };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetLayerVersionPolicy', `${name}:${version}`, async () => (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .completePolicy */ .oL)(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .GetLayerVersionPolicyCommand */ .fCq(input)))));
}
async function addLayerVersionPermission(aws, input) {
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'AddLayerVersionPermission', `${input.LayerName}:${input.VersionNumber}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .AddLayerVersionPermissionCommand */ .zjw(input)));
}
/** ARNs of the layer versions that any version of any function of the account uses, in this region. */
async function listUsedLayerVersions(aws) {
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'ListFunctions', '*', (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .ListFunctionsCommand */ .xRr({ FunctionVersion: 'ALL', Marker })), ({ Functions = [] }) => Functions);
    const used = new Set();
    for await (const functions of pages) {
        for (const { Layers = [] } of functions)
            for (const { Arn } of Layers)
                if (Arn)
                    used.add(Arn);
    }
    return used;
}


/***/ }),

/***/ 7223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ HeaderSample)
});

;// CONCATENATED MODULE: ./build/package/compiled/elf.js
/** "ELF Header" of the System V ABI: `e_machine`. Others, such as graphics processors and BPF, are not for the system. */
const PROCESSORS = {
    3: 'x86',
    8: 'mips',
    20: 'ppc',
    21: 'ppc64',
    22: 's390x',
    40: 'arm',
    62: 'x86_64',
    183: 'arm64',
    243: 'riscv64',
    258: 'loong64',
};
/** `EI_OSABI` of NetBSD, FreeBSD and OpenBSD. Linux has 0 or 3. */
const BSD = [2, 9, 12];
/** `e_type` of programs and shared libraries; the others are parts of them. */
const EXECUTABLE = 2;
const SHARED = 3;
const PROGRAM_HEADER = 56;
const LOAD = 1;
const DYNAMIC = 2;
const INTERPRETER = 3;
/** Tags of the dynamic section. */
const NEEDED = 1;
const STRINGS = 5;
const VERSIONS_NEEDED = 0x6ffffffe;
/** The most bytes of a name, such as `/lib64/ld-linux-x86-64.so.2`. */
const LONGEST_NAME = 128;
/** The most bytes of a dynamic section, or of a list of versions, that are read. */
const LONGEST_SECTION = 65_536;
/** Whether a file begins like one for Linux. */
function isElf(beginning) {
    return beginning[0] === 0x7f && beginning[1] === 0x45 && beginning[2] === 0x4c && beginning[3] === 0x46;
}
/**
 * Reads the headers of an ELF file ("Tool Interface Standard", and "Symbol Versioning" of the Linux Standard Base), not its
 * code.
 * @returns undefined for what the system neither starts nor loads
 */
function readElf(read) {
    const header = read(0, 64);
    if (header.length < 52)
        return undefined;
    const isLittle = header[5] !== 2;
    const type = isLittle ? header.readUInt16LE(16) : header.readUInt16BE(16);
    const processor = PROCESSORS[isLittle ? header.readUInt16LE(18) : header.readUInt16BE(18)];
    if (processor === undefined || (type !== EXECUTABLE && type !== SHARED))
        return undefined;
    const system = BSD.includes(header[7] ?? 0) ? 'BSD' : 'Linux';
    const is64 = header[4] === 2 && header.length === 64;
    return {
        system,
        processors: [processor],
        ...(is64 && isLittle && linkedWith(segmentsOf(header, read), read)),
    };
}
/** Where the dynamic section of an ELF file is: offset and bytes. Undefined without one. */
function dynamicSection(read) {
    const header = read(0, 64);
    if (header.length < 64 || header[4] !== 2 || header[5] === 2)
        return undefined;
    return segmentsOf(header, read).find(({ type }) => type === DYNAMIC);
}
function segmentsOf(header, read) {
    const table = read(Number(header.readBigUInt64LE(32)), header.readUInt16LE(56) * PROGRAM_HEADER);
    return Array.from({ length: Math.floor(table.length / PROGRAM_HEADER) }, (_, index) => {
        const at = index * PROGRAM_HEADER;
        const [offset = 0, address = 0, size = 0] = [8, 16, 32].map((field) => Number(table.readBigUInt64LE(at + field)));
        return { type: table.readUInt32LE(at), offset, address, size };
    });
}
/** The C library of a file. Only what names it counts: a static program names none. */
function linkedWith(segments, read) {
    const interpreter = segments.find(({ type }) => type === INTERPRETER);
    const names = interpreter ? [nameAt(read, interpreter.offset)] : [];
    const dynamic = segments.find(({ type }) => type === DYNAMIC);
    const entries = dynamic ? dynamicEntries(read(dynamic.offset, Math.min(dynamic.size, LONGEST_SECTION))) : [];
    const offsetOf = (tag) => {
        const address = entries.find((each) => each.tag === tag)?.value;
        return address === undefined ? undefined : fileOffset(segments, address);
    };
    const strings = offsetOf(STRINGS);
    if (strings !== undefined)
        names.push(...entries.filter(({ tag }) => tag === NEEDED).map(({ value }) => nameAt(read, strings + value)));
    if (names.some((name) => /\/ld-musl-|^libc\.musl-|^libc\.so$/.test(name)))
        return { library: 'musl' };
    const versions = offsetOf(VERSIONS_NEEDED);
    const glibc = versions === undefined ? undefined : newestGlibc(read(versions, LONGEST_SECTION));
    if (glibc !== undefined)
        return { library: 'glibc', glibc };
    return names.some((name) => /\/ld-linux|^libc\.so\.6$/.test(name)) ? { library: 'glibc' } : undefined;
}
function dynamicEntries(section) {
    const all = Array.from({ length: Math.floor(section.length / 16) }, (_, index) => ({
        tag: Number(section.readBigUInt64LE(index * 16)),
        value: Number(section.readBigUInt64LE(index * 16 + 8)),
    }));
    const end = all.findIndex(({ tag }) => tag === 0);
    return end < 0 ? all : all.slice(0, end);
}
function fileOffset(segments, address) {
    const segment = segments.find(({ type, address: start, size }) => type === LOAD && address >= start && address < start + size);
    return segment && segment.offset + (address - segment.address);
}
function nameAt(read, position) {
    return read(position, LONGEST_NAME).toString('latin1').split('\0', 1)[0] ?? '';
}
/** Marks a version whose absence the loader accepts. */
const WEAK = 2;
/**
 * The newest version of glibc in a list of needed versions (`.gnu.version_r`). Versions are recognized by the hashes of
 * their names, which are beside them, because the names themselves may be anywhere in the file.
 */
function newestGlibc(list) {
    let newest;
    for (let at = 0; at + 16 <= list.length;) {
        let version = at + list.readUInt32LE(at + 8);
        for (let left = list.readUInt16LE(at + 2); left > 0 && version + 16 <= list.length; left--) {
            const minor = (list.readUInt16LE(version + 4) & WEAK) === 0 && glibcByHash(list.readUInt32LE(version));
            if (typeof minor === 'number')
                newest = Math.max(newest ?? 0, minor);
            const next = list.readUInt32LE(version + 12);
            if (next < 16)
                break;
            version += next;
        }
        const next = list.readUInt32LE(at + 12);
        if (next < 16)
            break;
        at += next;
    }
    return newest;
}
/** Versions of glibc are looked for up to 2.99. */
const VERSIONS = 100;
let byHash;
function glibcByHash(hash) {
    byHash ??= new Map([
        ...Array.from({ length: VERSIONS }, (_, minor) => [elfHash(`GLIBC_2.${minor}`), minor]),
        // Versions of three numbers are older than every Lambda runtime.
        ...['2.1.1', '2.1.3', '2.2.5', '2.2.6', '2.3.2', '2.3.3', '2.3.4'].map((version) => [elfHash(`GLIBC_${version}`), Number(version[2])]),
        // Relative relocations in a compact form, which glibc 2.36 was the first to read.
        [elfHash('GLIBC_ABI_DT_RELR'), 36],
    ]);
    return byHash.get(hash);
}
/** The hash function of the System V ABI. */
function elfHash(name) {
    let hash = 0;
    for (const byte of Buffer.from(name)) {
        hash = (hash << 4) + byte;
        const high = hash & 0xf0000000;
        hash = (hash ^ (high >>> 24)) & ~high;
    }
    return hash >>> 0;
}

;// CONCATENATED MODULE: ./build/package/compiled/other-systems.js
/** `cputype` of macOS, <mach/machine.h>. */
const MAC_PROCESSORS = {
    7: 'x86',
    16777223: 'x86_64',
    16777228: 'arm64',
};
/** The files of a universal file. A class of Java has the same beginning, and then its version, which is at least 45. */
const MOST_PARTS = 44;
/** `Machine` of Windows, "PE Format". */
const WINDOWS_PROCESSORS = {
    332: 'x86',
    34404: 'x86_64',
    43620: 'arm64',
};
/**
 * Reads the beginning of a Mach-O file, for one processor or for several.
 * @param beginning the first 4 KB
 */
function readMachO(beginning) {
    if (beginning.length < 28)
        return undefined;
    const magic = beginning.readUInt32LE(0);
    if (magic === 0xfeedface || magic === 0xfeedfacf)
        return onMac([beginning.readUInt32LE(4)]);
    if (beginning.readUInt32BE(0) !== 0xcafebabe)
        return undefined;
    const parts = beginning.readUInt32BE(4);
    if (parts === 0 || parts > MOST_PARTS || beginning.length < 8 + parts * 20)
        return undefined;
    return onMac(Array.from({ length: parts }, (_, index) => beginning.readUInt32BE(8 + index * 20)));
}
function onMac(types) {
    return { system: 'macOS', processors: types.map((type) => MAC_PROCESSORS[type] ?? 'another processor') };
}
/** Reads the beginning of a file for Windows, as above. */
function readPortableExecutable(beginning) {
    if (beginning.length < 64 || beginning.toString('latin1', 0, 2) !== 'MZ')
        return undefined;
    const at = beginning.readUInt32LE(0x3c);
    if (at + 6 > beginning.length || beginning.toString('latin1', at, at + 4) !== 'PE\0\0')
        return undefined;
    const processor = WINDOWS_PROCESSORS[beginning.readUInt16LE(at + 4)] ?? 'another processor';
    return { system: 'Windows', processors: [processor] };
}

;// CONCATENATED MODULE: ./build/package/compiled/header-sample.js


/** Bytes at the beginning and at the end of a file for Linux that are kept: linkers and patchelf write names there. */
const BEGINNING = 8_388_608;
const END = 1_048_576;
/** Bytes that tell the system and the processor. */
const HEADER = 4096;
/**
 * Reads the headers of a file whose content passes by once, because it is hashed. Nothing of other files is kept, and a few
 * MB of a compiled one.
 */
class HeaderSample {
    #name;
    #size;
    #parts;
    #position = 0;
    #found;
    /** @param size bytes of the whole file */
    constructor(name, size) {
        this.#name = name;
        this.#size = size;
    }
    /** Takes the next bytes, the first of them in a piece of at least 4 KB where the file has them. */
    add(piece) {
        if (this.#position === 0)
            this.#begin(piece);
        for (const { start, bytes } of this.#parts ?? [])
            copyOverlap(piece, this.#position, bytes, start);
        this.#position += piece.length;
    }
    /** The file, when all of it has passed; none if it is not compiled. */
    compiled() {
        const found = this.#parts ? readElf((position, length) => this.#read(position, length)) : this.#found;
        return found ? [{ name: this.#name, ...found }] : [];
    }
    #begin(piece) {
        if (!isElf(piece)) {
            const beginning = piece.subarray(0, HEADER);
            this.#found = readMachO(beginning) ?? readPortableExecutable(beginning);
            return;
        }
        const read = (position, length) => piece.subarray(position, position + length);
        if (piece.length >= this.#size) {
            this.#found = readElf(read);
            return;
        }
        const dynamic = dynamicSection(read);
        this.#parts = [
            partOf(0, Math.min(BEGINNING, this.#size)),
            partOf(Math.max(0, this.#size - END), Math.min(END, this.#size)),
            ...(dynamic ? [partOf(dynamic.offset, Math.min(dynamic.size, LONGEST_SECTION))] : []),
        ];
    }
    #read(position, length) {
        const part = this.#parts?.find(({ start, bytes }) => position >= start && position < start + bytes.length);
        return part ? part.bytes.subarray(position - part.start, position - part.start + length) : Buffer.alloc(0);
    }
}
function partOf(start, size) {
    return { start, bytes: Buffer.alloc(size) };
}
function copyOverlap(piece, position, target, start) {
    const from = Math.max(position, start);
    const to = Math.min(position + piece.length, start + target.length);
    if (from < to)
        piece.copy(target, from - start, from - position, to - position);
}


/***/ }),

/***/ 3339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ digestFiles),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   ed: () => (/* binding */ ContentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _compiled_header_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7223);
/* harmony import */ var _file_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(717);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9459);
/* harmony import */ var _zip_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1836);





const MARKS = { file: '-', executable: 'x', link: 'l' };
/** The marks of entries that only their owner can read, which the function cannot: the repair has to be a change. */
const HIDDEN_MARKS = {
    file: 'h',
    executable: 'H',
    link: 'l',
    directory: 'd',
};
/**
 * Identifies the files of a package, whatever tool built the archive and when. It covers, for each file in the order of
 * the bytes of the names, the name, NUL, a mark for the kind, and the SHA-256 of the content. Dates, owners, other
 * permissions and empty directories do not count, except that files and directories which others than their owner cannot
 * read have marks of their own.
 */
class ContentDigest {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    /**
     * Adds a file. Files must be added in the order of the bytes of their names.
     * @param content SHA-256 of its content
     */
    add(name, kind, content, isHidden = false) {
        this.#hash.update(`${name}\0${(isHidden ? HIDDEN_MARKS : MARKS)[kind]}`).update(content);
    }
    /** Adds a directory that others than its owner cannot enter. Add them after the files, in the order of their names. */
    addHiddenDirectory(name) {
        this.#hash.update(`${name}\0${HIDDEN_MARKS.directory}`);
    }
    /** The digest in base64url without padding: 43 characters. Call it once, at the end. */
    digest() {
        return this.#hash.digest('base64url');
    }
}
/** The kind that a file has in an archive. */
function kindOf({ link, executable }) {
    if (link !== undefined)
        return 'link';
    return executable ? 'executable' : 'file';
}
/** Reads and hashes files, sorted by the bytes of their names. This is several times as fast as packing them. */
async function digestFiles(files) {
    const digest = new ContentDigest();
    const room = Buffer.allocUnsafeSlow(_temporary_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE */ .TJ);
    const turns = new _zip_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .Turns */ .P();
    const digested = [];
    const compiled = [];
    for (const file of files) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const sample = new _compiled_header_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .HeaderSample */ .E(file.name, file.size);
        let crc = 0;
        for (const piece of (0,_file_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readPieces */ .ut)(file, (bytes) => room.subarray(0, bytes))) {
            hash.update(piece);
            crc = (0,_zip_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .crc32 */ .Q)(piece, crc);
            sample.add(piece);
        }
        compiled.push(...sample.compiled());
        digest.add(file.name, kindOf(file), hash.digest());
        digested.push({ ...file, crc });
        await turns.pass();
    }
    return { digest: digest.digest(), files: digested, compiled };
}


/***/ }),

/***/ 1282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ contentWarnings)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3419);


/**
 * Warnings about probable mistakes in a package's content, in full sentences.
 *
 * @param files all files with their executable bit
 */
function contentWarnings(files) {
    const warnings = [];
    const environments = files.map(({ name }) => name).filter(isEnvironmentFile);
    if (environments.length > 0) {
        warnings.push(`The package contains ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shownNames */ .kA)(environments)}: anyone who can read the function's code can read its content. Leave it out unless the function needs it.`);
    }
    const bootstrap = files.find(({ name }) => name === 'bootstrap');
    if (bootstrap && !bootstrap.executable) {
        warnings.push(`The file ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shownName */ .HD)(bootstrap.name)} is not executable, so a custom runtime cannot start it. Run \`chmod +x bootstrap\` on Linux or macOS before the package is built.`);
    }
    return warnings;
}
/** `.env` and its variants, except for those that are meant to be public. */
function isEnvironmentFile(name) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    return /^\.env(\.|$)/.test(base) && !/^\.env\.(example|sample|template|dist)$/.test(base);
}


/***/ }),

/***/ 7669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readExcludePatterns)
/* harmony export */ });
/* harmony import */ var _text_ignore_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7593);

/** Reads patterns, one per element. Case matters, as for git on Linux, so that every platform packs the same files. */
function readExcludePatterns(patterns) {
    const all = (0,_text_ignore_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .readIgnorePatterns */ .g)(patterns);
    const decisive = new Set();
    return {
        excludes(name, isDirectory) {
            const verdict = all.verdictOn(name, isDirectory);
            if (!verdict?.ignored)
                return false;
            decisive.add(verdict.pattern);
            return true;
        },
        readmits: (name, isDirectory) => all.verdictOn(name, isDirectory)?.ignored === false,
        async withoutMatch(names) {
            const unused = patterns.filter((pattern) => /^(?![#!])./.test(pattern.trim()) && !decisive.has(pattern));
            let unmatched = unused.map((pattern) => ({ pattern, alone: (0,_text_ignore_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .readIgnorePatterns */ .g)([pattern]) }));
            if (unmatched.length === 0)
                return [];
            for await (const each of names()) {
                const isDirectory = each.endsWith('/');
                const name = isDirectory ? each.slice(0, -1) : each;
                unmatched = unmatched.filter(({ alone }) => !alone.verdictOn(name, isDirectory));
                if (unmatched.length === 0)
                    break;
            }
            return unmatched.map(({ pattern }) => pattern);
        },
    };
}


/***/ }),

/***/ 717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tD: () => (/* binding */ changed),
/* harmony export */   ut: () => (/* binding */ readPieces),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(271);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3419);
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9096);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9459);






/** Bytes of a file that is read as text. */
const LONGEST_TEXT = 5_242_880;
/**
 * Reads a file piece by piece; an empty file is one empty piece, and a link its target.
 *
 * @param room returns the memory for a piece of the given length
 * @throws Failure with the name of the file, when it cannot be read or its size has changed
 */
function* readPieces({ name, path, size, link }, room) {
    if (link !== undefined) {
        yield Buffer.from(link);
        return;
    }
    const subject = `The file \`${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(path)}\``;
    const descriptor = orUnreadable(subject, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r'));
    try {
        let position = 0;
        do {
            const piece = room(Math.min(_temporary_file_js__WEBPACK_IMPORTED_MODULE_5__/* .PIECE */ .TJ, size - position));
            orUnreadable(subject, () => fill(descriptor, piece, position, name));
            position += piece.length;
            yield piece;
        } while (position < size);
        if (orUnreadable(subject, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, Buffer.alloc(1), 0, 1, size)) > 0)
            throw changed(name);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** The failure of a file that changed after it was first read. */
function changed(name) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`The file ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(name)} changed while it was being packed.`, 'Make sure that nothing writes to the source directory while this step runs.');
}
/** Fills a piece; one read may return fewer bytes than requested. */
function fill(descriptor, piece, position, name) {
    for (let filled = 0; filled < piece.length;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, piece, filled, piece.length - filled, position + filled);
        if (read === 0)
            throw changed(name);
        filled += read;
    }
}
function orUnreadable(subject, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? error : (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadable */ .O)(subject, error);
    }
}


/***/ }),

/***/ 7762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ openPackage),
/* harmony export */   j: () => (/* binding */ packDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _model_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2325);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3339);
/* harmony import */ var _content_warnings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1282);
/* harmony import */ var _file_content_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(717);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3419);
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9096);
/* harmony import */ var _zip_compression_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3753);
/* harmony import */ var _zip_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(819);
/* harmony import */ var _zip_writer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(336);











/**
 * The code of a release, ready to be sent; undefined when only the configuration is released.
 *
 * @throws Failure about everything that is wrong with the directory or the archive
 */
async function openPackage(source) {
    switch (source.kind) {
        case 'zip-file':
            return (0,_zip_file_js__WEBPACK_IMPORTED_MODULE_9__/* .openZipFile */ .o)(source.path);
        case 'source-dir':
            return packDirectory(source.path, source.exclude);
        case 'none':
            return undefined;
    }
}
/**
 * Reads a source directory; the archive is created later, when it is needed. The same files always give the same bytes
 * (on one platform, with one release of Node, whose zlib compresses them): names are sorted by their bytes, the date is
 * fixed, and permissions are 755 for files that their owner may execute, else 644. Windows has no such permission: there,
 * every file gets 644, so a package with a `bootstrap` must be built elsewhere.
 *
 * @param path the directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to the directory
 * @throws Failure about everything in the directory that cannot be packed
 */
async function packDirectory(path, exclude) {
    const { files, notes } = await (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .readSourceTree */ .m)(path, exclude);
    const unzippedSize = files.reduce((bytes, { size }) => bytes + size, 0);
    const tooLarge = (0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .unzippedProblem */ .NQ)(`The content of the directory \`${(0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .pS)(path)}\``, unzippedSize);
    if (tooLarge)
        throw tooLarge;
    const { digest, files: digested, compiled } = await (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestFiles */ .Eh)(files);
    return {
        kind: 'package',
        digest,
        files: files.map(({ name }) => name),
        executables: files.filter(({ executable }) => executable).map(({ name }) => name),
        compiled,
        unzippedSize,
        warnings: (0,_content_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .contentWarnings */ .l)(files),
        ...(notes.length > 0 && { notes }),
        text: async (name) => {
            const file = digested.find((each) => each.name === name);
            return file && file.size <= _file_content_js__WEBPACK_IMPORTED_MODULE_5__/* .LONGEST_TEXT */ .xG
                ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file.path, 'utf8').catch(() => undefined)
                : undefined;
        },
        archive: (keeping) => (0,_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .keepArchive */ .Q)((0,_zip_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .writeZip */ .z)((0,_zip_compression_js__WEBPACK_IMPORTED_MODULE_8__/* .compressFiles */ .q)(digested)), keeping),
    };
}


/***/ }),

/***/ 9096:
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
// EXTERNAL MODULE: ./build/misplaced.js
var misplaced = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/package/exclude-patterns.js
var exclude_patterns = __webpack_require__(7669);
// EXTERNAL MODULE: ./build/package/names.js
var names = __webpack_require__(3419);
;// CONCATENATED MODULE: ./build/package/store-links.js

/** Where pnpm, Yarn (`nodeLinker: pnpm`) and Bun keep packages. All else in node_modules is links into it. */
const STORE = /(^|\/)node_modules\/\.(pnpm|store|bun)\//;
/**
 * The text of a link into such a store, which is packed as a link: a package finds its dependencies only from its own place
 * in the store, and copies of each package in each of its dependents would be many times as large.
 *
 * @param name of the link in the package
 * @param target its real path, relative to the source directory
 * @returns undefined for a link that leads elsewhere
 */
function storeLink(name, target) {
    const place = target.split(external_node_path_.sep).join('/');
    return STORE.test(place) ? external_node_path_.posix.relative(external_node_path_.posix.dirname(name), place) : undefined;
}
/**
 * What to do about a link that leads out of the source directory.
 * @param target its real path
 */
function adviceForLinkOut(target) {
    return STORE.test(target.split(external_node_path_.sep).join('/'))
        ? 'The packages of a workspace are in the node_modules of its root. Install those of this package alone: `pnpm --filter NAME deploy --prod DIRECTORY`, and give that directory as `source-dir`; or install with `node-linker=hoisted` (pnpm) or `nodeLinker: node-modules` (Yarn).'
        : 'Copy what it points to into the directory (`cp -rL`), or leave it out with `exclude`.';
}

;// CONCATENATED MODULE: ./build/package/volatile-files.js
/**
 * What an installation of a project on this machine records: its path (PEP 610) and, by uv, its dates. RECORD beside them
 * has their hashes.
 */
const OF_THIS_MACHINE = ['direct_url.json', 'uv_cache.json'];
/**
 * Files that build tools write beside the content, and that differ from one build to the next although nothing changed:
 * Python's bytecode has the date of its source, and the records of package managers have dates and paths of the machine.
 * No function reads them.
 */
const records = [
    [/(^|\/)node_modules\/\.package-lock\.json$/, '.package-lock.json'],
    [/(^|\/)node_modules\/\.modules\.yaml$/, '.modules.yaml'],
    [/(^|\/)node_modules\/\.pnpm-workspace-state(-v1)?\.json$/, '.pnpm-workspace-state*.json'],
    [/(^|\/)node_modules\/\.yarn-integrity$/, '.yarn-integrity'],
    [/(^|\/)node_modules\/\.yarn-state\.yml$/, '.yarn-state.yml'],
    ...OF_THIS_MACHINE.map((name) => [new RegExp(`\\.dist-info/${name.replace('.', '\\.')}$`), name]),
];
/**
 * The pattern of .gitignore by which a package does without an entry; undefined for content. Bytecode without its source
 * is content: Python imports it. Bytecode in `__pycache__` is not imported without its source.
 */
function volatilePattern({ name, isDirectory, hasSibling }) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (isDirectory)
        return base === '__pycache__' ? '__pycache__/' : undefined;
    if (base.endsWith('.pyc') && !/(^|\/)__pycache__\//.test(name) && hasSibling(base.slice(0, -1)))
        return '*.pyc';
    if (name.endsWith('.dist-info/RECORD') && OF_THIS_MACHINE.some(hasSibling))
        return '*.dist-info/RECORD';
    return records.find(([place]) => place.test(name))?.[1];
}
/**
 * Says once what a package does without, as full sentences.
 * @param leftOut how many entries were left out by each pattern
 */
function leftOutNote(leftOut) {
    const what = [...leftOut].map(([pattern, count]) => `${pattern} (${count})`).join(', ');
    const [first = ''] = leftOut.keys();
    return `Left out of the package, because it differs from one build to the next: ${what}. To pack it, add its pattern with a \`!\` to \`exclude\`: \`exclude: '!${first}'\`.`;
}

// EXTERNAL MODULE: ./build/package/zip/bytes.js
var bytes = __webpack_require__(1836);
;// CONCATENATED MODULE: ./build/package/source-tree.js










/** The most entries that an archive without the ZIP64 extension can hold. */
const MOST_FILES = 65_535;
/**
 * The most entries that are read through symbolic links. Directories that link to one another multiply: 26 of them with
 * two links each to the next are 67 million paths.
 */
const MOST_THROUGH_LINKS = 2 * MOST_FILES;
/** Characters of a link's name that such an error shows: links through links have long ones. */
const SHOWN = 200;
/**
 * Lists the files of a directory for the package. Symbolic links are followed, so that the package contains their targets,
 * except those into the stores of package managers.
 * `.git` is left out everywhere, and so are files that differ from build to build. .gitignore files are not read, because git usually ignores the installed dependencies.
 *
 * @param root the source directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to `root`
 * @throws Failure for a directory that is missing, unreadable or empty, links that lead out, are broken, form a
 *   circle or multiply, sockets and other special files, names that are not UTF-8 or too long, and too many files
 */
async function readSourceTree(root, exclude) {
    const where = `The directory \`${(0,names/* shownPath */.pS)(root)}\``;
    const patterns = (0,exclude_patterns/* readExcludePatterns */._)(exclude);
    const reader = new TreeReader(where, requireDirectory(root), patterns);
    await reader.read();
    if (reader.files.length === 0)
        throw emptyTree(where, exclude.length > 0 && reader.excluded.length > 0);
    const unmatched = await patterns.withoutMatch(() => reader.everyName());
    const notes = [
        ...(reader.leftOut.size === 0 ? [] : [leftOutNote(reader.leftOut)]),
        ...(unmatched.length === 0 ? [] : [unmatchedNote(where, unmatched)]),
    ];
    return { files: (0,names/* sortedByName */.IG)(reader.files), notes };
}
/** Not a warning: a list of patterns that several functions share does not match in each of them. */
function unmatchedNote(where, unmatched) {
    const patterns = unmatched.length === 1 ? 'the pattern' : 'the patterns';
    return `${where} contains nothing that ${patterns} ${(0,names/* shownNames */.kA)(unmatched)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to that directory.`;
}
function emptyTree(where, excluded) {
    return excluded
        ? new failure/* Failure */.HR(`${where} contains only files that \`exclude\` leaves out.`, 'Remove patterns, or make them narrower. Patterns follow the rules of .gitignore, relative to that directory.')
        : new failure/* Failure */.HR(`${where} contains no files.`, 'Check `source-dir`, and that the step that fills the directory ran before this one, in the same job.');
}
function requireDirectory(path) {
    const shown = `\`${(0,names/* shownPath */.pS)(path)}\``;
    try {
        if ((0,external_node_fs_.statSync)(path).isDirectory())
            return (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        const absent = (0,names/* codeOf */.$N)(error) === 'ENOENT' || (0,names/* codeOf */.$N)(error) === 'ENOTDIR';
        if (!absent)
            throw unreadable(`The directory ${shown}, given as \`source-dir\`,`, error);
        throw new failure/* Failure */.HR(`The directory ${shown}, given as \`source-dir\`, does not exist.`, (0,misplaced/* misplacedAdvice */.D)(path, 'source-dir') ??
            'Check the path, which is relative to the workspace, and that the step that creates the directory ran before this one, in the same job: actions/checkout, if it is in the repository.');
    }
    throw new failure/* Failure */.HR(`${shown}, given as \`source-dir\`, is a file, not a directory.`, path.toLowerCase().endsWith('.zip')
        ? 'To deploy an archive as it is, give it as `zip-file` instead.'
        : 'Give the directory that the file is in, and leave out the rest with `exclude`.');
}
class TreeReader {
    files = [];
    /** Excluded entries: real paths, and names as patterns see them. */
    excluded = [];
    /** How many entries were left out by each pattern that nobody wrote. */
    leftOut = new Map();
    #directories = [];
    #toRead = [];
    /** The directories in the one that is read. */
    #found = [];
    #turns = new bytes/* Turns */.P();
    /** Targets by the real paths of links, which are met again below every link to their directory. */
    #targets = new Map();
    #throughLinks = 0;
    #where;
    #root;
    #patterns;
    constructor(where, root, patterns) {
        this.#where = where;
        this.#root = root;
        this.#patterns = patterns;
    }
    async read() {
        this.#toRead.push({ prefix: '', real: this.#root });
        for (let next = this.#toRead.pop(); next; next = this.#toRead.pop()) {
            await this.#readDirectory(next);
            // The first of its directories is read next.
            for (let found = this.#found.pop(); found; found = this.#found.pop())
                this.#toRead.push(found);
        }
    }
    /** All names, directories with `/` at the end, including those in excluded directories (links are not followed). */
    async *everyName() {
        for (const { name } of this.files)
            yield name;
        yield* this.#directories;
        for (const { name, real } of this.excluded) {
            yield name;
            if (name.endsWith('/'))
                yield* namesBelow(name, real);
        }
    }
    async #readDirectory(directory) {
        if (directory.prefix !== '')
            this.#directories.push(directory.prefix);
        const entries = this.#entriesOf(directory);
        const siblings = new Set(entries.map((entry) => entry.name.toString()));
        for (const entry of entries) {
            this.#readEntry(directory, entry, siblings);
            await this.#turns.pass();
        }
    }
    #readEntry(directory, entry, siblings) {
        const name = directory.prefix + (0,names/* decodeName */.e4)(entry.name, this.#where);
        const real = (0,external_node_path_.join)(directory.real, entry.name.toString());
        if (directory.link !== undefined)
            this.#countThroughLinks(name, directory.link);
        if (this.#isVolatile(name, real, entry.isDirectory(), siblings))
            return;
        if (entry.isSymbolicLink())
            this.#followLink(directory, name, real);
        else if (this.#leavesOut(name, real, entry.isDirectory()))
            return;
        else if (entry.isDirectory())
            this.#enter(directory, name, real, directory.link);
        else if (entry.isFile())
            this.#addFile(name, real);
        else
            throw new failure/* Failure */.HR(`${this.#where} contains ${kindOf(entry)}: ${(0,model_text/* shownName */.HD)(name)}.`, LEAVE_OUT);
    }
    #countThroughLinks(name, link) {
        if ((0,names/* isTooLong */.pn)(name)) {
            throw new failure/* Failure */.HR(`The symbolic link ${(0,model_text/* shownName */.HD)(link.slice(0, SHOWN))}… in ${lowerFirst(this.#where)} leads to a path of more than ${names/* LONGEST_PATH */.fN} bytes, which no system can unpack.`, `Delete the link, or ${lowerFirst(LEAVE_OUT)}`);
        }
        this.#throughLinks++;
        if (this.#throughLinks <= MOST_THROUGH_LINKS)
            return;
        throw new failure/* Failure */.HR(`${this.#where} contains more than ${MOST_THROUGH_LINKS.toLocaleString('en-US')} files and directories when its symbolic links are followed, for instance ${(0,model_text/* shownName */.HD)(link.slice(0, SHOWN))}. Links to directories with further links multiply.`, 'Replace the links with copies of what the function needs, or leave them out with `exclude`.');
    }
    #entriesOf(directory) {
        try {
            return (0,external_node_fs_.readdirSync)(directory.real, { encoding: 'buffer', withFileTypes: true });
        }
        catch (error) {
            throw unreadable(`The directory \`${(0,names/* shownPath */.pS)(directory.real)}\``, error);
        }
    }
    /** Whether an entry is no content, and no pattern of the user asks for it. */
    #isVolatile(name, real, isDirectory, siblings) {
        const pattern = volatilePattern({ name, isDirectory, hasSibling: (each) => siblings.has(each) });
        if (pattern === undefined || this.#patterns.readmits(name, isDirectory))
            return false;
        // What the user leaves out as well needs no note.
        if (this.#leavesOut(name, real, isDirectory))
            return true;
        this.leftOut.set(pattern, (this.leftOut.get(pattern) ?? 0) + 1);
        this.excluded.push({ name: isDirectory ? `${name}/` : name, real });
        return true;
    }
    #leavesOut(name, real, isDirectory) {
        const isGit = name === '.git' || name.endsWith('/.git');
        const out = isGit || this.#patterns.excludes(name, isDirectory);
        if (out)
            this.excluded.push({ name: isDirectory ? `${name}/` : name, real });
        return out;
    }
    #addFile(name, path) {
        if (name.includes('\\')) {
            throw new failure/* Failure */.HR(`${this.#where} contains a name with a backslash, which some tools read as a folder: ${(0,model_text/* shownName */.HD)(name)}.`, `Rename it, or ${lowerFirst(LEAVE_OUT)}`);
        }
        const { size, mode } = this.#statsOf(name, path);
        this.#add({ name, path, size, executable: (mode & 0o100) !== 0 && process.platform !== 'win32' });
    }
    #add(file) {
        this.files.push(file);
        if (this.files.length > MOST_FILES) {
            throw new failure/* Failure */.HR(`${this.#where} contains more than ${MOST_FILES.toLocaleString('en-US')} files, the most that fit in a zip archive.`, 'Leave out what the function does not need at run time with `exclude`, or bundle the code into fewer files.');
        }
    }
    #statsOf(name, path) {
        try {
            return (0,external_node_fs_.statSync)(path);
        }
        catch (error) {
            throw unreadable(`The file ${(0,model_text/* shownName */.HD)(name)} in ${lowerFirst(this.#where)}`, error);
        }
    }
    #enter(from, name, real, link) {
        for (let above = from; above; above = above.parent) {
            if (above.real === real)
                throw this.#circle(link ?? name);
        }
        this.#found.push({ prefix: `${name}/`, real, parent: from, link });
    }
    #followLink(from, name, link) {
        // An excluded link is not resolved.
        if (this.#leavesOut(name, link, false))
            return;
        const target = this.#targetOf(name, link);
        if (target !== this.#root && !target.startsWith(this.#root + external_node_path_.sep)) {
            throw new failure/* Failure */.HR(`${this.#where} contains the symbolic link ${(0,model_text/* shownName */.HD)(name)}, which leads out of it, to \`${(0,names/* shownPath */.pS)(target)}\`.`, adviceForLinkOut(target));
        }
        const inStore = storeLink(name, (0,external_node_path_.relative)(this.#root, target));
        if (inStore !== undefined) {
            this.#add({ name, path: link, size: Buffer.byteLength(inStore), executable: false, link: inStore });
            return;
        }
        const stats = this.#statsOf(name, target);
        if (stats.isDirectory()) {
            if (!this.#leavesOut(name, target, true))
                this.#enter(from, name, target, name);
        }
        else if (stats.isFile())
            this.#addFile(name, target);
        else
            throw new failure/* Failure */.HR(`${this.#where} contains ${kindOf(stats)}: ${(0,model_text/* shownName */.HD)(name)}.`, LEAVE_OUT);
    }
    #targetOf(name, link) {
        const known = this.#targets.get(link);
        if (known !== undefined)
            return known;
        try {
            const target = external_node_fs_.realpathSync.native(link);
            this.#targets.set(link, target);
            return target;
        }
        catch (error) {
            if ((0,names/* codeOf */.$N)(error) === 'ELOOP')
                throw this.#circle(name);
            if ((0,names/* codeOf */.$N)(error) !== 'ENOENT' && (0,names/* codeOf */.$N)(error) !== 'ENOTDIR') {
                throw unreadable(`The symbolic link ${(0,model_text/* shownName */.HD)(name)} in ${lowerFirst(this.#where)}`, error);
            }
            throw new failure/* Failure */.HR(`${this.#where} contains the symbolic link ${(0,model_text/* shownName */.HD)(name)}, which points to nothing.`, `Create its target, delete it, or ${lowerFirst(LEAVE_OUT)}`);
        }
    }
    #circle(link) {
        return new failure/* Failure */.HR(`${this.#where} contains the symbolic link ${(0,model_text/* shownName */.HD)(link)}, which leads back to a directory that contains it.`, `Delete it, or ${lowerFirst(LEAVE_OUT)}`);
    }
}
/** All names below an excluded directory; unreadable directories are skipped. */
async function* namesBelow(top, real) {
    const turns = new bytes/* Turns */.P();
    const toRead = [{ prefix: top, real }];
    for (let next = toRead.pop(); next; next = toRead.pop()) {
        for (const entry of entriesIfReadable(next.real)) {
            const name = `${next.prefix}${entry.name}${entry.isDirectory() ? '/' : ''}`;
            yield name;
            if (entry.isDirectory())
                toRead.push({ prefix: name, real: (0,external_node_path_.join)(next.real, entry.name) });
            await turns.pass();
        }
    }
}
function entriesIfReadable(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
const LEAVE_OUT = 'Leave it out with `exclude`.';
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/** The kind of a special file, which cannot be packed. */
function kindOf(entry) {
    if (entry.isSocket())
        return 'a socket';
    return entry.isFIFO() ? 'a named pipe' : 'a device';
}
/** The failure of a file or directory that exists, but cannot be read. */
function unreadable(subject, error) {
    return new failure/* Failure */.HR(`${subject} cannot be read (${(0,names/* codeOf */.$N)(error)}).`, 'Check its permissions; what the function does not need can be left out with `exclude`.', { cause: error });
}


/***/ }),

/***/ 1836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns),
/* harmony export */   Q: () => (/* reexport safe */ node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/** CRC-32 as zip files use it. */

/** Milliseconds of work before other tasks run. */
const TURN = 10;
/** Lets other tasks run during long work on this thread, such as requests to AWS. */
class Turns {
    #since = performance.now();
    /** Await this between short pieces of work. */
    async pass() {
        if (performance.now() - this.#since < TURN)
            return;
        await new Promise(setImmediate);
        this.#since = performance.now();
    }
}


/***/ }),

/***/ 3753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compressFiles)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3025);
/* harmony import */ var _file_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(717);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9459);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1836);






/** Content of at least this size is faster on the thread pool; measured with bench/packing. */
const FOR_THE_POOL = 16_384;
/** Pieces in the thread pool (4 threads), enough to keep it busy. */
const POOL_JOBS = 8;
/** Bytes read ahead of the current piece, which limits the use of memory. */
const READ_AHEAD = 8 * 1024 * 1024;
/** The window of deflate, in bytes. */
const WINDOW = 32_768;
const deflateOnPool = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRaw);
/**
 * Reads and compresses files, in the given order and with the same bytes whatever the concurrency. The thread pool
 * compresses large content, and this thread small files, because a stream on the pool costs more than it saves for them.
 * Only a few MB are in memory at a time, however large a file is.
 *
 * @throws Failure with the name of the file, when it cannot be read or has changed
 */
async function* compressFiles(files) {
    const ahead = [];
    let bytesAhead = 0;
    let onPool = 0;
    const turns = new _bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .Turns */ .P();
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
        let remaining = file.size;
        let before;
        for (const content of (0,_file_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readPieces */ .ut)(file, (bytes) => Buffer.allocUnsafe(bytes))) {
            crc = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .crc32 */ .Q)(content, crc);
            remaining -= content.length;
            // The CRC and the digest are of the same content. If it has changed since, nothing is sent.
            if (remaining === 0 && crc !== file.crc)
                throw (0,_file_content_js__WEBPACK_IMPORTED_MODULE_2__/* .changed */ .tD)(file.name);
            yield file.size <= _temporary_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE */ .TJ ? wholeJob(file, content) : partJob(file, content, before, remaining === 0);
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
        : smaller(node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync(content, options));
    return { size, onPool, compressed };
}
/**
 * Compresses parts independently, so that several threads can work on one file. Each uses the part before it as its
 * dictionary, and all but the last end on a whole byte, so that the parts form one stream (as in pigz).
 */
function partJob(file, content, before, isLast) {
    const { Z_FINISH, Z_SYNC_FLUSH } = node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants;
    const options = {
        finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH,
        chunkSize: 65_536,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUndefined */ .r)({ dictionary: before?.subarray(-WINDOW) }),
    };
    const kind = isLast ? 'last part' : 'part';
    const compressed = deflateOnPool(content, options).then((data) => ({ file, kind, data }));
    return { size: content.length, onPool: true, compressed };
}


/***/ }),

/***/ 1444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ contentOffset),
/* harmony export */   x: () => (/* binding */ readZipDirectory)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1836);

/** An archive without a valid central directory. */
class UnreadableDirectory extends Error {
}
const END_RECORD = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;
/** In a 32-bit field, means that the number has 64 bits and is in the ZIP64 extension. */
const IN_ZIP64 = 0xffffffff;
/**
 * Reads the central directory at the end of an archive ("APPNOTE.TXT - .ZIP File Format Specification", 4.3), with the
 * ZIP64 extension.
 *
 * @throws UnreadableDirectory
 */
async function readZipDirectory(reader) {
    const { offset, length, count, shift } = findDirectory(reader);
    if (offset + length > reader.size)
        throw new UnreadableDirectory();
    const bytes = reader.read(offset, length);
    const entries = [];
    const turns = new _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .Turns */ .P();
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
            offset: offset + shift,
        });
        at = end;
        await turns.pass();
    }
    if (entries.length !== count)
        throw new UnreadableDirectory();
    return entries;
}
/**
 * Where the compressed content of an entry begins. The length of the local header can differ from that in the directory.
 * @throws UnreadableDirectory
 */
function contentOffset(reader, { offset }) {
    const header = reader.read(offset, LOCAL_HEADER);
    if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== 0x04034b50)
        throw new UnreadableDirectory();
    return offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
}
/** Finds the end record, which is last in the archive except for a comment of any content. */
function findDirectory(reader) {
    const start = Math.max(0, reader.size - END_RECORD - LONGEST_COMMENT);
    const tail = reader.read(start, reader.size - start);
    for (let at = tail.length - END_RECORD; at >= 0; at--) {
        if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== 0x06054b50)
            continue;
        const length = tail.readUInt32LE(at + 12);
        const offset = tail.readUInt32LE(at + 16);
        const count = tail.readUInt16LE(at + 10);
        const isLong = count === 0xffff || length === IN_ZIP64 || offset === IN_ZIP64;
        const record = start + at;
        return (isLong && findLongDirectory(reader, record)) || shifted(reader, { offset, length, count }, record);
    }
    throw new UnreadableDirectory();
}
/**
 * Where the directory really is: it ends where its end record begins, wherever the record says that it begins. Python and
 * Info-ZIP read archives the same way.
 */
function shifted(reader, { offset, ...place }, end) {
    const shift = end - place.length - offset;
    const isThere = shift > 0 && place.count > 0 && startsEntry(reader, offset + shift);
    return { ...place, offset: isThere ? offset + shift : offset, shift: isThere ? shift : 0 };
}
function startsEntry(reader, position) {
    const bytes = reader.read(position, 4);
    return bytes.length === 4 && bytes.readUInt32LE(0) === 0x02014b50;
}
/** Finds the ZIP64 record through the locator before the end record. */
function findLongDirectory(reader, endRecord) {
    const locator = endRecord < 20 ? Buffer.alloc(0) : reader.read(endRecord - 20, 20);
    if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50)
        return undefined;
    // Behind other bytes, the locator is wrong, and the record is right before it.
    for (const position of [Number(locator.readBigUInt64LE(8)), endRecord - 76]) {
        const record = position < 0 ? Buffer.alloc(0) : reader.read(position, 56);
        if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50)
            continue;
        const [count = 0, length = 0, offset = 0] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)));
        return shifted(reader, { offset, length, count }, position);
    }
    throw new UnreadableDirectory();
}
/** Replaces numbers that need 64 bits by those in the extra field, which contains only these, in this order. */
function withLongNumbers(short, extra) {
    if (!short.includes(IN_ZIP64))
        return [...short];
    const long = longNumbers(extra);
    return short.map((number) => (number === IN_ZIP64 ? (long.shift() ?? number) : number));
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

/***/ 819:
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
// EXTERNAL MODULE: ./build/misplaced.js
var misplaced = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(9688);
// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/package/archive.js
var package_archive = __webpack_require__(2325);
// EXTERNAL MODULE: ./build/package/compiled/header-sample.js + 2 modules
var header_sample = __webpack_require__(7223);
// EXTERNAL MODULE: ./build/package/content-digest.js
var content_digest = __webpack_require__(3339);
// EXTERNAL MODULE: ./build/package/content-warnings.js
var content_warnings = __webpack_require__(1282);
// EXTERNAL MODULE: ./build/package/file-content.js
var file_content = __webpack_require__(717);
// EXTERNAL MODULE: ./build/package/names.js
var package_names = __webpack_require__(3419);
// EXTERNAL MODULE: ./build/package/temporary-file.js
var temporary_file = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/package/zip/bytes.js
var bytes = __webpack_require__(1836);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/package/zip/directory.js
var directory = __webpack_require__(1444);
;// CONCATENATED MODULE: ./build/package/zip/entries.js










/**
 * Lists the files of an archive, sorted by the bytes of their names. Repeated names keep the order of the archive. Only
 * `hash` inflates content, and never more than the declared size. The sum of the sizes is within Lambda's limit.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as intended
 */
async function readZipEntries(reader, where) {
    const entries = await listEntries(reader, where);
    const raw = entries.filter(({ rawName }) => rawName.at(-1) !== SLASH);
    if (raw.length === 0) {
        throw new failure/* Failure */.HR(`${where} contains no files.`, 'Check the step that builds it, and the directory that it runs in.');
    }
    const size = raw.reduce((bytes, entry) => bytes + entry.size, 0);
    const tooLarge = (0,limits/* unzippedProblem */.NQ)(where, size);
    if (tooLarge)
        throw tooLarge;
    const turns = new bytes/* Turns */.P();
    const files = [];
    const directories = [];
    const hiddenDirectories = new Set();
    for (const entry of entries) {
        if (entry.rawName.at(-1) !== SLASH)
            files.push(readEntry(reader, entry, where));
        else {
            directories.push(entry.rawName.toString());
            if (isHidden(entry, READ_AND_ENTER) && !isTop(entry))
                hiddenDirectories.add(`${nameOf(entry, where)}/`);
        }
        await turns.pass();
    }
    const sorted = (0,package_names/* sortedByName */.IG)(files);
    refuseNamesTwice(sorted.map(({ name }) => name), directories, where);
    const hidden = (0,package_names/* sortedByName */.IG)([...hiddenDirectories].map((name) => ({ name })));
    return { files: sorted, hiddenDirectories: hidden.map(({ name }) => name) };
}
/** Whether an entry is the top level, which Lambda makes itself. */
function isTop({ rawName }) {
    return /^[./]*$/.test(rawName.toString('latin1'));
}
const SLASH = 0x2f;
/**
 * Refuses an archive in which one name is a file, or a link, and a directory.
 * @throws Failure that names it
 */
function refuseNamesTwice(files, directories, where) {
    const names = new Set(files);
    const parents = new Set(directories.map(model_text/* withoutSlashes */.C2));
    for (const file of files) {
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            const parent = file.slice(0, end);
            if (parents.has(parent))
                break;
            parents.add(parent);
        }
    }
    for (const parent of parents) {
        if (!names.has(parent))
            continue;
        throw new failure/* Failure */.HR(`${where} contains ${(0,model_text/* shownName */.HD)(parent)} as a file and as a directory, so Lambda cannot unpack it.`, 'Delete the old archive before you build it again: `zip` adds to an archive that exists.');
    }
}
async function listEntries(reader, where) {
    try {
        return await (0,directory/* readZipDirectory */.x)(reader);
    }
    catch (error) {
        throw error instanceof failure/* Failure */.HR ? error : unreadableZip(reader, where, error);
    }
}
/** The systems whose external attributes contain Unix permissions. */
const UNIX_SYSTEMS = [3, 19];
/** The compression methods of zip archives for Lambda. */
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** What others than the owner have to be allowed: the function runs as another user. */
const READ = 0o004;
const READ_AND_ENTER = 0o005;
/** Unix permissions and kind; 0 in archives from DOS or Windows. */
function unixAttributes({ madeBy, attributes }) {
    return UNIX_SYSTEMS.includes(madeBy >>> 8) ? attributes >>> 16 : 0;
}
function isHidden(entry, needed) {
    const attributes = unixAttributes(entry);
    return attributes !== 0 && (attributes & needed) !== needed;
}
/** `./a//b` unpacks to the same file as `a/b`. */
function nameOf({ rawName }, where) {
    const written = (0,package_names/* decodeName */.e4)(rawName, where);
    (0,package_names/* requireUnpackable */.a7)(written, where);
    return written
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .join('/');
}
function readEntry(reader, entry, where) {
    const name = nameOf(entry, where);
    requireReadable(name, entry, where);
    const attributes = unixAttributes(entry);
    const executable = (attributes & 0o100) !== 0;
    const isLink = (attributes & 0o170000) === 0o120000;
    return {
        name,
        kind: isLink ? 'link' : executable ? 'executable' : 'file',
        executable,
        isHidden: !isLink && isHidden(entry, READ),
        size: entry.size,
        hash: (sample) => hashContent({ reader, entry, name, where }, sample),
    };
}
function requireReadable(name, { flags, method }, where) {
    if ((flags & ENCRYPTED) !== 0) {
        throw new failure/* Failure */.HR(`${where} is encrypted: ${(0,model_text/* shownName */.HD)(name)}. Lambda has no password to unpack it with.`, 'Build it without a password.');
    }
    if (method !== STORED && method !== DEFLATED) {
        throw new failure/* Failure */.HR(`${where} contains ${(0,model_text/* shownName */.HD)(name)} in a compression (method ${method}) that this action cannot read.`, 'Build it with the usual method, deflate, for instance with `zip -r`.');
    }
}
async function hashContent({ reader, entry, name, where }, sample) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let crc = 0;
    let cause;
    try {
        let remaining = entry.size;
        for await (const piece of inflated(reader, entry)) {
            remaining -= piece.length;
            if (remaining < 0)
                break;
            hash.update(piece);
            crc = (0,bytes/* crc32 */.Q)(piece, crc);
            sample.add(piece);
        }
        if (remaining === 0 && crc === entry.crc)
            return hash.digest();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            throw error;
        cause = error;
    }
    throw new failure/* Failure */.HR(`${where} is damaged: the content of ${(0,model_text/* shownName */.HD)(name)} does not match its checksum.`, 'Build it again, and check that it was transferred completely. `unzip -t` checks an archive.', { cause });
}
/** Inflates small files at once, which is faster than with a stream. */
function inflated(reader, entry) {
    const { method, compressedSize, size } = entry;
    const start = (0,directory/* contentOffset */.P)(reader, entry);
    if (method === STORED || compressedSize === 0)
        return (0,temporary_file/* sharedPieces */.t$)(reader, start, compressedSize);
    if (Math.max(size, compressedSize) > temporary_file/* PIECE */.TJ)
        return inflatedPieces((0,temporary_file/* piecesOf */.Xe)(reader, start, compressedSize));
    const chunkSize = Math.min(65_536, Math.max(64, size + 1));
    const compressed = reader.read(start, compressedSize);
    return [external_node_zlib_.inflateRawSync(compressed, { chunkSize, maxOutputLength: Math.max(1, size) })];
}
async function* inflatedPieces(compressed) {
    const input = external_node_stream_.Readable.from(compressed);
    const inflate = external_node_zlib_.createInflateRaw({ chunkSize: 65_536 });
    input.on('error', (error) => inflate.destroy(error)).pipe(inflate);
    yield* inflate;
}
/** The beginnings of files that are mistaken for zip archives. */
const LOOKALIKES = [
    [
        'PK\x03\x04',
        'is damaged: it begins like a zip archive, but the table of contents at its end is missing or broken',
        'Check that it was built and transferred completely.',
    ],
    [
        '\x1f\x8b',
        'is compressed with gzip, not a zip archive',
        'Build it with `zip -r`, or unpack it and give the directory as `source-dir`.',
    ],
    [
        'version https://git-lfs',
        'is a Git LFS pointer, not the archive itself',
        'Set `lfs: true` on actions/checkout.',
    ],
];
function unreadableZip(reader, where, cause) {
    const beginning = reader.read(0, 32).toString('latin1');
    const found = LOOKALIKES.find(([start]) => beginning.startsWith(start));
    const [, problem, advice] = found ?? [
        '',
        'is not a zip archive',
        'Build it with `zip -r`, or give the directory as `source-dir`.',
    ];
    return new failure/* Failure */.HR(`${where} ${problem}.`, advice, { cause });
}

;// CONCATENATED MODULE: ./build/package/zip/links.js



/** Takes the content of a symbolic link, which is where it leads. */
class LinkTarget {
    #text = '';
    add(piece) {
        this.#text += piece.toString();
    }
    get text() {
        return this.#text;
    }
}
/**
 * Refuses symbolic links that lead to each other or to themselves. Links that lead to nothing, or out of the package, may
 * be meant so: to `/tmp`, or into a layer.
 *
 * @param links targets by the names of the links
 * @throws Failure that names a link
 */
function refuseCircles(links, where) {
    for (const name of links.keys()) {
        const passed = new Set();
        for (let at = name; at !== undefined; at = nextOf(at, links)) {
            if (passed.has(at))
                throw new failure/* Failure */.HR(`${where} contains the symbolic link ${(0,model_text/* shownName */.HD)(name)}, which leads back to itself, so Lambda cannot unpack it.`, 'Delete it, or replace it by what it should point to.');
            passed.add(at);
        }
    }
}
/** The link that a link leads to; undefined if that is no link. */
function nextOf(name, links) {
    const target = external_node_path_.posix.join(external_node_path_.posix.dirname(name), links.get(name) ?? '');
    return links.get(name)?.startsWith('/') || !links.has(target) ? undefined : target;
}

;// CONCATENATED MODULE: ./build/package/zip/file.js


















/**
 * Opens an archive, which is sent as it is. Its content is read for the digest, and to find problems before anything is
 * changed in AWS.
 *
 * @param path the archive, absolute
 * @throws Failure about an archive that is missing, damaged, encrypted, empty or too large, or contains names that Lambda
 *   would not unpack as intended
 */
async function openZipFile(path) {
    const where = `The archive \`${(0,package_names/* shownPath */.pS)(path)}\``;
    const { size } = requireSize(requireFile(path, where), where);
    const descriptor = openFile(path, where);
    try {
        const content = await readArchive((0,temporary_file/* fileReader */.q2)(descriptor, size, where), where);
        // The file is opened again only when it is sent.
        const archive = (keeping) => sendFile(path, where, content.sha256, keeping);
        const text = (name) => textIn(path, where, name).catch(() => undefined);
        return { kind: 'package', ...content, text, archive };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/**
 * Reads the content of an archive.
 * @param where begins the messages of a Failure, for instance "The archive `build/app.zip`"
 */
async function readArchive(reader, where) {
    const { files: entries, hiddenDirectories } = await readZipEntries(reader, where);
    const digest = new content_digest/* ContentDigest */.ed();
    const turns = new bytes/* Turns */.P();
    const compiled = [];
    const links = new Map();
    for (const entry of entries) {
        const sample = entry.kind === 'link' ? new LinkTarget() : new header_sample/* HeaderSample */.E(entry.name, entry.size);
        digest.add(entry.name, entry.kind, await entry.hash(sample), entry.isHidden);
        if (sample instanceof LinkTarget)
            links.set(entry.name, sample.text);
        else
            compiled.push(...sample.compiled());
        await turns.pass();
    }
    refuseCircles(links, where);
    for (const name of hiddenDirectories)
        digest.addHiddenDirectory(name);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const piece of (0,temporary_file/* sharedPieces */.t$)(reader)) {
        hash.update(piece);
        await turns.pass();
    }
    const repeated = repeatedNames(entries);
    return {
        sha256: hash.digest('base64'),
        digest: digest.digest(),
        files: [...new Set(entries.map(({ name }) => name))],
        executables: entries.filter(({ executable }) => executable).map(({ name }) => name),
        compiled,
        unzippedSize: entries.reduce((bytes, { size }) => bytes + size, 0),
        ...(0,without_undefined/* withoutUndefined */.r)({ repeated: repeated.length > 0 ? repeated : undefined }),
        warnings: [
            ...duplicateWarnings(repeated),
            ...unreadableWarnings(entries, hiddenDirectories),
            ...(0,content_warnings/* contentWarnings */.l)(entries),
        ],
    };
}
async function textIn(path, where, name) {
    const descriptor = openFile(path, where);
    try {
        const { files } = await readZipEntries((0,temporary_file/* fileReader */.q2)(descriptor, (0,external_node_fs_.statSync)(path).size, where), where);
        const entry = files.find((each) => each.name === name);
        if (!entry || entry.size > file_content/* LONGEST_TEXT */.xG)
            return undefined;
        const pieces = [];
        await entry.hash({ add: (piece) => pieces.push(Buffer.from(piece)) });
        return Buffer.concat(pieces).toString();
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The archive to send. A file that is already on disk is not written again. */
async function sendFile(path, where, sha256, keeping) {
    const changed = () => new failure/* Failure */.HR(`${where} changed while this step ran.`, 'Make sure that nothing writes to it while this step runs.');
    const read = () => (0,package_archive/* checkedBytes */.D)((0,external_node_fs_.createReadStream)(path, { highWaterMark: temporary_file/* PIECE */.TJ }), sha256, changed);
    if (keeping === 'in memory')
        return (0,package_archive/* keepArchive */.Q)(read(), keeping);
    const archive = { sha256, size: (0,external_node_fs_.statSync)(path).size };
    return keeping === 'nowhere' ? archive : { ...archive, open: () => external_node_stream_.Readable.from(read()) };
}
function repeatedNames(entries) {
    const twice = entries.filter(({ name }, index) => name === entries[index - 1]?.name);
    return [...new Set(twice.map(({ name }) => name))];
}
/** unzip and Python keep the last file; Lambda's behavior is not documented. The digest covers all of them, in order. */
function duplicateWarnings(repeated) {
    if (repeated.length === 0)
        return [];
    return [
        `The archive contains ${(0,package_names/* shownNames */.kA)(repeated)} more than once, and the tool that unpacks it decides which one counts. Delete the old archive before you build it again, and add each file once.`,
    ];
}
/** Lambda's user is not the owner of the files: the developer guide asks for 644 or 755. */
function unreadableWarnings(entries, directories) {
    const hidden = [...directories, ...entries.filter(({ isHidden }) => isHidden).map(({ name }) => name)];
    if (hidden.length === 0)
        return [];
    const names = (0,package_names/* shownNames */.kA)(hidden);
    return [
        `Only the owner can read ${names} in the package, so the function cannot. Run \`chmod -R a+rX\` on the content before you zip it.`,
    ];
}
function requireSize(stats, where) {
    if (stats.size === 0) {
        throw new failure/* Failure */.HR(`${where} is empty (0 bytes).`, 'Check the step that builds it: its output may have been cut off.');
    }
    const tooLarge = (0,limits/* unzippedProblem */.NQ)(where, stats.size);
    if (tooLarge)
        throw tooLarge;
    return stats;
}
function openFile(path, where) {
    try {
        return (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        throw new failure/* Failure */.HR(`${where} cannot be read (${(0,package_names/* codeOf */.$N)(error)}).`, 'Check its permissions.', {
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
        if ((0,package_names/* codeOf */.$N)(error) === 'ENOENT' || (0,package_names/* codeOf */.$N)(error) === 'ENOTDIR')
            throw missing(path, where);
        throw new failure/* Failure */.HR(`${where} cannot be read (${(0,package_names/* codeOf */.$N)(error)}).`, 'Check its permissions.', {
            cause: error,
        });
    }
    if (stats.isFile())
        return stats;
    throw stats.isDirectory()
        ? new failure/* Failure */.HR(`${where.replace('The archive ', '')}, given as \`zip-file\`, is a directory.`, 'Give it as `source-dir` instead, and it is zipped for you.')
        : new failure/* Failure */.HR(`${where} is not a regular file.`, 'Give the path of a .zip file.');
}
function missing(path, where) {
    const problem = `${where} does not exist.`;
    const folder = (0,package_names/* shownPath */.pS)((0,external_node_path_.dirname)(path));
    const here = folder === '.' ? 'the workspace' : `\`${folder}\``;
    let others;
    try {
        others = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(path)).filter((name) => name.toLowerCase().endsWith('.zip'));
    }
    catch {
        return new failure/* Failure */.HR(`${problem} ${folder === '.' ? 'The workspace cannot be read.' : `There is no directory ${here} either.`}`, (0,misplaced/* misplacedAdvice */.D)(path, 'zip-file') ??
            'Check `zip-file`, which is relative to the workspace, and that the step that builds the archive ran before this one, in the same job.');
    }
    const elsewhere = (0,misplaced/* misplacedAdvice */.D)(path, 'zip-file');
    if (elsewhere)
        return new failure/* Failure */.HR(problem, elsewhere);
    if (others.length > 0) {
        return new failure/* Failure */.HR(`${problem} In ${here} there is ${(0,package_names/* shownNames */.kA)(others.sort())}.`, 'Correct `zip-file`.');
    }
    return new failure/* Failure */.HR(`${problem} There is no other .zip file in ${here}.`, `Check that the step that builds ${(0,external_node_path_.basename)(path)} ran before this one, in the same job; to use an archive from another job, run actions/download-artifact.`);
}


/***/ }),

/***/ 336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3339);

const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, 00:00, the first DOS date: a fixed date keeps the bytes the same. */
const DATE = 0x0021;
/** Created by Unix, so that readers use the permissions; features of version 2.0. */
const MADE_BY = (3 << 8) | 20;
/** Unix kinds and permissions. */
const MODES = { file: 0o100644, executable: 0o100755, link: 0o120777 };
/** Checksum and sizes follow the data instead of preceding it. */
const DATA_DESCRIPTOR = 0x0008;
/** Replaces the checksum and sizes that are not yet known. */
const UNKNOWN_SIZES = new Uint8Array(12);
/**
 * Writes an archive of up to 65,535 files and 4 GB, piece by piece from beginning to end, so that it can be streamed to
 * memory, disk or the network. It has no entries for directories, because Lambda creates them.
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
            const flags = isPart ? UTF8_NAME | DATA_DESCRIPTOR : UTF8_NAME;
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
        directory.add((0,_content_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(file), sharedFields(place, sizes), place);
        place = undefined;
        compressedSize = 0;
    }
    yield directory.bytes;
    yield endRecord(directory.files, directory.bytes.length, offset);
}
/** Checksum and sizes, before or after the data and in the central directory. */
function sizesOf({ crc, size }, compressedSize) {
    const fields = Buffer.alloc(12);
    fields.writeUInt32LE(crc, 0);
    fields.writeUInt32LE(compressedSize, 4);
    fields.writeUInt32LE(size, 8);
    return fields;
}
/** The 26 bytes that are the same in the local header and in the central directory. */
function sharedFields({ name, flags, deflated }, sizes = UNKNOWN_SIZES) {
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
 * The central directory at the end of the archive. It allocates its own memory, because buffers from Node's pool would
 * keep the whole pool alive.
 */
class Directory {
    files = 0;
    #room = Buffer.alloc(65_536);
    #length = 0;
    get bytes() {
        return this.#room.subarray(0, this.#length);
    }
    add(kind, shared, { name, offset }) {
        const header = this.#next(CENTRAL_HEADER);
        header.writeUInt32LE(0x02014b50, 0);
        header.writeUInt16LE(MADE_BY, 4);
        shared.copy(header, 6);
        header.writeUInt16LE(MODES[kind], 40);
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


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   a9: () => (/* binding */ layersToSet),
/* harmony export */   c_: () => (/* binding */ refuseTooLargeTogether),
/* harmony export */   fL: () => (/* binding */ changesPlatform),
/* harmony export */   hp: () => (/* binding */ layerWarnings)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);


/** The ARNs of all layers that the function will have, in order; empty if the plan does not change them. */
function layersToSet({ slots: { create, configure } }) {
    const members = (create ?? configure)?.members;
    return members?.['Layers'] ?? [];
}
/**
 * Refuses code and layers whose known sizes exceed the limit together.
 *
 * @param code uncompressed size of the code in bytes; undefined if it is not known
 * @throws Failure with all sizes
 */
function refuseTooLargeTogether(layers, code) {
    const parts = [
        ['the code', code],
        ...layers.map(({ arn, unzippedSize }) => [nameOf(arn), unzippedSize]),
    ];
    const total = parts.reduce((sum, [, size]) => sum + (size ?? 0), 0);
    if (total <= _model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .UNZIPPED_LIMIT */ .My)
        return;
    const sizes = parts.map(([name, size]) => `${name} ${size === undefined ? '(unknown)' : (0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .megabytes */ .ix)(size)}`);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The code and the layers of the function would be ${(0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .megabytes */ .ix)(total)} unzipped; Lambda allows ${(0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .megabytes */ .ix)(_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .UNZIPPED_LIMIT */ .My)} in total: ${sizes.join(', ')}.`, 'Remove what the function does not need from the code and the layers, drop layers that it no longer uses (`layers-strategy: replace`), or deploy a container image.');
}
/** Whether a plan makes the function run on another runtime or architecture, which its layers have to fit. */
function changesPlatform({ slots: { configure, code } }, latest) {
    if (!latest)
        return false;
    const { Runtime, Architectures: [architecture] = ['x86_64'] } = latest;
    const { [0]: wanted = architecture } = code?.architectures ?? [];
    return (configure?.members['Runtime'] ?? Runtime) !== Runtime || wanted !== architecture;
}
/**
 * Warnings, as full sentences, about layers for another runtime or architecture. Those that the function has already
 * count only where it changes one of the two.
 */
function layerWarnings(layers, { configuration, architectures }, latest, platformChanges = false) {
    const runtime = configuration.Runtime ?? latest?.Runtime;
    const [architecture = 'x86_64'] = architectures ?? latest?.Architectures ?? [];
    return layers
        .filter(({ isNew }) => isNew || platformChanges)
        .flatMap(({ arn, version }) => {
        const { architectures: builtFor, runtimes } = version ?? {};
        return [
            ...misfit(arn, builtFor, architecture),
            ...(runtime === undefined ? [] : misfit(arn, runtimes, runtime)),
        ];
    });
}
function misfit(arn, compatible = [], own) {
    if (compatible.length === 0 || compatible.includes(own))
        return [];
    return [
        `The layer ${nameOf(arn)} is published for ${compatible.join(', ')}, but the function runs on ${own}. Compiled code in the layer may not load.`,
    ];
}
/** The name and version of a layer: `orders-deps:7`. */
function nameOf(arn) {
    return arn.split(':').slice(-2).join(':');
}


/***/ }),

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ refuseUnsendable),
/* harmony export */   DP: () => (/* binding */ missingHandler),
/* harmony export */   Kp: () => (/* binding */ packageWarnings),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   h4: () => (/* binding */ refuseUnrunnableHandler),
/* harmony export */   k8: () => (/* binding */ runsOn),
/* harmony export */   qT: () => (/* binding */ refuseTooLargeWithLayers),
/* harmony export */   ub: () => (/* binding */ requireSendable)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _package_compiled_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2835);
/* harmony import */ var _package_handler_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1405);
/* harmony import */ var _release_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5045);





/** Warnings about a package: its own ones, and those about its compiled files. */
function packageWarnings({ warnings, files, compiled }, inputs, latest) {
    if (!files)
        return warnings;
    const { handler: _, ...target } = runsOn(inputs, latest);
    return [...warnings, ...(0,_package_compiled_files_js__WEBPACK_IMPORTED_MODULE_2__/* .compiledFileWarnings */ .J)('The package', { files, compiled }, [target])];
}
/** That the package does not contain the handler, as full sentences; undefined if it does, or if that is not known. */
function missingHandler({ files }, inputs, latest) {
    if (!files)
        return undefined;
    const { runtime, handler } = runsOn(inputs, latest);
    // An empty one is none: the runtime starts without a wrapper.
    const hasWrapper = Boolean(variable('AWS_LAMBDA_EXEC_WRAPPER', inputs, latest));
    return (0,_package_handler_js__WEBPACK_IMPORTED_MODULE_3__/* .handlerWarning */ .b)(runtime, handler, files, hasWrapper);
}
/**
 * Refuses to release a version that cannot start, because its program or the module of its handler is compiled for another
 * system.
 * @throws Failure that says what the file is for
 */
function refuseUnrunnableHandler(plan, { files, compiled }, inputs, latest) {
    if (!files || !(0,_release_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .releasesVersion */ .T9)(plan))
        return;
    const { handler, ...target } = runsOn(inputs, latest);
    const found = (0,_package_handler_js__WEBPACK_IMPORTED_MODULE_3__/* .handlerFiles */ .s)(target.runtime, handler, files);
    // Of several files, the interpreter takes the one that fits.
    if (found.length === 1)
        (0,_package_compiled_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnrunnable */ .D)('The package', { files, compiled }, found, target);
}
/** The value that an environment variable is going to have. It may be secret. */
function variable(name, { environment }, latest) {
    const isKept = environment?.strategy !== 'replace' && !environment?.remove.includes(name);
    return environment?.set[name] ?? (isKept ? latest?.Environment?.Variables?.[name] : undefined);
}
/** What a function is going to run on. */
function runsOn({ configuration, architectures }, latest) {
    const [architecture] = architectures ?? latest?.Architectures ?? ['x86_64'];
    return {
        runtime: configuration.Runtime ?? latest?.Runtime,
        handler: configuration.Handler ?? latest?.Handler,
        architecture: architecture === 'arm64' ? 'arm64' : 'x86_64',
    };
}
/**
 * Refuses an archive that is too large for a request, if the plan sends it in a request.
 * @param size size of the archive in bytes
 * @throws Failure with the size
 */
function refuseUnsendable(plan, size) {
    if ((0,_release_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .sendsCode */ .lK)(plan) && !(0,_release_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .stages */ ._$)(plan))
        (0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseTooLargeForRequest */ .KY)(size);
}
/** The upper bound for the share of the headers in the size of an archive. */
const HEADERS = 0.05;
/**
 * Refuses code that is too large together with the attached layers. AWS reports only the zipped size of layers, so what
 * is refused here is certainly too large.
 *
 * @param unzippedSize uncompressed size of the package in bytes
 * @throws Failure that names the layers
 */
function refuseTooLargeWithLayers(plan, unzippedSize, { Layers = [] }) {
    if (!(0,_release_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .sendsCode */ .lK)(plan))
        return;
    const wanted = plan.slots.configure?.members['Layers'];
    const kept = Layers.filter(({ Arn = '' }) => !wanted || wanted.includes(Arn));
    const zipped = kept.reduce((bytes, { CodeSize = 0 }) => bytes + CodeSize, 0);
    if (zipped === 0)
        return;
    const names = kept.map(({ Arn }) => Arn).join(', ');
    const subject = `The package together with the function's layers (${names}, counted by their zipped size)`;
    const problem = (0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .unzippedProblem */ .NQ)(subject, unzippedSize + Math.floor(zipped * (1 - HEADERS)));
    if (problem)
        throw problem;
}
/**
 * Refuses an archive that does not fit into the request, where there is no bucket that it could go through.
 *
 * @throws Failure with its size
 */
function requireSendable({ size }, staging) {
    if (staging || (0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .fitsInRequest */ .tf)(size))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR((0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLargeForRequest */ .AP)('The layer', size), "Give `s3-bucket`: Lambda fetches a larger one from a bucket in the layer's region. Or split it into several layers, which may have 250 MB unzipped in total.");
}


/***/ }),

/***/ 2835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ compiledFileWarnings),
  D: () => (/* binding */ refuseUnrunnable)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/group-by.js
var group_by = __webpack_require__(2217);
;// CONCATENATED MODULE: ./build/model/compiled/amazon-linux.js
/** The version of glibc in each release of Amazon Linux that Lambda uses: 34 for 2.34. */
const AMAZON_LINUX_2 = 26;
const AMAZON_LINUX_2023 = 34;
/** Lambda developer guide, "Lambda runtimes": the identifiers of each operating system. */
const ON_AMAZON_LINUX_2 = /^(python3\.([6-9]|1[01])|nodejs1[0-8]\.x|java(8\.al2|11|17)|dotnet(6|core3\.1)|ruby(2\.7|3\.2)|provided\.al2)$/;
const ON_AMAZON_LINUX_2023 = /^(python3\.1[2-4]|nodejs2[024]\.x|java(21|25)|dotnet(8|10)|ruby(3\.[34]|4\.0)|provided\.al2023)$/;
/**
 * The version of glibc that a runtime has: 34 for 2.34. Without a runtime, the newest of all runtimes.
 * @returns undefined for a runtime that this action does not know
 */
function glibcOf(runtime) {
    if (runtime === undefined || ON_AMAZON_LINUX_2023.test(runtime))
        return AMAZON_LINUX_2023;
    return ON_AMAZON_LINUX_2.test(runtime) ? AMAZON_LINUX_2 : undefined;
}

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
;// CONCATENATED MODULE: ./build/plan/package/compiled-files.js




/** Why a file does not fit, such as `for macOS`; undefined if it does, or if that is not known. */
function misfitOf(file, { runtime, architecture }, brought) {
    const { system = 'Linux', processors = [], library, glibc } = file;
    if (system !== 'Linux')
        return `for ${system}`;
    if (processors.length > 0 && !processors.some((each) => isRun(each, architecture)))
        return `for ${processors.join(', ')}`;
    if ((library ?? libraryInName(file.name)) === 'musl' && !brought.has('musl'))
        return 'for musl, as on Alpine Linux';
    const available = glibcOf(runtime);
    if (glibc !== undefined && available !== undefined && glibc > available && !brought.has('glibc'))
        return `needs glibc 2.${glibc}`;
    const wanted = /^python(\d+\.\d+)$/.exec(runtime ?? '')?.[1];
    if (file.python !== undefined && wanted !== undefined && file.python !== wanted)
        return `for Python ${file.python}`;
    return undefined;
}
/** A library says in its header which C library it needs, except where it uses that of the program that loads it. */
function libraryInName(name) {
    return /[-_.](linux)?musl[-_./]/.test(name) && /\.(node|so)$/.test(name) ? 'musl' : undefined;
}
function isRun(processor, architecture) {
    return architecture === undefined ? /^(x86_64|arm64)$/.test(processor) : processor === architecture;
}
/**
 * Warnings, as full sentences, about compiled files that cannot be loaded. Of a file that is packed for several systems one
 * has to fit. Whether the function loads the file at all is not known.
 *
 * @param subject begins the sentences: "The layer"
 * @param targets of each combination of runtime and architecture
 */
function compiledFileWarnings(subject, content, targets) {
    const brought = librariesIn(content);
    const groups = (0,group_by/* groupBy */.$)(candidates(content), ({ name }) => withoutPlatform(name));
    const warnings = targets.flatMap((target) => {
        const unfit = [...groups.values()].flatMap((files) => {
            const reasons = files.map((file) => misfitOf(file, target, brought));
            const [first] = files;
            return first === undefined || reasons.includes(undefined)
                ? []
                : [{ name: first.name, reason: reasons[0] ?? '' }];
        });
        if (unfit.length === 0)
            return [];
        return [
            `${subject} contains compiled files that the function cannot load on ${shownTarget(target)}: ${shownMisfits(unfit)}. ${adviceFor(unfit[0]?.name ?? '', target)}`,
        ];
    });
    return [...new Set(warnings)];
}
function librariesIn({ files }) {
    return new Set([
        ...(files.some((file) => /(^|\/)libc\.so\.6$/.test(file)) ? ['glibc'] : []),
        ...(files.some((file) => /(^|\/)(ld-musl-|libc\.musl-)[^/]+$/.test(file)) ? ['musl'] : []),
    ]);
}
/**
 * Refuses a program that Lambda starts itself, or a module that it loads, and that cannot run.
 *
 * @param where begins the message, such as "The package"
 * @param programs names of these files
 * @throws Failure that says what it is for
 */
function refuseUnrunnable(where, content, programs, target) {
    const brought = librariesIn(content);
    for (const file of content.compiled ?? []) {
        const reason = programs.includes(file.name) && misfitOf(file, target, brought);
        if (!reason)
            continue;
        throw new failure/* Failure */.HR(`${where} contains the file ${(0,model_text/* shownName */.HD)(file.name)}, which Lambda cannot run on ${shownTarget(target)}: it is compiled ${reason.startsWith('for') ? reason : `so that it ${reason}`}.`, compileAdvice(target));
    }
}
function shownMisfits(unfit) {
    const first = unfit.slice(0, 3).map(({ name, reason }) => `${(0,model_text/* shownName */.HD)(name)} (${reason})`);
    return `${first.join(', ')}${unfit.length > 3 ? ` and ${unfit.length - 3} more` : ''}`;
}
/** What a function runs on, for messages: `arm64 Linux with glibc 2.34 (python3.13)`. */
function shownTarget({ runtime, architecture }) {
    const glibc = glibcOf(runtime);
    const system = architecture === undefined ? 'Linux' : `${architecture} Linux`;
    const library = glibc === undefined ? '' : ` with glibc 2.${glibc}`;
    return `${system}${library}${runtime === undefined ? '' : ` (${runtime})`}`;
}
/** How the files of a language are made for Lambda. */
function adviceFor(name, target) {
    const { runtime = '', architecture = 'x86_64' } = target;
    if (/(^|\/)node_modules\/|\.node$/.test(name))
        return `Install the packages for Lambda: \`npm ci --os=linux --cpu=${architecture === 'arm64' ? 'arm64' : 'x64'} --libc=glibc\`. What npm compiles itself has to be installed on such a machine.`;
    if (/^python/.test(runtime) || /\.(pyd|abi3\.so)$|\.cpython-/.test(name)) {
        const tag = glibcOf(runtime) === 26 ? 'manylinux2014' : 'manylinux_2_28';
        const processor = architecture === 'arm64' ? 'aarch64' : 'x86_64';
        const version = /^python(\d+\.\d+)$/.exec(runtime)?.[1];
        return `Install wheels for Lambda: \`pip install --only-binary=:all: --platform ${tag}_${processor}${version === undefined ? '' : ` --python-version ${version}`} --target DIRECTORY\`, or publish a layer with \`requirements\`.`;
    }
    return compileAdvice(target);
}
/** What to do about a program of one's own. */
function compileAdvice({ runtime, architecture = 'x86_64' }) {
    const go = architecture === 'arm64' ? 'arm64' : 'amd64';
    const image = glibcOf(runtime) === 26 ? 'Amazon Linux 2' : 'Amazon Linux 2023';
    return `Compile it for Linux on ${architecture} (Go: \`CGO_ENABLED=0 GOOS=linux GOARCH=${go}\`), in a container of ${image} or without a dynamic C library.`;
}
/**
 * The files that a function could load: programs and libraries by their headers, and Python modules whose headers are not
 * known by their names.
 */
function candidates({ files, compiled = [] }) {
    const read = new Map(compiled.map((file) => [file.name, file]));
    const modules = files.flatMap((name) => {
        const byName = pythonModule(name);
        return byName ? [{ ...byName, ...read.get(name) }] : [];
    });
    const named = new Set(modules.map(({ name }) => name));
    return [...modules, ...compiled.filter((file) => !named.has(file.name) && isLoadable(file))];
}
/**
 * Programs and libraries of Windows lie in many packages that run everywhere: launchers of Python, assemblies of .NET.
 * fsevents is a module that only macOS has.
 */
function isLoadable({ name, system }) {
    if (/(^|\/)fsevents\/|fsevents\.node$/.test(name))
        return false;
    const base = name.slice(name.lastIndexOf('/') + 1);
    return system !== 'Windows' || /\.(node|pyd)$/.test(base) || !base.includes('.') || isWindowsPackage(name);
}
/** Such as `@esbuild/win32-x64`. */
function isWindowsPackage(name) {
    return /(^|\/)node_modules\/(@[^/]+\/)?[^/]*win32-/.test(name);
}
/** A compiled Python module and its platform, as its name says (PEP 3149): `_core.cpython-313-x86_64-linux-gnu.so`. */
function pythonModule(name) {
    const [, ...rest] = name.slice(name.lastIndexOf('/') + 1).split('.');
    const tag = rest.join('.');
    if (!/^(cpython-\d.*\.so|cp\d.*\.pyd)$/.test(tag))
        return undefined;
    const [, major = '', minor = ''] = /^(?:cpython-|cp)(\d)(\d+)/.exec(tag) ?? [];
    const processor = /-(x86_64|aarch64)-linux/.exec(tag)?.[1];
    return {
        name,
        python: `${major}.${minor}`,
        system: tag.endsWith('.pyd') ? 'Windows' : tag.includes('-darwin') ? 'macOS' : 'Linux',
        ...(processor !== undefined && { processors: [processor === 'aarch64' ? 'arm64' : processor] }),
        ...(tag.includes('-musl') && { library: 'musl' }),
    };
}
/** Parts of names by which packages tell the files for one platform from those for another. */
const PLATFORM_WORDS = new Set(`linux linuxmusl linuxglibc musllinux manylinux musl gnu glibc gnueabihf musleabihf eabi darwin macos macosx osx mac apple
   win win32 win64 windows mingw msvc pc unknown x64 x86 amd64 ia32 i386 i686 386 arm arm64 armv6 armv7 armv7l armv8
   aarch64 universal universal2 riscv64 riscv64gc ppc64 ppc64le powerpc64le s390x loong64 loongarch64 mips64el freebsd openbsd netbsd
   sunos android wasm rhel debian alpine openssl cpython abi3 so dylib dll node exe pyd bin x
   baseline`.split(/\s+/));
/** What the files of one library for several platforms have in common. */
function withoutPlatform(name) {
    return name
        .replaceAll(/x86[_-]64/g, 'x64')
        .split(/[-_.+/]/)
        .filter((word) => !PLATFORM_WORDS.has(word.toLowerCase()) && !/^(v|cp|python)?\d+[a-z]?$/.test(word))
        .join('/');
}


/***/ }),

/***/ 1405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ handlerFiles),
  b: () => (/* binding */ handlerWarning)
});

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/plan/package/similar-file.js

/** A candidate in a folder of the package, the one with the shortest path. */
function inFolder(candidates, files) {
    return candidates
        .flatMap((wanted) => files.filter((file) => file.endsWith(`/${wanted}`)).map((file) => ({ file, wanted })))
        .toSorted((a, b) => depth(a.file) - depth(b.file) || (a.file < b.file ? -1 : 1))
        .map(({ file, wanted }) => ({ file, folder: file.slice(0, -wanted.length) }))[0];
}
function depth(file) {
    return file.split('/').length;
}
/** A file with a similar path, or with the same name in another folder. */
function similarFile(wanted, files) {
    const close = files
        .map((file) => ({ file, steps: (0,mod/* distance */.Io)(wanted, file) }))
        .filter(({ steps }) => steps <= 2)
        .toSorted((a, b) => a.steps - b.steps)[0];
    const base = wanted.slice(wanted.lastIndexOf('/') + 1);
    return close?.file ?? files.find((file) => file === base || file.endsWith(`/${base}`));
}

;// CONCATENATED MODULE: ./build/plan/package/class-handler.js


/**
 * What is wrong with the handler of a Java function, `example.Handler::handleRequest` or `example.Handler`, as full
 * sentences; undefined if its class is in the package, or may be in a jar. The runtime looks for classes at the top level,
 * and in the jars of `lib/`.
 */
function javaHandlerWarning(handler, files) {
    const [name = ''] = handler.split('::');
    const wanted = `${name.replaceAll('.', '/')}.class`;
    if (files.includes(wanted) || files.some((file) => /^lib\/[^/]+\.jar$/.test(file)))
        return undefined;
    return `The handler \`${(0,model_text/* shownName */.HD)(handler)}\` needs the class ${(0,model_text/* shownName */.HD)(wanted)}, which the package does not contain. ${javaAdvice(wanted, files)}`;
}
function javaAdvice(wanted, files) {
    if (files.some((file) => file.startsWith('BOOT-INF/')))
        return 'This is an executable jar of Spring Boot, whose classes are in BOOT-INF/, where Lambda does not look: build it with the Shade plugin of Maven or Shadow of Gradle, or a zip with the classes at the top level and the dependencies in lib/.';
    const jar = files.find((file) => /^[^/]+\.jar$/.test(file));
    if (jar)
        return `There is ${(0,model_text/* shownName */.HD)(jar)} at the top level, but Lambda looks for jars in lib/ only: give the jar itself as \`zip-file\`, or move it into lib/.`;
    return fileAdvice(wanted, files);
}
/**
 * What is wrong with the handler of a .NET function, `Assembly::Namespace.Class::Method` or `Assembly`, as full sentences;
 * undefined if the package contains what the runtime needs of the assembly.
 */
function dotnetHandlerWarning(handler, files) {
    const [assembly = ''] = handler.split('::');
    const wanted = `${assembly}.dll`;
    if (!files.includes(wanted))
        return `The handler \`${(0,model_text/* shownName */.HD)(handler)}\` needs the file ${(0,model_text/* shownName */.HD)(wanted)}, which the package does not contain. ${fileAdvice(wanted, files)}`;
    const missing = [`${assembly}.deps.json`, `${assembly}.runtimeconfig.json`].filter((file) => !files.includes(file));
    if (missing.length === 0)
        return undefined;
    const others = files.filter((file) => /^[^/]+\.deps\.json$/.test(file));
    const other = others.length > 0 ? ` There is ${(0,model_text/* shownName */.HD)(others[0] ?? '')}, of another assembly.` : '';
    return `The package contains ${(0,model_text/* shownName */.HD)(wanted)}, but not ${missing.map(model_text/* shownName */.HD).join(' and ')}, without which Lambda does not start it.${other} Package all of the output of \`dotnet publish\` (with \`GenerateRuntimeConfigurationFiles\` in the project), and check the name of the assembly in \`handler\`.`;
}
function fileAdvice(wanted, files) {
    const nested = inFolder([wanted], files);
    if (nested)
        return `There is ${(0,model_text/* shownName */.HD)(nested.file)}: package the contents of ${(0,model_text/* shownName */.HD)(nested.folder)}.`;
    const similar = similarFile(wanted, files);
    return similar ? `There is ${(0,model_text/* shownName */.HD)(similar)}: correct \`handler\`.` : 'Check `handler`.';
}

;// CONCATENATED MODULE: ./build/plan/package/handler.js



/**
 * A warning, as full sentences, that the package does not contain the file of the handler, with the most similar file and
 * what to do. Undefined if it does, or if that is not known. It is not an error, because a layer may contain the handler.
 *
 * @param files names of the files in the package
 * @param hasWrapper whether AWS_LAMBDA_EXEC_WRAPPER starts a program before the runtime; it may take a script as the handler
 */
function handlerWarning(runtime, handler, files, hasWrapper = false) {
    if (runtime?.startsWith('provided'))
        return bootstrapWarning(files);
    if (!handler || (hasWrapper && files.includes(handler)))
        return undefined;
    if (hasWrapper && handler.endsWith('.sh'))
        return scriptWarning(handler, files);
    if (runtime?.startsWith('java'))
        return unlessLayer(javaHandlerWarning(handler, files));
    if (runtime?.startsWith('dotnet'))
        return unlessLayer(dotnetHandlerWarning(handler, files));
    const language = languageOf(runtime);
    if (!language)
        return undefined;
    const wanted = handlerModule(language, handler);
    if (!wanted) {
        return `The handler \`${(0,model_text/* shownName */.HD)(handler)}\` does not name a function in a module: the runtime ${runtime} expects \`module.function\`.`;
    }
    if (filesOf(wanted, files).length > 0)
        return undefined;
    const lacking = `The handler \`${(0,model_text/* shownName */.HD)(handler)}\` needs the file ${(0,model_text/* shownName */.HD)(wanted.file)}, which the package does not contain.`;
    return `${lacking} ${adviceFor(wanted, handler, files)} ${UNLESS_LAYER}`;
}
/** The files that can contain the handler's module, or the program that a custom runtime starts. */
function handlerFiles(runtime, handler, files) {
    if (runtime?.startsWith('provided'))
        return files.filter((file) => file === 'bootstrap');
    const language = languageOf(runtime);
    const wanted = language && handler ? handlerModule(language, handler) : undefined;
    return wanted ? filesOf(wanted, files) : [];
}
function languageOf(runtime = '') {
    return /^(python|nodejs|ruby)/.exec(runtime)?.[1];
}
function filesOf({ candidates, alsoIn }, files) {
    return files.filter((file) => candidates.includes(file) || alsoIn?.(file));
}
function unlessLayer(warning) {
    return warning && `${warning} ${UNLESS_LAYER}`;
}
function scriptWarning(handler, files) {
    const nested = inFolder([handler], files)?.file ?? similarFile(handler, files);
    const advice = nested ? `There is ${(0,model_text/* shownName */.HD)(nested)}: correct \`handler\`.` : 'Check `handler`.';
    return `The program in AWS_LAMBDA_EXEC_WRAPPER starts the file ${(0,model_text/* shownName */.HD)(handler)}, which the package does not contain. ${advice} ${UNLESS_LAYER}`;
}
const UNLESS_LAYER = 'Unless a layer provides that file, the function cannot start, and every invocation fails.';
function bootstrapWarning(files) {
    if (files.includes('bootstrap'))
        return undefined;
    const nested = inFolder(['bootstrap'], files)?.file;
    const advice = nested ? ` There is ${(0,model_text/* shownName */.HD)(nested)}: move it to the top level.` : '';
    return `The custom runtime starts the file bootstrap, which is not at the top level of the package.${advice} ${UNLESS_LAYER}`;
}
/** The module in a handler, split like the runtime interface client of each language does. */
function handlerModule(language, handler) {
    if (language === 'python')
        return pythonModule(handler);
    return language === 'nodejs' ? nodeModule(handler) : rubyModule(handler);
}
/** `a/b.f` and `a.b.f` are equal: the last dot ends the module. */
function pythonModule(handler) {
    const split = /^(.+)\.[^./]+$/.exec(handler)?.[1];
    if (!split)
        return undefined;
    const module = split.replaceAll('.', '/');
    const endings = ['.py', '/__init__.py', '.pyc', '/__init__.pyc', '.so'];
    return {
        file: `${module}.py`,
        candidates: endings.map((ending) => module + ending),
        // The name of an extension module contains the interpreter: a/b.cpython-313-x86_64-linux-gnu.so.
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
/** The most similar file, and what to do. */
function adviceFor(wanted, handler, files) {
    const nested = inFolder(wanted.candidates, files);
    if (nested) {
        const { file, folder } = nested;
        return `There is ${(0,model_text/* shownName */.HD)(file)}: package the contents of ${(0,model_text/* shownName */.HD)(folder)}, or set \`handler\` to \`${(0,model_text/* shownName */.HD)(folder + handler)}\`.`;
    }
    const sources = wanted.sources ?? [];
    const source = files.find((file) => sources.includes(file)) ?? inFolder(sources, files)?.file;
    if (source)
        return `There is ${(0,model_text/* shownName */.HD)(source)}, but the runtime needs JavaScript: compile it and package the output.`;
    const similar = similarFile(wanted.file, files);
    if (!similar)
        return 'Check `handler`.';
    const inputs = isOtherLanguage(similar, wanted.file) ? '`runtime`, `handler`' : '`handler`';
    return `There is ${(0,model_text/* shownName */.HD)(similar)}: correct ${inputs} or the name of the file.`;
}
/** Whether a file is of another language than the one that the runtime runs. */
function isOtherLanguage(file, wanted) {
    const [, ending] = /\.(py|rb|[cm]?js)$/.exec(file) ?? [];
    return ending !== undefined && ending.slice(-2) !== wanted.slice(-2);
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ compareContent)
/* harmony export */ });
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2529);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);
/* harmony import */ var _package_temporary_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9459);
/* harmony import */ var _package_zip_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(819);





/** Bytes. Up to this size, packing a directory takes less than a second; above it, downloading its archive is faster. */
const CHEAP_TO_PACK = 16_000_000;
/**
 * Compares an archive with a package, whatever a description says of it: equal hashes of the archives settle it, and
 * otherwise the archive is downloaded and its files are hashed. A small directory is packed for its hash.
 * @param temporary a directory for the download
 */
async function compareContent(aws, stored, code, temporary) {
    const { codeSha256 } = stored;
    if (codeSha256 === undefined)
        return 'unknown';
    const isCheap = (code.unzippedSize ?? 0) <= CHEAP_TO_PACK;
    const sha256 = isCheap ? await archiveHash(code) : code.sha256;
    if (sha256 === codeSha256)
        return 'same';
    const digest = await storedDigest(aws, stored, temporary);
    if (digest !== undefined)
        return digest === code.digest ? 'same' : 'different';
    return sha256 === undefined && (await archiveHash(code)) === codeSha256 ? 'same' : 'unknown';
}
/** SHA-256, in base64, of the archive that a package is sent as. A directory is packed for it, but not kept. */
async function archiveHash(code) {
    if (code.kind === 's3-object')
        return code.sha256;
    return code.sha256 ?? (await code.archive('nowhere')).sha256;
}
/** The content digest of an archive; undefined if it cannot be read. */
async function storedDigest(aws, { name, codeSha256, location }, temporary) {
    if (location === undefined)
        return undefined;
    aws.log(`Downloading the archive of ${name} to compare its files.`);
    try {
        const file = new _package_temporary_file_js__WEBPACK_IMPORTED_MODULE_3__/* .TemporaryFile */ .yX(temporary);
        for await (const piece of (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_0__/* .downloadCode */ .wp)(aws, location, name))
            file.add(piece);
        const { sha256, digest } = await (0,_package_zip_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readArchive */ .b)(file.reader(`The archive of ${name}`), `The archive of ${name}`);
        return sha256 === codeSha256 ? digest : undefined;
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || error instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ)
            throw error;
        aws.log(`${error.message} It is not compared.`);
        return undefined;
    }
}


/***/ }),

/***/ 5555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ openShiftSentence),
/* harmony export */   Ns: () => (/* binding */ packageLine),
/* harmony export */   jb: () => (/* binding */ startingPoint)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3656);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);
/* harmony import */ var _plan_attached_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1171);





/** The state before a release, as lines for the log. */
function startingPoint({ functionName, region, alias, layers }, current, code) {
    const name = `${functionName} in ${region}`;
    const served = current?.alias?.traffic;
    const state = !current
        ? `${name} does not exist yet.`
        : !alias
            ? `${name} exists; no alias will be moved.`
            : served
                ? `${name}: the alias ${alias} serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .servedText */ .fy)(served)}.`
                : `${name} has no alias ${alias} yet.`;
    if (!code)
        return [state];
    const kept = layers ? [] : keptLayersLine(current);
    return [state, packageLine(code), ...(code.notes ?? []), ...kept];
}
/**
 * The layers that new code meets although no input names them. GitHub gives an expression that came out empty and an input
 * that is left out as the same empty text, and functions whose layers another tool manages are common: so this is no warning.
 */
function keptLayersLine(current) {
    const names = (current?.latest.Layers ?? []).flatMap(({ Arn }) => (Arn ? [(0,_plan_attached_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(Arn)] : []));
    return names.length === 0 ? [] : [`Layers: ${names.join(', ')} stay, because \`layers\` is empty.`];
}
/** The size of a package, or which image it is. */
function packageLine(code) {
    if (code.kind === 'image') {
        const { image, tag, sha256, index } = code;
        const [place = ''] = image.split('@');
        const named = tag
            ? `${place}:${tag}, currently sha256:${index ?? sha256}`
            : `${place}@sha256:${index ?? sha256}`;
        return `Image: ${named}${index ? `, an image index, whose image for this function is sha256:${sha256}` : ''}.`;
    }
    if (code.kind === 's3-object') {
        const { bucket, key, version } = code.object;
        const pinned = version ? `, version ${version}` : '';
        return `Package: s3://${bucket}/${key}${pinned}, ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(code.size)} zipped.`;
    }
    const { files, unzippedSize } = code;
    return `Package: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(unzippedSize)}.`;
}
/**
 * What has become of a shift by CodeDeploy whose end no run has recorded yet, as far as the alias tells; undefined if there is
 * none. Only CodeDeploy could tell more, and a smoke test asks it nothing (docs/decisions/0024).
 */
function openShiftSentence(alias) {
    const { history } = alias ?? {};
    if (!alias || !history?.next || !history.deployment)
        return undefined;
    const { name, traffic } = alias;
    const shift = `from version ${history.current} to version ${history.next} (deployment ${history.deployment})`;
    const tests = `This run tests ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(traffic.version)}.`;
    if ((0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_4__/* .isFinishedShift */ .Fo)(alias))
        return `CodeDeploy has moved the alias ${name} ${shift}. The history of the alias does not record that yet; the next release or rollback does. ${tests}`;
    if ((0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsEndedShift */ .pU)(alias))
        return `The alias ${name} sends no traffic to version ${history.next}: CodeDeploy has not begun to shift it ${shift}, or has taken the traffic back. The next release or rollback records how the deployment ended. ${tests}`;
    return undefined;
}


/***/ }),

/***/ 7593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readIgnorePatterns)
});

;// CONCATENATED MODULE: ./build/text/bracket-expression.js
/** The classes of POSIX as git has them: ASCII alone, and a vertical tab is no white space. */
const CLASSES = new Map([
    ['alnum', /^[0-9A-Za-z]$/],
    ['alpha', /^[A-Za-z]$/],
    ['blank', /^[ \t]$/],
    ['cntrl', /^\p{Cc}$/u],
    ['digit', /^[0-9]$/],
    ['graph', /^[!-~]$/],
    ['lower', /^[a-z]$/],
    ['print', /^[ -~]$/],
    ['punct', /^[!-/:-@[-`{-~]$/],
    ['space', /^[ \t\n\r]$/],
    ['upper', /^[A-Z]$/],
    ['xdigit', /^[0-9A-Fa-f]$/],
]);
/**
 * Reads a bracket expression such as `[a-z]`, `[!abc]` or `[[:digit:]_]` as git does: `\` quotes a member, a `]` that comes
 * first is a member, and of a range that goes backwards only the first member is left.
 *
 * @param start index of its `[`
 * @returns undefined if it does not end, or names an unknown class: the whole pattern then matches nothing
 */
function readBracketExpression(pattern, start) {
    const isNegated = pattern[start + 1] === '!' || pattern[start + 1] === '^';
    const members = [];
    // The member that a range can begin with.
    let low;
    let at = start + (isNegated ? 2 : 1);
    do {
        const member = memberAt(pattern, at, low);
        if (!member)
            return undefined;
        members.push(member.admits);
        low = member.low;
        at = member.end;
    } while (pattern[at] !== ']');
    return {
        admits: remembering((character) => members.some((admits) => admits(character)) !== isNegated),
        end: at,
    };
}
function memberAt(pattern, at, low) {
    const next = pattern[at + 1];
    if (pattern[at] === '-' && low !== undefined && next !== undefined && next !== ']') {
        const high = characterAt(pattern, at + 1);
        return high && { admits: (each) => isBetween(low, each, high.character), end: high.end };
    }
    if (pattern[at] === '[' && next === ':') {
        const close = pattern.indexOf(']', at + 2);
        if (close < 0)
            return undefined;
        if (close > at + 2 && pattern[close - 1] === ':') {
            const named = CLASSES.get(pattern.slice(at + 2, close - 1).join(''));
            return named && { admits: (each) => named.test(each), end: close + 1 };
        }
    }
    const one = characterAt(pattern, at);
    return one && { admits: (each) => each === one.character, low: one.character, end: one.end };
}
function characterAt(pattern, at) {
    const place = pattern[at] === '\\' ? at + 1 : at;
    const character = pattern[place];
    return character === undefined ? undefined : { character, end: place + 1 };
}
/** By code points: the order of `<` is that of UTF-16, in which an emoji comes before some characters of U+FFFF and below. */
function isBetween(low, character, high) {
    const [from = 0, code = 0, to = 0] = [low, character, high].map((each) => each.codePointAt(0) ?? 0);
    return from <= code && code <= to;
}
/** Judges each character once, however often it occurs and however many members there are. */
function remembering(admits) {
    const known = new Map();
    return (character) => {
        const found = known.get(character) ?? admits(character);
        known.set(character, found);
        return found;
    };
}

// EXTERNAL MODULE: ./build/text/wildcards.js
var wildcards = __webpack_require__(3009);
;// CONCATENATED MODULE: ./build/text/ignore-patterns.js


/**
 * Reads patterns of .gitignore, one per line (git docs, "gitignore"). A match takes at most time in proportion to the
 * length of the name squared, whatever the pattern is.
 */
function readIgnorePatterns(lines) {
    const patterns = lines
        .flatMap((line) => readPattern(line) ?? [])
        // The last one decides.
        .reverse();
    const directories = new Map();
    function judged(name, isDirectory) {
        const slash = name.lastIndexOf('/');
        const above = slash < 0 ? TOP : directory(name.slice(0, slash));
        if (above.verdict?.ignored)
            return above;
        const path = [...above.path, Array.from(name.slice(slash + 1))];
        const verdict = patterns.find((each) => (isDirectory || !each.onlyDirectories) && each.matches(path));
        return { path, verdict };
    }
    function directory(name) {
        const known = directories.get(name);
        if (known)
            return known;
        const found = judged(name, true);
        directories.set(name, found);
        return found;
    }
    return {
        verdictOn(name, isDirectory) {
            // Most steps have no patterns, and some have tens of thousands of files.
            if (patterns.length === 0)
                return undefined;
            return (isDirectory ? directory(name) : judged(name, false)).verdict;
        },
    };
}
const TOP = { path: [], verdict: undefined };
/** @returns undefined for a comment, and for a pattern that matches nothing */
function readPattern(line) {
    if (line.startsWith('#'))
        return undefined;
    const text = withoutTrailingSpaces(line);
    const ignored = !text.startsWith('!');
    const onlyDirectories = text.endsWith('/');
    const pattern = text.slice(ignored ? 0 : 1, onlyDirectories ? -1 : undefined);
    const parts = segmentsOf(Array.from(pattern.replace(/^\//, '')));
    if (!parts)
        return undefined;
    // A pattern without a slash matches names at any depth.
    if (!pattern.includes('/'))
        parts.unshift('any');
    // At the end, `**` matches what is in a directory, but not the directory.
    if (parts.at(-1) === 'any')
        parts.push(() => true);
    return { pattern: line, ignored, onlyDirectories, matches: matcherOf(parts) };
}
/** Spaces at the end do not count, unless a `\` quotes the first of them. */
function withoutTrailingSpaces(line) {
    let end = line.length;
    while (line[end - 1] === ' ')
        end -= 1;
    let from = end;
    while (line[from - 1] === '\\')
        from -= 1;
    return line.slice(0, (end - from) % 2 === 0 ? end : end + 1);
}
/**
 * A pattern in parts, one for each directory and the last name: `any` for `**`.
 * @returns undefined if it matches nothing
 */
function segmentsOf(pattern) {
    const segments = [];
    let signs = [];
    let at = 0;
    let begin = 0;
    const endSegment = () => {
        const isGlobstar = pattern[begin + 1] === '*' && signs.length === 1 && signs[0] === 'any';
        segments.push(isGlobstar ? 'any' : matcherOf(signs));
        signs = [];
        begin = at + 1;
    };
    for (; at < pattern.length; at += 1) {
        const isQuoted = pattern[at] === '\\';
        if (isQuoted)
            at += 1;
        const sign = pattern[at];
        if (sign === undefined)
            return undefined;
        if (sign === '/')
            endSegment();
        else if (isQuoted)
            signs.push((each) => each === sign);
        else if (sign === '?')
            signs.push(() => true);
        else if (sign === '[') {
            const bracket = readBracketExpression(pattern, at);
            if (!bracket)
                return undefined;
            signs.push(bracket.admits);
            at = bracket.end;
        }
        else if (sign !== '*')
            signs.push((each) => each === sign);
        else if (signs.at(-1) !== 'any')
            signs.push('any');
    }
    endSegment();
    return segments;
}
/** Whether the parts match all of something. Parts that need more than there is are not compared, however many they are. */
function matcherOf(parts) {
    const needed = parts.filter((part) => part !== 'any').length;
    return (items) => items.length >= needed && (0,wildcards/* matchesParts */.m)(items, parts);
}


/***/ })

};
