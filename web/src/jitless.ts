/** Zod without compiled checks, which the content security policy forbids. To be imported before any schema. */
import { z } from 'zod';

z.config({ jitless: true });
