import "./rolldown-runtime.js";
import { An as uncapitalised, Sn as capitalised, Tn as listed, xn as ownMember } from "./main.js";
import { $r as adviceOnRequest, Qr as adviceOnFullPolicy, Xr as MEMBER_INPUTS, Zr as adviceOn, ai as actionsOf, ci as isOfCertificate, ei as subjectOf, ii as IAM_NEEDS, ni as throttledInvocation, oi as isEverywhere, ri as FEATURES, si as IAM_ACTIONS, ti as targetOf } from "./common.js";
import { Ft as isAccessDenied, It as secondsIdle, Jt as factsOf, Lt as AwsFailure, Nt as classByStatus, Pt as classOf, Xt as WORDS, Yt as roleName } from "./session.js";
import { i as sdkErrorDetails, n as isExpired, r as saysTooMany } from "./sdk-error.js";
// src/aws/errors/images.ts
function statementFor(principal) {
	return `\`{ "Effect": "Allow", "Principal": ${principal}, "Action": [ "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" ] }\``;
}
const FOR_LAMBDA = statementFor("{ \"Service\": \"lambda.amazonaws.com\" }");
function explainForeignRepository(message, operation) {
	const [, account, action, owner, repository] = WORDS.foreignRepository.exec(message) ?? [];
	if (!account || account === owner) return void 0;
	return [`The account ${owner} does not let the account ${account} use its repository ${repository}. (${operation}: ${message})`, `Check the account in \`image-uri\`. If it is right, its owner has to add two statements to the policy of the repository, which allow ${action} and what Lambda needs: ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} and ${FOR_LAMBDA}.`];
}
function explainUnreadableImage(message, operation, facts) {
	if (!WORDS.unreadableImage.test(message)) return void 0;
	return [`Lambda is not allowed to read the image. (${operation}: ${message})`, `${adviceOnRepository(facts)} Then run the workflow again.`];
}
function adviceOnRepository({ imageUri = "", executionRole }) {
	const [, owner, repository = "NAME"] = IMAGE.exec(imageUri) ?? [];
	const account = executionRole?.split(":")[4];
	const isForeign = owner !== void 0 && account !== void 0 && owner !== account;
	const others = isForeign ? `, and ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} for the account of the function` : "";
	return `Add ${FOR_LAMBDA} to the statements in the policy of the repository${others}: \`aws ecr get-repository-policy --repository-name ${repository}\` prints the policy, and \`aws ecr set-repository-policy\` replaces all of it. ${isForeign ? `Only the account ${owner} can do that.` : OWN_ACCOUNT}`;
}
const OWN_ACCOUNT = "Or allow the role of this step to perform ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on this repository: Lambda then adds the statement itself.";
const IMAGE = /^(\d{12})\.dkr\.ecr\.[^/]+\/([^@:]+)/;
// src/aws/errors/layers.ts
function explainForeignLayer(message, operation) {
	const [, owner, layer, version] = WORDS.foreignLayer.exec(message) ?? [];
	if (!owner || operation === "GetLayerVersion") return void 0;
	return [`Version ${version} of the layer ${layer} in the account ${owner} is not shared with this account. (${operation}: ${message})`, "Each version of a layer has its own permissions. Its owner has to share this version (`share-with` in `mode: publish-layer`, or `aws lambda add-layer-version-permission`), or name a version in `layers` that is shared."];
}
// src/aws/errors/access-denied.ts
const POLICY_PAGE = "The page docs/iam.md of this action";
function explainAccessDenied(message, operation, resource, facts = {}) {
	const unreadable = explainUnreadableImage(message, operation, facts) ?? explainForeignRepository(message, operation);
	if (unreadable) return unreadable;
	const notShared = explainForeignLayer(message, operation);
	if (notShared) return notShared;
	const [action, on] = refused(message) ?? [IAM_ACTIONS[operation], resource];
	const denying = WORDS.explicitDeny.exec(message)?.[1];
	if (denying) return [`AWS denied ${operation}: ${/^[aeiou]/i.test(denying) ? "an" : "a"} ${denying} denies ${action} on ${on}. (${shortened(message)})`, adviceOnDeny(denying, action)];
	const silent = WORDS.noPolicyAllows.exec(message)?.[1];
	if (silent) {
		const [, who] = WORDS.notAuthorized.exec(message) ?? [];
		return [`AWS denied ${operation}: the ${silent} does not allow ${action} on ${on}. (${who ? `Signed in as ${who}` : message})`, `Allow ${action} in the ${silent}, then run the workflow again. The policy of the role alone is not enough.`];
	}
	return [`AWS denied ${operation}: the credentials are not allowed to perform ${action} on ${on}. (${shortened(message)})`, [
		missing(action, on, policyOf(message)),
		...isOfKey(action) ? [KEY_POLICY] : [],
		ELSEWHERE
	].join(" ")];
}
function deniedActionIn(message, operation) {
	return refused(message)?.[0] ?? IAM_ACTIONS[operation];
}
function shortened(message) {
	const [, who, why = ""] = WORDS.notAuthorized.exec(message) ?? [];
	if (who === void 0) return message;
	return /^($|with an explicit deny|because no identity-based policy allows)/.test(why) ? `Signed in as ${who}` : `Signed in as ${who}; AWS says: ${why.replace(/\.$/, "")}`;
}
function policyOf(message) {
	const [, who = ""] = WORDS.notAuthorized.exec(message) ?? [];
	const [, role] = /:assumed-role\/([^/]+)\//.exec(who) ?? [];
	const [, user] = /:user\/(?:.*\/)?([^/]+)$/.exec(who) ?? [];
	if (user) return `a policy of the user ${user}`;
	return role ? `the policy of the role ${role}, which this step signs in as` : "the policy of the role that this step signs in as";
}
function refused(message) {
	const [, action, on] = WORDS.refusedAction.exec(message) ?? [];
	if (action && on) return [action, on];
	const [, service, call, object] = WORDS.deniedByService.exec(message) ?? [];
	if (!call || !object) return void 0;
	return service === "EC2" ? [`ec2:${call}`, "*"] : [`s3:${call}`, `arn:*:s3:::${object}`];
}
const isOfKey = (action) => action.startsWith("kms:");
const KEY_POLICY = "The policy of the key has to allow it, too.";
const ELSEWHERE = "If the policy already allows it, look for an explicit deny, a permissions boundary or a service control policy.";
function adviceOnDeny(denying, action) {
	return `AWS reports an explicit deny (${denying}), which overrides every permission of the role. ${ORGANIZATION.test(denying) ? `Ask the administrators of your AWS organization to allow ${action} for this role: no policy of the account can.` : `Ask who manages that policy to allow ${action}.`}`;
}
const ORGANIZATION = /^(service|resource) control policy$/i;
function missing(action, on, policy) {
	const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action));
	const condition = needs.find((need) => need.condition)?.condition;
	return `Add \`${inOneLine({
		Effect: "Allow",
		Action: together(action, needs),
		Resource: granted(on, needs),
		Condition: condition
	})}\` to ${policy}${reasonOf(needs)}, then run the workflow again. ${POLICY_PAGE} has the whole policy.`;
}
function together(action, needs) {
	const [actions = [action], ...others] = needs.map(actionsOf);
	const isSame = others.every((each) => each.join() === actions.join());
	return isOfKey(action) && isSame && actions.length > 1 ? actions : action;
}
function inOneLine(value) {
	return JSON.stringify(value, void 0, 1).replaceAll(/\n */g, " ");
}
function reasonOf(needs) {
	const [feature, ...others] = new Set(needs.map((need) => need.feature));
	return feature && others.length === 0 ? ` (needed for ${FEATURES[feature]})` : "";
}
function granted(on, needs) {
	if (needs.some((need) => isEverywhere(need.on))) return "*";
	const owner = /^(arn:[^:]*:lambda:[^:]*:[^:]*:(function|layer):[^:]+)(:.*)?$/.exec(on);
	if (owner) {
		const [, arn = on, , qualifier] = owner;
		if (needs.map((need) => need.on).includes("function")) return [arn, `${arn}:*`];
		return qualifier ? `${arn}:*` : arn;
	}
	return on.replace(/^(arn:[^:]*:s3:::[^/]+)\/.*$/, "$1/*");
}
// src/aws/errors/member-inputs.ts
const OTHERS = {
	Architectures: "architectures",
	Cors: "function-url-cors",
	Destination: "function-event-invoke-configuration",
	MaximumEventAgeInSeconds: "function-event-invoke-configuration",
	MaximumRetryAttempts: "function-event-invoke-configuration",
	ProvisionedConcurrentExecutions: "provisioned-concurrency",
	ReservedConcurrentExecutions: "reserved-concurrency",
	SecurityGroupIds: "vpc-security-group-ids",
	SubnetIds: "vpc-subnet-ids",
	Tags: "tags"
};
const INPUTS = {
	...Object.fromEntries(Object.entries(MEMBER_INPUTS).map(([member, [input = "function-configuration"]]) => [member, input])),
	...OTHERS
};
function adviceOnMembers(message) {
	const inputs = inputsIn(message);
	if (inputs.length === 0) return void 0;
	const what = `${memberOf(inputs, message)}${listed(inputs)}`;
	const [most, least] = [WORDS.atMost.exec(message)?.[1], WORDS.atLeast.exec(message)?.[1]];
	if (least !== void 0) return `Set ${what} to at least ${least}, then run the workflow again.`;
	if (most === void 0) return `Correct ${what}, then run the workflow again.`;
	return `Set ${what} to at most ${most}, then run the workflow again.${WORDS.ofModel.test(message) ? "" : " If this is a limit of the account and not of Lambda itself, AWS Support can raise it."}`;
}
function namedMember(message) {
	const inputs = inputsIn(message);
	return inputs.length === 1 ? `${memberOf(inputs, message)}${listed(inputs)}` : void 0;
}
const MAPS = [
	"function-configuration",
	"function-event-invoke-configuration",
	"function-url-cors"
];
function memberOf([input = "", ...others], message) {
	const member = others.length === 0 && MAPS.includes(input) && WORDS.memberAt.exec(message)?.[1];
	return member ? `\`${capitalised(member)}\` in ` : "";
}
function inputsIn(message) {
	const named = Object.entries(INPUTS).filter(([member]) => {
		const ownCase = `[${member[0]}${member[0]?.toLowerCase()}]${member.slice(1)}`;
		return new RegExp(`['.]${ownCase}['.]|\\b${member}\\b|[Tt]he ${member.toLowerCase()} parameter`).test(message);
	});
	return [...new Set(named.map(([, input]) => input))];
}
// src/aws/errors/causes.ts
const BY_WORDS = [
	[WORDS.roleLacks, ([, action, service = ""], { message, facts }) => {
		const on = targetOf(message, facts);
		const setting = ownMember(SETTINGS, service.toUpperCase()) ?? (facts.deadLetterTarget && "`DeadLetterConfig`");
		const need = setting ? `, which Lambda needs for ${setting}` : "";
		return `${roleOf(facts)} is not allowed to perform ${service.toLowerCase()}:${action}${on ? ` on ${on}` : ""}${need}.`;
	}],
	[WORDS.roleNotAssumable, (_, { facts }) => `Lambda cannot assume ${uncapitalised(roleOf(facts))}.`],
	[WORDS.keyKnowsNoRole, (_, { facts }) => `KMS does not know ${uncapitalised(roleOf(facts))}, so Lambda cannot use the function's key.`],
	[WORDS.keyNoGrant, ([, said], { facts: { kmsKey } }) => `Lambda cannot use ${kmsKey ? `the KMS key ${kmsKey}` : "the function's KMS key"} for its environment variables: ${said ?? "KMS refuses a grant for it."}`],
	[WORDS.fileSystemNotReady, (_, { message }) => `The EFS file system ${WORDS.arn.exec(message)?.[0] ?? "of the function"} is not ready: not all of its mount targets are available yet.`],
	[WORDS.ec2Message, ([, said = ""]) => `${said.replace(/\.$/, "")}.`],
	[WORDS.runtimeBlocked, ([, runtime]) => `AWS no longer allows functions with the runtime ${runtime} to be created or updated.`],
	[WORDS.unsigned, () => "Lambda does not accept the code: no profile of the code signing configuration has signed it."],
	[WORDS.provisionedVersion, (_, { facts: { version } }) => `${version ? `Version ${version}, which the alias serves,` : "The version that the alias serves"} already has provisioned concurrency of its own, so the alias cannot have any.`],
	[WORDS.unreservedLeft, ([, left]) => `The account has only ${left} units of unreserved concurrency in this region, fewer than \`provisioned-concurrency\` asks for.`],
	[WORDS.unreservedMinimum, ([, least]) => `The account has too little concurrency: with this value, fewer than the ${least} units that AWS requires would stay unreserved in this region.`],
	[WORDS.reservedBelowProvisioned, ([, reserved, provisioned]) => `\`reserved-concurrency\` is ${reserved}, but ${provisioned} units of concurrency of the function are provisioned.`],
	[WORDS.provisionedAboveReserved, (_, { facts: { provisionedConcurrency, reservedConcurrency } }) => provisionedConcurrency && reservedConcurrency ? `\`provisioned-concurrency\` is ${provisionedConcurrency}, but the reserved concurrency of the function is only ${reservedConcurrency}.` : "`provisioned-concurrency` is higher than the function's reserved concurrency."],
	[WORDS.weightsWithProvisioned, () => "AWS does not split the traffic of an alias that has provisioned concurrency."],
	[WORDS.inProgress, (_, { resource }) => `Another update of ${resource} is in progress.`],
	[WORDS.noTenant, () => "The function has tenant isolation, so it can be invoked only for a tenant, and `tenant-id` is not set."],
	[WORDS.notTenant, () => "`tenant-id` is set, but the function has no tenant isolation."],
	[WORDS.badPrincipal, (_, { facts: { principal } }) => `AWS does not accept the principal ${principal ?? "of a permission"} in \`invoke-permissions\`: it does not exist.`],
	[WORDS.noDestination, (_, { message }) => `AWS does not accept the destination ${WORDS.arn.exec(message)?.[0] ?? "of asynchronous invocations"}: it does not exist, or cannot be a destination.`],
	[WORDS.policySize, ([, size, limit], { resource }) => `The resource policy of ${resource} is full: with the new statement it would have ${size} bytes, and AWS allows ${limit}.`]
];
const SETTINGS = {
	EC2: "the VPC of the function",
	XRAY: "`TracingConfig`"
};
function roleOf({ executionRole }) {
	return executionRole ? `The execution role ${roleName(executionRole)}` : "The execution role of the function";
}
const BY_NAME = {
	ApplicationDoesNotExistException: ({ resource }) => `The CodeDeploy application ${resource.split("/")[0]} does not exist in this account and region.`,
	CodeSigningConfigNotFoundException: () => "The code signing configuration in `code-signing-config-arn` does not exist.",
	CodeStorageExceededException: () => "The account's storage for code in this region is full.",
	DeploymentGroupDoesNotExistException: ({ resource }) => {
		const [application, group] = resource.split("/");
		return `The CodeDeploy application ${application} has no deployment group ${group ?? "of this name"}.`;
	},
	KMSDisabledException: ({ facts: { kmsKey } }) => `The KMS key ${kmsKey || "of the function"} is disabled, so Lambda cannot decrypt the environment variables.`,
	PreconditionFailedException: ({ resource }) => `Somebody else changed ${resource} after this run had read it.`,
	PublicPolicyException: () => "This account blocks public access to functions."
};
function causeOf(refused) {
	const { code, message } = refused;
	for (const [words, cause] of BY_WORDS) {
		const found = words.exec(message);
		if (found) return cause(found, refused);
	}
	return ownMember(BY_NAME, code)?.(refused) ?? outOfBounds(message);
}
function outOfBounds(message) {
	const [most, least] = [WORDS.atMost.exec(message)?.[1], WORDS.atLeast.exec(message)?.[1]];
	const member = namedMember(message);
	if (!member || most === void 0 && least === void 0) return void 0;
	const allowed = most === void 0 ? `at least ${least}` : `at most ${most}`;
	const value = WORDS.valueAt.exec(message)?.[1];
	return value === void 0 ? `The value of ${member} is beyond what AWS allows, ${allowed}.` : `${member} is ${value}, but AWS allows ${allowed}.`;
}
// src/aws/errors/environment-variables.ts
function endpointVariables(environment) {
	return Object.keys(environment).filter((name) => /^AWS_ENDPOINT_URL(_|$)/.test(name) && environment[name]);
}
function explainEndpointVariable(environment) {
	const names = endpointVariables(environment).filter((name) => !/^https?:\/\//.test(environment[name] ?? ""));
	if (names.length === 0) return void 0;
	const does = names.length === 1 ? "does" : "do";
	return [`${listed(names)} ${does} not begin with \`https://\`, so the call could not be sent.`, `Write \`https://\` in front of the address in ${listed(names)}. To call AWS's own endpoint, remove the variable.`];
}
function addressAdvice(environment) {
	const names = endpointVariables(environment);
	return names.length === 0 ? "Check `aws-region` for a typo, and the runner's network and DNS." : `Check the address in ${listed(names)}, and the runner's network and DNS.`;
}
function proxyVariable(address, environment) {
	return [
		"HTTPS_PROXY",
		"https_proxy",
		"HTTP_PROXY",
		"http_proxy",
		"ALL_PROXY",
		"all_proxy"
	].find((name) => {
		const value = environment[name] ?? "";
		if (!URL.canParse(value)) return false;
		const { hostname, port, protocol } = new URL(value);
		return address === `${hostname}:${port || (protocol === "https:" ? 443 : 80)}`;
	});
}
function explainUnsendable(environment) {
	const wrong = ["AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN"].filter((name) => /[^\x20-\x7e]/.test(environment[name] ?? ""));
	if (wrong.length > 0 && wrong.every((name) => /^[\x20-\x7e]+[\r\n]+$/.test(environment[name] ?? ""))) return [`${listed(wrong)} ${wrong.length === 1 ? "ends" : "end"} with a line break, which cannot be sent.`, `Save ${wrong.length === 1 ? "this secret" : "these secrets"} again without the line break: \`printf %s\` writes none, \`echo\` does.`];
	const names = wrong.length === 0 ? ["AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN"] : wrong;
	return ["The AWS credentials contain a character that cannot be sent, such as a line break.", `Save ${listed(names)} again without spaces, line breaks and special characters.`];
}
// src/aws/errors/explain.ts
function explainAwsError(thrown, operation, resource, secrets = []) {
	const details = sdkErrorDetails(thrown, secrets);
	const facts = factsOf(thrown);
	if (isAccessDenied(details.code)) return asAwsFailure(details, explainAccessDenied(details.message, operation, resource, facts), deniedActionIn(details.message, operation));
	const tell = (cause, label) => `${cause} (${operation} for ${resource}: ${label})`;
	return asAwsFailure(details, explain(details, {
		facts,
		tell,
		operation,
		resource
	}));
}
function explainStsError(details, failed) {
	return asAwsFailure(details, explain(details, {
		tell: (cause, label) => `${failed}. ${cause} (${label})`,
		resource: "AWS STS",
		facts: {}
	}));
}
function explainRenewedSession(details) {
	return asAwsFailure(details, [`AWS reports that the session has expired, although it was just renewed (${details.message}).`, "Run the workflow again. On a self-hosted runner, check the clock. If the error persists, check whether somebody revokes the sessions of the role."]);
}
function asAwsFailure(details, [problem, advice], deniedAction) {
	const { code, status, requestId, message: said } = details;
	const kind = kindOf(details);
	return new AwsFailure({
		code,
		kind,
		said,
		status,
		uncertain: kind === "aws",
		requestId,
		deniedAction
	}, problem, advice);
}
function kindOf({ code, message, status, malformed }) {
	if (explainCredentials(code, message)) return "denied";
	if (malformed) return "aws";
	const named = classOf(code);
	if (named === "input" && WORDS.throttledByEc2.test(message)) return "throttled";
	return named ?? classByStatus(status);
}
const MARKUP = /^Unexpected token '?</;
const NOT_JSON = /^(Unexpected|Expected|Unterminated|Bad|Invalid) .*JSON/;
const UNREADABLE = "Run the workflow again. If the error persists, look for a proxy between the runner and AWS.";
function explain(details, call) {
	const { code, status, message, attempts, malformed, reason } = details;
	const { tell, operation, facts } = call;
	const credentials = explainCredentials(code, message);
	if (credentials) return credentials;
	const named = classOf(code);
	if (named === "surroundings") return explainRefusal(details, call);
	if (saysTooMany({
		status,
		code
	})) {
		if (operation === "Invoke") return throttledInvocation(reason, facts);
		return [tell(`AWS throttled the call ${attempts} times in a row (${withoutStop(message)}).`, named ? code : `HTTP ${status}`), "All control-plane calls of an account share 15 requests a second. Run the workflow again later, or run fewer releases at once."];
	}
	if (status === 407) return [tell("The proxy requires a login.", "HTTP 407"), "Put the user name and the password into HTTPS_PROXY, percent-encoded: `http://USER:PASSWORD@HOST:PORT`."];
	if (code === "IncompleteAnswer") return [tell(`${capitalised(message)}.`, `HTTP ${status}`), UNREADABLE];
	if (malformed || message === "UnknownError") return explainUnreadable(status, message, tell);
	const idle = secondsIdle(message);
	if (idle !== void 0) return [tell(`No data was sent or received for ${idle} seconds, ${attempts} times in a row.`, code), "Check the runner's network (proxy, firewall, VPC endpoint) and its upload speed, then run the workflow again."];
	if (status === 0) return explainNoResponse(code, message, tell);
	if ((named ?? classByStatus(status)) === "aws") return [tell(`AWS reports an error of its own (${withoutStop(message)}).`, `HTTP ${status}, ${code}`), "The problem is on AWS's side. Run the workflow again; https://health.aws.amazon.com shows known incidents."];
	return explainRefusal(details, call);
}
function explainRefusal({ code, message }, { tell, operation, resource, facts }) {
	const cause = causeOf({
		code,
		message,
		resource,
		facts
	});
	const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
	return [cause ? tell(cause, `${code}: ${message}`) : tell(`AWS reports: ${sentence}`, code), adviceFor(code, message, operation, subjectOf(resource, facts))];
}
function explainUnreadable(status, message, tell) {
	const label = `HTTP ${status}`;
	if (MARKUP.test(message)) return [tell("Something other than AWS sent the response, such as a proxy: it is HTML or XML instead of JSON.", label), UNREADABLE];
	if (NOT_JSON.test(message)) return [tell("Something between the runner and AWS, such as a proxy, has changed the response or cut it off: it is not valid JSON.", label), UNREADABLE];
	return [tell("The response of AWS could not be read.", label), UNREADABLE];
}
function explainCredentials(code, message) {
	if (isExpired({
		code,
		message
	})) return [`The AWS credentials have expired (${withoutStop(message)}).`, "So that a session does not end during a run, name the role in `role-to-assume`: the action then signs in itself and renews the session while it runs. Or sign in right before this step, for instance with aws-actions/configure-aws-credentials in the same job; its sessions last an hour unless `role-duration-seconds` asks for more. Then run the workflow again."];
	if (code === "CredentialsProviderError" && (process.env["AWS_PROFILE"] || /profile/i.test(message))) return [`No AWS credentials were found in the profile that AWS_PROFILE names${process.env["AWS_PROFILE"] ? `, "${process.env["AWS_PROFILE"]}"` : ""} (${message}).`, "To use AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, set `AWS_PROFILE: \"\"` in the `env:` of this step: while AWS_PROFILE is set, the AWS SDK ignores them. To use the profile, create it on the runner."];
	if (/ERR_INVALID_CHAR/.test(code) || /invalid character in header/i.test(message)) return [...explainUnsendable(process.env)];
	if (code === "CredentialsProviderError") return [`No AWS credentials were found (${withoutStop(message)}).`, "Name a role in `role-to-assume` (and set `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`. If `role-to-assume` comes from a variable or secret, check that this is not empty: an empty input counts as not set."];
	if (/^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(code)) return [`AWS does not accept the credentials (${code}: ${withoutStop(message)}).`, "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and contain no spaces or line breaks."];
}
function explainNoResponse(code, message, tell) {
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
		const [, host = "of the AWS endpoint"] = /(?:ENOTFOUND|EAI_AGAIN) (\S+)/.exec(message) ?? [];
		return [tell(`The host name ${host} could not be resolved.`, code), `${addressAdvice(process.env)} A runner that reaches AWS only through a proxy needs HTTPS_PROXY in its environment or in the step's \`env:\`.`];
	}
	if (isOfCertificate(code)) {
		const [what = code] = message.split(";");
		return [tell(`This runner does not trust the certificate of the server that responded: ${what}.`, code), "If a proxy decrypts the traffic, save the certificate of its authority on the runner and name that file in NODE_EXTRA_CA_CERTS in the step's `env:`. Otherwise, " + (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)/.test(code) ? "check the clock of the runner." : "check that AWS_ENDPOINT_URL, if it is set, names the right server.")];
	}
	if (!/^E[A-Z]+$|Timeout/.test(code)) return code === "ERR_INVALID_URL" && explainEndpointVariable(process.env) || [tell(`The request could not be sent: ${message}.`, code), "Check the variables of the AWS SDK in the step's environment, such as AWS_ENDPOINT_URL: an address must begin with `https://`."];
	if (code === "ECONNREFUSED") {
		const [, host = "The host"] = /ECONNREFUSED (\S+)/.exec(message) ?? [];
		const proxy = proxyVariable(host, process.env);
		if (proxy) return [tell(`The proxy ${host}, which ${proxy} names, refused the connection.`, code), `Correct ${proxy} or start the proxy, then run the workflow again.`];
		return [tell(`${host} refused the connection.`, code), "Check the network of the runner (firewall, VPC endpoint, proxy, AWS_ENDPOINT_URL), then run the workflow again."];
	}
	return [code === "ECONNRESET" ? tell("The connection to AWS was reset.", code) : tell(`AWS did not respond (${withoutStop(message)}).`, code), "Check the runner's network (proxy, firewall, VPC endpoint), then run the workflow again."];
}
function adviceFor(code, message, operation, subject) {
	const own = adviceOn({
		code,
		message
	}, operation, subject);
	if (own) return own;
	if (code === "RequestEntityTooLargeException" || code === "RequestTooLargeException") return "Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.";
	if (code === "CodeStorageExceededException") return "Delete unused versions, functions and layers, or ask AWS for a higher quota. With `keep-versions`, a release deletes old versions of its function, and deletes them first when the storage is full.";
	if (code === "PolicyLengthExceededException") return adviceOnFullPolicy(operation, subject);
	if (code === "ResourceNotFoundException") return "Check the names, the region and the account that the credentials belong to.";
	if (code === "ResourceConflictException") return `Something else is updating this function, such as another deployment. Wait for it to finish (\`aws lambda wait function-updated-v2 --function-name ${subject.functionName}\`), then run the workflow again.`;
	if (code === "PreconditionFailedException") return "Somebody else changed the function or the alias at the same time: check that change, then run the workflow again.";
	return adviceOnRequest(message, subject) ?? adviceOnMembers(message) ?? "Correct what AWS names, then run the workflow again.";
}
function withoutStop(message) {
	return message.replace(/\.$/, "");
}
export { explainRenewedSession as n, explainStsError as r, explainAwsError as t };
