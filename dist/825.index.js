export const id = 825;
export const ids = [825];
export const modules = {

/***/ 2783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ addPermission),
/* harmony export */   Z: () => (/* binding */ getPolicy)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _lambda_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4123);


/**
 * The resource policy of a function, or of one of its aliases, as JSON; undefined when it has none, or does not exist.
 */
async function getPolicy(lambda, name, alias) {
    const input = { FunctionName: name, ...(alias && { Qualifier: alias }) };
    const answer = await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'GetPolicy', alias ? `${name}:${alias}` : name, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetPolicyCommand */ .s4W(input))));
    return answer?.Policy;
}
/** Adds a statement to a resource policy. One whose id is taken is a conflict (409). */
async function addPermission(lambda, input) {
    await (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'AddPermission', `${input.FunctionName}:${input.Qualifier}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .AddPermissionCommand */ .AL$(input)));
}


/***/ }),

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
// EXTERNAL MODULE: ./build/aws/body-in-pieces.js
var body_in_pieces = __webpack_require__(7664);
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




async function openS3(lambda) {
    const { S3Client } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    return (0,body_in_pieces/* sendInPieces */.z)(await (0,aws_lambda/* clientLike */.xS)(lambda, S3Client));
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
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

/***/ 2330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CH: () => (/* binding */ deleteVersion),
  RP: () => (/* binding */ listVersionNumbers),
  yO: () => (/* binding */ listVersions),
  Qt: () => (/* binding */ publishVersion),
  PF: () => (/* binding */ waitForVersion),
  Jx: () => (/* binding */ wakeVersion)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(1696);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/release/history/version-description.js
var version_description = __webpack_require__(3258);
// EXTERNAL MODULE: ./build/aws/answers.js
var answers = __webpack_require__(2221);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/invoke.js
var invoke = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/aws/lambda.js
var aws_lambda = __webpack_require__(4123);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/aws/sharing.js

/**
 * Makes equal parts of the items of a long list one: a member that is as it was in the item before is kept once, and
 * so is each text.
 * @returns a function that gives the next item with what it has in common with those before taken from them
 */
function sharing() {
    const texts = new Map();
    let last = {};
    const textOf = (text) => {
        const known = texts.get(text);
        if (known === undefined)
            texts.set(text, text);
        return known ?? text;
    };
    const share = (value) => {
        if (typeof value === 'string')
            return textOf(value);
        if (Array.isArray(value))
            return value.map(share);
        return typeof value === 'object' && value !== null ? sharedMembers(value, share) : value;
    };
    return (item) => {
        const before = last;
        last = sharedMembers(item, (member, name) => (0,external_node_util_.isDeepStrictEqual)(member, before[name]) ? before[name] : share(member));
        return last;
    };
}
function sharedMembers(members, share) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, share(member, name)]));
}

// EXTERNAL MODULE: ./build/aws/wait.js
var wait = __webpack_require__(3109);
;// CONCATENATED MODULE: ./build/aws/version.js









function publishVersion(lambda, input) {
    return (0,aws_lambda/* send */.tN)(lambda, 'PublishVersion', input.FunctionName ?? '', async () => (0,answers/* versionIn */.It)(await lambda.client.send(new dist_cjs/* PublishVersionCommand */.D3m(input))));
}
/** All published versions, the oldest first; one call for every 50. */
function listVersions(lambda, name) {
    // A function may have thousands, each with all of its variables, which are the same in most.
    const share = sharing();
    return collectVersions(lambda, name, (answer) => (0,answers/* versionIn */.It)(share(answer)));
}
/** The same with nothing but their numbers and what their descriptions say. */
function listVersionNumbers(lambda, name) {
    return collectVersions(lambda, name, ({ Version: number = '', Description }) => ({
        number,
        record: (0,version_description/* parseVersionRecord */.F)(Description),
    }));
}
/** @param kept what is kept of each: pages are long, and there may be hundreds of them */
async function collectVersions(lambda, name, kept) {
    const versions = await (0,aws_lambda/* send */.tN)(lambda, 'ListVersionsByFunction', name, async () => {
        const pages = (0,dist_cjs/* paginateListVersionsByFunction */.CE5)({ client: lambda.client }, { FunctionName: name });
        const found = [];
        for await (const page of pages)
            found.push(...(page.Versions ?? []).map(kept));
        return found;
    });
    return versions
        .filter(({ number }) => number !== version/* LATEST */.k0)
        .sort((left, right) => Number(left.number) - Number(right.number));
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
        what: `version ${published.number} of ${name}`,
        timeout: lambda.waitTimeout,
        first: published,
        read: () => (0,aws_function/* getVersion */.HF)(lambda, name, published.number),
        observe: ({ configuration }) => observeVersion(configuration),
        // Lambda does not publish the same content a second time while its newest version has it.
        remedy: `Correct what AWS names as the reason, delete that version (aws lambda delete-function --function-name ${name} --qualifier ${published.number}), then run again.`,
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
    const { number: qualifier } = version;
    let seen = version;
    const read = async () => {
        if (seen.configuration.State === 'Inactive') {
            const signal = AbortSignal.timeout(WAKING_CALL);
            await (0,invoke/* invoke */.l)(lambda, { functionName: name, qualifier, payload: payload(), signal });
        }
        seen = await (0,aws_function/* getVersion */.HF)(lambda, name, qualifier);
        return seen;
    };
    return (0,wait/* waitUntilReady */.bs)({
        ...lambda,
        what: `version ${qualifier} of ${name}`,
        timeout: lambda.waitTimeout,
        first: version,
        read,
        observe: ({ configuration: { State, StateReason, StateReasonCode } }) => ({
            progress: State === 'Active' ? 'ready' : State === 'Failed' ? 'failed' : 'waiting',
            state: (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason),
        }),
        remedy: 'A version never changes: choose another one.',
    });
}
/** With SnapStart a version is ready when its snapshot is, too; that takes minutes. */
function observeVersion({ State, StateReason, StateReasonCode, SnapStart }) {
    const state = (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason);
    if (State === 'Failed')
        return { progress: 'failed', state };
    const snapshotMissing = SnapStart?.ApplyOn === 'PublishedVersions' && SnapStart.OptimizationStatus !== 'On';
    if (State === 'Active' && snapshotMissing)
        return { progress: 'waiting', state: `${state}, SnapStart not yet on` };
    return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state };
}


/***/ }),

/***/ 4017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ tookEffect)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);

/** Whether an alias is what a move makes of it; of somebody else's move to the same version it is told by our text. */
function tookEffect(alias, { after, description }) {
    return ((0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameTraffic */ .W8)(alias.traffic, after) && (description === undefined || alias.description === description));
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

/***/ 7154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* unused harmony export ORDER */
/**
 * The one order of everything that a release, a promotion or a rollback does. When the package cannot be staged, nothing
 * has been changed yet; nobody is let in and no traffic moves before the gate; what callers meet is tested before
 * anything is done that needs no version. Tags by themselves come before that test: it is all that looks at them.
 */
const ORDER = {
    stage: { steps: ['stage-code'], when: 'with `s3-bucket`' },
    'restore-latest-first': {
        steps: ['restore-latest'],
        when: 'when only the configuration is released and `$LATEST` still holds a version that failed',
    },
    pin: { steps: ['pin-aliases'], when: 'when `$LATEST` is about to change' },
    create: { steps: ['create-function'], when: 'when there is no function yet' },
    configure: { steps: ['update-configuration'] },
    code: { steps: ['update-code'] },
    publish: { steps: ['publish-version'] },
    wake: { steps: ['wake-version'], when: 'in a promotion or rollback to a version that sleeps' },
    gate: { steps: ['test-version'], when: 'with an invocation among the smoke inputs' },
    'tag-alone': { steps: ['tag-resource'], when: 'with `tags`, where no alias moves' },
    permissions: { steps: ['add-permissions'], when: 'with `invoke-permissions`' },
    'function-url': { steps: ['set-function-url'], when: 'with `function-url-auth-type`' },
    move: { steps: ['create-alias', 'update-alias'] },
    'permissions-of-new-alias': {
        steps: ['add-permissions'],
        when: 'with `invoke-permissions`, where the alias is new',
    },
    'function-url-of-new-alias': {
        steps: ['set-function-url'],
        when: 'with `function-url-auth-type`, where the alias is new',
    },
    test: { steps: ['test-traffic'], when: 'with smoke inputs' },
    tag: { steps: ['tag-resource'], when: 'with `tags`, where an alias moves' },
    'restore-latest': { steps: ['restore-latest'], when: 'in a rollback' },
    name: { steps: ['name-release'], when: 'with `release-alias`' },
    prune: { steps: ['prune-versions'], when: 'with `keep-versions`' },
};
const SLOTS = Object.keys(ORDER);
/** What stands in the slots, in order. */
function inOrder(slots) {
    return SLOTS.flatMap((slot) => {
        const step = slots[slot];
        return step ? [step] : [];
    });
}


/***/ }),

/***/ 3948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ applyPlan)
});

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/s3.js
var s3 = __webpack_require__(5930);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var aws_version = __webpack_require__(2330);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/interruption.js
var interruption = __webpack_require__(2073);
// EXTERNAL MODULE: ./build/plan/steps.js
var steps = __webpack_require__(7181);
// EXTERNAL MODULE: ./build/release/history/version-description.js
var version_description = __webpack_require__(3258);
// EXTERNAL MODULE: ./build/release/plan/version-name.js
var version_name = __webpack_require__(9026);
// EXTERNAL MODULE: ./build/release/apply/change-latest.js
var change_latest = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/aws/resource-policy.js
var resource_policy = __webpack_require__(2783);
// EXTERNAL MODULE: ./build/release/plan/resource-policy.js + 1 modules
var plan_resource_policy = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/release/apply/foreign-change.js
var foreign_change = __webpack_require__(6114);
// EXTERNAL MODULE: ./build/release/apply/resend.js
var resend = __webpack_require__(2606);
;// CONCATENATED MODULE: ./build/release/apply/let-callers-in.js





/** Adds statements to the resource policy of an alias, one after the other. */
async function addPermissions(lambda, functionName, { alias, permissions }) {
    for (const permission of permissions) {
        await addOnce(lambda, functionName, alias, permission);
        const { StatementId, Principal, SourceArn } = permission;
        lambda.log(`Alias ${alias}: ${Principal}${SourceArn ? ` may call it for ${SourceArn}` : ' may call it'} (statement ${StatementId}).`);
    }
}
async function addOnce(lambda, functionName, alias, permission) {
    await (0,resend/* sendOnce */.E)(lambda, {
        operation: 'AddPermission',
        send: async () => {
            await (0,resource_policy/* addPermission */.F)(lambda, { ...permission, FunctionName: functionName, Qualifier: alias });
            return true;
        },
        lookAgain: async () => {
            const statements = (0,plan_resource_policy/* statementsOf */.GX)(await (0,resource_policy/* getPolicy */.Z)(lambda, functionName, alias));
            return statements.some((statement) => (0,plan_resource_policy/* allows */.NB)(statement, permission)) || undefined;
        },
    });
}
/**
 * Gives an alias a function URL, or changes whom it lets through.
 * @throws Failure when somebody else gave it another URL meanwhile
 */
async function setFunctionUrl(lambda, functionName, { alias, authType, from }) {
    const write = from ? function_url/* updateFunctionUrl */.vV : function_url/* createFunctionUrl */.M;
    const url = await (0,resend/* sendOnce */.E)(lambda, {
        operation: from ? 'UpdateFunctionUrlConfig' : 'CreateFunctionUrlConfig',
        send: () => write(lambda, functionName, alias, authType),
        lookAgain: async () => {
            const found = await (0,function_url/* findFunctionUrl */.$m)(lambda, functionName, alias);
            if (!found || found.authType === authType)
                return found;
            if (from)
                return undefined;
            throw (0,foreign_change/* foreignChange */.$y)(`Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`, 'It was left as they made it.');
        },
    });
    lambda.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}).`);
    return url;
}

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/release/history/alias-description.js
var alias_description = __webpack_require__(9402);
// EXTERNAL MODULE: ./build/release/apply/write-alias.js
var write_alias = __webpack_require__(63);
;// CONCATENATED MODULE: ./build/release/apply/move-alias.js






