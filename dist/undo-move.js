import { Br as updateAlias, Rr as getAlias, dr as writeAlias } from "./common.js";
import { Wt as isPreconditionFailed } from "./session.js";
import { Bt as historyWithBad, Ct as servedVersion, Nt as versionName, Pt as formatAliasHistory, Tt as sharesOf, _t as isAfterMove, bt as isWhole, vt as isManaged, yt as isSameTraffic } from "./main.js";
// src/model/move.ts
function tookEffect(alias, move) {
	return [move, ...move.earlier ?? []].some(({ after, description }) => isAfterMove(alias.traffic, move.before.traffic, after) && (description === void 0 || alias.description === description));
}
function broughtVersion({ before, after }) {
	const [share] = sharesOf(after);
	return share && before.traffic.version === after.version ? share[0] : after.version;
}
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
async function findShares(aws, functionName, { before }, known) {
	if (!known || isWhole(known.traffic) || known.traffic.version !== before.traffic.version) return void 0;
	const found = await getAlias(aws, functionName, before.name);
	return found && isSameTraffic(found.traffic, known.traffic) ? found : void 0;
}
async function takeSharesBack(aws, functionName, { before }, found) {
	const back = {
		before: found,
		after: before.traffic
	};
	const written = await writeAlias(aws, functionName, back, (now) => isSameTraffic(now.traffic, back.after));
	aws.log(movedBackText(written, found));
	return written;
}
async function invalidateRevision(aws, functionName, alias) {
	await updateAlias(aws, functionName, alias, { version: alias.traffic.version });
}
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
function movedBackText({ name, traffic: now }, { traffic: before }) {
	return now.version === before.version ? `Alias ${name}: all traffic goes to ${versionName(now.version)} again.` : `Alias ${name}: ${versionName(before.version)} \u2192 ${now.version}.`;
}
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
function descriptionWithBad(alias, failed) {
	const served = servedVersion(alias);
	if (!served || !isManaged(alias)) return void 0;
	return formatAliasHistory(historyWithBad(alias.history, served, failed));
}
export { takeSharesBack as a, following as c, movedBackText as i, tookEffect as l, findShares as n, undoMove as o, markBad as r, broughtVersion as s, findMoved as t };
