/** The kinds of work that other threads can take part in, by the name that is sent to them. */
import { cliqueKernel } from '../centrality/paths/clique-kernel.ts';
import { harmonicKernel } from '../centrality/paths/harmonic-kernel.ts';
import { topPairsKernel } from '../prediction/top-pairs-kernel.ts';

export const KERNELS = { cliques: cliqueKernel, harmonic: harmonicKernel, 'top-pairs': topPairsKernel };
export type KernelName = 'cliques' | 'harmonic' | 'top-pairs';
