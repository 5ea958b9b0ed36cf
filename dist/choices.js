import { Et as sharesText, Mt as originOf, Nt as versionName, Tt as sharesOf, gn as Failure, ht as badVersions, jt as numbered, ln as Cancelled, p as releaseAliasName, xt as percent, yn as asFailure } from "./main.js";
import { a as orUndefined } from "./session.js";
import { $n as remedyOfState, E as openDeployment, Mn as listVersions, Rr as getAlias, T as isOutdated, Un as getFunction, c as shiftedTo, cn as aliasToRollBack, n as missingFunction, t as missingAlias } from "./common.js";
// src/plan/version-candidates.ts
function refusedVersion(current, problem, advice, target) {
	return new Failure([problem, ...candidateLines(current, target)].join("\n"), advice);
}
function refuseUninvocableVersion(current, target) {
	const { State, StateReasonCode, StateReason } = target.configuration;
	const remedy = remedyOfState(target.configuration);
	if (remedy === void 0) return;
	const state = [`state ${State}`, StateReasonCode].filter(Boolean).join(", ");
	throw refusedVersion(current, `No alias can serve version ${target.number} of ${current.functionName}. ${StateReason ? `AWS says: ${StateReason.replace(/\.$/, "")} (${state}).` : `It is in the ${state}.`}`, State === "Failed" ? otherThan(current, target) : remedy, target);
}
function otherThan({ versions, alias }, { number }) {
	return versions.filter((each) => ![number, alias?.traffic.version].includes(each.number)).length > 0 ? "Set `version` to another version of this list." : "There is no other version to go to: release a good one with `mode: deploy`.";
}
function candidateLines({ functionName, versions, alias, sourceAlias, latest }, target) {
	if (versions.length === 0) return [`${functionName} has no published version.`];
	const bad = [alias, sourceAlias].flatMap((each) => badVersions(each));
	const lines = versions.slice(-10).reverse().map((listed) => listed.number === target?.number ? target : listed).map(({ number, record, configuration }) => {
		const { sha, ref } = record?.git ?? {};
		const marks = [
			number === alias?.traffic.version ? "served now" : "",
			number === sourceAlias?.traffic.version ? `served by ${sourceAlias.name}` : "",
			bad.includes(number) ? "bad" : "",
			alias?.traffic.version === "$LATEST" && configuration.CodeSha256 === latest?.CodeSha256 ? "same code as $LATEST" : "",
			alias && !alias.history && Number(number) > Number(alias.traffic.version) ? "newer than the served version" : "",
			configuration.State === "Failed" ? "failed" : ""
		];
		return `- version ${number}: ${[
			`published ${publishedAt(configuration)}`,
			ref ?? "",
			sha ?? "",
			...marks
		].filter(Boolean).join(", ")}`;
	});
	return [versions.length - lines.length > 0 ? `The newest ${lines.length} of the ${versions.length} versions of ${functionName}:` : `The versions of ${functionName}, the newest first:`, ...lines];
}
function publishedAt({ LastModified }) {
	const time = new Date(LastModified ?? "");
	return Number.isNaN(time.getTime()) ? "at an unknown time" : `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
// src/read/rollback.ts
async function readRollback(aws, { functionName, alias: aliasName, target }) {
	const named = aliasOfRelease(target, aliasName);
	const [latest, alias, versions, releaseAlias] = await Promise.all([
		getFunction(aws, functionName),
		getAlias(aws, functionName, aliasName),
		orUndefined(listVersions(aws, functionName)),
		named ? getAlias(aws, functionName, named) : void 0
	]);
	if (!latest) throw missingFunction(aws, functionName);
	if (!alias) throw await missingAlias(aws, functionName, aliasName, "Check `alias`. The first `mode: deploy` that names an alias creates it; until then, there is nothing to roll back.");
	const toStop = await deploymentToStop(alias, () => openDeployment(aws, functionName, alias, void 0));
	if (!toStop.deploymentProblem && await isOutdated(aws, functionName, alias, toStop.deployment, void 0)) return readRollback(aws, {
		functionName,
		alias: aliasName,
		target
	});
	return {
		functionName,
		...toStop,
		latest: latest.version.configuration,
		alias: await aliasToRollBack(aws, functionName, alias),
		versions: versions ?? [],
		releaseAlias
	};
}
async function readTarget(aws, functionName, version) {
	const found = await getFunction(aws, functionName, version);
	if (found) return found.version;
	throw new Failure(`Version ${version} of ${functionName} was deleted during this run.`, "Run the workflow again: it reads the versions that exist now.");
}
function aliasOfRelease(target, rolledBack) {
	if (target.kind === "release-alias") return target.alias.name;
	const name = target.kind === "git-ref" ? releaseAliasName(target.ref) : void 0;
	return name === rolledBack ? void 0 : name;
}
async function deploymentToStop({ name }, read) {
	try {
		const deployment = await read();
		return { deployment: deployment?.state === "running" ? deployment : void 0 };
	} catch (error) {
		if (error instanceof Cancelled) throw error;
		const { message, advice } = asFailure(error);
		return { deploymentProblem: `Whether CodeDeploy still shifts the traffic of the alias ${name} is not known. ${message} ${advice}` };
	}
}
// src/plan/current.ts
function versionRolledBackFrom(alias) {
	return shiftedTo(alias) ?? alias.traffic.version;
}
// src/report/sentences/choices.ts
function servedBefore(region, alias, state) {
	const target = state.alias ? namedTraffic(state, state.alias) : `there is no alias ${alias} yet`;
	const source = state.sourceAlias ? `${namedTraffic(state, state.sourceAlias)}; ` : "";
	return `${state.functionName} in ${region}: ${source}${target}.`;
}
function promotionSentence(name, { version, reason }, state) {
	const to = namedVersion(state, version);
	const from = state.alias?.traffic;
	if (from === void 0) return `The alias ${name} is created on ${to}: ${reason}.`;
	if (from.version !== version) return `The alias ${name} moves from ${namedVersion(state, from.version)} to ${to}: ${reason}.`;
	return `The alias ${name} already serves ${to}${sharesText(from)}.`;
}
function servedNow(region, state) {
	const { functionName, alias } = state;
	return `${functionName} in ${region}: ${namedTraffic(state, alias)}.`;
}
function rollbackSentence(state, destination) {
	const { alias } = state;
	if (destination.kind === "keep") return destination.reason;
	const { version, reason } = destination;
	const to = `${namedVersion(state, version)}: ${reason}`;
	const from = versionRolledBackFrom(alias);
	return from === version ? `The alias ${alias.name} sends all of its traffic to ${to}.` : `The alias ${alias.name} moves from ${namedVersion(state, from)} to ${to}.`;
}
function namedVersion({ versions }, version) {
	const origin = originOf(numbered(versions, version));
	return origin ? `${versionName(version)} (${origin})` : versionName(version);
}
function namedTraffic(state, { name, traffic }) {
	const shares = sharesOf(traffic).map(([version, share]) => `, and sends ${percent(share)} to ${namedVersion(state, version)}`);
	return `the alias ${name} serves ${namedVersion(state, traffic.version)}${shares.join("")}`;
}
export { versionRolledBackFrom as a, refuseUninvocableVersion as c, servedNow as i, refusedVersion as l, rollbackSentence as n, readRollback as o, servedBefore as r, readTarget as s, promotionSentence as t };
