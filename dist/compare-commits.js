import "./rolldown-runtime.js";
import { n as openRepository, r as statusOf, t as messageOf } from "./octokit.js";
// src/github/compare-commits.ts
async function isAncestorOnGitHub(environment, token, ancestor, descendant) {
	const { octokit, owner, repo } = openRepository(environment, token);
	try {
		const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			per_page: 1,
			page: 2,
			basehead: `${ancestor}...${descendant}`
		});
		return data.status === "ahead" || data.status === "identical";
	} catch (error) {
		const status = statusOf(error);
		if (status === 404) return `GitHub knows one of the two commits not in ${owner}/${repo}, or the token in \`github-token\` may not read it.`;
		return status === void 0 ? `GitHub's API did not answer (${messageOf(error)}).` : `GitHub answered ${status} (${messageOf(error)}).`;
	}
}
export { isAncestorOnGitHub };
