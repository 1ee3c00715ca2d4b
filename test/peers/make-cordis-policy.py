"""What policy figures come to on Horizon Europe, worked out a second time straight from the CORDIS archive.

    python make-cordis-policy.py ../../../shared/data/cordis-horizon-until-2024.zip > cordis-policy.json

Plain loops over csv rows, networkx for components, efficiency and modularity. It shares
no code with the project, and reads the files itself.
"""
import csv
import io
import json
import math
import sys
import zipfile
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations

import networkx as nx

csv.field_size_limit(1 << 30)
archive = zipfile.ZipFile(sys.argv[1])


def rows(name):
    return csv.DictReader(io.TextIOWrapper(archive.open(name), 'utf-8'), delimiter=';')


projects = {row['id']: row for row in rows('project.csv')}
themes = defaultdict(set)
for row in rows('euroSciVoc.csv'):
    themes[row['projectID']].add(row['euroSciVocCode'].rsplit('/', 1)[-1])

seen = defaultdict(list)
team = defaultdict(dict)
for row in rows('organization.csv'):
    seen[row['organisationID']].append(row)
    own = team[row['projectID']].setdefault(row['organisationID'], [])
    if not any(all(row[key] == other[key] for key in row if key != 'rcn') for other in own):
        own.append(row)


def usual(pic, field):
    """The most frequent value of a field; of equally frequent ones, the most recently updated."""
    count, latest = Counter(), {}
    for row in seen[pic]:
        if row[field] != '':
            count[row[field]] += 1
            latest[row[field]] = max(latest.get(row[field], ''), row['contentUpdateDate'])
    return max(count, key=lambda value: (count[value], latest[value]), default='')


HELIX = {'PRC': 'company', 'HES': 'knowledge', 'REC': 'knowledge', 'PUB': 'government', 'OTH': 'association'}
nuts = {pic: usual(pic, 'nutsCode').strip().upper() for pic in seen}
country = {pic: usual(pic, 'country') for pic in seen}
helix = {pic: HELIX.get(usual(pic, 'activityType')) for pic in seen}
sme = {pic: usual(pic, 'SME') == 'true' for pic in seen}
year = {project: int(row['startDate'][:4]) for project, row in projects.items()}
known = {project: max(row['startDate'], row['ecSignatureDate'][:10]) for project, row in projects.items()}
work = defaultdict(list)
for project, own in team.items():
    for pic in own:
        work[pic].append(project)


def number(text):
    return float(text.replace(',', '.')) if text else None


def contribution(project, pic):
    """Amounts of rows that repeat an organisation are added; the net one stands in where the other is blank."""
    for field in ('ecContribution', 'netEcContribution'):
        amounts = [number(row[field]) for row in team[project][pic] if row[field] != '']
        if amounts:
            return sum(amounts)
    return None


def pairs(among, of):
    return {pair for project in of for pair in combinations(sorted(p for p in team[project] if p in among), 2)}


def bits(classes):
    counts = Counter(classes)
    n = len(classes)
    plain = -sum(c / n * math.log2(c / n) for c in counts.values())
    return plain + (len(counts) - 1) / (2 * n * math.log(2))


