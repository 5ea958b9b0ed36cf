import "./rolldown-runtime.js";
import { $ as withShiftFinished, Ar as findFunctionUrl, B as deploymentStep, Cn as beforeLastMove, Fn as wakeVersion, Gn as tagFunction, H as meetsDeployment, Hn as downloadCode, Ir as removePermission, J as readAlarms, Kn as untagFunction, Mn as listVersions, Mr as updateFunctionUrl, Mt as checkedBytes, Nn as publishVersion, Nr as addPermission, On as versionBeforeLastMove, Or as createFunctionUrl, Pn as waitForVersion, Pr as getPolicy, Q as shiftUnderWay, Rr as getAlias, Sr as getProvisionedConcurrency, Tr as waitForProvisionedConcurrency, Un as getFunction, Wn as getVersion, X as isFinishedShift, Xn as waitUntilIdle, Xt as tooLargeForRequest, Y as readShiftMetrics, Z as recordsEndedShift, Zn as hasFailed, _r as refuseConcurrentChange, _t as leavesUnverified, an as rereadAlias, ar as createAliasOn, at as getDeploymentGroup, br as setEventInvokeConfig, cr as moveTo, ct as describedAs, dr as writeAlias, et as withShiftTakenBack, fr as writeOnce, ft as getReservedConcurrency, gr as otherVersionAnswered, gt as latestAfterRestore, ir as concurrentMove, kr as deleteFunctionUrl, ln as settledAlias, lr as nameRelease, lt as isShiftBetween, mr as concurrentChange, nt as createDeployment, or as describeAlias, ot as getLifecycle, pr as ConcurrentChange, pt as setReservedConcurrency, q as lookAtAlarms, qt as fitsInRequest, rn as stageArchive, rt as getDeployment, sn as rereadSettled, sr as moveAlias, st as stopDeployment, tt as activeDeploymentIn, ur as refreshAlias, ut as isSameEventInvoke, vt as restoredMembers, wn as movedByThisRun, wr as putProvisionedConcurrency, xr as deleteProvisionedConcurrency, yr as getEventInvokeConfig, z as watchUnqualifiedCallers } from "./common.js";
import { Bt as isDenied, Lt as AwsFailure, Rt as deniedAction, St as allows, Xt as WORDS, jt as statementsOf, kt as removalCommand, qt as isUncertain, st as answerLimit, vr as require__node_stream } from "./session.js";
import { $ as scheduleText, A as servedSentence, An as uncapitalised, Bt as historyWithBad, Ct as servedVersion, D as markedVersion, Dt as trafficText, E as leftVersion, F as TestFailure, Ft as formatVersionDescription, J as haveEffect, Lt as historyAfterMove, Nt as versionName, O as nothingUndone, On as shownName, P as ShiftFailure, Pt as formatAliasHistory, S as NOTHING_WAS_CHANGED, Tn as listed, X as urlChanges, Y as hasSettings, Z as durationText, _n as NotFinished, a as FailedAllocation, an as grouped, bn as insteadOfRerun, bt as isWhole, c as isUpdateMode, cn as withoutUndefined, ct as unexpectedMembers, et as secondsOf, gn as Failure, gt as heldOn, ht as badVersions, i as lastShare, j as isSameRelease, ln as Cancelled, lt as unkeptMembers, mn as shiftAgainAdvice, mt as allTo, n as errorPercent, pn as rollBackAgainAdvice, q as STEPS, r as sumOfCounts, ut as unknownMembers, v as failureParts, vt as isManaged, w as latestUnchanged, xt as percent, yn as asFailure, zt as historyDuringShift } from "./main.js";
import { a as takeSharesBack, c as following, i as movedBackText, l as tookEffect, n as findShares, o as undoMove, r as markBad, t as findMoved } from "./undo-move.js";
import { t as storingCode } from "./code-storage.js";
import { a as allChanges, c as createFunctionOf, i as setCodeSigningConfig, n as putRuntimeManagement, o as changeCode, r as getCodeSigningConfig, s as changeConfiguration, t as getRuntimeManagement } from "./runtime-management.js";
import { n as pruneVersions } from "./prune-versions.js";
// src/apply/publish.ts
async function publish(aws, latest, description, newest) {
	const name = latest.FunctionName;
	const published = await publishOnce(aws, latest, description, newest);
	refuseConcurrentChange(latest, {}, published.configuration);
	const ready = await waitForVersion(aws, name, published);
	aws.log(`Published version ${ready.number}.`);
	return ready;
}
async function existingVersion(aws, name, version) {
	const found = await getVersion(aws, name, version);
	aws.log(`Version ${version} already has this code and configuration.`);
	return waitForVersion(aws, name, found);
}
async function publishOnce(aws, latest, description, newest) {
	const name = latest.FunctionName;
	let revisionId = latest.RevisionId;
	return writeOnce(aws, {
		operation: "PublishVersion",
		send: async () => {
			const published = await publishVersion(aws, {
				FunctionName: name,
				CodeSha256: latest.CodeSha256,
				RevisionId: revisionId,
				Description: description
			});
			return published.configuration.Description === description && isNewer(published, newest) ? published : confirmedVersion(aws, latest, published);
		},
		reread: async () => {
			const [found, versions] = await Promise.all([waitUntilIdle(aws, name), listVersions(aws, name)]);
			const intended = versions.findLast(({ configuration }) => isIntended(configuration, latest, description));
			if (intended) return intended;
			refuseConcurrentChange(latest, {}, found);
			revisionId = found.RevisionId;
		}
	});
}
function isNewer({ number }, newest) {
	return newest === void 0 || Number(number) > Number(newest);
}
async function confirmedVersion(aws, latest, published) {
	const { FunctionName: name } = latest;
	const { number } = published;
	const found = await getVersion(aws, name, number);
	const members = unexpectedMembers(latest, {}, found.configuration);
	if (members.length === 0) return found;
	throw new AwsFailure({
		code: "OtherVersion",
		kind: "aws",
		status: 200,
		uncertain: true
	}, `PublishVersion answered with version ${number} of ${name}, which is an older one: ${members.join(", ")} of it ${members.length === 1 ? "differs" : "differ"} from $LATEST. It is unknown whether a version was published.`, "Run the workflow again: a version that was published is found and used. If the error persists, look for a proxy between the runner and AWS.");
}
function isIntended(version, latest, description) {
	if (isSameRelease(version, latest)) return true;
	return version.Description === description && unexpectedMembers(latest, {}, version).length === 0;
}
async function latestAsBefore(aws, latest) {
	const found = await waitUntilIdle(aws, latest.FunctionName);
	refuseConcurrentChange(latest, {}, found);
	return found;
}
// src/apply/restore-latest.ts
var import__node_stream = require__node_stream();
async function restoreLatest(release, before, { description, ...former }) {
	const latest = await waitUntilIdle(release.aws, release.plan.functionName);
	refuseConcurrentChange(before, {}, latest);
	if (description === void 0) return writeFormer(release, latest, former, []);
	const configuration = {
		...former.configuration,
		Description: description
	};
	return writeFormer(release, latest, {
		...former,
		configuration
	}, ["Description"]);
}
async function undoLatest(release, latest, known, former) {
	const theirs = unknownMembers(known, latest);
	if (theirs.length > 0) {
		const problem = `somebody else changed its ${listed(theirs)} during this release.`;
		throw new ConcurrentChange(problem, "Their change was kept.");
	}
	if (!former.code && latest.CodeSha256 !== former.configuration.CodeSha256) throw new Failure("no published version has the code that it held before, and no alias serves a version.", "Nothing of it was restored.");
	const { members: sent = {} } = allChanges(release);
	if (known[0]?.state.RevisionId !== latest.RevisionId && sent["Environment"] && former.configuration.Environment?.Error) throw new Failure("its environment variables from before could not be read.", "Nothing of it was restored.");
	return writeFormer(release, latest, former, Object.keys(sent).filter((name) => name === "Description" ? latest.Description === sent[name] : hasFailed(latest)));
}
async function writeFormer(release, found, { configuration, code: provider }, repeated) {
	const members = restoredMembers(found, configuration, repeated);
	const codes = [configuration, provider?.configuration].map((each) => each?.CodeSha256);
	const restored = !provider || codes.includes(found.CodeSha256) ? void 0 : await codeOfVersion(release, provider);
	let latest = found;
	if (Object.keys(members).length > 0) latest = await changeConfiguration(release, latest, members);
	if (restored) {
		const { code, storage } = restored;
		const { Architectures: architectures } = provider?.configuration ?? {};
		latest = await changeCode({
			...release,
			code
		}, latest, {
			architectures,
			storage
		});
	}
	return latest;
}
async function codeOfVersion(release, version) {
	const found = await getFunction(release.aws, release.plan.functionName, version.number);
	const { storage = {} } = found ?? {};
	const { CodeSha256: sha256, PackageType } = version.configuration;
	if (PackageType === "Image") return {
		code: imageOf(version, found?.image),
		storage
	};
	const { referenced } = storage;
	if (referenced) return {
		code: {
			kind: "s3-object",
			sha256,
			object: referenced
		},
		storage
	};
	return {
		code: await archiveOf(release, version, found),
		storage
	};
}
async function archiveOf({ aws, plan, staging }, version, read) {
	const { CodeSize: size, CodeSha256: sha256 } = version.configuration;
	const name = plan.functionName;
	if (fitsInRequest(size)) return {
		kind: "package",
		sha256,
		size,
		zip: await wholeOf(readCode(aws, name, version, read))
	};
	if (!staging) throw new Failure(tooLargeForRequest(`The code of version ${version.number}`, size), "Set `s3-bucket` to a bucket in the function's region: code of this size is restored through S3.");
	const open = async () => {
		const found = await getFunction(aws, name, version.number);
		return import__node_stream.Readable.from(readCode(aws, name, version, found));
	};
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
function imageOf({ number, configuration: { CodeSha256: sha256 } }, image) {
	if (image) return {
		kind: "image",
		sha256,
		image
	};
	throw new Failure(`AWS did not return the image of version ${number}.`, "Release the image again.");
}
function readCode(aws, name, { number, configuration: { CodeSha256 } }, { location, withheld } = {}) {
	if (!location) throw new Failure(`AWS did not return a download of the code of version ${number}${withheld ? ` (${withheld})` : ""}.`, withheld ? "If a KMS key encrypts the code (`SourceKMSKeyArn` in `aws lambda get-function`), allow kms:Decrypt on it for the role that this step signs in as, in a policy of the role and in the policy of the key. Or release the code again." : "Release the code again.");
	const bytes = downloadCode(aws, location, `${name}:${number}`);
	const damaged = () => new Failure(`The download of the code of version ${number} is damaged.`, "Release the code again.");
	return checkedBytes(bytes, CodeSha256, damaged);
}
async function wholeOf(bytes) {
	const chunks = [];
	for await (const chunk of bytes) chunks.push(chunk);
	return Buffer.concat(chunks);
}
// src/apply/settings/capacity.ts
async function reserve(aws, functionName, to) {
	await writeOnce(aws, {
		operation: to === "none" ? "DeleteFunctionConcurrency" : "PutFunctionConcurrency",
		send: async () => {
			await setReservedConcurrency(aws, functionName, to);
			return to;
		},
		reread: async () => {
			return (await getReservedConcurrency(aws, functionName) ?? "none") === to ? to : void 0;
		}
	});
	aws.log(to === "none" ? "Reserved concurrency removed." : `Reserved concurrency: ${to}.`);
}
async function provision({ aws, plan, tests }, step, version, advance) {
	const { alias, from, to, sends } = step;
	const { functionName, slots } = plan;
	if (from !== void 0 && slots.move?.type === "update-alias") await waitForProvisionedConcurrency(aws, functionName, alias);
	if (sends) {
		const sent = await setAmount(aws, functionName, alias, to);
		advance({ provisioned: step });
		if (sent) await waitForProvisionedConcurrency(aws, functionName, alias, {
			seen: sent,
			version
		});
	}
	aws.log(to === 0 ? `Provisioned concurrency of the alias ${alias} removed.` : `Provisioned concurrency of the alias ${alias}: ${to} of ${to} allocated.`);
	return tests ? {} : { unverified: void 0 };
}
async function setAmount(aws, functionName, alias, amount) {
	const reread = async () => {
		const now = await getProvisionedConcurrency(aws, functionName, alias);
		return (now?.requested ?? 0) === amount ? { now } : void 0;
	};
	const { now } = await writeOnce(aws, {
		operation: amount === 0 ? "DeleteProvisionedConcurrencyConfig" : "PutProvisionedConcurrencyConfig",
		send: async () => {
			if (amount > 0) return { now: await putProvisionedConcurrency(aws, functionName, alias, amount) };
			await deleteProvisionedConcurrency(aws, functionName, alias);
			return { now: void 0 };
		},
		reread
	});
	return now;
}
const LONGEST_WAIT$1 = 60;
function reservedToUndo({ aws, plan }, done) {
	const reserved = done.find((step) => step.type === "set-reserved-concurrency");
	if (!reserved) return void 0;
	const { from = "none", to } = reserved;
	return {
		title: "Restore reserved concurrency",
		what: `the reserved concurrency of the function (before this run: ${from}${to === 0 ? "; while it was 0, Lambda refused all calls of the function" : ""})`,
		problem: `The reserved concurrency of the function, which was ${from}, could not be restored`,
		command: from === "none" ? `aws lambda delete-function-concurrency --function-name ${plan.functionName}` : `aws lambda put-function-concurrency --function-name ${plan.functionName} --reserved-concurrent-executions ${from}`,
		work: () => reserve(aws, plan.functionName, from).then(() => void 0)
	};
}
function provisionedToUndo({ aws, plan: { functionName, slots } }, progress, uncertain, { alias, rolledBack }) {
	const isAlone = slots.move?.type !== "update-alias";
	const provisioned = progress.provisioned ?? (uncertain?.type === "set-provisioned-concurrency" ? uncertain : void 0);
	if (!provisioned?.sends || !(rolledBack || isAlone)) return void 0;
	const { from = 0 } = provisioned;
	const what = `provisioned concurrency of the alias ${provisioned.alias} (before this run: ${from})`;
	return {
		title: "Restore provisioned concurrency",
		what: `the ${what}`,
		problem: `The ${what}, could not be restored`,
		command: from === 0 ? `aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier ${provisioned.alias}` : `aws lambda put-provisioned-concurrency-config --function-name ${functionName} --qualifier ${provisioned.alias} --provisioned-concurrent-executions ${from}`,
		work: async () => {
			const waiting = {
				...aws,
				waitTimeout: Math.min(aws.waitTimeout, LONGEST_WAIT$1)
			};
			if (alias) await settledAlias(waiting, functionName, alias);
			await setAmount(aws, functionName, provisioned.alias, from);
			aws.log(`Provisioned concurrency of the alias ${provisioned.alias}: ${from || "none"}.`);
		}
	};
}
// src/apply/settings/code-signing.ts
async function setCodeSigning(aws, functionName, to) {
	await writeOnce(aws, {
		operation: to ? "PutFunctionCodeSigningConfig" : "DeleteFunctionCodeSigningConfig",
		send: async () => {
			await setCodeSigningConfig(aws, functionName, to);
			return { now: to };
		},
		reread: async () => {
			const now = await getCodeSigningConfig(aws, functionName);
			return now === to ? { now } : void 0;
		}
	});
	aws.log(to ? `Code signing configuration: ${to}.` : "Code signing configuration removed.");
}
function codeSigningToUndo({ aws, plan: { functionName } }, done) {
	const step = done.find((each) => each.type === "set-code-signing");
	if (!step) return void 0;
	const what = `code signing configuration of the function (before this run: ${step.from ?? "none"})`;
	return {
		title: "Restore the code signing configuration",
		what: `the ${what}`,
		problem: `The ${what}, could not be restored`,
		command: step.from ? `aws lambda put-function-code-signing-config --function-name ${functionName} --code-signing-config-arn ${step.from}` : `aws lambda delete-function-code-signing-config --function-name ${functionName}`,
		precedesLatest: true,
		work: () => setCodeSigning(aws, functionName, step.from).then(() => void 0)
	};
}
// src/apply/settings/event-invoke.ts
async function setEventInvoke(aws, functionName, { alias, to }) {
	await writeOnce(aws, {
		operation: to ? "PutFunctionEventInvokeConfig" : "DeleteFunctionEventInvokeConfig",
		send: async () => {
			await setEventInvokeConfig(aws, functionName, alias, to);
			return { now: to };
		},
		reread: async () => {
			const now = await getEventInvokeConfig(aws, functionName, alias);
			return isSameEventInvoke(now, to) ? { now } : void 0;
		}
	});
	aws.log(to ? `Asynchronous invocations of the alias ${alias}: ${JSON.stringify(to)}.` : `Asynchronous invocations of the alias ${alias}: Lambda's defaults.`);
}
function eventInvokeToUndo({ aws, plan: { functionName } }, done) {
	const step = done.find((each) => each.type === "set-event-invoke");
	if (!step) return void 0;
	const { alias, from, to } = step;
	return {
		title: "Restore asynchronous invocations",
		what: `the retries and destinations of asynchronous invocations of the alias ${alias}`,
		problem: `The retries and destinations of asynchronous invocations of the alias ${alias} could not be restored`,
		command: from ? `aws lambda put-function-event-invoke-config --function-name ${functionName} --qualifier ${alias} --cli-input-json '${JSON.stringify(from)}'` : `aws lambda delete-function-event-invoke-config --function-name ${functionName} --qualifier ${alias}`,
		work: async () => {
			const now = await getEventInvokeConfig(aws, functionName, alias);
			if (!isSameEventInvoke(now, to) && !isSameEventInvoke(now, from)) return `The retries and destinations of asynchronous invocations of the alias ${alias} stay as they are, because somebody else changed them during this release.`;
			if (!isSameEventInvoke(now, from)) await setEventInvoke(aws, functionName, {
				alias,
				to: from
			});
		}
	};
}
// src/apply/settings/function-url.ts
async function setFunctionUrl(aws, functionName, { alias, to, from }) {
	const write = () => from ? updateFunctionUrl(aws, functionName, alias, urlChanges(from, to)) : createFunctionUrl(aws, functionName, alias, to);
	const written = await writeOnce(aws, {
		operation: from ? "UpdateFunctionUrlConfig" : "CreateFunctionUrlConfig",
		send: async () => ({
			url: await write(),
			isOwn: true
		}),
		reread: async () => {
			const found = await findFunctionUrl(aws, functionName, alias);
			if (!found) return void 0;
			if (hasSettings(found, to)) return {
				url: found,
				isOwn: from !== void 0
			};
			if (from) return void 0;
			throw concurrentChange(`Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`, "Their function URL was kept.");
		}
	});
	const { url } = written;
	const mode = url.invokeMode === "BUFFERED" ? "" : `, invoke mode ${url.invokeMode}`;
	aws.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}${mode}).`);
	return written;
}
async function restoreFunctionUrl(aws, functionName, { alias, to, from }, isOwn) {
	const found = await findFunctionUrl(aws, functionName, alias);
	if (!found || from && hasSettings(found, from)) return void 0;
	if (!hasSettings(found, to)) return `The function URL of the alias ${alias} stays as it is, because somebody else changed it during this release.`;
	if (from) {
		await updateFunctionUrl(aws, functionName, alias, urlChanges(found, from));
		aws.log(`Alias ${alias}: the function URL has its former settings again (auth type ${from.authType}).`);
		return;
	}
	if (!isOwn) return `The function URL of the alias ${alias} (auth type ${to.authType}), which this run may have created, stays. To delete it: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${alias}\`.`;
	await deleteFunctionUrl(aws, functionName, alias);
	aws.log(`Alias ${alias}: the function URL was deleted.`);
}
// src/apply/settings/invoke-permissions.ts
async function addPermissions(aws, functionName, { alias, permissions }, advance) {
	let done = [];
	for (const permission of permissions) {
		const { StatementId, Principal, SourceArn, Action } = permission;
		const isOwn = await addOnce(aws, functionName, alias, permission);
		done = [...done, {
			id: StatementId,
			isOwn
		}];
		advance({ statements: done });
		aws.log(`Alias ${alias}: ${Principal === "*" ? "everyone" : Principal} may ${Action}${SourceArn ? ` for ${SourceArn}` : ""} (statement ${StatementId}).`);
	}
}
async function addOnce(aws, functionName, alias, permission) {
	const { isOwn } = await writeOnce(aws, {
		operation: "AddPermission",
		send: async () => {
			await addPermission(aws, {
				...permission,
				FunctionName: functionName,
				Qualifier: alias
			});
			return { isOwn: true };
		},
		reread: async () => {
			const added = statementsOf(await getPolicy(aws, functionName, alias)).find(({ Sid }) => Sid === permission.StatementId);
			return added && allows(added, permission) ? { isOwn: false } : void 0;
		}
	});
	return isOwn;
}
async function removePermissions(aws, functionName, alias, ids) {
	for (const id of ids) {
		await removePermission(aws, functionName, alias, id);
		aws.log(`Alias ${alias}: statement ${id} removed.`);
	}
}
// src/apply/settings/runtime-management.ts
async function setRuntimeManagement(aws, functionName, version, to) {
	const isSet = async () => await getRuntimeManagement(aws, functionName, version) === to;
	const what = `Runtime management of ${versionName(version)}: ${to}`;
	if (await isSet()) {
		aws.log(`${what} already.`);
		return;
	}
	await writeOnce(aws, {
		operation: "PutRuntimeManagementConfig",
		send: async () => {
			await putRuntimeManagement(aws, functionName, version, to);
			return true;
		},
		reread: async () => await isSet() ? true : void 0
	});
	aws.log(`${what}.`);
}
function runtimeManagementToUndo(release, done) {
	return done.filter((step) => step.type === "set-runtime-management").flatMap((step) => undoOf$1(release, step) ?? []);
}
function undoOf$1({ aws, plan: { functionName } }, { version, from, to }) {
	if (version === void 0 || from === void 0) return void 0;
	const what = `runtime management of ${versionName(version)}`;
	return {
		title: `Restore the ${what}`,
		what: `the ${what} (before this run: ${from})`,
		problem: `The ${what}, which was ${from}, could not be restored`,
		command: `aws lambda put-runtime-management-config --function-name ${functionName} --qualifier '${version}' --update-runtime-on ${isUpdateMode(from) ? from : `Manual --runtime-version-arn ${from}`}`,
		canWait: true,
		...isUpdateMode(from) && { precedesLatest: true },
		work: async () => {
			const now = await getRuntimeManagement(aws, functionName, version);
			if (now !== to && now !== from) return `The ${what} stays ${now ?? "as it is"}, because somebody else changed it during this release.`;
			if (now !== from) await setRuntimeManagement(aws, functionName, version, from);
		}
	};
}
// src/apply/settings/tags.ts
async function tag(aws, arn, tags) {
	await writeOnce(aws, {
		operation: "TagResource",
		send: () => tagFunction(aws, arn, tags),
		reread: async () => void 0
	});
	aws.log(`Tags set: ${Object.keys(tags).join(", ")}.`);
}
async function untag(aws, arn, keys) {
	await writeOnce(aws, {
		operation: "UntagResource",
		send: () => untagFunction(aws, arn, keys),
		reread: async () => void 0
	});
	aws.log(`Tags removed: ${keys.join(", ")}.`);
}
function tagsToUndo({ aws }, { latest }, done) {
	const changes = done.flatMap((step) => {
		if (step.type === "tag-resource") return step.changes;
		return step.type === "untag-resource" ? step.changes.filter(({ from }) => from !== void 0) : [];
	});
	if (changes.length === 0 || !latest) return void 0;
	return {
		title: "Restore tags",
		what: "the tags",
		problem: "The tags could not be restored",
		work: () => restoreTags(aws, latest.FunctionArn, changes)
	};
}
async function restoreTags(aws, arn, changes) {
	const before = changes.flatMap(({ member, from }) => typeof from === "string" ? [[member, from]] : []);
	if (before.length > 0) await tag(aws, arn, Object.fromEntries(before));
	const added = changes.filter(({ from }) => from === void 0).map(({ member }) => member);
	if (added.length === 0) return void 0;
	return added.length === 1 ? `The tag ${listed(added)}, which this release added, stays on the function.` : `The tags ${listed(added)}, which this release added, stay on the function.`;
}
// src/apply/shift/follow-deployment.ts
const EVERY = 1e4;
const LOG_EVERY = 3e5;
async function followDeployment(aws, id, timeout = Number.POSITIVE_INFINITY) {
	const { clock, log } = aws;
	const start = clock.now();
	let logged = {
		text: "",
		at: Number.NEGATIVE_INFINITY
	};
	for (;;) {
		const deployment = await getDeployment(aws, id);
		const seen = {
			deployment,
			lifecycle: await getLifecycle(aws, id)
		};
		const [text, now] = [stateText(seen), clock.now()];
		if (text !== logged.text || now - logged.at >= LOG_EVERY) {
			log(`Deployment ${id}: ${text}`);
			logged = {
				text,
				at: now
			};
		}
		if (deployment.state !== "running") return seen;
		if (now - start >= timeout * 1e3) throw new Failure(`The deployment ${id} of CodeDeploy has not ended after ${timeout} seconds (${text}).`, "See the deployment in the CodeDeploy console.");
		await clock.sleep(EVERY);
	}
}
async function followRollback(aws, id, timeout) {
	aws.log(`CodeDeploy returns to the version before with another deployment, ${id}.`);
	await followDeployment(aws, id, timeout);
}
function stateText({ deployment: { status }, lifecycle }) {
	const events = (lifecycle?.events ?? []).map((event) => `${event.name} ${event.status}`);
	const weight = lifecycle?.weight === void 0 ? [] : [`${percent(lifecycle.weight)} of the traffic shifted`];
	return [
		status,
		...events,
		...weight
	].join(", ");
}
function endText({ deployment: { id, status, error }, lifecycle }, version) {
	const { code = status, message = "" } = error ?? {};
	const label = `(deployment ${id}, ${code})`;
	if (code === "MANUAL_STOP") return `Somebody stopped the deployment of version ${version} in CodeDeploy. ${label}`;
	const [, alarms] = WORDS.activatedAlarms.exec(message) ?? [];
	if (alarms) return `CodeDeploy stopped the deployment of version ${version} because of an alarm: ${alarms.replaceAll(/[<>]/g, "")}. ${label}`;
	const failed = lifecycle?.events.find((event) => event.status === "Failed");
	const said = failed?.message === message ? void 0 : failed?.message;
	return `CodeDeploy did not complete the deployment of version ${version}: ${([message || failed && `${failed.name} failed`, said].filter(Boolean).join(": ") || status).replace(/\.$/, "")}. ${label}`;
}
// src/apply/shift/rolled-back.ts
function rolledBack(found, version) {
	const { name, history } = found ?? {};
	if (history?.next !== void 0 || !badVersions(found).includes(version)) return void 0;
	return new Failure(`Version ${version} was rolled back during its traffic shift: by now, the history of the alias ${name} marks it as bad.`, `Find out why it was rolled back. To release version ${version} anyway, promote it with \`version: ${version}\`.`);
}
async function unlessRolledBack(aws, functionName, { name }, version, move) {
	try {
		return await move();
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		throw rolledBack(await getAlias(aws, functionName, name).catch(() => void 0), version) ?? error;
	}
}
// src/apply/shift/deploy-with-codedeploy.ts
const REQUESTED = {
	id: void 0,
	isRunning: true
};
async function deployWithCodeDeploy(release, progress, step, advance) {
	const { aws, plan } = release;
	const { version, alias: start = step.alias } = progress;
	if (!version) throw new Error("A deployment needs a version.");
	const { number } = version;
	let { follows: id } = step;
	let alias = start;
	if (id === void 0) {
		alias = await recordShift(aws, plan.functionName, start, number);
		advance({
			alias,
			deployment: REQUESTED
		});
		id = await begin(release, step, {
			functionName: plan.functionName,
			alias: start.name,
			from: start.traffic.version,
			to: number
		});
	}
	advance({ deployment: {
		id,
		isRunning: true
	} });
	alias = await recordDeployment(aws, plan.functionName, alias, id);
	advance({
		alias,
		deployment: {
			id,
			isRunning: true
		}
	});
	if (step.shift?.codeDeploy?.waits === false) {
		aws.log(`CodeDeploy goes on with the deployment ${id}; this run does not wait for it.`);
		return {
			alias,
			deployment: {
				id,
				isRunning: true
			}
		};
	}
	return ended(release, step, {
		id,
		alias,
		version: number
	}, advance);
}
async function begin({ aws, git, watch }, { shift }, versions) {
	const codeDeploy = shift?.codeDeploy;
	if (!codeDeploy) throw new Error("A new deployment needs its inputs.");
	const settings = {
		alarms: watch?.deploymentAlarms,
		description: describedAs(git)
	};
	try {
		const id = await writeOnce(aws, {
			operation: "CreateDeployment",
			send: () => createDeployment(aws, codeDeploy, versions, settings),
			reread: async () => {
				const { lastDeployment } = await getDeploymentGroup(aws, codeDeploy);
				if (lastDeployment === void 0 || lastDeployment === watch?.lastDeployment) return void 0;
				const last = await getDeployment(aws, lastDeployment);
				return isShiftBetween(last, versions) ? last.id : void 0;
			},
			unrepeated: true
		});
		aws.log(`CodeDeploy has begun the deployment ${id} (${codeDeploy.configuration}).`);
		return id;
	} catch (error) {
		const active = activeDeploymentIn(error);
		if (active === void 0) throw error;
		const other = await getDeployment(aws, active);
		if (isShiftBetween(other, versions)) return other.id;
		throw busy(codeDeploy.group, other);
	}
}
function busy(group, { id, status, versions }) {
	const what = versions ? ` (the alias ${versions.alias} of ${versions.functionName})` : "";
	return new Failure(`The deployment group ${group} of CodeDeploy is busy with the deployment ${id}${what}, which is ${status}.`, "Wait until it has ended, then run the workflow again. Give each alias a deployment group of its own: a group has one deployment at a time, and goes back to the last one that succeeded, whichever alias that was for.");
}
async function recordShift(aws, functionName, before, version) {
	const { history, traffic } = before;
	const description = formatAliasHistory(historyDuringShift(history, traffic.version, version));
	if (description === before.description) return before;
	return writeAlias(aws, functionName, {
		before,
		after: traffic,
		description
	}, (found) => found.description === description);
}
async function recordDeployment(aws, functionName, known, id) {
	const alias = await getAlias(aws, functionName, known.name) ?? known;
	if (alias.history?.next === void 0 || alias.history.deployment === id) return alias;
	const description = formatAliasHistory({
		...alias.history,
		deployment: id
	});
	return describeAlias(aws, functionName, alias, description);
}
async function ended(release, step, { id, alias: known, version }, advance) {
	const { aws, plan, git } = release;
	const seen = await followDeployment(aws, id);
	const { state, rollbackId } = seen.deployment;
	if (rollbackId !== void 0) await followRollback(aws, rollbackId);
	const deployment = {
		id,
		isRunning: false,
		hadTraffic: seen.lifecycle?.events.some(hasTraffic)
	};
	const alias = await getAlias(aws, plan.functionName, known.name) ?? known;
	advance({
		alias,
		deployment
	});
	if (state !== "succeeded") throw rolledBack(alias, version) ?? failureOf(version, seen);
	if (alias.traffic.version !== version || !isWhole(alias.traffic)) throw concurrentChange(`Somebody else changed the alias ${alias.name} during this release: CodeDeploy moved it to version ${version}, and it now serves ${trafficText(alias.traffic)}.`, "Their change was kept.");
	const from = alias.history?.current ?? step.alias.traffic.version;
	const history = historyAfterMove(alias.history, from, version, git);
	const previous = history.previous.slice(0, step.longestHistory);
	const description = formatAliasHistory({
		...history,
		previous
	});
	const move = {
		before: alias,
		after: alias.traffic,
		description
	};
	const recorded = await writeAlias(aws, plan.functionName, move, (found) => found.description === description);
	aws.log(`Alias ${alias.name}: version ${from} \u2192 ${version}.`);
	return {
		alias: recorded,
		deployment,
		unverified: undoable(release, step, recorded)
	};
}
function undoable({ tests, plan }, { alias: before }, alias) {
	if (!tests && !plan.slots.provision) return void 0;
	return {
		before: withShiftTakenBack(before),
		after: alias.traffic,
		description: alias.description
	};
}
function failureOf(version, seen) {
	const { error } = seen.deployment;
	const problem = endText(seen, version);
	const events = seen.lifecycle?.events ?? [];
	const isByAlarm = error?.code === "ALARM_ACTIVE";
	const isByHook = error?.code === "HOOK_EXECUTION_FAILURE" && !isHookMissing(seen);
	if (isByHook || isByAlarm && events.some(hasTraffic)) return new ShiftFailure(problem, isByHook ? `Look at the log of the hook function and of version ${version} in CloudWatch Logs, fix what failed and release again.` : `Look at what raised the alarm and at the log of version ${version} in CloudWatch Logs, fix what failed and release again. If the alarm has nothing to do with this release, run the workflow again once it is OK.`, true);
	return new ShiftFailure(problem, adviceOnEnd(error?.code, version), false);
}
function adviceOnEnd(code, version) {
	switch (code) {
		case "ALARM_ACTIVE": return "The alarm was active before any traffic moved. Release when the alarm is OK again.";
		case "MANUAL_STOP": return `Find out who stopped it, and why. If version ${version} is bad, fix it and release again; otherwise, run the workflow again.`;
		default: return "See the deployment in the CodeDeploy console. Then run the workflow again.";
	}
}
function isHookMissing({ deployment: { error }, lifecycle }) {
	return [error?.message, ...(lifecycle?.events ?? []).map(({ message }) => message)].some((message) => WORDS.hookMissing.test(message ?? ""));
}
function hasTraffic({ name, status }) {
	return name === "AllowTraffic" && status !== "Pending" && status !== "Skipped";
}
// src/apply/shift/end-deployment.ts
const LONGEST_STOP = 60;
async function stop(aws, id) {
	const isStopping = await stopDeployment(aws, id);
	aws.log(isStopping ? `CodeDeploy stops the deployment ${id} and takes back its share of the traffic.` : `The deployment ${id} of CodeDeploy has ended.`);
	return isStopping;
}
async function waitUntilTakenBack(aws, id) {
	const { deployment } = await followDeployment(aws, id, LONGEST_STOP);
	if (deployment.rollbackId !== void 0) await followRollback(aws, deployment.rollbackId, LONGEST_STOP);
}
async function stopForNextRun(aws, id, { name, history }) {
	if (!await stopDeployment(aws, id)) return `The deployment ${id} of CodeDeploy has ended. The next run records how.`;
	return `CodeDeploy was told to stop the deployment ${id} and to roll back. This run does not wait for that; the next one records how it ended${(history && `, and moves the alias ${name} to version ${history.current} if CodeDeploy has moved it elsewhere`) ?? ""}.`;
}
async function endDeployment({ aws, plan: { functionName } }, { deployment, alias }, failure, bad) {
	if (!alias) return {};
	const { id } = deployment ?? {};
	if (deployment !== void 0 && id === void 0 && (failure instanceof Cancelled || isUncertain(failure))) return { note: `Whether CodeDeploy has begun to shift the traffic of the alias ${alias.name} is not known. The next run finds out, and follows the deployment or ends the record of it.` };
	const now = await getAlias(aws, functionName, alias.name);
	if (!now || !await isLeftByCodeDeploy(aws, functionName, now, id)) return {};
	if (recordsEndedShift(now)) return { alias: await endRecord(aws, functionName, now, bad) };
	const move = {
		before: withShiftTakenBack(now, now.history?.current),
		after: now.traffic,
		description: now.description
	};
	return { alias: await undoMove(aws, functionName, move, now, bad) };
}
async function endRecord(aws, functionName, alias, bad) {
	const { history, traffic, description = "" } = withShiftTakenBack(alias);
	const marked = bad === void 0 ? description : formatAliasHistory(historyWithBad(history, traffic.version, bad));
	try {
		return await describeAlias(aws, functionName, alias, marked);
	} catch (error) {
		const found = await getAlias(aws, functionName, alias.name);
		if (found?.history && found.history.next === void 0) return found;
		throw error;
	}
}
async function isLeftByCodeDeploy(aws, functionName, alias, id) {
	if (shiftUnderWay(alias) || recordsEndedShift(alias) || isFinishedShift(alias)) return true;
	if (id === void 0 || alias.history?.deployment !== id || !isWhole(alias.traffic)) return false;
	const { rollbackId } = await getDeployment(aws, id);
	const { versions } = rollbackId === void 0 ? {} : await getDeployment(aws, rollbackId);
	return versions?.functionName === functionName && versions.alias === alias.name && versions.to === alias.traffic.version;
}
async function stopForRollback({ aws, plan: { functionName } }, { warnings = [] }, { alias, deployment, takesBack }) {
	const ending = async () => {
		if (takesBack) aws.log(`CodeDeploy is rolling back with the deployment ${deployment}.`);
		if (takesBack || await stop(aws, deployment)) await waitUntilTakenBack(aws, deployment);
	};
	const problem = await ending().catch((error) => {
		if (error instanceof Cancelled) throw error;
		const { message, advice } = asFailure(error);
		return `Whether CodeDeploy has stopped the deployment ${deployment} is not known. ${message} ${advice}`;
	});
	return {
		alias: await getAlias(aws, functionName, alias.name) ?? alias,
		...problem && { warnings: [...warnings, problem] }
	};
}
// src/apply/shift/share.ts
function shareMove(before, version, share) {
	const { history, traffic } = before;
	return {
		before,
		after: {
			version: traffic.version,
			shares: { [version]: share }
		},
		description: isManaged(before) ? formatAliasHistory(historyDuringShift(history, traffic.version, version)) : void 0
	};
}
function wholeShift(alias, version, schedule) {
	return schedule.map(({ share }) => shareMove(alias, version, share)).reduce((first, move) => following(first, move), void 0);
}
function setShare(aws, functionName, move) {
	return writeAlias(aws, functionName, move, (found) => tookEffect(found, move));
}
async function recordFinishedShift(aws, functionName, { alias, git }) {
	const { description } = withShiftFinished(alias, git);
	const recorded = await setShare(aws, functionName, {
		before: alias,
		after: alias.traffic,
		description
	});
	aws.log(`Alias ${alias.name}: its history records that it serves version ${alias.traffic.version}.`);
	return recorded;
}
async function takeShiftBack(aws, functionName, { alias, to }) {
	const { traffic, description } = withShiftTakenBack(alias, to);
	const back = await setShare(aws, functionName, {
		before: alias,
		after: traffic,
		description
	});
	const shift = shiftUnderWay(alias);
	if (back.traffic.version !== alias.traffic.version) aws.log(`Alias ${back.name}: version ${alias.traffic.version} \u2192 ${back.traffic.version}.`);
	aws.log(shift ? `Alias ${back.name}: version ${shift.to} no longer gets ${percent(shift.share)} of the traffic; all of it goes to version ${shift.from}.` : `Alias ${back.name}: its history no longer records a traffic shift.`);
	return back;
}
// src/plan/shift/minutes.ts
const MINUTE = 6e4;
const CLOCKS_DIFFER = 5 / 60;
const WEIGHTS_LINGER = 10 / 60;
const NONE = {
	calls: 0,
	errors: 0
};
function minutesOf(metrics, changes, minute = MINUTE) {
	const began = startOfMinute(changes[0]?.at ?? Number.POSITIVE_INFINITY, minute);
	return [.../* @__PURE__ */ new Set([...metrics.old.keys(), ...metrics.new.keys()])].filter((start) => start >= began).sort((left, right) => left - right).map((start) => {
		const shares = sharesWithin({
			from: start,
			to: start + minute
		}, changes, minute);
		const share = Math.max(...shares);
		return {
			start,
			share,
			old: consistent(metrics.old.get(start)),
			new: consistent(metrics.new.get(start)),
			largestShare: shares.size > 1 ? share : void 0
		};
	});
}
function sharesWithin({ from, to }, changes, minute) {
	const periods = [{
		at: Number.NEGATIVE_INFINITY,
		share: 0
	}, ...changes].map(({ at, share }, index) => ({
		share,
		begins: at - CLOCKS_DIFFER * minute,
		ends: (changes[index]?.at ?? Number.POSITIVE_INFINITY) + WEIGHTS_LINGER * minute
	}));
	return new Set(periods.filter(({ begins, ends }) => begins < to && ends > from).map(({ share }) => share));
}
function consistent({ calls, errors } = NONE) {
	return {
		calls,
		errors: Math.min(calls, errors)
	};
}
function lateMinutes(metrics, { began, ended }, minute = MINUTE) {
	const first = startOfMinute(began, minute);
	const last = Math.max(first, (Math.ceil(ended / minute - .5) - 1) * minute);
	const arrived = Math.max(first - minute, ...metrics.old.keys(), ...metrics.new.keys());
	const count = Math.max(0, (last - arrived) / minute);
	return Array.from({ length: count }, (_, index) => arrived + minute * (index + 1));
}
function startOfMinute(time, minute) {
	return Math.floor(time / minute) * minute;
}
// src/plan/shift/distribution.ts
const NEGLIGIBLE = 1e-12;
function always(value) {
	return {
		first: value,
		chances: Float64Array.of(1)
	};
}
function hypergeometric(total, marked, drawn) {
	const least = Math.max(0, drawn + marked - total);
	const most = Math.min(drawn, marked);
	const mode = Math.floor((drawn + 1) * (marked + 1) / (total + 2));
	const ratio = (k) => (marked - k) * (drawn - k) / ((k + 1) * (total - marked - drawn + k + 1));
	return outward({
		least,
		most,
		mode,
		ratio
	});
}
function binomial(attempts, chance) {
	if (chance >= 1) return always(attempts);
	const mode = Math.min(attempts, Math.floor((attempts + 1) * chance));
	const odds = chance / (1 - chance);
	return outward({
		least: 0,
		most: attempts,
		mode,
		ratio: (k) => odds * (attempts - k) / (k + 1)
	});
}
function outward({ least, most, mode, ratio }) {
	const above = [];
	for (let k = mode, chance = 1; k < most; k += 1) {
		chance *= ratio(k);
		if (chance < NEGLIGIBLE) break;
		above.push(chance);
	}
	const below = [];
	for (let k = mode, chance = 1; k > least; k -= 1) {
		chance /= ratio(k - 1);
		if (chance < NEGLIGIBLE) break;
		below.push(chance);
	}
	const chances = Float64Array.from([
		...below.reverse(),
		1,
		...above
	]);
	const sum = chances.reduce((total, chance) => total + chance);
	return {
		first: mode - below.length,
		chances: chances.map((chance) => chance / sum)
	};
}
function sumOf(left, right) {
	const isLeftShorter = left.chances.length < right.chances.length;
	const short = isLeftShorter ? left.chances : right.chances;
	const long = isLeftShorter ? right.chances : left.chances;
	const chances = new Float64Array(short.length + long.length - 1);
	for (let i = 0; i < short.length; i += 1) {
		const factor = short[i];
		for (let j = 0; j < long.length; j += 1) chances[i + j] = chances[i + j] + factor * long[j];
	}
	return withoutTails({
		first: left.first + right.first,
		chances
	});
}
function sumOfAll(distributions) {
	if (distributions.length <= 1) return distributions[0] ?? always(0);
	const half = Math.ceil(distributions.length / 2);
	return sumOf(sumOfAll(distributions.slice(0, half)), sumOfAll(distributions.slice(half)));
}
function chanceOfAtLeast({ first, chances }, value) {
	const tail = chances.subarray(Math.max(0, value - first));
	return Math.min(1, tail.reduceRight((sum, chance) => sum + chance, 0));
}
function withoutTails({ first, chances }) {
	let [start, end] = [0, chances.length];
	for (let tail = 0; start < end; start += 1) {
		tail += chances[start] ?? 0;
		if (tail > NEGLIGIBLE) break;
	}
	for (let tail = 0; end > start; end -= 1) {
		tail += chances[end - 1] ?? 0;
		if (tail > NEGLIGIBLE) break;
	}
	return {
		first: first + start,
		chances: chances.slice(start, end)
	};
}
// src/plan/shift/judge.ts
const MISTAKEN = .01;
const MOST_LOOKS = 60;
function looksOf(schedule) {
	return Math.min(MOST_LOOKS, Math.max(1, Math.ceil(secondsOf(schedule) / 60)));
}
function judge(minutes, rules) {
	const compared = minutes.filter(isComparable);
	return judgeSum(compared, sumOfAll(compared.map(newErrorsOf)), rules);
}
function judgeSum(compared, newErrors, rules) {
	const [before, after] = [sumOfCounts(compared.map((minute) => minute.old)), sumOfCounts(compared.map((minute) => minute.new))];
	const expectedErrors = compared.reduce((sum, minute) => sum + minute.new.calls * rateOf(minute.old), 0);
	const chance = chanceOfAtLeast(newErrors, after.errors);
	const significance = MISTAKEN / rules.looks;
	return {
		verdict: chance <= significance && after.errors - expectedErrors > rules.threshold * after.calls ? "worse" : canProve(compared, significance) ? "not-worse" : "too-few-calls",
		old: before,
		new: after,
		expectedErrors,
		chance
	};
}
function isComparable(minute) {
	return minute.old.calls > 0 && minute.new.calls > 0;
}
function newErrorsOf({ old, new: after, largestShare }) {
	const errors = old.errors + after.errors;
	return largestShare === void 0 ? hypergeometric(old.calls + after.calls, errors, after.calls) : binomial(errors, largestShare);
}
function canProve(compared, significance) {
	const limit = Math.log(significance);
	let logChance = 0;
	for (const { old, new: after, largestShare } of compared) for (let k = 1; k <= after.calls; k += 1) {
		logChance += Math.log(largestShare ?? k / (old.calls + k));
		if (logChance <= limit) return true;
	}
	return false;
}
function rateOf({ calls, errors }) {
	return errors / calls;
}
// src/plan/shift/progress.ts
const OFTEN = 10 / 60;
const MOST_UNANSWERED = 3;
function shiftPlan({ schedule, alarms, threshold, mustCompare }, limits, minute = MINUTE) {
	const seconds = Math.min(120 + limits.functionTimeout, limits.waitTimeout);
	return {
		schedule,
		watches: {
			alarms: alarms.length > 0,
			errors: threshold !== void 0
		},
		mustCompare,
		patience: seconds * minute / 60,
		minute
	};
}
function notBegun(plan) {
	return {
		plan,
		changes: [],
		alarmsAt: Number.NEGATIVE_INFINITY,
		looks: 0,
		errorsFrom: Number.NEGATIVE_INFINITY,
		unanswered: {
			alarms: 0,
			errors: 0
		},
		judgement: void 0,
		lateAtEnd: false,
		undo: void 0
	};
}
function endOfStep({ plan, changes }) {
	const [change, step] = [changes.at(-1), plan.schedule[changes.length - 1]];
	return change && step && change.at + step.seconds * plan.minute / 60;
}
function nextAction(progress, now) {
	const { plan, changes, undo } = progress;
	if (undo !== void 0) return {
		kind: "undo",
		reason: undo
	};
	const [end, next] = [endOfStep(progress), plan.schedule[changes.length]];
	if (end === void 0) return next === void 0 ? { kind: "finish" } : {
		kind: "set-share",
		share: next.share
	};
	const alarmsFrom = plan.watches.alarms ? Math.min(progress.alarmsAt + OFTEN * plan.minute, progress.alarmsAt < end ? end : Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
	if (now >= alarmsFrom) return { kind: "look-at-alarms" };
	const errorsFrom = nextLookAtErrors(progress, end);
	if (now >= errorsFrom) return { kind: "look-at-errors" };
	const isAnswered = progress.unanswered.alarms === 0;
	if (now >= end && isAnswered && (next !== void 0 || errorsFrom === Number.POSITIVE_INFINITY)) return next === void 0 ? { kind: "finish" } : {
		kind: "set-share",
		share: next.share
	};
	return {
		kind: "wait",
		until: Math.min(alarmsFrom, errorsFrom, now < end ? end : Number.POSITIVE_INFINITY)
	};
}
function nextLookAtErrors(progress, end) {
	const { plan, changes, looks, errorsFrom } = progress;
	const planned = looksOf(plan.schedule);
	if (!plan.watches.errors || looks >= planned) return Number.POSITIVE_INFINITY;
	if (looks === planned - 1) return changes.length === plan.schedule.length ? Math.max(end, errorsFrom) : Number.POSITIVE_INFINITY;
	return (changes[0]?.at ?? 0) + (looks + 1) * intervalOf(plan);
}
function intervalOf({ schedule, minute }) {
	return secondsOf(schedule) * minute / 60 / looksOf(schedule);
}
function after(progress, event) {
	const { at } = event;
	switch (event.kind) {
		case "share-set": return {
			...progress,
			changes: [...progress.changes, {
				at,
				share: event.share
			}],
			alarmsAt: at
		};
		case "alarms": return afterAlarms(progress, event);
		case "errors": return afterErrors(progress, event);
		case "unanswered": return event.what === "alarms" ? unansweredAlarms(progress, at) : unansweredErrors(progress, at);
	}
}
function afterAlarms(progress, event) {
	const { at, raised, missing } = event;
	if (raised.length > 0) return {
		...progress,
		alarmsAt: at,
		undo: {
			kind: "alarms",
			raised
		}
	};
	if (missing.length > 0) return unansweredAlarms(progress, at);
	return {
		...progress,
		alarmsAt: at,
		unanswered: {
			...progress.unanswered,
			alarms: 0
		}
	};
}
function unansweredAlarms(progress, at) {
	const alarms = progress.unanswered.alarms + 1;
	const undo = alarms >= MOST_UNANSWERED ? {
		kind: "unwatched",
		what: "alarms"
	} : void 0;
	return {
		...progress,
		alarmsAt: at,
		unanswered: {
			...progress.unanswered,
			alarms
		},
		undo
	};
}
function afterErrors(progress, event) {
	const { at, judgement, neverRun, late } = event;
	const answered = {
		...progress,
		judgement,
		unanswered: {
			...progress.unanswered,
			errors: 0
		}
	};
	if (neverRun !== void 0) return {
		...answered,
		undo: {
			kind: "never-run",
			calls: neverRun
		}
	};
	if (isLastLook(progress) && late && at < deadline(progress)) return {
		...answered,
		errorsFrom: at + OFTEN * progress.plan.minute
	};
	const undo = judgement.verdict === "worse" ? {
		kind: "errors",
		judgement
	} : void 0;
	return {
		...answered,
		looks: looksAfter(progress, at),
		lateAtEnd: isLastLook(progress) && late,
		undo
	};
}
function unansweredErrors(progress, at) {
	const errors = progress.unanswered.errors + 1;
	const isGivenUp = errors >= MOST_UNANSWERED;
	const undo = isGivenUp && progress.plan.mustCompare ? {
		kind: "unwatched",
		what: "errors"
	} : void 0;
	const isRepeated = isLastLook(progress) && !isGivenUp;
	return {
		...progress,
		unanswered: {
			...progress.unanswered,
			errors
		},
		looks: isRepeated ? progress.looks : looksAfter(progress, at),
		errorsFrom: at + OFTEN * progress.plan.minute,
		undo
	};
}
function isLastLook({ plan, looks }) {
	return looks === looksOf(plan.schedule) - 1;
}
function looksAfter(progress, at) {
	const { plan, changes, looks } = progress;
	const planned = looksOf(plan.schedule);
	if (isLastLook(progress)) return planned;
	const passed = Math.floor((at - (changes[0]?.at ?? at)) / intervalOf(plan));
	return Math.min(planned - 1, Math.max(looks + 1, passed));
}
function deadline(progress) {
	return (endOfStep(progress) ?? 0) + progress.plan.patience;
}
function isUnwatched({ unanswered }) {
	return unanswered.errors >= MOST_UNANSWERED;
}
function secondsLeft(progress, now) {
	const { plan, changes } = progress;
	const steps = secondsOf(plan.schedule.slice(changes.length));
	const end = endOfStep(progress);
	return steps + (end === void 0 ? 0 : Math.max(0, (end - now) * 60 / plan.minute));
}
// src/plan/shift/progress-line.ts
const LONGEST_REASON = 200;
function progressLine(versions, share, judgement, secondsLeft) {
	const left = secondsLeft > 0 ? `${durationText(roundedSeconds(secondsLeft))} left` : "the last step is over";
	const traffic = `${percent(share)} to version ${versions.new}`;
	if (judgement === void 0) return `${traffic}; ${left}`;
	return `${traffic}; ${countsText(versions, judgement)}${chanceText(judgement)}; ${left}`;
}
function countsText(versions, judgement) {
	return [`version ${versions.new}: ${errorsText(judgement.new)}`, `version ${versions.old}: ${errorsText(judgement.old)}`].join(", ");
}
function errorsText({ calls, errors }) {
	const percent = errorPercent({
		calls,
		errors
	});
	if (percent === void 0) return "no calls";
	return `${counted(errors, "error")} in ${counted(calls, "call")} (${percent}%)`;
}
function chanceText({ verdict }) {
	return verdict === "too-few-calls" ? ", too few calls to judge" : "";
}
function undoText(versions, reason) {
	switch (reason.kind) {
		case "alarms": return reason.raised.map(alarmText).join(" ");
		case "errors": return `Version ${versions.new} failed more often than version ${versions.old}: ${errorsText(reason.judgement.new)}, against ${errorsText(reason.judgement.old)} in the same minutes. At the rate of version ${versions.old}, ${expectedText(reason.judgement)} expected.`;
		case "never-run": return `Lambda ran version ${versions.new} not once, although it has a share of the traffic: all ${counted(reason.calls, "call")} that were counted went to version ${versions.old}.`;
		case "unwatched": return reason.what === "alarms" ? "CloudWatch did not give the state of the alarms three times in a row." : "CloudWatch did not give the errors of the two versions three times in a row.";
	}
}
function undoAdvice({ new: version }, reason) {
	switch (reason.kind) {
		case "alarms": return `Look at what raised the alarm and at the log of version ${version}. If version ${version} is the cause, fix it and release again. If not, run the workflow again once the alarm is OK.`;
		case "errors": return `Look at the errors of version ${version} in CloudWatch Logs (the log streams with \`[${version}]\` in their names), fix them and release again.${mayBeExpected(reason.judgement) ? " If this many errors are expected, raise `error-rate-threshold`." : ""}`;
		case "never-run": return `Invoke version ${version} by its number to see why. Lambda counts neither calls that it throttles nor those for which it cannot start the function, for example because of a file system or a KMS key.`;
		case "unwatched": return "See the log of this step for what CloudWatch answered. Run the workflow again once CloudWatch answers and the role may read it (`cloudwatch:GetMetricData`, `cloudwatch:DescribeAlarms`).";
	}
}
const HIGHEST_EXPECTED = .1;
function mayBeExpected({ new: { calls, errors } }) {
	return errors <= HIGHEST_EXPECTED * calls;
}
function alarmText({ name, reason }) {
	const cut = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}\u2026` : reason;
	const why = cut === "" ? "" : ` (${shownName(cut)})`;
	return `Alarm ${shownName(name)} is in ALARM${why}.`;
}
function expectedText({ expectedErrors }) {
	const expected = Number(expectedErrors.toPrecision(2));
	return `${counted(expected, "error")} ${expected === 1 ? "was" : "were"}`;
}
function counted(count, noun) {
	return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function roundedSeconds(seconds) {
	const unit = seconds > 600 ? 60 : seconds > 60 ? 10 : 1;
	return Math.ceil(seconds / unit) * unit;
}
// src/plan/shift/missing-calls.ts
const IMPOSSIBLE = 1e-6;
const UNSETTLED = 2;
function isNeverRun(minutes, minute) {
	if (minutes.some((each) => each.new.calls > 0)) return false;
	const settled = (minutes.at(-1)?.start ?? 0) - UNSETTLED * minute;
	return minutes.filter(({ start, largestShare }) => start <= settled && largestShare === void 0).reduce((sum, { old, share }) => sum + old.calls * Math.log(1 - share), 0) <= Math.log(IMPOSSIBLE);
}
// src/apply/shift/look.ts
const LONGEST_LOOK = 2e4;
function lookAtStates(aws, { alarms }, watch) {
	return answered(aws, "alarms", async (at) => {
		const names = alarms.map(({ name }) => name);
		const look = lookAtAlarms(alarms, await readAlarms(aws, names), watch);
		return {
			event: {
				kind: "alarms",
				at,
				...look
			},
			watch: look.watch
		};
	});
}
function lookAtErrors(aws, shifted, { threshold = 0 }, progress) {
	const { changes, plan } = progress;
	const began = changes[0]?.at ?? 0;
	return answered(aws, "errors", async (at) => {
		const metrics = await readShiftMetrics(aws, shifted, began);
		const minutes = minutesOf(metrics, changes, plan.minute);
		const judgement = judge(minutes, {
			threshold,
			looks: looksOf(plan.schedule)
		});
		const ended = endOfStep(progress) ?? began;
		const late = lateMinutes(metrics, {
			began,
			ended
		}, plan.minute).length > 0;
		return {
			event: {
				kind: "errors",
				at,
				judgement,
				neverRun: isNeverRun(minutes, plan.minute) ? sumOfCounts(minutes.map((each) => each.old)).calls : void 0,
				late
			},
			minutes
		};
	});
}
async function answered(aws, what, look) {
	const unanswered = (problem) => {
		aws.log(`CloudWatch did not give the ${what}: ${problem}`);
		return { event: {
			kind: "unanswered",
			at: Date.now(),
			what
		} };
	};
	const limit = answerLimit(LONGEST_LOOK, aws.waitScale);
	let timer;
	const silence = new Promise((resolve) => {
		timer = setTimeout(() => resolve(unanswered(`no answer for ${limit / 1e3} s.`)), limit);
	});
	const looking = look(Date.now());
	try {
		return await Promise.race([looking, silence]);
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		return unanswered(asFailure(error).message);
	} finally {
		clearTimeout(timer);
		looking.catch(() => {});
	}
}
// src/apply/shift/shift-traffic.ts
const ALIAS_EVERY = 1e4;
const NOT_COMPARED = "CloudWatch did not give the errors of the two versions, so the last minutes of the traffic shift were not compared.";
function withoutLastMinutes({ patience, minute }) {
	return `CloudWatch has counted no calls of the last minutes within ${Math.round(patience * 60 / minute)} s, so the shift ends without them.`;
}
async function shiftTraffic(release, { alias: known, version, warnings = [] }, { alias: planned, shift }, advance) {
	if (!version || !release.watch) throw new Error("A traffic shift needs a version and what watches it.");
	const alias = known ?? planned;
	const { aws, watch } = release;
	const compared = {
		...shift,
		threshold: watch.comparesErrors ? shift.threshold : void 0
	};
	const shifting = new Shifting(release, compared, alias.traffic.version, version.number, advance);
	let reached = {
		progress: notBegun(shiftPlan(compared, {
			functionTimeout: Number(version.configuration["Timeout"] ?? 0),
			waitTimeout: aws.waitTimeout
		}, MINUTE * aws.waitScale)),
		alias,
		watch: watch.alarms,
		minutes: []
	};
	aws.log(`Traffic of alias ${alias.name}: ${scheduleText(shift.schedule)}.`);
	advance({ unverified: wholeShift(alias, version.number, shift.schedule) });
	for (;;) {
		const action = nextAction(reached.progress, Date.now());
		if (action.kind === "finish") return shifting.finished(reached, warnings);
		if (action.kind === "undo") throw shifting.failed(reached, action.reason);
		reached = await shifting.act(action, reached);
		advance({
			alias: reached.alias,
			shift: shifting.record(reached)
		});
	}
}
var Shifting = class {
	#release;
	#shift;
	#versions;
	#advance;
	constructor(release, shift, old, version, advance) {
		this.#release = release;
		this.#shift = shift;
		this.#versions = {
			old,
			new: version
		};
		this.#advance = advance;
	}
	act(action, reached) {
		switch (action.kind) {
			case "set-share": return this.#setShare(action.share, reached);
			case "look-at-alarms": return this.#seen(reached, lookAtStates(this.#release.aws, this.#shift, reached.watch));
			case "look-at-errors": return this.#seen(reached, this.#lookAtErrors(reached));
			case "wait": return this.#wait(action.until, reached);
		}
	}
	async #setShare(share, reached) {
		const { aws, plan, tests } = this.#release;
		const { new: version } = this.#versions;
		const at = Date.now();
		const move = shareMove(reached.alias, version, share);
		const alias = await unlessRolledBack(aws, plan.functionName, reached.alias, version, () => setShare(aws, plan.functionName, move));
		const progress = after(reached.progress, {
			kind: "share-set",
			at,
			share
		});
		const begun = {
			...reached,
			alias,
			progress
		};
		this.#log(begun);
		this.#advance({
			alias,
			shift: this.record(begun)
		});
		const verdict = await tests?.version(version);
		if (verdict && !verdict.passed) throw new TestFailure(verdict);
		return begun;
	}
	#lookAtErrors({ alias, progress }) {
		const { aws, plan } = this.#release;
		return lookAtErrors(aws, {
			functionName: plan.functionName,
			alias: alias.name,
			...this.#versions
		}, this.#shift, progress);
	}
	async #seen(reached, looking) {
		const { event, watch = reached.watch, minutes = reached.minutes } = await looking;
		const seen = {
			...reached,
			watch,
			minutes,
			progress: after(reached.progress, event)
		};
		if (seen.progress.looks > reached.progress.looks) this.#log(seen);
		return seen;
	}
	async #wait(until, reached) {
		const { aws, plan } = this.#release;
		const { alias } = reached;
		await aws.clock.sleep(Math.min(Math.max(0, until - Date.now()) / aws.waitScale, ALIAS_EVERY));
		const read = () => getAlias(aws, plan.functionName, alias.name);
		const seen = await read().then(async (found) => ({ found: found ?? await read() }), (error) => {
			if (error instanceof Cancelled) throw error;
		});
		const moved = seen && concurrentMove(alias, seen.found);
		if (!moved) return reached;
		this.#advance({
			unverified: void 0,
			alias: seen.found
		});
		throw rolledBack(seen.found, this.#versions.new) ?? moved;
	}
	#log({ progress }) {
		const share = progress.changes.at(-1)?.share ?? 0;
		const left = secondsLeft(progress, Date.now());
		this.#release.aws.log(progressLine(this.#versions, share, progress.judgement, left));
	}
	finished(reached, warnings) {
		const { progress, alias } = reached;
		const { log } = this.#release.aws;
		if (progress.lateAtEnd) log(withoutLastMinutes(progress.plan));
		const shift = this.record(reached, {
			ended: Date.now(),
			isComplete: true
		});
		return {
			alias,
			shift,
			warnings: shift.comparesErrors && isUnwatched(progress) ? [...warnings, NOT_COMPARED] : warnings
		};
	}
	failed(reached, reason) {
		this.#advance({ shift: this.record(reached) });
		return new ShiftFailure(undoText(this.#versions, reason), undoAdvice(this.#versions, reason), reason.kind !== "unwatched");
	}
	record({ progress, minutes }, end = { isComplete: false }) {
		const { schedule, minute, watches } = progress.plan;
		return {
			versions: this.#versions,
			schedule,
			changes: progress.changes,
			isUndone: false,
			comparesErrors: watches.errors,
			hadTooFewCalls: progress.judgement?.verdict === "too-few-calls",
			minutes,
			minute,
			...end
		};
	}
};
// src/apply/apply-plan.ts
async function applyPlan(release, start, phase, progressed) {
	let progress = start;
	const advance = (by) => {
		progress = {
			...progress,
			...by
		};
		progressed(progress);
	};
	const { steps } = release.plan;
	for (const [index, step] of steps.entries()) {
		const work = () => {
			advance({
				...progressBefore(release, progress, step),
				remaining: steps.slice(index)
			});
			const reached = progress;
			return storingCode(release.aws, () => applyStep(release, reached, step, advance), roomOf(release, start, reached));
		};
		advance(await phase(titleOf(step, release.plan.alias), work));
	}
	return progress;
}
function progressBefore(release, progress, step) {
	const isUndone = isVerified(release) || release.plan.slots.shift !== void 0;
	if (step.type !== "update-alias" || !isUndone) return {};
	return { unverified: unverifiedMove(release, progress, step) };
}
function isVerified({ tests, plan }) {
	return tests !== void 0 || plan.slots.provision !== void 0;
}
function titleOf(step, alias) {
	if (step.type === "publish-version" && step.existing) return "Find the existing version";
	if (step.type === "test-traffic" && alias === void 0) return "Test the URL";
	return STEPS[step.type].title;
}
async function applyStep(release, progress, step, advance) {
	const { aws, plan, git } = release;
	switch (step.type) {
		case "stage-code": return stageCode(release, step.staging);
		case "create-function": return { latest: await createFunctionOf(withStaged(release, progress), step) };
		case "pin-aliases": return pinAliases(release, progress, step);
		case "update-configuration": return configure(release, progress, step);
		case "update-code": return { latest: await changeCode(withStaged(release, progress), latestOf(progress), step, allChanges(release)) };
		case "publish-version": return { version: await releaseVersion(release, progress, step.existing) };
		case "create-alias": {
			const target = {
				version: numberOf(progress),
				git
			};
			const alias = await createAliasOn(aws, plan.functionName, step.alias, target);
			aws.log(`Alias ${alias.name} serves version ${alias.traffic.version}.`);
			return { alias };
		}
		case "end-traffic-shift": return { alias: await takeShiftBack(aws, plan.functionName, step) };
		case "record-traffic-shift": return { alias: await recordFinishedShift(aws, plan.functionName, step) };
		case "stop-deployment": return stopForRollback(release, progress, step);
		case "deploy-with-codedeploy": return deployWithCodeDeploy(release, progress, step, advance);
		case "shift-traffic": return shiftTraffic(release, progress, step, advance);
		case "update-alias": return moveServingAlias(release, progress, step, advance);
		case "wake-version": return { version: await wakeVersion(aws, plan.functionName, step.version, release.tests?.event) };
		case "test-version":
			await runSmokeTest(release, progress, "version");
			return {};
		case "test-traffic":
			await runSmokeTest(release, progress, "traffic");
			return { unverified: void 0 };
		case "restore-latest": return restore(release, progress, step);
		case "add-permissions":
			await addPermissions(aws, plan.functionName, step, advance);
			return movableAlias(release, progress);
		case "set-function-url": return { functionUrl: await setFunctionUrl(aws, plan.functionName, step) };
		case "set-code-signing":
			await setCodeSigning(aws, plan.functionName, step.to);
			return {};
		case "set-runtime-management": return applyRuntimeManagement(release, progress, step);
		case "set-event-invoke":
			await setEventInvoke(aws, plan.functionName, step);
			return {};
		case "untag-resource": {
			const keys = step.changes.map(({ member }) => member);
			await untag(aws, latestOf(progress).FunctionArn, keys);
			return {};
		}
		case "tag-resource":
			await tag(aws, latestOf(progress).FunctionArn, step.tags);
			return {};
		case "set-reserved-concurrency":
			await reserve(aws, plan.functionName, step.to);
			return {};
		case "set-provisioned-concurrency": return provision(release, step, progress.version?.number, advance);
		case "name-release":
			await nameRelease(release, step, numberOf(progress));
			return {};
		case "prune-versions": {
			const { problem } = await pruneVersions(aws, pruningOf(release, progress, step));
			return problem ? endedWith(progress, problem, [{ type: step.type }]) : {};
		}
	}
}
function roomOf(release, start, progress) {
	const { aws, plan } = release;
	const { prune, pin, publish, "restore-latest-first": restore } = plan.slots;
	if (!prune) return void 0;
	const spared = {
		versions: [
			plan.to,
			progress.previousVersion,
			pin?.existing,
			publish?.existing,
			restore?.version.number,
			progress.baseline?.number
		],
		codeSha256: start.latest?.CodeSha256
	};
	return {
		keep: prune.keep,
		name: plan.functionName,
		prune: () => pruneVersions(aws, {
			...pruningOf(release, progress, prune),
			spared
		})
	};
}
function pruningOf({ plan: { functionName } }, { alias, version, latest, previousVersion }, { keep }) {
	return {
		functionName,
		keep,
		alias,
		isDurable: [version?.configuration, latest].some((each) => each?.["DurableConfig"] !== void 0),
		spared: {
			versions: [previousVersion],
			codeSha256: void 0
		}
	};
}
async function configure(release, progress, step) {
	const { members } = step;
	const before = latestOf(progress);
	const latest = await changeConfiguration(release, before, members, allChanges(release));
	const unkept = unkeptMembers(before, { members }, latest);
	if (unkept.length === 0) return { latest };
	return {
		latest,
		...endedWith(progress, `AWS accepted ${listed(unkept)} but did not keep the new value, so the version is released without it. Check in the Lambda API reference what the setting depends on.`, unkept.map((field) => ({
			type: step.type,
			field
		})))
	};
}
async function stageCode({ aws, code, digest }, staging) {
	if (code?.kind !== "package" || !code.open) return {};
	const { sha256, size, open } = code;
	const archive = {
		sha256,
		size,
		open,
		...withoutUndefined({ digest })
	};
	return { staged: await stageArchive(aws, staging, archive) };
}
function withStaged(release, { staged }) {
	const { code } = release;
	if (!code || !staged) return release;
	return {
		...release,
		code: {
			kind: "s3-object",
			sha256: code.sha256,
			object: staged
		}
	};
}
async function movableAlias({ aws, plan }, { alias: known }) {
	const { move } = plan.slots;
	if (move?.type !== "update-alias") return {};
	const before = known ?? move.alias;
	return { alias: await refreshAlias(aws, plan.functionName, before) };
}
async function moveServingAlias(release, progress, step, advance) {
	const { aws, plan } = release;
	const move = plannedMove(release, progress, step);
	const moving = () => moveAlias(aws, plan.functionName, move);
	const alias = plan.slots.shift ? await unlessRolledBack(aws, plan.functionName, move.before, numberOf(progress), moving) : await moving();
	const [from, to] = [move.before.traffic.version, alias.traffic.version];
	aws.log(from === to ? `Alias ${alias.name}: all traffic goes to version ${to}.` : `Alias ${alias.name}: ${versionName(from)} \u2192 ${to}.`);
	const verified = isVerified(release) ? {} : { unverified: void 0 };
	if (heldOn(alias.traffic) === void 0) return {
		alias,
		...verified
	};
	const unverified = unverifiedMove(release, progress, step);
	const isUndone = step.rolledBackFrom === void 0;
	advance({
		alias,
		unverified: isUndone ? unverified : void 0
	});
	return {
		alias: await settledAlias(aws, plan.functionName, alias, isUndone),
		unverified,
		...verified
	};
}
function unverifiedMove(release, progress, step) {
	const shifted = release.plan.slots.shift && progress.unverified;
	return following(shifted, plannedMove(release, progress, step));
}
function plannedMove({ git }, progress, { alias, rolledBackFrom, longestHistory }) {
	return moveTo(progress.alias ?? alias, {
		version: numberOf(progress),
		git,
		rolledBackFrom,
		longestHistory
	});
}
function latestOf({ latest }) {
	if (!latest) throw new Error("This step needs $LATEST.");
	return latest;
}
function numberOf({ version }) {
	if (!version) throw new Error("This step needs a version.");
	return version.number;
}
async function applyRuntimeManagement({ aws, plan: { functionName } }, progress, { version, to }) {
	await setRuntimeManagement(aws, functionName, version ?? numberOf(progress), to);
	return version === "$LATEST" ? { latest: await latestAsBefore(aws, latestOf(progress)) } : {};
}
async function restore(release, progress, { version, keepsCode, bestEffort, description }) {
	const latest = latestOf(progress);
	const code = keepsCode ? void 0 : version;
	const former = {
		configuration: version.configuration,
		code,
		description
	};
	if (!bestEffort) return { latest: await restoreLatest(release, latest, former) };
	try {
		return { latest: await restoreLatest(release, latest, former) };
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		return endedWith(progress, unrestored$1(asFailure(error), version), [{ type: "restore-latest" }]);
	}
}
function unrestored$1({ message, advice }, { number }) {
	const rerun = `run the rollback again with \`version: ${number}\` to restore $LATEST.`;
	const then = insteadOfRerun(advice, rerun);
	return `$LATEST could not be restored to version ${number}, which the alias serves now. ${message} Until it is restored, the next release starts from what $LATEST contains, unless it sets \`unreleased-changes: discard\`. ${then === advice ? `${advice} Then ${rerun}` : then}`;
}
function endedWith({ warnings = [], failedSteps = [] }, problem, actions) {
	return {
		warnings: [...warnings, problem],
		failedSteps: [...failedSteps, ...actions]
	};
}
async function runSmokeTest({ tests }, progress, stage) {
	const verdict = await tests?.[stage](numberOf(progress), progress.unverified?.before.traffic.version);
	if (verdict && !verdict.passed) throw new TestFailure(verdict);
}
function releaseVersion({ aws, plan, digest, text, git }, progress, existing) {
	const { previousVersion } = progress;
	if (existing) return existingVersion(aws, plan.functionName, existing);
	const predecessor = plan.alias && previousVersion ? {
		alias: plan.alias,
		version: previousVersion
	} : void 0;
	const latest = latestOf(progress);
	return publish(aws, latest, formatVersionDescription(text ?? latest.Description, {
		git,
		digest,
		predecessor
	}), previousVersion);
}
async function pinAliases({ aws, plan, git }, progress, { aliases, existing }) {
	const latest = latestOf(progress);
	const name = plan.functionName;
	const run = { run: git.run };
	const description = formatVersionDescription("State before the first release", { git: run });
	const baseline = existing ? await existingVersion(aws, name, existing) : await publish(aws, latest, description);
	const version = baseline.number;
	const pin = async (onLatest) => {
		const moved = await moveAlias(aws, name, moveTo(onLatest, {
			version,
			git: run
		}));
		aws.log(`Alias ${onLatest.name}: $LATEST \u2192 version ${version}, so that it does not serve the change untested.`);
		return moved;
	};
	const [fresh, ...pinned] = await Promise.all([latestAsBefore(aws, latest), ...aliases.map(pin)]);
	const ofRelease = pinned.find(({ name: pinnedName }) => pinnedName === progress.alias?.name);
	if (!ofRelease) return {
		latest: fresh,
		baseline
	};
	return {
		latest: fresh,
		baseline,
		alias: ofRelease,
		previousVersion: version
	};
}
// src/plan/restored-settings.ts
function undoesSettings(plan, { remaining, rolledBack, autoRollback, isTest }) {
	if (rolledBack || haveEffect(remaining, "traffic", "version")) return true;
	if (!haveEffect(plan.steps, "traffic", "version")) return autoRollback || !isTest;
	return autoRollback && haveEffect(remaining, "test");
}
// src/apply/settings/undo-callers.ts
function callersToUndo(release, progress, uncertain) {
	const { functionUrl, statements = [] } = progress;
	const { slots } = release.plan;
	const url = slots["function-url"] ?? slots["function-url-of-new-alias"];
	const permissions = slots.permissions ?? slots["permissions-of-new-alias"];
	const isUncertainUrl = uncertain?.type === "set-function-url";
	const unknown = uncertain?.type === "add-permissions" ? uncertain.permissions[statements.length] : void 0;
	const maybe = unknown ? [{
		id: unknown.StatementId,
		isOwn: false
	}] : [];
	const added = [...statements, ...maybe];
	return [...url && (functionUrl || isUncertainUrl) ? [urlToRestore(release, progress, url, functionUrl?.isOwn ?? false)] : [], ...permissions && added.length > 0 ? [statementsToRemove(release, progress, permissions, added)] : []];
}
function urlToRestore({ aws, plan }, progress, step, isOwn) {
	const { alias, to, from } = step;
	const isPublic = to.authType === "NONE" && from?.authType !== "NONE";
	const change = from ? `changed (auth type ${from.authType} \u2192 ${to.authType})` : `created with the auth type ${to.authType}`;
	return {
		title: from ? "Restore the function URL" : "Delete the function URL",
		what: `the function URL of the alias ${alias}, which this run ${change}`,
		problem: `The function URL of the alias ${alias}, which this run ${change}, could not be ${from ? "restored" : "deleted"}${isPublic ? " and is still PUBLIC" : ""}`,
		command: from ? `aws lambda update-function-url-config --function-name ${plan.functionName} --qualifier ${alias} --auth-type ${from.authType} --invoke-mode ${from.invokeMode}${from.cors ? ` --cors '${JSON.stringify(from.cors)}'` : ""}` : `aws lambda delete-function-url-config --function-name ${plan.functionName} --qualifier ${alias}`,
		work: async () => await movedByOthers$1(aws, plan, progress) ? `The function URL of the alias ${alias} stays as it is, because somebody else moved the alias during this release.` : restoreFunctionUrl(aws, plan.functionName, step, isOwn)
	};
}
async function movedByOthers$1(aws, { functionName, alias, from }, { baseline }) {
	if (alias === void 0 || from === void 0) return false;
	const now = await getAlias(aws, functionName, alias);
	return now !== void 0 && ![from, baseline?.number].includes(now.traffic.version);
}
function statementsToRemove({ aws, plan }, progress, { alias }, added) {
	const { functionName } = plan;
	const own = added.filter(({ isOwn }) => isOwn).map(({ id }) => id);
	const what = `invoke permissions that this run added to the alias ${alias} (${added.map(({ id }) => id).join(", ")})`;
	const others = added.filter(({ isOwn }) => !isOwn).map(({ id }) => id);
	return {
		title: "Remove the added invoke permissions",
		what: `the ${what}`,
		problem: `The ${what} could not be removed`,
		command: removalCommand(functionName, alias, own),
		work: async () => {
			if (await movedByOthers$1(aws, plan, progress)) return keptStatements(functionName, alias, added.map(({ id }) => id));
			await removePermissions(aws, functionName, alias, own);
			if (others.length === 0) return void 0;
			const statements = statementsOf(await getPolicy(aws, functionName, alias));
			const kept = others.filter((id) => statements.some(({ Sid }) => Sid === id));
			return kept.length > 0 ? keptStatements(functionName, alias, kept) : void 0;
		}
	};
}
function keptStatements(functionName, alias, ids) {
	const [which, stay] = ids.length === 1 ? ["statement", "stays"] : ["statements", "stay"];
	return `The ${which} ${listed(ids)} of the alias ${alias}, which this run or another one has added, ${stay}, because callers of another release may need ${ids.length === 1 ? "it" : "them"}. To remove ${ids.length === 1 ? "it" : "them"}: \`${removalCommand(functionName, alias, ids)}\`.`;
}
// src/apply/settings/undo-settings.ts
function settingsToUndo(release, progress, failure, { autoRollback, rolledBack }) {
	const { remaining = [] } = progress;
	const { steps } = release.plan;
	const isTest = failure instanceof TestFailure || failure instanceof ShiftFailure;
	if (!undoesSettings(release.plan, {
		remaining,
		rolledBack,
		autoRollback,
		isTest
	})) return [];
	const uncertain = isUncertain(failure) || failure instanceof Cancelled ? remaining[0] : void 0;
	const done = [...steps.slice(0, steps.length - remaining.length), ...uncertain ? [uncertain] : []];
	return [
		codeSigningToUndo(release, done),
		...runtimeManagementToUndo(release, done),
		eventInvokeToUndo(release, done),
		...callersToUndo(release, progress, uncertain),
		reservedToUndo(release, done),
		tagsToUndo(release, progress, done)
	].filter((each) => each !== void 0);
}
function settingsLeft(settings) {
	if (settings.length === 0) return void 0;
	return `A cancelled run has time to restore the alias only, so what it has changed besides stays: ${settings.map(({ what }) => what).join("; ")}. Run the workflow again to finish the release.`;
}
// src/model/failed-test/condemned.ts
function isBad(failure) {
	if (failure instanceof ShiftFailure) return failure.isCondemned;
	return failure instanceof TestFailure && failure.isAnswered;
}
// src/apply/undo/deployment-to-undo.ts
function leavesDeployment({ plan }, { deployment, unverified, alias, version }) {
	if (unverified) return false;
	if (deployment) return true;
	return deploymentStep(plan) !== void 0 && version !== void 0 && alias?.history?.next === version.number;
}
function deploymentToEnd(release, progress, failure) {
	const { aws } = release;
	const { deployment, version, alias } = progress;
	const { id, isRunning = false, hadTraffic = true } = deployment ?? {};
	if (id && isRunning && alias && failure instanceof Cancelled) return [stopping(id, async () => ({ warnings: [await stopForNextRun(aws, id, alias)] }))];
	return [...id && isRunning ? deploymentToStop(release, id) : [], {
		title: "End the traffic shift",
		problem: id ? `What the deployment ${id} of CodeDeploy left in the alias could not be undone` : "The record of the traffic shift could not be removed",
		work: async () => {
			const { alias: ended, note } = await endDeployment(release, progress, failure, isBad(failure) ? version?.number : void 0);
			return {
				alias: ended,
				rolledBack: ended !== void 0 && id !== void 0 && hadTraffic,
				warnings: note ? [note] : []
			};
		}
	}];
}
function deploymentToStop({ aws }, id) {
	let isStopping = false;
	return [stopping(id, async () => {
		isStopping = await stop(aws, id);
	}), {
		title: "Wait for CodeDeploy to roll back",
		problem: `Whether CodeDeploy has rolled back the deployment ${id} could not be checked`,
		work: async () => {
			if (isStopping) await waitUntilTakenBack(aws, id);
		}
	}];
}
function stopping(id, work) {
	return {
		title: "Stop the deployment",
		problem: `The deployment ${id} of CodeDeploy could not be stopped and may continue`,
		command: `aws deploy stop-deployment --deployment-id ${id} --auto-rollback-enabled`,
		canWait: true,
		work
	};
}
// src/apply/undo/alias-to-undo.ts
function aliasToUndo(release, progress, failure, autoRollback) {
	const { alias, unverified, version } = progress;
	if (leavesDeployment(release, progress)) return deploymentToEnd(release, progress, failure);
	if (unverified && autoRollback && mayHaveMoved(alias, unverified, failure)) return [{
		title: "Move the alias back",
		problem: `The alias ${unverified.before.name} could not be moved back`,
		remains: { remaining: unverified },
		work: async () => {
			const back = await moveBack(release, unverified, progress, failure);
			if (!back) release.aws.log("There is nothing to move back.");
			return {
				alias: back,
				rolledBack: back !== void 0
			};
		}
	}];
	if (!alias || !version || alias.traffic.version === version.number || !isBad(failure)) return [];
	if (!isManaged(alias)) return [];
	return [{
		title: "Mark the version as bad",
		problem: "The failed version could not be marked as bad in the history of the alias",
		work: async () => ({ alias: await markBad(release.aws, release.plan.functionName, alias, version.number) })
	}];
}
function unmarkedVersion({ alias, version }, failure) {
	if (!alias || !version || !isBad(failure) || isManaged(alias)) return void 0;
	return `Version ${version.number} could not be marked as bad, because another tool wrote the description of the alias ${alias.name}. Do not roll back to version ${version.number}.`;
}
function mayHaveMoved(alias, move, failure) {
	return isKnownToHaveMoved(alias, move) || isUncertain(failure) || failure instanceof Cancelled;
}
function isKnownToHaveMoved(alias, move) {
	return alias !== void 0 && tookEffect(alias, move);
}
async function moveBack({ aws, plan: { functionName } }, move, { alias: known, version }, failure) {
	const cancelled = failure instanceof Cancelled;
	const moved = isKnownToHaveMoved(known, move) && !move.earlier ? known : await findMoved(aws, functionName, move, cancelled);
	const shared = moved ? void 0 : await findShares(aws, functionName, move, known);
	if (shared) return takeSharesBack(aws, functionName, move, shared);
	if (!moved) {
		const { name, traffic } = move.before;
		aws.log(`Alias ${name} was not moved; it serves ${trafficText(traffic)}.`);
		return;
	}
	const back = await undoMove(aws, functionName, move, moved, isBad(failure) ? version?.number : void 0);
	aws.log(movedBackText(back, moved));
	return back;
}
// src/apply/undo/latest-to-undo.ts
function latestToUndo(release, progress, restore, { alias, rolledBack }) {
	if (!(rolledBack || leavesUnverified(release.plan, progress.remaining ?? [])) || !restore) return void 0;
	return {
		title: "Restore $LATEST",
		problem: "$LATEST could not be restored",
		work: async () => ({ restored: await restoreUnlessServed(release, progress, alias, restore) })
	};
}
const LONGEST_WAIT = 60;
async function restoreUnlessServed(release, progress, written, { found, formerOf }) {
	const { aws, plan } = release;
	const { version, previousVersion } = progress;
	const alias = written ?? progress.alias;
	if (written && version?.number !== previousVersion && written.traffic.version === version?.number) return unrestored(aws);
	const waiting = {
		...aws,
		waitTimeout: Math.min(aws.waitTimeout, LONGEST_WAIT)
	};
	const [latest, served] = await Promise.all([waitUntilIdle(waiting, plan.functionName), written || !plan.alias ? void 0 : getFunction(aws, plan.functionName, plan.alias)]);
	if (served && isSameRelease(served.version.configuration, latest)) return unrestored(aws);
	const former = formerOf(alias);
	if (await undoLatest(release, latest, knownStates(release, progress, found), former) !== latest) return former;
	aws.log("$LATEST is as it was before this run: there is nothing to restore.");
}
function unrestored({ log }) {
	log("$LATEST stays as it is: the alias serves the same content.");
}
function knownStates(release, { latest }, found) {
	const { "restore-latest-first": restore } = release.plan.slots;
	const states = [
		found,
		latest,
		restore && latestAfterRestore(found, restore)
	].filter((state) => state !== void 0);
	const sent = allChanges(release);
	return states.map((state) => ({
		state,
		sent
	}));
}
// src/apply/undo/undone.ts
const NOTHING_UNDONE = {
	rolledBack: false,
	warnings: [],
	unfinished: []
};
function withOutcome(undone, outcome = {}) {
	return {
		...undone,
		...outcome,
		settingsRestored: [...undone.settingsRestored ?? [], ...outcome.settingsRestored ?? []],
		warnings: [...undone.warnings, ...outcome.warnings ?? []]
	};
}
function withFailure(undone, { title, problem, remains, command, canWait }, error, failure) {
	const isSame = error.message === failure.message;
	const isTold = isToldBy(failure, error);
	const action = deniedAction(error);
	const { actions = [], actionsUnlessRerun = [], denied = [], warnings, unfinished } = undone;
	const unlessRerun = command && canWait && isSame;
	return {
		...undone,
		...remains,
		actions: command && !unlessRerun ? [...actions, `${title} manually: \`${command}\`.`] : actions,
		actionsUnlessRerun: unlessRerun ? [...actionsUnlessRerun, `If you do not run it again, ${uncapitalised(title)}: \`${command}\`.`] : actionsUnlessRerun,
		denied: action && !isSame && !isTold ? [.../* @__PURE__ */ new Set([...denied, action])] : denied,
		warnings: isSame || isTold ? warnings : [...warnings, `${problem}${because(error, failure)}`],
		unfinished: isSame && !isTold ? [...unfinished, problem] : unfinished
	};
}
function told$1({ unfinished, ...undone }) {
	const clauses = unfinished.map(uncapitalised).join(", and ");
	return clauses ? withWarning(undone, `Because of this error, ${clauses}.`) : undone;
}
function withWarning(undone, warning) {
	return warning ? {
		...undone,
		warnings: [...undone.warnings, warning]
	} : undone;
}
function isToldBy(failure, error) {
	return (failure instanceof ConcurrentChange || failure instanceof TestFailure && failure.isOfOtherVersion) && error instanceof ConcurrentChange;
}
function because(error, failure) {
	const { message, advice } = error;
	if (error instanceof NotFinished && failure instanceof NotFinished) return ", because that update is still in progress.";
	const action = deniedAction(error);
	if (action) return `: AWS denied ${action}.`;
	return `: ${advice === failure.advice ? message : `${message} ${advice}`}`;
}
// src/apply/undo/undo-release.ts
async function undoRelease(release, progress, failure, options, phase) {
	let undone = NOTHING_UNDONE;
	const carryOut = async (each) => {
		try {
			undone = withOutcome(undone, await phase(each.title, each.work));
			return true;
		} catch (error) {
			release.aws.log(`${each.problem}: ${asFailure(error).message}`);
			undone = withFailure(undone, each, asFailure(error), failure);
			return false;
		}
	};
	for (const each of aliasToUndo(release, progress, failure, options.autoRollback)) if (!await carryOut(each)) break;
	undone = withWarning(undone, unmarkedVersion(progress, failure));
	for (const each of restToUndo(release, progress, failure, options, undone)) await carryOut(each);
	const left = failure instanceof Cancelled ? leftWhenCancelled(release, progress, failure, options, undone) : void 0;
	return withWarning(told$1(undone), left);
}
function leftWhenCancelled(release, progress, failure, { autoRollback }, { rolledBack }) {
	return settingsLeft(settingsToUndo(release, progress, failure, {
		autoRollback,
		rolledBack
	}));
}
function restToUndo(release, progress, failure, { autoRollback, restore }, { alias: written, rolledBack }) {
	const { remaining = [] } = progress;
	const isCancelled = failure instanceof Cancelled;
	const uncertain = isUncertain(failure) || isCancelled ? remaining[0] : void 0;
	const where = {
		alias: written ?? progress.alias,
		rolledBack
	};
	const provisioned = autoRollback ? provisionedToUndo(release, progress, uncertain, where) : void 0;
	const capacity = provisioned ? [undoOf(provisioned)] : [];
	if (isCancelled) return capacity;
	const settings = settingsToUndo(release, progress, failure, {
		autoRollback,
		rolledBack
	});
	const latest = latestToUndo(release, progress, restore, {
		alias: written,
		rolledBack
	});
	const [first, then] = [true, false].map((precedes) => settings.filter(({ precedesLatest = false }) => precedesLatest === precedes).map(undoOf));
	return [
		...first ?? [],
		...latest ? [latest] : [],
		...capacity,
		...then ?? []
	];
}
function undoOf({ title, what, problem, command, canWait, work }) {
	const settingWork = async () => {
		const kept = await work();
		return kept ? { warnings: [kept] } : { settingsRestored: [what] };
	};
	return {
		title,
		problem,
		command,
		canWait,
		remains: { settingsRemain: true },
		work: settingWork
	};
}
// src/apply/apply-or-undo.ts
async function applyOrUndo(release, start, undoOptions, { phase, undoingPhase, warning, remember }) {
	let progress = start;
	const { functionName } = release.plan;
	const { autoRollback } = undoOptions(start);
	const advance = (reached) => {
		const { unverified: move } = reached;
		const taken = autoRollback && move !== progress.unverified ? remember(move && {
			functionName,
			move
		}) : void 0;
		if (taken) throw taken;
		progress = reached;
	};
	try {
		await applyPlan(release, start, phase, advance);
		for (const problem of progress.warnings ?? []) warning(problem);
		return {
			outcome: "done",
			progress
		};
	} catch (error) {
		const failure = asFailure(error);
		const aws = release.aws.undoing();
		const options = undoOptions(progress);
		const undone = await undoRelease({
			...release,
			aws
		}, progress, failure, options, undoingPhase);
		if (progress.unverified && !undone.remaining) remember(void 0);
		const { alias = progress.alias } = undone;
		const uncertain = isUncertain(error) || failure instanceof Cancelled;
		return {
			outcome: "failed",
			progress: {
				...progress,
				alias
			},
			failure,
			undone,
			aws,
			uncertain,
			denied: isDenied(error),
			needsSignIn: isDenied(error) && deniedAction(error) === void 0
		};
	}
}
async function testServed({ plan, tests }, { version, shares }, phase) {
	if (!tests) return [];
	const versions = [version, ...Object.keys(shares)];
	const verdicts = await phase(titleOf({ type: "test-traffic" }, plan.alias), async () => {
		if (versions.length > 1) return tests.served(versions);
		const verdict = await tests.traffic(version);
		return verdict ? [verdict] : [];
	});
	const failed = verdicts.find(({ passed }) => !passed);
	if (failed) throw new TestFailure(failed, {
		kind: "unchanged",
		version
	});
	return verdicts;
}
async function finish(release, start, phase, warning) {
	const reached = await applyPlan(release, start, phase, () => {});
	for (const problem of reached.warnings ?? []) warning(problem);
	return reached;
}
// src/apply/undo/earlier-attempt.ts
async function undoEarlierAttempt(release, start, failure, restoreLatest, { undoingPhase, warning }) {
	const { alias } = start;
	const previous = versionBeforeLastMove(alias);
	if (!(failure instanceof TestFailure) || !alias || !movedByThisRun(alias, release.git.run)) return void 0;
	if (!isWhole(alias.traffic)) return void 0;
	const aws = release.aws.undoing();
	const { functionName } = release.plan;
	const before = (await (previous === void 0 ? void 0 : getFunction(aws, functionName, previous))?.catch(() => void 0))?.version;
	const from = before && beforeLastMove(alias, before);
	if (!from) return void 0;
	const progress = {
		...start,
		unverified: {
			before: from,
			after: allTo(alias.traffic.version)
		}
	};
	const { latest: found } = start;
	const former = {
		configuration: before.configuration,
		code: before
	};
	const options = {
		autoRollback: true,
		restore: restoreLatest && found ? {
			found,
			formerOf: () => former
		} : void 0
	};
	const undone = await undoRelease({
		...release,
		aws
	}, progress, failure, options, undoingPhase);
	for (const problem of undone.warnings) warning(problem);
	const { alias: now = alias } = undone;
	return {
		failed: {
			outcome: "failed",
			progress: {
				...progress,
				alias: now
			},
			failure,
			undone,
			aws,
			uncertain: false,
			denied: false
		},
		from,
		before
	};
}
// src/modes/failure-advice.ts
function adviceAfterFailure(planned, attempt, { moved, ofFailure, ofLatest }) {
	const { undone } = attempt;
	const ofServed = moved ? adviceOnServed(planned, attempt) : "";
	return [
		...undone.actions ?? [],
		ofServed,
		isUntested(planned, attempt, moved) ? insteadOfRerun(ofFailure) : ofFailure,
		ofLatest,
		...undone.actionsUnlessRerun ?? [],
		undone.denied?.length ? adviceOnDenied(undone.denied) : ""
	].filter(Boolean).join(" ");
}
function isUntested({ start }, { failure, undone }, moved) {
	return moved && start.alias !== void 0 && undone.remaining !== void 0 && !isTest(failure);
}
function adviceOnServed(planned, attempt) {
	const { plan, start, tests } = planned;
	const version = attempt.progress.version?.number;
	const before = start.alias?.traffic.version;
	if (isUntested(planned, attempt, true)) return `If callers get errors, run \`mode: rollback\` with \`alias: ${plan.alias}\` and \`version: ${before}\`${tests ? `; otherwise, run \`mode: smoke-test\` with \`alias: ${plan.alias}\`, and roll back if it fails` : ""}.${attempt.needsSignIn ? " Such a run has to sign in to AWS again." : ""}`;
	if (before !== void 0 || !isTest(attempt.failure) || version === "1") return "";
	return `To serve another version until this is fixed, run \`mode: deploy\` with \`alias: ${plan.alias}\` and the number of that version as \`version\`.`;
}
function isTest(failure) {
	return failure instanceof TestFailure;
}
function adviceOnDenied(actions) {
	return `Allow ${listed(actions)} to the role of this step, so that the next run can undo such a change (the page docs/iam.md of this action has the whole policy).`;
}
// src/modes/failed-release.ts
async function failed(mode, planned, attempt, note) {
	const { aws, progress, undone, uncertain } = attempt;
	const { rolledBack } = undone;
	const { functionName, alias: name } = planned.plan;
	const before = planned.start.alias?.traffic.version;
	const version = progress.version?.number;
	const remains = await mode.remains?.(planned, attempt);
	const alias = name === void 0 ? void 0 : await rereadAlias(aws, functionName, name, progress.alias);
	const known = progress.deployment?.isRunning ? void 0 : progress.alias;
	const now = alias ? alias.found : known;
	const moved = now !== void 0 && now.traffic.version === version && version !== before;
	const reached = {
		...progress,
		alias: now,
		version: moved ? progress.version : void 0,
		functionUrl: undone.settingsRestored?.length ? void 0 : progress.functionUrl,
		shift: progress.shift && afterFailure(progress.shift, rolledBack)
	};
	const isUnchanged = isUntouched(planned, attempt, now?.traffic.version, alias !== void 0) && !remains?.state;
	const served = [
		isUnchanged ? NOTHING_WAS_CHANGED : "",
		...servedAfter(planned, attempt, alias, moved),
		remains?.state || (mode.remains && !isUnchanged && !moved && haveEffect(planned.plan.steps, "latest") ? latestUnchanged(!uncertain) : ""),
		note
	];
	const result = mode.resultOf("failed", planned, reached);
	const shown = told(planned, result.kind, attempt, now, moved);
	return {
		...result,
		changed: moved,
		aliasIs: stateOf(alias, name, before, moved, isUnmoved(planned, attempt, moved)),
		...failureParts(shown, version),
		...(undone.actions?.length || undone.actionsUnlessRerun?.length) && { isPartlyUndone: true },
		...rolledBack && mode.resultWhenUndone === "rolled-back" && {
			result: "rolled-back",
			failedVersion: version
		},
		served: served.filter(Boolean).join(" "),
		advice: adviceAfterFailure(planned, attempt, {
			moved,
			ofFailure: shown.advice,
			ofLatest: remains?.advice
		})
	};
}
function servedAfter(planned, attempt, alias, moved) {
	const { progress, failure, undone } = attempt;
	const { rolledBack, warnings } = undone;
	const { alias: name } = planned.plan;
	const before = planned.start.alias?.traffic.version;
	const version = progress.version?.number;
	const isMarked = badVersions(undone.alias).includes(version ?? "");
	return [
		name === void 0 ? "No alias was moved." : servedSentence(name, before, alias, rolledBack ? movedBack(progress, failure) : void 0, {
			movedTo: moved ? version : void 0,
			isUnmoved: isUnmoved(planned, attempt, moved),
			movedBefore: moved ? void 0 : movedBefore(progress, before)
		}),
		sharedSetting(planned, attempt, moved),
		moved ? "" : moveInFlight(planned, attempt),
		moved && !before && failure instanceof TestFailure ? NO_ALIAS_BEFORE : "",
		moved && failure instanceof TestFailure && !undone.remaining && before ? KEPT : "",
		isMarked ? markedVersion(version, badVersions(planned.start.alias).includes(version ?? "")) : isLeft(planned, attempt, moved) ? leftVersion(version, failure instanceof FailedAllocation && failure.failsAtStart) : "",
		...warnings,
		restoredSettings(undone),
		isUntested(planned, attempt, moved) && planned.tests ? `Version ${version} ${hasPassedByNumber(planned.plan, planned.tests, progress.remaining) ? "passed its test when invoked by its number, but " : ""}was not tested through the alias.` : "",
		moved ? missingName(planned, progress) : ""
	];
}
function movedBefore({ alias, version }, before) {
	return alias?.traffic.version === version?.number && version?.number !== before ? version?.number : void 0;
}
function sharedSetting({ plan, start }, { failure }, moved) {
	const setting = failure.setting ?? (failure instanceof TestFailure ? failure.verdict.setting : void 0);
	const served = servedVersion(start.alias);
	if (moved || !setting || !served || !plan.changes) return "";
	return plan.changes.some(({ field }) => field === setting || field.startsWith(`${setting}.`)) ? `Version ${served} does not have this \`${setting}\`, so its callers are not affected.` : `Version ${served} has the same \`${setting}\`, so its calls may fail, too.`;
}
function isUntouched({ plan: { steps }, start }, { progress, failure, uncertain }, version, isRead) {
	const remaining = progress.remaining ?? steps;
	return (!uncertain || failure instanceof Cancelled && isRead && progress.unverified !== void 0) && remaining.length === steps.length && haveEffect(steps.slice(0, 1), "package", "latest", "traffic") && progress.staged === void 0 && version === start.alias?.traffic.version;
}
function isUnmoved({ plan }, { progress, failure, undone, uncertain }, moved) {
	const mayMove = progress.deployment !== void 0 || meetsDeployment(plan);
	return !uncertain && !moved && !mayMove && !undone.rolledBack && !(failure instanceof Cancelled);
}
function stateOf(alias, name, before, moved, isUnmoved) {
	if (name === void 0) return void 0;
	if (!alias) return isUnmoved && before ? "unmoved" : "unread";
	if (!alias.found) return before ? "gone" : void 0;
	return moved || alias.found.traffic.version === before ? void 0 : "moved-by-others";
}
function told(planned, kind, { progress, failure, undone, denied }, now, moved) {
	const { version } = progress;
	if (failure instanceof Cancelled) return toldOfCancellation(planned, kind, progress, failure, now);
	if (kind === "rollback" && version && denied) {
		const { functionName, alias } = planned.plan;
		const command = `aws lambda update-alias --function-name ${functionName} --name ${alias} --function-version ${version.number} --routing-config '{}'`;
		const atOnce = `To serve version ${version.number} at once, run \`${command}\` with credentials that are allowed to. That does not mark a version as bad, and does not restore $LATEST.`;
		return new Failure(failure.message, `${atOnce} Or fix the permissions. ${failure.advice}`, { cause: failure });
	}
	if (!(failure instanceof TestFailure)) return failure;
	if (failure.isOfOtherVersion) return otherVersionAnswered(failure.verdict);
	const cannotMove = undone.remaining !== void 0;
	return new TestFailure(failure.verdict, circumstancesOf(planned, kind, progress, moved, cannotMove));
}
function toldOfCancellation({ plan: { slots } }, kind, { version, shift }, failure, now) {
	const served = now && versionName(now.traffic.version);
	if (kind === "rollback") return new Cancelled(failure.how, rollBackAgainAdvice(version?.number, served));
	if (!shift || !slots.shift) return failure;
	return new Cancelled(failure.how, shiftAgainAdvice(durationText(secondsOf(slots.shift.shift.schedule))));
}
function moveInFlight({ plan: { slots, functionName, alias } }, { failure, progress }) {
	const { unverified, remaining = [] } = progress;
	const isSent = slots.move !== void 0 && remaining[0] === slots.move;
	return failure instanceof Cancelled && isSent && !unverified ? `The cancelled request to move it may still take effect: \`aws lambda get-alias --function-name ${functionName} --name ${alias}\` shows what it serves.` : "";
}
function missingName({ plan: { slots } }, { version, remaining = [] }) {
	const { name: step } = slots;
	return step !== void 0 && remaining[0] === step ? `Version ${version?.number} is released, but its release alias ${step.name} (\`release-alias\`) could not be set, so a rollback to ${step.tag} will not find it.` : "";
}
function isLeft({ plan: { steps } }, { progress: { version, remaining = [] }, failure }, moved) {
	if (!version || moved || isBad(failure)) return false;
	return haveEffect(steps, "version") && !haveEffect(remaining, "version");
}
function hasPassedByNumber({ slots: { gate } }, tests, remaining = []) {
	return gate !== void 0 && tests?.event !== void 0 && !remaining.some(({ type }) => type === gate.type);
}
function circumstancesOf({ plan, start, tests, suspicions, otherVersion }, kind, { version, previousVersion, remaining = [] }, isServed, cannotMove) {
	const { functionName, alias } = plan;
	return {
		kind,
		version: version?.number,
		otherVersion,
		suspicions,
		passedByNumber: hasPassedByNumber(plan, tests, remaining) ? version?.number : void 0,
		serves: isServed ? {
			before: previousVersion ?? servedVersion(start.alias),
			...cannotMove && alias && {
				functionName,
				alias
			}
		} : void 0
	};
}
function afterFailure(shift, isUndone) {
	return {
		...shift,
		isUndone,
		ended: shift.ended ?? Date.now()
	};
}
function movedBack({ version, shift, deployment, unverified }, failure) {
	const share = failure instanceof FailedAllocation ? 0 : lastShare(shift);
	const byCodeDeploy = deployment !== void 0 && unverified === void 0;
	return {
		version: version?.number ?? "",
		share,
		byCodeDeploy
	};
}
const NO_ALIAS_BEFORE = "There was no alias before, so there is nothing to go back to.";
function restoredSettings({ settingsRestored = [] }) {
	return settingsRestored.length > 0 ? `Undone: ${settingsRestored.join("; ")}.` : "";
}
const KEPT = "It was not moved back, because `auto-rollback` is `false`.";
// src/modes/carry-out.ts
function carryOut(mode, planned, session) {
	return planned.isUnchanged ? keep(mode, planned, session) : release(mode, planned, session);
}
async function keep(mode, planned, session) {
	const result = await testKept(mode, planned, session);
	const { undoEarlier } = mode;
	if (!undoEarlier) return result;
	const undone = await undoEarlierAttempt(releaseOf(planned, session), planned.start, result.failure, undoEarlier.restoreLatest, session);
	return undone ? failed(mode, undoEarlier.planBefore(planned, undone), undone.failed) : result;
}
async function testKept(mode, planned, session) {
	const { phase, warning } = session;
	const { start } = planned;
	const kept = releaseOf(planned, session);
	const traffic = start.alias?.traffic ?? allTo(start.version?.number ?? "");
	const result = mode.resultOf("unchanged", planned, start);
	try {
		const verdicts = await testServed(kept, traffic, phase);
		const reached = await finish(kept, start, phase, warning);
		const moved = (verdicts.length > 0 || planned.plan.steps.length > 0) && await movedByOthers(planned, start, session);
		if (moved) return failed(mode, planned, endedBy(moved, start, session));
		return {
			...result,
			changed: reached.latest !== start.latest,
			verdicts
		};
	} catch (error) {
		return {
			...result,
			...failureParts(asFailure(error), traffic.version),
			served: nothingUndone(start.alias)
		};
	}
}
async function release(mode, planned, session) {
	const unqualifiedCallers = watchUnqualifiedCallers(session.aws, planned.plan);
	const attempt = await applyOrUndo(releaseOf(planned, session), planned.start, (reached) => mode.undo(planned, reached), session);
	const isRestored = attempt.outcome === "failed" && attempt.undone.restored !== void 0;
	const callers = await unqualifiedCallers(isRestored);
	const warnings = [...consequencesOf(planned, attempt), ...callers];
	for (const each of warnings) session.warning(each);
	const { output } = planned;
	const warned = {
		...planned,
		output: {
			...output,
			warnings: [...output.warnings, ...warnings]
		}
	};
	if (attempt.outcome === "failed") return failed(mode, warned, attempt, isRestored && callers.length > 0 ? GOT_LATEST : void 0);
	const { progress } = attempt;
	const moved = haveEffect(planned.plan.steps.slice(-1), "traffic") ? void 0 : await movedByOthers(planned, progress, session);
	if (moved) return failed(mode, warned, endedBy(moved, progress, session));
	return mode.resultOf("done", warned, progress);
}
function consequencesOf({ plan }, attempt) {
	const { consequences = [], steps } = plan;
	return consequences.filter(({ of }) => attempt.outcome === "done" || lasts(attempt, steps, of)).map((each) => each.done);
}
function lasts({ progress, undone }, steps, type) {
	const { remaining = steps } = progress;
	const { settingsRemain = false, settingsRestored = [] } = undone;
	return !settingsRemain && settingsRestored.length === 0 && !remaining.some((step) => step.type === type);
}
async function movedByOthers({ plan: { functionName } }, { alias }, { aws, warning }) {
	if (!alias) return void 0;
	try {
		const now = await rereadSettled(aws, functionName, alias);
		if (now) return concurrentMove(alias, now.found);
	} catch (error) {
		return asFailure(error);
	}
	warning(`What the alias ${alias.name} serves could not be read again at the end of this run.`);
}
function endedBy(failure, progress, { aws }) {
	return {
		outcome: "failed",
		progress,
		failure,
		undone: {
			rolledBack: false,
			warnings: []
		},
		aws,
		uncertain: false,
		denied: false
	};
}
function releaseOf({ plan, details, tests }, { aws }) {
	return {
		aws,
		plan,
		tests,
		...details
	};
}
const GOT_LATEST = "Until then, callers without an alias ran the failed code: see the warning.";
export { carryOut };
