/** Making lists of suggestions block by block, in whichever thread. */
import type { WeightSets } from '../analysis/prediction/predict.ts';
import type { PartyFeedback } from '../match/feedback/party-feedback.ts';
import { listing } from '../match/partner-lists.ts';
import type { Language, PartnersQuery } from '../model/answers.ts';
import type { Ecosystem, EcosystemOptions } from '../network/ecosystem.ts';
import { type ListFormat, listText } from '../report/partner-lists-file.ts';

/** What every thread is told. */
export interface ListWork {
  readonly query: PartnersQuery;
  readonly language: Language;
  readonly evidence: boolean;
  readonly format: ListFormat;
  readonly feedback?: PartyFeedback;
  readonly weights?: WeightSets;
}

/** What a thread of its own needs to take part. */
export interface ListTask {
  readonly store: string;
  readonly options: EcosystemOptions;
  readonly objectives: boolean;
  /** The data that the lists are of. */
  readonly dataVersion: string;
  readonly work: ListWork;
  /** Askers by index, in the order of the work. */
  readonly askers: Int32Array;
  /** The number of the next block, shared by all threads. */
  readonly next: Int32Array;
}

/** The lists of a block as text, and who stands on them, by index. */
export interface MadeBlock {
  readonly block: number;
  readonly texts: readonly string[];
  readonly lengths: Int32Array;
  readonly named: Int32Array;
}

/** Askers in a block. */
const SIZE = 32;

export const blocksOf = (askers: ArrayLike<number>): number => Math.ceil(askers.length / SIZE);

/** A function that makes a block of lists. */
export function blockMaker(
  ecosystem: Ecosystem,
  { query, format, ...options }: ListWork,
  askers: Int32Array,
): (block: number) => MadeBlock {
  const listed = listing(ecosystem, query, options);
  return (block) => {
    const lists = listed([...askersOf(askers, block)]);
    return {
      block,
      texts: lists.map((list) => listText(list, format, options.language)),
      lengths: Int32Array.from(lists, ({ suggestions }) => suggestions.length),
      named: Int32Array.from(
        lists.flatMap(({ suggestions }) =>
          suggestions.map(({ organisation }) => ecosystem.indexOf(organisation.id)),
        ),
      ),
    };
  };
}

export const askersOf = (askers: Int32Array, block: number): Int32Array =>
  askers.subarray(block * SIZE, (block + 1) * SIZE);

/** The next block that no thread has taken. */
export const takeBlock = (next: Int32Array): number => Atomics.add(next, 0, 1);
