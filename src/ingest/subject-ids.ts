/**
 * How ids are minted, in one place, so that what different sources say of one subject meets under one id.
 * The parts are checked by the readers before: digits, or local ids of letters, digits, `.`, `_` and `-`.
 */
import type {
  ClusterId,
  OrganisationId,
  ProjectId,
  SourceId,
  StageId,
  ThemeId,
  ValueChainId,
} from '../model/ids.ts';

/** Participant Identification Code: digits, nine in practice. */
export const PIC = /^\d{3,12}$/;
/** Grant or record number of a project in a framework programme. */
export const GRANT_ID = /^\d{1,12}$/;
/** An id that is local to a bundle. */
export const LOCAL_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** A EuroSciVoc code path from the root, e.g. `/25/67/425`. */
export const EUROSCIVOC_PATH = /^(?:\/\d{1,15}){1,20}$/;

/** @example organisationOfPic('912743326') // 'org:pic-912743326' */
export const organisationOfPic = (pic: string) => `org:pic-${pic}` as OrganisationId;

/**
 * Grant numbers are unique within a programme only: the record numbers that stand in for them in some extracts
 * of one programme may be grant numbers of another.
 *
 * @example projectOfGrant('HORIZON', '101069359') // 'project:HORIZON-101069359'
 */
export const projectOfGrant = (programme: string, grant: string) =>
  `project:${programme}-${grant}` as ProjectId;

/** The last number of a EuroSciVoc path names its node. @example themeOfEuroSciVoc('/25/67/425') // 'theme:euroscivoc-425' */
export const themeOfEuroSciVoc = (path: string) =>
  `theme:euroscivoc-${path.slice(path.lastIndexOf('/') + 1)}` as ThemeId;

/** For extracts without codes: the path of titles, made safe. @example themeOfTitles('/natural sciences/physics') // 'theme:euroscivoc-natural-sciences.physics' */
export const themeOfTitles = (path: string) =>
  `theme:euroscivoc-${path
    .split('/')
    .filter(Boolean)
    .map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('.')
    .slice(-180)
    .replace(/^[\udc00-\udfff]/, '')}` as ThemeId;

/** A programme's name as ids and sources carry it. @example programmeCode('Horizon Europe') // 'HORIZON' */
export function programmeCode(name: string): string {
  const code = name.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  if (code === 'HORIZONEUROPE' || code === 'HE') return 'HORIZON';
  return code === 'HORIZON2020' ? 'H2020' : code.slice(0, 40);
}

/** @example sourceOfProgramme('HORIZON') // 'source:cordis-horizon' */
export const sourceOfProgramme = (programme: string) =>
  `source:cordis-${programme.toLowerCase()}` as SourceId;

/** A bundle's own ids: prefixed by the bundle, but for clusters, which are the same in every bundle. */
export const bundleIds = (bundle: string) => ({
  source: (local: string) => `source:${bundle}-${local}` as SourceId,
  organisation: (local: string) => `org:${bundle}-${local}` as OrganisationId,
  project: (local: string) => `project:${bundle}-${local}` as ProjectId,
  theme: (local: string) => `theme:${bundle}-${local}` as ThemeId,
  cluster: (local: string) => `cluster:${local}` as ClusterId,
  stage: (local: string) => `stage:${bundle}-${local}` as StageId,
  chain: (local: string) => `chain:${bundle}-${local}` as ValueChainId,
  offer: (local: string) => `offer:${bundle}-${local}`,
});