/** The move of an alias to a version, all of its traffic at once, with the history that it has then. */
function moveTo(before, target) {
    const { version } = target;
    return {
        before,
        after: (0,model_alias/* allTo */.jT)(version),
        ...((0,model_alias/* isManaged */.yF)(before) && { description: descriptionAfter(before, target) }),
    };
}
function descriptionAfter(alias, { version, git, left, longestHistory }) {
    const served = (0,model_alias/* servedVersion */.aw)(alias);
    const history = left
        ? (0,alias_description/* historyAfterRollback */.jO)(alias.history, served, left, version, git)
        : (0,alias_description/* historyAfterMove */.W$)(alias.history, served, version, git);
    return (0,alias_description/* formatAliasHistory */.GR)({ ...history, previous: history.previous.slice(0, longestHistory) });
}
/**
 * Moves an alias, wholly or in part, and writes its history in the same call.
 * @throws Failure when somebody else moved the alias meanwhile
 */
function moveAlias(lambda, functionName, move) {
    const { after } = move;
    const isThere = (found) => (0,model_alias/* isSameTraffic */.W8)(found.traffic, after) && tellsOf(found, after.version);
    return (0,write_alias/* writeAlias */.O)(lambda, functionName, move, isThere);
}
/** Creates an alias that serves a version. */
function createAliasOn(lambda, functionName, name, { version, git }) {
    const description = (0,alias_description/* formatAliasHistory */.GR)((0,alias_description/* historyAfterMove */.W$)(undefined, undefined, version, git));
    return (0,resend/* sendOnce */.E)(lambda, {
        operation: 'CreateAlias',
        send: () => (0,aws_alias/* createAlias */.lB)(lambda, functionName, { name, version, description }),
        lookAgain: async () => {
            const found = await (0,aws_alias/* getAlias */.bd)(lambda, functionName, name);
            if (!found || (0,model_alias/* serves */.xu)(found, version))
                return found;
            throw (0,foreign_change/* foreignChange */.$y)(`Somebody else created the alias ${name} during this release; it serves ${(0,model_alias/* trafficText */.nR)(found.traffic)}.`, write_alias/* LEFT */.M3);
        },
    });
}
/** The history says what the alias serves, or is not ours to write. */
function tellsOf(alias, version) {
    return !(0,model_alias/* isManaged */.yF)(alias) || alias.history?.current === version;
}

;// CONCATENATED MODULE: ./build/release/apply/name-release.js



/**
 * Points the alias that names a release at its version. An alias that is there already is read again: this release
 * may have pinned it meanwhile.
 * @throws Failure when somebody else creates or moves it at the same time
 */
