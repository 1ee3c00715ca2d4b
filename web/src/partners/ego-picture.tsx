/** A small picture of why: you, those you share, and them. */

import type { Suggestion } from '../../../src/model/answers.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import { useWords } from '../speaking.tsx';

const WIDTH = 240;
const ROW = 24;
const MOST = 4;
const LABEL = 17;

const short = (name: string) => (name.length > LABEL ? `${name.slice(0, LABEL - 1).trimEnd()}…` : name);

export function EgoPicture({ you, suggestion }: { you: OrganisationRef; suggestion: Suggestion }) {
  const { say } = useWords();
  const shared = sharedPartners(suggestion);
  const shown = shared.slice(0, MOST);
  const more = shared.length - shown.length;
  const rows = shown.length + (more > 0 ? 1 : 0);
  const height = Math.max(1, rows) * ROW + 40;
  const middle = (height - 18) / 2;
  const y = (row: number) => middle + (row - (rows - 1) / 2) * ROW;
  const them = suggestion.organisation;
  const text =
    shared.length === 0
      ? say('web.ego.none', { you: you.name, them: them.name })
      : say('web.ego.shared', {
          you: you.name,
          them: them.name,
          names: shown.map(({ name }) => name).join(', '),
          count: shared.length,
        });
  return (
    <svg className="ego-picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={text}>
      <g className="ego-tie">
        {shown.map(({ id }, row) => (
          <path
            key={id}
            d={curve(16, middle, WIDTH / 2, y(row)) + curve(WIDTH / 2, y(row), WIDTH - 16, middle)}
          />
        ))}
        {shown.length === 0 ? (
          <line x1="26" y1={middle} x2={WIDTH - 26} y2={middle} strokeDasharray="3 5" />
        ) : null}
      </g>
      {shown.map((organisation, row) => (
        <g key={organisation.id}>
          <circle className="ego-dot" data-helix={organisation.helix} cx={WIDTH / 2} cy={y(row)} r="4.5" />
          <text className="ego-label" x={WIDTH / 2} y={y(row) - 7} textAnchor="middle">
            {short(organisation.name)}
          </text>
        </g>
      ))}
      {more > 0 ? (
        <text className="ego-label" x={WIDTH / 2} y={y(shown.length)} textAnchor="middle">
          {say('web.ego.more', { count: more })}
        </text>
      ) : null}
      <circle className="ego-dot" data-helix={you.helix} cx="16" cy={middle} r="8" />
      <circle className="ego-dot" data-helix={them.helix} cx={WIDTH - 16} cy={middle} r="8" />
      <text className="ego-label strong" x="4" y={height - 4}>
        {short(you.name)}
      </text>
      <text className="ego-label strong" x={WIDTH - 4} y={height - 4} textAnchor="end">
        {short(them.name)}
      </text>
    </svg>
  );
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Partners of both that the evidence names. */
export function sharedPartners({ organisation, evidence }: Suggestion): OrganisationRef[] {
  const seen = new Map<string, OrganisationRef>();
  for (const { kind, organisations = [] } of evidence)
    if (kind === 'shared-partner')
      for (const partner of organisations) if (partner.id !== organisation.id) seen.set(partner.id, partner);
  return [...seen.values()];
}
