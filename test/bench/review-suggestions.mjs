/**
 * Prints the first ten suggestions for named organisations as Markdown, for reading them critically. Needs a built
 * `dist` and a store:
 *
 *     node test/bench/review-suggestions.mjs horizon.db "FLUX50" "THERMOVAULT"
 */
import { namesIn } from '../../dist/cli/names.js';
import { suggestPartners } from '../../dist/match/partners.js';
import { PartnersQuery } from '../../dist/model/answers.js';
import { PUBLIC_VIEWER } from '../../dist/model/source.js';
import { loadEcosystem } from '../../dist/network/ecosystem.js';
import { openStore } from '../../dist/store/open-store.js';

const [file, ...asked] = process.argv.slice(2);
const store = await openStore(`sqlite:${file}`, { mode: 'read' });
const ecosystem = await loadEcosystem(store, PUBLIC_VIEWER);
await store.close();
const names = namesIn(ecosystem);
const { organisationStart } = ecosystem.participations;
const times = [];
for (const name of asked) {
  const organisation = names.resolve(name);
  const node = ecosystem.indexOf(organisation.id);
  const projects = organisationStart[node + 1] - organisationStart[node];
  const partners = ecosystem.ties.start[node + 1] - ecosystem.ties.start[node];
  const before = performance.now();
  const { suggestions } = suggestPartners(ecosystem, organisation.id, PartnersQuery.parse({ k: 10 }), 'en');
  times.push(performance.now() - before);
  console.log(
    `\n## ${organisation.name}\n\n${organisation.place.country ?? ''}, ${organisation.helix}; ${projects} projects, ${partners} partners.\n`,
  );
  suggestions.forEach(({ organisation: other, probability, evidence }, i) => {
    const chance = probability === undefined ? '–' : `${(100 * probability).toFixed(1)}%`;
    console.log(
      `${i + 1}. ${other.name} (${other.country ?? '–'}, ${other.helix}; ${chance}) — ${evidence[0].text}`,
    );
  });
}
console.error(times.map((ms) => ms.toFixed(0)).join(' '), 'ms');
