/** Whether exposure foretells uptake in this data, whatever the answer is. */
import { useQuery } from '@tanstack/react-query';
import type { UptakeAnswer } from '../../../src/model/flow-answer.ts';
import { JobProgress } from '../parts/job-progress.tsx';
import { Failure } from '../parts/problem.tsx';
import { Skeleton } from '../parts/states.tsx';
import { uptakeQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { PlainTable } from './tables.tsx';

type Interval = NonNullable<UptakeAnswer['test']>['size'];

export function Validation() {
  const { say, number } = useWords();
  const { data, error } = useQuery(uptakeQuery());
  const three = (value: number) => number(value, 3);
  const withInterval = ({ value, low, high }: Interval) => `${three(value)} (${three(low)}–${three(high)})`;
  const test = data?.test;
  const params = test && {
    year: String(test.tested),
    size: three(test.size.value),
    both: three(test.sizeAndExposure.value),
    gain: three(test.gain.value),
    low: three(test.gain.low),
    high: three(test.gain.high),
  };
  return (
    <section className="card flow-card" aria-labelledby="flow-validation">
      <h2 id="flow-validation">{say('flow.validation.title')}</h2>
      {error !== null && data === undefined ? (
        <Failure error={error} />
      ) : data === undefined ? (
        <div role="status" aria-label={say('web.loading')}>
          <JobProgress label={say('flow.web.testing')} />
          <Skeleton height="4rem" />
        </div>
      ) : test === undefined || params === undefined ? (
        <p>{say('flow.validation.notEnough')}</p>
      ) : (
        <>
          <p>
            {data.verdict === 'better'
              ? say('flow.validation.better', params)
              : data.verdict === 'worse'
                ? say('flow.validation.worse', params)
                : say('flow.validation.noBetter', params)}{' '}
            {say('flow.validation.matched', {
              matched: three(test.matched.value),
              low: three(test.matched.low),
              high: three(test.matched.high),
            })}
          </p>
          <PlainTable
            caption={say('flow.web.measure')}
            names={1}
            head={[say('flow.web.measure'), say('flow.web.area')]}
            rows={[
              [say('flow.web.size'), withInterval(test.size)],
              [say('flow.web.exposureAlone'), withInterval(test.exposure)],
              [say('flow.web.both'), withInterval(test.sizeAndExposure)],
              [say('flow.web.kinship'), withInterval(test.sizeAndKinship)],
              [say('flow.web.all'), withInterval(test.all)],
              [say('flow.web.matchedShort'), withInterval(test.matched)],
            ]}
          />
        </>
      )}
    </section>
  );
}
