/** The job that the app waits for: how far it is, with a way to stop it. Nothing where it waits for none. */
import { Button, ProgressBar } from 'react-aria-components';
import { useWaiting } from '../progress.ts';
import { useWords } from '../speaking.tsx';

export function JobProgress({ label }: { label: string }) {
  const { say } = useWords();
  const waiting = useWaiting();
  if (waiting === undefined) return null;
  return (
    <div className="working-job">
      <ProgressBar className="progress" aria-label={label} value={100 * waiting.share}>
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
      <Button className="button" onPress={waiting.cancel}>
        {say('web.job.cancel')}
      </Button>
    </div>
  );
}
