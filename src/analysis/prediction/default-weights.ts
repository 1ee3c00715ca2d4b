/**
 * The weights that hold where an ecosystem has too little history of its own. Made by test/bench/default-weights.mjs
 * from 600 askers of each kind in each of:
 * - Horizon Europe: known by 2022-12-31, outcomes until 2023-12-31
 * - Horizon Europe and Horizon 2020: known by 2022-12-31, outcomes until 2023-12-31
 * - Horizon Europe and Horizon 2020: known by 2018-12-31, outcomes until 2019-12-31
 */
import type { WeightSets } from './predict.ts';

export const DEFAULT_WEIGHTS: WeightSets = {
  organisation: {
    intercept: -7.8907,
    weights: [
      0.4282, // circles
      0.2092, // recentPartners
      0.0575, // sharedPartners
      0.1399, // programme
      0.1271, // themeActivity
      0.088, // themes
      0.0683, // words
      0.1998, // calls
      0, // question
      0, // call
      0.0874, // countryAffinity
      0.1727, // helixAffinity
      -0.1596, // distance
      0.061, // partners
      0.2489, // recentProjects
      -0.0525, // idle
      0.3848, // ownPartners
      0.5783, // ownRecentProjects
      -0.2607, // ownIdle
    ],
  },
  question: {
    intercept: -5.996,
    weights: [
      0.3679, // circles
      0.1272, // recentPartners
      0.0506, // sharedPartners
      0.0427, // programme
      0.0137, // themeActivity
      0.0997, // themes
      0.0142, // words
      0.1383, // calls
      0.507, // question
      0.2951, // call
      0.0854, // countryAffinity
      0.0663, // helixAffinity
      -0.147, // distance
      -0.0149, // partners
      -0.0305, // recentProjects
      -0.1216, // idle
      -0.0799, // ownPartners
      -0.1443, // ownRecentProjects
      0.0651, // ownIdle
    ],
  },
  profile: {
    intercept: -5.5413,
    weights: [
      0, // circles
      0, // recentPartners
      0, // sharedPartners
      0, // programme
      -0.0606, // themeActivity
      0.4848, // themes
      0.5251, // words
      0, // calls
      0.2617, // question
      0, // call
      0.1625, // countryAffinity
      0.0573, // helixAffinity
      -0.3025, // distance
      0.3631, // partners
      0.7275, // recentProjects
      -0.0048, // idle
      0, // ownPartners
      0, // ownRecentProjects
      0, // ownIdle
    ],
  },
};
