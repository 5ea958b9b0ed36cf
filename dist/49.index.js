export const id = 49;
export const ids = [49];
export const modules = {

/***/ 3237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ip: () => (/* binding */ CODE_SHA256),
  xL: () => (/* binding */ CONTENT_DIGEST),
  jY: () => (/* binding */ callS3),
  De: () => (/* binding */ openS3),
  $2: () => (/* binding */ withVersion)
});

// EXTERNAL MODULE: ./build/inputs/partition.js
var partition = __webpack_require__(2962);
// EXTERNAL MODULE: ./build/aws/lambda.js
var aws_lambda = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
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
        return new failure/* Failure */.H(`There is no bucket ${bucket}.`, `Check \`s3-bucket\`. The action creates no bucket: make one in the function's region, for instance with \`aws s3 mb s3://${bucket} --region ${region}\`.`);
    }
    const status = error.$metadata?.httpStatusCode;
    if (!ELSEWHERE.test(error.name ?? '') && status !== 301 && status !== 307)
        return undefined;
    const found = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region;
    return new failure/* Failure */.H(`The bucket ${bucket} is in ${found ?? 'another region'} and the function in ${region}: Lambda takes packages from a bucket in its own region alone.`, `Set \`s3-bucket\` to a bucket in ${region}.`);
}

;// CONCATENATED MODULE: ./build/aws/s3-client.js



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
/** Makes a call about an object, and explains what is wrong with the bucket where that is the reason. */
function callS3(lambda, operation, { bucket, key }, work) {
    const arn = `arn:${(0,partition/* partitionOf */.i)(lambda.region)}:s3:::${bucket}/${key}`;
    return (0,aws_lambda/* send */.tN)(lambda, operation, arn, () => work().catch((error) => {
        throw bucketProblem(error, bucket, lambda.region) ?? error;
    }));
}
/** In a bucket whose versioning was suspended objects have the version `null`, which pins nothing. */
function withVersion(place, version) {
    return version && version !== 'null' ? { ...place, version } : place;
}
/**
 * What this action notes beside a package that it puts into a bucket, so that nobody has to download it to know it:
 * the SHA-256 of the archive in base64, and the content digest.
 */
const CODE_SHA256 = 'code-sha256';
const CONTENT_DIGEST = 'content-digest';


/***/ }),

/***/ 5930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stageArchive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);
/* harmony import */ var _s3_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3237);


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
    const client = await (0,_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openS3 */ .De)(lambda);
    const found = await findObject(lambda, client, place, archive.size);
    if (found) {
        lambda.log(`s3://${bucket}/${place.key} holds this package already.`);
        return found;
    }
    return upload(lambda, client, place, archive);
}
/** The object, when it is there and as long as it should be. */
async function findObject(lambda, client, place, size) {
    const { HeadObjectCommand } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const input = { Bucket: place.bucket, Key: place.key };
    try {
        const head = await (0,_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callS3 */ .jY)(lambda, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)));
        return head.ContentLength === size ? (0,_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .withVersion */ .$2)(place, head.VersionId) : undefined;
    }
    catch (error) {
        // The answer to a HEAD has no body: a missing object, a missing bucket and a missing permission look alike (403
        // where the bucket may not be listed). The upload will tell.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .OQ && error.status >= 400 && error.status < 500)
            return undefined;
        throw error;
    }
}
async function upload(lambda, client, place, { sha256, digest, size, open }) {
    const { Upload } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(358)]).then(__webpack_require__.t.bind(__webpack_require__, 2358, 19));
    const { bucket: Bucket, key: Key } = place;
    const put = async () => {
        const Body = await open();
        const Metadata = { [_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .CODE_SHA256 */ .ip]: sha256, ...(digest && { [_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTENT_DIGEST */ .xL]: digest }) };
        const params = { Bucket, Key, Body, ContentLength: size, ContentType: 'application/zip', Metadata };
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
    const { VersionId } = await (0,_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callS3 */ .jY)(lambda, 'PutObject', place, put);
    return (0,_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .withVersion */ .$2)(place, VersionId);
}


/***/ }),

/***/ 5336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkedBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * The same bytes as they come; when they end and are not what they should be, the failure.
 * @param sha256 of all of them, in base64
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

