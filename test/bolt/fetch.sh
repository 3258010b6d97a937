#!/usr/bin/env bash
# Brings the two databases of these tests into test/output/bolt, once: Neo4j from Maven, for the Java 17 or later that is
# installed, and ArcadeDB from PyPI, which brings its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/test/output/bolt
mkdir -p "$out"

if [ ! -e "$out/neo4j.done" ]; then
  mvn -q -B -f test/bolt/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
    -DoutputDirectory="$out/neo4j"
  touch "$out/neo4j.done"
fi
if [ ! -e "$out/arcadedb.done" ]; then
  python3 -m venv "$out/arcadedb"
  "$out/arcadedb/bin/pip" install -q arcadedb-embedded==26.10.2.post1
  touch "$out/arcadedb.done"
fi
