import { c as isUpdateMode, ct as unexpectedMembers, ft as codeMembers, kt as LATEST, st as membersOfOthers } from "./main.js";
import { Gt as isRoleNotReady, K as PutFunctionCodeSigningConfig$, Kt as isThrottled, P as GetRuntimeManagementConfig$, T as GetFunctionCodeSigningConfig$, X as PutRuntimeManagementConfig$, a as orUndefined, h as DeleteFunctionCodeSigningConfig$, lt as tryingAgain, o as send } from "./session.js";
import { Br as _mw0, Fn as createFunction, Gn as hasFailed, Hn as updateConfiguration, Ln as getFunction, Un as waitForFunction, Vn as updateCode, Vr as command, Wn as waitUntilIdle, cr as concurrentChange, dr as refuseConcurrentChange, fr as refuseOtherObject, lr as otherObject, or as writeOnce, zr as _ep0 } from "./common.js";
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteFunctionCodeSigningConfigCommand.js
var DeleteFunctionCodeSigningConfigCommand = class extends command(_ep0, _mw0, "DeleteFunctionCodeSigningConfig", DeleteFunctionCodeSigningConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionCodeSigningConfigCommand.js
var GetFunctionCodeSigningConfigCommand = class extends command(_ep0, _mw0, "GetFunctionCodeSigningConfig", GetFunctionCodeSigningConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetRuntimeManagementConfigCommand.js
var GetRuntimeManagementConfigCommand = class extends command(_ep0, _mw0, "GetRuntimeManagementConfig", GetRuntimeManagementConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PutFunctionCodeSigningConfigCommand.js
var PutFunctionCodeSigningConfigCommand = class extends command(_ep0, _mw0, "PutFunctionCodeSigningConfig", PutFunctionCodeSigningConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PutRuntimeManagementConfigCommand.js
var PutRuntimeManagementConfigCommand = class extends command(_ep0, _mw0, "PutRuntimeManagementConfig", PutRuntimeManagementConfig$) {};
// src/apply/latest.ts
/** The state of a function before it is created. */
const NEW_FUNCTION = {
	FunctionName: "",
	FunctionArn: "",
	Version: LATEST,
	Description: "",
	CodeSha256: "",
	CodeSize: 0
};
/** Creates the function and waits until it is active. */
async function createFunctionOf({ aws, plan, code }, { members, storage }) {
	const name = plan.functionName;
	const input = {
		...members,
		FunctionName: name,
		Code: codeMembers(code, storage)
	};
	const sent = {
		members: configurationIn(members),
		codeSha256: code?.sha256
	};
	const created = await writeOnce(aws, {
		operation: "CreateFunction",
		send: () => whileRoleSettles(aws, () => createFunction(aws, input)),
		reread: async () => {
			const found = (await getFunction(aws, name))?.version.configuration;
			const unexpected = found ? unexpectedMembers(NEW_FUNCTION, sent, found) : [];
			if (unexpected.length === 0) return found;
			throw concurrentChange(`Somebody else created ${name} during this release, with different settings: ${unexpected.join(", ")}.`, "Their function was kept.");
		}
	});
	if (code?.kind === "s3-object" && created.CodeSha256 !== code.sha256) throw otherObject(created, code.sha256, code.object);
	return waitForFunction(aws, name, `the creation of ${name}`, created);
}
/**
* Updates the configuration of $LATEST and waits until the update has taken effect.
* @param ahead the changes that another run of the same release may have made already; absent if there can be none
*/
function changeConfiguration({ aws, plan }, before, members, ahead) {
	const write = (revisionId) => whileRoleSettles(aws, () => updateConfiguration(aws, {
		...members,
		FunctionName: plan.functionName,
		RevisionId: revisionId
	}));
	return changeLatest(aws, plan.functionName, before, {
		operation: "UpdateFunctionConfiguration",
		what: "the configuration update",
		sent: { members },
		ahead,
		write
	});
}
/**
* Updates the code of $LATEST and waits until the update has taken effect.
* @param ahead the changes that another run of the same release may have made already; absent if there can be none
*/
function changeCode({ aws, plan, code }, before, step, ahead) {
	const { architectures, storage } = step;
	const sent = {
		codeSha256: code?.sha256,
		architectures
	};
	const write = (revisionId) => updateCode(aws, {
		FunctionName: plan.functionName,
		...codeMembers(code, storage),
		RevisionId: revisionId,
		Architectures: architectures && [...architectures]
	});
	return changeLatest(aws, plan.functionName, before, {
		operation: "UpdateFunctionCode",
		what: "the code update",
		sent,
		ahead,
		fetched: code?.kind === "s3-object" ? code.object : void 0,
		write
	});
}
/**
* Sends a change of $LATEST and returns the new state. RevisionIds are chained: a newer one is used only if the function
* is as before plus the sent change.
* @throws Failure if somebody else changed the function, before anything is published
*/
async function changeLatest(aws, name, before, { operation, what, sent, ahead, fetched, write }) {
	const intended = ahead ? [sent, ahead] : [sent];
	let revisionId = before.RevisionId;
	const seen = await writeOnce(aws, {
		operation,
		send: () => write(revisionId),
		reread: async () => {
			const found = await waitUntilIdle(aws, name);
			if (isDone(before, intended, found)) return found;
			refuseConcurrentChange(before, {}, found);
			revisionId = found.RevisionId;
		}
	});
	const settled = await waitForFunction(aws, name, `${what} of ${name}`, seen);
	if (isConfirmed(before, intended, settled)) return settled;
	if (fetched) refuseOtherObject(before, sent, settled, fetched);
	refuseConcurrentChange(before, sent, settled);
	return settled;
}
/** All changes that a release makes to $LATEST. Another run of the same release may have made them already. */
function allChanges({ plan: { slots }, code }) {
	const { configure, code: update } = slots;
	return {
		members: configure?.members,
		codeSha256: update && code?.sha256,
		architectures: update?.architectures
	};
}
/** Whether a change whose outcome is unknown has taken effect, except for members that AWS does not keep. */
function isDone(before, intended, found) {
	if (!(unexpectedMembers(before, {}, found).length === 0)) return isConfirmed(before, intended, found);
	return !hasFailed(found) && intended.some((change) => unexpectedMembers(before, change, found).length === 0);
}
/** Whether $LATEST is as before plus one of the changes, except for members that AWS does not keep. */
function isConfirmed(before, changes, found) {
	return changes.some((change) => membersOfOthers(before, change, found).length === 0);
}
/**
* Retries for about 30 seconds, because Lambda cannot use a new role immediately, and because EC2 may throttle it: the SDK
* does not repeat that, since Lambda reports it as an invalid parameter.
*/
async function whileRoleSettles(aws, call) {
	const pauses = [
		1e3,
		2e3,
		4e3,
		8e3,
		15e3
	];
	for (const [index, pause] of pauses.entries()) {
		const again = tryingAgain(pause, index + 2, pauses.length + 1);
		try {
			return await call();
		} catch (error) {
			if (isRoleNotReady(error)) aws.log(`${ROLE_NOT_READY} ${again}`);
			else if (isThrottled(error) && error.code === "InvalidParameterValueException") aws.log(`${EC2_THROTTLED} ${again}`);
			else throw error;
			await aws.clock.sleep(pause);
		}
	}
	return call();
}
const ROLE_NOT_READY = "Lambda cannot use the execution role: a permission is missing, or a change in IAM has not taken effect yet.";
const EC2_THROTTLED = "EC2 throttled Lambda while it looked at the VPC.";
/** Without what the answers about a configuration do not have. */
function configurationIn({ Tags: _tags, CodeSigningConfigArn: _arn, ...members }) {
	return members;
}
// src/aws/settings/code-signing.ts
/** Reads the ARN of a function's code signing configuration; undefined if it has none, or does not exist. */
async function getCodeSigningConfig(aws, name) {
	return (await orUndefined(send(aws, "GetFunctionCodeSigningConfig", name, () => aws.client.send(new GetFunctionCodeSigningConfigCommand({ FunctionName: name })))))?.CodeSigningConfigArn || void 0;
}
/** Attaches a code signing configuration to a function; undefined detaches it. It applies to the next code. */
async function setCodeSigningConfig(aws, name, arn) {
	if (arn === void 0) {
		await send(aws, "DeleteFunctionCodeSigningConfig", name, () => aws.client.send(new DeleteFunctionCodeSigningConfigCommand({ FunctionName: name })));
		return;
	}
	await send(aws, "PutFunctionCodeSigningConfig", name, () => aws.client.send(new PutFunctionCodeSigningConfigCommand({
		FunctionName: name,
		CodeSigningConfigArn: arn
	})));
}
// src/aws/settings/runtime-management.ts
/** Reads how Lambda updates the runtime of a version; undefined if the version or the function does not exist. */
async function getRuntimeManagement(aws, name, version) {
	const found = await orUndefined(send(aws, "GetRuntimeManagementConfig", name, () => aws.client.send(new GetRuntimeManagementConfigCommand({
		FunctionName: name,
		Qualifier: version
	}))));
	if (!found) return void 0;
	const { UpdateRuntimeOn = "Auto", RuntimeVersionArn } = found;
	return UpdateRuntimeOn === "Manual" ? RuntimeVersionArn ?? UpdateRuntimeOn : UpdateRuntimeOn;
}
/** Sets how Lambda updates the runtime of `$LATEST` or of a published version. AWS refuses the name of an alias. */
async function putRuntimeManagement(aws, name, version, to) {
	const members = isUpdateMode(to) ? { UpdateRuntimeOn: to } : {
		UpdateRuntimeOn: "Manual",
		RuntimeVersionArn: to
	};
	await send(aws, "PutRuntimeManagementConfig", name, () => aws.client.send(new PutRuntimeManagementConfigCommand({
		FunctionName: name,
		Qualifier: version,
		...members
	})));
}
export { allChanges as a, createFunctionOf as c, setCodeSigningConfig as i, putRuntimeManagement as n, changeCode as o, getCodeSigningConfig as r, changeConfiguration as s, getRuntimeManagement as t };
