import "./rolldown-runtime.js";
import { gn as Failure } from "./main.js";
import { n as openRepository, r as statusOf, t as messageOf } from "./octokit.js";
// src/github/pull-request-comment.ts
const PAGE = 100;
var Conversation = class {
	#octokit;
	#issue;
	constructor(environment, token, number) {
		const { octokit, owner, repo } = openRepository(environment, token);
		this.#octokit = octokit;
		this.#issue = {
			owner,
			repo,
			issue_number: number
		};
	}
	async find(marker) {
		let isOwner;
		const pages = this.#octokit.paginate.iterator(this.#octokit.rest.issues.listComments, {
			...this.#issue,
			per_page: PAGE
		});
		for await (const { data } of pages) for (const comment of data) {
			if (firstLine(comment.body) !== marker) continue;
			isOwner ??= await this.#ownerCheck();
			if (isOwner(comment.user)) return comment;
		}
	}
	async post(body) {
		return (await this.#octokit.rest.issues.createComment({
			...this.#issue,
			body
		})).data.html_url;
	}
	async update(comment_id, body) {
		const { owner, repo } = this.#issue;
		await this.#octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id,
			body
		});
	}
	async #ownerCheck() {
		try {
			const { data } = await this.#octokit.rest.users.getAuthenticated();
			return (author) => author?.login === data.login;
		} catch (error) {
			if (statusOf(error) !== 403 || isRateLimit(error)) throw error;
			return (author) => author?.type === "Bot";
		}
	}
};
async function commentOnPullRequest(environment, token, pullRequest, { marker, body }) {
	const conversation = new Conversation(environment, token, pullRequest.number);
	try {
		const found = await conversation.find(marker);
		if (!found) return {
			kind: "posted",
			url: await conversation.post(body)
		};
		if (sameText(found.body, body)) return {
			kind: "unchanged",
			url: found.html_url
		};
		await conversation.update(found.id, body);
		return {
			kind: "updated",
			url: found.html_url
		};
	} catch (error) {
		if ([403, 404].includes(statusOf(error) ?? 0) && !isRateLimit(error)) return {
			kind: "refused",
			failure: explainRefusal(pullRequest, error)
		};
		throw explainFailure(pullRequest, error);
	}
}
function firstLine(body) {
	return body?.split(/\r?\n/, 1)[0];
}
function sameText(found, wanted) {
	return found?.replaceAll("\r\n", "\n").trimEnd() === wanted.trimEnd();
}
function isRateLimit(error) {
	const { "retry-after": wait, "x-ratelimit-remaining": remaining } = headersOf(error);
	const status = statusOf(error);
	return status === 429 || status === 403 && (wait !== void 0 || String(remaining) === "0");
}
function headersOf(error) {
	return error.response?.headers ?? {};
}
function explainRefusal({ number, fork }, error) {
	const answer = `GitHub answered ${statusOf(error)}: ${messageOf(error)}`;
	if (fork !== void 0) return new Failure(`The comment was not posted: pull request #${number} comes from the fork ${fork}, and the tokens of such runs are read-only. (${answer})`, "No action is needed.");
	return new Failure(`The comment was not posted: the token in \`github-token\` is not allowed to comment on pull request #${number}. (${answer})`, "To have it posted, add `pull-requests: write` to the existing `permissions:` of the job. If that is there already, check that the conversation of the pull request is not locked.");
}
function explainFailure({ number }, error) {
	const problem = `The comment could not be posted to pull request #${number}: ${reasonOf(error)}`;
	const advice = statusOf(error) === 401 ? "Set `github-token` to a valid token, such as the token of the job, `github.token`." : "The next run tries again.";
	return new Failure(problem, advice, { cause: error });
}
function reasonOf(error) {
	if (isRateLimit(error)) return `the token has used up GitHub's rate limit${whenOver(headersOf(error))}.`;
	const status = statusOf(error);
	if (status === void 0) return `GitHub's API did not answer (${messageOf(error)}).`;
	return `GitHub answered ${status} (${messageOf(error)}).`;
}
function whenOver(headers) {
	const { "retry-after": wait, "x-ratelimit-reset": reset } = headers;
	if (wait !== void 0) return ` for ${Number(wait)} seconds`;
	const time = /* @__PURE__ */ new Date(Number(reset) * 1e3);
	return Number.isNaN(time.getTime()) ? "" : ` until ${time.toISOString().slice(11, 19)} UTC`;
}
export { commentOnPullRequest };
