export const id = 915;
export const ids = [915];
export const modules = {

/***/ 9580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ undoEarlierAttempt)
/* harmony export */ });
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _model_last_move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3688);
/* harmony import */ var _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5469);





/**
 * Finishes what an attempt of this workflow run could not that was cut short between the move of the alias and its
 * test: where this attempt found nothing to release and the test fails, the move is undone as the other would have.
 * @returns undefined when the move is another run's, or has nothing before it: then what is served stays
 */
async function undoEarlierAttempt(release, start, failure, restoreLatest, { undoingPhase, warning }) {
    const { alias } = start;
    const previous = (0,_model_last_move_js__WEBPACK_IMPORTED_MODULE_3__/* .versionBeforeLastMove */ .P9)(alias);
    if (!(failure instanceof _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_1__/* .TestFailure */ .p2) || !alias || !(0,_model_last_move_js__WEBPACK_IMPORTED_MODULE_3__/* .movedByThisRun */ .mX)(alias, release.git.run))
        return undefined;
    const aws = release.aws.undoing();
    const { functionName } = release.plan;
    const read = previous === undefined ? undefined : (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_0__/* .getFunction */ .N9)(aws, functionName, previous);
    // What cannot be read, or is gone, cannot be gone back to.
    const before = (await read?.catch(() => undefined))?.version;
    const from = before && (0,_model_last_move_js__WEBPACK_IMPORTED_MODULE_3__/* .beforeLastMove */ .T)(alias, before);
    if (!from)
        return undefined;
    const progress = { ...start, unverified: { before: from, after: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .allTo */ .jT)(alias.traffic.version) } };
    const options = { autoRollback: true, ...(restoreLatest && { restoreFrom: before }) };
    const undone = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_2__/* .undoRelease */ .o)({ ...release, aws }, progress, failure, options, undoingPhase);
    for (const problem of undone.warnings)
        warning(problem);
    const { alias: now = alias } = undone;
    const attempt = {
        outcome: 'failed',
        progress: { ...progress, alias: now },
        failure,
        undone,
        aws,
    };
    return { attempt, from, before };
}


/***/ }),

/***/ 5915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/apply/attempt.js + 4 modules
var apply_attempt = __webpack_require__(4178);
// EXTERNAL MODULE: ./build/apply/undo-earlier-attempt.js
var undo_earlier_attempt = __webpack_require__(9580);
// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/client/aws.js
var client_aws = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/plan/release-plan.js + 1 modules
var release_plan = __webpack_require__(5045);
// EXTERNAL MODULE: ./build/read/callers.js
var read_callers = __webpack_require__(8165);
// EXTERNAL MODULE: ./build/model/partition.js
var partition = __webpack_require__(1064);
// EXTERNAL MODULE: ./build/aws/errors/errors.js + 5 modules
var errors = __webpack_require__(8014);
;// CONCATENATED MODULE: ./build/aws/image.js




/**
 * The current digest of a tag, as 64 hexadecimal digits. Uses BatchGetImage, because the policy of a repository already
 * allows it to other accounts whose functions use its images (Lambda developer guide, "Amazon ECR cross-account
 * permissions").
 *
 * @throws Failure when the image does not exist or is an image index; AwsFailure for any other refusal
 */
async function digestOfTag(aws, image) {
    const { account, region, repository, tag } = image;
    const { ECRClient, BatchGetImageCommand } = await __webpack_require__.e(/* import() */ 249).then(__webpack_require__.t.bind(__webpack_require__, 8249, 19));
    const client = await (0,client_aws/* clientLike */.xS)(aws, ECRClient);
    const input = { registryId: account, repositoryName: repository, imageIds: [{ imageTag: tag }] };
    const arn = `arn:${(0,partition/* partitionOf */.i)(region)}:ecr:${region}:${account}:repository/${repository}`;
    try {
        const answer = await (0,client_aws/* send */.tN)(aws, 'BatchGetImage', arn, () => client.send(new BatchGetImageCommand(input)));
        return digestIn(answer, image);
    }
    catch (error) {
        throw error instanceof errors/* AwsFailure */.OQ ? (repositoryProblem(error, image) ?? error) : error;
    }
}
function digestIn({ images = [], failures = [] }, image) {
    const [found] = images;
    const digest = /^sha256:([0-9a-f]{64})$/.exec(found?.imageId?.imageDigest ?? '')?.[1];
    if (!found || !digest)
        throw missingImage(image, failures[0]?.failureCode);
    const type = found.imageManifestMediaType ?? mediaTypeIn(found.imageManifest);
    if (/\.(index|manifest\.list)\./.test(type))
        throw imageIndex(image);
    return digest;
}
/** The media type in the manifest itself, when ECR does not report it. */
function mediaTypeIn(manifest = '{}') {
    try {
        return String(JSON.parse(manifest).mediaType ?? '');
    }
    catch {
        return '';
    }
}
function missingImage({ host, repository, tag }, code) {
    const why = code && code !== 'ImageNotFound' ? ` (${code})` : '';
    return new build_failure/* Failure */.HR(`There is no image with the tag ${tag} in ${host}/${repository}${why}.`, 'Check the tag in `image-uri`, and that the job that pushes the image ran before this one.');
}
/**
 * Lambda refuses every image index (Lambda developer guide, "Create a Lambda function using a container image"), and the
 * input does not say which of its images to use.
 */
function imageIndex({ host, repository, tag }) {
    return new build_failure/* Failure */.HR(`${host}/${repository}:${tag} is an image index, which lists several images, but Lambda takes a single image.`, 'Build it for one platform and without attestations: `docker buildx build --platform linux/amd64 --provenance=false --sbom=false`. Or set `image-uri` to the digest of the image for Lambda in the index.');
}
function repositoryProblem({ code }, { host, account, repository }) {
    if (code !== 'RepositoryNotFoundException')
        return undefined;
    return new build_failure/* Failure */.HR(`The registry ${host} has no repository ${repository}.`, `Check \`image-uri\`: the name of the repository, its region, and whether it is in the account ${account}.`);
}

// EXTERNAL MODULE: ./build/aws/s3.js
var s3 = __webpack_require__(5930);
;// CONCATENATED MODULE: ./build/aws/s3-object.js



/**
 * Reads the metadata of an object.
 * @throws Failure when the bucket, object or version does not exist; AwsFailure for any other refusal
 */
