#!/usr/bin/env bash
# Asks a served copy of the Qwen dossier what the OpenAPI document allows and what it does not (Schemathesis), with a
# seed, so that each run asks the same. Needs Python 3.10 or later with venv, and a built dist; with --only-install it
# only installs Schemathesis.
set -euo pipefail
cd "$(dirname "$0")/../.."

root=$PWD
venv=$root/test/output/schemathesis
[ -x "$venv/bin/st" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q schemathesis==4.32.5; }
[ "${1:-}" != --only-install ] || exit 0

work=$(mktemp -d)
server=
finish() {
  # what it has to write it writes before it ends
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  rm -rf "$work" || true
}
trap finish EXIT

cp -r graph-data/qwen "$work/qwen"
node dist/cli/main.js serve "$work/qwen" --port 0 >"$work/out" 2>"$work/log" &
server=$!
for _ in $(seq 600); do
  grep -q http "$work/out" && break
  sleep 0.2
done
url=$(grep -o 'http://[^ ]*[0-9]' "$work/out")
node test/schemathesis/describe.js "$url" "$work/qwen" "$work/openapi.json"

# Left out: that what the schemas allow is accepted, since they cannot say which dates and texts there are; and the
# events, which do not end before their client goes. It keeps what failed in the folder where it runs.
cd "$work"
st_status=0
ask() {
  local seconds=$1
  shift
  "$venv/bin/st" --config-file "$root/test/schemathesis/schemathesis.toml" run "$work/openapi.json" --url "$url" \
    --seed "${SEED:-15}" --max-examples "${EXAMPLES:-40}" --max-time "$seconds" --phases examples,coverage,fuzzing \
    --exclude-checks positive_data_acceptance --request-timeout 30 --continue-on-failure --generation-database none \
    "$@" || st_status=$?
}
# questions first, of a dossier that stays as it is, then what changes it
changes=(createDossier addDocument importGraph decide saveLayout)
without=(--exclude-operation-id events)
only=()
for id in "${changes[@]}"; do
  without+=(--exclude-operation-id "$id")
  only+=(--include-operation-id "$id")
done
ask "${SECONDS_AT_MOST:-240}" "${without[@]}"
ask "${SECONDS_FOR_CHANGES:-60}" "${only[@]}"

# the questions left the dossier sound and the server well
node "$root/dist/cli/main.js" check "$work/qwen"
kill -0 "$server"
if grep -n '    at ' "$work/log"; then
  echo "The server logged a stack trace." >&2
  exit 1
fi
exit $st_status
