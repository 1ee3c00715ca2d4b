/** Texte de la constitution d'un consortium. */
import type { Translated } from '../catalogue.ts';
import type { consortium as en } from './en.ts';

export const consortium: Translated<typeof en> = {
  command: 'une équipe pour un appel : qui devrait en être, et ce que chacune apporte',
  option: {
    themes: 'ce que l’appel demande, par des mots du titre d’un thème ; peut être répété',
    text: 'le texte de l’appel, ou ce sur quoi porte le travail',
    textFile: 'un fichier avec ce texte',
    with: 'qui est déjà à bord ; peut être répété',
    size: 'combien l’équipe compte en tout',
    countries: 'ne choisir que dans ces pays ; codes de deux lettres, plusieurs par virgule',
    minCountries: 'de combien de pays au moins',
    maxPerCountry: 'combien d’un même pays au plus',
    smeShare: 'part de PME déclarées au moins, de 0 à 1',
    helix: 'combien d’une hélice au moins, comme government:1,civil-society:1',
    must: 'qui doit être dans l’équipe ; peut être répété',
    not: 'qui ne doit pas y être ; peut être répété',
    novelty: 'de 0 à 1 : le poids des nouvelles venues, des PME et des autres communautés',
    replace: 'la même équipe sans ce membre : qui prend sa place',
    add: 'la même équipe avec une de plus de cette hélice',
    judge:
      'cacher un membre de chacun de 1000 consortiums réels de cette année, et dire combien de fois il est retrouvé',
  },
  allowed: { helix: 'une hélice et un nombre, comme government:1' },
  title: 'Un consortium de {{size, number}}',
  onBoard: 'à bord',
  asked: 'à votre demande',
  work: 'travaux semblables au texte de l’appel',
  noWork: 'Aucun projet de ces données ne ressemble au texte : les thèmes et les liens décident.',
  noCall: 'Ni thème ni texte n’est donné : les thèmes de celles qui sont à bord tiennent lieu de besoins.',
  noNeeds: 'Rien n’est connu des besoins : seuls les liens décident.',
  lead: 'Personne n’est encore à bord : {{name}} correspond le mieux à l’appel et est prise comme chef de file ; les autres sont choisies autour d’elle.',
  nobody:
    'Aucune équipe de {{size, number}} qui respecte toutes les limites n’a été trouvée. Assouplissez-en une : les hélices demandées, la part de PME, les pays ou le nombre par pays.',
  full: 'Celles qui sont à bord occupent déjà les {{size, number}} places. Demandez une équipe plus grande.',
  fewer: 'Il n’y en a que {{count, number}} à choisir.',
  measured:
    'À quel point un tel classement retrouve un membre retiré d’un consortium réel : helixlens consortium --judge 2024.',
  asOf: 'Tel que connu le {{day}}. Ce qui ne porte pas de date, comme la taille d’une organisation, ne joue aucun rôle.',
  need: '{{need}} : couvert à {{covered}}, dont {{onBoard}} par celles à bord',
  cover:
    'L’équipe couvre {{cover}} des besoins ; ce que les choisies ajoutent vaut au moins {{reached}} du meilleur possible.',
  adds: 'ajoute {{adds}}',
  instead: 'À sa place : {{names}}',
  replaced: '{{name}} est remplacée par {{by}}.',
  added: '{{name}} est ajoutée.',
  judge: {
    title_one:
      '{{count, number}} consortium réel connu après le {{from}}, jusqu’au {{until}}, tel que connu le {{from}}',
    title_other:
      '{{count, number}} consortiums réels connus après le {{from}}, jusqu’au {{until}}, tels que connus le {{from}}',
    method: 'Méthode',
    consortium: 'Ce classement',
    nearness: 'Proximité avec les autres',
    popularity: 'Popularité',
    toP3: 'par rapport à P3',
    toPopularity: 'par rapport à la popularité',
  },
  part: {
    cover: 'couvre ce qui manque',
    experience: 'expérience',
    ties: 'connaît les autres',
    novelty: 'apporte du neuf',
  },
  figure: {
    value:
      'Ce que les choisies ajoutent à celles à bord : couverture des besoins, expérience, liens et nouveauté, chacun de 0 à 1, avec des poids dont la somme est 1.',
    reached:
      'Valeur de cette équipe rapportée à une borne supérieure pour toute équipe de même taille : au moins aussi près du meilleur.',
    cover:
      'Part des besoins de l’appel que l’équipe couvre, chaque besoin selon son poids ; deux membres ayant chacun un projet entier en couvrent un.',
    source:
      'Définition propre ; choix glouton et borne d’après Nemhauser, Wolsey & Fisher (1978) et Minoux (1978).',
  },
  evidence: {
    need_one: '{{name}} a {{count, number}} projet sur {{need}} : {{project}}.',
    need_other: '{{name}} a {{count, number}} projets sur {{need}}, le plus récent étant {{project}}.',
    work_one: '{{name}} a {{count, number}} projet semblable au texte de l’appel : {{project}}.',
    work_other:
      '{{name}} a {{count, number}} projets semblables au texte de l’appel, le plus proche étant {{project}}.',
    only: 'Personne d’autre dans l’équipe n’a travaillé sur {{need}}.',
    worked: '{{name}} a travaillé avec {{partner}} dans {{project}}.',
    noTie: 'Elle ne partage de projet avec personne dans l’équipe, ni de partenaire avec celles à bord.',
    newcomer: '{{name}} est une nouvelle venue : son premier projet dans ces données a commencé en {{year}}.',
    community: 'Elle ouvre une communauté à laquelle personne à bord n’appartient.',
    counts: 'Elle compte comme {{group}}, que vous avez demandé.',
  },
};
