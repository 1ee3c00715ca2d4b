/** Light, dark, or as the system has it; kept on this device. */
import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'helixlens.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
dark.addEventListener('change', tell);
/** Paper is white, whatever the screen is. */
const paper = matchMedia('print');
paper.addEventListener('change', tell);

let theme: Theme = THEMES.find((name) => name === localStorage.getItem(KEPT)) ?? 'system';

function apply(): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
apply();

export function chooseTheme(next: Theme): void {
  theme = next;
  localStorage.setItem(KEPT, next);
  apply();
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}

/** Whether the page is dark now, for pictures that are drawn with resolved colours. */
export function useDark(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => !paper.matches && (theme === 'dark' || (theme === 'system' && dark.matches)),
  );
}
