"""One round of one peer: python round.py PEER TASK FILE.bip SEED RESULT prints figures as JSON, writes the result.

The input is read and the library's own graph built outside the timed part. Work that takes less than a second is repeated
for a second and the median counts, as for every other contender.
"""

import importlib
import json
import random
import resource
import statistics
import time

import numpy as np

from graph import modularity
from inputs import peer, projected, result_path, seed, task

run, finish = importlib.import_module(f"by_{peer}").work()


def timed():
    random.seed(seed)
    wall, cpu = time.perf_counter(), time.process_time()
    value = run()
    return value, time.perf_counter() - wall, time.process_time() - cpu


started = time.perf_counter()
value, *times = timed()
repeats = [times]
while time.perf_counter() - started < 1:
    value, *times = timed()
    repeats.append(times)
figures = {
    "wall": statistics.median(wall for wall, _ in repeats),
    "cpu": statistics.median(cpu for _, cpu in repeats),
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}
result = np.asarray(finish(value) if finish else value, dtype=np.float64)
if task in ("leiden", "louvain"):
    figures["quality"] = modularity(projected(), result.astype(int))
result.astype("<f8").tofile(result_path)
print(json.dumps(figures))
