/** A reason as its sentence, with the projects and organisations that one can check it by. */
import type { Evidence, ProjectRef } from '../../../src/model/answers.ts';
import { SyntheticBadge } from '../parts/marks.tsx';
import { useWords } from '../speaking.tsx';

const SHOWN = 4;

export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="evidence">
      {evidence.map((reason, place) => (
        // Two reasons of one kind differ by their text, which the server writes; their order is its order.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
        <li key={place} data-kind={reason.kind}>
          {reason.text}
          <Projects projects={reason.projects ?? []} />
        </li>
      ))}
    </ul>
  );
}

export function Projects({ projects }: { projects: readonly ProjectRef[] }) {
  const { say } = useWords();
  if (projects.length === 0) return null;
  const shown = projects.slice(0, SHOWN);
  return (
    <span className="projects">
      {shown.map((project) => (
        <span key={project.id} className="project" title={project.title}>
          {project.acronym ?? project.title ?? project.id}
          {project.startDate === undefined ? null : (
            <span className="soft"> {project.startDate.slice(0, 4)}</span>
          )}
          {project.synthetic ? (
            <>
              {' '}
              <SyntheticBadge />
            </>
          ) : null}
        </span>
      ))}
      {projects.length > SHOWN ? (
        <span className="soft small">{say('web.ego.more', { count: projects.length - SHOWN })}</span>
      ) : null}
    </span>
  );
}
