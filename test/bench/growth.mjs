/** How time and memory grow with the input. */
import { execFileSync } from 'node:child_process';
import { ourRound } from './contenders.mjs';
import { describeMachine, prepareTimesL } from './environment.mjs';
import { keepFigures, median } from './figures.mjs';
import { TASKS } from './tasks.mjs';

/** CPU seconds of a round that is not repeated. */
const LONG = 3;

/** Measures every chosen task at its multiples of L, each in a process of its own. */
export async function measureGrowth({ tasks, dist, rounds = 3 }) {
  for (const task of tasks.filter((name) => TASKS[name].growth !== undefined)) {
    const times = TASKS[task].growth;
    const cpu = [];
    const memory = [];
    for (const multiple of times) {
      const path = await prepareTimesL(multiple, dist);
      const measured = [];
      do {
        const [node, ...rest] = ourRound('helixlens', task, path, 1, dist);
        measured.push(JSON.parse(execFileSync(node, rest, { encoding: 'utf8' })));
      } while (measured.length < rounds && measured[0].cpu < LONG);
      cpu.push(median(measured.map((round) => round.cpu)));
      memory.push(Math.max(...measured.map((round) => round.memory)));
    }
    const exponents = { cpu: exponent(times, cpu), memory: exponent(times, memory) };
    console.log(
      `${task}: time grows as n^${exponents.cpu.toFixed(2)}, memory as n^${exponents.memory.toFixed(2)}`,
    );
    const at = Object.fromEntries(times.map((n, i) => [n, { cpu: cpu[i], memory: memory[i] }]));
    keepFigures('growth', { [task]: { ...describeMachine(), at, exponents } });
  }
}

/** b of y = a·x^b by least squares in logarithms. */
function exponent(xs, ys) {
  const [x, y] = [xs.map(Math.log), ys.map(Math.log)];
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0);
  return above / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
