/** The map's frame while its answer is coming; says how far a long measure is. */
import { JobProgress } from '../parts/job-progress.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useWords } from '../speaking.tsx';

export function MapLoading() {
  const { say } = useWords();
  return (
    <div className="map-loading" role="status" aria-label={say('web.loading')}>
      <Skeleton width="18rem" height="2.2rem" />
      <Measuring />
      <Skeleton height="30rem" />
    </div>
  );
}

/** Progress of the measure that is being computed, where one is. */
export function Measuring() {
  const { say } = useWords();
  return <JobProgress label={say('web.map.measuring')} />;
}
