/** The mix of helices in English. */
export const helixMix = {
  command: 'Whether the helices meet: evenness in projects and groups, synergy with place and size',
  by: 'Groups: cluster, community, helix, region, country or theme',
  region: 'Only projects that someone from these NUTS regions is in, by comma, with all participants',
  top: 'How many groups to list',
  projects:
    'Evenness over the four helices in {{n, number}} projects: {{value}} (0 one helix, 1 all alike); by chance {{low}} to {{high}}.',
  none: 'No project has two participants of a known helix.',
  holding:
    '{{one, number}} hold one helix, {{two, number}} two, {{three, number}} three, {{four, number}} all four.',
  note: 'Associations count with civil society; cluster organisations are left out.',
  definition: {
    projects:
      'Mean over projects of the evenness of their participants over company, knowledge, government and civil society: Shannon’s entropy over its maximum, ln 4. Chance: helices dealt anew among the participations of a funding scheme, which keeps project sizes. Associations count with civil society, which open data can’t tell apart; cluster organisations and unknown helices are left out; so are projects with fewer than two others.',
    groups:
      'Evenness over the four helices of the participations of a group’s organisations in the projects counted, in shares where groups overlap.',
    synergy:
      'Mutual redundancy Rn = (−1)^(n+1) Tn in millibits, corrected for its bias (Miller 1955), over organisations: helix, NUTS region of level 2 (else country), and size among companies (SME or not declared one; all others are of one class of their own). In two dimensions at most 0 by construction: what counts is whether it lies outside chance. In three, negative means synergy. Chance: the places dealt anew, of place and size the sizes among companies.',
  },
  evenness: 'Evenness',
  group: 'Group',
  synergy: 'Redundancy in millibits (in three dimensions, below 0 is synergy)',
  dimensions: 'Dimensions',
  value: 'Corrected',
  chance: 'By chance (95%)',
  organisations: 'Organisations',
  helix: 'helix',
  place: 'place',
  size: 'size of companies',
} as const;
