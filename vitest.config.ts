import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build.ts', 'test/support/neo4j/server.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores: more forks only fight each other.
    maxWorkers: 2,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test/reports/vitest.json' },
  },
});
