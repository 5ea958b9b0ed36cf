export const id = 1877;
export const ids = [1877];
export const modules = {

/***/ 319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ otherObject),
/* harmony export */   I9: () => (/* binding */ aliasMovedByOthers),
/* harmony export */   _S: () => (/* binding */ concurrentChange),
/* harmony export */   gB: () => (/* binding */ otherVersionAnswered),
/* harmony export */   mq: () => (/* binding */ refuseConcurrentChange),
/* harmony export */   y5: () => (/* binding */ refuseOtherObject),
/* harmony export */   yg: () => (/* binding */ ConcurrentChange)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);


/** A change that somebody else made during a release. It is kept. */
class ConcurrentChange extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
}
const THEN_RUN_AGAIN = 'Find out who deploys at the same time (a `concurrency` group prevents parallel workflow runs), then run the workflow again.';
/** Another run would undo what somebody may have done in an emergency. */
const UNLESS_ON_PURPOSE = 'If they moved it on purpose, such as in an emergency, do not run this again: it would move the alias once more. Otherwise, run the workflow again; a `concurrency` group prevents parallel workflow runs.';
/**
 * The failure for a change that somebody else made during a release.
 * @param problem who changed what, as a full sentence
 * @param outcome what happened to the change, as a full sentence
 */
function concurrentChange(problem, outcome) {
    return new ConcurrentChange(problem, `${outcome} ${THEN_RUN_AGAIN}`);
}
/** The failure for an alias that somebody else moved during a release. */
function aliasMovedByOthers(problem) {
    return new ConcurrentChange(problem, `Their change was kept. ${UNLESS_ON_PURPOSE}`);
}
/** The failure for a test of an alias that a version answered which is not this release's. Its own version did not fail. */
function otherVersionAnswered({ subject, mismatches }) {
    const { expected = '', actual = '' } = mismatches.find((each) => each.subject === 'version') ?? {};
    return new ConcurrentChange(`Somebody else moved ${subject} to ${actual} while this run tested ${expected} through it: ${actual} answered, so the test says nothing about ${expected}.`, UNLESS_ON_PURPOSE);
}
/**
 * Stops unless $LATEST, or a version of it, is as before plus the sent change, which AWS has confirmed.
 * @throws Failure that names the members that differ
 */
function refuseConcurrentChange(before, sent, found) {
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOfOthers */ .Ew)(before, sent, found);
    if (members.length === 0)
        return;
    const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`;
    const differ = members.length === 1 ? 'differs' : 'differ';
    throw concurrentChange(`Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release expects.`, 'Their change was kept, and nothing was released from that state.');
}
/**
 * Stops if only the code differs from the object in S3 that was sent.
 * @throws Failure that names the object
 */
function refuseOtherObject(before, sent, found, object) {
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOfOthers */ .Ew)(before, sent, found);
    if (members.join() !== 'CodeSha256' || found.CodeSha256 === before.CodeSha256)
        return;
    throw otherObject(found, sent.codeSha256, object);
}
/** The failure for code that is not that of the object in S3 that was sent. */
function otherObject(found, codeSha256, { bucket, key, version }) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST of ${found.FunctionName} has different code than s3://${bucket}/${key} had when this release read it: CodeSha256 is ${found.CodeSha256}, not ${codeSha256}. Nothing was released from that state.`, version
        ? 'Check whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is correct. Then run the workflow again.'
        : 'Somebody replaced the object or deploys at the same time. Run the workflow again afterwards. In a bucket with versioning enabled, a release uses the version of the object that it read.');
}


/***/ }),

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UX: () => (/* binding */ changeCode),
/* harmony export */   V_: () => (/* binding */ changeConfiguration),
/* harmony export */   Y$: () => (/* binding */ createFunctionOf),
/* harmony export */   lw: () => (/* binding */ allChanges)
/* harmony export */ });
/* harmony import */ var _aws_client_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2235);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _model_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4177);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6736);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(178);
/* harmony import */ var _concurrent_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(319);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2764);









/** The state of a function before it is created. */
const NEW_FUNCTION = {
    FunctionName: '',
    FunctionArn: '',
    Version: _model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .LATEST */ .k0,
    Description: '',
    CodeSha256: '',
    CodeSize: 0,
};
/** Creates the function and waits until it is active. */
async function createFunctionOf({ aws, plan, code }, { members, storage }) {
    const name = plan.functionName;
    const input = { ...members, FunctionName: name, Code: (0,_model_code_js__WEBPACK_IMPORTED_MODULE_8__/* .codeMembers */ .N5)(code, storage) };
    const sent = { members: configurationIn(members), codeSha256: code?.sha256 };
    const created = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_6__/* .writeOnce */ .F)(aws, {
        operation: 'CreateFunction',
        send: () => whileRoleSettles(aws, () => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .createFunction */ .zp)(aws, input)),
        reread: async () => {
            const found = (await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, name))?.version.configuration;
            const unexpected = found ? (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpectedMembers */ .HR)(NEW_FUNCTION, sent, found) : [];
            if (unexpected.length === 0)
                return found;
            throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_5__/* .concurrentChange */ ._S)(`Somebody else created ${name} during this release, with different settings: ${unexpected.join(', ')}.`, 'Their function was kept.');
        },
    });
    if (code?.kind === 's3-object' && created.CodeSha256 !== code.sha256)
        throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_5__/* .otherObject */ .A_)(created, code.sha256, code.object);
    return (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForFunction */ .v0)(aws, name, `the creation of ${name}`, created);
}
/**
 * Updates the configuration of $LATEST and waits until the update has taken effect.
 * @param ahead the changes that another run of the same release may have made already; absent if there can be none
 */
function changeConfiguration({ aws, plan }, before, members, ahead) {
    const write = (revisionId) => whileRoleSettles(aws, () => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .updateConfiguration */ .o6)(aws, { ...members, FunctionName: plan.functionName, RevisionId: revisionId }));
    return changeLatest(aws, plan.functionName, before, {
        operation: 'UpdateFunctionConfiguration',
        what: 'the configuration update',
        sent: { members },
        ahead,
        write,
    });
}
/**
 * Updates the code of $LATEST and waits until the update has taken effect.
 * @param ahead the changes that another run of the same release may have made already; absent if there can be none
 */
function changeCode({ aws, plan, code }, before, step, ahead) {
    const { architectures, storage } = step;
    const sent = { codeSha256: code?.sha256, architectures };
    const write = (revisionId) => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .updateCode */ .Px)(aws, {
        FunctionName: plan.functionName,
        ...(0,_model_code_js__WEBPACK_IMPORTED_MODULE_8__/* .codeMembers */ .N5)(code, storage),
        RevisionId: revisionId,
        Architectures: architectures && [...architectures],
    });
    return changeLatest(aws, plan.functionName, before, {
        operation: 'UpdateFunctionCode',
        what: 'the code update',
        sent,
        ahead,
        fetched: code?.kind === 's3-object' ? code.object : undefined,
        write,
    });
}
/**
 * Sends a change of $LATEST and returns the new state. RevisionIds are chained: a newer one is used only if the function
 * is as before plus the sent change.
 * @throws Failure if somebody else changed the function, before anything is published
 */
async function changeLatest(aws, name, before, { operation, what, sent, ahead, fetched, write }) {
    const intended = ahead ? [sent, ahead] : [sent];
    let revisionId = before.RevisionId;
    const seen = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_6__/* .writeOnce */ .F)(aws, {
        operation,
        send: () => write(revisionId),
        reread: async () => {
            const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntilIdle */ .yb)(aws, name);
            if (isDone(before, intended, found))
                return found;
            (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseConcurrentChange */ .mq)(before, {}, found);
            revisionId = found.RevisionId;
            return undefined;
        },
    });
    const settled = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForFunction */ .v0)(aws, name, `${what} of ${name}`, seen);
    if (isConfirmed(before, intended, settled))
        return settled;
    if (fetched)
        (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseOtherObject */ .y5)(before, sent, settled, fetched);
    (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseConcurrentChange */ .mq)(before, sent, settled);
    return settled;
}
/** All changes that a release makes to $LATEST. Another run of the same release may have made them already. */
function allChanges({ plan: { slots }, code }) {
    const { configure, code: update } = slots;
    return {
        members: configure?.members,
        codeSha256: update && code?.sha256,
        architectures: update?.architectures,
    };
}
/** Whether a change whose outcome is unknown has taken effect, except for members that AWS does not keep. */
function isDone(before, intended, found) {
    const isUntouched = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpectedMembers */ .HR)(before, {}, found).length === 0;
    if (!isUntouched)
        return isConfirmed(before, intended, found);
    // After a failed update, sending the same change again changes only the status.
    return !(0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .hasFailed */ .WN)(found) && intended.some((change) => (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpectedMembers */ .HR)(before, change, found).length === 0);
}
/** Whether $LATEST is as before plus one of the changes, except for members that AWS does not keep. */
function isConfirmed(before, changes, found) {
    return changes.some((change) => (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_3__/* .membersOfOthers */ .Ew)(before, change, found).length === 0);
}
/**
 * Retries for about 30 seconds, because Lambda cannot use a new role immediately, and because EC2 may throttle it: the SDK
 * does not repeat that, since Lambda reports it as an invalid parameter.
 */
async function whileRoleSettles(aws, call) {
    const pauses = [1000, 2000, 4000, 8000, 15_000];
    for (const [index, pause] of pauses.entries()) {
        const again = (0,_aws_client_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .tryingAgain */ .gy)(pause, index + 2, pauses.length + 1);
        try {
            return await call();
        }
        catch (error) {
            if ((0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRoleNotReady */ .hy)(error))
                aws.log(`${ROLE_NOT_READY} ${again}`);
            else if ((0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error) && error.code === 'InvalidParameterValueException')
                aws.log(`${EC2_THROTTLED} ${again}`);
            else
                throw error;
            await aws.clock.sleep(pause);
        }
    }
    return call();
}
const ROLE_NOT_READY = 'Lambda cannot use the execution role: a permission is missing, or a change in IAM has not taken effect yet.';
const EC2_THROTTLED = 'EC2 throttled Lambda while it looked at the VPC.';
/** Without what the answers about a configuration do not have. */
function configurationIn({ Tags: _tags, CodeSigningConfigArn: _arn, ...members }) {
    return members;
}


/***/ }),

/***/ 4651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ setCodeSigningConfig),
/* harmony export */   d: () => (/* binding */ getCodeSigningConfig)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);


/** Reads the ARN of a function's code signing configuration; undefined if it has none, or does not exist. */
async function getCodeSigningConfig(aws, name) {
    const found = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetFunctionCodeSigningConfig', name, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetFunctionCodeSigningConfigCommand */ .uSr({ FunctionName: name }))));
    return found?.CodeSigningConfigArn || undefined;
}
/** Attaches a code signing configuration to a function; undefined detaches it. It applies to the next code. */
async function setCodeSigningConfig(aws, name, arn) {
    if (arn === undefined) {
        await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'DeleteFunctionCodeSigningConfig', name, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .DeleteFunctionCodeSigningConfigCommand */ .hSl({ FunctionName: name })));
        return;
    }
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'PutFunctionCodeSigningConfig', name, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .PutFunctionCodeSigningConfigCommand */ .nD1({ FunctionName: name, CodeSigningConfigArn: arn })));
}


/***/ }),

/***/ 4024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ putRuntimeManagement),
/* harmony export */   w: () => (/* binding */ getRuntimeManagement)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1696);
/* harmony import */ var _model_settings_runtime_management_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7628);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);



/** Reads how Lambda updates the runtime of a version; undefined if the version or the function does not exist. */
async function getRuntimeManagement(aws, name, version) {
    const found = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetRuntimeManagementConfig', name, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .GetRuntimeManagementConfigCommand */ .brH({ FunctionName: name, Qualifier: version }))));
    if (!found)
        return undefined;
    const { UpdateRuntimeOn = 'Auto', RuntimeVersionArn } = found;
    return UpdateRuntimeOn === 'Manual' ? (RuntimeVersionArn ?? UpdateRuntimeOn) : UpdateRuntimeOn;
}
/** Sets how Lambda updates the runtime of `$LATEST` or of a published version. AWS refuses the name of an alias. */
async function putRuntimeManagement(aws, name, version, to) {
    const members = (0,_model_settings_runtime_management_js__WEBPACK_IMPORTED_MODULE_0__/* .isUpdateMode */ .l)(to)
        ? { UpdateRuntimeOn: to }
        : { UpdateRuntimeOn: 'Manual', RuntimeVersionArn: to };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'PutRuntimeManagementConfig', name, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .PutRuntimeManagementConfigCommand */ .kh$({ FunctionName: name, Qualifier: version, ...members })));
}


/***/ }),

/***/ 1877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/apply/latest.js
var latest = __webpack_require__(6228);
// EXTERNAL MODULE: ./build/model/failed-test/test-failure.js + 1 modules
var test_failure = __webpack_require__(8657);
// EXTERNAL MODULE: ./build/model/version.js
var model_version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/plan/restored-latest.js
var restored_latest = __webpack_require__(1732);
// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/client/aws.js + 1 modules
var client_aws = __webpack_require__(4900);
// EXTERNAL MODULE: ./build/aws/settings/code-signing.js
var code_signing = __webpack_require__(4651);
// EXTERNAL MODULE: ./build/read/callers.js
var read_callers = __webpack_require__(8165);
// EXTERNAL MODULE: ./build/read/capacity.js
var read_capacity = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/aws/errors/aws-failure.js
var aws_failure = __webpack_require__(9494);
// EXTERNAL MODULE: ./build/aws/s3.js
var s3 = __webpack_require__(5930);
;// CONCATENATED MODULE: ./build/aws/s3-object.js