async function nameRelease({ lambda, plan: { functionName }, git }, { name, existing }, version) {
    const target = { version, git };
    const before = existing && (await (0,aws_alias/* getAlias */.bd)(lambda, functionName, name));
    const alias = before
        ? await moveAlias(lambda, functionName, moveTo(before, target))
        : await createAliasOn(lambda, functionName, name, target);
    const moved = before && before.traffic.version !== version;
    lambda.log(moved
        ? `Alias ${alias.name}: ${(0,version_name/* versionName */.s)(before.traffic.version)} → ${alias.traffic.version}.`
        : `Alias ${alias.name} names version ${alias.traffic.version}.`);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(1696);
// EXTERNAL MODULE: ./build/aws/lambda.js
var aws_lambda = __webpack_require__(4123);
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

// EXTERNAL MODULE: ./build/release/plan/keep-versions.js
var keep_versions = __webpack_require__(53);
;// CONCATENATED MODULE: ./build/release/apply/prune-versions.js






/** Calls at once, and milliseconds between: all control-plane calls of an account share 15 a second. */
const AT_ONCE = 5;
const PAUSE = 500;
/** How many one run deletes at most, which takes half a minute; releases to come delete the rest. */
const MOST = 250;
/** From here on a text does not name each version. */
const NAMED = 20;
/**
 * Deletes old versions that nothing points at. A release is done before that, so nothing in here fails it
 * but being told to stop.
 * @param keep how many of the newest versions stay in any case
 * @param alias the alias of the release as this release left it
 * @returns a warning that names what could not be deleted, as full sentences; undefined when all went well
 */
async function pruneVersions(lambda, functionName, keep, alias) {
    let doomed;
    try {
        const [versions, aliases, provisioned] = await Promise.all([
            (0,aws_version/* listVersionNumbers */.RP)(lambda, functionName),
            (0,aws_alias/* listAliases */.PO)(lambda, functionName),
            listProvisionedQualifiers(lambda, functionName),
        ]);
        const use = { versions, aliases: [...aliases, ...(alias ? [alias] : [])], provisioned };
        doomed = (0,keep_versions/* versionsToPrune */.v)(keep, use);
    }
    catch (error) {
        if (error instanceof interruption/* Interrupted */.j$)
            throw error;
        const { message, advice } = (0,failure/* asFailure */.h)(error);
        return `No old version was deleted, because not all that may point at one could be read. ${message} ${advice}`;
    }
    const left = doomed.length - MOST;
    const problem = await deleteAll(lambda, functionName, doomed.slice(0, MOST));
    if (left > 0 && !problem)
        lambda.log(`${left.toLocaleString('en')} more are left to the next releases.`);
    return problem;
}
async function deleteAll(lambda, functionName, doomed) {
    const deleted = [];
    const failures = new Map();
    for (let start = 0; start < doomed.length; start += AT_ONCE) {
        if (start > 0)
            await lambda.clock.sleep(PAUSE);
        const batch = doomed.slice(start, start + AT_ONCE);
        const outcomes = await Promise.allSettled(batch.map((version) => (0,aws_version/* deleteVersion */.CH)(lambda, functionName, version)));
        for (const [index, outcome] of outcomes.entries()) {
            const version = batch[index] ?? 0;
            if (outcome.status === 'fulfilled')
                deleted.push(version);
            else if (outcome.reason instanceof interruption/* Interrupted */.j$)
                throw outcome.reason;
            else
                failures.set(version, (0,failure/* asFailure */.h)(outcome.reason));
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
    if (versions.length > NAMED) {
        return `${versions.length} versions (${Math.min(...versions)} to ${Math.max(...versions)})`;
    }
    return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`;
}

// EXTERNAL MODULE: ./build/release/plan/code-identity.js
var code_identity = __webpack_require__(9386);
// EXTERNAL MODULE: ./build/release/plan/drift.js
var drift = __webpack_require__(7839);
;// CONCATENATED MODULE: ./build/release/apply/publish.js






/**
 * Publishes $LATEST, as it was last seen, as a version and waits until that can be invoked.
 * @throws Failure when $LATEST is no longer what was seen
 */
async function publish(lambda, latest, description) {
    const name = latest.FunctionName;
    const published = await publishOnce(lambda, name, latest, description);
    (0,foreign_change/* refuseForeignChange */.B3)(latest, {}, published.configuration);
    const ready = await (0,aws_version/* waitForVersion */.PF)(lambda, name, published);
    lambda.log(`Published version ${ready.number}.`);
    return ready;
}
/** A version that exists already, ready to be invoked. */
async function existingVersion(lambda, name, version) {
    const found = await (0,aws_function/* getVersion */.HF)(lambda, name, version);
    lambda.log(`Version ${version} has this code and configuration already.`);
    return (0,aws_version/* waitForVersion */.PF)(lambda, name, found);
}
async function publishOnce(lambda, name, latest, description) {
    let revisionId = latest.RevisionId;
    return (0,resend/* sendOnce */.E)(lambda, {
        operation: 'PublishVersion',
        send: () => (0,aws_version/* publishVersion */.Qt)(lambda, {
            FunctionName: name,
            CodeSha256: latest.CodeSha256,
            RevisionId: revisionId,
            Description: description,
        }),
        lookAgain: async () => {
            const [found, versions] = await Promise.all([(0,aws_function/* waitUntilIdle */.yb)(lambda, name), (0,aws_version/* listVersions */.yO)(lambda, name)]);
            const intended = versions.findLast(({ configuration }) => isIntended(configuration, latest, description));
            if (intended)
                return intended;
            (0,foreign_change/* refuseForeignChange */.B3)(latest, {}, found);
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
    if ((0,code_identity/* isSameRelease */._M)(version, latest))
        return true;
    return version.Description === description && (0,drift/* unexpectedMembers */.H)(latest, {}, version).length === 0;
}
/**
 * $LATEST after something was published from it, which gives it a new RevisionId.
 * @throws Failure when its content is no longer what it was
 */
async function latestAfterPublishing(lambda, latest) {
    const found = await (0,aws_function/* waitUntilIdle */.yb)(lambda, latest.FunctionName);
    (0,foreign_change/* refuseForeignChange */.B3)(latest, {}, found);
    return found;
}

// EXTERNAL MODULE: ./build/release/apply/restore-latest.js + 2 modules
var restore_latest = __webpack_require__(265);
// EXTERNAL MODULE: ./build/release/apply/test-failure.js
var test_failure = __webpack_require__(9982);
;// CONCATENATED MODULE: ./build/release/apply/apply-plan.js


















/**
 * Carries out a plan, step by step.
 * @param progressed told before and after every step how far the release has come, so that a failure can be told truly
 * @throws Failure from the step that failed; the steps before it stand
 */
async function applyPlan(release, start, phase, progressed) {
    let progress = start;
    const advance = (by) => {
        progress = { ...progress, ...by };
        progressed(progress);
    };
    for (const step of release.plan.steps) {
        const work = () => {
            advance(aboutTo(release, progress, step));
            return applyStep(release, progress, step);
        };
        advance(await phase(titleOf(step), work));
    }
    return progress;
}
/** What a step puts at risk is known before it: its end may never come. */
function aboutTo(release, progress, step) {
    if (step.type !== 'update-alias' || !release.tests)
        return {};
    return { unproven: ownMove(release, progress, step) };
}
function titleOf(step) {
    return step.type === 'publish-version' && step.existing ? 'Find version' : steps/* STEPS */.UT[step.type].title;
}
async function applyStep(release, progress, step) {
    const { lambda, plan, git } = release;
    switch (step.type) {
        case 'stage-code':
            return stageCode(release, step.staging);
        case 'create-function':
            return { latest: await (0,change_latest/* createFunctionOf */.Y$)(withStaged(release, progress), step.members) };
        case 'pin-aliases':
            return pinAliases(release, progress, step);
        case 'update-configuration':
            return {
                latest: await (0,change_latest/* changeConfiguration */.V_)(release, latestOf(progress), step.members, (0,change_latest/* wholeChange */.I3)(release)),
            };
        case 'update-code':
            return {
                latest: await (0,change_latest/* changeCode */.UX)(withStaged(release, progress), latestOf(progress), step, (0,change_latest/* wholeChange */.I3)(release)),
            };
        case 'publish-version':
            return { version: await releaseVersion(release, progress, step.existing) };
        case 'create-alias': {
            const target = { version: numberOf(progress), git };
            const alias = await createAliasOn(lambda, plan.functionName, step.alias, target);
            lambda.log(`Alias ${alias.name} serves version ${alias.traffic.version}.`);
            return { alias };
        }
        case 'update-alias':
            return moveOwnAlias(release, progress, step);
        case 'wake-version':
            return { version: await (0,aws_version/* wakeVersion */.Jx)(lambda, plan.functionName, step.version, release.tests?.payload) };
        case 'test-version':
            await prove(release, progress, 'version');
            return {};
        case 'test-traffic':
            await prove(release, progress, 'traffic');
            return { unproven: undefined };
        case 'restore-latest':
            return restore(release, progress, step);
        case 'add-permissions':
            await addPermissions(lambda, plan.functionName, step);
            return movableAlias(release, progress);
        case 'set-function-url':
            return { functionUrl: (await setFunctionUrl(lambda, plan.functionName, step)).address };
        case 'tag-resource':
            await tag(lambda, latestOf(progress).FunctionArn, step.tags);
            return {};
        case 'name-release':
            await nameRelease(release, step, numberOf(progress));
            return {};
        case 'prune-versions': {
            const problem = await pruneVersions(lambda, plan.functionName, step.keep, progress.alias);
            return problem ? { warnings: [...(progress.warnings ?? []), problem] } : {};
        }
    }
}
async function tag(lambda, arn, tags) {
    await (0,resend/* sendOnce */.E)(lambda, {
        operation: 'TagResource',
        send: () => (0,aws_function/* tagFunction */.Dk)(lambda, arn, tags),
        lookAgain: async () => undefined,
    });
    lambda.log(`Tags set: ${Object.keys(tags).join(', ')}.`);
}
async function stageCode({ lambda, code, digest }, staging) {
    if (code?.kind !== 'package' || !code.open)
        return {};
    const { sha256, size, open } = code;
    const archive = { sha256, size, open, ...(digest && { digest }) };
    return { staged: await (0,s3/* stageArchive */.F)(lambda, staging, archive) };
}
/** The release with its code as it is sent: from S3 where it was put there. */
function withStaged(release, { staged }) {
    const { code } = release;
    if (!code || !staged)
        return release;
    return { ...release, code: { kind: 's3-object', sha256: code.sha256, object: staged } };
}
/** A new statement gives the alias another RevisionId, which its move has to know. */
async function movableAlias({ lambda, plan }, { alias: known }) {
    const { move } = plan.slots;
    if (move?.type !== 'update-alias')
        return {};
    const before = known ?? move.alias;
    return { alias: await (0,write_alias/* rereadAlias */.Sw)(lambda, plan.functionName, before) };
}
async function moveOwnAlias(release, progress, step) {
    const { lambda, plan } = release;
    const move = ownMove(release, progress, step);
    const alias = await moveAlias(lambda, plan.functionName, move);
    const [from, to] = [move.before.traffic.version, alias.traffic.version];
    lambda.log(from === to
        ? `Alias ${alias.name}: all traffic goes to version ${to}.`
        : `Alias ${alias.name}: ${(0,version_name/* versionName */.s)(from)} → ${to}.`);
    return { alias };
}
function ownMove({ git }, progress, { alias, left, longestHistory }) {
    return moveTo(progress.alias ?? alias, {
        version: numberOf(progress),
        git,
        ...(left && { left }),
        ...(longestHistory !== undefined && { longestHistory }),
    });
}
/** $LATEST, which every step that needs it comes after. */
function latestOf({ latest }) {
    if (!latest)
        throw new Error('This step needs $LATEST.');
    return latest;
}
/** The number of the version that is released. */
function numberOf({ version }) {
    if (!version)
        throw new Error('This step needs a version.');
    return version.number;
}
async function restore(release, progress, { version, bestEffort }) {
    const { warnings = [] } = progress;
    const latest = latestOf(progress);
    if (!bestEffort)
        return { latest: await (0,restore_latest/* restoreLatest */.O)(release, latest, version) };
    try {
        return { latest: await (0,restore_latest/* restoreLatest */.O)(release, latest, version) };
    }
    catch (error) {
        if (error instanceof interruption/* Interrupted */.j$)
            throw error;
        const { message, advice } = (0,failure/* asFailure */.h)(error);
        const problem = `$LATEST could not be restored to version ${version.number}: ${message} ${advice}`;
        return { warnings: [...warnings, problem] };
    }
}
/** @throws TestFailure when the test ran and failed */
async function prove({ tests }, progress, stage) {
    const verdict = await tests?.[stage](numberOf(progress), progress.unproven?.before.traffic.version);
    if (verdict && !verdict.passed)
        throw new test_failure/* TestFailure */.p(verdict);
}
function releaseVersion({ lambda, plan, digest, text, git }, progress, existing) {
    const { previousVersion } = progress;
    if (existing)
        return existingVersion(lambda, plan.functionName, existing);
    const predecessor = plan.alias && previousVersion && { alias: plan.alias, version: previousVersion };
    const record = { git, ...(digest && { digest }), ...(predecessor && { predecessor }) };
    return publish(lambda, latestOf(progress), (0,version_description/* formatVersionDescription */.G)(text, record));
}
/** Nobody who calls through an alias may meet $LATEST while it changes: the present state becomes a version. */
async function pinAliases({ lambda, plan, git }, progress, { aliases, existing }) {
    const latest = latestOf(progress);
    const name = plan.functionName;
    const run = git.run ? { run: git.run } : {};
    const description = (0,version_description/* formatVersionDescription */.G)('State before the first release', { git: run });
    const baseline = existing
        ? await existingVersion(lambda, name, existing)
        : await publish(lambda, latest, description);
    const version = baseline.number;
    const pin = async (onLatest) => {
        const moved = await moveAlias(lambda, name, moveTo(onLatest, { version, git: run }));
        lambda.log(`Alias ${onLatest.name}: $LATEST → version ${version}, so that it does not serve the change untested.`);
        return moved;
    };
    const [fresh, ...pinned] = await Promise.all([latestAfterPublishing(lambda, latest), ...aliases.map(pin)]);
    const own = pinned.find(({ name: pinnedName }) => pinnedName === progress.alias?.name);
    return { latest: fresh, baseline, ...(own && { alias: own, previousVersion: version }) };
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attemptRelease)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _apply_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3948);
/* harmony import */ var _undo_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6863);



/**
 * Carries a release out; where it fails, or is told to stop, undoes it.
 * @param undoOptions how much is undone, once it is known how far the release has come
 */
async function attemptRelease(release, start, undoOptions, { phase, undoingPhase, warning, remember }) {
    let progress = start;
    const { functionName } = release.plan;
    const { autoRollback } = undoOptions(start);
    const advance = (reached) => {
        const { unproven: move } = reached;
        if (autoRollback && move !== progress.unproven)
            remember(move && { functionName, move });
        progress = reached;
    };
    try {
        await (0,_apply_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .applyPlan */ .g)(release, start, phase, advance);
        for (const problem of progress.warnings ?? [])
            warning(problem);
        return { outcome: 'done', progress };
    }
    catch (error) {
        const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h)(error);
        const lambda = release.lambda.undoing();
        const options = undoOptions(progress);
        const undone = await (0,_undo_release_js__WEBPACK_IMPORTED_MODULE_2__/* .undoRelease */ .o)({ ...release, lambda }, progress, failure, options, undoingPhase);
        for (const problem of undone.warnings)
            warning(problem);
        if (progress.unproven && !undone.left)
            remember(undefined);
        const { alias = progress.alias } = undone;
        return { outcome: 'failed', progress: { ...progress, ...(alias && { alias }) }, failure, undone, lambda };
    }
}


/***/ }),

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ wholeChange),
/* harmony export */   UX: () => (/* binding */ changeCode),
/* harmony export */   V_: () => (/* binding */ changeConfiguration),
/* harmony export */   Y$: () => (/* binding */ createFunctionOf)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(178);
/* harmony import */ var _plan_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7839);
/* harmony import */ var _plan_function_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(798);
/* harmony import */ var _foreign_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6114);
/* harmony import */ var _resend_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2606);
/* harmony import */ var _sent_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5965);








/** What a function is before anything is sent. */
const NEW_FUNCTION = {
    FunctionName: '',
    FunctionArn: '',
    Version: _model_version_js__WEBPACK_IMPORTED_MODULE_5__/* .LATEST */ .k0,
    Description: '',
    CodeSha256: '',
    CodeSize: 0,
};
/** Creates the function and waits until it can be used. */
async function createFunctionOf({ lambda, plan, code }, members) {
    const name = plan.functionName;
    const input = { ...members, FunctionName: name, Code: code ? (0,_sent_code_js__WEBPACK_IMPORTED_MODULE_6__/* .codeMembers */ .N)(code) : {} };
    const sent = { members: withoutTags(members), ...(code && { codeSha256: code.sha256 }) };
    const created = await (0,_resend_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOnce */ .E)(lambda, {
        operation: 'CreateFunction',
        send: () => whileRoleSettles(lambda, () => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunction */ .zp)(lambda, input)),
        lookAgain: async () => {
            const found = (await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .getFunction */ .N9)(lambda, name))?.version.configuration;
            const foreign = found ? (0,_plan_drift_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpectedMembers */ .H)(NEW_FUNCTION, sent, found) : [];
            if (foreign.length === 0)
                return found;
            throw (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_3__/* .foreignChange */ .$y)(`Somebody else created ${name} during this release, and not as this release would: other ${foreign.join(', ')}.`, 'Their function was left as it is.');
        },
    });
    return (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForFunction */ .v0)(lambda, name, `the creation of ${name}`, created);
}
/**
 * Updates the configuration of $LATEST and waits until it is in force.
 * @param ahead what another run of the same release may have reached already; absent when there can be none
 */
function changeConfiguration({ lambda, plan }, before, members, ahead) {
    const write = (revisionId) => whileRoleSettles(lambda, () => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .updateConfiguration */ .o6)(lambda, { ...members, FunctionName: plan.functionName, RevisionId: revisionId }));
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
    const write = (revisionId) => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .updateCode */ .Px)(lambda, {
        FunctionName: plan.functionName,
        ...(code && (0,_sent_code_js__WEBPACK_IMPORTED_MODULE_6__/* .codeMembers */ .N)(code)),
        RevisionId: revisionId,
        ...architectures,
    });
    return changeLatest(lambda, plan.functionName, before, {
        operation: 'UpdateFunctionCode',
        what: 'the code update',
        sent,
        ...(ahead && { ahead }),
        ...(code?.kind === 's3-object' && { fetched: code.object }),
        write,
    });
}
/**
 * Sends a change of $LATEST and returns the state that it led to. RevisionIds are chained: a newer one is adopted
 * only when the function is what it was plus our own change.
 * @throws Failure when somebody else changed the function meanwhile, before anything is published
 */
async function changeLatest(lambda, name, before, { operation, what, sent, ahead, fetched, write }) {
    const intended = ahead ? [sent, ahead] : [sent];
    let revisionId = before.RevisionId;
    const seen = await (0,_resend_js__WEBPACK_IMPORTED_MODULE_4__/* .sendOnce */ .E)(lambda, {
        operation,
        send: () => write(revisionId),
        lookAgain: async () => {
            const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntilIdle */ .yb)(lambda, name);
            const isUntouched = isReached(before, [{}], found);
            // Sent again after a failed update, it changes nothing but the status.
            if (isReached(before, intended, found) && !(isUntouched && (0,_plan_function_state_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFailed */ .W)(found)))
                return found;
            (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseForeignChange */ .B3)(before, {}, found);
            revisionId = found.RevisionId;
            return undefined;
        },
    });
    const settled = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForFunction */ .v0)(lambda, name, `${what} of ${name}`, seen);
    if (isReached(before, intended, settled))
        return settled;
    if (fetched)
        (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOtherObject */ .y5)(before, sent, settled, fetched);
    (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseForeignChange */ .B3)(before, sent, settled);
    return settled;
}
/** Everything that a release changes of $LATEST: what another run of it that is ahead of this one has reached. */
function wholeChange({ plan: { slots }, code }) {
    const { configure, code: update } = slots;
    return {
        ...(configure && { members: configure.members }),
        ...(update && code && { codeSha256: code.sha256 }),
        ...(update?.architectures && { architectures: update.architectures }),
    };
}
/** Whether $LATEST is what it was plus one of these changes. */
function isReached(before, changes, found) {
    return changes.some((change) => (0,_plan_drift_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpectedMembers */ .H)(before, change, found).length === 0);
}
/** A role that was created seconds ago cannot be assumed yet: tries for about half a minute. */
async function whileRoleSettles(lambda, call) {
    for (const pause of [1000, 2000, 4000, 8000, 15_000]) {
        try {
            return await call();
        }
        catch (error) {
            if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoleNotReady */ .hy)(error))
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


/***/ }),

/***/ 8954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _apply_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3948);

/**
 * Carries out what is left to do where nothing has to be released, such as naming the release. There is nothing to
 * undo in it.
 */
async function finish(release, start, phase, warning) {
    const reached = await (0,_apply_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .applyPlan */ .g)(release, start, phase, () => { });
    for (const problem of reached.warnings ?? [])
        warning(problem);
    return reached;
}


/***/ }),

/***/ 6114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ foreignChange),
/* harmony export */   B3: () => (/* binding */ refuseForeignChange),
/* harmony export */   y5: () => (/* binding */ refuseOtherObject)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _plan_drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7839);


/**
 * Stops a release that met a change of somebody else's.
 * @param problem who changed what, as a full sentence
 * @param left what became of it, as a full sentence
 */
function foreignChange(problem, left) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problem, `${left} Find out who deploys at the same time (a \`concurrency\` group keeps workflows apart), then run again.`);
}
/**
 * Stops unless $LATEST, or a version of it, is what it was plus our own change.
 * @throws Failure that names the members which are not
 */
function refuseForeignChange(before, sent, found) {
    const members = (0,_plan_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .H)(before, sent, found);
    if (members.length === 0)
        return;
    const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`;
    const differ = members.length === 1 ? 'differs' : 'differ';
    throw foreignChange(`Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release left there.`, 'Their change was left as it is, and nothing was released from that state.');
}
/**
 * Stops when nothing but the code is another than what was sent by the name of an object in S3.
 * @throws Failure that names the object
 */
function refuseOtherObject(before, sent, found, { bucket, key, version }) {
    const members = (0,_plan_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .H)(before, sent, found);
    if (members.join() !== 'CodeSha256' || found.CodeSha256 === before.CodeSha256)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`$LATEST of ${before.FunctionName} has other code than s3://${bucket}/${key} had when this release looked at it: CodeSha256 is ${found.CodeSha256}, not ${sent.codeSha256}. Nothing was released from that state.`, version
        ? 'See whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is right; then run again.'
        : 'Somebody has replaced the object meanwhile, or deploys at the same time. Run again when that is over; in a bucket with versions this release would have kept to the one that it looked at.');
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sendOnce)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

/** How often a write is sent again when the resource was busy, or only its RevisionId has moved on. */
const RESENDS = 5;
/** Milliseconds before a write is sent again to a busy resource; doubles every time. */
const FIRST_PAUSE = 500;
/**
 * Sends a write until it took effect once. After a stale RevisionId (412), a busy resource (409), a resource that is
 * gone or a lost answer nothing is guessed: the resource is read again.
 * @throws AwsFailure of the last attempt, and what lookAgain throws
 */
async function sendOnce({ clock, debug, log }, { operation, send, lookAgain, unrepeated }) {
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
            const failed = unrepeated === true && (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error);
            if (attempt >= RESENDS || (!busy && !stale && !failed))
                throw error;
            if (stale)
                continue;
            const why = failed ? 'it did not take effect' : 'another operation is in progress';
            log(`${operation}: ${why}; trying again.`);
            await clock.sleep(FIRST_PAUSE * 2 ** attempt);
        }
    }
}


