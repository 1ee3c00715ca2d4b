"""Runs a command and prints its CPU and wall seconds and its peak memory: python measured.py FILE COMMAND…

The command's standard output goes to FILE, the figures to ours, as JSON.
"""

import json
import resource
import subprocess
import sys
import time

start = time.perf_counter()
with open(sys.argv[1], "w") as out:
    code = subprocess.run(sys.argv[2:], stdout=out).returncode
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    json.dumps(
        {
            "code": code,
            "wall": wall,
            "cpu": used.ru_utime + used.ru_stime,
            "memory": used.ru_maxrss / 1024,
        }
    )
)
