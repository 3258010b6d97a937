#!/usr/bin/env python3
"""What networkx makes of a table of nodes and one of edges: one JSON line, for readers.test.ts. read_csv.py NODES EDGES"""
import csv
import json
import sys

import networkx as nx


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


graph = nx.MultiDiGraph()
for node in rows(sys.argv[1]):
    graph.add_node(node["Id"], **node)
for edge in rows(sys.argv[2]):
    weight = float(edge["Weight"])
    graph.add_edge(edge["Source"], edge["Target"], key=edge["Id"], **{**edge, "weight": weight})
print(
    json.dumps(
        {
            "nodes": [{"id": id, "label": data["Label"], "type": data["Type"]} for id, data in graph.nodes(data=True)],
            "edges": [
                {
                    **{"id": key, "source": source, "target": target, "label": data["Label"]},
                    **{"kind": data["Kind"], "weight": data["weight"], "standing": data["standing"]},
                }
                for source, target, key, data in graph.edges(keys=True, data=True)
            ],
            "strength": dict(graph.degree(weight="weight")),
        }
    )
)
