/**
 * The weights that hold where an ecosystem has too little history of its own. Made by test/bench/default-weights.mjs:
 * those of organisations from 500 askers in each of
 * - Horizon Europe: known by 2022-12-31, outcomes until 2023-12-31
 * - Horizon Europe and Horizon 2020: known by 2022-12-31, outcomes until 2023-12-31
 * - Horizon Europe and Horizon 2020: known by 2018-12-31, outcomes until 2019-12-31
 * and the others from 400 askers of each kind in the first of these.
 */
import type { WeightSets } from './predict.ts';

export const DEFAULT_WEIGHTS: WeightSets = {
  organisation: {
    intercept: -8.08,
    weights: [
      -0.3327, // circles
      1.1136, // walk
      0.1651, // recentPartners
      0.1567, // sharedPartners
      0.1487, // programme
      0.1023, // themeActivity
      0.1109, // themes
      0.0725, // words
      0.1548, // calls
      0, // question
      0, // closest
      0, // likeClosest
      0, // focus
      0, // around
      0, // call
      0, // field
      0.0694, // countryAffinity
      0.1702, // helixAffinity
      -0.1537, // distance
      0.0745, // beside
      0.0259, // nearby
      0.0245, // broughtIn
      -0.0389, // partners
      -0.0013, // recentProjects
      -0.0697, // idle
      0.3532, // ownPartners
      0.7004, // ownRecentProjects
      -0.2334, // ownIdle
    ],
  },
  question: {
    intercept: -6.9862,
    weights: [
      -0.526, // circles
      0.8959, // walk
      0.1094, // recentPartners
      0.1271, // sharedPartners
      0.0595, // programme
      -0.093, // themeActivity
      0.0471, // themes
      0.0486, // words
      0.0227, // calls
      -0.172, // question
      -0.2247, // closest
      0.3099, // likeClosest
      0.5123, // focus
      0.3667, // around
      0.2212, // call
      0.3551, // field
      0.0346, // countryAffinity
      0.015, // helixAffinity
      -0.1965, // distance
      -0.0441, // beside
      0.0342, // nearby
      -0.0022, // broughtIn
      0.0367, // partners
      -0.0378, // recentProjects
      -0.1173, // idle
      0.1707, // ownPartners
      -0.3327, // ownRecentProjects
      0.2543, // ownIdle
    ],
  },
  profile: {
    intercept: -5.8637,
    weights: [
      0, // circles
      0, // walk
      0, // recentPartners
      0, // sharedPartners
      0, // programme
      -0.0341, // themeActivity
      0.2272, // themes
      0.1411, // words
      0, // calls
      0.267, // question
      -0.1857, // closest
      0.3348, // likeClosest
      0.0246, // focus
      0.6168, // around
      0, // call
      0.299, // field
      0.0285, // countryAffinity
      0.0454, // helixAffinity
      -0.3077, // distance
      0.073, // beside
      0.1021, // nearby
      -0.0744, // broughtIn
      0.1765, // partners
      0.0537, // recentProjects
      -0.079, // idle
      0, // ownPartners
      0, // ownRecentProjects
      0, // ownIdle
    ],
  },
  themes: {
    intercept: -5.5698,
    weights: [
      0, // circles
      0, // walk
      0, // recentPartners
      0, // sharedPartners
      0, // programme
      0.3594, // themeActivity
      0.359, // themes
      0, // words
      0, // calls
      0, // question
      0, // closest
      0, // likeClosest
      0, // focus
      0, // around
      0, // call
      0, // field
      0.0556, // countryAffinity
      0.0904, // helixAffinity
      -0.2704, // distance
      0.0578, // beside
      0.1213, // nearby
      -0.2693, // broughtIn
      0.0905, // partners
      0.9598, // recentProjects
      -0.0473, // idle
      0, // ownPartners
      0, // ownRecentProjects
      0, // ownIdle
    ],
  },
  place: {
    intercept: -5.3025,
    weights: [
      0, // circles
      0, // walk
      0, // recentPartners
      0, // sharedPartners
      0, // programme
      0, // themeActivity
      0, // themes
      0, // words
      0, // calls
      0, // question
      0, // closest
      0, // likeClosest
      0, // focus
      0, // around
      0, // call
      0, // field
      0.0375, // countryAffinity
      0.0634, // helixAffinity
      -0.3618, // distance
      0.0438, // beside
      0.0971, // nearby
      -0.067, // broughtIn
      0.0385, // partners
      1.044, // recentProjects
      -0.1372, // idle
      0, // ownPartners
      0, // ownRecentProjects
      0, // ownIdle
    ],
  },
};
