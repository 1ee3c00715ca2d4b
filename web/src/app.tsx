/** Puts the app on the page. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { queryClient } from './queries.ts';
import { router } from './routes.tsx';
import { SpeakingProvider } from './speaking.tsx';
import './theme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/start.css';
import './styles/partners.css';
import './styles/feedback.css';
import './styles/suggestions.css';
import './styles/print.css';

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <SpeakingProvider>
      <RouterProvider router={router} />
    </SpeakingProvider>
  </QueryClientProvider>,
);
