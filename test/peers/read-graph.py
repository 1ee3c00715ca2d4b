"""Prints what networkx reads from a GEXF or GraphML file, as JSON: nodes and edges with their attributes.

    python3 test/peers/read-graph.py network.gexf
"""

import json
import sys

import networkx as nx

path = sys.argv[1]
graph = nx.read_gexf(path) if path.endswith(".gexf") else nx.read_graphml(path)
print(
    json.dumps(
        {
            "directed": graph.is_directed(),
            "multigraph": graph.is_multigraph(),
            "nodes": dict(graph.nodes(data=True)),
            "edges": [[*sorted((u, v)), data] for u, v, data in graph.edges(data=True)],
        }
    )
)
