/** How to get introduced: the best paths, each hop as a sentence with the projects that tie the two. */
import { useQuery } from '@tanstack/react-query';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { PathAnswer } from '../../../src/model/answers.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
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
  onClose,
}: {
  from: OrganisationId;
  to: OrganisationId;
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
              <LogIntroduction from={data.from} to={data.to} />
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
      <ol className="paths">
        {answer.paths.map((path, place) => (
          <li key={path.hops.map(({ to }) => to.id).join(' ')} className="path">
            <h3 className="path-title">{say('web.intro.way', { place: place + 1 })}</h3>
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

type Hop = PathAnswer['paths'][number]['hops'][number];

function Stop({ organisation, hop }: { organisation: Hop['to']; hop?: Hop }) {
  return (
    <li className="stop">
      {hop === undefined ? null : (
        <div className="hop">
          {hop.text}
          <Projects projects={hop.projects} />
        </div>
      )}
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
