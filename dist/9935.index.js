export const id = 9935;
export const ids = [9935];
export const modules = {

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce)
/* harmony export */ });
/* harmony import */ var _aws_client_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2235);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);


/** The maximum number of resends if the resource is busy or only its RevisionId has changed. */
const MOST_RESENDS = 5;
/** Milliseconds before the first resend to a busy resource. Doubles each time. */
const FIRST_PAUSE = 500;
/**
 * Sends a write until it has taken effect once. After a stale RevisionId (412), a busy resource (409), a missing resource
 * or a lost response, the resource is read again.
 * @throws AwsFailure of the last attempt, and what reread throws
 */
async function writeOnce({ clock, debug, log }, { operation, send, reread, unrepeated }) {
    for (let resends = 0;; resends += 1) {
        try {
            return await send();
        }
        catch (error) {
            const busy = (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflict */ .dh)(error);
            const stale = (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreconditionFailed */ .W$)(error);
            if (!busy && !stale && !(0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error) && !(0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error))
                throw error;
            debug(`${error.message} Reading the resource again.`);
            const intended = await reread().catch((trouble) => {
                // If AWS cannot be reached, the first error says more.
                throw (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error) && (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(trouble) ? error : trouble;
            });
            if (intended !== undefined)
                return intended;
            const mayResend = unrepeated === true && (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error);
            if (resends >= MOST_RESENDS || (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isLastingConflict */ .tc)(error) || (!busy && !stale && !mayResend))
                throw error;
            if (stale)
                continue;
            const why = mayResend ? 'it did not take effect' : 'another operation is in progress';
            const pause = FIRST_PAUSE * 2 ** resends;
            log(`${operation}: ${why}. ${(0,_aws_client_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .tryingAgain */ .gy)(pause, resends + 2, MOST_RESENDS + 1)}`);
            await clock.sleep(pause);
        }
    }
}


/***/ }),

/***/ 5930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ withVersion),
/* harmony export */   De: () => (/* binding */ openS3),
/* harmony export */   FK: () => (/* binding */ stageArchive),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   ip: () => (/* binding */ CODE_SHA256),
/* harmony export */   jY: () => (/* binding */ callS3),
/* harmony export */   xL: () => (/* binding */ CONTENT_DIGEST)
/* harmony export */ });
/* unused harmony export bucketProblem */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_partition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1064);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _client_large_bodies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6052);
/* harmony import */ var _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9494);





/** The key of a package, made from the hash of its bytes: the same package always has the same key. */
function stagingKey({ prefix }, sha256) {
    const name = `${Buffer.from(sha256, 'base64').toString('hex')}.zip`;
    return prefix ? `${prefix}/${name}` : name;
}
/**
 * Puts a package into a bucket, in parts and with checksums, unless the bucket already contains it. A stream needs
 * memory for some parts of 5 MB.
 * @throws Failure about the bucket, AwsFailure for a call that failed, and what reading the package throws
 */
async function stageArchive(aws, staging, archive) {
    const { bucket } = staging;
    const place = { bucket, key: stagingKey(staging, archive.sha256) };
    const client = await openS3(aws);
    const found = await findObject(aws, client, place, archive.size);
    if (found) {
        aws.log(`s3://${bucket}/${place.key} already contains this package.`);
        return found;
    }
    return upload(aws, client, place, archive);
}
/** The object, when it exists and has the expected size. */
async function findObject(aws, client, place, size) {
    const { HeadObjectCommand } = await __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const input = { Bucket: place.bucket, Key: place.key };
    try {
        const head = await callS3(aws, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)));
        return head.ContentLength === size ? withVersion(place, head.VersionId) : undefined;
    }
    catch (error) {
        // The upload reports the actual error.
        if (isRefused(error))
            return undefined;
        throw error;
    }
}
/**
 * Whether S3 refused HeadObject, for a reason that it does not say: the response to HEAD has no body, so that a missing
 * object, a missing bucket and a missing permission look alike (403 without the permission to list the bucket).
 */