/***/ }),

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ restoreLatest)
});

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/release/plan/comparable.js
var comparable = __webpack_require__(1830);
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
/** Members that UpdateConfiguration does not take: they belong to the code or never change. */
const NOT_UPDATED = new Set(['Architectures', 'PackageType', 'TenancyConfig']);
/**
 * The members of UpdateConfiguration that give $LATEST the configuration of a version again: only those in
 * which the two differ. Variables that cannot be read are left as they are.
 */
function restoredMembers(latest, version) {
    const from = (0,comparable/* comparableConfiguration */.V4)(latest);
    const to = (0,comparable/* comparableConfiguration */.V4)(version);
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .filter((name) => !NOT_UPDATED.has(name) && !(0,comparable/* isSame */.Ft)(from[name], to[name]))
        .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error));
    return Object.fromEntries(names.map((name) => [name, requestMember(name, version)]));
}
/** A member as UpdateConfiguration takes it, from what GetFunction answered. */
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

// EXTERNAL MODULE: ./build/release/apply/change-latest.js
var change_latest = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/release/apply/foreign-change.js
var foreign_change = __webpack_require__(6114);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/aws/s3.js
var s3 = __webpack_require__(5930);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/package/checked-bytes.js
var checked_bytes = __webpack_require__(5336);
// EXTERNAL MODULE: ./build/package/upload-limit.js
var upload_limit = __webpack_require__(6944);
;// CONCATENATED MODULE: ./build/release/apply/version-code.js






