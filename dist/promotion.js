import "./rolldown-runtime.js";
import { Ct as servedVersion, G as withFailures, It as gitReference, Tt as sharesOf, U as planOutput, V as planLines, _ as NO_FAILURE, b as servedAlias, ht as badVersions, jt as numbered, vt as isManaged, x as servedUntilNow, xt as percent, y as refusalParts } from "./main.js";
import { a as setsFunctionUrl, i as accountOf, n as withEventInvoke, o as withCallers, r as withCapacity, s as readCapacity, t as prepareShift } from "./traffic-shift.js";
import { E as openDeployment, G as withoutAfterMove, Mn as listVersions, R as readCallers, Rr as getAlias, Sn as withTests, T as isOutdated, U as refuseOtherDeployment, V as endEarlierShift, W as withTrafficShift, a as prepareTests, bn as withReleaseAlias, bt as NO_DIFFERENCE, d as changesOfMove, er as unqualifiedArn, fn as withPruning, gn as releasesVersion, h as servedRelease, hn as ordered, i as releaseWorkflow, l as trafficShiftWarnings, ln as settledAlias, mn as isUnchanged, n as missingFunction, o as secretsOf, pn as aliasStep, s as refuseTrafficShift, t as missingAlias, wn as movedByThisRun, yn as wakeStep } from "./common.js";
import { c as refuseUninvocableVersion, l as refusedVersion, r as servedBefore, s as readTarget, t as promotionSentence } from "./choices.js";
import { a as orUndefined } from "./session.js";
// src/plan/promotion.ts
function planPromotion(inputs, current, target, run) {
	const { alias } = current;
	const from = alias?.traffic.version;
	const to = target.number;
	const servedNow = from === "$LATEST" ? void 0 : numbered(current.versions, from);
	const endShift = endEarlierShift(current);
	const { alias: wholeAlias } = endShift;
	const isServed = wholeAlias?.traffic.version === to;
	if (alias && !isServed && !Object.hasOwn(alias.traffic.shares, to)) refuseTrafficShift(current.functionName, alias);
	if (!isServed) refuseUninvocableVersion(current, target);
	refuseOtherDeployment(alias, current.deployment, to);
	const draft = {
		functionName: current.functionName,
		alias: inputs.alias,
		from,
		to,
		slots: {
			"end-shift": endShift.step,
			...!isServed && {
				wake: wakeStep(target),
				move: aliasStep(inputs.alias, wholeAlias, inputs)
			}
		},
		environment: NO_DIFFERENCE,
		changes: servedNow && !isServed ? changesOfMove(servedNow.configuration, target.configuration) : [],
		warnings: [...endShift.warnings, ...isServed ? trafficShiftWarnings(current.functionName, alias) : [...markedBad(current, to), ...unrecordedMove(current)]]
	};
	const admitting = withCallers(draft, inputs, current.callers ?? {}, accountOf(target.configuration.FunctionArn));
	const called = withEventInvoke(admitting, inputs, current.callers?.eventInvoke);
	const scaled = withCapacity(called, inputs, current.capacity);
	const shifted = withTrafficShift(scaled, inputs, wholeAlias, current.deployment);
	const named = withReleaseAlias(withTests(shifted, inputs), inputs, current);
	return ordered(withoutAfterMove(withPruning(named, inputs, movedByThisRun(alias, run))));
}
function markedBad({ alias }, version) {
	if (!alias || !badVersions(alias).includes(version)) return [];
	return [`Version ${version} is marked as bad in the history of the alias ${alias.name}: it failed its test there or was rolled back. It is promoted because \`version\` names it.`];
}
function unrecordedMove({ alias }) {
	const served = servedVersion(alias);
	if (!alias || isManaged(alias) || served === void 0) return [];
	const { name } = alias;
	return [`This action does not manage the description of the alias ${name}, so the history does not record that it served version ${served}. To roll back, set \`version: ${served}\`.`];
}
function choosePromoted(promotion, current) {
	const promoted = promotion.kind === "version" ? {
		version: promotion.version,
		reason: "named by `version`"
	} : {
		version: servedBySourceAlias(current, promotion.alias),
		reason: `served by ${promotion.alias}`
	};
	if (!numbered(current.versions, promoted.version)) throw refusedVersion(current, promotion.kind === "version" ? `Version ${promoted.version} of ${current.functionName} does not exist.` : `Version ${promoted.version} of ${current.functionName} (${promoted.reason}) does not exist.`, "Set `version` to a version that exists, or `source-alias` to the alias that serves it.");
	return promoted;
}
function servedBySourceAlias(current, name) {
	const { sourceAlias, alias } = current;
	if (!sourceAlias) throw new Error("The source alias must exist.");
	const { version } = sourceAlias.traffic;
	if (version === "$LATEST") throw refusedVersion(current, `The alias ${name} serves $LATEST, which every release changes, so there is no version to promote.`, `Release to ${name} first (\`mode: deploy\` with \`alias: ${name}\`), so that it serves a published version. Or set \`version\` instead of \`source-alias\` to promote a version of this list.`);
	const [shift] = sharesOf(sourceAlias.traffic);
	if (shift) throw refusedVersion(current, `The alias ${name} serves version ${version} and sends ${percent(shift[1])} of its traffic to version ${shift[0]}, so it is unclear which of the two was tested.`, "Wait until the traffic shift ends, then run the workflow again. Or set `version` to the version to promote, instead of `source-alias`.");
	const marking = [alias, sourceAlias].find((each) => badVersions(each).includes(version));
	if (marking) throw refusedVersion(current, `Version ${version}, which the alias ${name} serves, is marked as bad in the history of the alias ${marking.name}: it failed its test there or was rolled back.`, `Fix the problem, release the new version to ${name}, then run this workflow again. To promote version ${version} anyway, set \`version: ${version}\` instead of \`source-alias\`.`);
	return version;
}
// src/read/promotion.ts
async function readPromotion(aws, inputs) {
	const { functionName, alias: aliasName, promotion, releaseAlias: wantedName } = inputs;
	const sourceName = promotion.kind === "source-alias" ? promotion.alias : void 0;
	const [versions, alias, sourceAlias, releaseAlias, callers, capacity] = await Promise.all([
		orUndefined(listVersions(aws, functionName)),
		readSettled(aws, functionName, aliasName),
		sourceName ? readSettled(aws, functionName, sourceName) : void 0,
		wantedName ? getAlias(aws, functionName, wantedName.name) : void 0,
		readCallers(aws, inputs),
		readCapacity(aws, inputs)
	]);
	if (!versions) throw missingFunction(aws, functionName);
	const group = inputs.trafficShift?.codeDeploy;
	const deployment = await openDeployment(aws, functionName, alias, group);
	if (await isOutdated(aws, functionName, alias, deployment, group)) return readPromotion(aws, inputs);
	return {
		deployment,
		functionName,
		versions,
		callers,
		capacity,
		alias,
		sourceAlias,
		releaseAlias
	};
}
async function readSettled(aws, functionName, name) {
	const alias = await getAlias(aws, functionName, name);
	return alias && settledAlias(aws, functionName, alias);
}
async function refuseMissingSource(aws, { functionName, promotion }, { sourceAlias }) {
	if (promotion.kind !== "source-alias" || sourceAlias) return;
	throw await missingAlias(aws, functionName, promotion.alias, "Check `source-alias`: it names the alias through which the version was tested.");
}
// src/modes/promotion-result.ts
function promotionResult(stage, { inputs, current, plan, output, note, tests }, reached) {
	const { alias = current.alias } = reached;
	const before = servedVersion(current.alias);
	const url = reached.functionUrl?.url.address ?? tests?.functionUrl ?? current.callers?.url?.address;
	const moved = stage === "done" && before !== alias?.traffic.version;
	const movedAs = releasesVersion(plan) ? "promoted" : "deployed";
	const doneAs = reached.deployment?.isRunning ? "shifting" : movedAs;
	return {
		...NO_FAILURE,
		...identity(inputs, current, alias),
		result: stage === "done" ? doneAs : stage,
		changed: stage === "done",
		plan: withFailures(output, reached),
		note,
		...servedUntilNow(current, moved ? before : void 0),
		functionUrl: url?.href,
		deploymentId: reached.deployment?.id,
		shift: reached.shift
	};
}
function refusedPromotion(inputs, current, failure) {
	const { alias } = current;
	return {
		...identity(inputs, current, alias),
		...refusalParts(failure, inputs.alias, alias),
		note: void 0
	};
}
function identity(inputs, current, alias) {
	const { promotion } = inputs;
	const { configuration } = current.versions.at(-1) ?? {};
	return {
		kind: "promotion",
		from: promotion.kind === "source-alias" ? promotion.alias : void 0,
		...servedAlias(inputs, current, alias),
		functionArn: configuration && unqualifiedArn(configuration.FunctionArn)
	};
}
// src/modes/promotion.ts
function promote(inputs, session) {
	const { autoRollback, dryRun } = inputs;
	return releaseWorkflow({
		dryRun,
		reading: "Read the aliases and versions",
		read: async () => {
			const read = await readPromotion(session.aws, inputs);
			session.info(servedBefore(inputs.region, inputs.alias, read));
			return read;
		},
		plan: (current) => plan(session, inputs, current),
		resultOf: promotionResult,
		refused: (current, failure) => refusedPromotion(inputs, current, failure),
		undo: () => ({ autoRollback }),
		resultWhenUndone: "rolled-back",
		undoEarlier: autoRollback ? {
			restoreLatest: false,
			planBefore: (planned, { from }) => ({
				...planned,
				current: {
					...planned.current,
					alias: from
				},
				start: {
					...planned.start,
					alias: from
				}
			})
		} : void 0
	}, session);
}
async function plan(session, inputs, current) {
	const { aws, info, git } = session;
	await refuseMissingSource(aws, inputs, current);
	const promoted = choosePromoted(inputs.promotion, current);
	const target = await readTarget(aws, inputs.functionName, promoted.version);
	const planned = planPromotion(inputs, current, target, git.run);
	const newer = await newerServedWarnings(session, inputs, current, planned, target);
	const { watch, warnings } = await prepareShift(aws, planned);
	const output = planOutput(planned, void 0, [...newer, ...warnings]);
	const note = promotionSentence(inputs.alias, promoted, current);
	for (const line of [note, ...planLines(output)]) info(line);
	const secrets = secretsOf([target, numbered(current.versions, current.alias?.traffic.version)]);
	const tested = {
		...inputs,
		url: current.callers?.url
	};
	const tests = await prepareTests(session, tested, secrets, setsFunctionUrl(planned));
	const { sha, ref } = target.record?.git ?? {};
	return {
		inputs,
		current,
		note,
		plan: planned,
		output,
		details: {
			git: gitReference(sha, git.run, ref),
			watch
		},
		start: startOf(current, target),
		isUnchanged: isUnchanged(planned),
		tests
	};
}
async function newerServedWarnings(session, { functionName, ifNewerIsServed, githubToken }, { alias, versions }, planned, target) {
	if (ifNewerIsServed !== "stop" || !releasesVersion(planned)) return [];
	const served = servedRelease(functionName, alias, numbered(versions, servedVersion(alias)));
	if (!served) return [];
	const { refuseNewerServed } = await import("./newer-served.js");
	return refuseNewerServed(session, served, target.record?.git.sha, githubToken);
}
function startOf({ alias }, target) {
	return {
		version: target,
		alias,
		previousVersion: servedVersion(alias)
	};
}
export { promote };