function isRefused(error) {
    return error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsFailure */ .OQ && ['missing', 'denied', 'input'].includes(error.kind);
}
async function upload(aws, client, place, { sha256, digest, size, open }) {
    const { Upload } = await Promise.all(/* import() */[__webpack_require__.e(3711), __webpack_require__.e(2358)]).then(__webpack_require__.t.bind(__webpack_require__, 2358, 19));
    const { bucket: Bucket, key: Key } = place;
    const put = async () => {
        const Body = await open();
        const Metadata = { [CODE_SHA256]: sha256, ...(digest && { [CONTENT_DIGEST]: digest }) };
        const params = { Bucket, Key, Body, ContentLength: size, ContentType: 'application/zip', Metadata };
        const parts = new Upload({ client, params: { ...params, ChecksumAlgorithm: 'SHA256' } });
        let shown = 0;
        parts.on('httpUploadProgress', ({ loaded = 0 }) => {
            const quarter = Math.floor((loaded / size) * 4);
            if (quarter > shown)
                aws.log(`Uploading to s3://${Bucket}/${Key}: ${quarter * 25}%`);
            shown = Math.max(quarter, shown);
        });
        return parts.done();
    };
    const { VersionId } = await callS3(aws, 'PutObject', place, put);
    return withVersion(place, VersionId);
}
async function openS3(aws) {
    const { S3Client } = await __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    return (0,_client_large_bodies_js__WEBPACK_IMPORTED_MODULE_2__/* .sendInPieces */ .z)(await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .clientLike */ .xS)(aws, S3Client));
}
/** Makes a call for an object, and explains errors that concern the bucket. */
function callS3(aws, operation, { bucket, key }, work) {
    const arn = `arn:${(0,_model_partition_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionOf */ .i)(aws.region)}:s3:::${bucket}/${key}`;
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, operation, arn, () => work().catch((error) => {
        throw bucketProblem(error, bucket, aws.region, operation === 'GetObject' ? key : undefined) ?? error;
    }));
}
/** In a bucket with suspended versioning, objects have the version `null`, which does not pin their content. */
function withVersion(place, version) {
    return version && version !== 'null' ? { ...place, version } : place;
}
/**
 * The metadata that this action adds to a package in a bucket, so that later runs need not download it: the SHA-256 of
 * the archive in base64, and the content digest.
 */
const CODE_SHA256 = 'code-sha256';
const CONTENT_DIGEST = 'content-digest';
/** S3's codes for a request to another region than the bucket's (S3 API, "List of error codes"). */
const OTHER_REGION = /^(PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/;
/**
 * Explains an error that concerns the bucket itself; undefined for any other error.
 * @param region the region of the function, which the bucket must be in
 * @param read the key of the object that is read; undefined if the action writes it
 */
function bucketProblem(thrown, bucket, region, read) {
    const error = thrown;
    if (error.name === 'NoSuchBucket') {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`There is no bucket ${bucket}.`, `Check the spelling of \`s3-bucket\`. The action does not create buckets: if there is none yet, create it in the function's region (\`aws s3 mb s3://${bucket} --region ${region}\`)${read ? ` and upload the package to it as \`${read}\` in an earlier step` : ''}.`);
    }
    // In responses to HEAD, the status stands for the code.
    const status = error.$metadata?.httpStatusCode;
    if (!OTHER_REGION.test(error.name ?? '') && status !== 301 && status !== 307)
        return undefined;
    const found = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The bucket ${bucket} is in ${found ?? 'another region'} and the function in ${region}: Lambda takes packages only from a bucket in its own region.`, `Set \`s3-bucket\` to a bucket in ${region}.`);
}


/***/ }),

/***/ 2217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by what they have in common, in their order. Node.js 20, on which release/ can run, has no Map.groupBy. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}


/***/ }),

