import { c as isUpdateMode, ct as unexpectedMembers, ft as codeMembers, kt as LATEST, st as membersOfOthers } from "./main.js";
import { Gt as isRoleNotReady, K as PutFunctionCodeSigningConfig$, Kt as isThrottled, P as GetRuntimeManagementConfig$, T as GetFunctionCodeSigningConfig$, X as PutRuntimeManagementConfig$, a as orUndefined, h as DeleteFunctionCodeSigningConfig$, lt as tryingAgain, o as send } from "./session.js";
import { Gr as _ep0, Jn as updateConfiguration, Kr as _mw0, Un as getFunction, Vn as createFunction, Xn as waitUntilIdle, Yn as waitForFunction, Zn as hasFailed, _r as refuseConcurrentChange, fr as writeOnce, hr as otherObject, mr as concurrentChange, qn as updateCode, qr as command, vr as refuseOtherObject } from "./common.js";
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
const NEW_FUNCTION = {
	FunctionName: "",
	FunctionArn: "",
	Version: LATEST,
	Description: "",
	CodeSha256: "",
	CodeSize: 0
};
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
function allChanges({ plan: { slots }, code }) {
	const { configure, code: update } = slots;
	return {
		members: configure?.members,
		codeSha256: update && code?.sha256,
		architectures: update?.architectures
	};
}
function isDone(before, intended, found) {
	if (!(unexpectedMembers(before, {}, found).length === 0)) return isConfirmed(before, intended, found);
	return !hasFailed(found) && intended.some((change) => unexpectedMembers(before, change, found).length === 0);
}
function isConfirmed(before, changes, found) {
	return changes.some((change) => membersOfOthers(before, change, found).length === 0);
}
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
function configurationIn({ Tags: _tags, CodeSigningConfigArn: _arn, ...members }) {
	return members;
}
// src/aws/settings/code-signing.ts
async function getCodeSigningConfig(aws, name) {
	return (await orUndefined(send(aws, "GetFunctionCodeSigningConfig", name, () => aws.client.send(new GetFunctionCodeSigningConfigCommand({ FunctionName: name })))))?.CodeSigningConfigArn || void 0;
}
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
async function getRuntimeManagement(aws, name, version) {
	const found = await orUndefined(send(aws, "GetRuntimeManagementConfig", name, () => aws.client.send(new GetRuntimeManagementConfigCommand({
		FunctionName: name,
		Qualifier: version
	}))));
	if (!found) return void 0;
	const { UpdateRuntimeOn = "Auto", RuntimeVersionArn } = found;
	return UpdateRuntimeOn === "Manual" ? RuntimeVersionArn ?? UpdateRuntimeOn : UpdateRuntimeOn;
}
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
