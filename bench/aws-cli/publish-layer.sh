#!/usr/bin/env bash
# Publishes a layer with the AWS CLI, as a workflow without this action does: a new version whether its content is new
# or not. LAYER is its name, RUNTIME what it is for, SOURCE the directory that holds python/, ARCHIVE the path of the
# archive to make of it; PROJECT, where it is set, the directory of pyproject.toml and uv.lock that SOURCE is built of.
set -euo pipefail

if [[ -n ${PROJECT-} ]]; then
  rm -rf "$SOURCE"
  uv export --quiet --frozen --no-default-groups --no-emit-project --project "$PROJECT" --output-file "$SOURCE.txt" >/dev/null
  uv pip install --quiet --requirements "$SOURCE.txt" --target "$SOURCE/python" --no-deps --only-binary :all: \
    --python-version "${RUNTIME#python}" --python-platform "$(uname -m)-manylinux2014"
fi
(cd "$SOURCE" && zip -qr "$ARCHIVE" .)
aws lambda publish-layer-version --layer-name "$LAYER" --compatible-runtimes "$RUNTIME" \
  --zip-file "fileb://$ARCHIVE" --query LayerVersionArn --output text >/dev/null
