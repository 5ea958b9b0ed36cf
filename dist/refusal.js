import "./rolldown-runtime.js";
import { gn as Failure } from "./main.js";
import { r as explainStsError } from "./explain.js";
import { r as saysTooMany } from "./sdk-error.js";
import { Xt as WORDS, gt as trustStatement, ht as subjectFormats } from "./session.js";
// src/aws/sign-in/refusal.ts
function explainRefusal(details, context) {
	const { message } = details;
	const code = details.code.replace(/Exception$/, "");
	const final = (failure) => ({
		failure,
		retryable: false
	});
	const temporary = (failure) => ({
		failure,
		retryable: true
	});
	if (code === "AccessDenied" && WORDS.deniedExplicitly.test(message)) return final(deniedByPolicy(message, context));
	if (code === "AccessDenied") return temporary(notTrusted(message, context));
	if (code === "InvalidIdentityToken") {
		if (WORDS.wrongAudience.test(message)) return final(wrongAudience(message, context));
		if (WORDS.noProvider.test(message)) return final(noProvider(message, context));
		if (WORDS.keysNotFetched.test(message)) return temporary(keysNotFetched(message, context));
		if (WORDS.thumbprint.test(message)) return temporary(otherThumbprint(message, context));
		return final(tokenNotValid(message, context));
	}
	if (code === "ExpiredToken") return temporary(tokenTooOld(message));
	if (code === "IDPCommunicationError") return final(keysNotFetched(message, context));
	if (code === "ValidationError" && WORDS.sessionTooLong.test(message)) return final(tooLong(message, context));
	if (code === "RegionDisabled") return final(regionDisabled(message, context));
	if (saysTooMany(details)) return final(throttled(message, context));
	return final(explainStsError(details, `Signing in to ${context.role.arn} failed`));
}
function notTrusted(message, { role, claims }) {
	return new Failure([
		`AWS does not let this job assume ${role.arn} (${message}): the role does not exist, or its trust policy does not match the job's identity token, which contains:`,
		`    sub: ${claims.subject}`,
		`    aud: ${claims.audience}`
	].join("\n"), [
		`First check that the role exists in the account ${role.account} (\`aws iam get-role --role-name ${role.name}\`) and the spelling of \`role-to-assume\`. If it exists, compare its trust policy with these values, character by character. A statement that trusts this job:`,
		indented(trustStatement(role, claims)),
		...subjectFormats(claims).length > 1 ? [IMMUTABLE_SUBJECT] : [],
		...claims.subject.endsWith(":pull_request") ? [PULL_REQUESTS] : [],
		`${subjectAdvice(claims)} If everything matches, look for a service control policy.`
	].join("\n"));
}
const IMMUTABLE_SUBJECT = "Keep both subjects: GitHub can change the subject of a repository to the form with the IDs of the owner and the repository.";
function subjectAdvice({ subject }) {
	const [, environment] = /:environment:(.+)$/.exec(subject) ?? [];
	return environment ? `Because this job has the environment \`${environment}\`, its \`sub\` ends in \`:environment:${environment}\`: a trust policy for a branch (\`:ref:refs/heads/\u2026\`) does not match it.` : "The `sub` of a job without an environment ends in `:ref:refs/heads/` and the branch, `:ref:refs/tags/` and the tag, or `:pull_request`. With an environment, it ends in `:environment:` and its name.";
}
const PULL_REQUESTS = "It trusts every pull request from a branch of the repository, even one that changes the workflow. It is safer to give the job an `environment:` that requires approval, and to trust that environment.";
function indented(text) {
	return text.replace(/^/gm, "    ");
}
function wrongAudience(message, { role, claims }) {
	const { audience, provider } = claims;
	const providerArn = `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}`;
	return new Failure(`The identity provider ${provider} of the account ${role.account} does not accept the token's audience ${JSON.stringify(audience)} (${message}).`, [
		`Set the input \`audience\` to one in its ClientIdList (aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${providerArn}), or add this audience to the list:`,
		`    aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${audience}`,
		`The trust policy of ${role.name} must have the same audience: "StringEquals": {${JSON.stringify(`${provider}:aud`)}: ${JSON.stringify(audience)}}.`
	].join("\n"));
}
function noProvider(message, { role, claims }) {
	const { audience, provider } = claims;
	return new Failure(`The account ${role.account} of the role has no OIDC identity provider for ${provider} (${message}).`, [
		"Create it once for the account: infra/set-up-oidc of this action creates it together with a role. To create it manually:",
		`    aws iam create-open-id-connect-provider --url https://${provider} --client-id-list ${audience}`,
		"If it exists, check that `role-to-assume` names the right account."
	].join("\n"));
}
function tokenNotValid(message, { claims }) {
	return new Failure(`AWS does not accept the identity token of the job, which ${claims.provider} issued for the subject ${claims.subject} (${message}).`, "Compare the URL of the identity provider in IAM with that issuer; run the job again if they are the same.");
}
function keysNotFetched(message, { claims: { provider } }) {
	return new Failure(`AWS could not verify the identity token: it could not fetch the keys of ${provider}, several times in a row (${message}).`, provider === "token.actions.githubusercontent.com" ? "Run the job again: the problem is usually temporary. https://www.githubstatus.com and https://health.aws.amazon.com show known incidents." : `AWS fetches them over the internet: check that https://${provider}/.well-known/openid-configuration and the address that it names as \`jwks_uri\` can be reached from outside your network, with a certificate that AWS trusts.`);
}
function otherThumbprint(message, { role, claims: { provider } }) {
	const arn = `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}`;
	return new Failure(`The certificate of ${provider} does not match the thumbprints of the identity provider in the account ${role.account}, several times in a row (${message}).`, provider === "token.actions.githubusercontent.com" ? "Run the job again: AWS does not need the thumbprints of GitHub, so this usually passes. https://health.aws.amazon.com shows known incidents." : ["Was the certificate of that server replaced? Then set the new thumbprint, the SHA-1 fingerprint of the certificate authority that signed it, without colons:", `    aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn ${arn} --thumbprint-list THUMBPRINT`].join("\n"));
}
function deniedByPolicy(message, { role }) {
	return new Failure(`A policy explicitly denies the sign-in to ${role.arn} (${message}).`, "An explicit deny overrides the trust policy of the role. If AWS names a service control policy or a resource control policy, whoever manages the organization has to change it; otherwise look for a Deny in the trust policy.");
}
function tokenTooOld(message) {
	return new Failure(`AWS reports that the identity token has expired, although it was new (${message}).`, "Run the job again. On a self-hosted runner, check that the server at ACTIONS_ID_TOKEN_REQUEST_URL does not cache tokens, which are valid for five minutes.");
}
function tooLong(message, { role: { durationSeconds, name } }) {
	return new Failure(`\`role-duration-seconds\` is ${durationSeconds}, which is more than the role ${name} allows (${message}).`, ["Leave `role-duration-seconds` out, or lower it: the session is renewed before it ends, so a short session is enough for a long release. Or increase the maximum session duration of the role:", `    aws iam update-role --role-name ${name} --max-session-duration ${Math.max(durationSeconds, 3600)}`].join("\n"));
}
function regionDisabled(message, { role, region }) {
	return new Failure(`AWS STS is not active in ${region} for the account ${role.account} (${message}).`, "Activate it in the IAM console (Account settings, Security Token Service), enable the region for the account, or correct `aws-region`.");
}
function throttled(message, { role }) {
	return new Failure(`AWS STS throttled the sign-in to ${role.arn}, several times in a row (${message}).`, "Run the job again later, or run fewer jobs of the matrix at once (`max-parallel`).");
}
export { explainRefusal };
