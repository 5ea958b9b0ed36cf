"""Pushes the manifests that docker/build-push-action would push; see action.yml. Prints the output `digest`."""

import base64
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile
import urllib.parse
import urllib.request
import zipfile

INDEX = "application/vnd.oci.image.index.v1+json"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
CONFIG = "application/vnd.oci.image.config.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar+gzip"
PROVENANCE = "application/vnd.in-toto+json"

# The packages that the image would have installed are those of a directory of this machine.
START = """import sys

sys.path.insert(0, {packages!r})
from app.module import handler
"""


def archive(context: pathlib.Path) -> str:
    """The app and what starts it, as a zip archive in base64; the same files give the same archive."""
    paths = [*sorted((context / "app").rglob("*.py")), context / "pyproject.toml"]
    files = {str(path.relative_to(context)): path.read_bytes() for path in paths}
    files["start.py"] = START.format(packages=os.environ["IMAGE_PACKAGES"]).encode()
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as into:
        for name, data in files.items():
            into.writestr(zipfile.ZipInfo(name), data)
    return base64.b64encode(content.getvalue()).decode()


def descriptor(media_type: str, content: str) -> dict:
    data = content.encode()
    return {"mediaType": media_type, "digest": f"sha256:{hashlib.sha256(data).hexdigest()}", "size": len(data)}


def config(platform: str) -> str:
    system, architecture = platform.split("/")[:2]
    return json.dumps({"architecture": architecture, "os": system, "rootfs": {"type": "layers"}})


def manifest(platform: str, layer: dict, annotations: dict) -> str:
    return text(MANIFEST, config=descriptor(CONFIG, config(platform)), layers=[layer], annotations=annotations)


def text(media_type: str, **members) -> str:
    return json.dumps({"schemaVersion": 2, "mediaType": media_type, **members}, indent=2)


def upload(registry: str, repository: str, content: str) -> None:
    """A blob, in one request, as the OCI distribution specification has it."""
    query = urllib.parse.urlencode({"digest": descriptor("", content)["digest"], "ns": registry})
    address = f"{os.environ['AWS_ENDPOINT_URL']}/v2/{repository}/blobs/uploads/?{query}"
    urllib.request.urlopen(urllib.request.Request(address, content.encode(), method="POST")).close()


def put(repository: str, content: str, *tag: str) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(content)
        file.flush()
        media_type = json.loads(content)["mediaType"]
        command = ["aws", "ecr", "put-image", "--repository-name", repository, *tag]
        command += ["--image-manifest", f"file://{file.name}", "--image-manifest-media-type", media_type]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    app = archive(pathlib.Path(os.environ["CONTEXT"]))
    annotations = {"local-aws.handler": "start.handler", "local-aws.archive": app}
    layer = descriptor(LAYER, app)
    platforms = re.split(r"[,\s]+", os.environ["PLATFORMS"].strip())
    images = {platform: manifest(platform, layer, annotations) for platform in platforms}
    attested = os.environ["PROVENANCE"] != "false"
    if not attested and len(images) == 1:
        contents = list(images.values())
    else:
        contents = [*images.values()]
        entries = []
        for platform, image in images.items():
            system, architecture = platform.split("/")[:2]
            entries.append({**descriptor(MANIFEST, image), "platform": {"architecture": architecture, "os": system}})
        for image in images.values() if attested else ():
            digest = descriptor(MANIFEST, image)["digest"]
            statement = descriptor(PROVENANCE, json.dumps({"subject": digest}))
            attestation = text(MANIFEST, config=descriptor(CONFIG, "{}"), layers=[statement])
            contents.append(attestation)
            entries.append(
                {
                    **descriptor(MANIFEST, attestation),
                    "annotations": {
                        "vnd.docker.reference.digest": digest,
                        "vnd.docker.reference.type": "attestation-manifest",
                    },
                    "platform": {"architecture": "unknown", "os": "unknown"},
                }
            )
        contents.append(text(INDEX, manifests=entries))
    if os.environ["PUSH"] == "true":
        registry, repository, tag = re.fullmatch(r"([^/]+)/(.+):([^:]+)", os.environ["TAGS"].strip()).groups()
        for platform in platforms:
            upload(registry, repository, config(platform))
        for content in contents[:-1]:
            put(repository, content)
        put(repository, contents[-1], "--image-tag", tag)
    print(f"digest={descriptor('', contents[-1])['digest']}")


main()
