#!/usr/bin/env node
/** The command `helixlens`. */
import { run } from './program.ts';
import { openSession } from './session.ts';

// A reader that has seen enough (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

const argv = process.argv.slice(2);
process.exitCode = await run(argv, openSession(argv, process));
