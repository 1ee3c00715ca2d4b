/**
 * The way in. Zod is told not to compile its checks, which the content security policy forbids, before any
 * module that makes a schema is loaded.
 */
import { z } from 'zod';

z.config({ jitless: true });
void import('./app.tsx');
