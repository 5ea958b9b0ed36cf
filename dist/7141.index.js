export const id = 7141;
export const ids = [7141,723];
export const modules = {

/***/ 7141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainAwsError: () => (/* binding */ explainAwsError),
  explainRenewedSession: () => (/* binding */ explainRenewedSession),
  explainStsError: () => (/* binding */ explainStsError)
});

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/text/certificates.js
var certificates = __webpack_require__(5976);
;// CONCATENATED MODULE: ./build/aws/iam/actions.js
/**
 * The IAM action that each API call needs (AWS Service Authorization Reference, "Actions defined by AWS Lambda").
 * Only calls in this list can be made: see send() in client/aws.ts. needs.ts says when, and on which resource. Every
 * policy is generated from these two files.
 */
const IAM_ACTIONS = {
    GetFunction: 'lambda:GetFunction',
    GetAlias: 'lambda:GetAlias',
    ListAliases: 'lambda:ListAliases',
    ListVersionsByFunction: 'lambda:ListVersionsByFunction',
    CreateFunction: 'lambda:CreateFunction',
    UpdateFunctionConfiguration: 'lambda:UpdateFunctionConfiguration',
    UpdateFunctionCode: 'lambda:UpdateFunctionCode',
    PublishVersion: 'lambda:PublishVersion',
    CreateAlias: 'lambda:CreateAlias',
    UpdateAlias: 'lambda:UpdateAlias',
    TagResource: 'lambda:TagResource',
    UntagResource: 'lambda:UntagResource',
    Invoke: 'lambda:InvokeFunction',
    InvokeWithResponseStream: 'lambda:InvokeFunction',
    GetFunctionUrlConfig: 'lambda:GetFunctionUrlConfig',
    CreateFunctionUrlConfig: 'lambda:CreateFunctionUrlConfig',
    UpdateFunctionUrlConfig: 'lambda:UpdateFunctionUrlConfig',
    DeleteFunctionUrlConfig: 'lambda:DeleteFunctionUrlConfig',
    GetPolicy: 'lambda:GetPolicy',
    AddPermission: 'lambda:AddPermission',
    RemovePermission: 'lambda:RemovePermission',
    DeleteAlias: 'lambda:DeleteAlias',
    GetFunctionCodeSigningConfig: 'lambda:GetFunctionCodeSigningConfig',
    PutFunctionCodeSigningConfig: 'lambda:PutFunctionCodeSigningConfig',
    DeleteFunctionCodeSigningConfig: 'lambda:DeleteFunctionCodeSigningConfig',
    GetRuntimeManagementConfig: 'lambda:GetRuntimeManagementConfig',
    PutRuntimeManagementConfig: 'lambda:PutRuntimeManagementConfig',
    GetFunctionEventInvokeConfig: 'lambda:GetFunctionEventInvokeConfig',
    PutFunctionEventInvokeConfig: 'lambda:PutFunctionEventInvokeConfig',
    DeleteFunctionEventInvokeConfig: 'lambda:DeleteFunctionEventInvokeConfig',
    ListEventSourceMappings: 'lambda:ListEventSourceMappings',
    DeleteFunction: 'lambda:DeleteFunction',
    GetProvisionedConcurrencyConfig: 'lambda:GetProvisionedConcurrencyConfig',
    PutProvisionedConcurrencyConfig: 'lambda:PutProvisionedConcurrencyConfig',
    DeleteProvisionedConcurrencyConfig: 'lambda:DeleteProvisionedConcurrencyConfig',
    GetFunctionConcurrency: 'lambda:GetFunctionConcurrency',
    PutFunctionConcurrency: 'lambda:PutFunctionConcurrency',
    DeleteFunctionConcurrency: 'lambda:DeleteFunctionConcurrency',
    ListProvisionedConcurrencyConfigs: 'lambda:ListProvisionedConcurrencyConfigs',
    ListDurableExecutionsByFunction: 'lambda:ListDurableExecutionsByFunction',
    GetDurableExecution: 'lambda:GetDurableExecution',
    GetDurableExecutionHistory: 'lambda:GetDurableExecutionHistory',
    ListLayerVersions: 'lambda:ListLayerVersions',
    GetLayerVersion: 'lambda:GetLayerVersion',
    PublishLayerVersion: 'lambda:PublishLayerVersion',
    DeleteLayerVersion: 'lambda:DeleteLayerVersion',
    GetLayerVersionPolicy: 'lambda:GetLayerVersionPolicy',
    AddLayerVersionPermission: 'lambda:AddLayerVersionPermission',
    ListFunctions: 'lambda:ListFunctions',
    // Amazon S3: HeadObject needs the permission to read; all parts of an upload need the permission to put.
    HeadObject: 's3:GetObject',
    GetObject: 's3:GetObject',
    PutObject: 's3:PutObject',
    // Amazon ECR.
    BatchGetImage: 'ecr:BatchGetImage',
    GetDownloadUrlForLayer: 'ecr:GetDownloadUrlForLayer',
    // Amazon CloudWatch.
    GetMetricData: 'cloudwatch:GetMetricData',
    DescribeAlarms: 'cloudwatch:DescribeAlarms',
    // AWS CodeDeploy.
    CreateDeployment: 'codedeploy:CreateDeployment',
    GetDeployment: 'codedeploy:GetDeployment',
    ListDeploymentTargets: 'codedeploy:ListDeploymentTargets',
    GetDeploymentTarget: 'codedeploy:GetDeploymentTarget',
    StopDeployment: 'codedeploy:StopDeployment',
    GetDeploymentConfig: 'codedeploy:GetDeploymentConfig',
    GetDeploymentGroup: 'codedeploy:GetDeploymentGroup',
};

;// CONCATENATED MODULE: ./build/aws/iam/needs.js

/** The resources that a policy can name only as `*`. */
const EVERYWHERE = ['network', 'account', 'event-source-mappings', 'metrics', 'alarms'];
function isEverywhere(kind) {
    return EVERYWHERE.some((each) => each === kind);
}
/** Features that need additional permissions; the text says when, in Markdown. */
const FEATURES = {
    creation: 'a function that does not exist yet',
    'execution-role': 'a new or changed `execution-role`',
    tags: '`tags`',
    'tags-remove': '`tags-remove`',
    test: '`payload`, `http-path` or `smoke-test: true`',
    'durable-test': 'a test of a durable function',
    'function-url': '`url: function-url`',
    'invoke-permissions': '`invoke-permissions`',
    'function-url-auth-type': '`function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`',
    'code-signing': '`code-signing-config-arn`',
    'runtime-management': '`runtime-management`',
    'event-invoke': '`function-event-invoke-configuration`',
    'provisioned-concurrency': '`provisioned-concurrency`, or an alias that has provisioned concurrency',
    'reserved-concurrency': '`reserved-concurrency`',
    'keep-versions': '`keep-versions`',
    'remove-alias': '`remove-alias`',
    's3-key': '`s3-key`',
    's3-bucket': '`s3-bucket`, for uploads',
    's3-bucket-key': '`s3-bucket` or `s3-key`, of a bucket that encrypts with a customer managed KMS key',
    'image-uri': '`image-uri`, and images that are restored to `$LATEST`',
    layers: 'changes of `layers`',
    vpc: 'changes of `vpc-subnet-ids` or `vpc-security-group-ids`',
    'file-system': 'changes of `file-system-arn`',
    key: 'environment variables that are encrypted with a customer managed KMS key',
    'source-key': '`source-kms-key-arn`, or code that is already encrypted with a customer managed KMS key',
    'share-with': '`share-with`',
    'traffic-shift': '`traffic-shift`, unless `error-rate-threshold` is `off`',
    alarms: '`alarms`, or a CodeDeploy deployment group with alarms',
    codedeploy: '`traffic-shift-engine: codedeploy`',
    'codedeploy-alarms': '`alarms` with `traffic-shift-engine: codedeploy`',
};
const changing = ['deploy', 'rollback'];
const moving = ['deploy', 'promotion', 'rollback'];
/**
 * The permissions by mode, feature and resource. Restoring $LATEST in `rollback` needs the same permissions as `deploy`.
 * Documented in the Service Authorization Reference (actions), the Lambda developer guide ("Required IAM permissions"
 * for a VPC, "User permissions" for file systems, "Securing environment variables" and "Encrypting Lambda .zip
 * deployment packages" for keys), the Lambda API reference (GetFunction shows tags to callers that may list them), the
 * S3 user guide ("Using server-side encryption with AWS KMS keys"), the IAM user guide ("Granting a user permissions
 * to pass a role to an AWS service") and the AWS knowledge center ("lambda-ecr-image"). Lambda reads layers and
 * packages in S3 with the permissions of the caller.
 */
