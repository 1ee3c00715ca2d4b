"""Makes test/peers/communities.json: modularity of given partitions by networkx and python-igraph, and the modularity
that igraph's Leiden and Louvain reach over seeds.

    python3 -m venv venv && venv/bin/pip install networkx igraph
    venv/bin/python test/peers/make-communities.py > test/peers/communities.json
"""

import json
import platform
import random
from statistics import median

import igraph
import networkx as nx

SEEDS = 25


def planted(groups, size, inside, between, seed):
    """Groups of equal size with weights of four decimals: the weight of a pair is drawn where there is a tie."""
    draw = random.Random(seed)
    n = groups * size
    edges = []
    for u in range(n):
        for v in range(u + 1, n):
            if draw.random() < (inside if u // size == v // size else between):
                edges.append([u, v, round(draw.uniform(0.1, 2), 4)])
    return n, edges


def collaboration(projects, topics, seed):
    """Projects of 2 to 15 in topics, newcomers first; ties weigh 1/(k - 1) a shared project."""
    draw = random.Random(seed)
    of_topic = [[] for _ in range(topics)]
    everyone, weight = [], {}
    nodes = 0
    for _ in range(projects):
        topic = draw.randrange(topics)
        size = draw.choices(range(2, 16), [s**-1.4 for s in range(2, 16)])[0]
        team = set()
        while len(team) < size:
            if draw.random() < 0.35 or not of_topic[topic]:
                team.add(nodes)
                nodes += 1
            else:
                team.add(draw.choice(everyone if draw.random() < 0.12 else of_topic[topic]))
        for u in sorted(team):
            of_topic[topic].append(u)
            everyone.append(u)
            for v in team:
                if u < v:
                    weight[u, v] = weight.get((u, v), 0) + 1 / (size - 1)
    return nodes, [[u, v, w] for (u, v), w in sorted(weight.items())]


karate = nx.karate_club_graph()
GRAPHS = {
    "karate club": (34, [[u, v, 1] for u, v in karate.edges()]),
    "karate club, weighted": (34, [[u, v, w] for u, v, w in karate.edges(data="weight")]),
    "ring of cliques": (
        30,
        [[u, v, 1] for u, v in nx.ring_of_cliques(6, 5).edges()],
    ),
    "planted groups": planted(6, 20, 0.4, 0.03, 1),
    "collaboration": collaboration(250, 12, 2),
}


def solve(name, n, edges):
    draw = random.Random(name)
    g = igraph.Graph(n, [(u, v) for u, v, _ in edges])
    weights = [w for _, _, w in edges]
    h = nx.Graph()
    h.add_nodes_from(range(n))
    h.add_weighted_edges_from(edges)

    partitions = []
    for count, resolution in [(1, 1), (3, 1), (7, 0.6), (n, 2.5)]:
        membership = [draw.randrange(count) for _ in range(n)]
        groups = [{i for i in range(n) if membership[i] == c} for c in set(membership)]
        partitions.append(
            {
                "membership": membership,
                "resolution": resolution,
                "networkx": nx.community.modularity(h, groups, weight="weight", resolution=resolution),
                "igraph": g.modularity(membership, weights=weights, resolution=resolution),
            }
        )

    def reached(find):
        values = []
        for seed in range(SEEDS):
            random.seed(seed)
            values.append(g.modularity(find(), weights=weights))
        return median(values)

    return {
        "nodes": n,
        "edges": edges,
        "partitions": partitions,
        "leiden": reached(
            lambda: g.community_leiden("modularity", weights=weights, n_iterations=2).membership
        ),
        "louvain": reached(lambda: g.community_multilevel(weights=weights).membership),
    }


igraph.set_random_number_generator(random)
print(
    json.dumps(
        {
            "versions": {
                "python": platform.python_version(),
                "networkx": nx.__version__,
                "igraph": igraph.__version__,
            },
            "seeds": SEEDS,
            "graphs": {name: solve(name, n, edges) for name, (n, edges) in GRAPHS.items()},
        }
    )
)
