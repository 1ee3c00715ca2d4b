"""Makes test/peers/fragmentation.json: global efficiency, components, modularity and key players by networkx.

    python3 -m venv venv && venv/bin/pip install networkx
    venv/bin/python test/peers/make-fragmentation.py > test/peers/fragmentation.json
"""

import itertools
import json
import platform
import random

import networkx as nx


def teams_of(organisations, projects, seed):
    draw = random.Random(seed)
    sizes = [draw.choices(range(1, 9), [s**-1.2 for s in range(1, 9)])[0] for _ in range(projects)]
    return [sorted(draw.sample(range(organisations), min(size, organisations))) for size in sizes]


def network(organisations, teams):
    graph = nx.Graph()
    graph.add_nodes_from(range(organisations))
    for team in teams:
        for u, v in itertools.combinations(team, 2):
            before = graph.get_edge_data(u, v, {"weight": 0})["weight"]
            graph.add_edge(u, v, weight=before + 1 / (len(team) - 1))
    return graph


def fragmentation_without(graph, gone):
    left = graph.copy()
    left.remove_nodes_from(gone)
    return 1 - nx.global_efficiency(left)


def reach_of(graph, chosen):
    near = nx.multi_source_dijkstra_path_length(graph, set(chosen), weight=None)
    return sum(1 if d == 0 else 1 / d for d in near.values()) / graph.number_of_nodes()


def mixing(graph, groups):
    count = max(groups) + 1
    matrix = [[0.0] * count for _ in range(count)]
    for u, v, weight in graph.edges(data="weight"):
        a, b = groups[u], groups[v]
        matrix[a][b] += weight
        if a != b:
            matrix[b][a] += weight
    return matrix


def case(name, organisations, projects, seed, exact):
    teams = teams_of(organisations, projects, seed)
    graph = network(organisations, teams)
    draw = random.Random(seed + 1)
    groups = [draw.randrange(4) for _ in range(organisations)]
    parts = [[u for u in range(organisations) if groups[u] == g] for g in range(4)]
    gone = draw.sample(range(organisations), 3)
    components = sorted((len(c) for c in nx.connected_components(graph)), reverse=True)
    result = {
        "name": name,
        "organisations": organisations,
        "teams": teams,
        "groups": groups,
        "efficiency": nx.global_efficiency(graph),
        "components": len(components),
        "largest": components[0],
        "isolates": nx.number_of_isolates(graph),
        "modularity": nx.community.modularity(graph, [p for p in parts if p], weight="weight"),
        "mixing": mixing(graph, groups),
        "gone": gone,
        "fragmentationWithout": fragmentation_without(graph, gone),
    }
    if exact:
        sets = list(itertools.combinations(range(organisations), 2))
        result["breakingOptimum"] = max(fragmentation_without(graph, s) for s in sets)
        result["reachingOptimum"] = max(reach_of(graph, s) for s in sets)
    return result


print(
    json.dumps(
        {
            "versions": {"python": platform.python_version(), "networkx": nx.__version__},
            "cases": [
                case("small", 14, 12, 3, True),
                case("sparse", 24, 14, 5, True),
                case("middling", 150, 120, 8, False),
            ],
        }
    )
)