/**
 * The code of a published version, ready to be sent again. What is too large for a request goes from AWS's store
 * straight into S3; an image is sent by its digest.
 * @throws Failure when it is too large and no bucket is given, or cannot be had
 */
async function codeOfVersion({ lambda, plan, staging }, version) {
    if (version.configuration.PackageType === 'Image')
        return imageOf(lambda, plan.functionName, version);
    const { CodeSize: size, CodeSha256: sha256 } = version.configuration;
    const download = () => readCode(lambda, plan.functionName, version);
    if ((0,upload_limit/* fitsInRequest */.tf)(size))
        return { kind: 'package', sha256, size, zip: await wholeOf(await download()) };
    if (!staging) {
        throw new failure/* Failure */.H((0,upload_limit/* tooLargeForRequest */.AP)(`The code of version ${version.number}`, size), "Give `s3-bucket`, the name of a bucket in the function's region: code of that size is put back through S3.");
    }
    const open = async () => external_node_stream_.Readable.from(await download());
    return { kind: 's3-object', sha256, object: await (0,s3/* stageArchive */.F)(lambda, staging, { sha256, size, open }) };
}
/** GetFunction gives the image of a version with the digest that it was deployed by, whatever its tag is now. */
async function imageOf(lambda, name, { number, configuration: { CodeSha256: sha256 } }) {
    const image = (await (0,aws_function/* getFunction */.N9)(lambda, name, number))?.image;
    if (image)
        return { kind: 'image', sha256, image };
    throw new failure/* Failure */.H(`AWS does not tell the image of version ${number}.`, 'Release the image again.');
}
async function readCode(lambda, name, { number, configuration: { CodeSha256 } }) {
    const location = (await (0,aws_function/* getFunction */.N9)(lambda, name, number))?.location;
    if (!location) {
        throw new failure/* Failure */.H(`AWS gives no download of the code of version ${number}.`, 'Release the code again.');
    }
    const bytes = (0,aws_function/* downloadCode */.wp)(lambda, location, `${name}:${number}`);
    const damaged = () => new failure/* Failure */.H(`The download of the code of version ${number} is damaged.`, 'Release the code again.');
    return (0,checked_bytes/* checkedBytes */.D)(bytes, CodeSha256, damaged);
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
    const { configuration } = version;
    const name = plan.functionName;
    let latest = await (0,aws_function/* waitUntilIdle */.yb)(lambda, name);
    (0,foreign_change/* refuseForeignChange */.B3)(before, {}, latest);
    const members = restoredMembers(latest, configuration);
    // Had before anything is written: old settings with the new code would be neither.
    const code = latest.CodeSha256 === configuration.CodeSha256 ? undefined : await codeOfVersion(release, version);
    if (Object.keys(members).length > 0)
        latest = await (0,change_latest/* changeConfiguration */.V_)(release, latest, members);
    if (code) {
        const architectures = configuration.Architectures && { architectures: configuration.Architectures };
        latest = await (0,change_latest/* changeCode */.UX)({ ...release, code }, latest, { ...architectures });
    }
    return latest;
}


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ codeMembers)
/* harmony export */ });
/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
function codeMembers(code) {
    switch (code.kind) {
        case 'image':
            return { ImageUri: code.image };
        case 's3-object': {
            const { bucket, key, version } = code.object;
            return { S3Bucket: bucket, S3Key: key, ...(version && { S3ObjectVersion: version }) };
        }
        case 'package':
            return { ZipFile: code.zip };
    }
}


/***/ }),

/***/ 9982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ TestFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _smoke_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);


/** A version that was tested and did not answer as it should. */
class TestFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
    verdict;
    constructor(verdict) {
        const { message, advice } = (0,_smoke_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(verdict);
        super(message, advice);
        this.name = 'TestFailure';
        this.verdict = verdict;
    }
    /**
     * Whether there was an answer, and a wrong one. Where none came, the network or AWS may have been the reason: that
     * speaks against the release, not against the version for good.
     */
    get isAnswered() {
        return this.verdict.answer !== undefined;
    }
}


/***/ }),

/***/ 9426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ undoMove),
/* harmony export */   Ry: () => (/* binding */ findMoved),
/* harmony export */   Tc: () => (/* binding */ markBad)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _model_move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4017);
/* harmony import */ var _history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9402);
/* harmony import */ var _write_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63);






/**
 * Finds out whether a move whose answer is not known took effect.
 * @param isUnderWay whether the request may still arrive: it is then made to come too late
 * @returns the alias, where it took effect
 */
async function findMoved(lambda, functionName, move, isUnderWay = false) {
    const { before } = move;
    const look = async () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, before.name);
    const found = await look();
    if (found && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .z)(found, move))
        return found;
    if (!found || !isUnderWay || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(found.traffic, before.traffic))
        return undefined;
    try {
        await outdate(lambda, functionName, found);
        return undefined;
    }
    catch (error) {
        if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreconditionFailed */ .W$)(error))
            throw error;
        const again = await look();
        return again && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .z)(again, move) ? again : undefined;
    }
}
/** Gives an alias another RevisionId and changes nothing: whoever knows the old one comes too late. */
async function outdate(lambda, functionName, alias) {
    await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(lambda, functionName, alias, { version: alias.traffic.version });
}
/**
 * Puts an alias back to what it was before it moved, its weights included.
 * @param before the alias before the move
 * @param moved the alias after it
 * @param isBad whether the version that it moved to is marked
 * @throws Failure when somebody else moved the alias meanwhile: theirs stays
 */
function undoMove(lambda, functionName, before, moved, isBad) {
    const marked = isBad ? descriptionWithBad(before, moved.traffic.version) : undefined;
    const back = {
        before: moved,
        after: before.traffic,
        ...((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(before) && { description: marked ?? before.description }),
    };
    return (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(lambda, functionName, back, (found) => (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .z)(found, back));
}
/** Marks a version that failed its test in the alias's history; undefined where there is no room for marks. */
async function markBad(lambda, functionName, alias, failed) {
    const description = descriptionWithBad(alias, failed);
    if (description === undefined)
        return undefined;
    const marking = { before: alias, after: alias.traffic, description };
    return (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(lambda, functionName, marking, (found) => found.description === description);
}
/** The history with a failed version marked; undefined when the description is not ours, or on $LATEST. */
function descriptionWithBad(alias, failed) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .servedVersion */ .aw)(alias);
    if (!served || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(alias))
        return undefined;
    return (0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAliasHistory */ .GR)((0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .historyWithBad */ .K3)(alias.history, served, failed));
}


/***/ }),

/***/ 6863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ undoRelease)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2073);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8706);
/* harmony import */ var _model_move_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4017);
/* harmony import */ var _restore_latest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(265);
/* harmony import */ var _test_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9982);
/* harmony import */ var _undo_move_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9426);








/**
 * Undoes a release that failed: the alias first, since callers meet it, then the mark in its history, then $LATEST.
 * Nothing in here stops the rest. A release that was interrupted has time for the alias alone.
 */
