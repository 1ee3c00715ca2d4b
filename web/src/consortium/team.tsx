/** The team that follows: how far it covers the call, and what each member brings. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ConsortiumAnswer, TeamMember, TeamParts } from '../../../src/model/consortium-answer.ts';
import type { Helix } from '../../../src/model/organisation.ts';
import { HELICES } from '../helices.ts';
import { EvidenceList } from '../partners/evidence.tsx';
import { cell } from '../partners/shortlist.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useWords, type Words } from '../speaking.tsx';

const PARTS = ['cover', 'experience', 'ties', 'novelty'] as const satisfies (keyof TeamParts)[];

function partName({ say }: Words, part: keyof TeamParts): string {
  return {
    cover: () => say('consortium.part.cover'),
    experience: () => say('consortium.part.experience'),
    ties: () => say('consortium.part.ties'),
    novelty: () => say('consortium.part.novelty'),
  }[part]();
}

const share = ({ locale }: Words, value: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);

export function Team({
  answer,
  onReplace,
  onAdd,
}: {
  answer: ConsortiumAnswer;
  onReplace(member: TeamMember): void;
  onAdd(helix: Helix): void;
}) {
  const words = useWords();
  const { say } = words;
  const { team, needs, figures, notes } = answer;
  const best = Math.max(0, ...team.map(({ adds }) => adds));
  return (
    <section className="results" aria-labelledby="team-title">
      <div className="results-head">
        <div role="status">
          <h2 id="team-title">{say('consortium.title', { size: team.length })}</h2>
        </div>
        <Button
          className="button"
          isDisabled={team.length === 0}
          onPress={() =>
            saveFile('consortium.csv', new Blob([teamCsv(answer, words)], { type: 'text/csv;charset=utf-8' }))
          }
        >
          <Icon name="download" />
          {say('consortium.web.export')}
        </Button>
      </div>
      {notes.map((note) => (
        <p key={note} className="note">
          <Icon name="info" />
          {note}
        </p>
      ))}
      {needs.length === 0 || team.length === 0 ? null : (
        <div className="card cover">
          <h3>{say('consortium.web.cover')}</h3>
          <ul className="needs">
            {needs.map(({ need, kind, covered, coveredOnBoard }) => (
              <li key={`${kind} ${need}`}>
                <span className="need-name">{need}</span>
                <span className="need-bar" aria-hidden="true">
                  <span className="part" data-part="partners" style={{ width: `${100 * coveredOnBoard}%` }} />
                  <span
                    className="part"
                    data-part="themes"
                    style={{ width: `${100 * (covered - coveredOnBoard)}%` }}
                  />
                </span>
                <span className="small soft figures">
                  {share(words, covered)} {say('consortium.web.covered')}, {share(words, coveredOnBoard)}{' '}
                  {say('consortium.web.onBoardPart')}
                </span>
              </li>
            ))}
          </ul>
          <p className="small soft" title={figures.reached.definition}>
            {say('consortium.web.reached', { reached: share(words, figures.reached.value) })}
          </p>
        </div>
      )}
      <ol className="suggestions">
        {team.map((member, place) => (
          <MemberCard
            key={member.organisation.id}
            member={member}
            rank={place + 1}
            best={best}
            onReplace={() => onReplace(member)}
          />
        ))}
      </ol>
      {team.length === 0 ? null : <AddOne onAdd={onAdd} />}
    </section>
  );
}

function MemberCard({
  member,
  rank,
  best,
  onReplace,
}: {
  member: TeamMember;
  rank: number;
  best: number;
  onReplace(): void;
}) {
  const words = useWords();
  const { say, country, number } = words;
  const { organisation, place, adds, parts, evidence, instead } = member;
  const titleId = `member-${rank}`;
  const shown = PARTS.filter((part) => parts[part] > 0);
  const text = shown.map((part) => `${partName(words, part)} ${number(parts[part], 3)}`).join(', ');
  return (
    <li>
      <article className="card suggestion" aria-labelledby={titleId}>
        <span className="rank figures" aria-hidden="true">
          {rank}
        </span>
        <div className="suggestion-head">
          <h3 id={titleId} className="break">
            <Link to="/partners" search={{ org: organisation.id }} className="suggestion-name">
              {organisation.name}
            </Link>{' '}
            {organisation.synthetic ? <SyntheticBadge /> : null}
          </h3>
          <p className="facts small soft">
            <HelixMark helix={organisation.helix} />
            {organisation.country === undefined ? null : <span>{country(organisation.country)}</span>}
            {place === 'with' ? <span>{say('consortium.web.onBoardMark')}</span> : null}
            {place === 'must' ? <span>{say('consortium.web.mustMark')}</span> : null}
          </p>
        </div>
        {adds === 0 ? (
          <span />
        ) : (
          <div className="score" title={text}>
            <span className="score-number figures" aria-hidden="true">
              {number(adds, 2)}
            </span>
            <div className="score-bar" aria-hidden="true">
              {shown.map((part) => (
                <span
                  key={part}
                  className="part"
                  data-team={part}
                  style={{ width: `${best === 0 ? 0 : (100 * parts[part]) / best}%` }}
                />
              ))}
            </div>
            <span className="hidden-visually">
              {say('consortium.web.adds')}: {text}
            </span>
          </div>
        )}
        <div className="member-body">
          <EvidenceList evidence={evidence} />
          {instead.length === 0 ? null : (
            <p className="small soft">
              {say('consortium.web.instead')}:{' '}
              {instead.map(({ organisation: other }) => other.name).join(' · ')}
            </p>
          )}
        </div>
        {place === 'chosen' ? (
          <div className="actions">
            <Button className="button" onPress={onReplace}>
              <Icon name="remove" />
              {say('consortium.web.replace')}
              <span className="hidden-visually">: {organisation.name}</span>
            </Button>
          </div>
        ) : null}
      </article>
    </li>
  );
}

function AddOne({ onAdd }: { onAdd(helix: Helix): void }) {
  const { say, helix } = useWords();
  const [chosen, setChosen] = useState<Helix>('government');
  return (
    <div className="card add-one">
      <ChoiceBox<Helix>
        label={say('consortium.web.addMore')}
        choices={HELICES.filter((value) => value !== 'unknown').map((value) => ({
          value,
          label: helix(value),
        }))}
        value={chosen}
        onChoose={setChosen}
      />
      <Button className="button primary" onPress={() => onAdd(chosen)}>
        <Icon name="plus" />
        {say('consortium.web.addNow')}
      </Button>
    </div>
  );
}

/** The team as a table of text, with what it rests on. */
function teamCsv({ team, dataVersion }: ConsortiumAnswer, words: Words): string {
  const { say, helix } = words;
  const head = [
    say('consortium.web.member'),
    'id',
    'helix',
    'country',
    say('consortium.web.adds'),
    ...PARTS.map((part) => partName(words, part)),
    say('consortium.web.why'),
    'dataVersion',
  ];
  const rows = team.map(({ organisation, adds, parts, evidence }) => [
    organisation.name,
    organisation.id,
    helix(organisation.helix),
    organisation.country ?? '',
    adds,
    ...PARTS.map((part) => parts[part]),
    evidence.map(({ text }) => text).join(' '),
    dataVersion,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
