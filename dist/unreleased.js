import { Nt as versionName, hn as Failure, it as defaultOf, j as isSameRelease, vt as isManaged, wn as listed } from "./main.js";
import { bt as incomparableVariables, ct as badVersionIn } from "./common.js";
// src/plan/changes/unreleased.ts
/**
* The version that callers use before a release: what the alias serves or, without an alias, the newest version.
* Undefined if there is none, or the alias serves $LATEST: then nothing in $LATEST is unreleased.
*/
function servedBefore({ served }, { alias }, versions) {
	const version = alias ? served : versions.at(-1);
	return version?.number === "$LATEST" ? void 0 : version;
}
/**
* The step that restores $LATEST to the served version before a release: because it still contains a version that failed
* and only the configuration is released, or because the inputs discard what is unreleased. Undefined if there is nothing
* to restore.
* @param changes how the release would change what is served if nothing were restored
* @throws Failure if $LATEST contains what this step must not release
*/
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
/** The fields of changes that nobody asked for. */
function unrequested(changes) {
	return changes.filter(({ requested }) => !requested).map(({ field }) => field);
}
/** @throws Failure for changes that are left after $LATEST was restored, such as the architecture of the code */
function refuseUndiscarded(changes, served, inputs) {
	const fields = unrequested(changes);
	if (fields.length === 0) return;
	throw new Failure(`\`unreleased-changes\` is \`discard\`, but ${listedFields(fields)} of $LATEST cannot be restored to ${standing(served, inputs)}.`, "Set the value that you want in this step, or set `unreleased-changes: release` to release $LATEST as it is.");
}
/** Changes as part of a sentence, with their values where they are no secrets: `Timeout (3 → 60)`. */
function changesText(changes) {
	const isShort = (value) => ["string", "number"].includes(typeof value) && String(value).length <= 40;
	return listedFields([...new Map(changes.map((change) => {
		const { what, field } = change;
		const [from, to] = "from" in change ? [change.from ?? defaultOf(field), change.to ?? defaultOf(field)] : [];
		return [field, what === "configuration" && isShort(from) && isShort(to) ? `${field} (${from} → ${to})` : field];
	})).values()]);
}
/** How many fields a sentence names. */
const MOST_NAMED = 10;
/** Fields as part of a sentence: the first ten by name. */
function listedFields(fields) {
	const more = fields.length > MOST_NAMED ? [`${fields.length - MOST_NAMED} more`] : [];
	return [...fields.slice(0, MOST_NAMED).map((field) => field === "CodeSha256" ? "the code" : field), ...more].join(", ");
}
/** `version 41, which the alias live serves`. */
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