/**
 * Reads the metadata of an object.
 * @throws Failure when the bucket, object or version does not exist; AwsFailure for any other refusal
 */
async function headObject(aws, place) {
    const [client, { HeadObjectCommand }] = await Promise.all([(0,s3/* openS3 */.De)(aws), __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19))]);
    const input = { ...inputOf(place), ChecksumMode: 'ENABLED' };
    try {
        const head = await (0,s3/* callS3 */.jY)(aws, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)));
        return metadataOf(head, place);
    }
    catch (error) {
        if ((0,s3/* isRefused */.H0)(error))
            await explainMissing(aws, place);
        throw error;
    }
}
/** The bytes of the object that the metadata was read from, as they arrive. */
async function* downloadObject(aws, { object, etag }) {
    const [client, { GetObjectCommand }] = await Promise.all([(0,s3/* openS3 */.De)(aws), __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19))]);
    const input = { ...inputOf(object), ...(etag && { IfMatch: etag }) };
    const { Body } = await explained(object, () => (0,s3/* callS3 */.jY)(aws, 'GetObject', object, () => client.send(new GetObjectCommand(input))));
    if (!Body)
        return;
    try {
        yield* Body;
    }
    catch (error) {
        throw new build_failure/* Failure */.HR(`The download of ${addressOf(object)} was interrupted.`, 'Run the workflow again.', {
            cause: error,
        });
    }
}
/** The `s3://` address of an object. */
function addressOf({ bucket, key }) {
    return `s3://${bucket}/${key}`;
}
function inputOf({ bucket, key, version }) {
    return { Bucket: bucket, Key: key, ...(version && { VersionId: version }) };
}
function metadataOf(head, place) {
    const { ContentLength = 0, VersionId, ETag, Metadata = {} } = head;
    const sha256 = wholeSha256(head) ?? Metadata[s3/* CODE_SHA256 */.ip];
    const digest = Metadata[s3/* CONTENT_DIGEST */.xL];
    return {
        object: (0,s3/* withVersion */.$2)(place, VersionId ?? place.version),
        size: ContentLength,
        sha256: sha256 && /^[A-Za-z0-9+/]{43}=$/.test(sha256) ? sha256 : undefined,
        digest: digest && /^[\w-]{43}$/.test(digest) ? digest : undefined,
        etag: ETag,
    };
}
/** The checksum of a multipart upload is that of its parts' checksums (S3 user guide, "Checking object integrity"). */
function wholeSha256({ ChecksumSHA256, ChecksumType }) {
    return ChecksumType === 'COMPOSITE' ? undefined : ChecksumSHA256;
}
/** The response to HEAD has no body, so it reads one byte of the object to get the error. */
async function explainMissing(aws, place) {
    const [client, { GetObjectCommand }] = await Promise.all([(0,s3/* openS3 */.De)(aws), __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19))]);
    const input = { ...inputOf(place), Range: 'bytes=0-0' };
    await explained(place, () => (0,s3/* callS3 */.jY)(aws, 'GetObject', place, async () => {
        const { Body } = await client.send(new GetObjectCommand(input));
        await Body?.transformToByteArray();
    }));
}
async function explained(place, call) {
    try {
        return await call();
    }
    catch (error) {
        throw error instanceof aws_failure/* AwsFailure */.OQ ? (objectProblem(error, place) ?? error) : error;
    }
}
/** What is wrong with the object, by S3's code ("List of error codes"). */
function objectProblem(failure, place) {
    const { code, kind } = failure;
    const address = addressOf(place);
    const { version } = place;
    if (code === 'NoSuchKey') {
        return new build_failure/* Failure */.HR(`There is no object ${address}.`, 'Check `s3-key`, including case and a slash at the beginning, and that the job that uploads the object ran before this one.');
    }
    // Without the permission to list a bucket, a missing object gives this error, too (S3 API, GetObject, "Permissions").
    if (code === 'AccessDenied') {
        const advice = `First check that the object exists (\`s3-bucket\` and \`s3-key\`): S3 gives the same answer for one that does not. If it exists, the permission is missing. ${failure.advice}`;
        return new aws_failure/* AwsFailure */.OQ(failure, failure.message, advice);
    }
    if (version && (code === 'NoSuchVersion' || code === 'InvalidArgument')) {
        return new build_failure/* Failure */.HR(`The object ${address} has no version ${version}.`, `Check \`s3-object-version\`: \`aws s3api list-object-versions --bucket ${place.bucket} --prefix ${place.key}\` lists them.`);
    }
    if (code === 'MethodNotAllowed') {
        return new build_failure/* Failure */.HR(`Version ${version} of ${address} is a delete marker: the object was deleted.`, 'Set `s3-object-version` to a version that has content, or leave it out.');
    }
    if (code === 'InvalidObjectState') {
        return new build_failure/* Failure */.HR(`The object ${address} is archived, so it cannot be read until it is restored.`, 'Restore it in S3 first, or upload the package again.');
    }
    if (kind === 'stale') {
        return new build_failure/* Failure */.HR(`The object ${address} was replaced while it was read.`, 'Finish the upload before this step runs. In a bucket with versioning, `s3-object-version` selects one version.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/model/code.js
var model_code = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(9688);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/package/open-package.js
var open_package = __webpack_require__(7762);
// EXTERNAL MODULE: ./build/package/temporary-file.js
var temporary_file = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/package/zip/file.js + 2 modules
var zip_file = __webpack_require__(819);
;// CONCATENATED MODULE: ./build/model/image/platform.js
/** Architectures of Lambda functions, with the platform of their images (Lambda developer guide, "Instruction set architectures"). */
const PLATFORMS = {
    x86_64: { os: 'linux', architecture: 'amd64' },
    arm64: { os: 'linux', architecture: 'arm64' },
};
/** The platform of images for a function: `linux/amd64` for x86_64, `linux/arm64` for arm64. */
function platformFor(architecture) {
    return architecture === 'arm64' ? PLATFORMS.arm64 : PLATFORMS.x86_64;
}
/** The architecture of functions that run images of a platform; undefined if Lambda has none. */
function architectureFor(platform) {
    return Object.entries(PLATFORMS).find(([, supported]) => runsOn(platform, supported))?.[0];
}
/** Whether an image runs on a platform. Its variant does not count. */
function runsOn(image, { os, architecture }) {
    return image.os === os && image.architecture === architecture;
}
/** `linux/arm64/v8`. */
function platformText({ os, architecture, variant }) {
    return [os, architecture, ...(variant ? [variant] : [])].join('/');
}
/** The platform in a descriptor or an image config; undefined unless it names system and architecture in a readable way. */
function platformIn(written) {
    const { os, architecture, variant } = written ?? {};
    const isName = (name) => typeof name === 'string' && /^[\w.-]{1,50}$/.test(name);
    if (!isName(os) || !isName(architecture))
        return undefined;
    return isName(variant) ? { os, architecture, variant } : { os, architecture };
}

;// CONCATENATED MODULE: ./build/model/image/manifest.js

/** The manifests that are asked for: those of images and lists of images, in the formats of OCI and Docker. */
const MANIFEST_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * Parses a manifest (OCI image specification, "Image Manifest" and "Image Index"; Docker's manifest version 2, schema 2,
 * has the same members). Undefined for text that is no manifest.
 */
function parseManifest(text) {
    const document = documentIn(text);
    if (!document)
        return undefined;
    const { manifests, config, layers: listed } = document;
    if (manifests)
        return { kind: 'index', images: manifests.flatMap(indexedImage) };
    const layers = listed ?? [];
    const types = [
        ...(config && !isConfig(config) ? [config.mediaType] : []),
        ...layers.filter((layer) => !isLayer(layer)).map(({ mediaType }) => mediaType),
    ];
    return {
        kind: 'image',
        config: config?.digest,
        size: layers.reduce((sum, { size = 0 }) => sum + size, 0),
        foreign: types[0],
    };
}
function documentIn(text) {
    try {
        // Go writes an empty list as null.
        const parsed = JSON.parse(text, (_name, value) => value ?? undefined);
        return isManifest(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
function isManifest(value) {
    if (!isObject(value))
        return false;
    const { manifests = [], config = {}, layers = [] } = value;
    const isList = (list) => Array.isArray(list) && list.every(isDescriptor);
    return isList(manifests) && isList(layers) && isDescriptor(config);
}
function isDescriptor(value) {
    if (!isObject(value))
        return false;
    const { mediaType = '', digest = '', size = 0, platform = {}, annotations = {} } = value;
    return ([mediaType, digest].every((text) => typeof text === 'string') &&
        Number.isFinite(size) &&
        [platform, annotations].every(isObject));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function indexedImage({ digest = '', platform, annotations = {} }) {
    const hexadecimal = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
    // BuildKit adds attestations as manifests for no platform ("Image Attestation Storage" in its documentation).
    const isAttestation = annotations['vnd.docker.reference.type'] !== undefined || platform?.os === 'unknown';
    return hexadecimal === undefined || isAttestation
        ? []
        : [{ digest: hexadecimal, platform: platformIn(platform) }];
}
function isConfig({ mediaType = '' }) {
    return /^application\/vnd\.(oci\.image\.config|docker\.container\.image)\.v1\+json$/.test(mediaType);
}
/** Every layer of an image is a tar archive, whatever it is compressed with. */
function isLayer({ mediaType = '' }) {
    return /\btar\b/.test(mediaType);
}

// EXTERNAL MODULE: ./build/model/partition.js
var partition = __webpack_require__(1064);
// EXTERNAL MODULE: ./build/aws/client/proxy.js
var proxy = __webpack_require__(1740);
// EXTERNAL MODULE: ./build/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9341);
;// CONCATENATED MODULE: ./build/aws/image.js








/**
 * Reads the manifest that a tag or a digest names now. Uses BatchGetImage, because the policy of a repository already
 * allows it to other accounts whose functions use its images (Lambda developer guide, "Amazon ECR cross-account
 * permissions"). ECR reports a missing image in the response, not as an error.
 *
 * @throws Failure when the image or the repository does not exist; AwsFailure for any other refusal
 */
async function getManifest(aws, source) {
    const { account, repository, tag, digest } = source;
    const { ECRClient, BatchGetImageCommand } = await __webpack_require__.e(/* import() */ 8249).then(__webpack_require__.t.bind(__webpack_require__, 8249, 19));
    const client = await (0,client_aws/* clientLike */.xS)(aws, ECRClient);
    const input = {
        registryId: account,
        repositoryName: repository,
        imageIds: [digest === undefined ? { imageTag: tag } : { imageDigest: `sha256:${digest}` }],
        // Without them, ECR decides what it returns for an index.
        acceptedMediaTypes: MANIFEST_TYPES,
    };
    try {
        const call = () => client.send(new BatchGetImageCommand(input));
        return manifestIn(await (0,client_aws/* send */.tN)(aws, 'BatchGetImage', repositoryArn(source), call), source);
    }
    catch (error) {
        throw error instanceof aws_failure/* AwsFailure */.OQ ? (missingRepository(error, source) ?? error) : error;
    }
}
function manifestIn({ images = [], failures = [] }, source) {
    const [found] = images;
    const digest = /^sha256:([0-9a-f]{64})$/.exec(found?.imageId?.imageDigest ?? '')?.[1];
    if (!found || !digest)
        throw missingImage(source, failures[0]);
    const manifest = parseManifest(found.imageManifest ?? '');
    if (manifest)
        return { digest, manifest };
    throw new build_failure/* Failure */.HR(`The manifest of ${image_addressOf(source)} is not valid.`, 'Push the image again.');
}
/** Seconds that reading a config may take. It is a check that a release can do without. */
const CONFIG_TIMEOUT = 3;
/** Bytes. Configs have a few kilobytes. */
const LONGEST_CONFIG = 4_000_000;
/**
 * The platform that the config of an image names. A config is stored like a layer, so this needs
 * ecr:GetDownloadUrlForLayer, and access to Amazon S3, where ECR stores layers.
 *
 * @param config the digest of the config, `sha256:…`
 * @returns undefined if the config names none
 * @throws if the config cannot be read
 */
async function readPlatform(aws, source, config) {
    const { ECRClient, GetDownloadUrlForLayerCommand } = await __webpack_require__.e(/* import() */ 8249).then(__webpack_require__.t.bind(__webpack_require__, 8249, 19));
    const client = await (0,client_aws/* clientLike */.xS)(aws, ECRClient);
    const input = { registryId: source.account, repositoryName: source.repository, layerDigest: config };
    const url = await (0,client_aws/* send */.tN)(aws, 'GetDownloadUrlForLayer', repositoryArn(source), async () => (0,incomplete_answer/* completeUrl */.XO)(await client.send(new GetDownloadUrlForLayerCommand(input)), 'downloadUrl'));
    const answer = await (0,proxy/* fetchUrl */.QJ)(url, { signal: AbortSignal.timeout(CONFIG_TIMEOUT * 1000) });
    if (!answer.ok)
        throw new build_failure/* Failure */.HR(`The download has the status ${answer.status}.`, '');
    if (Number(answer.headers.get('content-length')) > LONGEST_CONFIG)
        throw new build_failure/* Failure */.HR('It is too large.', '');
    return platformIn((await answer.json()));
}
/** The address as `image-uri` has it; the digest takes precedence over the tag. */
function image_addressOf({ host, repository, tag, digest }) {
    return `${host}/${repository}${digest === undefined ? `:${tag}` : `@sha256:${digest}`}`;
}
function repositoryArn({ account, region, repository }) {
    return `arn:${(0,partition/* partitionOf */.i)(region)}:ecr:${region}:${account}:repository/${repository}`;
}
/** Without an image and without a failure, the manifest has none of the accepted types. */
function missingImage(source, failure) {
    const { host, repository, tag, digest } = source;
    const { failureCode, failureReason } = failure ?? {};
    if (failureCode !== 'ImageNotFound') {
        const why = [failureCode, failureReason].filter(Boolean).join(': ');
        return new build_failure/* Failure */.HR(`ECR does not return ${image_addressOf(source)}: ${why || 'it is neither a container image nor an image index'}.`, 'Check in the Amazon ECR console what the repository contains under this name.');
    }
    const [kind, name] = digest === undefined ? ['tag', tag] : ['digest', `sha256:${digest}`];
    return new build_failure/* Failure */.HR(`There is no image with the ${kind} ${name} in ${host}/${repository}.`, `Check the ${kind} in \`image-uri\`, that the job that pushes the image ran before this one, and that no lifecycle rule of the repository deleted it.`);
}
function missingRepository({ code }, { host, account, repository }) {
    if (code !== 'RepositoryNotFoundException')
        return undefined;
    return new build_failure/* Failure */.HR(`There is no repository \`${repository}\` in the registry ${host}.`, `Check \`image-uri\`: the name of the repository, its region, and whether it is in the account ${account}.`);
}

// EXTERNAL MODULE: ./build/cancellation.js
var cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/model/configuration.js
var model_configuration = __webpack_require__(852);
;// CONCATENATED MODULE: ./build/model/image/checks.js



/**
 * The image of an index for a function.
 * @param address the address of the index in ECR
 * @param architecture of the function: `x86_64` or `arm64`
 * @returns its digest, as 64 hexadecimal digits
 * @throws Failure that lists the images unless exactly one is for the architecture
 */
function imageFor({ images }, architecture, address) {
    const wanted = platformFor(architecture);
    const fitting = images.filter(({ platform }) => platform && runsOn(platform, wanted));
    const digests = [...new Set(fitting.map(({ digest }) => digest))];
    const [digest] = digests;
    if (digest !== undefined && digests.length === 1)
        return digest;
    const name = platformText(wanted);
    const [repository = ''] = address.split(/@|:(?=[^/]{0,300}$)/);
    if (digests.length > 1)
        throw new build_failure/* Failure */.HR(`${address} lists several images for ${name}: ${entriesText(fitting)}.`, `Set \`image-uri\` to the digest of the image to release, such as \`${repository}@sha256:${digest}\`.`);
    throw new build_failure/* Failure */.HR(`${address} lists no image for ${name}, the platform of a function with the architecture ${architecture}. ${images.length > 0 ? `It lists ${entriesText(images)}.` : 'It lists no image at all.'}`, otherBuild(wanted, images.flatMap(({ platform }) => (platform ? [platform] : []))));
}
/** How many entries a sentence lists. */
const MOST_LISTED = 4;
function entriesText(images) {
    const texts = images.map(({ digest, platform }) => `sha256:${digest} (${platform ? platformText(platform) : 'platform not specified'})`);
    const more = texts.length - MOST_LISTED;
    return [...texts.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/**
 * Refuses an image for another platform.
 * @param platform what the image names as its platform
 * @throws Failure that names both
 */
function refuseOtherPlatform(platform, architecture, address) {
    const wanted = platformFor(architecture);
    if (runsOn(platform, wanted))
        return;
    throw new build_failure/* Failure */.HR(`${address} is an image for ${platformText(platform)}, but a function with the architecture ${architecture} runs only images for ${platformText(wanted)}.`, otherBuild(wanted, [platform]));
}
function otherBuild(wanted, existing) {
    const name = platformText(wanted);
    const build = `Build the image for ${name}: \`platforms: ${name}\` of docker/build-push-action, or \`docker buildx build --platform ${name}\`.`;
    const other = existing.map(architectureFor).find((architecture) => architecture !== undefined);
    return other
        ? `${build} Or set \`architectures: ${other}\` to change the architecture of the function.`
        : build;
}
/** Lambda quotas, "Container image code package size: 10 GB (maximum uncompressed image size, including all layers)": in bytes. */
const IMAGE_LIMIT = 10_737_418_240;
/**
 * Refuses what is no container image, and an image that is too large even while it is compressed. Its uncompressed size,
 * which counts, is not known before Lambda has unpacked it.
 * @throws Failure with the media type or the size
 */
function refuseUnusable(manifest, address) {
    if (manifest.kind === 'index')
        throw new build_failure/* Failure */.HR(`${address} is an image index in another image index, which Lambda does not support.`, 'Set `image-uri` to the digest of the image to release.');
    if (manifest.foreign)
        throw new build_failure/* Failure */.HR(`${address} is not a container image: its manifest contains ${(0,model_text/* shownName */.HD)(manifest.foreign)}.`, 'Set `image-uri` to the image itself, not to an attestation, a signature or another artifact in the repository.');
    if (manifest.size > IMAGE_LIMIT)
        throw new build_failure/* Failure */.HR(`The layers of ${address} are ${(manifest.size / 1024 ** 3).toFixed(2)} GB compressed. Lambda accepts images of at most 10 GB uncompressed.`, 'Make the image smaller: use a smaller base image and a multi-stage build, and load large files such as models from S3 or EFS at run time.');
}

;// CONCATENATED MODULE: ./build/read/code/image.js





/**
 * The image to release, by the digest of its own manifest, which is what Lambda runs and reports. The tag is looked up
 * once, before anything is planned, so a tag that moves later has no effect (docs/decisions/0013). Of an index, the image
 * for the architecture of the function is chosen. An image that the function has already is not read again.
 *
 * @param found the function, which is read at the same time
 * @throws Failure if there is no such image, or Lambda would not accept or not run it
 */
async function openImage(aws, source, { architectures }, found) {
    const { digest, tag } = source;
    if (digest !== undefined) {
        const current = await found;
        if (hasImage(current, digest, architectureOf(current, architectures)))
            return imageCode(source, digest);
    }
    const [named, current] = await Promise.all([getManifest(aws, source), found]);
    const architecture = architectureOf(current, architectures);
    const { manifest } = named;
    const sha256 = manifest.kind === 'image' ? named.digest : imageFor(manifest, architecture, image_addressOf(source));
    if (!hasImage(current, sha256, architecture))
        await checkImage(aws, source, named, sha256, architecture);
    return {
        ...imageCode(source, sha256),
        ...(digest === undefined && { tag }),
        ...(manifest.kind === 'index' && { index: named.digest }),
    };
}
/** Lambda's default (Lambda API reference, CreateFunction). */
const DEFAULT_ARCHITECTURE = 'x86_64';
/** The architecture that the function has after the release. */
function architectureOf(current, architectures) {
    return (architectures ?? current?.latest.Architectures)?.[0] ?? DEFAULT_ARCHITECTURE;
}
function imageCode({ host, repository }, sha256) {
    return { kind: 'image', sha256, image: `${host}/${repository}@sha256:${sha256}`, warnings: [] };
}
/**
 * Whether the function runs the image on this architecture already: then Lambda has accepted it. The digest that Lambda
 * reports is that of a single image.
 */
function hasImage(current, sha256, architecture) {
    return [current?.latest, current?.served?.configuration].some((state) => state?.CodeSha256 === sha256 &&
        (state.Architectures?.[0] ?? DEFAULT_ARCHITECTURE) === architecture &&
        !(0,model_configuration/* hasFailed */.WN)(state));
}
/**
 * Checks an image that Lambda has not seen yet. An index names the platform of its images, so only their manifests are
 * read.
 */
async function checkImage(aws, source, { manifest }, sha256, architecture) {
    if (manifest.kind === 'index') {
        const listed = { ...source, digest: sha256 };
        refuseUnusable((await getManifest(aws, listed)).manifest, image_addressOf(listed));
        return;
    }
    refuseUnusable(manifest, image_addressOf(source));
    if (manifest.config !== undefined)
        await checkPlatform(aws, source, manifest.config, architecture);
}
/**
 * Refuses an image for another platform. Lambda would accept it, and each of its invocations would fail. What cannot be
 * read is not checked: the function may be allowed to use an image that this role cannot read.
 */
async function checkPlatform(aws, source, config, architecture) {
    const platform = await readPlatform(aws, source, config).catch((error) => {
        if (error instanceof cancellation/* Cancelled */.cJ)
            throw error;
        const reason = error instanceof build_failure/* Failure */.HR ? error.message : String(error);
        aws.log(`The platform of the image was not checked, because its config could not be read: ${reason}`);
    });
    if (platform)
        refuseOtherPlatform(platform, architecture, image_addressOf(source));
}

;// CONCATENATED MODULE: ./build/read/code/code.js









/**
 * Opens the code of a release; undefined if only the configuration is released.
 * @param temporary a directory for content that is too large for memory
 * @param found the function, which is read at the same time
 * @throws Failure with everything that is wrong with the code
 */
async function openCode(aws, inputs, temporary, found) {
    const { code } = inputs;
    if (code.kind === 'image')
        return openImage(aws, code, inputs, found);
    return code.kind === 's3-object' ? openCodeObject(aws, code, temporary) : (0,open_package/* openPackage */.R)(code);
}
/** The code to send. Makes the archive of a package. */
async function readyToSend(code, inputs, temporary) {
    if (code.kind !== 'package')
        return code;
    return { kind: code.kind, ...(await code.archive((0,model_code/* keepingFor */.Bl)(inputs, temporary))) };
}
/**
 * Opens an existing package in S3. It is downloaded only if S3 does not return its SHA-256, which is needed to compare it
 * with the code of the function.
 *
 * @param place the object; without a version, the newest version is used from then on
 * @param temporary a directory for the download
 * @throws Failure if the object does not exist, or Lambda would not accept it
 */
async function openCodeObject(aws, { bucket, key, version }, temporary) {
    const facts = await headObject(aws, { bucket, key, version });
    const { object, size, sha256, digest } = facts;
    const where = `The object ${addressOf(object)}`;
    refuseSize(where, size);
    if (!sha256)
        return readObject(aws, facts, where, temporary);
    return { kind: 's3-object', object, size, sha256, warnings: [], digest };
}
function refuseSize(where, size) {
    if (size === 0)
        throw new build_failure/* Failure */.HR(`${where} is empty (0 bytes).`, 'Check the step that builds and uploads it.');
    const tooLarge = (0,limits/* unzippedProblem */.NQ)(where, size);
    if (tooLarge)
        throw tooLarge;
}
async function readObject(aws, facts, where, temporary) {
    const { object, size } = facts;
    aws.log(`${where} has no SHA-256 checksum of the whole object in S3, so its ${(0,model_text/* sizeText */.lP)(size)} are downloaded and hashed. To avoid the download, upload it with \`aws s3api put-object --checksum-algorithm SHA256\`.`);
    const file = new temporary_file/* TemporaryFile */.yX(temporary);
    for await (const piece of downloadObject(aws, facts))
        file.add(piece);
    const { repeated: _repeated, ...content } = await (0,zip_file/* readArchive */.b)(file.reader(where), where);
    return { kind: 's3-object', ...content, object, size };
}

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/settled-alias.js
var settled_alias = __webpack_require__(1258);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var version = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/read/deployment.js
var read_deployment = __webpack_require__(2838);
;// CONCATENATED MODULE: ./build/read/function.js







/**
 * Reads a function, the alias and the version that the alias serves in parallel; undefined if the function does not exist.
 * If an update is in progress, it waits and reads everything again, because the alias may move after the update. It waits
 * in the same way while AWS moves the provisioned concurrency of the alias.
 */
async function readFunction(aws, inputs) {
    const { functionName: name, alias: aliasName, trafficShift } = inputs;
    const readAlias = () => (aliasName ? (0,aws_alias/* getAlias */.bd)(aws, name, aliasName) : undefined);
    const [latest, throughAlias, found] = await Promise.all([
        (0,aws_function/* getFunction */.N9)(aws, name),
        aliasName ? (0,aws_function/* getFunction */.N9)(aws, name, aliasName) : undefined,
        readAlias(),
    ]);
    if (!latest)
        return undefined;
    const settled = await (0,aws_function/* waitUntilIdle */.yb)(aws, name, latest.version.configuration);
    if (settled !== latest.version.configuration)
        return readFunction(aws, inputs);
    // GetFunction found the alias but GetAlias did not: GetAlias is repeated.
    const read = found ?? (throughAlias ? await readAlias() : undefined);
    const alias = read && (await (0,settled_alias/* settledAlias */.m)(aws, name, read));
    if (alias && alias !== read && (0,model_alias/* isWhole */.wP)(alias.traffic))
        return readFunction(aws, inputs);
    // The alias moved between the two reads: the version that it serves is read by its number.
    const served = alias && throughAlias?.version.number !== alias.traffic.version
        ? await (0,aws_function/* getFunction */.N9)(aws, name, alias.traffic.version)
        : throughAlias;
    const group = trafficShift?.codeDeploy;
    const deployment = await (0,read_deployment/* openDeployment */.Q)(aws, name, alias, group);
    if (await (0,read_deployment/* isOutdated */.l)(aws, name, alias, deployment, group))
        return readFunction(aws, inputs);
    return {
        deployment,
        latest: settled,
        tags: latest.tags,
        areTagsHidden: latest.areTagsHidden,
        location: latest.location,
        storage: latest.storage,
        alias,
        served: alias && served?.version,
    };
}
/**
 * Reads the versions and the aliases on $LATEST before a release.
 * @throws AwsFailure, even if the function does not exist: an overlooked alias would serve an untested change
 */
async function readCurrentVersions(aws, name) {
    const [aliasesOnLatest, versions] = await Promise.all([
        (0,aws_alias/* listAliases */.PO)(aws, name, model_version/* LATEST */.k0),
        (0,version/* listVersions */.yO)(aws, name),
    ]);
    return { aliasesOnLatest, versions };
}
/** The same before a release that names no alias, with all aliases: one of them may be missing in the inputs. */
async function readVersionsAndAliases(aws, name) {
    const [aliases, versions] = await Promise.all([(0,aws_alias/* listAliases */.PO)(aws, name), (0,version/* listVersions */.yO)(aws, name)]);
    return { aliasesOnLatest: aliases.filter(({ traffic }) => traffic.version === model_version/* LATEST */.k0), aliases, versions };
}

// EXTERNAL MODULE: ./build/aws/settings/runtime-management.js
var runtime_management = __webpack_require__(4024);
;// CONCATENATED MODULE: ./build/read/settings/runtime-management.js


/**
 * Reads how Lambda updates the runtimes of $LATEST and of the served version; undefined if no input is about it, if the
 * function does not exist, or if it runs a container image, for which AWS has no such setting.
 */
async function readRuntimeManagement(aws, { functionName: name, runtimeManagement }, reading, readingVersions) {
    if (runtimeManagement === undefined)
        return undefined;
    const [found, known] = await Promise.all([reading, readingVersions]);
    if (!found || found.latest.PackageType === 'Image')
        return undefined;
    const version = found.alias?.traffic.version ?? known?.versions.at(-1)?.number;
    const [latest, management] = await Promise.all([
        (0,runtime_management/* getRuntimeManagement */.w)(aws, name, model_version/* LATEST */.k0),
        version === undefined || version === model_version/* LATEST */.k0 ? undefined : (0,runtime_management/* getRuntimeManagement */.w)(aws, name, version),
    ]);
    if (latest === undefined)
        return undefined;
    return {
        latest,
        served: version !== undefined && management !== undefined ? { version, management } : undefined,
    };
}

;// CONCATENATED MODULE: ./build/read/deploy.js








/**
 * Reads the function, and the package beside it.
 * @param temporary a directory for what is too large for memory
 */
async function readDeploy(aws, inputs, temporary) {
    const { functionName: name, alias, releaseAlias: wantedName } = inputs;
    const reading = readFunction(aws, inputs);
    // Without an alias only the list of versions tells what was released last.
    const readingVersions = alias ? undefined : (0,client_aws/* orUndefined */.y0)(readVersionsAndAliases(aws, name));
    const [code, found, releaseAlias, currentVersions, callers, capacity, ...settings] = await Promise.all([
        openCode(aws, inputs, temporary, reading),
        reading,
        wantedName ? (0,aws_alias/* getAlias */.bd)(aws, name, wantedName.name) : undefined,
        readingVersions,
        (0,read_callers/* readCallers */.l)(aws, inputs),
        (0,read_capacity/* readCapacity */.d)(aws, inputs),
        inputs.codeSigning ? (0,code_signing/* getCodeSigningConfig */.d)(aws, name) : undefined,
        readRuntimeManagement(aws, inputs, reading, readingVersions),
    ]);
    const [codeSigning, runtimeManagement] = settings;
    const current = found && {
        ...found,
        callers,
        capacity,
        codeSigning,
        runtimeManagement,
        ...(releaseAlias && { releaseAlias }),
    };
    return { code, current, currentVersions };
}

// EXTERNAL MODULE: ./build/read/reread.js
var reread = __webpack_require__(6108);
// EXTERNAL MODULE: ./build/report/sentences/after-failure.js
var after_failure = __webpack_require__(6631);
// EXTERNAL MODULE: ./build/report/sentences/before.js
var before = __webpack_require__(5555);
// EXTERNAL MODULE: ./build/model/code-identity.js
var code_identity = __webpack_require__(3076);
// EXTERNAL MODULE: ./build/plan/callers.js
var callers = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/plan/changes/newer-served.js
var newer_served = __webpack_require__(8303);
// EXTERNAL MODULE: ./build/model/comparable.js
var comparable = __webpack_require__(6736);
// EXTERNAL MODULE: ./build/model/last-move.js
var last_move = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/plan/capacity/capacity.js
var capacity = __webpack_require__(2415);
// EXTERNAL MODULE: ./build/plan/changes/served.js
var changes_served = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/plan/changes/unreleased.js
var unreleased = __webpack_require__(3166);
// EXTERNAL MODULE: ./build/plan/configuration.js
var plan_configuration = __webpack_require__(9804);
;// CONCATENATED MODULE: ./build/plan/settings/code-storage.js


/** How Lambda should store the archive: the inputs, completed with how it does now. Undefined: by default. */
function wantedStorage({ codeStorage: wanted = {}, code }, current) {
    const { sourceKmsKeyArn: key = current?.sourceKmsKeyArn, mode } = wanted;
    const sourceKmsKeyArn = key === 'none' ? undefined : key;
    const object = code.kind === 's3-object' ? code : undefined;
    const referenced = mode === undefined
        ? current?.referenced
        : mode === 'REFERENCE' && object
            ? { bucket: object.bucket, key: object.key, version: object.version }
            : undefined;
    return sourceKmsKeyArn || referenced ? { sourceKmsKeyArn, referenced } : undefined;
}
/** How the storage of the archive changes, in the members of UpdateFunctionCode. */
function storageChanges(from, to) {
    const modeOf = (storage) => (storage?.referenced ? 'REFERENCE' : 'COPY');
    return [
        { member: 'SourceKMSKeyArn', from: from?.sourceKmsKeyArn, to: to?.sourceKmsKeyArn },
        { member: 'S3ObjectStorageMode', from: modeOf(from), to: modeOf(to) },
    ].filter((change) => change.from !== change.to);
}
/** Lambda stores an archive as the request says that sends it: without code, nothing can change. */
function refuseStorageWithoutCode(changes) {
    if (changes.length === 0)
        return;
    const inputs = changes.map(({ member }) => member === 'SourceKMSKeyArn' ? 'source-kms-key-arn' : 's3-object-storage-mode');
    const now = changes.map(({ member, from }) => `\`${member}\` is ${from ?? 'not set'}`).join(' and ');
    throw new build_failure/* Failure */.HR(`${(0,model_text/* listed */.KE)(inputs)} would change how Lambda stores the code of the function (${now} now), but this step provides no code. Lambda changes this only together with the code.`, `Provide the code with \`zip-file\`, \`source-dir\` or \`s3-key\`, or remove ${(0,model_text/* listed */.KE)(inputs)}.`);
}

;// CONCATENATED MODULE: ./build/plan/settings/create-only.js


/** Members that UpdateFunctionConfiguration does not have. */
const CREATE_ONLY = new Set(['TenancyConfig']);
const ANOTHER = 'or create another function with it and move the callers there. If nothing depends on this function, delete it and let this action create it again.';
/**
 * Refuses settings that Lambda takes only when it creates a function: tenant isolation (Lambda developer guide, "Tenant
 * isolation") and durable execution ("Durable functions").
 * @throws Failure, before anything is written
 */
function refuseCreateOnly(wanted, latest) {
    const present = (0,comparable/* comparableConfiguration */.V4)(latest);
    const { TenancyConfig, DurableConfig } = wanted;
    const without = (member) => `Leave \`${member}\` out, ${ANOTHER}`;
    if (TenancyConfig !== undefined && !(0,comparable/* isAsWritten */.wB)('TenancyConfig', present['TenancyConfig'], TenancyConfig))
        throw new build_failure/* Failure */.HR(`\`TenancyConfig\` in \`function-configuration\` is ${JSON.stringify((0,comparable/* comparableMember */.r2)('TenancyConfig', TenancyConfig))}, but the function ${latest.FunctionName} was created ${present['TenancyConfig'] ? `with ${JSON.stringify(present['TenancyConfig'])}` : 'without it'}. Lambda sets it when it creates a function and cannot change it afterwards.`, present['TenancyConfig'] ? `Keep the current value, ${ANOTHER}` : without('TenancyConfig'));
    if (DurableConfig !== undefined && present['DurableConfig'] === undefined)
        throw new build_failure/* Failure */.HR(`\`function-configuration\` has \`DurableConfig\`, but the function ${latest.FunctionName} was created without it. Lambda makes a function durable only when it creates it.`, without('DurableConfig'));
}

;// CONCATENATED MODULE: ./build/plan/latest.js








/**
 * Compares $LATEST with the inputs.
 * @throws Failure for a change that Lambda does not allow
 */
function latestChanges(current, wanted) {
    const { latest } = current;
    const { inputs, code } = wanted;
    refuseOtherPackageType(latest, inputs);
    // Lambda does not report which part of a failed update took effect, so everything is sent again.
    const repeat = (0,model_configuration/* hasFailed */.WN)(latest);
    const members = (0,plan_configuration/* wantedConfiguration */.Ws)(inputs, latest);
    refuseCreateOnly(members, latest);
    const configuration = repeat ? allMembers(members) : (0,plan_configuration/* changedMembers */.kq)(members, latest);
    if (configuration.some(({ member }) => member === 'FileSystemConfigs' || member === 'VpcConfig'))
        (0,plan_configuration/* refuseFileSystemWithoutVpc */.Zg)(members, latest);
    const tags = Object.fromEntries(Object.entries(inputs.tags ?? {}).filter(([key, value]) => current.tags[key] !== value));
    const removedTags = (inputs.tagsToRemove ?? []).filter((key) => current.areTagsHidden || Object.hasOwn(current.tags, key));
    const keptTags = Object.entries(current.tags).filter(([key]) => !removedTags.includes(key));
    (0,limits/* refuseTooManyTags */.V5)(Object.fromEntries(keptTags), tags);
    const architectures = architectureChange(inputs.architectures, latest);
    if (architectures.length > 0 && !code)
        refuseArchitectures(architectures);
    const isZip = latest.PackageType !== 'Image';
    const wantedNow = isZip ? wantedStorage(inputs, current.storage) : current.storage;
    const storage = storageChanges(current.storage, wantedNow);
    if (!code)
        refuseStorageWithoutCode(storage);
    const description = inputs.configuration.Description;
    return {
        members,
        configuration,
        description: description !== undefined && description !== latest.Description
            ? [{ member: 'Description', from: latest.Description, to: description }]
            : [],
        code: code !== undefined &&
            (repeat || architectures.length > 0 || storage.length > 0 || !holdsCode(latest, wanted)),
        architectures,
        storage,
        wantedStorage: wantedNow,
        tags,
        removedTags,
    };
}
/** Whether $LATEST has the wanted code: the same archive, or one that was found to have the same files. */
function holdsCode({ CodeSha256 }, { code, sameAs }) {
    return CodeSha256 !== '' && (CodeSha256 === code?.sha256 || CodeSha256 === sameAs);
}
function allMembers(members) {
    return Object.keys(members)
        .filter((member) => member !== 'Description' && !CREATE_ONLY.has(member))
        .map((member) => ({ member, to: (0,comparable/* comparableMember */.r2)(member, members[member]) }));
}
/** The steps that apply the changes to $LATEST. */
function latestSteps({ latest }, changes) {
    const configuration = [...changes.configuration, ...changes.description];
    const members = Object.fromEntries(configuration.map(({ member }) => [member, changes.members[member]]));
    const architectures = changes.architectures[0]?.to;
    return {
        configure: configuration.length > 0
            ? { type: 'update-configuration', members, changes: configuration }
            : undefined,
        code: changes.code
            ? {
                type: 'update-code',
                from: latest.CodeSha256,
                changes: [...changes.architectures, ...changes.storage],
                architectures,
                storage: changes.wantedStorage,
            }
            : undefined,
    };
}
function architectureChange(written, latest) {
    const from = latest.Architectures ?? ['x86_64'];
    return written && !(0,comparable/* isSame */.Ft)([...written].sort(), [...from].sort())
        ? [{ member: 'Architectures', from, to: written }]
        : [];
}
function refuseArchitectures([change]) {
    throw new build_failure/* Failure */.HR(`The function runs on ${String(change?.from)} and \`architectures\` is ${String(change?.to)}, but no code is given. Lambda changes the architecture only together with the code.`, 'Provide the code for that architecture with `zip-file`, `source-dir`, `s3-key` or `image-uri`, or remove `architectures`.');
}
/** AWS's reason for the state Failed, in parentheses; empty if it gives none. */
function failedBecause({ StateReason, StateReasonCode }) {
    const because = [StateReasonCode, StateReason?.replace(/\.$/, '')].filter(Boolean).join(': ');
    return because && ` (${because})`;
}
/** Only an update can repair a function in the state Failed. */
function refuseFailedFunction(configuration) {
    throw new build_failure/* Failure */.HR(`The function ${configuration.FunctionName} is in the state Failed${failedBecause(configuration)}, so no version of it can be published.`, 'Fix the cause that AWS reports, and provide the code or the settings so that this action sends them again. Or delete the function and let this action create it.');
}
/**
 * Refuses code and settings for the other package type, because the package type of a function cannot be changed (Lambda
 * API reference, UpdateFunctionCode).
 * @throws Failure, before anything is written
 */
function refuseOtherPackageType({ PackageType = 'Zip' }, { functionName, code, codeStorage, configuration, layers, runtimeManagement }) {
    if (PackageType === 'Image') {
        if (code.kind !== 'image' && code.kind !== 'none')
            refuseArchive(functionName);
        const names = [
            ...(configuration.Runtime === undefined ? [] : ['runtime']),
            ...(configuration.Handler === undefined ? [] : ['handler']),
            ...(layers === undefined ? [] : ['layers']),
            ...(codeStorage?.sourceKmsKeyArn === undefined ? [] : ['source-kms-key-arn']),
            ...(runtimeManagement === undefined ? [] : ['runtime-management']),
        ];
        if (names.length > 0)
            refuseSettingsOfArchives(functionName, names);
    }
    else {
        if (code.kind === 'image')
            refuseImage(functionName);
        if (configuration.ImageConfig !== undefined)
            refuseImageConfig(functionName);
    }
}
function refuseArchive(functionName) {
    throw new build_failure/* Failure */.HR(`The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`, 'To update this function, set `image-uri` instead. To run this code as a zip archive, release it to a function with another name.');
}
function refuseImage(functionName) {
    throw new build_failure/* Failure */.HR(`The function ${functionName} is packaged as a zip archive, and its package type cannot be changed to a container image.`, 'Create a function with another name for the image (`image-uri` and `execution-role`) and move the callers to it, or provide the code as a zip archive.');
}
function refuseSettingsOfArchives(functionName, names) {
    const [applies, it] = names.length === 1 ? ['applies', 'it'] : ['apply', 'them'];
    throw new build_failure/* Failure */.HR(`The function ${functionName} runs a container image, but ${(0,model_text/* listed */.KE)(names)} ${applies} only to zip archives: an image contains its runtime, handler and dependencies.`, `Remove ${it}. To change what the image starts, set \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`);
}
function refuseImageConfig(functionName) {
    throw new build_failure/* Failure */.HR(`\`function-configuration\` has \`ImageConfig\`, which applies only to container images, but the function ${functionName} is packaged as a zip archive.`, 'Remove it. To change what a zip archive starts, set `handler`.');
}

// EXTERNAL MODULE: ./build/plan/prune-versions.js
var prune_versions = __webpack_require__(1614);
// EXTERNAL MODULE: ./build/plan/release-plan.js + 1 modules
var release_plan = __webpack_require__(5045);
// EXTERNAL MODULE: ./build/plan/settings/event-invoke.js
var event_invoke = __webpack_require__(9271);
// EXTERNAL MODULE: ./build/model/settings/runtime-management.js
var settings_runtime_management = __webpack_require__(7628);
;// CONCATENATED MODULE: ./build/plan/settings/runtime-management.js


/**
 * Sets how Lambda updates the runtime of $LATEST and of the released version. Every version has a setting of its own
 * (Lambda developer guide), and it is not documented which one a new version gets. If no version is released, the served
 * one gets it.
 * @param served the number of the served version; undefined: there is none
 * @param from undefined: the function does not exist yet
 */
function withRuntimeManagement(plan, { runtimeManagement: to }, served, from = settings_runtime_management/* NEW_RUNTIME_MANAGEMENT */.e) {
    if (to === undefined)
        return plan;
    const { publish } = plan.slots;
    const ofLatest = step(model_version/* LATEST */.k0, from.latest, to);
    const known = from.served?.version === served ? from.served?.management : undefined;
    const ofServed = served === undefined ? undefined : step(served, known, to);
    return {
        ...plan,
        slots: {
            ...plan.slots,
            ...((0,settings_runtime_management/* isUpdateMode */.l)(to) ? { 'runtime-mode': ofLatest } : { 'runtime-version': ofLatest }),
            'runtime-of-release': publish ? step(publish.existing, undefined, to) : ofServed,
        },
    };
}
function step(version, from, to) {
    return from === to ? undefined : { type: 'set-runtime-management', version, from, to };
}

// EXTERNAL MODULE: ./build/plan/settings/unreadable-environment.js
var unreadable_environment = __webpack_require__(6667);
// EXTERNAL MODULE: ./build/plan/shift/shift-steps.js
var shift_steps = __webpack_require__(1423);
// EXTERNAL MODULE: ./build/plan/shift/somebodys-shift.js
var somebodys_shift = __webpack_require__(8413);
;// CONCATENATED MODULE: ./build/plan/deploy.js

























const NOTHING_KNOWN = { aliasesOnLatest: [], versions: [] };
/**
 * Whether the alias already serves the wanted release: $LATEST is as wanted, and the alias serves a version with the same
 * code and the same whole configuration.
 */
function isReleased(current, wanted) {
    return (0,release_plan/* isUnchanged */._5)((0,release_plan/* ordered */.Sj)(planFrom(current, wanted, NOTHING_KNOWN)));
}
/**
 * Plans the release of an existing function.
 * @throws Failure if the release is not possible
 */
function planRelease(current, wanted, currentVersions) {
    const { inputs } = wanted;
    const { versions } = currentVersions;
    const draft = planFrom(current, wanted, currentVersions);
    (0,shift_steps/* refuseOtherDeployment */.kW)(current.alias, current.deployment, draft.to);
    if (current.alias && (0,release_plan/* releasesVersion */.T9)(draft))
        (0,somebodys_shift/* refuseTrafficShift */.sO)(inputs.functionName, current.alias);
    const served = (0,unreleased/* servedBefore */.p7)(current, inputs, versions);
    const restore = served && (0,unreleased/* restoreFirst */.r9)(current, wanted, served, versions, draft.changes ?? []);
    if (!restore)
        return (0,release_plan/* ordered */.Sj)(draft);
    const restored = { ...current, latest: (0,restored_latest/* latestAfterRestore */.Qm)(current.latest, restore) };
    const after = planFrom(restored, wanted, currentVersions);
    if (restore.discards)
        (0,unreleased/* refuseUndiscarded */.JE)(after.changes ?? [], restore.version, inputs);
    const discarded = restore.discards ? [discardWarning((0,unreleased/* unrequested */.k8)(draft.changes ?? []), restore)] : [];
    return (0,release_plan/* ordered */.Sj)({
        ...after,
        slots: { ...after.slots, 'restore-latest-first': restore },
        warnings: [...after.warnings, ...discarded],
    });
}
function discardWarning(fields, { version }) {
    const what = fields.length > 0 ? `: ${(0,unreleased/* listedFields */.pW)(fields)}` : '';
    return `$LATEST is restored to version ${version.number} first, because \`unreleased-changes\` is \`discard\`. This discards what was not released${what}.`;
}
function planFrom(current, wanted, currentVersions) {
    const { alias, latest, served } = current;
    const { inputs } = wanted;
    const versions = served ? [...currentVersions.versions, served] : currentVersions.versions;
    const changes = latestChanges(current, wanted);
    const altered = changes.code || changes.configuration.length > 0;
    // Without an alias, the newest version is the released one. An older version with the same content does not count.
    const eligible = inputs.alias ? versions : currentVersions.versions.slice(-1);
    const existing = altered ? undefined : findRelease(latest, eligible);
    if (!altered && !existing && latest.State === 'Failed')
        refuseFailedFunction(latest);
    const to = existing?.number;
    const endShift = (0,shift_steps/* endEarlierShift */.yj)(current);
    const { alias: wholeAlias } = endShift;
    const released = existing !== undefined && isServed(wholeAlias, inputs, existing);
    const releasing = released ? {} : releaseSteps(wholeAlias, inputs, to);
    const tag = tagStep(current, changes.tags);
    const untag = untagStep(current, changes.removedTags);
    const met = (0,unreleased/* servedBefore */.p7)(current, inputs, currentVersions.versions);
    const comes = released || !met
        ? []
        : (0,changes_served/* changesOfRelease */.Md)(met.configuration, { latest, changes, inputs, codeSha256: wanted.code?.sha256 });
    const draft = {
        functionName: inputs.functionName,
        alias: inputs.alias,
        from: alias?.traffic.version,
        to,
        isOnManagedInstances: (0,model_configuration/* isOnManagedInstances */.Zp)(latest),
        changes: comes,
        slots: {
            'end-shift': endShift.step,
            // A function in the state Failed serves nobody, and no version of it can be published.
            pin: altered && latest.State !== 'Failed' ? pinStep(current, inputs, currentVersions) : undefined,
            'code-signing': codeSigningStep(current, inputs),
            ...latestSteps(current, changes),
            ...releasing,
            untag,
            tag,
        },
        environment: environmentOf(latest, changes.members),
        warnings: [
            ...(0,plan_configuration/* ignoredMembers */.Y1)(inputs, latest),
            ...missingAlias(inputs, currentVersions),
            ...(latest.Environment?.Error && inputs.environment?.strategy !== 'replace'
                ? [(0,unreadable_environment/* unreadableWarning */.u3)(latest)]
                : []),
            ...(altered ? [] : failedLatest(latest, met)),
            ...unrequestedWarning(met, comes),
            ...endShift.warnings,
            ...(released ? (0,somebodys_shift/* trafficShiftWarnings */.kU)(inputs.functionName, alias) : []),
        ],
    };
    const admitting = (0,callers/* withCallers */.L)(draft, inputs, current.callers ?? {}, (0,callers/* accountOf */.XP)(latest.FunctionArn));
    const called = (0,event_invoke/* withEventInvoke */.B)(admitting, inputs, current.callers?.eventInvoke);
    const updating = withRuntimeManagement(called, inputs, to, current.runtimeManagement);
    const scaled = (0,capacity/* withCapacity */.H)(updating, inputs, current.capacity);
    const shifted = (0,shift_steps/* withTrafficShift */.ab)(scaled, inputs, wholeAlias, current.deployment);
    const named = (0,release_plan/* withReleaseAlias */.kK)((0,release_plan/* withTests */.wk)(shifted, inputs), inputs, current);
    const isByThisRun = inputs.alias
        ? (0,last_move/* movedByThisRun */.mX)(alias, wanted.run)
        : (0,last_move/* publishedByThisRun */.r$)(existing?.record, wanted.run);
    return (0,release_plan/* withStaging */.A6)((0,shift_steps/* withoutAfterMove */.Ac)((0,prune_versions/* withPruning */.E5)(named, inputs, isByThisRun)), inputs);
}
/** Without an alias nothing moves, which an expression that came out empty may not have meant. */
function missingAlias({ alias, functionName }, { aliases = [] }) {
    // A release alias stays on its release.
    const others = aliases.filter(({ history }) => history?.tag === undefined);
    const [first] = others;
    if (alias || !first)
        return [];
    const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
    const shown = others.slice(0, 5).map(({ name, traffic }) => `${name} (${(0,model_version/* versionName */.sh)(traffic.version)})`);
    const stay = others.length === 1
        ? `the alias ${first.name} of ${functionName} does not move: it still serves ${(0,model_alias/* servedText */.fy)(first.traffic)}`
        : `the aliases of ${functionName} do not move: ${shown.join(', ')}${more}`;
    return [
        `No input names an alias, so ${stay}. Only callers without an alias get this release. To release to an alias, add \`alias: ${first.name}\`. If the expression in \`alias\` came out empty, check the variable that it comes from: a variable of a GitHub environment can be read only if the job sets \`environment: NAME\`.`,
    ];
}
/** Changes that are in $LATEST and go live with the release, though this step does not ask for them. */
function unrequestedWarning(served, changes) {
    const along = (0,unreleased/* unrequested */.k8)(changes);
    if (!served || along.length === 0)
        return [];
    return [
        `This release also contains what this step does not ask for: ${(0,unreleased/* changesText */.Tb)(changes.filter(({ requested }) => !requested))}. In $LATEST, it differed from version ${served.number}, for example because of an edit in the console, another tool or a failed release. If you do not want this, set the values that you want in this step and run the workflow again. To keep such changes out of releases, set \`unreleased-changes: discard\`: each release then first restores $LATEST to the served version.`,
    ];
}
/** That a release, which does not change $LATEST, leaves it in the state Failed. */
function failedLatest(latest, served) {
    if (latest.State !== 'Failed')
        return [];
    const { State } = served?.configuration ?? {};
    const unaffected = served && State !== 'Failed' ? ` Callers get version ${served.number}, which is not affected.` : '';
    return [
        `$LATEST of ${latest.FunctionName} is in the state Failed${failedBecause(latest)}, and this step does not change it.${unaffected} To repair $LATEST, fix the cause, then release code or settings again.`,
    ];
}
/** The newest version with the code and configuration of $LATEST. */
function findRelease(latest, versions) {
    return versions.findLast(({ number, configuration }) => number !== model_version/* LATEST */.k0 && (0,code_identity/* isSameRelease */._M)(configuration, latest));
}
/** Whether the alias already serves a version, perhaps beside another one, or no alias is named. */
function isServed(alias, inputs, { number }) {
    return !inputs.alias || alias?.traffic.version === number;
}
/** Publishes the current state for the aliases on $LATEST, or as the state to restore if a test fails. */
function pinStep({ alias, latest }, { smokeTest, restoreLatest }, { aliasesOnLatest, versions }) {
    const existing = findRelease(latest, versions)?.number;
    const needsBaseline = !alias && smokeTest !== undefined && restoreLatest && !existing;
    if (aliasesOnLatest.length === 0 && !needsBaseline)
        return undefined;
    return { type: 'pin-aliases', aliases: aliasesOnLatest, existing };
}
function releaseSteps(alias, inputs, existing) {
    const publish = { type: 'publish-version', existing };
    if (!inputs.alias)
        return { publish };
    return { publish, move: (0,release_plan/* aliasStep */.B_)(inputs.alias, alias, inputs) };
}
function tagStep(current, tags) {
    const changes = Object.entries(tags).map(([key, to]) => ({
        member: key,
        to,
        from: (0,own_member/* ownMember */.n)(current.tags, key),
    }));
    return changes.length > 0 ? { type: 'tag-resource', tags, changes } : undefined;
}
function codeSigningStep({ codeSigning: from }, { codeSigning }) {
    const to = codeSigning === 'none' ? undefined : codeSigning;
    return codeSigning === undefined || to === from ? undefined : { type: 'set-code-signing', from, to };
}
function untagStep({ tags }, keys) {
    const changes = keys.map((key) => ({ member: key, from: tags[key] }));
    return keys.length > 0 ? { type: 'untag-resource', changes } : undefined;
}
function environmentOf(latest, members) {
    const environment = members['Environment'];
    return environment
        ? (0,plan_configuration/* environmentDifference */.ZW)(latest.Environment?.Variables ?? {}, environment.Variables)
        : plan_configuration/* NO_DIFFERENCE */.Cw;
}
/**
 * Plans the creation and the release of a function.
 * @throws Failure that lists all missing inputs
 */
function planCreation({ inputs, code }) {
    refuseIncomplete(inputs, code !== undefined);
    refuseOtherPackageType({ PackageType: code?.kind === 'image' ? 'Image' : 'Zip' }, inputs);
    const members = (0,plan_configuration/* wantedConfiguration */.Ws)(inputs, undefined);
    (0,plan_configuration/* refuseFileSystemWithoutVpc */.Zg)(members, undefined);
    (0,limits/* refuseTooManyTags */.V5)({}, inputs.tags ?? {});
    const environment = members['Environment'];
    const changes = creationChanges(members, inputs, code);
    const storage = wantedStorage(inputs, undefined);
    const CodeSigningConfigArn = inputs.codeSigning === 'none' ? undefined : inputs.codeSigning;
    const create = {
        type: 'create-function',
        members: (0,without_undefined/* withoutUndefined */.r)({
            ...members,
            PackageType: code?.kind === 'image' ? 'Image' : 'Zip',
            Architectures: inputs.architectures,
            Tags: inputs.tags,
            CodeSigningConfigArn,
        }),
        storage,
        changes: [
            ...changes,
            ...storageChanges(undefined, storage),
            ...(CodeSigningConfigArn ? [{ member: 'CodeSigningConfigArn', to: CodeSigningConfigArn }] : []),
        ],
    };
    const draft = {
        functionName: inputs.functionName,
        alias: inputs.alias,
        slots: {
            create,
            publish: { type: 'publish-version' },
            move: inputs.alias ? { type: 'create-alias', alias: inputs.alias } : undefined,
        },
        environment: (0,plan_configuration/* environmentDifference */.ZW)({}, environment?.Variables ?? {}),
        changes: (0,changes_served/* changesOfCreation */.SB)(Object.fromEntries(changes.filter(({ member }) => member !== 'ImageUri').map(({ member, to }) => [member, to])), code?.sha256),
        warnings: (0,plan_configuration/* ignoredMembers */.Y1)(inputs, undefined),
    };
    // The execution role belongs to the account of the function.
    const admitting = (0,callers/* withCallers */.L)(draft, inputs, {}, inputs.configuration.Role?.split(':')[4]);
    const called = (0,event_invoke/* withEventInvoke */.B)(admitting, inputs, undefined);
    const updating = withRuntimeManagement(called, inputs, undefined);
    const shifted = (0,shift_steps/* withTrafficShift */.ab)((0,capacity/* withCapacity */.H)(updating, inputs), inputs, undefined);
    const named = (0,release_plan/* withReleaseAlias */.kK)((0,release_plan/* withTests */.wk)(shifted, inputs), inputs, {});
    return (0,release_plan/* ordered */.Sj)((0,release_plan/* withStaging */.A6)(named, inputs));
}
function creationChanges(members, inputs, code) {
    const written = {
        ImageUri: code?.kind === 'image' ? code.image : undefined,
        ...members,
        Architectures: inputs.architectures,
    };
    return Object.entries(written)
        .map(([member, value]) => ({ member, to: (0,comparable/* comparableMember */.r2)(member, value) }))
        .filter(({ to }) => to !== undefined);
}
function refuseIncomplete(inputs, hasCode) {
    const { Role, Runtime, Handler } = inputs.configuration;
    const isImage = inputs.code.kind === 'image';
    const missing = [
        ...(Role ? [] : ['`execution-role` (ARN of the role that the function runs as)']),
        ...(Runtime || isImage ? [] : ['`runtime` (such as python3.13)']),
        ...(Handler || isImage ? [] : ['`handler` (such as app.handler)']),
        ...(hasCode ? [] : ['the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`)']),
    ];
    if (missing.length === 0)
        return;
    throw new build_failure/* Failure */.HR(`The function ${inputs.functionName} does not exist in ${inputs.region}, and the inputs to create it are missing: ${missing.join(', ')}.`, 'If the function should exist, check `function-name`, `aws-region` and the account of the credentials. Otherwise, add the missing inputs.');
}

// EXTERNAL MODULE: ./build/plan/package-checks.js
var package_checks = __webpack_require__(8778);
// EXTERNAL MODULE: ./build/aws/layer-version.js
var layer_version = __webpack_require__(2342);
// EXTERNAL MODULE: ./build/plan/attached-layers.js
var attached_layers = __webpack_require__(1171);
// EXTERNAL MODULE: ./build/package/zip/directory.js
var directory = __webpack_require__(1444);
;// CONCATENATED MODULE: ./build/read/code/archive-size.js


/** Bytes at the end of an archive that are requested first. They usually contain its directory. */
const TAIL = 262_144;
/** The maximum number of bytes that are requested: enough for a directory of 65,535 files with long names. */
const LONGEST_TAIL = 33_554_432;
/** Milliseconds for all requests. */
const PATIENCE = 10_000;
/**
 * The uncompressed size in bytes of the files of an archive in S3. Only the directory at its end is read.
 *
 * @param location its presigned URL, which is a secret: never print it
 * @returns undefined if the size cannot be determined
 */
async function unzippedSizeAt(location) {
    const signal = AbortSignal.timeout(PATIENCE);
    try {
        return await sumOfSizes(await fetchTail(location, TAIL, signal));
    }
    catch (error) {
        // S3 cannot be reached, or it is not an archive: Lambda reports what is wrong with it.
        if (!(error instanceof TooShort) || error.needed > LONGEST_TAIL)
            return undefined;
        return fetchTail(location, error.needed, signal)
            .then(sumOfSizes)
            .catch(() => undefined);
    }
}
/** The directory begins before the fetched bytes. */
class TooShort extends Error {
    /** The number of bytes at the end that contain all of it. */
    needed;
    constructor(needed) {
        super('More of the archive is needed.');
        this.needed = needed;
    }
}
async function sumOfSizes(tail) {
    return (await (0,directory/* readZipDirectory */.x)(tail)).reduce((sum, { size }) => sum + size, 0);
}
/** @throws if the server does not support range requests: the whole archive may be large */
async function fetchTail(location, length, signal) {
    const response = await (0,proxy/* fetchUrl */.QJ)(new URL(location), { headers: { range: `bytes=-${length}` }, signal });
    const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
    if (response.status !== 206) {
        await response.body?.cancel();
        throw new Error(`The archive was answered with status ${response.status}.`);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
        size: Number(size),
        read(position, count) {
            const at = position - Number(start);
            if (at < 0)
                throw new TooShort(Number(size) - position);
            return bytes.subarray(at, at + count);
        },
    };
}

;// CONCATENATED MODULE: ./build/read/attached-layers.js







/**
 * Checks that the layers of a plan exist and do not exceed the size limit together with the code, before anything is
 * written. Reads nothing if the plan changes neither the layers nor the runtime or architecture that they have to fit.
 *
 * @param unzippedSize uncompressed size of the package in bytes; undefined if it is not known
 * @returns warnings, as full sentences, about layers for another runtime or architecture
 * @throws Failure about a layer that cannot be attached, or sizes that exceed the limit together
 */
async function checkLayers(aws, plan, inputs, current, unzippedSize) {
    const arns = (0,attached_layers/* layersToSet */.a9)(plan);
    const { latest } = current ?? {};
    const attached = latest?.Layers?.flatMap(({ Arn = [] }) => Arn) ?? [];
    const platformChanges = (0,attached_layers/* changesPlatform */.fL)(plan, latest);
    if (arns.length === 0)
        return platformChanges ? keptWarnings(aws, attached, inputs, latest) : [];
    const account = accountOf(latest?.FunctionArn ?? inputs.configuration.Role ?? '');
    const [codeSize, layers] = await Promise.all([
        (0,release_plan/* sendsCode */.lK)(plan) ? unzippedSize : sizeOfCode(aws, plan.functionName),
        Promise.all(arns.map((arn) => (attached.includes(arn) ? readKept(aws, arn) : readNew(aws, arn, account)))),
    ]);
    (0,attached_layers/* refuseTooLargeTogether */.c_)(layers, codeSize);
    return (0,attached_layers/* layerWarnings */.hp)(layers, inputs, latest, platformChanges);
}
/** Warnings about layers that stay while the runtime or the architecture changes. Their sizes stay as well. */
async function keptWarnings(aws, arns, inputs, latest) {
    const layers = await Promise.all(arns.map(async (arn) => ({ arn, isNew: false, version: await readAttached(aws, arn) })));
    return (0,attached_layers/* layerWarnings */.hp)(layers, inputs, latest, true);
}
async function sizeOfCode(aws, functionName) {
    const { location } = (await (0,aws_function/* getFunction */.N9)(aws, functionName)) ?? {};
    return location === undefined ? undefined : unzippedSizeAt(location);
}
async function readKept(aws, arn) {
    const version = await readAttached(aws, arn);
    return version ? { ...(await sized(arn, version)), isNew: false } : { arn, isNew: false };
}
/** A function keeps layer versions that were deleted or are no longer shared, so an attached one may be missing. */
async function readAttached(aws, arn) {
    try {
        return await (0,layer_version/* getLayerVersionByArn */.U$)(aws, arn);
    }
    catch (error) {
        if (error instanceof aws_failure/* AwsFailure */.OQ)
            return undefined;
        throw error;
    }
}
async function readNew(aws, arn, account) {
    try {
        const version = await (0,layer_version/* getLayerVersionByArn */.U$)(aws, arn);
        if (version)
            return { ...(await sized(arn, version)), isNew: true };
    }
    catch (error) {
        throw (0,aws_failure/* isDenied */.GZ)(error) && accountOf(arn) !== account ? notShared(arn, error) : error;
    }
    throw new build_failure/* Failure */.HR(`The layer version ${(0,attached_layers/* nameOf */.Vb)(arn)}, given in \`layers\`, does not exist in ${arn.split(':')[3]}.`, 'It may have been deleted or have another number. Use the output `layer-version-arn` of the step that publishes it.');
}
async function sized(arn, version) {
    const { location } = version;
    const unzippedSize = location === undefined ? undefined : await unzippedSizeAt(location);
    return { arn, version, unzippedSize };
}
/** The account in an ARN. */
function accountOf(arn) {
    return arn.split(':')[4] ?? '';
}
function notShared(arn, { message, advice }) {
    return new build_failure/* Failure */.HR(message, `The layer belongs to the account ${accountOf(arn)}, which must share this version (\`share-with\` in \`mode: publish-layer\`). This role must be allowed to read it, too. ${advice}`);
}

// EXTERNAL MODULE: ./build/read/code/same-content.js
var same_content = __webpack_require__(4829);
;// CONCATENATED MODULE: ./build/read/code/compared-code.js


/**
 * Compares the code with that of $LATEST, if a version records that they have the same content.
 * @param versions those whose records are looked at
 * @param temporary a directory for the download
 * @returns undefined if no version records it: then an archive is made and compared by its hash
 */
async function compareCode(aws, { latest, location }, code, versions, temporary) {
    const { digest } = code;
    const { CodeSha256: codeSha256, FunctionName } = latest;
    const claiming = (0,code_identity/* versionsClaiming */.mc)(codeSha256, digest, versions);
    if (code.kind === 'image' || claiming.length === 0)
        return undefined;
    const stored = { name: FunctionName, codeSha256, location };
    const comparison = await (0,same_content/* compareContent */.T)(aws, stored, code, temporary);
    if (comparison !== 'different')
        return { sameAs: comparison === 'same' ? codeSha256 : undefined, warnings: [] };
    const numbers = [...new Set(claiming.map(({ number }) => number))];
    const [subject, record, theirs, them] = numbers.length === 1
        ? ['version', 'records', 'that version', 'it']
        : ['versions', 'record', 'those versions', 'them'];
    const warning = `The description of ${subject} ${numbers.join(', ')} ${record} the content of this step's code, but the code of ${theirs} is different, so the record is ignored. Find out who published ${them}: this action records only what it has released.`;
    return { sameAs: undefined, warnings: [warning] };
}

// EXTERNAL MODULE: ./build/plan/package/handler.js + 2 modules
var package_handler = __webpack_require__(1405);
;// CONCATENATED MODULE: ./build/plan/package/module-type.js

/** Runtimes for which Lambda starts Node.js so that it does not look at the syntax of a .js file (Lambda developer guide, "Building Lambda functions with Node.js"). */
const WITHOUT_DETECTION = /^nodejs(1[0-9]|2[0-2])\.x$/;
/** Whether the syntax of a module matters that the runtime loads. */
function readsModuleType(runtime, file, nodeOptions = '') {
    return (WITHOUT_DETECTION.test(runtime ?? '') &&
        file.endsWith('.js') &&
        !nodeOptions.includes('--experimental-detect-module'));
}
/** The files that say of which type a .js file is, the nearest first. */
function packageFilesFor(file, files) {
    const folders = file.split('/').slice(0, -1);
    const places = Array.from({ length: folders.length + 1 }, (_, depth) => [...folders.slice(0, folders.length - depth), 'package.json'].join('/'));
    return places.filter((place) => files.includes(place));
}
const IMPORT = /(^|;)[ \t]*import[ \t]*(["'{*]|[\w$]+[ \t]*(,|from\b))/m;
const EXPORT = /(^|;)[ \t]*export[ \t]*(\{|\*|(default|const|let|var|function|async|class)\b)/m;
const COMMON_JS = /\brequire\s*\(|\bmodule\.exports\b|\bexports\.[\w$]+\s*=/;
/**
 * A warning, as full sentences, that a handler is an ES module which Node.js reads as a CommonJS module.
 *
 * @param source of the file
 * @param packageFile the nearest package.json; undefined without one
 */
function moduleTypeWarning(runtime, file, source, packageFile) {
    if (COMMON_JS.test(source) || !(IMPORT.test(source) || EXPORT.test(source)) || isModule(packageFile))
        return undefined;
    return `The file ${(0,model_text/* shownName */.HD)(file)} is an ES module, but ${runtime} reads it as a CommonJS module and cannot load it. Rename it to ${(0,model_text/* shownName */.HD)(file.replace(/js$/, 'mjs'))}, or package a package.json with \`"type": "module"\`.`;
}
function isModule(packageFile) {
    try {
        return JSON.parse(packageFile ?? '{}')?.type === 'module';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/read/code/module-type.js



/** Warnings about a handler that Node.js would read as another type of module. Files are read only where that matters. */
async function moduleTypeWarnings(code, inputs, latest) {
    if (code.kind !== 'package')
        return [];
    const { runtime, handler } = (0,package_checks/* runsOn */.k8)(inputs, latest);
    const [file, ...others] = (0,package_handler/* handlerFiles */.s)(runtime, handler, code.files);
    const options = (0,package_checks/* variable */.bv)('NODE_OPTIONS', inputs, latest);
    if (file === undefined || others.length > 0 || !readsModuleType(runtime, file, options))
        return [];
    const source = await code.text?.(file);
    if (source === undefined)
        return [];
    const [packageFile] = packageFilesFor(file, code.files);
    const warning = moduleTypeWarning(runtime, file, source, packageFile && (await code.text?.(packageFile)));
    return warning ? [warning] : [];
}

// EXTERNAL MODULE: ./build/read/traffic-shift.js + 2 modules
var traffic_shift = __webpack_require__(5572);
// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/smoke-test/prepare-tests.js
var prepare_tests = __webpack_require__(1898);
;// CONCATENATED MODULE: ./build/modes/deploy-plan.js


















/**
 * Plans a release, logs the plan, and prepares its tests.
 * @throws Failure for what cannot be done, before anything is written
 */
async function planDeploy(session, inputs, found) {
    const { aws, info, git } = session;
    const { code, current } = found;
    const { plan, currentVersions, sent, compared } = await decide(session, inputs, found);
    const start = startOf(inputs, current, currentVersions);
    // A plan is what people review; a release looks while it uploads and waits.
    const unqualifiedCallers = inputs.dryRun && (0,read_callers/* watchUnqualifiedCallers */.r)(aws, plan, 'dry run');
    const [watched, layerWarnings] = await Promise.all([
        (0,traffic_shift/* prepareShift */.S)(aws, plan),
        checkLayers(aws, plan, inputs, current, code?.unzippedSize),
    ]);
    const handler = code && (0,package_checks/* missingHandler */.DP)(code, inputs, current?.latest);
    const warnings = [
        ...(compared?.warnings ?? []),
        ...(await newerServedWarnings(session, inputs, plan, start)),
        ...(handler && !isInvokedFirst(inputs, plan) ? [handler] : []),
        ...(code ? (0,package_checks/* packageWarnings */.Kp)(code, inputs, current?.latest) : []),
        ...(code ? await moduleTypeWarnings(code, inputs, current?.latest) : []),
        ...layerWarnings,
        ...watched.warnings,
        ...(unqualifiedCallers ? await unqualifiedCallers() : []),
    ];
    const output = (0,plan_output/* planOutput */.pp)(plan, sent?.sha256, warnings);
    for (const line of (0,plan_lines/* planLines */.H)(output))
        info(line);
    if (sent?.kind === 'package')
        (0,package_checks/* refuseUnsendable */.C_)(plan, sent.size);
    if (code)
        (0,package_checks/* refuseUnrunnableHandler */.h4)(plan, code, inputs, current?.latest);
    if (code?.unzippedSize)
        (0,package_checks/* refuseTooLargeWithLayers */.qT)(plan, code.unzippedSize, current?.latest ?? {});
    const secrets = (0,prepare_tests/* secretsOf */.F)([current && { configuration: current.latest }], newValues(inputs));
    const tests = await (0,prepare_tests/* prepareTests */.V)(session, { ...inputs, url: current?.callers?.url }, secrets, (0,callers/* setsFunctionUrl */.nL)(plan));
    const { staging, versionDescription: text } = inputs;
    const digest = digestOf(code, current, currentVersions);
    return {
        inputs,
        current,
        currentVersions,
        plan,
        output,
        details: { git, staging, text, code: sent, digest, watch: watched.watch },
        start,
        isUnchanged: (0,release_plan/* isUnchanged */._5)(plan),
        tests,
        suspicions: [...(handler ? [handler] : []), ...layerWarnings],
    };
}
/** Whether a test invokes the version before callers do: if it cannot start, the error says why, and otherwise it can. */
function isInvokedFirst({ dryRun, smokeTest }, { slots }) {
    return !dryRun && slots.gate !== undefined && smokeTest?.invocation !== undefined;
}
/** Nothing is loaded or asked for if the release may overwrite a newer one. */
async function newerServedWarnings(session, { functionName, ifNewerIsServed, githubToken }, plan, { alias, version }) {
    if (ifNewerIsServed !== 'stop' || !(0,release_plan/* releasesVersion */.T9)(plan))
        return [];
    const served = (0,newer_served/* servedRelease */.h)(functionName, alias, version);
    if (!served)
        return [];
    const { refuseNewerServed } = await __webpack_require__.e(/* import() */ 892).then(__webpack_require__.bind(__webpack_require__, 892));
    return refuseNewerServed(session, served, session.commit, githubToken);
}
/** What is served before anything is written. */
function startOf(inputs, current, { versions }) {
    return {
        latest: current?.latest,
        alias: current?.alias,
        version: inputs.alias ? current?.served : versions.at(-1),
        previousVersion: (0,model_alias/* servedVersion */.aw)(current?.alias),
    };
}
/** The values that environment variables are about to get. */
function newValues({ environment }) {
    return Object.values(environment?.set ?? {});
}
/**
 * Plans; what surrounds the function is read, and an archive made, only when that is needed. $LATEST has the code
 * if the hash of its archive is the same, or, where a version records the same content under another hash, if its files are.
 */
async function decide({ aws, info, tools, git: { run } }, inputs, { code, current, currentVersions: early }) {
    const desired = { inputs, ...(code && { code }), ...(run && { run }) };
    const compareWith = async (versions) => current && code && compareCode(aws, current, code, versions, tools.temporary);
    const served = current?.served ? [current.served] : [];
    const first = await compareWith([...(early?.versions ?? []), ...served]);
    const currentVersions = await versionsFor(aws, { ...desired, sameAs: first?.sameAs }, current, early);
    const compared = first ?? (await compareWith(currentVersions.versions));
    const wanted = { ...desired, sameAs: compared?.sameAs };
    const planOf = (each) => current ? planRelease(current, each, currentVersions) : planCreation(each);
    const plan = planOf(wanted);
    if (!code || !(0,release_plan/* sendsCode */.lK)(plan))
        return { plan, currentVersions, compared };
    const sent = await readyToSend(code, inputs, tools.temporary);
    if (sent.kind === 'package')
        info(`Zipped: ${(0,model_text/* sizeText */.lP)(sent.size)}.`);
    return {
        plan: planOf({ ...wanted, code: { ...code, sha256: sent.sha256 } }),
        currentVersions,
        sent,
        compared,
    };
}
/** The versions that a plan depends on; they are read only if something is to be released. */
async function versionsFor(aws, wanted, current, early) {
    if (early && current)
        return early;
    if (!current || isReleased(current, wanted))
        return { aliasesOnLatest: [], versions: [] };
    return readCurrentVersions(aws, wanted.inputs.functionName);
}
/** The content digest of the code that is released, also where only the configuration changes. */
function digestOf(code, current, { versions }) {
    if (code?.digest)
        return code.digest;
    const known = current?.served ? [...versions, current.served] : versions;
    return (0,code_identity/* knownDigest */.YN)(code ? code.sha256 : current?.latest.CodeSha256, known);
}

// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
;// CONCATENATED MODULE: ./build/modes/deploy-result.js




/** The result of a deploy at a stage, from its plan and what it reached. */
function deployResult(stage, planned, reached) {
    const { inputs, current, output, plan, currentVersions, tests } = planned;
    const { latest, alias, version, previousVersion, baseline } = reached;
    const done = (0,plan_output/* withVersions */.KY)(output, version?.number, baseline?.number);
    const served = inputs.alias ? alias?.traffic.version : version?.number;
    const moved = previousVersion !== served && stage !== 'unchanged' && stage !== 'planned';
    const previous = moved ? previousVersion : undefined;
    const known = current?.served ? [...currentVersions.versions, current.served] : currentVersions.versions;
    // As long as CodeDeploy shifts, the version before is the one that is served.
    const subject = reached.deployment?.isRunning ? (0,model_version/* numbered */.jN)(known, served) : version;
    const url = reached.functionUrl?.url.address ?? tests?.functionUrl ?? current?.callers?.url?.address;
    return {
        ...result/* NO_FAILURE */.x9,
        kind: 'release',
        result: stage === 'done' ? (reached.deployment?.isRunning ? 'shifting' : doneAs(planned)) : stage,
        functionName: inputs.functionName,
        region: inputs.region,
        changed: stage === 'done',
        released: (0,release_plan/* releasesVersion */.T9)(plan),
        note: stage === 'unchanged' && inputs.versionDescription !== undefined ? NOT_DESCRIBED : undefined,
        plan: stage === 'planned' ? output : (0,plan_output/* withFailures */.G9)(done, reached),
        functionArn: latest?.FunctionArn,
        alias: inputs.alias,
        aliasArn: alias?.arn,
        version: served,
        shares: inputs.alias ? alias?.traffic.shares : undefined,
        origin: (0,model_version/* originOf */.yv)(subject),
        previousVersion: previous,
        previousOrigin: (0,model_version/* originOf */.yv)((0,model_version/* numbered */.jN)(known, previous)),
        functionUrl: url?.href,
        codeSha256: subject?.configuration.CodeSha256,
        deploymentId: reached.deployment?.id,
        shift: reached.shift,
    };
}
const NOT_DESCRIBED = 'No version was published, so `version-description` was not recorded: it describes a new version.';
function doneAs({ inputs, current, plan }) {
    if (!current)
        return 'created';
    return !inputs.alias && (0,release_plan/* releasesVersion */.T9)(plan) ? 'published' : 'deployed';
}
/** The result of a deploy that was refused before anything was written. */
function refusedDeploy(inputs, current, failure) {
    const { functionName, region, alias: name } = inputs;
    const { latest, alias } = current ?? {};
    return {
        ...(0,result/* refusalParts */.DQ)(failure, name, alias),
        kind: 'release',
        functionName,
        region,
        released: false,
        functionArn: latest?.FunctionArn,
        alias: name,
        aliasArn: alias?.arn,
        version: alias?.traffic.version,
        shares: alias?.traffic.shares,
        origin: undefined,
        codeSha256: undefined,
    };
}

// EXTERNAL MODULE: ./build/modes/release-workflow.js
var release_workflow = __webpack_require__(7410);
;// CONCATENATED MODULE: ./build/modes/deploy.js











/** Releases code or configuration: changes $LATEST, publishes a version and moves the alias to it. */
function deploy(inputs, session) {
    const { autoRollback, restoreLatest, dryRun } = inputs;
    const mode = {
        dryRun,
        reading: 'Read the function and the package',
        read: async () => {
            const read = await readDeploy(session.aws, inputs, session.tools.temporary);
            for (const line of (0,before/* startingPoint */.jb)(inputs, read.current, read.code))
                session.info(line);
            return read;
        },
        plan: (current) => planDeploy(session, inputs, current),
        resultOf: deployResult,
        refused: ({ current }, failure) => refusedDeploy(inputs, current, failure),
        undo: undoOptions,
        resultWhenUndone: 'rolled-back',
        undoEarlier: autoRollback ? { restoreLatest, planBefore } : undefined,
        remains,
    };
    return (0,release_workflow/* releaseWorkflow */.V)(mode, session);
}
/** What is undone of a failed release. */
function undoOptions(planned, reached) {
    const { inputs, current } = planned;
    const restore = inputs.restoreLatest && current ? restoreOptions(planned, current, reached) : undefined;
    return { autoRollback: inputs.autoRollback, restore };
}
function restoreOptions({ inputs, plan, details, currentVersions }, { latest: found, served: before }, { baseline }) {
    // An alias on $LATEST was moved to the baseline.
    const served = before && before.number !== model_version/* LATEST */.k0 ? before : baseline;
    const versions = [...currentVersions.versions, ...(baseline ? [baseline] : [])];
    const sentCode = plan.slots.code && details.code?.sha256;
    const formerOf = (alias) => {
        const wanted = served ? (0,restored_latest/* wantedChange */.qf)(inputs, served, found, sentCode) : {};
        return (0,restored_latest/* formerLatest */.Vb)({ found, alias, served, wanted, versions });
    };
    return { found, formerOf };
}
/** The plan, as from the state before an earlier attempt of this run. */
function planBefore(planned, { from, before }) {
    const { inputs, current, start } = planned;
    const latest = inputs.restoreLatest ? before.configuration : current?.latest;
    return {
        ...planned,
        current: current && { ...current, alias: from, latest: latest ?? current.latest },
        start: { ...start, alias: from },
    };
}
async function remains({ inputs, plan, details, current }, { aws, progress, failure, undone }) {
    const { functionName } = inputs;
    const { alias, version, remaining = [] } = progress;
    const isReleased = plan.alias
        ? alias?.traffic.version === version?.number
        : !(0,restored_latest/* leavesUnverified */.Yu)(plan, remaining);
    return (0,after_failure/* leftInLatest */.iY)({
        functionName,
        before: current?.latest,
        now: await (0,reread/* rereadLatest */.tx)(aws, functionName),
        sent: (0,latest/* allChanges */.lw)({ plan, code: details.code }),
        restored: undone.restored,
        isPartly: undone.settingsRemain === true,
        released: isReleased ? version : undefined,
        // A version that was published says so itself.
        isRepeatable: !(failure instanceof test_failure/* TestFailure */.p2) && (current?.latest !== undefined || version === undefined),
    });
}


/***/ }),

/***/ 3166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ refuseUndiscarded),
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   k8: () => (/* binding */ unrequested),
/* harmony export */   p7: () => (/* binding */ servedBefore),
/* harmony export */   pW: () => (/* binding */ listedFields),
/* harmony export */   r9: () => (/* binding */ restoreFirst)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8706);
/* harmony import */ var _model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3076);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6736);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(271);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178);
/* harmony import */ var _restored_latest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1732);
/* harmony import */ var _settings_unreadable_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6667);








/**
 * The version that callers use before a release: what the alias serves or, without an alias, the newest version.
 * Undefined if there is none, or the alias serves $LATEST: then nothing in $LATEST is unreleased.
 */
function servedBefore({ served }, { alias }, versions) {
    const version = alias ? served : versions.at(-1);
    return version?.number === _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0 ? undefined : version;
}
/**
 * The step that restores $LATEST to the served version before a release: because it still contains a version that failed
 * and only the configuration is released, or because the inputs discard what is unreleased. Undefined if there is nothing
 * to restore.
 * @param changes how the release would change what is served if nothing were restored
 * @throws Failure if $LATEST contains what this step must not release
 */
function restoreFirst({ alias, latest }, { inputs, code }, served, versions, changes) {
    const { unreleasedChanges: choice } = inputs;
    if ((0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(latest, served.configuration))
        return undefined;
    if (choice === 'stop' || choice === 'discard')
        refuseUnreadable(choice, latest, served, inputs);
    const along = unrequested(changes);
    const isCodeLeft = !code && latest.CodeSha256 !== served.configuration.CodeSha256;
    const failed = !code && alias && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_7__/* .isManaged */ .yF)(alias) ? (0,_restored_latest_js__WEBPACK_IMPORTED_MODULE_4__/* .badVersionIn */ .XG)(latest, alias, served, versions) : undefined;
    if (choice === 'stop' && (along.length > 0 || failed))
        refuseUnrequested(changes.filter(({ requested }) => !requested), failed, served, inputs);
    if (choice === 'discard' && (along.length > 0 || failed))
        return { type: 'restore-latest', version: served, discards: true, keepsCode: code !== undefined };
    if (failed) {
        if (!inputs.restoreLatest)
            refuseBadCode(failed, served, inputs);
        return { type: 'restore-latest', version: served };
    }
    if (isCodeLeft && choice === undefined)
        refuseOtherCode(served, inputs);
    return undefined;
}
/** The fields of changes that nobody asked for. */
function unrequested(changes) {
    return changes.filter(({ requested }) => !requested).map(({ field }) => field);
}
/** @throws Failure for changes that are left after $LATEST was restored, such as the architecture of the code */
function refuseUndiscarded(changes, served, inputs) {
    const fields = unrequested(changes);
    if (fields.length === 0)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`\`unreleased-changes\` is \`discard\`, but ${listedFields(fields)} of $LATEST cannot be restored to ${standing(served, inputs)}.`, 'Set the value that you want in this step, or set `unreleased-changes: release` to release $LATEST as it is.');
}
/** Changes as part of a sentence, with their values where they are no secrets: `Timeout (3 → 60)`. */
function changesText(changes) {
    const isShort = (value) => ['string', 'number'].includes(typeof value) && String(value).length <= 40;
    const values = new Map(changes.map((change) => {
        const { what, field } = change;
        // A variable has no values here, because they are secret.
        const [from, to] = 'from' in change ? [change.from ?? (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOf */ .HA)(field), change.to ?? (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOf */ .HA)(field)] : [];
        const hasValues = what === 'configuration' && isShort(from) && isShort(to);
        return [field, hasValues ? `${field} (${from} → ${to})` : field];
    }));
    return listedFields([...values.values()]);
}
/** How many fields a sentence names. */
const MOST_NAMED = 10;
/** Fields as part of a sentence: the first ten by name. */
function listedFields(fields) {
    const more = fields.length > MOST_NAMED ? [`${fields.length - MOST_NAMED} more`] : [];
    const named = fields.slice(0, MOST_NAMED).map((field) => (field === 'CodeSha256' ? 'the code' : field));
    return [...named, ...more].join(', ');
}
/** `version 41, which the alias live serves`. */
function standing({ number }, { alias }) {
    return `${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .versionName */ .sh)(number)}, ${alias ? `which the alias ${alias} serves` : 'the newest version'}`;
}
function refuseUnrequested(changes, failed, served, inputs) {
    const what = failed
        ? `$LATEST still contains version ${failed.number}, which failed its test or was rolled back`
        : `$LATEST differs from ${standing(served, inputs)}, in what this step does not set: ${changesText(changes)}`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${what}. \`unreleased-changes: stop\` forbids releasing that.`, `Find out where the difference comes from, such as an edit in the console, another tool or a failed release. Then ${changes.some(({ what }) => what === 'code') ? 'give the code that you want in this step (`source-dir`, `zip-file`, `s3-key` or `image-uri`)' : 'set the values that you want in this step'}, or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first)${failed ? '' : ' or `release` (releases the difference)'}.`);
}
function refuseUnreadable(choice, latest, served, { environment }) {
    const configuration = [latest, served.configuration].find((each) => each.Environment?.Error);
    if (!configuration || environment?.strategy === 'replace')
        return;
    throw (0,_settings_unreadable_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .incomparableVariables */ .fw)(configuration, choice, served.number);
}
function refuseBadCode(failed, served, inputs) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST still contains version ${failed.number}, which failed its test or was rolled back. Without code, this release would publish $LATEST with that code, in place of ${standing(served, inputs)}.`, 'Include the code in this release (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or set `restore-latest: true` to restore $LATEST to the served version first.');
}
function refuseOtherCode(served, inputs) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST has different code than ${standing(served, inputs)}, and this step gives no code, so it would release code that it knows nothing about.`, `Include the code in this release (${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(['zip-file', 'source-dir', 's3-key', 'image-uri'], 'or')}), or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first) or \`release\` (releases $LATEST as it is).`);
}


/***/ }),

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ restoredMembers),
/* harmony export */   Qm: () => (/* binding */ latestAfterRestore),
/* harmony export */   Vb: () => (/* binding */ formerLatest),
/* harmony export */   XG: () => (/* binding */ badVersionIn),
/* harmony export */   Yu: () => (/* binding */ leavesUnverified),
/* harmony export */   qf: () => (/* binding */ wantedChange)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8706);
/* harmony import */ var _model_code_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3076);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9804);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7181);







