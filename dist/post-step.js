import "./rolldown-runtime.js";
import { i as movedBackText, o as undoMove, s as broughtVersion, t as findMoved } from "./undo-move.js";
import { $t as GivenInputs, Nt as versionName, Wt as recallMove, fn as rerunAdvice, h as runnerInRegion, m as readEveryMode, o as startPhases, pn as rollBackAgainAdvice, rn as Problems, yn as asFailure } from "./main.js";
import { n as claim, r as waitForStep, t as openSession } from "./session.js";
// src/post-step.ts
async function cleanUp(runner, cancellation) {
	try {
		return await moveBack(runner, cancellation, recallMove(runner));
	} catch (error) {
		const { message, advice } = asFailure(error);
		runner.error(`${message}\n${advice}`, "Not moved back");
		return 1;
	}
}
async function moveBack(given, cancellation, left) {
	const { functionName, region, move } = left;
	const runner = runnerInRegion(given, () => region);
	const { before } = move;
	if (left.claim && claim(left.claim, "post step") === "step") {
		runner.info(`The step that released ${functionName} has itself decided about version ${broughtVersion(move)} behind the alias ${before.name}: nothing is to be undone.`);
		return 0;
	}
	const isUnderWay = left.claim !== void 0 && await waitForStep(left.claim);
	const phases = startPhases(runner, cancellation);
	const ended = `The step for ${functionName} was killed before version ${broughtVersion(move)} had passed its test through the alias ${before.name}: runners do that when a step does not stop in time after a cancellation or \`timeout-minutes\`.`;
	try {
		const inputs = readEveryMode(new GivenInputs(runner, new Problems()), { region });
		const session = await openSession(runner, {
			...inputs,
			region
		}, phases, cancellation);
		if (!await phases.phase("Move the alias back", () => takeBack(session, left, isUnderWay))) {
			runner.info(`${ended} The alias no longer serves that version, so nothing has to be undone.`);
			return 0;
		}
		const told = `${ended} The alias was moved back: it serves ${versionName(before.traffic.version)} again. ${whatNow(runner, broughtVersion(move), versionName(before.traffic.version))}`;
		runner.warning(told);
		await runner.summarize(`> [!WARNING]\n> ${told}\n`);
		return 0;
	} catch (error) {
		const { message, advice } = asFailure(error);
		runner.error(`${ended} Moving the alias back failed: ${message}\n${advice} Look at what the alias serves. To move it back, run \`mode: rollback\`.`, `${functionName}: not moved back`);
		return 1;
	}
}
function whatNow(runner, version, served) {
	if (runner.input("mode").trim() === "rollback") return rollBackAgainAdvice(version, served);
	return ["version", "source-alias"].some((name) => runner.input(name).trim() !== "") ? rerunAdvice(`promote version ${version}`) : `$LATEST still contains version ${version}. ${rerunAdvice(`release version ${version}`)}`;
}
async function takeBack({ aws }, { functionName, move }, isUnderWay) {
	const moved = await findMoved(aws, functionName, move, isUnderWay);
	if (!moved) return false;
	const back = await undoMove(aws, functionName, move, moved, void 0);
	aws.log(movedBackText(back, moved));
	return true;
}
export { cleanUp };
