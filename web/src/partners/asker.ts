/** Who asks, as the URL says it: an organisation of the data, or one that describes itself. */
import type { OrganisationId } from '../../../src/model/ids.ts';
import { PartnerProfile } from '../../../src/model/partner-profile.ts';
import type { PartnersView } from '../view.ts';

export type Asker =
  | { kind: 'organisation'; id: OrganisationId }
  | { kind: 'profile'; profile: PartnerProfile };

const SAID = [
  'you',
  'youDo',
  'youThemes',
  'youCountry',
  'youRegion',
  'youCity',
  'youHelix',
  'youOffer',
  'youSeek',
] as const;
const FILTERS = [
  'helix',
  'country',
  'region',
  'theme',
  'size',
  'novelty',
  'mix',
  'diversity',
  'liftNewcomers',
  'lapsed',
  'k',
  'seek',
  'text',
  'withoutCompetitors',
] as const;
/** What a person says of itself, as the URL holds it. */
export type Said = Pick<PartnersView, (typeof SAID)[number]>;

/** What the view says of who asks, and of who gives feedback: what stays when filters are cleared. */
export function whoAsks(view: PartnersView): PartnersView {
  return fieldsOf(view, ['org', 'exclude', 'by', ...SAID]);
}

/** What narrows and orders the suggestions, whoever asks. */
export function filtersIn(view: PartnersView): PartnersView {
  return fieldsOf(view, FILTERS);
}

/** What the view says of oneself. */
export function saidIn(view: PartnersView): Said {
  return fieldsOf(view, SAID);
}

function fieldsOf<K extends keyof PartnersView>(
  view: PartnersView,
  names: readonly K[],
): Pick<PartnersView, K> {
  return Object.fromEntries(names.map((name) => [name, view[name]])) as Pick<PartnersView, K>;
}

/** Whether there is enough to go by: a name, and something that one does, offers or seeks. */
export function saysEnough({ you, youDo, youThemes, youOffer, youSeek }: Said): boolean {
  return you !== undefined && [youDo, youThemes?.[0], youOffer, youSeek].some((said) => said !== undefined);
}

/** The profile that the view describes; nothing where it says too little. */
export function profileIn(view: PartnersView): PartnerProfile | undefined {
  if (!saysEnough(view)) return undefined;
  const { you, youDo, youThemes, youCountry, youRegion, youCity, youHelix, youOffer, youSeek, seek } = view;
  return PartnerProfile.safeParse({
    name: you,
    does: youDo,
    themes: youThemes,
    country: youCountry,
    region: youRegion,
    city: youCity,
    helix: youHelix,
    offers: youOffer === undefined ? undefined : [{ text: youOffer }],
    seeks: youSeek === undefined ? undefined : [{ text: youSeek, kind: seek }],
  }).data;
}
