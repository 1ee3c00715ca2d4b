/** How to get introduced: the best paths, each hop as a sentence with the projects that tie the two. */
import { useQuery } from '@tanstack/react-query';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { OrganisationId } from '../../../src/model/ids.ts';
import type { PathAnswer, PathHop } from '../../../src/model/path-answer.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { hopName, introducerName } from '../../../src/words/introducer-names.ts';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { pathsQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { Projects } from './evidence.tsx';
import { LogIntroduction } from './log-introduction.tsx';

export function Introduction({
  from,
  to,
  by,
  onClose,
}: {
  from: OrganisationId;
  to: OrganisationId;
  by: FeedbackParty | undefined;
  onClose(): void;
}) {
  const { say, language } = useWords();
  const { data, error } = useQuery(pathsQuery(from, to, language));
  return (
    <ModalOverlay
      className="modal-backdrop"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">
              {data === undefined ? say('web.intro.title') : say('web.intro.titleTo', { name: data.to.name })}
            </Heading>
            <Button className="button quiet" onPress={onClose} aria-label={say('web.intro.close')}>
              <Icon name="close" />
            </Button>
          </div>
          {error !== null && data === undefined ? (
            <Failure error={error} />
          ) : data === undefined ? (
            <div className="stack" role="status" aria-label={say('web.loading')}>
              <Skeleton height="4rem" />
              <Skeleton height="4rem" />
            </div>
          ) : (
            <>
              <Paths answer={data} />
              <LogIntroduction from={data.from} to={data.to} by={by} />
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Paths({ answer }: { answer: PathAnswer }) {
  const { say, number } = useWords();
  if (answer.paths.length === 0)
    return (
      <Message icon="info" title={say('web.intro.none')}>
        {answer.notes.length > 0 ? (
          answer.notes.map((note) => <p key={note}>{note}</p>)
        ) : (
          <p>{say('web.intro.noneNext')}</p>
        )}
      </Message>
    );
  return (
    <>
      {answer.notes.map((note) => (
        <p key={note} className="note">
          <Icon name="info" />
          {note}
        </p>
      ))}
      {answer.shortest === undefined || answer.notes.length > 0 ? null : (
        <p className="soft small">
          {say('web.intro.shortest', {
            count: answer.shortest.count,
            steps: number(answer.shortest.length),
          })}
        </p>
      )}
      <Introducers answer={answer} />
      <h3 className="path-heading">{say('introduction.paths')}</h3>
      <ol className="paths">
        {answer.paths.map((path, place) => (
          <li key={path.hops.map(({ to }) => to.id).join(' ')} className="path">
            <h4 className="path-title">
              {say('web.intro.way', { place: place + 1 })}
              {path.longer ? ` · ${say('introduction.longer')}` : ''}
            </h4>
            <ol className="hops">
              <Stop organisation={path.hops[0].from} />
              {path.hops.map((hop) => (
                <Stop key={hop.to.id} organisation={hop.to} hop={hop} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Who knows both: the kind, the evidence, how strong and how fresh, as a list that one can read out on the phone. */
function Introducers({ answer: { introducers, knowingBoth } }: { answer: PathAnswer }) {
  const { say, language, value } = useWords();
  if (introducers.length === 0) return <p className="soft small">{say('introduction.nobody')}</p>;
  return (
    <section aria-labelledby="introducers">
      <h3 className="path-heading" id="introducers">
        {say('introduction.heading')}
      </h3>
      <p className="soft small">
        {say('introduction.knowBoth', { count: knowingBoth })} {say('introduction.explain')}
      </p>
      <ol className="introducers">
        {introducers.map(({ organisation, kind, hops, strength, freshness }) => (
          <li key={organisation.id} className="introducer" data-kind={kind}>
            <div className="stop-name" data-helix={organisation.helix}>
              <span className="dot" aria-hidden="true" />
              <strong className="break">{organisation.name}</strong>
              <span className="kind-mark">{introducerName(language, kind)}</span>
              {organisation.synthetic ? <SyntheticBadge /> : null}
            </div>
            {hops.map((hop) => (
              <Evidence key={`${hop.from.id} ${hop.to.id}`} hop={hop} />
            ))}
            <p className="soft small numeric">
              {say('introduction.strength', { strength: value(strength) })},{' '}
              {say('introduction.freshness', { share: value(freshness) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What ties two, of what kind it is and until when it held. */
function Evidence({ hop }: { hop: PathHop }) {
  const { say, language, date } = useWords();
  const fresh =
    hop.freshness === 1
      ? say('introduction.running')
      : hop.until === undefined
        ? undefined
        : say('introduction.until', { day: date(hop.until) });
  return (
    <div className="hop">
      {hop.text} <span className="kind-mark">{hopName(language, hop.kind)}</span>{' '}
      {fresh === undefined ? null : <span className="small">{fresh}</span>}
      <Projects projects={hop.projects} />
    </div>
  );
}

function Stop({ organisation, hop }: { organisation: PathHop['to']; hop?: PathHop }) {
  return (
    <li className="stop">
      {hop === undefined ? null : <Evidence hop={hop} />}
      <div className="stop-name" data-helix={organisation.helix}>
        <span className="dot" aria-hidden="true" />
        <strong className="break">{organisation.name}</strong>
        <span className="small soft">
          <HelixMark helix={organisation.helix} />
        </span>
        {organisation.synthetic ? <SyntheticBadge /> : null}
      </div>
    </li>
  );
}
