import "./rolldown-runtime.js";
import { Ar as findFunctionUrl, Cr as listProvisionedQualifiers, Fr as listEventSourceMappings, Ir as removePermission, Lr as deleteAlias, Pr as getPolicy, Rr as getAlias, Un as getFunction, an as rereadAlias, br as setEventInvokeConfig, dr as writeAlias, fr as writeOnce, jn as listVersionNumbers, kr as deleteFunctionUrl, un as usedVersions, ur as refreshAlias, xr as deleteProvisionedConcurrency, yr as getEventInvokeConfig, zr as listAliases } from "./common.js";
import { At as isNumber, Et as sharesText, Nt as versionName, St as servedText, Tn as listed, Tt as sharesOf, V as planLines, W as removalPlanOutput, f as recordedTagOf, gn as Failure, gt as heldOn, k as nothingWritten, mt as allTo, wt as serves, yn as asFailure } from "./main.js";
import { t as deleteVersions } from "./prune-versions.js";
import { Dt as namesOf, Ot as permissionItems, Tt as isManagedStatement, jt as statementsOf, kt as removalCommand } from "./session.js";
// src/apply/removal/alias-removal.ts
const TITLES = {
	"delete-function-url": "Delete the function URL",
	"remove-permissions": "Remove invoke permissions",
	"delete-event-invoke-config": "Delete the configuration for asynchronous invocations",
	"delete-provisioned-concurrency": "Remove provisioned concurrency",
	"delete-versions": "Delete versions",
	"vacate-version": "Move the alias off its version",
	"delete-alias": "Delete alias"
};
async function carryOutRemoval(removal, alias, phase, advance) {
	let progress = {
		alias,
		done: [],
		deleted: []
	};
	for (const step of removal.steps) {
		const reached = await phase(TITLES[step.type], () => carryOut(removal, step, progress, alias.name));
		progress = {
			...progress,
			...reached,
			done: [...progress.done, step]
		};
		advance(progress);
	}
}
async function carryOut({ aws, functionName, isDurable }, step, progress, name) {
	switch (step.type) {
		case "delete-function-url":
			await once(aws, "DeleteFunctionUrlConfig", () => deleteFunctionUrl(aws, functionName, name));
			aws.log(`Deleted the function URL ${step.address}.`);
			return {};
		case "remove-permissions":
			for (const id of step.ids) {
				await once(aws, "RemovePermission", () => removePermission(aws, functionName, name, id));
				aws.log(`Removed the statement ${id}.`);
			}
			return {};
		case "delete-event-invoke-config":
			await once(aws, "DeleteFunctionEventInvokeConfig", () => setEventInvokeConfig(aws, functionName, name, void 0));
			return {};
		case "delete-provisioned-concurrency":
			await once(aws, "DeleteProvisionedConcurrencyConfig", () => deleteProvisionedConcurrency(aws, functionName, name));
			return {};
		case "delete-versions": {
			const { deleted, failure, remaining } = await deleteVersions(aws, {
				functionName,
				isDurable
			}, step.versions.map(Number));
			if (failure) throw failure;
			if (remaining > 0) throw new Failure(`${remaining} versions of the alias ${name} remain.`, "Run the workflow again to finish.");
			return { deleted: [...progress.deleted, ...deleted] };
		}
		case "vacate-version": return progress.alias ? { alias: await vacate(aws, functionName, progress.alias, step.to) } : {};
		case "delete-alias":
			await once(aws, "DeleteAlias", () => deleteAlias(aws, functionName, name));
			aws.log(`Deleted the alias ${name}.`);
			return { alias: void 0 };
	}
}
function once(aws, operation, send) {
	const reread = async () => void 0;
	return writeOnce(aws, {
		operation,
		send: () => send().then(() => true),
		reread
	}).then(() => {});
}
async function vacate(aws, functionName, before, to) {
	const move = {
		before: await refreshAlias(aws, functionName, before),
		after: allTo(to)
	};
	const alias = await writeAlias(aws, functionName, move, (found) => serves(found, to));
	aws.log(`Alias ${before.name}: ${versionName(before.traffic.version)} \u2192 ${versionName(to)}, until it is deleted.`);
	return alias;
}
// src/plan/removal/alias-removal.ts
function planAliasRemoval(current) {
	const { alias, url, hasEventInvokeConfig, provisioned, statements } = current;
	const ids = statements.flatMap(({ Sid }) => Sid ?? []);
	const versions = versionsOfAlias(current);
	const served = [alias.traffic.version, ...sharesOf(alias.traffic).map(([version]) => version)];
	const before = versions.filter((version) => !served.includes(version));
	const after = versions.filter((version) => served.includes(version));
	return [
		...url ? [{
			type: "delete-function-url",
			address: url.href
		}] : [],
		...ids.length > 0 ? [{
			type: "remove-permissions",
			ids
		}] : [],
		...hasEventInvokeConfig ? [{ type: "delete-event-invoke-config" }] : [],
		...provisioned.includes(alias.name) ? [{ type: "delete-provisioned-concurrency" }] : [],
		...before.length > 0 ? [{
			type: "delete-versions",
			versions: before
		}] : [],
		...after.length > 0 ? [{
			type: "vacate-version",
			to: remainingVersion(current, versions)
		}, {
			type: "delete-versions",
			versions: after
		}] : [],
		{ type: "delete-alias" }
	];
}
function versionsOfAlias({ alias, others, versions, provisioned }) {
	const { history, name } = alias;
	const recorded = history ? [
		history.current,
		history.next,
		...history.previous,
		...history.bad
	] : [];
	const released = versions.flatMap(({ number, record }) => record?.predecessor?.alias === name ? [number, record.predecessor.version] : []);
	const own = /* @__PURE__ */ new Set([...recorded, ...released]);
	const used = usedVersions({
		versions,
		aliases: others,
		provisioned
	});
	const before = new Set(versions.flatMap(({ record }) => record?.predecessor && record.predecessor.alias !== name ? record.predecessor.version : []));
	return versions.map(({ number }) => number).filter((number) => isNumber(number) && own.has(number) && !used.has(number) && !before.has(number)).sort((left, right) => Number(left) - Number(right));
}
function remainingVersion({ others, versions }, toDelete) {
	const served = others.map(({ traffic }) => traffic.version).filter(isNumber);
	const remaining = versions.map(({ number }) => number).filter((number) => isNumber(number) && !toDelete.includes(number)).sort((left, right) => Number(right) - Number(left));
	return served[0] ?? remaining[0] ?? "$LATEST";
}
function refuseRemoval(current) {
	const { functionName, alias } = current;
	const reasons = [
		...ownershipReasons(current),
		...trafficReasons(alias),
		...callerReasons(current)
	];
	if (reasons.length === 0) return;
	const advice = reasons.map((each) => each.advice);
	throw new Failure(`The alias ${alias.name} of ${functionName} is not removed, because ${reasons.map(({ because }) => because).join("; ")}.`, [...advice, ...reasons.some(({ stays }) => stays) ? [] : ["Then run the workflow again."]].join(" ").replaceAll("\n ", "\n\n"));
}
function ownershipReasons({ functionName, alias, url }) {
	const { name, history } = alias;
	const tag = recordedTagOf(alias);
	if (tag !== void 0) return [{
		because: `it is the release alias of ${tag}, by which rollbacks find the release`,
		advice: "In `alias`, name an alias for traffic, such as the one of a preview.",
		stays: true
	}];
	if (history?.made) return [];
	return [{
		because: "its description does not record that this action created it",
		advice: `If nobody calls it, remove it with the tool that created it, or with \`aws lambda delete-alias --function-name ${functionName} --name ${name}\`.${url ? ` Its function URL stays otherwise, so delete that first: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${name}\`.` : ""}`,
		stays: true
	}];
}
function trafficReasons({ name, traffic, history }) {
	const rollBack = `Run \`mode: rollback\` with \`alias: ${name}\`, which ends that.`;
	if (history?.deployment) return [{
		because: `its history records a traffic shift by CodeDeploy (deployment ${history.deployment}) whose end no run has recorded yet`,
		advice: rollBack
	}];
	if (sharesOf(traffic).every(([version]) => version === history?.next) || heldOn(traffic) !== void 0) return [];
	return [{
		because: `somebody shifts its traffic: it serves version ${traffic.version}${sharesText(traffic)}`,
		advice: rollBack
	}];
}
const NAMED = 5;
function callerReasons({ functionName, alias: { name }, statements, mappings }) {
	const foreign = statements.filter((statement) => !isManagedStatement(statement));
	const callers = [...shortened(foreign.map(permittedText)), ...shortened(mappings.map(({ id, source }) => `${source} (event source mapping ${id})`))];
	if (callers.length === 0) return [];
	return [{
		because: `it still has callers that this action did not add: ${callers.join(", ")}`,
		advice: `For each of them:\n${[...shortened(foreign.map((each) => statementAdvice(functionName, name, each))), ...shortened(mappings.map((each) => mappingAdvice(functionName, each)))].map((each) => `- ${each}\n`).join("")}`
	}];
}
function permittedText({ Sid, Principal }) {
	const who = namesOf(Principal).join(" and ");
	const statement = Sid === void 0 ? "a statement without an ID" : `statement ${Sid}`;
	return who ? `${who} (${statement})` : statement;
}
function statementAdvice(functionName, alias, statement) {
	const remove = removalCommand(functionName, alias, [statement.Sid]);
	return `${permittedText(statement)}: if it still needs the function, add ${listed(permissionItems(statement))} to \`invoke-permissions\` in the step that deploys another alias, run that step, and change the caller to invoke that alias. In any case, remove the statement from the template that has it, or run \`${remove}\``;
}
function mappingAdvice(functionName, { id, source }) {
	return `${source}: if it still needs the function, run \`aws lambda update-event-source-mapping --uuid ${id} --function-name ${functionName}:ALIAS\` with the name of another alias; if not, run \`aws lambda delete-event-source-mapping --uuid ${id}\``;
}
function shortened(texts) {
	const more = texts.length - NAMED;
	return [...texts.slice(0, NAMED), ...more > 0 ? [`and ${more} more`] : []];
}
// src/read/alias-removal.ts
async function readFunctionOfAlias(aws, { functionName, alias: name }) {
	const [found, alias] = await Promise.all([getFunction(aws, functionName), getAlias(aws, functionName, name)]);
	const latest = found?.version.configuration;
	return {
		functionArn: latest?.FunctionArn,
		isDurable: latest?.["DurableConfig"] !== void 0,
		alias
	};
}
async function readRemovable(aws, functionName, alias) {
	const { name } = alias;
	const [aliases, versions, provisioned, policy, url, mappings, eventInvoke] = await Promise.all([
		listAliases(aws, functionName),
		listVersionNumbers(aws, functionName),
		listProvisionedQualifiers(aws, functionName),
		getPolicy(aws, functionName, name),
		findFunctionUrl(aws, functionName, name),
		listEventSourceMappings(aws, `${functionName}:${name}`),
		getEventInvokeConfig(aws, functionName, name)
	]);
	return {
		functionName,
		alias,
		others: aliases.filter((each) => each.name !== name),
		versions,
		provisioned,
		statements: statementsOf(policy),
		url: url?.address,
		hasEventInvokeConfig: eventInvoke !== void 0,
		mappings: mappings.filter(({ FunctionArn }) => FunctionArn?.endsWith(`:${name}`)).map(({ UUID: id = "", EventSourceArn: source = "an event source" }) => ({
			id,
			source
		}))
	};
}
// src/report/sentences/removal.ts
function goneSentence({ functionName, region, alias }, exists) {
	return `${exists ? `${functionName} in ${region} has no alias ${alias}` : `There is no function ${functionName} in ${region}`}, so there is nothing to remove. If you expected it there, check \`function-name\`, \`alias\` and \`aws-region\`.`;
}
function removedSentences(alias, done, deleted) {
	const parts = partsOf(done);
	const versions = deleted.length === 0 ? "No version was deleted." : `Deleted the ${deleted.length === 1 ? "version" : "versions"} that only it served: ${deleted.join(", ")}.`;
	return `The alias ${alias} is removed${parts.length > 0 ? `, with ${inWords(parts)}` : ""}. ${versions}`;
}
function removedUntilFailure(done, deleted) {
	const versions = deleted.length > 0 ? [versionsText(deleted)] : [];
	const parts = [...partsOf(done), ...versions];
	return parts.length > 0 ? `Removed already: ${inWords(parts)}. The next run continues from there.` : "Nothing is removed yet.";
}
function versionsText(versions) {
	return `${versions.length === 1 ? "version" : "versions"} ${inWords(versions.map(String))}`;
}
function inWords(parts) {
	const last = parts.at(-1) ?? "";
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
function partsOf(done) {
	return done.flatMap((step) => {
		switch (step.type) {
			case "delete-function-url": return ["the function URL"];
			case "remove-permissions": return [step.ids.length === 1 ? "a permission" : `${step.ids.length} permissions`];
			case "delete-event-invoke-config": return ["the configuration for asynchronous invocations"];
			case "delete-provisioned-concurrency": return ["the provisioned concurrency"];
			default: return [];
		}
	});
}
// src/modes/alias-removal.ts
async function removeAlias(inputs, session) {
	const { aws, phase, info, notice } = session;
	const { functionName, alias: name, region } = inputs;
	const found = await phase("Read the alias", async () => {
		const read = await readFunctionOfAlias(aws, inputs);
		if (read.alias) info(`${functionName} in ${region}: the alias ${name} serves ${servedText(read.alias.traffic)}.`);
		return read;
	});
	const { alias } = found;
	if (!alias) {
		const gone = goneSentence(inputs, found.functionArn !== void 0);
		notice(gone);
		return resultOf(inputs, found, {
			result: "unchanged",
			note: gone
		});
	}
	let steps;
	let plan;
	try {
		steps = await phase("Plan", () => planned(inputs, alias, session));
		plan = removalPlanOutput({
			functionName,
			alias
		}, steps);
	} catch (error) {
		return resultOf(inputs, found, {
			...failed(error),
			served: nothingWritten(name, alias)
		});
	}
	if (inputs.dryRun) {
		const note = `The alias ${name} in ${region} serves ${servedText(alias.traffic)} now.`;
		return resultOf(inputs, found, {
			result: "planned",
			plan,
			note
		});
	}
	let progress = {
		alias,
		done: [],
		deleted: []
	};
	try {
		await carryOutRemoval({
			aws,
			functionName,
			isDurable: found.isDurable,
			steps
		}, alias, phase, (reached) => {
			progress = reached;
		});
	} catch (error) {
		return afterFailure(inputs, found, {
			plan,
			progress
		}, error, session);
	}
	const { deleted } = progress;
	return resultOf(inputs, {
		...found,
		alias: void 0
	}, {
		result: "removed",
		changed: true,
		previousVersion: alias.traffic.version,
		plan,
		deleted,
		note: removedSentences(name, progress.done, deleted)
	});
}
async function planned({ functionName }, alias, { aws, info }) {
	const current = await readRemovable(aws, functionName, alias);
	refuseRemoval(current);
	const steps = planAliasRemoval(current);
	for (const line of planLines(removalPlanOutput(current, steps))) info(line);
	return steps;
}
async function afterFailure(inputs, found, { plan, progress }, error, { aws }) {
	const { functionName, alias: name } = inputs;
	const { done, deleted } = progress;
	const now = await rereadAlias(aws.undoing(), functionName, name, progress.alias);
	const isVacated = done.some(({ type }) => type === "vacate-version");
	const state = !now ? `Whether the alias ${name} still exists could not be read.` : now.found ? isVacated ? `The alias ${name} still exists. It was moved to ${versionName(now.found.traffic.version)} so that the version that it served could be deleted.` : `The alias ${name} still exists and serves ${versionName(now.found.traffic.version)}.` : `The alias ${name} no longer exists.`;
	return resultOf(inputs, {
		...found,
		alias: now ? now.found : progress.alias
	}, {
		...failed(error),
		changed: done.length > 0,
		plan,
		deleted,
		served: `${state} ${removedUntilFailure(done, deleted)}`
	});
}
function failed(error) {
	return {
		result: "failed",
		failure: asFailure(error)
	};
}
function resultOf({ functionName, region, alias: name }, { functionArn, alias }, parts) {
	return {
		kind: "removal",
		functionName,
		functionArn,
		region,
		alias: name,
		version: alias?.traffic.version,
		previousVersion: void 0,
		changed: false,
		deleted: [],
		plan: void 0,
		note: void 0,
		failure: void 0,
		served: void 0,
		...parts
	};
}
export { removeAlias };