/***/ 9688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ tooLargeForRequest),
/* harmony export */   Ce: () => (/* binding */ DIRECT_UPLOAD_LIMIT),
/* harmony export */   KY: () => (/* binding */ refuseTooLargeForRequest),
/* harmony export */   My: () => (/* binding */ UNZIPPED_LIMIT),
/* harmony export */   NQ: () => (/* binding */ unzippedProblem),
/* harmony export */   V5: () => (/* binding */ refuseTooManyTags),
/* harmony export */   ix: () => (/* binding */ megabytes),
/* harmony export */   tf: () => (/* binding */ fitsInRequest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
const DIRECT_UPLOAD_LIMIT = 52_428_800;
/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
const UNZIPPED_LIMIT = 262_144_000;
/** The number of tags of a function, without those of AWS itself, whose keys begin with `aws:` (Lambda developer guide). */
const MOST_TAGS = 50;
/**
 * Refuses tags that a function cannot have together with its existing ones.
 * @throws Failure, before anything is written
 */
function refuseTooManyTags(existing, added) {
    const keys = Object.keys({ ...existing, ...added }).filter((key) => !key.startsWith('aws:'));
    if (Object.keys(added).length === 0 || keys.length <= MOST_TAGS)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function would have ${keys.length} tags; Lambda allows ${MOST_TAGS}.`, 'Remove tags from `tags`, or name tags that are no longer needed in `tags-remove`.');
}
const SMALLER = 'Remove what the function does not need at run time, such as tests, caches and development dependencies (use `exclude` with a `source-dir`)';
/** Whether an archive of this size fits into a request. A larger one goes through S3. */
function fitsInRequest(bytes) {
    return bytes <= DIRECT_UPLOAD_LIMIT;
}
/**
 * The message for an archive that is too large for a request.
 *
 * @param subject the start of the sentence, such as "The package"
 */
function tooLargeForRequest(subject, bytes) {
    return `${subject} is ${megabytes(bytes)} zipped; Lambda accepts at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`;
}
/**
 * Refuses an archive that is too large for a request, before anything is written.
 *
 * @param bytes size of the archive
 * @throws Failure with the size and what to do
 */
function refuseTooLargeForRequest(bytes) {
    if (fitsInRequest(bytes))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(tooLargeForRequest('The package', bytes), `Set \`s3-bucket\` to a bucket in the function's region, so that Lambda fetches the package from there. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`);
}
/**
 * The failure for files that exceed the limit for unzipped code; undefined if they do not.
 *
 * @param subject the start of the message, such as "The archive `build/app.zip`"
 * @param bytes size of all files, uncompressed
 */
function unzippedProblem(subject, bytes) {
    if (bytes <= UNZIPPED_LIMIT)
        return undefined;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, including all layers.`, `${SMALLER}. If it is still too large, deploy a container image; moving files to a layer does not help, because layers count as well.`);
}
/** A size in the unit of the quotas (1 MB = 1,048,576 bytes) and in bytes; a small one in bytes alone. */
function megabytes(bytes) {
    const megabytes = bytes / 1_048_576;
    if (megabytes < 0.1)
        return `${bytes.toLocaleString('en-US')} bytes`;
    return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB (${bytes.toLocaleString('en-US')} bytes)`;
}


/***/ }),

/***/ 2325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkedBytes),
/* harmony export */   Q: () => (/* binding */ keepArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9459);



/**
 * Stores and hashes an archive, piece by piece as it is created.
 * @throws Failure when it cannot be written to disk
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
/** Keeps nothing of an archive that is too large for a request. */
function inMemory() {
    let room = Buffer.allocUnsafeSlow(FIRST_ROOM);
    return {
        add(piece, offset) {
            const end = offset + piece.length;
            room = end > _model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .DIRECT_UPLOAD_LIMIT */ .Ce ? undefined : room && withRoomFor(end, room);
            room?.set(piece, offset);
        },
        kept: (size) => (room ? { zip: room.subarray(0, size) } : {}),
    };
}
/** Bytes that an archive in memory begins with: most are smaller. Large allocations make V8 collect garbage. */
const FIRST_ROOM = 1_048_576;
/** The same bytes in a buffer of at least this size. It grows by doubling, so that few bytes are copied. */
function withRoomFor(size, room) {
    if (size <= room.length)
        return room;
    const larger = Buffer.allocUnsafeSlow(Math.min(_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .DIRECT_UPLOAD_LIMIT */ .Ce, Math.max(size, 2 * room.length)));
    larger.set(room);
    return larger;
}
function onDisk({ directory }) {
    const file = new _temporary_file_js__WEBPACK_IMPORTED_MODULE_2__/* .TemporaryFile */ .yX(directory);
    return { add: (piece) => file.add(piece), kept: () => ({ open: () => file.open() }) };
}
/**
 * Passes bytes on as they arrive, and throws at the end if their hash is wrong.
 * @param sha256 of all bytes, in base64
 */
