#!/bin/sh
# Makes everything anew that follows from what the enrichment reads: readings of all sets, join-model.tsv, the evaluations' figures. Run from the
# repository's root, with the shared data beside it; the scratch folder may be given. src/test/resources/stories/README.md says more.
set -eu
mkdir -p "${1:-${TMPDIR:-/tmp}/stories}"
# tests run in their module's folder
work=$(cd "${1:-${TMPDIR:-/tmp}/stories}" && pwd)
sets=scoring/src/test/resources/stories
model=scoring/src/main/resources/ainews/scoring/story/join-model.tsv
mkdir -p "$work/in" "$work/readings" "$work/analyzed"
unit() {
    ./mvnw -q -pl scoring -am test -Dsurefire.failIfNoSpecifiedTests=false "$@"
}

unit -Dtest=StoryInputs -Dainews.inputs="$work/in"
deploy/ainews parse-feed ../shared/data/feeds-real-ai >"$work/in/feeds.jsonl"
for name in uci hn pages feeds titles; do
    deploy/ainews analyze "$work/in/$name.jsonl" >"$work/readings/$name.jsonl"
done
for file in "$sets"/happenings*.jsonl; do
    deploy/ainews analyze "$file" >"$work/analyzed/${file##*/}"
done
unit -Dtest=StoryReadings -Dainews.analyzed="$work/analyzed" -Dainews.sets="$PWD/$sets"
unit -Dtest=JoinModelFit -Dainews.readings="$work/readings" -Dainews.fit.out="$PWD/$model" -Dainews.fit.folds=4 -Dtest.jvm.args=-Xmx6g
./mvnw -q -Peval -pl scoring -am verify -Dtest='StoryEval,SplitEval' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dainews.readings="$work/readings"
./mvnw -q -Peval -pl deploy/standalone -am verify -Dtest=HappeningsEval -Dsurefire.failIfNoSpecifiedTests=false