async function undoRelease(release, progress, failure, { autoRollback, restoreFrom }, phase) {
    const { lambda, plan } = release;
    const { latest, alias, unproven, version } = progress;
    const name = plan.functionName;
    const warnings = [];
    const attempt = async (title, what, work) => {
        try {
            await phase(title, work);
            return true;
        }
        catch (error) {
            const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h)(error);
            warnings.push(`${what}: ${message} ${advice}`);
            return false;
        }
    };
    let written;
    let rolledBack = false;
    let left;
    if (unproven && autoRollback && mayHaveMoved(alias, unproven, failure)) {
        const what = `The alias ${unproven.before.name} could not be moved back`;
        const settled = await attempt('Move the alias back', what, async () => {
            written = await takeBack(release, unproven, alias, failure);
            rolledBack = written !== undefined;
        });
        if (!settled)
            left = unproven;
    }
    else if (alias && version && !isServed(alias, version) && isBad(failure)) {
        const failed = version.number;
        await attempt('Mark the version', 'The failed version could not be marked in the alias', async () => {
            written = await (0,_undo_move_js__WEBPACK_IMPORTED_MODULE_5__/* .markBad */ .Tc)(lambda, name, alias, failed);
        });
    }
    const holdsWhatFailed = rolledBack || (failure instanceof _test_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .TestFailure */ .p && !(alias && isServed(alias, version)));
    if (restoreFrom && latest && holdsWhatFailed && !(failure instanceof _interruption_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$)) {
        await attempt('Restore $LATEST', '$LATEST could not be restored and still holds the release that failed', () => (0,_restore_latest_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreLatest */ .O)(release, latest, restoreFrom));
    }
    return { rolledBack, warnings, ...(left && { left }), ...(written && { alias: written }) };
}
function isServed(alias, version) {
    return alias.traffic.version === version?.number;
}
/** Whether the version itself is to blame: one whose test got no answer, or could not be made, is not. */
function isBad(failure) {
    return failure instanceof _test_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .TestFailure */ .p && failure.isAnswered;
}
/** The alias is known to have moved, or nobody knows what became of the move. */
function mayHaveMoved(alias, move, failure) {
    return isKnownToHaveMoved(alias, move) || (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(failure) || failure instanceof _interruption_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$;
}
function isKnownToHaveMoved(alias, move) {
    return alias !== undefined && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_6__/* .tookEffect */ .z)(alias, move);
}
/** @returns the alias, where it had moved and is back */
async function takeBack({ lambda, plan: { functionName } }, move, known, failure) {
    const interrupted = failure instanceof _interruption_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$;
    const moved = isKnownToHaveMoved(known, move)
        ? known
        : await (0,_undo_move_js__WEBPACK_IMPORTED_MODULE_5__/* .findMoved */ .Ry)(lambda, functionName, move, interrupted);
    if (!moved) {
        const { name, traffic } = move.before;
        lambda.log(`Alias ${name}: it was not moved, and serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_7__/* .trafficText */ .nR)(traffic)}.`);
        return undefined;
    }
    const back = await (0,_undo_move_js__WEBPACK_IMPORTED_MODULE_5__/* .undoMove */ .Cj)(lambda, functionName, move.before, moved, isBad(failure));
    lambda.log(`Alias ${back.name}: version ${move.after.version} → ${back.traffic.version}.`);
    return back;
}


/***/ }),

/***/ 63:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ LEFT),
/* harmony export */   O: () => (/* binding */ writeAlias),
/* harmony export */   Sw: () => (/* binding */ rereadAlias)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8706);
/* harmony import */ var _foreign_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6114);
/* harmony import */ var _resend_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2606);




const LEFT = 'The alias was left as they made it.';
/**
 * Carries a move of an alias out, with its RevisionId.
 * @param isThere whether an alias that was read again is what the move intended
 * @throws Failure when somebody else changed it meanwhile: theirs stays
 */
function writeAlias(lambda, functionName, { before, after, description }, isThere) {
    const { name } = before;
    let { revisionId } = before;
    return (0,_resend_js__WEBPACK_IMPORTED_MODULE_2__/* .sendOnce */ .E)(lambda, {
        operation: 'UpdateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(lambda, functionName, { name, revisionId }, {
            version: after.version,
            ...(!(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameTraffic */ .W8)(before.traffic, after) && { shares: after.shares }),
            ...(description !== undefined && { description }),
        }),
        lookAgain: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, name);
            if (found && isThere(found))
                return found;
            refuseForeignMove(before, found, after);
            revisionId = found?.revisionId;
            return undefined;
        },
    });
}
/**
 * Reads an alias again whose RevisionId is another, as after AddPermission.
 * @throws Failure when somebody else has changed more of it
 */
async function rereadAlias(lambda, functionName, before) {
    const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, before.name);
    refuseForeignChange(before, found);
    return found;
}
/**
 * An alias of which only the RevisionId is another, as after AddPermission, may still be moved; so may one whose traffic
 * goes already where it shall and that only lacks its history.
 * @throws Failure for anything else
 */
function refuseForeignMove(before, found, after) {
    if (!found || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameTraffic */ .W8)(found.traffic, after))
        refuseForeignChange(before, found);
}
/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseForeignChange(before, found) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .trafficText */ .nR)(before.traffic);
    if (!found) {
        throw (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignChange */ .$y)(`Somebody else deleted the alias ${before.name} during this release; it served ${served}.`, 'The next run would create it.');
    }
    const now = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .trafficText */ .nR)(found.traffic);
    if (now === served && found.description === before.description)
        return;
    const change = now === served ? 'its description is another one now' : `it served ${served} and now serves ${now}`;
    throw (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignChange */ .$y)(`Somebody else changed the alias ${before.name} during this release: ${change}.`, LEFT);
}


/***/ }),

/***/ 9495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ refusalParts),
/* harmony export */   X: () => (/* binding */ failureParts)
/* harmony export */ });
/* harmony import */ var _report_where_things_stand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7269);
/* harmony import */ var _apply_test_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9982);


/**
 * What a failure adds to a result.
 * @param version the number of the version that was to be served
 */
function failureParts(failure, version) {
    const verdict = failure instanceof _apply_test_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .TestFailure */ .p ? failure.verdict : undefined;
    return {
        result: 'failed',
        failure,
        failedVersion: verdict && version,
        verdicts: verdict ? [verdict] : [],
    };
}
/**
 * What a refusal adds to a result: nothing was written.
 * @param alias the alias as it was read; undefined where there is none
 */
function refusalParts(failure, alias) {
    return { ...failureParts(failure, undefined), changed: false, served: (0,_report_where_things_stand_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingWritten */ .F2)(alias) };
}


/***/ }),

/***/ 9854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lookAtLatest),
/* harmony export */   X: () => (/* binding */ lookAtAlias)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8706);




/**
 * Reads again what an alias serves, after something went wrong; it never throws. That it is gone is said only when
 * GetFunction does not know it either; that has a quota of its own, too, of 100 requests a second (Lambda quotas).
 */
function lookAtAlias(lambda, functionName, name) {
    const throttled = (error) => {
        if ((0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error))
            return undefined;
        throw error;
    };
    const alias = (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, name).catch(throttled);
    return look(alias.then((found) => found ?? lookThrough(lambda, functionName, name)));
}
async function lookThrough(lambda, functionName, name) {
    const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(lambda, functionName, name);
    if (!found)
        return undefined;
    const traffic = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .allTo */ .jT)(found.version.number);
    return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' };
}
/** Reads again what $LATEST holds, after something went wrong; it never throws. */
function lookAtLatest(lambda, functionName) {
    return look((0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(lambda, functionName).then((found) => found?.version.configuration));
}
function look(reading) {
    return reading.then((found) => ({ found }), () => undefined);
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ holdsCode),
/* harmony export */   YN: () => (/* binding */ knownDigest),
/* harmony export */   _M: () => (/* binding */ isSameRelease)
/* harmony export */ });
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1830);

/**
 * Whether $LATEST holds a package's content: the very archive, or an archive that another tool built from the
 * same files, whose content digest a version of the same code carries in its description.
 */
function holdsCode({ CodeSha256 }, code, versions) {
    if (code.sha256 !== undefined && CodeSha256 === code.sha256)
        return true;
    return code.digest !== undefined && knownDigest(CodeSha256, versions) === code.digest;
}
/** The content digest of some code, where one of the versions with that code records it. */
function knownDigest(sha256, versions) {
    const withCode = versions.filter(({ configuration }) => configuration.CodeSha256 === sha256);
    return withCode.map(({ record }) => record?.digest).find((digest) => digest !== undefined);
}
/**
 * Whether two states of a function have the same code and whole configuration. Variables that cannot be read
 * cannot be called the same.
 */
function isSameRelease(left, right) {
    if (left.Environment?.Error || right.Environment?.Error)
        return false;
    return (left.CodeSha256 === right.CodeSha256 &&
        (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(sorted((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(left)), sorted((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(right))));
}
function sorted(configuration) {
    return Object.entries(configuration).sort(([left], [right]) => (left < right ? -1 : 1));
}


/***/ }),

/***/ 1830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   V4: () => (/* binding */ comparableConfiguration),
/* harmony export */   r2: () => (/* binding */ comparableMember),
/* harmony export */   wB: () => (/* binding */ isAsWritten)
/* harmony export */ });
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
/** Structures that Lambda replaces with what it is sent and adds nothing to. */
const WHOLE = new Set(['Environment', 'ImageConfig']);
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
 * members of its own; lists, environment variables and ImageConfig count whole.
 */
function isAsWritten(name, current, written, functionName) {
    if (isSame(current, comparableMember(name, written, functionName)))
        return true;
    if (WHOLE.has(name) || !isStructure(written))
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
        return value.map((each) => withoutDefaultReads(each));
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


/***/ }),

/***/ 7839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unexpectedMembers)
/* harmony export */ });
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1830);

/**
 * In what a state of $LATEST differs from an earlier one plus our own change: names of members, sorted. Anything
 * in it means that somebody else changed the function meanwhile, or that our change is not in force.
 */