async function headObject(aws, place) {
    const [client, { HeadObjectCommand }] = await Promise.all([(0,s3/* openS3 */.De)(aws), __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19))]);
    const input = { ...inputOf(place), ChecksumMode: 'ENABLED' };
    try {
        const head = await (0,s3/* callS3 */.jY)(aws, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)));
        return metadataOf(head, place);
    }
    catch (error) {
        if (error instanceof errors/* AwsFailure */.OQ && error.status >= 400 && error.status < 500)
            await explainMissing(aws, place);
        throw error;
    }
}
/** The bytes of the object that the metadata was read from, as they arrive. */
async function* downloadObject(aws, { object, etag }) {
    const [client, { GetObjectCommand }] = await Promise.all([(0,s3/* openS3 */.De)(aws), __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19))]);
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
    const [client, { GetObjectCommand }] = await Promise.all([(0,s3/* openS3 */.De)(aws), __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19))]);
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
        throw error instanceof errors/* AwsFailure */.OQ ? (objectProblem(error, place) ?? error) : error;
    }
}
/** What is wrong with the object, by S3's code ("List of error codes"). */
function objectProblem(failure, place) {
    const { code, status } = failure;
    const address = addressOf(place);
    const { version } = place;
    if (code === 'NoSuchKey') {
        return new build_failure/* Failure */.HR(`There is no object ${address}.`, 'Check `s3-key`, including case and a slash at the beginning, and that the job that uploads the object ran before this one.');
    }
    // Without the permission to list a bucket, a missing object gives this error, too (S3 API, GetObject, "Permissions").
    if (code === 'AccessDenied') {
        const advice = `${failure.advice} S3 gives the same answer for an object that does not exist: check \`s3-bucket\` and \`s3-key\`.`;
        return new errors/* AwsFailure */.OQ(failure, failure.message, advice);
    }
    if (version && (code === 'NoSuchVersion' || (code === 'InvalidArgument' && status === 400))) {
        return new build_failure/* Failure */.HR(`The object ${address} has no version ${version}.`, `Check \`s3-object-version\`: \`aws s3api list-object-versions --bucket ${place.bucket} --prefix ${place.key}\` lists them.`);
    }
    if (code === 'MethodNotAllowed') {
        return new build_failure/* Failure */.HR(`Version ${version} of ${address} is a delete marker: the object was deleted.`, 'Set `s3-object-version` to a version that has content, or leave it out.');
    }
    if (code === 'InvalidObjectState') {
        return new build_failure/* Failure */.HR(`The object ${address} is archived, so it cannot be read until it is restored.`, 'Restore it in S3 first, or upload the package again.');
    }
    if (status === 412) {
        return new build_failure/* Failure */.HR(`The object ${address} was replaced while it was read.`, 'Finish the upload before this step runs. In a bucket with versioning, `s3-object-version` selects one version.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(9688);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/package/archive.js
var archive = __webpack_require__(2325);
// EXTERNAL MODULE: ./build/package/open-package.js + 2 modules
var open_package = __webpack_require__(4874);
// EXTERNAL MODULE: ./build/package/temporary-file.js
var temporary_file = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/package/zip/file.js + 1 modules
var zip_file = __webpack_require__(4985);
;// CONCATENATED MODULE: ./build/read/code.js









/**
 * Opens the code of a release; undefined when only the configuration is released.
 * @param temporary a directory for what is too large for memory
 * @throws Failure about everything that is wrong with it
 */
function openCode(aws, { code }, temporary) {
    if (code.kind === 'image')
        return openImage(aws, code);
    return code.kind === 's3-object' ? openCodeObject(aws, code, temporary) : (0,open_package/* openPackage */.R)(code);
}
/** The code as it is sent, its archive made. */
async function readyToSend(code, inputs, temporary) {
    if (code.kind !== 'package')
        return code;
    return { kind: code.kind, ...(await code.archive((0,archive/* keepingFor */.Bl)(inputs, temporary))) };
}
/**
 * An image by its digest. What a tag stands for is asked once, before anything is planned: a tag that moves meanwhile
 * changes nothing (docs/decisions/0013).
 * @throws Failure about a tag that leads to no image
 */
async function openImage(aws, { host, account, region, repository, tag, digest }) {
    const byDigest = (sha256) => ({
        kind: 'image',
        sha256,
        image: `${host}/${repository}@sha256:${sha256}`,
        warnings: [],
    });
    if (digest !== undefined)
        return byDigest(digest);
    if (tag === undefined)
        throw new Error('An image has a tag or a digest.');
    return { ...byDigest(await digestOfTag(aws, { host, account, region, repository, tag })), tag };
}
/**
 * Opens a package that is in S3 already. It is downloaded only where S3 does not tell the SHA-256 of its bytes, since
 * Lambda tells nothing else of the code that it has.
 *
 * @param place where it is; without a version the newest, which is pinned then
 * @param temporary a directory for the download
 * @throws Failure about an object that is not there, or that Lambda would not take
 */
async function openCodeObject(aws, { bucket, key, version }, temporary) {
    const facts = await headObject(aws, { bucket, key, ...(version && { version }) });
    const { object, size, sha256, digest } = facts;
    const where = `The object ${addressOf(object)}`;
    refuseSize(where, size);
    if (!sha256)
        return readObject(aws, facts, where, temporary);
    return { kind: 's3-object', object, size, sha256, warnings: [], ...(digest && { digest }) };
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
    aws.log(`${where} has no SHA-256 of all its bytes in S3, so its ${(0,model_text/* sizeText */.lP)(size)} are downloaded and hashed. \`aws s3api put-object --checksum-algorithm SHA256\` uploads it with one.`);
    const file = new temporary_file/* TemporaryFile */.yX(temporary);
    for await (const piece of downloadObject(aws, facts))
        file.add(piece);
    const { repeated: _repeated, ...content } = await (0,zip_file/* readArchive */.b)(file.reader(where), where);
    return { kind: 's3-object', ...content, object, size };
}

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var version = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/model/version.js
var model_version = __webpack_require__(178);
;// CONCATENATED MODULE: ./build/read/function.js




/**
 * Reads a function, the alias and what the alias serves, all at once; undefined when there is no such function.
 * An update that is under way is waited for and all is read again, since whoever began it may go on to move the alias.
 */
async function readFunction(aws, name, aliasName) {
    const look = () => (aliasName ? (0,aws_alias/* getAlias */.bd)(aws, name, aliasName) : undefined);
    const [latest, behindAlias, seen] = await Promise.all([
        (0,aws_function/* getFunction */.N9)(aws, name),
        aliasName ? (0,aws_function/* getFunction */.N9)(aws, name, aliasName) : undefined,
        look(),
    ]);
    if (!latest)
        return undefined;
    const settled = await (0,aws_function/* waitUntilIdle */.yb)(aws, name, latest.version.configuration);
    if (settled !== latest.version.configuration)
        return readFunction(aws, name, aliasName);
    // Something answers behind the name: that there is no such alias is not believed before it is said twice.
    const alias = seen ?? (behindAlias ? await look() : undefined);
    // An alias that moved between the two reads: what it serves is read again by its number.
    const served = alias && behindAlias?.version.number !== alias.traffic.version
        ? await (0,aws_function/* getFunction */.N9)(aws, name, alias.traffic.version)
        : behindAlias;
    return {
        latest: settled,
        tags: latest.tags,
        ...(alias && { alias }),
        ...(alias && served && { served: served.version }),
    };
}
/**
 * Reads what has to be known before something is released.
 * @throws AwsFailure, also when there is no such function: an alias that is overlooked would serve what is not tested
 */
async function readCurrentVersions(aws, name) {
    const [aliasesOnLatest, versions] = await Promise.all([
        (0,aws_alias/* listAliases */.PO)(aws, name, model_version/* LATEST */.k0),
        (0,version/* listVersions */.yO)(aws, name),
    ]);
    return { aliasesOnLatest, versions };
}

// EXTERNAL MODULE: ./build/report/sentences/before.js
var before = __webpack_require__(5555);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __webpack_require__(6272);
// EXTERNAL MODULE: ./build/read/reread.js
var reread = __webpack_require__(6108);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/report/sentences/after-failure.js
var after_failure = __webpack_require__(6631);
;// CONCATENATED MODULE: ./build/modes/deploy-outcome.js







/** The result of a deploy from what it knew at first and what it reached. */
function resultOf(result, facts, progress, tests) {
    const { inputs, current, shown, currentVersions } = facts;
    const { latest, alias, version, previousVersion, baseline, warnings = [] } = progress;
    const done = (0,plan_output/* withVersions */.KY)(shown, version?.number, baseline?.number);
    const served = inputs.alias ? alias?.traffic.version : version?.number;
    const moved = previousVersion !== served && result !== 'unchanged' && result !== 'planned';
    const previous = moved ? previousVersion : undefined;
    const known = current?.served ? [...currentVersions.versions, current.served] : currentVersions.versions;
    const url = progress.functionUrl ?? tests?.functionUrl ?? current?.callers?.url?.address;
    return {
        ...report_result/* NO_FAILURE */.x9,
        kind: 'release',
        result,
        functionName: inputs.functionName,
        region: inputs.region,
        changed: result === 'created' || result === 'deployed' || result === 'published',
        released: (0,release_plan/* releasesVersion */.T9)(facts.plan),
        plan: result === 'planned' ? shown : { ...done, warnings: [...done.warnings, ...warnings] },
        functionArn: latest?.FunctionArn,
        alias: inputs.alias,
        aliasArn: alias?.arn,
        version: served,
        origin: (0,model_version/* originOf */.yv)(version),
        previousVersion: previous,
        previousOrigin: (0,model_version/* originOf */.yv)((0,model_version/* numbered */.jN)(known, previous)),
        functionUrl: url?.href,
        codeSha256: version?.configuration.CodeSha256,
    };
}
/** The result of a deploy that was refused before anything was written. */
function refused(inputs, current, failure) {
    const { functionName, region, alias: name } = inputs;
    const { latest, alias } = current ?? {};
    return {
        ...(0,report_result/* refusalParts */.DQ)(failure, alias),
        kind: 'release',
        functionName,
        region,
        released: false,
        functionArn: latest?.FunctionArn,
        alias: name,
        aliasArn: alias?.arn,
        version: alias?.traffic.version,
        origin: undefined,
        previousVersion: undefined,
        previousOrigin: undefined,
        functionUrl: undefined,
        codeSha256: undefined,
        plan: undefined,
    };
}
/** The result of a deploy that failed half way: what AWS holds now is read again, so that it is told truly. */
async function failed(facts, { aws, progress, failure, undone: { rolledBack, warnings } }) {
    const { inputs, current } = facts;
    const { functionName, alias: name } = inputs;
    const [latest, alias] = await Promise.all([
        (0,reread/* rereadLatest */.t)(aws, functionName),
        name ? (0,reread/* rereadAlias */.S)(aws, functionName, name) : undefined,
    ]);
    const { version, alias: lastKnown, ...reached } = progress;
    const now = alias ? alias.found : lastKnown;
    const before = current?.alias?.traffic.version;
    // Where somebody else moved the alias meanwhile, that is not this release's doing.
    const moved = now !== undefined && now.traffic.version !== before && now.traffic.version === version?.number;
    const known = { ...reached, ...(now && { alias: now }), ...(moved && { version }) };
    return {
        ...resultOf('failed', facts, known),
        changed: moved,
        ...(0,report_result/* failureParts */.Xl)(failure, version?.number),
        ...(rolledBack && { result: 'rolled-back', failedVersion: version?.number }),
        served: [
            name
                ? (0,after_failure/* servedSentence */.h4)(name, before, alias, rolledBack ? version?.number : undefined)
                : 'No alias was moved.',
            moved && !before && failure instanceof smoke_test/* TestFailure */.p2
                ? 'There was no alias before, so there is nothing to go back to.'
                : '',
            ...warnings,
            (0,after_failure/* leftInLatest */.iY)(functionName, current?.latest, latest),
        ]
            .filter(Boolean)
            .join(' '),
    };
}

// EXTERNAL MODULE: ./build/model/code-identity.js
var code_identity = __webpack_require__(3076);
// EXTERNAL MODULE: ./build/plan/callers.js
var callers = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/model/alias.js
var alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/comparable.js
var comparable = __webpack_require__(6736);
// EXTERNAL MODULE: ./build/model/last-move.js
var last_move = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/plan/configuration.js
var configuration = __webpack_require__(9804);
// EXTERNAL MODULE: ./build/model/configuration.js
var model_configuration = __webpack_require__(852);
;// CONCATENATED MODULE: ./build/plan/latest.js






/**
 * Compares $LATEST with what the user wrote.
 * @param versions published versions, which may tell the content digest of $LATEST's code
 * @throws Failure for a change that Lambda does not allow
 */
function latestChanges(current, desired, versions) {
    const { latest } = current;
    const { inputs, code } = desired;
    refuseOtherPackageType(latest, inputs);
    // Lambda says nothing of how much of a failed update is in force: everything that was written is sent again.
    const repeat = (0,model_configuration/* hasFailed */.W)(latest);
    const members = (0,configuration/* desiredConfiguration */.vj)(inputs, latest);
    const architectures = architectureChange(inputs.architectures, latest);
    if (architectures.length > 0 && !code)
        refuseArchitectures(architectures);
    const description = inputs.configuration.Description;
    return {
        members,
        configuration: repeat ? allMembers(members) : (0,configuration/* changedMembers */.kq)(members, latest),
        description: description !== undefined && description !== latest.Description
            ? [{ member: 'Description', from: latest.Description, to: description }]
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
                changes: changes.architectures,
                ...(architectures && { architectures }),
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
    throw new build_failure/* Failure */.HR(`The function runs on ${String(change?.from)} and \`architectures\` says ${String(change?.to)}, but no code is given: Lambda changes the architecture together with the code.`, 'Give the code for that architecture with `zip-file`, `source-dir`, `s3-key` or `image-uri`, or leave `architectures` out.');
}
/** A function that has failed can be healed only by sending something. */
function refuseFailedFunction({ FunctionName, StateReason, StateReasonCode }) {
    const because = [StateReasonCode, StateReason].filter(Boolean).join(': ');
    throw new build_failure/* Failure */.HR(`The function ${FunctionName} is in the state Failed${because && ` (${because})`}, and no version can be published of it.`, 'Correct what AWS names as the reason and give the code or the settings that it needs, so that they are sent again; or delete the function and have it created.');
}
/**
 * Refuses what does not go with the package type of a function, which nothing can change (Lambda API reference,
 * UpdateFunctionCode): the other kind of code, and settings that only the other kind has.
 * @throws Failure, before anything is written
 */
function refuseOtherPackageType({ PackageType = 'Zip' }, { functionName, code, configuration, layers }) {
    if (PackageType === 'Image') {
        if (code.kind !== 'image' && code.kind !== 'none')
            refuseArchive(functionName);
        const names = [
            ...(configuration.Runtime === undefined ? [] : ['runtime']),
            ...(configuration.Handler === undefined ? [] : ['handler']),
            ...(layers === undefined ? [] : ['layers']),
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
    throw new build_failure/* Failure */.HR(`The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`, 'Name the image in `image-uri`, create a function with another name for the zip archive, or leave the code out to change only the configuration.');
}
function refuseImage(functionName) {
    throw new build_failure/* Failure */.HR(`The function ${functionName} runs a zip archive, and its package type cannot be changed to a container image.`, 'Create a function with another name for the image (`image-uri` and `execution-role`), and let its callers move there; or give the code as a zip archive.');
}
function refuseSettingsOfArchives(functionName, names) {
    const [belongs, it] = names.length === 1 ? ['belongs', 'it'] : ['belong', 'them'];
    throw new build_failure/* Failure */.HR(`The function ${functionName} runs a container image, and ${(0,model_text/* listed */.KE)(names)} ${belongs} to zip archives: the image has its runtime, its handler and its dependencies inside.`, `Leave ${it} out. What the image starts is changed by \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`);
}
function refuseImageConfig(functionName) {
    throw new build_failure/* Failure */.HR(`\`function-configuration\` has \`ImageConfig\`, which belongs to container images, but the function ${functionName} runs a zip archive.`, 'Leave it out; what a zip archive starts is named by `handler`.');
}

// EXTERNAL MODULE: ./build/plan/restored-latest.js
var restored_latest = __webpack_require__(1732);
// EXTERNAL MODULE: ./build/plan/unknown-traffic-shift.js
var unknown_traffic_shift = __webpack_require__(8325);
// EXTERNAL MODULE: ./build/plan/versions.js
var plan_versions = __webpack_require__(7977);
;// CONCATENATED MODULE: ./build/plan/deploy.js













const NOTHING_KNOWN = { aliasesOnLatest: [], versions: [] };
/**
 * Whether nothing has to be released, as far as the alias tells: $LATEST is as desired, and the version that the
 * alias alone serves has that code and that whole configuration.
 */
function isReleased(current, desired) {
    return (0,release_plan/* isUnchanged */._5)(planRelease(current, desired, NOTHING_KNOWN));
}
/**
 * Decides what a release of an existing function does.
 * @throws Failure for what cannot be done, before anything is written
 */
function planRelease(current, desired, currentVersions) {
    const { alias, served } = current;
    if (alias)
        (0,unknown_traffic_shift/* refuseUnknownTrafficShift */.O)(desired.inputs.functionName, alias, served);
    const source = (0,restored_latest/* versionToRestore */.W)(current, desired, currentVersions.versions);
    if (!source)
        return (0,release_plan/* ordered */.Sj)(planFrom(current, desired, currentVersions));
    const { RevisionId } = current.latest;
    const latest = { ...source.configuration, Version: model_version/* LATEST */.k0, ...(RevisionId && { RevisionId }) };
    const healed = { ...current, latest };
    const draft = planFrom(healed, desired, currentVersions);
    const restore = { type: 'restore-latest', version: source };
    return (0,release_plan/* ordered */.Sj)({ ...draft, slots: { ...draft.slots, 'restore-latest-first': restore } });
}
function planFrom(current, desired, currentVersions) {
    const { alias, latest, served } = current;
    const { inputs } = desired;
    const versions = served ? [...currentVersions.versions, served] : currentVersions.versions;
    const changes = latestChanges(current, desired, versions);
    const altered = changes.code || changes.configuration.length > 0;
    // Without an alias it is the newest version that is released; an older one of the same content is not.
    const eligible = inputs.alias ? versions : currentVersions.versions.slice(-1);
    const existing = altered ? undefined : findRelease(latest, eligible);
    if (!altered && !existing && latest.State === 'Failed')
        refuseFailedFunction(latest);
    const released = existing !== undefined && isServed(current, inputs, existing);
    const to = existing?.number;
    const releasing = released ? {} : releaseSteps(current, inputs, to);
    const tag = tagStep(current, changes.tags);
    const draft = {
        functionName: inputs.functionName,
        ...(inputs.alias && { alias: inputs.alias }),
        ...(alias && { from: alias.traffic.version }),
        ...(to && { to }),
        slots: {
            // Nobody is served by a function that has failed, and no version can be published of it.
            pin: altered && latest.State !== 'Failed' ? pinStep(current, inputs, currentVersions) : undefined,
            ...latestSteps(latest, changes),
            ...releasing,
            ...(releasing.move ? { tag } : { 'tag-alone': tag }),
        },
        environment: environmentOf(latest, changes.members),
        warnings: latest.Environment?.Error && inputs.environment?.strategy !== 'replace' ? [UNREADABLE_ENVIRONMENT] : [],
    };
    const called = (0,callers/* withCallers */.L)(draft, inputs, current.callers ?? {}, (0,callers/* accountOf */.XP)(latest.FunctionArn));
    const named = (0,release_plan/* withReleaseAlias */.kK)((0,release_plan/* withTests */.wk)(called, inputs), inputs, current);
    const isOwn = inputs.alias
        ? (0,last_move/* movedByThisRun */.mX)(alias, desired.run)
        : (0,last_move/* publishedByThisRun */.r$)(existing?.record, desired.run);
    return (0,release_plan/* withStaging */.A6)((0,plan_versions/* withPruning */.E)(named, inputs, isOwn), inputs);
}
const UNREADABLE_ENVIRONMENT = "The function's environment variables cannot be read, so nobody can tell whether the served version has them: a version is published on every run. Allow the role kms:Decrypt on the function's KMS key.";
/** The newest version that is $LATEST's present state. */
function findRelease(latest, versions) {
    return versions.findLast(({ number, configuration }) => number !== model_version/* LATEST */.k0 && (0,code_identity/* isSameRelease */._M)(configuration, latest));
}
/** Whether a version that is the desired release is already where it shall be. */
function isServed(current, inputs, release) {
    if (!inputs.alias)
        return true;
    return current.alias !== undefined && (0,alias/* serves */.xu)(current.alias, release.number);
}
/** Keeps the present state as a version for the aliases on $LATEST, or to go back to when a test fails. */
function pinStep({ alias, latest }, { smokeTest, restoreLatest }, { aliasesOnLatest, versions }) {
    const existing = findRelease(latest, versions)?.number;
    const needsBaseline = !alias && smokeTest !== undefined && restoreLatest && !existing;
    if (aliasesOnLatest.length === 0 && !needsBaseline)
        return undefined;
    return { type: 'pin-aliases', aliases: aliasesOnLatest, ...(existing && { existing }) };
}
function releaseSteps(current, inputs, existing) {
    const publish = { type: 'publish-version', ...(existing && { existing }) };
    if (!inputs.alias)
        return { publish };
    return { publish, move: (0,release_plan/* aliasStep */.B_)(inputs.alias, current.alias, inputs) };
}
function tagStep(current, tags) {
    const changes = Object.entries(tags).map(([key, to]) => {
        const from = current.tags[key];
        return { member: key, to, ...(from !== undefined && { from }) };
    });
    return changes.length > 0 ? { type: 'tag-resource', tags, changes } : undefined;
}
function environmentOf(latest, members) {
    const environment = members['Environment'];
    return environment
        ? (0,configuration/* environmentDifference */.ZW)(latest.Environment?.Variables ?? {}, environment.Variables)
        : configuration/* NO_DIFFERENCE */.Cw;
}
/**
 * Decides how a function that does not exist yet is created and released.
 * @throws Failure naming everything that is missing for it
 */
function planCreation({ inputs, code }) {
    refuseIncomplete(inputs, code !== undefined);
    refuseOtherPackageType({ PackageType: code?.kind === 'image' ? 'Image' : 'Zip' }, inputs);
    const members = (0,configuration/* desiredConfiguration */.vj)(inputs, undefined);
    const environment = members['Environment'];
    const create = {
        type: 'create-function',
        members: {
            ...members,
            PackageType: code?.kind === 'image' ? 'Image' : 'Zip',
            ...(inputs.architectures && { Architectures: inputs.architectures }),
            ...(inputs.tags && { Tags: inputs.tags }),
        },
        changes: creationChanges(members, inputs, code),
    };
    const draft = {
        functionName: inputs.functionName,
        ...(inputs.alias && { alias: inputs.alias }),
        slots: {
            create,
            publish: { type: 'publish-version' },
            move: inputs.alias ? { type: 'create-alias', alias: inputs.alias } : undefined,
        },
        environment: (0,configuration/* environmentDifference */.ZW)({}, environment?.Variables ?? {}),
        warnings: [],
    };
    // A function runs with a role of its own account.
    const called = (0,callers/* withCallers */.L)(draft, inputs, {}, inputs.configuration.Role?.split(':')[4]);
    const named = (0,release_plan/* withReleaseAlias */.kK)((0,release_plan/* withTests */.wk)(called, inputs), inputs, {});
    return (0,release_plan/* ordered */.Sj)((0,release_plan/* withStaging */.A6)(named, inputs));
}
function creationChanges(members, inputs, code) {
    const image = code?.kind === 'image' && { ImageUri: code.image };
    const written = {
        ...image,
        ...members,
        ...(inputs.architectures && { Architectures: inputs.architectures }),
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
    throw new build_failure/* Failure */.HR(`The function ${inputs.functionName} does not exist in ${inputs.region}, and to create it these are missing: ${missing.join(', ')}.`, 'Check `function-name`, `aws-region` and the account of the credentials if the function should exist already; otherwise add what is missing.');
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/plan/package-checks.js




/** What is probably wrong with a package for this function: its own warnings, and a handler that it does not hold. */
function packageWarnings(code, { configuration }, latest) {
    const runtime = configuration.Runtime ?? latest?.Runtime;
    const handler = configuration.Handler ?? latest?.Handler;
    const handlerMissing = code.files && handlerWarning(runtime, handler, code.files);
    return [...code.warnings, ...(handlerMissing ? [handlerMissing] : [])];
}
/**
 * Refuses an archive that no request has room for, where the plan sends it in one.
 * @param size bytes of the archive
 * @throws Failure with the size
 */
function refuseUnsendable(plan, size) {
    if ((0,release_plan/* sendsCode */.lK)(plan) && !(0,release_plan/* stages */._$)(plan))
        (0,limits/* refuseTooLargeForRequest */.KY)(size);
}
/** Headers make an archive longer than its content: by less than this share, however many files there are. */
const HEADERS = 0.05;
/**
 * Refuses code that Lambda cannot unpack together with the layers, as far as that can be known: AWS tells the size of
 * attached layers alone, and only zipped, so what is refused here is too large in any case.
 *
 * @param unzippedSize bytes of the package's files
 * @throws Failure that names the layers
 */
function refuseTooLargeWithLayers(plan, unzippedSize, { Layers = [] }) {
    if (!(0,release_plan/* sendsCode */.lK)(plan))
        return;
    const wanted = plan.slots.configure?.members['Layers'];
    const kept = Layers.filter(({ Arn = '' }) => !wanted || wanted.includes(Arn));
    const zipped = kept.reduce((bytes, { CodeSize = 0 }) => bytes + CodeSize, 0);
    if (zipped === 0)
        return;
    const names = kept.map(({ Arn }) => Arn).join(', ');
    const subject = `The package together with the layers of the function (${names}), which are counted zipped,`;
    const problem = (0,limits/* unzippedProblem */.NQ)(subject, unzippedSize + Math.floor(zipped * (1 - HEADERS)));
    if (problem)
        throw problem;
}
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
        return `The handler \`${(0,model_text/* shownName */.HD)(handler)}\` names no function in a module: the runtime ${runtime} expects \`module.function\`.`;
    }
    const { candidates, alsoIn } = wanted;
    if (files.some((file) => candidates.includes(file) || alsoIn?.(file)))
        return undefined;
    const lacking = `The handler \`${(0,model_text/* shownName */.HD)(handler)}\` needs the file ${(0,model_text/* shownName */.HD)(wanted.file)}, which the package does not hold.`;
    return `${lacking} ${adviceFor(wanted, handler, files)} ${UNLESS_LAYER}`;
}
const UNLESS_LAYER = 'It is fine as it is when a layer brings that file.';
function bootstrapWarning(files) {
    if (files.includes('bootstrap'))
        return undefined;
    const nested = inFolder(['bootstrap'], files)?.file;
    const where = nested ? `; there is ${(0,model_text/* shownName */.HD)(nested)}, but it has to lie at the top` : '';
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
        return `There is ${(0,model_text/* shownName */.HD)(file)}: pack what is inside of ${(0,model_text/* shownName */.HD)(folder)}, or set \`handler\` to \`${(0,model_text/* shownName */.HD)(folder + handler)}\`.`;
    }
    const sources = wanted.sources ?? [];
    const source = files.find((file) => sources.includes(file)) ?? inFolder(sources, files)?.file;
    if (source)
        return `There is ${(0,model_text/* shownName */.HD)(source)}, but the runtime needs JavaScript: build it, and pack the result.`;
    const similar = similarFile(wanted.file, files);
    return similar
        ? `There is ${(0,model_text/* shownName */.HD)(similar)}: correct \`handler\`, or the file's name.`
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

// EXTERNAL MODULE: ./build/aws/layer-version.js
var layer_version = __webpack_require__(2342);
;// CONCATENATED MODULE: ./build/plan/attached-layers.js


/** ARNs of all layers that the function will have, in order; empty when the plan does not change them. */
function layersToSet({ slots: { create, configure } }) {
    const members = (create ?? configure)?.members;
    return members?.['Layers'] ?? [];
}
/**
 * Refuses code and layers that are too large together, as far as their sizes are known.
 *
 * @param code bytes of the code before compression; undefined when nobody can tell
 * @throws Failure with all sizes
 */
function refuseTooLargeTogether(layers, code) {
    const parts = [
        ['the code', code],
        ...layers.map(({ arn, unzippedSize }) => [nameOf(arn), unzippedSize]),
    ];
    const total = parts.reduce((sum, [, size]) => sum + (size ?? 0), 0);
    if (total <= limits/* UNZIPPED_LIMIT */.My)
        return;
    const sizes = parts.map(([name, size]) => `${name} ${size === undefined ? '(not known)' : (0,limits/* megabytes */.ix)(size)}`);
    throw new build_failure/* Failure */.HR(`The code and the layers of the function would be ${(0,limits/* megabytes */.ix)(total)} unzipped, and Lambda allows ${(0,limits/* megabytes */.ix)(limits/* UNZIPPED_LIMIT */.My)} together: ${sizes.join(', ')}.`, 'Leave out of them what the function does not need, take layers away that it no longer uses (`layers-strategy: replace`), or deploy the function as a container image.');
}
/** Says in full sentences which of the new layers are not meant for the function's runtime or architecture. */
function layerWarnings(layers, { configuration, architectures }, latest) {
    const runtime = configuration.Runtime ?? latest?.Runtime;
    const [architecture = 'x86_64'] = architectures ?? latest?.Architectures ?? [];
    return layers
        .filter(({ isNew }) => isNew)
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
        `The layer ${nameOf(arn)} is published for ${compatible.join(', ')}, and the function runs on ${own}: what is compiled in it may not load there.`,
    ];
}
/** `orders-deps:7`: enough to tell the layers of one function apart. */
function nameOf(arn) {
    return arn.split(':').slice(-2).join(':');
}

// EXTERNAL MODULE: ./build/package/zip/directory.js
var directory = __webpack_require__(1444);
;// CONCATENATED MODULE: ./build/read/archive-size.js

/** Bytes at the end of an archive that are asked for first: its table of contents is mostly within them. */
const TAIL = 262_144;
/** The most that is asked for at all: room for the table of 65,535 files with long names. */
const LONGEST_TAIL = 33_554_432;
/** Milliseconds for all requests. */
const PATIENCE = 10_000;
/**
 * How many bytes the files of an archive in S3 have before compression. Only the table of contents at its end is read.
 *
 * @param location an address that AWS gave for it, which holds a signature: never print it
 * @returns undefined where it cannot be told
 */
async function unzippedSizeAt(location) {
    const signal = AbortSignal.timeout(PATIENCE);
    try {
        return sumOfSizes(await fetchTail(location, TAIL, signal));
    }
    catch (error) {
        // No way to S3 from here, or no archive: Lambda will say what it thinks of it.
        if (!(error instanceof TooShort) || error.needed > LONGEST_TAIL)
            return undefined;
        return fetchTail(location, error.needed, signal)
            .then(sumOfSizes)
            .catch(() => undefined);
    }
}
/** The table of contents begins before the bytes that were fetched. */
class TooShort extends Error {
    /** How many of the last bytes hold all of it. */
    needed;
    constructor(needed) {
        super('More of the archive is needed.');
        this.needed = needed;
    }
}
function sumOfSizes(tail) {
    return (0,directory/* readZipDirectory */.x)(tail).reduce((sum, { size }) => sum + size, 0);
}
/** @throws when the server does not give parts: the whole may be large */
async function fetchTail(location, length, signal) {
    const response = await fetch(location, { headers: { range: `bytes=-${length}` }, signal });
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
 * Checks the layers that a plan changes before anything is written: that they are there, and fit with the code into
 * what Lambda unpacks. Reads nothing when the layers stay as they are.
 *
 * @param unzippedSize bytes of the files of the package that is sent; undefined where it is not known
 * @returns full sentences about layers that are meant for something else than the function
 * @throws Failure about a layer that cannot be attached, or sizes that are too large together
 */
async function checkLayers(aws, plan, inputs, current, unzippedSize) {
    const arns = layersToSet(plan);
    if (arns.length === 0)
        return [];
    const { latest } = current ?? {};
    const attached = latest?.Layers?.map(({ Arn }) => Arn) ?? [];
    const account = accountOf(latest?.FunctionArn ?? inputs.configuration.Role ?? '');
    const [codeSize, layers] = await Promise.all([
        (0,release_plan/* sendsCode */.lK)(plan) ? unzippedSize : sizeOfCode(aws, plan.functionName),
        Promise.all(arns.map((arn) => (attached.includes(arn) ? readKept(aws, arn) : readNew(aws, arn, account)))),
    ]);
    refuseTooLargeTogether(layers, codeSize);
    return layerWarnings(layers, inputs, latest);
}
async function sizeOfCode(aws, functionName) {
    const { location } = (await (0,aws_function/* getFunction */.N9)(aws, functionName)) ?? {};
    return location === undefined ? undefined : unzippedSizeAt(location);
}
/** A function keeps layer versions that were deleted or are shared no more: what it has already need not be there. */
async function readKept(aws, arn) {
    try {
        const version = await (0,layer_version/* getLayerVersionByArn */.U$)(aws, arn);
        return version ? { ...(await sized(arn, version)), isNew: false } : { arn, isNew: false };
    }
    catch (error) {
        if (error instanceof errors/* AwsFailure */.OQ)
            return { arn, isNew: false };
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
        const isUnknown = error instanceof errors/* AwsFailure */.OQ && error.status === 403 && accountOf(arn) !== account;
        throw isUnknown ? notShared(arn, error) : error;
    }
    throw new build_failure/* Failure */.HR(`The layer version ${nameOf(arn)}, given in \`layers\`, does not exist in ${arn.split(':')[3]}.`, 'It may have been deleted, or have another number: give the output `layer-version-arn` of the step that publishes it.');
}
async function sized(arn, version) {
    const { location } = version;
    const unzippedSize = location === undefined ? undefined : await unzippedSizeAt(location);
    return { arn, version, ...(unzippedSize !== undefined && { unzippedSize }) };
}
/** The account of any ARN: its fifth part. */
function accountOf(arn) {
    return arn.split(':')[4] ?? '';
}
function notShared(arn, { message, advice }) {
    return new build_failure/* Failure */.HR(message, `The layer belongs to the account ${accountOf(arn)}, which has to share this version as well (\`share-with\` of publish-layer). ${advice}`);
}

// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/smoke-test/release-tests.js
var release_tests = __webpack_require__(6768);
;// CONCATENATED MODULE: ./build/modes/deploy-plan.js













/**
 * Plans a release, shows the plan, and prepares its tests.
 * @throws Failure for what cannot be done, before anything is written
 */
async function planDeploy(session, inputs, found) {
    const { aws, info } = session;
    const { code, current } = found;
    const { plan, currentVersions, sent } = await decide(session, inputs, found);
    // A plan is what people review; a release looks while it uploads and waits.
    const unqualifiedCallers = inputs.dryRun && (0,read_callers/* watchUnqualifiedCallers */.r)(aws, plan, 'dry run');
    const warnings = [
        ...(code ? packageWarnings(code, inputs, current?.latest) : []),
        ...(await checkLayers(aws, plan, inputs, current, code?.unzippedSize)),
        ...(unqualifiedCallers ? await unqualifiedCallers() : []),
    ];
    const shown = (0,plan_output/* planOutput */.pp)(plan, sent?.sha256, warnings);
    for (const line of (0,plan_lines/* planLines */.H)(shown))
        info(line);
    if (sent?.kind === 'package')
        refuseUnsendable(plan, sent.size);
    if (code?.unzippedSize)
        refuseTooLargeWithLayers(plan, code.unzippedSize, current?.latest ?? {});
    const secrets = (0,release_tests/* secretsOf */.F)([current && { configuration: current.latest }], newValues(inputs));
    const tests = await (0,release_tests/* prepareTests */.V)(aws, inputs, secrets, (0,callers/* setsFunctionUrl */.nL)(plan));
    const digest = digestOf(code, current, currentVersions);
    const facts = {
        inputs,
        current,
        plan,
        shown,
        currentVersions,
        ...(sent && { sent }),
        ...(digest && { digest }),
    };
    return { facts, tests };
}
/** The values that environment variables are about to get. */
function newValues({ environment }) {
    return Object.values(environment?.set ?? {});
}
/**
 * Plans; what surrounds the function is read, and an archive made, only when that is needed. Whether $LATEST has the
 * code is told by the digest of its content as a rule; where the digest is not known there, by the archive's hash.
 */
async function decide({ aws, info, tools, git: { run } }, inputs, { code, current, currentVersions: early }) {
    const desired = { inputs, ...(code && { code }), ...(run && { run }) };
    const nothing = { aliasesOnLatest: [], versions: [] };
    const currentVersions = !current
        ? nothing
        : (early ??
            (isReleased(current, desired) ? nothing : await readCurrentVersions(aws, inputs.functionName)));
    const planOf = (wanted) => current ? planRelease(current, wanted, currentVersions) : planCreation(wanted);
    const plan = planOf(desired);
    if (!code || !(0,release_plan/* sendsCode */.lK)(plan))
        return { plan, currentVersions };
    const sent = await readyToSend(code, inputs, tools.temporary);
    if (sent.kind === 'package')
        info(`Zipped: ${(0,model_text/* sizeText */.lP)(sent.size)}.`);
    return { plan: planOf({ ...desired, code: { ...code, sha256: sent.sha256 } }), currentVersions, sent };
}
/** The content digest of the code that is released, also where only the configuration changes. */
function digestOf(code, current, { versions }) {
    if (code?.digest)
        return code.digest;
    const known = current?.served ? [...versions, current.served] : versions;
    return (0,code_identity/* knownDigest */.YN)(code ? code.sha256 : current?.latest.CodeSha256, known);
}

;// CONCATENATED MODULE: ./build/modes/deploy-release.js



/** The release that carries a plan out. */
function releaseOf({ aws, git }, { inputs, plan, sent, digest }, tests) {
    return {
        aws,
        plan,
        git,
        ...(sent && { code: sent }),
        ...(digest && { digest }),
        ...(tests && { tests }),
        ...(inputs.staging && { staging: inputs.staging }),
        ...(inputs.versionDescription && { text: inputs.versionDescription }),
    };
}
/** How much of it is undone where it fails. */
function undoOptions({ inputs, current, currentVersions }, { baseline }) {
    const { served } = current ?? {};
    // Without an alias that serves a version: the state before the release, as far as a version holds it.
    const source = current &&
        (served && served.number !== model_version/* LATEST */.k0
            ? served
            : (baseline ?? findRelease(current.latest, currentVersions.versions)));
    return {
        autoRollback: inputs.autoRollback,
        ...(inputs.restoreLatest && source && { restoreFrom: source }),
    };
}
/** Where it starts from: what is served before anything is written. */
function startOf({ inputs, current, currentVersions }) {
    const served = (0,alias/* servedVersion */.aw)(current?.alias);
    const newest = inputs.alias ? current?.served : currentVersions.versions.at(-1);
    return {
        ...(current && { latest: current.latest }),
        ...(current?.alias && { alias: current.alias }),
        ...(newest && { version: newest }),
        ...(served && { previousVersion: served }),
    };
}

// EXTERNAL MODULE: ./build/modes/prove-unchanged.js
var prove_unchanged = __webpack_require__(7641);
;// CONCATENATED MODULE: ./build/modes/deploy.js














/** Releases a function: reads it, plans, changes $LATEST, publishes a version and moves the alias to it. */
async function deploy(inputs, session) {
    const { phase } = session;
    const found = await phase('Read the function and the package', () => read(inputs, session));
    let planned;
    try {
        planned = await phase('Plan', () => planDeploy(session, inputs, found));
    }
    catch (error) {
        return refused(inputs, found.current, (0,build_failure/* asFailure */.h_)(error));
    }
    const { facts, tests } = planned;
    for (const warning of facts.shown.warnings)
        session.warning(warning);
    if (inputs.dryRun)
        return resultOf('planned', facts, startOf(facts));
    if ((0,release_plan/* isUnchanged */._5)(facts.plan))
        return unchanged(session, facts, tests);
    return carryOut(session, facts, tests);
}
async function read(inputs, { aws, tools, info }) {
    const { functionName: name, alias } = inputs;
    const [code, current, releaseAlias, currentVersions, callers] = await Promise.all([
        openCode(aws, inputs, tools.temporary),
        readFunction(aws, name, alias),
        inputs.releaseAlias ? (0,aws_alias/* getAlias */.bd)(aws, name, inputs.releaseAlias) : undefined,
        // Without an alias only the list of versions tells what was released last.
        alias ? undefined : (0,client_aws/* orUndefined */.y0)(readCurrentVersions(aws, name)),
        (0,read_callers/* readCallers */.l)(aws, inputs),
    ]);
    for (const line of (0,before/* startingPoint */.j)(inputs, current, code))
        info(line);
    return {
        code,
        current: current && { ...current, callers, ...(releaseAlias && { releaseAlias }) },
        currentVersions,
    };
}
/**
 * What is served already is tested all the same, and gets its name where that is missing. Where an attempt of this very
 * run brought it behind the alias, a failure is undone: that attempt was cut short.
 */
async function unchanged(session, facts, tests) {
    const { phase, warning } = session;
    const start = startOf(facts);
    const { alias, version } = start;
    const release = releaseOf(session, facts, tests);
    const result = await (0,prove_unchanged/* proveUnchanged */.s)(resultOf('unchanged', facts, start, tests), { version: version?.number, alias, tests, phase }, () => (0,apply_attempt/* finish */.O)(release, start, phase, warning));
    const { inputs, current } = facts;
    if (!inputs.autoRollback || !current)
        return result;
    const undone = await (0,undo_earlier_attempt/* undoEarlierAttempt */.U)(release, start, result.failure, inputs.restoreLatest, session);
    if (!undone)
        return result;
    const { attempt, from, before } = undone;
    const latest = before.configuration;
    return failed({ ...facts, current: { ...current, alias: from, ...(inputs.restoreLatest && { latest }) } }, attempt);
}
async function carryOut(session, facts, tests) {
    const { inputs, current, plan } = facts;
    const { aws, warning } = session;
    const unqualifiedCallers = (0,read_callers/* watchUnqualifiedCallers */.r)(aws, plan);
    const attempt = await (0,apply_attempt/* attemptRelease */.r)(releaseOf(session, facts, tests), startOf(facts), (reached) => undoOptions(facts, reached), session);
    const told = withWarnings(facts, await unqualifiedCallers(), warning);
    if (attempt.outcome === 'failed')
        return failed(told, attempt);
    const isVersion = !inputs.alias && (0,release_plan/* releasesVersion */.T9)(plan);
    const result = !current ? 'created' : isVersion ? 'published' : 'deployed';
    return resultOf(result, told, attempt.progress, tests);
}
/** Warns of what came out while the release was under way; the plan has it, too. */
function withWarnings(facts, found, warning) {
    for (const each of found)
        warning(each);
    return { ...facts, shown: { ...facts.shown, warnings: [...facts.shown.warnings, ...found] } };
}


/***/ }),

/***/ 4878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withCallers),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   nL: () => (/* binding */ setsFunctionUrl)
/* harmony export */ });
/* unused harmony export wantedPermissions */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(154);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3025);



