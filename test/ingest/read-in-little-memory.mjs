/**
 * Reads a generated CORDIS folder with the built reader and prints counts and the peak of memory, as JSON.
 * Usage: node --max-old-space-size=MB read-in-little-memory.mjs FOLDER
 */
import { readCordis } from '../../dist/ingest/cordis/read-cordis.js';

const counts = {};
for await (const event of readCordis([process.argv[2]]))
  if (event.type === 'record') counts[event.record.kind] = (counts[event.record.kind] ?? 0) + 1;
console.log(JSON.stringify({ counts, megabytes: process.resourceUsage().maxRSS / 1024 }));
