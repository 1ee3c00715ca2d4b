/** Where generated organisations sit: real towns, so that distance and region mean something. */

export interface Town {
  city: string;
  country: string;
  nuts: string;
  latitude: number;
  longitude: number;
  /** Share of organisations, relative to the others of its list. */
  weight: number;
}

const town = (
  city: string,
  country: string,
  nuts: string,
  latitude: number,
  longitude: number,
  weight: number,
): Town => ({ city, country, nuts, latitude, longitude, weight });

export const FLEMISH_TOWNS: readonly Town[] = [
  town('Antwerpen', 'BE', 'BE211', 51.22, 4.4, 20),
  town('Mechelen', 'BE', 'BE212', 51.03, 4.48, 7),
  town('Geel', 'BE', 'BE213', 51.16, 4.99, 6),
  town('Turnhout', 'BE', 'BE213', 51.32, 4.94, 4),
  town('Hasselt', 'BE', 'BE224', 50.93, 5.34, 6),
  town('Genk', 'BE', 'BE224', 50.97, 5.5, 6),
  town('Aalst', 'BE', 'BE231', 50.94, 4.04, 4),
  town('Dendermonde', 'BE', 'BE232', 51.03, 4.1, 3),
  town('Eeklo', 'BE', 'BE233', 51.19, 3.56, 2),
  town('Gent', 'BE', 'BE234', 51.05, 3.72, 18),
  town('Oudenaarde', 'BE', 'BE235', 50.85, 3.6, 3),
  town('Sint-Niklaas', 'BE', 'BE236', 51.16, 4.14, 4),
  town('Vilvoorde', 'BE', 'BE241', 50.93, 4.43, 6),
  town('Leuven', 'BE', 'BE242', 50.88, 4.7, 16),
  town('Brugge', 'BE', 'BE251', 51.21, 3.22, 6),
  town('Ieper', 'BE', 'BE253', 50.85, 2.89, 2),
  town('Kortrijk', 'BE', 'BE254', 50.83, 3.26, 7),
  town('Oostende', 'BE', 'BE255', 51.22, 2.92, 5),
  town('Roeselare', 'BE', 'BE256', 50.94, 3.12, 4),
];

export const OTHER_TOWNS: readonly Town[] = [
  town('Brussel', 'BE', 'BE100', 50.85, 4.35, 30),
  town('Liège', 'BE', 'BE332', 50.63, 5.57, 5),
  town('Eindhoven', 'NL', 'NL414', 51.44, 5.48, 12),
  town('Rotterdam', 'NL', 'NL33C', 51.92, 4.48, 12),
  town('Wageningen', 'NL', 'NL221', 51.97, 5.66, 5),
  town('Aachen', 'DE', 'DEA2D', 50.78, 6.08, 8),
  town('Köln', 'DE', 'DEA23', 50.94, 6.96, 8),
  town('Lille', 'FR', 'FRE11', 50.63, 3.06, 10),
  town('Paris', 'FR', 'FR101', 48.86, 2.35, 8),
  town('Luxembourg', 'LU', 'LU000', 49.61, 6.13, 2),
];
