#!/usr/bin/env bash
# Releases a function with the AWS CLI, as a workflow without this action does: it writes whether anything changed or
# not. FUNCTION is its name, SOURCE the directory with its code, ARCHIVE the path of the archive to make of it;
# MEMORY_SIZE, where it is set, the configuration.
set -euo pipefail

(cd "$SOURCE" && zip -qr "$ARCHIVE" .)
if [[ -n ${MEMORY_SIZE-} ]]; then
  aws lambda update-function-configuration --function-name "$FUNCTION" --memory-size "$MEMORY_SIZE" >/dev/null
  aws lambda wait function-updated-v2 --function-name "$FUNCTION"
fi
aws lambda update-function-code --function-name "$FUNCTION" --zip-file "fileb://$ARCHIVE" >/dev/null
aws lambda wait function-updated-v2 --function-name "$FUNCTION"
version=$(aws lambda publish-version --function-name "$FUNCTION" --query Version --output text)
aws lambda wait published-version-active --function-name "$FUNCTION" --qualifier "$version"
aws lambda update-alias --function-name "$FUNCTION" --name live --function-version "$version" >/dev/null
