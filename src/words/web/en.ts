/** Text of the web app. */
export const web = {
  title: 'Helixlens',
} as const;