def scorecard(prefix, first, last):
    here = [pic for pic in seen if nuts[pic].startswith(prefix)]
    inside = lambda project: first <= year[project] <= last
    rows_here = [(pic, project) for pic in here for project in work[pic] if inside(project)]
    members = {pic for pic, _ in rows_here}
    own = {project for _, project in rows_here}
    figures = {'members': len(members), 'participations': len(rows_here)}

    called = [project for _, project in rows_here if projects[project]['topics']]
    mission = sum('HORIZON-MISS-' in projects[project]['topics'] for project in called)
    figures['mission-share'] = [mission / len(called), len(called)]

    amounts = [(sme[pic], contribution(project, pic)) for pic, project in rows_here]
    amounts = [(small, amount) for small, amount in amounts if amount is not None and amount > 0]
    figures['sme-contribution'] = [
        sum(amount for small, amount in amounts if small) / sum(amount for _, amount in amounts),
        len(amounts),
    ]

    graph = nx.Graph()
    graph.add_nodes_from(members)
    now = pairs(members, own)
    graph.add_edges_from(now)
    figures['density'] = [len(now) / math.comb(len(members), 2), len(members)]
    figures['largest-component'] = [
        max(len(part) for part in nx.connected_components(graph)) / len(members),
        len(members),
    ]

    before = pairs(members, {project for pic in members for project in work[pic] if year[project] < first})
    figures['renewed-ties'] = [len(before & now) / len(before), len(before)]

    kinds = Counter(helix[pic] for project in own for pic in team[project] if helix[pic])
    n = sum(kinds.values())
    even = -sum(c / n * math.log(c / n) for c in kinds.values()) / math.log(4)
    figures['helix-evenness'] = [even, n]

    place = lambda pic: nuts[pic][:4] if len(nuts[pic]) >= 4 else country[pic]
    size = lambda pic: 'none' if helix[pic] != 'company' else 'sme' if sme[pic] else 'not declared'
    triples = [(helix[pic], place(pic), size(pic)) for pic in members if helix[pic] and place(pic)]
    one = sum(bits([t[i] for t in triples]) for i in range(3))
    two = sum(bits([(t[i], t[j]) for t in triples]) for i, j in ((0, 1), (0, 2), (1, 2)))
    figures['member-synergy'] = [1000 * (one - two + bits(triples)), len(triples)]

    first_use = {}
    for project in sorted(projects, key=lambda project: known[project]):
        for pic in team[project]:
            for theme in themes[project]:
                first_use.setdefault((pic, theme), known[project])
    days = lambda text: date.fromisoformat(text).toordinal()
    window = math.ceil(3 * 365.25)
    uses = exposed = 0
    for (pic, theme), day in first_use.items():
        if pic not in members or helix[pic] != 'company' or not first <= int(day[:4]) <= last:
            continue
        uses += 1
        around = {
            partner
            for project in work[pic]
            if (known[project] < day and days(known[project]) >= days(day) - window)
            or (known[project] == day and theme in themes[project])
            for partner in team[project]
            if partner != pic
        }
        exposed += any(first_use.get((partner, theme), '9') < day for partner in around)
    figures['exposed-uptake'] = [exposed / uses, uses]

    begun = {}
    for project in projects:
        for theme in themes[project]:
            begun[theme] = min(begun.get(theme, 9999), year[project])
    young = {theme for theme, then in begun.items() if first <= then <= last}
    led = {theme for project in own for theme in themes[project] if theme in young and begun[theme] == year[project]}
    figures['pioneered-themes'] = [len(led) / len(young), len(young)]
    return figures


def pillar(project):
    basis = sorted('.'.join(one.split('.')[:2]) for one in projects[project]['legalBasis'].split(';') if one)
    return basis[0] if basis else ''


def separation(prefixes, level):
    """Ties within and between districts, and what each stratum's participations dealt at random would give."""
    group = {pic: nuts[pic][: 2 + level] for pic in seen if nuts[pic].startswith(prefixes)}
    graph = nx.Graph()
    graph.add_nodes_from(group)
    strata = defaultdict(lambda: [0, Counter(), Counter()])
    internal = external = 0
    for project, everyone in team.items():
        k = len(everyone)
        here = sorted(pic for pic in everyone if pic in group)
        row = projects[project]
        stratum = strata[row['frameworkProgramme'], row['fundingScheme'], pillar(project)]
        for pic in here:
            stratum[1][pic] += 1
            stratum[2][group[pic]] += 1
        if k > 1:
            stratum[0] += math.comb(len(here), 2) / (k - 1)
        for one, other in combinations(here, 2):
            weight = graph.get_edge_data(one, other, {'weight': 0})['weight']
            graph.add_edge(one, other, weight=weight + 1 / (k - 1))
            if group[one] == group[other]:
                internal += 1 / (k - 1)
            else:
                external += 1 / (k - 1)
    expected = 0
    for weight, of_pic, of_group in strata.values():
        ends = sum(of_pic.values())
        same = sum(count**2 for count in of_pic.values())
        pairs_of_others = ends**2 - same
        if pairs_of_others > 0:
            alike = sum(count**2 for count in of_group.values()) - same
            expected += weight * (1 - alike / pairs_of_others)
    parts = defaultdict(set)
    for pic, own in group.items():
        parts[own].add(pic)
    return {
        'organisations': len(group),
        'within': internal,
        'between': external,
        'externalInternal': (external - internal) / (external + internal),
        'modularity': nx.community.modularity(graph, parts.values(), weight='weight'),
        'expectedBetween': expected,
        'components': nx.number_connected_components(graph),
        'largest': max(len(part) for part in nx.connected_components(graph)),
        'isolates': sum(1 for _ in nx.isolates(graph)),
        'fragmentation': 1 - nx.global_efficiency(graph),
    }


print(
    json.dumps(
        {
            'made with': {'networkx': nx.__version__},
            'scorecard': {'region': 'BE2', 'from': 2023, 'until': 2024, **scorecard('BE2', 2023, 2024)},
            'separation': {'region': ['BE1', 'BE2'], 'level': 3, **separation(('BE1', 'BE2'), 3)},
        },
        indent=1,
    )
)
