import { An as deleteVersion, Cr as listProvisionedQualifiers, Fr as listEventSourceMappings, Pr as getPolicy, dn as versionsToPrune, jn as listVersionNumbers, kn as groupBy, nr as hasUnfinishedExecutions, zr as listAliases } from "./common.js";
import { Ct as allowsInvocation, Vt as isInUse, jt as statementsOf } from "./session.js";
import { Sn as capitalised, an as grouped, bn as insteadOfRerun, gn as Failure, ln as Cancelled, yn as asFailure } from "./main.js";
// src/apply/prune-versions.ts
const AT_ONCE = 5;
const PAUSE_PER_CALL = 350;
const MOST_DELETIONS = 250;
const MOST_ATTEMPTS = 1e3;
const NAMED = 20;
async function pruneVersions(aws, pruning) {
	let toDelete;
	try {
		toDelete = versionsToPrune(pruning.keep, await readUse(aws, pruning));
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		const { message, advice } = asFailure(error);
		return {
			deleted: [],
			problem: `No old versions were deleted, because the aliases and settings that may use them could not be read. ${message} ${advice}`
		};
	}
	if (toDelete.length === 0) aws.log("There are no old versions to delete.");
	const { deleted, failure, remaining } = await deleteVersions(aws, pruning, toDelete);
	if (remaining > 0 && !failure) aws.log(`${grouped(remaining)} more old versions remain. The next releases delete them.`);
	return {
		deleted,
		problem: failure && `${failure.message} ${insteadOfRerun(failure.advice)} The next release tries again.`
	};
}
async function readUse(aws, { functionName, alias, spared }) {
	const [versions, aliases, provisioned] = await Promise.all([
		listVersionNumbers(aws, functionName),
		listAliases(aws, functionName),
		listProvisionedQualifiers(aws, functionName)
	]);
	return {
		versions,
		aliases: [...aliases, ...alias ? [alias] : []],
		provisioned,
		spared
	};
}
async function deleteVersions(aws, pruning, toDelete) {
	const outcomes = [];
	const of = (kind) => outcomes.filter((each) => each.kind === kind);
	const pause = PAUSE_PER_CALL * (pruning.isDurable ? 3 : 2);
	while (outcomes.length < toDelete.length) {
		const room = Math.min(AT_ONCE, MOST_DELETIONS - of("deleted").length, MOST_ATTEMPTS - outcomes.length);
		if (room <= 0) break;
		if (outcomes.length > 0) await aws.clock.sleep(pause);
		const batch = toDelete.slice(outcomes.length, outcomes.length + room);
		const ended = await Promise.allSettled(batch.map((version) => deleteUnused(aws, pruning, version)));
		for (const each of ended) {
			if (each.status === "rejected") throw each.reason;
			outcomes.push(each.value);
		}
		if (outcomes.slice(-batch.length).every(({ kind }) => kind === "failed")) break;
	}
	const [deleted, failed] = [numbersOf(of("deleted")), of("failed")];
	const untried = toDelete.length - outcomes.length;
	const { functionName } = pruning;
	if (deleted.length > 0) aws.log(`Deleted ${versionsText(deleted)} of ${functionName}.`);
	for (const line of keptLines(functionName, of("in-use"))) aws.log(line);
	return {
		deleted,
		failure: failureOf(functionName, failed, untried),
		remaining: untried
	};
}
async function deleteUnused(aws, { functionName, isDurable }, version) {
	try {
		const user = await userOf(aws, functionName, String(version), isDurable);
		if (user) return {
			version,
			kind: "in-use",
			because: user
		};
		const refusal = await refusalToDelete(aws, functionName, version);
		return refusal === void 0 ? {
			version,
			kind: "deleted"
		} : {
			version,
			kind: "in-use",
			because: `refused by AWS (${refusal.replace(/\.$/, "")})`
		};
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		return {
			version,
			kind: "failed",
			failure: asFailure(error)
		};
	}
}
async function refusalToDelete(aws, functionName, version) {
	try {
		await deleteVersion(aws, functionName, version);
		return;
	} catch (error) {
		if (isInUse(error)) return error.message;
		throw error;
	}
}
async function userOf(aws, functionName, version, isDurable) {
	const [mappings, policy, hasExecutions] = await Promise.all([
		listEventSourceMappings(aws, `${functionName}:${version}`),
		getPolicy(aws, functionName, version),
		isDurable && hasUnfinishedExecutions(aws, functionName, version)
	]);
	const mapping = mappings.find(({ FunctionArn }) => FunctionArn?.endsWith(`:${version}`));
	if (hasExecutions) return "needed by durable executions that have not ended";
	if (mapping) return `invoked by the event source mapping ${mapping.UUID}`;
	const statement = statementsOf(policy).find(allowsInvocation);
	return statement && `open to callers through a resource policy (statement ${statement.Sid})`;
}
function keptLines(functionName, inUse) {
	return [...groupBy(inUse, ({ version, because }) => withoutNumber(because, version)).values()].map((same) => `Kept ${versionsText(numbersOf(same))} of ${functionName}: ${same[0]?.because}.`);
}
function withoutNumber(text, version) {
	return text.replaceAll(new RegExp(`:${version}(?![0-9])`, "g"), "");
}
function failureOf(functionName, failed, untried) {
	const [first] = failed;
	if (!first) return void 0;
	const { message, advice } = first.failure;
	const notTried = untried > 0 ? ` ${untried} more were not attempted.` : "";
	const which = versionsText(numbersOf(failed));
	return new Failure(`${capitalised(which)} of ${functionName} could not be deleted.${notTried} ${message}`, advice);
}
function numbersOf(outcomes) {
	return outcomes.map(({ version }) => version);
}
function versionsText(versions) {
	if (versions.length > NAMED) return `${versions.length} versions (${Math.min(...versions)} to ${Math.max(...versions)})`;
	return `${versions.length === 1 ? "version" : "versions"} ${versions.join(", ")}`;
}
export { pruneVersions as n, deleteVersions as t };