function unexpectedMembers(before, sent, after) {
    const expected = (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(before);
    const found = (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(after);
    const written = {
        ...sent.members,
        ...(sent.architectures && { Architectures: sent.architectures }),
    };
    const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)]);
    // Whatever others write there is no part of the configuration, but what we write has to arrive.
    const description = written['Description'] ?? after.Description;
    names.delete('Description');
    const members = [...names].filter((name) => name in written
        ? !(0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsWritten */ .wB)(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
        : !(0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(expected[name], found[name]));
    if (description !== after.Description)
        members.push('Description');
    const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256'];
    return [...code, ...members].sort();
}
/** Variables that were replaced without the right to read them cannot be compared. */
function isUnreadable(after, name) {
    return name === 'Environment' && after.Environment?.Error !== undefined;
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ NO_DIFFERENCE),
/* harmony export */   QQ: () => (/* binding */ desiredVariables),
/* harmony export */   ZW: () => (/* binding */ environmentDifference)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The function's environment variables cannot be read (${current.Error.ErrorCode ?? 'unknown error'}), and merging without reading them would wipe them.`, "Allow the role kms:Decrypt on the function's KMS key, or write all variables and set `environment-strategy: replace`.");
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


/***/ }),

/***/ 798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hasFailed)
/* harmony export */ });
/** Whether the creation or the last update of a function has failed: nobody knows how much of it is in force. */
function hasFailed({ State, LastUpdateStatus, }) {
    return State === 'Failed' || LastUpdateStatus === 'Failed';
}


/***/ }),

/***/ 53:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withPruning),
/* harmony export */   v: () => (/* binding */ versionsToPrune)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);
/* harmony import */ var _name_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9417);
/* harmony import */ var _predecessor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1269);



/**
 * Adds the end of old versions to a plan that brings a new one.
 * @param isOwn whether an attempt of this workflow run brought the version that is served: it may not have come so far
 */
function withPruning(plan, { keepVersions: keep }, isOwn) {
    if (keep === undefined || !(isOwn || (0,_name_release_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesVersion */ .T9)(plan)))
        return plan;
    return { ...plan, slots: { ...plan.slots, prune: { type: 'prune-versions', keep } } };
}
/**
 * The versions to delete, the oldest first: all but the newest ones, and none that an alias serves, sends a part of
 * its traffic to, or may be rolled back to, none that is marked in a history, and none with provisioned concurrency.
 * @param keep how many of the newest versions stay in any case
 */
function versionsToPrune(keep, use) {
    const numbers = use.versions
        .map(({ number }) => number)
        .filter((version) => /^[1-9][0-9]*$/.test(version))
        .map(Number)
        .sort((left, right) => left - right);
    const used = usedVersions(use);
    return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)));
}
function usedVersions({ versions, aliases, provisioned }) {
    const used = aliases.flatMap((alias) => {
        const { traffic, history } = alias;
        return [
            traffic.version,
            ...(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).map(([version]) => version),
            ...(history ? [history.current, ...history.previous, ...history.bad] : []),
            // Where the alias's description does not tell, this is what a rollback goes back to.
            (0,_predecessor_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedPredecessor */ .c)(alias, versions),
        ];
    });
    return new Set([...used, ...provisioned].filter((version) => version !== undefined));
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ releasesVersion),
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   kK: () => (/* binding */ withReleaseAlias)
/* harmony export */ });
/* harmony import */ var _plan_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7154);
/* harmony import */ var _plan_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7181);
/* harmony import */ var _version_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9026);



/**
 * Adds the alias that names the release, which is set when all else is done and proven. It follows the tag to a
 * version that this release brings behind the alias; where the release brings none, only a missing one is created.
 */
function withReleaseAlias(plan, { releaseAlias: name }, { releaseAlias: existing }) {
    if (name === undefined)
        return plan;
    const named = plan.to ?? plan.from;
    if (existing && existing.traffic.version === plan.to)
        return plan;
    if (existing && !releasesVersion(plan)) {
        const warning = `The alias ${name}, which is to name this release, serves ${(0,_version_name_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .s)(existing.traffic.version)} and was left there, because nothing was released: ${(0,_version_name_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .s)(named)} has this code and configuration already. Delete that alias if it is a mistake, and it is created anew.`;
        return { ...plan, warnings: [...plan.warnings, warning] };
    }
    const step = { type: 'name-release', name, ...(existing && { existing }) };
    return { ...plan, slots: { ...plan.slots, name: step } };
}
/** Whether a plan does nothing but name what is served already, and delete what is older. */
function isUnchanged({ steps }) {
    return steps.every(({ type }) => _plan_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .STEPS */ .UT[type].effect === 'upkeep');
}
/** Whether a plan brings a version that was not served before: a new one, one that a run left behind, or one that is promoted. */
function releasesVersion({ slots }) {
    return (0,_plan_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .haveEffect */ .G$)((0,_plan_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .a)(slots), 'version', 'traffic');
}


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ withTests)
/* harmony export */ });
/* harmony import */ var _plan_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7154);

const UNTESTED_BEFORE = 'Only a URL is tested, and it answers from the new version when the alias has moved: nothing is tested before. Give `payload` or `http-path`, too, so that the version is invoked before it takes traffic.';
/**
 * Adds the tests of a release: the version by its number at the gate, then what callers meet. What changes without a
 * new version is tested when it is done. A plan without steps stays without.
 */
function withTests(plan, { smokeTest }) {
    if (!smokeTest || (0,_plan_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .a)(plan.slots).length === 0)
        return plan;
    const { publish, move } = plan.slots;
    const isRelease = publish !== undefined || move !== undefined;
    // Without an alias nothing moves; a URL is tested all the same.
    const meetsCallers = move !== undefined || publish === undefined || smokeTest.url !== undefined;
    const isUrlAlone = isRelease && smokeTest.url !== undefined && !smokeTest.invocation;
    return {
        ...plan,
        slots: {
            ...plan.slots,
            gate: isRelease && smokeTest.invocation ? { type: 'test-version' } : undefined,
            test: meetsCallers ? { type: 'test-traffic' } : undefined,
        },
        warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
    };
}


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ recordedPredecessor)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(178);


/**
 * What an alias served before the version that it serves, as the descriptions of versions say, where its own does not
 * tell: the newest that is not marked bad. Undefined when there is none, or when a version in between is gone.
 */
function recordedPredecessor(alias, versions) {
    const bad = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .badVersions */ .hu)(alias);
    let { version } = alias.traffic;
    for (;;) {
        const predecessor = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_1__/* .numbered */ .jN)(versions, version)?.record?.predecessor;
        // Another alias's predecessor is no target. A version is older than what follows it, so this ends.
        if (!predecessor || predecessor.alias !== alias.name)
            return undefined;
        if (Number(predecessor.version) >= Number(version))
            return undefined;
        if (!bad.includes(predecessor.version))
            return predecessor.version;
        version = predecessor.version;
    }
}


/***/ }),

/***/ 5029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered)
/* harmony export */ });
/* harmony import */ var _plan_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7154);

/** A plan whose slots are filled. */
function ordered(draft) {
    return { ...draft, steps: (0,_plan_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .a)(draft.slots) };
}


/***/ }),

/***/ 4860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NB: () => (/* binding */ allows),
  Ul: () => (/* binding */ isPublic),
  GX: () => (/* binding */ statementsOf)
});

;// CONCATENATED MODULE: ./build/release/plan/patterns.js
/** Parts of an ARN: arn, partition, service, region, account, and the resource, which may hold colons. */
const PARTS = 6;
/**
 * Whether all ARNs that a pattern stands for are among those of another one. Each part of an ARN is compared by itself,
 * as ArnLike does (IAM user guide, "IAM JSON policy elements: Condition operators").
 */
