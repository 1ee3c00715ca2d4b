/** What a report tells beside the scorecard: members in their annual accounts, and the group beside its peers. */
import type { Control } from '../../analysis/control.ts';
import type { Language } from '../../model/answers.ts';
import { ClusterId } from '../../model/ids.ts';
import type { ImpactAnswer, ImpactQuestion } from '../../model/impact-answer.ts';
import type { BenchmarkAnswer, BenchmarkQuestion } from '../../model/newcomers-answer.ts';
import type { ScorecardAnswer } from '../../model/scorecard.ts';
import type { Details } from '../../network/details.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { answerBenchmark, PEER_REGIONS } from '../benchmark-answer.ts';
import { answerImpact } from '../impact-answer.ts';

export interface ReportBlocks {
  impact?: ImpactAnswer | undefined;
  benchmark?: BenchmarkAnswer | undefined;
}

/** The questions behind the blocks; a question is absent where this data or this kind of group can't answer it. */
export interface BlockQuestions {
  impact?: ImpactQuestion;
  benchmark?: BenchmarkQuestion;
}

/** What to ask for a group: a cluster has accounts and other clusters, a region has its peers. */
export function blockQuestions(
  ecosystem: Ecosystem,
  { kind, id }: Pick<ScorecardAnswer['group'], 'kind' | 'id'>,
  lang: Language,
): BlockQuestions {
  if (kind === 'cluster') {
    const hasAccounts = (ecosystem.accounts ?? []).length > 0;
    return {
      ...(hasAccounts ? { impact: { cluster: ClusterId.parse(id), outcome: 'productivity', lang } } : {}),
      benchmark: { lang },
    };
  }
  if (kind !== 'region' && kind !== 'country') return {};
  const own = id.replace(/^\w+:/, '');
  const peers = PEER_REGIONS.filter((peer) => !peer.split('+').some((code) => isWithin(code, own)));
  return { benchmark: { regions: [own, ...peers], lang } };
}

/** Works the blocks out. Cost: that of the benchmark and of impact. */
export function reportBlocks(
  ecosystem: Ecosystem,
  details: Details,
  group: ScorecardAnswer['group'],
  language: Language,
  control: Control = {},
): ReportBlocks {
  const { impact, benchmark } = blockQuestions(ecosystem, group, language);
  return {
    ...(impact === undefined ? {} : { impact: answerImpact(ecosystem, impact) }),
    ...(benchmark === undefined
      ? {}
      : { benchmark: answerBenchmark(ecosystem, details, benchmark, control) }),
  };
}

/** Whether one code is a part of the other. */
function isWithin(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
