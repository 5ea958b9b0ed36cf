import { Mr as getAlias, Pr as updateAlias, ar as writeAlias } from "./common.js";
import { Wt as isPreconditionFailed } from "./session.js";
import { Bt as historyWithBad, Ct as servedVersion, Nt as versionName, Pt as formatAliasHistory, Tt as sharesOf, _t as isAfterMove, bt as isWhole, vt as isManaged, yt as isSameTraffic } from "./main.js";
// src/model/move.ts
/**
* Whether an alias is as a move, or an earlier move of the same shift, leaves it. The description tells it from another
* move to the same version.
*/
function tookEffect(alias, move) {
	return [move, ...move.earlier ?? []].some(({ after, description }) => isAfterMove(alias.traffic, move.before.traffic, after) && (description === void 0 || alias.description === description));
}
/** The version that a move brings to callers: all of its traffic, or a share. */
function broughtVersion({ before, after }) {
	const [share] = sharesOf(after);
	return share && before.traffic.version === after.version ? share[0] : after.version;
}
/** A move that follows another one: to undo both leads back to where the first one began. */
function following(first, move) {
	if (!first) return move;
	const { before, after, description, earlier = [] } = first;
	return {
		...move,
		before,
		earlier: [...earlier, {
			after,
			description
		}]
	};
}
// src/apply/undo-move.ts
/**
* Finds out whether a move with an unknown outcome took effect.
* @param isUnderWay whether the request may still arrive: then the RevisionId is changed, so that AWS refuses it
* @returns the alias, if the move took effect
*/
async function findMoved(aws, functionName, move, isUnderWay = false) {
	const { before } = move;
	const read = async () => getAlias(aws, functionName, before.name);
	const found = await read();
	if (found && tookEffect(found, move)) return found;
	if (!found || !isUnderWay || !isSameTraffic(found.traffic, before.traffic)) return void 0;
	try {
		await invalidateRevision(aws, functionName, found);
		return;
	} catch (error) {
		if (!isPreconditionFailed(error)) throw error;
		const again = await read();
		return again && tookEffect(again, move) ? again : void 0;
	}
}
/**
* Finds out whether an alias still has the weights of a traffic shift, although somebody has changed its description: then
* nothing records any longer that they are this action's own.
* @param known the alias as this release left it
*/
async function findShares(aws, functionName, { before }, known) {
	if (!known || isWhole(known.traffic) || known.traffic.version !== before.traffic.version) return void 0;
	const found = await getAlias(aws, functionName, before.name);
	return found && isSameTraffic(found.traffic, known.traffic) ? found : void 0;
}
/** Takes the weights of a shift back, and leaves the description as somebody wrote it. */
async function takeSharesBack(aws, functionName, { before }, found) {
	const back = {
		before: found,
		after: before.traffic
	};
	const written = await writeAlias(aws, functionName, back, (now) => isSameTraffic(now.traffic, back.after));
	aws.log(movedBackText(written, found));
	return written;
}
/** Changes only the RevisionId of an alias: AWS refuses requests with the old one. */
async function invalidateRevision(aws, functionName, alias) {
	await updateAlias(aws, functionName, alias, { version: alias.traffic.version });
}
/**
* Moves an alias back to its state before a move, including its weights.
* @param moved the alias after the move, or after an earlier step of the same shift
* @param bad the version to mark as bad; undefined: none
* @throws Failure if somebody else moved the alias: their change is kept
*/
function undoMove(aws, functionName, move, moved, bad) {
	const { before } = move;
	const marked = bad === void 0 ? void 0 : descriptionWithBad(before, bad);
	const back = {
		before: moved,
		after: before.traffic,
		description: isManaged(before) ? marked ?? before.description : void 0
	};
	const isBack = (found) => tookEffect(found, back);
	return writeAlias(aws, functionName, back, isBack, (found) => tookEffect(found, move));
}
/** What the log says of an alias that was moved back. */
function movedBackText({ name, traffic: now }, { traffic: before }) {
	return now.version === before.version ? `Alias ${name}: all traffic goes to ${versionName(now.version)} again.` : `Alias ${name}: ${versionName(before.version)} → ${now.version}.`;
}
/** Marks a version bad in the history of the alias; undefined if this action does not manage the description. */
async function markBad(aws, functionName, alias, failed) {
	const description = descriptionWithBad(alias, failed);
	if (description === void 0) return void 0;
	const marking = {
		before: alias,
		after: alias.traffic,
		description
	};
	return writeAlias(aws, functionName, marking, (found) => found.description === description);
}
/** The history with a version marked bad; undefined if this action does not manage it or the alias serves $LATEST. */
function descriptionWithBad(alias, failed) {
	const served = servedVersion(alias);
	if (!served || !isManaged(alias)) return void 0;
	return formatAliasHistory(historyWithBad(alias.history, served, failed));
}
export { takeSharesBack as a, following as c, movedBackText as i, tookEffect as l, findShares as n, undoMove as o, markBad as r, broughtVersion as s, findMoved as t };
