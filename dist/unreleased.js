import { Nt as versionName, Tn as listed, gn as Failure, it as defaultOf, j as isSameRelease, vt as isManaged } from "./main.js";
import { Et as incomparableVariables, mt as badVersionIn } from "./common.js";
// src/plan/changes/unreleased.ts
function servedBefore({ served }, { alias }, versions) {
	const version = alias ? served : versions.at(-1);
	return version?.number === "$LATEST" ? void 0 : version;
}
function restoreFirst({ alias, latest }, { inputs, code }, served, versions, changes) {
	const { unreleasedChanges: choice } = inputs;
	if (isSameRelease(latest, served.configuration)) return void 0;
	if (choice === "stop" || choice === "discard") refuseUnreadable(choice, latest, served, inputs);
	const along = unrequested(changes);
	const isCodeLeft = !code && latest.CodeSha256 !== served.configuration.CodeSha256;
	const failed = !code && alias && isManaged(alias) ? badVersionIn(latest, alias, served, versions) : void 0;
	if (choice === "stop" && (along.length > 0 || failed)) refuseUnrequested(changes.filter(({ requested }) => !requested), failed, served, inputs);
	if (choice === "discard" && (along.length > 0 || failed)) return {
		type: "restore-latest",
		version: served,
		discards: true,
		keepsCode: code !== void 0
	};
	if (failed) {
		if (!inputs.restoreLatest) refuseBadCode(failed, served, inputs);
		return {
			type: "restore-latest",
			version: served
		};
	}
	if (isCodeLeft && choice === void 0) refuseOtherCode(served, inputs);
}
function unrequested(changes) {
	return changes.filter(({ requested }) => !requested).map(({ field }) => field);
}
function refuseUndiscarded(changes, served, inputs) {
	const fields = unrequested(changes);
	if (fields.length === 0) return;
	throw new Failure(`\`unreleased-changes\` is \`discard\`, but ${listedFields(fields)} of $LATEST cannot be restored to ${standing(served, inputs)}.`, "Set the value that you want in this step, or set `unreleased-changes: release` to release $LATEST as it is.");
}
function changesText(changes) {
	const isShort = (value) => ["string", "number"].includes(typeof value) && String(value).length <= 40;
	return listedFields([...new Map(changes.map((change) => {
		const { what, field } = change;
		const [from, to] = "from" in change ? [change.from ?? defaultOf(field), change.to ?? defaultOf(field)] : [];
		return [field, what === "configuration" && isShort(from) && isShort(to) ? `${field} (${from} \u2192 ${to})` : field];
	})).values()]);
}
const MOST_NAMED = 10;
function listedFields(fields) {
	const more = fields.length > MOST_NAMED ? [`${fields.length - MOST_NAMED} more`] : [];
	return [...fields.slice(0, MOST_NAMED).map((field) => field === "CodeSha256" ? "the code" : field), ...more].join(", ");
}
function standing({ number }, { alias }) {
	return `${versionName(number)}, ${alias ? `which the alias ${alias} serves` : "the newest version"}`;
}
function refuseUnrequested(changes, failed, served, inputs) {
	const what = failed ? `$LATEST still contains version ${failed.number}, which failed its test or was rolled back` : `$LATEST differs from ${standing(served, inputs)}, in what this step does not set: ${changesText(changes)}`;
	throw new Failure(`${what}. \`unreleased-changes: stop\` forbids releasing that.`, `Find out where the difference comes from, such as an edit in the console, another tool or a failed release. Then ${changes.some(({ what }) => what === "code") ? "give the code that you want in this step (`source-dir`, `zip-file`, `s3-key` or `image-uri`)" : "set the values that you want in this step"}, or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first)${failed ? "" : " or `release` (releases the difference)"}.`);
}
function refuseUnreadable(choice, latest, served, { environment }) {
	const configuration = [latest, served.configuration].find((each) => each.Environment?.Error);
	if (!configuration || environment?.strategy === "replace") return;
	throw incomparableVariables(configuration, choice, served.number);
}
function refuseBadCode(failed, served, inputs) {
	throw new Failure(`$LATEST still contains version ${failed.number}, which failed its test or was rolled back. Without code, this release would publish $LATEST with that code, in place of ${standing(served, inputs)}.`, "Include the code in this release (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or set `restore-latest: true` to restore $LATEST to the served version first.");
}
function refuseOtherCode(served, inputs) {
	throw new Failure(`$LATEST has different code than ${standing(served, inputs)}, and this step gives no code, so it would release code that it knows nothing about.`, `Include the code in this release (${listed([
		"zip-file",
		"source-dir",
		"s3-key",
		"image-uri"
	], "or")}), or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first) or \`release\` (releases $LATEST as it is).`);
}
export { servedBefore as a, restoreFirst as i, listedFields as n, unrequested as o, refuseUndiscarded as r, changesText as t };
