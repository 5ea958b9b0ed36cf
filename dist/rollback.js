import "./rolldown-runtime.js";
import { Ct as servedVersion, G as withFailures, It as gitReference, Nt as versionName, Tt as sharesOf, U as planOutput, Ut as textBeforeRecord, V as planLines, _ as NO_FAILURE, b as servedAlias, bt as isWhole, cn as withoutUndefined, ct as unexpectedMembers, f as recordedTagOf, ht as badVersions, j as isSameRelease, jt as numbered, ln as Cancelled, pn as rollBackAgainAdvice, u as isReleaseAliasOf, vt as isManaged, wt as serves, x as servedUntilNow, xt as percent, y as refusalParts } from "./main.js";
import { a as versionRolledBackFrom, c as refuseUninvocableVersion, i as servedNow, l as refusedVersion, n as rollbackSentence, o as readRollback, s as readTarget } from "./choices.js";
import { Dn as rolledBackByThisRun, En as recordedPredecessor, Q as shiftUnderWay, Sn as withTests, a as prepareTests, bt as NO_DIFFERENCE, c as shiftedTo, d as changesOfMove, hn as ordered, i as releaseWorkflow, o as secretsOf, yn as wakeStep } from "./common.js";
import { n as listedFields } from "./unreleased.js";
// src/plan/rollback.ts
function planRollback(inputs, current, move) {
	const { functionName, alias } = current;
	const { version: from } = alias.traffic;
	const plan = {
		functionName,
		alias: alias.name,
		from,
		environment: NO_DIFFERENCE
	};
	if (!move) {
		const restore = inputs.restoreLatest ? unfinishedRestore(current) : void 0;
		return ordered({
			...plan,
			to: from,
			slots: { "restore-latest": restore },
			warnings: []
		});
	}
	const { target, rolledBackFrom } = move;
	const served = from === "$LATEST" ? void 0 : numbered(current.versions, from);
	refuseUninvocableVersion(current, target);
	const latest = inputs.restoreLatest ? latestAfterRollback(current, target) : { warnings: [] };
	const draft = {
		...plan,
		to: target.number,
		changes: served ? changesOfMove(served.configuration, target.configuration) : [],
		slots: {
			"end-shift": current.deployment && {
				type: "stop-deployment",
				alias,
				deployment: current.deployment.id,
				takesBack: current.deployment.takesBack !== void 0
			},
			wake: wakeStep(target),
			move: moveStep(alias, rolledBackFrom),
			"restore-latest": latest.restore
		},
		warnings: [
			...deploymentProblem(current),
			...shiftWarnings(current),
			...unmarkedWarnings(current, move),
			...latest.warnings
		]
	};
	return ordered(withTests(draft, inputs));
}
function moveStep(alias, rolledBackFrom) {
	return {
		type: "update-alias",
		alias,
		clearsWeights: !isWhole(alias.traffic),
		rolledBackFrom
	};
}
function deploymentProblem({ deploymentProblem: problem }) {
	return problem ? [problem] : [];
}
function unmarkedWarnings({ alias }, move) {
	if (move?.rolledBackFrom === void 0 || isManaged(alias)) return [];
	return [`Another tool wrote the description of the alias ${alias.name}, so this rollback cannot mark version ${move.rolledBackFrom} as bad: do not roll back to version ${move.rolledBackFrom}. If that tool, such as Terraform, also sets the version of the alias, set version ${move.target.number} there, or it moves the alias back to version ${move.rolledBackFrom}.`];
}
function shiftWarnings({ alias }) {
	const own = shiftUnderWay(alias);
	if (own) return [`The rollback ends the traffic shift of the alias ${alias.name} from version ${own.from} to version ${own.to}. The run that shifts the traffic, if it is still active, fails because of that.`];
	return sharesOf(alias.traffic).map(([version, share]) => `When the rollback began, the alias ${alias.name} also sent ${percent(share)} of its traffic to version ${version}, and this action did not start that traffic shift. The rollback ends it. Stop the tool that shifts the traffic, such as CodeDeploy, or it may start the shift again.`);
}
function latestAfterRollback({ latest, versions }, target) {
	if (isSameRelease(latest, target.configuration)) return { warnings: [] };
	const kept = versions.findLast((version) => differences(version, latest).length === 0);
	if (kept) {
		if (kept.number === target.number || differences(target, latest).length === 0) return { warnings: [] };
		const description = descriptionBefore(latest, kept, target);
		return {
			restore: {
				type: "restore-latest",
				version: target,
				holds: kept.number,
				...withoutUndefined({ description }),
				bestEffort: true
			},
			warnings: []
		};
	}
	const members = listedFields(differences(target, latest));
	return { warnings: [`$LATEST is not restored, because it matches no published version and may contain work that exists nowhere else. It differs from version ${target.number} in: ${members}. Before the next release, save what you need from $LATEST. In that release, give the code and the settings that you want, or set \`unreleased-changes: discard\`, which restores $LATEST to version ${target.number} first.`] };
}
function descriptionBefore(latest, kept, target) {
	const [now, before] = [kept, target].map(({ record, configuration }) => record?.digest ? textBeforeRecord(configuration.Description) : void 0);
	return now && now === latest.Description && before && before !== now ? before : void 0;
}
function unfinishedRestore({ latest, alias, versions }) {
	const served = numbered(versions, alias.traffic.version);
	if (!served || !isWhole(alias.traffic)) return void 0;
	const yetToRestore = differences(served, latest);
	const bad = badVersions(alias);
	const held = versions.filter(({ number }) => bad.includes(number)).find((version) => !differences(version, latest).some((name) => yetToRestore.includes(name)));
	if (yetToRestore.length === 0 || !held) return void 0;
	return {
		type: "restore-latest",
		version: served,
		holds: held.number,
		bestEffort: true
	};
}
function differences({ configuration }, latest) {
	const isUnreadable = [configuration, latest].some(({ Environment }) => Environment?.Error !== void 0);
	return unexpectedMembers(configuration, {}, latest).filter((name) => name !== "Environment" || !isUnreadable);
}
// src/plan/rollback-target.ts
function nameOne({ versions, alias, latest }) {
	const bad = badVersions(alias);
	const served = alias.traffic.version;
	const others = versions.map(({ number }) => number).filter((number) => number !== served);
	const good = others.filter((number) => !bad.includes(number));
	const isSameCode = (number) => served === "$LATEST" && numbered(versions, number)?.configuration.CodeSha256 === latest.CodeSha256;
	const older = good.findLast((number) => !(Number(number) > Number(served)) && !isSameCode(number));
	if (older !== void 0) return `Set \`version\` to the version to roll back to, such as \`version: ${older}\`.`;
	const newer = good.at(-1);
	if (newer !== void 0) return served === "$LATEST" ? `To serve version ${newer}, which has the same code as $LATEST, set \`version: ${newer}\`.` : `No older version can be served. To serve version ${newer}, which is newer, set \`version: ${newer}\`. Otherwise, release a good version with \`mode: deploy\`.`;
	const [marked] = others.slice(-1);
	return marked === void 0 ? "To change what is served, release with `mode: deploy`." : nameMarked(marked);
}
function otherVersion({ versions, alias }, target) {
	const taken = [
		alias.traffic.version,
		target,
		...badVersions(alias)
	];
	return versions.map(({ number }) => number).findLast((number) => !taken.includes(number));
}
const nameMarked = (version) => `To serve version ${version} anyway, set \`version: ${version}\`. To serve something else, release with \`mode: deploy\`.`;
function chooseDestination({ target, expectedVersion }, current, rerunOf) {
	const { alias } = current;
	const rolledBackFrom = versionRolledBackFrom(alias);
	if (expectedVersion !== void 0 && expectedVersion !== rolledBackFrom) return {
		kind: "keep",
		because: "not-expected",
		reason: `\`expected-version\` is ${expectedVersion}, but the alias ${alias.name} serves ${versionName(rolledBackFrom)}, so nothing is rolled back. To roll back ${versionName(rolledBackFrom)}, set \`expected-version: ${rolledBackFrom}\` or leave it out.`
	};
	const undone = target.kind === "previous" ? rolledBackByThisRun(alias, rerunOf) : void 0;
	if (undone !== void 0 && shiftedTo(alias) === void 0) return {
		kind: "keep",
		because: "already-served",
		reason: `The alias ${alias.name} already serves version ${alias.traffic.version}: an earlier attempt of this run rolled version ${undone} back. To go further back, set \`version\`, or start a new run.`
	};
	const { version, reason } = chosen(target, current);
	if (serves(alias, version)) {
		const why = target.kind === "version" ? "" : ` (${reason})`;
		return {
			kind: "keep",
			because: "already-served",
			reason: `The alias ${alias.name} already serves version ${version}${why}.`
		};
	}
	if (!numbered(current.versions, version)) refuseMissing(target, version, reason, current);
	return {
		kind: "move",
		version,
		reason,
		rolledBackFrom: goesBack(current, version) ? rolledBackFrom : void 0
	};
}
function refuseMissing({ kind }, version, reason, current) {
	const { functionName } = current;
	if (kind === "version") throw refusedVersion(current, `Version ${version} of ${functionName} does not exist.`, nameOne(current));
	throw refusedVersion(current, `Version ${version} of ${functionName} (${reason}) no longer exists.`, nameOne(current));
}
function chosen(target, current) {
	switch (target.kind) {
		case "version": return {
			version: target.version,
			reason: "named by `version`"
		};
		case "release-alias": return behindReleaseAlias(target.alias, current);
		case "git-ref": return releasedFrom(target.ref, current);
		case "previous": return servedBefore(current);
	}
}
const IS_MARKED = "is marked as bad in the history of the alias";
function behindReleaseAlias(wanted, current) {
	const { name, tag } = wanted;
	const made = name === tag ? "" : ` (derived from ${tag})`;
	const { releaseAlias } = current;
	const version = releaseAlias?.traffic.version;
	if (version === void 0) throw refusedVersion(current, `${current.functionName} has no alias ${name}${made}.`, `Check \`release-alias\`: a deploy creates this alias only if it sets \`release-alias\`, too. ${releasedAs(tag, current) ?? nameOne(current)}`);
	if (version === "$LATEST") throw refusedVersion(current, `The alias ${name}${made} serves $LATEST, which every release changes, so there is no version to roll back to.`, nameOne(current));
	if (releaseAlias && !mayFollow(wanted, releaseAlias)) throw refusedVersion(current, `The alias ${name}${made} serves version ${version}, but ${whatItIs(releaseAlias)}, so what it serves may not be that release.`, `Check \`release-alias\`. To serve version ${version}, set \`version: ${version}\` instead.`);
	if (badVersions(current.alias).includes(version)) throw refusedVersion(current, `Version ${version}, which the alias ${name}${made} serves, ${IS_MARKED} ${current.alias.name}: it failed its test or was rolled back.`, nameMarked(version));
	return {
		version,
		reason: `served by the alias ${name}`
	};
}
function releasedAs(tag, current) {
	const found = versionOfRef(tag, current, badVersions(current.alias));
	return "version" in found ? `To roll back to ${tag}, set \`version: ${found.version}\` instead of \`release-alias\`.` : void 0;
}
function mayFollow(wanted, alias) {
	return isReleaseAliasOf(wanted, alias) || wanted.tag === alias.name && recordedTagOf(alias) !== void 0;
}
function whatItIs(alias) {
	const tag = recordedTagOf(alias);
	return tag === void 0 ? "its description does not record that it is a release alias" : `it is the release alias of ${tag}`;
}
function releasedFrom(ref, current) {
	const found = versionOfRef(ref, current, badVersions(current.alias));
	const { alias, functionName } = current;
	if ("version" in found) {
		const doubt = found.isOnlyDescribed ? ` by its description; the history of ${alias.name} does not name it` : "";
		return {
			version: found.version,
			reason: `released from ${ref}${doubt}`
		};
	}
	const problems = {
		unknown: `No version or release alias of ${functionName} is recorded as released from ${ref}.${otherAlias(current)}`,
		ambiguous: `${ref} matches versions of ${functionName} that were released from different commits.`,
		bad: `Every version of ${functionName} that was released from ${ref} ${IS_MARKED} ${alias.name}: it failed its test or was rolled back.`
	};
	const advice = {
		unknown: `Check \`git-ref\`, or leave it out and name a version. ${nameOne(current)}`,
		ambiguous: `Give more digits of the commit SHA, or set \`version\` to one of these.`,
		bad: found.kind === "bad" ? nameMarked(found.newest) : ""
	};
	throw refusedVersion(current, problems[found.kind], advice[found.kind]);
}
function otherAlias({ releaseAlias }) {
	if (!releaseAlias) return "";
	const { name, traffic } = releaseAlias;
	return ` The alias ${name} serves ${versionName(traffic.version)}, but ${whatItIs(releaseAlias)}.`;
}
function servedBefore(current) {
	const { alias } = current;
	const { history } = alias;
	const served = alias.traffic.version;
	const newer = shiftedTo(alias);
	if (newer) return {
		version: served,
		reason: `served before the shift to version ${newer}`
	};
	if (served === "$LATEST") throw refusedVersion(current, `The alias ${alias.name} serves $LATEST, so there is no record of what it served before.`, nameOne(current));
	const version = (history?.current === served ? history.previous.find((version) => !history.bad.includes(version)) : void 0) ?? recordedPredecessor(alias, current.versions);
	if (version) return {
		version,
		reason: "the previous version"
	};
	throw refusedVersion(current, current.versions.length === 1 ? `There is nothing to roll back to: ${current.functionName} has only version ${served}, which the alias ${alias.name} serves.` : whyUnknown(current), nameOne(current));
}
function whyUnknown({ alias: { name, traffic, description, history } }) {
	const unknown = `So what the alias served before version ${traffic.version} is unknown, and the rollback needs \`version\`.`;
	if (!history) return description ? `Another tool, such as Terraform, wrote the description of the alias ${name}, where this action keeps its records. ${unknown}` : `No release by this action is recorded in the description of the alias ${name}. ${unknown}`;
	if (history.current !== traffic.version) return `Somebody moved the alias ${name} to version ${traffic.version} without this action, whose record ends with version ${history.current}. ${unknown}`;
	const bad = history.bad.filter((version) => Number(version) !== Number(traffic.version));
	return bad.length > 0 ? `There is no good version to roll back to: the history of the alias ${name} names none before version ${traffic.version}, and ${bad.length === 1 ? "version" : "versions"} ${bad.join(", ")} ${bad.length === 1 ? "is" : "are"} marked as bad.` : `There is nothing to roll back to: no version is recorded that the alias ${name} served before version ${traffic.version}.`;
}
function goesBack({ alias }, version) {
	const { history } = alias;
	const served = alias.traffic.version;
	if (served === "$LATEST") return false;
	if (version === served) return shiftedTo(alias) !== void 0;
	return history?.current === served && history.previous.includes(version) || Number(version) < Number(served);
}
const COMMIT = /^[0-9a-f]{4,64}$/;
function versionOfRef(ref, { versions, alias, releaseAlias }, bad) {
	const released = versions.map((version) => ({
		version: version.number,
		git: version.record?.git ?? {},
		owner: ownerOf(version, alias)
	}));
	const named = released.filter(({ git }) => git.ref === ref);
	const commit = ref.toLowerCase();
	const committed = COMMIT.test(commit) ? released.filter(({ git: { sha } }) => sha && (sha.startsWith(commit) || commit.startsWith(sha))) : [];
	if (named.length === 0 && new Set(committed.map(({ git }) => git.sha)).size > 1) return { kind: "ambiguous" };
	const fitting = ofSurestOwner(named.length > 0 ? named : committed);
	const isServed = fitting.some(({ owner }) => owner === "served-by-this-alias");
	const name = releaseAlias?.name ?? "";
	const aliased = releaseAlias !== void 0 && isReleaseAliasOf({
		name,
		tag: ref
	}, releaseAlias) ? servedVersion(releaseAlias) : void 0;
	const found = isServed || !aliased ? fitting.map(({ version }) => version) : [aliased];
	const version = found.findLast((each) => !bad.includes(each));
	const isOnlyDescribed = alias.history !== void 0 && !isServed && !aliased;
	if (version) return {
		version,
		...isOnlyDescribed && { isOnlyDescribed }
	};
	const newest = found.at(-1);
	return newest === void 0 ? { kind: "unknown" } : {
		kind: "bad",
		newest
	};
}
const OWNERS = [
	"served-by-this-alias",
	"this-alias",
	"unknown",
	"another-alias"
];
function ofSurestOwner(released) {
	const surest = OWNERS.find((owner) => released.some((each) => each.owner === owner));
	return released.filter(({ owner }) => owner === surest);
}
function ownerOf({ number, record }, { name, traffic, history }) {
	if ((history ? [
		traffic.version,
		history.current,
		...history.previous,
		...history.bad
	] : []).includes(number)) return "served-by-this-alias";
	if (number === traffic.version) return "this-alias";
	const predecessor = record?.predecessor;
	if (!predecessor) return "unknown";
	return predecessor.alias === name ? "this-alias" : "another-alias";
}
// src/modes/rollback-result.ts
function rollbackResult(stage, { inputs, current, output, note, functionUrl }, reached) {
	const { alias = current.alias } = reached;
	const before = stage === "done" ? versionRolledBackFrom(current.alias) : void 0;
	const previous = before === "$LATEST" || before === alias.traffic.version ? void 0 : before;
	return {
		...NO_FAILURE,
		...identity(inputs, current, alias),
		result: stage === "done" ? "rolled-back" : stage,
		changed: stage === "done",
		plan: withFailures(output, reached),
		note,
		...servedUntilNow(current, previous),
		functionUrl: functionUrl?.href
	};
}
function refusedRollback(inputs, current, failure) {
	const { alias } = current;
	const told = failure instanceof Cancelled ? new Cancelled(failure.how, rollBackAgainAdvice(void 0, versionName(alias.traffic.version))) : failure;
	return {
		...identity(inputs, current, alias),
		...refusalParts(told, inputs.alias, alias),
		note: void 0
	};
}
function identity(inputs, current, alias) {
	const { FunctionArn: functionArn, CodeSha256: latestCode } = current.latest;
	const served = servedAlias(inputs, current, alias);
	return {
		kind: "rollback",
		...served,
		functionArn,
		codeSha256: alias.traffic.version === "$LATEST" ? latestCode : served.codeSha256
	};
}
// src/modes/rollback.ts
function rollback(inputs, session) {
	const mode = {
		dryRun: inputs.dryRun,
		reading: "Read the function",
		read: async () => {
			const read = await readRollback(session.aws, inputs);
			session.info(servedNow(inputs.region, read));
			return read;
		},
		plan: (current) => plan(session, inputs, current),
		resultOf: rollbackResult,
		refused: (current, failure) => refusedRollback(inputs, current, failure),
		undo: () => ({ autoRollback: true }),
		resultWhenUndone: "failed"
	};
	return releaseWorkflow(mode, session);
}
async function plan({ aws, info, warning, git, isRerun }, inputs, current) {
	const { functionName, alias: name, smokeTest, staging } = inputs;
	const destination = chooseDestination(inputs, current, isRerun ? git.run : void 0);
	const { version, rolledBackFrom } = destination.kind === "move" ? destination : {};
	const target = version === void 0 ? void 0 : await readTarget(aws, functionName, version);
	const planned = planRollback(inputs, current, target && {
		target,
		rolledBackFrom
	});
	const output = planOutput(planned, void 0, []);
	const note = rollbackSentence(current, destination);
	for (const line of [note, ...planLines(output)]) info(line);
	const served = numbered(current.versions, current.alias.traffic.version);
	const secrets = secretsOf([
		{ configuration: current.latest },
		served,
		target
	]);
	const tests = await prepareTests({
		aws,
		warning
	}, {
		functionName,
		alias: name,
		...smokeTest && { smokeTest }
	}, secrets);
	const { sha, ref } = target?.record?.git ?? {};
	const { alias, latest } = current;
	return {
		inputs,
		current,
		note,
		functionUrl: tests?.functionUrl,
		plan: planned,
		output,
		details: {
			git: gitReference(sha, git.run, ref),
			staging
		},
		start: {
			latest,
			alias,
			version: target,
			previousVersion: versionRolledBackFrom(alias)
		},
		isUnchanged: destination.kind === "keep",
		otherVersion: otherVersion(current, version),
		tests: destination.kind === "keep" && destination.because === "not-expected" ? void 0 : tests
	};
}
export { rollback };
