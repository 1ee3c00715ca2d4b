/** The document's title: what the page shows, then the product. */
import { useEffect } from 'react';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Helixlens' : `${title} – Helixlens`;
  }, [title]);
}
