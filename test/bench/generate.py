"""Graphs like collaboration, from a fixed seed: python generate.py FOLDER writes S.bip, M.bip and L.bip, and
python generate.py FOLDER TIMES a graph like L with so many times its projects.

Projects have sizes from a power law and fall into topics; members are newcomers or, within the topic, drawn by how often
they took part (Simon and Yule's process). A line is `organisation project`.
"""

import random
import sys


def generate(path, projects, exponent, smallest, largest, newcomers, topics, mixing, seed):
    draw = random.Random(seed)
    sizes = range(smallest, largest + 1)
    size_of = draw.choices(sizes, [s**-exponent for s in sizes], k=projects)
    topic_of = draw.choices(range(topics), [1 / (i + 1) ** 0.7 for i in range(topics)], k=projects)
    of_topic = [[] for _ in range(topics)]
    everyone, rows = [], []
    organisations = 0
    for project in range(projects):
        topic = topic_of[project]
        members, tries = set(), 0
        while len(members) < size_of[project]:
            if draw.random() < newcomers or not of_topic[topic] or tries > 50:
                member = organisations
                organisations += 1
            elif draw.random() < mixing:
                member = draw.choice(everyone)
            else:
                member = draw.choice(of_topic[topic])
            if member in members:
                tries += 1
            else:
                members.add(member)
        for member in members:
            of_topic[topic].append(member)
            everyone.append(member)
            rows.append((member, project))
    # Numbers and order must not tell who came when.
    number = list(range(organisations))
    draw.shuffle(number)
    draw.shuffle(rows)
    with open(path, "w") as out:
        out.writelines(f"{number[member]} {project}\n" for member, project in rows)


if __name__ == "__main__":
    folder = sys.argv[1]
    if len(sys.argv) > 2:
        times = float(sys.argv[2])
        generate(f"{folder}/{sys.argv[2]}L.bip", round(35000 * times), 1.55, 1, 46, 0.255, 80, 0.10, 3)
    else:
        generate(f"{folder}/S.bip", 1600, 1.6, 1, 30, 0.32, 15, 0.15, 1)
        generate(f"{folder}/M.bip", 8000, 1.65, 1, 26, 0.34, 30, 0.12, 2)
        generate(f"{folder}/L.bip", 35000, 1.55, 1, 46, 0.255, 80, 0.10, 3)
