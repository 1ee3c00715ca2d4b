/** The project that speaks for a candidate when something is asked about. */
import { groundOf } from '../analysis/prediction/ground.ts';
import { historyOf } from '../analysis/prediction/history.ts';
import type { PredictionQuestion } from '../analysis/prediction/model.ts';
import { askerOf } from '../analysis/prediction/predict.ts';
import { projectsAbout, questionOf } from '../analysis/prediction/readings.ts';
import { type Evidence, type Language, projectRef } from '../model/answers.ts';
import { say } from '../words/words.ts';
import { calledShortly, projectWithYear } from './shared.ts';
import type { MatchView } from './view.ts';

/** How much a project must be about what is asked to be a reason; 1 is a title that says each word. */
const ABOUT = 0.3;

/**
 * For each candidate the project of its own that is most about what is asked, as the ranking reads it.
 *
 * @returns a function of the candidate's index; no reason where nothing is asked about, or where none of its projects
 *   is {@link ABOUT} it
 * @example closestReasons(view, { asker, about: 'heat storage at home' }, 'en')(candidate)
 */
export function closestReasons(
  { ecosystem }: MatchView,
  { asker, about: words }: Pick<PredictionQuestion, 'asker' | 'about'>,
  language: Language,
): (candidate: number) => Evidence[] {
  const ground = groundOf(historyOf(ecosystem));
  const question = questionOf(askerOf(ground.history, asker), words);
  if (question === '') return () => [];
  const about = projectsAbout(ground, question);
  const { organisationStart, organisationProject } = ecosystem.participations;
  return (candidate) => {
    let closest = -1;
    for (let i = organisationStart[candidate]; i < organisationStart[candidate + 1]; i++) {
      const project = organisationProject[i];
      if (about[project] >= ABOUT && (closest < 0 || about[project] > about[closest])) closest = project;
    }
    if (closest < 0) return [];
    const project = ecosystem.projects[closest];
    const params = {
      to: calledShortly(ecosystem.organisations[candidate]),
      project: projectWithYear(project),
    };
    return [
      {
        kind: 'closest-project',
        params,
        text: say(language, 'evidence.closestProject', params),
        projects: [projectRef(project)],
      },
    ];
  };
}
