import "./rolldown-runtime.js";
import { g as withoutOrigin, m as newerServed, p as isSameCommit } from "./common.js";
// src/read/newer-served.ts
async function refuseNewerServed({ tools, isAncestorOnGitHub }, served, commit, token) {
	const { sha } = served;
	if (sha === void 0) return [withoutOrigin(served)];
	const compare = async () => {
		if (commit === void 0) return "Nothing records where this release comes from.";
		if (isSameCommit(sha, commit)) return false;
		const known = await isAncestorInCheckout(tools, commit, sha);
		if (typeof known === "boolean") return known;
		if (token === void 0) return `${known} Without \`github-token\`, this action cannot ask GitHub.`;
		const answer = await isAncestorOnGitHub(token, commit, sha);
		return typeof answer === "string" ? `${known} ${answer}` : answer;
	};
	const failure = newerServed(served, commit, await compare());
	if (failure) throw failure;
	return [];
}
async function isAncestorInCheckout({ execute, workspace }, ancestor, descendant) {
	const git = (...args) => execute("git", [
		"-c",
		"safe.directory=*",
		...args
	], workspace);
	const compared = await git("merge-base", "--is-ancestor", ancestor, descendant);
	if (!compared) return "There is no git on the runner.";
	if (compared.exitCode === 0) return true;
	if (compared.exitCode !== 1) return "The workspace is not a Git checkout that has both commits.";
	return (await git("rev-parse", "--is-shallow-repository"))?.stdout.trim() === "false" ? false : "The checkout is shallow, so it does not have the history.";
}
export { refuseNewerServed };