/***/ 6944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ tooLargeForRequest),
/* harmony export */   Ce: () => (/* binding */ DIRECT_UPLOAD_LIMIT),
/* harmony export */   KY: () => (/* binding */ refuseTooLargeForRequest),
/* harmony export */   My: () => (/* binding */ UNZIPPED_LIMIT),
/* harmony export */   NQ: () => (/* binding */ unzippedProblem),
/* harmony export */   ix: () => (/* binding */ megabytes),
/* harmony export */   tf: () => (/* binding */ fitsInRequest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

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
 * Refuses an archive that a request has no room for, before anything is written.
 *
 * @param bytes of the archive
 * @throws Failure with the size found and what to do
 */
function refuseTooLargeForRequest(bytes) {
    if (fitsInRequest(bytes))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(tooLargeForRequest('The package', bytes), `Give \`s3-bucket\`: Lambda fetches a larger package from a bucket in the function's region. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`);
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, all layers included.`, `${SMALLER}. What is still larger has to be a container image, since layers count as well.`);
}
/** In the unit of the quotas (1 MB = 1,048,576 bytes), with the bytes. */
function megabytes(bytes) {
    const rounded = Math.ceil((bytes / 1_048_576) * 10) / 10;
    return `${rounded} MB (${bytes.toLocaleString('en-US')} bytes)`;
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sendOnce)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);

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
            const busy = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isConflict */ .dh)(error);
            const stale = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPreconditionFailed */ .W$)(error);
            if (!busy && !stale && !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error) && !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error))
                throw error;
            debug(`${error.message} Reading again what is there.`);
            const intended = await lookAgain().catch((trouble) => {
                // Where nothing can be reached, what failed first says more.
                throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error) && (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(trouble) ? error : trouble;
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


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ codeMembers)
/* harmony export */ });
/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
function codeMembers(code) {
    if (!('staged' in code))
        return { ZipFile: code.zip };
    const { bucket, key, version } = code.staged;
    return { S3Bucket: bucket, S3Key: key, ...(version && { S3ObjectVersion: version }) };
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
    return {
        current: target,
        previous: olderThan(target, recorded, before?.current).filter((version) => !bad.includes(version)),
        bad,
        git,
    };
}
/** What the alias served before a target: of a path that does not name it, the older numbers are certain. */
function olderThan(target, recorded, current) {
    // The shift that ended went away from the current version, which stays in its place.
    if (target === current)
        return recorded;
    return recorded.includes(target)
        ? recorded.slice(recorded.indexOf(target) + 1)
        : recorded.filter((version) => Number(version) < Number(target));
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


/***/ }),

/***/ 3258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ parseVersionRecord),
/* harmony export */   Gy: () => (/* binding */ formatVersionDescription),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _alias_description_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9402);

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
        git: (0,_alias_description_js__WEBPACK_IMPORTED_MODULE_0__/* .gitReference */ .GW)(sha, run, ref),
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
    const bracket = withRef && withRef.length <= _alias_description_js__WEBPACK_IMPORTED_MODULE_0__/* .DESCRIPTION_LIMIT */ .r7 ? withRef : `[${certain.join(' ')}]`;
    const room = _alias_description_js__WEBPACK_IMPORTED_MODULE_0__/* .DESCRIPTION_LIMIT */ .r7 - bracket.length - 1;
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


/***/ }),

/***/ 9026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ versionName)
/* harmony export */ });
/** How a version is called in a sentence: `version 41`, or `$LATEST`, which is none. */
function versionName(version) {
    return version === '$LATEST' ? '$LATEST' : `version ${version}`;
}


/***/ }),

/***/ 9869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ weightsOf),
/* harmony export */   g: () => (/* binding */ refuseForeignWeights)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _history_alias_description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9402);
/* harmony import */ var _history_version_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);



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
    const history = (0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAliasHistory */ .SM)(alias.Description);
    const predecessor = (0,_history_version_description_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersionRecord */ .FO)(served?.Description)?.predecessor;
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
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The alias ${alias.Name} serves version ${alias.FunctionVersion} and sends ${shares}, which no release of this action left there.`, `Let that traffic shift end, or end it (aws lambda update-alias --function-name … --name ${alias.Name} --routing-config '{}'), then run again.`);
}


/***/ }),

/***/ 896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ publicPlan),
/* harmony export */   KY: () => (/* binding */ withVersions),
/* harmony export */   kp: () => (/* binding */ stagingAction)
/* harmony export */ });
/* harmony import */ var _release_history_alias_description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9402);
/* harmony import */ var _release_plan_weights_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9869);


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
        case 'stage-code':
            return [stagingAction(step.staging)];
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
            const weights = Object.fromEntries(step.clearsWeights ? (0,_release_plan_weights_js__WEBPACK_IMPORTED_MODULE_0__/* .weightsOf */ .Z)(step.alias) : []);
            return [
                ...(from === to ? [] : [{ type: step.type, field, from, to }]),
                ...(step.clearsWeights ? [{ type: 'clear-weights', field, from: weights }] : []),
                // A description that is somebody else's has no room for marks.
                ...(step.left && (0,_release_history_alias_description_js__WEBPACK_IMPORTED_MODULE_1__/* .isOursToWrite */ .qB)(step.alias.Description)
                    ? [{ type: 'mark-version', field: step.left, to: 'bad' }]
                    : []),
            ];
        }
        case 'add-permissions':
            return step.permissions.map(({ StatementId, ...members }) => ({
                type: 'add-permission',
                field: StatementId,
                to: members,
            }));
        case 'set-function-url': {
            const { alias: field, authType, from } = step;
            return from === undefined
                ? [{ type: 'create-function-url', field, to: authType }]
                : [{ type: 'update-function-url', field, from, to: authType }];
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
/** Where a package goes that Lambda fetches. */
function stagingAction({ bucket, prefix }) {
    return { type: 'stage-code', field: 'S3', to: `s3://${[bucket, prefix].filter(Boolean).join('/')}` };
}


/***/ })

};