/** The version in $LATEST that the alias's history marks bad, or whose code $LATEST contains. */
function badVersionIn(latest, alias, served, versions) {
    const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256;
    const bad = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .badVersions */ .hu)(alias);
    return versions
        .filter(({ number }) => bad.includes(number))
        .find(({ configuration }) => (0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRelease */ ._M)(configuration, latest) ||
        (hasOtherCode && configuration.CodeSha256 === latest.CodeSha256));
}
/**
 * What a failed release restores $LATEST to: what it found there. The served version instead if the release found
 * something that is marked bad, or nothing but a part of itself, which an earlier attempt left there.
 */
function formerLatest({ found, alias, served, wanted, versions }) {
    const toServed = served && { ...served.configuration, Version: _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0, Description: found.Description };
    if (served && toServed) {
        const isPart = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMembers */ .kV)([{ state: served.configuration, sent: wanted }], found).length === 0;
        const isBad = badVersionIn(found, alias, served, versions) !== undefined;
        if (isPart || isBad)
            return { configuration: toServed, code: served };
    }
    const hasCode = ({ configuration }) => configuration.CodeSha256 === found.CodeSha256;
    const code = served && hasCode(served) ? served : versions.findLast(hasCode);
    return { configuration: found, code: code ?? served };
}
/** What a release asks for, relative to the served version: other members and the code of $LATEST are somebody else's. */
function wantedChange(inputs, { configuration }, found, sentCode) {
    const { environment: _environment, ...others } = inputs;
    // Variables that cannot be read cannot be compared.
    const comparable = configuration.Environment?.Error ? others : inputs;
    const { Description: _description, ...members } = (0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedConfiguration */ .Ws)(comparable, configuration);
    // Without an update of the code, $LATEST already had the code that the release asks for.
    const codeSha256 = inputs.code.kind === 'none' ? undefined : (sentCode ?? found.CodeSha256);
    return { members, codeSha256, architectures: inputs.architectures };
}
/**
 * Whether a release that ended may have left something in $LATEST that was not verified: it has begun to change $LATEST
 * or to release it, and the version is not published, tested and served yet.
 * @param remaining the steps that are not done, the failed one first
 */