/**
 * Adds the permissions and the function URL of the alias that are missing: before the alias moves, or after it is
 * created. Nothing is ever removed; what is not wanted any more is named.
 *
 * @param account the account of the function, as far as it is known
 */
function withCallers(plan, inputs, { policy, url }, account) {
    const { alias, functionUrlAuthType: authType } = inputs;
    if (alias === undefined)
        return plan;
    const statements = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .statementsOf */ .GX)(policy);
    const wanted = wantedPermissions(inputs, account);
    const missing = wanted
        .filter((permission) => !statements.some((statement) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allows */ .NB)(statement, permission)))
        .map((permission) => withFreeId(permission, statements));
    const changesUrl = authType !== undefined && url?.authType !== authType;
    const permissions = missing.length > 0 ? { type: 'add-permissions', alias, permissions: missing } : undefined;
    const functionUrl = changesUrl
        ? { type: 'set-function-url', alias, authType, ...(url && { from: url.authType }) }
        : undefined;
    const callers = plan.slots.move?.type === 'create-alias'
        ? { 'permissions-of-new-alias': permissions, 'function-url-of-new-alias': functionUrl }
        : { permissions, 'function-url': functionUrl };
    const opens = authType === 'NONE' && (changesUrl || missing.some(({ Principal }) => Principal === '*'));
    return {
        ...plan,
        slots: { ...plan.slots, ...callers },
        warnings: [
            ...plan.warnings,
            ...(opens ? [publicUrl(alias)] : []),
            ...unwanted(inputs, alias, statements, wanted),
        ],
    };
}
/** The account in an ARN. */
function accountOf(arn) {
    return arn?.split(':')[4];
}
/** Whether a plan gives the alias a function URL, or changes the one that it has. */
function setsFunctionUrl({ slots }) {
    return (slots['function-url'] ?? slots['function-url-of-new-alias']) !== undefined;
}
/** Somebody may have changed the statement that has the id. */
function withFreeId(permission, statements) {
    const taken = new Set(statements.map(({ Sid }) => Sid));
    const { StatementId: id } = permission;
    let free = id;
    for (let suffix = 2; taken.has(free); suffix += 1)
        free = `${id}-${suffix}`;
    return { ...permission, StatementId: free };
}
function publicUrl(alias) {
    return `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): anybody on the internet can call the function, without signing in. Write \`function-url-auth-type: AWS_IAM\` if that is not meant.`;
}
/** Full sentences about statements that stay though nobody asks for them any more. */
function unwanted({ functionName, invokePermissions, functionUrlAuthType }, alias, statements, wanted) {
    const left = statements.filter((each) => isManaged(each) && !(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublic */ .Ul)(each) && !wanted.some(({ StatementId }) => isIdOf(each, StatementId)));
    const open = statements.filter(_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublic */ .Ul);
    const remove = (list) => `To remove ${list.length === 1 ? 'it' : 'each of them'}: \`aws lambda remove-permission --function-name ${functionName} --qualifier ${alias} --statement-id ${(list.length === 1 && list[0]?.Sid) || 'ID'}\`.`;
    return [
        ...(invokePermissions && left.length > 0
            ? [
                `${named(left)} of the alias ${alias} ${left.length === 1 ? 'was' : 'were'} added by an earlier release, and \`invoke-permissions\` asks for ${left.length === 1 ? 'it' : 'them'} no more. ${left.length === 1 ? 'It stays' : 'They stay'}, because callers may still depend on ${left.length === 1 ? 'it' : 'them'}. ${remove(left)}`,
            ]
            : []),
        ...(functionUrlAuthType === 'AWS_IAM' && open.length > 0
            ? [
                `${named(open)} of the alias ${alias} let${open.length === 1 ? 's' : ''} everybody call its function URL as soon as that has the auth type NONE; with AWS_IAM, nobody gets in by ${open.length === 1 ? 'it' : 'them'}. ${remove(open)}`,
            ]
            : []),
    ];
}
function named(statements) {
    const ids = statements.map(({ Sid }) => Sid ?? 'without an id').join(', ');
    return `The ${statements.length === 1 ? 'statement' : 'statements'} ${ids}`;
}
/** The id, or the one that stood in for it because it was taken. */
function isIdOf({ Sid = '' }, id) {
    return Sid === id || Sid.startsWith(`${id}-`);
}
/** What the ids of our statements begin with. */
const OURS = 'lda1-';
/** Hexadecimal digits that tell statements of one kind apart. */
const DIGITS = 12;
/** Whether a statement was written by this action. */
function isManaged({ Sid = '' }) {
    return Sid.startsWith(OURS);
}
/**
 * The statements that the inputs ask for.
 * @param account the account of the function, which owns a source whose ARN names none, such as a bucket
 */
