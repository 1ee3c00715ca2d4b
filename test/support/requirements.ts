/**
 * What a test needs that npm does not bring. A test without it is skipped with a message, unless
 * `HELIXLENS_REQUIRE` (comma-separated: chromium, neo4j, cordis, peers) names it: then it fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { neo4jMissing } from './neo4j/server.ts';

export type Requirement = 'chromium' | 'neo4j' | 'cordis' | 'peers';

/** The CORDIS archives that lie beside the project where it is developed; not part of the repository. */
export const CORDIS_HORIZON = fileURLToPath(
  new URL('../../../shared/data/cordis-horizon-until-2024.zip', import.meta.url),
);
export const CORDIS_H2020 = fileURLToPath(new URL('../../../shared/data/cordis-h2020.zip', import.meta.url));
export const CHROMIUM = process.env.HELIXLENS_CHROMIUM ?? '/usr/bin/chromium';

const required = new Set((process.env.HELIXLENS_REQUIRE ?? '').split(',').map((word) => word.trim()));

/** `describe` where the requirement is met; a skipped one with the reason where it is not; a failing one where it is required. */
export function describeWith(requirement: Requirement, met: boolean, name: string, body: () => void): void {
  if (met) describe(name, body);
  else if (required.has(requirement))
    describe(name, () => {
      it(`needs ${requirement}, which HELIXLENS_REQUIRE names and this machine lacks`, () => {
        throw new Error(`${requirement} is required and missing`);
      });
    });
  else describe.skipIf(true)(`${name} — skipped: ${requirement} is not on this machine`, body);
}

export const describeWithCordis = (name: string, body: () => void) =>
  describeWith('cordis', existsSync(CORDIS_HORIZON) && existsSync(CORDIS_H2020), name, body);
export const describeWithChromium = (name: string, body: () => void) =>
  describeWith('chromium', existsSync(CHROMIUM), name, body);
/** A Python that has networkx: `HELIXLENS_PYTHON`, else `python3`. */
export const PYTHON = process.env.HELIXLENS_PYTHON ?? 'python3';
export const describeWithNetworkx = (name: string, body: () => void) => {
  const { status } = spawnSync(PYTHON, ['-c', 'import networkx'], { stdio: 'ignore' });
  if (status !== 0)
    console.warn(`\n*** Not tested with networkx: ${PYTHON} has none. Name one by HELIXLENS_PYTHON. ***\n`);
  describeWith('peers', status === 0, name, body);
};
/** Java and Maven, or Java and jars that were fetched before. Tests take a turn with `takeTurn()`. */
export const describeWithNeo4j = (name: string, body: () => void) => {
  const missing = neo4jMissing();
  if (missing !== undefined) console.warn(`\n*** Not tested against Neo4j: ${missing} ***\n`);
  describeWith('neo4j', missing === undefined, name, body);
};