const IAM_NEEDS = [
    {
        modes: moving,
        on: 'function',
        calls: ['GetFunction', 'GetAlias', 'ListAliases', 'ListVersionsByFunction', 'UpdateAlias'],
    },
    { modes: changing, on: 'function', calls: ['UpdateFunctionConfiguration', 'UpdateFunctionCode'] },
    { modes: ['deploy', 'promotion'], on: 'function', calls: ['CreateAlias'] },
    { modes: ['deploy'], on: 'function', calls: ['PublishVersion'] },
    { modes: ['deploy'], feature: 'creation', on: 'function', calls: ['CreateFunction'] },
    {
        modes: changing,
        feature: 'execution-role',
        on: 'execution-role',
        implied: ['iam:PassRole'],
        condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    },
    {
        modes: ['deploy'],
        feature: 'tags',
        on: 'function',
        calls: ['TagResource'],
        implied: ['lambda:ListTags'],
    },
    // A failed release writes the removed tags again.
    {
        modes: ['deploy'],
        feature: 'tags-remove',
        on: 'function',
        calls: ['UntagResource', 'TagResource'],
        implied: ['lambda:ListTags'],
    },
    { modes: ['deploy'], feature: 'test', on: 'versions', calls: ['Invoke', 'InvokeWithResponseStream'] },
    // An inactive target is invoked until it is active, whether or not there is a test.
    { modes: ['promotion', 'rollback'], on: 'versions', calls: ['Invoke', 'InvokeWithResponseStream'] },
    // Executions are resources below the version that they run (Lambda developer guide, "Security and permissions for Lambda
    // durable functions").
    {
        modes: ['deploy', 'promotion', 'rollback', 'smoke-test'],
        feature: 'durable-test',
        on: 'versions',
        calls: ['GetDurableExecution', 'GetDurableExecutionHistory'],
    },
    // Every release looks for callers that bypass the alias; without these permissions, it skips that.
    { modes: ['deploy'], on: 'function', calls: ['GetPolicy', 'GetFunctionUrlConfig'] },
    { modes: ['deploy'], on: 'event-source-mappings', calls: ['ListEventSourceMappings'] },
    { modes: ['promotion'], feature: 'invoke-permissions', on: 'function', calls: ['GetPolicy'] },
    // A failed release removes what it has added.
    {
        modes: ['deploy', 'promotion'],
        feature: 'invoke-permissions',
        on: 'callers',
        calls: ['AddPermission', 'RemovePermission'],
    },
    {
        modes: ['promotion'],
        feature: 'function-url-auth-type',
        on: 'function',
        calls: ['GetPolicy', 'GetFunctionUrlConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'function-url-auth-type',
        on: 'callers',
        calls: [
            'CreateFunctionUrlConfig',
            'UpdateFunctionUrlConfig',
            'DeleteFunctionUrlConfig',
            'AddPermission',
            'RemovePermission',
        ],
    },
    {
        modes: ['promotion', 'rollback', 'smoke-test'],
        feature: 'function-url',
        on: 'function',
        calls: ['GetFunctionUrlConfig'],
    },
    // AWS checks the permission to attach a configuration on the configuration, too.
    {
        modes: ['deploy'],
        feature: 'code-signing',
        on: 'code-signing',
        calls: [
            'GetFunctionCodeSigningConfig',
            'PutFunctionCodeSigningConfig',
            'DeleteFunctionCodeSigningConfig',
        ],
    },
    {
        modes: ['deploy'],
        feature: 'runtime-management',
        on: 'function',
        calls: ['GetRuntimeManagementConfig', 'PutRuntimeManagementConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'event-invoke',
        on: 'versions',
        calls: [
            'GetFunctionEventInvokeConfig',
            'PutFunctionEventInvokeConfig',
            'DeleteFunctionEventInvokeConfig',
        ],
    },
    // Tells weights of AWS, which keep the traffic on the version before, from somebody's.
    {
        modes: moving,
        feature: 'provisioned-concurrency',
        on: 'versions',
        calls: ['GetProvisionedConcurrencyConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'provisioned-concurrency',
        on: 'versions',
        calls: ['PutProvisionedConcurrencyConfig', 'DeleteProvisionedConcurrencyConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'reserved-concurrency',
        on: 'function',
        calls: ['GetFunctionConcurrency', 'PutFunctionConcurrency', 'DeleteFunctionConcurrency'],
    },
    // The permission to delete never includes the function itself.
    {
        modes: ['deploy', 'promotion'],
        feature: 'keep-versions',
        on: 'function',
        calls: ['ListProvisionedConcurrencyConfigs', 'ListDurableExecutionsByFunction'],
    },
    { modes: ['promotion'], feature: 'keep-versions', on: 'function', calls: ['GetPolicy'] },
    {
        modes: ['promotion'],
        feature: 'keep-versions',
        on: 'event-source-mappings',
        calls: ['ListEventSourceMappings'],
    },
    { modes: ['deploy', 'promotion'], feature: 'keep-versions', on: 'versions', calls: ['DeleteFunction'] },
    {
        modes: ['deploy'],
        feature: 'remove-alias',
        on: 'function',
        calls: ['DeleteAlias', 'ListProvisionedConcurrencyConfigs', 'ListDurableExecutionsByFunction'],
    },
    {
        modes: ['deploy'],
        feature: 'remove-alias',
        on: 'callers',
        calls: [
            'DeleteFunctionUrlConfig',
            'RemovePermission',
            'GetFunctionEventInvokeConfig',
            'DeleteFunctionEventInvokeConfig',
        ],
    },
    {
        modes: ['deploy'],
        feature: 'remove-alias',
        on: 'versions',
        calls: ['DeleteProvisionedConcurrencyConfig', 'DeleteFunction'],
    },
    // Lambda requires it, too, when a layer is added to a function.
    { modes: ['deploy'], feature: 'layers', on: 'layer-versions', calls: ['GetLayerVersion'] },
    { modes: ['rollback'], feature: 'layers', on: 'layer-versions', implied: ['lambda:GetLayerVersion'] },
    {
        modes: changing,
        feature: 'vpc',
        on: 'network',
        implied: [
            'ec2:DescribeSecurityGroups',
            'ec2:DescribeSubnets',
            'ec2:DescribeVpcs',
            'ec2:GetSecurityGroupsForVpc',
        ],
    },
    {
        modes: changing,
        feature: 'file-system',
        on: 'file-system',
        implied: ['elasticfilesystem:DescribeMountTargets'],
    },
    {
        modes: changing,
        feature: 'key',
        on: 'key',
        implied: ['kms:Decrypt', 'kms:Encrypt'],
    },
    // Lambda makes the grant, so that the execution role can decrypt.
    {
        modes: changing,
        feature: 'key',
        on: 'key-grants',
        implied: ['kms:CreateGrant'],
        condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
    // Only users with access to the key can view or manage the code. AWS does not name their actions; Lambda itself needs these.
    {
        modes: changing,
        feature: 'source-key',
        on: 'key',
        implied: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
    // The lists are read only to name the aliases and versions that exist in place of one that does not.
    {
        modes: ['smoke-test'],
        on: 'function',
        calls: ['Invoke', 'GetFunction', 'GetAlias', 'ListAliases', 'ListVersionsByFunction'],
    },
    { modes: ['publish-layer'], on: 'layer', calls: ['PublishLayerVersion'] },
    { modes: ['publish-layer'], on: 'account', calls: ['ListLayerVersions'] },
    { modes: ['publish-layer'], on: 'layer-versions', calls: ['GetLayerVersion'] },
    {
        modes: ['publish-layer'],
        feature: 'share-with',
        on: 'layer-versions',
        calls: ['GetLayerVersionPolicy', 'AddLayerVersionPermission'],
    },
    { modes: ['publish-layer'], feature: 'keep-versions', on: 'layer-versions', calls: ['DeleteLayerVersion'] },
    { modes: ['publish-layer'], feature: 'keep-versions', on: 'account', calls: ['ListFunctions'] },
    {
        modes: [...changing, 'publish-layer'],
        feature: 's3-bucket',
        on: 'objects',
        calls: ['HeadObject', 'PutObject'],
        implied: ['s3:AbortMultipartUpload', 's3:GetObjectVersion'],
    },
    {
        modes: ['deploy'],
        feature: 's3-key',
        on: 'objects',
        calls: ['HeadObject', 'GetObject'],
        implied: ['s3:GetObjectVersion'],
    },
    // S3 encrypts and decrypts with the permissions of the caller; parts of an upload are decrypted, too.
    {
        modes: [...changing, 'publish-layer'],
        feature: 's3-bucket-key',
        on: 'bucket-key',
        implied: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
    // Lambda requires both when a function uses an image of another account.
    {
        modes: ['deploy'],
        feature: 'image-uri',
        on: 'repository',
        calls: ['BatchGetImage', 'GetDownloadUrlForLayer'],
    },
    {
        modes: ['rollback'],
        feature: 'image-uri',
        on: 'repository',
        implied: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'traffic-shift',
        on: 'metrics',
        calls: ['GetMetricData'],
    },
    { modes: ['deploy', 'promotion'], feature: 'alarms', on: 'alarms', calls: ['DescribeAlarms'] },
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy',
        on: 'deployment-group',
        calls: ['CreateDeployment', 'GetDeployment', 'GetDeploymentGroup'],
    },
    // CreateDeployment registers the AppSpec, and reads the configuration.
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy',
        on: 'deployment-application',
        implied: ['codedeploy:RegisterApplicationRevision'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy',
        on: 'deployment-configuration',
        calls: ['GetDeploymentConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy-alarms',
        on: 'deployment-group',
        implied: ['codedeploy:UpdateDeploymentGroup'],
    },
    { modes: ['rollback'], feature: 'codedeploy', on: 'deployment-group', calls: ['GetDeployment'] },
    {
        modes: moving,
        feature: 'codedeploy',
        on: 'deployments',
        calls: ['ListDeploymentTargets', 'GetDeploymentTarget', 'StopDeployment'],
    },
];
/** The IAM actions of a need. */
function actionsOf({ calls = [], implied = [] }) {
    return [...new Set([...calls.map((operation) => IAM_ACTIONS[operation]), ...implied])];
}

// EXTERNAL MODULE: ./build/aws/errors/words.js
var words = __webpack_require__(4565);
;// CONCATENATED MODULE: ./build/aws/errors/images.js

/** A statement of a repository's policy (Lambda developer guide, "Amazon ECR permissions" and "cross-account permissions"). */
function statementFor(principal) {
    return `\`{ "Effect": "Allow", "Principal": ${principal}, "Action": [ "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" ] }\``;
}
const FOR_LAMBDA = statementFor('{ "Service": "lambda.amazonaws.com" }');
/**
 * Explains that a repository in another account does not admit this one, which no permission of the role changes; undefined
 * for any other refusal.
 * @param message AWS's message (IAM user guide, "Troubleshoot access denied error messages")
 */
function explainForeignRepository(message, operation) {
    const [, account, action, owner, repository] = words/* WORDS */.q.foreignRepository.exec(message) ?? [];
    if (!account || account === owner)
        return undefined;
    return [
        `The account ${owner} does not let the account ${account} use its repository ${repository}. (${operation}: ${message})`,
        `Check the account in \`image-uri\`. If it is right, its owner has to add two statements to the policy of the repository, which allow ${action} and what Lambda needs: ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} and ${FOR_LAMBDA}.`,
    ];
}
/**
 * Explains that Lambda itself is not allowed to read an image, which no permission of the role changes; undefined for
 * any other refusal.
 * @param message AWS's message
 */
function explainUnreadableImage(message, operation, facts) {
    if (!words/* WORDS */.q.unreadableImage.test(message))
        return undefined;
    return [
        `Lambda is not allowed to read the image. (${operation}: ${message})`,
        `${adviceOnRepository(facts)} Then run the workflow again.`,
    ];
}
/** How a repository lets Lambda read its images, by whether it is in the account of the function. */
function adviceOnRepository({ imageUri = '', executionRole }) {
    const [, owner, repository = 'NAME'] = IMAGE.exec(imageUri) ?? [];
    const account = executionRole?.split(':')[4];
    const isForeign = owner !== undefined && account !== undefined && owner !== account;
    const others = isForeign
        ? `, and ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} for the account of the function`
        : '';
    return `Add ${FOR_LAMBDA} to the statements in the policy of the repository${others}: \`aws ecr get-repository-policy --repository-name ${repository}\` prints the policy, and \`aws ecr set-repository-policy\` replaces all of it. ${isForeign ? `Only the account ${owner} can do that.` : OWN_ACCOUNT}`;
}
const OWN_ACCOUNT = 'Or allow the role of this step to perform ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on this repository: Lambda then adds the statement itself.';
/** Account and name of a repository in the URI of an image (Amazon ECR user guide, "Private registry authentication"). */
const IMAGE = /^(\d{12})\.dkr\.ecr\.[^/]+\/([^@:]+)/;

;// CONCATENATED MODULE: ./build/aws/errors/layers.js

/**
 * Explains that a layer of another account is not shared, which no permission of the role changes; undefined for any other
 * refusal.
 * @param message AWS's message
 */
function explainForeignLayer(message, operation) {
    const [, owner, layer, version] = words/* WORDS */.q.foreignLayer.exec(message) ?? [];
    // The check of `layers` before a release says which input names the layer.
    if (!owner || operation === 'GetLayerVersion')
        return undefined;
    return [
        `Version ${version} of the layer ${layer} in the account ${owner} is not shared with this account. (${operation}: ${message})`,
        'Each version of a layer has its own permissions. Its owner has to share this version (`share-with` in `mode: publish-layer`, or `aws lambda add-layer-version-permission`), or name a version in `layers` that is shared.',
    ];
}

;// CONCATENATED MODULE: ./build/aws/errors/access-denied.js





/** The page with the policies that this action needs. */
const POLICY_PAGE = 'The page docs/iam.md of this action';
/**
 * Explains a missing permission: the IAM action and the resource, and what to change.
 * @param message AWS's message; it names the action when that is not the action of the call, such as iam:PassRole
 * @param resource the resource of the call, for services whose message does not name one
 */
function explainAccessDenied(message, operation, resource, facts = {}) {
    const unreadable = explainUnreadableImage(message, operation, facts) ?? explainForeignRepository(message, operation);
    if (unreadable)
        return unreadable;
    const notShared = explainForeignLayer(message, operation);
    if (notShared)
        return notShared;
    const [action, on] = refused(message) ?? [IAM_ACTIONS[operation], resource];
    // If AWS names a policy that is not the caller's own, a permission there does not help (IAM user guide, "Troubleshoot access
    // denied error messages").
    const denying = words/* WORDS */.q.explicitDeny.exec(message)?.[1];
    if (denying) {
        const article = /^[aeiou]/i.test(denying) ? 'an' : 'a';
        return [
            `AWS denied ${operation}: ${article} ${denying} denies ${action} on ${on}. (${shortened(message)})`,
            adviceOnDeny(denying, action),
        ];
    }
    const silent = words/* WORDS */.q.noPolicyAllows.exec(message)?.[1];
    if (silent) {
        const [, who] = words/* WORDS */.q.notAuthorized.exec(message) ?? [];
        return [
            `AWS denied ${operation}: the ${silent} does not allow ${action} on ${on}. (${who ? `Signed in as ${who}` : message})`,
            `Allow ${action} in the ${silent}, then run the workflow again. The policy of the role alone is not enough.`,
        ];
    }
    return [
        `AWS denied ${operation}: the credentials are not allowed to perform ${action} on ${on}. (${shortened(message)})`,
        [missing(action, on, policyOf(message)), ...(isOfKey(action) ? [KEY_POLICY] : []), ELSEWHERE].join(' '),
    ];
}
/** The IAM action that AWS denied: it names the action where that is not the action of the call. */
function deniedActionIn(message, operation) {
    return refused(message)?.[0] ?? IAM_ACTIONS[operation];
}
/** AWS's message without what the sentence before it says already: who called, and the reason unless it is the usual one. */
function shortened(message) {
    const [, who, why = ''] = words/* WORDS */.q.notAuthorized.exec(message) ?? [];
    if (who === undefined)
        return message;
    // The advice says so.
    const isUsual = /^($|with an explicit deny|because no identity-based policy allows)/.test(why);
    return isUsual ? `Signed in as ${who}` : `Signed in as ${who}; AWS says: ${why.replace(/\.$/, '')}`;
}
/**
 * Whose policy has to allow a call. A message may name the execution role as well, so this says which one is meant; without
 * a role or a user in the message, it is the role that the step signs in as.
 */
function policyOf(message) {
    const [, who = ''] = words/* WORDS */.q.notAuthorized.exec(message) ?? [];
    const [, role] = /:assumed-role\/([^/]+)\//.exec(who) ?? [];
    const [, user] = /:user\/(?:.*\/)?([^/]+)$/.exec(who) ?? [];
    if (user)
        return `a policy of the user ${user}`;
    return role
        ? `the policy of the role ${role}, which this step signs in as`
        : 'the policy of the role that this step signs in as';
}
/** The action and the resource that AWS's message names; undefined when it names none. */
function refused(message) {
    const [, action, on] = words/* WORDS */.q.refusedAction.exec(message) ?? [];
    if (action && on)
        return [action, on];
    // Lambda's message when the caller's permissions do not allow it to fetch a package, or to look at a VPC.
    const [, service, call, object] = words/* WORDS */.q.deniedByService.exec(message) ?? [];
    if (!call || !object)
        return undefined;
    return service === 'EC2' ? [`ec2:${call}`, '*'] : [`s3:${call}`, `arn:*:s3:::${object}`];
}
const isOfKey = (action) => action.startsWith('kms:');
const KEY_POLICY = 'The policy of the key has to allow it, too.';
const ELSEWHERE = 'If the policy already allows it, look for an explicit deny, a permissions boundary or a service control policy.';
/** What to do about a policy that denies a call, whatever others allow. */
function adviceOnDeny(denying, action) {
    return `AWS reports an explicit deny (${denying}), which overrides every permission of the role. ${ORGANIZATION.test(denying) ? `Ask the administrators of your AWS organization to allow ${action} for this role: no policy of the account can.` : `Ask who manages that policy to allow ${action}.`}`;
}
/** Policies that only the organization of an account can change. */
const ORGANIZATION = /^(service|resource) control policy$/i;
/** @param policy whose policy it is missing from */
function missing(action, on, policy) {
    const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action));
    const condition = needs.find((need) => need.condition)?.condition;
    const statement = {
        Effect: 'Allow',
        Action: together(action, needs),
        Resource: granted(on, needs),
        Condition: condition,
    };
    return `Add \`${inOneLine(statement)}\` to ${policy}${reasonOf(needs)}, then run the workflow again. ${POLICY_PAGE} has the whole policy.`;
}
/** The action, with those of a key that every feature needs together with it, which would fail next. */
function together(action, needs) {
    const [actions = [action], ...others] = needs.map(actionsOf);
    const isSame = others.every((each) => each.join() === actions.join());
    return isOfKey(action) && isSame && actions.length > 1 ? actions : action;
}
/** JSON on one line, with spaces. */
function inOneLine(value) {
    return JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ');
}
/** The feature that needs a permission. Of several, not all need be used, so none is named. */
function reasonOf(needs) {
    const [feature, ...others] = new Set(needs.map((need) => need.feature));
    return feature && others.length === 0 ? ` (needed for ${FEATURES[feature]})` : '';
}
/** The resource for the policy, including the other versions, aliases or objects, which would fail next. */
function granted(on, needs) {
    if (needs.some((need) => isEverywhere(need.on)))
        return '*';
    const owner = /^(arn:[^:]*:lambda:[^:]*:[^:]*:(function|layer):[^:]+)(:.*)?$/.exec(on);
    if (owner) {
        const [, arn = on, , qualifier] = owner;
        const kinds = needs.map((need) => need.on);
        if (kinds.includes('function'))
            return [arn, `${arn}:*`];
        return qualifier ? `${arn}:*` : arn;
    }
    return on.replace(/^(arn:[^:]*:s3:::[^/]+)\/.*$/, '$1/*');
}

// EXTERNAL MODULE: ./build/aws/errors/advice.js
var advice = __webpack_require__(7594);
// EXTERNAL MODULE: ./build/aws/errors/aws-failure.js
var aws_failure = __webpack_require__(9494);
// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
// EXTERNAL MODULE: ./build/aws/errors/facts.js
var errors_facts = __webpack_require__(8763);
// EXTERNAL MODULE: ./build/model/members/member-inputs.js
var member_inputs = __webpack_require__(1286);
;// CONCATENATED MODULE: ./build/aws/errors/member-inputs.js



/** Parts of members, and members of other requests than UpdateFunctionConfiguration. */
const OTHERS = {
    Architectures: 'architectures',
    Cors: 'function-url-cors',
    Destination: 'function-event-invoke-configuration',
    MaximumEventAgeInSeconds: 'function-event-invoke-configuration',
    MaximumRetryAttempts: 'function-event-invoke-configuration',
    ProvisionedConcurrentExecutions: 'provisioned-concurrency',
    ReservedConcurrentExecutions: 'reserved-concurrency',
    SecurityGroupIds: 'vpc-security-group-ids',
    SubnetIds: 'vpc-subnet-ids',
    Tags: 'tags',
};
/** Members of requests as AWS names them in its messages, with the input that sets them. */
const INPUTS = {
    ...Object.fromEntries(Object.entries(member_inputs/* MEMBER_INPUTS */.F).map(([member, [input = 'function-configuration']]) => [member, input])),
    ...OTHERS,
};
/** What to do about a refusal whose message names members of the request; undefined for any other. */
function adviceOnMembers(message) {
    const inputs = inputsIn(message);
    if (inputs.length === 0)
        return undefined;
    const what = `${memberOf(inputs, message)}${(0,model_text/* listed */.KE)(inputs)}`;
    const [most, least] = [words/* WORDS */.q.atMost.exec(message)?.[1], words/* WORDS */.q.atLeast.exec(message)?.[1]];
    if (least !== undefined)
        return `Set ${what} to at least ${least}, then run the workflow again.`;
    if (most === undefined)
        return `Correct ${what}, then run the workflow again.`;
    const quota = words/* WORDS */.q.ofModel.test(message)
        ? ''
        : ' If this is a limit of the account and not of Lambda itself, AWS Support can raise it.';
    return `Set ${what} to at most ${most}, then run the workflow again.${quota}`;
}
/** The one input whose member a message names, with the member where the input is a map; undefined for none or several. */
function namedMember(message) {
    const inputs = inputsIn(message);
    return inputs.length === 1 ? `${memberOf(inputs, message)}${(0,model_text/* listed */.KE)(inputs)}` : undefined;
}
/** Inputs that are maps in the shape of the API. */
const MAPS = ['function-configuration', 'function-event-invoke-configuration', 'function-url-cors'];
/** The member of a map that AWS names, to precede the input; empty where there is no such map. */
function memberOf([input = '', ...others], message) {
    const member = others.length === 0 && MAPS.includes(input) && words/* WORDS */.q.memberAt.exec(message)?.[1];
    return member ? `\`${(0,model_text/* capitalised */.Iu)(member)}\` in ` : '';
}
/**
 * The inputs whose members a message names; AWS writes `MemorySize`, 'memorySize', 'snapStart.applyOn' and `The runtime
 * parameter`.
 */
function inputsIn(message) {
    const named = Object.entries(INPUTS).filter(([member]) => {
        const ownCase = `[${member[0]}${member[0]?.toLowerCase()}]${member.slice(1)}`;
        return new RegExp(`['.]${ownCase}['.]|\\b${member}\\b|[Tt]he ${member.toLowerCase()} parameter`).test(message);
    });
    return [...new Set(named.map(([, input]) => input))];
}

;// CONCATENATED MODULE: ./build/aws/errors/causes.js






/** Causes that AWS's messages do not name, or name only between labels of its own. The first that matches counts. */
const BY_WORDS = [
    [
        words/* WORDS */.q.roleLacks,
        ([, action, service = ''], { message, facts }) => {
            const on = (0,advice/* targetOf */.$r)(message, facts);
            const setting = (0,own_member/* ownMember */.n)(SETTINGS, service.toUpperCase()) ?? (facts.deadLetterTarget && '`DeadLetterConfig`');
            const need = setting ? `, which Lambda needs for ${setting}` : '';
            return `${roleOf(facts)} is not allowed to perform ${service.toLowerCase()}:${action}${on ? ` on ${on}` : ''}${need}.`;
        },
    ],
    [words/* WORDS */.q.roleNotAssumable, (_, { facts }) => `Lambda cannot assume ${(0,model_text/* uncapitalised */.h5)(roleOf(facts))}.`],
    [
        words/* WORDS */.q.keyKnowsNoRole,
        (_, { facts }) => `KMS does not know ${(0,model_text/* uncapitalised */.h5)(roleOf(facts))}, so Lambda cannot use the function's key.`,
    ],
    [
        words/* WORDS */.q.keyNoGrant,
        ([, said], { facts: { kmsKey } }) => `Lambda cannot use ${kmsKey ? `the KMS key ${kmsKey}` : "the function's KMS key"} for its environment variables: ${said ?? 'KMS refuses a grant for it.'}`,
    ],
    [
        words/* WORDS */.q.fileSystemNotReady,
        (_, { message }) => `The EFS file system ${words/* WORDS */.q.arn.exec(message)?.[0] ?? 'of the function'} is not ready: not all of its mount targets are available yet.`,
    ],
    [words/* WORDS */.q.ec2Message, ([, said = '']) => `${said.replace(/\.$/, '')}.`],
    [
        words/* WORDS */.q.runtimeBlocked,
        ([, runtime]) => `AWS no longer allows functions with the runtime ${runtime} to be created or updated.`,
    ],
    [
        words/* WORDS */.q.unsigned,
        () => 'Lambda does not accept the code: no profile of the code signing configuration has signed it.',
    ],
    [
        words/* WORDS */.q.provisionedVersion,
        (_, { facts: { version } }) => `${version ? `Version ${version}, which the alias serves,` : 'The version that the alias serves'} already has provisioned concurrency of its own, so the alias cannot have any.`,
    ],
    [
        words/* WORDS */.q.unreservedLeft,
        ([, left]) => `The account has only ${left} units of unreserved concurrency in this region, fewer than \`provisioned-concurrency\` asks for.`,
    ],
    [
        words/* WORDS */.q.unreservedMinimum,
        ([, least]) => `The account has too little concurrency: with this value, fewer than the ${least} units that AWS requires would stay unreserved in this region.`,
    ],
    [
        words/* WORDS */.q.reservedBelowProvisioned,
        ([, reserved, provisioned]) => `\`reserved-concurrency\` is ${reserved}, but ${provisioned} units of concurrency of the function are provisioned.`,
    ],
    [
        words/* WORDS */.q.provisionedAboveReserved,
        (_, { facts: { provisionedConcurrency, reservedConcurrency } }) => provisionedConcurrency && reservedConcurrency
            ? `\`provisioned-concurrency\` is ${provisionedConcurrency}, but the reserved concurrency of the function is only ${reservedConcurrency}.`
            : "`provisioned-concurrency` is higher than the function's reserved concurrency.",
    ],
    [
        words/* WORDS */.q.weightsWithProvisioned,
        () => 'AWS does not split the traffic of an alias that has provisioned concurrency.',
    ],
    [words/* WORDS */.q.inProgress, (_, { resource }) => `Another update of ${resource} is in progress.`],
    [
        words/* WORDS */.q.noTenant,
        () => 'The function has tenant isolation, so it can be invoked only for a tenant, and `tenant-id` is not set.',
    ],
    [words/* WORDS */.q.notTenant, () => '`tenant-id` is set, but the function has no tenant isolation.'],
    [
        words/* WORDS */.q.badPrincipal,
        (_, { facts: { principal } }) => `AWS does not accept the principal ${principal ?? 'of a permission'} in \`invoke-permissions\`: it does not exist.`,
    ],
    [
        words/* WORDS */.q.noDestination,
        (_, { message }) => `AWS does not accept the destination ${words/* WORDS */.q.arn.exec(message)?.[0] ?? 'of asynchronous invocations'}: it does not exist, or cannot be a destination.`,
    ],
    [
        words/* WORDS */.q.policySize,
        ([, size, limit], { resource }) => `The resource policy of ${resource} is full: with the new statement it would have ${size} bytes, and AWS allows ${limit}.`,
    ],
];
/** What Lambda uses the permissions of an execution role for when it checks a function's settings. */
const SETTINGS = {
    EC2: 'the VPC of the function',
    XRAY: '`TracingConfig`',
};
function roleOf({ executionRole }) {
    return executionRole
        ? `The execution role ${(0,errors_facts/* roleName */.S3)(executionRole)}`
        : 'The execution role of the function';
}
/** Causes of errors that say enough by their names. */
const BY_NAME = {
    ApplicationDoesNotExistException: ({ resource }) => `The CodeDeploy application ${resource.split('/')[0]} does not exist in this account and region.`,
    CodeSigningConfigNotFoundException: () => 'The code signing configuration in `code-signing-config-arn` does not exist.',
    CodeStorageExceededException: () => "The account's storage for code in this region is full.",
    DeploymentGroupDoesNotExistException: ({ resource }) => {
        const [application, group] = resource.split('/');
        return `The CodeDeploy application ${application} has no deployment group ${group ?? 'of this name'}.`;
    },
    KMSDisabledException: ({ facts: { kmsKey } }) => `The KMS key ${kmsKey || 'of the function'} is disabled, so Lambda cannot decrypt the environment variables.`,
    PreconditionFailedException: ({ resource }) => `Somebody else changed ${resource} after this run had read it.`,
    PublicPolicyException: () => 'This account blocks public access to functions.',
};
/** The cause of a refusal, as a full sentence; undefined where only AWS's message names it. */
function causeOf(refused) {
    const { code, message } = refused;
    for (const [words, cause] of BY_WORDS) {
        const found = words.exec(message);
        if (found)
            return cause(found, refused);
    }
    return (0,own_member/* ownMember */.n)(BY_NAME, code)?.(refused) ?? outOfBounds(message);
}
/** A value that is beyond what AWS allows for a member of the request. */
function outOfBounds(message) {
    const [most, least] = [words/* WORDS */.q.atMost.exec(message)?.[1], words/* WORDS */.q.atLeast.exec(message)?.[1]];
    const member = namedMember(message);
    if (!member || (most === undefined && least === undefined))
        return undefined;
    const allowed = most === undefined ? `at least ${least}` : `at most ${most}`;
    const value = words/* WORDS */.q.valueAt.exec(message)?.[1];
    return value === undefined
        ? `The value of ${member} is beyond what AWS allows, ${allowed}.`
        : `${member} is ${value}, but AWS allows ${allowed}.`;
}

// EXTERNAL MODULE: ./build/aws/errors/classes.js
var classes = __webpack_require__(5860);
;// CONCATENATED MODULE: ./build/aws/errors/environment-variables.js

/** Variables that replace the endpoints of AWS (AWS SDKs reference guide, "Service-specific endpoints"). */
function endpointVariables(environment) {
    return Object.keys(environment).filter((name) => /^AWS_ENDPOINT_URL(_|$)/.test(name) && environment[name]);
}
/** Explains an address that is none, by the variable that has it; undefined if there is no such variable. */
function explainEndpointVariable(environment) {
    const names = endpointVariables(environment).filter((name) => !/^https?:\/\//.test(environment[name] ?? ''));
    if (names.length === 0)
        return undefined;
    const does = names.length === 1 ? 'does' : 'do';
    return [
        `${(0,model_text/* listed */.KE)(names)} ${does} not begin with \`https://\`, so the call could not be sent.`,
        `Write \`https://\` in front of the address in ${(0,model_text/* listed */.KE)(names)}. To call AWS's own endpoint, remove the variable.`,
    ];
}
/** What to check when the name of an endpoint cannot be resolved. */
function addressAdvice(environment) {
    const names = endpointVariables(environment);
    return names.length === 0
        ? "Check `aws-region` for a typo, and the runner's network and DNS."
        : `Check the address in ${(0,model_text/* listed */.KE)(names)}, and the runner's network and DNS.`;
}
/** The variable that names a proxy of this address, such as `127.0.0.1:3128`; undefined if there is none. */
function proxyVariable(address, environment) {
    return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find((name) => {
        const value = environment[name] ?? '';
        if (!URL.canParse(value))
            return false;
        const { hostname, port, protocol } = new URL(value);
        return address === `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
    });
}
/** Explains credentials that HTTP cannot carry. The headers of a request have the ID and the token, not the secret key. */
function explainUnsendable(environment) {
    const wrong = ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'].filter((name) => /[^\x20-\x7e]/.test(environment[name] ?? ''));
    const isBreak = wrong.length > 0 && wrong.every((name) => /^[\x20-\x7e]+[\r\n]+$/.test(environment[name] ?? ''));
    if (isBreak)
        return [
            `${(0,model_text/* listed */.KE)(wrong)} ${wrong.length === 1 ? 'ends' : 'end'} with a line break, which cannot be sent.`,
            `Save ${wrong.length === 1 ? 'this secret' : 'these secrets'} again without the line break: \`printf %s\` writes none, \`echo\` does.`,
        ];
    const names = wrong.length === 0 ? ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'] : wrong;
    return [
        'The AWS credentials contain a character that cannot be sent, such as a line break.',
        `Save ${(0,model_text/* listed */.KE)(names)} again without spaces, line breaks and special characters.`,
    ];
}

// EXTERNAL MODULE: ./build/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/aws/errors/sdk-error.js + 1 modules
var sdk_error = __webpack_require__(723);
;// CONCATENATED MODULE: ./build/aws/errors/explain.js













/**
 * Explains an error of the SDK.
 * @param resource the resource of the call, such as a function's ARN or name
 * @param secrets values that must not appear in the text even where AWS quotes them
 */
function explainAwsError(thrown, operation, resource, secrets = []) {
    const details = (0,sdk_error.sdkErrorDetails)(thrown, secrets);
    const facts = (0,errors_facts/* factsOf */.xS)(thrown);
    if ((0,classes/* isAccessDenied */.w7)(details.code)) {
        const denial = explainAccessDenied(details.message, operation, resource, facts);
        return asAwsFailure(details, denial, deniedActionIn(details.message, operation));
    }
    const tell = (cause, label) => `${cause} (${operation} for ${resource}: ${label})`;
    return asAwsFailure(details, explain(details, { facts, tell, operation, resource }));
}
/**
 * Explains an error of STS, whose calls need no permission of a policy.
 * @param failed what failed, such as "Signing in to ROLE failed"
 */
function explainStsError(details, failed) {
    return asAwsFailure(details, explain(details, {
        tell: (cause, label) => `${failed}. ${cause} (${label})`,
        resource: 'AWS STS',
        facts: {},
    }));
}
/** Explains that AWS refuses a session that the action has just renewed. */
function explainRenewedSession(details) {
    return asAwsFailure(details, [
        `AWS reports that the session has expired, although it was just renewed (${details.message}).`,
        'Run the workflow again. On a self-hosted runner, check the clock. If the error persists, check whether somebody revokes the sessions of the role.',
    ]);
}
function asAwsFailure(details, [problem, advice], deniedAction) {
    const { code, status, requestId, message: said } = details;
    const kind = kindOf(details);
    const uncertain = kind === 'aws';
    const about = { code, kind, said, status, uncertain, requestId, deniedAction };
    return new aws_failure/* AwsFailure */.OQ(about, problem, advice);
}
/** The class of an error: by its name; by its status where that says nothing. */
function kindOf({ code, message, status, malformed }) {
    // Without valid credentials, no call was carried out.
    if (explainCredentials(code, message))
        return 'denied';
    if (malformed)
        return 'aws';
    const named = (0,classes/* classOf */.Kl)(code);
    // Lambda wraps what EC2 answers, with the name InvalidParameterValueException.
    if (named === 'input' && words/* WORDS */.q.throttledByEc2.test(message))
        return 'throttled';
    return named ?? (0,classes/* classByStatus */.UL)(status);
}
/** The parser's words about a response in another format. Its quote of the response may have secrets, so it is not shown. */
const MARKUP = /^Unexpected token '?</;
const NOT_JSON = /^(Unexpected|Expected|Unterminated|Bad|Invalid) .*JSON/;
const UNREADABLE = 'Run the workflow again. If the error persists, look for a proxy between the runner and AWS.';
function explain(details, call) {
    const { code, status, message, attempts, malformed, reason } = details;
    const { tell, operation, facts } = call;
    const credentials = explainCredentials(code, message);
    if (credentials)
        return credentials;
    const named = (0,classes/* classOf */.Kl)(code);
    // Lambda responds with 502 for some of these, although the cause is not in AWS (Lambda API reference, Invoke).
    if (named === 'surroundings')
        return explainRefusal(details, call);
    if ((0,sdk_error.saysTooMany)({ status, code })) {
        if (operation === 'Invoke')
            return (0,advice/* throttledInvocation */.$T)(reason, facts);
        return [
            // Without a name of AWS, the code is that of an error of JavaScript.
            tell(`AWS throttled the call ${attempts} times in a row (${withoutStop(message)}).`, named ? code : `HTTP ${status}`),
            'All control-plane calls of an account share 15 requests a second. Run the workflow again later, or run fewer releases at once.',
        ];
    }
    // Such an answer is of a proxy, which has no names of errors (RFC 9110, 15.5.8).
    if (status === 407)
        return [
            tell('The proxy requires a login.', 'HTTP 407'),
            'Put the user name and the password into HTTPS_PROXY, percent-encoded: `http://USER:PASSWORD@HOST:PORT`.',
        ];
    if (code === incomplete_answer/* INCOMPLETE */.j5)
        return [tell(`${(0,model_text/* capitalised */.Iu)(message)}.`, `HTTP ${status}`), UNREADABLE];
    // The SDK's message for a response without an error code; AWS always sends one.
    if (malformed || message === 'UnknownError')
        return explainUnreadable(status, message, tell);
    const idle = (0,classes/* secondsIdle */.Ez)(message);
    if (idle !== undefined)
        return [
            tell(`No data was sent or received for ${idle} seconds, ${attempts} times in a row.`, code),
            "Check the runner's network (proxy, firewall, VPC endpoint) and its upload speed, then run the workflow again.",
        ];
    if (status === 0)
        return explainNoResponse(code, message, tell);
    if ((named ?? (0,classes/* classByStatus */.UL)(status)) === 'aws')
        return [
            tell(`AWS reports an error of its own (${withoutStop(message)}).`, `HTTP ${status}, ${code}`),
            "The problem is on AWS's side. Run the workflow again; https://health.aws.amazon.com shows known incidents.",
        ];
    return explainRefusal(details, call);
}
function explainRefusal({ code, message }, { tell, operation, resource, facts }) {
    const cause = causeOf({ code, message, resource, facts });
    const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
    return [
        cause ? tell(cause, `${code}: ${message}`) : tell(`AWS reports: ${sentence}`, code),
        adviceFor(code, message, operation, (0,advice/* subjectOf */.et)(resource, facts)),
    ];
}
function explainUnreadable(status, message, tell) {
    const label = `HTTP ${status}`;
    if (MARKUP.test(message))
        return [
            tell('Something other than AWS sent the response, such as a proxy: it is HTML or XML instead of JSON.', label),
            UNREADABLE,
        ];
    if (NOT_JSON.test(message))
        return [
            tell('Something between the runner and AWS, such as a proxy, has changed the response or cut it off: it is not valid JSON.', label),
            UNREADABLE,
        ];
    return [tell('The response of AWS could not be read.', label), UNREADABLE];
}
function explainCredentials(code, message) {
    if ((0,sdk_error.isExpired)({ code, message })) {
        return [
            `The AWS credentials have expired (${withoutStop(message)}).`,
            'So that a session does not end during a run, name the role in `role-to-assume`: the action then signs in itself and renews the session while it runs. Or sign in right before this step, for instance with aws-actions/configure-aws-credentials in the same job; its sessions last an hour unless `role-duration-seconds` asks for more. Then run the workflow again.',
        ];
    }
    // Where the profile does not exist, the SDK does not mention it.
    if (code === sdk_error/* NO_CREDENTIALS */.z && (process.env['AWS_PROFILE'] || /profile/i.test(message))) {
        return [
            `No AWS credentials were found in the profile that AWS_PROFILE names${process.env['AWS_PROFILE'] ? `, "${process.env['AWS_PROFILE']}"` : ''} (${message}).`,
            'To use AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, set `AWS_PROFILE: ""` in the `env:` of this step: while AWS_PROFILE is set, the AWS SDK ignores them. To use the profile, create it on the runner.',
        ];
    }
    if (/ERR_INVALID_CHAR/.test(code) || /invalid character in header/i.test(message)) {
        return [...explainUnsendable(process.env)];
    }
    if (code === sdk_error/* NO_CREDENTIALS */.z) {
        return [
            `No AWS credentials were found (${withoutStop(message)}).`,
            "Name a role in `role-to-assume` (and set `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`. If `role-to-assume` comes from a variable or secret, check that this is not empty: an empty input counts as not set.",
        ];
    }
    if (/^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(code)) {
        return [
            `AWS does not accept the credentials (${code}: ${withoutStop(message)}).`,
            'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and contain no spaces or line breaks.',
        ];
    }
    return undefined;
}
function explainNoResponse(code, message, tell) {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        const [, host = 'of the AWS endpoint'] = /(?:ENOTFOUND|EAI_AGAIN) (\S+)/.exec(message) ?? [];
        return [
            tell(`The host name ${host} could not be resolved.`, code),
            `${addressAdvice(process.env)} A runner that reaches AWS only through a proxy needs HTTPS_PROXY in its environment or in the step's \`env:\`.`,
        ];
    }
    if ((0,certificates/* isOfCertificate */.x)(code)) {
        // Node advises an option of its own after the semicolon.
        const [what = code] = message.split(';');
        return [
            tell(`This runner does not trust the certificate of the server that responded: ${what}.`, code),
            "If a proxy decrypts the traffic, save the certificate of its authority on the runner and name that file in NODE_EXTRA_CA_CERTS in the step's `env:`. Otherwise, " +
                (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)/.test(code)
                    ? 'check the clock of the runner.'
                    : 'check that AWS_ENDPOINT_URL, if it is set, names the right server.'),
        ];
    }
    if (!/^E[A-Z]+$|Timeout/.test(code)) {
        return ((code === 'ERR_INVALID_URL' && explainEndpointVariable(process.env)) || [
            tell(`The request could not be sent: ${message}.`, code),
            "Check the variables of the AWS SDK in the step's environment, such as AWS_ENDPOINT_URL: an address must begin with `https://`.",
        ]);
    }
    if (code === 'ECONNREFUSED') {
        const [, host = 'The host'] = /ECONNREFUSED (\S+)/.exec(message) ?? [];
        const proxy = proxyVariable(host, process.env);
        if (proxy)
            return [
                tell(`The proxy ${host}, which ${proxy} names, refused the connection.`, code),
                `Correct ${proxy} or start the proxy, then run the workflow again.`,
            ];
        return [
            tell(`${host} refused the connection.`, code),
            'Check the network of the runner (firewall, VPC endpoint, proxy, AWS_ENDPOINT_URL), then run the workflow again.',
        ];
    }
    return [
        code === 'ECONNRESET'
            ? tell('The connection to AWS was reset.', code)
            : tell(`AWS did not respond (${withoutStop(message)}).`, code),
        "Check the runner's network (proxy, firewall, VPC endpoint), then run the workflow again.",
    ];
}
function adviceFor(code, message, operation, subject) {
    const own = (0,advice/* adviceOn */.ik)({ code, message }, operation, subject);
    if (own)
        return own;
    if (code === 'RequestEntityTooLargeException' || code === 'RequestTooLargeException') {
        return 'Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.';
    }
    if (code === 'CodeStorageExceededException') {
        return 'Delete unused versions, functions and layers, or ask AWS for a higher quota. With `keep-versions`, a release deletes old versions of its function, and deletes them first when the storage is full.';
    }
    if (code === 'PolicyLengthExceededException') {
        return (0,advice/* adviceOnFullPolicy */.tD)(operation, subject);
    }
    if (code === 'ResourceNotFoundException') {
        return 'Check the names, the region and the account that the credentials belong to.';
    }
    if (code === 'ResourceConflictException') {
        return `Something else is updating this function, such as another deployment. Wait for it to finish (\`aws lambda wait function-updated-v2 --function-name ${subject.functionName}\`), then run the workflow again.`;
    }
    if (code === 'PreconditionFailedException') {
        return 'Somebody else changed the function or the alias at the same time: check that change, then run the workflow again.';
    }
    return ((0,advice/* adviceOnRequest */.NC)(message, subject) ??
        adviceOnMembers(message) ??
        'Correct what AWS names, then run the workflow again.');
}
/** A message without the full stop at its end, for parentheses within a sentence. */
function withoutStop(message) {
    return message.replace(/\.$/, '');
}


/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ NO_CREDENTIALS),
  isExpired: () => (/* binding */ isExpired),
  saysTooMany: () => (/* binding */ saysTooMany),
  sdkErrorDetails: () => (/* binding */ sdkErrorDetails)
});

// EXTERNAL MODULE: ./build/aws/errors/classes.js
var classes = __webpack_require__(5860);
// EXTERNAL MODULE: ./build/redaction.js + 5 modules
var redaction = __webpack_require__(6668);
;// CONCATENATED MODULE: ./build/aws/errors/redaction.js

/** Characters of AWS's message that are shown. AWS's own messages are far shorter; those of other services may not be. */
const LONGEST = 2048;
/**
 * AWS's message without the secrets of the request: neither where Lambda is known to quote them nor anywhere else, in
 * any encoding. A long message is cut and ends in `…`.
 */
function withoutSecrets(text, secrets) {
    const shown = (0,redaction/* redactionOf */.Z)(secrets).hide(withoutEchoes(text));
    return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).toWellFormed()}…`;
}
/** Without the values of environment variables where Lambda's messages quote them. */
function withoutEchoes(text) {
    // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
    const measured = text.search(/String measured:/i);
    const said = measured < 0 ? text : text.slice(0, measured).trimEnd();
    // An invalid name: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
    const start = said.search(/Value '/i);
    const end = said.toLowerCase().lastIndexOf("' at 'environment");
    if (start < 0 || end < start)
        return said;
    return `${said.slice(0, start)}The value${said.slice(end + 1)}`;
}

// EXTERNAL MODULE: ./build/aws/errors/words.js
var words = __webpack_require__(4565);
;// CONCATENATED MODULE: ./build/aws/errors/sdk-error.js



/** @param secrets values that must not appear in the text even where AWS quotes them */
function sdkErrorDetails(thrown, secrets = []) {
    const error = thrown;
    const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {};
    const system = status === 0 ? (textOf(error.code) ?? textOf(error.errors?.[0]?.code)) : undefined;
    const code = system ?? textOf(error.name) ?? 'Error';
    const message = withoutSecrets(messageOf(error), secrets);
    // An error after a successful status is in the response itself: it is cut off or cannot be parsed.
    const malformed = isMalformed(error) || (status >= 200 && status < 300);
    return { code, status, message, attempts, malformed, requestId, reason: textOf(error.Reason) };
}
/** Whether AWS refused the credentials because they have expired. */
function isExpired({ code, message }) {
    return (/^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(code) ||
        // The SDK itself reads the token of IAM Identity Center; all its errors have this name.
        (code === NO_CREDENTIALS && words/* WORDS */.q.tokenExpired.test(message)));
}
/** Whether the call was refused because there were too many. */
function saysTooMany({ status, code }) {
    return ((0,classes/* classOf */.Kl)(code) ?? (0,classes/* classByStatus */.UL)(status)) === 'throttled';
}
/** The SDK's error when no provider has credentials. */
const NO_CREDENTIALS = 'CredentialsProviderError';
function messageOf(error) {
    const message = textOf(error.message) ?? textOf(error.errors?.[0]?.message) ?? textOf(error.name);
    return message?.trim() ?? 'no message';
}
/** A text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * Whether the SDK could not read the response: then, it adds the response to an error that is not one of the service. The
 * parser's message quotes the response, which may contain environment variables.
 */
function isMalformed(error) {
    return (error instanceof SyntaxError || (error instanceof Error && '$response' in error && !('$fault' in error)));
}


/***/ }),

/***/ 1286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MEMBER_INPUTS)
/* harmony export */ });
/**
 * The inputs that set a member of UpdateFunctionConfiguration. The input `function-configuration` sets any of them, those
 * with an empty list alone.
 */
const MEMBER_INPUTS = {
    Role: ['execution-role'],
    Handler: ['handler'],
    Description: ['description'],
    Timeout: ['timeout'],
    MemorySize: ['memory-size'],
    VpcConfig: ['vpc-subnet-ids', 'vpc-security-group-ids'],
    Environment: ['environment', 'environment-from', 'environment-remove'],
    Runtime: ['runtime'],
    DeadLetterConfig: [],
    KMSKeyArn: [],
    TracingConfig: [],
    Layers: ['layers'],
    FileSystemConfigs: ['file-system-arn', 'file-system-mount-path'],
    ImageConfig: [],
    EphemeralStorage: ['ephemeral-storage'],
    SnapStart: [],
    LoggingConfig: [],
    CapacityProviderConfig: [],
    DurableConfig: [],
    TenancyConfig: [],
};


/***/ }),

/***/ 5976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ isOfCertificate)
/* harmony export */ });
/** Whether an error of Node or OpenSSL is about a certificate that is not accepted, or missing, by its code. */
function isOfCertificate(code) {
    return /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/.test(code);
}


/***/ })

};
