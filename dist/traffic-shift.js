import { o as __toESM } from "./rolldown-runtime.js";
import { Kn as require__node_crypto, Tn as listed, Y as hasSettings, Z as durationText, cn as withoutUndefined, et as secondsOf, gn as Failure, ln as Cancelled, yn as asFailure } from "./main.js";
import { Et as isPublic, St as allows, Tt as isManagedStatement, jt as statementsOf, kt as removalCommand, wt as callersText, xt as STATEMENT_PREFIX } from "./session.js";
import { B as deploymentStep, Dr as isAllocating, Er as hasFailed, J as readAlarms, K as alarmsAtStart, Sr as getProvisionedConcurrency, Tr as waitForProvisionedConcurrency, Un as getFunction, Y as readShiftMetrics, at as getDeploymentGroup, dt as wantedEventInvoke, ft as getReservedConcurrency, it as getDeploymentConfig, ut as isSameEventInvoke } from "./common.js";
// src/read/capacity.ts
async function readCapacity(aws, inputs) {
	const { functionName, alias, provisionedConcurrency: wanted, reservedConcurrency } = inputs;
	const [provisioned, reserved] = await Promise.all([alias && wanted !== void 0 ? readProvisioned(aws, functionName, alias, wanted) : void 0, reservedConcurrency === void 0 ? void 0 : getReservedConcurrency(aws, functionName)]);
	return {
		provisioned,
		reserved
	};
}
async function readProvisioned(aws, functionName, alias, wanted) {
	const found = await getProvisionedConcurrency(aws, functionName, alias);
	if (!found || !isAllocating(found) || found.requested !== wanted) return found;
	return waitForProvisionedConcurrency(aws, functionName, alias, { seen: found });
}
// src/plan/callers.ts
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto(), 1);
function withCallers(plan, inputs, { policy, url }, account) {
	const { alias, functionUrlAuthType: authType } = inputs;
	if (alias === void 0) return plan;
	const statements = statementsOf(policy);
	const wanted = wantedPermissions(inputs, account);
	const removable = removableStatements(inputs, statements, wanted);
	const lasting = statements.filter((statement) => !removable.unwanted.includes(statement) && !removable.open.includes(statement));
	const missing = wanted.filter((permission) => !lasting.some((statement) => allows(statement, permission))).map((permission) => withFreeId(permission, statements));
	const functionUrl = urlStep(inputs, alias, url);
	const permissions = missing.length > 0 ? {
		type: "add-permissions",
		alias,
		permissions: missing
	} : void 0;
	const callers = plan.slots.move?.type === "create-alias" ? {
		"permissions-of-new-alias": permissions,
		"function-url-of-new-alias": functionUrl
	} : {
		permissions,
		"function-url": functionUrl
	};
	const becomesPublic = authType === "NONE" && (url?.authType !== "NONE" || missing.some(({ Principal }) => Principal === "*"));
	return {
		...plan,
		slots: {
			...plan.slots,
			...callers
		},
		...becomesPublic && { consequences: [publicUrl(alias, functionUrl ? "set-function-url" : "add-permissions")] },
		warnings: [...plan.warnings, ...removableStatementWarnings(inputs.functionName, alias, removable)]
	};
}
function urlStep({ functionName, functionUrlAuthType, functionUrlCors, functionUrlInvokeMode }, alias, url) {
	const authType = functionUrlAuthType ?? url?.authType;
	if (authType === void 0) {
		if (!functionUrlCors && !functionUrlInvokeMode) return void 0;
		const given = [...functionUrlCors ? ["function-url-cors"] : [], ...functionUrlInvokeMode ? ["function-url-invoke-mode"] : []];
		throw new Failure(`The alias ${alias} of ${functionName} has no function URL that ${listed(given)} could change.`, "Set `function-url-auth-type` as well, which creates the URL.");
	}
	const to = {
		authType,
		cors: functionUrlCors ?? url?.cors,
		invokeMode: functionUrlInvokeMode ?? url?.invokeMode ?? "BUFFERED"
	};
	if (url && hasSettings(url, to)) return void 0;
	return {
		type: "set-function-url",
		alias,
		to,
		from: url && {
			authType: url.authType,
			cors: url.cors,
			invokeMode: url.invokeMode
		}
	};
}
function accountOf(arn) {
	return arn?.split(":")[4];
}
function setsFunctionUrl({ slots }) {
	return (slots["function-url"] ?? slots["function-url-of-new-alias"]) !== void 0;
}
function withFreeId(permission, statements) {
	const taken = new Set(statements.map(({ Sid }) => Sid));
	const { StatementId: id } = permission;
	let free = id;
	for (let suffix = 2; taken.has(free); suffix += 1) free = `${id}-${suffix}`;
	return {
		...permission,
		StatementId: free
	};
}
function publicUrl(alias, of) {
	const who = "anyone on the internet can call the function without authentication";
	return {
		of,
		planned: `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): ${who}. To prevent this, set \`function-url-auth-type: AWS_IAM\`.`,
		done: `The function URL of the alias ${alias} is PUBLIC now (auth type NONE): ${who}. To close it, set \`function-url-auth-type: AWS_IAM\` and deploy again.`
	};
}
function removableStatements({ invokePermissions, functionUrlAuthType }, statements, wanted) {
	const isUnwanted = (each) => isManagedStatement(each) && !isPublic(each) && !wanted.some(({ StatementId }) => isIdOf(each, StatementId));
	return {
		unwanted: invokePermissions ? statements.filter(isUnwanted) : [],
		open: functionUrlAuthType === "AWS_IAM" ? statements.filter(isPublic) : []
	};
}
function removableStatementWarnings(functionName, alias, { unwanted: remaining, open: publicStatements }) {
	const remove = (list) => `To remove ${list.length === 1 ? "it" : "them"}: \`${removalCommand(functionName, alias, list.map(({ Sid }) => Sid))}\`.`;
	return [...remaining.length > 0 ? [`${named(remaining)} of the alias ${alias} ${remaining.length === 1 ? "was" : "were"} added by an earlier release and ${remaining.length === 1 ? "is" : "are"} no longer in \`invoke-permissions\`. ${remaining.length === 1 ? "It is" : "They are"} kept because callers may still depend on ${remaining.length === 1 ? "it" : "them"}. ${remove(remaining)}`] : [], ...publicStatements.length > 0 ? [`${named(publicStatements)} of the alias ${alias} ${publicStatements.length === 1 ? "allows" : "allow"} everyone to call its function URL if the auth type is NONE again. With AWS_IAM, ${publicStatements.length === 1 ? "it has" : "they have"} no effect. ${remove(publicStatements)}`] : []];
}
function named(statements) {
	const shown = statements.map((each) => `${each.Sid ?? "without an ID"} (${callersText(each)})`);
	return `The ${statements.length === 1 ? "statement" : "statements"} ${shown.join(", ")}`;
}
function isIdOf({ Sid = "" }, id) {
	return Sid === id || Sid.startsWith(`${id}-`);
}
const DIGITS = 12;
function wantedPermissions({ invokePermissions = [], functionUrlAuthType }, account) {
	return [...invokePermissions.flatMap((each) => statementsFor(each, account)), ...functionUrlAuthType === "NONE" ? PUBLIC_URL : []];
}
function throughUrl(members, authType) {
	return [identified({
		...members,
		Action: "lambda:InvokeFunctionUrl",
		...withoutUndefined({ FunctionUrlAuthType: authType })
	}), identified({
		...members,
		Action: "lambda:InvokeFunction",
		InvokedViaFunctionUrl: true
	})];
}
const PUBLIC_URL = throughUrl({ Principal: "*" }, "NONE");
function statementsFor(permission, account) {
	const { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken } = permission;
	const namesNoAccount = sourceArn !== void 0 && sourceArn.split(":")[4] === "";
	const members = {
		Principal: principal,
		...withoutUndefined({
			SourceArn: sourceArn,
			SourceAccount: sourceAccount ?? (namesNoAccount ? account : void 0),
			PrincipalOrgID: principalOrgId,
			EventSourceToken: eventSourceToken
		})
	};
	return permission.throughUrl ? throughUrl(members, permission.functionUrlAuthType) : [identified({
		...members,
		Action: "lambda:InvokeFunction"
	})];
}
function identified(members) {
	const sorted = Object.entries(members).sort(([left], [right]) => left < right ? -1 : 1);
	const hash = (0, import__node_crypto.createHash)("sha256").update(JSON.stringify(sorted)).digest("hex");
	return {
		StatementId: `${STATEMENT_PREFIX}${kindOf(members)}-${hash.slice(0, DIGITS)}`,
		...members
	};
}
function kindOf({ Principal, PrincipalOrgID }) {
	if (Principal === "*") return PrincipalOrgID ?? "everybody";
	if (/^\d{12}$/.test(Principal)) return "account";
	return Principal.startsWith("arn:") ? "iam" : Principal.split(".")[0] ?? "";
}
// src/plan/capacity/capacity.ts
function withCapacity(plan, wanted, current = {}) {
	return {
		...plan,
		slots: {
			...plan.slots,
			reserve: reserveStep(wanted, current),
			provision: provisionStep(plan, wanted, current)
		},
		warnings: wanted.reservedConcurrency === 0 ? [...plan.warnings, NOTHING_RUNS] : plan.warnings
	};
}
const NOTHING_RUNS = "`reserved-concurrency` is 0. With this setting, Lambda refuses every invocation of the function. If the value comes from a workflow input of the type `number` that was left out, write `${{ inputs.reserved-concurrency || '' }}`.";
function reserveStep({ reservedConcurrency: to }, { reserved: from }) {
	if (to === void 0 || to === (from ?? "none")) return void 0;
	return {
		type: "set-reserved-concurrency",
		from,
		to
	};
}
function provisionStep({ slots }, { alias, provisionedConcurrency: to }, { provisioned }) {
	if (alias === void 0 || to === void 0) return void 0;
	const from = provisioned?.requested;
	const moves = slots.move?.type === "update-alias";
	const sends = to !== (from ?? 0) || !moves && provisioned !== void 0 && hasFailed(provisioned);
	if (!sends && (to === 0 || !moves)) return void 0;
	return {
		type: "set-provisioned-concurrency",
		alias,
		from,
		to,
		sends
	};
}
// src/plan/settings/event-invoke.ts
function withEventInvoke(plan, { alias, eventInvoke: written }, from) {
	if (alias === void 0 || written === void 0) return plan;
	const to = wantedEventInvoke(written, from);
	if (isSameEventInvoke(from, to)) return plan;
	const step = {
		type: "set-event-invoke",
		alias,
		from,
		to
	};
	const slots = plan.slots.move?.type === "create-alias" ? { "event-invoke-of-new-alias": step } : { "event-invoke": step };
	return {
		...plan,
		slots: {
			...plan.slots,
			...slots
		}
	};
}
// src/aws/client/fixed-session.ts
async function hasFixedSession(aws) {
	if (aws.renewSession) return false;
	const { sessionToken, expiration } = await aws.client.config.credentials();
	return sessionToken !== void 0 && expiration === void 0;
}
// src/read/code-deploy.ts
const MOST_ALARMS = 10;
async function prepareDeployment(aws, { shift, follows }) {
	const watch = {
		alarms: /* @__PURE__ */ new Set(),
		comparesErrors: false
	};
	const codeDeploy = shift?.codeDeploy;
	if (!codeDeploy || follows !== void 0) return {
		watch,
		warnings: []
	};
	const [group] = await Promise.all([
		getDeploymentGroup(aws, codeDeploy),
		checkConfiguration(aws, codeDeploy, shift.schedule),
		checkHooks(aws, codeDeploy)
	]);
	refusePlatform(`deployment group ${codeDeploy.group}`, group.platform, "Name a deployment group of an application with the compute platform Lambda in `codedeploy-application` and `codedeploy-deployment-group`. infra/codedeploy.yml of this action creates both.");
	const { deploymentAlarms, warnings } = await checkAlarms(aws, codeDeploy, group, shift.alarms);
	return {
		watch: {
			...watch,
			deploymentAlarms,
			lastDeployment: group.lastDeployment
		},
		warnings
	};
}
async function checkHooks(aws, { beforeAllowTraffic, afterAllowTraffic }) {
	const checks = Object.entries({
		"before-allow-traffic": beforeAllowTraffic,
		"after-allow-traffic": afterAllowTraffic
	}).map(async ([input, hook]) => {
		if (hook === void 0) return;
		if (await getFunction(aws, hook).then((found) => found === void 0, (error) => {
			if (error instanceof Cancelled) throw error;
			return false;
		})) throw new Failure(`The function ${hook}, which \`${input}\` names, does not exist in ${aws.region}, so CodeDeploy could not run this hook.`, `Check \`${input}\`, the region and the account.`);
	});
	await Promise.all(checks);
}
async function checkAlarms(aws, { group: name }, group, references) {
	const given = references.map((alarm) => alarm.name);
	const alarms = [.../* @__PURE__ */ new Set([...group.alarms, ...given])];
	if (alarms.length > MOST_ALARMS) throw new Failure(`\`alarms\` and the alarms of the deployment group ${name} are ${alarms.length} together, but a deployment can have at most ${MOST_ALARMS}.`, "Combine alarms in a composite alarm, or name fewer.");
	if (given.length > 0) {
		refuseAlarms(aws, alarms, await readAlarms(aws, alarms), false);
		return {
			deploymentAlarms: alarms,
			warnings: []
		};
	}
	if (alarms.length === 0) return {
		deploymentAlarms: void 0,
		warnings: []
	};
	const found = await readAlarms(aws, alarms).catch(asFailureUnlessCancelled);
	if (Array.isArray(found)) refuseAlarms(aws, alarms, found, group.ignoresUnknownAlarms);
	return {
		deploymentAlarms: void 0,
		warnings: Array.isArray(found) ? [] : [uncheckedAlarms(name, found)]
	};
}
function asFailureUnlessCancelled(error) {
	if (error instanceof Cancelled) throw error;
	return asFailure(error);
}
function uncheckedAlarms(group, { message, advice }) {
	return `Whether an alarm of the deployment group ${group} is in ALARM already could not be checked. If one is, CodeDeploy stops the deployment at once. ${message} ${advice}`;
}
async function checkConfiguration(aws, { configuration }, schedule) {
	const found = await getDeploymentConfig(aws, configuration);
	if (!found) throw new Failure(`CodeDeploy has no deployment configuration ${configuration}, which \`traffic-shift\` names.`, `Use one that CodeDeploy has (\`aws deploy list-deployment-configs\`), or make this one once: \`${makingCommand(configuration, schedule)}\`.`);
	refusePlatform(`deployment configuration ${configuration}`, found.platform, "Name another one in `traffic-shift`, or delete this one and make it again with `--compute-platform Lambda`.");
	if (JSON.stringify(found.schedule) !== JSON.stringify(schedule)) throw new Failure(`The deployment configuration ${configuration} of CodeDeploy shifts the traffic otherwise than its name in \`traffic-shift\` says.`, `See \`aws deploy get-deployment-config --deployment-config-name ${configuration}\`. A deployment configuration cannot be changed: delete it and make it again, or use another one.`);
}
function makingCommand(name, schedule) {
	const [first] = schedule;
	const percentage = Math.round((first?.share ?? 1) * 100);
	const interval = (first?.seconds ?? 60) / 60;
	const kind = schedule.length === 1 && !name.startsWith("Linear") ? "Canary" : "Linear";
	const key = kind.toLowerCase();
	const routing = {
		type: `TimeBased${kind}`,
		[`timeBased${kind}`]: {
			[`${key}Percentage`]: percentage,
			[`${key}Interval`]: interval
		}
	};
	return `aws deploy create-deployment-config --deployment-config-name ${name} --compute-platform Lambda --traffic-routing-config '${JSON.stringify(routing)}'`;
}
function refusePlatform(what, platform, advice) {
	if (platform === "Lambda") return;
	throw new Failure(`The ${what} of CodeDeploy is for ${platform ? `the compute platform ${platform}` : "another compute platform"}, not for Lambda.`, advice);
}
function refuseAlarms({ region }, names, found, ignoresUnknown) {
	const missing = names.filter((name) => !found.some((alarm) => alarm.name === name));
	if (missing.length > 0 && !ignoresUnknown) throw new Failure(`The ${missing.length === 1 ? "alarm" : "alarms"} ${listed(missing)} in \`alarms\` or of the deployment group ${missing.length === 1 ? "does" : "do"} not exist in ${region}, so CodeDeploy would stop the deployment.`, "Check the names, the region and the account.");
	const active = found.filter(({ state }) => state === "ALARM").map(({ name }) => name);
	if (active.length > 0) throw new Failure(`The ${active.length === 1 ? "alarm" : "alarms"} ${listed(active)} ${active.length === 1 ? "is" : "are"} in ALARM already, so CodeDeploy would stop the deployment at once.`, "Release when the alarm is OK again. If this release is the fix, release it without `traffic-shift` and without the inputs of CodeDeploy.");
}
// src/read/traffic-shift.ts
async function prepareShift(aws, plan) {
	const { shift: step } = plan.slots;
	const deployment = deploymentStep(plan);
	if (deployment) {
		const [prepared, session] = await Promise.all([prepareDeployment(aws, deployment), followingWarnings(aws, deployment)]);
		return {
			...prepared,
			warnings: [...prepared.warnings, ...session]
		};
	}
	if (!step) return { warnings: [] };
	const [alarms, errors, session] = await Promise.all([
		watchAlarms(aws, step.shift),
		checkErrors(aws, plan, step.shift),
		sessionWarnings(aws, secondsOf(step.shift.schedule))
	]);
	return {
		watch: {
			alarms: alarms.watch,
			comparesErrors: errors.areCompared
		},
		warnings: [
			...alarms.warnings,
			...errors.warnings,
			...session
		]
	};
}
const USUAL_SESSION = 3600;
const AROUND_SHIFT = 300;
async function sessionWarnings(aws, seconds) {
	if (!await mayOutliveSession(aws, seconds)) return [];
	return [`${LONGER_THAN_SESSION(seconds)} Without them, the shift could neither go on nor be taken back. ${LONGER_SESSION}.`];
}
async function followingWarnings(aws, { shift }) {
	if (!shift?.codeDeploy?.waits) return [];
	const seconds = secondsOf(shift.schedule);
	if (!await mayOutliveSession(aws, seconds)) return [];
	return [`${LONGER_THAN_SESSION(seconds)} Without them, this run fails: CodeDeploy continues, and the next run records how the deployment ended. ${LONGER_SESSION}. Or set \`traffic-shift-wait: false\`, so that this run ends earlier.`];
}
async function mayOutliveSession(aws, seconds) {
	return seconds + AROUND_SHIFT >= USUAL_SESSION && await hasFixedSession(aws);
}
const LONGER_THAN_SESSION = (seconds) => `The traffic shift takes ${durationText(seconds)}, but the credentials come from an earlier step and usually expire after an hour.`;
const LONGER_SESSION = "Set `role-to-assume`, so that the action signs in itself and renews its session, or let the earlier step ask for a longer one (`role-duration-seconds`)";
async function watchAlarms(aws, { alarms }) {
	if (alarms.length === 0) return {
		watch: /* @__PURE__ */ new Set(),
		warnings: []
	};
	const names = alarms.map(({ name }) => name);
	const { missing, alarming, allAlarming, watch } = alarmsAtStart(alarms, await readAlarms(aws, names));
	if (missing.length > 0) throw new Failure(`${missing.length === 1 ? "The alarm" : "The alarms"} ${listed(missing)} in \`alarms\` ${missing.length === 1 ? "does" : "do"} not exist in ${aws.region}, so ${missing.length === 1 ? "it" : "they"} could not stop the traffic shift.`, `Check the ${missing.length === 1 ? "name" : "names"} in \`alarms\`, the region and the account. An alarm has to be in the region of the function.`);
	if (allAlarming) throw new Failure(`${alarming.length === 1 ? "The alarm" : "All alarms"} in \`alarms\` ${alarming.length === 1 ? "is" : "are"} in ALARM already (${stateTexts(alarming)}), so ${alarming.length === 1 ? "it" : "they"} could not detect a bad version.`, `Release when ${alarming.length === 1 ? "the alarm is" : "the alarms are"} OK again. If this release is the fix, leave \`traffic-shift\` and \`alarms\` out of it, or name alarms that are OK.`);
	return {
		watch,
		warnings: alarming.map((alarm) => `The alarm ${alarm.name} is in ALARM already. It counts only once it has been OK during the traffic shift.`)
	};
}
function stateTexts(alarms) {
	return alarms.map(({ name, reason }) => reason ? `${name}: ${reason}` : name).join("; ");
}
async function checkErrors(aws, { functionName, alias = "", from = "", to = "1" }, { threshold, mustCompare }) {
	if (threshold === void 0) return {
		areCompared: false,
		warnings: []
	};
	try {
		await readShiftMetrics(aws, {
			functionName,
			alias,
			old: from,
			new: to
		}, Date.now());
		return {
			areCompared: true,
			warnings: []
		};
	} catch (error) {
		if (mustCompare || error instanceof Cancelled) throw error;
		const { message, advice } = asFailure(error);
		return {
			areCompared: false,
			warnings: [`The errors of the two versions are not compared during the traffic shift. ${message} ${advice} To shift without comparing, set \`error-rate-threshold: off\`.`]
		};
	}
}
export { setsFunctionUrl as a, accountOf as i, withEventInvoke as n, withCallers as o, withCapacity as r, readCapacity as s, prepareShift as t };