function isWithin(arn, pattern) {
    const [inner, outer] = [partsOf(arn), partsOf(pattern)];
    return inner.length === outer.length && inner.every((part, index) => isWithinText(part, outer[index] ?? ''));
}
/** Whether all texts that a pattern with `*` and `?` stands for are among those of another one. */
function isWithinText(text, pattern) {
    const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    // A `*` in the text can be anything, so that only a `*` in the pattern takes it.
    return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '[^*]')}$`, 's').test(text);
}
function partsOf(arn) {
    const parts = arn.split(':');
    return [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}

;// CONCATENATED MODULE: ./build/release/plan/resource-policy.js

/** Elements that say whom or what a statement is not about: what is left is not worked out here. */
const OTHER_ELEMENTS = ['NotPrincipal', 'NotAction', 'NotResource'];
/**
 * The statements of a resource policy.
 * @param policy as GetPolicy gives it, JSON; undefined when there is none
 */
function statementsOf(policy) {
    const { Statement: found = [] } = JSON.parse(policy ?? '{}');
    return [found].flat();
}
/**
 * Whether a statement allows all that a permission would, whoever wrote it. What it cannot be sure of counts as
 * no: adding a statement that another one makes needless does no harm.
 */
function allows(statement, permission) {
    const { Effect, Principal, Action = [], Condition = {} } = statement;
    if (Effect !== 'Allow' || OTHER_ELEMENTS.some((element) => element in statement))
        return false;
    return (admits(Principal, permission.Principal) &&
        [Action].flat().some((pattern) => isWithinText(permission.Action, pattern)) &&
        Object.entries(Condition).every(([operator, keys]) => Object.entries(keys).every(([key, values]) => isMet(operator, key, [values].flat(), permission))));
}
/** Whether everybody may call a function URL by this statement, as long as the URL asks for no signature. */
function isPublic({ Effect, Principal, Condition = {} }) {
    const keys = Object.values(Condition).flatMap((each) => Object.keys(each).map((key) => key.toLowerCase()));
    return (Effect === 'Allow' &&
        namesOf(Principal).includes('*') &&
        keys.length === 1 &&
        (keys[0] === 'lambda:invokedviafunctionurl' ||
            [Condition['StringEquals']?.['lambda:FunctionUrlAuthType']].flat().includes('NONE')));
}
function namesOf(principal) {
    if (principal === undefined)
        return [];
    return typeof principal === 'string' ? [principal] : Object.values(principal).flat();
}
/** An account is named by its number, or as AWS writes it into the policy: arn:aws:iam::111122223333:root. */
function admits(principal, wanted) {
    return namesOf(principal).some((name) => name === wanted ||
        (/^\d{12}$/.test(wanted) && new RegExp(`^arn:[^:]+:iam::${wanted}:root$`).test(name)) ||
        // Whether `*` stands for services, too, is not documented.
        (name === '*' && !/\.(com|cn)$/.test(wanted)));
}
/** Whether whatever the permission lets in meets a condition. */
function isMet(operator, key, values, { SourceArn, SourceAccount, PrincipalOrgID, ...permission }) {
    const equals = operator === 'StringEquals' || operator === 'StringLike';
    const is = (wanted) => equals && wanted !== undefined && values.includes(wanted);
    switch (key.toLowerCase()) {
        case 'aws:sourcearn':
            return ((equals || operator === 'ArnLike' || operator === 'ArnEquals') &&
                SourceArn !== undefined &&
                values.some((pattern) => operator === 'StringEquals' ? SourceArn === pattern : isWithin(SourceArn, pattern)));
        case 'aws:sourceaccount':
            return is(SourceAccount ?? accountIn(SourceArn));
        case 'aws:principalorgid':
            return is(PrincipalOrgID);
        case 'lambda:eventsourcetoken':
            return is(permission.EventSourceToken);
        case 'lambda:functionurlauthtype':
            return is(permission.FunctionUrlAuthType);
        case 'lambda:invokedviafunctionurl':
            return operator === 'Bool' && permission.InvokedViaFunctionUrl === true && values.includes('true');
        default:
            return false;
    }
}
/** The account that owns a source; undefined where its ARN does not say. */
function accountIn(arn) {
    const account = arn?.split(':')[4];
    return account && /^\d{12}$/.test(account) ? account : undefined;
}


/***/ }),

/***/ 9869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shiftedTo),
/* harmony export */   g: () => (/* binding */ refuseForeignWeights)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);


/**
 * Weights on an alias are left over from a release that was cut short when they name a version of its history;
 * anything else is somebody else's traffic shift and not ours to end.
 * @throws Failure for weights that the history does not explain
 */
function refuseForeignWeights(functionName, { name, traffic, history }, served) {
    const predecessor = served?.record?.predecessor;
    const known = history
        ? [history.current, ...history.previous]
        : predecessor && predecessor.alias === name
            ? [predecessor.version]
            : [];
    const foreign = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).filter(([version]) => !known.includes(version));
    if (foreign.length === 0)
        return;
    const shares = foreign.map(([version, share]) => `${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(share)} to version ${version}`).join(', ');
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`The alias ${name} serves version ${traffic.version} and sends ${shares}, which no release of this action left there.`, `Let that traffic shift end, or end it (\`aws lambda update-alias --function-name ${functionName} --name ${name} --routing-config '{}'\`), then run again.`);
}
/** The newer version that an alias sends a share of its traffic to. An older one is left over from a finished shift. */
function shiftedTo({ traffic }) {
    return (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).find(([version]) => Number(version) > Number(traffic.version))?.[0];
}


/***/ }),

/***/ 6148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ proveUnchanged)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _report_where_things_stand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7269);
/* harmony import */ var _apply_test_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9982);
/* harmony import */ var _failure_parts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9495);




/**
 * Completes the result of a run that had nothing to release: what is served already is tested all the same. A failure
 * undoes nothing, since this run changed nothing that is served.
 * @param afterwards what is left to do once the test has passed, such as naming the release
 */
async function proveUnchanged(result, { version, alias, tests, phase }, afterwards = async () => { }) {
    try {
        const verdict = tests && (await phase('Test what callers meet', () => tests.traffic(version ?? '')));
        if (verdict && !verdict.passed)
            throw new _apply_test_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .TestFailure */ .p(verdict);
        await afterwards();
        return { ...result, verdicts: verdict ? [verdict] : [] };
    }
    catch (error) {
        return { ...result, ...(0,_failure_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .failureParts */ .X)((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h)(error), version), served: (0,_report_where_things_stand_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingUndone */ .hC)(alias) };
    }
}


/***/ }),

/***/ 7183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   V: () => (/* binding */ prepareTests)
/* harmony export */ });
/* harmony import */ var _aws_function_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _smoke_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2365);
/* harmony import */ var _smoke_prove_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2832);
/* harmony import */ var _smoke_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6743);
/* harmony import */ var _smoke_url_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8824);






/**
 * Prepares the tests of a release; undefined when nothing is to be tested.
 * @param secrets what no test may show
 * @param setsUrl whether the release itself sets the function URL, so that it is read when it is needed
 * @throws Failure when the function URL that shall be tested does not exist or asks for a signature, before anything
 * is written
 */
async function prepareTests(lambda, { smokeTest, functionName, alias }, secrets, setsUrl = false) {
    if (!smokeTest)
        return undefined;
    const { invocation, url } = smokeTest;
    const ownUrl = async () => {
        const { address, authType } = await (0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_0__/* .getFunctionUrl */ .Y1)(lambda, functionName, alias);
        if (authType === 'AWS_IAM' && smokeTest.expected.status !== 403)
            throw signedUrl(address);
        return address;
    };
    const own = url?.address === 'function-url' && !setsUrl ? await ownUrl() : undefined;
    const tools = { lambda, secrets };
    const invoked = (qualifier, version, before) => {
        if (!invocation)
            return undefined;
        const target = { kind: 'function', functionName, qualifier, versions: [version], invocation };
        return (0,_smoke_prove_js__WEBPACK_IMPORTED_MODULE_3__/* .prove */ .z)({ ...target, ...(before && { before }) }, smokeTest, tools);
    };
    const asked = async () => {
        if (!url)
            return undefined;
        const address = url.address === 'function-url' ? (own ?? (await ownUrl())) : url.address;
        return (0,_smoke_prove_js__WEBPACK_IMPORTED_MODULE_3__/* .prove */ .z)({ kind: 'url', address: (0,_smoke_url_path_js__WEBPACK_IMPORTED_MODULE_4__/* .withPath */ .i)(address, url.path), request: url }, smokeTest, tools);
    };
    return {
        ...(own && { functionUrl: own }),
        ...(invocation && { payload: () => (0,_smoke_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(invocation, lambda.region) }),
        version: async (version) => invoked(version, version),
        traffic: async (version, before) => {
            const verdict = await invoked(alias ?? version, version, before);
            return verdict && !verdict.passed ? verdict : ((await asked()) ?? verdict);
        },
    };
}
function signedUrl(address) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`\`url\` is \`function-url\`, but the function URL ${address.href} lets only signed requests through (auth type AWS_IAM), which those of the smoke test are not.`, 'Test with `payload` or `http-path` instead, or expect the refusal: `expected-status: 403`.');
}
/** Values of environment variables, those of the function and those that it is about to get: it may print any. */
function secretsOf(versions, more = []) {
    const known = (0,_smoke_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentSecrets */ .P)(versions.flatMap((each) => (each ? [each.configuration] : [])));
    return known === 'unknown' ? known : [...known, ...more];
}


/***/ }),

/***/ 7269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ nothingWritten),
/* harmony export */   h4: () => (/* binding */ servedSentence),
/* harmony export */   hC: () => (/* binding */ nothingUndone),
/* harmony export */   iY: () => (/* binding */ leftInLatest)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _release_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7839);
/* harmony import */ var _release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9026);



/**
 * What an alias serves after a run that failed, as a sentence.
 * @param movedTo the version that it was moved back from
 */
function servedSentence(name, before, alias, movedTo) {
    if (movedTo !== undefined) {
        const moved = `The alias ${name} had moved to version ${movedTo} and was moved back`;
        if (alias?.found && alias.found.traffic.version === before)
            return `${moved}: it serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(before)} again.`;
        return `${moved}. ${servedSentence(name, before, alias)}`;
    }
    if (!alias)
        return before
            ? `What the alias ${name} serves could not be read; before, it was ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(before)}.`
            : `Whether there is an alias ${name} by now could not be read.`;
    const now = alias.found?.traffic.version;
    if (!now)
        return before
            ? `The alias ${name} does not exist any more; it served ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(before)}.`
            : `There is no alias ${name} yet.`;
    if (now === before)
        return `The alias ${name} still serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(now)}.`;
    return `The alias ${name} now serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(now)}${before ? ` (before: ${before})` : ''}.`;
}
/** What a run leaves behind that had nothing to do, but whose test failed, as a sentence. */
function nothingUndone(alias) {
    if (!alias)
        return 'This run changed nothing, so nothing was undone.';
    return `The alias ${alias.name} serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(alias.traffic.version)}, as before: this run changed nothing, so nothing was undone. To serve what was served before, use \`mode: rollback\`.`;
}
/** What a run that was refused before it wrote anything leaves behind, as a sentence. */
function nothingWritten(alias) {
    if (!alias)
        return 'Nothing was written.';
    const { name, traffic } = alias;
    const shares = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(traffic).map(([version, share]) => `, and sends ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(share)} to ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(version)}`);
    return `Nothing was written: the alias ${name} still serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(traffic.version)}${shares.join('')}.`;
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
    const members = (0,_release_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedMembers */ .H)(before, {}, now);
    return members.length === 0
        ? ''
        : `$LATEST has changed already (${members.join(', ')}); running again goes on from there.`;
}


/***/ })

};