async function* checkedBytes(bytes, sha256, failure) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const piece of bytes) {
        hash.update(piece);
        yield piece;
    }
    if (hash.digest('base64') !== sha256)
        throw failure();
}


/***/ }),

/***/ 3419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   IG: () => (/* binding */ sortedByName),
/* harmony export */   Q0: () => (/* binding */ isUnwritable),
/* harmony export */   a7: () => (/* binding */ requireUnpackable),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   kA: () => (/* binding */ shownNames),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   pn: () => (/* binding */ isTooLong)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(271);




/** Sorts by the bytes of the UTF-8 names, so that the order depends on no locale and no platform. */
function sortedByName(entries) {
    return entries
        .map((entry) => ({ entry, bytes: Buffer.from(entry.name) }))
        .sort((a, b) => a.bytes.compare(b.bytes))
        .map(({ entry }) => entry);
}
/** The first few of some names, and how many more there are. */
function shownNames(names) {
    const first = names.slice(0, 3).map(_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD).join(', ');
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
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${where} contains a name that is not valid UTF-8: ${shown}.`, 'Rename it: Lambda and its runtimes expect file names in UTF-8.');
}
/** Bytes of the longest path on Linux (PATH_MAX, with its NUL). */
const LONGEST_PATH = 4096;
/** Whether no system can create a file of this name. */
function isTooLong(name) {
    return name.length >= LONGEST_PATH || Buffer.byteLength(name) >= LONGEST_PATH;
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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${where} contains a name with a backslash: ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD)(name)}. On Linux, a backslash is part of the file's name and does not separate folders.`, 'Use a tool that writes `/` between folders, such as zip, 7z or tar; Compress-Archive of Windows PowerShell 5 writes backslashes.');
    }
    if (name.startsWith('/') || segments.includes('..')) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${where} contains a name that leads out of the package: ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD)(name)}.`, 'Build the archive inside the folder with its content, for instance `cd build && zip -r ../app.zip .`.');
    }
    requireShortEnough(name, segments, where);
    if (name.includes('\0') || segments.every((segment) => segment === '' || segment === '.')) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${where} contains a name that is not a file name: "${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD)(name)}".`, 'Build the archive again.');
    }
}
/** Linux: NAME_MAX, and PATH_MAX without the directory that Lambda unpacks to. */
const LONGEST_NAME = 255;
const LONGEST_UNPACKED = 4096 - '/var/task/'.length - 1;
function requireShortEnough(name, segments, where) {
    const long = segments.find((segment) => Buffer.byteLength(segment) > LONGEST_NAME);
    if (long === undefined && Buffer.byteLength(name) <= LONGEST_UNPACKED)
        return;
    const [what, limit] = long === undefined
        ? [`a path of ${Buffer.byteLength(name)} bytes`, LONGEST_UNPACKED]
        : [`a name of ${Buffer.byteLength(long)} bytes`, LONGEST_NAME];
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${where} contains ${what}, which Lambda cannot unpack: Linux allows ${limit}. It begins with ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD)((long ?? name).slice(0, 60))}.`, 'Give it a shorter name.');
}
/** A path for messages: relative to the workspace when it is inside, else absolute. */
function shownPath(path, workspace = process.cwd()) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    if (inside === '')
        return '.';
    const outside = inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside);
    return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .HD)(outside ? path : inside);
}
/** The system's name for an error of the file system, for instance ENOENT. */
function codeOf(error) {
    const known = typeof error === 'object' && error !== null && 'code' in error;
    return known ? String(error.code) : 'unknown error';
}
/** The system's errors for a full disk, or a directory that this user may not write to. */
const UNWRITABLE = /^(ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS)$/;
/** Whether a file could not be written because of its disk or directory. */
function isUnwritable(error) {
    return !(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) && UNWRITABLE.test(codeOf(error));
}
/**
 * Explains that something could not be written.
 * @param what begins the sentence
 * @param needs how much space it needs, as a full sentence
 */
function unwritable(what, directory, needs, error) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${what} could not be written to \`${directory}\` (${codeOf(error)}).`, `${needs}. Check that the disk has enough space and that the user of this step may write there, or set the variable RUNNER_TEMP to another directory.`, { cause: error });
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   q2: () => (/* binding */ fileReader),
/* harmony export */   t$: () => (/* binding */ sharedPieces),
/* harmony export */   yX: () => (/* binding */ TemporaryFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3419);





