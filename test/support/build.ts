/**
 * Builds what tests start as processes and worker threads: Node 20 can't run TypeScript there.
 * `HELIXLENS_SKIP_BUILD=1` trusts the build that is there.
 */
import { execFileSync } from 'node:child_process';

export default function setup() {
  if (process.env.HELIXLENS_SKIP_BUILD === '1') return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
}
