/** The map's frame while its answer is coming; says how far a long measure is. */
import { ProgressBar } from 'react-aria-components';
import { Skeleton } from '../parts/states.tsx';
import { useProgress } from '../progress.ts';
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
  const progress = useProgress();
  if (progress === undefined) return null;
  return (
    <ProgressBar className="progress" aria-label={say('web.map.measuring')} value={100 * progress}>
      {({ percentage, valueText }) => (
        <>
          <span className="small">
            {say('web.map.measuring')} {valueText}
          </span>
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
