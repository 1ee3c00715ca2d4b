/**
 * The weights that hold where an ecosystem has too little history of its own. Made by test/bench/default-weights.mjs
 * from 500 askers of each kind in each of:
 * - Horizon Europe: known by 2022-12-31, outcomes until 2023-12-31
 * - Horizon Europe and Horizon 2020: known by 2022-12-31, outcomes until 2023-12-31
 * - Horizon Europe and Horizon 2020: known by 2018-12-31, outcomes until 2019-12-31
 */
import type { WeightSets } from './predict.ts';

export const DEFAULT_WEIGHTS: WeightSets = {
  organisation: {
    intercept: -8.0143,
    weights: [
      -0.2107, // circles
      0.99, // walk
      0.1589, // recentPartners
      0.143, // sharedPartners
      0.1364, // programme
      0.1348, // themeActivity
      0.1215, // themes
      0.0825, // words
      0.1443, // calls
      0, // question
      0, // call
      0, // field
      0.1073, // countryAffinity
      0.178, // helixAffinity
      -0.1779, // distance
      0.0296, // partners
      0.0533, // recentProjects
      -0.0625, // idle
      0.3487, // ownPartners
      0.6919, // ownRecentProjects
      -0.2368, // ownIdle
    ],
  },
  question: {
    intercept: -6.2121,
    weights: [
      -0.3221, // circles
      1.0261, // walk
      0.0783, // recentPartners
      0.1552, // sharedPartners
      0.0773, // programme
      -0.1386, // themeActivity
      0.1296, // themes
      -0.0063, // words
      0.085, // calls
      0.4048, // question
      0.2766, // call
      0.6421, // field
      0.1184, // countryAffinity
      0.0335, // helixAffinity
      -0.151, // distance
      -0.0757, // partners
      -0.4467, // recentProjects
      -0.0354, // idle
      -0.0737, // ownPartners
      -0.1381, // ownRecentProjects
      0.048, // ownIdle
    ],
  },
  profile: {
    intercept: -5.5449,
    weights: [
      0, // circles
      0, // walk
      0, // recentPartners
      0, // sharedPartners
      0, // programme
      -0.0816, // themeActivity
      0.4581, // themes
      0.5791, // words
      0, // calls
      0.1516, // question
      0, // call
      0.1381, // field
      0.1536, // countryAffinity
      0.0681, // helixAffinity
      -0.2995, // distance
      0.3513, // partners
      0.7238, // recentProjects
      0.0261, // idle
      0, // ownPartners
      0, // ownRecentProjects
      0, // ownIdle
    ],
  },
};