function wantedPermissions({ invokePermissions = [], functionUrlAuthType }, account) {
    return [
        ...invokePermissions.flatMap((each) => statementsFor(each, account)),
        ...(functionUrlAuthType === 'NONE' ? PUBLIC_URL : []),
    ];
}
/**
 * URLs that were created since October 2025 need both; so a second statement goes with the first (Lambda developer
 * guide, "Control access to Lambda function URLs").
 */
function throughUrl(members, authType) {
    return [
        identified({
            ...members,
            Action: 'lambda:InvokeFunctionUrl',
            ...(authType && { FunctionUrlAuthType: authType }),
        }),
        identified({ ...members, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }),
    ];
}
const PUBLIC_URL = throughUrl({ Principal: '*' }, 'NONE');
function statementsFor(permission, account) {
    const { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken } = permission;
    const nobodys = sourceArn !== undefined && sourceArn.split(':')[4] === '';
    const members = {
        Principal: principal,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUndefined */ .r)({
            SourceArn: sourceArn,
            SourceAccount: sourceAccount ?? (nobodys ? account : undefined),
            PrincipalOrgID: principalOrgId,
            EventSourceToken: eventSourceToken,
        }),
    };
    return permission.throughUrl
        ? throughUrl(members, permission.functionUrlAuthType)
        : [identified({ ...members, Action: 'lambda:InvokeFunction' })];
}
/** An id that follows from the content, so that the same statement is never there twice. */
function identified(members) {
    const sorted = Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(sorted)).digest('hex');
    return { StatementId: `${OURS}${kindOf(members)}-${hash.slice(0, DIGITS)}`, ...members };
}
/** What a person on call makes out in a list of statements. */
function kindOf({ Principal, PrincipalOrgID }) {
    if (Principal === '*')
        return PrincipalOrgID ?? 'everybody';
    if (/^\d{12}$/.test(Principal))
        return 'account';
    return Principal.startsWith('arn:') ? 'iam' : (Principal.split('.')[0] ?? '');
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readCallers),
/* harmony export */   r: () => (/* binding */ watchUnqualifiedCallers)
/* harmony export */ });
/* harmony import */ var _aws_callers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7898);
/* harmony import */ var _aws_function_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6392);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(154);




