/** How far the job is that the page waits for; nothing where it waits for none. */
import { ProgressBar } from 'react-aria-components';
import { useProgress } from '../progress.ts';

export function JobProgress({ label }: { label: string }) {
  const progress = useProgress();
  if (progress === undefined) return null;
  return (
    <ProgressBar className="progress" aria-label={label} value={100 * progress}>
      {({ percentage, valueText }) => (
        <>
          <span className="small">
            {label} {valueText}
          </span>
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
