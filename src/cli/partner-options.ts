/** The options that say which partners are suggested, for whoever asks. */
import type { Command } from 'commander';
import { z } from 'zod';
import { PartnersQuery, Sought } from '../model/answers.ts';
import { Helix, OrganisationSize } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import { clusterCalled } from './cluster-called.ts';
import { namesIn } from './names.ts';
import { byComma, kinds, repeated } from './options.ts';
import { addRankingOptions, rankingSchema } from './ranking-options.ts';
import type { Session } from './session.ts';
import { withoutUndefined } from './view-options.ts';

/** Adds the filters, what is sought, what orders the suggestions, and `-k`; {@link partnerShape} reads them. */
export function addPartnerOptions(command: Command, session: Session, { k }: { k: number }): Command {
  const { language } = session;
  command
    .option('-k <number>', say(language, 'cli.option.k'), String(k))
    .option('--helix <helices>', say(language, 'cli.option.helix'), byComma)
    .option('--country <codes>', say(language, 'cli.option.country'), byComma)
    .option('--region <nuts>', say(language, 'cli.option.region'))
    .option('--size <sizes>', say(language, 'cli.option.size'), byComma)
    .option('--theme <words>', say(language, 'cli.option.partnerTheme'))
    .option('--cluster <cluster>', say(language, 'cli.option.cluster'))
    .option('--exclude <organisation>', say(language, 'cli.option.exclude'), repeated)
    .option('--novelty <share>', say(language, 'cli.option.novelty'), '0')
    .option('--text <text>', say(language, 'seek.option.text'))
    .option('--seek <kind>', say(language, 'seek.option.seek', { values: Sought.options.join(', ') }))
    .option('--without-competitors', say(language, 'seek.option.withoutCompetitors'))
    .option('--by <cluster>', say(language, 'feedback.option.partnersBy'))
    .option('--weights <file>', say(language, 'evaluation.option.weights'));
  return addRankingOptions(command, session);
}

export function partnerShape(session: Session) {
  const { whole, number, oneOf, several, country, region, text } = kinds(session.language);
  return {
    k: whole(1, 200),
    helix: several(oneOf(Helix.options)).optional(),
    country: several(country).optional(),
    region: region.optional(),
    size: several(oneOf(OrganisationSize.options)).optional(),
    theme: text.optional(),
    cluster: text.optional(),
    exclude: several(text).optional(),
    novelty: number(0, 1),
    text: text.optional(),
    seek: oneOf(Sought.options).optional(),
    withoutCompetitors: z.boolean().optional(),
    by: text.optional(),
    weights: text.optional(),
    ...rankingSchema(session),
  };
}

type Given = z.output<z.ZodObject<ReturnType<typeof partnerShape>>>;

/** The question that options come to, with clusters and organisations found by what they are called. @throws UsageError */
export function partnersQuery(
  session: Session,
  ecosystem: Ecosystem,
  {
    cluster,
    by,
    exclude,
    weights: _,
    ...given
  }: Partial<Given> & { asOf?: string; showNotRelevant?: boolean },
): PartnersQuery {
  const names = namesIn(ecosystem);
  return PartnersQuery.parse(
    withoutUndefined({
      ...given,
      cluster: cluster === undefined ? undefined : clusterCalled(session, ecosystem, cluster),
      by: by === undefined ? undefined : clusterCalled(session, ecosystem, by),
      exclude: exclude?.map((name) => names.resolve(name).id),
    }),
  );
}