function leavesUnverified({ steps }, remaining) {
    const begun = steps.slice(0, steps.length - remaining.length + 1);
    return ((0,_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .haveEffect */ .G$)(begun, 'latest', 'version') && (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .haveEffect */ .G$)(remaining, 'latest', 'version', 'test', 'traffic'));
}
/** $LATEST after it was restored as a step of a release. */
function latestAfterRestore(latest, { version: { configuration }, keepsCode }) {
    const { CodeSha256, CodeSize, Architectures } = latest;
    const RevisionId = latest.RevisionId ?? configuration.RevisionId;
    const restored = { ...configuration, Version: _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0, RevisionId };
    return keepsCode ? { ...restored, CodeSha256, CodeSize, Architectures } : restored;
}
/** Members that UpdateFunctionConfiguration does not accept: they belong to the code or never change. */
const NOT_UPDATED = new Set(['Architectures', 'PackageType', 'TenancyConfig']);
/**
 * The members of UpdateFunctionConfiguration that restore $LATEST to the configuration of a version: only those that
 * differ. Environment variables that cannot be read are not changed.
 * @param repeated members to send even if they do not differ
 */
function restoredMembers(latest, version, repeated = []) {
    const from = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableConfiguration */ .V4)(latest);
    const to = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableConfiguration */ .V4)(version);
    const names = [...new Set([...Object.keys(from), ...Object.keys(to), ...repeated])]
        .filter((name) => !NOT_UPDATED.has(name))
        .filter((name) => repeated.includes(name) || !(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(from[name], to[name]))
        .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error));
    return Object.fromEntries(names.map((name) => [name, (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .requestMember */ .IB)(name, version) ?? _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_MEMBERS */ .eL[name]]));
}


