/** How the rows of one Participant Identification Code become one organisation. */
import { compareIds } from '../../model/ids.ts';
import type { Place } from '../../model/organisation.ts';
import type { Statements } from '../../model/record.ts';
import { organisationOfPic } from '../subject-ids.ts';
import type { OrganisationRow } from './rows.ts';

/** Counts values and remembers when each was last said. */
class Votes<T> {
  readonly #votes = new Map<string, { value: T; count: number; latest: string }>();

  add(value: T | undefined, updated: string): void {
    if (value === undefined) return;
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const vote = this.#votes.get(key);
    if (!vote) this.#votes.set(key, { value, count: 1, latest: updated });
    else {
      vote.count++;
      if (updated > vote.latest) vote.latest = updated;
    }
  }

  /** Most frequent first; of equally frequent ones the most recently updated, then the smallest. */
  ranked(): T[] {
    return [...this.#votes]
      .sort(([a, x], [b, y]) => y.count - x.count || compareIds(y.latest, x.latest) || compareIds(a, b))
      .map(([, { value }]) => value);
  }
}

/**
 * Gathers what rows say of one organisation. Every field takes its most frequent value that is not blank; of
 * equally frequent ones the most recently updated, then the smallest. Names that lose become other names; every
 * VAT number is kept. A place is taken as a whole, so that no street of one town comes with the coordinates of
 * another; what it leaves blank is filled from the next places that do not contradict it.
 */
export class OrganisationVotes {
  readonly pic: string;
  readonly #name = new Votes<string>();
  readonly #shortName = new Votes<string>();
  readonly #helix = new Votes<NonNullable<OrganisationRow['helix']>>();
  readonly #institution = new Votes<NonNullable<OrganisationRow['institution']>>();
  readonly #sme = new Votes<boolean>();
  readonly #place = new Votes<Record<string, string | number>>();
  readonly #website = new Votes<string>();
  readonly #vat = new Set<string>();

  constructor(pic: string) {
    this.pic = pic;
  }

  add(row: OrganisationRow): void {
    this.#name.add(row.name, row.updated);
    this.#shortName.add(row.shortName, row.updated);
    this.#helix.add(row.helix, row.updated);
    this.#institution.add(row.institution, row.updated);
    this.#sme.add(row.sme, row.updated);
    this.#place.add(row.place, row.updated);
    this.#website.add(row.website, row.updated);
    for (const vat of row.vat ?? []) this.#vat.add(vat);
  }

  /** Fields that no row fills are absent; so is the size where it is not declared: "no SME" may be large or public. */
  statement(): Statements['organisation'] {
    const [name, ...otherNames] = this.#name.ranked();
    const shortName = this.#shortName.ranked()[0];
    const helix = this.#helix.ranked()[0];
    const institution = helix === 'knowledge' ? this.#institution.ranked()[0] : undefined;
    const website = this.#website.ranked()[0];
    const place = unitePlaces(this.#place.ranked());
    return {
      id: organisationOfPic(this.pic),
      ...(name === undefined ? {} : { name }),
      ...(otherNames.length > 0 ? { otherNames: otherNames.sort(compareIds) } : {}),
      ...(shortName === undefined ? {} : { shortName }),
      identifiers: {
        pic: [this.pic],
        ...(this.#vat.size > 0 ? { vat: [...this.#vat].sort(compareIds) } : {}),
      },
      ...(helix === undefined ? {} : { helix, helixBasis: 'declared' as const }),
      ...(institution === undefined ? {} : { institution }),
      ...(this.#sme.ranked()[0] ? { size: 'sme' as const } : {}),
      ...(place === undefined ? {} : { place }),
      ...(website === undefined ? {} : { website }),
    };
  }
}

function unitePlaces(places: Record<string, string | number>[]): Place | undefined {
  const [first, ...others] = places;
  if (first === undefined) return undefined;
  const united = { ...first };
  for (const other of others) {
    const agrees = Object.entries(other).every(([field, value]) => (united[field] ?? value) === value);
    if (agrees) Object.assign(united, other);
  }
  return united as Place;
}