/** A file that is unlinked as soon as it is created, so that nothing remains however this process ends. */
class TemporaryFile {
    #directory;
    #descriptor;
    #block = Buffer.allocUnsafeSlow(PIECE);
    #filled = 0;
    #size = 0;
    /** @throws Failure when no file can be created there */
    constructor(directory) {
        this.#directory = directory;
        this.#descriptor = this.#orUnwritable(() => {
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `package-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.zip`);
            const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(name, 'wx+', 0o600);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(name);
            return descriptor;
        });
    }
    /** @throws Failure when they cannot be written to disk */
    add(bytes) {
        this.#size += bytes.length;
        if (this.#filled + bytes.length > PIECE)
            this.#flush();
        if (bytes.length > PIECE) {
            this.#write(bytes);
        }
        else {
            this.#block.set(bytes, this.#filled);
            this.#filled += bytes.length;
        }
    }
    /** Reads the added bytes from the beginning. */
    open() {
        this.#flush();
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)('', { fd: this.#descriptor, autoClose: false, start: 0, highWaterMark: PIECE });
    }
    /** @param where begins the message of a Failure */
    reader(where) {
        this.#flush();
        return fileReader(this.#descriptor, this.#size, where);
    }
    #flush() {
        this.#write(this.#block.subarray(0, this.#filled));
        this.#filled = 0;
    }
    #write(bytes) {
        this.#orUnwritable(() => {
            for (let done = 0; done < bytes.length;)
                done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(this.#descriptor, bytes, done);
        });
    }
    #orUnwritable(work) {
        try {
            return work();
        }
        catch (error) {
            const needs = 'A package on its way to or from S3 needs up to 250 MB of disk space';
            throw (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .unwritable */ .mP)('The package', this.#directory, needs, error);
        }
    }
}
/** @param where begins the message of a Failure, for instance "The archive `build/app.zip`" */
function fileReader(descriptor, size, where) {
    return {
        size,
        read(position, length, room) {
            const available = Math.max(0, Math.min(length, size - position));
            const bytes = room ? room.subarray(0, available) : Buffer.allocUnsafe(available);
            try {
                let filled = 0;
                while (filled < bytes.length) {
                    const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, bytes, filled, bytes.length - filled, position + filled);
                    if (read === 0)
                        break;
                    filled += read;
                }
                return bytes.subarray(0, filled);
            }
            catch (error) {
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(`${where} cannot be read (${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error)}).`, 'Check its permissions.', {
                    cause: error,
                });
            }
        },
    };
}
/** Bytes per read. */
const PIECE = 1024 * 1024;
/** A part of the bytes, piece by piece. */
function piecesOf(reader, start, length) {
    return pieces(reader, start, length);
}
/** Like piecesOf, but all pieces share the same memory: each is valid only until the next. */
function sharedPieces(reader, start = 0, length = reader.size) {
    return pieces(reader, start, length, Buffer.allocUnsafe(Math.min(PIECE, length)));
}
function* pieces(reader, start, length, room) {
    for (let done = 0; done < length;) {
        const piece = reader.read(start + done, Math.min(PIECE, length - done), room);
        if (piece.length === 0)
            return;
        yield piece;
        done += piece.length;
    }
}


/***/ })

};
