/** Answers that take long on a large ecosystem: kept ones at once, others by a job. */
import type { z } from 'zod';
import type { Job } from '../model/source.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import type { Analyses, AnswerWork } from './analyses.ts';

/** As {@link answerOrJob}, but waits for the job: for a file to download, which nobody comes back for. @throws Error */
export async function answerAwaited<Schema extends z.ZodType>(
  analyses: Analyses,
  ecosystem: Ecosystem,
  work: AnswerWork,
  schema: Schema,
  atOnce: (() => z.output<Schema> | Promise<z.output<Schema>>) | undefined,
): Promise<z.output<Schema>> {
  const { answer, job } = await answerOrJob(analyses, ecosystem, work, schema, atOnce);
  if (job === undefined) return answer;
  let last = job;
  for await (const step of analyses.follow(job.id)) last = step;
  const kept = await analyses.recallAnswer(ecosystem, work);
  if (kept === undefined) throw new Error(last.error ?? `The ${work.kind} was ${last.state}.`);
  return schema.parse(kept);
}

/** More participations than this take over a second or two to go through for most questions about the whole. */
const AT_ONCE = 10_000;

/** Whether what takes long on a large ecosystem is quick on this one. */
export function isSmall({ participations }: Ecosystem): boolean {
  return participations.organisationProject.length <= AT_ONCE;
}

/**
 * The answer as it was kept, or worked out now where that is quick; otherwise the job that works it out.
 *
 * @param atOnce works the answer out; not given where that would keep others waiting
 */
export async function answerOrJob<Schema extends z.ZodType>(
  analyses: Analyses,
  ecosystem: Ecosystem,
  work: AnswerWork,
  schema: Schema,
  atOnce: (() => z.output<Schema> | Promise<z.output<Schema>>) | undefined,
): Promise<{ answer: z.output<Schema>; job?: never } | { job: Job; answer?: never }> {
  const kept = await analyses.recallAnswer(ecosystem, work);
  if (kept !== undefined) return { answer: schema.parse(kept) };
  return atOnce === undefined ? { job: await analyses.start(work) } : { answer: await atOnce() };
}