/***/ }),

/***/ 6108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ rereadSettled),
/* harmony export */   Sw: () => (/* binding */ rereadAlias),
/* harmony export */   tx: () => (/* binding */ rereadLatest)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1258);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);





/**
 * Reads an alias again at the end of a run. It never throws. The alias counts as missing only if GetFunction does not
 * find it either. GetFunction also has its own quota of 100 requests per second (Lambda quotas).
 * @param known the alias as this run knows it, for the weights, which GetFunction does not return
 */
function rereadAlias(aws, functionName, name, known) {
    const throttled = (error) => {
        if ((0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error))
            return undefined;
        throw error;
    };
    const alias = (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name).catch(throttled);
    return tryRead(alias.then((found) => found ?? readThrough(aws, functionName, name, known)));
}
/**
 * Reads an alias again, and waits while AWS moves its provisioned concurrency.
 * @param known the alias as this run left it
 * @throws Failure when AWS does not finish the move
 */
async function rereadSettled(aws, functionName, known) {
    const now = await rereadAlias(aws, functionName, known.name, known);
    if (!now?.found || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(now.found.traffic, known.traffic))
        return now;
    return { found: await (0,_aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .settledAlias */ .m)(aws, functionName, now.found) };
}
async function readThrough(aws, functionName, name, known) {
    const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName, name);
    if (!found)
        return undefined;
    const { number } = found.version;
    const traffic = known?.traffic.version === number ? known.traffic : (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .allTo */ .jT)(number);
    return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' };
}
/** Reads $LATEST again after a failure. It never throws. */
function rereadLatest(aws, functionName) {
    return tryRead((0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName).then((found) => found?.version.configuration));
}
function tryRead(reading) {
    return reading.then((found) => ({ found }), () => undefined);
}


/***/ })

};