/** Reads who may call the alias, as far as the inputs say anything about it. */
async function readCallers(aws, { functionName, alias, invokePermissions, functionUrlAuthType }) {
    if (!alias || !(invokePermissions || functionUrlAuthType))
        return {};
    const [policy, url] = await Promise.all([
        (0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .getPolicy */ .Z8)(aws, functionName, alias),
        functionUrlAuthType && (0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_1__/* .findFunctionUrl */ .$m)(aws, functionName, alias),
    ]);
    return { ...(policy !== undefined && { policy }), ...(url && { url }) };
}
/** How many callers of one kind are named. */
const NAMED = 5;
/** Milliseconds that a release which is done waits at most for the look at who calls past its alias. */
const PATIENCE = 2000;
/**
 * Begins to look for callers that do not call through the alias: they meet every change of $LATEST at once.
 * @param moment whether the plan is being carried out, or only shown
 * @returns what gives one full sentence or nothing, and soon; it never throws
 */
function watchUnqualifiedCallers(aws, plan, moment = 'release') {
    const changesLatest = (plan.slots.code ?? plan.slots.configure) !== undefined;
    if (!plan.alias || !changesLatest)
        return async () => [];
    const what = moment === 'release'
        ? 'they met the change of $LATEST before it was tested'
        : 'they would meet the change of $LATEST before it is tested';
    const looking = sentences(aws, plan.functionName, plan.alias, what);
    const giveUp = () => aws.clock.sleep(PATIENCE).then(nobody, nobody);
    return () => Promise.race([looking, giveUp()]);
}
const nobody = () => [];
async function sentences(aws, name, alias, what) {
    const look = (reading) => reading.catch((error) => {
        aws.debug(`Who calls ${name} without an alias could not be looked up: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error).message}`);
        return [];
    });
    const found = await Promise.all([
        look((0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .getPolicy */ .Z8)(aws, name).then(permittedBy)),
        look((0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_1__/* .findFunctionUrl */ .$m)(aws, name).then((url) => (url ? [`the function URL ${url.address.href}`] : []))),
        look((0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .listEventSourceMappings */ .VA)(aws, name).then(mappedTo)),
    ]);
    const callers = found.flatMap(shortened);
    if (callers.length === 0)
        return [];
    return [
        `These callers use the function ${name} itself, not its alias ${alias}, so ${what}: ${callers.join('; ')}. Let them call the ARN of the alias, which ends in \`:${alias}\`, and remove what they use now.`,
    ];
}
function shortened(callers) {
    const more = callers.length - NAMED;
    return more > 0 ? [...callers.slice(0, NAMED), `${more} more like the last one`] : [...callers];
}
/** Whom the resource policy of the function itself lets in. */
function permittedBy(policy) {
    return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .GX)(policy)
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Sid = 'without an id', Principal, Condition = {} }) => {
        const names = typeof Principal === 'string' ? [Principal] : Object.values(Principal ?? {}).flat();
        const sources = Object.values(Condition).flatMap((keys) => Object.entries(keys).flatMap(([key, value]) => (/^aws:SourceArn$/i.test(key) ? value : [])));
        return `${[...names, ...sources].join(' for ')} (statement ${Sid})`;
    });
}
/** Sources whose events Lambda hands to the function itself. */
function mappedTo(mappings) {
    return mappings
        .filter(({ FunctionArn = '' }) => /^(?:[^:]*:){6}[^:]+(?::\$LATEST)?$/.test(FunctionArn))
        .map(({ UUID, EventSourceArn }) => `${EventSourceArn ?? 'a source'} (event source mapping ${UUID})`);
}


/***/ })

};
