"""Runs the work of the bench with igraph, graph-tool, networkx and SQLite, whichever are installed.

Reads one order a line as JSON and answers with one line of JSON each: {"ms": ...} with what it found.
{"order": "peers"} names the peers that are here; {"order": "load", ...} reads ends and names from files.
"""
import json
import sqlite3
import sys
import time

import importlib

FOUND = {}
for name in ("igraph", "graph_tool.all", "networkx"):
    try:
        FOUND[name.split(".")[0]] = importlib.import_module(name)
    except ImportError:
        pass

state = {}


def timed(work):
    start = time.perf_counter()
    answer = work()
    return {"ms": (time.perf_counter() - start) * 1000, "answer": answer}


def ends():
    raw = state["ends"]
    return list(zip(raw[0::2], raw[1::2]))


def load(order):
    import array

    raw = array.array("I")
    with open(order["ends"], "rb") as file:
        raw.frombytes(file.read())
    state["ends"] = raw
    state["order"] = order["size"]
    state["graphs"] = {}
    return {"ms": 0}


def graph(kind):
    made = state["graphs"]
    if kind in made:
        return made[kind]
    if kind in ("igraph", "igraph-simple"):
        igraph = FOUND["igraph"]
        directed = kind == "igraph"
        one = igraph.Graph(n=state["order"], edges=ends(), directed=directed)
        if not directed:
            one.es["weight"] = 1
            one = one.simplify(combine_edges={"weight": "sum"})
    elif kind in ("graph_tool", "graph_tool-simple"):
        import numpy

        gt = FOUND["graph_tool"]
        one = gt.Graph(directed=kind == "graph_tool")
        one.add_vertex(state["order"])
        one.add_edge_list(numpy.array(state["ends"], dtype="uint32").reshape(-1, 2))
        if kind != "graph_tool":
            gt.remove_parallel_edges(one)
            gt.remove_self_loops(one)
    else:
        networkx = FOUND["networkx"]
        one = networkx.MultiDiGraph()
        one.add_nodes_from(range(state["order"]))
        one.add_edges_from(ends())
    made[kind] = one
    return one


def build(peer):
    if peer != "igraph":
        raise KeyError(peer)
    ids = ["e%08d" % i for i in range(state["order"])]
    rows = [(ids[a], ids[b]) for a, b in ends()]

    def work():
        FOUND["igraph"].Graph.TupleList(rows, directed=True, vertex_name_attr="name")

    return timed(work)


def pagerank(peer):
    if peer == "igraph":
        one = graph("igraph")
        return timed(lambda: one.pagerank(damping=0.85))
    if peer == "graph_tool":
        one = graph("graph_tool")
        return timed(lambda: FOUND["graph_tool"].pagerank(one, damping=0.85, epsilon=1e-6).a.tolist())
    one = graph("networkx")
    return timed(lambda: list(FOUND["networkx"].pagerank(one, alpha=0.85, tol=1e-6 / state["order"]).values()))


def betweenness(peer):
    if peer == "igraph":
        one = graph("igraph-simple")
        return timed(lambda: one.betweenness(directed=False))
    one = graph("graph_tool-simple")
    FOUND["graph_tool"].openmp_set_num_threads(1)
    return timed(lambda: FOUND["graph_tool"].betweenness(one, norm=False)[0].a.tolist())


def leiden(peer):
    one = graph("igraph-simple")
    runs = {
        "igraph": lambda: one.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1),
        "igraph, 2 rounds": lambda: one.community_leiden(objective_function="modularity", weights="weight"),
    }
    result = timed(lambda: runs[peer]().membership)
    return result


def paths(peer, pairs):
    one = graph("igraph-simple")
    return timed(lambda: [len(one.get_shortest_paths(a, b)[0]) for a, b in pairs])


def names(order):
    with open(order["names"], encoding="utf8") as file:
        state["names"] = [tuple(one) for one in json.load(file)]
    return {"ms": 0}


def index():
    def work():
        base = sqlite3.connect(":memory:")
        base.execute("create virtual table words using fts5(en, zh, tokenize='unicode61', prefix='2 3')")
        base.execute("create virtual table parts using fts5(en, zh, tokenize='trigram')")
        base.executemany("insert into words values (?, ?)", ((en, " ".join(zh)) for en, zh in state["names"]))
        base.executemany("insert into parts values (?, ?)", state["names"])
        state["base"] = base

    return timed(work)


def search(texts):
    base = state["base"]
    times = []
    for text, kind in texts:
        start = time.perf_counter()
        if kind == "zh":
            asked = '"' + " ".join(text) + '"'
            base.execute("select rowid from words where words match ? order by rank limit 100", (asked,)).fetchall()
        elif kind == "typo":
            # FTS5 knows no typos: any of the trigrams, the best by rank
            grams = " OR ".join('"' + text[i : i + 3] + '"' for i in range(len(text) - 2))
            base.execute("select rowid from parts where parts match ? order by rank limit 100", (grams,)).fetchall()
        else:
            asked = " ".join('"' + word + '"*' for word in text.split())
            base.execute("select rowid from words where words match ? order by rank limit 100", (asked,)).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    return {"ms": sum(times), "times": times}


ORDERS = {
    "peers": lambda order: {"found": sorted(FOUND), "sqlite": sqlite3.sqlite_version},
    "load": load,
    "names": names,
    "index": lambda order: index(),
    "search": lambda order: search(order["texts"]),
    "build": lambda order: build(order["peer"]),
    "pagerank": lambda order: pagerank(order["peer"]),
    "betweenness": lambda order: betweenness(order["peer"]),
    "leiden": lambda order: leiden(order["peer"]),
    "paths": lambda order: paths(order["peer"], order["pairs"]),
}

for line in sys.stdin:
    order = json.loads(line)
    try:
        answer = ORDERS[order["order"]](order)
    except Exception as error:  # the bench says so and goes on
        answer = {"error": "%s: %s" % (type(error).__name__, error)}
    print(json.dumps(answer), flush=True)
