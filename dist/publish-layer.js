import { o as __toESM } from "./rolldown-runtime.js";
import { At as mayUse, F as readExcludePatterns, Kt as unwritable, Ot as isShared, Tn as publishedByThisRun, Ut as shownNames, Vr as itemsOf, Vt as isUnwritable, Wt as shownPath, Zt as unzippedProblem, fr as writeOnce, jt as missingGrantees, kt as layerDigest, rn as stageArchive, v as packageLine } from "./common.js";
import { C as openZipFile, S as packDirectory, b as refuseUnrunnable, c as listUsedLayerVersions, h as requireSendable, i as getLayerVersion, l as publishLayerVersion, n as addLayerVersionPermission, o as getLayerVersionPolicy, r as deleteLayerVersion, s as listLayerVersions, t as compareContent, y as compiledFileWarnings } from "./same-content.js";
import { Ft as formatVersionDescription, H as layerPlanOutput, Hn as require_promises, On as shownName, Un as require__node_path, V as planLines, cn as withoutUndefined, ft as codeMembers, gn as Failure, kn as sizeText, ln as Cancelled, pt as keepingFor, yn as asFailure } from "./main.js";
import { t as storingCode } from "./code-storage.js";
import { t as cleanSitePackages } from "./site-packages.js";
// src/plan/layer.ts
function planLayer(wanted, content, current, run) {
	const { layerName, runtimes, architectures, sharing, keepVersions: keep, staging } = wanted;
	const { newest, existing, policy, different = [] } = current;
	const sharingSteps = missingGrantees(sharing, existing && policy).map((grantee) => ({
		type: "add-layer-version-permission",
		grantee
	}));
	const publishing = existing ? [] : [...staging ? [{
		type: "stage-code",
		staging
	}] : [], {
		type: "publish-layer-version",
		changes: newest ? changesFrom(newest, wanted, content, different) : []
	}];
	const isNew = !existing || publishedByThisRun(existing.record, run);
	return {
		layerName,
		digest: layerDigest({
			content,
			runtimes,
			architectures
		}),
		newest,
		existing,
		steps: [
			...publishing,
			...sharingSteps,
			...keep === void 0 || !isNew ? [] : [{
				type: "prune-layer-versions",
				keep
			}]
		]
	};
}
function differentLayerWarnings(layerName, different) {
	if (different.length === 0) return [];
	const [subject, record, theirs, them] = different.length === 1 ? [
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
	return [`The description of ${subject} ${different.join(", ")} of the layer ${layerName} ${record} this content, but the content of ${theirs} is different, so the record is ignored. Find out who published ${them}: this action records only what it has published.`];
}
function publicLayerWarnings({ layerName, existing, steps }) {
	if (!steps.some((step) => step.type === "add-layer-version-permission" && step.grantee.kind === "everybody")) return [];
	return [`EVERYBODY with an AWS account will be able to use and download ${existing ? `version ${existing.number}` : "the new version"} of the layer ${layerName} (\`share-with: '*'\`). Make sure that it contains no secrets and no code that must stay private.`];
}
function changesFrom(newest, wanted, content, different) {
	const { runtimes, architectures } = wanted;
	const before = {
		content,
		runtimes: newest.runtimes,
		architectures: newest.architectures
	};
	return [
		...newest.record?.digest === layerDigest(before) && !different.includes(newest.number) ? [] : [{ member: "Content" }],
		...listChange("CompatibleRuntimes", newest.runtimes, runtimes),
		...listChange("CompatibleArchitectures", newest.architectures, architectures)
	];
}
function listChange(member, from, to) {
	return from.toSorted().join() === to.toSorted().join() ? [] : [{
		member,
		from,
		to
	}];
}
function layerVersionsToPrune(keep, versions, used) {
	return versions.toSorted((left, right) => right.number - left.number).slice(keep).filter(({ arn }) => !used.has(arn)).map(({ number }) => number).reverse();
}
// src/apply/layer.ts
async function applyLayerPlan(release, start, phase, reached) {
	const { aws, plan } = release;
	let progress = start;
	let warning;
	const advance = (to) => {
		progress = {
			...progress,
			...to,
			changed: true
		};
		reached(progress);
	};
	let sent = release.archive && {
		kind: "package",
		...release.archive
	};
	for (const step of plan.steps) switch (step.type) {
		case "stage-code":
			sent = await phase("Upload the layer to S3", () => stage(release, step.staging));
			break;
		case "publish-layer-version":
			advance(published(await phase("Publish the layer", () => storingCode(aws, () => publish(release, sent), roomOf(aws, plan))), sent));
			if (progress.wrong) refuseOtherContent(plan.layerName, progress.wrong, sent);
			break;
		case "add-layer-version-permission":
			await phase(`Share the layer with ${granteeText(step.grantee)}`, () => share(aws, plan.layerName, progress.version?.number ?? 0, step.grantee));
			advance({});
			break;
		case "prune-layer-versions": warning = (await phase("Delete old versions", () => pruneLayerVersions(aws, plan.layerName, step.keep, progress.version?.arn))).problem;
	}
	return {
		progress,
		warning
	};
}
function published(version, sent) {
	return version.codeSha256 === sent?.sha256 ? { version } : { wrong: version };
}
function refuseOtherContent(layerName, { number, codeSha256 }, sent) {
	const where = sent?.kind === "s3-object" ? ` from s3://${sent.object.bucket}/${sent.object.key}` : "";
	throw new Failure(`Lambda published version ${number} of ${layerName}${where} with other content than this run sent: CodeSha256 is ${codeSha256}, not ${sent?.sha256}.`, `Do not use that version: delete it (\`aws lambda delete-layer-version --layer-name ${layerName} --version-number ${number}\`). Find out who can write to the bucket, then run the workflow again.`);
}
function roomOf(aws, { layerName, steps }) {
	const prune = steps.find((step) => step.type === "prune-layer-versions");
	if (!prune) return void 0;
	const { keep } = prune;
	return {
		keep,
		name: layerName,
		prune: () => pruneLayerVersions(aws, layerName, keep)
	};
}
async function stage({ aws, archive }, staging) {
	if (!archive?.open) return archive && {
		kind: "package",
		...archive
	};
	const { sha256, size, open } = archive;
	return {
		kind: "s3-object",
		sha256,
		object: await stageArchive(aws, staging, {
			sha256,
			size,
			open
		})
	};
}
async function publish({ aws, plan, inputs, git }, code) {
	const { layerName, digest, newest } = plan;
	const members = {
		LayerName: layerName,
		Description: formatVersionDescription(inputs.description, {
			digest,
			git
		}),
		Content: code && codeMembers(code),
		...withoutUndefined({
			CompatibleRuntimes: inputs.runtimes.length > 0 ? inputs.runtimes : void 0,
			CompatibleArchitectures: inputs.architectures.length > 0 ? inputs.architectures : void 0,
			LicenseInfo: inputs.license || void 0
		})
	};
	const published = await writeOnce(aws, {
		operation: "PublishLayerVersion",
		unrepeated: true,
		send: async () => {
			const { Version, LayerVersionArn, Content } = await publishLayerVersion(aws, members);
			return {
				...versionOf(Version, LayerVersionArn),
				codeSha256: Content?.CodeSha256
			};
		},
		reread: async () => {
			for await (const page of listLayerVersions(aws, layerName)) {
				const intended = page.find(({ record }) => record?.digest === digest);
				if (!intended || intended.number <= (newest?.number ?? 0)) return void 0;
				const { codeSha256 } = await getLayerVersion(aws, layerName, intended.number) ?? {};
				return codeSha256 === code?.sha256 ? {
					...versionOf(intended.number, intended.arn),
					codeSha256
				} : void 0;
			}
		}
	});
	aws.log(`Published ${published.arn}.`);
	return published;
}
function versionOf(number = 0, arn = "") {
	return {
		number,
		arn
	};
}
function granteeText({ kind, id }) {
	return kind === "everybody" ? kind : `${kind} ${id}`;
}
async function share(aws, layerName, version, grantee) {
	const { kind, id } = grantee;
	await writeOnce(aws, {
		operation: "AddLayerVersionPermission",
		send: async () => {
			await addLayerVersionPermission(aws, {
				LayerName: layerName,
				VersionNumber: version,
				StatementId: kind === "everybody" ? kind : `${kind}-${id}`,
				Action: "lambda:GetLayerVersion",
				Principal: kind === "account" ? id : "*",
				...withoutUndefined({ OrganizationId: kind === "organization" ? id : void 0 })
			});
			return true;
		},
		reread: async () => mayUse(await getLayerVersionPolicy(aws, layerName, version), grantee) || void 0
	});
	aws.log(`Version ${version} of ${layerName} can be used by ${granteeText(grantee)}.`);
}
const PAUSE = 100;
async function pruneLayerVersions(aws, layerName, keep, own) {
	const deleted = [];
	let problem = `No old versions of ${layerName} were deleted, because the versions or the functions that use them could not be read.`;
	try {
		const toDelete = await findPrunable(aws, layerName, keep, own);
		for (const version of toDelete) {
			problem = `Version ${version} of ${layerName} could not be deleted.`;
			if (deleted.length > 0) await aws.clock.sleep(PAUSE);
			await deleteLayerVersion(aws, layerName, version);
			deleted.push(version);
		}
		if (deleted.length === 0) aws.log("There are no old versions to delete.");
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		const { message, advice } = asFailure(error);
		return {
			deleted,
			problem: `${problem} ${message} ${advice}`
		};
	} finally {
		if (deleted.length > 0) aws.log(`Deleted of ${layerName}: ${deleted.join(", ")}.`);
	}
	return { deleted };
}
async function findPrunable(aws, layerName, keep, own) {
	const versions = await itemsOf(listLayerVersions(aws, layerName));
	if (versions.length === 0) throw new Failure(`AWS lists no versions of ${layerName}, although one exists.`, "The next run that publishes a version deletes the old ones.");
	if (versions.length <= keep) return [];
	const used = await listUsedLayerVersions(aws);
	return layerVersionsToPrune(keep, versions, own === void 0 ? used : /* @__PURE__ */ new Set([...used, own]));
}
// src/read/layer/compare-layer.ts
function comparingWith(aws, { layerName, runtimes, architectures }, code, temporary) {
	const { digest: content } = code;
	const wanted = layerDigest({
		content,
		runtimes,
		architectures
	});
	return async ({ number }, found) => {
		if (layerDigest({
			...found,
			content
		}) !== wanted) return "different";
		const stored = {
			...found,
			name: `version ${number} of the layer ${layerName}`
		};
		return compareContent(aws, stored, code, temporary);
	};
}
// src/read/layer/layer.ts
const MOST_COMPARED = 5;
async function readLayer(aws, name) {
	const pages = listLayerVersions(aws, name);
	const { value: first } = await pages.next();
	const newest = first?.[0];
	const find = async (digest, compare, withPolicy) => {
		const different = [];
		let compared = 0;
		for (let page = first; page !== void 0; page = (await pages.next()).value) for (const existing of page.filter((each) => each.record?.digest === digest)) {
			if (compared === MOST_COMPARED) return {
				newest,
				different
			};
			const read = await readVersion(aws, name, existing, withPolicy);
			if (!read) continue;
			compared += 1;
			const comparison = await compare(existing, read.content);
			const { policy } = read;
			const { codeSha256 } = read.content;
			if (comparison === "same") return {
				newest,
				different,
				existing,
				policy,
				codeSha256
			};
			if (comparison === "different") different.push(existing.number);
		}
		return {
			newest,
			different
		};
	};
	return {
		newest,
		find
	};
}
async function readVersion(aws, name, existing, withPolicy) {
	const version = existing.number;
	const [content, policy] = await Promise.all([getLayerVersion(aws, name, version), withPolicy ? getLayerVersionPolicy(aws, name, version) : void 0]);
	return content && {
		content,
		policy
	};
}
// src/package/layer/extensions.ts
var import__node_path = /* @__PURE__ */ __toESM(require__node_path(), 1);
var import_promises = /* @__PURE__ */ __toESM(require_promises(), 1);
function extensionWarnings({ files, executables = [] }) {
	const names = files.filter((file) => /^extensions\/[^/]+$/.test(file) && !executables.includes(file));
	if (names.length === 0) return [];
	return [`Lambda starts every file in extensions/, but ${shownNames(names)} ${names.length === 1 ? "is" : "are"} not executable, so functions with this layer fail. Run \`chmod +x extensions/*\` on Linux or macOS before the layer is published, and keep other files elsewhere.`];
}
// src/package/layer/layer-size.ts
const LARGEST = 5;
async function requireFittingSize(where, directory) {
	const sizes = /* @__PURE__ */ new Map();
	for (const entry of await (0, import_promises.readdir)(directory, {
		recursive: true,
		withFileTypes: true
	})) {
		if (!entry.isFile()) continue;
		const path = (0, import__node_path.join)(entry.parentPath, entry.name);
		const name = packageOf((0, import__node_path.relative)(directory, path).split(import__node_path.sep));
		sizes.set(name, (sizes.get(name) ?? 0) + (await (0, import_promises.stat)(path)).size);
	}
	const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	const problem = unzippedProblem(where, total);
	if (!problem) return;
	const largest = [...sizes].sort(([, left], [, right]) => right - left).slice(0, LARGEST).map(([name, size]) => `${shownName(name)} ${sizeText(size)}`);
	throw new Failure(`${problem.message} The largest packages: ${largest.join(", ")}.`, "Leave out what the function does not need, for instance what the runtime already contains (boto3, the AWS SDK), or deploy the function as a container image. Several layers do not help: the limit applies to all of them together.");
}
function packageOf(segments) {
	const below = segments.slice(segments[1] === "node_modules" ? 2 : 1);
	return below[0]?.startsWith("@") ? below.slice(0, 2).join("/") : below[0] ?? "";
}
// src/package/layer/leave-out.ts
async function leaveOut(directory, patterns) {
	if (patterns.length === 0) return [];
	const exclude = readExcludePatterns(patterns);
	const names = [];
	const read = async (prefix) => {
		let remaining = 0;
		for (const entry of await (0, import_promises.readdir)((0, import__node_path.join)(directory, prefix), { withFileTypes: true })) {
			const name = prefix + entry.name;
			names.push(entry.isDirectory() ? `${name}/` : name);
			if (exclude.excludes(name, entry.isDirectory())) await (0, import_promises.rm)((0, import__node_path.join)(directory, name), { recursive: true });
			else remaining += entry.isDirectory() ? await read(`${name}/`) : 1;
		}
		return remaining;
	};
	if (await read("") === 0) throw new Failure("`exclude` leaves nothing of the layer.", "Check the patterns of `exclude`.");
	if (names.includes("python/")) await cleanSitePackages((0, import__node_path.join)(directory, "python"));
	const unmatched = await exclude.withoutMatch(async function* () {
		yield* names;
	});
	if (unmatched.length === 0) return [];
	return [`The layer contains nothing that ${shownNames(unmatched)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to the layer, in which packages are in python/ or nodejs/node_modules/.`];
}
// src/package/layer/structure.ts
const PLACES = [
	{
		runtimes: /^python/,
		holds: (file, runtime) => {
			const [, version] = /^python\/lib\/python([\d.]+)\/site-packages\//.exec(file) ?? [];
			return version === void 0 ? /^python\/(?!lib\/python)/.test(file) : !/^python\d/.test(runtime) || runtime === `python${version}`;
		},
		usual: (runtime) => `python/ (or python/lib/${/^python\d/.test(runtime) ? runtime : "python3.13"}/site-packages/)`
	},
	{
		runtimes: /^nodejs/,
		holds: (file, runtime) => {
			const [, major] = /^nodejs\/node(\d+)\/node_modules\//.exec(file) ?? [];
			return major === void 0 ? file.startsWith("nodejs/") : runtime.startsWith(`nodejs${major}`);
		},
		usual: () => "nodejs/node_modules/"
	},
	{
		runtimes: /^java/,
		holds: (file) => file.startsWith("java/lib/"),
		usual: () => "java/lib/"
	},
	{
		runtimes: /^ruby/,
		holds: (file) => /^ruby\/(gems|lib)\//.test(file),
		usual: () => "ruby/gems/ or ruby/lib/"
	}
];
function isForEveryRuntime(file) {
	return /^(bin|lib(?!\/python\d)|extensions)\//.test(file) || file === "bootstrap";
}
function requireStructure(where, files, runtimes) {
	if (files.some(isForEveryRuntime)) return;
	const unserved = runtimes.filter((runtime) => {
		const places = PLACES.find((each) => each.runtimes.test(runtime));
		return places && !files.some((file) => places.holds(file, runtime));
	});
	const named = runtimes.length > 0;
	const anyPlace = PLACES.some(({ holds }) => files.some((file) => holds(file, "")));
	if (named ? unserved.length === 0 : anyPlace) return;
	const [first = ""] = unserved;
	const usual = PLACES.find((each) => each.runtimes.test(first))?.usual(first);
	const lacking = usual ? `${where} contains nothing where ${unserved.join(" and ")} would look for it: ${usual}, or bin/ and lib/ for programs and libraries.` : `${where} contains nothing where a runtime of Lambda would look for it: python/, nodejs/node_modules/, java/lib/, ruby/gems/, bin/ or lib/.`;
	throw new Failure(`${lacking} Its top level has ${atTop(files)}.`, adviceFor(files, runtimes));
}
function atTop(files) {
	const top = [...new Set(files.map((file) => file.replace(/\/.*/s, "/")))];
	const shown = top.slice(0, 8).map(shownName).join(", ");
	return top.length > 8 ? `${shown} and ${top.length - 8} more` : shown;
}
function adviceFor(files, runtimes) {
	const [folder = ""] = files[0]?.split("/") ?? [];
	const inside = files.map((file) => file.slice(folder.length + 1));
	if (files.every((file) => file.startsWith(`${folder}/`)) && inside.some((file) => isForEveryRuntime(file) || PLACES.some(({ holds }) => holds(file, "")))) return `The content is one folder too deep: give \`${shownName(folder)}\` in it as \`source-dir\`, or zip the content of that folder instead of the folder (\`cd ${shownName(folder)} && zip -r ../layer.zip .\`).`;
	if (files.some((file) => /^lib\/python\d[\d.]*\/site-packages\//.test(file))) return "It looks like a virtual environment: put its lib/ into a folder python/, or install the packages into one (`pip install --target layer/python`) and give the folder above as `source-dir`. `requirements` does all of that.";
	if (files.some((file) => file.startsWith("node_modules/"))) return "Put node_modules/ into a folder nodejs/, and give the folder above as `source-dir`. `package-lock` does all of that.";
	if (files.some((file) => /^[^/]+\.(dist-info|egg-info)\//.test(file) || /^[^/]+(\/__init__)?\.py$/.test(file))) return "It looks like Python packages without the folder python/ around them: move them into one, or install them there (`pip install --target layer/python` for `source-dir: layer`). With `requirements` instead of `source-dir`, this action does all of that.";
	const [versioned] = files.flatMap((file) => /^python\/lib\/(python[\d.]+)\//.exec(file)?.[1] ?? []);
	if (versioned !== void 0 && runtimes.some((runtime) => runtime.startsWith("python"))) return `Its content is for ${versioned}: build it for each compatible runtime, or correct \`compatible-runtimes\`.`;
	return "Move the content there, or correct `compatible-runtimes`.";
}
// src/read/layer/layer-content.ts
async function openLayer(content, tools) {
	const { source } = content;
	const buildDirectory = isLockFile(source) ? await makeBuildDirectory(tools) : void 0;
	const close = async () => {
		if (buildDirectory) await (0, import_promises.rm)(buildDirectory, {
			recursive: true,
			force: true
		});
	};
	try {
		return {
			...checked(content, await open(content, buildDirectory ?? "", tools)),
			close
		};
	} catch (error) {
		await close();
		throw buildDirectory && isUnwritable(error) ? notBuilt(tools, error) : error;
	}
}
async function makeBuildDirectory(tools) {
	try {
		return await (0, import_promises.mkdtemp)((0, import__node_path.join)(tools.temporary, "layer-"));
	} catch (error) {
		throw notBuilt(tools, error);
	}
}
function notBuilt({ temporary }, error) {
	return unwritable("What the layer is built of", temporary, "Packages are installed there", error);
}
function checked({ source, runtimes, architectures }, opened) {
	const where = whereOf(source);
	if (opened.repeated && opened.repeated.length > 0) throw new Failure(`${where} holds ${shownNames(opened.repeated)} more than once, and which copy is used depends on the tool that unpacks it.`, "Delete the old archive before you build it again, and add each file once.");
	requireStructure(where, opened.files, runtimes);
	const targets = targetsOf(runtimes, architectures);
	const programs = opened.files.filter((file) => /^(bootstrap|extensions\/[^/]+)$/.test(file));
	for (const target of targets) refuseUnrunnable(where, opened, programs, target);
	const warnings = compiledFileWarnings("The layer", opened, targets);
	return {
		...opened,
		warnings: [
			...opened.warnings,
			...extensionWarnings(opened),
			...warnings
		]
	};
}
function targetsOf(runtimes, architectures) {
	const each = (values) => values.length > 0 ? values : [void 0];
	return each(runtimes).flatMap((runtime) => each(architectures).map((architecture) => ({
		runtime,
		architecture
	})));
}
function whereOf(source) {
	if (source.kind === "zip-file") return `The archive \`${shownPath(source.path)}\``;
	if (source.kind === "source-dir") return `The directory \`${shownPath(source.path)}\``;
	return `The layer built from \`${shownPath(source.path)}\``;
}
async function open({ source, architectures }, buildDirectory, tools) {
	if (isLockFile(source)) return build(source, architectures, buildDirectory, tools);
	if (source.kind === "zip-file") return openZipFile(source.path);
	return packDirectory(source.path, source.exclude);
}
function isLockFile(source) {
	return source.kind === "requirements" || source.kind === "package-lock";
}
async function build(source, architectures, buildDirectory, tools) {
	let built;
	for (const architecture of architectures) {
		const directory = (0, import__node_path.join)(buildDirectory, architecture);
		await (0, import_promises.mkdir)(directory);
		const warnings = await install(source, architecture, directory, tools);
		const notes = await leaveOut(directory, source.exclude ?? []);
		await requireFittingSize(whereOf(source), directory);
		const packed = await packDirectory(directory, []);
		if (built && built.digest !== packed.digest) throw architecturesDiffer(source, architectures);
		built ??= {
			...packed,
			warnings: [...packed.warnings, ...warnings],
			notes: [...packed.notes ?? [], ...notes]
		};
	}
	if (!built) throw new Error("A layer is built for at least one architecture.");
	return built;
}
async function install(source, architecture, directory, tools) {
	if (source.kind === "package-lock") {
		const { installNodePackages } = await import("./node-packages.js");
		return installNodePackages({
			packageLock: source.path,
			architecture
		}, directory, tools);
	}
	const { installPythonPackages } = await import("./python-packages.js");
	const { path: requirements, pythonVersion, selection } = source;
	return installPythonPackages({
		requirements,
		pythonVersion,
		selection,
		architecture
	}, directory, tools);
}
function architecturesDiffer({ path }, architectures) {
	return new Failure(`The layer built from \`${shownPath(path)}\` is not the same for ${architectures.join(" and ")}: it contains compiled code, and a layer can hold that for one architecture only.`, `Publish a layer for each architecture: two steps, each with one of the \`compatible-architectures\` and its own \`layer-name\`, such as \`${(0, import__node_path.basename)(path).split(".")[0]}-${architectures[1]}\`.`);
}
// src/modes/publish-layer-result.ts
function layerResult(result, { inputs, plan, code, archive, found }, { version, changed }, warning) {
	const published = found ? void 0 : version?.number;
	const codeSha256 = version?.codeSha256 ?? archive?.sha256;
	const arn = version?.arn ?? plan.newest?.arn;
	return {
		kind: "layer",
		result,
		region: inputs.region,
		changed,
		failure: void 0,
		served: void 0,
		codeSha256,
		plan: {
			...layerPlanOutput(plan, [...code.warnings, ...warning ? [warning] : []], published),
			...warning && { failedSteps: [{ type: "prune-layer-versions" }] }
		},
		layerName: inputs.layerName,
		layerArn: arn && layerArn(arn),
		version: version && String(version.number),
		versionArn: version?.arn
	};
}
function refusedLayer({ layerName, region }, newest, failure) {
	const arn = newest?.arn;
	return {
		kind: "layer",
		result: "failed",
		region,
		changed: false,
		layerName,
		layerArn: arn && layerArn(arn),
		version: void 0,
		versionArn: void 0,
		codeSha256: void 0,
		plan: void 0,
		failure,
		served: "Nothing was published."
	};
}
function failedLayer(facts, progress, failure) {
	const { version, wrong, changed } = progress;
	const { layerName } = facts.inputs;
	const state = version ? `Version ${version.number} of ${layerName} ${facts.found ? "was there before" : "was published"} and can be used, but is not shared with everyone in \`share-with\` yet. The next run shares this version and publishes nothing new.` : wrong ? `Version ${wrong.number} of ${layerName} was published, but not with the content of this step.` : "Nothing was published.";
	return {
		...layerResult("failed", facts, progress),
		changed,
		failure,
		served: state
	};
}
function layerArn(versionArn) {
	return versionArn.replace(/:\d+$/, "");
}
// src/modes/publish-layer.ts
async function publishLayer(inputs, session) {
	const { aws, phase, info, warning } = session;
	const reader = await phase("Read the layer", async () => {
		const read = await readLayer(aws, inputs.layerName);
		info(startOf(inputs, read));
		return read;
	});
	let facts;
	try {
		facts = await prepare(inputs, reader, session);
	} catch (error) {
		return refusedLayer(inputs, reader.newest, asFailure(error));
	}
	const { plan, code, archive } = facts;
	for (const line of code.warnings) warning(line);
	const start = {
		...facts.found && { version: facts.found },
		changed: false
	};
	if (inputs.dryRun) return layerResult("planned", facts, start);
	let progress = start;
	try {
		const done = await applyLayerPlan({
			aws,
			plan,
			inputs,
			git: session.git,
			...archive && { archive }
		}, start, phase, (reached) => {
			progress = reached;
		});
		if (done.warning !== void 0) warning(done.warning);
		return layerResult(plan.existing ? "unchanged" : "published", facts, done.progress, done.warning);
	} catch (error) {
		return failedLayer(facts, progress, asFailure(error));
	}
}
async function prepare(inputs, reader, session) {
	const { phase, info, tools } = session;
	const { source } = inputs;
	const code = await phase(source.kind === "requirements" || source.kind === "package-lock" ? "Build the layer" : "Read the package", async () => {
		const opened = await openLayer(inputs, tools);
		for (const line of [packageLine(opened), ...opened.notes ?? []]) info(line);
		return opened;
	});
	try {
		return await phase("Plan", () => plan(inputs, reader, code, session));
	} finally {
		await code.close();
	}
}
async function plan(inputs, reader, opened, { aws, info, tools, git }) {
	const { runtimes, architectures, sharing } = inputs;
	const digest = layerDigest({
		content: opened.digest,
		runtimes,
		architectures
	});
	const compare = comparingWith(aws, inputs, opened, tools.temporary);
	const { codeSha256, ...current } = await reader.find(digest, compare, isShared(sharing));
	const planned = planLayer(inputs, opened.digest, current, git.run);
	const warnings = [...differentLayerWarnings(inputs.layerName, current.different ?? []), ...publicLayerWarnings(planned)];
	const code = {
		...opened,
		warnings: [...opened.warnings, ...warnings]
	};
	const { existing } = planned;
	const archive = existing ? void 0 : await code.archive(keepingFor(inputs, tools.temporary));
	if (archive) info(`Zipped: ${sizeText(archive.size)}.`);
	for (const line of planLines(layerPlanOutput(planned, code.warnings))) info(line);
	if (archive) requireSendable(archive, inputs.staging);
	const found = existing && {
		...versionOf(existing.number, existing.arn),
		...codeSha256 && { codeSha256 }
	};
	return {
		inputs,
		plan: planned,
		code,
		...archive && { archive },
		...found && { found }
	};
}
function startOf({ layerName, region }, { newest }) {
	return newest ? `The layer ${layerName} in ${region}: the newest version is ${newest.number}.` : `The layer ${layerName} in ${region} has no version yet.`;
}
export { publishLayer };
