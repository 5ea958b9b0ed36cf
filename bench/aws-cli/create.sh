#!/usr/bin/env bash
# Creates a function and its alias with the AWS CLI, as a workflow without this action does.
# FUNCTION is its name, SOURCE the directory with its code, ARCHIVE the path of the archive to make of it.
set -euo pipefail

(cd "$SOURCE" && zip -qr "$ARCHIVE" .)
aws lambda create-function --function-name "$FUNCTION" --runtime python3.13 --handler main.handler \
  --role arn:aws:iam::123456789012:role/orders-api --zip-file "fileb://$ARCHIVE" >/dev/null
aws lambda wait function-active-v2 --function-name "$FUNCTION"
version=$(aws lambda publish-version --function-name "$FUNCTION" --query Version --output text)
aws lambda wait published-version-active --function-name "$FUNCTION" --qualifier "$version"
aws lambda create-alias --function-name "$FUNCTION" --name live --function-version "$version" >/dev/null
