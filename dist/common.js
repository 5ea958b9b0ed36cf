import { o as __toESM } from "./rolldown-runtime.js";
import { At as isNumber, Ct as servedVersion, Dt as trafficText, Gn as require__node_fs, Ht as parseVersionRecord, It as gitReference, J as haveEffect, Kn as require__node_crypto, L as environmentSecrets, Ln as require__node_buffer, Lt as historyAfterMove, Nt as versionName, On as shownName, Ot as withHistory, Pt as formatAliasHistory, Q as linearSchedule, Rt as historyAfterRollback, Sn as capitalised, St as servedText, Tn as listed, Tt as sharesOf, Un as require__node_path, Vn as require__node_util, Vt as parseAliasHistory, Z as durationText, _t as isAfterMove, a as FailedAllocation, an as grouped, at as isAsWritten, bt as isWhole, cn as withoutUndefined, d as recordedTag, dt as withoutDefaults, et as secondsOf, f as recordedTagOf, gn as Failure, gt as heldOn, hn as isObject, ht as badVersions, j as isSameRelease, jt as numbered, kn as sizeText, kt as LATEST, l as misplacedAdvice, mt as allTo, nt as comparableConfiguration, on as partitionOf, ot as isSame, q as STEPS, rt as comparableMember, st as membersOfOthers, tt as REPLACED_WHOLE, u as isReleaseAliasOf, ut as unknownMembers, vt as isManaged, wt as serves, xn as ownMember, xt as percent, yn as asFailure, yt as isSameTraffic, z as functionTestsOf } from "./main.js";
import { $ as UntagResource$, An as require__node_zlib, At as sourcesOf, Bt as isDenied, C as GetDurableExecutionHistory$, D as GetFunctionEventInvokeConfig$, Dt as namesOf, E as GetFunctionConcurrency$, F as Invoke$, G as PublishVersion$, H as ListProvisionedConcurrencyConfigs$, Hr as constructStack, Ht as isLastingConflict, J as PutFunctionEventInvokeConfig$, Kt as isThrottled, L as ListAliases$, Lt as AwsFailure, M as GetPolicy$, Mt as matchesParts, N as GetProvisionedConcurrencyConfig$, O as GetFunctionUrlConfig$, Ot as permissionItems, Q as TagResource$, R as ListDurableExecutionsByFunction$, Rr as NormalizedSchema, U as ListVersionsByFunction$, Ut as isNotFound, Wt as isPreconditionFailed, Xt as WORDS$1, Y as PutProvisionedConcurrencyConfig$, Yt as roleName, Z as RemovePermission$, _ as DeleteFunctionEventInvokeConfig$, a as orUndefined, b as DeleteProvisionedConcurrencyConfig$, br as getEndpointPlugin, bt as completeUrl, d as CreateFunction$, dt as fetchUrl, et as UpdateAlias$, f as CreateFunctionUrlConfig$, g as DeleteFunctionConcurrency$, i as clientLike, it as commonParams, jt as statementsOf, kt as removalCommand, l as AddPermission$, lt as tryingAgain, m as DeleteFunction$, nt as UpdateFunctionConfiguration$, o as send, p as DeleteAlias$, q as PutFunctionConcurrency$, qt as isUncertain, rt as UpdateFunctionUrlConfig$, s as sendInPieces, tt as UpdateFunctionCode$, u as CreateAlias$, ut as waitUntilReady, v as DeleteFunctionUrlConfig$, vi as SMITHY_CONTEXT_KEY, vt as complete, w as GetFunction$, x as GetAlias$, yt as completePolicy, z as ListEventSourceMappings$, zt as isConflict } from "./session.js";
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
	if (data == null) return data;
	const ns = NormalizedSchema.of(schema);
	if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
	if (ns.isListSchema()) {
		const valueSchema = ns.getValueSchema();
		if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (Array.isArray(data)) return data.map((value) => schemaLogFilter(valueSchema, value));
	} else if (ns.isMapSchema()) {
		const valueSchema = ns.getValueSchema();
		if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (typeof data === "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
	} else if (ns.isStructSchema() && typeof data === "object") {
		const object = data;
		const newObject = {};
		for (const [member, memberNs] of ns.structIterator()) if (object[member] != null) newObject[member] = schemaLogFilter(memberNs, object[member]);
		return newObject;
	}
	return data;
}
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
var Command = class {
	middlewareStack = constructStack();
	schema;
	static classBuilder() {
		return new ClassBuilder();
	}
	resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
		for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
		const stack = clientStack.concat(this.middlewareStack);
		const { logger } = configuration;
		const additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY];
		const handlerExecutionContext = {
			logger,
			clientName,
			commandName,
			inputFilterSensitiveLog,
			outputFilterSensitiveLog,
			...additionalContext,
			[SMITHY_CONTEXT_KEY]: {
				...additionalSmithyContext,
				commandInstance: this,
				...smithyContext,
				...options?.metricsRecorder === void 0 ? {} : { metricsRecorder: options.metricsRecorder },
				...options?.abortSignal === void 0 ? {} : { abortSignal: options.abortSignal }
			}
		};
		const { requestHandler } = configuration;
		let requestOptions = options ?? {};
		if (requestOptions.metricsRecorder) {
			requestOptions = { ...requestOptions };
			delete requestOptions.metricsRecorder;
		}
		let isEventStream;
		const schema = this.schema;
		const marker = schema?.[operationEventStreamMarker];
		if (marker !== void 0) isEventStream = marker;
		else if (schema) {
			if (Array.isArray(schema) && schema[0] === 9) {
				const [, , , , input$, output$] = schema;
				isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
			}
		}
		if (isEventStream) requestOptions = {
			isEventStream,
			...requestOptions
		};
		return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
	}
};
var ClassBuilder = class {
	_init = () => {};
	_ep = {};
	_middlewareFn = () => [];
	_commandName = "";
	_clientName = "";
	_additionalContext = {};
	_smithyContext = {};
	_inputFilterSensitiveLog = void 0;
	_outputFilterSensitiveLog = void 0;
	_serializer = null;
	_deserializer = null;
	_operationSchema;
	init(cb) {
		this._init = cb;
	}
	ep(endpointParameterInstructions) {
		this._ep = endpointParameterInstructions;
		return this;
	}
	m(middlewareSupplier) {
		this._middlewareFn = middlewareSupplier;
		return this;
	}
	s(service, operation, smithyContext = {}) {
		this._smithyContext = {
			service,
			operation,
			...smithyContext
		};
		return this;
	}
	c(additionalContext = {}) {
		this._additionalContext = additionalContext;
		return this;
	}
	n(clientName, commandName) {
		this._clientName = clientName;
		this._commandName = commandName;
		return this;
	}
	f(inputFilter = (_) => _, outputFilter = (_) => _) {
		this._inputFilterSensitiveLog = inputFilter;
		this._outputFilterSensitiveLog = outputFilter;
		return this;
	}
	ser(serializer) {
		this._serializer = serializer;
		return this;
	}
	de(deserializer) {
		this._deserializer = deserializer;
		return this;
	}
	sc(operation) {
		this._operationSchema = operation;
		this._smithyContext.operationSchema = operation;
		return this;
	}
	build() {
		const closure = this;
		let CommandRef;
		return CommandRef = class extends Command {
			input;
			static getEndpointParameterInstructions() {
				return closure._ep;
			}
			constructor(...[input]) {
				super();
				this.input = input ?? {};
				closure._init(this);
				this.schema = closure._operationSchema;
			}
			resolveMiddleware(stack, configuration, options) {
				const op = closure._operationSchema;
				const input = op?.[4] ?? op?.input;
				const output = op?.[5] ?? op?.output;
				return this.resolveMiddlewareWithContext(stack, configuration, options, {
					CommandCtor: CommandRef,
					middlewareFn: closure._middlewareFn,
					clientName: closure._clientName,
					commandName: closure._commandName,
					inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
					outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
					smithyContext: closure._smithyContext,
					additionalContext: closure._additionalContext
				});
			}
			serialize = closure._serializer;
			deserialize = closure._deserializer;
		};
	}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
function makeBuilder(common, service, name, ep) {
	return function makeCommand(added, plugins, op, $, smithyContext = {}) {
		const epMerged = Object.assign({}, common, added);
		return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
			const list = plugins.call(this, CommandCtor, clientStack, config, options);
			list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
			return list;
		}).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
	};
}
// src/text/certificates.ts
function isOfCertificate(code) {
	return /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/.test(code);
}
// src/aws/iam/actions.ts
const IAM_ACTIONS = {
	GetFunction: "lambda:GetFunction",
	GetAlias: "lambda:GetAlias",
	ListAliases: "lambda:ListAliases",
	ListVersionsByFunction: "lambda:ListVersionsByFunction",
	CreateFunction: "lambda:CreateFunction",
	UpdateFunctionConfiguration: "lambda:UpdateFunctionConfiguration",
	UpdateFunctionCode: "lambda:UpdateFunctionCode",
	PublishVersion: "lambda:PublishVersion",
	CreateAlias: "lambda:CreateAlias",
	UpdateAlias: "lambda:UpdateAlias",
	TagResource: "lambda:TagResource",
	UntagResource: "lambda:UntagResource",
	Invoke: "lambda:InvokeFunction",
	InvokeWithResponseStream: "lambda:InvokeFunction",
	GetFunctionUrlConfig: "lambda:GetFunctionUrlConfig",
	CreateFunctionUrlConfig: "lambda:CreateFunctionUrlConfig",
	UpdateFunctionUrlConfig: "lambda:UpdateFunctionUrlConfig",
	DeleteFunctionUrlConfig: "lambda:DeleteFunctionUrlConfig",
	GetPolicy: "lambda:GetPolicy",
	AddPermission: "lambda:AddPermission",
	RemovePermission: "lambda:RemovePermission",
	DeleteAlias: "lambda:DeleteAlias",
	GetFunctionCodeSigningConfig: "lambda:GetFunctionCodeSigningConfig",
	PutFunctionCodeSigningConfig: "lambda:PutFunctionCodeSigningConfig",
	DeleteFunctionCodeSigningConfig: "lambda:DeleteFunctionCodeSigningConfig",
	GetRuntimeManagementConfig: "lambda:GetRuntimeManagementConfig",
	PutRuntimeManagementConfig: "lambda:PutRuntimeManagementConfig",
	GetFunctionEventInvokeConfig: "lambda:GetFunctionEventInvokeConfig",
	PutFunctionEventInvokeConfig: "lambda:PutFunctionEventInvokeConfig",
	DeleteFunctionEventInvokeConfig: "lambda:DeleteFunctionEventInvokeConfig",
	ListEventSourceMappings: "lambda:ListEventSourceMappings",
	DeleteFunction: "lambda:DeleteFunction",
	GetProvisionedConcurrencyConfig: "lambda:GetProvisionedConcurrencyConfig",
	PutProvisionedConcurrencyConfig: "lambda:PutProvisionedConcurrencyConfig",
	DeleteProvisionedConcurrencyConfig: "lambda:DeleteProvisionedConcurrencyConfig",
	GetFunctionConcurrency: "lambda:GetFunctionConcurrency",
	PutFunctionConcurrency: "lambda:PutFunctionConcurrency",
	DeleteFunctionConcurrency: "lambda:DeleteFunctionConcurrency",
	ListProvisionedConcurrencyConfigs: "lambda:ListProvisionedConcurrencyConfigs",
	ListDurableExecutionsByFunction: "lambda:ListDurableExecutionsByFunction",
	GetDurableExecution: "lambda:GetDurableExecution",
	GetDurableExecutionHistory: "lambda:GetDurableExecutionHistory",
	ListLayerVersions: "lambda:ListLayerVersions",
	GetLayerVersion: "lambda:GetLayerVersion",
	PublishLayerVersion: "lambda:PublishLayerVersion",
	DeleteLayerVersion: "lambda:DeleteLayerVersion",
	GetLayerVersionPolicy: "lambda:GetLayerVersionPolicy",
	AddLayerVersionPermission: "lambda:AddLayerVersionPermission",
	ListFunctions: "lambda:ListFunctions",
	HeadObject: "s3:GetObject",
	GetObject: "s3:GetObject",
	PutObject: "s3:PutObject",
	BatchGetImage: "ecr:BatchGetImage",
	GetDownloadUrlForLayer: "ecr:GetDownloadUrlForLayer",
	GetMetricData: "cloudwatch:GetMetricData",
	DescribeAlarms: "cloudwatch:DescribeAlarms",
	CreateDeployment: "codedeploy:CreateDeployment",
	GetDeployment: "codedeploy:GetDeployment",
	ListDeploymentTargets: "codedeploy:ListDeploymentTargets",
	GetDeploymentTarget: "codedeploy:GetDeploymentTarget",
	StopDeployment: "codedeploy:StopDeployment",
	GetDeploymentConfig: "codedeploy:GetDeploymentConfig",
	GetDeploymentGroup: "codedeploy:GetDeploymentGroup"
};
// src/aws/iam/needs.ts
const EVERYWHERE = [
	"network",
	"account",
	"event-source-mappings",
	"metrics",
	"alarms"
];
function isEverywhere(kind) {
	return EVERYWHERE.some((each) => each === kind);
}
const FEATURES = {
	creation: "a function that does not exist yet",
	"execution-role": "a new or changed `execution-role`",
	tags: "`tags`",
	"tags-remove": "`tags-remove`",
	test: "`payload`, `http-path` or `smoke-test: true`",
	"durable-test": "a test of a durable function",
	"function-url": "`url: function-url`",
	"invoke-permissions": "`invoke-permissions`",
	"function-url-auth-type": "`function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`",
	"code-signing": "`code-signing-config-arn`",
	"runtime-management": "`runtime-management`",
	"event-invoke": "`function-event-invoke-configuration`",
	"provisioned-concurrency": "`provisioned-concurrency`, or an alias that has provisioned concurrency",
	"reserved-concurrency": "`reserved-concurrency`",
	"keep-versions": "`keep-versions`",
	"remove-alias": "`remove-alias`",
	"s3-key": "`s3-key`",
	"s3-bucket": "`s3-bucket`, for uploads",
	"s3-bucket-key": "`s3-bucket` or `s3-key`, of a bucket that encrypts with a customer managed KMS key",
	"image-uri": "`image-uri`, and images that are restored to `$LATEST`",
	layers: "changes of `layers`",
	vpc: "changes of `vpc-subnet-ids` or `vpc-security-group-ids`",
	"file-system": "changes of `file-system-arn`",
	key: "environment variables that are encrypted with a customer managed KMS key",
	"source-key": "`source-kms-key-arn`, or code that is already encrypted with a customer managed KMS key",
	"share-with": "`share-with`",
	"traffic-shift": "`traffic-shift`, unless `error-rate-threshold` is `off`",
	alarms: "`alarms`, or a CodeDeploy deployment group with alarms",
	codedeploy: "`traffic-shift-engine: codedeploy`",
	"codedeploy-alarms": "`alarms` with `traffic-shift-engine: codedeploy`"
};
const changing = ["deploy", "rollback"];
const moving = [
	"deploy",
	"promotion",
	"rollback"
];
const IAM_NEEDS = [
	{
		modes: moving,
		on: "function",
		calls: [
			"GetFunction",
			"GetAlias",
			"ListAliases",
			"ListVersionsByFunction",
			"UpdateAlias"
		]
	},
	{
		modes: changing,
		on: "function",
		calls: ["UpdateFunctionConfiguration", "UpdateFunctionCode"]
	},
	{
		modes: ["deploy", "promotion"],
		on: "function",
		calls: ["CreateAlias"]
	},
	{
		modes: ["deploy"],
		on: "function",
		calls: ["PublishVersion"]
	},
	{
		modes: ["deploy"],
		feature: "creation",
		on: "function",
		calls: ["CreateFunction"]
	},
	{
		modes: changing,
		feature: "execution-role",
		on: "execution-role",
		implied: ["iam:PassRole"],
		condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } }
	},
	{
		modes: ["deploy"],
		feature: "tags",
		on: "function",
		calls: ["TagResource"],
		implied: ["lambda:ListTags"]
	},
	{
		modes: ["deploy"],
		feature: "tags-remove",
		on: "function",
		calls: ["UntagResource", "TagResource"],
		implied: ["lambda:ListTags"]
	},
	{
		modes: ["deploy"],
		feature: "test",
		on: "versions",
		calls: ["Invoke", "InvokeWithResponseStream"]
	},
	{
		modes: ["promotion", "rollback"],
		on: "versions",
		calls: ["Invoke", "InvokeWithResponseStream"]
	},
	{
		modes: [
			"deploy",
			"promotion",
			"rollback",
			"smoke-test"
		],
		feature: "durable-test",
		on: "versions",
		calls: ["GetDurableExecution", "GetDurableExecutionHistory"]
	},
	{
		modes: ["deploy"],
		on: "function",
		calls: ["GetPolicy", "GetFunctionUrlConfig"]
	},
	{
		modes: ["deploy"],
		on: "event-source-mappings",
		calls: ["ListEventSourceMappings"]
	},
	{
		modes: ["promotion"],
		feature: "invoke-permissions",
		on: "function",
		calls: ["GetPolicy"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "invoke-permissions",
		on: "callers",
		calls: ["AddPermission", "RemovePermission"]
	},
	{
		modes: ["promotion"],
		feature: "function-url-auth-type",
		on: "function",
		calls: ["GetPolicy", "GetFunctionUrlConfig"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "function-url-auth-type",
		on: "callers",
		calls: [
			"CreateFunctionUrlConfig",
			"UpdateFunctionUrlConfig",
			"DeleteFunctionUrlConfig",
			"AddPermission",
			"RemovePermission"
		]
	},
	{
		modes: [
			"promotion",
			"rollback",
			"smoke-test"
		],
		feature: "function-url",
		on: "function",
		calls: ["GetFunctionUrlConfig"]
	},
	{
		modes: ["deploy"],
		feature: "code-signing",
		on: "code-signing",
		calls: [
			"GetFunctionCodeSigningConfig",
			"PutFunctionCodeSigningConfig",
			"DeleteFunctionCodeSigningConfig"
		]
	},
	{
		modes: ["deploy"],
		feature: "runtime-management",
		on: "function",
		calls: ["GetRuntimeManagementConfig", "PutRuntimeManagementConfig"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "event-invoke",
		on: "versions",
		calls: [
			"GetFunctionEventInvokeConfig",
			"PutFunctionEventInvokeConfig",
			"DeleteFunctionEventInvokeConfig"
		]
	},
	{
		modes: moving,
		feature: "provisioned-concurrency",
		on: "versions",
		calls: ["GetProvisionedConcurrencyConfig"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "provisioned-concurrency",
		on: "versions",
		calls: ["PutProvisionedConcurrencyConfig", "DeleteProvisionedConcurrencyConfig"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "reserved-concurrency",
		on: "function",
		calls: [
			"GetFunctionConcurrency",
			"PutFunctionConcurrency",
			"DeleteFunctionConcurrency"
		]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "keep-versions",
		on: "function",
		calls: ["ListProvisionedConcurrencyConfigs", "ListDurableExecutionsByFunction"]
	},
	{
		modes: ["promotion"],
		feature: "keep-versions",
		on: "function",
		calls: ["GetPolicy"]
	},
	{
		modes: ["promotion"],
		feature: "keep-versions",
		on: "event-source-mappings",
		calls: ["ListEventSourceMappings"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "keep-versions",
		on: "versions",
		calls: ["DeleteFunction"]
	},
	{
		modes: ["deploy"],
		feature: "remove-alias",
		on: "function",
		calls: [
			"DeleteAlias",
			"ListProvisionedConcurrencyConfigs",
			"ListDurableExecutionsByFunction"
		]
	},
	{
		modes: ["deploy"],
		feature: "remove-alias",
		on: "callers",
		calls: [
			"DeleteFunctionUrlConfig",
			"RemovePermission",
			"GetFunctionEventInvokeConfig",
			"DeleteFunctionEventInvokeConfig"
		]
	},
	{
		modes: ["deploy"],
		feature: "remove-alias",
		on: "versions",
		calls: ["DeleteProvisionedConcurrencyConfig", "DeleteFunction"]
	},
	{
		modes: ["deploy"],
		feature: "layers",
		on: "layer-versions",
		calls: ["GetLayerVersion"]
	},
	{
		modes: ["rollback"],
		feature: "layers",
		on: "layer-versions",
		implied: ["lambda:GetLayerVersion"]
	},
	{
		modes: changing,
		feature: "vpc",
		on: "network",
		implied: [
			"ec2:DescribeSecurityGroups",
			"ec2:DescribeSubnets",
			"ec2:DescribeVpcs",
			"ec2:GetSecurityGroupsForVpc"
		]
	},
	{
		modes: changing,
		feature: "file-system",
		on: "file-system",
		implied: ["elasticfilesystem:DescribeMountTargets"]
	},
	{
		modes: changing,
		feature: "key",
		on: "key",
		implied: ["kms:Decrypt", "kms:Encrypt"]
	},
	{
		modes: changing,
		feature: "key",
		on: "key-grants",
		implied: ["kms:CreateGrant"],
		condition: { Bool: { "kms:GrantIsForAWSResource": "true" } }
	},
	{
		modes: changing,
		feature: "source-key",
		on: "key",
		implied: ["kms:Decrypt", "kms:GenerateDataKey"]
	},
	{
		modes: ["smoke-test"],
		on: "function",
		calls: [
			"Invoke",
			"GetFunction",
			"GetAlias",
			"ListAliases",
			"ListVersionsByFunction"
		]
	},
	{
		modes: ["publish-layer"],
		on: "layer",
		calls: ["PublishLayerVersion"]
	},
	{
		modes: ["publish-layer"],
		on: "account",
		calls: ["ListLayerVersions"]
	},
	{
		modes: ["publish-layer"],
		on: "layer-versions",
		calls: ["GetLayerVersion"]
	},
	{
		modes: ["publish-layer"],
		feature: "share-with",
		on: "layer-versions",
		calls: ["GetLayerVersionPolicy", "AddLayerVersionPermission"]
	},
	{
		modes: ["publish-layer"],
		feature: "keep-versions",
		on: "layer-versions",
		calls: ["DeleteLayerVersion"]
	},
	{
		modes: ["publish-layer"],
		feature: "keep-versions",
		on: "account",
		calls: ["ListFunctions"]
	},
	{
		modes: [...changing, "publish-layer"],
		feature: "s3-bucket",
		on: "objects",
		calls: ["HeadObject", "PutObject"],
		implied: ["s3:AbortMultipartUpload", "s3:GetObjectVersion"]
	},
	{
		modes: ["deploy"],
		feature: "s3-key",
		on: "objects",
		calls: ["HeadObject", "GetObject"],
		implied: ["s3:GetObjectVersion"]
	},
	{
		modes: [...changing, "publish-layer"],
		feature: "s3-bucket-key",
		on: "bucket-key",
		implied: ["kms:Decrypt", "kms:GenerateDataKey"]
	},
	{
		modes: ["deploy"],
		feature: "image-uri",
		on: "repository",
		calls: ["BatchGetImage", "GetDownloadUrlForLayer"]
	},
	{
		modes: ["rollback"],
		feature: "image-uri",
		on: "repository",
		implied: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "traffic-shift",
		on: "metrics",
		calls: ["GetMetricData"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "alarms",
		on: "alarms",
		calls: ["DescribeAlarms"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "codedeploy",
		on: "deployment-group",
		calls: [
			"CreateDeployment",
			"GetDeployment",
			"GetDeploymentGroup"
		]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "codedeploy",
		on: "deployment-application",
		implied: ["codedeploy:RegisterApplicationRevision"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "codedeploy",
		on: "deployment-configuration",
		calls: ["GetDeploymentConfig"]
	},
	{
		modes: ["deploy", "promotion"],
		feature: "codedeploy-alarms",
		on: "deployment-group",
		implied: ["codedeploy:UpdateDeploymentGroup"]
	},
	{
		modes: ["rollback"],
		feature: "codedeploy",
		on: "deployment-group",
		calls: ["GetDeployment"]
	},
	{
		modes: moving,
		feature: "codedeploy",
		on: "deployments",
		calls: [
			"ListDeploymentTargets",
			"GetDeploymentTarget",
			"StopDeployment"
		]
	}
];
function actionsOf({ calls = [], implied = [] }) {
	return [.../* @__PURE__ */ new Set([...calls.map((operation) => IAM_ACTIONS[operation]), ...implied])];
}
// src/aws/errors/advice.ts
function subjectOf(resource, facts) {
	const [, functionName = resource, qualifier] = /^((?:arn:.*:function:)?[^:]+)(?::([^:]+))?$/.exec(resource) ?? [];
	return {
		functionName,
		qualifier,
		facts
	};
}
function written(advice, subject) {
	return typeof advice === "function" ? advice(subject) : advice;
}
function optionsFor({ functionName, qualifier }) {
	return `--function-name ${functionName}${qualifier === void 0 ? "" : ` --qualifier ${qualifier}`}`;
}
const EVENT_SIZE = "An event has at most 6 MB, with `invocation-type: Event` 1 MB. Test with a smaller one: shorten `payload` or `http-body`, or let the function read its input from S3.";
const NO_ISOLATION = "Only a function with tenant isolation can be invoked for a tenant: leave `tenant-id` out. Tenant isolation can be set only when a function is created.";
const SIGNING = "This action does not sign code. Sign the archive with AWS Signer and release the signed object with `s3-bucket` and `s3-key`, or set `code-signing-config-arn: none`: the function then accepts code that is not signed.";
const MOUNT_TARGET = "Check that the file system has a mount target in each subnet of the function, and that its security groups allow NFS (port 2049) from those of the function. Then run the workflow again.";
const ACCESS_POINT = "Check that the access point in `file-system-arn` exists, and that the execution role may perform elasticfilesystem:ClientMount (and ClientWrite). Then run the workflow again.";
const SLOW_MOUNT = "Lambda reached the file system, but the mount took too long: run the workflow again in a few minutes. If that fails, too, reduce the load on the file system, for example by a lower concurrency of the function.";
const S3_FILES = "Check the S3 Files access point in the file system configuration of the function: that it exists, that the subnets and security groups of the function reach it, and that the execution role may mount it.";
const NETWORK = "Check the VPC of the function: `vpc-subnet-ids` and `vpc-security-group-ids` must exist, and the subnets need free addresses and the account free network interfaces. Lambda's own network interfaces are released about 20 minutes after the last function that uses them.";
const SNAPSHOT = "The snapshot of the version could not be restored. See the log of the function for an error in a runtime hook or in its start, and release again. `SnapStart: { ApplyOn: None }` in `function-configuration` turns snapshots off.";
const QUOTA = "A quota is used up. Delete what is no longer needed, or ask AWS for a higher quota (Service Quotas).";
function printed(member, subject) {
	return `"$(aws lambda get-function-configuration ${optionsFor(subject)} --query ${member} --output text)"`;
}
const KEY_ADVICE = (subject) => {
	const { kmsKey, executionRole } = subject.facts;
	const role = executionRole ? `the execution role ${roleName(executionRole)}` : "the execution role";
	const key = kmsKey === void 0 ? `the function's KMS key, which \`aws lambda get-function-configuration ${optionsFor(subject)} --query KMSKeyArn\` prints,` : `the KMS key ${kmsKey}`;
	return `${kmsKey === "" ? "The function has no KMS key of its own, so Lambda encrypts its variables with the key aws/lambda, whose policy nobody can change." : `Check that ${key} is enabled, and that its key policy allows kms:Decrypt to ${role}, and kms:Encrypt and kms:CreateGrant to the role of this step.`} If ${role} was deleted and created again, it has lost its access to the key: set it again with \`aws lambda update-function-configuration --function-name ${subject.functionName} --role ${executionRole ?? printed("Role", subject)}\`. Then run the workflow again.`;
};
const DISABLED_KEY = (subject) => `Enable the key: \`aws kms enable-key --key-id ${subject.facts.kmsKey || printed("KMSKeyArn", subject)}\`. Then run the workflow again.`;
const SUBNET = "Free IP addresses in the subnets of the function, or name subnets with more of them in `vpc-subnet-ids`.";
const BY_REASON = {
	DisabledKMSKey: "Enable the function's KMS key (`aws kms enable-key`).",
	EFSMountConnectivityError: MOUNT_TARGET,
	EFSMountFailure: ACCESS_POINT,
	EFSMountTimeout: SLOW_MOUNT,
	EniLimitExceeded: NETWORK,
	FunctionError: "The function fails while it starts: its log in CloudWatch Logs shows the error. Correct it.",
	ImageAccessDenied: "Check the policy of the repository: Lambda must be allowed to read the image.",
	ImageDeleted: "The image was deleted: push it again, or release another one.",
	InsufficientRolePermissions: "Add what AWS names to a policy of the execution role. In a VPC, the managed policy AWSLambdaVPCAccessExecutionRole has it.",
	InvalidSecurityGroup: NETWORK,
	InvalidSubnet: NETWORK,
	SubnetOutOfIPAddresses: SUBNET
};
function adviceOnState(reasonCode) {
	return reasonCode && BY_REASON[reasonCode] || "Fix the cause that AWS names.";
}
const BY_NAME = {
	CodeVerificationFailedException: SIGNING,
	InvalidCodeSignatureException: SIGNING,
	CodeSigningConfigNotFoundException: "Set `code-signing-config-arn` to a code signing configuration that exists in the region and account of the function, or to `none`.",
	EFSIOException: "Lambda could not read or write the file system: check its state and its load, then run the workflow again.",
	EFSMountConnectivityException: MOUNT_TARGET,
	EFSMountFailureException: ACCESS_POINT,
	EFSMountTimeoutException: SLOW_MOUNT,
	S3FilesMountConnectivityException: S3_FILES,
	S3FilesMountFailureException: S3_FILES,
	S3FilesMountTimeoutException: S3_FILES,
	EC2AccessDeniedException: "The execution role needs the permissions of the managed policy AWSLambdaVPCAccessExecutionRole, because the function is in a VPC.",
	EC2ThrottledException: "EC2 throttled Lambda. Run the workflow again in a few minutes.",
	EC2UnexpectedException: NETWORK,
	ENILimitReachedException: NETWORK,
	ENINotReadyException: "The network interface of the function is not ready. Run the workflow again in a few minutes.",
	InvalidSecurityGroupIDException: NETWORK,
	InvalidSubnetIDException: NETWORK,
	SubnetIPAddressLimitReachedException: SUBNET,
	SnapStartException: SNAPSHOT,
	SnapStartTimeoutException: SNAPSHOT,
	SnapStartRegenerationFailureException: SNAPSHOT,
	KMSAccessDeniedException: KEY_ADVICE,
	KMSDisabledException: DISABLED_KEY,
	KMSInvalidStateException: KEY_ADVICE,
	KMSNotFoundException: KEY_ADVICE,
	InvalidRuntimeException: "Set `runtime` to a runtime that Lambda supports.",
	InvalidZipFileException: "Lambda cannot read the archive: build it again and test it with `unzip -t`.",
	CodeArtifactUserDeletedException: "Lambda prepares the function again. Run the workflow again in a few minutes.",
	CodeArtifactUserFailedException: "Lambda could not prepare the function. Release it again; if the error persists, contact AWS Support.",
	RecursiveInvocationException: "Lambda stopped a loop between the function and another resource. Correct the loop, or allow it (`aws lambda put-function-recursion-config`).",
	ModeNotSupportedException: "The function cannot be invoked in this way: test it with `url` instead.",
	NoPublishedVersionException: "A function on managed instances is invoked through a published version: set `alias` or `version`.",
	SerializedRequestEntityTooLargeException: EVENT_SIZE,
	PublicPolicyException: "Ask whoever manages the account to allow public access to functions, or set `function-url-auth-type: AWS_IAM`.",
	AliasLimitExceededException: QUOTA,
	FunctionVersionsPerCapacityProviderLimitExceededException: "The capacity provider has as many versions as it may have: delete old ones, for instance with `keep-versions`.",
	ServiceQuotaExceededException: QUOTA,
	LimitExceededException: QUOTA,
	AlarmsLimitExceededException: "A deployment has at most 10 alarms, those of its group included: shorten `alarms`.",
	ApplicationDoesNotExistException: "Check `codedeploy-application`, and the region and the account that it is in.",
	DeploymentGroupDoesNotExistException: "Check `codedeploy-deployment-group`: it has to belong to the application in `codedeploy-application`.",
	DeploymentConfigDoesNotExistException: "CodeDeploy has no such deployment configuration in this region: check `traffic-shift`."
};
const BY_WORDS = [
	[WORDS$1.throttledByEc2, "EC2 throttled Lambda while it looked at the VPC of the function. Run the workflow again later, or release fewer functions at once."],
	[WORDS$1.fileSystemNotReady, "Wait until the file system has an available mount target in the availability zone of each subnet in `vpc-subnet-ids`, then run the workflow again."],
	[WORDS$1.keyKnowsNoRole, "KMS does not know the execution role: a role that was created a moment ago takes a while, and a role that was deleted and created again has to be set once more (`execution-role`)."],
	[WORDS$1.notInVpc, "Check `vpc-subnet-ids` and `vpc-security-group-ids`: all must exist, in one VPC of the region and account of the function."],
	[WORDS$1.unzippedTooLarge, "Unzipped, the package and its layers are limited to 250 MB: leave files out with `exclude`, use smaller layers, or release a container image (10 GB)."],
	[WORDS$1.layersTooLarge, "Unzipped, the package and its layers are limited to 250 MB: use fewer or smaller `layers`. Leaving files out of the package does not help."],
	[WORDS$1.noLayerVersion, "The layer version was deleted, or is not shared with this account. A function keeps such a layer only until its layers are set again: name another version in `layers`, with `layers-strategy: replace` if the function must lose the old one."],
	[WORDS$1.runtimeBlocked, "Set `runtime` to a supported runtime that the code runs on. If the function has one already, remove `runtime` to keep it."],
	[WORDS$1.unsigned, SIGNING],
	[WORDS$1.noTenant, "The function has tenant isolation: set `tenant-id` to a tenant that the smoke test may use, or set `smoke-test: false`."],
	[WORDS$1.tenancyUnsupported, "The account or the region does not support tenant isolation yet: remove `TenancyConfig` from `function-configuration`. It can be set only when a function is created."],
	[WORDS$1.tooManyTags, "A function has at most 50 tags, those of other tools included: name some in `tags-remove`, or shorten `tags`."],
	[WORDS$1.provisionedVersion, ({ functionName, facts: { version } }) => version ? `Remove the provisioned concurrency of version ${version} with \`aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier ${version}\` (until the alias has its own, more calls start cold), then run the workflow again. To keep it, leave out \`provisioned-concurrency\`.` : `List it with \`aws lambda list-provisioned-concurrency-configs --function-name ${functionName}\`, remove it with \`aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier\` and the number of the version, then run the workflow again.`],
	[WORDS$1.tooMuchReserved, "Lower `reserved-concurrency`, reserve less for other functions, or ask AWS for a higher quota of concurrent executions. `aws lambda get-account-settings --query AccountLimit` prints how much concurrency of the account is unreserved (`UnreservedConcurrentExecutions`): AWS keeps a part of it for functions without reserved concurrency. Then run the workflow again."],
	[WORDS$1.tooMuchProvisioned, "Lower `provisioned-concurrency`, reserve less for other functions, or ask AWS for a higher quota of concurrent executions. AWS keeps a part of the unreserved concurrency for functions without reserved concurrency, so the highest possible value is lower than what is unreserved. Then run the workflow again."],
	[WORDS$1.badPrincipal, "If the principal is misspelled, correct it. If it was deleted, create it again, or remove its item from `invoke-permissions`. Then run the workflow again."],
	[WORDS$1.statementTaken, "The policy has another statement with this ID: remove it (`aws lambda remove-permission`), or write the permission so that it becomes the same statement."],
	[WORDS$1.alreadyExists, "Somebody else created it at the same time: check it, then run the workflow again."]
];
function adviceOn({ code, message }, operation, subject) {
	if (operation === "Invoke" && /^Request(Entity)?TooLargeException$/.test(code)) return EVENT_SIZE;
	const [, action, service] = WORDS$1.roleLacks.exec(message) ?? [];
	if (action && service) return roleAdvice(action, service, subject.facts, message);
	return written(ownMember(BY_NAME, code), subject) ?? adviceByWords(BY_WORDS, message, subject) ?? (operation === "Invoke" && WORDS$1.tenant.test(message) ? NO_ISOLATION : void 0);
}
const BY_WORDS_OF_REFUSALS = [
	[WORDS$1.weightsWithProvisioned, "AWS does not split the traffic of an alias with provisioned concurrency: release without `traffic-shift`, or remove the provisioned concurrency first (`provisioned-concurrency: 0`)."],
	[WORDS$1.noSnapStart, "SnapStart does not support the runtime or setting that AWS names: choose one that it supports (Lambda developer guide, \"Improving startup performance with Lambda SnapStart\"), or set `SnapStart: { ApplyOn: None }` in `function-configuration`."],
	[WORDS$1.levelOfText, "Lambda filters logs by level only in the JSON format: add `LogFormat: JSON` to `LoggingConfig` in `function-configuration`, or leave the levels out."],
	[WORDS$1.noDestination, "Name destinations that exist in `DestinationConfig` of `function-event-invoke-configuration`, by their ARNs: a standard queue of SQS, a standard topic of SNS, an event bus of EventBridge, a bucket of S3 or another function. FIFO queues and topics are not possible."],
	[WORDS$1.reservedBelowProvisioned, ({ functionName }) => `The provisioned concurrency of a function is part of its reserved concurrency: raise \`reserved-concurrency\`, or first reduce what is provisioned, which \`aws lambda list-provisioned-concurrency-configs --function-name ${functionName}\` lists. Then run the workflow again.`],
	[WORDS$1.provisionedAboveReserved, "The provisioned concurrency of a function is part of its reserved concurrency: lower `provisioned-concurrency`, or set a higher `reserved-concurrency`. Then run the workflow again."],
	[WORDS$1.roleNotAssumable, "The trust policy of the execution role must allow lambda.amazonaws.com to perform sts:AssumeRole. Change it, then run the workflow again."],
	[WORDS$1.key, KEY_ADVICE],
	[WORDS$1.unreadableArchive, "Lambda cannot read the archive, or finds it empty: build it again and test it with `unzip -t`."],
	[WORDS$1.variablesTooLarge, "All variables together are limited to 4 KB: keep large values in Parameter Store, Secrets Manager or S3 and read them from there."],
	[WORDS$1.noImage, "The image is no longer in the repository: push it again, and let lifecycle rules keep the images that versions of the function use."],
	[WORDS$1.imageFormat, "Lambda takes a single image whose manifest, config and layers have the media types of Docker image manifest V2, schema 2, or of OCI 1.0. Build it as Docker does by default, for instance without `compression=zstd`."],
	[WORDS$1.imageElsewhere, "Check `image-uri`: the image has to be in a private repository of ECR in the function's region."],
	[WORDS$1.layerTwice, "Name one version of each layer in `layers`. A version replaces the one that the function has of the same layer; in another account or region, it is another layer."],
	[WORDS$1.tooManyLayers, "Drop layers that the function no longer uses (`layers-strategy: replace`), or put several into one."],
	[WORDS$1.layersElsewhere, "Publish the layer in the function's region as well: docs/layers.md of this action has a matrix for several regions."]
];
function adviceOnRequest(message, subject) {
	return adviceByWords(BY_WORDS_OF_REFUSALS, message, subject);
}
function adviceOnFullPolicy(operation, subject) {
	if (operation !== "AddPermission") return "The resource policy is full (20 KB): remove statements that are no longer needed, then run the workflow again.";
	const options = optionsFor(subject);
	return `List its statements with \`aws lambda get-policy ${options}\`, and remove those that are no longer needed with \`aws lambda remove-permission ${options} --statement-id\` and their \`Sid\`. Or replace several of them with one entry of \`invoke-permissions\` whose ARN contains \`*\`. Then run the workflow again.`;
}
function adviceByWords(table, message, subject) {
	return written(table.find(([words]) => words.test(message))?.[1], subject);
}
const MANAGED = {
	EC2: "service-role/AWSLambdaVPCAccessExecutionRole",
	XRAY: "AWSXRayDaemonWriteAccess"
};
function roleAdvice(action, service, facts, message) {
	const { executionRole } = facts;
	const role = `the execution role${executionRole ? ` ${roleName(executionRole)}` : ""}`;
	const on = targetOf(message, facts);
	const missing = `${service.toLowerCase()}:${action}`;
	const path = MANAGED[service.toUpperCase()];
	if (path) {
		const policy = path.slice(path.indexOf("/") + 1);
		const [, partition = "aws"] = executionRole?.split(":") ?? [];
		return `Attach the managed policy ${policy} to ${role}${executionRole ? ` (\`aws iam attach-role-policy --role-name ${roleName(executionRole)} --policy-arn arn:${partition}:iam::aws:policy/${path}\`)` : ""}: it allows ${missing} and what is needed together with it. Then run the workflow again.`;
	}
	return on ? `Add \`{ "Effect": "Allow", "Action": "${missing}", "Resource": "${on}" }\` to a policy of ${role}, then run the workflow again.` : `Allow ${missing} in a policy of ${role}, then run the workflow again.`;
}
function targetOf(message, { deadLetterTarget }) {
	return WORDS$1.arn.exec(message)?.[0] ?? deadLetterTarget;
}
function throttledInvocation(reason, { reservedConcurrency, setsReserved }) {
	const isReserved = reason?.startsWith("ReservedFunction");
	if (isReserved && reservedConcurrency === 0 && setsReserved) return ["This run had set the reserved concurrency of the function to 0 (`reserved-concurrency`), so Lambda refused this invocation and all others.", "If the function is not meant to be stopped, delete `reserved-concurrency` from this step, or correct the expression that gives 0. If it is, remove the smoke test (such as `payload`) from this step."];
	if (isReserved && reservedConcurrency === 0) return ["The reserved concurrency of the function is 0, so Lambda refuses every invocation.", "Set `reserved-concurrency` to a number of concurrent executions, or to `none`. To release while the function is stopped, remove the smoke test (such as `payload`) from this step."];
	if (isReserved) return ["AWS throttled the invocation: the reserved concurrency of the function is used up.", "Raise `reserved-concurrency`, or remove it with `reserved-concurrency: none`."];
	return ["AWS throttled the invocation: too many invocations of this function, or in this account and region, run at once.", "Run the workflow again later, or ask AWS for a higher quota of concurrent executions."];
}
// src/model/members/member-inputs.ts
const MEMBER_INPUTS = {
	Role: ["execution-role"],
	Handler: ["handler"],
	Description: ["description"],
	Timeout: ["timeout"],
	MemorySize: ["memory-size"],
	VpcConfig: ["vpc-subnet-ids", "vpc-security-group-ids"],
	Environment: [
		"environment",
		"environment-from",
		"environment-remove"
	],
	Runtime: ["runtime"],
	DeadLetterConfig: [],
	KMSKeyArn: [],
	TracingConfig: [],
	Layers: ["layers"],
	FileSystemConfigs: ["file-system-arn", "file-system-mount-path"],
	ImageConfig: [],
	EphemeralStorage: ["ephemeral-storage"],
	SnapStart: [],
	LoggingConfig: [],
	CapacityProviderConfig: [],
	DurableConfig: [],
	TenancyConfig: []
};
// src/redaction/aws-credentials.ts
const PATTERNS = [
	/\b((?:ASIA|AKIA)[A-Z0-9]{16})\b/dg,
	/(IQoJb3JpZ2lu[A-Za-z0-9+/=_-]{40,})/dg,
	/(?:secret_?access_?key|session_?token|security[_-]?token)["'\\]{0,4}\s{0,2}[:=,]{1,2}>?\s{0,2}["'\\]{0,4}([A-Za-z0-9+/=_-]{16,})/dgi
];
function findAwsCredentials(text, found) {
	for (const pattern of PATTERNS) for (const { indices } of text.matchAll(pattern)) {
		const [start, end] = indices?.[1] ?? [0, 0];
		found(start, end);
	}
}
function withoutAwsCredentials(text, known) {
	const shown = known.filter((secret) => secret !== "").reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
	return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, (found, secret) => found.replace(secret, "***")), shown);
}
// src/redaction/view.ts
function plainView(text) {
	const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
	const from = Int32Array.from(codes, (_, index) => index);
	return {
		codes,
		from,
		to: from.map((index) => index + 1)
	};
}
function textOf({ codes }) {
	return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString("utf16le");
}
var ViewWriter = class {
	#parent;
	#codes;
	#from;
	#to;
	#length = 0;
	#bytes = [];
	#firsts = [];
	#lasts = [];
	constructor(parent) {
		this.#parent = parent;
		const { length } = parent.codes;
		this.#codes = new Uint16Array(length);
		this.#from = new Int32Array(length);
		this.#to = new Int32Array(length);
	}
	get isEmpty() {
		return this.#length === 0 && this.#bytes.length === 0;
	}
	add(code, first, last = first) {
		this.#flush();
		this.#put(code, first, last);
	}
	addCharacter(codePoint, first, last) {
		const character = codePoint <= 1114111 ? String.fromCodePoint(codePoint) : "\uFFFD";
		for (let unit = 0; unit < character.length; unit += 1) this.add(character.charCodeAt(unit), first, last);
	}
	addByte(byte, first, last) {
		this.#bytes.push(byte);
		this.#firsts.push(first);
		this.#lasts.push(last);
	}
	finish() {
		this.#flush();
		const length = this.#length;
		return {
			codes: this.#codes.slice(0, length),
			from: this.#from.slice(0, length),
			to: this.#to.slice(0, length)
		};
	}
	#flush() {
		if (this.#bytes.length === 0) return;
		for (let index = 0; index < this.#bytes.length;) {
			const [codePoint, count] = characterAt$1(this.#bytes, index);
			const first = this.#firsts[index] ?? 0;
			const last = this.#lasts[index + count - 1] ?? first;
			if (codePoint > 65535) {
				this.#put(55296 + (codePoint - 65536 >> 10), first, last);
				this.#put(56320 + (codePoint - 65536 & 1023), first, last);
			} else this.#put(codePoint, first, last);
			index += count;
		}
		for (const list of [
			this.#bytes,
			this.#firsts,
			this.#lasts
		]) list.length = 0;
	}
	#put(code, first, last) {
		this.#codes[this.#length] = code;
		this.#from[this.#length] = this.#parent.from[first] ?? 0;
		this.#to[this.#length] = this.#parent.to[last] ?? 0;
		this.#length += 1;
	}
};
function characterAt$1(bytes, index) {
	const lead = bytes[index] ?? 0;
	const count = lead >= 240 && lead < 245 ? 4 : lead >= 224 ? 3 : lead >= 194 ? 2 : 1;
	if (count === 1 || lead >= 245) return [lead, 1];
	let codePoint = lead & 255 >> count + 1;
	for (let offset = 1; offset < count; offset += 1) {
		const next = bytes[index + offset] ?? 0;
		if ((next & 192) !== 128) return [lead, 1];
		codePoint = codePoint << 6 | next & 63;
	}
	return codePoint > 1114111 ? [lead, 1] : [codePoint, count];
}
// src/redaction/decodings.ts
function decodingsOf(view) {
	const { codes } = view;
	const found = [];
	if (codes.includes(BACKSLASH)) found.push(unescaped(view, escapeInSource));
	if (codes.includes(PERCENT)) found.push(unescaped(view, escapeInUrl));
	if (codes.includes(AMPERSAND)) found.push(unescaped(view, escapeInHtml));
	const base64 = runsOf(view, BASE64_VALUES, SHORTEST_BASE64);
	for (const skipped of [
		0,
		1,
		2,
		3
	]) found.push(base64Decoded(view, base64, skipped));
	const hex = runsOf(view, HEX_VALUES, SHORTEST_HEX);
	for (const skipped of [0, 1]) found.push(hexDecoded(view, hex, skipped));
	return found.filter((each) => each !== void 0);
}
const BACKSLASH = 92;
const PERCENT = 37;
const AMPERSAND = 38;
function unescaped(view, readEscape) {
	const { codes } = view;
	const writer = new ViewWriter(view);
	let isChanged = false;
	for (let at = 0; at < codes.length;) {
		const count = readEscape(codes, at, writer);
		if (count > 0) isChanged = true;
		else writer.add(codes[at] ?? 0, at);
		at += count || 1;
	}
	return isChanged ? writer.finish() : void 0;
}
const LETTERS = {
	n: 10,
	r: 13,
	t: 9,
	b: 8,
	f: 12,
	v: 11,
	a: 7,
	"\"": 34,
	"'": 39,
	"\\": BACKSLASH,
	"/": 47,
	"`": 96,
	$: 36
};
const DIGITS = {
	x: 2,
	u: 4,
	U: 8
};
const escapeInSource = (codes, at, writer) => {
	if (codes[at] !== BACKSLASH) return 0;
	const letter = String.fromCharCode(codes[at + 1] ?? 0);
	const character = LETTERS[letter];
	if (character !== void 0) {
		writer.add(character, at, at + 1);
		return 2;
	}
	const digits = DIGITS[letter] ?? 0;
	if (letter === "u" && codes[at + 2] === 123) return escapeInBraces(codes, at, writer);
	const value = digits > 0 ? hexNumber(codes, at + 2, digits) : void 0;
	if (value === void 0) return 0;
	const last = at + 1 + digits;
	if (digits === 2) writer.addByte(value, at, last);
	else writer.addCharacter(value, at, last);
	return digits + 2;
};
function escapeInBraces(codes, at, writer) {
	for (let digits = 1; digits <= 6; digits += 1) {
		if (codes[at + 3 + digits] !== 125) continue;
		const value = hexNumber(codes, at + 3, digits);
		if (value === void 0) return 0;
		writer.addCharacter(value, at, at + 3 + digits);
		return digits + 4;
	}
	return 0;
}
const escapeInUrl = (codes, at, writer) => {
	const byte = codes[at] === PERCENT ? hexNumber(codes, at + 1, 2) : void 0;
	if (byte === void 0) return 0;
	writer.addByte(byte, at, at + 2);
	return 3;
};
const ENTITIES = {
	amp: 38,
	lt: 60,
	gt: 62,
	quot: 34,
	apos: 39,
	nbsp: 160,
	sol: 47,
	equals: 61,
	plus: 43,
	colon: 58,
	NewLine: 10,
	Tab: 9
};
const LONGEST_ENTITY = 12;
const escapeInHtml = (codes, at, writer) => {
	if (codes[at] !== AMPERSAND) return 0;
	const end = codes.subarray(at, at + LONGEST_ENTITY).indexOf(59);
	if (end < 2) return 0;
	const name = String.fromCharCode(...codes.subarray(at + 1, at + end));
	const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
	const value = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : ownMember(ENTITIES, name);
	if (value === void 0) return 0;
	writer.addCharacter(value, at, at + end);
	return end + 1;
};
function valuesOf$1(digits, more = {}) {
	const values = (/* @__PURE__ */ new Int8Array(128)).fill(-1);
	for (const [value, digit] of Array.from(digits).entries()) values[digit.charCodeAt(0)] = value;
	for (const [digit, value] of Object.entries(more)) values[digit.charCodeAt(0)] = value;
	return values;
}
const HEX_VALUES = valuesOf$1("0123456789abcdef", {
	A: 10,
	B: 11,
	C: 12,
	D: 13,
	E: 14,
	F: 15
});
const BASE64_VALUES = valuesOf$1("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", {
	"-": 62,
	_: 63
});
function hexNumber(codes, at, digits) {
	let number = 0;
	for (let index = at; index < at + digits; index += 1) {
		const value = HEX_VALUES[codes[index] ?? 127] ?? -1;
		if (value < 0) return void 0;
		number = number * 16 + value;
	}
	return number;
}
const SHORTEST_BASE64 = 6;
const SHORTEST_HEX = 8;
function runsOf({ codes }, values, shortest) {
	const runs = [];
	let run = [];
	const isDigit = (at) => (values[codes[at] ?? 127] ?? -1) >= 0;
	for (let at = 0; at <= codes.length; at += 1) {
		if (isDigit(at)) {
			run.push(at);
			continue;
		}
		const next = run.length > 0 ? afterLineBreak(codes, at) : at;
		if (next > at && isDigit(next)) {
			at = next - 1;
			continue;
		}
		if (run.length >= shortest) runs.push(run);
		if (run.length > 0) run = [];
	}
	return runs;
}
function afterLineBreak(codes, at) {
	let next = at;
	while (codes[next] === 10 || codes[next] === 13) next += 1;
	if (next === at) return at;
	while (codes[next] === 32 || codes[next] === 9) next += 1;
	return next;
}
const SEPARATOR = 65535;
function base64Decoded(view, runs, skipped) {
	return decodedRuns(view, runs, (run, writer) => {
		for (let index = skipped; index + 1 < run.length; index += 1) {
			if ((index - skipped) % 4 === 3) continue;
			const [first = 0, last = 0] = [run[index], run[index + 1]];
			const bits = digitAt(view, first, BASE64_VALUES) << 6 | digitAt(view, last, BASE64_VALUES);
			writer.addByte(bits >> 4 - 2 * ((index - skipped) % 4) & 255, first, last);
		}
	});
}
function hexDecoded(view, runs, skipped) {
	return decodedRuns(view, runs, (run, writer) => {
		for (let index = skipped; index + 1 < run.length; index += 2) {
			const [first = 0, last = 0] = [run[index], run[index + 1]];
			const byte = digitAt(view, first, HEX_VALUES) * 16 + digitAt(view, last, HEX_VALUES);
			writer.addByte(byte, first, last);
		}
	});
}
function digitAt({ codes }, at, values) {
	return values[codes[at] ?? 0] ?? 0;
}
function decodedRuns(view, runs, decode) {
	if (runs.length === 0) return void 0;
	const writer = new ViewWriter(view);
	for (const run of runs) {
		if (!writer.isEmpty) writer.add(SEPARATOR, run[0] ?? 0);
		decode(run, writer);
	}
	return writer.finish();
}
// src/redaction/parts.ts
const SHORTEST = 4;
const SHORTEST_PART = 8;
const WORDS = new Set([
	"true,false,null,none,undefined,enabled,disabled",
	"trace,debug,info,notice,warn,warning,error,critical,fatal,silent,verbose,information,emergency,alert",
	"local,test,testing,development,staging,production,prod,default"
].flatMap((words) => words.split(",")));
const REGION = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;
function isOrdinary(value) {
	return WORDS.has(value.toLowerCase()) || REGION.test(value);
}
function withParts(secrets, shown) {
	const whole = secrets.flatMap((secret) => [secret, secret.trim()]);
	const parts = secrets.flatMap(partsOf);
	const known = new Set(shown);
	return [.../* @__PURE__ */ new Set([...whole, ...parts])].filter((value) => value.length >= SHORTEST && !isOrdinary(value) && !known.has(value));
}
function partsOf(secret) {
	const texts = textsInJson(secret);
	if (texts) return texts.filter(isLong).flatMap((text) => [text, ...text === secret ? [] : partsOf(text)]);
	return [...partsOfUrl(secret), ...linesOf(secret)];
}
function linesOf(secret) {
	const lines = secret.split(/\r\n|\n|\r/);
	return lines.length > 1 ? lines.map((line) => line.trim()).filter(isLong) : [];
}
function isLong({ length }) {
	return length >= SHORTEST_PART;
}
function textsInJson(text) {
	if (!/^\s*[[{]/.test(text)) return void 0;
	const texts = [];
	let values;
	try {
		values = [JSON.parse(text)];
	} catch {
		return;
	}
	for (let value = values.pop(); value !== void 0; value = values.pop()) {
		if (typeof value === "string") texts.push(value);
		if (typeof value !== "object" || value === null) continue;
		for (const member of Object.values(value)) if (member !== null) values.push(member);
	}
	return texts;
}
function partsOfUrl(text) {
	if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || !URL.canParse(text)) return [];
	const { username, password, searchParams } = new URL(text);
	return [
		...[decoded(username), decoded(`${username}:${password}`)].filter(isLong),
		password,
		decoded(password),
		...[...searchParams.values()].filter(isLong)
	];
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/redaction/secret-index.ts
const KEY = 4;
const EDGE = 8;
const LONGEST = 65536;
const LEFT_OVER = [
	3,
	12,
	24,
	40
];
var SecretIndex = class {
	#lengths = /* @__PURE__ */ new Map();
	#known = /* @__PURE__ */ new Set();
	#long;
	#beginnings;
	#endings;
	constructor(secrets) {
		this.#long = secrets.filter(({ length }) => length >= EDGE);
		for (const secret of secrets) if (secret.length <= LONGEST) this.#addWhole(hashesOf(secret));
		for (const [key, lengths] of this.#lengths) this.#lengths.set(key, [...new Set(lengths)].sort((one, other) => other - one));
	}
	#addWhole(hashes) {
		this.#known.add(hashes.part(0, hashes.length));
		push(this.#lengths, hashes.part(0, KEY), hashes.length);
	}
	find(view, { size, depth, cut }, found) {
		const { codes, from, to } = view;
		const { length } = codes;
		const hashes = hashesOf(codes);
		const tell = (start, end) => found(from[start] ?? 0, to[end - 1] ?? 0);
		for (let start = 0; start + KEY <= length; start += 1) {
			const fits = this.#lengths.get(hashes.part(start, KEY))?.find((count) => start + count <= length && this.#known.has(hashes.part(start, count)));
			if (fits !== void 0) tell(start, start + fits);
		}
		const leftOver = LEFT_OVER[depth] ?? 0;
		const first = from.findIndex((index) => index > leftOver);
		const last = to.findLastIndex((index) => index < size - leftOver);
		if (cut.end && last < length - 1) this.#findBeginning(hashes, last + 2, (start) => found(from[start] ?? 0, size));
		if (cut.start && first !== 0) this.#findEnding(hashes, first < 0 ? length : first - 1, (end) => found(0, to[end - 1] ?? 0));
	}
	#findBeginning(text, shortest, tell) {
		this.#beginnings ??= byPart(this.#long, (secret) => secret.slice(0, LONGEST), () => 0);
		const beginnings = this.#beginnings;
		for (let start = 0; start + EDGE <= text.length; start += 1) {
			const candidates = beginnings.get(text.part(start, EDGE));
			if (!candidates) continue;
			for (let end = text.length; end >= Math.max(shortest, start + EDGE); end -= 1) {
				const count = end - start;
				const isPart = (secret) => secret.length >= count && secret.part(0, count) === text.part(start, count);
				if (!candidates.some(isPart)) continue;
				tell(start);
				return;
			}
		}
	}
	#findEnding(text, most, tell) {
		this.#endings ??= byPart(this.#long, (secret) => secret.slice(-65536), ({ length }) => length - EDGE);
		const endings = this.#endings;
		for (let end = text.length; end >= EDGE; end -= 1) {
			const candidates = endings.get(text.part(end - EDGE, EDGE));
			if (!candidates) continue;
			for (let start = 0; start <= Math.min(most, end - EDGE); start += 1) {
				const count = end - start;
				const isPart = (secret) => secret.length >= count && secret.part(secret.length - count, count) === text.part(start, count);
				if (!candidates.some(isPart)) continue;
				tell(end);
				return;
			}
		}
	}
};
function byPart(secrets, compared, startOf) {
	const found = /* @__PURE__ */ new Map();
	for (const text of secrets.map(compared)) {
		const hashes = hashesOf(text);
		push(found, hashes.part(startOf(text), EDGE), hashes);
	}
	return found;
}
function push(map, key, value) {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}
const [FACTOR, OTHER_FACTOR] = [1540483477, 923691815];
let powers = powersUpTo(0);
function powersUpTo(last) {
	const found = [new Int32Array(last + 1).fill(1), new Int32Array(last + 1).fill(1)];
	const [ones, others] = found;
	for (let index = 1; index <= last; index += 1) {
		ones[index] = Math.imul(ones[index - 1] ?? 1, FACTOR);
		others[index] = Math.imul(others[index - 1] ?? 1, OTHER_FACTOR);
	}
	return found;
}
function hashesOf(text) {
	const { length } = text;
	if (powers[0].length <= Math.min(length, LONGEST)) powers = powersUpTo(Math.min(2 * length, LONGEST));
	const [ones, others] = powers;
	const [sums, otherSums] = [new Int32Array(length + 1), new Int32Array(length + 1)];
	for (let index = 0; index < length; index += 1) {
		const code = (typeof text === "string" ? text.charCodeAt(index) : text[index]) ?? 0;
		const folded = (code === 43 ? 32 : code) + 1;
		sums[index + 1] = Math.imul(sums[index] ?? 0, FACTOR) + folded;
		otherSums[index + 1] = Math.imul(otherSums[index] ?? 0, OTHER_FACTOR) + folded;
	}
	const part = (start, count) => {
		const one = (sums[start + count] ?? 0) - Math.imul(sums[start] ?? 0, ones[count] ?? 1);
		const other = (otherSums[start + count] ?? 0) - Math.imul(otherSums[start] ?? 0, others[count] ?? 1);
		return (one >>> 0) * 2097152 + (other >>> 11);
	};
	return {
		length,
		part
	};
}
// src/redaction.ts
const SEARCHED = 65536;
const DEEPEST = 3;
const nothingShown = { hide: (text) => text === "" ? "" : "(not shown, because the values of the environment variables could not be read)" };
function redactionOf(secrets, shown = []) {
	if (secrets === "unknown") return nothingShown;
	let index;
	return { hide: (text, cut = {}) => {
		index ??= new SecretIndex(withParts(secrets, shown));
		return hideSecrets(text, cut, index);
	} };
}
function hideSecrets(text, cut, index) {
	const isCut = text.length > SEARCHED;
	const part = isCut ? text.slice(0, SEARCHED) : text;
	const hidden = new HiddenRanges(part.length);
	search(plainView(part), {
		size: part.length,
		cut: {
			...cut,
			end: isCut || cut.end
		},
		index,
		hidden
	});
	return isCut ? `${hidden.applyTo(part.slice(0, -512))}\u2026` : hidden.applyTo(part);
}
function search(plain, { size, cut, index, hidden }) {
	const seen = /* @__PURE__ */ new Set();
	let views = [plain];
	for (let depth = 0; depth <= DEEPEST; depth += 1) {
		const found = [];
		for (const view of views) {
			const text = textOf(view);
			const key = `${placesOf(view)} ${text}`;
			if (seen.has(key)) continue;
			seen.add(key);
			index.find(view, {
				size,
				depth,
				cut
			}, (from, to) => hidden.add(from, to));
			findAwsCredentials(text, (start, end) => hidden.add(view.from[start] ?? 0, view.to[end - 1] ?? 0));
			if (depth < DEEPEST) found.push(...decodingsOf(view));
		}
		views = found;
	}
}
function placesOf({ from }) {
	return from.reduce((hash, index) => Math.imul(hash, 31) + index, 0);
}
var HiddenRanges = class {
	#changes;
	constructor(size) {
		this.#changes = new Int32Array(size + 1);
	}
	add(from, to) {
		this.#changes[from] = (this.#changes[from] ?? 0) + 1;
		this.#changes[to] = (this.#changes[to] ?? 0) - 1;
	}
	applyTo(text) {
		let shown = "";
		let depth = 0;
		let start = 0;
		for (let index = 0; index < text.length; index += 1) {
			const before = depth;
			depth += this.#changes[index] ?? 0;
			if (before === 0 && depth > 0) shown += `${text.slice(start, index)}***`;
			if (before > 0 && depth === 0) start = index;
		}
		return depth > 0 ? shown : shown + text.slice(start);
	}
};
// node_modules/@aws-sdk/client-lambda/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "AWSGirApiService", "LambdaClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-lambda/dist-es/commands/AddPermissionCommand.js
var AddPermissionCommand = class extends command(_ep0, _mw0, "AddPermission", AddPermission$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/CreateAliasCommand.js
var CreateAliasCommand = class extends command(_ep0, _mw0, "CreateAlias", CreateAlias$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/CreateFunctionCommand.js
var CreateFunctionCommand = class extends command(_ep0, _mw0, "CreateFunction", CreateFunction$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/CreateFunctionUrlConfigCommand.js
var CreateFunctionUrlConfigCommand = class extends command(_ep0, _mw0, "CreateFunctionUrlConfig", CreateFunctionUrlConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteAliasCommand.js
var DeleteAliasCommand = class extends command(_ep0, _mw0, "DeleteAlias", DeleteAlias$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteFunctionCommand.js
var DeleteFunctionCommand = class extends command(_ep0, _mw0, "DeleteFunction", DeleteFunction$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteFunctionConcurrencyCommand.js
var DeleteFunctionConcurrencyCommand = class extends command(_ep0, _mw0, "DeleteFunctionConcurrency", DeleteFunctionConcurrency$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteFunctionEventInvokeConfigCommand.js
var DeleteFunctionEventInvokeConfigCommand = class extends command(_ep0, _mw0, "DeleteFunctionEventInvokeConfig", DeleteFunctionEventInvokeConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteFunctionUrlConfigCommand.js
var DeleteFunctionUrlConfigCommand = class extends command(_ep0, _mw0, "DeleteFunctionUrlConfig", DeleteFunctionUrlConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteProvisionedConcurrencyConfigCommand.js
var DeleteProvisionedConcurrencyConfigCommand = class extends command(_ep0, _mw0, "DeleteProvisionedConcurrencyConfig", DeleteProvisionedConcurrencyConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetAliasCommand.js
var GetAliasCommand = class extends command(_ep0, _mw0, "GetAlias", GetAlias$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetDurableExecutionHistoryCommand.js
var GetDurableExecutionHistoryCommand = class extends command(_ep0, _mw0, "GetDurableExecutionHistory", GetDurableExecutionHistory$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionCommand.js
var GetFunctionCommand = class extends command(_ep0, _mw0, "GetFunction", GetFunction$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionConcurrencyCommand.js
var GetFunctionConcurrencyCommand = class extends command(_ep0, _mw0, "GetFunctionConcurrency", GetFunctionConcurrency$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionEventInvokeConfigCommand.js
var GetFunctionEventInvokeConfigCommand = class extends command(_ep0, _mw0, "GetFunctionEventInvokeConfig", GetFunctionEventInvokeConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionUrlConfigCommand.js
var GetFunctionUrlConfigCommand = class extends command(_ep0, _mw0, "GetFunctionUrlConfig", GetFunctionUrlConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetPolicyCommand.js
var GetPolicyCommand = class extends command(_ep0, _mw0, "GetPolicy", GetPolicy$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetProvisionedConcurrencyConfigCommand.js
var GetProvisionedConcurrencyConfigCommand = class extends command(_ep0, _mw0, "GetProvisionedConcurrencyConfig", GetProvisionedConcurrencyConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/InvokeCommand.js
var InvokeCommand = class extends command(_ep0, _mw0, "Invoke", Invoke$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListAliasesCommand.js
var ListAliasesCommand = class extends command(_ep0, _mw0, "ListAliases", ListAliases$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListDurableExecutionsByFunctionCommand.js
var ListDurableExecutionsByFunctionCommand = class extends command(_ep0, _mw0, "ListDurableExecutionsByFunction", ListDurableExecutionsByFunction$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListEventSourceMappingsCommand.js
var ListEventSourceMappingsCommand = class extends command(_ep0, _mw0, "ListEventSourceMappings", ListEventSourceMappings$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListProvisionedConcurrencyConfigsCommand.js
var ListProvisionedConcurrencyConfigsCommand = class extends command(_ep0, _mw0, "ListProvisionedConcurrencyConfigs", ListProvisionedConcurrencyConfigs$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListVersionsByFunctionCommand.js
var ListVersionsByFunctionCommand = class extends command(_ep0, _mw0, "ListVersionsByFunction", ListVersionsByFunction$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PublishVersionCommand.js
var PublishVersionCommand = class extends command(_ep0, _mw0, "PublishVersion", PublishVersion$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PutFunctionConcurrencyCommand.js
var PutFunctionConcurrencyCommand = class extends command(_ep0, _mw0, "PutFunctionConcurrency", PutFunctionConcurrency$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PutFunctionEventInvokeConfigCommand.js
var PutFunctionEventInvokeConfigCommand = class extends command(_ep0, _mw0, "PutFunctionEventInvokeConfig", PutFunctionEventInvokeConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PutProvisionedConcurrencyConfigCommand.js
var PutProvisionedConcurrencyConfigCommand = class extends command(_ep0, _mw0, "PutProvisionedConcurrencyConfig", PutProvisionedConcurrencyConfig$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/RemovePermissionCommand.js
var RemovePermissionCommand = class extends command(_ep0, _mw0, "RemovePermission", RemovePermission$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = class extends command(_ep0, _mw0, "TagResource", TagResource$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/UntagResourceCommand.js
var UntagResourceCommand = class extends command(_ep0, _mw0, "UntagResource", UntagResource$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/UpdateAliasCommand.js
var UpdateAliasCommand = class extends command(_ep0, _mw0, "UpdateAlias", UpdateAlias$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/UpdateFunctionCodeCommand.js
var UpdateFunctionCodeCommand = class extends command(_ep0, _mw0, "UpdateFunctionCode", UpdateFunctionCode$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/UpdateFunctionConfigurationCommand.js
var UpdateFunctionConfigurationCommand = class extends command(_ep0, _mw0, "UpdateFunctionConfiguration", UpdateFunctionConfiguration$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/UpdateFunctionUrlConfigCommand.js
var UpdateFunctionUrlConfigCommand = class extends command(_ep0, _mw0, "UpdateFunctionUrlConfig", UpdateFunctionUrlConfig$) {};
// src/aws/answers.ts
function aliasIn(answer) {
	const { Name = "", AliasArn = "", RevisionId, FunctionVersion = "", Description = "" } = answer;
	return {
		name: Name,
		arn: AliasArn,
		revisionId: RevisionId,
		traffic: {
			version: FunctionVersion,
			shares: { ...answer.RoutingConfig?.AdditionalVersionWeights }
		},
		history: parseAliasHistory(Description),
		description: Description
	};
}
const FUNCTION = [
	"FunctionName",
	"Version",
	"RevisionId"
];
function configurationIn(answer) {
	const { FunctionName = "", FunctionArn = "", Version: number = "", Description = "" } = answer;
	const { CodeSha256 = "", CodeSize = 0 } = answer;
	return {
		...answer,
		FunctionName,
		FunctionArn,
		Version: number,
		Description,
		CodeSha256,
		CodeSize
	};
}
function versionIn(answer) {
	const configuration = configurationIn(answer);
	return {
		number: configuration.Version,
		record: parseVersionRecord(configuration.Description),
		configuration
	};
}
function functionIn({ Configuration: found, Code, Tags = {}, TagsError }) {
	complete(found, ...FUNCTION);
	return {
		version: versionIn(found),
		tags: Tags,
		areTagsHidden: TagsError !== void 0,
		location: Code?.Location,
		withheld: Code?.Error && [Code.Error.ErrorCode, Code.Error.Message].filter(Boolean).join(": "),
		image: Code?.ResolvedImageUri,
		storage: storageIn(Code)
	};
}
function storageIn(code) {
	const { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version } = code?.ResolvedS3Object ?? {};
	return {
		sourceKmsKeyArn: code?.SourceKMSKeyArn,
		referenced: bucket && key ? {
			bucket,
			key,
			version
		} : void 0
	};
}
function layerVersionIn(answer) {
	const { Version: number = 0, LayerVersionArn = "", Description } = answer;
	const { CompatibleRuntimes = [], CompatibleArchitectures = [] } = answer;
	return {
		number,
		arn: LayerVersionArn,
		record: parseVersionRecord(Description),
		runtimes: CompatibleRuntimes,
		architectures: CompatibleArchitectures
	};
}
function layerContentIn(answer) {
	const { CompatibleRuntimes = [], CompatibleArchitectures = [], Content } = answer;
	return {
		runtimes: CompatibleRuntimes,
		architectures: CompatibleArchitectures,
		codeSha256: Content?.CodeSha256,
		location: Content?.Location
	};
}
// src/aws/client/pages.ts
const MOST_PAGES = 1e4;
async function* pagesOf(aws, operation, resource, read, items) {
	const tokens = /* @__PURE__ */ new Set();
	for (let token;;) {
		const current = token;
		const { list, next } = await send(aws, operation, resource, async () => {
			const page = await read(current);
			return {
				list: items(page),
				next: page.NextMarker || page.NextToken
			};
		});
		yield list;
		token = next;
		if (!token) return;
		if (tokens.has(token)) throw endless(operation, resource, "a page leads back to an earlier one");
		tokens.add(token);
		if (tokens.size >= MOST_PAGES) throw endless(operation, resource, `there is another page after ${grouped(MOST_PAGES)}`);
	}
}
async function itemsOf(pages, enough = Number.POSITIVE_INFINITY) {
	const found = [];
	for await (const page of pages) {
		for (const each of page) found.push(each);
		if (found.length >= enough) break;
	}
	return found;
}
function endless(operation, resource, why) {
	return new AwsFailure({
		code: "EndlessList",
		kind: "aws",
		status: 200,
		uncertain: false
	}, `The list that ${operation} returns for ${resource} does not end: ${why}.`, "Run the workflow again. If the error persists, look for a proxy between the runner and AWS, and see the AWS Health Dashboard.");
}
// src/aws/alias.ts
function getAlias(aws, functionName, name) {
	const input = {
		FunctionName: functionName,
		Name: name
	};
	return orUndefined(send(aws, "GetAlias", `${functionName}:${name}`, async () => wholeAlias(await aws.client.send(new GetAliasCommand(input)))));
}
async function listAliases(aws, functionName, version) {
	const found = await itemsOf(aliasPages(aws, functionName, version));
	return version ? found.filter(({ traffic }) => traffic.version === version) : found;
}
async function listAliasNames(aws, functionName, enough) {
	return (await itemsOf(aliasPages(aws, functionName), enough)).map(({ name }) => name);
}
function aliasPages(aws, functionName, version) {
	const input = {
		FunctionName: functionName,
		...version && { FunctionVersion: version }
	};
	return pagesOf(aws, "ListAliases", functionName, (Marker) => aws.client.send(new ListAliasesCommand({
		...input,
		Marker
	})), ({ Aliases = [] }) => Aliases.map(wholeAlias));
}
function wholeAlias(answer) {
	return aliasIn(complete(answer, "Name", "FunctionVersion", "RevisionId"));
}
function createAlias(aws, functionName, { name, version, description }) {
	const input = {
		FunctionName: functionName,
		Name: name,
		FunctionVersion: version,
		Description: description
	};
	return send(aws, "CreateAlias", `${functionName}:${name}`, async () => wholeAlias(await aws.client.send(new CreateAliasCommand(input))));
}
function updateAlias(aws, functionName, { name, revisionId }, { version, shares, description }) {
	const input = {
		FunctionName: functionName,
		Name: name,
		...version !== void 0 && { FunctionVersion: version },
		RevisionId: revisionId,
		...shares && { RoutingConfig: { AdditionalVersionWeights: { ...shares } } },
		...description !== void 0 && { Description: description }
	};
	return send(aws, "UpdateAlias", `${functionName}:${name}`, async () => wholeAlias(await aws.client.send(new UpdateAliasCommand(input))));
}
async function deleteAlias(aws, functionName, name) {
	const input = {
		FunctionName: functionName,
		Name: name
	};
	await orUndefined(send(aws, "DeleteAlias", `${functionName}:${name}`, () => aws.client.send(new DeleteAliasCommand(input))));
}
// src/aws/callers.ts
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto(), 1);
var import__node_fs = /* @__PURE__ */ __toESM(require__node_fs(), 1);
var import__node_path = /* @__PURE__ */ __toESM(require__node_path(), 1);
var import__node_buffer = require__node_buffer();
function getPolicy(aws, name, qualifier) {
	const input = {
		FunctionName: name,
		...qualifier && { Qualifier: qualifier }
	};
	return orUndefined(send(aws, "GetPolicy", qualifier ? `${name}:${qualifier}` : name, async () => completePolicy(await aws.client.send(new GetPolicyCommand(input)))));
}
async function addPermission(aws, input) {
	await send(aws, "AddPermission", `${input.FunctionName}:${input.Qualifier}`, () => aws.client.send(new AddPermissionCommand(input)));
}
async function removePermission(aws, name, alias, id) {
	const input = {
		FunctionName: name,
		Qualifier: alias,
		StatementId: id
	};
	await orUndefined(send(aws, "RemovePermission", `${name}:${alias}`, () => aws.client.send(new RemovePermissionCommand(input))));
}
async function listEventSourceMappings(aws, functionName) {
	return itemsOf(pagesOf(aws, "ListEventSourceMappings", functionName, (Marker) => aws.client.send(new ListEventSourceMappingsCommand({
		FunctionName: functionName,
		Marker
	})), ({ EventSourceMappings = [] }) => EventSourceMappings));
}
// src/aws/function-url.ts
function findFunctionUrl(aws, name, alias) {
	const input = {
		FunctionName: name,
		...alias && { Qualifier: alias }
	};
	return orUndefined(send(aws, "GetFunctionUrlConfig", resourceOf(name, alias), async () => urlOf(await aws.client.send(new GetFunctionUrlConfigCommand(input)))));
}
async function getFunctionUrl(aws, name, alias) {
	const found = await findFunctionUrl(aws, name, alias);
	if (!found) throw noUrl(aws.region, name, alias);
	return found;
}
function createFunctionUrl(aws, name, alias, settings) {
	const { authType: AuthType, cors, invokeMode: InvokeMode } = settings;
	const input = {
		FunctionName: name,
		Qualifier: alias,
		AuthType,
		InvokeMode,
		...withoutUndefined({ Cors: cors && corsMembers(cors) })
	};
	return send(aws, "CreateFunctionUrlConfig", resourceOf(name, alias), async () => {
		const answer = await aws.client.send(new CreateFunctionUrlConfigCommand(input));
		return {
			...settings,
			address: completeUrl(answer, "FunctionUrl")
		};
	});
}
function updateFunctionUrl(aws, name, alias, { Cors, ...members }) {
	const input = {
		FunctionName: name,
		Qualifier: alias,
		...members,
		...withoutUndefined({ Cors: Cors && corsMembers(Cors) })
	};
	return send(aws, "UpdateFunctionUrlConfig", resourceOf(name, alias), async () => urlOf(await aws.client.send(new UpdateFunctionUrlConfigCommand(input))));
}
function corsMembers(cors) {
	return Object.fromEntries(Object.entries(cors).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
}
async function deleteFunctionUrl(aws, name, alias) {
	const input = {
		FunctionName: name,
		Qualifier: alias
	};
	await orUndefined(send(aws, "DeleteFunctionUrlConfig", resourceOf(name, alias), () => aws.client.send(new DeleteFunctionUrlConfigCommand(input))));
}
function resourceOf(name, alias) {
	return alias ? `${name}:${alias}` : name;
}
function urlOf(config) {
	const { AuthType = "AWS_IAM", Cors: cors, InvokeMode: invokeMode = "BUFFERED" } = config;
	return {
		address: completeUrl(config, "FunctionUrl"),
		authType: AuthType,
		cors,
		invokeMode
	};
}
function noUrl(region, name, alias) {
	const owner = alias ? `The alias ${alias} of the function ${name}` : `The function ${name}`;
	return new Failure(`${owner} in ${region} has no function URL, so \`url: function-url\` has no URL to test.`, `If anyone may call the function, set \`function-url-auth-type: NONE\` in \`mode: deploy\`, which creates the URL and its permissions. Otherwise, test with \`payload\` or \`http-path\`, or write another address in \`url\`.`);
}
// src/model/capacity/provisioned-concurrency.ts
function isAllocating({ status }) {
	return status === "IN_PROGRESS";
}
function hasFailed$1({ status }) {
	return status === "FAILED";
}
// src/aws/provisioned-concurrency.ts
const NONE = "ProvisionedConcurrencyConfigNotFoundException";
async function getProvisionedConcurrency(aws, functionName, alias) {
	const input = {
		FunctionName: functionName,
		Qualifier: alias
	};
	try {
		return await send(aws, "GetProvisionedConcurrencyConfig", `${functionName}:${alias}`, async () => provisionedIn(await aws.client.send(new GetProvisionedConcurrencyConfigCommand(input))));
	} catch (error) {
		if (isNotFound(error) || error instanceof AwsFailure && error.code === NONE) return void 0;
		throw error;
	}
}
function putProvisionedConcurrency(aws, functionName, alias, amount) {
	const input = {
		FunctionName: functionName,
		Qualifier: alias,
		ProvisionedConcurrentExecutions: amount
	};
	return send(aws, "PutProvisionedConcurrencyConfig", `${functionName}:${alias}`, async () => provisionedIn(await aws.client.send(new PutProvisionedConcurrencyConfigCommand(input))));
}
async function deleteProvisionedConcurrency(aws, functionName, alias) {
	const input = {
		FunctionName: functionName,
		Qualifier: alias
	};
	await send(aws, "DeleteProvisionedConcurrencyConfig", `${functionName}:${alias}`, () => aws.client.send(new DeleteProvisionedConcurrencyConfigCommand(input)));
}
function provisionedIn(answer) {
	return {
		requested: answer.RequestedProvisionedConcurrentExecutions ?? 0,
		allocated: answer.AllocatedProvisionedConcurrentExecutions ?? 0,
		status: answer.Status ?? "",
		reason: answer.StatusReason
	};
}
function waitForProvisionedConcurrency(aws, functionName, alias, { seen, version } = {}) {
	const served = version === void 0 ? `the version that the alias ${alias} serves` : `version ${version}`;
	return waitUntilReady({
		...aws,
		what: `the allocation of provisioned concurrency for the alias ${alias} of ${functionName}`,
		timeout: aws.waitTimeout,
		first: seen,
		read: async () => {
			const found = await getProvisionedConcurrency(aws, functionName, alias);
			if (found) return found;
			throw new Failure(`The provisioned concurrency of the alias ${alias} of ${functionName} no longer exists: somebody removed it while this step was waiting for it.`, "Find out who removed it, then run the workflow again.");
		},
		observe: (found) => observeAllocation(found, `${served} of ${functionName}`),
		remedy: ALLOCATION_ADVICE,
		look: lookAtAllocation(functionName, alias)
	});
}
function lookAtAllocation(functionName, alias) {
	return `An allocation usually takes minutes. To see what it waits for, run \`aws lambda get-provisioned-concurrency-config --function-name ${functionName} --qualifier ${alias}\` while this step waits: see \`Status\` and \`StatusReason\`.`;
}
const ALLOCATION_ADVICE = "If the reason is that the function fails while it starts, its log shows the error: fix it. Otherwise, check the concurrency limits of the account and the reserved concurrency of the function. Then run the workflow again.";
const INIT_ADVICE = "The log of the function in CloudWatch Logs shows the error: fix it and release again.";
function failsAtStart({ reason = "" }) {
	return reason.includes("INIT_FAILURE");
}
function adviceOnAllocation(provisioned) {
	return failsAtStart(provisioned) ? INIT_ADVICE : ALLOCATION_ADVICE;
}
function failedAllocation(provisioned, what) {
	const reason = provisioned.reason ?? provisioned.status;
	return failsAtStart(provisioned) ? `${capitalised(what)} fails while it starts, so AWS could not allocate its provisioned concurrency (${reason})` : `AWS could not allocate provisioned concurrency for ${what} (${reason})`;
}
function allocationText({ requested, allocated }) {
	return `${allocated} of ${requested} allocated`;
}
function observeAllocation(found, what) {
	if (hasFailed$1(found)) return {
		progress: "failed",
		state: found.reason ?? found.status,
		problem: `${failedAllocation(found, what)}.`,
		remedy: adviceOnAllocation(found)
	};
	return {
		progress: isAllocating(found) ? "waiting" : "ready",
		state: allocationText(found)
	};
}
async function listProvisionedQualifiers(aws, functionName) {
	return (await itemsOf(pagesOf(aws, "ListProvisionedConcurrencyConfigs", functionName, (Marker) => aws.client.send(new ListProvisionedConcurrencyConfigsCommand({
		FunctionName: functionName,
		Marker
	})), ({ ProvisionedConcurrencyConfigs = [] }) => ProvisionedConcurrencyConfigs))).map(({ FunctionArn }) => FunctionArn?.split(":")[7] ?? "");
}
// src/aws/settings/event-invoke.ts
async function getEventInvokeConfig(aws, name, alias) {
	const input = {
		FunctionName: name,
		Qualifier: alias
	};
	const found = await orUndefined(send(aws, "GetFunctionEventInvokeConfig", `${name}:${alias}`, () => aws.client.send(new GetFunctionEventInvokeConfigCommand(input))));
	if (!found) return void 0;
	const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = found;
	return {
		MaximumRetryAttempts,
		MaximumEventAgeInSeconds,
		DestinationConfig
	};
}
async function setEventInvokeConfig(aws, name, alias, config) {
	const input = {
		FunctionName: name,
		Qualifier: alias
	};
	if (config) {
		await send(aws, "PutFunctionEventInvokeConfig", `${name}:${alias}`, () => aws.client.send(new PutFunctionEventInvokeConfigCommand({
			...input,
			...config
		})));
		return;
	}
	await orUndefined(send(aws, "DeleteFunctionEventInvokeConfig", `${name}:${alias}`, () => aws.client.send(new DeleteFunctionEventInvokeConfigCommand(input))));
}
// src/apply/concurrent-change.ts
var ConcurrentChange = class extends Failure {};
const THEN_RUN_AGAIN = "Find out who deploys at the same time (a `concurrency` group prevents parallel workflow runs), then run the workflow again.";
const UNLESS_ON_PURPOSE = "If they moved it on purpose, such as in an emergency, do not run this again: it would move the alias once more. Otherwise, run the workflow again; a `concurrency` group prevents parallel workflow runs.";
function concurrentChange(problem, outcome) {
	return new ConcurrentChange(problem, `${outcome} ${THEN_RUN_AGAIN}`);
}
function aliasMovedByOthers(problem) {
	return new ConcurrentChange(problem, `Their change was kept. ${UNLESS_ON_PURPOSE}`);
}
function otherVersionAnswered({ subject, mismatches }) {
	const { expected = "", actual = "" } = mismatches.find((each) => each.subject === "version") ?? {};
	return new ConcurrentChange(`Somebody else moved ${subject} to ${actual} while this run tested ${expected} through it: ${actual} answered, so the test says nothing about ${expected}.`, UNLESS_ON_PURPOSE);
}
function refuseConcurrentChange$1(before, sent, found) {
	const members = membersOfOthers(before, sent, found);
	if (members.length === 0) return;
	const where = found.Version === "$LATEST" ? "$LATEST" : `version ${found.Version}`;
	const differ = members.length === 1 ? "differs" : "differ";
	throw concurrentChange(`Somebody else changed ${before.FunctionName} during this release: ${members.join(", ")} of ${where} ${differ} from what this release expects.`, "Their change was kept, and nothing was released from that state.");
}
function refuseOtherObject(before, sent, found, object) {
	if (membersOfOthers(before, sent, found).join() !== "CodeSha256" || found.CodeSha256 === before.CodeSha256) return;
	throw otherObject(found, sent.codeSha256, object);
}
function otherObject(found, codeSha256, { bucket, key, version }) {
	return new Failure(`$LATEST of ${found.FunctionName} has different code than s3://${bucket}/${key} had when this release read it: CodeSha256 is ${found.CodeSha256}, not ${codeSha256}. Nothing was released from that state.`, version ? "Check whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is correct. Then run the workflow again." : "Somebody replaced the object or deploys at the same time. Run the workflow again afterwards. In a bucket with versioning enabled, a release uses the version of the object that it read.");
}
// src/apply/write-once.ts
const MOST_RESENDS = 5;
const FIRST_PAUSE = 500;
async function writeOnce({ clock, debug, log }, { operation, send, reread, unrepeated }) {
	for (let resends = 0;; resends += 1) try {
		return await send();
	} catch (error) {
		const busy = isConflict(error);
		const stale = isPreconditionFailed(error);
		if (!busy && !stale && !isNotFound(error) && !isUncertain(error)) throw error;
		debug(`${error.message} Reading the resource again.`);
		const intended = await reread().catch((trouble) => {
			throw isUncertain(error) && isUncertain(trouble) ? error : trouble;
		});
		if (intended !== void 0) return intended;
		const mayResend = unrepeated === true && isUncertain(error);
		if (resends >= MOST_RESENDS || isLastingConflict(error) || !busy && !stale && !mayResend) throw error;
		if (stale) continue;
		const why = mayResend ? "it did not take effect" : "another operation is in progress";
		const pause = FIRST_PAUSE * 2 ** resends;
		log(`${operation}: ${why}. ${tryingAgain(pause, resends + 2, 6)}`);
		await clock.sleep(pause);
	}
}
// src/apply/alias.ts
function moveTo(before, target) {
	const { version } = target;
	return {
		before,
		after: allTo(version),
		description: isManaged(before) ? descriptionAfter(before, target) : void 0
	};
}
function descriptionAfter(alias, { version, git, rolledBackFrom, longestHistory, tag }) {
	const served = servedVersion(alias);
	const history = rolledBackFrom ? historyAfterRollback(alias.history, served, rolledBackFrom, version, git) : historyAfterMove(alias.history, served, version, git);
	return formatAliasHistory({
		...history,
		previous: history.previous.slice(0, longestHistory),
		tag: tag && recordedTag(tag)
	});
}
function moveAlias(aws, functionName, move) {
	const { before, after, description } = move;
	const isMoved = (found) => isAfterMove(found.traffic, before.traffic, after) && recordsVersion(found, after.version);
	const isThere = (found) => isMoved(found) && hasMarksOf(found, description);
	return writeAlias(aws, functionName, move, isThere, isMoved);
}
function hasMarksOf({ history }, description = "") {
	const { bad = [] } = parseAliasHistory(description) ?? {};
	return history === void 0 || bad.every((version) => history.bad.includes(version));
}
function createAliasOn(aws, functionName, name, { version, git, tag }) {
	const history = historyAfterMove(void 0, void 0, version, git);
	const description = formatAliasHistory({
		...history,
		made: true,
		tag: tag && recordedTag(tag)
	});
	const isOurs = (found) => tag === void 0 || isReleaseAliasOf({
		name,
		tag
	}, found);
	return writeOnce(aws, {
		operation: "CreateAlias",
		send: () => createAlias(aws, functionName, {
			name,
			version,
			description
		}),
		reread: async () => {
			const found = await getAlias(aws, functionName, name);
			if (!found || serves(found, version) && isOurs(found)) return found;
			throw concurrentChange(`Somebody else created the alias ${name} during this release; it serves ${trafficText(found.traffic)}.`, CHANGE_KEPT);
		}
	});
}
function recordsVersion(alias, version) {
	return !isManaged(alias) || alias.history?.current === version;
}
const CHANGE_KEPT = "Their change was kept.";
function writeAlias(aws, functionName, { before, after, description }, isThere, isOwn = () => false) {
	const { name } = before;
	let { revisionId } = before;
	return writeOnce(aws, {
		operation: "UpdateAlias",
		send: () => updateAlias(aws, functionName, {
			name,
			revisionId
		}, {
			version: after.version,
			...withoutUndefined({
				shares: isSameTraffic(before.traffic, after) ? void 0 : after.shares,
				description
			})
		}),
		reread: async () => {
			const found = await getAlias(aws, functionName, name);
			if (found && isThere(found)) return found;
			if (!found || !isOwn(found)) refuseConcurrentMove(before, found, after);
			revisionId = found?.revisionId;
		}
	});
}
function describeAlias(aws, functionName, before, description) {
	const { name } = before;
	let { revisionId } = before;
	return writeOnce(aws, {
		operation: "UpdateAlias",
		send: () => updateAlias(aws, functionName, {
			name,
			revisionId
		}, { description }),
		reread: async () => {
			const found = await getAlias(aws, functionName, name);
			if (found?.description === description) return found;
			if (found?.description !== before.description) throw concurrentlyChanged(before, "its description changed");
			revisionId = found?.revisionId;
		}
	});
}
async function refreshAlias(aws, functionName, before) {
	const found = await getAlias(aws, functionName, before.name);
	refuseConcurrentChange(before, found);
	return found;
}
function refuseConcurrentMove(before, found, after) {
	if (!(found && (isSameTraffic(found.traffic, after) || found.traffic.version === before.traffic.version && heldOn(found.traffic) === after.version))) refuseConcurrentChange(before, found);
}
function refuseConcurrentChange(before, found) {
	const moved = concurrentMove(before, found);
	if (moved) throw moved;
	if (found?.description === before.description) return;
	throw concurrentlyChanged(before, "its description changed");
}
function concurrentMove(before, found) {
	const served = trafficText(before.traffic);
	if (!found) return concurrentChange(`Somebody else deleted the alias ${before.name} during this release; it served ${served}.`, `Their change was kept. The next run creates the alias again. To restore it right away: \`aws lambda create-alias --function-name ${before.arn.replace(/:[^:]+$/, "")} --name ${before.name} --function-version ${before.traffic.version}\`. Its permissions, function URL and provisioned concurrency were deleted with it: restore those that it had, too.`);
	if (isSameTraffic(found.traffic, before.traffic) || isHeldNoLonger(before.traffic, found.traffic)) return void 0;
	return aliasMovedByOthers(`Somebody else changed the alias ${before.name} during this release: it served ${served} and now serves ${trafficText(found.traffic)}.`);
}
function isHeldNoLonger(before, found) {
	return heldOn(before) !== void 0 && found.version === before.version && isWhole(found);
}
function concurrentlyChanged({ name }, change) {
	return concurrentChange(`Somebody else changed the alias ${name} during this release: ${change}.`, CHANGE_KEPT);
}
async function nameRelease({ aws, plan: { functionName }, git }, { name, tag, existing }, version) {
	const target = {
		version,
		git,
		tag
	};
	const before = existing?.traffic.version === "$LATEST" ? await getAlias(aws, functionName, name) : existing;
	const alias = before ? await moveAlias(aws, functionName, moveTo(before, target)) : await createAliasOn(aws, functionName, name, target);
	const moved = before && before.traffic.version !== version;
	aws.log(moved ? `Alias ${alias.name}: ${versionName(before.traffic.version)} \u2192 ${alias.traffic.version}.` : `Alias ${alias.name} names version ${alias.traffic.version}.`);
}
// src/aws/durable/executions.ts
const UNFINISHED = [
	"RUNNING",
	"PAUSING",
	"PAUSED"
];
async function hasUnfinishedExecutions(aws, functionName, version) {
	const input = {
		FunctionName: functionName,
		Qualifier: version,
		Statuses: UNFINISHED
	};
	const pages = pagesOf(aws, "ListDurableExecutionsByFunction", `${functionName}:${version}`, (Marker) => aws.client.send(new ListDurableExecutionsByFunctionCommand({
		...input,
		Marker
	})), ({ DurableExecutions = [] }) => DurableExecutions);
	for await (const found of pages) if (found.length > 0) return true;
	return false;
}
const LAST_EVENTS = 20;
async function getExecutionHistory(aws, execution) {
	const command = new GetDurableExecutionHistoryCommand({
		DurableExecutionArn: execution,
		ReverseOrder: true,
		MaxItems: LAST_EVENTS
	});
	const { Events = [] } = await send(aws, "GetDurableExecutionHistory", execution, () => aws.client.send(command));
	return Events.map((event) => {
		const { EventType: type = "Event", Name: name, EventTimestamp: time } = event;
		return {
			type,
			name,
			time,
			error: errorIn(event)
		};
	}).toReversed();
}
function errorIn(event) {
	return Object.values(event).flatMap((details) => {
		const { ErrorType, ErrorMessage } = details?.Error?.Payload ?? {};
		return [ErrorType, ErrorMessage].filter(Boolean).join(": ") || [];
	})[0];
}
function versionOfExecution(execution) {
	return /:([^:/]+)\/durable-execution\//.exec(execution)?.[1] ?? "";
}
// src/model/configuration.ts
function hasFailed({ State, LastUpdateStatus }) {
	return State === "Failed" || LastUpdateStatus === "Failed";
}
const SETTLED = /* @__PURE__ */ new Set([
	"Active",
	"ActiveNonInvocable",
	"Deactivated",
	"Inactive"
]);
function isSettled({ State }) {
	return SETTLED.has(State);
}
function isOnManagedInstances(configuration) {
	return configuration["CapacityProviderConfig"] !== void 0;
}
const NO_ENVIRONMENTS = "Its scaling configuration allows no execution environments. Raise it (`aws lambda put-function-scaling-config`), or choose another version.";
const REMEDIES = {
	ActiveNonInvocable: NO_ENVIRONMENTS,
	Deactivated: NO_ENVIRONMENTS,
	Deactivating: NO_ENVIRONMENTS,
	Deleting: "Somebody is deleting it: choose another version.",
	Failed: "A version cannot be changed: choose another version."
};
function remedyOfState({ State = "" }) {
	return REMEDIES[State];
}
const EMPTY_MEMBERS = {
	DeadLetterConfig: { TargetArn: "" },
	Environment: { Variables: {} },
	EphemeralStorage: { Size: 512 },
	FileSystemConfigs: [],
	ImageConfig: {},
	KMSKeyArn: "",
	Layers: [],
	LoggingConfig: { LogFormat: "Text" },
	MemorySize: 128,
	SnapStart: { ApplyOn: "None" },
	Timeout: 3,
	TracingConfig: { Mode: "PassThrough" },
	VpcConfig: {
		SubnetIds: [],
		SecurityGroupIds: []
	}
};
function requestMember(name, configuration) {
	switch (name) {
		case "Layers": return (configuration.Layers ?? []).map(({ Arn }) => Arn);
		case "VpcConfig": {
			const { VpcId: _id, ...vpc } = configuration.VpcConfig ?? {};
			return {
				...EMPTY_MEMBERS["VpcConfig"],
				...vpc
			};
		}
		case "SnapStart": {
			const { ApplyOn } = configuration.SnapStart ?? {};
			return ApplyOn === void 0 ? void 0 : { ApplyOn };
		}
		case "ImageConfig": return configuration.ImageConfigResponse?.ImageConfig;
		default: return configuration[name];
	}
}
function unqualifiedArn(arn) {
	return arn.split(":").slice(0, 7).join(":");
}
// src/aws/client/shared-values.ts
var import__node_zlib = /* @__PURE__ */ __toESM(require__node_zlib(), 1);
var import__node_util = require__node_util();
function sharing() {
	const texts = /* @__PURE__ */ new Map();
	let last = {};
	const textOf = (text) => {
		const known = texts.get(text);
		if (known === void 0) texts.set(text, text);
		return known ?? text;
	};
	const share = (value) => {
		if (typeof value === "string") return textOf(value);
		if (Array.isArray(value)) return value.map(share);
		return typeof value === "object" && value !== null ? sharedMembers(value, share) : value;
	};
	return (item) => {
		const before = last;
		last = sharedMembers(item, (member, name) => (0, import__node_util.isDeepStrictEqual)(member, before[name]) ? before[name] : share(member));
		return last;
	};
}
function sharedMembers(members, share) {
	return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, share(member, name)]));
}
// src/aws/function.ts
function getFunction(aws, name, qualifier) {
	const input = {
		FunctionName: name,
		...qualifier && { Qualifier: qualifier }
	};
	const resource = qualifier ? `${name}:${qualifier}` : name;
	return orUndefined(send(aws, "GetFunction", resource, async () => functionIn(complete(await aws.client.send(new GetFunctionCommand(input)), "Configuration"))));
}
function wholeConfiguration(answer) {
	return configurationIn(complete(answer, ...FUNCTION));
}
function updateConfiguration(aws, input) {
	return send(aws, "UpdateFunctionConfiguration", input.FunctionName ?? "", async () => wholeConfiguration(await aws.client.send(new UpdateFunctionConfigurationCommand(input))), Object.values(input.Environment?.Variables ?? {}));
}
function updateCode(aws, input) {
	return send(aws, "UpdateFunctionCode", input.FunctionName ?? "", async () => wholeConfiguration(await aws.client.send(new UpdateFunctionCodeCommand(input))));
}
function createFunction(aws, input) {
	return send(aws, "CreateFunction", input.FunctionName ?? "", async () => wholeConfiguration(await aws.client.send(new CreateFunctionCommand(input))), Object.values(input.Environment?.Variables ?? {}));
}
async function tagFunction(aws, arn, tags) {
	await send(aws, "TagResource", arn, () => aws.client.send(new TagResourceCommand({
		Resource: arn,
		Tags: tags
	})));
}
async function untagFunction(aws, arn, keys) {
	await send(aws, "UntagResource", arn, () => aws.client.send(new UntagResourceCommand({
		Resource: arn,
		TagKeys: [...keys]
	})));
}
async function* downloadCode(aws, location, resource) {
	const timeout = AbortSignal.timeout(aws.waitTimeout * 1e3);
	const problem = `The code of ${resource} could not be downloaded`;
	try {
		const answer = await fetchUrl(new URL(location), { signal: timeout });
		if (!answer.ok) throw new Failure(`${problem}: status ${answer.status}.`, "Run the workflow again.");
		if (answer.body) yield* answer.body;
	} catch (error) {
		throw error instanceof Failure ? error : new Failure(`${problem}.`, "Run the workflow again.", { cause: error });
	}
}
function waitForFunction(aws, name, what, seen) {
	return waitForLatest(aws, name, what, observeUpdate, seen);
}
function waitUntilIdle(aws, name, seen) {
	const observe = (configuration) => {
		const observed = observeUpdate(configuration);
		return observed.progress === "failed" ? {
			...observed,
			progress: "ready"
		} : observed;
	};
	return waitForLatest(aws, name, `an update of ${name} that is already under way`, observe, seen);
}
function waitForLatest(aws, name, what, observe, seen) {
	return waitUntilReady({
		...aws,
		what,
		timeout: aws.waitTimeout,
		first: seen,
		read: async () => (await getVersion(aws, name)).configuration,
		observe,
		remedy: remedyOf(void 0),
		look: `To see what it waits for, run \`aws lambda get-function-configuration --function-name ${name}\`: see \`State\`, \`LastUpdateStatus\` and their reasons.`
	});
}
function remedyOf(reasonCode) {
	return `${adviceOnState(reasonCode)} Then run the workflow again: it repeats the failed change.`;
}
async function getVersion(aws, name, version) {
	const found = await getFunction(aws, name, version);
	if (found) return found.version;
	throw new Failure(`${version ? `Version ${version} of ${name}` : name} no longer exists: somebody deleted it while this step was running.`, "Find out who deleted it, and why. Running the workflow again creates what is missing, if the inputs describe it.");
}
function observeUpdate(configuration) {
	const { State, StateReason, StateReasonCode } = configuration;
	if (State === "Deleting") refuseDeleted(configuration);
	const { LastUpdateStatus, LastUpdateStatusReason, LastUpdateStatusReasonCode } = configuration;
	if (State === "Failed" && LastUpdateStatus !== "InProgress") return {
		progress: "failed",
		state: failedState("State", StateReasonCode, StateReason),
		remedy: remedyOf(StateReasonCode)
	};
	if (LastUpdateStatus === "Failed") return {
		progress: "failed",
		state: failedState("LastUpdateStatus", LastUpdateStatusReasonCode, LastUpdateStatusReason),
		remedy: remedyOf(LastUpdateStatusReasonCode)
	};
	if (!isSettled(configuration) && LastUpdateStatus !== "InProgress") return {
		progress: "waiting",
		state: withReason(`State ${State}`, StateReasonCode, StateReason)
	};
	const state = withReason(`LastUpdateStatus ${LastUpdateStatus}`, LastUpdateStatusReasonCode, LastUpdateStatusReason);
	return {
		progress: LastUpdateStatus === "Successful" ? "ready" : "waiting",
		state
	};
}
function refuseDeleted({ FunctionName, StateReason, StateReasonCode }) {
	throw new Failure(`The function ${FunctionName} is being deleted: ${withReason("State Deleting", StateReasonCode, StateReason)}.`, "Find out who deletes it, and why. Running the workflow again after that creates it, if the inputs describe it.");
}
function withReason(state, code, reason) {
	if (code === "Creating") return state;
	const because = [code, reason].filter(Boolean).join(": ");
	return because ? `${state} (${because})` : state;
}
function failedState(status, code, reason) {
	const labels = [`${status} Failed`, code].filter(Boolean).join(", ");
	return reason ? `${reason.replace(/\.$/, "")} (${labels})` : labels;
}
// src/aws/invoke.ts
function invoke(aws, input) {
	return synchronously(input, async () => {
		const answer = await sendInvoke(aws, input, {
			InvocationType: "RequestResponse",
			LogType: "Tail"
		});
		if (!answer.ExecutedVersion) return {
			kind: "failed",
			reason: NOT_FROM_LAMBDA
		};
		return {
			kind: "answered",
			executedVersion: answer.ExecutedVersion,
			payload: answer.Payload ?? /* @__PURE__ */ new Uint8Array(),
			logTail: Buffer.from(answer.LogResult ?? "", "base64"),
			functionError: answer.FunctionError,
			execution: answer.DurableExecutionArn
		};
	});
}
function synchronously(input, call) {
	return withReasons(input, () => call().catch((error) => {
		if (error instanceof AwsFailure && WORDS$1.durableTooLong.test(error.said)) return { kind: "asynchronous-only" };
		throw error;
	}));
}
function queueEvent(aws, input) {
	return withReasons(input, async () => {
		const { StatusCode, DurableExecutionArn } = await sendInvoke(aws, input, { InvocationType: "Event" });
		if (StatusCode === 202) return {
			kind: "queued",
			execution: DurableExecutionArn
		};
		return {
			kind: "failed",
			reason: `Lambda answered with the status ${StatusCode} instead of 202 (Accepted).`
		};
	});
}
function sendInvoke(aws, { functionName, qualifier, payload, tenantId, signal }, type) {
	const command = new InvokeCommand({
		FunctionName: functionName,
		Qualifier: qualifier,
		...type,
		Payload: Buffer.from(payload),
		TenantId: tenantId
	});
	return send(aws, "Invoke", `${functionName}:${qualifier}`, () => aws.invoking().send(command, { abortSignal: signal }));
}
async function withReasons({ qualifier, signal }, call) {
	try {
		return await call();
	} catch (error) {
		return outcomeOfError(error, qualifier, signal);
	}
}
function outcomeOfError(error, qualifier, signal) {
	if (signal.aborted) return { kind: "late" };
	if (!(error instanceof AwsFailure) || isFinal(error)) throw error;
	const state = stateIn(error.said);
	const remedy = remedyOfState({ State: state });
	if (remedy && state !== "Failed") throw new Failure(error.message, qualifier === "$LATEST" ? ON_INSTANCES : remedy);
	const advice = error.kind === "surroundings" ? error.advice : void 0;
	const { message: reason, setting } = error;
	if (isNotReady(error)) return {
		kind: "not-ready",
		reason,
		advice,
		setting
	};
	return {
		kind: "failed",
		reason,
		advice: error.advice,
		setting
	};
}
function stateIn(message) {
	return WORDS$1.state.exec(message)?.[1];
}
const ON_INSTANCES = "$LATEST of a function on managed instances cannot be invoked: set `alias` or `version` to a published version.";
const NOT_FROM_LAMBDA = "The response does not name the version that ran, so it is not from Lambda: look for a proxy between the runner and AWS.";
function isNotReady({ code, message }) {
	if (stateIn(message) === "Failed") return false;
	return NOT_READY.test(code);
}
const NOT_READY = /^(ResourceConflict|ResourceNotReady|SnapStartNotReady|CodeArtifactUserPending|ENINotReady|EC2Throttled|EFSMountTimeout)Exception$/;
function isFinal({ kind, code }) {
	if (kind === "surroundings") return !NOT_READY.test(code);
	return kind === "denied" || kind === "missing" || kind === "input";
}
// src/aws/version.ts
function publishVersion(aws, input) {
	const { FunctionName: name = "" } = input;
	return send(aws, "PublishVersion", name, async () => {
		const published = versionIn(await aws.client.send(new PublishVersionCommand(input)));
		if (isNumber(published.number)) return published;
		throw new AwsFailure({
			code: "NoVersion",
			kind: "aws",
			status: 200,
			uncertain: true
		}, `PublishVersion answered for ${name} without the number of a version, so it is unknown whether a version was published.`, "Run the workflow again: a version that was published is found and used. If the error persists, look for a proxy between the runner and AWS.");
	});
}
function listVersions(aws, name) {
	const share = sharing();
	return collectVersions(aws, name, (answer) => versionIn(share(answer)));
}
function listVersionNumbers(aws, name, enough) {
	const kept = ({ Version: number = "", Description, CodeSha256: codeSha256 }) => ({
		number,
		record: parseVersionRecord(Description),
		codeSha256
	});
	return collectVersions(aws, name, kept, enough);
}
async function collectVersions(aws, name, kept, enough) {
	return (await itemsOf(pagesOf(aws, "ListVersionsByFunction", name, (Marker) => aws.client.send(new ListVersionsByFunctionCommand({
		FunctionName: name,
		Marker
	})), ({ Versions = [] }) => Versions.map(kept)), enough)).filter(({ number }) => isNumber(number)).sort((left, right) => Number(left.number) - Number(right.number));
}
async function deleteVersion(aws, name, version) {
	if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`${version} is not the number of a version.`);
	const input = {
		FunctionName: name,
		Qualifier: String(version)
	};
	await orUndefined(send(aws, "DeleteFunction", `${name}:${version}`, () => aws.client.send(new DeleteFunctionCommand(input))));
}
function waitForVersion(aws, name, published) {
	return waitUntilReady({
		...aws,
		what: `version ${published.number} of ${name}`,
		goal: "ready",
		timeout: aws.waitTimeout,
		first: published,
		read: () => getVersion(aws, name, published.number),
		observe: ({ configuration }) => observeVersion(configuration),
		remedy: `Fix the cause that AWS names and release again: a changed package or setting becomes a new version. To repeat the same release, delete version ${published.number} first, with \`aws lambda delete-function --function-name ${name} --qualifier ${published.number}\`: otherwise, Lambda gives back the version that failed.`,
		look: lookAt(name, published.number)
	});
}
const WAKE_UP_TIMEOUT = 1e4;
function wakeVersion(aws, name, version, makeEvent = () => ({ payload: "{}" })) {
	const { number: qualifier } = version;
	let seen = version;
	const read = async () => {
		if (seen.configuration.State === "Inactive") {
			const input = {
				functionName: name,
				qualifier,
				...makeEvent()
			};
			if ((await invoke(aws, {
				...input,
				signal: AbortSignal.timeout(WAKE_UP_TIMEOUT)
			})).kind === "asynchronous-only") await queueEvent(aws, {
				...input,
				signal: AbortSignal.timeout(WAKE_UP_TIMEOUT)
			});
		}
		seen = await getVersion(aws, name, qualifier);
		return seen;
	};
	return waitUntilReady({
		...aws,
		what: `version ${qualifier} of ${name}`,
		goal: "ready",
		timeout: aws.waitTimeout,
		first: version,
		read,
		observe: ({ configuration }) => {
			const { State, StateReason, StateReasonCode } = configuration;
			refuseUninvocable(configuration);
			return {
				progress: State === "Active" ? "ready" : State === "Failed" ? "failed" : "waiting",
				state: State === "Failed" ? failedState("State", StateReasonCode, StateReason) : withReason(`State ${State}`, StateReasonCode, StateReason)
			};
		},
		remedy: "A version cannot be changed: choose another version.",
		look: lookAt(name, qualifier)
	});
}
function lookAt(name, version) {
	return `To see what it waits for, run \`aws lambda get-function-configuration --function-name ${name} --qualifier ${version}\`: see \`State\` and \`StateReason\`.`;
}
function refuseUninvocable(configuration) {
	const { FunctionName, Version: number, State, StateReason, StateReasonCode } = configuration;
	const remedy = remedyOfState(configuration);
	if (remedy === void 0 || State === "Failed") return;
	throw new Failure(`Version ${number} of ${FunctionName} cannot be invoked: ${withReason(`State ${State}`, StateReasonCode, StateReason)}.`, remedy);
}
function observeVersion(configuration) {
	const { State, StateReason, StateReasonCode, SnapStart } = configuration;
	refuseUninvocable(configuration);
	const isSnapStart = SnapStart?.ApplyOn === "PublishedVersions";
	if (State === "Failed") {
		const state = failedState("State", StateReasonCode, StateReason);
		const { FunctionName, Version: number } = configuration;
		const problem = `Lambda could not initialize version ${number} of ${FunctionName} for SnapStart: ${state}.`;
		return {
			progress: "failed",
			state,
			...isSnapStart ? { problem } : {}
		};
	}
	const state = withReason(`State ${State}`, StateReasonCode, StateReason);
	const snapshotMissing = isSnapStart && SnapStart.OptimizationStatus !== "On";
	if (State === "Active" && snapshotMissing) return {
		progress: "waiting",
		state: `${state}, SnapStart not yet on`
	};
	return {
		progress: State === "Active" || State === "Inactive" ? "ready" : "waiting",
		state
	};
}
// src/group-by.ts
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
// src/model/last-move.ts
function movedByThisRun(alias, run) {
	const history = alias?.history;
	return run !== void 0 && history?.current === alias?.traffic.version && history?.git.run === run;
}
function rolledBackByThisRun(alias, run) {
	const [marked] = badVersions(alias);
	return marked !== void 0 && Number(alias.traffic.version) < Number(marked) && movedByThisRun(alias, run) ? marked : void 0;
}
function publishedByThisRun(record, run) {
	return run !== void 0 && record?.git.run === run;
}
function beforeLastMove(alias, before) {
	const { history } = alias;
	const [current, ...previous] = history?.previous ?? [];
	if (!history || current === void 0) return void 0;
	const git = before?.record?.git ?? {};
	const { bad, made } = history;
	return withHistory({
		...alias,
		traffic: allTo(current)
	}, {
		current,
		previous,
		bad,
		made,
		git
	});
}
function versionBeforeLastMove(alias) {
	return alias?.history?.previous[0];
}
function recordedPredecessor(alias, versions) {
	const bad = badVersions(alias);
	let { version } = alias.traffic;
	for (;;) {
		const predecessor = numbered(versions, version)?.record?.predecessor;
		if (!predecessor || predecessor.alias !== alias.name) return void 0;
		if (Number(predecessor.version) >= Number(version)) return void 0;
		if (!bad.includes(predecessor.version)) return predecessor.version;
		version = predecessor.version;
	}
}
const SLOTS = Object.keys({
	"end-shift": {
		steps: [
			"end-traffic-shift",
			"record-traffic-shift",
			"stop-deployment"
		],
		when: "when an earlier run began to shift traffic and did not end"
	},
	stage: {
		steps: ["stage-code"],
		when: "with `s3-bucket`"
	},
	"restore-latest-first": {
		steps: ["restore-latest"],
		when: "when only the configuration is released and `$LATEST` still contains a version that failed, or with `unreleased-changes: discard`"
	},
	pin: {
		steps: ["pin-aliases"],
		when: "when `$LATEST` is about to change"
	},
	"code-signing": {
		steps: ["set-code-signing"],
		when: "with `code-signing-config-arn`"
	},
	create: {
		steps: ["create-function"],
		when: "when the function does not exist"
	},
	"runtime-mode": {
		steps: ["set-runtime-management"],
		when: "with `runtime-management`, for `$LATEST`, if it is not an ARN"
	},
	configure: { steps: ["update-configuration"] },
	code: { steps: ["update-code"] },
	"runtime-version": {
		steps: ["set-runtime-management"],
		when: "with the ARN of a runtime version, for `$LATEST`"
	},
	publish: { steps: ["publish-version"] },
	"runtime-of-release": {
		steps: ["set-runtime-management"],
		when: "with `runtime-management`, for the version"
	},
	wake: {
		steps: ["wake-version"],
		when: "in a promotion or rollback to an inactive version"
	},
	gate: {
		steps: ["test-version"],
		when: "when the smoke test invokes the function"
	},
	untag: {
		steps: ["untag-resource"],
		when: "with `tags-remove`"
	},
	tag: {
		steps: ["tag-resource"],
		when: "with `tags`"
	},
	reserve: {
		steps: ["set-reserved-concurrency"],
		when: "with `reserved-concurrency`"
	},
	permissions: {
		steps: ["add-permissions"],
		when: "with `invoke-permissions`"
	},
	"function-url": {
		steps: ["set-function-url"],
		when: "with `function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`"
	},
	"event-invoke": {
		steps: ["set-event-invoke"],
		when: "with `function-event-invoke-configuration`"
	},
	shift: {
		steps: ["shift-traffic"],
		when: "with `traffic-shift`"
	},
	move: { steps: [
		"create-alias",
		"update-alias",
		"deploy-with-codedeploy"
	] },
	"permissions-of-new-alias": {
		steps: ["add-permissions"],
		when: "with `invoke-permissions`, when the alias is new"
	},
	"function-url-of-new-alias": {
		steps: ["set-function-url"],
		when: "with the same inputs, when the alias is new"
	},
	"event-invoke-of-new-alias": {
		steps: ["set-event-invoke"],
		when: "with `function-event-invoke-configuration`, when the alias is new"
	},
	provision: {
		steps: ["set-provisioned-concurrency"],
		when: "with `provisioned-concurrency`"
	},
	test: {
		steps: ["test-traffic"],
		when: "with a smoke test"
	},
	"restore-latest": {
		steps: ["restore-latest"],
		when: "in a rollback"
	},
	name: {
		steps: ["name-release"],
		when: "with `release-alias`"
	},
	prune: {
		steps: ["prune-versions"],
		when: "with `keep-versions`"
	}
});
function inOrder(slots) {
	return SLOTS.flatMap((slot) => {
		const step = slots[slot];
		return step ? [step] : [];
	});
}
// src/plan/release-plan.ts
function ordered(draft) {
	return {
		...draft,
		steps: inOrder(draft.slots)
	};
}
function aliasStep(name, alias, { keepVersions }) {
	if (!alias) return {
		type: "create-alias",
		alias: name
	};
	return {
		type: "update-alias",
		alias,
		clearsWeights: !isWhole(alias.traffic),
		longestHistory: keepVersions ? keepVersions - 1 : void 0
	};
}
function withStaging(plan, { staging, code }) {
	if (!staging || code.kind === "s3-object" || code.kind === "image" || !sendsCode(plan)) return plan;
	return {
		...plan,
		slots: {
			...plan.slots,
			stage: {
				type: "stage-code",
				staging
			}
		}
	};
}
function sendsCode({ slots }) {
	return slots.code !== void 0 || slots.create !== void 0;
}
function stages({ slots }) {
	return slots.stage !== void 0;
}
function wakeStep(target) {
	const { State } = target.configuration;
	return State === void 0 || State === "Active" ? void 0 : {
		type: "wake-version",
		version: target
	};
}
const UNTESTED_BEFORE = "Only a URL is tested, and it reaches the new version only after the alias moves, so nothing is tested before the version takes traffic. To test it first, also set `payload` or `http-path`.";
function withTests(plan, { smokeTest }) {
	if (!smokeTest || inOrder(plan.slots).length === 0) return plan;
	const { publish, move } = plan.slots;
	const isRelease = publish !== void 0 || move !== void 0;
	const testsTraffic = move !== void 0 || publish === void 0 || smokeTest.url !== void 0;
	const isUrlAlone = isRelease && smokeTest.url !== void 0 && functionTestsOf(smokeTest).length === 0;
	return {
		...plan,
		slots: {
			...plan.slots,
			gate: isRelease && functionTestsOf(smokeTest).length > 0 ? { type: "test-version" } : void 0,
			test: testsTraffic ? { type: "test-traffic" } : void 0
		},
		warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings
	};
}
function withReleaseAlias(plan, { releaseAlias: wanted }, { releaseAlias: existing }) {
	if (wanted === void 0) return plan;
	if (existing && !isReleaseAliasOf(wanted, existing)) refuseOtherAlias(plan, wanted, existing);
	const { name } = wanted;
	const named = plan.to ?? plan.from;
	if (existing && existing.traffic.version === plan.to) return plan;
	if (existing && !releasesVersion(plan)) {
		const warning = `The release alias ${name} stays on ${versionName(existing.traffic.version)}, because nothing is released: ${versionName(named)} already has this code and configuration. If the alias is wrong, delete it and run the workflow again.`;
		return {
			...plan,
			warnings: [...plan.warnings, warning]
		};
	}
	const step = {
		type: "name-release",
		...wanted,
		existing
	};
	return {
		...plan,
		slots: {
			...plan.slots,
			name: step
		}
	};
}
function refuseOtherAlias({ functionName }, { name, tag }, existing) {
	const other = recordedTagOf(existing);
	const serves = `serves ${trafficText(existing.traffic)}`;
	if (other !== void 0) throw new Failure(`The alias ${name} is the release alias of ${other} and ${serves}. It cannot be that of ${tag} as well: the two differ only in characters that the name of an alias cannot contain.`, "Set `release-alias` to another name, for example with a suffix.");
	throw new Failure(`The alias ${name} already exists and ${serves}, and this action did not create it as a release alias. Callers may use it, so it is not moved to this release.`, `Set \`release-alias\` to another name. If nobody calls the alias ${name}, delete it (\`aws lambda delete-alias --function-name ${functionName} --name ${name}\`) and run the workflow again.`);
}
function isUnchanged({ steps }) {
	return steps.every(({ type }) => STEPS[type].effect === "upkeep");
}
function releasesVersion({ slots }) {
	return haveEffect(inOrder(slots), "version", "traffic");
}
// src/plan/prune-versions.ts
function withPruning(plan, { keepVersions: keep }, isByThisRun) {
	if (keep === void 0 || !(isByThisRun || releasesVersion(plan))) return plan;
	return {
		...plan,
		slots: {
			...plan.slots,
			prune: {
				type: "prune-versions",
				keep
			}
		}
	};
}
function versionsToPrune(keep, use) {
	const numbers = use.versions.map(({ number }) => number).filter(isNumber).map(Number).sort((left, right) => left - right);
	const used = usedVersions(use);
	return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)));
}
function usedVersions({ versions, aliases, provisioned, spared }) {
	const used = aliases.flatMap((alias) => {
		const { traffic, history } = alias;
		return [
			traffic.version,
			...sharesOf(traffic).map(([version]) => version),
			...history ? [
				history.current,
				...history.previous,
				...history.bad
			] : [],
			recordedPredecessor(alias, versions)
		];
	});
	const { versions: named = [], codeSha256 } = spared ?? {};
	const withCode = versions.filter((each) => codeSha256 && each.codeSha256 === codeSha256);
	const needed = [...named, ...withCode.map(({ number }) => number)];
	return new Set([
		...used,
		...provisioned,
		...needed
	].filter((version) => version !== void 0));
}
// src/aws/settled-alias.ts
const CLEARING = 1e4;
async function settledAlias(aws, functionName, alias, isUndone = false) {
	if (heldOn(alias.traffic) === void 0) return alias;
	const provisioned = await provisionedOf(aws, functionName, alias);
	if (!provisioned) return alias;
	const { clock } = aws;
	let allocatedAt;
	const observe = (seen) => {
		refuseFailedAllocation(functionName, seen, isUndone);
		if (!seen.provisioned || !isAllocating(seen.provisioned)) allocatedAt ??= clock.now();
		return {
			progress: allocatedAt !== void 0 && clock.now() - allocatedAt >= CLEARING || heldOn(seen.alias.traffic) === void 0 ? "ready" : "waiting",
			state: heldText(seen)
		};
	};
	return (await waitUntilReady({
		...aws,
		what: `the move of the alias ${alias.name} of ${functionName} to ${versionName(alias.traffic.version)}`,
		timeout: aws.waitTimeout,
		first: {
			alias,
			provisioned
		},
		read: async () => {
			const [found, now] = await Promise.all([getAlias(aws, functionName, alias.name), getProvisionedConcurrency(aws, functionName, alias.name)]);
			return {
				alias: found ?? alias,
				provisioned: now
			};
		},
		observe,
		remedy: ALLOCATION_ADVICE,
		look: lookAtAllocation(functionName, alias.name)
	})).alias;
}
async function aliasToRollBack(aws, functionName, alias) {
	const held = heldOn(alias.traffic);
	if (held === void 0) return alias;
	const provisioned = await provisionedOf(aws, functionName, alias).catch(() => void 0);
	if (!provisioned || !(isAllocating(provisioned) || hasFailed$1(provisioned))) return alias;
	const { version } = alias.traffic;
	const why = hasFailed$1(provisioned) ? `because AWS could not allocate provisioned concurrency for ${versionName(version)} (${provisioned.reason})` : `while AWS allocates provisioned concurrency for ${versionName(version)} (${allocationText(provisioned)})`;
	aws.log(`The alias ${alias.name} is on ${versionName(version)}, but ${versionName(held)} keeps all of its traffic ${why}. The rollback does not wait for that.`);
	return {
		...alias,
		traffic: allTo(version)
	};
}
async function provisionedOf(aws, functionName, { name }) {
	try {
		return await getProvisionedConcurrency(aws, functionName, name);
	} catch (error) {
		if (!isDenied(error)) throw error;
		aws.log(`Whether AWS has put the weights on the alias ${name} is unknown. ${error.message}`);
		return;
	}
}
function refuseFailedAllocation(functionName, { alias, provisioned }, isUndone) {
	const { name, traffic } = alias;
	const held = heldOn(traffic);
	if (held === void 0 || !provisioned || !hasFailed$1(provisioned)) return;
	const to = versionName(traffic.version);
	throw new FailedAllocation(`${failedAllocation(provisioned, `${to} of ${functionName}`)}. ${isUndone ? `The alias ${name} was set to it, but AWS kept sending all traffic to ${versionName(held)}` : `${capitalised(versionName(held))} keeps all traffic of the alias ${name}`}.`, `${isUndone ? "" : `Move the alias ${name} back first, with \`mode: rollback\`. `}${adviceOnAllocation(provisioned)}`, failsAtStart(provisioned));
}
function heldText({ alias, provisioned }) {
	const held = heldOn(alias.traffic);
	const allocation = provisioned ? allocationText(provisioned) : "no provisioned concurrency";
	return held === void 0 ? allocation : `${allocation}; ${versionName(held)} keeps all traffic until then`;
}
// src/read/reread.ts
function rereadAlias(aws, functionName, name, known) {
	const throttled = (error) => {
		if (isThrottled(error)) return void 0;
		throw error;
	};
	return tryRead(getAlias(aws, functionName, name).catch(throttled).then((found) => found ?? readThrough(aws, functionName, name, known)));
}
async function rereadSettled(aws, functionName, known) {
	const now = await rereadAlias(aws, functionName, known.name, known);
	if (!now?.found || isSameTraffic(now.found.traffic, known.traffic)) return now;
	return { found: await settledAlias(aws, functionName, now.found) };
}
async function readThrough(aws, functionName, name, known) {
	const found = await getFunction(aws, functionName, name);
	if (!found) return void 0;
	const { number } = found.version;
	return {
		name,
		arn: "",
		revisionId: void 0,
		traffic: known?.traffic.version === number ? known.traffic : allTo(number),
		history: void 0,
		description: ""
	};
}
function rereadLatest(aws, functionName) {
	return tryRead(getFunction(aws, functionName).then((found) => found?.version.configuration));
}
function tryRead(reading) {
	return reading.then((found) => ({ found }), () => void 0);
}
// src/aws/s3.ts
function stagingKey({ prefix }, sha256) {
	const name = `${Buffer.from(sha256, "base64").toString("hex")}.zip`;
	return prefix ? `${prefix}/${name}` : name;
}
async function stageArchive(aws, staging, archive) {
	const { bucket } = staging;
	const place = {
		bucket,
		key: stagingKey(staging, archive.sha256)
	};
	const client = await openS3(aws);
	const found = await findObject(aws, client, place, archive.size);
	if (found) {
		aws.log(`s3://${bucket}/${place.key} already contains this package.`);
		return found;
	}
	return upload(aws, client, place, archive);
}
async function findObject(aws, client, place, size) {
	const { HeadObjectCommand } = await import("./client-s32.js");
	const input = {
		Bucket: place.bucket,
		Key: place.key
	};
	try {
		const head = await callS3(aws, "HeadObject", place, () => client.send(new HeadObjectCommand(input)));
		return head.ContentLength === size ? withVersion(place, head.VersionId) : void 0;
	} catch (error) {
		if (isRefused(error)) return void 0;
		throw error;
	}
}
function isRefused(error) {
	return error instanceof AwsFailure && [
		"missing",
		"denied",
		"input"
	].includes(error.kind);
}
async function upload(aws, client, place, { sha256, digest, size, open }) {
	const { Upload } = await import("./lib-storage.js");
	const { bucket: Bucket, key: Key } = place;
	const put = async () => {
		const Body = await open();
		const Metadata = {
			[CODE_SHA256]: sha256,
			...digest && { ["content-digest"]: digest }
		};
		const parts = new Upload({
			client,
			params: {
				Bucket,
				Key,
				Body,
				ContentLength: size,
				ContentType: "application/zip",
				Metadata,
				ChecksumAlgorithm: "SHA256"
			}
		});
		let shown = 0;
		parts.on("httpUploadProgress", ({ loaded = 0 }) => {
			const quarter = Math.floor(loaded / size * 4);
			if (quarter > shown) aws.log(`Uploading to s3://${Bucket}/${Key}: ${quarter * 25}%`);
			shown = Math.max(quarter, shown);
		});
		return parts.done();
	};
	const { VersionId } = await callS3(aws, "PutObject", place, put);
	return withVersion(place, VersionId);
}
async function openS3(aws) {
	const { S3Client } = await import("./client-s32.js");
	return sendInPieces(await clientLike(aws, S3Client));
}
function callS3(aws, operation, { bucket, key }, work) {
	const arn = `arn:${partitionOf(aws.region)}:s3:::${bucket}/${key}`;
	return send(aws, operation, arn, () => work().catch((error) => {
		throw bucketProblem(error, bucket, aws.region, operation === "GetObject" ? key : void 0) ?? error;
	}));
}
function withVersion(place, version) {
	return version && version !== "null" ? {
		...place,
		version
	} : place;
}
const CODE_SHA256 = "code-sha256";
const CONTENT_DIGEST = "content-digest";
const OTHER_REGION = /^(PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/;
function bucketProblem(thrown, bucket, region, read) {
	const error = thrown;
	if (error.name === "NoSuchBucket") return new Failure(`There is no bucket ${bucket}.`, `Check the spelling of \`s3-bucket\`. The action does not create buckets: if there is none yet, create it in the function's region (\`aws s3 mb s3://${bucket} --region ${region}\`)${read ? ` and upload the package to it as \`${read}\` in an earlier step` : ""}.`);
	const status = error.$metadata?.httpStatusCode;
	if (!OTHER_REGION.test(error.name ?? "") && status !== 301 && status !== 307) return void 0;
	const found = error.$response?.headers?.["x-amz-bucket-region"] ?? error.Region;
	return new Failure(`The bucket ${bucket} is in ${found ?? "another region"} and the function in ${region}: Lambda takes packages only from a bucket in its own region.`, `Set \`s3-bucket\` to a bucket in ${region}.`);
}
// src/model/limits.ts
const DIRECT_UPLOAD_LIMIT = 52428800;
const UNZIPPED_LIMIT = 262144e3;
const MOST_TAGS = 50;
function refuseTooManyTags(existing, added) {
	const keys = Object.keys({
		...existing,
		...added
	}).filter((key) => !key.startsWith("aws:"));
	if (Object.keys(added).length === 0 || keys.length <= MOST_TAGS) return;
	throw new Failure(`The function would have ${keys.length} tags; Lambda allows ${MOST_TAGS}.`, "Remove tags from `tags`, or name tags that are no longer needed in `tags-remove`.");
}
const SMALLER = "Remove what the function does not need at run time, such as tests, caches and development dependencies (use `exclude` with a `source-dir`)";
function fitsInRequest(bytes) {
	return bytes <= DIRECT_UPLOAD_LIMIT;
}
function tooLargeForRequest(subject, bytes) {
	return `${subject} is ${megabytes(bytes)} zipped; Lambda accepts at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`;
}
function refuseTooLargeForRequest(bytes) {
	if (fitsInRequest(bytes)) return;
	throw new Failure(tooLargeForRequest("The package", bytes), `Set \`s3-bucket\` to a bucket in the function's region, so that Lambda fetches the package from there. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`);
}
function unzippedProblem(subject, bytes) {
	if (bytes <= 262144e3) return void 0;
	return new Failure(`${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, including all layers.`, `${SMALLER}. If it is still too large, deploy a container image; moving files to a layer does not help, because layers count as well.`);
}
function megabytes(bytes) {
	const megabytes = bytes / 1048576;
	if (megabytes < .1) return `${grouped(bytes)} bytes`;
	return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB (${grouped(bytes)} bytes)`;
}
// src/package/names.ts
function sortedByName(entries) {
	return entries.map((entry) => ({
		entry,
		bytes: Buffer.from(entry.name)
	})).sort((a, b) => a.bytes.compare(b.bytes)).map(({ entry }) => entry);
}
function shownNames(names) {
	const first = names.slice(0, 3).map(shownName).join(", ");
	return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
function decodeName(bytes, where) {
	if ((0, import__node_buffer.isUtf8)(bytes)) return bytes.toString("utf8");
	const shown = bytes.toString("latin1").replace(/[^ -~]/g, (char) => {
		return `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
	});
	throw new Failure(`${where} contains a name that is not valid UTF-8: ${shown}.`, "Rename it: Lambda and its runtimes expect file names in UTF-8.");
}
const LONGEST_PATH = 4096;
function isTooLong(name) {
	return name.length >= 4096 || Buffer.byteLength(name) >= 4096;
}
function requireUnpackable(name, where) {
	const segments = name.split("/");
	if (name.includes("\\")) throw new Failure(`${where} contains a name with a backslash: ${shownName(name)}. On Linux, a backslash is part of the file's name and does not separate folders.`, "Use a tool that writes `/` between folders, such as zip, 7z or tar; Compress-Archive of Windows PowerShell 5 writes backslashes.");
	if (name.startsWith("/") || segments.includes("..")) throw new Failure(`${where} contains a name that leads out of the package: ${shownName(name)}.`, "Build the archive inside the folder with its content, for instance `cd build && zip -r ../app.zip .`.");
	requireShortEnough(name, segments, where);
	if (name.includes("\0") || segments.every((segment) => segment === "" || segment === ".")) throw new Failure(`${where} contains a name that is not a file name: "${shownName(name)}".`, "Build the archive again.");
}
const LONGEST_NAME$1 = 255;
const LONGEST_UNPACKED = 4085;
function requireShortEnough(name, segments, where) {
	const long = segments.find((segment) => Buffer.byteLength(segment) > LONGEST_NAME$1);
	if (long === void 0 && Buffer.byteLength(name) <= LONGEST_UNPACKED) return;
	const [what, limit] = long === void 0 ? [`a path of ${Buffer.byteLength(name)} bytes`, LONGEST_UNPACKED] : [`a name of ${Buffer.byteLength(long)} bytes`, LONGEST_NAME$1];
	throw new Failure(`${where} contains ${what}, which Lambda cannot unpack: Linux allows ${limit}. It begins with ${shownName((long ?? name).slice(0, 60))}.`, "Give it a shorter name.");
}
function shownPath(path, workspace = process.cwd()) {
	const inside = (0, import__node_path.relative)(workspace, path);
	if (inside === "") return ".";
	const outside = inside === ".." || inside.startsWith(`..${import__node_path.sep}`) || (0, import__node_path.isAbsolute)(inside);
	return shownName(outside ? path : inside);
}
function codeOf(error) {
	return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown error";
}
const UNWRITABLE = /^(ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS)$/;
function isUnwritable(error) {
	return !(error instanceof Failure) && UNWRITABLE.test(codeOf(error));
}
function unwritable(what, directory, needs, error) {
	return new Failure(`${what} could not be written to \`${directory}\` (${codeOf(error)}).`, `${needs}. Check that the disk has enough space and that the user of this step may write there, or set the variable RUNNER_TEMP to another directory.`, { cause: error });
}
// src/package/temporary-file.ts
var TemporaryFile = class {
	#directory;
	#descriptor;
	#block = Buffer.allocUnsafeSlow(PIECE);
	#filled = 0;
	#size = 0;
	constructor(directory) {
		this.#directory = directory;
		this.#descriptor = this.#orUnwritable(() => {
			const name = (0, import__node_path.join)(directory, `package-${(0, import__node_crypto.randomUUID)()}.zip`);
			const descriptor = (0, import__node_fs.openSync)(name, "wx+", 384);
			(0, import__node_fs.unlinkSync)(name);
			return descriptor;
		});
	}
	add(bytes) {
		this.#size += bytes.length;
		if (this.#filled + bytes.length > 1048576) this.#flush();
		if (bytes.length > 1048576) this.#write(bytes);
		else {
			this.#block.set(bytes, this.#filled);
			this.#filled += bytes.length;
		}
	}
	open() {
		this.#flush();
		return (0, import__node_fs.createReadStream)("", {
			fd: this.#descriptor,
			autoClose: false,
			start: 0,
			highWaterMark: PIECE
		});
	}
	reader(where) {
		this.#flush();
		return fileReader(this.#descriptor, this.#size, where);
	}
	#flush() {
		this.#write(this.#block.subarray(0, this.#filled));
		this.#filled = 0;
	}
	#write(bytes) {
		this.#orUnwritable(() => {
			for (let done = 0; done < bytes.length;) done += (0, import__node_fs.writeSync)(this.#descriptor, bytes, done);
		});
	}
	#orUnwritable(work) {
		try {
			return work();
		} catch (error) {
			throw unwritable("The package", this.#directory, "A package on its way to or from S3 needs up to 250 MB of disk space", error);
		}
	}
};
function fileReader(descriptor, size, where) {
	return {
		size,
		read(position, length, room) {
			const available = Math.max(0, Math.min(length, size - position));
			const bytes = room ? room.subarray(0, available) : Buffer.allocUnsafe(available);
			try {
				let filled = 0;
				while (filled < bytes.length) {
					const read = (0, import__node_fs.readSync)(descriptor, bytes, filled, bytes.length - filled, position + filled);
					if (read === 0) break;
					filled += read;
				}
				return bytes.subarray(0, filled);
			} catch (error) {
				throw new Failure(`${where} cannot be read (${codeOf(error)}).`, "Check its permissions.", { cause: error });
			}
		}
	};
}
const PIECE = 1048576;
function piecesOf(reader, start, length) {
	return pieces(reader, start, length);
}
function sharedPieces(reader, start = 0, length = reader.size) {
	return pieces(reader, start, length, Buffer.allocUnsafe(Math.min(PIECE, length)));
}
function* pieces(reader, start, length, room) {
	for (let done = 0; done < length;) {
		const piece = reader.read(start + done, Math.min(PIECE, length - done), room);
		if (piece.length === 0) return;
		yield piece;
		done += piece.length;
	}
}
// src/package/archive.ts
async function keepArchive(pieces, keeping) {
	const hash = (0, import__node_crypto.createHash)("sha256");
	let size = 0;
	const store = keeping === "in memory" ? inMemory() : keeping === "nowhere" ? void 0 : onDisk(keeping);
	for await (const piece of pieces) {
		hash.update(piece);
		store?.add(piece, size);
		size += piece.length;
	}
	return {
		sha256: hash.digest("base64"),
		size,
		...store?.kept(size)
	};
}
function inMemory() {
	let room = Buffer.allocUnsafeSlow(FIRST_ROOM);
	return {
		add(piece, offset) {
			const end = offset + piece.length;
			room = end > 52428800 ? void 0 : room && withRoomFor(end, room);
			room?.set(piece, offset);
		},
		kept: (size) => room ? { zip: room.subarray(0, size) } : {}
	};
}
const FIRST_ROOM = 1048576;
function withRoomFor(size, room) {
	if (size <= room.length) return room;
	const larger = Buffer.allocUnsafeSlow(Math.min(DIRECT_UPLOAD_LIMIT, Math.max(size, 2 * room.length)));
	larger.set(room);
	return larger;
}
function onDisk({ directory }) {
	const file = new TemporaryFile(directory);
	return {
		add: (piece) => file.add(piece),
		kept: () => ({ open: () => file.open() })
	};
}
async function* checkedBytes(bytes, sha256, failure) {
	const hash = (0, import__node_crypto.createHash)("sha256");
	for await (const piece of bytes) {
		hash.update(piece);
		yield piece;
	}
	if (hash.digest("base64") !== sha256) throw failure();
}
// src/model/layer.ts
function layerDigest({ content, runtimes, architectures }) {
	const parts = [
		content,
		runtimes.toSorted().join(","),
		architectures.toSorted().join(",")
	];
	return (0, import__node_crypto.createHash)("sha256").update(parts.join("\0")).digest("base64url");
}
function missingGrantees(sharing, policy) {
	return [
		...sharing.accounts.map((id) => ({
			kind: "account",
			id
		})),
		...sharing.organizations.map((id) => ({
			kind: "organization",
			id
		})),
		...sharing.everybody ? [{
			kind: "everybody",
			id: "*"
		}] : []
	].filter((grantee) => !mayUse(policy, grantee));
}
function mayUse(policy, grantee) {
	return statementsOf(policy).some((statement) => statement.Effect === "Allow" && admits(statement, grantee));
}
function admits({ Principal, Condition }, { kind, id }) {
	const principals = [typeof Principal === "string" ? Principal : Principal?.["AWS"] ?? []].flat();
	const organizations = [Condition?.["StringEquals"]?.["aws:PrincipalOrgID"] ?? []].flat();
	if (principals.includes("*") && Condition === void 0) return true;
	if (kind === "everybody") return false;
	if (kind === "organization") return principals.includes("*") && organizations.includes(id);
	return Condition === void 0 && principals.some((principal) => principal === id || principal.endsWith(`::${id}:root`));
}
function isShared({ accounts, organizations, everybody = false }) {
	return accounts.length + organizations.length > 0 || everybody;
}
function layerArn(layerVersionArn) {
	return layerVersionArn.replace(/:\d+$/, "");
}
// src/plan/settings/unreadable-environment.ts
function unreadableVariables(configuration, change) {
	return new Failure(`The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. Lambda replaces all variables at once, so a release that ${change} some without knowing the others would delete those.`, `${decryptionAdvice(configuration)} Or list all variables that the function needs in \`environment\`, and set \`environment-strategy: replace\`${change === "removes" ? " in place of `environment-remove`" : ""}. Then run the workflow again.`);
}
function incomparableVariables(configuration, choice, version) {
	return new Failure(`The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. With \`unreleased-changes: ${choice}\`, they would have to be compared with those of version ${version}.`, `${decryptionAdvice(configuration)} Or list all variables in \`environment\`, and set \`environment-strategy: replace\`. Then run the workflow again.`);
}
function unreadableWarning(configuration) {
	return `The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. So they cannot be compared with those of the served version, and every run publishes a version. ${decryptionAdvice(configuration)}`;
}
function reasonOf({ Environment, KMSKeyArn }) {
	const code = Environment?.Error?.ErrorCode ?? "unknown error";
	const on = KMSKeyArn ? ` on ${KMSKeyArn}` : "";
	return code === "AccessDeniedException" ? `the credentials are not allowed to perform kms:Decrypt${on}` : `${code}${on}`;
}
function decryptionAdvice({ KMSKeyArn = "ARN of the function's KMS key" }) {
	return `Add \`{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "${KMSKeyArn}" }\` to the policy of the role that this step signs in as, and allow that role kms:Decrypt in the policy of the key, too.`;
}
// src/plan/configuration.ts
function wantedConfiguration(inputs, current) {
	const members = Object.entries(inputs.configuration).filter(([name]) => name !== "KMSKeyArn" || !isKeyIgnored(inputs, current)).map(([name, written]) => [name, wantedMember(name, written, current)]);
	const currentLayers = (current?.Layers ?? []).flatMap(({ Arn }) => Arn ? [Arn] : []);
	return withoutUndefined({
		...Object.fromEntries(members),
		Layers: inputs.layers && wantedLayers(currentLayers, inputs.layers),
		Environment: inputs.environment && { Variables: wantedVariables(current, inputs.environment) }
	});
}
function wantedMember(name, written, current) {
	if (REPLACED_WHOLE.has(name) || !isObject(written)) return written;
	if (Object.keys(written).length === 0) return current && EMPTY_MEMBERS[name];
	const completed = completedWith(current && requestMember(name, current), written);
	switch (name) {
		case "LoggingConfig": return withPossibleLevels(completed, written);
		case "VpcConfig": return wantedVpc(completed, written, current);
		default: return completed;
	}
}
function completedWith(current, written) {
	const kept = isObject(current) ? current : {};
	const members = Object.entries(written).map(([name, value]) => [name, isObject(value) ? completedWith(kept[name], value) : value]);
	return {
		...kept,
		...Object.fromEntries(members)
	};
}
function withPossibleLevels(completed, written) {
	if (completed["LogFormat"] === "JSON") return completed;
	const { ApplicationLogLevel: _application, SystemLogLevel: _system, ...rest } = completed;
	return {
		...rest,
		...written
	};
}
function ignoredMembers(inputs, current) {
	return isKeyIgnored(inputs, current) ? [IGNORED_KEY] : [];
}
const IGNORED_KEY = "The function has no environment variables, so AWS would ignore `KMSKeyArn` in `function-configuration`. It is not sent. It takes effect with the first release that has environment variables.";
function isKeyIgnored(inputs, current) {
	const { KMSKeyArn: key } = inputs.configuration;
	if (key === void 0 || key === "") return false;
	const { environment } = inputs;
	const variables = environment ? wantedVariables(current, environment) : current?.Environment?.Variables;
	const isUnreadable = !environment && current?.Environment?.Error !== void 0;
	const isKept = !environment && current?.["KMSKeyArn"] === key;
	return Object.keys(variables ?? {}).length === 0 && !isUnreadable && !isKept;
}
function changedMembers(wanted, current) {
	const present = comparableConfiguration(current);
	return Object.keys(wanted).filter((member) => member !== "Description").filter((member) => !isAsWritten(member, present[member], wanted[member], current.FunctionName)).map((member) => ({
		member,
		from: present[member] ?? plain(current[member]),
		to: comparableMember(member, wanted[member], current.FunctionName) ?? plain(wanted[member])
	}));
}
function plain(value) {
	return typeof value === "number" || typeof value === "string" && value !== "" ? value : void 0;
}
const EFS = ":elasticfilesystem:";
function refuseFileSystemWithoutVpc(wanted, current) {
	const fileSystems = wanted["FileSystemConfigs"] ?? [];
	const vpc = wanted["VpcConfig"] ?? current?.VpcConfig;
	if (!fileSystems.some(({ Arn }) => Arn.includes(EFS)) || vpc?.SubnetIds?.length) return;
	throw new Failure("Lambda reaches a file system of Amazon EFS only through a VPC, and the function has none.", "Set `vpc-subnet-ids` and `vpc-security-group-ids` to a network with a mount target of the file system as well.");
}
function wantedVpc(completed, written, current) {
	const { SubnetIds: subnets = [], SecurityGroupIds: groups = [], Ipv6AllowedForDualStack: kept } = completed;
	if (subnets.length === 0 !== (groups.length === 0)) {
		const missing = subnets.length === 0 ? "subnets" : "security groups";
		throw new Failure(`Lambda needs both subnets and security groups to connect a function to a VPC, but ${current ? `the function has no ${missing}` : `no ${missing} are given`}.`, `Set \`${subnets.length === 0 ? "vpc-subnet-ids" : "vpc-security-group-ids"}\` as well.`);
	}
	const dualStack = subnets.length > 0 ? kept : written.Ipv6AllowedForDualStack;
	return withoutUndefined({
		Ipv6AllowedForDualStack: dualStack,
		SubnetIds: subnets,
		SecurityGroupIds: groups
	});
}
const NO_DIFFERENCE = {
	added: [],
	changed: [],
	removed: []
};
function wantedVariables(current, change) {
	if (change.strategy === "replace") return change.set;
	if (current?.Environment?.Error) throw unreadableVariables(current, Object.keys(change.set).length > 0 ? "sets" : "removes");
	const removed = new Set(change.remove);
	const merged = {
		...current?.Environment?.Variables,
		...change.set
	};
	return Object.fromEntries(Object.entries(merged).filter(([name]) => !removed.has(name)));
}
function environmentDifference(from, to) {
	const has = (variables, name) => Object.hasOwn(variables, name);
	return {
		added: Object.keys(to).filter((name) => !has(from, name)).sort(),
		changed: Object.keys(to).filter((name) => has(from, name) && from[name] !== to[name]).sort(),
		removed: Object.keys(from).filter((name) => !has(to, name)).sort()
	};
}
const MOST_LAYERS = 5;
function wantedLayers(current, change) {
	const wanted = new Map(change.arns.map((arn) => [layerArn(arn), arn]));
	const swapped = (change.strategy === "replace" ? [] : current).map((arn) => wanted.get(layerArn(arn)) ?? arn);
	const layers = [.../* @__PURE__ */ new Set([...swapped, ...change.arns])];
	if (layers.length > MOST_LAYERS) throw new Failure(`The function would have ${layers.length} layers; Lambda allows ${MOST_LAYERS}: ${layers.join(", ")}.`, "List all layers that the function should have in `layers` and set `layers-strategy: replace`, or combine several layers into one.");
	return layers;
}
// src/plan/restored-latest.ts
function badVersionIn(latest, alias, served, versions) {
	const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256;
	const bad = badVersions(alias);
	return versions.filter(({ number }) => bad.includes(number)).find(({ configuration }) => isSameRelease(configuration, latest) || hasOtherCode && configuration.CodeSha256 === latest.CodeSha256);
}
function formerLatest({ found, alias, served, wanted, versions }) {
	const toServed = served && {
		...served.configuration,
		Version: "$LATEST",
		Description: found.Description
	};
	if (served && toServed) {
		const isPart = unknownMembers([{
			state: served.configuration,
			sent: wanted
		}], found).length === 0;
		const isBad = badVersionIn(found, alias, served, versions) !== void 0;
		if (isPart || isBad) return {
			configuration: toServed,
			code: served
		};
	}
	const hasCode = ({ configuration }) => configuration.CodeSha256 === found.CodeSha256;
	return {
		configuration: found,
		code: (served && hasCode(served) ? served : versions.findLast(hasCode)) ?? served
	};
}
function wantedChange(inputs, { configuration }, found, sentCode) {
	const { environment: _environment, ...others } = inputs;
	const { Description: _description, ...members } = wantedConfiguration(configuration.Environment?.Error ? others : inputs, configuration);
	return {
		members,
		codeSha256: inputs.code.kind === "none" ? void 0 : sentCode ?? found.CodeSha256,
		architectures: inputs.architectures
	};
}
function leavesUnverified({ steps }, remaining) {
	const begun = steps.slice(0, steps.length - remaining.length + 1);
	return haveEffect(begun, "latest", "version") && haveEffect(remaining, "latest", "version", "test", "traffic");
}
function latestAfterRestore(latest, { version: { configuration }, keepsCode }) {
	const { CodeSha256, CodeSize, Architectures } = latest;
	const RevisionId = latest.RevisionId ?? configuration.RevisionId;
	const restored = {
		...configuration,
		Version: LATEST,
		RevisionId
	};
	return keepsCode ? {
		...restored,
		CodeSha256,
		CodeSize,
		Architectures
	} : restored;
}
const NOT_UPDATED = /* @__PURE__ */ new Set([
	"Architectures",
	"PackageType",
	"TenancyConfig"
]);
function restoredMembers(latest, version, repeated = []) {
	const from = comparableConfiguration(latest);
	const to = comparableConfiguration(version);
	const names = [.../* @__PURE__ */ new Set([
		...Object.keys(from),
		...Object.keys(to),
		...repeated
	])].filter((name) => !NOT_UPDATED.has(name)).filter((name) => repeated.includes(name) || !isSame(from[name], to[name])).filter((name) => name !== "Environment" || !latest.Environment?.Error && !version.Environment?.Error);
	return Object.fromEntries(names.map((name) => [name, requestMember(name, version) ?? EMPTY_MEMBERS[name]]));
}
// src/aws/reserved-concurrency.ts
async function getReservedConcurrency(aws, functionName) {
	const input = { FunctionName: functionName };
	return (await orUndefined(send(aws, "GetFunctionConcurrency", functionName, () => aws.client.send(new GetFunctionConcurrencyCommand(input)))))?.ReservedConcurrentExecutions;
}
async function setReservedConcurrency(aws, functionName, amount) {
	const input = { FunctionName: functionName };
	if (amount === "none") {
		await send(aws, "DeleteFunctionConcurrency", functionName, () => aws.client.send(new DeleteFunctionConcurrencyCommand(input)));
		return;
	}
	const reserving = {
		...input,
		ReservedConcurrentExecutions: amount
	};
	await send(aws, "PutFunctionConcurrency", functionName, () => aws.client.send(new PutFunctionConcurrencyCommand(reserving)));
}
// src/model/settings/event-invoke.ts
const DEFAULTS = {
	MaximumRetryAttempts: 2,
	MaximumEventAgeInSeconds: 21600
};
function wantedEventInvoke(written, current) {
	if (Object.keys(written).length === 0) return void 0;
	const { DestinationConfig } = written;
	return withoutUndefined({
		MaximumRetryAttempts: written.MaximumRetryAttempts ?? current?.MaximumRetryAttempts,
		MaximumEventAgeInSeconds: written.MaximumEventAgeInSeconds ?? current?.MaximumEventAgeInSeconds,
		DestinationConfig: DestinationConfig || current?.DestinationConfig ? {
			...current?.DestinationConfig,
			...DestinationConfig
		} : void 0
	});
}
function isSameEventInvoke(left, right) {
	return isSame(comparable(left), comparable(right));
}
function comparable(config = {}) {
	const { DestinationConfig: { OnSuccess, OnFailure } = {} } = config;
	return [
		config.MaximumRetryAttempts ?? DEFAULTS.MaximumRetryAttempts,
		config.MaximumEventAgeInSeconds ?? DEFAULTS.MaximumEventAgeInSeconds,
		OnSuccess?.Destination ?? "",
		OnFailure?.Destination ?? ""
	];
}
// src/model/shift/code-deploy.ts
function appSpecOf({ functionName, alias, from, to }, { beforeAllowTraffic, afterAllowTraffic }) {
	const properties = {
		Name: functionName,
		Alias: alias,
		CurrentVersion: from,
		TargetVersion: to
	};
	const resources = [{ [functionName]: {
		Type: "AWS::Lambda::Function",
		Properties: properties
	} }];
	const hooks = [...beforeAllowTraffic === void 0 ? [] : [{ BeforeAllowTraffic: beforeAllowTraffic }], ...afterAllowTraffic === void 0 ? [] : [{ AfterAllowTraffic: afterAllowTraffic }]];
	const hooksPart = hooks.length > 0 ? `,"Hooks":${JSON.stringify(hooks)}` : "";
	return `{"version":0.0,"Resources":${JSON.stringify(resources)}${hooksPart}}`;
}
const DESCRIPTION = /^lambda-deploy-action(?: sha=(\S+))?(?: run=(\S+))?(?: ref=(\S+))?$/;
function describedAs({ sha, run, ref }) {
	return ["lambda-deploy-action", ...[
		sha && `sha=${sha}`,
		run && `run=${run}`,
		ref && `ref=${ref}`
	]].filter(Boolean).join(" ");
}
function releaseIn(description) {
	const [, sha, run, ref] = DESCRIPTION.exec(description ?? "") ?? [];
	return gitReference(sha, run, ref);
}
function isShiftBetween({ versions, takesBack }, wanted) {
	if (!versions || takesBack !== void 0) return false;
	return [
		"functionName",
		"alias",
		"from",
		"to"
	].every((member) => versions[member] === wanted[member]);
}
function versionsInAppSpec(content) {
	try {
		const [resource] = JSON.parse(content ?? "").Resources;
		const [{ Properties }] = Object.values(resource ?? {});
		const { Name, Alias, CurrentVersion, TargetVersion } = Properties;
		return {
			functionName: String(Name),
			alias: String(Alias),
			from: String(CurrentVersion),
			to: String(TargetVersion)
		};
	} catch {
		return;
	}
}
// src/aws/codedeploy.ts
const STATES = {
	Created: "running",
	Queued: "running",
	InProgress: "running",
	Baking: "running",
	Ready: "running",
	Succeeded: "succeeded",
	Failed: "failed",
	Stopped: "stopped"
};
async function opened(aws) {
	const codeDeploy = await import("./client-codedeploy.js");
	return {
		codeDeploy,
		client: await clientLike(aws, codeDeploy.CodeDeployClient)
	};
}
async function createDeployment(aws, shift, versions, { alarms, description }) {
	const { codeDeploy, client } = await opened(aws);
	const input = {
		applicationName: shift.application,
		deploymentGroupName: shift.group,
		deploymentConfigName: shift.configuration,
		description,
		revision: {
			revisionType: "AppSpecContent",
			appSpecContent: { content: appSpecOf(versions, shift) }
		},
		...alarms && { overrideAlarmConfiguration: {
			enabled: true,
			alarms: alarms.map((name) => ({ name }))
		} }
	};
	return send(aws, "CreateDeployment", `${shift.application}/${shift.group}`, async () => {
		const answer = await client.send(new codeDeploy.CreateDeploymentCommand(input));
		return complete(answer, "deploymentId").deploymentId;
	});
}
function activeDeploymentIn(error) {
	if (!(error instanceof AwsFailure) || error.code !== "DeploymentLimitExceededException") return void 0;
	return WORDS$1.activeDeployment.exec(error.said)?.[1];
}
async function getDeploymentConfig(aws, name) {
	const { codeDeploy, client } = await opened(aws);
	try {
		const { deploymentConfigInfo: info = {} } = await send(aws, "GetDeploymentConfig", name, () => client.send(new codeDeploy.GetDeploymentConfigCommand({ deploymentConfigName: name })));
		return {
			platform: info.computePlatform ?? "",
			schedule: scheduleIn(info.trafficRoutingConfig)
		};
	} catch (error) {
		if (error instanceof AwsFailure && error.code === "DeploymentConfigDoesNotExistException") return void 0;
		throw error;
	}
}
function scheduleIn({ type, timeBasedCanary, timeBasedLinear } = {}) {
	if (type === "AllAtOnce") return [];
	if (type === "TimeBasedCanary") {
		const { canaryPercentage = 0, canaryInterval = 0 } = timeBasedCanary ?? {};
		return [{
			share: canaryPercentage / 100,
			seconds: canaryInterval * 60
		}];
	}
	if (type !== "TimeBasedLinear") return void 0;
	const { linearPercentage = 100, linearInterval = 0 } = timeBasedLinear ?? {};
	return linearSchedule(linearPercentage, linearInterval * 60);
}
async function getDeploymentGroup(aws, { application, group }) {
	const { codeDeploy, client } = await opened(aws);
	const input = {
		applicationName: application,
		deploymentGroupName: group
	};
	const { deploymentGroupInfo: info = {} } = await send(aws, "GetDeploymentGroup", `${application}/${group}`, () => client.send(new codeDeploy.GetDeploymentGroupCommand(input)));
	const { computePlatform = "", alarmConfiguration = {}, lastAttemptedDeployment: last } = info;
	return {
		platform: computePlatform,
		alarms: (alarmConfiguration.enabled ? alarmConfiguration.alarms ?? [] : []).flatMap(({ name }) => name ? [name] : []),
		ignoresUnknownAlarms: alarmConfiguration.ignorePollAlarmFailure ?? false,
		lastDeployment: last?.deploymentId
	};
}
async function getDeployment(aws, deploymentId) {
	const { codeDeploy, client } = await opened(aws);
	const { deploymentInfo = {} } = await send(aws, "GetDeployment", deploymentId, () => client.send(new codeDeploy.GetDeploymentCommand({ deploymentId })));
	return deploymentIn(deploymentId, deploymentInfo);
}
function deploymentIn(id, info) {
	const { status = "Created", revision, errorInformation, rollbackInfo } = info;
	const { code = "", message = "" } = errorInformation ?? {};
	return {
		id,
		status,
		state: ownMember(STATES, status) ?? "running",
		git: releaseIn(info.description),
		versions: versionsInAppSpec(revision?.appSpecContent?.content ?? revision?.string?.content),
		error: errorInformation && {
			code,
			message
		},
		rollbackId: rollbackInfo?.rollbackDeploymentId,
		takesBack: rollbackInfo?.rollbackTriggeringDeploymentId
	};
}
async function getLifecycle(aws, deploymentId) {
	const { codeDeploy, client } = await opened(aws);
	try {
		const { targetIds = [] } = await send(aws, "ListDeploymentTargets", deploymentId, () => client.send(new codeDeploy.ListDeploymentTargetsCommand({ deploymentId })));
		const [targetId] = targetIds;
		if (targetId === void 0) return void 0;
		const { deploymentTarget } = await send(aws, "GetDeploymentTarget", deploymentId, () => client.send(new codeDeploy.GetDeploymentTargetCommand({
			deploymentId,
			targetId
		})));
		return lifecycleIn(deploymentTarget);
	} catch (error) {
		if (error instanceof AwsFailure && error.code === "DeploymentNotStartedException") return void 0;
		throw error;
	}
}
function lifecycleIn({ lambdaTarget = {} } = {}) {
	const { lifecycleEvents = [], lambdaFunctionInfo } = lambdaTarget;
	return {
		events: lifecycleEvents.map(({ lifecycleEventName = "", status = "Unknown", diagnostics }) => ({
			name: lifecycleEventName,
			status,
			message: diagnostics?.message ?? ""
		})),
		weight: lambdaFunctionInfo?.targetVersionWeight
	};
}
async function stopDeployment(aws, deploymentId) {
	const { codeDeploy, client } = await opened(aws);
	try {
		await send(aws, "StopDeployment", deploymentId, () => client.send(new codeDeploy.StopDeploymentCommand({
			deploymentId,
			autoRollbackEnabled: true
		})));
		return true;
	} catch (error) {
		if (error instanceof AwsFailure && error.code === "DeploymentAlreadyCompletedException") return false;
		throw error;
	}
}
// src/model/shift/shift-under-way.ts
function shiftUnderWay({ traffic, history }) {
	const [first, ...more] = sharesOf(traffic);
	if (!first || more.length > 0 || first[0] !== history?.next || !isOnCurrent({
		traffic,
		history
	})) return void 0;
	const [to, share] = first;
	return {
		from: traffic.version,
		to,
		share
	};
}
function recordsEndedShift(alias) {
	return alias.history?.next !== void 0 && isWhole(alias.traffic) && isOnCurrent(alias);
}
function isOnCurrent({ traffic, history }) {
	return history?.current === traffic.version;
}
function isFinishedShift({ history, traffic }) {
	return history?.next === traffic.version && isWhole(traffic);
}
function withShiftFinished(alias, git) {
	const { history, traffic } = alias;
	if (!history) return alias;
	return withHistory(alias, historyAfterMove(history, history.current, traffic.version, git));
}
function withShiftTakenBack(alias, to) {
	const { history, traffic } = alias;
	if (!history) return alias;
	const without = {
		...history,
		next: void 0,
		deployment: void 0
	};
	const served = isFinishedShift(alias) ? history.current : traffic.version;
	return {
		...withHistory(alias, without),
		traffic: allTo(to ?? served)
	};
}
// src/aws/cloudwatch.ts
const IDS = {
	oldCalls: ["old", "Invocations"],
	oldErrors: ["old", "Errors"],
	newCalls: ["new", "Invocations"],
	newErrors: ["new", "Errors"]
};
async function readShiftMetrics(aws, shifted, since) {
	const { CloudWatchClient, GetMetricDataCommand } = await import("./client-cloudwatch.js");
	const client = await clientLike(aws, CloudWatchClient);
	const input = {
		MetricDataQueries: queriesFor(shifted),
		StartTime: new Date(since),
		EndTime: new Date(Math.max(since, Date.now()) + 6e4),
		ScanBy: "TimestampAscending"
	};
	const pages = pagesOf(aws, "GetMetricData", `${shifted.functionName}:${shifted.alias}`, (NextToken) => client.send(new GetMetricDataCommand({
		...input,
		NextToken
	})), ({ MetricDataResults = [] }) => MetricDataResults);
	const results = [];
	for await (const page of pages) results.push(page);
	refuseParts(results.at(-1) ?? []);
	const all = results.flat();
	return {
		old: countsOf(all, "oldCalls", "oldErrors"),
		new: countsOf(all, "newCalls", "newErrors")
	};
}
function queriesFor({ functionName, alias, ...versions }) {
	return Object.entries(IDS).map(([Id, [version, MetricName]]) => ({
		Id,
		MetricStat: {
			Metric: {
				Namespace: "AWS/Lambda",
				MetricName,
				Dimensions: [
					{
						Name: "FunctionName",
						Value: functionName
					},
					{
						Name: "Resource",
						Value: `${functionName}:${alias}`
					},
					{
						Name: "ExecutedVersion",
						Value: versions[version]
					}
				]
			},
			Period: 60,
			Stat: "Sum"
		}
	}));
}
function refuseParts(results) {
	const part = results.find(({ StatusCode }) => StatusCode !== "Complete");
	if (part) throw new Failure(`CloudWatch answered GetMetricData in part only (${part.StatusCode ?? "no status"}).`, "Run the workflow again later; see the AWS Health Dashboard if it happens again.");
}
function countsOf(results, calls, errors) {
	const [called, failed] = [sumsOf(results, calls), sumsOf(results, errors)];
	const minutes = [.../* @__PURE__ */ new Set([...called.keys(), ...failed.keys()])];
	return new Map(minutes.map((minute) => [minute, {
		calls: called.get(minute) ?? 0,
		errors: failed.get(minute) ?? 0
	}]));
}
function sumsOf(results, id) {
	const data = results.filter(({ Id }) => Id === id).flatMap(({ Timestamps = [], Values = [] }) => Timestamps.map((time, index) => [time.getTime(), Values[index] ?? 0]));
	return new Map(data);
}
async function readAlarms(aws, names) {
	const { CloudWatchClient, DescribeAlarmsCommand } = await import("./client-cloudwatch.js");
	const client = await clientLike(aws, CloudWatchClient);
	const input = {
		AlarmNames: [...names],
		AlarmTypes: ["MetricAlarm", "CompositeAlarm"]
	};
	return (await itemsOf(pagesOf(aws, "DescribeAlarms", names.join(", "), (NextToken) => client.send(new DescribeAlarmsCommand({
		...input,
		NextToken
	})), ({ MetricAlarms = [], CompositeAlarms = [] }) => [...MetricAlarms, ...CompositeAlarms]))).map(alarmIn);
}
function alarmIn(answer) {
	const { AlarmName = "", AlarmArn = "", StateValue = "INSUFFICIENT_DATA", StateReason = "" } = answer;
	return {
		name: AlarmName,
		arn: AlarmArn,
		state: StateValue,
		reason: StateReason
	};
}
// src/plan/shift/alarms.ts
function alarmsAtStart(wanted, found) {
	const missing = missingAlarms(wanted, found);
	const alarming = found.filter(({ state }) => state === "ALARM");
	return {
		missing,
		alarming,
		allAlarming: wanted.length > 0 && alarming.length === wanted.length,
		watch: new Set(alarming.map(({ name }) => name))
	};
}
function lookAtAlarms(wanted, found, watch) {
	const recovered = found.filter(({ state }) => state === "OK").map(({ name }) => name);
	const raised = found.filter(({ name, state }) => state === "ALARM" && !watch.has(name));
	const stillIgnored = [...watch].filter((name) => !recovered.includes(name));
	return {
		raised,
		missing: missingAlarms(wanted, found),
		watch: new Set(stillIgnored)
	};
}
function missingAlarms(wanted, found) {
	const isFound = ({ name, arn }) => found.some((alarm) => alarm.name === name && (arn === void 0 || alarm.arn === arn));
	return wanted.filter((alarm) => !isFound(alarm)).map(({ name }) => name);
}
// src/plan/shift/shift-steps.ts
function endEarlierShift({ alias, deployment }) {
	const step = endShiftStep(alias, deployment);
	return {
		step,
		alias: afterEndShift(alias, step),
		warnings: endedShiftWarnings(alias, step, deployment)
	};
}
function endShiftStep(alias, deployment) {
	const { state, git = {} } = deployment ?? {};
	if (!alias || state === "running") return void 0;
	if (isFinishedShift(alias) && !didFail(deployment)) return {
		type: "record-traffic-shift",
		alias,
		git
	};
	if (isFinishedShift(alias) || shiftUnderWay(alias) || recordsEndedShift(alias)) return {
		type: "end-traffic-shift",
		alias
	};
	return isWhole(alias.traffic) && deployment?.rolledBackTo === alias.traffic.version ? {
		type: "end-traffic-shift",
		alias,
		to: alias.history?.current
	} : void 0;
}
function didFail(deployment) {
	return deployment?.state === "failed" || deployment?.state === "stopped";
}
function isRunning(deployment) {
	return deployment?.state === "running";
}
function afterEndShift(alias, step) {
	if (!step) return alias;
	return step.type === "record-traffic-shift" ? withShiftFinished(step.alias, step.git) : withShiftTakenBack(step.alias, step.to);
}
function refuseOtherDeployment(alias, deployment, to) {
	if (!alias || !isRunning(deployment)) return;
	if (deployment.takesBack !== void 0) throw new Failure(`CodeDeploy is taking back its deployment ${deployment.takesBack} with the deployment ${deployment.id} (status ${deployment.status}), so this run releases nothing to the alias ${alias.name}.`, `Wait until the deployment ${deployment.id} has ended. Then run the workflow again.`);
	if (to !== void 0 && deployment.versions?.to === to) return;
	const what = deployment.versions ? ` from version ${deployment.versions.from} to version ${deployment.versions.to}` : "";
	throw new Failure(`The CodeDeploy deployment ${deployment.id} (status ${deployment.status}) ${deployment.status === "InProgress" ? "is shifting" : "is about to shift"} the traffic of the alias ${alias.name}${what}, so this run did not start.`, `Wait until the deployment has ended. Or end it with \`mode: rollback\`, which gives ${deployment.versions ? `version ${deployment.versions.from}` : "the version before"} all traffic again. Then run the workflow again.`);
}
function deploymentStep({ slots: { move } }) {
	return move?.type === "deploy-with-codedeploy" ? move : void 0;
}
function meetsDeployment(plan) {
	return deploymentStep(plan)?.follows !== void 0 || plan.slots["end-shift"]?.type === "stop-deployment";
}
function endedShiftWarnings(alias, step, deployment) {
	if (!alias || step?.type !== "end-traffic-shift") return [];
	if (deployment && didFail(deployment)) return [failedDeploymentWarning(alias, deployment)];
	const shift = shiftUnderWay(alias);
	if (!shift) return [];
	return [`An earlier run left the alias ${alias.name} in a traffic shift (${percent(shift.share)} to version ${shift.to}). This run first gives ${versionName(shift.from)} all traffic, then makes its own changes, if any. No action is needed.`];
}
function failedDeploymentWarning(alias, { id, state, error }) {
	const why = error?.code ? ` (${error.code}: ${error.message.replace(/\.$/, "")})` : "";
	const took = alias.traffic.version === alias.history?.current && isWhole(alias.traffic) ? "" : ` The alias ${alias.name} is moved back first, so that ${versionName(alias.history?.current ?? "")} gets all traffic.`;
	return `The deployment ${id} of CodeDeploy, which an earlier run began, ${state === "stopped" ? "was stopped" : "failed"}${why}.${took}`;
}
function withTrafficShift(plan, { trafficShift: shift }, alias, deployment) {
	const { move } = plan.slots;
	if (isRunning(deployment) && alias) return withDeployment(plan, alias, shift, deployment.id);
	if (!shift || !move) return plan;
	const atOnce = (why) => ({
		...plan,
		warnings: [...plan.warnings, `All traffic moves at once, without \`traffic-shift\`: ${why}.`]
	});
	if (!alias || move.type === "create-alias") return atOnce("the alias is new, so there is no version to compare with");
	const { name, traffic } = alias;
	if (traffic.version === "$LATEST") return atOnce(`the alias ${name} serves $LATEST, and Lambda shifts traffic between published versions only`);
	if (!isWhole(traffic)) return atOnce("this completes the traffic shift that somebody else set up");
	if (!isManaged(alias)) refuseUnmanaged(plan.functionName, alias);
	const long = {
		...plan,
		warnings: [...plan.warnings, ...longShiftWarnings(shift)]
	};
	if (shift.codeDeploy) return withDeployment(long, alias, shift);
	return {
		...long,
		slots: {
			...plan.slots,
			shift: {
				type: "shift-traffic",
				alias,
				shift
			}
		}
	};
}
function withDeployment(plan, alias, shift, follows) {
	const known = plan.slots.move;
	const move = {
		type: "deploy-with-codedeploy",
		alias,
		shift,
		follows,
		longestHistory: known?.type === "update-alias" ? known.longestHistory : void 0
	};
	return {
		...plan,
		slots: {
			...plan.slots,
			move
		}
	};
}
function withoutAfterMove(plan) {
	if (deploymentStep(plan)?.shift?.codeDeploy?.waits !== false) return plan;
	const after = {
		provision: void 0,
		test: void 0,
		name: void 0,
		prune: void 0
	};
	return {
		...plan,
		slots: {
			...plan.slots,
			...after
		}
	};
}
function refuseUnmanaged(functionName, { name }) {
	throw new Failure(`Another tool wrote the description of the alias ${name}, where this action records a traffic shift so that another run can end it. So this run shifts no traffic of this alias.`, `Clear the description: run \`aws lambda update-alias --function-name ${functionName} --name ${name} --description ''\`, and change the tool that sets it. In Terraform, remove \`description\` from the aws_lambda_alias and add it to \`ignore_changes\`. Or leave \`traffic-shift\` out.`);
}
const LONGEST_JOB = 21600;
function longShiftWarnings({ schedule, codeDeploy }) {
	const seconds = secondsOf(schedule);
	if (seconds < LONGEST_JOB || codeDeploy?.waits === false) return [];
	const outlived = `The traffic shift takes ${durationText(seconds)}, but GitHub ends a job on its own runners after 6 hours`;
	if (codeDeploy) return [`${outlived}, and the action would have CodeDeploy stop the deployment. Set \`traffic-shift-wait: false\`, so that this run does not wait for it.`];
	return [`${outlived}, and the shift would be taken back. Use a shorter schedule, or a self-hosted runner with a longer \`timeout-minutes\`.`];
}
// src/read/callers.ts
async function readCallers(aws, inputs) {
	const { functionName, alias, invokePermissions, functionUrlAuthType } = inputs;
	const setsUrl = functionUrlAuthType ?? inputs.functionUrlCors ?? inputs.functionUrlInvokeMode;
	if (!alias || !(invokePermissions || setsUrl || inputs.eventInvoke)) return {};
	const [policy, url, eventInvoke] = await Promise.all([
		invokePermissions || functionUrlAuthType ? getPolicy(aws, functionName, alias) : void 0,
		setsUrl ? findFunctionUrl(aws, functionName, alias) : void 0,
		inputs.eventInvoke ? getEventInvokeConfig(aws, functionName, alias) : void 0
	]);
	return {
		policy,
		url,
		eventInvoke
	};
}
const NAMED = 5;
const PATIENCE = {
	release: 2e3,
	"dry run": 1e4
};
function watchUnqualifiedCallers(aws, plan, moment = "release") {
	const changesLatest = (plan.slots.code ?? plan.slots.configure) !== void 0;
	if (!plan.alias || !changesLatest || plan.isOnManagedInstances) return async () => [];
	const { functionName, alias } = plan;
	const found = findCallers(aws, functionName, alias, arnOfAlias(plan));
	const giveUp = () => aws.clock.sleep(PATIENCE[moment]).then(nobody, nobody);
	return async (isRestored = false) => {
		const callers = await Promise.race([found, giveUp()]);
		if (callers.length === 0) return [];
		const reached = isRestored ? REACHED.restored : REACHED[moment];
		return [[`Some callers invoke the function ${functionName} without its alias ${alias}. ${reached} To move them to the alias:`, ...callers.map((caller) => `- ${caller}`)].join("\n")];
	};
}
const REACHED = {
	release: "The change of $LATEST reached them at once: tests and traffic shifts do not protect them.",
	restored: "They ran the failed code until $LATEST was restored: tests and traffic shifts do not protect them.",
	"dry run": "The change of $LATEST would reach them at once: tests and traffic shifts do not protect them."
};
const nobody = () => [];
function arnOfAlias({ alias, slots: { move } }) {
	const moved = move && typeof move.alias !== "string" ? move.alias.arn : void 0;
	return moved ? `\`${moved}\`` : `the ARN of the alias, which ends in \`:${alias}\``;
}
async function findCallers(aws, name, alias, arn) {
	const lookUp = (reading) => reading.catch((error) => {
		aws.debug(`Who calls ${name} without an alias could not be looked up: ${asFailure(error).message}`);
		return [];
	});
	return (await Promise.all([
		lookUp(getPolicy(aws, name).then((policy) => permittedBy(policy, name, arn))),
		lookUp(findFunctionUrl(aws, name).then((url) => url ? [urlCaller(url.address.href, name)] : [])),
		lookUp(listEventSourceMappings(aws, name).then((mappings) => mappedTo(mappings, `${name}:${alias}`)))
	])).flatMap(shortened);
}
function urlCaller(address, name) {
	return `the function URL ${address}: create a function URL of the alias with \`function-url-auth-type\`, change the callers to it, then run \`aws lambda delete-function-url-config --function-name ${name}\``;
}
function shortened(callers) {
	const more = callers.length - NAMED;
	return more > 0 ? [...callers.slice(0, NAMED), `${more} more, in the same way`] : callers;
}
function permittedBy(policy, name, arn) {
	return statementsOf(policy).filter(({ Effect }) => Effect === "Allow").map((statement) => {
		const { Sid } = statement;
		const [names, sources] = [namesOf(statement.Principal), sourcesOf(statement)];
		return `${`${[...names, ...sources].join(" for ")} (statement ${Sid ?? "without an ID"})`}: first add ${listed(permissionItems(statement))} to \`invoke-permissions\` and run this workflow; then change the caller to invoke ${arn} (and deploy the API if it is a REST API); only then run \`${removalCommand(name, void 0, [Sid])}\``;
	});
}
function mappedTo(mappings, qualified) {
	return mappings.filter(({ FunctionArn = "" }) => /^(?:[^:]*:){6}[^:]+(?::\$LATEST)?$/.test(FunctionArn)).map(({ UUID = "ID", EventSourceArn = "an event source" }) => `${EventSourceArn} (event source mapping ${UUID}): run \`aws lambda update-event-source-mapping --uuid ${UUID} --function-name ${qualified}\``);
}
// src/package/compiled/elf.ts
const PROCESSORS = {
	3: "x86",
	8: "mips",
	20: "ppc",
	21: "ppc64",
	22: "s390x",
	40: "arm",
	62: "x86_64",
	183: "arm64",
	243: "riscv64",
	258: "loong64"
};
const BSD = [
	2,
	9,
	12
];
const EXECUTABLE = 2;
const SHARED = 3;
const PROGRAM_HEADER = 56;
const LOAD = 1;
const DYNAMIC = 2;
const INTERPRETER = 3;
const NEEDED = 1;
const STRINGS = 5;
const VERSIONS_NEEDED = 1879048190;
const LONGEST_NAME = 128;
const LONGEST_SECTION = 65536;
function isElf(beginning) {
	return beginning[0] === 127 && beginning[1] === 69 && beginning[2] === 76 && beginning[3] === 70;
}
function readElf(read) {
	const header = read(0, 64);
	if (header.length < 52) return void 0;
	const isLittle = header[5] !== 2;
	const type = isLittle ? header.readUInt16LE(16) : header.readUInt16BE(16);
	const processor = PROCESSORS[isLittle ? header.readUInt16LE(18) : header.readUInt16BE(18)];
	if (processor === void 0 || type !== EXECUTABLE && type !== SHARED) return void 0;
	const system = BSD.includes(header[7] ?? 0) ? "BSD" : "Linux";
	const is64 = header[4] === 2 && header.length === 64;
	return {
		system,
		processors: [processor],
		...is64 && isLittle && linkedWith(segmentsOf$1(header, read), read)
	};
}
function dynamicSection(read) {
	const header = read(0, 64);
	if (header.length < 64 || header[4] !== 2 || header[5] === 2) return void 0;
	return segmentsOf$1(header, read).find(({ type }) => type === DYNAMIC);
}
function segmentsOf$1(header, read) {
	const table = read(Number(header.readBigUInt64LE(32)), header.readUInt16LE(56) * PROGRAM_HEADER);
	return Array.from({ length: Math.floor(table.length / PROGRAM_HEADER) }, (_, index) => {
		const at = index * PROGRAM_HEADER;
		const [offset = 0, address = 0, size = 0] = [
			8,
			16,
			32
		].map((field) => Number(table.readBigUInt64LE(at + field)));
		return {
			type: table.readUInt32LE(at),
			offset,
			address,
			size
		};
	});
}
function linkedWith(segments, read) {
	const interpreter = segments.find(({ type }) => type === INTERPRETER);
	const names = interpreter ? [nameAt(read, interpreter.offset)] : [];
	const dynamic = segments.find(({ type }) => type === DYNAMIC);
	const entries = dynamic ? dynamicEntries(read(dynamic.offset, Math.min(dynamic.size, LONGEST_SECTION))) : [];
	const offsetOf = (tag) => {
		const address = entries.find((each) => each.tag === tag)?.value;
		return address === void 0 ? void 0 : fileOffset(segments, address);
	};
	const strings = offsetOf(STRINGS);
	if (strings !== void 0) names.push(...entries.filter(({ tag }) => tag === NEEDED).map(({ value }) => nameAt(read, strings + value)));
	if (names.some((name) => /\/ld-musl-|^libc\.musl-|^libc\.so$/.test(name))) return { library: "musl" };
	const versions = offsetOf(VERSIONS_NEEDED);
	const glibc = versions === void 0 ? void 0 : newestGlibc(read(versions, LONGEST_SECTION));
	if (glibc !== void 0) return {
		library: "glibc",
		glibc
	};
	return names.some((name) => /\/ld-linux|^libc\.so\.6$/.test(name)) ? { library: "glibc" } : void 0;
}
function dynamicEntries(section) {
	const all = Array.from({ length: Math.floor(section.length / 16) }, (_, index) => ({
		tag: Number(section.readBigUInt64LE(index * 16)),
		value: Number(section.readBigUInt64LE(index * 16 + 8))
	}));
	const end = all.findIndex(({ tag }) => tag === 0);
	return end < 0 ? all : all.slice(0, end);
}
function fileOffset(segments, address) {
	const segment = segments.find(({ type, address: start, size }) => type === LOAD && address >= start && address < start + size);
	return segment && segment.offset + (address - segment.address);
}
function nameAt(read, position) {
	return read(position, LONGEST_NAME).toString("latin1").split("\0", 1)[0] ?? "";
}
const WEAK = 2;
function newestGlibc(list) {
	let newest;
	for (let at = 0; at + 16 <= list.length;) {
		let version = at + list.readUInt32LE(at + 8);
		for (let left = list.readUInt16LE(at + 2); left > 0 && version + 16 <= list.length; left--) {
			const minor = (list.readUInt16LE(version + 4) & WEAK) === 0 && glibcByHash(list.readUInt32LE(version));
			if (typeof minor === "number") newest = Math.max(newest ?? 0, minor);
			const next = list.readUInt32LE(version + 12);
			if (next < 16) break;
			version += next;
		}
		const next = list.readUInt32LE(at + 12);
		if (next < 16) break;
		at += next;
	}
	return newest;
}
const VERSIONS = 100;
let byHash;
function glibcByHash(hash) {
	byHash ??= new Map([
		...Array.from({ length: VERSIONS }, (_, minor) => [elfHash(`GLIBC_2.${minor}`), minor]),
		...[
			"2.1.1",
			"2.1.3",
			"2.2.5",
			"2.2.6",
			"2.3.2",
			"2.3.3",
			"2.3.4"
		].map((version) => [elfHash(`GLIBC_${version}`), Number(version[2])]),
		[elfHash("GLIBC_ABI_DT_RELR"), 36]
	]);
	return byHash.get(hash);
}
function elfHash(name) {
	let hash = 0;
	for (const byte of Buffer.from(name)) {
		hash = (hash << 4) + byte;
		const high = hash & 4026531840;
		hash = (hash ^ high >>> 24) & ~high;
	}
	return hash >>> 0;
}
// src/package/compiled/other-systems.ts
const MAC_PROCESSORS = {
	7: "x86",
	16777223: "x86_64",
	16777228: "arm64"
};
const MOST_PARTS = 44;
const WINDOWS_PROCESSORS = {
	332: "x86",
	34404: "x86_64",
	43620: "arm64"
};
function readMachO(beginning) {
	if (beginning.length < 28) return void 0;
	const magic = beginning.readUInt32LE(0);
	if (magic === 4277009102 || magic === 4277009103) return onMac([beginning.readUInt32LE(4)]);
	if (beginning.readUInt32BE(0) !== 3405691582) return void 0;
	const parts = beginning.readUInt32BE(4);
	if (parts === 0 || parts > MOST_PARTS || beginning.length < 8 + parts * 20) return void 0;
	return onMac(Array.from({ length: parts }, (_, index) => beginning.readUInt32BE(8 + index * 20)));
}
function onMac(types) {
	return {
		system: "macOS",
		processors: types.map((type) => MAC_PROCESSORS[type] ?? "another processor")
	};
}
function readPortableExecutable(beginning) {
	if (beginning.length < 64 || beginning.toString("latin1", 0, 2) !== "MZ") return void 0;
	const at = beginning.readUInt32LE(60);
	if (at + 6 > beginning.length || beginning.toString("latin1", at, at + 4) !== "PE\0\0") return void 0;
	return {
		system: "Windows",
		processors: [WINDOWS_PROCESSORS[beginning.readUInt16LE(at + 4)] ?? "another processor"]
	};
}
// src/package/compiled/header-sample.ts
const BEGINNING = 8388608;
const END = 1048576;
const HEADER = 4096;
var HeaderSample = class {
	#name;
	#size;
	#parts;
	#position = 0;
	#found;
	constructor(name, size) {
		this.#name = name;
		this.#size = size;
	}
	add(piece) {
		if (this.#position === 0) this.#begin(piece);
		for (const { start, bytes } of this.#parts ?? []) copyOverlap(piece, this.#position, bytes, start);
		this.#position += piece.length;
	}
	compiled() {
		const found = this.#parts ? readElf((position, length) => this.#read(position, length)) : this.#found;
		return found ? [{
			name: this.#name,
			...found
		}] : [];
	}
	#begin(piece) {
		if (!isElf(piece)) {
			const beginning = piece.subarray(0, HEADER);
			this.#found = readMachO(beginning) ?? readPortableExecutable(beginning);
			return;
		}
		const read = (position, length) => piece.subarray(position, position + length);
		if (piece.length >= this.#size) {
			this.#found = readElf(read);
			return;
		}
		const dynamic = dynamicSection(read);
		this.#parts = [
			partOf(0, Math.min(BEGINNING, this.#size)),
			partOf(Math.max(0, this.#size - END), Math.min(END, this.#size)),
			...dynamic ? [partOf(dynamic.offset, Math.min(dynamic.size, LONGEST_SECTION))] : []
		];
	}
	#read(position, length) {
		const part = this.#parts?.find(({ start, bytes }) => position >= start && position < start + bytes.length);
		return part ? part.bytes.subarray(position - part.start, position - part.start + length) : Buffer.alloc(0);
	}
};
function partOf(start, size) {
	return {
		start,
		bytes: Buffer.alloc(size)
	};
}
function copyOverlap(piece, position, target, start) {
	const from = Math.max(position, start);
	const to = Math.min(position + piece.length, start + target.length);
	if (from < to) piece.copy(target, from - start, from - position, to - position);
}
// src/text/bracket-expression.ts
const CLASSES = /* @__PURE__ */ new Map([
	["alnum", /^[0-9A-Za-z]$/],
	["alpha", /^[A-Za-z]$/],
	["blank", /^[ \t]$/],
	["cntrl", /^\p{Cc}$/u],
	["digit", /^[0-9]$/],
	["graph", /^[!-~]$/],
	["lower", /^[a-z]$/],
	["print", /^[ -~]$/],
	["punct", /^[!-/:-@[-`{-~]$/],
	["space", /^[ \t\n\r]$/],
	["upper", /^[A-Z]$/],
	["xdigit", /^[0-9A-Fa-f]$/]
]);
function readBracketExpression(pattern, start) {
	const isNegated = pattern[start + 1] === "!" || pattern[start + 1] === "^";
	const members = [];
	let low;
	let at = start + (isNegated ? 2 : 1);
	do {
		const member = memberAt(pattern, at, low);
		if (!member) return void 0;
		members.push(member.admits);
		low = member.low;
		at = member.end;
	} while (pattern[at] !== "]");
	return {
		admits: remembering((character) => members.some((admits) => admits(character)) !== isNegated),
		end: at
	};
}
function memberAt(pattern, at, low) {
	const next = pattern[at + 1];
	if (pattern[at] === "-" && low !== void 0 && next !== void 0 && next !== "]") {
		const high = characterAt(pattern, at + 1);
		return high && {
			admits: (each) => isBetween(low, each, high.character),
			end: high.end
		};
	}
	if (pattern[at] === "[" && next === ":") {
		const close = pattern.indexOf("]", at + 2);
		if (close < 0) return void 0;
		if (close > at + 2 && pattern[close - 1] === ":") {
			const named = CLASSES.get(pattern.slice(at + 2, close - 1).join(""));
			return named && {
				admits: (each) => named.test(each),
				end: close + 1
			};
		}
	}
	const one = characterAt(pattern, at);
	return one && {
		admits: (each) => each === one.character,
		low: one.character,
		end: one.end
	};
}
function characterAt(pattern, at) {
	const place = pattern[at] === "\\" ? at + 1 : at;
	const character = pattern[place];
	return character === void 0 ? void 0 : {
		character,
		end: place + 1
	};
}
function isBetween(low, character, high) {
	const [from = 0, code = 0, to = 0] = [
		low,
		character,
		high
	].map((each) => each.codePointAt(0) ?? 0);
	return from <= code && code <= to;
}
function remembering(admits) {
	const known = /* @__PURE__ */ new Map();
	return (character) => {
		const found = known.get(character) ?? admits(character);
		known.set(character, found);
		return found;
	};
}
// src/text/ignore-patterns.ts
function readIgnorePatterns(lines) {
	const patterns = lines.flatMap((line) => readPattern(line) ?? []).reverse();
	const directories = /* @__PURE__ */ new Map();
	function judged(name, isDirectory) {
		const slash = name.lastIndexOf("/");
		const above = slash < 0 ? TOP : directory(name.slice(0, slash));
		if (above.verdict?.ignored) return above;
		const path = [...above.path, Array.from(name.slice(slash + 1))];
		return {
			path,
			verdict: patterns.find((each) => (isDirectory || !each.onlyDirectories) && each.matches(path))
		};
	}
	function directory(name) {
		const known = directories.get(name);
		if (known) return known;
		const found = judged(name, true);
		directories.set(name, found);
		return found;
	}
	return { verdictOn(name, isDirectory) {
		if (patterns.length === 0) return void 0;
		return (isDirectory ? directory(name) : judged(name, false)).verdict;
	} };
}
const TOP = {
	path: [],
	verdict: void 0
};
function readPattern(line) {
	if (line.startsWith("#")) return void 0;
	const text = withoutTrailingSpaces(line);
	const ignored = !text.startsWith("!");
	const onlyDirectories = text.endsWith("/");
	const pattern = text.slice(ignored ? 0 : 1, onlyDirectories ? -1 : void 0);
	const parts = segmentsOf(Array.from(pattern.replace(/^\//, "")));
	if (!parts) return void 0;
	if (!pattern.includes("/")) parts.unshift("any");
	if (parts.at(-1) === "any") parts.push(() => true);
	return {
		pattern: line,
		ignored,
		onlyDirectories,
		matches: matcherOf(parts)
	};
}
function withoutTrailingSpaces(line) {
	let end = line.length;
	while (line[end - 1] === " ") end -= 1;
	let from = end;
	while (line[from - 1] === "\\") from -= 1;
	return line.slice(0, (end - from) % 2 === 0 ? end : end + 1);
}
function segmentsOf(pattern) {
	const segments = [];
	let signs = [];
	let at = 0;
	let begin = 0;
	const endSegment = () => {
		const isGlobstar = pattern[begin + 1] === "*" && signs.length === 1 && signs[0] === "any";
		segments.push(isGlobstar ? "any" : matcherOf(signs));
		signs = [];
		begin = at + 1;
	};
	for (; at < pattern.length; at += 1) {
		const isQuoted = pattern[at] === "\\";
		if (isQuoted) at += 1;
		const sign = pattern[at];
		if (sign === void 0) return void 0;
		if (sign === "/") endSegment();
		else if (isQuoted) signs.push((each) => each === sign);
		else if (sign === "?") signs.push(() => true);
		else if (sign === "[") {
			const bracket = readBracketExpression(pattern, at);
			if (!bracket) return void 0;
			signs.push(bracket.admits);
			at = bracket.end;
		} else if (sign !== "*") signs.push((each) => each === sign);
		else if (signs.at(-1) !== "any") signs.push("any");
	}
	endSegment();
	return segments;
}
function matcherOf(parts) {
	const needed = parts.filter((part) => part !== "any").length;
	return (items) => items.length >= needed && matchesParts(items, parts);
}
// src/package/exclude-patterns.ts
function readExcludePatterns(patterns) {
	const all = readIgnorePatterns(patterns);
	const decisive = /* @__PURE__ */ new Set();
	return {
		excludes(name, isDirectory) {
			const verdict = all.verdictOn(name, isDirectory);
			if (!verdict?.ignored) return false;
			decisive.add(verdict.pattern);
			return true;
		},
		readmits: (name, isDirectory) => all.verdictOn(name, isDirectory)?.ignored === false,
		async withoutMatch(names) {
			let unmatched = patterns.filter((pattern) => /^(?![#!])./.test(pattern.trim()) && !decisive.has(pattern)).map((pattern) => ({
				pattern,
				alone: readIgnorePatterns([pattern])
			}));
			if (unmatched.length === 0) return [];
			for await (const each of names()) {
				const isDirectory = each.endsWith("/");
				const name = isDirectory ? each.slice(0, -1) : each;
				unmatched = unmatched.filter(({ alone }) => !alone.verdictOn(name, isDirectory));
				if (unmatched.length === 0) break;
			}
			return unmatched.map(({ pattern }) => pattern);
		}
	};
}
// src/package/store-links.ts
const STORE = /(^|\/)node_modules\/\.(pnpm|store|bun)\//;
function storeLink(name, target) {
	const place = target.split(import__node_path.sep).join("/");
	return STORE.test(place) ? import__node_path.posix.relative(import__node_path.posix.dirname(name), place) : void 0;
}
function adviceForLinkOut(target) {
	return STORE.test(target.split(import__node_path.sep).join("/")) ? "The packages of a workspace are in the node_modules of its root. Install those of this package alone: `pnpm --filter NAME deploy --prod DIRECTORY`, and give that directory as `source-dir`; or install with `node-linker=hoisted` (pnpm) or `nodeLinker: node-modules` (Yarn)." : "Copy what it points to into the directory (`cp -rL`), or leave it out with `exclude`.";
}
// src/package/volatile-files.ts
const OF_THIS_MACHINE = ["direct_url.json", "uv_cache.json"];
const records = [
	[/(^|\/)node_modules\/\.package-lock\.json$/, ".package-lock.json"],
	[/(^|\/)node_modules\/\.modules\.yaml$/, ".modules.yaml"],
	[/(^|\/)node_modules\/\.pnpm-workspace-state(-v1)?\.json$/, ".pnpm-workspace-state*.json"],
	[/(^|\/)node_modules\/\.yarn-integrity$/, ".yarn-integrity"],
	[/(^|\/)node_modules\/\.yarn-state\.yml$/, ".yarn-state.yml"],
	...OF_THIS_MACHINE.map((name) => [new RegExp(`\\.dist-info/${name.replace(".", "\\.")}$`), name])
];
function volatilePattern({ name, isDirectory, hasSibling }) {
	const base = name.slice(name.lastIndexOf("/") + 1);
	if (isDirectory) return base === "__pycache__" ? "__pycache__/" : void 0;
	if (base.endsWith(".pyc") && !/(^|\/)__pycache__\//.test(name) && hasSibling(base.slice(0, -1))) return "*.pyc";
	if (name.endsWith(".dist-info/RECORD") && OF_THIS_MACHINE.some(hasSibling)) return "*.dist-info/RECORD";
	return records.find(([place]) => place.test(name))?.[1];
}
function leftOutNote(leftOut) {
	const what = [...leftOut].map(([pattern, count]) => `${pattern} (${count})`).join(", ");
	const [first = ""] = leftOut.keys();
	return `Left out of the package, because it differs from one build to the next: ${what}. To pack it, add its pattern with a \`!\` to \`exclude\`: \`exclude: '!${first}'\`.`;
}
// src/package/zip/bytes.ts
const TURN = 10;
var Turns = class {
	#since = performance.now();
	async pass() {
		if (performance.now() - this.#since < TURN) return;
		await new Promise(setImmediate);
		this.#since = performance.now();
	}
};
// src/package/source-tree.ts
const MOST_FILES = 65535;
const MOST_THROUGH_LINKS = 2 * MOST_FILES;
const SHOWN = 200;
async function readSourceTree(root, exclude) {
	const where = `The directory \`${shownPath(root)}\``;
	const patterns = readExcludePatterns(exclude);
	const reader = new TreeReader(where, requireDirectory(root), patterns);
	await reader.read();
	if (reader.files.length === 0) throw emptyTree(where, exclude.length > 0 && reader.excluded.length > 0);
	const unmatched = await patterns.withoutMatch(() => reader.everyName());
	const notes = [...reader.leftOut.size === 0 ? [] : [leftOutNote(reader.leftOut)], ...unmatched.length === 0 ? [] : [unmatchedNote(where, unmatched)]];
	return {
		files: sortedByName(reader.files),
		notes
	};
}
function unmatchedNote(where, unmatched) {
	return `${where} contains nothing that ${unmatched.length === 1 ? "the pattern" : "the patterns"} ${shownNames(unmatched)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to that directory.`;
}
function emptyTree(where, excluded) {
	return excluded ? new Failure(`${where} contains only files that \`exclude\` leaves out.`, "Remove patterns, or make them narrower. Patterns follow the rules of .gitignore, relative to that directory.") : new Failure(`${where} contains no files.`, "Check `source-dir`, and that the step that fills the directory ran before this one, in the same job.");
}
function requireDirectory(path) {
	const shown = `\`${shownPath(path)}\``;
	try {
		if ((0, import__node_fs.statSync)(path).isDirectory()) return (0, import__node_fs.realpathSync)(path);
	} catch (error) {
		if (!(codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR")) throw unreadable(`The directory ${shown}, given as \`source-dir\`,`, error);
		throw new Failure(`The directory ${shown}, given as \`source-dir\`, does not exist.`, misplacedAdvice(path, "source-dir") ?? "Check the path, which is relative to the workspace, and that the step that creates the directory ran before this one, in the same job: actions/checkout, if it is in the repository.");
	}
	throw new Failure(`${shown}, given as \`source-dir\`, is a file, not a directory.`, path.toLowerCase().endsWith(".zip") ? "To deploy an archive as it is, give it as `zip-file` instead." : "Give the directory that the file is in, and leave out the rest with `exclude`.");
}
var TreeReader = class {
	files = [];
	excluded = [];
	leftOut = /* @__PURE__ */ new Map();
	#directories = [];
	#toRead = [];
	#found = [];
	#turns = new Turns();
	#targets = /* @__PURE__ */ new Map();
	#throughLinks = 0;
	#where;
	#root;
	#patterns;
	constructor(where, root, patterns) {
		this.#where = where;
		this.#root = root;
		this.#patterns = patterns;
	}
	async read() {
		this.#toRead.push({
			prefix: "",
			real: this.#root
		});
		for (let next = this.#toRead.pop(); next; next = this.#toRead.pop()) {
			await this.#readDirectory(next);
			for (let found = this.#found.pop(); found; found = this.#found.pop()) this.#toRead.push(found);
		}
	}
	async *everyName() {
		for (const { name } of this.files) yield name;
		yield* this.#directories;
		for (const { name, real } of this.excluded) {
			yield name;
			if (name.endsWith("/")) yield* namesBelow(name, real);
		}
	}
	async #readDirectory(directory) {
		if (directory.prefix !== "") this.#directories.push(directory.prefix);
		const entries = this.#entriesOf(directory);
		const siblings = new Set(entries.map((entry) => entry.name.toString()));
		for (const entry of entries) {
			this.#readEntry(directory, entry, siblings);
			await this.#turns.pass();
		}
	}
	#readEntry(directory, entry, siblings) {
		const name = directory.prefix + decodeName(entry.name, this.#where);
		const real = (0, import__node_path.join)(directory.real, entry.name.toString());
		if (directory.link !== void 0) this.#countThroughLinks(name, directory.link);
		if (this.#isVolatile(name, real, entry.isDirectory(), siblings)) return;
		if (entry.isSymbolicLink()) this.#followLink(directory, name, real);
		else if (this.#leavesOut(name, real, entry.isDirectory())) return;
		else if (entry.isDirectory()) this.#enter(directory, name, real, directory.link);
		else if (entry.isFile()) this.#addFile(name, real);
		else throw new Failure(`${this.#where} contains ${kindOf$1(entry)}: ${shownName(name)}.`, LEAVE_OUT);
	}
	#countThroughLinks(name, link) {
		if (isTooLong(name)) throw new Failure(`The symbolic link ${shownName(link.slice(0, SHOWN))}\u2026 in ${lowerFirst(this.#where)} leads to a path of more than ${LONGEST_PATH} bytes, which no system can unpack.`, `Delete the link, or ${lowerFirst(LEAVE_OUT)}`);
		this.#throughLinks++;
		if (this.#throughLinks <= MOST_THROUGH_LINKS) return;
		throw new Failure(`${this.#where} contains more than ${grouped(MOST_THROUGH_LINKS)} files and directories when its symbolic links are followed, for instance ${shownName(link.slice(0, SHOWN))}. Links to directories with further links multiply.`, "Replace the links with copies of what the function needs, or leave them out with `exclude`.");
	}
	#entriesOf(directory) {
		try {
			return (0, import__node_fs.readdirSync)(directory.real, {
				encoding: "buffer",
				withFileTypes: true
			});
		} catch (error) {
			throw unreadable(`The directory \`${shownPath(directory.real)}\``, error);
		}
	}
	#isVolatile(name, real, isDirectory, siblings) {
		const pattern = volatilePattern({
			name,
			isDirectory,
			hasSibling: (each) => siblings.has(each)
		});
		if (pattern === void 0 || this.#patterns.readmits(name, isDirectory)) return false;
		if (this.#leavesOut(name, real, isDirectory)) return true;
		this.leftOut.set(pattern, (this.leftOut.get(pattern) ?? 0) + 1);
		this.excluded.push({
			name: isDirectory ? `${name}/` : name,
			real
		});
		return true;
	}
	#leavesOut(name, real, isDirectory) {
		const out = name === ".git" || name.endsWith("/.git") || this.#patterns.excludes(name, isDirectory);
		if (out) this.excluded.push({
			name: isDirectory ? `${name}/` : name,
			real
		});
		return out;
	}
	#addFile(name, path) {
		if (name.includes("\\")) throw new Failure(`${this.#where} contains a name with a backslash, which some tools read as a folder: ${shownName(name)}.`, `Rename it, or ${lowerFirst(LEAVE_OUT)}`);
		const { size, mode } = this.#statsOf(name, path);
		this.#add({
			name,
			path,
			size,
			executable: (mode & 64) !== 0 && process.platform !== "win32"
		});
	}
	#add(file) {
		this.files.push(file);
		if (this.files.length > MOST_FILES) throw new Failure(`${this.#where} contains more than ${grouped(MOST_FILES)} files, the most that fit in a zip archive.`, "Leave out what the function does not need at run time with `exclude`, or bundle the code into fewer files.");
	}
	#statsOf(name, path) {
		try {
			return (0, import__node_fs.statSync)(path);
		} catch (error) {
			throw unreadable(`The file ${shownName(name)} in ${lowerFirst(this.#where)}`, error);
		}
	}
	#enter(from, name, real, link) {
		for (let above = from; above; above = above.parent) if (above.real === real) throw this.#circle(link ?? name);
		this.#found.push({
			prefix: `${name}/`,
			real,
			parent: from,
			link
		});
	}
	#followLink(from, name, link) {
		if (this.#leavesOut(name, link, false)) return;
		const target = this.#targetOf(name, link);
		if (target !== this.#root && !target.startsWith(this.#root + import__node_path.sep)) throw new Failure(`${this.#where} contains the symbolic link ${shownName(name)}, which leads out of it, to \`${shownPath(target)}\`.`, adviceForLinkOut(target));
		const inStore = storeLink(name, (0, import__node_path.relative)(this.#root, target));
		if (inStore !== void 0) {
			this.#add({
				name,
				path: link,
				size: Buffer.byteLength(inStore),
				executable: false,
				link: inStore
			});
			return;
		}
		const stats = this.#statsOf(name, target);
		if (stats.isDirectory()) {
			if (!this.#leavesOut(name, target, true)) this.#enter(from, name, target, name);
		} else if (stats.isFile()) this.#addFile(name, target);
		else throw new Failure(`${this.#where} contains ${kindOf$1(stats)}: ${shownName(name)}.`, LEAVE_OUT);
	}
	#targetOf(name, link) {
		const known = this.#targets.get(link);
		if (known !== void 0) return known;
		try {
			const target = import__node_fs.realpathSync.native(link);
			this.#targets.set(link, target);
			return target;
		} catch (error) {
			if (codeOf(error) === "ELOOP") throw this.#circle(name);
			if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR") throw unreadable(`The symbolic link ${shownName(name)} in ${lowerFirst(this.#where)}`, error);
			throw new Failure(`${this.#where} contains the symbolic link ${shownName(name)}, which points to nothing.`, `Create its target, delete it, or ${lowerFirst(LEAVE_OUT)}`);
		}
	}
	#circle(link) {
		return new Failure(`${this.#where} contains the symbolic link ${shownName(link)}, which leads back to a directory that contains it.`, `Delete it, or ${lowerFirst(LEAVE_OUT)}`);
	}
};
async function* namesBelow(top, real) {
	const turns = new Turns();
	const toRead = [{
		prefix: top,
		real
	}];
	for (let next = toRead.pop(); next; next = toRead.pop()) for (const entry of entriesIfReadable(next.real)) {
		const name = `${next.prefix}${entry.name}${entry.isDirectory() ? "/" : ""}`;
		yield name;
		if (entry.isDirectory()) toRead.push({
			prefix: name,
			real: (0, import__node_path.join)(next.real, entry.name)
		});
		await turns.pass();
	}
}
function entriesIfReadable(directory) {
	try {
		return (0, import__node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch {
		return [];
	}
}
const LEAVE_OUT = "Leave it out with `exclude`.";
function lowerFirst(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
function kindOf$1(entry) {
	if (entry.isSocket()) return "a socket";
	return entry.isFIFO() ? "a named pipe" : "a device";
}
function unreadable(subject, error) {
	return new Failure(`${subject} cannot be read (${codeOf(error)}).`, "Check its permissions; what the function does not need can be left out with `exclude`.", { cause: error });
}
// src/package/file-content.ts
const LONGEST_TEXT = 5242880;
function* readPieces({ name, path, size, link }, room) {
	if (link !== void 0) {
		yield Buffer.from(link);
		return;
	}
	const subject = `The file \`${shownPath(path)}\``;
	const descriptor = orUnreadable(subject, () => (0, import__node_fs.openSync)(path, "r"));
	try {
		let position = 0;
		do {
			const piece = room(Math.min(PIECE, size - position));
			orUnreadable(subject, () => fill(descriptor, piece, position, name));
			position += piece.length;
			yield piece;
		} while (position < size);
		if (orUnreadable(subject, () => (0, import__node_fs.readSync)(descriptor, Buffer.alloc(1), 0, 1, size)) > 0) throw changed(name);
	} finally {
		(0, import__node_fs.closeSync)(descriptor);
	}
}
function changed(name) {
	return new Failure(`The file ${shownName(name)} changed while it was being packed.`, "Make sure that nothing writes to the source directory while this step runs.");
}
function fill(descriptor, piece, position, name) {
	for (let filled = 0; filled < piece.length;) {
		const read = (0, import__node_fs.readSync)(descriptor, piece, filled, piece.length - filled, position + filled);
		if (read === 0) throw changed(name);
		filled += read;
	}
}
function orUnreadable(subject, work) {
	try {
		return work();
	} catch (error) {
		throw error instanceof Failure ? error : unreadable(subject, error);
	}
}
// src/package/content-digest.ts
const MARKS = {
	file: "-",
	executable: "x",
	link: "l"
};
const HIDDEN_MARKS = {
	file: "h",
	executable: "H",
	link: "l",
	directory: "d"
};
var ContentDigest = class {
	#hash = (0, import__node_crypto.createHash)("sha256");
	add(name, kind, content, isHidden = false) {
		this.#hash.update(`${name}\0${(isHidden ? HIDDEN_MARKS : MARKS)[kind]}`).update(content);
	}
	addHiddenDirectory(name) {
		this.#hash.update(`${name}\0${HIDDEN_MARKS.directory}`);
	}
	digest() {
		return this.#hash.digest("base64url");
	}
};
function kindOf({ link, executable }) {
	if (link !== void 0) return "link";
	return executable ? "executable" : "file";
}
async function digestFiles(files) {
	const digest = new ContentDigest();
	const room = Buffer.allocUnsafeSlow(PIECE);
	const turns = new Turns();
	const digested = [];
	const compiled = [];
	for (const file of files) {
		const hash = (0, import__node_crypto.createHash)("sha256");
		const sample = new HeaderSample(file.name, file.size);
		let crc = 0;
		for (const piece of readPieces(file, (bytes) => room.subarray(0, bytes))) {
			hash.update(piece);
			crc = (0, import__node_zlib.crc32)(piece, crc);
			sample.add(piece);
		}
		compiled.push(...sample.compiled());
		digest.add(file.name, kindOf(file), hash.digest());
		digested.push({
			...file,
			crc
		});
		await turns.pass();
	}
	return {
		digest: digest.digest(),
		files: digested,
		compiled
	};
}
// src/package/zip/compression.ts
const FOR_THE_POOL = 16384;
const POOL_JOBS = 8;
const READ_AHEAD = 8388608;
const deflateOnPool = (0, import__node_util.promisify)(import__node_zlib.default.deflateRaw);
async function* compressFiles(files) {
	const ahead = [];
	let bytesAhead = 0;
	let onPool = 0;
	const turns = new Turns();
	for (const job of jobsOf(files)) {
		ahead.push(job);
		bytesAhead += job.size;
		if (job.onPool) onPool++;
		await turns.pass();
		while (bytesAhead > READ_AHEAD || onPool >= POOL_JOBS) {
			const due = ahead.shift();
			if (!due) break;
			bytesAhead -= due.size;
			if (due.onPool) onPool--;
			yield due.compressed;
		}
	}
	for (const due of ahead) yield due.compressed;
}
function* jobsOf(files) {
	for (const file of files) {
		let crc = 0;
		let remaining = file.size;
		let before;
		for (const content of readPieces(file, (bytes) => Buffer.allocUnsafe(bytes))) {
			crc = (0, import__node_zlib.crc32)(content, crc);
			remaining -= content.length;
			if (remaining === 0 && crc !== file.crc) throw changed(file.name);
			yield file.size <= 1048576 ? wholeJob(file, content) : partJob(file, content, before, remaining === 0);
			before = content;
		}
	}
}
function wholeJob(file, content) {
	const { length: size } = content;
	const onPool = size >= FOR_THE_POOL;
	const options = {
		windowBits: Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1)))),
		chunkSize: Math.min(65536, size + 64)
	};
	const smaller = (data) => data.length < size ? {
		file,
		kind: "deflated",
		data
	} : {
		file,
		kind: "stored",
		data: content
	};
	return {
		size,
		onPool,
		compressed: onPool ? deflateOnPool(content, options).then(smaller) : smaller(import__node_zlib.default.deflateRawSync(content, options))
	};
}
function partJob(file, content, before, isLast) {
	const { Z_FINISH, Z_SYNC_FLUSH } = import__node_zlib.default.constants;
	const options = {
		finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH,
		chunkSize: 65536,
		...withoutUndefined({ dictionary: before?.subarray(-32768) })
	};
	const kind = isLast ? "last part" : "part";
	const compressed = deflateOnPool(content, options).then((data) => ({
		file,
		kind,
		data
	}));
	return {
		size: content.length,
		onPool: true,
		compressed
	};
}
// src/package/zip/writer.ts
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const UTF8_NAME = 2048;
const DEFLATED = 8;
const DATE = 33;
const MADE_BY = 788;
const MODES = {
	file: 33188,
	executable: 33261,
	link: 41471
};
const UNKNOWN_SIZES = /* @__PURE__ */ new Uint8Array(12);
async function* writeZip(pieces) {
	const directory = new Directory();
	let offset = 0;
	let place;
	let compressedSize = 0;
	for await (const { file, kind, data } of pieces) {
		const isPart = kind === "part" || kind === "last part";
		compressedSize += data.length;
		if (!place) {
			const flags = isPart ? 2056 : UTF8_NAME;
			place = {
				offset,
				name: Buffer.from(file.name),
				flags,
				deflated: kind !== "stored"
			};
			const known = isPart ? void 0 : sizesOf(file, compressedSize);
			const header = Buffer.concat([
				signed(67324752),
				sharedFields(place, known),
				place.name
			]);
			yield header;
			offset += header.length;
		}
		yield data;
		offset += data.length;
		if (kind === "part") continue;
		const sizes = sizesOf(file, compressedSize);
		if (isPart) {
			const descriptor = Buffer.concat([signed(134695760), sizes]);
			yield descriptor;
			offset += descriptor.length;
		}
		directory.add(kindOf(file), sharedFields(place, sizes), place);
		place = void 0;
		compressedSize = 0;
	}
	yield directory.bytes;
	yield endRecord(directory.files, directory.bytes.length, offset);
}
function sizesOf({ crc, size }, compressedSize) {
	const fields = Buffer.alloc(12);
	fields.writeUInt32LE(crc, 0);
	fields.writeUInt32LE(compressedSize, 4);
	fields.writeUInt32LE(size, 8);
	return fields;
}
function sharedFields({ name, flags, deflated }, sizes = UNKNOWN_SIZES) {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(deflated ? 20 : 10, 0);
	fields.writeUInt16LE(flags, 2);
	fields.writeUInt16LE(deflated ? DEFLATED : 0, 4);
	fields.writeUInt16LE(DATE, 8);
	fields.set(sizes, 10);
	fields.writeUInt16LE(name.length, 22);
	return fields;
}
var Directory = class {
	files = 0;
	#room = Buffer.alloc(65536);
	#length = 0;
	get bytes() {
		return this.#room.subarray(0, this.#length);
	}
	add(kind, shared, { name, offset }) {
		const header = this.#next(CENTRAL_HEADER);
		header.writeUInt32LE(33639248, 0);
		header.writeUInt16LE(MADE_BY, 4);
		shared.copy(header, 6);
		header.writeUInt16LE(MODES[kind], 40);
		header.writeUInt32LE(offset, 42);
		name.copy(this.#next(name.length));
		this.files++;
	}
	#next(bytes) {
		const start = this.#length;
		this.#length += bytes;
		if (this.#length > this.#room.length) this.#room = Buffer.concat([this.#room, Buffer.alloc(this.#room.length + bytes)]);
		return this.#room.subarray(start, this.#length);
	}
};
function endRecord(files, directoryBytes, directoryOffset) {
	const record = Buffer.alloc(END_RECORD);
	record.writeUInt32LE(101010256, 0);
	record.writeUInt16LE(files, 8);
	record.writeUInt16LE(files, 10);
	record.writeUInt32LE(directoryBytes, 12);
	record.writeUInt32LE(directoryOffset, 16);
	return record;
}
function signed(signature) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(signature);
	return bytes;
}
// src/read/deployment.ts
async function openDeployment(aws, functionName, alias, group) {
	const deployment = alias?.history?.deployment ? await recordedDeployment(aws, functionName, alias, alias.history.deployment) : alias && group && await unrecordedDeployment(aws, functionName, alias, group);
	if (!deployment?.rollbackId || deployment.state === "succeeded") return deployment;
	const rollback = await knownDeployment(aws, deployment.rollbackId);
	return rollback?.state === "running" ? rollback : {
		...deployment,
		rolledBackTo: versionRolledBackTo(functionName, alias, rollback)
	};
}
function versionRolledBackTo(functionName, alias, rollback) {
	const { state, versions } = rollback ?? {};
	const isOfAlias = versions?.functionName === functionName && versions.alias === alias?.name;
	return state === "succeeded" && isOfAlias ? versions.to : void 0;
}
async function recordedDeployment(aws, functionName, alias, id) {
	const deployment = await knownDeployment(aws, id);
	return deployment && isOf(functionName, alias.name, deployment) ? deployment : void 0;
}
async function unrecordedDeployment(aws, functionName, { name, history }, group) {
	if (history?.next === void 0) return void 0;
	const { lastDeployment } = await getDeploymentGroup(aws, group);
	const last = lastDeployment === void 0 ? void 0 : await knownDeployment(aws, lastDeployment);
	const deployment = last?.takesBack === void 0 ? last : await knownDeployment(aws, last.takesBack);
	const shift = {
		functionName,
		alias: name,
		from: history.current,
		to: history.next
	};
	return deployment && isShiftBetween(deployment, shift) ? deployment : void 0;
}
async function isOutdated(aws, functionName, alias, deployment, group) {
	const { history } = alias ?? {};
	const mayBeDeployed = history?.deployment ?? (history?.next && group);
	if (!alias || !mayBeDeployed || deployment?.state === "running") return false;
	return (await getAlias(aws, functionName, alias.name))?.revisionId !== alias.revisionId;
}
function isOf(functionName, alias, { versions }) {
	return !versions || versions.functionName === functionName && versions.alias === alias;
}
async function knownDeployment(aws, id) {
	try {
		return await getDeployment(aws, id);
	} catch (error) {
		if (error instanceof AwsFailure && error.code === "DeploymentDoesNotExistException") return void 0;
		throw error;
	}
}
// src/plan/attached-layers.ts
function layersToSet({ slots: { create, configure } }) {
	return ((create ?? configure)?.members)?.["Layers"] ?? [];
}
function refuseTooLargeTogether(layers, code) {
	const parts = [["the code", code], ...layers.map(({ arn, unzippedSize }) => [nameOf(arn), unzippedSize])];
	const total = parts.reduce((sum, [, size]) => sum + (size ?? 0), 0);
	if (total <= 262144e3) return;
	const sizes = parts.map(([name, size]) => `${name} ${size === void 0 ? "(unknown)" : megabytes(size)}`);
	throw new Failure(`The code and the layers of the function would be ${megabytes(total)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)} in total: ${sizes.join(", ")}.`, "Remove what the function does not need from the code and the layers, drop layers that it no longer uses (`layers-strategy: replace`), or deploy a container image.");
}
function changesPlatform({ slots: { configure, code } }, latest) {
	if (!latest) return false;
	const { Runtime, Architectures: [architecture] = ["x86_64"] } = latest;
	const { [0]: wanted = architecture } = code?.architectures ?? [];
	return (configure?.members["Runtime"] ?? Runtime) !== Runtime || wanted !== architecture;
}
function layerWarnings(layers, { configuration, architectures }, latest, platformChanges = false) {
	const runtime = configuration.Runtime ?? latest?.Runtime;
	const [architecture = "x86_64"] = architectures ?? latest?.Architectures ?? [];
	return layers.filter(({ isNew }) => isNew || platformChanges).flatMap(({ arn, version }) => {
		const { architectures: builtFor, runtimes } = version ?? {};
		return [...misfit(arn, builtFor, architecture), ...runtime === void 0 ? [] : misfit(arn, runtimes, runtime)];
	});
}
function misfit(arn, compatible = [], own) {
	if (compatible.length === 0 || compatible.includes(own)) return [];
	return [`The layer ${nameOf(arn)} is published for ${compatible.join(", ")}, but the function runs on ${own}. Compiled code in the layer may not load.`];
}
function nameOf(arn) {
	return arn.split(":").slice(-2).join(":");
}
// src/report/sentences/before.ts
function startingPoint({ functionName, region, alias, layers }, current, code) {
	const name = `${functionName} in ${region}`;
	const served = current?.alias?.traffic;
	const state = !current ? `${name} does not exist yet.` : !alias ? `${name} exists; no alias will be moved.` : served ? `${name}: the alias ${alias} serves ${servedText(served)}.` : `${name} has no alias ${alias} yet.`;
	if (!code) return [state];
	const kept = layers ? [] : keptLayersLine(current);
	return [
		state,
		packageLine(code),
		...code.notes ?? [],
		...kept
	];
}
function keptLayersLine(current) {
	const names = (current?.latest.Layers ?? []).flatMap(({ Arn }) => Arn ? [nameOf(Arn)] : []);
	return names.length === 0 ? [] : [`Layers: ${names.join(", ")} stay, because \`layers\` is empty.`];
}
function packageLine(code) {
	if (code.kind === "image") {
		const { image, tag, sha256, index } = code;
		const [place = ""] = image.split("@");
		return `Image: ${tag ? `${place}:${tag}, currently sha256:${index ?? sha256}` : `${place}@sha256:${index ?? sha256}`}${index ? `, an image index, whose image for this function is sha256:${sha256}` : ""}.`;
	}
	if (code.kind === "s3-object") {
		const { bucket, key, version } = code.object;
		return `Package: s3://${bucket}/${key}${version ? `, version ${version}` : ""}, ${sizeText(code.size)} zipped.`;
	}
	const { files, unzippedSize } = code;
	return `Package: ${files.length} ${files.length === 1 ? "file" : "files"}, ${sizeText(unzippedSize)}.`;
}
function openShiftSentence(alias) {
	const { history } = alias ?? {};
	if (!alias || !history?.next || !history.deployment) return void 0;
	const { name, traffic } = alias;
	const shift = `from version ${history.current} to version ${history.next} (deployment ${history.deployment})`;
	const tests = `This run tests ${versionName(traffic.version)}.`;
	if (isFinishedShift(alias)) return `CodeDeploy has moved the alias ${name} ${shift}. The history of the alias does not record that yet; the next release or rollback does. ${tests}`;
	if (recordsEndedShift(alias)) return `The alias ${name} sends no traffic to version ${history.next}: CodeDeploy has not begun to shift it ${shift}, or has taken the traffic back. The next release or rollback records how the deployment ended. ${tests}`;
}
// src/plan/changes/newer-served.ts
function servedRelease(functionName, alias, served) {
	if (!served || served.number === "$LATEST") return void 0;
	const { number: version, record } = served;
	const history = alias?.history?.current === version ? alias.history.git : void 0;
	const { sha, ref } = history?.sha === void 0 ? record?.git ?? {} : history;
	return {
		functionName,
		alias: alias?.name,
		version,
		sha,
		ref
	};
}
function isSameCommit(left, right) {
	return left.startsWith(right) || right.startsWith(left);
}
function withoutOrigin({ version }) {
	return `\`if-newer-is-served: stop\` has no effect on this release, because nothing records the commit that version ${version} was released from. The next release can be compared.`;
}
function newerServed(served, commit, isNewer) {
	if (isNewer === false) return void 0;
	const { functionName, alias, version, sha = "", ref } = served;
	const origin = `${short(sha)}${ref ? ` (${ref})` : ""}`;
	const own = commit === void 0 ? "the commit of this release" : `${short(commit)}, the commit of this release`;
	if (isNewer === true) {
		const what = alias ? `Version ${version}, which the alias ${alias} of ${functionName} serves,` : `Version ${version}, the newest of ${functionName},`;
		return new Failure(`${what} was released from ${origin}, which is newer than ${own}. So this run releases nothing, because \`if-newer-is-served\` is \`stop\`.`, "If the newer release is the right one, there is nothing to do. To go back on purpose, use `mode: rollback`, or release with `if-newer-is-served: release`.");
	}
	const what = alias ? `which the alias ${alias} of ${functionName} serves as version ${version}` : `the commit of version ${version}, the newest of ${functionName}`;
	return new Failure(`This run cannot tell which commit is newer: ${origin}, ${what}, or ${own}. So it releases nothing, because \`if-newer-is-served\` is \`stop\`. ${isNewer}`, "Set `github-token: ${{ github.token }}` in a job with `permissions: contents: read`, or check out the whole history (`fetch-depth: 0` of actions/checkout). To release anyway, set `if-newer-is-served: release`.");
}
function short(sha) {
	return sha.slice(0, 7);
}
// src/plan/changes/served.ts
function changesOfRelease(served, { latest, changes, inputs, codeSha256 }) {
	const next = {
		CodeSha256: changes.code ? codeSha256 : latest.CodeSha256,
		configuration: nextConfiguration(latest, changes)
	};
	return differences(contentsOf(served), next, (field) => isRequested(inputs, field));
}
function changesOfCreation(configuration, codeSha256) {
	return differences({
		CodeSha256: void 0,
		configuration: {}
	}, {
		CodeSha256: codeSha256,
		configuration
	}, () => true);
}
function changesOfMove(served, version) {
	return differences(contentsOf(served), contentsOf(version), () => true);
}
function contentsOf(version) {
	return {
		CodeSha256: version.CodeSha256,
		configuration: comparableConfiguration(version)
	};
}
function differences(served, next, requested) {
	const before = fieldsOf(served.configuration);
	const after = fieldsOf(next.configuration);
	const isUnreadable = [before, after].some((fields) => fields.has(UNREADABLE));
	const configuration = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().filter((field) => !isSame(before.get(field), after.get(field))).filter((field) => !(isUnreadable && field.startsWith("Environment."))).map((field) => changeOf(field, before.get(field), after.get(field), requested(field)));
	if (next.CodeSha256 === served.CodeSha256) return configuration;
	const [from, to] = [served.CodeSha256, next.CodeSha256];
	return [{
		what: "code",
		field: "CodeSha256",
		from,
		to,
		requested: requested("CodeSha256")
	}, ...configuration];
}
const UNREADABLE = "Environment.Unreadable";
function changeOf(field, from, to, requested) {
	if (field.startsWith("Environment.")) return {
		what: "configuration",
		field,
		requested
	};
	return {
		what: "configuration",
		field,
		from,
		to,
		requested
	};
}
function nextConfiguration(latest, { members, configuration, architectures }) {
	const next = [...configuration.map(({ member }) => [member, members[member]]), ...architectures.map(({ member, to }) => [member, to])].map(([member, value]) => [member, comparableMember(member, value, latest.FunctionName)]);
	return {
		...comparableConfiguration(latest),
		...Object.fromEntries(next)
	};
}
function fieldsOf(configuration) {
	return new Map(Object.entries(configuration).flatMap(([member, value]) => valuesOf(member, value)).filter(([, value]) => value !== void 0));
}
function valuesOf(member, value) {
	if (member === "Layers" && Array.isArray(value)) return value.map((arn) => [`Layers.${layerArn(arn)}`, Number(arn.slice(arn.lastIndexOf(":") + 1))]);
	if (!isObject(value)) return [[member, value]];
	const members = member === "Environment" && "Variables" in value ? Object(value["Variables"]) : withoutDefaults(member, value);
	return Object.entries(members).map(([name, each]) => [`${member}.${name}`, each]);
}
function isRequested(inputs, field) {
	const [member = "", ...rest] = field.split(".");
	const name = rest.join(".");
	const { environment, layers, configuration } = inputs;
	switch (member) {
		case "Environment": return environment !== void 0 && (environment.strategy === "replace" || Object.hasOwn(environment.set, name) || environment.remove.includes(name));
		case "Layers": return layers !== void 0 && (layers.strategy === "replace" || layers.arns.some((arn) => layerArn(arn) === name));
		case "Architectures": return inputs.architectures !== void 0;
		case "CodeSha256": return inputs.code.kind !== "none";
		case "ImageConfig": return configuration.ImageConfig !== void 0;
		default: {
			const written = configuration[member];
			if (written === void 0) return false;
			return name === "" || typeof written !== "object" || written === null || isWritten(written, name);
		}
	}
}
function isWritten(structure, name) {
	return Object.keys(structure).length === 0 || Object.hasOwn(structure, name);
}
// src/plan/shift/somebodys-shift.ts
function refuseTrafficShift(functionName, alias) {
	if (isWhole(alias.traffic) || shiftUnderWay(alias)) return;
	const shares = sharesOf(alias.traffic).map(([version, share]) => `${percent(share)} to ${versionName(version)}`);
	throw new Failure(`The traffic of the alias ${alias.name} is split (${shares.join(", ")}). This action did not start that traffic shift, so this run releases nothing to the alias.`, `Wait until the traffic shift ends, or end it, then run the workflow again. ${endings(functionName, alias)}`);
}
function trafficShiftWarnings(functionName, alias) {
	if (!alias || isWhole(alias.traffic) || shiftUnderWay(alias)) return [];
	return [`${shiftOf(alias)}. It stays as it is, because there was nothing to release. ${endings(functionName, alias)}`];
}
function shiftOf({ name, traffic }) {
	return `The alias ${name} serves ${servedText(traffic)}. This action did not start that traffic shift`;
}
function endings(functionName, { name, traffic }) {
	const [other] = sharesOf(traffic).map(([version]) => version);
	return `To end it by giving ${versionName(traffic.version)} all traffic, run \`aws lambda update-alias --function-name ${functionName} --name ${name} --routing-config '{}'\`. To end it by giving version ${other} all traffic, add \`--function-version ${other}\` to this command.`;
}
function shiftedTo(alias) {
	const { traffic } = alias;
	const newer = sharesOf(traffic).find(([version]) => Number(version) > Number(traffic.version));
	return shiftUnderWay(alias)?.to ?? newer?.[0];
}
// src/smoke-test/prepare-tests.ts
async function prepareTests(tools, { smokeTest, ...release }, secrets, setsUrl = false) {
	if (!smokeTest) return void 0;
	const { releaseTests } = await import("./release-tests.js");
	return releaseTests(tools, {
		...release,
		smokeTest
	}, secrets, setsUrl);
}
function secretsOf(versions, more = []) {
	const known = environmentSecrets(versions.flatMap((each) => each ? [each.configuration] : []));
	return known === "unknown" ? known : [...known, ...more];
}
// src/modes/release-workflow.ts
async function releaseWorkflow(mode, session) {
	const { phase, warning } = session;
	const current = await phase(mode.reading, mode.read);
	let planned;
	try {
		planned = await phase("Plan", () => mode.plan(current));
	} catch (error) {
		const refused = mode.refused(current, asFailure(error));
		return mode.dryRun ? {
			...refused,
			isRefusedPlan: true
		} : refused;
	}
	const { output, plan } = planned;
	for (const each of output.warnings) warning(each);
	if (mode.dryRun) {
		const consequences = (plan.consequences ?? []).map((each) => each.planned);
		for (const each of consequences) warning(each);
		const warned = {
			...planned,
			output: {
				...output,
				warnings: [...output.warnings, ...consequences]
			}
		};
		return mode.resultOf("planned", warned, planned.start);
	}
	if (isComplete(planned)) return mode.resultOf("unchanged", planned, planned.start);
	const { carryOut } = await import("./carry-out.js");
	return carryOut(mode, planned, session);
}
function isComplete({ isUnchanged, tests, plan }) {
	return isUnchanged && !tests && plan.steps.length === 0;
}
// src/read/missing.ts
function missingFunction(aws, functionName) {
	return new Failure(`The function ${functionName} does not exist in ${aws.region}.`, "Check `function-name`, `aws-region` and the account that the credentials belong to.");
}
const MOST_LISTED = 10;
const ENOUGH = 500;
async function missingAlias(aws, functionName, alias, advice) {
	const names = await listAliasNames(aws, functionName, ENOUGH).catch(() => []);
	const exist = names.length > 0 ? ` It has: ${firstOf(names)}.` : "";
	return new Failure(`The function ${functionName} in ${aws.region} has no alias ${alias}.${exist}`, advice);
}
async function missingVersion(aws, functionName, version, advice) {
	const numbers = (await listVersionNumbers(aws, functionName, 501).catch(() => void 0))?.map(({ number }) => number).toReversed();
	return new Failure(`The function ${functionName} in ${aws.region} has no version ${version}.${existingVersions(numbers)}`, advice);
}
function existingVersions(newestFirst) {
	if (newestFirst === void 0) return "";
	if (newestFirst.length === 0) return " It has no published version.";
	if (newestFirst.length >= ENOUGH) return ` It has at least ${ENOUGH} versions.`;
	return ` It has: ${firstOf(newestFirst)}.`;
}
function firstOf(names) {
	const more = names.length - MOST_LISTED;
	return `${names.slice(0, MOST_LISTED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
export { withShiftFinished as $, remedyOfState as $n, adviceOnRequest as $r, CONTENT_DIGEST as $t, digestFiles as A, deleteVersion as An, findFunctionUrl as Ar, mayUse as At, deploymentStep as B, withReasons as Bn, updateAlias as Br, decodeName as Bt, nameOf as C, beforeLastMove as Cn, listProvisionedQualifiers as Cr, ignoredMembers as Ct, writeZip as D, rolledBackByThisRun as Dn, isAllocating as Dr, unreadableWarning as Dt, openDeployment as E, recordedPredecessor as En, hasFailed$1 as Er, incomparableVariables as Et, readExcludePatterns as F, wakeVersion as Fn, listEventSourceMappings as Fr, TemporaryFile as Ft, withoutAfterMove as G, tagFunction as Gn, _ep0 as Gr, sortedByName as Gt, meetsDeployment as H, downloadCode as Hn, pagesOf as Hr, requireUnpackable as Ht, readIgnorePatterns as I, NOT_FROM_LAMBDA as In, removePermission as Ir, fileReader as It, readAlarms as J, updateConfiguration as Jn, redactionOf as Jr, refuseTooLargeForRequest as Jt, alarmsAtStart as K, untagFunction as Kn, _mw0 as Kr, unwritable as Kt, HeaderSample as L, invoke as Ln, deleteAlias as Lr, piecesOf as Lt, readSourceTree as M, listVersions as Mn, updateFunctionUrl as Mr, checkedBytes as Mt, Turns as N, publishVersion as Nn, addPermission as Nr, keepArchive as Nt, compressFiles as O, versionBeforeLastMove as On, createFunctionUrl as Or, isShared as Ot, import__node_zlib as P, waitForVersion as Pn, getPolicy as Pr, PIECE as Pt, shiftUnderWay as Q, isOnManagedInstances as Qn, adviceOnFullPolicy as Qr, CODE_SHA256 as Qt, readCallers as R, queueEvent as Rn, getAlias as Rr, sharedPieces as Rt, layersToSet as S, withTests as Sn, getProvisionedConcurrency as Sr, environmentDifference as St, isOutdated as T, publishedByThisRun as Tn, waitForProvisionedConcurrency as Tr, wantedConfiguration as Tt, refuseOtherDeployment as U, getFunction as Un, layerContentIn as Ur, shownNames as Ut, endEarlierShift as V, createFunction as Vn, itemsOf as Vr, isUnwritable as Vt, withTrafficShift as W, getVersion as Wn, layerVersionIn as Wr, shownPath as Wt, isFinishedShift as X, waitUntilIdle as Xn, MEMBER_INPUTS as Xr, tooLargeForRequest as Xt, readShiftMetrics as Y, waitForFunction as Yn, withoutAwsCredentials as Yr, refuseTooManyTags as Yt, recordsEndedShift as Z, hasFailed as Zn, adviceOn as Zr, unzippedProblem as Zt, openShiftSentence as _, sendsCode as _n, refuseConcurrentChange$1 as _r, leavesUnverified as _t, prepareTests as a, actionsOf as ai, rereadAlias as an, createAliasOn as ar, getDeploymentGroup as at, changesPlatform as b, withReleaseAlias as bn, setEventInvokeConfig as br, NO_DIFFERENCE as bt, shiftedTo as c, isOfCertificate as ci, aliasToRollBack as cn, moveTo as cr, describedAs as ct, changesOfMove as d, versionsToPrune as dn, writeAlias as dr, wantedEventInvoke as dt, subjectOf as ei, callS3 as en, unqualifiedArn as er, withShiftTakenBack as et, changesOfRelease as f, withPruning as fn, writeOnce as fr, getReservedConcurrency as ft, withoutOrigin as g, releasesVersion as gn, otherVersionAnswered as gr, latestAfterRestore as gt, servedRelease as h, ordered as hn, otherObject as hr, formerLatest as ht, releaseWorkflow as i, IAM_NEEDS as ii, withVersion as in, concurrentMove as ir, getDeploymentConfig as it, LONGEST_TEXT as j, listVersionNumbers as jn, getFunctionUrl as jr, missingGrantees as jt, ContentDigest as k, groupBy as kn, deleteFunctionUrl as kr, layerDigest as kt, trafficShiftWarnings as l, makeBuilder as li, settledAlias as ln, nameRelease as lr, isShiftBetween as lt, newerServed as m, isUnchanged as mn, concurrentChange as mr, badVersionIn as mt, missingFunction as n, throttledInvocation as ni, openS3 as nn, hasUnfinishedExecutions as nr, createDeployment as nt, secretsOf as o, isEverywhere as oi, rereadLatest as on, describeAlias as or, getLifecycle as ot, isSameCommit as p, aliasStep as pn, ConcurrentChange as pr, setReservedConcurrency as pt, lookAtAlarms as q, updateCode as qn, command as qr, fitsInRequest as qt, missingVersion as r, FEATURES as ri, stageArchive as rn, versionOfExecution as rr, getDeployment as rt, refuseTrafficShift as s, IAM_ACTIONS as si, rereadSettled as sn, moveAlias as sr, stopDeployment as st, missingAlias as t, targetOf as ti, isRefused as tn, getExecutionHistory as tr, activeDeploymentIn as tt, changesOfCreation as u, Command as ui, usedVersions as un, refreshAlias as ur, isSameEventInvoke as ut, packageLine as v, stages as vn, refuseOtherObject as vr, restoredMembers as vt, refuseTooLargeTogether as w, movedByThisRun as wn, putProvisionedConcurrency as wr, refuseFileSystemWithoutVpc as wt, layerWarnings as x, withStaging as xn, deleteProvisionedConcurrency as xr, changedMembers as xt, startingPoint as y, wakeStep as yn, getEventInvokeConfig as yr, wantedChange as yt, watchUnqualifiedCallers as z, synchronously as zn, listAliases as zr, codeOf as zt };
