import "./rolldown-runtime.js";
import { a as allChanges, r as getCodeSigningConfig, t as getRuntimeManagement } from "./runtime-management.js";
import { Ct as servedVersion, F as TestFailure, G as withFailures, K as withVersions, M as knownDigest, Mt as originOf, N as versionsClaiming, Nt as versionName, On as shownName, St as servedText, T as leftInLatest, Tn as listed, U as planOutput, V as planLines, _ as NO_FAILURE, at as isAsWritten, bt as isWhole, c as isUpdateMode, cn as withoutUndefined, gn as Failure, j as isSameRelease, jt as numbered, kn as sizeText, kt as LATEST, ln as Cancelled, nt as comparableConfiguration, on as partitionOf, ot as isSame, pt as keepingFor, rt as comparableMember, s as NEW_RUNTIME_MANAGEMENT, xn as ownMember, y as refusalParts } from "./main.js";
import { $t as CONTENT_DIGEST, C as nameOf, Ct as ignoredMembers, Dt as unreadableWarning, E as openDeployment, Ft as TemporaryFile, G as withoutAfterMove, Mn as listVersions, Qn as isOnManagedInstances, R as readCallers, Rr as getAlias, S as layersToSet, Sn as withTests, St as environmentDifference, T as isOutdated, Tn as publishedByThisRun, Tt as wantedConfiguration, U as refuseOtherDeployment, Un as getFunction, V as endEarlierShift, W as withTrafficShift, Xn as waitUntilIdle, Yt as refuseTooManyTags, Zn as hasFailed, Zt as unzippedProblem, _n as sendsCode, _t as leavesUnverified, a as prepareTests, b as changesPlatform, bn as withReleaseAlias, bt as NO_DIFFERENCE, en as callS3, f as changesOfRelease, fn as withPruning, gn as releasesVersion, gt as latestAfterRestore, h as servedRelease, hn as ordered, ht as formerLatest, i as releaseWorkflow, in as withVersion, l as trafficShiftWarnings, ln as settledAlias, mn as isUnchanged, nn as openS3, o as secretsOf, on as rereadLatest, pn as aliasStep, s as refuseTrafficShift, tn as isRefused, u as changesOfCreation, w as refuseTooLargeTogether, wn as movedByThisRun, wt as refuseFileSystemWithoutVpc, x as layerWarnings, xn as withStaging, xt as changedMembers, y as startingPoint, yt as wantedChange, z as watchUnqualifiedCallers, zr as listAliases } from "./common.js";
import { Bt as isDenied, Lt as AwsFailure, a as orUndefined, bt as completeUrl, dt as fetchUrl, i as clientLike, o as send } from "./session.js";
import { a as setsFunctionUrl, i as accountOf$1, n as withEventInvoke, o as withCallers, r as withCapacity, s as readCapacity, t as prepareShift } from "./traffic-shift.js";
import { T as readZipDirectory, _ as variable, a as getLayerVersionByArn, d as packageWarnings, f as refuseTooLargeWithLayers, g as runsOn$1, m as refuseUnsendable, p as refuseUnrunnableHandler, t as compareContent, u as missingHandler, v as handlerFiles, w as readArchive, x as openPackage } from "./same-content.js";
import { a as servedBefore, i as restoreFirst, n as listedFields, o as unrequested, r as refuseUndiscarded, t as changesText } from "./unreleased.js";
// src/aws/s3-object.ts
async function headObject(aws, place) {
	const [client, { HeadObjectCommand }] = await Promise.all([openS3(aws), import("./client-s32.js")]);
	const input = {
		...inputOf(place),
		ChecksumMode: "ENABLED"
	};
	try {
		return metadataOf(await callS3(aws, "HeadObject", place, () => client.send(new HeadObjectCommand(input))), place);
	} catch (error) {
		if (isRefused(error)) await explainMissing(aws, place);
		throw error;
	}
}
async function* downloadObject(aws, { object, etag }) {
	const [client, { GetObjectCommand }] = await Promise.all([openS3(aws), import("./client-s32.js")]);
	const input = {
		...inputOf(object),
		...etag && { IfMatch: etag }
	};
	const { Body } = await explained(object, () => callS3(aws, "GetObject", object, () => client.send(new GetObjectCommand(input))));
	if (!Body) return;
	try {
		yield* Body;
	} catch (error) {
		throw new Failure(`The download of ${addressOf$1(object)} was interrupted.`, "Run the workflow again.", { cause: error });
	}
}
function addressOf$1({ bucket, key }) {
	return `s3://${bucket}/${key}`;
}
function inputOf({ bucket, key, version }) {
	return {
		Bucket: bucket,
		Key: key,
		...version && { VersionId: version }
	};
}
function metadataOf(head, place) {
	const { ContentLength = 0, VersionId, ETag, Metadata = {} } = head;
	const sha256 = wholeSha256(head) ?? Metadata["code-sha256"];
	const digest = Metadata[CONTENT_DIGEST];
	return {
		object: withVersion(place, VersionId ?? place.version),
		size: ContentLength,
		sha256: sha256 && /^[A-Za-z0-9+/]{43}=$/.test(sha256) ? sha256 : void 0,
		digest: digest && /^[\w-]{43}$/.test(digest) ? digest : void 0,
		etag: ETag
	};
}
function wholeSha256({ ChecksumSHA256, ChecksumType }) {
	return ChecksumType === "COMPOSITE" ? void 0 : ChecksumSHA256;
}
async function explainMissing(aws, place) {
	const [client, { GetObjectCommand }] = await Promise.all([openS3(aws), import("./client-s32.js")]);
	const input = {
		...inputOf(place),
		Range: "bytes=0-0"
	};
	await explained(place, () => callS3(aws, "GetObject", place, async () => {
		const { Body } = await client.send(new GetObjectCommand(input));
		await Body?.transformToByteArray();
	}));
}
async function explained(place, call) {
	try {
		return await call();
	} catch (error) {
		throw error instanceof AwsFailure ? objectProblem(error, place) ?? error : error;
	}
}
function objectProblem(failure, place) {
	const { code, kind } = failure;
	const address = addressOf$1(place);
	const { version } = place;
	if (code === "NoSuchKey") return new Failure(`There is no object ${address}.`, "Check `s3-key`, including case and a slash at the beginning, and that the job that uploads the object ran before this one.");
	if (code === "AccessDenied") {
		const advice = `First check that the object exists (\`s3-bucket\` and \`s3-key\`): S3 gives the same answer for one that does not. If it exists, the permission is missing. ${failure.advice}`;
		return new AwsFailure(failure, failure.message, advice);
	}
	if (version && (code === "NoSuchVersion" || code === "InvalidArgument")) return new Failure(`The object ${address} has no version ${version}.`, `Check \`s3-object-version\`: \`aws s3api list-object-versions --bucket ${place.bucket} --prefix ${place.key}\` lists them.`);
	if (code === "MethodNotAllowed") return new Failure(`Version ${version} of ${address} is a delete marker: the object was deleted.`, "Set `s3-object-version` to a version that has content, or leave it out.");
	if (code === "InvalidObjectState") return new Failure(`The object ${address} is archived, so it cannot be read until it is restored.`, "Restore it in S3 first, or upload the package again.");
	if (kind === "stale") return new Failure(`The object ${address} was replaced while it was read.`, "Finish the upload before this step runs. In a bucket with versioning, `s3-object-version` selects one version.");
}
// src/model/image/platform.ts
const PLATFORMS = {
	x86_64: {
		os: "linux",
		architecture: "amd64"
	},
	arm64: {
		os: "linux",
		architecture: "arm64"
	}
};
function platformFor(architecture) {
	return architecture === "arm64" ? PLATFORMS.arm64 : PLATFORMS.x86_64;
}
function architectureFor(platform) {
	return Object.entries(PLATFORMS).find(([, supported]) => runsOn(platform, supported))?.[0];
}
function runsOn(image, { os, architecture }) {
	return image.os === os && image.architecture === architecture;
}
function platformText({ os, architecture, variant }) {
	return [
		os,
		architecture,
		...variant ? [variant] : []
	].join("/");
}
function platformIn(written) {
	const { os, architecture, variant } = written ?? {};
	const isName = (name) => typeof name === "string" && /^[\w.-]{1,50}$/.test(name);
	if (!isName(os) || !isName(architecture)) return void 0;
	return isName(variant) ? {
		os,
		architecture,
		variant
	} : {
		os,
		architecture
	};
}
// src/model/image/manifest.ts
const MANIFEST_TYPES = [
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.docker.distribution.manifest.v2+json",
	"application/vnd.docker.distribution.manifest.list.v2+json"
];
function parseManifest(text) {
	const document = documentIn(text);
	if (!document) return void 0;
	const { manifests, config, layers: listed } = document;
	if (manifests) return {
		kind: "index",
		images: manifests.flatMap(indexedImage)
	};
	const layers = listed ?? [];
	const types = [...config && !isConfig(config) ? [config.mediaType] : [], ...layers.filter((layer) => !isLayer(layer)).map(({ mediaType }) => mediaType)];
	return {
		kind: "image",
		config: config?.digest,
		size: layers.reduce((sum, { size = 0 }) => sum + size, 0),
		foreign: types[0]
	};
}
function documentIn(text) {
	try {
		const parsed = JSON.parse(text, (_name, value) => value ?? void 0);
		return isManifest(parsed) ? parsed : void 0;
	} catch {
		return;
	}
}
function isManifest(value) {
	if (!isObject(value)) return false;
	const { manifests = [], config = {}, layers = [] } = value;
	const isList = (list) => Array.isArray(list) && list.every(isDescriptor);
	return isList(manifests) && isList(layers) && isDescriptor(config);
}
function isDescriptor(value) {
	if (!isObject(value)) return false;
	const { mediaType = "", digest = "", size = 0, platform = {}, annotations = {} } = value;
	return [mediaType, digest].every((text) => typeof text === "string") && Number.isFinite(size) && [platform, annotations].every(isObject);
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
function indexedImage({ digest = "", platform, annotations = {} }) {
	const hexadecimal = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
	const isAttestation = annotations["vnd.docker.reference.type"] !== void 0 || platform?.os === "unknown";
	return hexadecimal === void 0 || isAttestation ? [] : [{
		digest: hexadecimal,
		platform: platformIn(platform)
	}];
}
function isConfig({ mediaType = "" }) {
	return /^application\/vnd\.(oci\.image\.config|docker\.container\.image)\.v1\+json$/.test(mediaType);
}
function isLayer({ mediaType = "" }) {
	return /\btar\b/.test(mediaType);
}
// src/aws/image.ts
async function getManifest(aws, source) {
	const { account, repository, tag, digest } = source;
	const { ECRClient, BatchGetImageCommand } = await import("./client-ecr.js");
	const client = await clientLike(aws, ECRClient);
	const input = {
		registryId: account,
		repositoryName: repository,
		imageIds: [digest === void 0 ? { imageTag: tag } : { imageDigest: `sha256:${digest}` }],
		acceptedMediaTypes: MANIFEST_TYPES
	};
	try {
		const call = () => client.send(new BatchGetImageCommand(input));
		return manifestIn(await send(aws, "BatchGetImage", repositoryArn(source), call), source);
	} catch (error) {
		throw error instanceof AwsFailure ? missingRepository(error, source) ?? error : error;
	}
}
function manifestIn({ images = [], failures = [] }, source) {
	const [found] = images;
	const digest = /^sha256:([0-9a-f]{64})$/.exec(found?.imageId?.imageDigest ?? "")?.[1];
	if (!found || !digest) throw missingImage(source, failures[0]);
	const manifest = parseManifest(found.imageManifest ?? "");
	if (manifest) return {
		digest,
		manifest
	};
	throw new Failure(`The manifest of ${addressOf(source)} is not valid.`, "Push the image again.");
}
const CONFIG_TIMEOUT = 3;
const LONGEST_CONFIG = 4e6;
async function readPlatform(aws, source, config) {
	const { ECRClient, GetDownloadUrlForLayerCommand } = await import("./client-ecr.js");
	const client = await clientLike(aws, ECRClient);
	const input = {
		registryId: source.account,
		repositoryName: source.repository,
		layerDigest: config
	};
	const url = await send(aws, "GetDownloadUrlForLayer", repositoryArn(source), async () => completeUrl(await client.send(new GetDownloadUrlForLayerCommand(input)), "downloadUrl"));
	const answer = await fetchUrl(url, { signal: AbortSignal.timeout(CONFIG_TIMEOUT * 1e3) });
	if (!answer.ok) throw new Failure(`The download has the status ${answer.status}.`, "");
	if (Number(answer.headers.get("content-length")) > LONGEST_CONFIG) throw new Failure("It is too large.", "");
	return platformIn(await answer.json());
}
function addressOf({ host, repository, tag, digest }) {
	return `${host}/${repository}${digest === void 0 ? `:${tag}` : `@sha256:${digest}`}`;
}
function repositoryArn({ account, region, repository }) {
	return `arn:${partitionOf(region)}:ecr:${region}:${account}:repository/${repository}`;
}
function missingImage(source, failure) {
	const { host, repository, tag, digest } = source;
	const { failureCode, failureReason } = failure ?? {};
	if (failureCode !== "ImageNotFound") {
		const why = [failureCode, failureReason].filter(Boolean).join(": ");
		return new Failure(`ECR does not return ${addressOf(source)}: ${why || "it is neither a container image nor an image index"}.`, "Check in the Amazon ECR console what the repository contains under this name.");
	}
	const [kind, name] = digest === void 0 ? ["tag", tag] : ["digest", `sha256:${digest}`];
	return new Failure(`There is no image with the ${kind} ${name} in ${host}/${repository}.`, `Check the ${kind} in \`image-uri\`, that the job that pushes the image ran before this one, and that no lifecycle rule of the repository deleted it.`);
}
function missingRepository({ code }, { host, account, repository }) {
	if (code !== "RepositoryNotFoundException") return void 0;
	return new Failure(`There is no repository \`${repository}\` in the registry ${host}.`, `Check \`image-uri\`: the name of the repository, its region, and whether it is in the account ${account}.`);
}
// src/model/image/checks.ts
function imageFor({ images }, architecture, address) {
	const wanted = platformFor(architecture);
	const fitting = images.filter(({ platform }) => platform && runsOn(platform, wanted));
	const digests = [...new Set(fitting.map(({ digest }) => digest))];
	const [digest] = digests;
	if (digest !== void 0 && digests.length === 1) return digest;
	const name = platformText(wanted);
	const [repository = ""] = address.split(/@|:(?=[^/]{0,300}$)/);
	if (digests.length > 1) throw new Failure(`${address} lists several images for ${name}: ${entriesText(fitting)}.`, `Set \`image-uri\` to the digest of the image to release, such as \`${repository}@sha256:${digest}\`.`);
	throw new Failure(`${address} lists no image for ${name}, the platform of a function with the architecture ${architecture}. ${images.length > 0 ? `It lists ${entriesText(images)}.` : "It lists no image at all."}`, otherBuild(wanted, images.flatMap(({ platform }) => platform ? [platform] : [])));
}
const MOST_LISTED = 4;
function entriesText(images) {
	const texts = images.map(({ digest, platform }) => `sha256:${digest} (${platform ? platformText(platform) : "platform not specified"})`);
	const more = texts.length - MOST_LISTED;
	return [...texts.slice(0, MOST_LISTED), ...more > 0 ? [`and ${more} more`] : []].join(", ");
}
function refuseOtherPlatform(platform, architecture, address) {
	const wanted = platformFor(architecture);
	if (runsOn(platform, wanted)) return;
	throw new Failure(`${address} is an image for ${platformText(platform)}, but a function with the architecture ${architecture} runs only images for ${platformText(wanted)}.`, otherBuild(wanted, [platform]));
}
function otherBuild(wanted, existing) {
	const name = platformText(wanted);
	const build = `Build the image for ${name}: \`platforms: ${name}\` of docker/build-push-action, or \`docker buildx build --platform ${name}\`.`;
	const other = existing.map(architectureFor).find((architecture) => architecture !== void 0);
	return other ? `${build} Or set \`architectures: ${other}\` to change the architecture of the function.` : build;
}
const IMAGE_LIMIT = 10737418240;
function refuseUnusable(manifest, address) {
	if (manifest.kind === "index") throw new Failure(`${address} is an image index in another image index, which Lambda does not support.`, "Set `image-uri` to the digest of the image to release.");
	if (manifest.foreign) throw new Failure(`${address} is not a container image: its manifest contains ${shownName(manifest.foreign)}.`, "Set `image-uri` to the image itself, not to an attestation, a signature or another artifact in the repository.");
	if (manifest.size > IMAGE_LIMIT) throw new Failure(`The layers of ${address} are ${(manifest.size / 1024 ** 3).toFixed(2)} GB compressed. Lambda accepts images of at most 10 GB uncompressed.`, "Make the image smaller: use a smaller base image and a multi-stage build, and load large files such as models from S3 or EFS at run time.");
}
// src/read/code/image.ts
async function openImage(aws, source, { architectures }, found) {
	const { digest, tag } = source;
	if (digest !== void 0) {
		const current = await found;
		if (hasImage(current, digest, architectureOf(current, architectures))) return imageCode(source, digest);
	}
	const [named, current] = await Promise.all([getManifest(aws, source), found]);
	const architecture = architectureOf(current, architectures);
	const { manifest } = named;
	const sha256 = manifest.kind === "image" ? named.digest : imageFor(manifest, architecture, addressOf(source));
	if (!hasImage(current, sha256, architecture)) await checkImage(aws, source, named, sha256, architecture);
	return {
		...imageCode(source, sha256),
		...digest === void 0 && { tag },
		...manifest.kind === "index" && { index: named.digest }
	};
}
const DEFAULT_ARCHITECTURE = "x86_64";
function architectureOf(current, architectures) {
	return (architectures ?? current?.latest.Architectures)?.[0] ?? DEFAULT_ARCHITECTURE;
}
function imageCode({ host, repository }, sha256) {
	return {
		kind: "image",
		sha256,
		image: `${host}/${repository}@sha256:${sha256}`,
		warnings: []
	};
}
function hasImage(current, sha256, architecture) {
	return [current?.latest, current?.served?.configuration].some((state) => state?.CodeSha256 === sha256 && (state.Architectures?.[0] ?? DEFAULT_ARCHITECTURE) === architecture && !hasFailed(state));
}
async function checkImage(aws, source, { manifest }, sha256, architecture) {
	if (manifest.kind === "index") {
		const listed = {
			...source,
			digest: sha256
		};
		refuseUnusable((await getManifest(aws, listed)).manifest, addressOf(listed));
		return;
	}
	refuseUnusable(manifest, addressOf(source));
	if (manifest.config !== void 0) await checkPlatform(aws, source, manifest.config, architecture);
}
async function checkPlatform(aws, source, config, architecture) {
	const platform = await readPlatform(aws, source, config).catch((error) => {
		if (error instanceof Cancelled) throw error;
		const reason = error instanceof Failure ? error.message : String(error);
		aws.log(`The platform of the image was not checked, because its config could not be read: ${reason}`);
	});
	if (platform) refuseOtherPlatform(platform, architecture, addressOf(source));
}
// src/read/code/code.ts
async function openCode(aws, inputs, temporary, found) {
	const { code } = inputs;
	if (code.kind === "image") return openImage(aws, code, inputs, found);
	return code.kind === "s3-object" ? openCodeObject(aws, code, temporary) : openPackage(code);
}
async function readyToSend(code, inputs, temporary) {
	if (code.kind !== "package") return code;
	return {
		kind: code.kind,
		...await code.archive(keepingFor(inputs, temporary))
	};
}
async function openCodeObject(aws, { bucket, key, version }, temporary) {
	const facts = await headObject(aws, {
		bucket,
		key,
		version
	});
	const { object, size, sha256, digest } = facts;
	const where = `The object ${addressOf$1(object)}`;
	refuseSize(where, size);
	if (!sha256) return readObject(aws, facts, where, temporary);
	return {
		kind: "s3-object",
		object,
		size,
		sha256,
		warnings: [],
		digest
	};
}
function refuseSize(where, size) {
	if (size === 0) throw new Failure(`${where} is empty (0 bytes).`, "Check the step that builds and uploads it.");
	const tooLarge = unzippedProblem(where, size);
	if (tooLarge) throw tooLarge;
}
async function readObject(aws, facts, where, temporary) {
	const { object, size } = facts;
	aws.log(`${where} has no SHA-256 checksum of the whole object in S3, so its ${sizeText(size)} are downloaded and hashed. To avoid the download, upload it with \`aws s3api put-object --checksum-algorithm SHA256\`.`);
	const file = new TemporaryFile(temporary);
	for await (const piece of downloadObject(aws, facts)) file.add(piece);
	const { repeated: _repeated, ...content } = await readArchive(file.reader(where), where);
	return {
		kind: "s3-object",
		...content,
		object,
		size
	};
}
// src/read/function.ts
async function readFunction(aws, inputs) {
	const { functionName: name, alias: aliasName, trafficShift } = inputs;
	const readAlias = () => aliasName ? getAlias(aws, name, aliasName) : void 0;
	const [latest, throughAlias, found] = await Promise.all([
		getFunction(aws, name),
		aliasName ? getFunction(aws, name, aliasName) : void 0,
		readAlias()
	]);
	if (!latest) return void 0;
	const settled = await waitUntilIdle(aws, name, latest.version.configuration);
	if (settled !== latest.version.configuration) return readFunction(aws, inputs);
	const read = found ?? (throughAlias ? await readAlias() : void 0);
	const alias = read && await settledAlias(aws, name, read);
	if (alias && alias !== read && isWhole(alias.traffic)) return readFunction(aws, inputs);
	const served = alias && throughAlias?.version.number !== alias.traffic.version ? await getFunction(aws, name, alias.traffic.version) : throughAlias;
	const group = trafficShift?.codeDeploy;
	const deployment = await openDeployment(aws, name, alias, group);
	if (await isOutdated(aws, name, alias, deployment, group)) return readFunction(aws, inputs);
	return {
		deployment,
		latest: settled,
		tags: latest.tags,
		areTagsHidden: latest.areTagsHidden,
		location: latest.location,
		storage: latest.storage,
		alias,
		served: alias && served?.version
	};
}
async function readCurrentVersions(aws, name) {
	const [aliasesOnLatest, versions] = await Promise.all([listAliases(aws, name, LATEST), listVersions(aws, name)]);
	return {
		aliasesOnLatest,
		versions
	};
}
async function readVersionsAndAliases(aws, name) {
	const [aliases, versions] = await Promise.all([listAliases(aws, name), listVersions(aws, name)]);
	return {
		aliasesOnLatest: aliases.filter(({ traffic }) => traffic.version === LATEST),
		aliases,
		versions
	};
}
// src/read/settings/runtime-management.ts
async function readRuntimeManagement(aws, { functionName: name, runtimeManagement }, reading, readingVersions) {
	if (runtimeManagement === void 0) return void 0;
	const [found, known] = await Promise.all([reading, readingVersions]);
	if (!found || found.latest.PackageType === "Image") return void 0;
	const version = found.alias?.traffic.version ?? known?.versions.at(-1)?.number;
	const [latest, management] = await Promise.all([getRuntimeManagement(aws, name, LATEST), version === void 0 || version === "$LATEST" ? void 0 : getRuntimeManagement(aws, name, version)]);
	if (latest === void 0) return void 0;
	return {
		latest,
		served: version !== void 0 && management !== void 0 ? {
			version,
			management
		} : void 0
	};
}
// src/read/deploy.ts
async function readDeploy(aws, inputs, temporary) {
	const { functionName: name, alias, releaseAlias: wantedName } = inputs;
	const reading = readFunction(aws, inputs);
	const readingVersions = alias ? void 0 : orUndefined(readVersionsAndAliases(aws, name));
	const [code, found, releaseAlias, currentVersions, callers, capacity, ...settings] = await Promise.all([
		openCode(aws, inputs, temporary, reading),
		reading,
		wantedName ? getAlias(aws, name, wantedName.name) : void 0,
		readingVersions,
		readCallers(aws, inputs),
		readCapacity(aws, inputs),
		inputs.codeSigning ? getCodeSigningConfig(aws, name) : void 0,
		readRuntimeManagement(aws, inputs, reading, readingVersions)
	]);
	const [codeSigning, runtimeManagement] = settings;
	return {
		code,
		current: found && {
			...found,
			callers,
			capacity,
			codeSigning,
			runtimeManagement,
			...releaseAlias && { releaseAlias }
		},
		currentVersions
	};
}
// src/plan/settings/code-storage.ts
function wantedStorage({ codeStorage: wanted = {}, code }, current) {
	const { sourceKmsKeyArn: key = current?.sourceKmsKeyArn, mode } = wanted;
	const sourceKmsKeyArn = key === "none" ? void 0 : key;
	const object = code.kind === "s3-object" ? code : void 0;
	const referenced = mode === void 0 ? current?.referenced : mode === "REFERENCE" && object ? {
		bucket: object.bucket,
		key: object.key,
		version: object.version
	} : void 0;
	return sourceKmsKeyArn || referenced ? {
		sourceKmsKeyArn,
		referenced
	} : void 0;
}
function storageChanges(from, to) {
	const modeOf = (storage) => storage?.referenced ? "REFERENCE" : "COPY";
	return [{
		member: "SourceKMSKeyArn",
		from: from?.sourceKmsKeyArn,
		to: to?.sourceKmsKeyArn
	}, {
		member: "S3ObjectStorageMode",
		from: modeOf(from),
		to: modeOf(to)
	}].filter((change) => change.from !== change.to);
}
function refuseStorageWithoutCode(changes) {
	if (changes.length === 0) return;
	const inputs = changes.map(({ member }) => member === "SourceKMSKeyArn" ? "source-kms-key-arn" : "s3-object-storage-mode");
	const now = changes.map(({ member, from }) => `\`${member}\` is ${from ?? "not set"}`).join(" and ");
	throw new Failure(`${listed(inputs)} would change how Lambda stores the code of the function (${now} now), but this step provides no code. Lambda changes this only together with the code.`, `Provide the code with \`zip-file\`, \`source-dir\` or \`s3-key\`, or remove ${listed(inputs)}.`);
}
// src/plan/settings/create-only.ts
const CREATE_ONLY = /* @__PURE__ */ new Set(["TenancyConfig"]);
const ANOTHER = "or create another function with it and move the callers there. If nothing depends on this function, delete it and let this action create it again.";
function refuseCreateOnly(wanted, latest) {
	const present = comparableConfiguration(latest);
	const { TenancyConfig, DurableConfig } = wanted;
	const without = (member) => `Leave \`${member}\` out, ${ANOTHER}`;
	if (TenancyConfig !== void 0 && !isAsWritten("TenancyConfig", present["TenancyConfig"], TenancyConfig)) throw new Failure(`\`TenancyConfig\` in \`function-configuration\` is ${JSON.stringify(comparableMember("TenancyConfig", TenancyConfig))}, but the function ${latest.FunctionName} was created ${present["TenancyConfig"] ? `with ${JSON.stringify(present["TenancyConfig"])}` : "without it"}. Lambda sets it when it creates a function and cannot change it afterwards.`, present["TenancyConfig"] ? `Keep the current value, ${ANOTHER}` : without("TenancyConfig"));
	if (DurableConfig !== void 0 && present["DurableConfig"] === void 0) throw new Failure(`\`function-configuration\` has \`DurableConfig\`, but the function ${latest.FunctionName} was created without it. Lambda makes a function durable only when it creates it.`, without("DurableConfig"));
}
// src/plan/latest.ts
function latestChanges(current, wanted) {
	const { latest } = current;
	const { inputs, code } = wanted;
	refuseOtherPackageType(latest, inputs);
	const repeat = hasFailed(latest);
	const members = wantedConfiguration(inputs, latest);
	refuseCreateOnly(members, latest);
	const configuration = repeat ? allMembers(members) : changedMembers(members, latest);
	if (configuration.some(({ member }) => member === "FileSystemConfigs" || member === "VpcConfig")) refuseFileSystemWithoutVpc(members, latest);
	const tags = Object.fromEntries(Object.entries(inputs.tags ?? {}).filter(([key, value]) => current.tags[key] !== value));
	const removedTags = (inputs.tagsToRemove ?? []).filter((key) => current.areTagsHidden || Object.hasOwn(current.tags, key));
	const keptTags = Object.entries(current.tags).filter(([key]) => !removedTags.includes(key));
	refuseTooManyTags(Object.fromEntries(keptTags), tags);
	const architectures = architectureChange(inputs.architectures, latest);
	if (architectures.length > 0 && !code) refuseArchitectures(architectures);
	const wantedNow = latest.PackageType !== "Image" ? wantedStorage(inputs, current.storage) : current.storage;
	const storage = storageChanges(current.storage, wantedNow);
	if (!code) refuseStorageWithoutCode(storage);
	const description = inputs.configuration.Description;
	return {
		members,
		configuration,
		description: description !== void 0 && description !== latest.Description ? [{
			member: "Description",
			from: latest.Description,
			to: description
		}] : [],
		code: code !== void 0 && (repeat || architectures.length > 0 || storage.length > 0 || !holdsCode(latest, wanted)),
		architectures,
		storage,
		wantedStorage: wantedNow,
		tags,
		removedTags
	};
}
function holdsCode({ CodeSha256 }, { code, sameAs }) {
	return CodeSha256 !== "" && (CodeSha256 === code?.sha256 || CodeSha256 === sameAs);
}
function allMembers(members) {
	return Object.keys(members).filter((member) => member !== "Description" && !CREATE_ONLY.has(member)).map((member) => ({
		member,
		to: comparableMember(member, members[member])
	}));
}
function latestSteps({ latest }, changes) {
	const configuration = [...changes.configuration, ...changes.description];
	const members = Object.fromEntries(configuration.map(({ member }) => [member, changes.members[member]]));
	const architectures = changes.architectures[0]?.to;
	return {
		configure: configuration.length > 0 ? {
			type: "update-configuration",
			members,
			changes: configuration
		} : void 0,
		code: changes.code ? {
			type: "update-code",
			from: latest.CodeSha256,
			changes: [...changes.architectures, ...changes.storage],
			architectures,
			storage: changes.wantedStorage
		} : void 0
	};
}
function architectureChange(written, latest) {
	const from = latest.Architectures ?? ["x86_64"];
	return written && !isSame([...written].sort(), [...from].sort()) ? [{
		member: "Architectures",
		from,
		to: written
	}] : [];
}
function refuseArchitectures([change]) {
	throw new Failure(`The function runs on ${String(change?.from)} and \`architectures\` is ${String(change?.to)}, but no code is given. Lambda changes the architecture only together with the code.`, "Provide the code for that architecture with `zip-file`, `source-dir`, `s3-key` or `image-uri`, or remove `architectures`.");
}
function failedBecause({ StateReason, StateReasonCode }) {
	const because = [StateReasonCode, StateReason?.replace(/\.$/, "")].filter(Boolean).join(": ");
	return because && ` (${because})`;
}
function refuseFailedFunction(configuration) {
	throw new Failure(`The function ${configuration.FunctionName} is in the state Failed${failedBecause(configuration)}, so no version of it can be published.`, "Fix the cause that AWS reports, and provide the code or the settings so that this action sends them again. Or delete the function and let this action create it.");
}
function refuseOtherPackageType({ PackageType = "Zip" }, { functionName, code, codeStorage, configuration, layers, runtimeManagement }) {
	if (PackageType === "Image") {
		if (code.kind !== "image" && code.kind !== "none") refuseArchive(functionName);
		const names = [
			...configuration.Runtime === void 0 ? [] : ["runtime"],
			...configuration.Handler === void 0 ? [] : ["handler"],
			...layers === void 0 ? [] : ["layers"],
			...codeStorage?.sourceKmsKeyArn === void 0 ? [] : ["source-kms-key-arn"],
			...runtimeManagement === void 0 ? [] : ["runtime-management"]
		];
		if (names.length > 0) refuseSettingsOfArchives(functionName, names);
	} else {
		if (code.kind === "image") refuseImage(functionName);
		if (configuration.ImageConfig !== void 0) refuseImageConfig(functionName);
	}
}
function refuseArchive(functionName) {
	throw new Failure(`The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`, "To update this function, set `image-uri` instead. To run this code as a zip archive, release it to a function with another name.");
}
function refuseImage(functionName) {
	throw new Failure(`The function ${functionName} is packaged as a zip archive, and its package type cannot be changed to a container image.`, "Create a function with another name for the image (`image-uri` and `execution-role`) and move the callers to it, or provide the code as a zip archive.");
}
function refuseSettingsOfArchives(functionName, names) {
	const [applies, it] = names.length === 1 ? ["applies", "it"] : ["apply", "them"];
	throw new Failure(`The function ${functionName} runs a container image, but ${listed(names)} ${applies} only to zip archives: an image contains its runtime, handler and dependencies.`, `Remove ${it}. To change what the image starts, set \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`);
}
function refuseImageConfig(functionName) {
	throw new Failure(`\`function-configuration\` has \`ImageConfig\`, which applies only to container images, but the function ${functionName} is packaged as a zip archive.`, "Remove it. To change what a zip archive starts, set `handler`.");
}
// src/plan/settings/runtime-management.ts
function withRuntimeManagement(plan, { runtimeManagement: to }, served, from = NEW_RUNTIME_MANAGEMENT) {
	if (to === void 0) return plan;
	const { publish } = plan.slots;
	const ofLatest = step(LATEST, from.latest, to);
	const known = from.served?.version === served ? from.served?.management : void 0;
	const ofServed = served === void 0 ? void 0 : step(served, known, to);
	return {
		...plan,
		slots: {
			...plan.slots,
			...isUpdateMode(to) ? { "runtime-mode": ofLatest } : { "runtime-version": ofLatest },
			"runtime-of-release": publish ? step(publish.existing, void 0, to) : ofServed
		}
	};
}
function step(version, from, to) {
	return from === to ? void 0 : {
		type: "set-runtime-management",
		version,
		from,
		to
	};
}
// src/plan/deploy.ts
const NOTHING_KNOWN = {
	aliasesOnLatest: [],
	versions: []
};
function isReleased(current, wanted) {
	return isUnchanged(ordered(planFrom(current, wanted, NOTHING_KNOWN)));
}
function planRelease(current, wanted, currentVersions) {
	const { inputs } = wanted;
	const { versions } = currentVersions;
	const draft = planFrom(current, wanted, currentVersions);
	refuseOtherDeployment(current.alias, current.deployment, draft.to);
	if (current.alias && releasesVersion(draft)) refuseTrafficShift(inputs.functionName, current.alias);
	const served = servedBefore(current, inputs, versions);
	const restore = served && restoreFirst(current, wanted, served, versions, draft.changes ?? []);
	if (!restore) return ordered(draft);
	const after = planFrom({
		...current,
		latest: latestAfterRestore(current.latest, restore)
	}, wanted, currentVersions);
	if (restore.discards) refuseUndiscarded(after.changes ?? [], restore.version, inputs);
	const discarded = restore.discards ? [discardWarning(unrequested(draft.changes ?? []), restore)] : [];
	return ordered({
		...after,
		slots: {
			...after.slots,
			"restore-latest-first": restore
		},
		warnings: [...after.warnings, ...discarded]
	});
}
function discardWarning(fields, { version }) {
	const what = fields.length > 0 ? `: ${listedFields(fields)}` : "";
	return `$LATEST is restored to version ${version.number} first, because \`unreleased-changes\` is \`discard\`. This discards what was not released${what}.`;
}
function planFrom(current, wanted, currentVersions) {
	const { alias, latest, served } = current;
	const { inputs } = wanted;
	const versions = served ? [...currentVersions.versions, served] : currentVersions.versions;
	const changes = latestChanges(current, wanted);
	const altered = changes.code || changes.configuration.length > 0;
	const eligible = inputs.alias ? versions : currentVersions.versions.slice(-1);
	const existing = altered ? void 0 : findRelease(latest, eligible);
	if (!altered && !existing && latest.State === "Failed") refuseFailedFunction(latest);
	const to = existing?.number;
	const endShift = endEarlierShift(current);
	const { alias: wholeAlias } = endShift;
	const released = existing !== void 0 && isServed(wholeAlias, inputs, existing);
	const releasing = released ? {} : releaseSteps(wholeAlias, inputs, to);
	const tag = tagStep(current, changes.tags);
	const untag = untagStep(current, changes.removedTags);
	const met = servedBefore(current, inputs, currentVersions.versions);
	const comes = released || !met ? [] : changesOfRelease(met.configuration, {
		latest,
		changes,
		inputs,
		codeSha256: wanted.code?.sha256
	});
	const draft = {
		functionName: inputs.functionName,
		alias: inputs.alias,
		from: alias?.traffic.version,
		to,
		isOnManagedInstances: isOnManagedInstances(latest),
		changes: comes,
		slots: {
			"end-shift": endShift.step,
			pin: altered && latest.State !== "Failed" ? pinStep(current, inputs, currentVersions) : void 0,
			"code-signing": codeSigningStep(current, inputs),
			...latestSteps(current, changes),
			...releasing,
			untag,
			tag
		},
		environment: environmentOf(latest, changes.members),
		warnings: [
			...ignoredMembers(inputs, latest),
			...missingAlias(inputs, currentVersions),
			...latest.Environment?.Error && inputs.environment?.strategy !== "replace" ? [unreadableWarning(latest)] : [],
			...altered ? [] : failedLatest(latest, met),
			...unrequestedWarning(met, comes),
			...endShift.warnings,
			...released ? trafficShiftWarnings(inputs.functionName, alias) : []
		]
	};
	const admitting = withCallers(draft, inputs, current.callers ?? {}, accountOf$1(latest.FunctionArn));
	const updating = withRuntimeManagement(withEventInvoke(admitting, inputs, current.callers?.eventInvoke), inputs, to, current.runtimeManagement);
	const scaled = withCapacity(updating, inputs, current.capacity);
	const shifted = withTrafficShift(scaled, inputs, wholeAlias, current.deployment);
	const named = withReleaseAlias(withTests(shifted, inputs), inputs, current);
	const isByThisRun = inputs.alias ? movedByThisRun(alias, wanted.run) : publishedByThisRun(existing?.record, wanted.run);
	return withStaging(withoutAfterMove(withPruning(named, inputs, isByThisRun)), inputs);
}
function missingAlias({ alias, functionName }, { aliases = [] }) {
	const others = aliases.filter(({ history }) => history?.tag === void 0);
	const [first] = others;
	if (alias || !first) return [];
	const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
	const shown = others.slice(0, 5).map(({ name, traffic }) => `${name} (${versionName(traffic.version)})`);
	return [`No input names an alias, so ${others.length === 1 ? `the alias ${first.name} of ${functionName} does not move: it still serves ${servedText(first.traffic)}` : `the aliases of ${functionName} do not move: ${shown.join(", ")}${more}`}. Only callers without an alias get this release. To release to an alias, add \`alias: ${first.name}\`. If the expression in \`alias\` came out empty, check the variable that it comes from: a variable of a GitHub environment can be read only if the job sets \`environment: NAME\`.`];
}
function unrequestedWarning(served, changes) {
	const along = unrequested(changes);
	if (!served || along.length === 0) return [];
	return [`This release also contains what this step does not ask for: ${changesText(changes.filter(({ requested }) => !requested))}. In $LATEST, it differed from version ${served.number}, for example because of an edit in the console, another tool or a failed release. If you do not want this, set the values that you want in this step and run the workflow again. To keep such changes out of releases, set \`unreleased-changes: discard\`: each release then first restores $LATEST to the served version.`];
}
function failedLatest(latest, served) {
	if (latest.State !== "Failed") return [];
	const { State } = served?.configuration ?? {};
	const unaffected = served && State !== "Failed" ? ` Callers get version ${served.number}, which is not affected.` : "";
	return [`$LATEST of ${latest.FunctionName} is in the state Failed${failedBecause(latest)}, and this step does not change it.${unaffected} To repair $LATEST, fix the cause, then release code or settings again.`];
}
function findRelease(latest, versions) {
	return versions.findLast(({ number, configuration }) => number !== "$LATEST" && isSameRelease(configuration, latest));
}
function isServed(alias, inputs, { number }) {
	return !inputs.alias || alias?.traffic.version === number;
}
function pinStep({ alias, latest }, { smokeTest, restoreLatest }, { aliasesOnLatest, versions }) {
	const existing = findRelease(latest, versions)?.number;
	const needsBaseline = !alias && smokeTest !== void 0 && restoreLatest && !existing;
	if (aliasesOnLatest.length === 0 && !needsBaseline) return void 0;
	return {
		type: "pin-aliases",
		aliases: aliasesOnLatest,
		existing
	};
}
function releaseSteps(alias, inputs, existing) {
	const publish = {
		type: "publish-version",
		existing
	};
	if (!inputs.alias) return { publish };
	return {
		publish,
		move: aliasStep(inputs.alias, alias, inputs)
	};
}
function tagStep(current, tags) {
	const changes = Object.entries(tags).map(([key, to]) => ({
		member: key,
		to,
		from: ownMember(current.tags, key)
	}));
	return changes.length > 0 ? {
		type: "tag-resource",
		tags,
		changes
	} : void 0;
}
function codeSigningStep({ codeSigning: from }, { codeSigning }) {
	const to = codeSigning === "none" ? void 0 : codeSigning;
	return codeSigning === void 0 || to === from ? void 0 : {
		type: "set-code-signing",
		from,
		to
	};
}
function untagStep({ tags }, keys) {
	const changes = keys.map((key) => ({
		member: key,
		from: tags[key]
	}));
	return keys.length > 0 ? {
		type: "untag-resource",
		changes
	} : void 0;
}
function environmentOf(latest, members) {
	const environment = members["Environment"];
	return environment ? environmentDifference(latest.Environment?.Variables ?? {}, environment.Variables) : NO_DIFFERENCE;
}
function planCreation({ inputs, code }) {
	refuseIncomplete(inputs, code !== void 0);
	refuseOtherPackageType({ PackageType: code?.kind === "image" ? "Image" : "Zip" }, inputs);
	const members = wantedConfiguration(inputs, void 0);
	refuseFileSystemWithoutVpc(members, void 0);
	refuseTooManyTags({}, inputs.tags ?? {});
	const environment = members["Environment"];
	const changes = creationChanges(members, inputs, code);
	const storage = wantedStorage(inputs, void 0);
	const CodeSigningConfigArn = inputs.codeSigning === "none" ? void 0 : inputs.codeSigning;
	const create = {
		type: "create-function",
		members: withoutUndefined({
			...members,
			PackageType: code?.kind === "image" ? "Image" : "Zip",
			Architectures: inputs.architectures,
			Tags: inputs.tags,
			CodeSigningConfigArn
		}),
		storage,
		changes: [
			...changes,
			...storageChanges(void 0, storage),
			...CodeSigningConfigArn ? [{
				member: "CodeSigningConfigArn",
				to: CodeSigningConfigArn
			}] : []
		]
	};
	const draft = {
		functionName: inputs.functionName,
		alias: inputs.alias,
		slots: {
			create,
			publish: { type: "publish-version" },
			move: inputs.alias ? {
				type: "create-alias",
				alias: inputs.alias
			} : void 0
		},
		environment: environmentDifference({}, environment?.Variables ?? {}),
		changes: changesOfCreation(Object.fromEntries(changes.filter(({ member }) => member !== "ImageUri").map(({ member, to }) => [member, to])), code?.sha256),
		warnings: ignoredMembers(inputs, void 0)
	};
	const admitting = withCallers(draft, inputs, {}, inputs.configuration.Role?.split(":")[4]);
	const updating = withRuntimeManagement(withEventInvoke(admitting, inputs, void 0), inputs, void 0);
	const shifted = withTrafficShift(withCapacity(updating, inputs), inputs, void 0);
	const named = withReleaseAlias(withTests(shifted, inputs), inputs, {});
	return ordered(withStaging(named, inputs));
}
function creationChanges(members, inputs, code) {
	const written = {
		ImageUri: code?.kind === "image" ? code.image : void 0,
		...members,
		Architectures: inputs.architectures
	};
	return Object.entries(written).map(([member, value]) => ({
		member,
		to: comparableMember(member, value)
	})).filter(({ to }) => to !== void 0);
}
function refuseIncomplete(inputs, hasCode) {
	const { Role, Runtime, Handler } = inputs.configuration;
	const isImage = inputs.code.kind === "image";
	const missing = [
		...Role ? [] : ["`execution-role` (ARN of the role that the function runs as)"],
		...Runtime || isImage ? [] : ["`runtime` (such as python3.13)"],
		...Handler || isImage ? [] : ["`handler` (such as app.handler)"],
		...hasCode ? [] : ["the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`)"]
	];
	if (missing.length === 0) return;
	throw new Failure(`The function ${inputs.functionName} does not exist in ${inputs.region}, and the inputs to create it are missing: ${missing.join(", ")}.`, "If the function should exist, check `function-name`, `aws-region` and the account of the credentials. Otherwise, add the missing inputs.");
}
// src/read/code/archive-size.ts
const TAIL = 262144;
const LONGEST_TAIL = 33554432;
const PATIENCE = 1e4;
async function unzippedSizeAt(location) {
	const signal = AbortSignal.timeout(PATIENCE);
	try {
		return await sumOfSizes(await fetchTail(location, TAIL, signal));
	} catch (error) {
		if (!(error instanceof TooShort) || error.needed > LONGEST_TAIL) return void 0;
		return fetchTail(location, error.needed, signal).then(sumOfSizes).catch(() => void 0);
	}
}
var TooShort = class extends Error {
	needed;
	constructor(needed) {
		super("More of the archive is needed.");
		this.needed = needed;
	}
};
async function sumOfSizes(tail) {
	return (await readZipDirectory(tail)).reduce((sum, { size }) => sum + size, 0);
}
async function fetchTail(location, length, signal) {
	const response = await fetchUrl(new URL(location), {
		headers: { range: `bytes=-${length}` },
		signal
	});
	const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get("content-range") ?? "") ?? [];
	if (response.status !== 206) {
		await response.body?.cancel();
		throw new Error(`The archive was answered with status ${response.status}.`);
	}
	const bytes = Buffer.from(await response.arrayBuffer());
	return {
		size: Number(size),
		read(position, count) {
			const at = position - Number(start);
			if (at < 0) throw new TooShort(Number(size) - position);
			return bytes.subarray(at, at + count);
		}
	};
}
// src/read/attached-layers.ts
async function checkLayers(aws, plan, inputs, current, unzippedSize) {
	const arns = layersToSet(plan);
	const { latest } = current ?? {};
	const attached = latest?.Layers?.flatMap(({ Arn = [] }) => Arn) ?? [];
	const platformChanges = changesPlatform(plan, latest);
	if (arns.length === 0) return platformChanges ? keptWarnings(aws, attached, inputs, latest) : [];
	const account = accountOf(latest?.FunctionArn ?? inputs.configuration.Role ?? "");
	const [codeSize, layers] = await Promise.all([sendsCode(plan) ? unzippedSize : sizeOfCode(aws, plan.functionName), Promise.all(arns.map((arn) => attached.includes(arn) ? readKept(aws, arn) : readNew(aws, arn, account)))]);
	refuseTooLargeTogether(layers, codeSize);
	return layerWarnings(layers, inputs, latest, platformChanges);
}
async function keptWarnings(aws, arns, inputs, latest) {
	const layers = await Promise.all(arns.map(async (arn) => ({
		arn,
		isNew: false,
		version: await readAttached(aws, arn)
	})));
	return layerWarnings(layers, inputs, latest, true);
}
async function sizeOfCode(aws, functionName) {
	const { location } = await getFunction(aws, functionName) ?? {};
	return location === void 0 ? void 0 : unzippedSizeAt(location);
}
async function readKept(aws, arn) {
	const version = await readAttached(aws, arn);
	return version ? {
		...await sized(arn, version),
		isNew: false
	} : {
		arn,
		isNew: false
	};
}
async function readAttached(aws, arn) {
	try {
		return await getLayerVersionByArn(aws, arn);
	} catch (error) {
		if (error instanceof AwsFailure) return void 0;
		throw error;
	}
}
async function readNew(aws, arn, account) {
	try {
		const version = await getLayerVersionByArn(aws, arn);
		if (version) return {
			...await sized(arn, version),
			isNew: true
		};
	} catch (error) {
		throw isDenied(error) && accountOf(arn) !== account ? notShared(arn, error) : error;
	}
	throw new Failure(`The layer version ${nameOf(arn)}, given in \`layers\`, does not exist in ${arn.split(":")[3]}.`, "It may have been deleted or have another number. Use the output `layer-version-arn` of the step that publishes it.");
}
async function sized(arn, version) {
	const { location } = version;
	return {
		arn,
		version,
		unzippedSize: location === void 0 ? void 0 : await unzippedSizeAt(location)
	};
}
function accountOf(arn) {
	return arn.split(":")[4] ?? "";
}
function notShared(arn, { message, advice }) {
	return new Failure(message, `The layer belongs to the account ${accountOf(arn)}, which must share this version (\`share-with\` in \`mode: publish-layer\`). This role must be allowed to read it, too. ${advice}`);
}
// src/read/code/compared-code.ts
async function compareCode(aws, { latest, location }, code, versions, temporary) {
	const { digest } = code;
	const { CodeSha256: codeSha256, FunctionName } = latest;
	const claiming = versionsClaiming(codeSha256, digest, versions);
	if (code.kind === "image" || claiming.length === 0) return void 0;
	const comparison = await compareContent(aws, {
		name: FunctionName,
		codeSha256,
		location
	}, code, temporary);
	if (comparison !== "different") return {
		sameAs: comparison === "same" ? codeSha256 : void 0,
		warnings: []
	};
	const numbers = [...new Set(claiming.map(({ number }) => number))];
	const [subject, record, theirs, them] = numbers.length === 1 ? [
		"version",
		"records",
		"that version",
		"it"
	] : [
		"versions",
		"record",
		"those versions",
		"them"
	];
	return {
		sameAs: void 0,
		warnings: [`The description of ${subject} ${numbers.join(", ")} ${record} the content of this step's code, but the code of ${theirs} is different, so the record is ignored. Find out who published ${them}: this action records only what it has released.`]
	};
}
// src/plan/package/module-type.ts
const WITHOUT_DETECTION = /^nodejs(1[0-9]|2[0-2])\.x$/;
function readsModuleType(runtime, file, nodeOptions = "") {
	return WITHOUT_DETECTION.test(runtime ?? "") && file.endsWith(".js") && !nodeOptions.includes("--experimental-detect-module");
}
function packageFilesFor(file, files) {
	const folders = file.split("/").slice(0, -1);
	return Array.from({ length: folders.length + 1 }, (_, depth) => [...folders.slice(0, folders.length - depth), "package.json"].join("/")).filter((place) => files.includes(place));
}
const IMPORT = /(^|;)[ \t]*import[ \t]*(["'{*]|[\w$]+[ \t]*(,|from\b))/m;
const EXPORT = /(^|;)[ \t]*export[ \t]*(\{|\*|(default|const|let|var|function|async|class)\b)/m;
const COMMON_JS = /\brequire\s*\(|\bmodule\.exports\b|\bexports\.[\w$]+\s*=/;
function moduleTypeWarning(runtime, file, source, packageFile) {
	if (COMMON_JS.test(source) || !(IMPORT.test(source) || EXPORT.test(source)) || isModule(packageFile)) return void 0;
	return `The file ${shownName(file)} is an ES module, but ${runtime} reads it as a CommonJS module and cannot load it. Rename it to ${shownName(file.replace(/js$/, "mjs"))}, or package a package.json with \`"type": "module"\`.`;
}
function isModule(packageFile) {
	try {
		return JSON.parse(packageFile ?? "{}")?.type === "module";
	} catch {
		return false;
	}
}
// src/read/code/module-type.ts
async function moduleTypeWarnings(code, inputs, latest) {
	if (code.kind !== "package") return [];
	const { runtime, handler } = runsOn$1(inputs, latest);
	const [file, ...others] = handlerFiles(runtime, handler, code.files);
	const options = variable("NODE_OPTIONS", inputs, latest);
	if (file === void 0 || others.length > 0 || !readsModuleType(runtime, file, options)) return [];
	const source = await code.text?.(file);
	if (source === void 0) return [];
	const [packageFile] = packageFilesFor(file, code.files);
	const warning = moduleTypeWarning(runtime, file, source, packageFile && await code.text?.(packageFile));
	return warning ? [warning] : [];
}
// src/modes/deploy-plan.ts
async function planDeploy(session, inputs, found) {
	const { aws, info, git } = session;
	const { code, current } = found;
	const { plan, currentVersions, sent, compared } = await decide(session, inputs, found);
	const start = startOf(inputs, current, currentVersions);
	const unqualifiedCallers = inputs.dryRun && watchUnqualifiedCallers(aws, plan, "dry run");
	const [watched, layerWarnings] = await Promise.all([prepareShift(aws, plan), checkLayers(aws, plan, inputs, current, code?.unzippedSize)]);
	const handler = code && missingHandler(code, inputs, current?.latest);
	const warnings = [
		...compared?.warnings ?? [],
		...await newerServedWarnings(session, inputs, plan, start),
		...handler && !isInvokedFirst(inputs, plan) ? [handler] : [],
		...code ? packageWarnings(code, inputs, current?.latest) : [],
		...code ? await moduleTypeWarnings(code, inputs, current?.latest) : [],
		...layerWarnings,
		...watched.warnings,
		...unqualifiedCallers ? await unqualifiedCallers() : []
	];
	const output = planOutput(plan, sent?.sha256, warnings);
	for (const line of planLines(output)) info(line);
	if (sent?.kind === "package") refuseUnsendable(plan, sent.size);
	if (code) refuseUnrunnableHandler(plan, code, inputs, current?.latest);
	if (code?.unzippedSize) refuseTooLargeWithLayers(plan, code.unzippedSize, current?.latest ?? {});
	const secrets = secretsOf([current && { configuration: current.latest }], newValues(inputs));
	const tests = await prepareTests(session, {
		...inputs,
		url: current?.callers?.url
	}, secrets, setsFunctionUrl(plan));
	const { staging, versionDescription: text } = inputs;
	return {
		inputs,
		current,
		currentVersions,
		plan,
		output,
		details: {
			git,
			staging,
			text,
			code: sent,
			digest: digestOf(code, current, currentVersions),
			watch: watched.watch
		},
		start,
		isUnchanged: isUnchanged(plan),
		tests,
		suspicions: [...handler ? [handler] : [], ...layerWarnings]
	};
}
function isInvokedFirst({ dryRun, smokeTest }, { slots }) {
	return !dryRun && slots.gate !== void 0 && smokeTest?.invocation !== void 0;
}
async function newerServedWarnings(session, { functionName, ifNewerIsServed, githubToken }, plan, { alias, version }) {
	if (ifNewerIsServed !== "stop" || !releasesVersion(plan)) return [];
	const served = servedRelease(functionName, alias, version);
	if (!served) return [];
	const { refuseNewerServed } = await import("./newer-served.js");
	return refuseNewerServed(session, served, session.commit, githubToken);
}
function startOf(inputs, current, { versions }) {
	return {
		latest: current?.latest,
		alias: current?.alias,
		version: inputs.alias ? current?.served : versions.at(-1),
		previousVersion: servedVersion(current?.alias)
	};
}
function newValues({ environment }) {
	return Object.values(environment?.set ?? {});
}
async function decide({ aws, info, tools, git: { run } }, inputs, { code, current, currentVersions: early }) {
	const desired = {
		inputs,
		...code && { code },
		...run && { run }
	};
	const compareWith = async (versions) => current && code && compareCode(aws, current, code, versions, tools.temporary);
	const served = current?.served ? [current.served] : [];
	const first = await compareWith([...early?.versions ?? [], ...served]);
	const currentVersions = await versionsFor(aws, {
		...desired,
		sameAs: first?.sameAs
	}, current, early);
	const compared = first ?? await compareWith(currentVersions.versions);
	const wanted = {
		...desired,
		sameAs: compared?.sameAs
	};
	const planOf = (each) => current ? planRelease(current, each, currentVersions) : planCreation(each);
	const plan = planOf(wanted);
	if (!code || !sendsCode(plan)) return {
		plan,
		currentVersions,
		compared
	};
	const sent = await readyToSend(code, inputs, tools.temporary);
	if (sent.kind === "package") info(`Zipped: ${sizeText(sent.size)}.`);
	return {
		plan: planOf({
			...wanted,
			code: {
				...code,
				sha256: sent.sha256
			}
		}),
		currentVersions,
		sent,
		compared
	};
}
async function versionsFor(aws, wanted, current, early) {
	if (early && current) return early;
	if (!current || isReleased(current, wanted)) return {
		aliasesOnLatest: [],
		versions: []
	};
	return readCurrentVersions(aws, wanted.inputs.functionName);
}
function digestOf(code, current, { versions }) {
	if (code?.digest) return code.digest;
	const known = current?.served ? [...versions, current.served] : versions;
	return knownDigest(code ? code.sha256 : current?.latest.CodeSha256, known);
}
// src/modes/deploy-result.ts
function deployResult(stage, planned, reached) {
	const { inputs, current, output, plan, currentVersions, tests } = planned;
	const { latest, alias, version, previousVersion, baseline } = reached;
	const done = withVersions(output, version?.number, baseline?.number);
	const served = inputs.alias ? alias?.traffic.version : version?.number;
	const previous = previousVersion !== served && stage !== "unchanged" && stage !== "planned" ? previousVersion : void 0;
	const known = current?.served ? [...currentVersions.versions, current.served] : currentVersions.versions;
	const subject = reached.deployment?.isRunning ? numbered(known, served) : version;
	const url = reached.functionUrl?.url.address ?? tests?.functionUrl ?? current?.callers?.url?.address;
	return {
		...NO_FAILURE,
		kind: "release",
		result: stage === "done" ? reached.deployment?.isRunning ? "shifting" : doneAs(planned) : stage,
		functionName: inputs.functionName,
		region: inputs.region,
		changed: stage === "done",
		released: releasesVersion(plan),
		note: stage === "unchanged" && inputs.versionDescription !== void 0 ? NOT_DESCRIBED : void 0,
		plan: stage === "planned" ? output : withFailures(done, reached),
		functionArn: latest?.FunctionArn,
		alias: inputs.alias,
		aliasArn: alias?.arn,
		version: served,
		shares: inputs.alias ? alias?.traffic.shares : void 0,
		origin: originOf(subject),
		previousVersion: previous,
		previousOrigin: originOf(numbered(known, previous)),
		functionUrl: url?.href,
		codeSha256: subject?.configuration.CodeSha256,
		deploymentId: reached.deployment?.id,
		shift: reached.shift
	};
}
const NOT_DESCRIBED = "No version was published, so `version-description` was not recorded: it describes a new version.";
function doneAs({ inputs, current, plan }) {
	if (!current) return "created";
	return !inputs.alias && releasesVersion(plan) ? "published" : "deployed";
}
function refusedDeploy(inputs, current, failure) {
	const { functionName, region, alias: name } = inputs;
	const { latest, alias } = current ?? {};
	return {
		...refusalParts(failure, name, alias),
		kind: "release",
		functionName,
		region,
		released: false,
		functionArn: latest?.FunctionArn,
		alias: name,
		aliasArn: alias?.arn,
		version: alias?.traffic.version,
		shares: alias?.traffic.shares,
		origin: void 0,
		codeSha256: void 0
	};
}
// src/modes/deploy.ts
function deploy(inputs, session) {
	const { autoRollback, restoreLatest, dryRun } = inputs;
	return releaseWorkflow({
		dryRun,
		reading: "Read the function and the package",
		read: async () => {
			const read = await readDeploy(session.aws, inputs, session.tools.temporary);
			for (const line of startingPoint(inputs, read.current, read.code)) session.info(line);
			return read;
		},
		plan: (current) => planDeploy(session, inputs, current),
		resultOf: deployResult,
		refused: ({ current }, failure) => refusedDeploy(inputs, current, failure),
		undo: undoOptions,
		resultWhenUndone: "rolled-back",
		undoEarlier: autoRollback ? {
			restoreLatest,
			planBefore
		} : void 0,
		remains
	}, session);
}
function undoOptions(planned, reached) {
	const { inputs, current } = planned;
	const restore = inputs.restoreLatest && current ? restoreOptions(planned, current, reached) : void 0;
	return {
		autoRollback: inputs.autoRollback,
		restore
	};
}
function restoreOptions({ inputs, plan, details, currentVersions }, { latest: found, served: before }, { baseline }) {
	const served = before && before.number !== "$LATEST" ? before : baseline;
	const versions = [...currentVersions.versions, ...baseline ? [baseline] : []];
	const sentCode = plan.slots.code && details.code?.sha256;
	const formerOf = (alias) => {
		const wanted = served ? wantedChange(inputs, served, found, sentCode) : {};
		return formerLatest({
			found,
			alias,
			served,
			wanted,
			versions
		});
	};
	return {
		found,
		formerOf
	};
}
function planBefore(planned, { from, before }) {
	const { inputs, current, start } = planned;
	const latest = inputs.restoreLatest ? before.configuration : current?.latest;
	return {
		...planned,
		current: current && {
			...current,
			alias: from,
			latest: latest ?? current.latest
		},
		start: {
			...start,
			alias: from
		}
	};
}
async function remains({ inputs, plan, details, current }, { aws, progress, failure, undone }) {
	const { functionName } = inputs;
	const { alias, version, remaining = [] } = progress;
	const isReleased = plan.alias ? alias?.traffic.version === version?.number : !leavesUnverified(plan, remaining);
	return leftInLatest({
		functionName,
		before: current?.latest,
		now: await rereadLatest(aws, functionName),
		sent: allChanges({
			plan,
			code: details.code
		}),
		restored: undone.restored,
		isPartly: undone.settingsRemain === true,
		released: isReleased ? version : void 0,
		isRepeatable: !(failure instanceof TestFailure) && (current?.latest !== void 0 || version === void 0)
	});
}
export { deploy };
